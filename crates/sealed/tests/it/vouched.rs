//! What a directory says of a sender where nothing is opened: of an opened bag, a package that names its sender, the folder of
//! a certificate.

use record::directory::Authority;

use crate::directory_made::{at, authority, directory, signing, written};
use crate::resealed::Forger;
use crate::scene::Scene;

/// A named package in `out`, opened in `opened`, with its certificate in `papers`; gives the sealed file.
fn sent(scene: &Scene) -> String {
    scene.case();
    let mut order = scene.order();
    order.named = true;
    let package = sealed::seal::seal(&order, &sealed::progress::Silent).unwrap();
    let package = package[0].file.display().to_string();
    for line in [
        format!("open {package} --key recipient.key --out opened"),
        "certificate opened --out papers".to_owned(),
    ] {
        let (code, said) = scene.run(&line);
        assert_eq!(code, Some(0), "{said}");
    }
    package
}

/// An authority with the sender's key on these days, which may have ended.
fn with_key(scene: &Scene, who: &str, from: &str, until: Option<&str>) -> Authority {
    let mut one = authority(scene, "ab/central", "2025-01-01", None);
    one.signing = vec![signing(scene, who, from, until)];
    one
}

const LISTED: &str = "--directory directory.json --trust policy";

#[test]
fn what_is_said_of_a_sender_is_the_same_when_nothing_is_opened() {
    let scene = Scene::new();
    let package = sent(&scene);
    let envelope = package.replace(".tar.age", ".envelope.json");
    let proofs = package.replace(".tar.age", ".proofs");
    let listed = with_key(&scene, "sender", "2025-06-01", None);
    let other = with_key(&scene, "stranger", "2025-06-01", None);
    let past = with_key(&scene, "sender", "2025-06-01", Some("2025-12-31"));
    let rows = [
        (
            listed,
            Some(0),
            "Vouched for: Central Authority of ab/central (ab/central), its key listed since 2025-06-01 in entry 0",
        ),
        (other, Some(0), "Not vouched for: sealed with the key "),
        (
            past,
            Some(1),
            "the sender's key is listed from 2025-06-01 to 2025-12-31",
        ),
    ];
    for (authority, code, words) in rows {
        let all = [authority];
        written(&scene, &directory(&all, &all, scene.now().as_str()));
        for what in ["opened", "papers", &package, &envelope, &proofs] {
            let _first = std::fs::remove_file(scene.at("policy.seen"));
            let (found, said) = scene.run(&format!("verify {what} {LISTED}"));
            assert_eq!(found, code, "{what}: {said}");
            let first = said.lines().next().unwrap();
            let begins = ["", "Wrong: ", "FAIL: "].map(|begin| format!("{begin}{words}"));
            assert!(
                begins.iter().any(|begin| first.starts_with(begin)),
                "{what}: {said}"
            );
            assert_eq!(said.contains("\nPASS\n"), code == Some(0), "{what}: {said}");
            assert_eq!(said.contains("FAIL"), code == Some(1), "{what}: {said}");
        }
        // The same sentence as on opening.
        let (_, verified) = scene.run(&format!("verify opened {LISTED}"));
        let (found, said) = scene.run(&format!(
            "open {package} --key recipient.key --out again {LISTED}"
        ));
        assert_eq!(found, code, "{said}");
        assert_eq!(said.lines().next(), verified.lines().next());
        let _next = std::fs::remove_dir_all(scene.at("again"));
    }
}

#[test]
fn a_key_given_is_compared_beside_a_directory_too() {
    let scene = Scene::new();
    let package = sent(&scene);
    let from = scene.signing("sender").vkey();
    let wrong = scene.signing("stranger").vkey();
    let past = with_key(&scene, "sender", "2025-06-01", Some("2025-12-31"));
    let listed = with_key(&scene, "sender", "2025-06-01", None);
    for (authority, from, code) in [
        (&listed, &from, Some(0)),
        (&listed, &wrong, Some(1)),
        (&past, &from, Some(1)),
    ] {
        let all = [authority.clone()];
        written(&scene, &directory(&all, &all, scene.now().as_str()));
        for what in ["opened", "papers", &package] {
            let _first = std::fs::remove_file(scene.at("policy.seen"));
            let (found, said) = scene.run(&format!("verify {what} --from {from} {LISTED}"));
            assert_eq!(found, code, "{what}: {said}");
            let vouched = said.starts_with("Vouched for: signed with the key given");
            assert_eq!(vouched, code == Some(0), "{what}: {said}");
        }
    }
}

#[test]
fn whom_an_envelope_names_and_who_did_not_sign_it_is_not_vouched_for() {
    let scene = Scene::new();
    let package = sent(&scene);
    let all = [with_key(&scene, "sender", "2025-06-01", None)];
    written(&scene, &directory(&all, &all, scene.now().as_str()));
    let path = package.replace(".tar.age", ".envelope.json");
    let whole = std::fs::read_to_string(&path).unwrap();
    let sender = scene.signing("sender").vkey();
    let forged = record::package::Envelope::parse(whole.as_bytes()).map(|mut envelope| {
        envelope.key = scene.signing("stranger").verifier().clone();
        envelope
    });
    let forged = forged.unwrap();
    assert_eq!(forged.named.as_ref().unwrap().sender.vkey(), sender);
    std::fs::write(&path, forged.bytes()).unwrap();
    let text = record::package::bound::text(
        record::package::bound::Kind::Envelope,
        &forged.package,
        &record::hash::sha256(&forged.bytes()),
    );
    let note = record::note::Note::unsigned(text).unwrap();
    let note = note.signed(&scene.signing("stranger"));
    let proofs = package.replace(".tar.age", ".proofs");
    std::fs::write(format!("{proofs}/envelope.note"), note.to_bytes()).unwrap();
    for word in ["verify", "inspect"] {
        let (code, said) = scene.run(&format!("{word} {package} {LISTED}"));
        assert_eq!(code, Some(1), "{said}");
        assert!(
            said.contains("\nFAIL\n") && !said.contains("Vouched for: Central"),
            "{said}"
        );
    }
}

#[test]
fn a_key_whose_days_ended_since_does_not_vouch_any_more() {
    let mut forger = Forger::new();
    forger.state_again("sender", |statement| {
        statement.made = at("2025-12-31T12:00:00.000Z");
    });
    let package = forger.package().display().to_string();
    let scene = &forger.scene;
    let mut one = with_key(scene, "sender", "2025-06-01", Some("2025-12-31"));
    one.signing
        .push(signing(scene, "recipient", "2026-01-01", None));
    let all = [one];
    written(scene, &directory(&all, &all, scene.now().as_str()));
    let lines = [
        format!("open {package} --key recipient.key --out opened {LISTED}"),
        format!("verify opened {LISTED}"),
    ];
    for line in lines {
        let (code, said) = scene.run(&line);
        assert_eq!(code, Some(0), "{said}");
        let first = said.lines().next().unwrap();
        let words = "Not vouched for any more, since the days of its key ended; ";
        let key = "its key listed from 2025-06-01 to 2025-12-31 in entry 0";
        assert!(first.starts_with(words) && first.contains(key), "{said}");
    }
}

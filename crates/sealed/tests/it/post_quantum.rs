//! Packages for keys that stay shut before a quantum computer too.

use std::collections::HashSet;
use std::fs;
use std::io::Write as _;

use age_core::format::{FileKey, Stanza};
use record::package::age::Header;
use sealed::progress::Silent;
use sealed::recipient::{Kind, Recipient};
use sealed::{inspect, plain, seal};

use crate::hand_made::{sealed, taken_apart, tar};
use crate::laws;
use crate::scene::Scene;

#[test]
fn a_package_is_sealed_to_them_and_opened_by_them_alone() {
    let scene = Scene::of(Kind::PostQuantum);
    scene.case();
    let mut order = scene.order();
    order.recipients = vec![scene.to("recipient"), scene.to("sender")];
    let package = seal::seal(&order, &Silent).unwrap()[0].file.clone();
    let bytes = fs::read(&package).unwrap();
    let header = Header::parse(&bytes).unwrap();
    assert!(header.is_post_quantum() && header.stanzas.len() == 2);
    for who in ["recipient", "sender"] {
        let opened = scene.open(&package, who).unwrap();
        assert!(opened.envelope);
        assert_eq!(
            fs::read(scene.at("opened/data/case/report.txt")).unwrap(),
            b"what was found"
        );
        fs::remove_dir_all(scene.at("opened")).unwrap();
        inspect::inspect(&package, &scene.identity(who)).unwrap();
    }
    let fault = scene.open(&package, "stranger").unwrap_err();
    assert!(fault.what.contains("is not sealed to this key"), "{fault}");
    assert!(record::verify::package(&package, None).passes());
}

#[test]
fn with_other_keys_they_do_not_stand_in_one_file() {
    let (scene, other) = (Scene::of(Kind::PostQuantum), Scene::new());
    scene.case();
    let mut order = scene.order();
    order.recipients.push(other.to("recipient"));
    let before = scene.listing();
    let fault = seal::seal(&order, &Silent).unwrap_err();
    assert!(
        fault
            .what
            .contains("some recipients have post-quantum keys"),
        "{fault}"
    );
    assert_eq!(scene.listing(), before);
}

/// A recipient that stands beside any other.
struct Unlabelled(Recipient);

impl age::Recipient for Unlabelled {
    fn wrap_file_key(
        &self,
        file_key: &FileKey,
    ) -> Result<(Vec<Stanza>, HashSet<String>), age::EncryptError> {
        let (stanzas, _) = self.0.wrap_file_key(file_key)?;
        Ok((stanzas, HashSet::new()))
    }
}

/// Whoever can open a package could put a weaker lock beside its own, which a quantum computer opens for everyone.
#[test]
fn a_weaker_lock_beside_is_found() {
    let (scene, other) = (Scene::of(Kind::PostQuantum), Scene::new());
    scene.write("case/report.txt", b"what was found");
    let mut order = scene.order();
    order.recipients.push(scene.to("sender"));
    let package = seal::seal(&order, &Silent).unwrap()[0].file.clone();
    let whole = tar(&taken_apart(&package, &scene.identity("recipient")));
    let forged = sealed(&scene, &whole, &["recipient", "sender"]);
    scene.open(&forged, "recipient").unwrap();
    fs::remove_dir_all(scene.at("opened")).unwrap();
    // The same tar, sealed by a program that minds no labels: one stanza of each kind.
    let to = [scene.to("recipient").0, other.to("sender").0].map(Unlabelled);
    let to = to.iter().map(|one| one as &dyn age::Recipient);
    let mixed = scene.at("out/forged.tar.age");
    let encryptor = age::Encryptor::with_recipients(to).unwrap();
    let file = fs::File::create(&mixed).unwrap();
    let mut out = encryptor.wrap_output(file).unwrap();
    out.write_all(&whole).unwrap();
    out.finish().unwrap();
    scene.fails(
        &mixed,
        "other recipients than its sender's signed statement",
    );
}

#[test]
fn whatever_stands_in_a_stanza_no_stranger_opens_it() {
    let mut seed = laws::stanza_of_another();
    laws::recipient_of(&seed);
    for place in (0..seed.len()).step_by(97) {
        for byte in [0, 1, 0x7f, 0xff] {
            let before = std::mem::replace(&mut seed[place], byte);
            laws::recipient_of(&seed);
            seed[place] = before;
        }
    }
    for end in (0..seed.len()).step_by(131) {
        laws::recipient_of(&seed[..end]);
    }
    for kind in [Kind::X25519, Kind::PostQuantum] {
        let text = Scene::of(kind).to("recipient").1.key;
        laws::recipient_of(text.as_bytes());
        laws::recipient_of(text.to_uppercase().as_bytes());
    }
}

#[test]
fn a_file_of_another_program_is_opened() {
    let scene = Scene::of(Kind::PostQuantum);
    let recipient = scene.to("recipient").0;
    let sealed = age::encrypt(&recipient, b"what was found").unwrap();
    scene.write("x.age", &sealed);
    let out = scene.at("x");
    let identity = scene.identity("recipient");
    plain::open(&scene.at("x.age"), &[&identity], &out, false, &Silent).unwrap();
    assert_eq!(fs::read(out).unwrap(), b"what was found");
    let identity = scene.identity("stranger");
    let other = scene.at("y");
    let fault = plain::open(&scene.at("x.age"), &[&identity], &other, false, &Silent).unwrap_err();
    assert!(fault.what.contains("is not sealed to this key") && !other.exists());
}

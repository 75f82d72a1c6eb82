//! What an opened package looks like to a court, and to programs that know nothing of us.

use std::fs;
use std::path::Path;

use record::custody::{Acquisition, Act, Chain, Link};
use record::package::PackageId;
use record::{Instant, Value};
use sealed::certificate::Certificate;
use sealed::export::{asic::Container, case};
use sealed::progress::Silent;
use sealed::{kept_bag, seal};

use crate::scene::Scene;

/// A chain of two links; what the officer is called looks like markup.
fn chain(scene: &Scene) -> Chain {
    let key = scene.signing("sender");
    let link = |act| Link {
        act,
        at: Instant::parse("2026-11-21T20:24:03.123Z").unwrap(),
        done: (act == Act::Acquired).then(|| "2026-11-20".into()),
        who: "Officer <17> & \"Co\"".into(),
        place: "Laboratory 2".into(),
        why: "A-2026-17".into(),
        tool: "imager 4.2".into(),
        item: "telephone, serial 123".into(),
        other: None,
        package: None,
        sha256: Some(record::hash::EMPTY_ROOT),
        acquisition: None,
        key: key.verifier().clone(),
    };
    let mut first = link(Act::Acquired);
    first.acquisition = Some(Acquisition {
        authority: Some("Order 12/26 of the District Court, 2026-11-20".into()),
        present: vec!["Witness A".into()],
        ..Acquisition::default()
    });
    let mut chain = Chain::default();
    chain.add(&first, &key).unwrap();
    chain.add(&link(Act::HandedOver), &key).unwrap();
    chain
}

/// An opened package that carries the first link of the chain.
fn opened(scene: &Scene) -> Chain {
    scene.case();
    scene.write("case/Ä b.txt", b"a name beyond ASCII");
    let whole = chain(scene);
    let mut order = scene.order();
    order.custody = whole.texts()[..1].to_vec();
    let sealed = seal::seal(&order, &Silent).unwrap();
    scene.open(&sealed[0].file, "recipient").unwrap();
    whole
}

fn certificate(scene: &Scene, chain: Option<Chain>) -> Certificate {
    Certificate::of(&scene.at("opened"), chain, &Silent).unwrap()
}

/// Words that no paper of ours uses: whether it is so is for a court.
fn claims_nothing(text: &str) {
    for word in ["admissible", "authentic", "proven"] {
        assert!(!text.to_lowercase().contains(word), "{word}: {text}");
    }
}

#[test]
fn the_certificate_repeats_what_was_checked_and_says_what_is_missing() {
    let scene = Scene::new();
    let whole = opened(&scene);
    let page = certificate(&scene, Some(whole.clone())).html();
    for words in [
        "Order 12/26 of the District Court",
        "Officer &lt;17&gt; &amp; &quot;Co&quot;",
        "Proceedings 3 KLs 17/26",
        "<svg",
        "<th scope=\"row\">when</th><td><bdi>2026-11-20</bdi>",
        "<th scope=\"row\">when</th><td><bdi>when it was signed</bdi>",
        "acquired: the device&#39;s clock and its offset",
        "a link that says it was received",
        "What it does not",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    for script in ["<17>", "<script", "http://", "https://", "src=", "href="] {
        assert!(!page.contains(script), "{script}: {page}");
    }
    for (name, value) in [
        (
            "part of several packages",
            "<bdi>no, it is complete in itself</bdi>",
        ),
        ("not looked at here", "<bdi>run `servanda evidence verify"),
    ] {
        let row = format!("<th scope=\"row\">{name}</th><td>{value}");
        assert!(page.contains(&row), "{row}: {page}");
    }
    assert!(
        page.contains(
            "<h2>Passed on</h2>\n<p>no: its statement names nobody who sealed it before</p>"
        ),
        "{page}"
    );
    assert!(page.contains("authority: not recorded; role: not recorded"));
    claims_nothing(&page);
    let json = certificate(&scene, Some(whole)).json();
    let value = Value::parse(&json).unwrap();
    assert_eq!(
        value.get("links").and_then(Value::as_list).unwrap().len(),
        2
    );
    let first = &value.get("links").and_then(Value::as_list).unwrap()[0];
    assert_eq!(
        first.get("done").and_then(Value::as_str),
        Some("2026-11-20")
    );
    assert_eq!(value.get("count"), Some(&Value::Integer(4)));
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    assert_eq!(text("authority"), Some("Central Authority"));
    assert_eq!(text("retain_until"), Some("2031-12-31"));
    let limits = value.get("limits").and_then(Value::as_list).unwrap();
    assert_eq!(limits, [Value::from("Not for use in fiscal proceedings")]);
    let text = certificate(&scene, None).certification();
    assert!(
        text.contains("4 files, ") && text.contains("Signature: ____"),
        "{text}"
    );
    claims_nothing(&text);
}

#[test]
fn a_chain_that_does_not_go_on_from_the_sealed_one_is_not_taken() {
    let scene = Scene::new();
    let whole = opened(&scene);
    let other = Chain {
        notes: whole.notes[1..].to_vec(),
    };
    let fault = Certificate::of(&scene.at("opened"), Some(other), &Silent);
    let fault = fault.err().unwrap();
    assert!(fault.what.contains("does not go on from"), "{fault}");
    fs::write(scene.at("opened/data/case/report.txt"), "altered").unwrap();
    let fault = Certificate::of(&scene.at("opened"), None, &Silent)
        .err()
        .unwrap();
    assert!(
        fault.what.contains("is not as its sender sealed it"),
        "{fault}"
    );
}

/// A chain may tell of other packages of the same item, but not of others alone.
#[test]
fn a_chain_of_another_package_is_not_taken() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal();
    let own = scene.open(&package, "recipient").unwrap().statement.package;
    let key = scene.signing("sender");
    let other = PackageId::from_random(&[7; 16]);
    let link = chain(&scene).check().unwrap().remove(1);
    let of = |packages: &[&PackageId]| {
        let mut chain = Chain::default();
        for package in packages {
            let mut link = link.clone();
            link.package = Some((*package).clone());
            chain.add(&link, &key).unwrap();
        }
        Certificate::of(&scene.at("opened"), Some(chain), &Silent)
    };
    let fault = of(&[&other]).err().unwrap();
    assert!(
        fault.what.contains(&format!("is of package {other}")) && fault.what.contains(own.as_str()),
        "{fault}"
    );
    assert!(of(&[]).is_ok() && of(&[&own]).is_ok() && of(&[&other, &own]).is_ok());
}

/// Whoever reads it learns what of the names and folders is not as it was found.
#[test]
fn the_certificate_tells_of_neutral_names_and_folders_that_were_left_out() {
    let scene = Scene::new();
    scene.case();
    scene.write("case/tail.", b"a name that not every system keeps");
    fs::create_dir_all(scene.at("case/hollow")).unwrap();
    let package = scene.seal();
    let (code, said) = scene.run(&format!(
        "open {} --key recipient.key --out opened",
        package.display()
    ));
    assert!(
        code == Some(0) && said.contains("servanda/names.tsv lists their own"),
        "{said}"
    );
    assert!(said.contains("left out:      1 empty folder\n"), "{said}");
    let certificate = certificate(&scene, None);
    for paper in [certificate.html(), certificate.certification()] {
        assert!(paper.contains("4 files, "), "{paper}");
        assert!(paper.contains("under neutral names"), "{paper}");
        assert!(paper.contains("1 empty folder was not carried"), "{paper}");
    }
}

#[test]
fn the_certificate_of_one_of_several_packages_says_so_and_whose_the_keys_are() {
    let scene = Scene::new();
    scene.case();
    scene.write("case/second.e01", &crate::scene::noise(1_700_000, 2));
    let mut order = scene.order();
    order.split = Some(2_000_000);
    let (duty, recovery) = (&mut scene.to("recipient"), &mut scene.to("stranger"));
    for (to, role) in [(&mut *duty, "duty"), (&mut *recovery, "recovery")] {
        to.1.authority = Some("ab/central".into());
        to.1.role = Some(role.into());
    }
    order.recipients = vec![duty.clone(), recovery.clone()];
    let sealed = seal::seal(&order, &Silent).unwrap();
    assert_eq!(sealed.len(), 2);
    scene.open(&sealed[1].file, "recipient").unwrap();
    let certificate = certificate(&scene, None);
    let first = &sealed[0].statement.package;
    let (page, text) = (certificate.html(), certificate.certification());
    for paper in [&page, &text] {
        for words in [
            &format!("2 of 2, of which the first is {first}"),
            "authority: ab/central; role: duty",
            "authority: ab/central; role: recovery",
        ] {
            assert!(paper.contains(words), "{words}: {paper}");
        }
    }
    let json = Value::parse(&certificate.json()).unwrap();
    let part = json.get("part").unwrap();
    assert_eq!(part.get("number"), Some(&Value::Integer(2)));
    assert_eq!(part.get("of"), Some(&Value::Integer(2)));
    assert_eq!(part.get("first").unwrap().as_str(), Some(first.as_str()));
    let recipients = json.get("recipients").unwrap().as_list().unwrap();
    let roles = recipients
        .iter()
        .map(|to| to.get("role").unwrap().as_str().unwrap());
    assert!(roles.eq(["duty", "recovery"]));
}

#[test]
fn the_graph_has_a_node_for_each_file_and_link_and_is_the_same_again() {
    let scene = Scene::new();
    let whole = opened(&scene);
    let graph = || {
        case::graph(
            &scene.at("opened"),
            &certificate(&scene, Some(whole.clone())),
        )
        .unwrap()
    };
    let text = graph();
    assert_eq!(text, graph());
    for (words, count) in [
        ("\"uco-observable:File\"", 4),
        ("\"case-investigation:InvestigativeAction\"", 3),
        ("\"case-investigation:ProvenanceRecord\"", 1),
        ("\"uco-types:hashMethod\":\"SHA256\"", 4),
    ] {
        assert_eq!(text.matches(words).count(), count, "{words}: {text}");
    }
}

#[test]
fn many_files_are_one_node() {
    let scene = Scene::new();
    for number in 0..=case::FILES_MAX {
        scene.write(&format!("case/{number}"), b"x");
    }
    scene.open(&scene.seal(), "recipient").unwrap();
    let text = case::graph(&scene.at("opened"), &certificate(&scene, None)).unwrap();
    assert_eq!(text.matches("\"uco-observable:File\"").count(), 1);
    assert!(text.contains("The list of 201 files"), "{text}");
}

#[test]
fn a_container_takes_only_a_signature_over_its_own_manifest_and_only_documents() {
    let scene = Scene::new();
    opened(&scene);
    let statement = kept_bag::check(&scene.at("opened"), &Silent)
        .unwrap()
        .statement;
    let container = Container::of(&scene.at("opened"), &statement).unwrap();
    let manifest = String::from_utf8(container.to_be_signed().to_vec()).unwrap();
    assert_eq!(manifest.matches("<asic:DataObjectReference").count(), 4 + 4);
    assert!(manifest.contains("data/case/%C3%84%20b.txt"), "{manifest}");
    let fault = container.with(b"no signature").unwrap_err();
    assert!(
        fault
            .what
            .contains("is not one over this container's manifest"),
        "{fault}"
    );
    let mut many = statement.clone();
    many.contents.count = 1001;
    let fault = Container::of(Path::new("unread"), &many).err().unwrap();
    assert!(fault.what.contains("at most 1000 files"), "{fault}");
}

#[test]
fn the_folder_of_a_certificate_is_checked_without_a_key() {
    let scene = Scene::new();
    let whole = opened(&scene);
    fs::write(scene.at("chain"), whole.bytes()).unwrap();
    let run = |line: &str| scene.run(line);
    let (made, said) = run("certificate opened --custody chain --out papers");
    assert!(made == Some(0) && said.contains("002.note"), "{said}");
    let chain = Chain::parse(&fs::read(scene.at("papers/custody.json")).unwrap()).unwrap();
    assert_eq!(chain.texts(), whole.texts());
    crate::second::for_both(
        &fs::read_to_string(scene.at("papers/VERIFY.txt")).unwrap(),
        4,
    );
    for name in ["statement.json", "statement.note"] {
        let own = fs::read(scene.at("opened/servanda").join(name)).unwrap();
        assert_eq!(fs::read(scene.at("papers").join(name)).unwrap(), own);
    }
    let vkey = scene.signing("sender").verifier().vkey();
    for (line, code, words) in [
        (
            "verify papers".to_owned(),
            0,
            "Not vouched for: signed with",
        ),
        (
            format!("verify papers --from {vkey}"),
            0,
            "Vouched for: signed with the key given",
        ),
        (
            format!(
                "verify papers --from {}",
                scene.signing("stranger").verifier().vkey()
            ),
            1,
            "signed with another key than the one given",
        ),
    ] {
        let (ended, said) = run(&line);
        assert!(ended == Some(code) && said.contains(words), "{said}");
    }
    // A chain that is whole and does not begin with the links in the statement; and a statement that was touched.
    let mut other = Chain::default();
    let key = scene.signing("stranger");
    let first = Link {
        key: key.verifier().clone(),
        ..whole.check().unwrap().remove(0)
    };
    other.add(&first, &key).unwrap();
    let touched = fs::read_to_string(scene.at("papers/statement.json")).unwrap();
    let rows = [
        (
            "custody.json",
            other.bytes(),
            "does not go on from the one in the statement",
        ),
        (
            "statement.json",
            touched.replace("3 KLs 17/26", "3 KLs 18/26").into_bytes(),
            "the statement's signature does not hold",
        ),
    ];
    for (name, bytes, words) in rows {
        let path = scene.at("papers").join(name);
        let before = fs::read(&path).unwrap();
        fs::write(&path, bytes).unwrap();
        let (ended, said) = run("verify papers");
        assert!(ended == Some(1) && said.contains(words), "{said}");
        fs::write(&path, before).unwrap();
    }
    assert_eq!(run("verify papers").0, Some(0));
}

#[test]
fn the_links_in_the_folder_are_those_of_the_chain_and_what_is_for_readers_is_not_compared() {
    let scene = Scene::new();
    fs::write(scene.at("chain"), opened(&scene).bytes()).unwrap();
    let run = |line: &str| scene.run(line);
    run("certificate opened --custody chain --out papers");
    let fails = |words: &str| {
        let (code, said) = run("verify papers");
        assert!(code == Some(1) && said.contains(words), "{said}");
        assert!(
            said.starts_with("FAIL: ") && said.contains("Ask whoever made"),
            "{said}"
        );
    };
    let at = |name: &str| scene.at("papers/custody").join(name);
    // Another chain, whole in itself, whose second link stands in the folder instead.
    let key = scene.signing("stranger");
    let mut forged = Chain::default();
    let link = Link {
        key: key.verifier().clone(),
        ..chain(&scene).check().unwrap().remove(1)
    };
    forged.add(&link, &key).unwrap();
    let second = fs::read(at("002.note")).unwrap();
    fs::write(at("002.note"), forged.notes[0].to_bytes()).unwrap();
    fails("`custody/002.note` is not the link of that number in `custody.json`");
    fs::remove_file(at("002.note")).unwrap();
    fails("`custody/002.note` of the certificate's folder is not there");
    fs::write(at("002.note"), &second).unwrap();
    fs::write(at("003.note"), &second).unwrap();
    fails("`custody/003.note` is no link of `custody.json`");
    fs::remove_file(at("003.note")).unwrap();
    let (code, said) = run("verify papers");
    assert_eq!(code, Some(0), "{said}");
    for words in [
        "not checked here: custody-certificate.html, custody-certificate.json, certification.txt, VERIFY.txt, which",
        "It does not show that the certificate's page and texts say what the statement and the chain say",
    ] {
        assert!(said.contains(words), "{said}");
    }
}

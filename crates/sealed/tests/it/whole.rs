//! A package that nobody touched.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use record::package::{ENVELOPE, PROOFS, TAR_AGE};
use sealed::progress::Silent;
use sealed::{inspect, open, seal};

use crate::scene::{Scene, noise};

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path
                    .strip_prefix(folder)
                    .unwrap()
                    .to_string_lossy()
                    .into_owned();
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn what_was_sealed_is_opened_byte_for_byte() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal();
    let opened = scene.open(&package, "recipient").unwrap();
    assert_eq!(
        files(&scene.at("case")),
        files(&scene.at("opened/data/case"))
    );
    assert!(opened.envelope && !opened.vouched);
    let statement = &opened.statement;
    assert_eq!(statement.purpose, crate::scene::terms());
    assert_eq!(statement.contents.count, 3);
    assert_eq!(statement.sender.key, *scene.signing("sender").verifier());
    let bag_info = fs::read_to_string(scene.at("opened/bag-info.txt")).unwrap();
    assert!(bag_info.contains("Payload-Oxum: 1700014.3\n"), "{bag_info}");
}

#[test]
fn every_size_at_the_edges_of_chunks_and_groups() {
    let scene = Scene::new();
    let (chunk, group) = (65_536, 1 << 20);
    // The tar before a first file's bytes is two headers with a block each, and the file's own header.
    let before = 5 * 512;
    for (number, edge) in [0, 1, chunk, group, 2 * group].into_iter().enumerate() {
        for (place, length) in [edge - 1, edge, edge + 1].into_iter().enumerate() {
            for (shift, length) in [length, length - before].into_iter().enumerate() {
                let name = format!("edge/{number}-{place}-{shift}");
                scene.write(&name, &noise(usize::try_from(length).unwrap_or(0), 7));
            }
        }
    }
    for (number, entry) in fs::read_dir(scene.at("edge")).unwrap().enumerate() {
        let mut order = scene.order();
        order.sources = vec![entry.unwrap().path()];
        order.out = scene.at(&format!("out-{number}"));
        let sealed = seal::seal(&order, &Silent).unwrap();
        scene.open(&sealed[0].file, "recipient").unwrap();
        let name = order.sources[0]
            .file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let opened = fs::read(scene.at(&format!("opened/data/{name}"))).unwrap();
        assert!(opened == fs::read(&order.sources[0]).unwrap(), "{name}");
        fs::remove_dir_all(scene.at("opened")).unwrap();
    }
}

#[test]
fn the_statement_is_shown_without_opening_the_evidence() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal();
    let statement = inspect::inspect(&package, &scene.identity("recipient")).unwrap();
    let opened = scene.open(&package, "recipient").unwrap();
    assert_eq!(statement, opened.statement);
    let fault = inspect::inspect(&package, &scene.identity("stranger")).unwrap_err();
    assert!(fault.what.contains("is not sealed to this key"), "{fault}");
    // The envelope of another package, which holds by itself, in the place of its own.
    let mut order = scene.order();
    order.out = scene.at("another");
    let another = seal::seal(&order, &Silent).unwrap().remove(0).file;
    for ending in [ENVELOPE, PROOFS] {
        let beside = |package: &Path| {
            let name = package.file_name().unwrap().to_str().unwrap();
            package.with_file_name(name.replace(TAR_AGE, ending))
        };
        let own = beside(&package);
        fs::rename(&own, own.with_extension("away")).unwrap();
        fs::rename(beside(&another), own).unwrap();
    }
    let fault = inspect::inspect(&package, &scene.identity("recipient")).unwrap_err();
    assert!(fault.what.contains("is of another package"), "{fault}");
}

#[test]
fn nobody_but_the_recipients_opens_it_not_even_its_sender() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal();
    for who in ["sender", "stranger"] {
        let fault = scene.open(&package, who).unwrap_err();
        assert!(fault.what.contains("is not sealed to this key"), "{fault}");
    }
    assert!(!scene.at("opened").exists());
}

#[test]
fn folders_above_the_target_are_made_with_it_or_not_at_all() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal();
    let before = scene.listing();
    let mut order = open::Order {
        package: package.clone(),
        identity: scene.identity("stranger"),
        out: scene.at("in/the/end/opened"),
        from: None,
        book: None,
        flush: true,
    };
    assert!(open::open(&order, &Silent).is_err());
    order.identity = scene.identity("recipient");
    order.from = Some(scene.signing("stranger").verifier().clone());
    assert!(open::open(&order, &Silent).is_err());
    assert_eq!(scene.listing(), before);
    order.from = None;
    let opened = open::open(&order, &Silent).unwrap();
    assert_eq!(
        opened.out,
        scene.at("in/the/end/opened").canonicalize().unwrap()
    );
    assert!(opened.out.join("data/case/report.txt").is_file());
}

#[test]
fn a_senders_key_that_is_known_is_compared() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal();
    let known = |who| Some(scene.signing(who).verifier().clone());
    let fault = scene
        .open_from(&package, "recipient", known("stranger"))
        .unwrap_err();
    assert!(
        fault.what.contains("by another key than the one given"),
        "{fault}"
    );
    assert!(!scene.at("opened").exists());
    assert!(
        scene
            .open_from(&package, "recipient", known("sender"))
            .unwrap()
            .vouched
    );
}

#[test]
fn the_envelope_reveals_no_one_unless_it_is_asked_to() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal();
    let sender = scene.signing("sender").vkey();
    let recipient = scene.to("recipient").1.key;
    let clear = |package: &Path| {
        let stem = package
            .to_str()
            .unwrap()
            .strip_suffix(".tar.age")
            .unwrap()
            .to_owned();
        let mut text = fs::read_to_string(format!("{stem}.envelope.json")).unwrap();
        for entry in fs::read_dir(format!("{stem}.proofs")).unwrap() {
            text += &fs::read_to_string(entry.unwrap().path()).unwrap();
        }
        text
    };
    let said = clear(&package);
    for secret in [
        sender.as_str(),
        &recipient,
        "A-2026-17",
        "fiscal",
        "Central",
        "report",
    ] {
        assert!(!said.contains(secret), "{secret}");
    }
    let mut order = scene.order();
    order.named = true;
    let named = seal::seal(&order, &Silent).unwrap();
    let said = clear(&named[0].file);
    assert!(said.contains(&sender) && said.contains(&recipient));
    let known = scene.signing("sender").verifier().clone();
    let report = record::verify::package(&named[0].file, Some(&known));
    assert!(
        report.passes() && report.text().starts_with("Vouched for"),
        "{}",
        report.text()
    );
    // What is said follows from whether the envelope names anybody.
    let text = record::verify::package(&named[0].file, None).text();
    let fingerprint = scene.signing("sender").verifier().fingerprint();
    for words in [
        &format!(
            "Not vouched for: sealed with the key that the envelope names, fingerprint {fingerprint}"
        ),
        "whose keys those are that the envelope names, what is inside",
    ] {
        assert!(text.contains(words), "{text}");
    }
    let unnamed = record::verify::package(&package, None).text();
    for words in ["nothing here says who sealed it", "to whom it is sealed"] {
        assert!(
            !text.contains(words) && unnamed.replace("\n", " ").contains(words),
            "{text}{unnamed}"
        );
    }
    let other = scene.signing("stranger").verifier().clone();
    let report = record::verify::package(&named[0].file, Some(&other));
    assert!(
        !report.passes() && report.text().starts_with("Wrong"),
        "{}",
        report.text()
    );
}

#[test]
fn two_packages_of_the_same_case_have_nothing_in_common_outside() {
    let scene = Scene::new();
    scene.case();
    let (one, two) = (scene.seal(), scene.seal());
    let keys = |package: &Path| {
        let text = fs::read_to_string(
            package
                .to_str()
                .unwrap()
                .replace(".tar.age", ".envelope.json"),
        )
        .unwrap();
        let envelope = record::package::Envelope::parse(text.as_bytes()).unwrap();
        (envelope.key.vkey(), envelope.commitments, envelope.blake3)
    };
    let (one, two) = (keys(&one), keys(&two));
    assert!(one.0 != two.0 && one.2 != two.2);
    assert!(one.1.sender != two.1.sender && one.1.recipients != two.1.recipients);
}

#[test]
fn a_large_case_is_cut_into_packages_each_complete() {
    let scene = Scene::new();
    for number in 0..7u64 {
        scene.write(&format!("case/{number}.bin"), &noise(300_000, number));
    }
    let mut order = scene.order();
    order.split = Some(700_000);
    let sealed = seal::seal(&order, &Silent).unwrap();
    assert_eq!(sealed.len(), 4);
    let mut seen = BTreeMap::new();
    for (number, package) in sealed.iter().enumerate() {
        let opened = scene.open(&package.file, "recipient").unwrap();
        let part = opened.statement.part.unwrap();
        assert_eq!((part.number, part.of), (number as u64 + 1, 4));
        assert_eq!(part.first, sealed[0].statement.package);
        let info = fs::read_to_string(scene.at("opened/bag-info.txt")).unwrap();
        assert!(info.contains(&format!("Bag-Count: {} of 4", number + 1)));
        seen.extend(files(&scene.at("opened/data/case")));
        fs::remove_dir_all(scene.at("opened")).unwrap();
    }
    assert_eq!(seen, files(&scene.at("case")));
}

#[test]
fn over_several_packages_neutral_names_are_numbered_once_and_empty_folders_counted_together() {
    let scene = Scene::new();
    for name in ["case/CON", "case/NUL", "case/a*b"] {
        scene.write(name, &noise(300_000, name.len() as u64));
    }
    fs::create_dir_all(scene.at("case/nothing")).unwrap();
    fs::create_dir_all(scene.at("case/z/nothing")).unwrap();
    let mut order = scene.order();
    order.split = Some(400_000);
    let sealed = seal::seal(&order, &Silent).unwrap();
    assert_eq!(sealed.len(), 3);
    let own = ["case/CON", "case/NUL", "case/a*b"];
    for (number, (package, own)) in (1..).zip(sealed.iter().zip(own)) {
        let opened = scene.open(&package.file, "recipient").unwrap();
        assert_eq!(opened.statement.contents.empty_folders, 2);
        let names = fs::read_to_string(scene.at("opened/servanda/names.tsv")).unwrap();
        assert_eq!(names, format!("data/n000000{number}.bin\t{own}\n"));
        fs::remove_dir_all(scene.at("opened")).unwrap();
    }
}

// Some systems keep no such names.
#[cfg(target_os = "linux")]
#[test]
fn names_that_systems_change_are_kept_beside() {
    let scene = Scene::new();
    scene.write("case/A.TXT", b"upper");
    scene.write("case/a.txt", b"lower");
    scene.write("case/CON", b"device");
    scene.write("case/line\nbreak", b"line");
    scene.write("case/e\u{301}", b"decomposed");
    scene.write("case/100%", b"percent");
    scene.write(&format!("case/{}/x", "d".repeat(201)), b"long");
    scene.write(&format!("case/{}", "é".repeat(90)), b"pax");
    let mut order = scene.order();
    order.strict_names = true;
    let fault = seal::seal(&order, &Silent).unwrap_err();
    assert!(
        fault.what.contains("7 names") && fault.what.contains("case/100%25"),
        "{fault}"
    );
    assert!(!scene.at("out").exists(), "nothing is left");
    let package = scene.seal();
    scene.open(&package, "recipient").unwrap();
    let names = fs::read_to_string(scene.at("opened/servanda/names.tsv")).unwrap();
    for line in names.lines() {
        let line = record::package::listing::NameLine::parse(line).unwrap();
        let original = scene.at(&String::from_utf8(line.original).unwrap());
        let carried = scene.at("opened").join(line.carried);
        assert_eq!(fs::read(original).unwrap(), fs::read(carried).unwrap());
    }
    assert_eq!(names.lines().count(), 7);
    let kept = scene.at(&format!("opened/data/case/{}", "é".repeat(90)));
    assert_eq!(fs::read(kept).unwrap(), b"pax");
}

#[test]
fn what_cannot_be_sealed_leaves_nothing() {
    let scene = Scene::new();
    fs::create_dir_all(scene.at("case/hollow")).unwrap();
    let nothing = seal::seal(&scene.order(), &Silent).unwrap_err();
    assert!(nothing.what.contains("no file to seal"), "{nothing}");
    scene.case();
    let mut missing = scene.order();
    missing.sources.push(scene.at("absent"));
    assert!(
        seal::seal(&missing, &Silent)
            .unwrap_err()
            .what
            .contains("absent")
    );
    let mut nobody = scene.order();
    nobody.recipients.clear();
    assert!(
        seal::seal(&nobody, &Silent)
            .unwrap_err()
            .what
            .contains("nobody is named")
    );
    let mut wordy = scene.order();
    wordy.terms.purpose = "x".repeat(70_000);
    assert!(
        seal::seal(&wordy, &Silent)
            .unwrap_err()
            .what
            .contains("the statement")
    );
    let mut undated = scene.order();
    undated.terms.retain_until = Some("2031-02-30".into());
    assert!(
        seal::seal(&undated, &Silent)
            .unwrap_err()
            .what
            .contains("retain_until")
    );
    let mut over = scene.order();
    over.terms.retain_until = Some("2020-01-01".into());
    let fault = seal::seal(&over, &Silent).unwrap_err();
    assert!(fault.what.contains("that day is over"), "{fault}");
    let mut twice = scene.order();
    twice.sources = vec![scene.at("case"), scene.at("other/case")];
    scene.write("other/case/report.txt", b"another");
    let fault = seal::seal(&twice, &Silent).unwrap_err();
    assert!(
        fault.what.contains("two sources have the name `case`"),
        "{fault}"
    );
    for within in ["case", "case/out", "case/none/yet"] {
        let mut order = scene.order();
        order.out = scene.at(within);
        let fault = seal::seal(&order, &Silent).unwrap_err();
        assert!(
            fault.what.contains("lies within") && fault.what.contains("/case`, which is to be"),
            "{fault}"
        );
    }
    assert!(!scene.at("case/out").exists() && !scene.at("case/none").exists());
    assert!(!scene.at("out").exists());
}

#[test]
fn a_target_that_holds_something_is_left_alone() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal();
    scene.write("opened/mine.txt", b"mine");
    scene.fails(&package, "is there already and not empty");
    assert_eq!(fs::read(scene.at("opened/mine.txt")).unwrap(), b"mine");
    fs::remove_file(scene.at("opened/mine.txt")).unwrap();
    scene.open(&package, "recipient").unwrap();
    assert!(
        scene.at("opened/bagit.txt").is_file(),
        "an empty folder is taken"
    );
}

#[cfg(unix)]
#[test]
fn what_was_opened_is_for_its_recipient_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let scene = Scene::new();
    scene.case();
    scene.open(&scene.seal(), "recipient").unwrap();
    for path in scene
        .listing()
        .iter()
        .filter(|path| path.starts_with(scene.at("opened")))
    {
        let mode = fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}", path.display());
    }
}

//! One file shown to a court, and nothing of the others.

use std::fs;

use sealed::kept_bag;

use crate::scene::Scene;

#[test]
fn it_is_shown_without_the_names_of_the_others() {
    let scene = Scene::new();
    for number in 0..600 {
        scene.write(
            &format!("case/secret-{number:03}.txt"),
            number.to_string().as_bytes(),
        );
    }
    scene.open(&scene.seal(), "recipient").unwrap();
    let bag = scene.at("opened");
    for number in [0, 1, 255, 256, 511, 512, 599] {
        let path = format!("data/case/secret-{number:03}.txt");
        let exhibit = kept_bag::exhibit(&bag, &path).unwrap();
        fs::write(scene.at("proof"), exhibit.bytes()).unwrap();
        let known = scene.signing("sender").verifier().clone();
        let report =
            record::verify::exhibit(&scene.at("proof"), Some(&bag.join(&path)), Some(&known));
        let text = report.text();
        assert!(report.passes() && text.starts_with("Vouched for"), "{text}");
        assert_eq!(text.matches("secret-").count(), 1, "its path alone: {text}");
        let proof = String::from_utf8(exhibit.bytes()).unwrap();
        assert_eq!(proof.matches("secret-").count(), 1, "{proof}");
        let other =
            record::verify::exhibit(&scene.at("proof"), Some(&scene.at("sender.key")), None);
        assert!(other.text().contains("it is not the file that was sealed") && !other.passes());
    }
    assert!(
        kept_bag::exhibit(&bag, "data/case/absent")
            .unwrap_err()
            .what
            .contains("is not in the package")
    );
}

#[test]
fn a_proof_that_was_changed_does_not_hold() {
    let scene = Scene::new();
    scene.case();
    scene.open(&scene.seal(), "recipient").unwrap();
    let exhibit = kept_bag::exhibit(&scene.at("opened"), "data/case/report.txt").unwrap();
    assert!(exhibit.check().is_ok());
    let text = String::from_utf8(exhibit.bytes()).unwrap();
    let rows = [
        ("\"bytes\":14", "\"bytes\":15"),
        ("report.txt", "report.pdf"),
        ("\"index\":2", "\"index\":1"),
        ("A-2026-17", "A-2026-18"),
        ("fiscal", "public"),
    ];
    for (from, to) in rows {
        assert!(text.contains(from), "{from}: {text}");
        fs::write(scene.at("proof"), text.replace(from, to)).unwrap();
        assert!(
            !record::verify::exhibit(&scene.at("proof"), None, None).passes(),
            "{from}"
        );
    }
    let stranger = scene.signing("stranger").verifier().clone();
    fs::write(scene.at("proof"), &text).unwrap();
    let wrong = record::verify::exhibit(&scene.at("proof"), None, Some(&stranger));
    assert!(
        !wrong.passes() && wrong.text().starts_with("Wrong"),
        "{}",
        wrong.text()
    );
}

#[test]
fn on_the_command_line() {
    let scene = Scene::new();
    scene.case();
    scene.open(&scene.seal(), "recipient").unwrap();
    let mut command = crate::command::program();
    command.args([
        "exhibit",
        "opened",
        "data/case/report.txt",
        "--out",
        "proof",
    ]);
    let output = command
        .current_dir(scene.at("case").parent().unwrap())
        .output()
        .unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(
        output.status.success() && said.contains("file 3 of the package"),
        "{said}"
    );
    assert!(record::verify::exhibit(&scene.at("proof"), None, None).passes());
}

#[test]
fn a_file_that_is_not_given_is_not_said_to_hold() {
    let scene = Scene::new();
    scene.case();
    scene.open(&scene.seal(), "recipient").unwrap();
    let exhibit = kept_bag::exhibit(&scene.at("opened"), "data/case/report.txt").unwrap();
    fs::write(scene.at("proof"), exhibit.bytes()).unwrap();
    let file = scene.at("case/report.txt");
    let told = |given| record::verify::exhibit(&scene.at("proof"), given, None).text();
    let (without, with) = (told(None), told(Some(file.as_path())));
    assert!(
        without.contains("\nPASS\n") && with.contains("\nPASS\n"),
        "{without}{with}"
    );
    let words = [
        "not checked here: the file itself, which was not given",
        "It does not show that a file which somebody holds is this one",
    ];
    for words in words {
        assert!(
            without.contains(words) && !with.contains(words),
            "{without}{with}"
        );
    }
    let holds = "holds  file ";
    assert!(
        !without.contains(holds) && with.contains(holds),
        "{without}{with}"
    );
}

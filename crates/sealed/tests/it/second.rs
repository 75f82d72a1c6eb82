//! The second signature and the time stamps, as a person adds them and looks at them.

use std::fs;
use std::process::Output;

use crate::command::program;
use crate::laws;
use crate::scene::Scene;

fn run(scene: &Scene, line: &str) -> Output {
    let folder = scene.at("x").parent().unwrap().to_owned();
    program()
        .args(line.split(' '))
        .current_dir(folder)
        .output()
        .unwrap()
}

fn says(scene: &Scene, line: &str, code: i32, words: &[&str]) -> String {
    let done = run(scene, line);
    let text = format!(
        "{}{}",
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    );
    assert_eq!(done.status.code(), Some(code), "{line}: {text}");
    for word in words {
        assert!(text.contains(word), "{line}: {text}, not: {word}");
    }
    text
}

#[test]
fn a_package_is_stamped_by_an_authority_that_no_network_reaches() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal().display().to_string();
    says(
        &scene,
        "authority new tsa --name House",
        0,
        &["for tests and closed networks"],
    );
    says(&scene, "authority new other --name Other", 0, &["root.pem"]);
    says(
        &scene,
        &format!("stamp {package} --export query.tsq"),
        0,
        &["a query for a stamp"],
    );
    says(
        &scene,
        "authority stamp tsa query.tsq --out reply.tsr",
        0,
        &["NOT A QUALIFIED"],
    );
    let take = format!("stamp {package} --take reply.tsr --query query.tsq");
    says(
        &scene,
        &format!("{take} --ca other/root.pem"),
        1,
        &["no certificate given is of", "Ask again"],
    );
    strangers(&scene, &["query.tsq", "reply.tsr"]);
    says(
        &scene,
        &format!("{take} --ca tsa/root.pem"),
        0,
        &["envelope-1.tsr"],
    );
    let whole = says(
        &scene,
        &format!("verify {package} --ca tsa/root.pem"),
        0,
        &[
            "\nPASS\n",
            "TEST AUTHORITY, NOT A QUALIFIED ONE",
            "is not younger than its moment",
        ],
    );
    assert!(!whole.contains("not checked here"), "{whole}");
    says(
        &scene,
        &format!("verify {package}"),
        0,
        &["which root stands behind it was not checked"],
    );
    says(
        &scene,
        &format!("verify {package} --ca other/root.pem"),
        1,
        &["FAIL", "envelope-1.tsr"],
    );
    let text = fs::read_to_string(package.replace(".tar.age", ".proofs/VERIFY.txt")).unwrap();
    assert!(
        text.contains("5. envelope-1.tsr is a time stamp") && text.contains("-attime"),
        "{text}"
    );
    assert!(
        record::verify::package(std::path::Path::new(&package), None)
            .text()
            .contains("openssl ts -verify")
    );
}

/// Real bytes, and what a stranger makes of them: every byte changed, every end cut off.
fn strangers(scene: &Scene, files: &[&str]) {
    for file in files {
        let bytes = fs::read(scene.at(file)).unwrap();
        laws::second(&bytes);
        for place in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[place] = changed[place].wrapping_add(1);
            laws::second(&changed);
            laws::second(&bytes[..place]);
        }
    }
}

#[test]
fn what_is_not_a_signature_or_a_stamp_of_this_package_is_not_taken() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal().display().to_string();
    let before = scene.listing();
    let take = format!("sign {package} --take");
    says(
        &scene,
        &format!("{take} case/report.txt"),
        1,
        &[
            "is not one over this package's envelope",
            "Sign the exported file again",
        ],
    );
    says(
        &scene,
        &format!("stamp {package} --take case/report.txt"),
        1,
        &["is not a time stamp"],
    );
    says(
        &scene,
        &format!("stamp {package} --of envelope-1.p7s --export q"),
        1,
        &["is not among the proofs"],
    );
    says(
        &scene,
        &format!("sign {package} --certificate-key case/report.txt --certificate case/report.txt"),
        1,
        &["does not hold certificates"],
    );
    says(&scene, &format!("sign {package}"), 2, &["required"]);
    says(
        &scene,
        &format!("stamp {package} --tsa ftp://x"),
        2,
        &["is not the address"],
    );
    says(
        &scene,
        "sign case/report.txt --export x",
        1,
        &["is no part of a package"],
    );
    assert_eq!(scene.listing(), before);
    says(
        &scene,
        &format!("sign {package} --export bytes"),
        0,
        &["SHA-256"],
    );
    says(
        &scene,
        &format!("stamp {package}"),
        2,
        &["nobody is named who could stamp it"],
    );
    let envelope = fs::read(package.replace(".tar.age", ".envelope.json")).unwrap();
    assert_eq!(fs::read(scene.at("bytes")).unwrap(), envelope);
}

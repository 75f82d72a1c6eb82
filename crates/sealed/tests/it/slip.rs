//! A path that names no package: what it is, and no verdict.

use std::fs;

use crate::scene::Scene;

fn says(scene: &Scene, path: &str, words: &str) {
    for verb in ["verify", "inspect"] {
        let (code, said) = scene.run(&format!("{verb} {path}"));
        assert!(code == Some(1) && said.contains(words), "{verb}: {said}");
        assert!(
            !said.contains("FAIL") && !said.contains("Nothing was checked"),
            "{said}"
        );
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}

#[test]
fn a_folder_that_holds_packages_has_them_named() {
    let scene = Scene::new();
    scene.case();
    let (one, two) = (scene.seal(), scene.seal());
    says(
        &scene,
        "out",
        "`out` is a folder that holds 2 packages. Name one: `",
    );
    let (_, said) = scene.run("verify out");
    for package in [one, two] {
        let name = package.file_name().unwrap().to_str().unwrap();
        assert!(said.contains(name), "{said}");
    }
    says(
        &scene,
        "case",
        "`case` is a folder and no part of a package. Name",
    );
}

#[test]
fn what_is_not_there_or_is_something_else_is_said() {
    let scene = Scene::new();
    scene.case();
    says(
        &scene,
        "absent.tar.age",
        "`absent.tar.age` is not there. Look at how it is spelled",
    );
    says(&scene, "absent", "`absent` is not there");
    says(
        &scene,
        "case/report.txt",
        "is no part of a package. Name its sealed file",
    );
    fs::rename(scene.seal(), scene.at("renamed.age")).unwrap();
    says(
        &scene,
        "renamed.age",
        "is a sealed file, and its name does not end in `.tar.age`",
    );
}

#[test]
fn an_envelope_that_is_missing_is_no_reason_to_seal_again() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal().display().to_string();
    let envelope = package.replace(".tar.age", ".envelope.json");
    fs::rename(&envelope, scene.at("elsewhere")).unwrap();
    let (code, said) = scene.run(&format!("verify {package}"));
    assert_eq!(code, Some(1), "{said}");
    let words = "envelope.json: it is not there; bring the envelope (….envelope.json) and the folder of proofs";
    assert!(said.contains("FAIL") && said.contains(words), "{said}");
    fs::rename(scene.at("elsewhere"), envelope).unwrap();
    assert_eq!(scene.run(&format!("verify {package}")).0, Some(0));
}

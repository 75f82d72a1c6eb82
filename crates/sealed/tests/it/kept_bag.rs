//! The folder of an opened package, as somebody finds it later: what is missing, changed or too many in it is named.

use std::fs;

use crate::scene::Scene;

/// A case, opened.
fn opened() -> Scene {
    let scene = Scene::new();
    scene.case();
    scene.open(&scene.seal(), "recipient").unwrap();
    scene
}

/// What `verify` says of it after a change; the folder is then made again.
fn fails(change: impl FnOnce(&Scene), words: &str) {
    let scene = opened();
    assert_eq!(scene.run("verify opened").0, Some(0));
    change(&scene);
    let (code, said) = scene.run("verify opened");
    assert_eq!(code, Some(1), "{words}: {said}");
    let again = "Open the sealed package again, into a new folder";
    for expected in ["FAIL: ", words, again] {
        assert!(said.contains(expected), "{said}, not: {expected}");
    }
    assert!(
        !said.contains("PASS") && !said.contains("ask the sender"),
        "{said}"
    );
}

fn removes(name: &'static str) -> impl FnOnce(&Scene) {
    move |scene| fs::remove_file(scene.at("opened").join(name)).unwrap()
}

fn adds(name: &'static str) -> impl FnOnce(&Scene) {
    move |scene| scene.write(&format!("opened/{name}"), b"more")
}

#[test]
fn a_file_that_is_missing_is_named() {
    fails(
        removes("data/case/report.txt"),
        "\"data/case/report.txt\" is listed and is not there",
    );
    fails(
        |scene| fs::remove_dir_all(scene.at("opened/data/case/phone")).unwrap(),
        "\"data/case/phone/empty\" is listed and is not there",
    );
    for tag in [
        "bagit.txt",
        "bag-info.txt",
        "manifest-sha256.txt",
        "servanda/files.tsv",
        "servanda/statement.json",
        "servanda/statement.note",
        "tagmanifest-sha256.txt",
    ] {
        fails(
            removes(tag),
            &format!("`{tag}` of the opened package is not there"),
        );
    }
}

#[test]
fn a_file_too_many_is_named_and_the_first_of_several() {
    fails(
        adds("data/case/more"),
        "`data/case/more` is in the folder and in no list of the package",
    );
    fails(adds("servanda/more"), "`servanda/more` is in the folder");
    // The folder is its own, by whichever name.
    assert_eq!(opened().run("verify opened/data/..").0, Some(0));
    let several = |scene: &Scene| {
        for name in ["z", "data/case/b", "data/case/a"] {
            adds(name)(scene);
        }
    };
    fails(several, "`data/case/a` (and 2 more) is in the folder");
    // One instead of another: the one that is missing is named.
    let instead = |scene: &Scene| {
        let at = |name: &str| scene.at("opened/data/case").join(name);
        fs::rename(at("report.txt"), at("other.txt")).unwrap();
    };
    fails(
        instead,
        "\"data/case/report.txt\" is listed and is not there",
    );
}

#[cfg(unix)]
#[test]
fn a_link_is_not_taken_for_a_file() {
    let link = |name: &'static str| {
        move |scene: &Scene| {
            let _instead = fs::remove_file(scene.at(name));
            std::os::unix::fs::symlink(scene.at("case/report.txt"), scene.at(name)).unwrap();
        }
    };
    fails(
        link("opened/data/case/report.txt"),
        "\"data/case/report.txt\" is not as its sender sealed it",
    );
    fails(link("opened/data/case/link"), "is a link and not a file");
}

#[test]
fn a_changed_file_is_named() {
    fails(
        adds("data/case/report.txt"),
        "\"data/case/report.txt\" is not as",
    );
    fails(
        adds("servanda/statement.note"),
        "the statement's signature does not hold",
    );
}

#[test]
fn no_second_signature_stands_in_it_so_a_root_is_no_use() {
    let scene = opened();
    scene.run("authority new tsa --name House");
    scene.run("certificate opened --out papers");
    for folder in ["opened", "papers"] {
        let (code, said) = scene.run(&format!("verify {folder} --ca tsa/root.pem"));
        assert_eq!(code, Some(2), "{said}");
        let words = "are for second signatures and time stamps, and none stand in";
        assert!(
            said.contains(words) && said.contains("Leave them out"),
            "{said}"
        );
        assert_eq!(scene.run(&format!("verify {folder}")).0, Some(0));
    }
    let package = scene.seal().display().to_string();
    let (code, said) = scene.run(&format!("verify {package} --ca tsa/root.pem"));
    let words = "no second signature and no time stamp is among the proofs";
    assert!(code == Some(0) && said.contains(words), "{said}");
    assert!(!scene.run(&format!("verify {package}")).1.contains(words));
}

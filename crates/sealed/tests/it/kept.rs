//! What must never be said or left: keys, and evidence in a folder that others can read.

use std::fs;

use crate::command::program;
use crate::scene::Scene;

#[test]
fn no_key_is_ever_printed() {
    let scene = Scene::new();
    scene.case();
    let secrets: Vec<String> = ["sender.key", "sender.key.signing", "recipient.key"]
        .iter()
        .map(|name| {
            let text = fs::read_to_string(scene.at(name)).unwrap();
            text.lines()
                .last()
                .unwrap()
                .split(' ')
                .next_back()
                .unwrap()
                .to_owned()
        })
        .collect();
    let package = scene.seal();
    let words: [&[&str]; 4] = [
        &["open", "--key", "recipient.key", "--out", "opened"],
        &["inspect", "--key", "recipient.key"],
        &["open", "--key", "sender.key", "--out", "other"],
        &["open", "--key", "recipient.key.signing", "--out", "other"],
    ];
    for words in words {
        let mut command = program();
        command.arg(words[0]).arg(&package).args(&words[1..]);
        let output = command
            .current_dir(scene.at("case").parent().unwrap())
            .output()
            .unwrap();
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said).into_owned();
        assert!(!said.is_empty());
        for secret in &secrets {
            assert!(!said.contains(secret.as_str()), "{words:?}");
        }
    }
    assert!(secrets.iter().all(|secret| secret.len() > 40));
}

#[test]
fn the_signing_key_does_not_show_in_debug_output() {
    let scene = Scene::new();
    let key = scene.signing("sender");
    assert!(format!("{key:?}").ends_with(", secret)"));
}

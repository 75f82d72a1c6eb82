//! The program as people call it: its exit codes, its first line, its last paragraphs.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use record::verify::command::run;

use crate::house::House;

struct Said {
    code: u8,
    out: String,
    errors: String,
}

fn servanda_verify<A: Into<OsString>>(arguments: impl IntoIterator<Item = A>) -> Said {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let code = run(arguments.into_iter().map(Into::into), &mut out, &mut errors).unwrap();
    Said {
        code,
        out: String::from_utf8(out).unwrap(),
        errors: String::from_utf8(errors).unwrap(),
    }
}

fn path(folder: &Path, name: &str) -> OsString {
    folder.join(name).into_os_string()
}

fn prepared() -> (tempfile::TempDir, House) {
    let folder = tempfile::tempdir().unwrap();
    let house = House::with_entries(300);
    let earlier = house.earlier(3);
    house.export(&folder.path().join("newer"));
    earlier.export(&folder.path().join("older"));
    fs::write(
        folder.path().join("receipt.tlog-proof"),
        house.receipt(280).text(),
    )
    .unwrap();
    fs::write(
        folder.path().join("checkpoint"),
        earlier.checkpoint().to_bytes(),
    )
    .unwrap();
    fs::write(
        folder.path().join("policy"),
        format!("log {}\nquorum none\n", house.key.vkey()),
    )
    .unwrap();
    (folder, house)
}

#[test]
fn each_question_is_answered_with_pass_and_its_two_paragraphs() {
    let (folder, house) = prepared();
    let at = |name: &str| path(folder.path(), name);
    let questions: [Vec<OsString>; 4] = [
        vec!["record".into(), at("newer")],
        vec!["proof".into(), at("receipt.tlog-proof")],
        vec!["consistency".into(), at("older"), at("newer")],
        vec!["consistency".into(), at("checkpoint"), at("newer")],
    ];
    let fingerprint = house.key.verifier().fingerprint();
    for question in questions {
        let said = servanda_verify(question.clone());
        assert_eq!(said.code, 0, "{}", said.out);
        let lines: Vec<&str> = said.out.lines().collect();
        assert_eq!(
            lines[0],
            format!(
                "Checked against the key this Record names itself, {fingerprint}; compare it with one obtained elsewhere"
            )
        );
        assert!(lines[1].starts_with("PRACTICE"));
        let [.., "PASS", "", shows, "", does_not] = lines[..] else {
            panic!("{}", said.out)
        };
        assert!(
            shows.starts_with("What this shows: ") && does_not.starts_with("What it does not: ")
        );

        let trusted = question
            .iter()
            .cloned()
            .chain(["--trust".into(), at("policy")]);
        let said = servanda_verify(trusted);
        assert_eq!(said.code, 0, "{}", said.out);
        assert!(
            said.out.starts_with("Checked against the policy given"),
            "{}",
            said.out
        );

        let said = servanda_verify(question.into_iter().chain(["--json".into()]));
        let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(
            (json["result"].as_str(), json["practice"].as_bool()),
            (Some("PASS"), Some(true))
        );
        assert!(json["shows"].is_string() && json["does_not_show"].is_string());
    }
}

#[test]
fn what_does_not_hold_is_fail_and_exit_1() {
    let (folder, house) = prepared();
    let at = |name: &str| path(folder.path(), name);
    let mut other = House::with_entries(2);
    other.entries.extend(house.entries[5..9].to_vec());
    other.export(&folder.path().join("other"));
    let mut receipt = house.receipt(280);
    receipt.index = 279;
    fs::write(at("elsewhere"), receipt.text()).unwrap();
    let mut unnamed = house.receipt(280);
    unnamed.checkpoint = house.checkpoint();
    fs::write(at("unnamed"), unnamed.text()).unwrap();
    fs::write(at("wrong"), "# whom I trust\nlogs x\n").unwrap();
    fs::write(at("binary"), b"# whom I trust\n\xff\n").unwrap();
    for (question, words) in [
        (
            vec!["record".into(), at("nowhere")],
            "there is no such folder",
        ),
        (
            vec![
                "record".into(),
                at("newer"),
                "--trust".into(),
                at("nowhere"),
            ],
            "nowhere: the policy cannot be read",
        ),
        (
            vec!["record".into(), at("newer"), "--trust".into(), at("wrong")],
            "wrong: line 2: `logs x` is no line of a policy",
        ),
        (
            vec![
                "proof".into(),
                at("receipt.tlog-proof"),
                "--trust".into(),
                at("binary"),
            ],
            "binary: line 2: the policy is not UTF-8",
        ),
        (
            vec!["consistency".into(), at("nowhere"), at("newer")],
            "there is no such file or folder",
        ),
        (
            vec!["proof".into(), at("elsewhere")],
            "does not give the checkpoint's root",
        ),
        (
            vec!["proof".into(), at("unnamed")],
            "give the key with --trust",
        ),
        (vec!["proof".into(), at("nowhere")], "there is no such file"),
        (
            vec!["proof".into(), at("checkpoint")],
            "does not begin with the line",
        ),
        (
            vec!["consistency".into(), at("newer"), at("older")],
            "give the earlier one first",
        ),
        (
            vec!["consistency".into(), at("other"), at("newer")],
            "does not continue it",
        ),
        (
            vec!["consistency".into(), at("policy"), at("newer")],
            "no empty line",
        ),
        (
            vec!["consistency".into(), at("older"), at("nowhere")],
            "there is no such folder",
        ),
    ] {
        let said = servanda_verify(question);
        assert_eq!(said.code, 1, "{}", said.out);
        assert!(
            said.out.contains("\nFAIL\n") && said.out.contains(words),
            "{words}: {}",
            said.out
        );
        assert!(!said.out.contains("PASS"), "{}", said.out);
        if ["no such", "policy", "line 2"]
            .iter()
            .any(|kind| words.contains(kind))
        {
            assert!(said.out.starts_with("Nothing was checked"), "{}", said.out);
        }
    }
    fs::copy(at("newer").to_str().unwrap().to_owned() + "/key", at("key")).unwrap();
    assert_eq!(
        servanda_verify(vec!["proof".into(), at("unnamed")]).code,
        0,
        "the key lies beside the receipt"
    );
}

#[test]
fn a_tile_that_was_changed_spoils_the_comparison() {
    let (folder, _) = prepared();
    let tile = folder.path().join("newer/tile/0/000");
    let mut bytes = fs::read(&tile).unwrap();
    bytes[5 * 32] ^= 1;
    fs::write(&tile, bytes).unwrap();
    let said = servanda_verify([
        "consistency".into(),
        path(folder.path(), "older"),
        path(folder.path(), "newer"),
    ]);
    assert_eq!(said.code, 1, "{}", said.out);
}

#[test]
fn what_is_not_understood_is_exit_2_in_two_sentences() {
    let (folder, _) = prepared();
    let at = |name: &str| path(folder.path(), name);
    let questions: [Vec<OsString>; 8] = [
        vec![],
        vec!["recrod".into()],
        vec!["record".into()],
        vec!["proof".into(), "a".into(), "b".into()],
        vec!["consistency".into(), "a".into()],
        vec!["record".into(), at("newer"), "--turst".into()],
        vec!["record".into(), at("newer"), "--trust".into()],
        vec!["record".into(), at("newer"), "--trust=".into()],
    ];
    for question in questions {
        let said = servanda_verify(question.clone());
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{question:?}");
        assert!(
            said.errors.trim_end().ends_with('.') && said.errors.matches(". ").count() >= 1,
            "{}",
            said.errors
        );
    }
}

#[test]
fn the_program_itself_answers_with_the_same_words_and_code() {
    let (folder, _) = prepared();
    let call = |arguments: &[OsString]| {
        Command::new(env!("CARGO_BIN_EXE_servanda-verify"))
            .args(arguments)
            .output()
            .unwrap()
    };
    let question = ["record".into(), path(folder.path(), "newer")];
    let said = call(&question);
    assert_eq!(said.status.code(), Some(0));
    assert_eq!(
        String::from_utf8(said.stdout).unwrap(),
        servanda_verify(question).out
    );
    assert_eq!(call(&["--help".into()]).status.code(), Some(0));
    assert!(
        String::from_utf8(call(&["--help".into()]).stdout)
            .unwrap()
            .contains("servanda-verify record DIR")
    );
    assert_eq!(call(&[]).status.code(), Some(2));
    assert_eq!(
        call(&["record".into(), path(folder.path(), "nowhere")])
            .status
            .code(),
        Some(1)
    );
}

#[test]
fn a_path_that_names_no_package_is_no_verdict() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("note.txt"), "no package").unwrap();
    fs::create_dir(folder.path().join("out")).unwrap();
    fs::write(folder.path().join("out/x.tar.age"), "").unwrap();
    for (name, words) in [
        ("absent.tar.age", "is not there. Look at how it is spelled."),
        ("note.txt", "is no part of a package. Name its sealed file"),
        (
            "out",
            "is a folder that holds 1 package. Name one: `x.tar.age`.",
        ),
    ] {
        let said = servanda_verify(["package".into(), path(folder.path(), name)]);
        assert!(said.code == 2 && said.out.is_empty(), "{}", said.out);
        assert!(said.errors.contains(words), "{}", said.errors);
    }
}

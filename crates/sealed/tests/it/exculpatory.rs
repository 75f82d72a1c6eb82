//! Evidence that goes on to an accused because it is exculpatory: nothing stops it, and what is known of the notice is recorded.

use std::fs;

use record::package::{Notice, Passing};
use sealed::pass;

use crate::passed::Held;

#[test]
fn exculpatory_evidence_goes_on_without_consent_and_the_notice_is_recorded() {
    let held = Held::new();
    let notices = [
        Notice::Before {
            on: "2026-11-20".into(),
        },
        Notice::NotBefore {
            reason: "the hearing was on the same day".into(),
            on: Some("2026-11-22".into()),
        },
        Notice::NotBefore {
            reason: "the sender could not be reached".into(),
            on: None,
        },
        Notice::ToFollow,
    ];
    for notice in notices {
        let statement = held
            .opened(
                &held
                    .order(pass::Asked::Exculpatory(notice.clone()))
                    .unwrap(),
            )
            .unwrap();
        assert_eq!(
            statement.passed_on.unwrap().ground,
            Passing::Exculpatory { notice }
        );
    }
}

#[test]
fn exculpatory_evidence_is_never_stopped_for_want_of_a_notice() {
    let held = Held::new();
    let scene = &held.scene;
    let to = scene.to("stranger").1.key;
    let pass = |more: &str| {
        scene.run(&format!(
            "pass received --key recipient.key --to {to} --out out --exculpatory{more}"
        ))
    };
    let untold = "Nothing says that the first sender was told. Tell them without delay";
    for (more, told, words) in [
        ("", false, "not before"),
        (
            " --no-notice-before The_hearing_was_today",
            false,
            "The hearing was today",
        ),
        (" --notice 2026-01-31", true, "2026-01-31"),
        (
            " --no-notice-before Night --notice 2026-01-31",
            true,
            "Night",
        ),
    ] {
        let (code, said) = pass(more);
        assert_eq!(code, Some(0), "{more}: {said}");
        assert_eq!(said.contains(untold), !told, "{more}: {said}");
        let package = said.lines().next().unwrap().to_owned();
        let (code, said) = scene.run(&format!("open {package} --key stranger.key --out on"));
        assert!(
            code == Some(0) && said.contains("as exculpatory; sealed before as"),
            "{said}"
        );
        let (code, said) = scene.run("certificate on --out papers");
        assert_eq!(code, Some(0), "{said}");
        let text = fs::read_to_string(scene.at("papers/certification.txt")).unwrap();
        let words = words.replace(
            "not before",
            "that sender was not told before, because: not recorded",
        );
        assert!(text.contains(&words), "{words}: {text}");
        for made in ["on", "papers", "out"] {
            fs::remove_dir_all(scene.at(made)).unwrap();
        }
    }
    // A notice is recorded when it was given.
    for (day, words) in [
        (
            "9999-12-31",
            "which is still to come (Servanda: the notice to the first sender is recorded when it was given). Leave `--notice` out",
        ),
        ("soon", "it is not a day such as 2030-01-31"),
    ] {
        let (code, said) = pass(&format!(" --notice {day}"));
        assert!(code == Some(1) && said.contains(words), "{said}");
        assert!(!scene.at("out").exists());
    }
}

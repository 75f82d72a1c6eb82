//! The worked example of `docs/submissions.md` is in order on top of the built-in Record.

use crate::record::{self, Folded};
use ::record::value::Value;
use treaty::Matter;

const DOC: &str = include_str!("../../../../docs/submissions.md");

fn example() -> Vec<String> {
    let (_, after) = DOC.split_once("```jsonl\n").unwrap();
    let (block, _) = after.split_once("```").unwrap();
    block.lines().map(str::to_owned).collect()
}

fn enter(folded: &mut Folded, line: &str) -> Result<String, &'static str> {
    let value = Value::read(line.as_bytes()).unwrap();
    match folded.enter(value) {
        Ok(entered) => Ok(entered.acts[0].known().to_string()),
        Err(unfit) => Err(unfit.code),
    }
}

#[test]
fn the_example_enters_the_second_session_as_known_from_its_source() {
    let mut folded = record::folded().clone();
    let lines = example();
    assert_eq!(lines.len(), 2);
    assert!(enter(&mut folded, &lines[0]).is_ok());
    let known = enter(&mut folded, &lines[1]);
    assert_eq!(known, Ok("2024-05-12T23:59:59.999Z".to_owned()));
    let Matter::Session(session) = folded.matter("committee/session/second") else {
        panic!("not a session");
    };
    assert_eq!(session.spans().len(), 1);
}

#[test]
fn the_example_with_its_days_turned_round_is_not_in_order() {
    let mut folded = record::folded().clone();
    let lines = example();
    enter(&mut folded, &lines[0]).unwrap();
    let turned = lines[1].replace("\"until\":\"2022-06-10\"", "\"until\":\"2022-05-01\"");
    assert_ne!(turned, lines[1]);
    let unfit = enter(&mut folded, &turned);
    assert_eq!(unfit, Err("committee.session.ends_before_begin"));
}

#[test]
fn the_example_without_its_source_listed_is_not_in_order() {
    let unfit = enter(&mut record::folded().clone(), &example()[1]);
    assert_eq!(unfit, Err("submission.unknown_source"));
}

//! The built-in convention's Record, line by line, decided and folded as a house would.

use crate::participants;
use record::entry::{Instant, SignedKind, SubmissionId};
use record::value::Value;
use std::collections::BTreeMap;
use treaty::calendar::Day;
use treaty::participant::Participants;
use treaty::submission::{Facts, Matters, decide};
use treaty::{Act, Done, Matter, MatterId, Submission};

const LINES: &str = include_str!("../../../../conventions/un-cybercrime/record.jsonl");

/// The day on which the test enters the lines: after everything they tell of.
pub(crate) const TODAY: &str = "2026-11-21";

/// One line and the acts it became.
pub(crate) struct Entered {
    pub(crate) line: usize,
    pub(crate) value: Value,
    pub(crate) submission: Submission,
    pub(crate) acts: Vec<Done>,
}

/// All lines, folded.
pub(crate) struct Folded {
    pub(crate) entered: Vec<Entered>,
    pub(crate) matters: Matters,
    pub(crate) participants: Participants,
}

/// The lines as they stand in the file.
pub(crate) fn lines() -> Vec<Value> {
    LINES
        .lines()
        .enumerate()
        .map(|(index, line)| {
            Value::read(line.as_bytes())
                .unwrap_or_else(|error| panic!("line {}: {error}", index + 1))
        })
        .collect()
}

/// Decides every line in order against what the earlier ones made.
pub(crate) fn fold() -> Folded {
    let participants = participants::participants();
    let mut matters = Matters::new();
    let mut entered = Vec::new();
    let mut entry = 0;
    for (index, value) in lines().into_iter().enumerate() {
        let submission = Submission::read(&value)
            .unwrap_or_else(|error| panic!("line {}: {error} {}", index + 1, error.detail));
        let acts = decide(&submission, &matters, &facts(&submission, &participants))
            .unwrap_or_else(|error| panic!("line {}: {error}", index + 1));
        let acts: Vec<Done> = acts
            .into_iter()
            .map(|act| done(&mut entry, submission.id, act))
            .collect();
        for act in &acts {
            let empty = || Matter::empty(&act.matter);
            matters.entry(act.matter.clone()).or_insert_with(empty).fold(act);
        }
        entered.push(Entered {
            line: index + 1,
            value,
            submission,
            acts,
        });
    }
    Folded {
        entered,
        matters,
        participants,
    }
}

fn facts<'a>(submission: &Submission, participants: &'a Participants) -> Facts<'a> {
    let signed = match submission.header.source {
        Some(_) => SignedKind::Transcribed,
        None => SignedKind::Attested,
    };
    Facts {
        now: now(),
        today: Day::parse(TODAY).unwrap(),
        signed,
        participants,
    }
}

fn now() -> Instant {
    Instant::parse(&format!("{TODAY}T12:00:00.000Z")).unwrap()
}

fn done(entry: &mut u64, submission: SubmissionId, act: Act) -> Done {
    act.to_value().unwrap().check().unwrap();
    let index = *entry;
    *entry += 1;
    Done {
        entry: index,
        at: now(),
        matter: act.matter,
        submission,
        header: act.header,
        deed: act.deed,
    }
}

impl Folded {
    /// A folded matter of the convention, by the part of its name after the convention.
    pub(crate) fn matter(&self, name: &str) -> &Matter {
        let id = MatterId::parse(&format!("un-cybercrime/{name}")).unwrap();
        &self.matters[&id]
    }

    /// Lines by the id of their submission.
    pub(crate) fn by_id(&self) -> BTreeMap<String, &Entered> {
        let named = self.entered.iter();
        named
            .map(|entered| (entered.submission.id.to_string(), entered))
            .collect()
    }
}

/// The text of a value.
pub(crate) fn text(value: &Value) -> Option<&str> {
    value.as_str()
}

//! The built-in convention's Record, line by line, decided and folded as a house would.

use crate::participants;
use record::entry::{Instant, SignedKind, SubmissionId};
use record::value::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use treaty::calendar::Day;
use treaty::participant::Participants;
use treaty::submission::{Facts, Matters, decide};
use treaty::{Act, Done, Matter, MatterId, NotInOrder, Submission};

const LINES: &str = include_str!("../../../../conventions/un-cybercrime/record.jsonl");

/// The day on which the test enters the lines: after everything they tell of.
pub(crate) const TODAY: &str = "2026-11-21";

static FOLDED: LazyLock<Folded> = LazyLock::new(|| {
    let mut folded = Folded {
        entered: Vec::new(),
        matters: Matters::new(),
        participants: participants::participants(),
    };
    for (index, line) in lines().into_iter().enumerate() {
        if let Err(error) = folded.enter(line) {
            panic!("line {}: {error} {}", index + 1, error.detail);
        }
    }
    folded
});

/// One line and the acts it became.
#[derive(Clone)]
pub(crate) struct Entered {
    pub(crate) line: usize,
    pub(crate) value: Value,
    pub(crate) submission: Submission,
    pub(crate) acts: Vec<Done>,
}

/// Lines decided in order, each against what the earlier ones made.
#[derive(Clone)]
pub(crate) struct Folded {
    pub(crate) entered: Vec<Entered>,
    pub(crate) matters: Matters,
    pub(crate) participants: Participants,
}

/// The lines as they stand in the file.
pub(crate) fn lines() -> Vec<Value> {
    let lines = LINES.lines().enumerate();
    let read = lines.map(|(index, line)| {
        Value::read(line.as_bytes()).unwrap_or_else(|error| panic!("line {}: {error}", index + 1))
    });
    read.collect()
}

/// All lines of the file, decided and folded.
pub(crate) fn folded() -> &'static Folded {
    &FOLDED
}

impl Folded {
    /// Decides one more line and folds what it became.
    pub(crate) fn enter(&mut self, value: Value) -> Result<&Entered, NotInOrder> {
        let submission = Submission::read(&value)?;
        let acts = decide(&submission, &self.matters, &self.facts(&submission))?;
        let first: usize = self.entered.iter().map(|entered| entered.acts.len()).sum();
        let acts = acts.into_iter().enumerate();
        let acts: Vec<Done> = acts
            .map(|(part, act)| done(first + part, submission.id, act))
            .collect();
        for act in &acts {
            let empty = || Matter::empty(&act.matter);
            let matter = self.matters.entry(act.matter.clone());
            matter.or_insert_with(empty).fold(act);
        }
        self.entered.push(Entered {
            line: self.entered.len() + 1,
            value,
            submission,
            acts,
        });
        Ok(self.entered.last().unwrap())
    }

    fn facts(&self, submission: &Submission) -> Facts<'_> {
        let signed = match submission.header.source {
            Some(_) => SignedKind::Transcribed,
            None => SignedKind::Attested,
        };
        Facts {
            now: now(),
            today: Day::parse(TODAY).unwrap(),
            signed,
            signed_in: false,
            for_the_house: false,
            zone_known: true,
            participants: &self.participants,
            notified: 0,
        }
    }

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

impl Entered {
    /// The type of the act asked for.
    pub(crate) fn act_type(&self) -> &str {
        act_type(&self.value)
    }
}

/// The type of the act a line asks for.
pub(crate) fn act_type(line: &Value) -> &str {
    let kind = line.get("ask").and_then(|ask| ask.get("type"));
    kind.and_then(Value::as_str).unwrap()
}

fn now() -> Instant {
    Instant::parse(&format!("{TODAY}T12:00:00.000Z")).unwrap()
}

fn done(entry: usize, submission: SubmissionId, act: Act) -> Done {
    act.to_value().unwrap().check().unwrap();
    Done {
        entry: u64::try_from(entry).unwrap(),
        at: now(),
        matter: act.matter,
        submission,
        header: act.header,
        deed: act.deed,
    }
}

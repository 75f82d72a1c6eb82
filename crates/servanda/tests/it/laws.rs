//! What holds of any bytes whatever, for each reader of what people hand in: it ends, in an answer or in two sentences.
//!
//! The fuzz targets under `fuzz/` call these; so does the test twin `handed_in.rs`.

use record::entry::{Instant, SignedKind};
use record::value::Value;
use servanda::cli::{entry_into_force, tally};
use servanda::error::Error;
use treaty::calendar::Day;
use treaty::participant::Participants;
use treaty::submission::{Facts, Matters};
use treaty::{NotInOrder, Submission, decide};

/// A file of ballots.
pub(crate) fn ballots(bytes: &[u8]) {
    match tally::read(bytes) {
        Ok(ballots) => assert!(!ballots.is_empty()),
        Err(error) => explained(&error),
    }
}

/// A file of deposits.
pub(crate) fn deposits(bytes: &[u8]) {
    for ignoring in [false, true] {
        if let Err(error) = entry_into_force::read_deposits(bytes, ignoring) {
            explained(&error);
        }
    }
}

/// A file with a rule of entry into force.
pub(crate) fn rule(bytes: &[u8]) {
    if let Err(error) = entry_into_force::read_rule(bytes) {
        explained(&error);
    }
}

/// A file of shares.
pub(crate) fn shares(bytes: &[u8]) {
    if let Err(error) = entry_into_force::read_shares(bytes) {
        explained(&error);
    }
}

/// A submission: what can be read can be decided, if only as not in order.
pub(crate) fn submission(bytes: &[u8]) {
    let Ok(body) = Value::read(bytes) else {
        return;
    };
    match Submission::read(&body) {
        Ok(submission) => in_an_empty_house(&submission),
        Err(unfit) => unfit_in_words(&unfit),
    }
}

fn in_an_empty_house(submission: &Submission) {
    let participants = Participants::default();
    let (Ok(now), Ok(today)) = (
        Instant::parse("2026-11-21T12:00:00.000Z"),
        Day::parse("2026-11-21"),
    ) else {
        return;
    };
    for signed in [SignedKind::Transcribed, SignedKind::Attested] {
        let facts = Facts {
            now,
            today,
            signed,
            zone_known: true,
            participants: &participants,
        };
        match decide(submission, &Matters::new(), &facts) {
            Ok(acts) => assert!(acts.iter().all(|act| act.matter == submission.matter)),
            Err(unfit) => unfit_in_words(&unfit),
        }
    }
}

fn explained(error: &Error) {
    assert!(
        !error.what.is_empty() && !error.remedy.is_empty(),
        "{error}"
    );
}

fn unfit_in_words(unfit: &NotInOrder) {
    assert!(
        !unfit.rule.is_empty() && !unfit.remedy.is_empty(),
        "{unfit}"
    );
}

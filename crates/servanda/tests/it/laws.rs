//! What holds of any bytes whatever, for each reader of what people hand in: it ends, in an answer or in two sentences.
//!
//! The fuzz targets under `fuzz/` call these; so does the test twin `handed_in.rs`.

use record::entry::{Instant, SignedKind, SubmissionId};
use record::value::Value;
use servanda::cli::{entry_into_force, tally};
use servanda::error::Error;
use std::sync::LazyLock;
use treaty::act::{Done, Header};
use treaty::calendar::Day;
use treaty::committee::procedure::{self, Floor, Next, Site, Who};
use treaty::convention::Convention;
use treaty::participant::Participants;
use treaty::submission::{Facts, Matters};
use treaty::{Deed, Matter, MatterId, NotInOrder, Submission, decide};

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
            signed_in: false,
            for_the_house: false,
            zone_known: true,
            participants: &participants,
            notified: 0,
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

/// The convention and the participants that a floor rests on.
static SITE: LazyLock<(Box<Convention>, Participants)> = LazyLock::new(|| {
    let table = servanda::conventions::participants::built_in().unwrap();
    let participants = Participants::from_table(table).unwrap();
    let mut matters = Matters::new();
    for shipped in servanda::conventions::built_in().unwrap() {
        for (_, body) in &shipped.submissions {
            fold(&mut matters, body, &participants);
        }
    }
    let own = matters.into_values().find_map(|matter| match matter {
        Matter::Convention(convention) => Some(convention),
        _ => None,
    });
    (own.unwrap(), participants)
});

/// Takes what a line of a convention says of the convention itself.
fn fold(matters: &mut Matters, body: &Value, participants: &Participants) {
    let submission = Submission::read(body).unwrap();
    if submission.matter.kind() != "convention" {
        return;
    }
    let facts = Facts {
        now: Instant::parse("2026-11-21T12:00:00.000Z").unwrap(),
        today: Day::parse("2026-11-21").unwrap(),
        signed: SignedKind::Attested,
        signed_in: false,
        for_the_house: false,
        zone_known: true,
        participants,
        notified: 0,
    };
    for act in decide(&submission, matters, &facts).unwrap() {
        let done = done(0, facts.now, act.matter.clone(), act.header, act.deed);
        let empty = || Matter::empty(&act.matter);
        matters
            .entry(act.matter.clone())
            .or_insert_with(empty)
            .fold(&done);
    }
}

fn done(entry: u64, at: Instant, matter: MatterId, header: Header, deed: Deed) -> Done {
    Done {
        entry,
        at,
        matter,
        submission: SubmissionId(u128::from(entry).to_be_bytes()),
        header,
        deed,
    }
}

/// A floor on which two bytes choose the next step and who takes it: whatever is asked is answered,
/// what is offered is in order, and what is decided can be shown.
pub(crate) fn floor(bytes: &[u8]) {
    let (convention, participants) = &*SITE;
    let now = Instant::parse("2026-11-21T12:00:00.000Z").unwrap();
    let site = Site {
        convention,
        participants,
        participation: None,
        day: Day::parse("2026-11-21").unwrap(),
        now,
        attested: false,
        zone_known: true,
    };
    let matter = MatterId::parse("c/committee/floor/one").unwrap();
    let opening = serde_json::json!({
        "type": "committee.floor.opened/1", "body": "c/committee/body/one",
        "rules": "committee-mandate", "members": 193, "presiding": "DZA",
    });
    let opening: procedure::Act = serde_json::from_value(opening).unwrap();
    let mut held = Floor::default();
    let first = done(
        0,
        now,
        matter.clone(),
        by("Chair"),
        Deed::Floor(opening.clone()),
    );
    held.decide(&opening, &first.header, &site).unwrap();
    held.fold(&first, &opening);
    for (number, chosen) in (1u64..).zip(bytes.chunks_exact(2).take(100)) {
        let steps = held.what_next(&site);
        let next = &steps[usize::from(chosen[0]) % steps.len()];
        let act = named(&next.act, number);
        // Mostly whoever may take the step, sometimes anybody.
        let (header, own) = match chosen[1] {
            0..=31 => (by("Vice-Chair"), false),
            32..=63 => (of("FRA"), false),
            64..=95 => (of("EUU"), false),
            _ => (rightful(&held, next), true),
        };
        match held.decide(&act, &header, &site) {
            Ok(()) => {
                let done = done(
                    number,
                    now,
                    matter.clone(),
                    header,
                    Deed::Floor(act.clone()),
                );
                held.fold(&done, &act);
            }
            Err(unfit) => {
                assert!(!own || next.allowed.is_err(), "{}: {unfit:?}", next.step);
                unfit_in_words(&unfit.into());
            }
        }
        assert!(!held.in_words().is_empty());
        for place in 0..held.votings.len() {
            assert!(held.vote(place, convention).unwrap().outcome().is_ok());
        }
    }
}

/// The step with a name of its own for what is put.
fn named(act: &procedure::Act, number: u64) -> procedure::Act {
    let mut members = serde_json::to_value(act).unwrap();
    for key in ["question", "item"] {
        if members.get(key).is_some_and(|held| held == "new") {
            members[key] = format!("q-{number}").into();
        }
    }
    serde_json::from_value(members).unwrap()
}

fn by(capacity: &str) -> Header {
    let by = serde_json::json!({"by": {"capacity": capacity}});
    serde_json::from_value(by).unwrap()
}

fn of(participant: &str) -> Header {
    serde_json::from_value(serde_json::json!({"for": participant})).unwrap()
}

fn rightful(held: &Floor, next: &Next) -> Header {
    match (next.by, &next.participant) {
        (Who::Chair, _) => by(held
            .presiding
            .as_ref()
            .map_or("Chair", |held| &held.capacity)),
        (Who::Bureau, _) => by("Bureau"),
        (Who::Secretary, _) => by("Secretary"),
        (_, Some(who)) => of(who.as_str()),
        (_, None) => Header::default(),
    }
}

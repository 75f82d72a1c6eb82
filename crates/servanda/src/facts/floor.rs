//! The floor of a body, for programs: what is before it, the votings, and what may come next.

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use treaty::committee::procedure::question::{Kind, Question};
use treaty::committee::procedure::taken::{Stage, Voting};
use treaty::committee::procedure::{Floor, Next, Procedure, Site};

/// The members of a floor at a site.
#[must_use]
pub fn of(floor: &Floor, site: &Site<'_>) -> Map<String, Value> {
    let presiding = floor.presiding.as_ref();
    let sitting = floor.sitting.as_ref();
    let votings = floor.votings.iter().map(|held| voting(floor, held, site));
    let silence = floor
        .silence
        .iter()
        .map(|(name, until)| (name.clone(), until.to_string()));
    let facts = json!({
        "says": floor.in_words(),
        "rules": floor.rules,
        "members": floor.members,
        "presiding": presiding.map(|held| json!({"for": held.of, "capacity": held.capacity})),
        "meeting_open": sitting.is_some(),
        "body": sitting.map(|held| &held.body),
        "day": sitting.and_then(|held| held.day),
        "present": sitting.and_then(|held| held.present),
        "item": floor.item,
        "list_of_speakers": floor.list,
        "speakers": floor.speakers,
        "debate_closed": floor.debate_closed,
        "minutes": floor.minutes,
        "point_of_order": floor.point_of_order,
        "suspended": floor.suspended,
        "questions": floor.questions.iter().map(question).collect::<Vec<_>>(),
        "votings": votings.collect::<Vec<_>>(),
        "silence": silence.collect::<BTreeMap<_, _>>(),
        "next": floor.what_next(site).iter().map(next).collect::<Vec<_>>(),
    });
    match facts {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

fn question(held: &Question) -> Value {
    let (kind, to, motion) = match &held.kind {
        Kind::Proposal => ("proposal", None, None),
        Kind::Amendment { to } => ("amendment", Some(to), None),
        Kind::Motion { motion, about, .. } => ("motion", about.as_ref(), Some(motion)),
    };
    json!({
        "question": held.name,
        "kind": kind,
        "about": to,
        "motion": motion,
        "title": held.title,
        "item": held.item,
        "sponsors": held.sponsors,
        "circulated": held.circulated,
        "nature": held.nature,
        "operative": held.operative,
        "parts": held.parts,
        "pending": held.standing.is_pending(),
        "standing": held.in_words(),
        "dissociated": held.dissociated,
    })
}

fn voting(floor: &Floor, held: &Voting, site: &Site<'_>) -> Value {
    let tally = held.tally();
    let outcome = Procedure::of(site.convention, &floor.rules).ok();
    let outcome = outcome.and_then(|procedure| floor.outcome(held, &procedure).ok());
    let announced = held.result.is_some();
    let ballots: BTreeMap<_, _> = held
        .ballots
        .iter()
        .map(|(who, cast)| {
            (
                who.to_string(),
                json!({"ballot": cast.ballot, "entry": cast.entry}),
            )
        })
        .collect();
    let replaced: Vec<_> = held
        .replaced
        .iter()
        .map(|(who, cast)| json!({"for": who, "ballot": cast.ballot, "entry": cast.entry}))
        .collect();
    json!({
        "question": held.question,
        "part": held.part,
        "method": held.method,
        "majority": held.majority,
        "stage": stage(held.stage),
        "lot": held.lot,
        "members": held.members,
        "yes": tally.yes,
        "no": tally.no,
        "abstain": tally.abstain,
        "not_voting": tally.not_voting,
        "announced": held.result,
        "corrected": held.corrected,
        "carried": outcome.as_ref().map(|outcome| outcome.carried && announced),
        "rule": outcome.as_ref().map(|outcome| &outcome.rule),
        "because": outcome.as_ref().map(|outcome| &outcome.because),
        "ballots": ballots,
        "replaced": replaced,
        "intents": held.intents,
    })
}

const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Announced => "announced",
        Stage::Open => "open",
        Stage::Locked => "locked",
        Stage::Over => "over",
    }
}

fn next(step: &Next) -> Value {
    let refused = step.allowed.as_ref().err();
    json!({
        "step": step.step,
        "ask": step.act,
        "by": step.by,
        "for": step.participant,
        "in_order": refused.is_none(),
        "why_not": refused.map(|unfit| json!({
            "code": unfit.code, "rule": unfit.rule, "what": unfit.what, "remedy": unfit.remedy,
        })),
    })
}

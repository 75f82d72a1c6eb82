//! The floor of a body, for programs: what is before it, the votings, and what may come next.

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use treaty::MatterId;
use treaty::act::Entered;
use treaty::committee::majority::Tally;
use treaty::committee::procedure::floor::{Decided, Ruling};
use treaty::committee::procedure::question::{Kind, Question};
use treaty::committee::procedure::rules::Board;
use treaty::committee::procedure::taken::{Stage, Voting};
use treaty::committee::procedure::{Floor, Next, Notice, Procedure, Site, Who};

/// Who takes a step, in words.
#[must_use]
pub fn by_whom(floor: &Floor, who: Who) -> String {
    match who {
        Who::Chair => {
            let presiding = floor.presiding.as_ref();
            format!(
                "the {}",
                presiding.map_or("Chair", |held| held.capacity.as_str())
            )
        }
        Who::Bureau => "the Bureau".to_owned(),
        Who::Secretary => "the Secretary".to_owned(),
        Who::Member => "a member".to_owned(),
        Who::Speaker => "whoever may speak".to_owned(),
    }
}

/// The steps of a floor: those that may come next, and the others, each with its reason.
#[must_use]
pub fn steps(floor: &Floor, site: &Site<'_>) -> (Vec<Next>, Vec<Next>) {
    let steps = floor.what_next(site);
    steps.into_iter().partition(|next| next.allowed.is_ok())
}

/// The members of a floor at a site.
#[must_use]
pub fn of(id: &MatterId, floor: &Floor, site: &Site<'_>) -> Map<String, Value> {
    let presiding = floor.presiding.as_ref();
    let sitting = floor.sitting.as_ref();
    let votings = (1..).zip(&floor.votings);
    let votings = votings.map(|(number, held)| {
        let vote = MatterId::of_floor_vote(id, number);
        voting(floor, held, site, vote)
    });
    let silence = floor
        .silent()
        .map(|(held, until)| (held.name.clone(), until.to_string()));
    let decisions = floor.decisions.iter().map(|held| decision(id, held));
    let facts = json!({
        "says": floor.in_words(),
        "notices": floor.notices(site).iter().map(Notice::in_words).collect::<Vec<_>>(),
        "rules": floor.rules,
        "members": floor.members,
        "presiding": presiding.map(|held| json!({"for": held.of, "capacity": held.capacity})),
        "meeting_open": sitting.is_some(),
        "body": floor.body,
        "day": sitting.and_then(|held| held.day),
        "present": sitting.and_then(|held| held.present),
        "item": floor.item,
        "list_of_speakers": floor.list,
        "speakers": floor.speakers,
        "debate_closed": floor.debate_closed,
        "minutes": floor.minutes,
        "times": floor.times,
        "point_of_order": floor.point_of_order,
        "suspended": floor.suspended,
        "questions": floor.questions.iter().map(question).collect::<Vec<_>>(),
        "votings": votings.collect::<Vec<_>>(),
        "rulings": floor.rulings.iter().map(ruling).collect::<Vec<_>>(),
        "decisions": decisions.collect::<Vec<_>>(),
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
        "budget": held.budget.as_ref().map(|budget| json!({
            "statement": budget.statement, "circulated": budget.circulated,
        })),
        "dissociated": held.dissociated,
    })
}

fn ruling(held: &Ruling) -> Value {
    json!({"ruling": held.words, "appealed": held.appealed, "overruled": held.overruled})
}

fn decision(id: &MatterId, held: &Entered<Decided>) -> Value {
    let vote = held.act.voting;
    json!({
        "question": held.act.question, "part": held.act.part, "standing": held.act.words,
        "vote": vote.and_then(|place| MatterId::of_floor_vote(id, place + 1)),
        "on": held.header.on, "entry": held.entry,
    })
}

/// The figures of a voting. Where the body's rules keep open ballots back until the lock, those who
/// have voted stand here before it, and not how.
fn voting(floor: &Floor, held: &Voting, site: &Site<'_>, vote: Option<MatterId>) -> Value {
    let procedure = Procedure::of(site.convention, &floor.rules).ok();
    let board = procedure.as_ref().and_then(|rules| rules.board().ok());
    let board = held.board(board.unwrap_or(Board::AtOnce));
    let shown = board.values().all(Option::is_some);
    let tally = if shown {
        held.tally()
    } else {
        Tally {
            not_voting: held.members,
            ..Tally::default()
        }
    };
    let outcome = procedure.filter(|_| shown);
    let outcome = outcome.and_then(|procedure| floor.outcome(held, &procedure).ok());
    let announced = held.result.is_some();
    let ballots: BTreeMap<_, _> = held
        .ballots
        .iter()
        .map(|(who, given)| {
            let ballot = board.get(who).copied().flatten();
            let given = json!({
                "ballot": ballot, "entry": given.cast.entry, "submission": given.submission,
            });
            (who.to_string(), given)
        })
        .collect();
    let replaced: Vec<_> = held
        .replaced
        .iter()
        .filter(|_| shown)
        .map(|(who, cast)| json!({"for": who, "ballot": cast.ballot, "entry": cast.entry}))
        .collect();
    let corrected: Vec<_> = held
        .corrected
        .iter()
        .map(|held| json!({"result": held.act.0, "reason": held.act.1, "entry": held.entry}))
        .collect();
    let intents: Vec<_> = held
        .intents
        .iter()
        .map(|held| {
            json!({"for": held.header.participant, "intended": held.act, "entry": held.entry})
        })
        .collect();
    json!({
        "vote": vote,
        "void": held.annulled,
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
        "hands": held.hands,
        "announced": held.result,
        "corrected": corrected,
        "carried": outcome.as_ref().map(|outcome| outcome.carried && announced),
        "rule": outcome.as_ref().map(|outcome| &outcome.rule),
        "because": outcome.as_ref().map(|outcome| &outcome.because),
        "ballots": ballots,
        "replaced": replaced,
        "intents": intents,
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

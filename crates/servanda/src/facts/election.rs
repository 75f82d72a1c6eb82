//! An election, for programs.

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use treaty::committee::election::{By, Candidate, Election, Required, Round, Taker};
use treaty::committee::procedure::Site;

/// The majority in words.
#[must_use]
pub const fn required(required: Required) -> &'static str {
    match required {
        Required::OfValid => "a majority of those voting",
        Required::OfMembers => "a majority of the members",
        Required::TwoThirds => "two-thirds of those voting",
    }
}

/// The smallest number of votes that elected in a ballot, once it is counted.
#[must_use]
pub fn needed(election: &Election, round: &Round) -> Option<u32> {
    let count = round.count.as_ref()?;
    let required = election.required?;
    Some(required.votes(count.voting(), election.members))
}

/// Who takes a step, in words.
#[must_use]
pub fn by_whom(election: &Election, by: Taker) -> String {
    match by {
        Taker::Conducts => format!("the {}", election.conducted_by),
        Taker::Tellers => "the tellers".to_owned(),
        Taker::Group => "the group".to_owned(),
        Taker::Member => "a member".to_owned(),
    }
}

/// What may come next, by whom, and why not the rest.
#[must_use]
pub fn next(election: &Election, site: &Site<'_>) -> Value {
    let steps = election.what_next(site).into_iter().map(|next| {
        let refused = next.allowed.as_ref().err();
        json!({
            "step": next.step,
            "ask": next.act,
            "by": by_whom(election, next.by),
            "for": next.participant,
            "in_order": refused.is_none(),
            "why_not": refused.map(|unfit| json!({
                "code": unfit.code, "rule": unfit.rule, "what": unfit.what, "remedy": unfit.remedy,
            })),
        })
    });
    steps.collect()
}

/// The members of an election: places, candidates, endorsements, ballots, and who is elected.
#[must_use]
pub fn of(election: &Election) -> Map<String, Value> {
    let rounds = election.rounds.iter().map(|round| {
        json!({
            "group": round.group, "candidates": round.candidates, "restricted": round.restricted,
            "places": round.places, "count": round.count, "needed": needed(election, round),
        })
    });
    let elected = election.elected.iter().map(|(who, by)| {
        json!({"name": who.name, "for": who.of, "group": who.group, "by": in_a_word(*by)})
    });
    let left = election.seats.iter();
    let left = left.map(|held| (held.group.as_str(), election.left(&held.group)));
    let facts = json!({
        "office": election.office,
        "rules": election.rules,
        "body": election.body,
        "conducted_by": election.conducted_by,
        "tellers": election.tellers,
        "fills": election.fills,
        "seats": election.seats,
        "left": left.collect::<BTreeMap<_, _>>(),
        "required": election.required,
        "members": election.members,
        "candidates": election.candidates.iter().map(candidate).collect::<Vec<_>>(),
        "endorsed": election.endorsed,
        "ballot_asked": election.asked,
        "rounds": rounds.collect::<Vec<_>>(),
        "elected": elected.collect::<Vec<_>>(),
        "vacated": election.vacated.iter().map(candidate).collect::<Vec<_>>(),
    });
    match facts {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

fn candidate(who: &Candidate) -> Value {
    json!({"name": who.name, "for": who.of, "group": who.group})
}

/// How somebody was elected, in a word to follow "by".
#[must_use]
pub const fn in_a_word(by: By) -> &'static str {
    match by {
        By::Acclamation => "acclamation",
        By::Ballot => "ballot",
        By::Lot => "lot",
    }
}

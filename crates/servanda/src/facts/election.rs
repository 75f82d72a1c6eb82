//! An election, for programs.

use serde_json::{Map, Value, json};
use treaty::committee::election::{By, Candidate, Election};

/// The members of an election: places, candidates, endorsements, ballots, and who is elected.
#[must_use]
pub fn of(election: &Election) -> Map<String, Value> {
    let rounds = election.rounds.iter().map(|round| {
        json!({
            "group": round.group, "candidates": round.candidates, "restricted": round.restricted,
            "places": round.places, "count": round.count,
        })
    });
    let elected = election.elected.iter().map(|(who, by)| {
        json!({"name": who.name, "for": who.of, "group": who.group, "by": in_a_word(*by)})
    });
    let facts = json!({
        "office": election.office,
        "rules": election.rules,
        "seats": election.seats,
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

const fn in_a_word(by: By) -> &'static str {
    match by {
        By::Acclamation => "acclamation",
        By::Ballot => "ballot",
        By::Lot => "lot",
    }
}

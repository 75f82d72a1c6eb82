//! The steps of an election as forms of the room: what may come next in it, for whoever conducts it and for
//! delegations. Handing over the conduct, a vacancy and the lot are handed in as lines.

use super::form::{Field, Fill, StepForm};
use super::scene::Scene;
use super::seat::Hand;
use crate::web::tongue::key;
use crate::web::words;
use serde_json::json;
use treaty::MatterId;
use treaty::capacity::Right;
use treaty::committee::election::{Act, Count, Election, Next, Votes};
use treaty::participant::ParticipantId;

/// The forms that a seat is offered for an election, in the order of its steps.
pub(super) fn forms(
    scene: &Scene,
    hand: Hand,
    id: &MatterId,
    election: &Election,
) -> Vec<StepForm> {
    let steps = election.what_next(&scene.site());
    let own = steps.iter().filter(|next| next.allowed.is_ok());
    own.filter(|next| is_of(scene, hand, election, next))
        .map(|next| form(scene, hand, id, election, next))
        .collect()
}

/// The tellers tell whoever conducts the election what they counted.
fn is_of(scene: &Scene, hand: Hand, election: &Election, next: &Next) -> bool {
    match hand {
        Hand::Chair => {
            let presiding = scene.floor.presiding.as_ref();
            let conducts = presiding.is_some_and(|held| held.capacity == election.conducted_by);
            let steps = matches!(
                next.act,
                Act::TellersNamed { .. }
                    | Act::Acclaimed { .. }
                    | Act::Balloted { .. }
                    | Act::Counted { .. }
            );
            conducts && steps
        }
        Hand::Delegation(capacity) => {
            let steps = matches!(
                next.act,
                Act::Nominated { .. } | Act::Endorsed { .. } | Act::BallotAsked { .. }
            );
            steps && capacity.may(Right::Stand)
        }
        Hand::Secretariat | Hand::Nobody => false,
    }
}

fn form(scene: &Scene, hand: Hand, id: &MatterId, election: &Election, next: &Next) -> StepForm {
    let capacity = match hand {
        Hand::Chair => election.conducted_by.as_str(),
        _ => "Representative",
    };
    let act = match &next.act {
        Act::Counted { group, .. } => counted(election, group),
        act => act.clone(),
    };
    let ask = serde_json::to_value(&act).unwrap_or_else(|_| json!({}));
    let mut form = StepForm::new(&format!("{} {}", id.name(), next.step), ask, capacity);
    form.matter = Some(id.clone());
    form.label = words::election::step(&scene.reading, &next.act);
    form.fields = fields(&act);
    form
}

/// The count of the ballot that is out, with a place for each candidate's votes.
fn counted(election: &Election, group: &str) -> Act {
    let names = election
        .last_round(group)
        .map(|last| last.candidates.iter());
    let votes = names.into_iter().flatten().map(|name| Votes {
        candidate: name.clone(),
        votes: 0,
    });
    Act::Counted {
        group: group.to_owned(),
        count: Count {
            papers: 0,
            invalid: 0,
            valid: 0,
            abstentions: 0,
            votes: votes.collect(),
        },
    }
}

fn fields(act: &Act) -> Vec<Field> {
    let number = |path: String, label| Field::new(path, label, Fill::Number);
    match act {
        Act::TellersNamed { tellers } => {
            let named: Vec<&str> = tellers.iter().map(ParticipantId::as_str).collect();
            vec![Field::new("tellers", key("field-tellers"), Fill::Words).holding(named.join(", "))]
        }
        Act::Nominated { .. } => vec![Field::new("candidate", key("field-candidate"), Fill::Text)],
        Act::Counted { count, .. } => {
            let votes = count.votes.iter().enumerate().map(|(index, held)| {
                number(format!("count/votes/{index}/votes"), key("field-votes-for"))
                    .naming(&held.candidate)
            });
            [
                ("count/papers", key("field-ballot-papers")),
                ("count/invalid", key("field-papers-invalid")),
                ("count/valid", key("field-papers-valid")),
                ("count/abstentions", key("field-papers-abstentions")),
            ]
            .into_iter()
            .map(|(path, label)| number(path.to_owned(), label))
            .chain(votes)
            .collect()
        }
        _ => Vec::new(),
    }
}

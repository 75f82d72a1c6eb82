//! Which steps a seat is offered, each as a form with what is left to say.

use super::form::{Field, Fill, StepForm};
use super::scene::Scene;
use super::seat::Hand;
use crate::web::tongue::key;
use crate::web::words;
use serde_json::{Value, json};
use treaty::committee::participation::right_of;
use treaty::committee::procedure::act::Act;
use treaty::committee::procedure::motion::Motion;
use treaty::committee::procedure::rules::Method;
use treaty::committee::procedure::{Next, Who};
use treaty::committee::vote::Counts;

/// The group of steps under which one is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// What is done now.
    Now,
    /// Motions.
    Motions,
    /// Proposals and amendments.
    Texts,
}

impl Group {
    pub(super) const fn of(act: &Act) -> Self {
        match act {
            Act::Moved { .. } => Self::Motions,
            Act::Proposed { .. }
            | Act::AmendmentPut { .. }
            | Act::Sponsored { .. }
            | Act::Withdrawn { .. }
            | Act::Reintroduced { .. }
            | Act::Dissociated { .. }
            | Act::IntentIndicated { .. } => Self::Texts,
            _ => Self::Now,
        }
    }
}

/// Whether a step is one of a seat.
pub(super) fn is_of(hand: Hand, next: &Next) -> bool {
    match hand {
        Hand::Nobody => false,
        Hand::Chair => matches!(next.by, Who::Chair | Who::Bureau),
        Hand::Secretariat => next.by == Who::Secretary,
        Hand::Delegation(capacity) => {
            let theirs = matches!(next.by, Who::Member | Who::Speaker);
            let vote = matches!(next.act, Act::BallotCast { .. });
            theirs && !vote && capacity.may(right_of(&next.act))
        }
    }
}

/// The steps of a seat that are in order now.
pub(super) fn in_order(scene: &Scene, hand: Hand) -> Vec<(Group, StepForm)> {
    let own = scene.steps().iter().filter(|next| is_of(hand, next));
    let mut own: Vec<&Next> = own.filter(|next| next.allowed.is_ok()).collect();
    own.sort_by_key(|next| place(&next.act));
    let form = |next: &Next| (Group::of(&next.act), form(scene, hand, next));
    own.into_iter().map(form).collect()
}

/// What is done with what is on the floor comes before the list and the count, and the end of the meeting
/// after them.
const fn place(act: &Act) -> u8 {
    match act {
        Act::Ruled { .. } | Act::PointOfOrder { .. } => 0,
        Act::Closed { .. } | Act::Handed { .. } | Act::VotingRight { .. } => 4,
        Act::Annulled { .. } | Act::Counted { .. } | Act::CountAsked { .. } => 3,
        Act::NatureRuled { .. } | Act::Dropped { .. } | Act::Corrected { .. } => 3,
        Act::List { .. }
        | Act::Called { .. }
        | Act::PassedOver { .. }
        | Act::ItemTakenUp { .. } => 2,
        _ => 1,
    }
}

/// The steps of a seat that are not, each with its reason.
pub(super) fn not_now(scene: &Scene, hand: Hand) -> Vec<&Next> {
    let own = scene.steps().iter().filter(|next| is_of(hand, next));
    own.filter(|next| next.allowed.is_err()).collect()
}

fn form(scene: &Scene, hand: Hand, next: &Next) -> StepForm {
    let presiding = scene.floor.presiding.as_ref();
    let capacity = match (hand, next.by) {
        (_, Who::Bureau) => "Bureau",
        (Hand::Chair, _) => presiding.map_or("Chair", |held| held.capacity.as_str()),
        (Hand::Secretariat, _) => "Secretariat",
        _ => "Representative",
    };
    let mut form = StepForm::new(&next.step, asked(&next.act), capacity);
    form.fields = fields(scene, &next.act);
    form.label = words::step::step(&scene.reading, &next.act);
    form
}

/// An act as it is asked for.
pub(super) fn asked(act: &Act) -> Value {
    serde_json::to_value(act).unwrap_or_else(|_| json!({}))
}

fn choices(of: &[(&'static str, &'static str)]) -> Fill {
    Fill::Choice(of.to_vec())
}

fn methods() -> Fill {
    choices(&[
        (Method::Recorded.as_str(), key("room-method-recorded")),
        (Method::RollCall.as_str(), key("room-method-roll-call")),
        (Method::Hands.as_str(), key("room-method-hands")),
    ])
}

/// The ballots that one can cast.
pub(super) fn ballots() -> Fill {
    choices(&[
        ("yes", key("room-ballot-yes")),
        ("no", key("room-ballot-no")),
        ("abstain", key("ballot-abstain")),
    ])
}

/// What is left to say of a step.
fn fields(scene: &Scene, act: &Act) -> Vec<Field> {
    let text = |path, label| Field::new(path, label, Fill::Text);
    let number = |path, label| Field::new(path, label, Fill::Number);
    match act {
        Act::Opened { presiding, .. } => vec![
            Field::new("presiding", key("field-presiding"), Fill::Participant)
                .holding(presiding.as_str()),
            number("present", key("field-present")).optional(),
            Field::new("alone", key("field-alone"), Fill::Tick).optional(),
        ],
        Act::Handed { presiding, .. } => vec![
            Field::new("presiding", key("field-presiding"), Fill::Participant)
                .holding(presiding.as_str()),
            Field::new("alone", key("field-alone"), Fill::Tick).optional(),
        ],
        Act::CountAsked { .. } => vec![text("reason", key("field-reason")).optional()],
        Act::Counted { .. } => vec![number("present", key("field-present"))],
        Act::VotingRight { of, .. } => vec![
            Field::new("of", key("field-of"), Fill::Participant).holding(of.as_str()),
            text("reason", key("field-reason")),
        ],
        Act::ItemTakenUp { .. } => vec![
            text("item", key("field-item")),
            text("title", key("field-title")),
            text("referred_by", key("field-referred-by")).optional(),
        ],
        Act::Spoke { .. } => vec![
            number("minutes", key("field-minutes")).optional(),
            text("on_behalf_of_group", key("field-group")).optional(),
            text("summary", key("field-summary")).optional(),
        ],
        Act::Proposed { .. } | Act::AmendmentPut { .. } => vec![
            text("question", key("field-question")),
            text("title", key("field-title")),
            Field::new("sponsors", key("field-sponsors"), Fill::Words).optional(),
            Field::new("circulated", key("field-circulated"), Fill::Day).optional(),
            Field::new("operative", key("field-operative"), Fill::Lines).optional(),
        ],
        Act::BudgetStated { .. } => vec![
            text("statement", key("field-statement")).optional(),
            Field::new("circulated", key("field-circulated"), Fill::Day).optional(),
        ],
        Act::DistanceRuled { order, .. } => {
            vec![Field::new("order", key("field-order"), Fill::Words).holding(order.join(", "))]
        }
        Act::Dropped { because_of, .. } => vec![
            text("because_of", key("field-because-of")).holding(because_of),
            text("reason", key("field-reason")),
        ],
        Act::Moved { .. } => moved(scene, act),
        Act::PointOfOrder { .. } => vec![text("summary", key("field-point"))],
        Act::Ruled { .. } => vec![text("ruling", key("field-ruling"))],
        Act::Appealed { .. } => {
            vec![text("question", key("field-question")).holding(name(scene, "appeal"))]
        }
        Act::VoteAsked { .. } => vec![Field::new("method", key("field-method"), methods())],
        Act::VotingAnnounced { method, .. } => {
            vec![Field::new("method", key("field-method"), methods()).holding(method.as_str())]
        }
        Act::BallotCorrected { .. } => vec![Field::new("ballot", key("field-ballot"), ballots())],
        Act::Annulled { .. } => vec![text("reason", key("field-reason"))],
        Act::HandsCounted { .. } | Act::ResultAnnounced { .. } => by_hands(scene),
        Act::Corrected { result, .. } => vec![
            number("result/yes", key("room-ballot-yes")).holding(result.yes.to_string()),
            number("result/no", key("room-ballot-no")).holding(result.no.to_string()),
            number("result/abstain", key("ballot-abstain")).holding(result.abstain.to_string()),
            text("reason", key("field-reason")),
        ],
        Act::IntentIndicated { .. } => vec![Field::new("intended", key("field-ballot"), ballots())],
        Act::DecidedWithoutVote { .. } => vec![Field::new(
            "how",
            key("field-how"),
            choices(&[
                ("without_a_vote", key("room-how-without-a-vote")),
                ("by_consensus", key("room-how-by-consensus")),
            ]),
        )],
        Act::Dissociated { .. } => vec![text("paragraph", key("field-paragraph")).optional()],
        Act::SilenceOpened { .. } => vec![
            text("until", key("field-until")),
            text("zone", key("field-zone")).holding("America/New_York"),
        ],
        _ => Vec::new(),
    }
}

/// Hands are counted without names, so the secretariat or whoever presides gives the figures; ballots add up
/// by themselves.
fn by_hands(scene: &Scene) -> Vec<Field> {
    let voting = scene.floor.voting();
    let Some(voting) =
        voting.filter(|held| held.method == Method::Hands && held.ballots.is_empty())
    else {
        return Vec::new();
    };
    let counted = |of: fn(&Counts) -> u32| {
        let hands = voting.hands.as_ref();
        hands.map_or_else(String::new, |held| of(held).to_string())
    };
    [
        (
            "result/yes",
            key("room-ballot-yes"),
            counted(|held| held.yes),
        ),
        ("result/no", key("room-ballot-no"), counted(|held| held.no)),
        (
            "result/abstain",
            key("ballot-abstain"),
            counted(|held| held.abstain),
        ),
    ]
    .map(|(path, label, held)| Field::new(path, label, Fill::Number).holding(held))
    .into()
}

fn moved(scene: &Scene, act: &Act) -> Vec<Field> {
    let Act::Moved {
        motion,
        about,
        parts,
        ..
    } = act
    else {
        return Vec::new();
    };
    let text = |path, label| Field::new(path, label, Fill::Text);
    let mut fields = vec![text("question", key("field-question")).holding(name(scene, "motion"))];
    if motion.names_a_question() || *motion == Motion::AdjournDebate {
        let about = about.clone().unwrap_or_default();
        let field = text("about", key("field-about")).holding(about);
        fields.push(if motion.names_a_question() {
            field
        } else {
            field.optional()
        });
    }
    match motion {
        Motion::Division => fields
            .push(Field::new("parts", key("field-parts"), Fill::Words).holding(parts.join(", "))),
        Motion::LimitTime => {
            fields.push(Field::new("minutes", key("field-minutes"), Fill::Number).optional());
            fields.push(Field::new("times", key("field-times"), Fill::Number).optional());
        }
        _ => {}
    }
    fields.push(text("summary", key("field-summary")).optional());
    fields
}

/// A name that no question of this floor has.
fn name(scene: &Scene, begins: &str) -> String {
    let taken = |name: &str| scene.floor.question(name).is_some();
    let mut names = (1..).map(|number: u32| format!("{begins}-{number}"));
    names.find(|name| !taken(name)).unwrap_or_default()
}

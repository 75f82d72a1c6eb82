//! A step that may come next, in the language of the page, and who takes it.

use super::{floor, law};
use crate::web::reading::Reading;
use crate::web::tongue::{args, key};
use maud::{Markup, html};
use treaty::committee::procedure::act::{Act, Closing, ListStep, Side};
use treaty::committee::procedure::question::Nature;
use treaty::committee::procedure::{Floor, Who};
use treaty::committee::statement::Kind;
use treaty::participant::ParticipantId;

/// The step, as whoever takes it does.
pub(crate) fn step(reading: &Reading, act: &Act) -> Markup {
    if let Some((key, question)) = about_a_question(act) {
        let question = html! { bdi { (question) } };
        return reading.say_with(key, &args![question = question]);
    }
    let named = |key, id: &ParticipantId| reading.say_with(key, &args![name = reading.name(id)]);
    match act {
        Act::Handed { capacity, .. } => {
            let capacity = law::capacity(reading.tongue, capacity);
            reading.say_with("step-hand-over", &args![capacity = capacity])
        }
        Act::Called { of } => named(key("step-give-floor"), of),
        Act::PassedOver { of } => named(key("step-pass-over"), of),
        Act::NoAnswer { question, of } => {
            let names = reading.names(of, reading.when.as_of);
            let question = html! { bdi { (question) } };
            reading.say_with("step-no-answer", &args![name = names, question = question])
        }
        Act::VotingAnnounced {
            question,
            part,
            majority,
            ..
        } => {
            let majority = floor::majority(reading.tongue, *majority);
            let question = html! { bdi { (question) } };
            match part {
                Some(part) => {
                    let part = html! { bdi { (part) } };
                    let given = args![part = part, question = question, majority = majority];
                    reading.say_with("step-voting-announce-part", &given)
                }
                None => {
                    let given = args![question = question, majority = majority];
                    reading.say_with("step-voting-announce", &given)
                }
            }
        }
        Act::Moved { motion, .. } => {
            let motion = floor::motion(reading.tongue, *motion);
            reading.say_with("step-move", &args![motion = motion])
        }
        act => reading.say(alone(act)),
    }
}

/// Steps of which nothing but the question is said.
const fn about_a_question(act: &Act) -> Option<(&'static str, &String)> {
    Some(match act {
        Act::VotingOpened { question } => (key("step-voting-open"), question),
        Act::Locked { question } => (key("step-lock"), question),
        Act::Annulled { question, .. } => (key("step-void"), question),
        Act::HandsCounted { question, .. } => (key("step-hands"), question),
        Act::ResultAnnounced { question, .. } => (key("step-result"), question),
        Act::DecidedWithoutVote { question, .. } => (key("step-decide"), question),
        Act::VoteAsked { question, .. } => (key("step-ask-vote"), question),
        Act::Objected { question } => (key("step-object"), question),
        Act::SpokeOn { question, side } => match side {
            Side::For => (key("step-speak-for"), question),
            Side::Against => (key("step-speak-against"), question),
        },
        Act::BureauDecided { question } => (key("step-bureau"), question),
        Act::ConsensusExhausted { question } => (key("step-consensus"), question),
        Act::NatureRuled { question, nature } => match nature {
            Nature::Substance => (key("step-nature-substance"), question),
            Nature::Procedure => (key("step-nature-procedure"), question),
        },
        Act::AmendmentPut { to, .. } => (key("step-amend"), to),
        Act::BudgetStated { question, .. } => (key("step-no-budget"), question),
        Act::Sponsored { question } => (key("step-sponsor"), question),
        Act::Permitted { question } => (key("step-permit"), question),
        Act::DistanceRuled { question, .. } => (key("step-distance"), question),
        Act::Dropped { question, .. } => (key("step-drop"), question),
        Act::SilenceOpened { question, .. } => (key("step-silence"), question),
        Act::Withdrawn { question } => (key("step-withdraw"), question),
        Act::BallotCast { question, .. } => (key("step-ballot"), question),
        Act::BallotCorrected { question, .. } => (key("step-correct-ballot"), question),
        Act::Dissociated { question, .. } => (key("step-dissociate"), question),
        Act::IntentIndicated { question, .. } => (key("step-intent"), question),
        Act::Corrected { question, .. } => (key("step-correct-result"), question),
        Act::Reintroduced { question } => (key("step-reintroduce"), question),
        Act::SilenceBreaker { question } => (key("step-break-silence"), question),
        Act::SilenceBroken { question } => (key("step-silence-broken"), question),
        Act::SilenceKept { question } => (key("step-silence-kept"), question),
        _ => return None,
    })
}

/// Steps of which nothing is said beside.
const fn alone(act: &Act) -> &'static str {
    match act {
        Act::Opened { .. } => key("step-open"),
        Act::VotingRight { .. } => key("step-voting-right"),
        Act::Ruled { .. } => key("step-rule"),
        Act::Counted { .. } => key("step-declare-present"),
        Act::ItemTakenUp { .. } => key("step-take-up"),
        Act::List { step } => match step {
            ListStep::Opened => key("step-list-open"),
            ListStep::Closed => key("step-list-close"),
            ListStep::Reopened => key("step-list-reopen"),
        },
        Act::Closed { how } => match how {
            Closing::Suspended => key("step-suspend"),
            Closing::Adjourned => key("step-adjourn"),
        },
        Act::LotDrawn { .. } => key("step-draw-lot"),
        Act::PointOfOrder { .. } => key("step-point-of-order"),
        Act::Appealed { .. } => key("step-appeal"),
        Act::CountAsked { .. } => key("step-ask-count"),
        Act::Inscribed { .. } => key("step-ask-floor"),
        Act::Proposed { .. } => key("step-propose"),
        Act::Spoke { kind, .. } => match kind {
            Kind::RightOfReply => key("step-reply"),
            Kind::ExplanationBefore => key("step-explain-before"),
            Kind::ExplanationAfter => key("step-explain-after"),
            Kind::ExplanationOfPosition => key("step-explain-position"),
            _ => key("step-statement"),
        },
        _ => key("step-statement"),
    }
}

/// Who takes a step.
pub(crate) fn by_whom(reading: &Reading, floor: &Floor, who: Who) -> String {
    match who {
        Who::Chair => {
            let presiding = floor.presiding.as_ref();
            let capacity = presiding.map_or("Chair", |held| held.capacity.as_str());
            law::capacity(reading.tongue, capacity)
        }
        Who::Bureau => reading.word("by-bureau"),
        Who::Secretary => reading.word("by-secretary"),
        Who::Member => reading.word("by-member"),
        Who::Speaker => reading.word("by-speaker"),
    }
}

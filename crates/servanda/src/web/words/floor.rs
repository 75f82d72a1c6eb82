//! A floor in the language of the page: what is on it, how its questions stand, the rule traced step by step.

use super::law::cited;
use crate::web::reading::Reading;
use crate::web::tongue::{Tongue, args, key};
use maud::{Markup, html};
use treaty::committee::majority::{Majority, Outcome, Step};
use treaty::committee::procedure::act::Closing;
use treaty::committee::procedure::motion::Motion;
use treaty::committee::procedure::rules::Method;
use treaty::committee::procedure::taken::Stage;
use treaty::committee::procedure::{Notice, Now};

/// How a question stands or came out, as the law writes it.
const STANDINGS: [(&str, &str); 17] = [
    ("before the body", key("stands-pending")),
    ("under silence", key("stands-under-silence")),
    ("adopted", key("stands-adopted")),
    ("adopted by consensus", key("stands-adopted-by-consensus")),
    (
        "adopted without a vote",
        key("stands-adopted-without-a-vote"),
    ),
    ("rejected", key("stands-rejected")),
    ("not adopted (two-thirds not reached)", key("stands-short")),
    ("not adopted (silence broken)", key("stands-silence-broken")),
    ("withdrawn", key("stands-withdrawn")),
    ("not put to the vote", key("stands-dropped")),
    ("left without action", key("stands-no-action")),
    ("outside the body's competence", key("stands-not-competent")),
    ("lapsed with what it was about", key("stands-lapsed")),
    ("carried", key("stands-carried")),
    (
        "carried without a vote",
        key("stands-carried-without-a-vote"),
    ),
    ("not carried", key("stands-not-carried")),
    ("retained", key("stands-retained")),
];

/// What is on the floor, in one sentence.
pub(crate) fn now(reading: &Reading, now: Now<'_>) -> Markup {
    let about = |key, question: &str| reading.say_with(key, &args![question = bdi(question)]);
    match now {
        Now::Closed => reading.say("floor-closed"),
        Now::PointOfOrder => reading.say("floor-point"),
        Now::Appeal(appeal) => about(key("floor-appeal"), appeal),
        Now::Voting(question, Stage::Announced) => about(key("floor-voting-announced"), question),
        Now::Voting(question, Stage::Open) => about(key("floor-voting-open"), question),
        Now::Voting(question, _) => about(key("floor-voting-locked"), question),
        Now::NoItem => reading.say("floor-no-item"),
        Now::Item(item) => reading.say_with("floor-item", &args![item = bdi(item)]),
        Now::Before(questions) => {
            let questions = reading.listed(questions.into_iter().map(bdi));
            reading.say_with("floor-before", &args![questions = questions])
        }
    }
}

fn bdi(symbol: &str) -> Markup {
    html! { bdi { (symbol) } }
}

/// What whoever presides should know before going on.
pub(crate) fn notice(reading: &Reading, notice: &Notice<'_>) -> Markup {
    match notice {
        Notice::Alone(of) => reading.say_with("notice-alone", &args![name = reading.name(of)]),
        Notice::CountAsked => reading.say("notice-count"),
        Notice::Ends(Closing::Suspended) => reading.say("notice-suspended"),
        Notice::Ends(Closing::Adjourned) => reading.say("notice-adjourned"),
    }
}

/// How a question stands or came out.
pub(crate) fn standing(tongue: Tongue, written: &str) -> Markup {
    let mut known = STANDINGS.iter().filter(|(held, _)| *held == written);
    match known.next() {
        Some((_, key)) => tongue.say(key),
        None => tongue.quote(written),
    }
}

/// A method, as the Record writes it.
pub(crate) fn method(tongue: Tongue, written: &str) -> String {
    let methods = [
        (Method::Hands, key("room-method-hands")),
        (Method::Recorded, key("room-method-recorded")),
        (Method::RollCall, key("room-method-roll-call")),
    ];
    let mut known = methods.iter().filter(|(held, _)| held.as_str() == written);
    known
        .next()
        .map_or_else(|| written.to_owned(), |(_, key)| tongue.word(key))
}

/// A majority.
pub(crate) fn majority(tongue: Tongue, majority: Majority) -> String {
    tongue.word(match majority {
        Majority::Simple => key("majority-simple"),
        Majority::TwoThirds => key("majority-two-thirds"),
        Majority::OfMembers => key("majority-of-members"),
    })
}

/// A majority, as the law writes it.
pub(super) fn majority_called(tongue: Tongue, written: &str) -> String {
    let all = [Majority::Simple, Majority::TwoThirds, Majority::OfMembers];
    let mut known = all.into_iter().filter(|held| held.in_words() == written);
    known
        .next()
        .map_or_else(|| written.to_owned(), |held| majority(tongue, held))
}

/// The majority of an outcome, with the rule that asks for it.
pub(crate) fn needed(tongue: Tongue, outcome: &Outcome) -> Markup {
    let majority = majority(tongue, outcome.majority);
    let rule = cited(tongue, &outcome.asked_by);
    tongue.say_with("majority-by-rule", &args![majority = majority, rule = rule])
}

/// One step of an outcome.
pub(crate) fn traced(tongue: Tongue, step: &Step) -> Markup {
    let half = |key, of: u64, rule: &str| {
        let given = args![
            of = of,
            half = of / 2,
            required = of / 2 + 1,
            rule = cited(tongue, rule)
        ];
        tongue.say_with(key, &given)
    };
    match step {
        Step::Counted(tally) => {
            let given = args![
                yes = tally.yes,
                no = tally.no,
                abstain = tally.abstain,
                silent = tally.not_voting,
            ];
            tongue.say_with("trace-counted", &given)
        }
        Step::Voting(tally, rule) => {
            let given = args![
                yes = tally.yes,
                no = tally.no,
                voting = tally.present_and_voting(),
                rule = cited(tongue, rule),
            ];
            tongue.say_with("trace-voting", &given)
        }
        Step::Half(of, rule) => half(key("trace-half"), *of, rule),
        Step::HalfOfMembers(of, rule) => half(key("trace-half-members"), *of, rule),
        Step::TwoThirds(of, rule) => {
            let given = args![
                of = *of,
                twice = 2 * of,
                required = (2 * of).div_ceil(3),
                rule = cited(tongue, rule),
            ];
            tongue.say_with("trace-two-thirds", &given)
        }
        Step::Nobody(rule) => tongue.say_with("trace-nobody", &args![rule = cited(tongue, rule)]),
        Step::Tied(yes, rule) => {
            let given = args![yes = *yes, rule = cited(tongue, rule)];
            tongue.say_with("trace-tied", &given)
        }
        Step::Reaches(carried, yes, required, rule) => {
            let key = match carried {
                true => key("trace-carried"),
                false => key("trace-not-carried"),
            };
            let given = args![yes = *yes, required = *required, rule = cited(tongue, rule)];
            tongue.say_with(key, &given)
        }
    }
}

/// A motion, as one moves it.
pub(super) fn motion(tongue: Tongue, motion: Motion) -> String {
    tongue.word(match motion {
        Motion::SuspendMeeting => key("motion-suspend-meeting"),
        Motion::AdjournMeeting => key("motion-adjourn-meeting"),
        Motion::AdjournDebate => key("motion-adjourn-debate"),
        Motion::CloseDebate => key("motion-close-debate"),
        Motion::Competence => key("motion-competence"),
        Motion::Reconsideration => key("motion-reconsideration"),
        Motion::Division => key("motion-division"),
        Motion::Priority => key("motion-priority"),
        Motion::NoVote => key("motion-no-vote"),
        Motion::LimitTime => key("motion-limit-time"),
        Motion::Waiver => key("motion-waiver"),
        Motion::Appeal => key("motion-appeal"),
        Motion::Other => key("motion-other"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use treaty::committee::decision::How;
    use treaty::committee::majority::{Basis, Tally};
    use treaty::committee::procedure::question::{Kind, Question, Standing};

    #[test]
    fn every_standing_of_the_law_is_known() {
        let motion = Kind::Motion {
            motion: Motion::Other,
            about: None,
            parts: Vec::new(),
            minutes: None,
            times: None,
        };
        for kind in [Kind::Proposal, motion] {
            for standing in [
                Standing::Pending,
                Standing::UnderSilence,
                Standing::Adopted(None),
                Standing::Adopted(Some(How::ByConsensus)),
                Standing::Adopted(Some(How::WithoutAVote)),
                Standing::NotCarried,
                Standing::TwoThirdsNotReached,
                Standing::SilenceBroken,
                Standing::Withdrawn,
                Standing::Dropped,
                Standing::NoAction,
                Standing::NotCompetent,
                Standing::Lapsed,
            ] {
                let mut question = Question::new("L.1", kind.clone(), "A title", None);
                question.standing = standing;
                let said = super::standing(Tongue::English, question.in_words());
                assert_eq!(
                    said.into_string().replace('’', "'").replace("&#39;", "'"),
                    question.in_words()
                );
            }
        }
    }

    #[test]
    fn the_rule_is_traced_in_english_as_the_law_writes_it() {
        for (majority, yes, no) in [
            (Majority::Simple, 88, 58),
            (Majority::Simple, 50, 50),
            (Majority::TwoThirds, 60, 40),
            (Majority::OfMembers, 98, 2),
            (Majority::Simple, 0, 0),
        ] {
            let tally = Tally {
                yes,
                no,
                abstain: 3,
                not_voting: 0,
            };
            let basis = Basis::assembly_committee(majority);
            let outcome = majority.outcome(tally, Some(193), &basis).unwrap();
            let said = outcome.steps.iter();
            let said = said.map(|step| traced(Tongue::English, step).into_string());
            assert_eq!(said.collect::<Vec<_>>(), outcome.because);
            assert_eq!(
                needed(Tongue::English, &outcome).into_string(),
                outcome.rule
            );
        }
    }
}

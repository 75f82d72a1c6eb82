//! What happened on a floor, in one line that names whoever did it.

use super::deed::actor;
use super::law::capacity;
use super::{floor, term};
use crate::web::reading::Reading;
use crate::web::tongue::{Argument, args, key};
use maud::{Markup, html};
use record::Instant;
use treaty::Header;
use treaty::committee::decision::How;
use treaty::committee::procedure::act::{Act, Closing, ListStep, Side, VotingRight};
use treaty::committee::procedure::question::Nature;
use treaty::committee::statement::Kind;
use treaty::committee::vote::Counts;
use treaty::participant::ParticipantId;

/// Who did something, and the words for it.
pub(super) struct Teller<'a> {
    pub(super) reading: &'a Reading,
    pub(super) who: Markup,
}

impl Teller<'_> {
    /// A line about whoever did it.
    pub(super) fn say<const N: usize>(
        &self,
        key: &'static str,
        given: [(&'static str, Argument); N],
    ) -> Markup {
        let mut all = vec![("who", self.who.clone().into())];
        all.extend(given);
        self.reading.say_with(key, &all)
    }

    /// Words that the Record holds, apart from the text around them.
    pub(super) fn quote(&self, text: &str) -> Markup {
        html! { bdi { (self.reading.quote(text)) } }
    }

    fn about(&self, key: &'static str, question: &str) -> Markup {
        self.say(key, args![question = bdi(question)])
    }

    fn named(&self, key: &'static str, id: &ParticipantId) -> Markup {
        self.say(key, args![name = self.reading.name(id)])
    }

    /// An instant, as the Record writes it.
    pub(super) fn instant(&self, written: &str) -> Markup {
        match Instant::parse(written) {
            Ok(instant) => self.reading.instant(&instant),
            Err(_) => bdi(written),
        }
    }
}

/// A symbol or a name, apart from the text around it.
pub(super) fn bdi(text: &str) -> Markup {
    html! { bdi { (text) } }
}

/// The line of a step on a floor.
pub(crate) fn told(reading: &Reading, header: &Header, act: &Act) -> Markup {
    let teller = &Teller {
        reading,
        who: actor(reading, header),
    };
    if let Some((key, question)) = about_a_question(act) {
        return teller.about(key, question);
    }
    if let Some(key) = alone(act) {
        return teller.say(key, []);
    }
    match act {
        Act::Opened { .. }
        | Act::Handed { .. }
        | Act::Counted { .. }
        | Act::VotingRight { .. }
        | Act::ItemTakenUp { .. }
        | Act::Called { .. }
        | Act::PassedOver { .. }
        | Act::NoAnswer { .. }
        | Act::LotDrawn { .. } => around_the_meeting(teller, act),
        Act::Spoke { .. } | Act::PointOfOrder { .. } | Act::Ruled { .. } => said(teller, act),
        Act::VoteAsked { .. }
        | Act::VotingAnnounced { .. }
        | Act::BallotCast { .. }
        | Act::BallotCorrected { .. }
        | Act::Annulled { .. }
        | Act::HandsCounted { .. }
        | Act::ResultAnnounced { .. }
        | Act::Corrected { .. }
        | Act::IntentIndicated { .. } => voted(teller, act),
        _ => put(teller, act),
    }
}

/// Steps of which nothing but the question is said.
const fn about_a_question(act: &Act) -> Option<(&'static str, &String)> {
    Some(match act {
        Act::Sponsored { question } => (key("did-sponsored"), question),
        Act::BudgetStated {
            question,
            statement: None,
            ..
        } => (key("did-no-budget"), question),
        Act::Permitted { question } => (key("did-permitted"), question),
        Act::Withdrawn { question } => (key("did-withdrawn"), question),
        Act::Reintroduced { question } => (key("did-reintroduced"), question),
        Act::SpokeOn { question, side } => match side {
            Side::For => (key("did-speaks-for"), question),
            Side::Against => (key("did-speaks-against"), question),
        },
        Act::Objected { question } => (key("did-objected"), question),
        Act::NatureRuled { question, nature } => match nature {
            Nature::Substance => (key("did-substance"), question),
            Nature::Procedure => (key("did-procedure"), question),
        },
        Act::Appealed { question } => (key("did-appealed"), question),
        Act::BureauDecided { question } => (key("did-bureau-decided"), question),
        Act::ConsensusExhausted { question } => (key("did-exhausted"), question),
        Act::VotingOpened { question } => (key("did-voting-opened"), question),
        Act::Locked { question } => (key("did-locked"), question),
        Act::DecidedWithoutVote { question, how } => match how {
            How::ByConsensus => (key("did-consensus"), question),
            _ => (key("did-without-vote"), question),
        },
        Act::Dissociated {
            question,
            paragraph: None,
        } => (key("did-dissociated"), question),
        Act::SilenceBreaker { question } => (key("did-silence-breaker"), question),
        Act::SilenceBroken { question } => (key("did-silence-broken"), question),
        Act::SilenceKept { question } => (key("did-silence-kept"), question),
        _ => return None,
    })
}

/// Steps of which nothing is said beside.
const fn alone(act: &Act) -> Option<&'static str> {
    Some(match act {
        Act::Closed { how } => match how {
            Closing::Suspended => key("did-suspended"),
            Closing::Adjourned => key("did-adjourned"),
        },
        Act::CountAsked { .. } => key("did-count-asked"),
        Act::List { step } => match step {
            ListStep::Opened => key("did-list-opened"),
            ListStep::Closed => key("did-list-closed"),
            ListStep::Reopened => key("did-list-reopened"),
        },
        Act::Inscribed { .. } => key("did-inscribed"),
        _ => return None,
    })
}

fn around_the_meeting(teller: &Teller<'_>, act: &Act) -> Markup {
    let reading = teller.reading;
    match act {
        Act::Opened {
            rules,
            members,
            present,
            ..
        } => {
            let (rules, members) = (bdi(rules), *members);
            match present {
                Some(present) => {
                    let given = args![rules = rules, members = members, present = *present];
                    teller.say("did-opened-counted", given)
                }
                None => teller.say("did-opened", args![rules = rules, members = members]),
            }
        }
        Act::Handed {
            capacity: held,
            presiding,
            ..
        } => {
            let given = args![
                capacity = capacity(reading.tongue, held),
                name = reading.name(presiding),
            ];
            teller.say("did-handed", given)
        }
        Act::Counted { present } => teller.say("did-counted", args![present = *present]),
        Act::VotingRight { of, right, reason } => {
            let key = match right {
                VotingRight::Suspended => key("did-vote-suspended"),
                VotingRight::Restored => key("did-vote-restored"),
            };
            let given = args![name = reading.name(of), reason = teller.quote(reason)];
            teller.say(key, given)
        }
        Act::ItemTakenUp { title, .. } => {
            teller.say("did-item", args![title = teller.quote(title)])
        }
        Act::Called { of } => teller.named(key("did-called"), of),
        Act::PassedOver { of } => teller.named(key("did-passed-over"), of),
        Act::NoAnswer { question, of } => {
            let names = reading.names(of, reading.when.as_of);
            let given = args![question = bdi(question), names = names];
            teller.say("did-no-answer", given)
        }
        Act::LotDrawn { draw } => {
            let name = match ParticipantId::parse(&draw.drawn) {
                Ok(id) => reading.name(&id),
                Err(_) => bdi(&draw.drawn),
            };
            teller.say("did-lot", args![name = name])
        }
        _ => Markup::default(),
    }
}

fn said(teller: &Teller<'_>, act: &Act) -> Markup {
    match act {
        Act::Spoke {
            kind,
            question,
            on_behalf_of_group,
            ..
        } => {
            let words = match (kind, question) {
                (Kind::Introduction, Some(question)) => {
                    teller.about(key("did-introduces"), question)
                }
                (kind, None) => teller.say(spoke(*kind), []),
                (kind, Some(question)) => {
                    let words = teller.say(spoke(*kind), []);
                    let given = args![words = words, question = bdi(question)];
                    teller.reading.say_with("did-on", &given)
                }
            };
            match on_behalf_of_group {
                Some(group) => {
                    let given = args![words = words, group = teller.quote(group)];
                    teller.reading.say_with("did-for-group", &given)
                }
                None => words,
            }
        }
        Act::PointOfOrder { summary, .. } => {
            teller.say("did-point", args![summary = teller.quote(summary)])
        }
        Act::Ruled { ruling } => teller.say("did-ruled", args![ruling = teller.quote(ruling)]),
        _ => Markup::default(),
    }
}

const fn spoke(kind: Kind) -> &'static str {
    match kind {
        Kind::Introduction => key("did-introductory"),
        Kind::General | Kind::NotStated => key("did-speaks"),
        Kind::ExplanationBefore => key("did-explains-before"),
        Kind::ExplanationAfter => key("did-explains-after"),
        Kind::ExplanationOfPosition => key("did-explains-position"),
        Kind::RightOfReply => key("did-replies"),
        Kind::PointOfOrder => key("did-speaks-on-order"),
    }
}

fn put(teller: &Teller<'_>, act: &Act) -> Markup {
    let reading = teller.reading;
    match act {
        Act::Proposed {
            question, title, ..
        } => {
            let given = args![question = bdi(question), title = teller.quote(title)];
            teller.say("did-proposed", given)
        }
        Act::AmendmentPut {
            question,
            to,
            title,
            ..
        } => {
            let title = teller.quote(title);
            let given = args![question = bdi(question), to = bdi(to), title = title];
            teller.say("did-amendment", given)
        }
        Act::BudgetStated {
            question,
            statement,
            ..
        } => {
            let statement = bdi(statement.as_deref().unwrap_or_default());
            let given = args![question = bdi(question), statement = statement];
            teller.say("did-budget", given)
        }
        Act::DistanceRuled { order, .. } => {
            let order = reading.listed(order.iter().map(|held| bdi(held)));
            teller.say("did-distance", args![order = order])
        }
        Act::Dropped {
            question, reason, ..
        } => {
            let given = args![question = bdi(question), reason = teller.quote(reason)];
            teller.say("did-dropped", given)
        }
        Act::Moved {
            question,
            motion,
            about,
            summary,
            ..
        } => {
            let motion = floor::motion(reading.tongue, *motion);
            let mut words = teller.say(
                "did-moved",
                args![question = bdi(question), motion = motion],
            );
            if let Some(about) = about {
                let given = args![words = words, question = bdi(about)];
                words = reading.say_with("did-on", &given);
            }
            match summary {
                Some(summary) => reading.labelled(words, teller.quote(summary)),
                None => words,
            }
        }
        Act::Dissociated {
            question,
            paragraph: Some(paragraph),
        } => {
            let given = args![
                question = bdi(question),
                paragraph = teller.quote(paragraph),
            ];
            teller.say("did-dissociated-part", given)
        }
        Act::SilenceOpened {
            question,
            until,
            zone,
            ..
        } => {
            let given = args![
                question = bdi(question),
                until = teller.instant(until),
                zone = bdi(zone),
            ];
            teller.say("did-silence-opened", given)
        }
        _ => Markup::default(),
    }
}

fn voted(teller: &Teller<'_>, act: &Act) -> Markup {
    let tongue = teller.reading.tongue;
    let ballot = |key, question: &str, ballot| {
        let ballot = term::ballot(tongue, ballot);
        teller.say(key, args![question = bdi(question), ballot = ballot])
    };
    let counted = |key, question: &str, counts| {
        let figures = figures(teller.reading, counts);
        teller.say(key, args![question = bdi(question), figures = figures])
    };
    match act {
        Act::VoteAsked { question, method } => {
            let method = floor::method(tongue, method.as_str());
            let given = args![question = bdi(question), method = method];
            teller.say("did-vote-asked", given)
        }
        Act::VotingAnnounced {
            question,
            part,
            method,
            majority,
        } => {
            let method = floor::method(tongue, method.as_str());
            let majority = floor::majority(tongue, *majority);
            let question = bdi(question);
            match part {
                Some(part) => {
                    let part = teller.quote(part);
                    let given = args![
                        question = question,
                        part = part,
                        method = method,
                        majority = majority,
                    ];
                    teller.say("did-announced-part", given)
                }
                None => {
                    let given = args![question = question, method = method, majority = majority];
                    teller.say("did-announced", given)
                }
            }
        }
        Act::BallotCast {
            question,
            ballot: cast,
            ..
        } => ballot(key("did-ballot"), question, *cast),
        Act::BallotCorrected {
            question,
            ballot: cast,
            ..
        } => ballot(key("did-ballot-corrected"), question, *cast),
        Act::IntentIndicated { question, intended } => {
            ballot(key("did-intent"), question, *intended)
        }
        Act::Annulled { question, reason } => {
            let given = args![question = bdi(question), reason = teller.quote(reason)];
            teller.say("did-annulled", given)
        }
        Act::HandsCounted { question, result } => counted(key("did-hands"), question, *result),
        Act::ResultAnnounced { question, result } => counted(key("did-result"), question, *result),
        Act::Corrected {
            question,
            result,
            reason,
        } => {
            let given = args![
                question = bdi(question),
                figures = figures(teller.reading, *result),
                reason = teller.quote(reason),
            ];
            teller.say("did-corrected", given)
        }
        _ => Markup::default(),
    }
}

fn figures(reading: &Reading, counts: Counts) -> Markup {
    let given = args![yes = counts.yes, no = counts.no, abstain = counts.abstain,];
    reading.say_with("in-favour", &given)
}

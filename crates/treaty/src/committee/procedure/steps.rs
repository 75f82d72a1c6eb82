//! The steps that could be tried on a floor, as one would ask for them.

use super::act::{Act, Closing, ListStep, Side, VotingRight};
use super::floor::{Floor, Site};
use super::motion::Motion;
use super::question::{Kind as What, Nature, Question, Standing};
use super::rules::{Method, Procedure};
use crate::capacity::Capacity;
use crate::committee::decision::How;
use crate::committee::lot::{Draw, drawn};
use crate::committee::majority::{Ballot, Majority};
use crate::committee::statement::Kind;
use crate::committee::vote::Counts;
use crate::participant::ParticipantId;

/// The name of a question that is still to be put.
const NEW: &str = "new";

impl Floor {
    /// What opens, hands over and closes a meeting.
    pub(super) fn steps_around_a_meeting(
        &self,
        members: &[ParticipantId],
        site: &Site<'_>,
    ) -> Vec<(String, Act)> {
        let presiding = self.presiding.as_ref();
        let is_other = |who: &ParticipantId| presiding.is_none_or(|held| held.of != *who);
        let mut steps = Vec::new();
        if let (Some(other), Some(body)) = (members.iter().find(|who| is_other(who)), &self.body) {
            let office = match presiding {
                Some(held) if held.capacity == "Vice-Chair" => Capacity::Chair,
                _ => Capacity::ViceChair,
            };
            // Who serves in the office, where the Record says; else any other member.
            let serves = |office| {
                let held = site.participation?;
                let fits = |of: &ParticipantId| members.contains(of) && is_other(of);
                held.officer(office, site.day, fits)
            };
            let takes_over = serves(office).unwrap_or(other);
            let chair = serves(Capacity::Chair).unwrap_or(other);
            let presides = presiding.map_or_else(|| chair.clone(), |held| held.of.clone());
            steps.push((
                "open the meeting".to_owned(),
                Act::Opened {
                    body: body.clone(),
                    rules: self.rules.clone(),
                    members: self.members,
                    presiding: presides,
                    present: None,
                    meeting: None,
                    alone: false,
                },
            ));
            steps.push((
                format!("hand over the chair to the {}", office.name()),
                Act::Handed {
                    presiding: takes_over.clone(),
                    capacity: office.name().to_owned(),
                    alone: false,
                },
            ));
            let suspended = self.suspended.iter().next();
            let (of, right) = match suspended {
                Some(of) => (of.clone(), VotingRight::Restored),
                None => (other.clone(), VotingRight::Suspended),
            };
            steps.push((
                "declare how a member's right to vote stands".to_owned(),
                Act::VotingRight {
                    of,
                    right,
                    reason: NEW.to_owned(),
                },
            ));
        }
        steps
    }

    pub(super) fn chairs_steps(&self, members: &[ParticipantId]) -> Vec<(String, Act)> {
        let new = NEW.to_owned();
        let item = Act::ItemTakenUp {
            item: new.clone(),
            title: new.clone(),
            referred_by: Some(new),
            included_by: None,
        };
        let counted = Act::Counted {
            present: self.members,
        };
        let ruling = Act::Ruled {
            ruling: NEW.to_owned(),
        };
        let list = |step| Act::List { step };
        let mut steps = vec![
            ("rule on the point of order".to_owned(), ruling),
            ("declare how many are present".to_owned(), counted),
            ("take up an item".to_owned(), item),
            (
                "open the list of speakers".to_owned(),
                list(ListStep::Opened),
            ),
            (
                "close the list of speakers".to_owned(),
                list(ListStep::Closed),
            ),
            (
                "reopen the list of speakers".to_owned(),
                list(ListStep::Reopened),
            ),
            (
                "suspend the meeting".to_owned(),
                Act::Closed {
                    how: Closing::Suspended,
                },
            ),
            (
                "adjourn the meeting".to_owned(),
                Act::Closed {
                    how: Closing::Adjourned,
                },
            ),
        ];
        if let Some(next) = self.speakers.front() {
            steps.push((
                format!("give the floor to {next}"),
                Act::Called { of: next.clone() },
            ));
            steps.push((
                format!("pass over {next}"),
                Act::PassedOver { of: next.clone() },
            ));
        }
        steps.extend(self.steps_of_the_voting(members));
        steps
    }

    fn steps_of_the_voting(&self, everybody: &[ParticipantId]) -> Vec<(String, Act)> {
        let mut steps = Vec::new();
        if let Some(voting) = self.voting() {
            let question = voting.question.clone();
            let tally = voting.tally();
            let result = Counts {
                yes: tally.yes,
                no: tally.no,
                abstain: tally.abstain,
            };
            let members: Vec<&str> = everybody.iter().map(ParticipantId::as_str).collect();
            let inputs = voting.lot_inputs();
            let drawn = drawn(&inputs, &members).unwrap_or_default().to_owned();
            let draw = Draw { inputs, drawn };
            steps.push((
                "draw by lot who is called first".to_owned(),
                Act::LotDrawn { draw },
            ));
            steps.push((
                format!("open the voting on {question}"),
                Act::VotingOpened {
                    question: question.clone(),
                },
            ));
            if let Some(of) = self.called_in_the_roll(everybody) {
                steps.push((
                    format!("note that {of}, called on {question}, does not answer"),
                    Act::NoAnswer {
                        question: question.clone(),
                        of: vec![of],
                    },
                ));
            }
            steps.push((
                format!("lock the voting on {question}"),
                Act::Locked {
                    question: question.clone(),
                },
            ));
            steps.push((
                format!("declare the voting on {question} void"),
                Act::Annulled {
                    question: question.clone(),
                    reason: NEW.to_owned(),
                },
            ));
            if voting.method == Method::Hands {
                steps.push((
                    format!("enter the count of hands on {question}"),
                    Act::HandsCounted {
                        question: question.clone(),
                        result: voting.hands.unwrap_or(result),
                    },
                ));
            }
            let result = voting.hands.unwrap_or(result);
            steps.push((
                format!("announce the result on {question}"),
                Act::ResultAnnounced { question, result },
            ));
        }
        steps
    }

    /// What can be done with each question before the body.
    pub(super) fn steps_on_questions(&self, site: &Site<'_>) -> Vec<(String, Act)> {
        let procedure = Procedure::of(site.convention, &self.rules).ok();
        let mut steps = Vec::new();
        for held in self.before_the_body() {
            let name = held.name.clone();
            let majority = procedure
                .as_ref()
                .and_then(|rules| self.majority(held, rules).ok());
            let majority = majority.map_or(Majority::Simple, |held| held.value);
            let method = held.asked.unwrap_or(Method::Hands);
            let part = held.part_left().cloned();
            let of = part
                .as_ref()
                .map(|part| format!("{part} of "))
                .unwrap_or_default();
            let question = || name.clone();
            steps.push((
                format!(
                    "announce the voting on {of}{name} ({})",
                    majority.in_words()
                ),
                Act::VotingAnnounced {
                    question: question(),
                    part,
                    method,
                    majority,
                },
            ));
            steps.push((
                format!("decide {name} without a vote"),
                Act::DecidedWithoutVote {
                    question: question(),
                    how: How::WithoutAVote,
                },
            ));
            steps.push((
                format!("ask for a recorded vote on {name}"),
                Act::VoteAsked {
                    question: question(),
                    method: Method::Recorded,
                },
            ));
            steps.push((
                format!("object to deciding {name} without a vote"),
                Act::Objected {
                    question: question(),
                },
            ));
            if held.motion().is_some() {
                for (side, words) in [(Side::For, "in favour of"), (Side::Against, "against")] {
                    steps.push((
                        format!("speak {words} {name}"),
                        Act::SpokeOn {
                            question: question(),
                            side,
                        },
                    ));
                }
            }
            if held.motion().is_none_or(|motion| motion == Motion::Other) {
                steps.extend(self.steps_on_texts(held));
            }
            steps.push((
                format!("withdraw {name}"),
                Act::Withdrawn {
                    question: question(),
                },
            ));
        }
        steps
    }

    /// What can be done with a proposal or an amendment.
    fn steps_on_texts(&self, held: &Question) -> Vec<(String, Act)> {
        let name = &held.name;
        let question = || name.clone();
        let other = held.nature.other();
        let nature = match other {
            Nature::Substance => "substance",
            Nature::Procedure => "procedure",
        };
        let order: Vec<String> = self
            .amendments(name)
            .map(|held| held.name.clone())
            .collect();
        let mut steps = vec![
            (
                format!("decide in the Bureau that consensus on {name} is exhausted"),
                Act::BureauDecided {
                    question: question(),
                },
            ),
            (
                format!("inform the body that consensus on {name} is exhausted"),
                Act::ConsensusExhausted {
                    question: question(),
                },
            ),
            (
                format!("rule {name} a question of {nature}"),
                Act::NatureRuled {
                    question: question(),
                    nature: other,
                },
            ),
            (
                format!("put an amendment to {name}"),
                Act::AmendmentPut {
                    question: NEW.to_owned(),
                    to: question(),
                    title: NEW.to_owned(),
                    sponsors: Vec::new(),
                    circulated: None,
                    operative: Vec::new(),
                },
            ),
            (
                format!("state that {name} has no implications for the budget"),
                Act::BudgetStated {
                    question: question(),
                    statement: None,
                    circulated: None,
                },
            ),
            (
                format!("join the sponsors of {name}"),
                Act::Sponsored {
                    question: question(),
                },
            ),
            (
                format!("permit {name} although it was circulated late"),
                Act::Permitted {
                    question: question(),
                },
            ),
            (
                format!("rule which amendments to {name} are furthest removed"),
                Act::DistanceRuled {
                    question: question(),
                    order,
                },
            ),
        ];
        let implied = self.questions.iter().rev().find(|other| {
            let adopted = matches!(other.standing, Standing::Adopted(_));
            adopted && matches!(other.kind, What::Amendment { .. })
        });
        let implied = implied.map_or(name, |other| &other.name);
        steps.push((
            format!("declare that {name} is not put to the vote"),
            Act::Dropped {
                question: question(),
                because_of: implied.clone(),
                reason: NEW.to_owned(),
            },
        ));
        if let Some(silence) = self.silence_allowed_by() {
            steps.push((
                format!("circulate {name} under silence"),
                Act::SilenceOpened {
                    question: question(),
                    until: "9999-12-31T23:59:59.999Z".to_owned(),
                    zone: "UTC".to_owned(),
                    allowed_by: silence.name.clone(),
                },
            ));
        }
        steps
    }

    /// The last motion of its own kind that the body carried: one such may allow silence.
    fn silence_allowed_by(&self) -> Option<&Question> {
        let carried = |held: &&Question| {
            held.motion() == Some(Motion::Other) && matches!(held.standing, Standing::Adopted(_))
        };
        self.questions.iter().rev().find(carried)
    }

    pub(super) fn members_steps(&self) -> Vec<(String, Act)> {
        let spoke = |kind, question: Option<&String>| Act::Spoke {
            kind,
            question: question.cloned(),
            minutes: None,
            on_behalf_of_group: None,
            summary: None,
        };
        let voting = self.voting().map(|held| held.question.clone());
        let last = self.votings.last().map(|held| held.question.clone());
        let order = |on_voting| Act::PointOfOrder {
            summary: NEW.to_owned(),
            on_voting,
        };
        let mut steps = vec![
            (
                "rise to a point of order".to_owned(),
                order(voting.is_some()),
            ),
            (
                "appeal against the ruling".to_owned(),
                Act::Appealed {
                    question: NEW.to_owned(),
                },
            ),
            (
                "ask for a count of those present".to_owned(),
                Act::CountAsked { reason: None },
            ),
            (
                "ask for the floor".to_owned(),
                Act::Inscribed {
                    kind: Kind::General,
                },
            ),
            ("make a statement".to_owned(), spoke(Kind::General, None)),
            ("speak in reply".to_owned(), spoke(Kind::RightOfReply, None)),
            (
                "explain the vote before the voting".to_owned(),
                spoke(Kind::ExplanationBefore, voting.as_ref()),
            ),
            (
                "explain the vote after the voting".to_owned(),
                spoke(Kind::ExplanationAfter, last.as_ref()),
            ),
            (
                "explain the position".to_owned(),
                spoke(
                    Kind::ExplanationOfPosition,
                    self.decided_last().map(|held| &held.name),
                ),
            ),
        ];
        if let (Some(voting), Some(question)) = (self.voting(), voting) {
            let part = voting.part.clone();
            let ballot = Ballot::Yes;
            steps.push((
                format!("cast a ballot on {question}"),
                Act::BallotCast {
                    question: question.clone(),
                    part: part.clone(),
                    ballot,
                    replaces: None,
                },
            ));
            steps.push((
                format!("correct the ballot entered on {question}"),
                Act::BallotCorrected {
                    question,
                    part,
                    ballot,
                },
            ));
        }
        steps.push((
            "put a proposal".to_owned(),
            Act::Proposed {
                question: NEW.to_owned(),
                title: NEW.to_owned(),
                sponsors: Vec::new(),
                circulated: None,
                operative: Vec::new(),
                others: Vec::new(),
                makes_important: Vec::new(),
            },
        ));
        for motion in Motion::ALL {
            if motion == Motion::Appeal {
                continue;
            }
            let about = match motion {
                Motion::Reconsideration => self.decided_last(),
                _ => self.before_the_body().find(|held| held.motion().is_none()),
            };
            let about = about.filter(|_| motion.names_a_question());
            let parts = about
                .filter(|_| motion == Motion::Division)
                .map(|held| held.operative.clone());
            let act = Act::Moved {
                question: NEW.to_owned(),
                motion,
                about: about.map(|held| held.name.clone()),
                parts: parts.unwrap_or_default(),
                minutes: (motion == Motion::LimitTime).then_some(1),
                times: None,
                summary: None,
            };
            steps.push((format!("move {}", motion.in_words()), act));
        }
        steps
    }

    fn decided_last(&self) -> Option<&Question> {
        let decided = |held: &&Question| held.motion().is_none() && held.standing.is_decided();
        self.questions.iter().rev().find(decided)
    }

    /// What is said after a decision, and what is under silence.
    pub(super) fn steps_after_decisions(&self) -> Vec<(String, Act)> {
        let mut steps = Vec::new();
        if let Some(held) = self.decided_last() {
            let question = held.name.clone();
            steps.push((
                format!("dissociate from {question}"),
                Act::Dissociated {
                    question: question.clone(),
                    paragraph: None,
                },
            ));
        }
        if let Some(voting) = self.votings.iter().rev().find(|held| held.result.is_some()) {
            let question = voting.question.clone();
            let corrected = voting.result.unwrap_or(Counts {
                yes: 0,
                no: 0,
                abstain: 0,
            });
            steps.push((
                format!("say how it had intended to vote on {question}"),
                Act::IntentIndicated {
                    question: question.clone(),
                    intended: Ballot::Yes,
                },
            ));
            steps.push((
                format!("correct the result announced on {question}"),
                Act::Corrected {
                    question,
                    result: corrected,
                    reason: NEW.to_owned(),
                },
            ));
        }
        let back = |held: &&Question| self.may_reintroduce(&held.name).is_ok();
        if let Some(held) = self.questions.iter().rev().find(back) {
            let question = held.name.clone();
            steps.push((
                format!("reintroduce {question}"),
                Act::Reintroduced { question },
            ));
        }
        for (held, _) in self.silent() {
            let question = || held.name.clone();
            steps.push((
                format!("break the silence on {}", question()),
                Act::SilenceBreaker {
                    question: question(),
                },
            ));
            steps.push((
                format!("tell that silence on {} was broken", question()),
                Act::SilenceBroken {
                    question: question(),
                },
            ));
            steps.push((
                format!("tell that silence on {} was kept", question()),
                Act::SilenceKept {
                    question: question(),
                },
            ));
        }
        steps
    }
}

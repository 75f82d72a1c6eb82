//! Whether a step of a voting is in order: announced, opened, cast, locked, announced.

use super::act::Act;
use super::floor::{Floor, Site};
use super::question::Question;
use super::rules::{Method, Procedure, Ruled};
use super::taken::{Stage, Voting};
use super::unfit::Unfit;
use crate::act::Header;
use crate::committee::lot::{Draw, drawn};
use crate::committee::majority::Majority;
use crate::committee::vote::Counts;
use crate::participant::ParticipantId;

impl Floor {
    /// Voting begins when nothing goes before the question, with the majority it needs.
    pub(super) fn may_announce(
        &self,
        act: &Act,
        procedure: &Procedure<'_>,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let Act::VotingAnnounced {
            question,
            part,
            method,
            majority,
        } = act
        else {
            return Ok(());
        };
        self.may_be_put(question, part.as_ref(), procedure, site)?;
        let question = self.put(question)?;
        self.consensus_first(question, procedure)?;
        self.needed_majority(question, *majority, procedure)?;
        match question.asked {
            Some(asked) if *method == Method::Hands && asked != Method::Hands => {
                Err(Unfit::MethodAsked {
                    rule: procedure.cite("voting.on-request"),
                    method: asked.as_str().to_owned(),
                })
            }
            _ => Ok(()),
        }
    }

    fn needed_majority(
        &self,
        question: &Question,
        announced: Majority,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        let needed = self.majority(question, procedure)?;
        if needed.value == announced {
            return Ok(());
        }
        Err(Unfit::OtherMajority {
            rule: needed.rule,
            needed: needed.value.in_words().to_owned(),
        })
    }

    /// The voting at a stage, on the question named.
    pub(super) fn at(&self, question: &str, stage: Stage) -> Result<&Voting, Unfit> {
        let at = self
            .voting()
            .filter(|held| held.question == question && held.stage == stage);
        let question = question.to_owned();
        at.ok_or(Unfit::NoVoting { question })
    }

    /// The lot names the State called first, from inputs that anyone can repeat.
    pub(super) fn may_draw(
        &self,
        draw: &Draw,
        header: &Header,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let voting = self.voting().filter(|held| {
            held.stage == Stage::Announced && held.method == Method::RollCall && held.lot.is_none()
        });
        let voting = voting.ok_or(Unfit::NoRollCall)?;
        let inputs = voting.lot_inputs();
        // What a source tells was drawn by hand, from nothing that could be repeated.
        if draw.inputs != inputs && header.source.is_none() {
            let inputs = inputs.join(", ");
            return Err(Unfit::OtherInputs { inputs });
        }
        let members = site.members();
        let members: Vec<&str> = members.iter().map(|held| held.id.as_str()).collect();
        match drawn(&draw.inputs, &members) {
            Some(name) if name == draw.drawn => Ok(()),
            _ if header.source.is_some() && members.contains(&draw.drawn.as_str()) => Ok(()),
            other => Err(Unfit::OtherDraw {
                drawn: other.unwrap_or("nobody").to_owned(),
            }),
        }
    }

    /// A roll-call opens once the lot is drawn.
    pub(super) fn may_open(&self, question: &str, header: &Header) -> Result<(), Unfit> {
        let voting = self.at(question, Stage::Announced)?;
        let told = header.source.is_some();
        if voting.method == Method::RollCall && voting.lot.is_none() && !told {
            return Err(Unfit::NoLot);
        }
        Ok(())
    }

    /// Each member one vote, until the Chair locks; who presides casts none.
    pub(super) fn may_cast(
        &self,
        act: &Act,
        header: &Header,
        procedure: &Procedure<'_>,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let (
            Act::BallotCast {
                question,
                part,
                replaces,
                ..
            },
            Some(who),
        ) = (act, &header.participant)
        else {
            return Ok(());
        };
        let voting = self.at(question, Stage::Open)?;
        if voting.part != *part {
            let question = question.clone();
            return Err(Unfit::NoVoting { question });
        }
        if voting.method == Method::Hands {
            return Err(Unfit::HandsHaveNoNames);
        }
        signed_where_it_must_be(voting.method, procedure, site)?;
        let participant = who.to_string();
        if self.suspended.contains(who) {
            return Err(Unfit::RightSuspended { participant });
        }
        let casts: Ruled<bool> = procedure.value("chair.casts-ballot")?;
        if !casts.value && self.presides(header) {
            let rule = casts.rule;
            return Err(if self.presides_alone(site) {
                Unfit::PresidingAlone { rule, participant }
            } else {
                Unfit::PresidingVotes { rule, participant }
            });
        }
        self.in_its_turn(who, header, site)?;
        replaces_the_last(voting, who, replaces.as_deref())
    }

    /// Before the result is announced, a member sets right what the secretariat entered for it.
    pub(super) fn may_correct_ballot(&self, act: &Act, header: &Header) -> Result<(), Unfit> {
        let (Act::BallotCorrected { question, part, .. }, Some(who)) = (act, &header.participant)
        else {
            return Ok(());
        };
        let voting = self.at(question, Stage::Locked)?;
        if voting.part != *part {
            let question = question.clone();
            return Err(Unfit::NoVoting { question });
        }
        if voting.method == Method::Hands {
            return Err(Unfit::HandsHaveNoNames);
        }
        let participant = who.to_string();
        match voting.ballots.get(who) {
            Some(given) if !given.in_person => Ok(()),
            _ => Err(Unfit::CastItself { participant }),
        }
    }

    /// A voting can be declared void until its result is announced.
    pub(super) fn may_annul(&self, question: &str) -> Result<(), Unfit> {
        let voting = self.voting().filter(|held| held.question == question);
        let question = question.to_owned();
        voting.map(|_| ()).ok_or(Unfit::NoVoting { question })
    }

    /// A result has no more votes than there are members.
    pub(super) fn no_more_than_members(
        &self,
        result: Counts,
        voting: Option<&Voting>,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        let members = voting.map_or(self.members, |held| held.members);
        let all = u64::from(result.yes) + u64::from(result.no) + u64::from(result.abstain);
        if all > u64::from(members) {
            let rule = procedure.cite("voting.votes-each");
            return Err(Unfit::TooMany { rule, members });
        }
        Ok(())
    }

    /// Whether a header names the capacity of who presides.
    pub(super) fn presides(&self, header: &Header) -> bool {
        let presiding = self.presiding.as_ref().map(|held| &held.capacity);
        let by = header.by.as_ref().map(|by| &by.capacity);
        by.is_some() && by == presiding
    }

    /// The Chair locks what is open; a roll-call once everybody was called.
    pub(super) fn may_lock(
        &self,
        question: &str,
        header: &Header,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        self.at(question, Stage::Open)?;
        self.roll_gone_through(header, site)
    }

    /// The secretariat counts the hands while they are raised, and again until the result.
    pub(super) fn may_count(
        &self,
        question: &str,
        result: Counts,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        let raised = |held: &&Voting| {
            let stage = matches!(held.stage, Stage::Open | Stage::Locked);
            held.question == question && held.method == Method::Hands && stage
        };
        let voting = self.voting().filter(raised);
        let voting = voting.ok_or_else(|| Unfit::HandsNotRaised {
            question: question.to_owned(),
        })?;
        self.no_more_than_members(result, Some(voting), procedure)
    }

    /// The result is what the ballots add up to, or the hands that the secretariat counted. Hands that nobody
    /// entered, and a source that lists no ballots, count only.
    pub(super) fn may_result(
        &self,
        question: &str,
        result: Counts,
        header: &Header,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        let voting = self.at(question, Stage::Locked)?;
        let tally = voting.tally();
        let cast = Counts {
            yes: tally.yes,
            no: tally.no,
            abstain: tally.abstain,
        };
        let counted = voting.ballots.is_empty()
            && (voting.method == Method::Hands || header.source.is_some());
        let words = |held: Counts| format!("{}–{}–{}", held.yes, held.no, held.abstain);
        if let Some(hands) = voting.hands.filter(|hands| *hands != result) {
            return Err(Unfit::OtherCount {
                counted: words(hands),
                announced: words(result),
            });
        }
        if cast != result && !counted {
            return Err(Unfit::SumsDiffer {
                listed: words(cast),
                announced: words(result),
            });
        }
        self.no_more_than_members(result, Some(voting), procedure)
    }

    /// What is said after the result is a note.
    pub(super) fn result_known(&self, question: &str) -> Result<(), Unfit> {
        self.put(question)?;
        let question = question.to_owned();
        self.voted(&question)
            .map(|_| ())
            .ok_or(Unfit::NoResult { question })
    }

    /// A method that the rules let a representative ask for.
    pub(super) fn may_ask(
        &self,
        question: &str,
        method: Method,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        self.pending(question)?;
        let provided: Ruled<Vec<Method>> = procedure.value("voting.on-request")?;
        if method == Method::Hands || provided.value.contains(&method) {
            return Ok(());
        }
        Err(Unfit::MethodNotProvided {
            rule: provided.rule,
            method: method.as_str().to_owned(),
        })
    }
}

/// Who names the ballot that this one replaces must name the last; and once a State has begun to
/// name it, each of its ballots does, so that an older one that comes late never becomes the last.
fn replaces_the_last(
    voting: &Voting,
    who: &ParticipantId,
    replaces: Option<&str>,
) -> Result<(), Unfit> {
    let last = voting.ballots.get(who);
    let named = last.map(|given| given.submission.as_str());
    let chained = last.is_some_and(|given| given.chained);
    if replaces == named || (replaces.is_none() && !chained) {
        return Ok(());
    }
    Err(Unfit::NotTheLastBallot {
        participant: who.to_string(),
        last: named.unwrap_or("none").to_owned(),
    })
}

/// A body may take only ballots that a person's key signs. A roll-call is answered aloud, and the
/// secretariat writes down what it hears.
fn signed_where_it_must_be(
    method: Method,
    procedure: &Procedure<'_>,
    site: &Site<'_>,
) -> Result<(), Unfit> {
    let only: Option<Ruled<bool>> = procedure.optional("ballot.only-signed")?;
    match only {
        Some(only) if only.value && site.attested && method != Method::RollCall => {
            Err(Unfit::BallotNotSigned { rule: only.rule })
        }
        _ => Ok(()),
    }
}

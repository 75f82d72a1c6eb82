//! The floor, folded from its acts: the meeting, the debate, the questions, the voting.

use super::act::Closing;
use super::act::ListStep;
use super::motion::Motion;
use super::question::{Kind, Nature, Question, Standing};
use super::rules::Procedure;
use super::taken::{Stage, Voting};
use super::unfit::Unfit;
use crate::act::Entered;
use crate::calendar::Day;
use crate::capacity::Capacity;
use crate::committee::majority::{Majority, NotCountable, Outcome};
use crate::committee::participation::{self, Participation};
use crate::committee::{meeting, statement};
use crate::matter::{Matter as Noun, MatterId};
use crate::participant::{Participant, ParticipantId, Participants};
use crate::submission::Matters;
use record::entry::Instant;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What a decision on the floor rests on beside the floor.
#[derive(Debug, Clone, Copy)]
pub struct Site<'a> {
    /// The convention, which holds the rules.
    pub convention: &'a crate::convention::Convention,
    /// The participants.
    pub participants: &'a Participants,
    /// Who takes part in the body, where the Record says anything of it.
    pub participation: Option<&'a Participation>,
    /// The civil day of the step.
    pub day: Day,
    /// When the pen decides.
    pub now: Instant,
    /// Whether the house attests the step, so that no person's key signs it.
    pub attested: bool,
    /// Whether the time-zone database has the zone that the step names, where it names one.
    pub zone_known: bool,
}

impl<'a> Site<'a> {
    /// The body's members on the day of the step, in alphabetical order.
    #[must_use]
    pub fn members(&self) -> Vec<&'a Participant> {
        match self.participation {
            Some(held) => held.members(self.participants, self.day),
            None => self.participants.members(self.day),
        }
    }

    /// In what capacity a participant takes part on the day of the step.
    #[must_use]
    pub fn capacity(&self, who: &ParticipantId) -> Option<Capacity> {
        match self.participation {
            Some(held) => held.capacity(who, self.participants, self.day),
            None => participation::by_right(who, self.participants, self.day),
        }
    }
}

/// Who presides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presiding {
    /// Their State.
    pub of: ParticipantId,
    /// The capacity they preside in.
    pub capacity: String,
    /// No other representative of that State is in the room.
    pub alone: bool,
}

/// A meeting that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// The body.
    pub body: MatterId,
    /// The meeting, where it is a matter of this Record.
    pub meeting: Option<MatterId>,
    /// Its day.
    pub day: Option<Day>,
    /// Replies each has made on the item.
    pub replies: BTreeMap<(String, ParticipantId), u32>,
    /// How it must end, once the body has decided.
    pub ends: Option<Closing>,
    /// A count was asked for.
    pub count_asked: bool,
    /// Members present, as last declared; absent: the quorum is presumed.
    pub present: Option<u32>,
}

/// Which meeting met on a floor last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// The meeting, where it is a matter of this Record.
    pub meeting: Option<MatterId>,
    /// Its day.
    pub day: Option<Day>,
}

/// What a ruling of the Chair was about, so that overruling it undoes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matter {
    /// A point of order.
    PointOfOrder,
    /// Whether a question is of substance or of procedure.
    Nature(String),
    /// Which amendments to a question are furthest removed.
    Distance(String),
    /// That a question is not put to the vote.
    Dropped(String),
    /// That an amendment circulated too late is considered.
    Permitted(String),
    /// That the list of speakers is closed.
    ListClosed,
}

/// A ruling of the Chair that can be appealed against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// What it is about.
    pub about: Matter,
    /// The ruling in words.
    pub words: String,
    /// An appeal was made.
    pub appealed: bool,
    /// The body overruled it.
    pub overruled: bool,
}

/// A statement made on this floor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its kind.
    pub kind: statement::Kind,
    /// The question it was about.
    pub question: Option<String>,
    /// The voting it explains, by its place among the votings.
    pub voting: Option<usize>,
    /// A group on whose behalf it was made.
    pub group: Option<String>,
    /// What it was about.
    pub summary: Option<String>,
}

/// A question decided, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The question.
    pub question: String,
    /// The part.
    pub part: Option<String>,
    /// How it came out, in words.
    pub words: String,
    /// The voting, by its place among the votings; none without a vote.
    pub voting: Option<usize>,
}

/// A floor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Floor {
    /// The body, once a meeting was opened.
    pub body: Option<MatterId>,
    /// The set of rules the body follows.
    pub rules: String,
    /// Number of members of the body.
    pub members: u32,
    /// Who presides, or presided last.
    pub presiding: Option<Presiding>,
    /// The meeting that is open.
    pub sitting: Option<Sitting>,
    /// The meeting that was opened last, open or not.
    pub met: Option<Met>,
    /// Members whose right to vote is suspended.
    pub suspended: BTreeSet<ParticipantId>,
    /// The item under discussion.
    pub item: Option<String>,
    /// The list of speakers, as it was last announced.
    pub list: Option<ListStep>,
    /// Those on it, in the order in which they asked.
    pub speakers: VecDeque<ParticipantId>,
    /// Who was given the floor and has it: since which entry.
    pub called: Option<Entered<ParticipantId>>,
    /// The debate is closed.
    pub debate_closed: bool,
    /// Minutes each may speak.
    pub minutes: Option<u32>,
    /// How often each may speak on an item.
    pub times: Option<u32>,
    /// How often each has spoken on the item.
    pub spoken: BTreeMap<ParticipantId, u32>,
    /// Every statement, oldest first.
    pub said: Vec<Entered<Said>>,
    /// A point of order waits for a ruling.
    pub point_of_order: Option<String>,
    /// Rulings, oldest first.
    pub rulings: Vec<Ruling>,
    /// The meeting has not gone on since the last ruling.
    pub ruled_just_now: bool,
    /// The questions, in the order they were put.
    pub questions: Vec<Question>,
    /// Votings, oldest first.
    pub votings: Vec<Voting>,
    /// What was decided, oldest first.
    pub decisions: Vec<Entered<Decided>>,
    /// The entry of the last step that [moves the floor](super::Act::moves).
    pub moved: Option<u64>,
}

impl Floor {
    /// The question of a name.
    #[must_use]
    pub fn question(&self, name: &str) -> Option<&Question> {
        self.questions.iter().find(|held| held.name == name)
    }

    /// The meeting that is open, where it is a matter of this Record.
    #[must_use]
    pub fn meeting(&self) -> Option<&MatterId> {
        self.sitting.as_ref()?.meeting.as_ref()
    }

    /// At an informal or intersessional meeting nothing is put to the vote or declared decided.
    ///
    /// # Errors
    /// [`Unfit::MeetingDecidesNothing`].
    pub fn meeting_decides(&self, act: &super::Act, matters: &Matters) -> Result<(), Unfit> {
        use super::Act;
        let decides = matches!(
            act,
            Act::VotingAnnounced { .. }
                | Act::DecidedWithoutVote { .. }
                | Act::ResultAnnounced { .. }
        );
        match self.meeting().and_then(|id| matters.get(id)) {
            Some(Noun::Meeting(meeting)) if decides && meeting.kind() != meeting::Kind::Formal => {
                Err(Unfit::MeetingDecidesNothing)
            }
            _ => Ok(()),
        }
    }

    pub(super) fn question_mut(&mut self, name: &str) -> Option<&mut Question> {
        self.questions.iter_mut().find(|held| held.name == name)
    }

    /// The question of a name, or not in order.
    ///
    /// # Errors
    /// [`Unfit::NoSuchQuestion`].
    pub fn put(&self, name: &str) -> Result<&Question, Unfit> {
        let question = name.to_owned();
        self.question(name)
            .ok_or(Unfit::NoSuchQuestion { question })
    }

    /// The question of a name while it is before the body.
    ///
    /// # Errors
    /// [`Unfit::NoSuchQuestion`] or [`Unfit::NotPending`].
    pub fn pending(&self, name: &str) -> Result<&Question, Unfit> {
        let question = self.put(name)?;
        if question.standing.is_pending() {
            return Ok(question);
        }
        Err(Unfit::NotPending {
            question: name.to_owned(),
            standing: question.in_words().to_owned(),
        })
    }

    /// Whatever was withdrawn is brought back by any member, an amendment while what it amends is
    /// before the body. Silence that was broken decided nothing, so that text comes back as well.
    pub(super) fn may_reintroduce(&self, name: &str) -> Result<(), Unfit> {
        let held = self.put(name)?;
        if !matches!(held.standing, Standing::Withdrawn | Standing::SilenceBroken) {
            let question = name.to_owned();
            return Err(Unfit::NotWithdrawn { question });
        }
        match held.about() {
            Some(amended) if held.motion().is_none() => self.pending(amended).map(|_| ()),
            _ => Ok(()),
        }
    }

    /// The voting that is under way: the one announced last, because an appeal inside a voting is
    /// put to the vote before that voting goes on.
    #[must_use]
    pub fn voting(&self) -> Option<&Voting> {
        let mut latest = self.votings.iter().rev();
        latest.find(|held| held.stage != Stage::Over)
    }

    pub(super) fn voting_mut(&mut self) -> Option<&mut Voting> {
        let mut latest = self.votings.iter_mut().rev();
        latest.find(|held| held.stage != Stage::Over)
    }

    /// Whether an adopted question made this one important.
    #[must_use]
    pub fn is_important(&self, name: &str) -> bool {
        let adopted = |held: &&Question| matches!(held.standing, Standing::Adopted(_));
        let mut adopted = self.questions.iter().filter(adopted);
        adopted.any(|held| held.makes_important.iter().any(|made| made == name))
    }

    /// Whether a decision of the body amended a question.
    #[must_use]
    pub fn is_amended(&self, name: &str) -> bool {
        let mut amendments = self.questions.iter().filter(|held| held.amends(name));
        amendments.any(|held| matches!(held.standing, Standing::Adopted(_)))
    }

    /// Questions under silence with the instant it ends.
    pub fn silent(&self) -> impl Iterator<Item = (&Question, Instant)> {
        let silent = self.questions.iter();
        let silent = silent.filter(|held| held.standing == Standing::UnderSilence);
        silent.filter_map(|held| Some((held, held.silence.as_ref()?.until)))
    }

    /// The last voting on a question as a whole, or on its last part.
    #[must_use]
    pub fn voted(&self, question: &str) -> Option<&Voting> {
        let mut over = self.votings.iter().rev();
        over.find(|held| held.question == question && held.result.is_some())
    }

    /// The appeal that waits for its vote.
    #[must_use]
    pub fn appeal(&self) -> Option<&Question> {
        let mut pending = self.questions.iter().filter(|q| q.standing.is_pending());
        pending.find(|held| held.motion() == Some(Motion::Appeal))
    }

    /// The proposal at the root of an amendment, or the question itself.
    #[must_use]
    pub fn root<'a>(&'a self, question: &'a Question) -> &'a Question {
        let mut at = question;
        // An amendment amends what was put before it, so the way up ends.
        while let Kind::Amendment { to } = &at.kind {
            match self.question(to) {
                Some(above) => at = above,
                None => break,
            }
        }
        at
    }

    /// The majority a question needs, with the rule that asks for it.
    ///
    /// # Errors
    /// [`Unfit::RuleMissing`] or [`Unfit::RuleUnreadable`].
    pub fn majority(
        &self,
        question: &Question,
        procedure: &Procedure<'_>,
    ) -> Result<super::rules::Ruled<Majority>, Unfit> {
        match question.motion() {
            Some(Motion::Appeal) => return procedure.value("point-of-order.appeal"),
            Some(Motion::Reconsideration) => return procedure.value("reconsideration.majority"),
            Some(Motion::Other) | None => {}
            Some(_) => return procedure.value("voting.majority"),
        }
        let root = self.root(question);
        if self.is_important(&root.name) {
            return procedure.value("important.majority");
        }
        match (root.nature, question.nature) {
            (Nature::Substance, Nature::Substance) => procedure.substance(),
            _ => procedure.value("voting.majority"),
        }
    }

    /// Whether a voting carried its question, with the steps, citing the body's rules.
    ///
    /// # Errors
    /// [`NotCountable`] when there are more votes than members.
    pub fn outcome(
        &self,
        voting: &Voting,
        procedure: &Procedure<'_>,
    ) -> Result<Outcome, NotCountable> {
        let needed = self.question(&voting.question);
        let needed = needed.and_then(|question| self.majority(question, procedure).ok());
        let rule = needed.filter(|held| held.value == voting.majority);
        let rule = rule.map_or_else(|| procedure.cite("voting.majority"), |held| held.rule);
        let (tally, members) = (voting.tally(), Some(voting.members));
        voting
            .majority
            .outcome(tally, members, &procedure.basis(rule))
    }

    /// Questions before the body, in the order they were put.
    pub fn before_the_body(&self) -> impl Iterator<Item = &Question> {
        let pending = |held: &&Question| held.standing == Standing::Pending;
        self.questions.iter().filter(pending)
    }

    /// Whether who presides has nobody else to cast its State's ballot: so declared, or no other representative of
    /// it is named.
    #[must_use]
    pub fn presides_alone(&self, site: &Site<'_>) -> bool {
        self.presiding.as_ref().is_some_and(|held| {
            let named = site.participation;
            held.alone || named.is_some_and(|named| named.presides_alone(&held.of, site.day))
        })
    }
}

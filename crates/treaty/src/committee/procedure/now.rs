//! What is on the floor now, and what whoever presides should know before going on.

use super::act::Closing;
use super::floor::{Floor, Site};
use super::taken::Stage;
use crate::participant::ParticipantId;

/// What is on a floor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Now<'a> {
    /// No meeting is open.
    Closed,
    /// A point of order waits for the Chair's ruling.
    PointOfOrder,
    /// An appeal waits for its vote.
    Appeal(&'a str),
    /// A voting is at a stage.
    Voting(&'a str, Stage),
    /// No item is under discussion.
    NoItem,
    /// An item is.
    Item(&'a str),
    /// Questions are before the body, in the order in which they were put.
    Before(Vec<&'a str>),
}

/// What whoever presides should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice<'a> {
    /// Who presides is alone of its delegation, which so cannot cast its ballot.
    Alone(&'a ParticipantId),
    /// A count of those present was asked for.
    CountAsked,
    /// The body has decided how the meeting ends.
    Ends(Closing),
}

impl Floor {
    /// What is on the floor.
    #[must_use]
    pub fn now(&self) -> Now<'_> {
        if self.sitting.is_none() {
            return Now::Closed;
        }
        if self.point_of_order.is_some() {
            return Now::PointOfOrder;
        }
        let voting = self.voting();
        if let Some(appeal) = self.appeal()
            && voting.is_none_or(|held| held.question != appeal.name)
        {
            return Now::Appeal(&appeal.name);
        }
        if let Some(voting) = voting {
            return Now::Voting(&voting.question, voting.stage);
        }
        let pending = self.before_the_body().map(|held| held.name.as_str());
        let pending: Vec<&str> = pending.collect();
        match self.item.as_deref() {
            _ if !pending.is_empty() => Now::Before(pending),
            Some(item) => Now::Item(item),
            None => Now::NoItem,
        }
    }

    /// What is on the floor, in one sentence.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self.now() {
            Now::Closed => "No meeting is open.".to_owned(),
            Now::PointOfOrder => "A point of order waits for the Chair's ruling.".to_owned(),
            Now::Appeal(appeal) => format!("The appeal {appeal} waits for its vote."),
            Now::Voting(question, stage) => {
                let stage = match stage {
                    Stage::Announced => "is announced",
                    Stage::Open => "is open",
                    Stage::Locked | Stage::Over => "is locked",
                };
                format!("The voting on {question} {stage}.")
            }
            Now::NoItem => "No item is under discussion.".to_owned(),
            Now::Item(item) => format!("Item {item} is under discussion."),
            Now::Before(questions) => format!("Before the body: {}.", questions.join(", ")),
        }
    }

    /// What whoever presides should know before going on.
    #[must_use]
    pub fn notices(&self, site: &Site<'_>) -> Vec<Notice<'_>> {
        let alone = self.presides_alone(site);
        let presiding = self.presiding.as_ref().filter(|_| alone);
        let sitting = self.sitting.as_ref();
        let alone = presiding.filter(|_| sitting.is_some());
        let alone = alone.map(|held| Notice::Alone(&held.of));
        let asked = sitting.filter(|held| held.count_asked);
        let ends = sitting.and_then(|held| held.ends).map(Notice::Ends);
        let notices = [alone, asked.map(|_| Notice::CountAsked), ends];
        notices.into_iter().flatten().collect()
    }
}

impl Notice<'_> {
    /// The notice in one sentence.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Alone(of) => format!(
                "{of} presides and has no other representative in the room: hand over the chair before a voting, so that it can cast its ballot."
            ),
            Self::CountAsked => "A count of those present was asked for.".to_owned(),
            Self::Ends(Closing::Suspended) => {
                "The body has decided that the meeting is suspended.".to_owned()
            }
            Self::Ends(Closing::Adjourned) => {
                "The body has decided that the meeting is adjourned.".to_owned()
            }
        }
    }
}

//! The matter: what acts are about, and the key by which they are read and folded.

use crate::act::{Deed, Done};
use crate::committee::{
    agenda::AgendaItem, body::Body, bureau::Bureau, decision::Decision, document::Document,
    election::Election, mandate::Mandate, meeting::Meeting, non_objection::NonObjection,
    participation::Participation, procedure::Floor, proposal::Proposal, session::Session,
    vote::Vote,
};
use crate::convention::Convention;
use crate::depositary::register::Register;
use crate::evidence::custody::Custody;
use serde::{Deserialize, Serialize};

/// The kind of a vote that was taken on a floor.
pub const FLOOR_VOTE: &str = "committee/floor-vote";

/// Longest matter id in bytes.
pub const MATTER_ID_BYTES_MAX: usize = 200;

/// Name of a matter: `<convention>/<part>/<noun>/<name>`, each part lower-case letters, digits and
/// hyphens. The depositary's register and the convention itself are named by two parts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MatterId(String);

/// A text that names no matter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the name of a matter")]
pub struct NotAMatter(pub String);

impl MatterId {
    /// Reads a matter's name.
    ///
    /// # Errors
    /// [`NotAMatter`] when it is empty, too long, or holds anything but lower-case letters, digits,
    /// hyphens within a part and single strokes between parts.
    pub fn parse(text: &str) -> Result<Self, NotAMatter> {
        let fits = text.len() <= MATTER_ID_BYTES_MAX
            && text.split('/').count() <= 4
            && text.split('/').all(|part| {
                !part.is_empty()
                    && !part.starts_with('-')
                    && !part.ends_with('-')
                    && part
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            });
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAMatter(text.to_owned()))
        }
    }

    /// The whole name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The convention it belongs to.
    #[must_use]
    pub fn convention(&self) -> &str {
        self.part(0).unwrap_or_default()
    }

    /// The part of the institution and the noun, such as `committee/vote`.
    #[must_use]
    pub fn kind(&self) -> &str {
        let after = self.0.split_once('/').map_or("", |(_, rest)| rest);
        match after.match_indices('/').nth(1) {
            Some((end, _)) => after.get(..end).unwrap_or(after),
            None => after,
        }
    }

    /// The last part: the name within its kind.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    fn part(&self, index: usize) -> Option<&str> {
        self.0.split('/').nth(index)
    }

    /// The matter that holds a convention's titles, rules, sources and participants.
    #[must_use]
    pub fn of_convention(slug: &str) -> Self {
        Self(format!("{slug}/convention"))
    }

    /// The name of the vote that is the so-many-th voting on a floor, counted from 1. No act is
    /// entered under it: the vote is folded from the floor's acts.
    #[must_use]
    pub fn of_floor_vote(floor: &Self, number: usize) -> Option<Self> {
        let slug = floor.convention();
        let name = format!("{slug}/{FLOOR_VOTE}/{}-{number}", floor.name());
        Self::parse(&name).ok()
    }

    /// The floor and the place on it, counted from 0, of a vote so named.
    #[must_use]
    pub fn floor_vote(&self) -> Option<(Self, usize)> {
        if self.kind() != FLOOR_VOTE {
            return None;
        }
        let (floor, number) = self.name().rsplit_once('-')?;
        let place = number.parse::<usize>().ok()?.checked_sub(1)?;
        let floor = Self::parse(&format!("{}/committee/floor/{floor}", self.convention())).ok()?;
        // One name for each vote: no leading zeros.
        let own = Self::of_floor_vote(&floor, place + 1)?;
        (own == *self).then_some((floor, place))
    }

    /// The depositary's register of a convention.
    #[must_use]
    pub fn of_register(slug: &str) -> Self {
        Self(format!("{slug}/depositary"))
    }
}

impl TryFrom<String> for MatterId {
    type Error = NotAMatter;
    fn try_from(text: String) -> Result<Self, NotAMatter> {
        Self::parse(&text)
    }
}

impl From<MatterId> for String {
    fn from(id: MatterId) -> Self {
        id.0
    }
}

impl std::fmt::Display for MatterId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A folded matter: its noun. A matter of a kind that no noun has is [`Matter::Other`] and keeps
/// nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matter {
    /// The convention itself.
    Convention(Box<Convention>),
    /// A body.
    Body(Body),
    /// A mandate.
    Mandate(Mandate),
    /// An item of an agenda.
    Agenda(AgendaItem),
    /// A Bureau.
    Bureau(Bureau),
    /// A session.
    Session(Session),
    /// A meeting.
    Meeting(Box<Meeting>),
    /// A document.
    Document(Document),
    /// A proposal.
    Proposal(Proposal),
    /// A recorded vote.
    Vote(Box<Vote>),
    /// A decision.
    Decision(Decision),
    /// The floor of a body.
    Floor(Box<Floor>),
    /// An election.
    Election(Box<Election>),
    /// Participation in a body.
    Participation(Box<Participation>),
    /// A non-objection list.
    NonObjection(Box<NonObjection>),
    /// The depositary's register.
    Register(Box<Register>),
    /// The chain of custody of an item of evidence.
    Custody(Box<Custody>),
    /// No noun of this house.
    Other,
}

impl Matter {
    /// The noun of a matter before any act.
    #[must_use]
    pub fn empty(id: &MatterId) -> Self {
        match id.kind() {
            "convention" => Self::Convention(Box::default()),
            "committee/body" => Self::Body(Body::default()),
            "committee/mandate" => Self::Mandate(Mandate::default()),
            "committee/agenda" => Self::Agenda(AgendaItem::default()),
            "committee/bureau" => Self::Bureau(Bureau::default()),
            "committee/session" => Self::Session(Session::default()),
            "committee/meeting" => Self::Meeting(Box::default()),
            "committee/document" => Self::Document(Document::default()),
            "committee/proposal" => Self::Proposal(Proposal::default()),
            "committee/vote" => Self::Vote(Box::default()),
            "committee/decision" => Self::Decision(Decision::default()),
            "committee/floor" => Self::Floor(Box::default()),
            "committee/election" => Self::Election(Box::default()),
            "committee/participation" => Self::Participation(Box::default()),
            "committee/non-objection" => Self::NonObjection(Box::default()),
            "depositary" => Self::Register(Box::default()),
            "evidence/custody" => Self::Custody(Box::default()),
            _ => Self::Other,
        }
    }

    /// Whether acts of this kind belong to this matter.
    #[must_use]
    pub const fn holds(&self, deed: &Deed) -> bool {
        matches!(
            (self, deed),
            (Self::Convention(_), Deed::Convention(_))
                | (Self::Body(_), Deed::Body(_))
                | (Self::Mandate(_), Deed::Mandate(_))
                | (Self::Agenda(_), Deed::Agenda(_))
                | (Self::Bureau(_), Deed::Bureau(_))
                | (Self::Session(_), Deed::Session(_))
                | (Self::Meeting(_), Deed::Meeting(_) | Deed::Statement(_))
                | (Self::Document(_), Deed::Document(_))
                | (Self::Proposal(_), Deed::Proposal(_))
                | (Self::Vote(_), Deed::Vote(_) | Deed::Statement(_))
                | (Self::Decision(_), Deed::Decision(_) | Deed::Statement(_))
                | (Self::Floor(_), Deed::Floor(_))
                | (Self::Election(_), Deed::Election(_))
                | (Self::Participation(_), Deed::Participation(_))
                | (Self::NonObjection(_), Deed::NonObjection(_))
                | (Self::Custody(_), Deed::Custody(_) | Deed::Transfer(_))
                | (
                    Self::Register(_),
                    Deed::Adoption(_)
                        | Deed::Signature(_)
                        | Deed::Instrument(_)
                        | Deed::Notification(_)
                        | Deed::Depositary(_)
                )
        )
    }

    /// Takes an act into the noun. Total: the Record has already decided, so an act of another
    /// matter changes nothing.
    pub fn fold(&mut self, done: &Done) {
        match (self, &done.deed) {
            (Self::Convention(noun), Deed::Convention(act)) => noun.fold(done, act),
            (Self::Body(noun), Deed::Body(act)) => noun.fold(done, act),
            (Self::Mandate(noun), Deed::Mandate(act)) => noun.fold(done, act),
            (Self::Agenda(noun), Deed::Agenda(act)) => noun.fold(done, act),
            (Self::Bureau(noun), Deed::Bureau(act)) => noun.fold(done, act),
            (Self::Session(noun), Deed::Session(act)) => noun.fold(done, act),
            (Self::Meeting(noun), Deed::Meeting(act)) => noun.fold(done, act),
            (Self::Meeting(noun), Deed::Statement(act)) => noun.statements.fold(done, act),
            (Self::Document(noun), Deed::Document(act)) => noun.fold(done, act),
            (Self::Proposal(noun), Deed::Proposal(act)) => noun.fold(done, act),
            (Self::Vote(noun), Deed::Vote(act)) => noun.fold(done, act),
            (Self::Vote(noun), Deed::Statement(act)) => noun.statements.fold(done, act),
            (Self::Decision(noun), Deed::Decision(act)) => noun.fold(done, act),
            (Self::Decision(noun), Deed::Statement(act)) => noun.statements.fold(done, act),
            (Self::Floor(noun), Deed::Floor(act)) => noun.fold(done, act),
            (Self::Election(noun), Deed::Election(act)) => noun.fold(done, act),
            (Self::Participation(noun), Deed::Participation(act)) => noun.fold(done, act),
            (Self::NonObjection(noun), Deed::NonObjection(act)) => noun.fold(done, act),
            (Self::Custody(noun), Deed::Custody(act)) => noun.fold(done, act),
            (Self::Custody(noun), Deed::Transfer(act)) => noun.fold_transfer(done, act),
            (Self::Register(noun), _) => noun.fold(done),
            _ => {}
        }
    }

    /// Takes an act in of which only the commitment is left, or may be shown: it counts and carries
    /// nothing.
    pub fn fold_unseen(&mut self) {
        match self {
            Self::NonObjection(noun) => noun.fold_unseen(),
            Self::Custody(noun) => noun.fold_unseen(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::MatterId;

    #[test]
    fn a_matter_is_named_by_lower_case_parts() {
        let vote = MatterId::parse("un-cybercrime/committee/vote/2019-11-18").expect("a matter");
        assert_eq!(vote.convention(), "un-cybercrime");
        assert_eq!(vote.kind(), "committee/vote");
        assert_eq!(vote.name(), "2019-11-18");
        assert_eq!(MatterId::of_register("c").kind(), "depositary");
        let floor = MatterId::parse("c/committee/floor/first-2").expect("a floor");
        let vote = MatterId::of_floor_vote(&floor, 12).expect("a vote");
        assert_eq!(vote.as_str(), "c/committee/floor-vote/first-2-12");
        assert_eq!(vote.floor_vote(), Some((floor, 11)));
        for other in [
            "c/committee/floor-vote/a-0",
            "c/committee/floor-vote/a-01",
            "c/committee/vote/a-1",
        ] {
            assert_eq!(MatterId::parse(other).expect("a matter").floor_vote(), None);
        }
        let wrong = [
            "",
            "/",
            "a/",
            "/a",
            "A",
            "a b",
            "a//b",
            "-a",
            "a-",
            "a/b/c/d/e",
            "é",
        ];
        for text in wrong {
            assert!(MatterId::parse(text).is_err(), "{text}");
        }
        assert!(MatterId::parse(&"a".repeat(201)).is_err());
    }
}

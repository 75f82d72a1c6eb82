//! A meeting: one sitting of a body, with its day and hours, its place, its agenda, and the
//! statements made.
//!
//! An informal or intersessional meeting decides nothing: what needs a decision comes back at a
//! formal one.

use super::session::{self, Session};
use super::statement::Statements;
use crate::act::{Done, Entered};
use crate::calendar::Day;
use crate::matter::{Matter, MatterId};
use crate::not_in_order;
use crate::participant::ParticipantId;
use crate::submission::Matters;
use serde::{Deserialize, Serialize};

/// What kind of meeting it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// It may decide.
    #[default]
    Formal,
    /// Informal consultations: it decides nothing.
    Informal,
    /// Between sessions: it decides nothing.
    Intersessional,
}

/// An item on a meeting's agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its number or letter, such as "3 (a)".
    pub item: String,
    /// Its title.
    pub title: String,
    /// Symbols of the documents before the body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<String>,
}

/// Acts about a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The meeting is convened. Its hours are those of its place.
    #[serde(rename = "committee.meeting.convened/1")]
    Convened {
        /// The body.
        body: MatterId,
        /// What kind it is.
        #[serde(default, skip_serializing_if = "is_formal")]
        kind: Kind,
        /// Its number in the session's or the organ's count.
        #[serde(skip_serializing_if = "Option::is_none")]
        number: Option<u32>,
        /// The session, where it is a matter of this Record.
        #[serde(skip_serializing_if = "Option::is_none")]
        session: Option<MatterId>,
        /// The day.
        day: Day,
        /// When it begins, such as "10:00".
        begins: String,
        /// When it is to end, such as "13:00".
        ends: String,
        /// The time zone of its place, by its name in the IANA database.
        zone: String,
        /// The place: city, building, room.
        place: String,
        /// The State of who is to preside.
        #[serde(skip_serializing_if = "Option::is_none")]
        presiding: Option<ParticipantId>,
        /// What it is about, in the project's own words.
        summary: String,
    },
    /// Its agenda and the organization of its work, as last issued.
    #[serde(rename = "committee.meeting.programme/1")]
    Programme {
        /// The items, in the order in which they are taken.
        agenda: Vec<Item>,
        /// How the work is organized, in the project's own words.
        #[serde(skip_serializing_if = "Option::is_none")]
        organization_of_work: Option<String>,
        /// Symbol of the document that holds it.
        #[serde(skip_serializing_if = "Option::is_none")]
        symbol: Option<String>,
    },
    /// It is moved to another time.
    #[serde(rename = "committee.meeting.postponed/1")]
    Postponed {
        /// The new day; absent: none is set yet.
        #[serde(skip_serializing_if = "Option::is_none")]
        day: Option<Day>,
        /// The new beginning.
        #[serde(skip_serializing_if = "Option::is_none")]
        begins: Option<String>,
        /// The new end.
        #[serde(skip_serializing_if = "Option::is_none")]
        ends: Option<String>,
        /// Why.
        reason: String,
    },
    /// It is cancelled.
    #[serde(rename = "committee.meeting.cancelled/1")]
    Cancelled {
        /// Why.
        reason: String,
    },
    /// The meeting is held.
    #[serde(rename = "committee.meeting.held/1")]
    Held {
        /// The body.
        body: MatterId,
        /// What kind it is.
        #[serde(default, skip_serializing_if = "is_formal")]
        kind: Kind,
        /// Its number in the session's or the organ's count; absent where the source has none.
        #[serde(skip_serializing_if = "Option::is_none")]
        number: Option<u32>,
        /// The session, where it is a matter of this Record.
        #[serde(skip_serializing_if = "Option::is_none")]
        session: Option<MatterId>,
        /// What it was about, in the project's own words.
        summary: String,
        /// Symbol of its summary record, where the source names one.
        #[serde(skip_serializing_if = "Option::is_none")]
        summary_record: Option<String>,
    },
    /// Something happened at the meeting that is no statement: a document was drawn attention to.
    #[serde(rename = "committee.meeting.noted/1")]
    Noted {
        /// What happened, in the project's own words.
        summary: String,
    },
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_formal(kind: &Kind) -> bool {
    *kind == Kind::Formal
}

impl Act {
    /// The session it names.
    #[must_use]
    pub const fn session(&self) -> Option<&MatterId> {
        match self {
            Self::Convened { session, .. } | Self::Held { session, .. } => session.as_ref(),
            _ => None,
        }
    }

    /// The time zone it names.
    #[must_use]
    pub fn zone(&self) -> Option<&str> {
        match self {
            Self::Convened { zone, .. } => Some(zone),
            _ => None,
        }
    }

    /// The participants it names beside the header's.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        match self {
            Self::Convened {
                presiding: Some(id),
                ..
            } => vec![id],
            _ => Vec::new(),
        }
    }

    /// A formal meeting is not held in a consultation between sessions.
    ///
    /// # Errors
    /// [`Unfit::FormalInConsultation`].
    pub fn agrees(&self, matters: &Matters) -> Result<(), Unfit> {
        let kind = match self {
            Self::Convened { kind, .. } | Self::Held { kind, .. } => *kind,
            _ => return Ok(()),
        };
        let consults = |session: &Session| session.kind() == Some(session::Kind::Consultation);
        match self.session().and_then(|id| matters.get(id)) {
            Some(Matter::Session(session)) if kind == Kind::Formal && consults(session) => {
                Err(Unfit::FormalInConsultation)
            }
            _ => Ok(()),
        }
    }
}

not_in_order! {
    /// What is not in order about a meeting.
    pub enum Unfit in "committee.meeting" {
        /// A formal meeting where nothing is decided.
        FormalInConsultation = "formal_in_consultation", "the mandate of the body: consultations between sessions decide nothing",
            "the session named is a consultation, and the meeting is said to be formal",
            "Give the meeting the kind `informal` or `intersessional`";
        /// Hours that are none.
        NoHours { begins: String, ends: String } = "no_hours", "Servanda: hours are written as 10:00, of one day, in a time zone that is known",
            "the hours {begins} to {ends} cannot be read, end before they begin, or stand in an unknown zone",
            "Write them as 10:00 and 13:00, with a zone such as Europe/Vienna";
        /// Convened twice.
        AlreadyConvened = "already_convened", "Servanda: a meeting is convened once, then moved",
            "this meeting is convened",
            "Move it with `committee.meeting.postponed/1`, or use another meeting's matter";
        /// Not convened.
        NotConvened = "not_convened", "Servanda: a meeting is convened before it is moved or cancelled",
            "this meeting is not convened",
            "Convene it first";
        /// Held twice.
        AlreadyHeld = "already_held", "Servanda: a meeting is held once",
            "this meeting stands in the Record already",
            "Use another meeting's matter";
        /// Cancelled.
        IsCancelled = "is_cancelled", "Servanda: nothing follows a cancellation",
            "this meeting was cancelled",
            "Convene another one";
        /// Not held.
        NotHeld = "not_held", "Servanda: what happened at a meeting follows the meeting",
            "this meeting is not entered as held",
            "Enter the meeting first";
    }
}

/// When a meeting is to take place, at the hours of its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hours<'a> {
    /// The day.
    pub day: Day,
    /// When it begins.
    pub begins: &'a str,
    /// When it ends.
    pub ends: &'a str,
    /// The time zone.
    pub zone: &'a str,
}

/// A meeting, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meeting {
    /// The convening.
    pub convened: Option<Entered<Act>>,
    /// Moves, oldest first.
    pub postponed: Vec<Entered<Act>>,
    /// The cancellation.
    pub cancelled: Option<Entered<Act>>,
    /// The programme last issued.
    pub programme: Option<Entered<Act>>,
    /// The holding.
    pub held: Option<Entered<Act>>,
    /// What else happened.
    pub noted: Vec<Entered<Act>>,
    /// The statements made.
    pub statements: Statements,
}

impl Meeting {
    /// A meeting is convened once, moved or cancelled while it is ahead, held once, and nothing
    /// happens at it before.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(&self, act: &Act, zone_known: bool) -> Result<(), Unfit> {
        match act {
            Act::Convened { begins, ends, .. } => hours(begins, ends, zone_known)?,
            Act::Postponed {
                begins: Some(begins),
                ends: Some(ends),
                ..
            } => hours(begins, ends, true)?,
            Act::Postponed {
                begins: None,
                ends: None,
                ..
            } => {}
            Act::Postponed { begins, ends, .. } => {
                let text = |hour: &Option<String>| hour.clone().unwrap_or_default();
                hours(&text(begins), &text(ends), true)?;
            }
            _ => {}
        }
        let convened = self.convened.is_some();
        match act {
            Act::Convened { .. } if convened => Err(Unfit::AlreadyConvened),
            Act::Postponed { .. } | Act::Cancelled { .. } if !convened => Err(Unfit::NotConvened),
            Act::Convened { .. }
            | Act::Postponed { .. }
            | Act::Cancelled { .. }
            | Act::Held { .. }
                if self.held.is_some() =>
            {
                Err(Unfit::AlreadyHeld)
            }
            Act::Postponed { .. } | Act::Cancelled { .. } | Act::Held { .. }
                if self.cancelled.is_some() =>
            {
                Err(Unfit::IsCancelled)
            }
            Act::Noted { .. } if self.held.is_none() => Err(Unfit::NotHeld),
            _ => Ok(()),
        }
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> Option<&MatterId> {
        match self.told().next()? {
            Act::Convened { body, .. } | Act::Held { body, .. } => Some(body),
            _ => None,
        }
    }

    /// What kind it is; formal where nothing says otherwise.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.told().next() {
            Some(Act::Convened { kind, .. } | Act::Held { kind, .. }) => *kind,
            _ => Kind::Formal,
        }
    }

    /// Its number.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        self.told().find_map(|act| match act {
            Act::Convened { number, .. } | Act::Held { number, .. } => *number,
            _ => None,
        })
    }

    /// The session it belongs to.
    #[must_use]
    pub fn session(&self) -> Option<&MatterId> {
        self.told().find_map(Act::session)
    }

    /// The holding, then the convening.
    fn told(&self) -> impl Iterator<Item = &Act> {
        let both = self.held.iter().chain(&self.convened);
        both.map(|entered| &entered.act)
    }

    /// When it is to take place, after every move; none where it was put off without a day.
    #[must_use]
    pub fn hours(&self) -> Option<Hours<'_>> {
        let Act::Convened {
            day,
            begins,
            ends,
            zone,
            ..
        } = &self.convened.as_ref()?.act
        else {
            return None;
        };
        let mut hours = Some(Hours {
            day: *day,
            begins,
            ends,
            zone,
        });
        let mut last = (begins.as_str(), ends.as_str());
        for moved in &self.postponed {
            if let Act::Postponed {
                day, begins, ends, ..
            } = &moved.act
            {
                last = (
                    begins.as_deref().unwrap_or(last.0),
                    ends.as_deref().unwrap_or(last.1),
                );
                hours = day.map(|day| Hours {
                    day,
                    begins: last.0,
                    ends: last.1,
                    zone,
                });
            }
        }
        hours
    }

    /// Takes an act into the meeting.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        let entered = Entered::of(done, act);
        match act {
            Act::Convened { .. } => self.convened = Some(entered),
            Act::Programme { .. } => self.programme = Some(entered),
            Act::Postponed { .. } => self.postponed.push(entered),
            Act::Cancelled { .. } => self.cancelled = Some(entered),
            Act::Held { .. } => self.held = Some(entered),
            Act::Noted { .. } => self.noted.push(entered),
        }
    }
}

fn hours(begins: &str, ends: &str, zone_known: bool) -> Result<(), Unfit> {
    match (minutes(begins), minutes(ends)) {
        (Some(from), Some(until)) if from < until && zone_known => Ok(()),
        _ => Err(Unfit::NoHours {
            begins: begins.to_owned(),
            ends: ends.to_owned(),
        }),
    }
}

/// Minutes since midnight of an hour written as `10:00`; the day ends at `24:00`.
fn minutes(text: &str) -> Option<u32> {
    let (hour, minute) = text.split_once(':')?;
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let all = hour * 60 + minute;
    (minute < 60 && all <= 24 * 60).then_some(all)
}

#[cfg(test)]
mod tests;

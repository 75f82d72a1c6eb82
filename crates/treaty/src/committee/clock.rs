//! The mandate's clock: which sessions a body was to hold, which it held, and what departs from what.
//!
//! What was mandated stands beside what happened. Each departure names the decision that allowed it;
//! where none is known, none is invented. Working days are Mondays to Fridays without the holidays of
//! the duty station, as far as the Record holds those as data: the set of rules [`DUTY_STATIONS`],
//! a value `holidays.PLACE` for each place, a list of days.

mod line;

use super::mandate::{self, Mandate};
use super::session::{self, Session};
use crate::calendar::{Day, Window, working_days};
use crate::convention::Convention;
use crate::matter::MatterId;
use serde::Serialize;
use std::collections::BTreeSet;

/// The set of rules that holds the holidays of duty stations.
pub const DUTY_STATIONS: &str = "duty-stations";

/// The days on which a duty station does not work, beside weekends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holidays {
    days: BTreeSet<Day>,
    /// Whether the Record holds them at all.
    pub known: bool,
}

impl Holidays {
    /// Those of a place, as the Record holds them.
    #[must_use]
    pub fn of(convention: &Convention, place: &str) -> Self {
        let name = format!("holidays.{}", place.to_lowercase().replace(' ', "-"));
        let set = convention.rule_set(DUTY_STATIONS);
        let held = set.and_then(|set| set.value(&name));
        let days = held.and_then(|held| serde_json::from_value(held.value.clone()).ok());
        Self {
            known: days.is_some(),
            days: days.unwrap_or_default(),
        }
    }
}

/// A span in which a body sat, or is to sit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sitting {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
    /// The place, where a source states it.
    pub place: Option<String>,
    /// Working days in it.
    pub working_days: u32,
    /// Whether the holidays of the place are taken out; else they are weekdays.
    pub holidays_known: bool,
}

/// What was mandated for a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mandated {
    /// Symbol of the resolution.
    pub symbol: String,
    /// The place.
    pub place: String,
    /// Its length in working days.
    pub working_days: Option<u32>,
    /// Whether the length is a ceiling.
    pub at_most: bool,
}

/// A way in which what happened differs from what was mandated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum What {
    /// It was postponed.
    Postponed {
        /// To when, where that was said.
        to: Option<Window>,
        /// Why.
        reason: String,
    },
    /// It was cancelled.
    Cancelled {
        /// Why.
        reason: String,
    },
    /// It began after the time planned.
    AfterPlanned {
        /// The last day planned.
        latest: Day,
    },
    /// It sat elsewhere.
    Elsewhere {
        /// The place mandated.
        mandated: String,
    },
    /// It was shorter or longer.
    Length {
        /// Working days mandated.
        mandated: u32,
        /// Working days held.
        held: u32,
    },
    /// It was suspended.
    Suspended,
    /// It was reconvened.
    Reconvened,
}

/// A departure with what allowed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Departure {
    /// What departs.
    #[serde(flatten)]
    pub what: What,
    /// Symbol of the decision that allowed it; absent: no source found.
    pub allowed_by: Option<String>,
    /// Whether a decision is looked for at all.
    #[serde(skip)]
    pub needs_decision: bool,
}

/// One session: mandated, planned, held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its matter; absent where no source tells of it.
    pub matter: Option<MatterId>,
    /// What it is called.
    pub name: String,
    /// What was mandated.
    pub mandated: Option<Mandated>,
    /// When it was planned to be held, and by which decision.
    pub planned: Option<(Window, String)>,
    /// The spans in which it sat.
    pub held: Vec<Sitting>,
    /// What a source reports of it without its days.
    pub reported: Option<Reported>,
    /// How it stands on the day asked about.
    pub standing: Option<session::Standing>,
    /// How it departs from what was mandated.
    pub departures: Vec<Departure>,
}

/// A report without days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reported {
    /// The span the source speaks of.
    pub within: Option<Window>,
    /// The place.
    pub place: Option<String>,
}

/// A number of sessions that a mandate sets, and how many are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Number {
    /// Symbol of the resolution.
    pub symbol: String,
    /// How many.
    pub sessions: u32,
    /// Whether the number is a floor.
    pub at_least: bool,
    /// How many negotiating sessions of the body have days that a source states.
    pub with_days: u32,
    /// How many a source reports, days or not.
    pub reported: Option<u32>,
    /// When the work was to begin.
    pub begins: Option<Window>,
    /// What it was to bring, to whom and by when.
    pub result: String,
}

/// The clock of one body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// The numbers of sessions mandated.
    pub numbers: Vec<Number>,
    /// The sessions, by their first known day; those of which no source tells keep their place.
    pub lines: Vec<Line>,
}

/// Compares what a body was given with what it held.
#[must_use]
pub fn clock<'a>(
    body: &MatterId,
    mandates: impl Iterator<Item = &'a Mandate>,
    sessions: impl Iterator<Item = (&'a MatterId, &'a Session)>,
    convention: &Convention,
    day: Day,
) -> Clock {
    let given: Vec<&mandate::Act> = mandates
        .flat_map(|mandate| &mandate.given)
        .map(|held| &held.act)
        .filter(|act| matches!(act, mandate::Act::Given { body: of, .. } if of == body))
        .collect();
    let own: Vec<(&MatterId, &Session)> = sessions
        .filter(|(_, session)| session.body() == Some(body))
        .collect();
    let numbers = given.iter().filter_map(|act| number(act, &own)).collect();
    Clock {
        numbers,
        lines: line::lines(&given, &own, convention, day),
    }
}

fn number(act: &mandate::Act, own: &[(&MatterId, &Session)]) -> Option<Number> {
    let mandate::Act::Given {
        symbol,
        sessions: Some(sessions),
        at_least,
        begins,
        result,
        ..
    } = act
    else {
        return None;
    };
    let negotiates = |session: &Session| session.kind() == Some(session::Kind::Negotiating);
    let with_days = own
        .iter()
        .filter(|(_, session)| negotiates(session) && !session.spans().is_empty());
    let reported = own.iter().flat_map(|(_, session)| &session.acts);
    let reported = reported.filter_map(|held| match &held.act {
        session::Act::Reported {
            kind: session::Kind::Negotiating,
            count,
            ..
        } => Some(*count),
        _ => None,
    });
    Some(Number {
        symbol: symbol.clone(),
        sessions: *sessions,
        at_least: *at_least,
        with_days: u32::try_from(with_days.count()).unwrap_or(u32::MAX),
        reported: reported.max(),
        begins: begins.clone(),
        result: result.clone(),
    })
}

/// A span with its working days, the holidays of its place taken out where the Record holds them.
#[must_use]
pub fn sitting(convention: &Convention, from: Day, until: Day, place: Option<&str>) -> Sitting {
    let holidays = place.map(|place| Holidays::of(convention, place));
    let holidays = holidays.unwrap_or_default();
    Sitting {
        from,
        until,
        place: place.map(str::to_owned),
        working_days: working_days(from, until, &holidays.days),
        holidays_known: holidays.known,
    }
}

#[cfg(test)]
mod tests;

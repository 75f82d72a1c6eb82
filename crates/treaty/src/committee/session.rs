//! A session of a body: planned, convened, postponed or cancelled, held, suspended, reconvened, closed.
//!
//! What was mandated stands beside what happened; each departure names the decision that allowed it.

use crate::act::{Done, Entered, Header};
use crate::calendar::{Day, Window};
use crate::matter::MatterId;
use crate::not_in_order;
use serde::{Deserialize, Serialize};

/// What kind of session it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// To organize the work.
    Organizational,
    /// To negotiate.
    Negotiating,
    /// To conclude.
    Concluding,
    /// An intersessional consultation, which decides nothing.
    Consultation,
    /// To complete what remains after the negotiation.
    Completing,
    /// A regular session of a standing organ.
    Regular,
}

/// How a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Decided upon.
    Planned,
    /// Put off, without new days.
    Postponed,
    /// Its days are fixed and lie ahead.
    Convened,
    /// It sits.
    Sitting,
    /// It is suspended.
    Suspended,
    /// Its days are over.
    Ended,
    /// It was closed.
    Closed,
    /// It was cancelled.
    Cancelled,
    /// A source tells of it without its days.
    Reported,
}

/// Acts about a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The session is decided upon.
    #[serde(rename = "committee.session.planned/1")]
    Planned {
        /// The body.
        body: MatterId,
        /// Its name, such as "organizational session".
        name: String,
        /// What kind it is.
        kind: Kind,
        /// Its place.
        #[serde(skip_serializing_if = "Option::is_none")]
        place: Option<String>,
        /// Its length in working days; a ceiling where `at_most`.
        #[serde(skip_serializing_if = "Option::is_none")]
        working_days: Option<u32>,
        /// Whether the length is a ceiling.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        at_most: bool,
        /// When it was to be held.
        when: Window,
        /// Symbol of the resolution or decision.
        decision: String,
    },
    /// The session is convened: its days and place are fixed, and the members are told.
    #[serde(rename = "committee.session.convened/1")]
    Convened {
        /// The body.
        body: MatterId,
        /// Its name.
        name: String,
        /// What kind it is.
        kind: Kind,
        /// Its first day.
        from: Day,
        /// Its last day.
        until: Day,
        /// Its place.
        place: String,
        /// Symbol of the decision it follows from, where there is one.
        #[serde(skip_serializing_if = "Option::is_none")]
        decision: Option<String>,
    },
    /// The session is cancelled.
    #[serde(rename = "committee.session.cancelled/1")]
    Cancelled {
        /// Why, with the symbol of the decision where there is one.
        reason: String,
    },
    /// The session is closed; it is not reconvened.
    #[serde(rename = "committee.session.closed/1")]
    Closed {
        /// What it leaves, in the project's own words.
        #[serde(skip_serializing_if = "Option::is_none")]
        summary: Option<String>,
    },
    /// The session is postponed.
    #[serde(rename = "committee.session.postponed/1")]
    Postponed {
        /// Symbol of the decision.
        decision: String,
        /// Until when; absent: the source names no new date.
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<Window>,
        /// Why.
        reason: String,
    },
    /// The session is held.
    #[serde(rename = "committee.session.held/1")]
    Held {
        /// The body.
        body: MatterId,
        /// Its name.
        name: String,
        /// What kind it is.
        kind: Kind,
        /// Its first day.
        from: Day,
        /// Its last day.
        until: Day,
        /// Its place; absent where the source states none.
        #[serde(skip_serializing_if = "Option::is_none")]
        place: Option<String>,
        /// Symbol of the decision it follows from, where the source names one.
        #[serde(skip_serializing_if = "Option::is_none")]
        decision: Option<String>,
    },
    /// The body suspends the session.
    #[serde(rename = "committee.session.suspended/1")]
    Suspended {
        /// What it recommends, in the project's own words.
        #[serde(skip_serializing_if = "Option::is_none")]
        recommends: Option<String>,
    },
    /// The session is reconvened.
    #[serde(rename = "committee.session.reconvened/1")]
    Reconvened {
        /// Its first day after the suspension.
        from: Day,
        /// Its last day.
        until: Day,
        /// Its place.
        place: String,
        /// Symbol of the decision.
        decision: String,
    },
    /// A source reports how many sessions of a kind there were, without their days.
    #[serde(rename = "committee.session.reported/1")]
    Reported {
        /// The body.
        body: MatterId,
        /// What kind.
        kind: Kind,
        /// How many.
        count: u32,
        /// The span the source speaks of, where it states no day.
        #[serde(skip_serializing_if = "Option::is_none")]
        within: Option<Window>,
        /// Its place, where the source states one.
        #[serde(skip_serializing_if = "Option::is_none")]
        place: Option<String>,
        /// What the source tells of it, in the project's own words.
        #[serde(skip_serializing_if = "Option::is_none")]
        summary: Option<String>,
    },
    /// What the session did: a decision or approval that has no matter of its own.
    #[serde(rename = "committee.session.concluded/1")]
    Concluded {
        /// What was approved, agreed or decided, in the project's own words.
        summary: String,
        /// The word the source uses: approved, agreed, decided.
        verb: String,
        /// Symbols of the documents concerned.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        documents: Vec<String>,
    },
}

impl Act {
    /// The days on which the body sits by this act.
    #[must_use]
    pub const fn days(&self) -> Option<(Day, Day)> {
        match self {
            Self::Convened { from, until, .. }
            | Self::Held { from, until, .. }
            | Self::Reconvened { from, until, .. } => Some((*from, *until)),
            _ => None,
        }
    }
}

not_in_order! {
    /// What is not in order about a session.
    pub enum Unfit in "committee.session" {
        /// Ends before it begins.
        EndsBeforeBegin { from: Day, until: Day } = "ends_before_begin", "the calendar: a session's last day is not before its first",
            "the session would end on {until}, before it begins on {from}",
            "Check the two days";
        /// Another day than its first.
        NotItsFirstDay { on: Day, from: Day } = "not_its_first_day", "the calendar: a session takes effect on its first day",
            "the act's day {on} is not {from}, the session's first day",
            "Give the first day in both `on` and `from`";
        /// Nothing planned.
        NotPlanned = "not_planned", "Servanda: a session is planned or convened before it is postponed or cancelled",
            "no plan of this session stands in the Record",
            "Enter the plan first";
        /// It began already.
        HasBegun { from: Day } = "has_begun", "Servanda: what has begun is suspended or closed",
            "the session began on {from}",
            "Suspend it, or close it";
        /// Over.
        IsOver { standing: String } = "is_over", "Servanda: nothing follows the end of a session",
            "the session is {standing}",
            "Use another session's matter";
        /// Held twice.
        AlreadyHeld = "already_held", "Servanda: a session is held once; what follows a suspension is reconvened",
            "the session stands in the Record as held",
            "Enter a reconvening, or use another session's matter";
        /// Not held yet.
        NotHeld = "not_held", "Servanda: a session is suspended, and then reconvened, after it was held",
            "the session is not entered as held",
            "Enter the session first";
        /// Not suspended.
        NotSuspended = "not_suspended", "GA rule 118: what is reconvened was suspended",
            "the session was not suspended",
            "Enter the suspension first";
        /// Suspended already.
        AlreadySuspended = "already_suspended", "GA rule 118: what is suspended was sitting",
            "the session is suspended already",
            "Reconvene it first";
    }
}

/// A session, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Session {
    /// Its acts, oldest first.
    pub acts: Vec<Entered<Act>>,
}

impl Session {
    /// A session is planned before it is postponed, convened and held once, suspended before it is
    /// reconvened, never ends before it begins, and nothing follows its end.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(&self, act: &Act, header: &Header, day: Day) -> Result<(), Unfit> {
        if let Some((from, until)) = act.days() {
            if until < from {
                return Err(Unfit::EndsBeforeBegin { from, until });
            }
            let first = !matches!(act, Act::Convened { .. });
            if let Some(on) = header.on.filter(|on| first && *on != from) {
                return Err(Unfit::NotItsFirstDay { on, from });
            }
        }
        self.nothing_follows_the_end(act)?;
        let planned = |act: &Act| matches!(act, Act::Planned { .. } | Act::Convened { .. });
        let begun = self.began(day);
        match act {
            Act::Postponed { .. } | Act::Cancelled { .. } => match begun {
                _ if !self.any(planned) => Err(Unfit::NotPlanned),
                Some(from) => Err(Unfit::HasBegun { from }),
                None => Ok(()),
            },
            Act::Held { .. } if self.any(|act| matches!(act, Act::Held { .. })) => {
                Err(Unfit::AlreadyHeld)
            }
            Act::Convened { .. } if begun.is_some() => Err(Unfit::AlreadyHeld),
            Act::Suspended { .. } | Act::Reconvened { .. } | Act::Closed { .. }
                if begun.is_none() =>
            {
                Err(Unfit::NotHeld)
            }
            Act::Reconvened { .. } if !self.suspended() => Err(Unfit::NotSuspended),
            Act::Suspended { .. } if self.suspended() => Err(Unfit::AlreadySuspended),
            _ => Ok(()),
        }
    }

    fn nothing_follows_the_end(&self, act: &Act) -> Result<(), Unfit> {
        let told_later = matches!(act, Act::Reported { .. } | Act::Concluded { .. });
        let ended = self.acts.iter().find_map(|held| match &held.act {
            Act::Closed { .. } => Some("closed"),
            Act::Cancelled { .. } => Some("cancelled"),
            _ => None,
        });
        match ended {
            Some(standing) if !told_later => Err(Unfit::IsOver {
                standing: standing.to_owned(),
            }),
            _ => Ok(()),
        }
    }

    /// The first day on which it sat, if that is not after a day.
    fn began(&self, day: Day) -> Option<Day> {
        let first = self.spans().first().map(|(from, ..)| *from);
        first.filter(|from| *from <= day)
    }

    /// Whether the last that is known is a suspension.
    #[must_use]
    pub fn suspended(&self) -> bool {
        let last = self
            .acts
            .iter()
            .rev()
            .find(|held| matches!(held.act, Act::Suspended { .. } | Act::Reconvened { .. }));
        matches!(last.map(|held| &held.act), Some(Act::Suspended { .. }))
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> Option<&MatterId> {
        self.acts.iter().find_map(|held| match &held.act {
            Act::Planned { body, .. }
            | Act::Convened { body, .. }
            | Act::Held { body, .. }
            | Act::Reported { body, .. } => Some(body),
            _ => None,
        })
    }

    /// What kind it is, as said last.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        self.acts.iter().rev().find_map(|held| match &held.act {
            Act::Planned { kind, .. }
            | Act::Convened { kind, .. }
            | Act::Held { kind, .. }
            | Act::Reported { kind, .. } => Some(*kind),
            _ => None,
        })
    }

    /// How it stands on a day.
    #[must_use]
    pub fn standing(&self, day: Day) -> Standing {
        let last = self.acts.iter().rev().find_map(|held| match &held.act {
            Act::Closed { .. } => Some(Standing::Closed),
            Act::Cancelled { .. } => Some(Standing::Cancelled),
            _ => None,
        });
        if let Some(ended) = last {
            return ended;
        }
        let spans = self.spans();
        let sits = |(from, until, _): &(Day, Day, Option<&str>)| *from <= day && day <= *until;
        match spans.first() {
            Some(_) if spans.iter().any(sits) => Standing::Sitting,
            Some(_) if self.suspended() => Standing::Suspended,
            Some((from, ..)) if day < *from => Standing::Convened,
            Some(_) => Standing::Ended,
            None if self.any(|act| matches!(act, Act::Postponed { .. })) => Standing::Postponed,
            None if self.any(|act| matches!(act, Act::Planned { .. })) => Standing::Planned,
            None => Standing::Reported,
        }
    }

    fn any(&self, test: impl Fn(&Act) -> bool) -> bool {
        self.acts.iter().any(|held| test(&held.act))
    }

    /// Its name, from the plan or the holding.
    #[must_use]
    pub fn name(&self) -> &str {
        let name = self.acts.iter().find_map(|held| match &held.act {
            Act::Planned { name, .. } | Act::Convened { name, .. } | Act::Held { name, .. } => {
                Some(name.as_str())
            }
            _ => None,
        });
        name.unwrap_or_default()
    }

    /// The spans in which it sat or is to sit: the holding, or the last convening where no holding is
    /// entered and it was not postponed since; then each reconvening.
    #[must_use]
    pub fn spans(&self) -> Vec<(Day, Day, Option<&str>)> {
        let held = self.any(|act| matches!(act, Act::Held { .. }));
        let convened = self
            .acts
            .iter()
            .rposition(|held| matches!(held.act, Act::Convened { .. } | Act::Postponed { .. }));
        self.acts
            .iter()
            .enumerate()
            .filter_map(|(place, entered)| match &entered.act {
                Act::Convened {
                    from,
                    until,
                    place: at,
                    ..
                } if !held && convened == Some(place) => Some((*from, *until, Some(at.as_str()))),
                Act::Held {
                    from, until, place, ..
                } => Some((*from, *until, place.as_deref())),
                Act::Reconvened {
                    from, until, place, ..
                } => Some((*from, *until, Some(place.as_str()))),
                _ => None,
            })
            .collect()
    }

    /// Takes an act into the session.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        self.acts.push(Entered::of(done, act));
    }
}

#[cfg(test)]
mod tests {
    use super::Standing;
    use crate::matter::Matter;
    use crate::testing::{House, ask, day};
    use serde_json::{Value as Json, json};

    const SESSION: &str = "c/committee/session/concluding";

    fn held(from: &str, until: &str) -> Json {
        let members = json!({
            "body": "c/committee/body/ahc", "name": "Concluding session", "kind": "concluding",
            "from": from, "until": until, "place": "New York",
        });
        ask("committee.session.held/1", from, members)
    }

    fn reconvened() -> Json {
        let members = json!({"from": "2024-07-29", "until": "2024-08-09", "place": "New York", "decision": "78/549"});
        ask("committee.session.reconvened/1", "2024-07-29", members)
    }

    #[test]
    fn each_rule_in_turn() {
        let mut house = House::opened();
        let postponed = ask(
            "committee.session.postponed/1",
            "2020-08-14",
            json!({"decision": "74/567", "reason": "pandemic"}),
        );
        assert_eq!(
            house.code(SESSION, postponed),
            "committee.session.not_planned"
        );
        assert_eq!(
            house.code(SESSION, held("2024-02-09", "2024-01-29")),
            "committee.session.ends_before_begin"
        );
        assert_eq!(
            house.code(SESSION, reconvened()),
            "committee.session.not_held"
        );
        house.given(SESSION, held("2024-01-29", "2024-02-09"));
        assert_eq!(
            house.code(SESSION, held("2024-01-29", "2024-02-09")),
            "committee.session.already_held"
        );
        assert_eq!(
            house.code(SESSION, reconvened()),
            "committee.session.not_suspended"
        );
    }

    fn convened(from: &str, until: &str) -> Json {
        let members = json!({
            "body": "c/committee/body/ahc", "name": "Concluding session", "kind": "concluding",
            "from": from, "until": until, "place": "Vienna",
        });
        ask("committee.session.convened/1", "2024-01-02", members)
    }

    fn on(verb: &str, on: &str, members: Json) -> Json {
        ask(&format!("committee.session.{verb}/1"), on, members)
    }

    #[test]
    fn a_session_from_its_convening_to_its_close() {
        let mut house = House::opened();
        let standing = |house: &House, on: &str| match house.matter(SESSION) {
            Matter::Session(session) => session.standing(day(on)),
            other => panic!("{other:?}"),
        };
        let cancelled = |day: &str| on("cancelled", day, json!({"reason": "No funds"}));
        assert_eq!(
            house.code(SESSION, cancelled("2024-01-01")),
            "committee.session.not_planned"
        );
        house.given(SESSION, convened("2024-02-05", "2024-02-16"));
        let put_off = json!({"decision": "1/1", "reason": "the building is closed"});
        house.given(SESSION, on("postponed", "2024-01-03", put_off));
        assert_eq!(standing(&house, "2024-02-06"), Standing::Postponed);
        let mut again = convened("2024-03-04", "2024-03-15");
        again["on"] = json!("2024-01-04");
        house.given(SESSION, again);
        assert_eq!(standing(&house, "2024-03-03"), Standing::Convened);
        assert_eq!(standing(&house, "2024-03-04"), Standing::Sitting);
        assert_eq!(
            house.code(SESSION, on("closed", "2024-03-03", json!({}))),
            "committee.session.not_held"
        );
        assert_eq!(
            house.code(SESSION, cancelled("2024-03-05")),
            "committee.session.has_begun"
        );
        house.given(SESSION, on("suspended", "2024-03-15", json!({})));
        assert_eq!(
            house.code(SESSION, on("suspended", "2024-03-15", json!({}))),
            "committee.session.already_suspended"
        );
        assert_eq!(standing(&house, "2024-03-16"), Standing::Suspended);
        house.given(SESSION, reconvened());
        assert_eq!(standing(&house, "2024-08-10"), Standing::Ended);
        house.given(SESSION, on("closed", "2024-08-09", json!({})));
        assert_eq!(standing(&house, "2024-08-10"), Standing::Closed);
        assert_eq!(
            house.code(SESSION, on("suspended", "2024-08-09", json!({}))),
            "committee.session.is_over"
        );
    }

    #[test]
    fn a_session_takes_effect_on_its_first_day() {
        let mut late = held("2024-01-29", "2024-02-09");
        late["on"] = json!("2024-01-30");
        let mut house = House::opened();
        assert_eq!(
            house.code(SESSION, late),
            "committee.session.not_its_first_day"
        );
    }

    #[test]
    fn a_suspended_session_has_a_second_span() {
        let mut house = House::opened();
        house.given(SESSION, held("2024-01-29", "2024-02-09"));
        house.given(
            SESSION,
            ask("committee.session.suspended/1", "2024-02-09", json!({})),
        );
        house.given(SESSION, reconvened());
        let Matter::Session(session) = house.matter(SESSION) else {
            panic!("a session");
        };
        let spans = session.spans();
        assert_eq!(spans.len(), 2);
        assert_eq!(spans[1].1, day("2024-08-09"));
    }
}

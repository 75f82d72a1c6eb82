//! A session of a body: planned, postponed, held, suspended, reconvened.
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
        NotPlanned = "not_planned", "Servanda: a session is planned before it is postponed",
            "no plan of this session stands in the Record",
            "Enter the plan first";
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
    }
}

/// A session, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Session {
    /// Its acts, oldest first.
    pub acts: Vec<Entered<Act>>,
}

impl Session {
    /// A session is planned before it is postponed, held once, suspended before it is reconvened,
    /// and never ends before it begins.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(&self, act: &Act, header: &Header) -> Result<(), Unfit> {
        if let Act::Held { from, until, .. } | Act::Reconvened { from, until, .. } = act {
            let (from, until) = (*from, *until);
            if until < from {
                return Err(Unfit::EndsBeforeBegin { from, until });
            }
            if let Some(on) = header.on.filter(|on| *on != from) {
                return Err(Unfit::NotItsFirstDay { on, from });
            }
        }
        let held = self.any(|act| matches!(act, Act::Held { .. }));
        match act {
            Act::Postponed { .. } if !self.any(|act| matches!(act, Act::Planned { .. })) => {
                Err(Unfit::NotPlanned)
            }
            Act::Held { .. } if held => Err(Unfit::AlreadyHeld),
            Act::Suspended { .. } | Act::Reconvened { .. } if !held => Err(Unfit::NotHeld),
            Act::Reconvened { .. } if !self.any(|act| matches!(act, Act::Suspended { .. })) => {
                Err(Unfit::NotSuspended)
            }
            _ => Ok(()),
        }
    }

    fn any(&self, test: impl Fn(&Act) -> bool) -> bool {
        self.acts.iter().any(|held| test(&held.act))
    }

    /// Its name, from the plan or the holding.
    #[must_use]
    pub fn name(&self) -> &str {
        let name = self.acts.iter().find_map(|held| match &held.act {
            Act::Planned { name, .. } | Act::Held { name, .. } => Some(name.as_str()),
            _ => None,
        });
        name.unwrap_or_default()
    }

    /// The spans in which it sat: the holding, and each reconvening.
    #[must_use]
    pub fn spans(&self) -> Vec<(Day, Day, Option<&str>)> {
        self.acts
            .iter()
            .filter_map(|held| match &held.act {
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

//! The mandate: what a resolution gives a body to do, and what it asks of whom, paragraph by paragraph.
//!
//! What a resolution asks has an operative verb, an addressee and a kind: a decision, a request or
//! an appeal. An appeal ("urges", "encourages", "invites") makes no duty and sets no date. Due dates
//! are windows; a window that has passed without a known act reads "no source yet".

use crate::act::{Done, Entered};
use crate::calendar::{Day, Window};
use crate::matter::MatterId;
use crate::not_in_order;
use serde::{Deserialize, Serialize};

/// The force of an operative paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Force {
    /// It decides.
    Decision,
    /// It requests.
    Request,
    /// It urges, encourages or invites: no duty, no date.
    Appeal,
    /// It notes, welcomes or reaffirms.
    Note,
}

/// Which text of a resolution was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextRead {
    /// The draft; the adopted text was not read.
    Draft,
    /// The text as adopted.
    Adopted,
}

/// A session that a mandate prescribes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prescribed {
    /// Its number or name, such as "1" or "concluding".
    pub session: String,
    /// Its place.
    pub place: String,
    /// Its length in working days; a ceiling where `at_most`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_days: Option<u32>,
    /// Whether the length is a ceiling.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub at_most: bool,
}

/// Acts of a mandate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// A body is given its clock: sessions, their length and places, begin and end.
    #[serde(rename = "committee.mandate.given/1")]
    Given {
        /// The body.
        body: MatterId,
        /// Symbol of the resolution or decision.
        symbol: String,
        /// Its paragraphs.
        paragraphs: String,
        /// Number of negotiating sessions; a floor where `at_least`.
        #[serde(skip_serializing_if = "Option::is_none")]
        sessions: Option<u32>,
        /// Whether the number is a floor.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        at_least: bool,
        /// The sessions prescribed by number or name.
        prescribed: Vec<Prescribed>,
        /// When it was to begin.
        #[serde(skip_serializing_if = "Option::is_none")]
        begins: Option<Window>,
        /// What it was to bring, to whom and when, in the project's own words.
        result: String,
    },
    /// A paragraph asks something of someone.
    #[serde(rename = "committee.mandate.asked/1")]
    Asked {
        /// Symbol of the resolution, or of the draft.
        symbol: String,
        /// Number of the paragraph; `preamble 1` for a preambular one.
        paragraph: String,
        /// The operative verb.
        verb: String,
        /// Of whom it is asked.
        addressee: String,
        /// Its force.
        force: Force,
        /// What is asked, in the project's own words.
        summary: String,
        /// When it is due; never for an appeal.
        #[serde(skip_serializing_if = "Option::is_none")]
        due: Option<Window>,
        /// Whether the draft marks the paragraph as agreed ad referendum.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        agreed_ad_referendum: bool,
        /// A place left open in the text, and the act that fills it.
        #[serde(skip_serializing_if = "Option::is_none")]
        placeholder: Option<String>,
        /// Which text was read.
        text: TextRead,
    },
    /// An act answers what was asked.
    #[serde(rename = "committee.mandate.answered/1")]
    Answered {
        /// Symbol of the resolution.
        symbol: String,
        /// Number of the paragraph.
        paragraph: String,
        /// The matter in which it was done.
        matter: MatterId,
        /// How it compares with what was asked, in the project's own words.
        summary: String,
    },
}

not_in_order! {
    /// What is not in order about a mandate.
    pub enum Unfit in "committee.mandate" {
        /// An appeal with a date.
        AppealHasNoDate { paragraph: String } = "appeal_has_no_date", "Servanda: an appeal makes no duty and sets no date",
            "paragraph {paragraph} is an appeal and was given a due date",
            "Leave `due` out, or enter the paragraph as a decision or a request";
        /// A paragraph entered twice.
        AlreadyAsked { paragraph: String } = "already_asked", "Servanda: a paragraph is entered once",
            "paragraph {paragraph} of this text is already entered",
            "Give the part of the paragraph its own number, such as `4 (second part)`";
        /// An answer to nothing.
        NothingAsked { paragraph: String } = "nothing_asked", "Servanda: an answer names what was asked",
            "paragraph {paragraph} is not entered, so nothing can answer it",
            "Enter the paragraph first";
    }
}

/// How a paragraph stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nothing to do by a date.
    NoDate,
    /// Its window has not begun.
    Ahead,
    /// Its window is open.
    Open,
    /// Its window has passed and no source tells of an act.
    NoSourceYet,
    /// A known act answers it.
    Answered,
}

/// A mandate, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mandate {
    /// What bodies were given.
    pub given: Vec<Entered<Act>>,
    /// What was asked, paragraph by paragraph.
    pub asked: Vec<Entered<Act>>,
    /// What answered it.
    pub answered: Vec<Entered<Act>>,
}

impl Mandate {
    /// An appeal has no date; a paragraph is entered once; an answer names what was asked.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(&self, act: &Act) -> Result<(), Unfit> {
        match act {
            Act::Asked {
                force: Force::Appeal,
                due: Some(_),
                paragraph,
                ..
            } => Err(Unfit::AppealHasNoDate {
                paragraph: paragraph.clone(),
            }),
            Act::Asked {
                symbol, paragraph, ..
            } if self.paragraph(symbol, paragraph).is_some() => Err(Unfit::AlreadyAsked {
                paragraph: paragraph.clone(),
            }),
            Act::Answered {
                symbol, paragraph, ..
            } if self.paragraph(symbol, paragraph).is_none() => Err(Unfit::NothingAsked {
                paragraph: paragraph.clone(),
            }),
            _ => Ok(()),
        }
    }

    /// Takes an act into the mandate.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        let held = Entered::of(done, act);
        match act {
            Act::Given { .. } => self.given.push(held),
            Act::Asked { .. } => self.asked.push(held),
            Act::Answered { .. } => self.answered.push(held),
        }
    }

    fn paragraph(&self, of: &str, number: &str) -> Option<&Act> {
        self.asked.iter().map(|held| &held.act).find(|act| {
            matches!(act, Act::Asked { symbol, paragraph, .. } if symbol == of && paragraph == number)
        })
    }

    /// How a paragraph stands on a day.
    #[must_use]
    pub fn standing(&self, of: &str, number: &str, today: Day) -> Standing {
        let answered = self.answered.iter().any(|held| {
            matches!(&held.act, Act::Answered { symbol, paragraph, .. } if symbol == of && paragraph == number)
        });
        if answered {
            return Standing::Answered;
        }
        match self.paragraph(of, number) {
            Some(Act::Asked { due: Some(due), .. }) if due.passed(today) => Standing::NoSourceYet,
            Some(Act::Asked { due: Some(due), .. }) if due.open_on(today) => Standing::Open,
            Some(Act::Asked { due: Some(_), .. }) => Standing::Ahead,
            _ => Standing::NoDate,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Standing;
    use crate::matter::Matter;
    use crate::testing::{House, ask, day};
    use serde_json::{Value as Json, json};

    const MANDATE: &str = "c/committee/mandate/res";

    fn asked(paragraph: &str, force: &str, due: Option<Json>) -> Json {
        let mut members = json!({
            "symbol": "R/1", "paragraph": paragraph, "verb": "Decides", "addressee": "the Committee",
            "force": force, "summary": "to meet", "text": "adopted",
        });
        if let Some(due) = due {
            members["due"] = due;
        }
        ask("committee.mandate.asked/1", "2021-05-26", members)
    }

    fn due() -> Json {
        json!({"earliest": "2022-01-01", "latest": "2022-01-31", "computed": "in January 2022"})
    }

    #[test]
    fn each_rule_in_turn() {
        let mut house = House::opened();
        let dated_appeal = asked("1", "appeal", Some(due()));
        assert_eq!(
            house.code(MANDATE, dated_appeal),
            "committee.mandate.appeal_has_no_date"
        );
        house.given(MANDATE, asked("1", "appeal", None));
        assert_eq!(
            house.code(MANDATE, asked("1", "note", None)),
            "committee.mandate.already_asked"
        );
        let answer = ask(
            "committee.mandate.answered/1",
            "2022-02-01",
            json!({"symbol": "R/1", "paragraph": "9", "matter": "c/committee/session/1", "summary": "held"}),
        );
        assert_eq!(
            house.code(MANDATE, answer),
            "committee.mandate.nothing_asked"
        );
    }

    #[test]
    fn a_window_that_passed_without_an_act_has_no_source_yet() {
        let mut house = House::opened();
        house.given(MANDATE, asked("4", "decision", Some(due())));
        house.given(MANDATE, asked("5", "appeal", None));
        let standing = |house: &House, paragraph: &str, on: &str| match house.matter(MANDATE) {
            Matter::Mandate(mandate) => mandate.standing("R/1", paragraph, day(on)),
            other => panic!("{other:?}"),
        };
        let rows = [
            ("4", "2021-12-31", Standing::Ahead),
            ("4", "2022-01-31", Standing::Open),
            ("4", "2022-02-01", Standing::NoSourceYet),
            ("5", "2022-02-01", Standing::NoDate),
        ];
        for (paragraph, on, expected) in rows {
            assert_eq!(
                standing(&house, paragraph, on),
                expected,
                "{paragraph} on {on}"
            );
        }
        let answer = ask(
            "committee.mandate.answered/1",
            "2022-02-28",
            json!({"symbol": "R/1", "paragraph": "4", "matter": "c/committee/session/1", "summary": "a month later"}),
        );
        house.given(MANDATE, answer);
        assert_eq!(standing(&house, "4", "2022-03-01"), Standing::Answered);
    }
}

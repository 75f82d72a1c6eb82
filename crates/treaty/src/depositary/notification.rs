//! Depositary notifications: one document an act, with its number.
//!
//! In the depositary's own house a notification is made with the act it tells of, in the same
//! submission, in English and French; the one that the required number is reached comes by itself. A
//! copy numbers nothing: it shows the depositary's notifications, transcribed.

mod notice;
mod words;

pub(super) use notice::notices;
pub use notice::sequence;

use super::case::Case;
use crate::not_in_order;
use serde::{Deserialize, Serialize};

/// A notification's text in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Language tag.
    pub language: String,
    /// What it is about.
    pub subject: String,
    /// What it says, paragraphs divided by line ends.
    pub text: String,
}

/// Acts of notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The depositary notifies.
    #[serde(rename = "depositary.notification.issued/1")]
    Issued {
        /// The depositary's number, such as C.N.196.2025.TREATIES-XVIII.16.
        number: String,
        /// Its subject.
        subject: String,
        /// The type of the act it tells of, where it was made with that act.
        #[serde(skip_serializing_if = "Option::is_none")]
        of: Option<String>,
        /// The paper itself, in its languages.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        texts: Vec<Text>,
    },
}

not_in_order! {
    /// What is not in order about a notification.
    pub enum Unfit in "depositary.notification" {
        /// Number used twice.
        NumberUsed { number: String } = "number_used", "Servanda: a notification's number is given once",
            "a notification numbered {number} stands in the Record",
            "Check the number";
        /// Not the next number.
        NotNext { number: String, next: String } = "not_next", "Servanda: the depositary numbers its notifications without a gap, over all its treaties",
            "{number} is not the next number; that is {next}",
            "Give that number, or have the notification made with its act";
    }
}

impl Act {
    /// Its number.
    #[must_use]
    pub fn number(&self) -> &str {
        let Self::Issued { number, .. } = self;
        number
    }

    /// A number is given once, and in the depositary's own house it is the next.
    ///
    /// # Errors
    /// [`Unfit`].
    pub fn decide(&self, case: &Case<'_>) -> Result<(), Unfit> {
        let number = self.number();
        let mut issued = case.register.notifications.iter();
        if issued.any(|held| held.act.number() == number) {
            let number = number.to_owned();
            return Err(Unfit::NumberUsed { number });
        }
        let next = notice::next(case);
        if notice::is_own(case) && number != next {
            let number = number.to_owned();
            return Err(Unfit::NotNext { number, next });
        }
        Ok(())
    }
}

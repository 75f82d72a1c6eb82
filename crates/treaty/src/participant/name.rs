//! Names of participants, in several languages, each for the days it was borne.

use serde::{Deserialize, Serialize};

use super::ParticipantId;
use crate::calendar::Day;

/// Which name of a participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// The name at the table, on lists and in roll-calls.
    Short,
    /// The name in full.
    Formal,
    /// Another spelling that people and sources use; it finds the participant, it is never shown.
    Alias,
}

/// One dated name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// Whose.
    pub id: ParticipantId,
    /// `ar`, `en`, `es`, `fr`, `ru` or `zh`.
    pub language: String,
    /// Which name.
    pub form: Form,
    /// The name.
    pub text: String,
    /// First day; absent where the table does not say since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Last day; absent while it is borne.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Whether it is the name the United Nations use; otherwise pages mark it as unofficial.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub official: bool,
    /// Whether name and days were read in a source; otherwise they wait for one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub verified: bool,
}

impl Name {
    /// Whether it was borne on a day; both ends belong to it.
    #[must_use]
    pub fn borne_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

//! Membership of the United Nations and of regional groups, as dated rows.

use serde::{Deserialize, Serialize};

use super::ParticipantId;
use crate::calendar::Day;

/// The group whose full members are the Members of the United Nations.
pub const UNITED_NATIONS: &str = "united-nations";

/// Beginning of the name of the group that an organization's member States are; its code in lower case
/// follows.
pub const MEMBERS_OF: &str = "members-of-";

/// How a participant belongs to a group. One may belong in several ways at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MembershipKind {
    /// Takes full part in the group.
    Full,
    /// Is counted with the group in elections, where full membership does not say so.
    Electoral,
    /// Attends the group's meetings.
    Observer,
}

/// One dated membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// Whose.
    pub id: ParticipantId,
    /// The group: a word such as `african` or [`UNITED_NATIONS`].
    pub group: String,
    /// In which way.
    pub kind: MembershipKind,
    /// First day; absent where the table does not say since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Last day; absent while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Whether the days were read in a source; otherwise they wait for one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub verified: bool,
    /// Something a reader of the table should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Membership {
    /// Whether it holds on a day; both ends belong to it.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

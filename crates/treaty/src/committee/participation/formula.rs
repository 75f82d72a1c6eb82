//! Who may take part, as a named formula.

use super::Act;
use crate::calendar::Day;
use crate::capacity::Capacity;
use crate::participant::{Kind, MembershipKind, ParticipantId, Participants, UNITED_NATIONS};
use serde::{Deserialize, Serialize};

/// A formula of participation. Its source stands in the act that applies it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// All States.
    AllStates,
    /// The Members of the United Nations.
    MembersOfTheUnitedNations,
    /// The observer States of the United Nations.
    ObserverStates,
    /// Regional economic integration organizations.
    RegionalOrganizations,
    /// Those the act lists.
    Listed,
    /// A class that is invited as a whole and of which nobody lists the names, such as "interested
    /// intergovernmental organizations": each is registered when it comes.
    Class,
}

/// The capacity that an admission gives a participant on a day, if it does.
pub(super) fn admits(
    act: &Act,
    from: Option<Day>,
    of: &ParticipantId,
    participants: &Participants,
    day: Day,
) -> Option<Capacity> {
    let Act::Admitted {
        capacity,
        formula,
        participants: listed,
        until,
        ..
    } = act
    else {
        return None;
    };
    let dated = holds(from, *until, day);
    let kind = || participants.get(of).map(|held| held.kind);
    let covered = match formula {
        Formula::AllStates => matches!(
            kind(),
            Some(Kind::Member | Kind::ObserverState | Kind::State)
        ),
        Formula::MembersOfTheUnitedNations => is_member(of, participants, day),
        Formula::ObserverStates => kind() == Some(Kind::ObserverState),
        Formula::RegionalOrganizations => kind() == Some(Kind::Reio),
        Formula::Listed => listed.contains(of),
        Formula::Class => false,
    };
    (dated && covered).then_some(*capacity)
}

fn holds(from: Option<Day>, until: Option<Day>, day: Day) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}

/// Whether an act admits members of the body on a day.
pub(super) fn admits_members(act: &Act, from: Option<Day>, day: Day) -> bool {
    match act {
        Act::Admitted {
            capacity: Capacity::Member,
            until,
            ..
        } => holds(from, *until, day),
        _ => false,
    }
}

/// What a participant is without any act: a Member of the United Nations, an observer State, a
/// regional organization.
#[must_use]
pub fn by_right(of: &ParticipantId, participants: &Participants, day: Day) -> Option<Capacity> {
    if is_member(of, participants, day) {
        return Some(Capacity::Member);
    }
    match participants.get(of)?.kind {
        Kind::ObserverState => Some(Capacity::ObserverState),
        Kind::Reio => Some(Capacity::RegionalOrganization),
        _ => None,
    }
}

pub(super) fn is_member(of: &ParticipantId, participants: &Participants, day: Day) -> bool {
    participants
        .memberships(of, day)
        .any(|held| held.group == UNITED_NATIONS && held.kind == MembershipKind::Full)
}

//! Who may take part, as a named formula.

use super::{Act, Unfit};
use crate::calendar::Day;
use crate::capacity::Capacity;
use crate::convention::Convention;
use crate::depositary::entry_into_force::Course;
use crate::depositary::register::Register;
use crate::depositary::status::{deposits, rule_of};
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
    /// The States Parties to the convention on the act's day, as its register has them. Whoever asks names nobody:
    /// they are filled in as the act is decided, and a later act of the formula takes the place of it.
    Parties,
    /// The States that have signed the convention and are not Parties to it on that day, in the same way.
    Signatories,
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
        Formula::Listed | Formula::Parties | Formula::Signatories => listed.contains(of),
        Formula::Class => false,
    };
    (dated && covered).then_some(*capacity)
}

impl Formula {
    /// Whether the convention's own register says whom it covers.
    #[must_use]
    pub const fn is_of_the_register(self) -> bool {
        matches!(self, Self::Parties | Self::Signatories)
    }
}

/// An admission by the convention's register, with those whom it names on a day filled in.
///
/// # Errors
/// [`Unfit`]: whoever asks named them, or there are none.
pub(crate) fn filled(
    act: &Act,
    day: Day,
    register: &Register,
    (convention, participants): (&Convention, &Participants),
) -> Result<Act, Unfit> {
    let mut act = act.clone();
    let Act::Admitted {
        formula,
        participants: named,
        ..
    } = &mut act
    else {
        return Ok(act);
    };
    let whom = || formula.in_words().to_owned();
    if !named.is_empty() {
        return Err(Unfit::NotChosen { whom: whom() });
    }
    let rule = rule_of(convention).ok().flatten();
    let course = Course::of(rule.as_ref(), &deposits(register, participants)).ok();
    let party = |of: &ParticipantId| {
        let since = course
            .as_ref()
            .and_then(|held| held.party(of.as_str(), day));
        since.is_some_and(|since| since.is_none_or(|since| since <= day))
    };
    let covered = |of: &ParticipantId| match formula {
        Formula::Parties => party(of),
        _ => register.signed_by(of, day) && !party(of),
    };
    let states = participants.all().filter(|held| held.kind != Kind::Reio);
    let found: Vec<ParticipantId> = states
        .filter(|held| covered(&held.id))
        .map(|held| held.id.clone())
        .collect();
    if found.is_empty() {
        return Err(Unfit::NoneInTheRegister { whom: whom(), day });
    }
    *named = found;
    Ok(act)
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

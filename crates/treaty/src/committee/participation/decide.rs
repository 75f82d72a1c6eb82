//! Whether an act that shapes participation is in order.

use super::{
    Act, List, Named, Of, Participation, Role, Span, Standing, Unfit, VotingRight, speaks_for,
};
use crate::act::Header;
use crate::calendar::Day;
use crate::capacity::{Capacity, Mark, Right, WRITTEN_INPUT_WORDS_MAX};
use crate::matter::{Matter, MatterId};
use crate::participant::{ParticipantId, Participants};
use crate::submission::Matters;

impl Participation {
    /// Who is named has a capacity; a list has one name and names each person once; what is decided
    /// on, withdrawn or released was there before.
    ///
    /// # Errors
    /// [`Unfit`], the first rule that is not satisfied.
    pub fn decide(
        &self,
        act: &Act,
        header: &Header,
        participants: &Participants,
        day: Day,
    ) -> Result<(), Unfit> {
        match act {
            Act::Admitted { capacity, .. } if capacity.is_function() => Err(Unfit::NotAFunction {
                capacity: capacity.name().to_owned(),
            }),
            Act::Admitted { .. } | Act::Credentials { .. } => Ok(()),
            Act::Registered {
                organization,
                capacity,
                ..
            } => self.may_register(organization, *capacity),
            Act::Communicated { .. } => self.may_communicate(act, header, participants, day),
            Act::Input {
                organization,
                words,
                ..
            } => {
                let of = speaks_for(header, organization.as_ref()).ok_or(Unfit::NobodyNames)?;
                self.may_hand_in(&of, *words, participants, day)
            }
            Act::Withdrawn { list, person } => {
                let held = self.list(list).ok_or_else(|| no_such(list))?;
                let on_it = |member: &super::Representative| {
                    member.person == *person && member.span.ended.is_none()
                };
                if held.members.iter().any(on_it) {
                    return Ok(());
                }
                let (person, list) = (person.clone(), list.clone());
                Err(Unfit::NotOnTheList { person, list })
            }
            Act::Seated { list, .. } => self.may_seat(list),
            Act::VotingRight { right, .. } => {
                let id = header.participant.as_ref().ok_or(Unfit::NoParticipant)?;
                self.may_change_right(id, *right, participants, day)
            }
            Act::Serves {
                person, capacity, ..
            } => self.may_serve(person, *capacity, header, day),
            Act::Released { person, capacity } => {
                let serves = self
                    .services
                    .iter()
                    .any(|held| serves(held, person, *capacity));
                let person = person.clone();
                if serves {
                    Ok(())
                } else {
                    Err(Unfit::DoesNotServe { person })
                }
            }
        }
    }

    fn may_register(&self, organization: &str, capacity: Capacity) -> Result<(), Unfit> {
        let fits = matches!(
            capacity,
            Capacity::Organization
                | Capacity::UnitedNationsEntity
                | Capacity::ConsultativeStatus
                | Capacity::Stakeholder
        );
        if !fits {
            let capacity = capacity.name().to_owned();
            return Err(Unfit::NotForOrganizations { capacity });
        }
        if self.registered.contains_key(organization) {
            let organization = organization.to_owned();
            return Err(Unfit::AlreadyRegistered { organization });
        }
        Ok(())
    }

    fn may_hand_in(
        &self,
        of: &Of,
        words: u32,
        participants: &Participants,
        day: Day,
    ) -> Result<(), Unfit> {
        let capacity = self.capacity_of(of, participants, day);
        let capacity = capacity.ok_or_else(|| Unfit::NoCapacity { of: of.to_string() })?;
        let most = WRITTEN_INPUT_WORDS_MAX;
        if capacity.mark(Right::Write) == Mark::Limited && words > most {
            return Err(Unfit::TooManyWords { words, most });
        }
        Ok(())
    }

    fn may_communicate(
        &self,
        act: &Act,
        header: &Header,
        participants: &Participants,
        day: Day,
    ) -> Result<(), Unfit> {
        let Act::Communicated {
            list,
            organization,
            members,
            joins,
            replaces,
        } = act
        else {
            return Ok(());
        };
        let of = speaks_for(header, organization.as_ref()).ok_or(Unfit::NobodyNames)?;
        if self.capacity_of(&of, participants, day).is_none() {
            let of = of.to_string();
            return Err(Unfit::NoCapacity { of });
        }
        let standing = self.joined(list, &of, *joins)?;
        if let Some(replaced) = replaces {
            self.lists
                .iter()
                .find(|held| held.name == *replaced && held.of == of)
                .ok_or_else(|| no_such(replaced))?;
        }
        let mut seen: Vec<&str> = standing
            .into_iter()
            .flat_map(|held| &held.members)
            .filter(|member| member.span.ended.is_none())
            .map(|member| member.person.as_str())
            .collect();
        members
            .iter()
            .try_for_each(|named| may_name(named, &mut seen))
    }

    /// The list that a communication joins, if it joins one.
    fn joined(&self, list: &str, of: &Of, joins: bool) -> Result<Option<&List>, Unfit> {
        match self.list(list) {
            Some(held) if joins && held.of == *of => Ok(Some(held)),
            Some(_) if !joins => Err(Unfit::ListTaken {
                list: list.to_owned(),
            }),
            None if !joins => Ok(None),
            _ => Err(no_such(list)),
        }
    }

    fn may_seat(&self, list: &str) -> Result<(), Unfit> {
        let held = self.list(list).ok_or_else(|| no_such(list))?;
        let contested = self.lists.iter().any(|other| {
            other.of == held.of && other.name != held.name && other.standing != Standing::NotSeated
        });
        if contested || held.standing != Standing::Seated {
            return Ok(());
        }
        let list = list.to_owned();
        Err(Unfit::NoRival { list })
    }

    fn may_change_right(
        &self,
        id: &ParticipantId,
        right: VotingRight,
        participants: &Participants,
        day: Day,
    ) -> Result<(), Unfit> {
        let participant = id.to_string();
        if self.capacity(id, participants, day) != Some(Capacity::Member) {
            return Err(Unfit::NotAMember { participant });
        }
        let suspends = right == VotingRight::Suspended;
        if self.suspended(id, day) == suspends {
            return Err(Unfit::StandsSo { participant });
        }
        Ok(())
    }

    fn may_serve(
        &self,
        person: &str,
        capacity: Capacity,
        header: &Header,
        day: Day,
    ) -> Result<(), Unfit> {
        if !is_person(person) {
            let person = person.to_owned();
            return Err(Unfit::NotAPerson { person });
        }
        if !capacity.is_function() {
            let capacity = capacity.name().to_owned();
            return Err(Unfit::NotAFunction { capacity });
        }
        if self
            .services
            .iter()
            .any(|held| serves(held, person, capacity) && held.span.holds(day))
        {
            let person = person.to_owned();
            return Err(Unfit::AlreadyServes { person });
        }
        if !capacity.is_office() {
            return Ok(());
        }
        let of = header.participant.as_ref().ok_or(Unfit::NoParticipant)?;
        let of = Of::Participant(of.clone());
        let own = self.lists.iter().filter(|held| held.of == of);
        let mut roles = own
            .flat_map(|held| &held.members)
            .filter(|member| member.person == person && member.span.holds(day))
            .map(|member| member.role)
            .peekable();
        if roles.peek().is_some() && roles.all(|role| role == Role::Adviser) {
            let person = person.to_owned();
            return Err(Unfit::AdviserHoldsNoOffice { person });
        }
        Ok(())
    }
}

impl Act {
    /// A stakeholder is registered once the body has decided that it may take part.
    ///
    /// # Errors
    /// [`Unfit::NotOnTheFinalList`].
    pub fn agrees(&self, matters: &Matters) -> Result<(), Unfit> {
        let Self::Registered {
            organization,
            capacity: Capacity::Stakeholder,
            ..
        } = self
        else {
            return Ok(());
        };
        let decided = |id: &MatterId| match matters.get(id) {
            Some(Matter::NonObjection(list)) => list.admits(organization),
            Some(Matter::Decision(decision)) => decision.taken.is_some(),
            _ => false,
        };
        let mut named = self.rests_on().peekable();
        if named.peek().is_some() && named.all(decided) {
            return Ok(());
        }
        let organization = organization.clone();
        Err(Unfit::NotOnTheFinalList { organization })
    }
}

fn serves(held: &super::Service, person: &str, capacity: Capacity) -> bool {
    held.person == person && held.capacity == capacity && held.span.ended.is_none()
}

fn may_name<'a>(named: &'a Named, seen: &mut Vec<&'a str>) -> Result<(), Unfit> {
    let person = named.person.clone();
    if !is_person(&person) {
        return Err(Unfit::NotAPerson { person });
    }
    if seen.contains(&named.person.as_str()) {
        return Err(Unfit::NamedTwice { person });
    }
    let span = Span {
        from: named.from,
        until: named.until,
        ended: None,
    };
    if matches!((span.from, span.until), (Some(from), Some(until)) if until < from) {
        return Err(Unfit::EndsBeforeBegin { person });
    }
    seen.push(&named.person);
    Ok(())
}

fn no_such(list: &str) -> Unfit {
    Unfit::NoSuchList {
        list: list.to_owned(),
    }
}

/// Whether a text has the form of a person's id: 26 characters of lower-case base32.
fn is_person(text: &str) -> bool {
    let base32 = |byte: u8| byte.is_ascii_lowercase() || (b'2'..=b'7').contains(&byte);
    text.len() == 26 && text.bytes().all(base32)
}

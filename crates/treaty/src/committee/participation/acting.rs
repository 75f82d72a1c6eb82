//! Who acts for whom: may this person act for this participant in this body, on this day, doing this?

use super::{List, Of, Participation, Representative, Role, Standing, Unfit};
use crate::act::By;
use crate::calendar::Day;
use crate::capacity::{Capacity, Mark, Right};
use crate::participant::{ParticipantId, Participants};
use serde::Serialize;

/// Who presides at the moment, for the rule that who presides casts no ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presides<'a> {
    /// Their State.
    pub of: &'a ParticipantId,
    /// The capacity they preside in, as the floor names it.
    pub capacity: &'a str,
    /// Whether the body's rules let who presides cast a ballot.
    pub casts_ballot: bool,
}

/// The question: a person, acting in a capacity for a participant, on a day, doing something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acting<'a> {
    /// The person's random id.
    pub person: &'a str,
    /// The capacity claimed, as `by.capacity` writes it.
    pub capacity: &'a str,
    /// For whom; absent where the person acts for a registered organization, or in a function.
    pub of: Option<&'a ParticipantId>,
    /// The registered organization, where the act names it.
    pub organization: Option<&'a str>,
    /// The day.
    pub day: Day,
    /// What is done.
    pub right: Right,
    /// Who presides, where a meeting is open.
    pub presides: Option<Presides<'a>>,
}

/// The answer: the place from which the person acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Seat {
    /// The capacity that gives the right.
    pub capacity: Capacity,
    /// The person's role in a delegation; absent for a function.
    pub role: Option<Role>,
    /// How the capacity stands to the right.
    pub mark: Mark,
}

impl Participation {
    /// Answers the question. A pure answer from what the Record holds: named or serving on that day,
    /// in that capacity; seated; the capacity includes the right; the right to vote is not suspended;
    /// and who presides casts no ballot.
    ///
    /// # Errors
    /// [`Unfit`], the first rule that is not satisfied.
    pub fn may(&self, acting: &Acting<'_>, participants: &Participants) -> Result<Seat, Unfit> {
        self.presiding_casts_no_ballot(acting)?;
        let seat = match self.function(acting)? {
            Some(capacity) => Seat {
                capacity,
                role: None,
                mark: capacity.mark(acting.right),
            },
            None => self.seat(acting, participants)?,
        };
        if seat.mark == Mark::No {
            return Err(Unfit::CapacityMayNot {
                capacity: seat.capacity.name().to_owned(),
                right: acting.right.in_words().to_owned(),
                source: seat.capacity.row().source.to_owned(),
            });
        }
        match acting.of {
            Some(of) if acting.right == Right::Vote && self.suspended(of, acting.day) => {
                let participant = of.to_string();
                Err(Unfit::NoRightToVote { participant })
            }
            _ => Ok(seat),
        }
    }

    fn presiding_casts_no_ballot(&self, acting: &Acting<'_>) -> Result<(), Unfit> {
        let (Some(presides), Right::Vote) = (acting.presides, acting.right) else {
            return Ok(());
        };
        if presides.casts_ballot {
            return Ok(());
        }
        let claims = same(acting.capacity, presides.capacity);
        let holds = self.services_of(acting.person, acting.day).any(|held| {
            same(held.capacity.name(), presides.capacity) && held.of.as_ref() == Some(presides.of)
        });
        if claims || holds {
            let participant = acting.of.unwrap_or(presides.of).to_string();
            return Err(Unfit::PresidesNoBallot { participant });
        }
        Ok(())
    }

    /// The function claimed, when it is one: it must be held. "Bureau" is any of its offices.
    fn function(&self, acting: &Acting<'_>) -> Result<Option<Capacity>, Unfit> {
        let bureau = same(acting.capacity, "Bureau");
        let claimed = crate::capacity::TABLE
            .iter()
            .map(|row| row.capacity)
            .find(|capacity| capacity.is_function() && same(capacity.name(), acting.capacity));
        if claimed.is_none() && !bureau {
            return Ok(None);
        }
        let presides = |of: Option<&ParticipantId>| match acting.presides {
            Some(presides) if acting.right == Right::Preside => of == Some(presides.of),
            _ => true,
        };
        let held = self.services_of(acting.person, acting.day).find(|held| {
            let own = Some(held.capacity) == claimed;
            let chair = held.capacity.is_office() && presides(held.of.as_ref());
            (own && (!held.capacity.is_office() || chair)) || (bureau && held.capacity.is_office())
        });
        match held {
            // The Bureau decides through whichever officer reports it.
            Some(_) if bureau => Ok(Some(Capacity::Chair)),
            Some(held) => Ok(Some(held.capacity)),
            None => Err(Unfit::OtherCapacity {
                capacity: acting.capacity.to_owned(),
            }),
        }
    }

    fn seat(&self, acting: &Acting<'_>, participants: &Participants) -> Result<Seat, Unfit> {
        let (list, member) = self.named(acting)?;
        let fits = same(acting.capacity, member.role.name())
            || same(acting.capacity, Role::Representative.name());
        if !fits {
            let capacity = acting.capacity.to_owned();
            return Err(Unfit::OtherCapacity { capacity });
        }
        if list.standing != Standing::Seated {
            let list = list.name.clone();
            return Err(Unfit::NotSeated { list });
        }
        let of = list.of.to_string();
        if let Of::Participant(id) = &list.of
            && self.credentials_not_accepted(id, acting.day)
        {
            return Err(Unfit::CredentialsNotAccepted { of });
        }
        let capacity = self
            .capacity_of(&list.of, participants, acting.day)
            .ok_or(Unfit::NoCapacity { of })?;
        Ok(Seat {
            capacity,
            role: Some(member.role),
            mark: capacity.mark(acting.right),
        })
    }

    /// The naming the person acts on: a seated list goes before any other.
    fn named(&self, acting: &Acting<'_>) -> Result<(&List, &Representative), Unfit> {
        let concerned = |list: &&List| match (&list.of, acting.of) {
            (Of::Participant(id), Some(of)) => id == of,
            (Of::Organization(name), None) => acting.organization.is_none_or(|named| named == name),
            _ => false,
        };
        let on_it = |list| {
            let list: &List = list;
            list.members
                .iter()
                .find(|member| member.person == acting.person && member.span.holds(acting.day))
                .map(|member| (list, member))
        };
        self.lists
            .iter()
            .filter(concerned)
            .filter_map(on_it)
            .min_by_key(|(list, _)| list.standing != Standing::Seated)
            .ok_or_else(|| Unfit::NotNamed {
                of: acting.of.map_or_else(
                    || "no participant or organization".to_owned(),
                    ToString::to_string,
                ),
            })
    }
}

/// Whether whoever acts does so as the secretariat, which enters for members what was voted on paper
/// or at the call of the roll.
pub(crate) fn keeps(by: &By) -> bool {
    same(&by.capacity, Capacity::Secretariat.name())
}

/// Whether two words name the same capacity, without regard to capitals, hyphens and spaces.
fn same(left: &str, right: &str) -> bool {
    fn key(text: &str) -> impl Iterator<Item = char> + '_ {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase)
    }
    key(left).eq(key(right))
}

//! Who sits where: what a signed-in person is in this body today, as its participation says.

use super::scene::Scene;
use super::view::View;
use treaty::capacity::Capacity;
use treaty::committee::participation::{Of, Standing};
use treaty::participant::ParticipantId;

/// Whose steps a page offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Hand {
    /// Nobody's.
    Nobody,
    /// Those of whoever presides.
    Chair,
    /// The secretariat's.
    Secretariat,
    /// Those of a delegation that takes part in a capacity.
    Delegation(Capacity),
}

/// A seat that a person has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seat {
    /// Whose steps it gives.
    pub(super) hand: Hand,
    /// The capacity, as `by.capacity` writes it.
    pub(super) capacity: String,
    /// For whom, where it is a delegation's.
    pub(super) of: Option<ParticipantId>,
}

impl Hand {
    /// The view that somebody in this seat sees unless they ask for another.
    pub(super) const fn view(self) -> View {
        match self {
            Self::Chair => View::Chair,
            Self::Secretariat => View::Secretary,
            Self::Delegation(Capacity::Member) => View::Delegate,
            Self::Nobody | Self::Delegation(_) => View::Observer,
        }
    }
}

/// Every seat of a person, the chair first.
pub(super) fn seats(scene: &Scene, person: &str) -> Vec<Seat> {
    let (held, day) = (&scene.participation, scene.reading.today);
    let presiding = scene.floor.presiding.as_ref();
    let services: Vec<_> = held.services_of(person, day).collect();
    let chair = services.iter().find(|service| {
        let officer = matches!(service.capacity, Capacity::Chair | Capacity::ViceChair);
        let presides = presiding.is_none_or(|held| {
            held.capacity == service.capacity.name() && service.of.as_ref() == Some(&held.of)
        });
        // Between meetings any of them may open the next one.
        officer && (presides || scene.floor.sitting.is_none())
    });
    let mut seats: Vec<Seat> = Vec::new();
    seats.extend(chair.map(|service| Seat {
        hand: Hand::Chair,
        capacity: service.capacity.name().to_owned(),
        of: service.of.clone(),
    }));
    let keeps = services
        .iter()
        .any(|service| service.capacity == Capacity::Secretariat);
    if keeps {
        seats.push(Seat {
            hand: Hand::Secretariat,
            capacity: Capacity::Secretariat.name().to_owned(),
            of: None,
        });
    }
    for list in held
        .lists
        .iter()
        .filter(|list| list.standing == Standing::Seated)
    {
        let Of::Participant(of) = &list.of else {
            continue;
        };
        let mut members = list.members.iter();
        let named = members.any(|one| one.person == person && one.span.holds(day));
        let capacity = held.capacity(of, &scene.reading.shelf.participants, day);
        if let (true, Some(capacity)) = (named, capacity) {
            seats.push(Seat {
                hand: Hand::Delegation(capacity),
                capacity: "Representative".to_owned(),
                of: Some(of.clone()),
            });
        }
    }
    seats
}

/// The view asked for, else the first seat's own, with the seat that acts in it.
pub(super) fn seated(seats: &[Seat], asked: Option<View>) -> (View, Option<&Seat>) {
    let view = asked.unwrap_or_else(|| {
        seats
            .first()
            .map_or(View::Observer, |seat| seat.hand.view())
    });
    let fits = |seat: &&Seat| match (view, seat.hand) {
        (View::Chair, Hand::Chair) | (View::Secretary, Hand::Secretariat) => true,
        (View::Delegate, Hand::Delegation(_)) => true,
        (View::Observer, Hand::Delegation(capacity)) => capacity != Capacity::Member,
        _ => false,
    };
    (view, seats.iter().find(fits))
}

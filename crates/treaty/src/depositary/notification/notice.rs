//! The notifications that follow from an act in the depositary's own house.

use super::words::{self, En, Fr, Said};
use super::{Act, Text};
use crate::act::{By, Deed, Header};
use crate::calendar::Day;
use crate::convention::Capacity;
use crate::depositary::case::Case;
use crate::depositary::entry_into_force::{Deposit, Kind, determine};
use crate::depositary::reservation::{self, Notice};
use crate::depositary::{self, instrument, status};
use crate::participant::Kind as ParticipantKind;
use record::entry::SignedKind;

/// What follows from the deeds of a submission: notifications, the periods that begin with them, and
/// the notification that the number is reached. Nothing in a copy, nor of what is transcribed.
pub(in crate::depositary) fn notices(case: &Case<'_>, deeds: &[Deed]) -> Vec<(Header, Deed)> {
    if !is_own(case) {
        return Vec::new();
    }
    let today = case.facts.today;
    let header = Header {
        on: Some(today),
        by: Some(By {
            person: None,
            name: None,
            capacity: "depositary".to_owned(),
        }),
        ..Header::default()
    };
    let mut next = next_number(case, today);
    let mut made = Vec::new();
    let mut issue = |of: String, said: &Said, made: &mut Vec<(Header, Deed)>| {
        let number = number(case, next, today);
        next += 1;
        let act = Act::Issued {
            number: number.clone(),
            subject: said.en.subject.clone(),
            of: Some(of),
            texts: vec![said.text(case, "en"), said.text(case, "fr")],
        };
        made.push((header.clone(), Deed::Notification(act)));
        number
    };
    for deed in deeds {
        let Some(said) = words::of(case, deed) else {
            continue;
        };
        let number = issue(deed.type_name(), &said, &mut made);
        if let Some(notified) = notified(deed, number) {
            made.push((header.clone(), notified));
        }
        if let Some(on) = number_reached(case, deed) {
            issue(deed.type_name(), &words::reached(on), &mut made);
        }
    }
    made
}

/// The periods for objections run from the notification.
fn notified(deed: &Deed, number: String) -> Option<Deed> {
    let Deed::Depositary(depositary::Deed::Reservation(act)) = deed else {
        return None;
    };
    let of = match act {
        reservation::Act::Made { .. } => Notice::Made,
        reservation::Act::Withdrawn { .. } => Notice::Withdrawn,
        _ => return None,
    };
    let act = reservation::Act::Notified {
        id: act.id().to_owned(),
        of,
        number: Some(number),
    };
    Some(Deed::Depositary(act.into()))
}

/// The day of entry into force that a deposit determines, where none was determined before it.
fn number_reached(case: &Case<'_>, deed: &Deed) -> Option<Day> {
    let Deed::Instrument(instrument::Act::Deposited {
        form,
        effect,
        replaces,
        ..
    }) = deed
    else {
        return None;
    };
    let (party, date) = case.party().ok()?;
    let rule = status::rule_of(case.convention).ok()??;
    let as_of = case.facts.today.max(date);
    let participants = case.facts.participants;
    let mut deposits = status::deposits(case.register, participants);
    let before = determine(&rule, &deposits, as_of, None).ok()?;
    let listed = participants.get(party);
    let is_state = listed.is_some_and(|held| held.kind != ParticipantKind::Reio);
    deposits.push(Deposit {
        party: party.to_string(),
        iso3: is_state.then(|| party.to_string()),
        kind: Kind::from(*form),
        date,
        known: None,
        replaces: *replaces,
        effect: *effect,
    });
    let after = determine(&rule, &deposits, as_of, None).ok()?;
    after
        .entry_into_force
        .filter(|_| before.entry_into_force.is_none())
}

/// The number of a notification, by its place in the year and the convention's in the list.
fn number(case: &Case<'_>, sequence: u32, today: Day) -> String {
    let place = &case.convention.place;
    let place = match (&place.chapter, &place.number) {
        (Some(chapter), Some(number)) => format!("{chapter}.{}", number.replace('-', ".")),
        _ => case.register_name.to_uppercase(),
    };
    format!("C.N.{sequence}.{:04}.TREATIES-{place}", today.year())
}

/// Numbers begin anew each year and run over all treaties of the house.
fn next_number(case: &Case<'_>, today: Day) -> u32 {
    let held = case.register.notifications.iter();
    let of_the_year = held.filter_map(|held| {
        let (year, sequence) = sequence(held.act.number())?;
        (year == today.year()).then_some(sequence)
    });
    let own = of_the_year.max().unwrap_or(0);
    own.max(case.facts.notified).saturating_add(1)
}

/// The year of a notification's number and its place in that year.
#[must_use]
pub fn sequence(number: &str) -> Option<(i16, u32)> {
    let mut parts = number.strip_prefix("C.N.")?.split('.');
    let sequence = parts.next()?.parse().ok()?;
    Some((parts.next()?.parse().ok()?, sequence))
}

/// The number that the next notification bears.
pub(super) fn next(case: &Case<'_>) -> String {
    let today = case.facts.today;
    number(case, next_number(case, today), today)
}

/// Whether the house notifies here, and does not transcribe.
pub(super) fn is_own(case: &Case<'_>) -> bool {
    let own = case.convention.opened.as_ref().map(|opened| opened.house);
    own == Some(Capacity::Depositary) && case.facts.signed != SignedKind::Transcribed
}

impl Said {
    /// The paper in one language.
    fn text(&self, case: &Case<'_>, language: &str) -> Text {
        let opened = case.convention.opened.as_ref();
        let depositary = opened.map_or("", |opened| opened.depositary.as_str());
        let title = opened.map_or("", |opened| opened.title.as_str());
        let (said, opening, ending) = match language {
            "fr" => (
                &self.fr,
                format!(
                    "{title}\n{depositary}, en qualité de dépositaire, communique ce qui suit."
                ),
                format!("Le {}.", Fr(case.facts.today)),
            ),
            _ => (
                &self.en,
                format!("{title}\n{depositary}, as depositary, communicates the following."),
                format!("{}.", En(case.facts.today)),
            ),
        };
        Text {
            language: language.to_owned(),
            subject: said.subject.clone(),
            text: format!("{opening}\n{}\n{ending}", said.text),
        }
    }
}

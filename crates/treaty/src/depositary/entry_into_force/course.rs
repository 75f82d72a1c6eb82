//! The course of a treaty: what its instruments determine, whatever the day asked about.
//!
//! The conditions are met by what stood on a day, and no notice ends an instrument before its own
//! receipt. So the day on which they were first met is the same for every later day, and an answer for
//! another day needs no new search.

use std::collections::BTreeMap;

use super::conditions::{Search, search};
use super::corrections::corrected;
use super::deposit::Deposit;
use super::instruments::Instruments;
use super::outcome::{NotDeterminable, Trigger, party_day, trigger};
use super::rule::Rule;
use crate::calendar::Day;

/// From when to when an instrument of one depositor stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell {
    /// The day of its deposit.
    pub from: Day,
    /// The day from which it stands no longer.
    pub until: Option<Day>,
}

/// What the instruments of a treaty determine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    trigger: Option<Trigger>,
    /// The instruments of each depositor, in the order of deposit.
    spells: BTreeMap<String, Vec<(Spell, Option<Day>)>>,
}

impl Course {
    /// Determines it from the deposits, in any order; without a rule no day is determined.
    ///
    /// # Errors
    /// As [`determine`](super::determine).
    pub fn of(rule: Option<&Rule>, deposits: &[Deposit]) -> Result<Self, NotDeterminable> {
        let corrected = corrected(deposits, None)?;
        let rows = &corrected.holding;
        let instruments = Instruments::of(rows);
        let last = rows.iter().flat_map(|row| [Some(row.date), row.effect]);
        let last = last.flatten().max();
        let mut course = Self::default();
        if let Some(rule) = rule {
            rule.check()?;
            if let Some(last) = last
                && let Search::Met { on, .. } = search(rule, &instruments, last)
            {
                course.trigger = Some(trigger(rule, on)?);
            }
        }
        for (depositor, list) in &instruments.by_depositor {
            let mut spells = Vec::with_capacity(list.len());
            for instrument in list {
                let since = match (rule, &course.trigger) {
                    (Some(rule), Some(trigger)) => party_day(rule, instrument, trigger)?,
                    _ => None,
                };
                let spell = Spell {
                    from: instrument.row.date,
                    until: instrument.until,
                };
                spells.push((spell, since));
            }
            course.spells.insert((*depositor).to_owned(), spells);
        }
        Ok(course)
    }

    /// The day on which all conditions were met, once that day has come.
    #[must_use]
    pub fn triggered_by(&self, as_of: Day) -> Option<Day> {
        let on = self.trigger.as_ref()?.on;
        (on <= as_of).then_some(on)
    }

    /// The day of entry into force, as it was determined by a day.
    #[must_use]
    pub fn entry_into_force(&self, as_of: Day) -> Option<Day> {
        self.triggered_by(as_of)?;
        Some(self.trigger.as_ref()?.entry_into_force)
    }

    /// Since when a depositor is a Party, as it was determined by a day: nothing where no instrument of
    /// it stands or the treaty's own day is not determined; `Some(None)` of a succession whose date the
    /// deposits do not give.
    #[must_use]
    pub fn party(&self, depositor: &str, as_of: Day) -> Option<Option<Day>> {
        self.triggered_by(as_of)?;
        let spells = self.spells.get(depositor)?;
        let standing = spells.iter().find(|(spell, _)| spell.stands_on(as_of));
        standing.map(|(_, since)| *since)
    }

    /// Every day on which something begins or ends: instruments, the treaty's own force, that for each
    /// Party.
    pub fn days(&self) -> impl Iterator<Item = Day> {
        let own = self.trigger.iter();
        let own = own.flat_map(|trigger| [trigger.on, trigger.entry_into_force]);
        let spells = self.spells.values().flatten();
        let spells = spells
            .flat_map(|(spell, since)| [Some(spell.from), spell.until, *since])
            .flatten();
        own.chain(spells)
    }

    /// The depositors of whom an instrument stands on a day, by code or name.
    pub fn standing(&self, as_of: Day) -> impl Iterator<Item = &str> {
        let all = self.spells.iter();
        let standing = all.filter(move |(_, spells)| {
            let mut spells = spells.iter();
            spells.any(|(spell, _)| spell.stands_on(as_of))
        });
        standing.map(|(depositor, _)| depositor.as_str())
    }
}

impl Spell {
    /// Whether the instrument stands on a day.
    #[must_use]
    pub fn stands_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

//! The balance of a list: by region, by category, by gender of the persons it would bring.

use super::{Category, NonObjection, Persons, Proposed};
use crate::calendar::Day;
use crate::participant::Participants;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Numbers of organizations and persons.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Balance {
    /// Organizations in all.
    pub organizations: u32,
    /// Organizations by the regional group of their country; `none` where it belongs to none.
    pub by_region: BTreeMap<String, u32>,
    /// Organizations by category.
    pub by_category: BTreeMap<Category, u32>,
    /// Persons by gender.
    pub persons: Persons,
    /// Organizations that stated no persons.
    pub without_persons: u32,
}

impl NonObjection {
    /// The balance of the names proposed.
    #[must_use]
    pub fn balance(&self, participants: &Participants, day: Day) -> Balance {
        of(self.proposed.iter(), participants, day)
    }

    /// The balance of some of the names: the final ones, or those decided on.
    #[must_use]
    pub fn balance_of(
        &self,
        names: &BTreeSet<String>,
        participants: &Participants,
        day: Day,
    ) -> Balance {
        let held = self.proposed.iter();
        let held = held.filter(|held| names.contains(&held.organization));
        of(held, participants, day)
    }
}

fn of<'a>(
    held: impl Iterator<Item = &'a Proposed>,
    participants: &Participants,
    day: Day,
) -> Balance {
    let mut balance = Balance::default();
    for organization in held {
        balance.organizations += 1;
        let region = participants.group(&organization.country, day);
        let region = region.unwrap_or("none").to_owned();
        *balance.by_region.entry(region).or_default() += 1;
        *balance
            .by_category
            .entry(organization.category)
            .or_default() += 1;
        match organization.persons {
            Some(persons) => {
                balance.persons.women += persons.women;
                balance.persons.men += persons.men;
                balance.persons.not_stated += persons.not_stated;
            }
            None => balance.without_persons += 1,
        }
    }
    balance
}

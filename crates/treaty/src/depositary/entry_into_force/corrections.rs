//! Which rows hold once corrections are taken into account.
//!
//! A correction is a row that names, by its date, the row of the same participant in whose place
//! it stands. A row of the same kind is meant before one that does the same to the count, and that
//! before any other of that date. Of two corrections of one row the later known holds.

use std::collections::BTreeMap;

use super::deposit::Deposit;
use crate::calendar::Day;

/// A correction that cannot be followed. Rows are counted from 0 in the list given.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Miscorrected {
    /// It corrects a row that is not there.
    #[error(
        "the row of {party} replaces one dated {replaces}, and there is none; correct `replaces` or add the row"
    )]
    NothingThere {
        /// The correcting row.
        row: usize,
        /// The participant.
        party: String,
        /// The date it names.
        replaces: Day,
    },
    /// Two corrections stand in each other's place.
    #[error(
        "two rows of {party} correct the same date and became known on the same day, {known}, so that it cannot be told which holds; give the day on which each became known, or leave one out"
    )]
    BothAtOnce {
        /// One of the rows.
        row: usize,
        /// The participant.
        party: String,
        /// When both became known.
        known: Day,
    },
}

impl Miscorrected {
    /// The row at fault.
    #[must_use]
    pub const fn row(&self) -> usize {
        match self {
            Miscorrected::NothingThere { row, .. } | Miscorrected::BothAtOnce { row, .. } => *row,
        }
    }
}

/// One row in another's place.
pub(super) struct Replaced<'a> {
    pub(super) row: &'a Deposit,
    pub(super) by: &'a Deposit,
}

/// The rows that hold, and those that others replaced.
pub(super) struct Corrected<'a> {
    pub(super) holding: Vec<&'a Deposit>,
    pub(super) replaced: Vec<Replaced<'a>>,
}

/// Leaves out what was not known by `known_as_of` and what a known row corrects.
pub(super) fn corrected(
    deposits: &[Deposit],
    known_as_of: Option<Day>,
) -> Result<Corrected<'_>, Miscorrected> {
    let mut parties: BTreeMap<&str, Vec<(usize, &Deposit)>> = BTreeMap::new();
    for (row, deposit) in deposits.iter().enumerate() {
        parties
            .entry(deposit.key())
            .or_default()
            .push((row, deposit));
    }
    let mut corrected = Corrected {
        holding: Vec::new(),
        replaced: Vec::new(),
    };
    for mut rows in parties.into_values() {
        names_a_row(&rows)?;
        rows.retain(|(_, row)| known_as_of.is_none_or(|day| row.known_on() <= day));
        correct_party(&rows, &mut corrected)?;
    }
    Ok(corrected)
}

fn names_a_row(rows: &[(usize, &Deposit)]) -> Result<(), Miscorrected> {
    for &(row, correction) in rows {
        let Some(replaces) = correction.replaces else {
            continue;
        };
        if !rows
            .iter()
            .any(|&(other, that)| other != row && that.date == replaces)
        {
            let party = correction.party.clone();
            return Err(Miscorrected::NothingThere {
                row,
                party,
                replaces,
            });
        }
    }
    Ok(())
}

fn correct_party<'a>(
    rows: &[(usize, &'a Deposit)],
    corrected: &mut Corrected<'a>,
) -> Result<(), Miscorrected> {
    // For each row, the row that stands in its place.
    let mut in_place: BTreeMap<usize, (usize, &'a Deposit)> = BTreeMap::new();
    for &(at, correction) in rows {
        for target in targets(rows, at, correction) {
            in_place
                .entry(target)
                .and_modify(|latest| {
                    if latest.1.known_on() < correction.known_on() {
                        *latest = (at, correction);
                    }
                })
                .or_insert((at, correction));
        }
    }
    for &(at, row) in rows {
        match in_place.get(&at) {
            None => corrected.holding.push(row),
            Some(&(by_row, by)) => {
                ends_with_a_holding_row(&in_place, by_row, by, rows.len())?;
                corrected.replaced.push(Replaced { row, by });
            }
        }
    }
    Ok(())
}

/// The rows in whose place a correction stands.
fn targets(rows: &[(usize, &Deposit)], at: usize, correction: &Deposit) -> Vec<usize> {
    let Some(replaces) = correction.replaces else {
        return Vec::new();
    };
    let known = correction.known_on();
    let others = || {
        rows.iter()
            .filter(|(row, that)| *row != at && !that.says_the_same(correction))
    };
    // A correction known later is not replaced by one known before it.
    let dated: Vec<&(usize, &Deposit)> = others()
        .filter(|(_, that)| that.date == replaces)
        .filter(|(_, that)| that.replaces.is_none() || that.known_on() <= known)
        .collect();
    let same_kind = dated.iter().any(|(_, that)| that.kind == correction.kind);
    let same_role = dated
        .iter()
        .any(|(_, that)| that.kind.role() == correction.kind.role());
    let meant = |that: &Deposit| {
        if same_kind {
            that.kind == correction.kind
        } else {
            !same_role || that.kind.role() == correction.kind.role()
        }
    };
    let earlier_corrections =
        others().filter(|(_, that)| that.replaces == Some(replaces) && that.known_on() <= known);
    dated
        .into_iter()
        .filter(|(_, that)| meant(that))
        .chain(earlier_corrections)
        .map(|(row, _)| *row)
        .collect()
}

/// Follows replacements from a row to one that holds; two that replace each other never get there.
fn ends_with_a_holding_row<'a>(
    in_place: &BTreeMap<usize, (usize, &'a Deposit)>,
    mut row: usize,
    mut by: &'a Deposit,
    rows: usize,
) -> Result<(), Miscorrected> {
    for _ in 0..=rows {
        match in_place.get(&row) {
            None => return Ok(()),
            Some(&(next, deposit)) => (row, by) = (next, deposit),
        }
    }
    Err(Miscorrected::BothAtOnce {
        row,
        party: by.party.clone(),
        known: by.known_on(),
    })
}

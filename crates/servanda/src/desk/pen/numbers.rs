//! The numbers of notifications: one row a year over all treaties of which the house is the depositary,
//! without a gap and no number twice. The pen alone knows them all, because it alone gives them.

use super::super::in_hand::read_entry;
use crate::error::Error;
use crate::ledger::{Ledger, Row};
use record::value::Value;
use std::collections::BTreeMap;
use treaty::MatterId;
use treaty::calendar::Day;
use treaty::depositary::notification::sequence;

/// Rows read at once.
const ROWS_A_READ: u32 = 4096;
/// What stands in every entry that issues one.
const ISSUED: &[u8] = b"\"depositary.notification.issued/1\"";

/// The highest number given in each year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Numbers(BTreeMap<i16, u32>);

impl Numbers {
    /// Reads what the Record holds.
    pub(super) async fn read(ledger: &dyn Ledger) -> Result<Self, Error> {
        let mut numbers = Self::default();
        for name in ledger.matters("").await? {
            let Some(slug) = name.strip_suffix("/convention") else {
                continue;
            };
            if is_depositary(ledger, &name).await? {
                let register = MatterId::of_register(slug);
                numbers.of_register(ledger, register.as_str()).await?;
            }
        }
        Ok(numbers)
    }

    async fn of_register(&mut self, ledger: &dyn Ledger, register: &str) -> Result<(), Error> {
        let mut from = 0;
        loop {
            let rows = ledger.of_matter(register, from, ROWS_A_READ).await?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            from = last.index + 1;
            let issued = |row: &&Row| row.bytes.windows(ISSUED.len()).any(|held| held == ISSUED);
            for row in rows.iter().filter(issued) {
                let entry = read_entry(row)?;
                let number = entry.open().and_then(|open| open.act.get("number"));
                if let Some(number) = number.and_then(Value::as_str) {
                    self.take(number);
                }
            }
        }
    }

    /// Takes a number in.
    pub(super) fn take(&mut self, number: &str) {
        if let Some((year, sequence)) = sequence(number) {
            let held = self.0.entry(year).or_default();
            *held = sequence.max(*held);
        }
    }

    /// The highest of the year of a day.
    pub(super) fn of(&self, today: Day) -> u32 {
        self.0.get(&today.year()).copied().unwrap_or(0)
    }
}

/// Whether a convention was opened with the house as its depositary.
async fn is_depositary(ledger: &dyn Ledger, convention: &str) -> Result<bool, Error> {
    let first = ledger.of_matter(convention, 0, 1).await?;
    let Some(row) = first.first() else {
        return Ok(false);
    };
    let entry = read_entry(row)?;
    let house = entry.open().and_then(|open| open.act.get("house"));
    Ok(house.and_then(Value::as_str) == Some("depositary"))
}

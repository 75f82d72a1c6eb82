//! Each depositor's instruments, and how long each one stands.

use std::collections::BTreeMap;

use super::deposit::{Deposit, Kind, Role};
use crate::calendar::Day;

/// An instrument and the day from which it no longer stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Instrument<'a> {
    pub(super) row: &'a Deposit,
    pub(super) until: Option<Day>,
    /// The withdrawal or denunciation that ends it.
    pub(super) ended_by: Option<&'a Deposit>,
}

impl Instrument<'_> {
    /// Whether it stands on a day: deposited by then and not ended by then.
    pub(super) fn stands_on(&self, day: Day) -> bool {
        self.row.date <= day && self.until.is_none_or(|until| day < until)
    }
}

/// Who deposited what.
#[derive(Default)]
pub(super) struct Instruments<'a> {
    /// By the depositor's code or name; each list in the order of deposit.
    pub(super) by_depositor: BTreeMap<&'a str, Vec<Instrument<'a>>>,
    /// Withdrawals and denunciations that found nothing to end.
    pub(super) idle: Vec<&'a Deposit>,
}

impl<'a> Instruments<'a> {
    /// Reads them from the rows that hold, whatever their order.
    pub(super) fn of(rows: &[&'a Deposit]) -> Instruments<'a> {
        let mut rows: Vec<&'a Deposit> = rows.to_vec();
        rows.sort_by_key(|row| (row.key(), row.date, precedence(row), *row));
        let mut instruments = Instruments::default();
        for row in rows.iter().filter(|row| row.kind.role() == Role::Counts) {
            let of = instruments.by_depositor.entry(row.key()).or_default();
            of.push(Instrument {
                row,
                until: None,
                ended_by: None,
            });
        }
        for end in rows.iter().filter(|row| row.kind.role() == Role::Ends) {
            instruments.end(end);
        }
        instruments
    }

    /// Ends what was deposited before the notice; a deposit of the same day only when there is
    /// nothing earlier to end, since otherwise it counts anew.
    fn end(&mut self, notice: &'a Deposit) {
        // Never before its receipt, so that what was determined by then stays determined.
        let until = notice
            .effect
            .map_or(notice.date, |day| day.max(notice.date));
        let of = self.by_depositor.get_mut(notice.key());
        let mut open: Vec<&mut Instrument<'a>> = of
            .into_iter()
            .flatten()
            .filter(|instrument| instrument.row.date <= notice.date)
            .filter(|instrument| instrument.until.is_none_or(|day| notice.date < day))
            .collect();
        if open
            .iter()
            .any(|instrument| instrument.row.date < notice.date)
        {
            open.retain(|instrument| instrument.row.date < notice.date);
        }
        if open.is_empty() {
            self.idle.push(notice);
        }
        for instrument in open {
            if instrument.until.is_none_or(|earlier| until < earlier) {
                instrument.until = Some(until);
                instrument.ended_by = Some(notice);
            }
        }
    }

    /// The earliest instrument of a depositor that still stands on a day.
    pub(super) fn standing(&self, depositor: &str, day: Day) -> Option<&Instrument<'a>> {
        let of = self.by_depositor.get(depositor)?;
        of.iter().find(|instrument| instrument.stands_on(day))
    }
}

/// Of instruments of one day a succession comes last, and of successions those with their date
/// come first.
fn precedence(row: &Deposit) -> (bool, bool, Option<Day>) {
    let succession = row.kind == Kind::Succession;
    (succession, row.effect.is_none(), row.effect)
}

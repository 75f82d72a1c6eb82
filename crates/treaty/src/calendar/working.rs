//! Working days: Mondays to Fridays without holidays.

use super::Day;
use jiff::civil::Weekday;
use std::collections::BTreeSet;

/// Working days from one day to another, both included; none where the second is before the first.
#[must_use]
pub fn working_days(from: Day, until: Day, holidays: &BTreeSet<Day>) -> u32 {
    let mut count = 0;
    let mut day = Some(from);
    while let Some(today) = day.filter(|day| *day <= until) {
        let weekend = matches!(today.date().weekday(), Weekday::Saturday | Weekday::Sunday);
        count += u32::from(!weekend && !holidays.contains(&today));
        day = today.next();
    }
    count
}

//! Days and instants as people read them.

use treaty::act::Header;
use treaty::calendar::{Day, Window};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Name of a day's month.
pub(crate) fn month(day: Day) -> &'static str {
    let index = usize::try_from(day.month()).unwrap_or(1).saturating_sub(1);
    MONTHS.get(index).copied().unwrap_or_default()
}

/// `24 December 2024`.
pub(crate) fn in_words(day: Day) -> String {
    format!("{} {} {}", day.day(), month(day), day.year())
}

/// The day of an act, or the one by which it was known.
pub(crate) fn settled(header: &Header) -> Option<Day> {
    let known = || Day::parse(header.known?.as_str().get(..10)?).ok();
    header.on.or_else(known)
}

/// Whether the day aimed at says more than the window's ends do.
pub(crate) fn aimed_within(window: &Window, target: Day) -> bool {
    let ends = [window.earliest, window.latest];
    ends.iter().any(Option::is_some) && !ends.contains(&Some(target))
}

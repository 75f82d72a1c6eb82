//! Sessions, meetings and what is due, as a calendar.

use crate::web::committee::{asked as paragraphs, calendar};
use crate::web::ics::{self, Event, Status, When};
use crate::web::reading::Reading;
use crate::web::tongue::args;
use treaty::committee::mandate::Standing;

/// The calendar as text.
pub(super) fn of(reading: &Reading) -> String {
    let mut events = calendar::events(reading, None);
    events.extend(due(reading));
    let practice = calendar::practice(reading);
    let name = format!("{practice}{}", reading.short_title());
    ics::calendar(&name, reading.shelf.newest_at.as_ref(), &events)
}

/// What was asked and is not yet answered, on the last day of its window.
fn due(reading: &Reading) -> Vec<Event> {
    let slug = &reading.shelf.slug;
    let practice = calendar::practice(reading);
    let due = paragraphs::due(reading);
    let open =
        |due: &&paragraphs::Due<'_>| matches!(due.standing, Standing::Open | Standing::Ahead);
    let events = due.iter().filter(open).filter_map(|due| {
        let window = due.window;
        let day = window.latest.or(window.target).or(window.earliest)?;
        Some(Event {
            uid: format!("{slug}-entry-{}@servanda.invalid", due.entry),
            sequence: 0,
            when: When::Days(day, day),
            status: Status::Tentative,
            summary: format!("{practice}{}", told(reading, due)),
            description: Some(window.computed.clone()),
            place: None,
        })
    });
    events.collect()
}

fn told(reading: &Reading, due: &paragraphs::Due<'_>) -> String {
    let given = args![
        summary = due.summary,
        symbol = due.symbol,
        paragraph = due.paragraph,
    ];
    reading.word_with("ics-due", &given)
}

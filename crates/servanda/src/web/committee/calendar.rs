//! `/committee.ics` and `/committee/<body>.ics`: sessions and meetings as a calendar.

use crate::web::answer;
use crate::web::ics::{self, Event, Status, When};
use crate::web::reading::Reading;
use crate::web::words::called::capital;
use crate::web::words::committee::meeting_heading;
use axum::response::Response;
use jiff::civil::{DateTime, Time};
use jiff::tz::TimeZone;
use treaty::MatterId;
use treaty::calendar::Day;
use treaty::committee::meeting::{self, Hours, Meeting};
use treaty::committee::session::{Act, Session};

/// A plan without days is shown where its window is at most so long.
const WINDOW_DAYS_MAX: i64 = 31;

/// The calendar of one body, or of all.
pub(crate) fn answer(reading: &Reading, only: Option<&MatterId>) -> Response {
    let name = only.map_or_else(
        || reading.short_title().to_owned(),
        |body| reading.shelf.body_name(body).to_owned(),
    );
    let practice = practice(reading);
    let name = format!("{practice}{name}");
    let stamp = reading.shelf.newest_at.as_ref();
    answer::text(
        "text/calendar; charset=utf-8",
        ics::calendar(&name, stamp, &events(reading, only)),
    )
}

/// Sessions and meetings, by day.
pub(crate) fn events(reading: &Reading, only: Option<&MatterId>) -> Vec<Event> {
    let wanted = |body: Option<&MatterId>| match (body, only) {
        (Some(body), Some(only)) => body == only,
        (Some(_), None) => true,
        (None, _) => false,
    };
    let sessions = reading.shelf.sessions();
    let sessions = sessions
        .filter(|(_, session)| wanted(session.body()))
        .flat_map(|(id, session)| session_events(reading, id, session));
    let meetings = reading.shelf.meetings();
    let meetings = meetings
        .filter(|(_, meeting)| wanted(meeting.body()))
        .filter_map(|(id, meeting)| meeting_event(reading, id, meeting));
    let mut events: Vec<Event> = sessions.chain(meetings).collect();
    events.sort_by_key(|event| match &event.when {
        When::Days(from, _) => from.to_string().replace('-', ""),
        When::Hours(from, _) => from.clone(),
    });
    events
}

/// Said before every name in a house of exercises.
pub(crate) fn practice(reading: &Reading) -> String {
    match reading.practice {
        true => format!("{}: ", reading.word("practice")),
        false => String::new(),
    }
}

fn uid(id: &MatterId, part: usize) -> String {
    let name = id.as_str().replace('/', ".");
    match part {
        0 => format!("{name}@servanda.invalid"),
        more => format!("{name}.{more}@servanda.invalid"),
    }
}

fn session_events(reading: &Reading, id: &MatterId, session: &Session) -> Vec<Event> {
    let body = session.body().map(|body| reading.shelf.body_name(body));
    let practice = practice(reading);
    let name = format!(
        "{practice}{}: {}",
        body.unwrap_or_default(),
        capital(session.name())
    );
    let event = |part, days: (Day, Day), place: Option<&str>, status, note: Option<String>| Event {
        uid: uid(id, part),
        sequence: session.acts.len().saturating_sub(1),
        when: When::Days(days.0, days.1),
        status,
        summary: name.clone(),
        description: note,
        place: place.map(str::to_owned),
    };
    let cancelled = session
        .acts
        .iter()
        .any(|held| matches!(held.act, Act::Cancelled { .. }));
    let sat = if cancelled {
        Status::Cancelled
    } else {
        Status::Confirmed
    };
    let spans = session.spans();
    if !spans.is_empty() {
        let each = spans.into_iter().enumerate();
        return each
            .map(|(part, (from, until, place))| event(part, (from, until), place, sat, None))
            .collect();
    }
    // Put off without new days: what was convened is struck out of the calendars that hold it.
    let convened = session.acts.iter().rev().find_map(|held| match &held.act {
        Act::Convened {
            from, until, place, ..
        } => Some(((*from, *until), place.as_str())),
        _ => None,
    });
    if let Some((days, place)) = convened {
        let note = reading.word("ics-postponed");
        return vec![event(0, days, Some(place), Status::Cancelled, Some(note))];
    }
    planned(reading, session)
        .map(|(days, place, note)| event(0, days, place, Status::Tentative, Some(note)))
        .into_iter()
        .collect()
}

/// A plan whose window has two ends and is short enough to stand in a calendar.
fn planned<'a>(
    reading: &Reading,
    session: &'a Session,
) -> Option<((Day, Day), Option<&'a str>, String)> {
    let window = session.acts.iter().rev().find_map(|held| match &held.act {
        Act::Planned { when, .. } => Some(when),
        Act::Postponed { to: Some(to), .. } => Some(to),
        _ => None,
    })?;
    let (from, until) = (window.earliest?, window.latest?);
    let place = session.acts.iter().find_map(|held| match &held.act {
        Act::Planned { place, .. } => place.as_deref(),
        _ => None,
    });
    let note = format!("{} {}", reading.word("ics-planned"), window.computed);
    (from.days_until(until) <= WINDOW_DAYS_MAX).then_some(((from, until), place, note))
}

fn meeting_event(reading: &Reading, id: &MatterId, meeting: &Meeting) -> Option<Event> {
    let body = reading.shelf.body_name(meeting.body()?);
    let changes = usize::from(meeting.cancelled.is_some())
        + meeting.postponed.len()
        + usize::from(meeting.programme.is_some())
        + usize::from(meeting.held.is_some());
    let convened = match meeting.convened.as_ref().map(|entered| &entered.act) {
        Some(meeting::Act::Convened {
            day,
            begins,
            ends,
            zone,
            place,
            ..
        }) => Some((
            Hours {
                day: *day,
                begins,
                ends,
                zone,
            },
            place,
        )),
        _ => None,
    };
    let hours = meeting.hours();
    let put_off = hours.is_none() && convened.is_some();
    let when = match hours.or_else(|| convened.as_ref().map(|(hours, _)| hours.clone())) {
        Some(hours) => in_utc(&hours).unwrap_or(When::Days(hours.day, hours.day)),
        None => {
            let day = meeting.held.as_ref()?.header.on?;
            When::Days(day, day)
        }
    };
    let struck = put_off || meeting.cancelled.is_some();
    let practice = practice(reading);
    Some(Event {
        uid: uid(id, 0),
        sequence: changes,
        when,
        status: if struck {
            Status::Cancelled
        } else {
            Status::Confirmed
        },
        summary: format!(
            "{practice}{body}: {}",
            meeting_heading(reading.tongue, meeting.number())
        ),
        description: Some(super::meetings::summary(meeting).to_owned()),
        place: convened.map(|(_, place)| place.clone()),
    })
}

/// Hours at a place as two instants; none where the zone's database or clock does not have them.
fn in_utc(hours: &Hours<'_>) -> Option<When> {
    let zone = TimeZone::get(hours.zone).ok()?;
    let at = |day: Day, text: &str| {
        let (day, text) = if text == "24:00" {
            (day.next()?, "00:00")
        } else {
            (day, text)
        };
        let time = Time::strptime("%H:%M", text).ok()?;
        let local = DateTime::from_parts(day.date(), time);
        let instant = local.to_zoned(zone.clone()).ok()?.timestamp();
        ics::basic(&instant.to_string())
    };
    Some(When::Hours(
        at(hours.day, hours.begins)?,
        at(hours.day, hours.ends)?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_of_a_place_are_written_in_utc() {
        let hours = |day: &str, begins, ends, zone| {
            in_utc(&Hours {
                day: Day::parse(day).unwrap(),
                begins,
                ends,
                zone,
            })
        };
        let utc = |from: &str, until: &str| Some(When::Hours(from.into(), until.into()));
        assert_eq!(
            hours("2026-01-12", "10:00", "13:00", "Europe/Vienna"),
            utc("20260112T090000Z", "20260112T120000Z")
        );
        assert_eq!(
            hours("2026-07-29", "10:00", "24:00", "America/New_York"),
            utc("20260729T140000Z", "20260730T040000Z")
        );
        assert_eq!(hours("2026-07-29", "10:00", "13:00", "Nowhere/None"), None);
    }
}

//! Under which day the timeline tells of an act, and with which others.

use treaty::act::{Deed, Done};
use treaty::calendar::{Day, Window};
use treaty::committee::{body, bureau, mandate, procedure, session, statement, vote};
use treaty::depositary::{instrument, signature};

/// The days of an act; the third says that the day is only the latest a source allows.
pub(crate) fn days(done: &Done) -> Option<(Day, Day, bool)> {
    let stretch = match &done.deed {
        Deed::Session(
            session::Act::Held { from, until, .. } | session::Act::Reconvened { from, until, .. },
        ) => Some((*from, *until, false)),
        _ => None,
    };
    let single = done.header.on.map(|on| (on, on, false));
    let latest = within(&done.deed).and_then(|window| window.latest);
    stretch.or(single).or_else(|| {
        latest
            .or_else(|| day_known(done))
            .map(|day| (day, day, true))
    })
}

/// The day by which an act without a day of its own was known; the convention's own data have none.
fn day_known(done: &Done) -> Option<Day> {
    if matches!(done.deed, Deed::Convention(_)) {
        return None;
    }
    Day::parse(done.known().as_str().get(..10)?).ok()
}

const fn within(deed: &Deed) -> Option<&Window> {
    match deed {
        Deed::Session(session::Act::Reported { within, .. })
        | Deed::Signature(signature::Act::Reported { within, .. })
        | Deed::Instrument(instrument::Act::Reported { within, .. }) => within.as_ref(),
        _ => None,
    }
}

/// Whether an act casts or corrects a ballot.
pub(crate) const fn is_ballot(done: &Done) -> bool {
    matches!(
        &done.deed,
        Deed::Vote(vote::Act::BallotCast { .. })
            | Deed::Floor(
                procedure::Act::BallotCast { .. } | procedure::Act::BallotCorrected { .. }
            )
    )
}

/// Whether an act is told elsewhere: ballots are the board's, and a standing body was there before.
pub(crate) const fn told_elsewhere(done: &Done) -> bool {
    match &done.deed {
        Deed::Body(body::Act::Established { decision: None, .. }) => done.header.on.is_none(),
        _ => is_ballot(done),
    }
}

/// A key equal for acts that are told in one line; `None` for one that has its own.
pub(crate) fn together(done: &Done) -> Option<String> {
    match &done.deed {
        Deed::Signature(signature::Act::Signed { place, .. }) => {
            Some(format!("signed {}", place.as_deref().unwrap_or_default()))
        }
        Deed::Bureau(bureau::Act::Elected { body, .. }) => Some(format!("elected {body}")),
        Deed::Mandate(mandate::Act::Asked { symbol, .. }) => Some(format!("asked {symbol}")),
        Deed::Statement(statement::Act::Made { .. }) => Some(format!("statements {}", done.matter)),
        _ => None,
    }
}

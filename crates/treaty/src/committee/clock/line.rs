//! One line of the clock for each session that is prescribed, planned or held.

use super::{Departure, Line, Mandated, Reported, Sitting, What, sitting};
use crate::calendar::{Day, Window};
use crate::committee::mandate::{self, Prescribed};
use crate::committee::session::{Act, Session};
use crate::convention::Convention;
use crate::matter::MatterId;

/// Sessions by their first known day; prescribed ones of which no source tells keep their place.
pub(super) fn lines(
    given: &[&mandate::Act],
    own: &[(&MatterId, &Session)],
    convention: &Convention,
    day: Day,
) -> Vec<Line> {
    let mut prescribed = prescribed(given);
    let mut lines: Vec<(Option<Day>, Option<String>, Line)> = Vec::new();
    for (id, session) in own.iter().filter(|(_, held)| !held.name().is_empty()) {
        let found = prescribed
            .iter()
            .position(|(_, held)| id.name() == called(&held.session));
        let found = found.map(|place| prescribed.remove(place));
        let number = found.map(|(_, held)| held.session.clone());
        let line = told(id, session, found, convention, day);
        lines.push((first_day(&line), number, line));
    }
    lines.sort_by_key(|(first, ..)| *first);
    for (symbol, left) in prescribed {
        let after = lines.iter().rposition(|(_, number, _)| {
            number
                .as_ref()
                .is_some_and(|held| held.len() == left.session.len() && *held < left.session)
        });
        let place = after.map_or(lines.len(), |place| place + 1);
        let line = untold(symbol, left);
        lines.insert(place, (None, Some(left.session.clone()), line));
    }
    lines.into_iter().map(|(_, _, line)| line).collect()
}

fn prescribed<'a>(given: &[&'a mandate::Act]) -> Vec<(&'a str, &'a Prescribed)> {
    let each = given.iter().filter_map(|act| match act {
        mandate::Act::Given {
            symbol, prescribed, ..
        } => Some(prescribed.iter().map(|one| (symbol.as_str(), one))),
        _ => None,
    });
    each.flatten().collect()
}

fn mandated((symbol, prescribed): (&str, &Prescribed)) -> Mandated {
    Mandated {
        symbol: symbol.to_owned(),
        place: prescribed.place.clone(),
        working_days: prescribed.working_days,
        at_most: prescribed.at_most,
    }
}

fn untold(symbol: &str, prescribed: &Prescribed) -> Line {
    Line {
        matter: None,
        name: format!("{} session", called(&prescribed.session).replace('-', " ")),
        mandated: Some(mandated((symbol, prescribed))),
        planned: None,
        held: Vec::new(),
        reported: None,
        standing: None,
        departures: Vec::new(),
    }
}

fn told(
    id: &MatterId,
    session: &Session,
    prescribed: Option<(&str, &Prescribed)>,
    convention: &Convention,
    day: Day,
) -> Line {
    let acts = || session.acts.iter().map(|held| &held.act);
    let planned = acts().find_map(|act| match act {
        Act::Planned { when, decision, .. } => Some((when.clone(), decision.clone())),
        _ => None,
    });
    let reported = acts().find_map(|act| match act {
        Act::Reported { within, place, .. } => Some(Reported {
            within: within.clone(),
            place: place.clone(),
        }),
        _ => None,
    });
    let spans = session.spans().into_iter();
    let held: Vec<Sitting> = spans
        .map(|(from, until, place)| sitting(convention, from, until, place))
        .collect();
    let mandated = prescribed.map(mandated);
    let departures = departures(session, mandated.as_ref(), planned.as_ref(), &held);
    Line {
        matter: Some(id.clone()),
        name: session.name().to_owned(),
        mandated,
        planned,
        held,
        reported,
        standing: Some(session.standing(day)),
        departures,
    }
}

fn departures(
    session: &Session,
    mandated: Option<&Mandated>,
    planned: Option<&(Window, String)>,
    held: &[Sitting],
) -> Vec<Departure> {
    let acts = || session.acts.iter().map(|held| &held.act);
    let allowed = acts().find_map(|act| match act {
        Act::Held { decision, .. } | Act::Convened { decision, .. } => decision.clone(),
        _ => None,
    });
    let mut departures: Vec<Departure> = acts().filter_map(of_act).collect();
    let mut push = |what| {
        departures.push(Departure {
            what,
            allowed_by: allowed.clone(),
            needs_decision: true,
        });
    };
    let Some(first) = held.first() else {
        return departures;
    };
    let latest = planned.and_then(|(when, _)| when.latest);
    if let Some(latest) = latest.filter(|latest| *latest < first.from) {
        push(What::AfterPlanned { latest });
    }
    let Some(mandated) = mandated else {
        return departures;
    };
    if first.place.as_ref().is_some_and(|at| *at != mandated.place) {
        let mandated = mandated.place.clone();
        push(What::Elsewhere { mandated });
    }
    if let Some(days) = mandated.working_days {
        let sat = first.working_days;
        if sat > days || (sat < days && !mandated.at_most) {
            let (mandated, held) = (days, sat);
            push(What::Length { mandated, held });
        }
    }
    departures
}

fn of_act(act: &Act) -> Option<Departure> {
    let (what, allowed_by, needs_decision) = match act {
        Act::Postponed {
            decision,
            to,
            reason,
        } => {
            let (to, reason) = (to.clone(), reason.clone());
            (What::Postponed { to, reason }, Some(decision.clone()), true)
        }
        Act::Cancelled { reason } => {
            let reason = reason.clone();
            (What::Cancelled { reason }, None, false)
        }
        // A body suspends its own session.
        Act::Suspended { .. } => (What::Suspended, None, false),
        Act::Reconvened { decision, .. } => (What::Reconvened, Some(decision.clone()), true),
        _ => return None,
    };
    Some(Departure {
        what,
        allowed_by,
        needs_decision,
    })
}

fn first_day(line: &Line) -> Option<Day> {
    let held = line.held.first().map(|sitting| sitting.from);
    held.or_else(|| {
        let (when, _) = line.planned.as_ref()?;
        when.earliest.or(when.target).or(when.latest)
    })
}

/// A mandate says "1" or "protocol 1" where the session's name says "first" or "protocol-first".
pub(super) fn called(session: &str) -> String {
    const FIRST: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    let word = |part: &str| {
        let index = part
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let ordinal = index.and_then(|index| FIRST.get(index));
        ordinal.map_or_else(|| part.to_lowercase(), |ordinal| (*ordinal).to_owned())
    };
    let words: Vec<String> = session.split(' ').map(word).collect();
    words.join("-")
}

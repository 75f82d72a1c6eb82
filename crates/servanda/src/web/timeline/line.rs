//! The lines of the timeline: an act a line, and one line for what many do together on one day.

use crate::web::drawing::years::Mark;
use crate::web::reading::Reading;
use crate::web::tongue::{args, key};
use crate::web::words::deed::{Part, actor, told};
use maud::{Markup, html};
use std::collections::BTreeMap;
use treaty::act::{Deed, Done, Source};
use treaty::calendar::{Day, Window};
use treaty::committee::{body, bureau, mandate, session, statement, vote};
use treaty::depositary::{instrument, signature};
use treaty::{Matter, MatterId};

/// One line.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// First day.
    pub(crate) from: Day,
    /// Last day.
    pub(crate) until: Day,
    /// Whether the day is only the latest that a source allows.
    pub(crate) by: bool,
    /// The part of the institution.
    pub(crate) part: Part,
    /// What happened.
    pub(crate) told: Markup,
    /// The matter.
    pub(crate) matter: MatterId,
    /// Where it was read.
    pub(crate) source: Option<Source>,
    /// Its entries.
    pub(crate) entries: Vec<u64>,
    /// How it is drawn.
    pub(crate) mark: Mark,
}

impl Line {
    /// Whether another line is of the same day or days.
    pub(crate) fn same_days(&self, other: &Self) -> bool {
        (self.from, self.until, self.by) == (other.from, other.until, other.by)
    }

    /// Its day or days.
    pub(crate) fn days(&self, reading: &Reading) -> Markup {
        let days = reading.span(self.from, self.until);
        match self.by {
            true => reading.say_with("by-day", &args![day = days]),
            false => days,
        }
    }
}

/// What is said together: the day, and what is done.
type Together = (Day, String);

/// The lines, oldest first; of one part or of all.
pub(crate) fn lines(reading: &Reading, part: Option<Part>) -> Vec<Line> {
    let mut groups: BTreeMap<Together, Vec<&Done>> = BTreeMap::new();
    for done in reading.shelf.in_view(&reading.when) {
        let Some((from, ..)) = days(done) else {
            continue;
        };
        let wanted = part.is_none_or(|part| part == Part::of(&done.deed));
        if !wanted || from > reading.when.as_of || said_elsewhere(reading, done) {
            continue;
        }
        let key = (from, together(done));
        groups.entry(key).or_default().push(done);
    }
    let mut groups: Vec<Vec<&Done>> = groups.into_values().collect();
    groups
        .iter_mut()
        .for_each(|group| group.sort_by_key(|done| done.entry));
    let mut lines: Vec<Line> = groups
        .iter()
        .filter_map(|group| line(reading, group))
        .collect();
    lines.sort_by_key(|line| (line.from, line.by, line.entries.first().copied()));
    lines
}

fn line(reading: &Reading, group: &[&Done]) -> Option<Line> {
    let first = group.first()?;
    let (from, until, by) = days(first)?;
    let told = match group {
        [one] => told(reading, one),
        many => told_together(reading, many),
    };
    Some(Line {
        from,
        until,
        by,
        part: Part::of(&first.deed),
        told,
        matter: first.matter.clone(),
        source: first.header.source.clone(),
        entries: group.iter().map(|done| done.entry).collect(),
        mark: mark(&first.deed),
    })
}

/// The days of an act; the third says that the day is only the latest a source allows.
fn days(done: &Done) -> Option<(Day, Day, bool)> {
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
    if Part::of(&done.deed) == Part::Convention {
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

/// Ballots are the board's; the opening of a vote is said with its result; a standing body was there
/// before.
fn said_elsewhere(reading: &Reading, done: &Done) -> bool {
    match &done.deed {
        Deed::Vote(vote::Act::BallotCast { .. }) => true,
        Deed::Body(body::Act::Established { decision: None, .. }) => done.header.on.is_none(),
        Deed::Vote(vote::Act::Opened { .. }) => matches!(
            reading.shelf.matter(&done.matter),
            Some(Matter::Vote(vote)) if vote.announced.is_some()
        ),
        _ => false,
    }
}

/// A key equal for acts that are said in one line.
fn together(done: &Done) -> String {
    match &done.deed {
        Deed::Signature(signature::Act::Signed { place, .. }) => {
            format!("signed {}", place.as_deref().unwrap_or_default())
        }
        Deed::Bureau(bureau::Act::Elected { body, .. }) => format!("elected {body}"),
        Deed::Mandate(mandate::Act::Asked { symbol, .. }) => format!("asked {symbol}"),
        Deed::Statement(statement::Act::Made { .. }) => format!("statements {}", done.matter),
        _ => format!("entry {}", done.entry),
    }
}

fn told_together(reading: &Reading, group: &[&Done]) -> Markup {
    let Some(first) = group.first() else {
        return html! {};
    };
    let on = first.header.on.unwrap_or(reading.when.as_of);
    let speakers = || {
        group
            .iter()
            .filter_map(|done| done.header.participant.as_ref())
    };
    let count = group.len();
    match &first.deed {
        Deed::Signature(signature::Act::Signed { place, .. }) => {
            let signs = reading.say_with("told-sign-together", &args![count = count]);
            let signs = match place {
                Some(place) => {
                    let given = args![words = signs, place = reading.quote(place)];
                    reading.say_with("in-place", &given)
                }
                None => signs,
            };
            let names = reading.names(reading.in_order(speakers(), on), on);
            reading.labelled(signs, names)
        }
        Deed::Bureau(bureau::Act::Elected { body, .. }) => {
            let names = reading.names(reading.in_order(speakers(), on), on);
            let given = args![count = count, body = reading.refer(body), names = names];
            reading.say_with("told-elected-together", &given)
        }
        Deed::Mandate(mandate::Act::Asked { symbol, .. }) => {
            let asks = args![symbol = reading.symbol(symbol), count = count];
            let asks = reading.say_with("told-asked-together", &asks);
            let link = reading.say("told-of-whom");
            reading.labelled(asks, html! { a href={ "/" (first.matter) } { (link) } })
        }
        Deed::Statement(_) => {
            let matter = a_matter(reading, &first.matter);
            let given = args![count = count, matter = matter];
            let made = reading.say_with("told-statements-together", &given);
            let speakers = group.iter().map(|done| actor(reading, &done.header));
            reading.labelled(made, reading.listed(speakers))
        }
        _ => told(reading, first),
    }
}

fn a_matter(reading: &Reading, id: &MatterId) -> Markup {
    let (place, word) = match reading.shelf.matter(id) {
        Some(Matter::Vote(_)) => (key("on-the-vote"), key("the-vote")),
        Some(Matter::Decision(_)) => (key("on-the-decision"), key("the-decision")),
        _ => (key("at-the-meeting"), key("the-meeting")),
    };
    let link = reading.link(id, reading.word(word));
    reading.say_with(place, &args![link = link])
}

const fn mark(deed: &Deed) -> Mark {
    match deed {
        Deed::Adoption(_) | Deed::Signature(signature::Act::Opened { .. }) => Mark::Star,
        Deed::Decision(_) | Deed::Vote(_) => Mark::Diamond,
        _ => Mark::Dot,
    }
}

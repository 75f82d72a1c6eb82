//! The lines of the timeline: an act a line, and one line for what many do together on one day.

use crate::house::{days, together, told_elsewhere};
use crate::web::drawing::years::Mark;
use crate::web::reading::Reading;
use crate::web::tongue::{args, key};
use crate::web::words::deed::{Part, actor, told};
use maud::{Markup, html};
use std::collections::BTreeMap;
use treaty::act::{Deed, Done, Source};
use treaty::calendar::Day;
use treaty::committee::{bureau, mandate, vote};
use treaty::depositary::signature;
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

/// The lines that some acts in view make, oldest first.
pub(crate) fn lines(reading: &Reading, acts: &[Done]) -> Vec<Line> {
    let mut groups: BTreeMap<Together, Vec<&Done>> = BTreeMap::new();
    for done in acts.iter().filter(|done| reading.when.sees(done)) {
        let Some((from, ..)) = days(done) else {
            continue;
        };
        if from > reading.when.as_of || said_elsewhere(reading, done) {
            continue;
        }
        let key = (from, group_key(done));
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

/// The opening of a vote is said with its result.
fn said_elsewhere(reading: &Reading, done: &Done) -> bool {
    let opens = matches!(&done.deed, Deed::Vote(vote::Act::Opened { .. }));
    let card = opens
        .then(|| reading.shelf.vote_card(&done.matter))
        .flatten();
    told_elsewhere(done) || card.is_some_and(|card| card.announced)
}

/// A key equal for acts that are said in one line.
fn group_key(done: &Done) -> String {
    together(done).unwrap_or_else(|| format!("entry {}", done.entry))
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
        _ if reading.shelf.vote_card(id).is_some() => (key("on-the-vote"), key("the-vote")),
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

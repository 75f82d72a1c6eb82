//! The days on which a status changed and the days on which something of it became known, and a slider
//! over each. It is a form: whoever sends it is led to the address of the day, which says the same for
//! everyone.

use crate::web::asked::Asked;
use crate::web::reading::Reading;
use crate::web::tongue::{args, key};
use maud::{Markup, html};
use std::collections::BTreeSet;
use treaty::MatterId;
use treaty::act::Done;
use treaty::calendar::Day;
use treaty::depositary::holding;

/// Names of the sliders in an address.
const ON: &str = "change";
const KNOWN: &str = "known_change";

/// When a status changed, and when it became known.
pub(super) struct Changes {
    /// Days of legal effect, until today.
    pub(super) on: Vec<Day>,
    /// Days on which something became known.
    pub(super) known: Vec<Day>,
}

impl Changes {
    /// Of everything that the entries read hold, whatever day and state of knowledge is asked about, so
    /// that a place on a slider is the same day for every question.
    pub(super) fn of(reading: &Reading) -> Self {
        let shelf = &reading.shelf;
        let acts = shelf.acts(&MatterId::of_register(&shelf.slug)).iter();
        let acts: Vec<&Done> = acts.filter(|done| done.entry < shelf.size).collect();
        let course = holding::course(acts.iter().copied(), &shelf.convention, &shelf.participants);
        let own = acts.iter().filter_map(|done| done.header.on);
        let until = reading.today.max(reading.when.as_of);
        let on: BTreeSet<Day> = own
            .chain(course.iter().flat_map(|course| course.days()))
            .filter(|day| *day <= until)
            .collect();
        let known = acts.iter().map(|done| done.known());
        let known = known.filter_map(|at| Day::parse(at.as_str().get(..10)?).ok());
        let known: BTreeSet<Day> = known.collect();
        Self {
            on: on.into_iter().collect(),
            known: known.into_iter().collect(),
        }
    }

    /// Where a slider leads; nothing where none was sent.
    pub(super) fn leads_to(&self, asked: &Asked) -> Option<String> {
        let place = |name: &str| asked.more.get(name)?.parse::<usize>().ok();
        let (on, known) = (place(ON), place(KNOWN));
        on.or(known)?;
        let there = Asked {
            as_of: on.and_then(|place| self.on.get(place).copied()),
            known_as_of: known
                .and_then(|place| self.known.get(place))
                .and_then(|day| treaty::act::end_of(*day)),
            ..asked.clone()
        };
        Some(there.address(asked.form))
    }

    /// The sliders, with the changes before and after the day shown.
    pub(super) fn view(&self, reading: &Reading, asked: &Asked) -> Markup {
        let known = asked.known_as_of.as_ref();
        let known = known.and_then(|known| Day::parse(known.as_str().get(..10)?).ok());
        html! {
            form.times-form.slider method="get" action=(asked.page) {
                (slider(reading, asked, &Axis { name: ON, label: key("slider-on"), days: &self.on, shown: asked.as_of, known: false }))
                (slider(reading, asked, &Axis { name: KNOWN, label: key("slider-known"), days: &self.known, shown: known, known: true }))
                @if let Some(entry) = asked.entry { input type="hidden" name="entry" value=(entry); }
                p { button { (reading.say("ask-show")) } }
            }
        }
    }
}

/// One of the two axes.
struct Axis<'a> {
    name: &'static str,
    label: &'static str,
    days: &'a [Day],
    /// The day shown; none: the newest.
    shown: Option<Day>,
    known: bool,
}

fn slider(reading: &Reading, asked: &Asked, axis: &Axis<'_>) -> Markup {
    let (Some(first), Some(last)) = (axis.days.first(), axis.days.last()) else {
        return html! {};
    };
    // One place more than there are days: now, with all that is known.
    let now = axis.days.len();
    let (upto, at) = match axis.shown {
        Some(day) => {
            let upto = axis.days.partition_point(|other| *other <= day);
            (upto, upto.saturating_sub(1))
        }
        None => (now, now),
    };
    let shown = axis
        .shown
        .map_or_else(|| reading.word("slider-now"), |day| reading.plain_day(day));
    // The change before the one that the day shown is in, and the one after it.
    let before = axis.days.get(
        match axis.shown {
            Some(day) => axis.days.partition_point(|other| *other < day),
            None => now,
        }
        .wrapping_sub(1),
    );
    let after = axis.shown.and_then(|_| axis.days.get(upto));
    let link = |day: Day| {
        let there = match axis.known {
            true => Asked {
                known_as_of: treaty::act::end_of(day),
                ..asked.clone()
            },
            false => Asked {
                as_of: Some(day),
                ..asked.clone()
            },
        };
        html! { a href=(there.address(asked.form)) { (reading.day(day)) } }
    };
    html! {
        div.axis {
            label for=(axis.name) { (reading.say(axis.label)) }
            input type="range" id=(axis.name) name=(axis.name) min="0" max=(now) value=(at) aria-valuetext=(shown);
            p.quiet {
                (reading.say_with("slider-span", &args![count = now, first = reading.day(*first), last = reading.day(*last)]))
                @if let Some(day) = before { " " (reading.say_with("slider-before", &args![day = link(*day)])) }
                @if let Some(day) = after { " " (reading.say_with("slider-after", &args![day = link(*day)])) }
            }
        }
    }
}

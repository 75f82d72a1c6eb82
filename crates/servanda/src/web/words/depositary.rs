//! What is done with the depositary, in one line.

use super::deed::actor;
use super::term;
use crate::web::depositary::reported;
use crate::web::reading::Reading;
use crate::web::tongue::{args, key};
use maud::{Markup, html};
use treaty::act::Done;
use treaty::calendar::Day;
use treaty::committee::decision::How;
use treaty::depositary::bilateral::{Place, Side};
use treaty::depositary::signature::Manner;
use treaty::depositary::{adoption, instrument, notification, signature};

/// The line of an adoption.
pub(crate) fn adoption(reading: &Reading, act: &adoption::Act) -> Markup {
    match act {
        adoption::Act::Adopted {
            body, symbol, how, ..
        } => {
            let given = args![body = reading.refer(body), symbol = reading.symbol(symbol)];
            let adopted = reading.say_with("told-text-adopted", &given);
            match how {
                How::NotStated => adopted,
                how => {
                    let how = term::how(reading.tongue, *how);
                    reading.listed([adopted, html! { (how) }])
                }
            }
        }
        adoption::Act::Reported { place } => {
            in_place(reading, reading.say("told-concluded"), place.as_deref())
        }
    }
}

/// Words with the place where it was done, where that is stated.
fn in_place(reading: &Reading, words: Markup, place: Option<&str>) -> Markup {
    match place {
        Some(place) => {
            let given = args![words = words, place = reading.quote(place)];
            reading.say_with("in-place", &given)
        }
        None => words,
    }
}

/// The line of an act of signature.
pub(crate) fn signature(reading: &Reading, done: &Done, act: &signature::Act) -> Markup {
    let by = |key| reading.say_with(key, &args![name = actor(reading, &done.header)]);
    match act {
        signature::Act::Opened { windows, .. } | signature::Act::Extended { windows, .. } => {
            let each = windows.iter().map(|window| {
                let given = args![
                    place = reading.quote(&window.place),
                    days = reading.span(window.from, window.until),
                ];
                reading.say_with("told-opened-window", &given)
            });
            let windows = each.reduce(|before, after| {
                let given = args![before = before, after = after];
                reading.say_with("told-opened-then", &given)
            });
            let given = args![windows = windows.unwrap_or_default()];
            let said = match act {
                signature::Act::Extended { .. } => key("told-extended-for-signature"),
                _ => key("told-opened-for-signature"),
            };
            reading.say_with(said, &given)
        }
        signature::Act::Signed { place, manner, .. } => {
            let signs = by(match manner {
                None => key("told-signs"),
                Some(Manner::AdReferendum) => key("told-signs-ad-referendum"),
                Some(Manner::Succession) => key("told-succeeds-to-signature"),
            });
            in_place(reading, signs, place.as_deref())
        }
        signature::Act::Confirmed {} => by(key("told-confirms-signature")),
        signature::Act::Renounced {} => by(key("told-renounces")),
        signature::Act::Reported { count, named, .. } => {
            let words = reading.say_with("told-signatories-reported", &args![count = *count]);
            if named.is_empty() {
                return words;
            }
            let given = args![words = words, count = named.len()];
            reading.say_with("told-naming", &given)
        }
    }
}

/// The line of an act about an instrument.
pub(crate) fn instrument(reading: &Reading, done: &Done, act: &instrument::Act) -> Markup {
    let name = actor(reading, &done.header);
    match act {
        instrument::Act::Deposited { form, replaces, .. } => {
            let form = term::form(reading.tongue, *form);
            let deposits = reading.say_with("told-deposits", &args![name = name, form = form]);
            match replaces {
                Some(earlier) => {
                    let given = args![words = deposits, day = reading.day(*earlier)];
                    reading.say_with("told-correcting", &given)
                }
                None => deposits,
            }
        }
        instrument::Act::Withdrawn { denunciation, .. } => {
            let said = match denunciation {
                true => key("told-denounces"),
                false => key("told-withdraws-instrument"),
            };
            reading.say_with(said, &args![name = name])
        }
        instrument::Act::Restored { notice } => {
            let given = args![name = name, day = reading.day(*notice)];
            reading.say_with("told-revokes-denunciation", &given)
        }
        instrument::Act::Reported { count, .. } => {
            reading.say_with("told-instruments-reported", &args![count = *count])
        }
    }
}

/// The line of a notification.
pub(crate) fn notification(reading: &Reading, act: &notification::Act) -> Markup {
    let notification::Act::Issued {
        number, subject, ..
    } = act;
    let number = html! { bdi.symbol { (number) } };
    let given = args![number = number, subject = reading.quote(subject)];
    reading.say_with("told-notification", &given)
}

/// Where a participant stands towards the treaty on a day.
pub(crate) fn side(reading: &Reading, side: &Side, as_of: Day) -> Markup {
    let name = reading.name_on(&side.participant, as_of);
    let day = |day| reading.day_or_not_stated(day);
    let (deposited, since, until) = (day(side.deposited), day(side.since), day(side.until));
    let deposited = |key| {
        let given = args![
            name = name.clone(),
            deposited = deposited.clone(),
            since = since.clone(),
        ];
        reading.say_with(key, &given)
    };
    let over = |key| {
        let given = args![
            name = name.clone(),
            since = since.clone(),
            until = until.clone(),
        ];
        reading.say_with(key, &given)
    };
    let on = |key, day: Markup| reading.say_with(key, &args![name = name.clone(), day = day]);
    // What is computed rests on days; a report without one is told beside it.
    let reported = reported::of(reading, &side.participant, as_of);
    let was_party = side.since.is_some_and(|since| since <= as_of);
    let words = match side.place {
        Place::Outside if reported.instrument.is_some() => {
            on(key("side-reported-deposit"), Markup::default())
        }
        Place::Outside if reported.signature.is_some() => {
            on(key("side-reported-signature"), Markup::default())
        }
        Place::Outside => on(key("side-outside"), reading.day(as_of)),
        Place::Renounced => on(key("side-renounced"), Markup::default()),
        Place::Signatory if reported.instrument.is_some() => {
            on(key("side-signatory-reported"), day(side.signed))
        }
        Place::Signatory => on(key("side-signatory"), day(side.signed)),
        Place::Pending => on(key("side-pending"), Markup::default()),
        Place::Contracting if side.since.is_some() => deposited(key("side-becomes")),
        Place::Contracting => deposited(key("side-contracting")),
        Place::Party => over(key("side-party")),
        Place::DayNotStated => deposited(key("side-no-day")),
        Place::Ceased if was_party => over(key("side-was-party")),
        Place::Ceased => over(key("side-no-more")),
        Place::Left => over(key("side-left")),
    };
    match &side.in_place_of {
        Some(before) => {
            let given = args![words = words, before = reading.name_on(before, as_of)];
            reading.say_with("side-in-place", &given)
        }
        None => words,
    }
}

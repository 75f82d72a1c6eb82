//! How one participant stands, in a sentence of the page's language.

use crate::web::reading::Reading;
use crate::web::tongue::args;
use maud::{Markup, html};
use treaty::depositary::bilateral::{Place, Side};

/// The sentence. Where the Record lacks a day that it would name, it is said as the law says it.
pub(crate) fn sentence(reading: &Reading, side: &Side) -> Markup {
    let as_of = reading.when.as_of;
    let [signed, deposited, since, until] = [side.signed, side.deposited, side.since, side.until]
        .map(|day| day.map(|day| reading.day(day)));
    let who = || reading.name(&side.participant);
    let said = match (side.place, signed, deposited, since, until) {
        (Place::Outside, ..) => Some(reading.say_with(
            "side-outside",
            &args![who = who(), day = reading.day(as_of)],
        )),
        (Place::Renounced, ..) => Some(reading.say_with("side-renounced", &args![who = who()])),
        (Place::Pending, ..) => Some(reading.say_with("side-pending", &args![who = who()])),
        (Place::Signatory, Some(signed), ..) => {
            Some(reading.say_with("side-signatory", &args![who = who(), signed = signed]))
        }
        (Place::Contracting, _, Some(deposited), Some(since), _) => Some(reading.say_with(
            "side-contracting",
            &args![who = who(), deposited = deposited, since = since],
        )),
        (Place::Contracting, _, Some(deposited), None, _) => Some(reading.say_with(
            "side-contracting-open",
            &args![who = who(), deposited = deposited],
        )),
        (Place::Party, _, _, Some(since), _) => {
            Some(reading.say_with("side-party", &args![who = who(), since = since]))
        }
        (Place::DayNotStated, _, Some(deposited), ..) => Some(reading.say_with(
            "side-day-not-stated",
            &args![who = who(), deposited = deposited],
        )),
        (Place::Ceased, _, _, since, Some(until)) => {
            let was_party = side.since.is_some_and(|since| since <= as_of);
            Some(match since.filter(|_| was_party) {
                Some(since) => reading.say_with(
                    "side-ceased-party",
                    &args![who = who(), since = since, until = until],
                ),
                None => reading.say_with("side-ceased", &args![who = who(), until = until]),
            })
        }
        (Place::Left, _, _, _, Some(until)) => {
            Some(reading.say_with("side-left", &args![who = who(), until = until]))
        }
        _ => None,
    };
    let Some(said) = said else {
        return reading.quote(side.in_words(as_of));
    };
    html! {
        (said)
        @if let Some(before) = &side.in_place_of {
            " " (reading.say_with("side-in-place-of", &args![before = reading.name(before)]))
        }
    }
}

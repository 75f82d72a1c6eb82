//! What resolutions ask, paragraph by paragraph: of whom, with what force, by when, and how it stands.

use crate::web::reading::Reading;
use crate::web::tongue::args;
use crate::web::words::called::capital;
use crate::web::words::deed::sentence;
use crate::web::words::term;
use maud::{Markup, html};
use serde_json::{Value, json};
use treaty::MatterId;
use treaty::act::{Entered, Source};
use treaty::calendar::Window;
use treaty::committee::mandate::{Act, Force, Mandate, Standing, TextRead};

/// A paragraph with a window.
pub(crate) struct Due<'a> {
    /// Symbol of the resolution or draft.
    pub(crate) symbol: &'a str,
    /// Number of the paragraph.
    pub(crate) paragraph: &'a str,
    /// Of whom it is asked.
    pub(crate) addressee: &'a str,
    /// What is asked.
    pub(crate) summary: &'a str,
    /// When.
    pub(crate) window: &'a Window,
    /// How it stands on the day of the answer.
    pub(crate) standing: Standing,
    /// Whether only the draft was read.
    pub(crate) draft: bool,
    /// The entry that holds it.
    pub(crate) entry: u64,
    source: Option<&'a Source>,
}

impl Due<'_> {
    /// The paragraph for programs.
    pub(crate) fn facts(&self) -> Value {
        json!({
            "symbol": self.symbol, "paragraph": self.paragraph, "addressee": self.addressee,
            "summary": self.summary, "window": self.window, "standing": self.standing,
            "text": if self.draft { "draft" } else { "adopted" },
            "entry": self.entry, "source": self.source,
        })
    }
}

/// Every paragraph that has a window, in the order of their days.
pub(crate) fn due(reading: &Reading) -> Vec<Due<'_>> {
    let mut dues: Vec<Due<'_>> = Vec::new();
    for (_, mandate) in reading.shelf.mandates() {
        let asked = mandate.asked.iter();
        dues.extend(asked.filter_map(|held| of(reading, mandate, held)));
    }
    dues.sort_by_key(|due| {
        let window = due.window;
        (
            window.earliest.or(window.target).or(window.latest),
            due.entry,
        )
    });
    dues
}

fn of<'a>(reading: &Reading, mandate: &Mandate, held: &'a Entered<Act>) -> Option<Due<'a>> {
    let Act::Asked {
        symbol,
        paragraph,
        addressee,
        summary,
        due: Some(window),
        text,
        ..
    } = &held.act
    else {
        return None;
    };
    Some(Due {
        symbol,
        paragraph,
        addressee,
        summary,
        window,
        standing: mandate.standing(symbol, paragraph, reading.when.as_of),
        draft: *text == TextRead::Draft,
        entry: held.entry,
        source: held.header.source.as_ref(),
    })
}

/// All that the resolutions ask, each in its table; notes are left to the matter's own page.
pub(crate) fn section(reading: &Reading) -> Markup {
    html! {
        @if reading.shelf.mandates().next().is_some() {
            section aria-labelledby="asked" {
                h2 #asked { (reading.say("asked-heading")) }
                p { (reading.say("asked-words")) }
                @for (id, mandate) in reading.shelf.mandates() {
                    (table(reading, mandate, id, false))
                }
            }
        }
    }
}

/// The paragraphs of one mandate as a table.
pub(crate) fn table(reading: &Reading, mandate: &Mandate, id: &MatterId, notes: bool) -> Markup {
    let asks = |held: &&Entered<Act>| {
        notes
            || !matches!(
                &held.act,
                Act::Asked {
                    force: Force::Note,
                    ..
                }
            )
    };
    let rows: Vec<_> = mandate.asked.iter().filter(asks).collect();
    let draft = rows.iter().any(|held| {
        matches!(
            &held.act,
            Act::Asked {
                text: TextRead::Draft,
                ..
            }
        )
    });
    html! {
        @if !rows.is_empty() {
            div.wide { table.asked {
                caption {
                    (reading.refer(id))
                    @if draft { " " span.quiet { (reading.say("asked-draft")) } }
                }
                thead { tr {
                    (reading.column("col-paragraph")) (reading.column("col-asked"))
                    (reading.column("col-force")) (reading.column("col-when")) (reading.column("col-entry"))
                } }
                tbody { @for held in rows { (row(reading, mandate, held)) } }
            } }
        }
    }
}

fn row(reading: &Reading, mandate: &Mandate, held: &Entered<Act>) -> Markup {
    let Act::Asked {
        symbol,
        paragraph,
        addressee,
        summary,
        force,
        due,
        agreed_ad_referendum,
        placeholder,
        ..
    } = &held.act
    else {
        return html! {};
    };
    let standing = mandate.standing(symbol, paragraph, reading.when.as_of);
    html! {
        tr {
            th scope="row" { (reading.quote(paragraph)) }
            td.text {
                @if *force == Force::Note { (reading.quote(summary)) }
                @else { (reading.labelled(html! { b { (reading.quote(capital(addressee))) } }, reading.quote(summary))) }
                @if *agreed_ad_referendum { " " span.tag { (reading.say("ad-referendum")) } }
                @if let Some(placeholder) = placeholder { " " @let words = sentence(&reading.quote(placeholder));
                    span.quiet { (reading.say_with("to-be-filled", &args![words = words])) } }
                @for answer in answers(mandate, symbol, paragraph) {
                    @if let Act::Answered { matter, summary, .. } = &answer.act {
                        @let given = args![matter = reading.refer(matter), summary = reading.quote(summary)];
                        br; span.quiet { (reading.say_with("answered-in", &given)) }
                    }
                }
            }
            td { (term::force(reading.tongue, *force)) }
            td {
                @if let Some(due) = due { (reading.window(due)) br; }
                span.tag { (term::standing(reading.tongue, standing)) }
            }
            td { (reading.entry(held.entry)) }
        }
    }
}

fn answers<'a>(
    mandate: &'a Mandate,
    of: &'a str,
    number: &'a str,
) -> impl Iterator<Item = &'a Entered<Act>> {
    mandate.answered.iter().filter(move |held| {
        matches!(&held.act, Act::Answered { symbol, paragraph, .. } if symbol == of && paragraph == number)
    })
}

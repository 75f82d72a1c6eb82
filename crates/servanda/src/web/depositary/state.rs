//! `/status/<State>`: how one participant stands to the treaty, on which terms, and what it did.

use super::pair::{no_status, participant};
use super::reported;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::{args, key};
use crate::web::words::{deed, depositary as said, reason};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde_json::json;
use std::sync::Arc;
use treaty::MatterId;
use treaty::act::Done;
use treaty::depositary::bilateral::{Side, side};
use treaty::depositary::declaration::{self, Subject};
use treaty::depositary::register::by_day;
use treaty::depositary::status::status;
use treaty::depositary::terms::{Term, terms};
use treaty::depositary::{case, territory};
use treaty::participant::ParticipantId;

/// The page.
pub(crate) async fn page(
    State(rooms): State<Arc<Rooms>>,
    Path(code): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let reading = rooms.reading_of_register(&asked).await?;
    let id = participant(&reading, &code)?;
    let shelf = &reading.shelf;
    let as_of = reading.when.as_of;
    let status = status(
        &shelf.register,
        &shelf.convention,
        &shelf.participants,
        as_of,
    );
    let status = status.map_err(|reason| no_status(&reason))?;
    let state = Of {
        side: side(
            &shelf.register,
            &shelf.convention,
            &shelf.participants,
            &status,
            &id,
        ),
        terms: terms(&shelf.register, &shelf.convention, as_of)
            .into_iter()
            .filter(|term| term.by == id)
            .collect(),
        missing: missing(&reading, &id),
        acts: acts(&reading, &id),
        id,
    };
    Ok(match asked.form {
        Form::Html => {
            let title = reading.plain_name(&state.id, as_of);
            let head = Head::of(title, Here::Status, &[Form::Json]);
            layout::page(&reading, &asked, &head, &state.main(&reading)).into_response()
        }
        Form::Json => answer::json(&reading, state.facts(&reading)),
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

/// One participant.
struct Of<'a> {
    id: ParticipantId,
    side: Side,
    terms: Vec<Term>,
    /// Declarations that the treaty requires and that are not made.
    missing: Vec<Subject>,
    /// Everything it did, and what sources report of it, in the order of the Record.
    acts: Vec<&'a Done>,
}

fn missing(reading: &Reading, id: &ParticipantId) -> Vec<Subject> {
    let shelf = &reading.shelf;
    let required: Vec<Subject> =
        case::clause(&shelf.convention, "notifications.required").unwrap_or_default();
    let bound = shelf.register.standing_instrument(id, reading.when.as_of);
    let mut missing = required;
    missing.retain(|subject| bound.is_some() && !shelf.register.declared(id, *subject));
    missing
}

fn acts<'a>(reading: &'a Reading, id: &ParticipantId) -> Vec<&'a Done> {
    let register = MatterId::of_register(&reading.shelf.slug);
    let acts = reading.shelf.acts(&register).iter();
    let own = acts.filter(|done| {
        let by_itself = done.header.participant.as_ref() == Some(id);
        by_itself || reported::names(done, id, reading.when.as_of)
    });
    // Instruments are in view whatever their day; what comes later is no part of what it had done.
    let by_then = |done: &&Done| done.header.on.is_none_or(|on| on <= reading.when.as_of);
    own.filter(|done| reading.when.sees(done))
        .filter(by_then)
        .collect()
}

impl Of<'_> {
    fn facts(&self, reading: &Reading) -> serde_json::Value {
        let act = |done: &&Done| {
            let line = deed::plain(&deed::told(reading, done));
            json!({
                "type": done.deed.type_name(), "on": done.header.on, "said": line, "entry": done.entry,
            })
        };
        json!({
            "participant": self.side,
            "reported": reported::of(reading, &self.id, reading.when.as_of),
            "terms": self.terms,
            "declarations_missing": self.missing,
            "territories": self.territories(reading),
            "acts": self.acts.iter().map(act).collect::<Vec<_>>(),
        })
    }

    /// Territories as the State last spoke of them: named, and whether the treaty applies.
    fn territories(&self, reading: &Reading) -> Vec<(String, bool)> {
        let mut said: Vec<(String, bool)> = Vec::new();
        for held in by_day(&reading.shelf.register.territories) {
            if held.header.participant.as_ref() == Some(&self.id) {
                let name = held.act.territory();
                said.retain(|(other, _)| other != name);
                let applies = matches!(held.act, territory::Act::Extended { .. });
                said.push((name.to_owned(), applies));
            }
        }
        said
    }

    fn main(&self, reading: &Reading) -> Markup {
        html! {
            h1 { (reading.name(&self.id)) }
            p.lead { (said::side(reading, &self.side, reading.when.as_of)) }
            @if !self.missing.is_empty() {
                @let subjects = self.missing.iter().map(|subject| subject.as_str()).collect::<Vec<_>>().join(", ");
                p { (reading.say_with("declarations-missing", &args![subjects = reading.quote(subjects)])) }
            }
            (self.terms_section(reading))
            (self.declarations(reading))
            @let territories = self.territories(reading);
            @if !territories.is_empty() {
                section aria-labelledby="territories" {
                    h2 #territories { (reading.say("territories")) }
                    ul { @for (name, applies) in &territories {
                        @let applies = reading.say(if *applies { key("territory-applies") } else { key("territory-left-out") });
                        li { (reading.labelled(html! { bdi { (name) } }, applies)) }
                    } }
                }
            }
            section aria-labelledby="acts" {
                h2 #acts { (reading.say("acts-of-state")) }
                @if self.acts.is_empty() { p { (reading.say("nothing-entered")) } }
                ol { @for done in &self.acts {
                    li {
                        (reading.labelled(reading.day_or_not_stated(done.header.on), deed::sentence(&deed::told(reading, done))))
                        " " (reading.entry_stop(done.entry))
                    }
                } }
            }
            p.quiet { a href="/status" { (reading.say("status-of-all")) } }
        }
    }

    fn terms_section(&self, reading: &Reading) -> Markup {
        html! {
            @if !self.terms.is_empty() {
                section aria-labelledby="terms" {
                    h2 #terms { (reading.say("reservations")) }
                    @for term in &self.terms {
                        h3 { (reason::label_to(reading, term.label, &term.articles)) }
                        blockquote { p { bdi { (term.text) } } }
                        p {
                            @let effect = reading.say(if term.since.is_some() { key("in-effect") } else { key("not-in-effect") });
                            (reading.say_with("sentence", &args![words = reading.labelled(effect, reason::said(reading, &term.because))])) " " (reading.entry_stop(term.entry))
                        }
                    }
                }
            }
        }
    }

    fn declarations(&self, reading: &Reading) -> Markup {
        let register = &reading.shelf.register;
        let own = by_day(&register.declarations).into_iter();
        let own: Vec<_> = own
            .filter(|held| held.header.participant.as_ref() == Some(&self.id))
            .filter(|held| register.declaration_withdrawn_on(held.act.id()).is_none())
            .collect();
        let now = |id: &str, made: &str| {
            let changed = own.iter().rev().find_map(|held| match &held.act {
                declaration::Act::Changed { id: other, text } if other == id => Some(text.clone()),
                _ => None,
            });
            changed.unwrap_or_else(|| made.to_owned())
        };
        html! {
            @if !own.is_empty() {
                section aria-labelledby="declared" {
                    h2 #declared { (reading.say("other-declarations")) }
                    dl { @for held in &own {
                        @if let declaration::Act::Made { id, subject, text, .. } = &held.act {
                            dt { (reading.quote(subject.as_str())) }
                            dd { bdi { (now(id, text)) } " " (reading.entry_stop(held.entry)) }
                        }
                    } }
                }
            }
        }
    }
}

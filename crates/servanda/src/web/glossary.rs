//! `/glossary`: words of treaty and conference practice, each with its meaning and what it rests on; and on other
//! pages the first use of each leads there.

mod links;

pub(crate) use links::linked;

use super::answer::{self, Table};
use super::asked::{Asked, Form};
use super::layout::{self, Head, Here};
use super::problem::Problem;
use super::reading::Reading;
use super::rooms::Rooms;
use super::search::holds;
use super::tongue::{Tongue, args, key};
use crate::index::search::Question;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::json;
use std::sync::Arc;

/// How many terms a search names.
const NAMED_MAX: usize = 6;
const FORMS: [Form; 2] = [Form::Json, Form::Csv];

/// A word of practice.
pub(crate) struct Term {
    /// Its name in addresses.
    pub(crate) id: &'static str,
    word: &'static str,
    meaning: &'static str,
    source: &'static str,
}

impl Term {
    const fn of(
        id: &'static str,
        word: &'static str,
        meaning: &'static str,
        source: &'static str,
    ) -> Self {
        Self {
            id,
            word,
            meaning,
            source,
        }
    }

    /// The word.
    pub(crate) fn word(&self, tongue: Tongue) -> String {
        tongue.word(self.word)
    }

    /// What it means, in a sentence.
    pub(crate) fn meaning(&self, tongue: Tongue) -> String {
        tongue.word(self.meaning)
    }
}

const TERMS: [Term; 41] = [
    Term::of(
        "abstention",
        key("term-abstention"),
        key("meaning-abstention"),
        "GA rule 126",
    ),
    Term::of(
        "acceptance",
        key("term-acceptance"),
        key("meaning-acceptance"),
        "VCLT, articles 2(1)(b) and 14",
    ),
    Term::of(
        "accession",
        key("term-accession"),
        key("meaning-accession"),
        "VCLT, articles 2(1)(b) and 15",
    ),
    Term::of(
        "ad-referendum",
        key("term-ad-referendum"),
        key("meaning-ad-referendum"),
        "VCLT, article 12(2)(b)",
    ),
    Term::of(
        "ad-hoc-committee",
        key("term-ad-hoc-committee"),
        key("meaning-ad-hoc-committee"),
        "resolution 74/247",
    ),
    Term::of(
        "amendment",
        key("term-amendment"),
        key("meaning-amendment"),
        "GA rule 130",
    ),
    Term::of(
        "bureau",
        key("term-bureau"),
        key("meaning-bureau"),
        "GA rule 103",
    ),
    Term::of(
        "consensus",
        key("term-consensus"),
        key("meaning-consensus"),
        "practice of the General Assembly",
    ),
    Term::of(
        "contracting-state",
        key("term-contracting-state"),
        key("meaning-contracting-state"),
        "VCLT, article 2(1)(f)",
    ),
    Term::of(
        "credentials",
        key("term-credentials"),
        key("meaning-credentials"),
        "GA rule 27",
    ),
    Term::of(
        "declaration",
        key("term-declaration"),
        key("meaning-declaration"),
        "ILC Guide to Practice on Reservations to Treaties, 1.2",
    ),
    Term::of(
        "denunciation",
        key("term-denunciation"),
        key("meaning-denunciation"),
        "VCLT, article 56",
    ),
    Term::of(
        "depositary",
        key("term-depositary"),
        key("meaning-depositary"),
        "VCLT, articles 76 and 77",
    ),
    Term::of(
        "draft-resolution",
        key("term-draft-resolution"),
        key("meaning-draft-resolution"),
        "GA rules 78 and 120",
    ),
    Term::of(
        "entry-into-force",
        key("term-entry-into-force"),
        key("meaning-entry-into-force"),
        "VCLT, article 24",
    ),
    Term::of(
        "explanation-of-vote",
        key("term-explanation-of-vote"),
        key("meaning-explanation-of-vote"),
        "GA rule 128",
    ),
    Term::of(
        "full-powers",
        key("term-full-powers"),
        key("meaning-full-powers"),
        "VCLT, articles 2(1)(c) and 7",
    ),
    Term::of(
        "majority-of-the-members",
        key("term-majority-of-the-members"),
        key("meaning-majority-of-the-members"),
        "GA rule 94",
    ),
    Term::of(
        "mandate",
        key("term-mandate"),
        key("meaning-mandate"),
        "resolution 75/282",
    ),
    Term::of(
        "notification",
        key("term-notification"),
        key("meaning-notification"),
        "VCLT, articles 77(1)(e) and 78",
    ),
    Term::of(
        "not-voting",
        key("term-not-voting"),
        key("meaning-not-voting"),
        "GA rule 127",
    ),
    Term::of(
        "objection",
        key("term-objection"),
        key("meaning-objection"),
        "VCLT, articles 20 and 21",
    ),
    Term::of(
        "observer",
        key("term-observer"),
        key("meaning-observer"),
        "resolutions 58/314, 52/250 and 65/276",
    ),
    Term::of(
        "party",
        key("term-party"),
        key("meaning-party"),
        "VCLT, article 2(1)(g)",
    ),
    Term::of(
        "point-of-order",
        key("term-point-of-order"),
        key("meaning-point-of-order"),
        "GA rules 71 and 113",
    ),
    Term::of(
        "present-and-voting",
        key("term-present-and-voting"),
        key("meaning-present-and-voting"),
        "GA rules 86 and 126",
    ),
    Term::of(
        "quorum",
        key("term-quorum"),
        key("meaning-quorum"),
        "GA rules 67 and 108",
    ),
    Term::of(
        "ratification",
        key("term-ratification"),
        key("meaning-ratification"),
        "VCLT, articles 2(1)(b) and 14",
    ),
    Term::of(
        "receipt",
        key("term-receipt"),
        key("meaning-receipt"),
        "C2SP tlog-proof",
    ),
    Term::of(
        "record",
        key("term-record"),
        key("meaning-record"),
        "C2SP tlog-tiles",
    ),
    Term::of(
        "recorded-vote",
        key("term-recorded-vote"),
        key("meaning-recorded-vote"),
        "GA rule 127",
    ),
    Term::of(
        "regional-group",
        key("term-regional-group"),
        key("meaning-regional-group"),
        "decision 34/401, paragraph 16",
    ),
    Term::of(
        "reservation",
        key("term-reservation"),
        key("meaning-reservation"),
        "VCLT, article 2(1)(d)",
    ),
    Term::of(
        "right-of-reply",
        key("term-right-of-reply"),
        key("meaning-right-of-reply"),
        "GA rule 115",
    ),
    Term::of(
        "roll-call",
        key("term-roll-call"),
        key("meaning-roll-call"),
        "GA rule 127",
    ),
    Term::of(
        "session",
        key("term-session"),
        key("meaning-session"),
        "GA rules 1 to 5",
    ),
    Term::of(
        "signatory",
        key("term-signatory"),
        key("meaning-signatory"),
        "VCLT, article 18",
    ),
    Term::of(
        "silence-procedure",
        key("term-silence-procedure"),
        key("meaning-silence-procedure"),
        "decision 74/544",
    ),
    Term::of(
        "sponsor",
        key("term-sponsor"),
        key("meaning-sponsor"),
        "GA rules 78 and 120",
    ),
    Term::of(
        "two-thirds-majority",
        key("term-two-thirds-majority"),
        key("meaning-two-thirds-majority"),
        "GA rules 83 and 85; VCLT, article 9(2)",
    ),
    Term::of(
        "without-a-vote",
        key("term-without-a-vote"),
        key("meaning-without-a-vote"),
        "practice of the General Assembly",
    ),
];

/// The glossary.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/glossary", get(glossary))
}

async fn glossary(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let terms = in_order(reading.tongue);
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of(reading.word("glossary-title"), Here::Glossary, &FORMS);
            layout::page(&reading, &asked, &head, &view(&reading, &terms)).into_response()
        }
        Form::Json => {
            let terms: Vec<_> = terms
                .iter()
                .map(|(word, term)| {
                    json!({
                        "id": term.id, "term": word, "meaning": term.meaning(reading.tongue), "source": term.source,
                    })
                })
                .collect();
            answer::json(
                &reading,
                json!({"language": reading.tongue.code(), "terms": terms}),
            )
        }
        Form::Csv => {
            let mut table = Table::new(["id", "term", "meaning", "source"]);
            for (word, term) in terms {
                let meaning = term.meaning(reading.tongue);
                table.push([term.id.to_owned(), word, meaning, term.source.to_owned()]);
            }
            answer::csv(&asked, &table)?
        }
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

/// The terms in the order of a language's letters.
fn in_order(tongue: Tongue) -> Vec<(String, &'static Term)> {
    let mut terms: Vec<_> = TERMS.iter().map(|term| (term.word(tongue), term)).collect();
    terms.sort_by_cached_key(|(word, _)| super::search::bare(word));
    terms
}

fn view(reading: &Reading, terms: &[(String, &'static Term)]) -> Markup {
    html! {
        h1 { (reading.say("glossary-title")) }
        p.lead { (reading.say("glossary-lead")) }
        dl.glossary {
            @for (word, term) in terms {
                dt id=(term.id) { dfn { (word) } }
                dd {
                    (reading.say(term.meaning)) " "
                    span.quiet { (reading.say_with("glossary-source", &args![source = reading.quote(term.source)])) }
                }
            }
        }
    }
}

/// The terms that a question names.
pub(crate) fn matching(tongue: Tongue, question: &Question) -> Vec<&'static Term> {
    if question.is_empty() {
        return Vec::new();
    }
    let named = TERMS
        .iter()
        .filter(|term| holds(&term.word(tongue), question));
    named.take(NAMED_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_term_has_a_name_of_its_own_and_a_meaning_in_each_language() {
        let ids: BTreeSet<&str> = TERMS.iter().map(|term| term.id).collect();
        assert_eq!(ids.len(), TERMS.len());
        for tongue in Tongue::ALL {
            let words: BTreeSet<String> = TERMS.iter().map(|term| term.word(tongue)).collect();
            assert_eq!(words.len(), TERMS.len(), "{tongue:?}");
            for term in &TERMS {
                assert!(
                    term.meaning(tongue).chars().count() > 10,
                    "{tongue:?} {}",
                    term.id
                );
            }
        }
    }
}

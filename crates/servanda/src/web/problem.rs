//! What goes wrong, as a page or as JSON: two sentences, and nothing of the machine.

use super::asked::Asked;
use super::layout::{self, Head, Here};
use super::people::Somebody;
use super::reading::Reading;
use super::rooms::Rooms;
use super::tongue::{Argument, Spoken, key};
use super::words::called::capital;
use super::words::law;
use crate::error::{Error, Kind};
use axum::Json;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde_json::json;
use std::sync::Arc;
use treaty::NotInOrder;

use super::asked::Form;

/// Something that went wrong while an address was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The status of the answer.
    pub(crate) status: StatusCode,
    /// Stable name for programs.
    pub(crate) code: String,
    /// What is wrong: a sentence without its full stop.
    pub(crate) what: String,
    /// What to do: a sentence without its full stop.
    pub(crate) remedy: String,
    /// The same in the language of a page.
    pub(crate) said: Option<Box<Said>>,
    /// What is not in order, where the law refused it.
    pub(crate) unfit: Option<Box<NotInOrder>>,
}

/// The messages that say a problem in the language of a page, with what they name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    what: &'static str,
    remedy: &'static str,
    given: Vec<(&'static str, String)>,
}

impl Problem {
    /// What an address says cannot be read.
    pub(crate) fn malformed(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "malformed", what, remedy)
    }

    /// What an address names is not here.
    pub(crate) fn unknown(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "unknown", what, remedy)
    }

    /// The same problem with the messages that say it: what is wrong, what to do, and what they
    /// name. What is named `list` is an address, `example` and `key` are typed as they stand, and
    /// `detail` is said in English.
    pub(crate) fn said(
        self,
        what: &'static str,
        remedy: &'static str,
        given: &[(&'static str, &str)],
    ) -> Self {
        let given = given.iter().map(|(name, held)| (*name, (*held).to_owned()));
        let said = Said {
            what,
            remedy,
            given: given.collect(),
        };
        Self {
            said: Some(Box::new(said)),
            ..self
        }
    }

    /// The page exists and has no such form.
    pub(crate) fn no_such_form(asked: &Asked) -> Self {
        let page = &asked.page;
        let problem = Self::unknown(
            "This page has no table or feed of that kind",
            format!("Open {page}, or {}", Form::Json.address(page)),
        );
        let said = (key("problem-no-form"), key("problem-open-list"));
        problem.said(said.0, said.1, &[("list", page)])
    }

    /// Anything else, with its status.
    pub(crate) fn of(
        status: StatusCode,
        code: &str,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self::new(status, code, what, remedy)
    }

    fn new(
        status: StatusCode,
        code: &str,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            status,
            code: code.to_owned(),
            what: what.into(),
            remedy: remedy.into(),
            said: None,
            unfit: None,
        }
    }

    /// For an answer that nothing of ours has explained.
    fn of_status(status: StatusCode) -> Option<Self> {
        let (code, what, remedy) = match status {
            StatusCode::NOT_FOUND => (
                "unknown",
                "No page of this house has that address",
                "Check the address, or begin at the first page, /",
            ),
            StatusCode::BAD_REQUEST => (
                "malformed",
                "This address cannot be read",
                "Check it, or begin at the first page, /",
            ),
            StatusCode::METHOD_NOT_ALLOWED => (
                "method_not_allowed",
                "This address is only read, and something else was asked of it",
                "Ask with GET",
            ),
            StatusCode::INTERNAL_SERVER_ERROR => (
                "fault",
                "The house made a fault while it wrote this page",
                "Try again, and if it comes back, tell whoever runs this house which address it was",
            ),
            _ => return None,
        };
        let again = key("problem-no-page-do");
        let (wrong, to_do) = match status {
            StatusCode::NOT_FOUND => (key("problem-no-page"), again),
            StatusCode::INTERNAL_SERVER_ERROR => {
                (key("problem-fault-words"), key("problem-fault-do"))
            }
            StatusCode::METHOD_NOT_ALLOWED => (key("problem-method"), again),
            _ => (key("problem-unreadable"), again),
        };
        Some(Self::new(status, code, what, remedy).said(wrong, to_do, &[]))
    }

    const fn heading(&self) -> &'static str {
        match self.status {
            StatusCode::NOT_FOUND => key("problem-not-here"),
            StatusCode::BAD_REQUEST => key("problem-not-understood"),
            StatusCode::METHOD_NOT_ALLOWED => key("problem-only-read"),
            StatusCode::UNPROCESSABLE_ENTITY => key("problem-not-in-order"),
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => key("problem-not-from-here"),
            StatusCode::TOO_MANY_REQUESTS => key("problem-later"),
            _ => key("problem-fault"),
        }
    }

    fn in_english(&self) -> String {
        format!("{}. {}.", self.what, self.remedy)
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let status = match error.kind {
            Kind::Taken if error.code == "too_many" => StatusCode::TOO_MANY_REQUESTS,
            Kind::Home if error.code == "no_rp_id" => StatusCode::NOT_FOUND,
            Kind::Unknown => StatusCode::NOT_FOUND,
            Kind::Malformed | Kind::Usage | Kind::NotInOrder => StatusCode::BAD_REQUEST,
            Kind::Taken | Kind::Home | Kind::Storage | Kind::Machine => {
                tracing::error!(error = %error, detail = error.detail, "a page could not be written");
                StatusCode::INTERNAL_SERVER_ERROR
            }
        };
        Self {
            status,
            code: error.kind.as_str().to_owned(),
            what: capital(&error.what),
            remedy: error.remedy,
            said: None,
            unfit: error.unfit,
        }
    }
}

impl IntoResponse for Problem {
    /// Carries the problem to [`explain`], which knows the form asked for.
    fn into_response(self) -> Response {
        let mut response = (self.status, self.in_english()).into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Writes every answer that is a problem in the form that was asked for.
pub(crate) async fn explain(
    State(rooms): State<Arc<Rooms>>,
    request: Request,
    next: Next,
) -> Response {
    let form = request
        .extensions()
        .get::<Form>()
        .copied()
        .unwrap_or_default();
    let page = request.uri().path().to_owned();
    let spoken = request.extensions().get::<Spoken>().copied();
    let spoken = spoken.unwrap_or_default();
    let signed_in = request.extensions().get::<Somebody>().cloned();
    let response = next.run(request).await;
    let carried = response.extensions().get::<Problem>().cloned();
    let Some(problem) = carried.or_else(|| Problem::of_status(response.status())) else {
        return response;
    };
    let asked = Asked {
        page,
        lang: spoken.choice(),
        liked: spoken.tongue,
        signed_in,
        ..Asked::default()
    };
    let answer = match (form, rooms.reading_of_register(&asked).await) {
        (Form::Html, Ok(reading)) => {
            let head = Head::of(reading.word(problem.heading()), Here::Elsewhere, &[]);
            layout::page(&reading, &asked, &head, &view(&reading, &problem)).into_response()
        }
        (Form::Html, Err(_)) => layout::bare(&problem.in_english()).into_response(),
        _ => Json(json!({"error": {
            "kind": problem.code, "what": problem.what, "remedy": problem.remedy,
        }}))
        .into_response(),
    };
    (problem.status, answer).into_response()
}

fn view(reading: &Reading, problem: &Problem) -> Markup {
    html! {
        p.crumb { (problem.status.as_u16()) }
        h1 { (reading.say(problem.heading())) }
        @match &problem.unfit {
            Some(unfit) => {
                p.lead { (law::unfit(reading, unfit)) }
                p.quiet { (law::cited(reading.tongue, &unfit.rule)) }
            }
            None => {
                @let [what, remedy] = sentences(reading, problem);
                p.lead { (what) }
                p { (remedy) }
            }
        }
    }
}

/// What is wrong and what to do, in the language of the page where it has words for it.
pub(crate) fn sentences(reading: &Reading, problem: &Problem) -> [Markup; 2] {
    let Some(said) = &problem.said else {
        let whole = |words: &str| reading.quote(format!("{}.", capital(words)));
        return [whole(&problem.what), whole(&problem.remedy)];
    };
    let mut given: Vec<(&'static str, Argument)> = said
        .given
        .iter()
        .map(|(name, held)| (*name, named(reading, name, held).into()))
        .collect();
    let first = html! { a href="/" { (reading.say("problem-first-page")) } };
    given.push(("first", first.into()));
    [said.what, said.remedy].map(|key| reading.say_with(key, &given))
}

fn named(reading: &Reading, name: &str, held: &str) -> Markup {
    match name {
        "list" => html! { a href=(held) { bdi dir="ltr" { (held) } } },
        "example" | "key" => html! { code dir="ltr" { (held) } },
        "detail" => reading.quote(held),
        _ => html! { bdi { (held) } },
    }
}

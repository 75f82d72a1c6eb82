//! What an act says, in one line.

use super::{committee, convention, depositary, election, evidence, happened, law, life};
use crate::web::reading::Reading;
use crate::web::tongue::args;
use maud::{Markup, html};
use treaty::act::{Deed, Done, Entered};
use treaty::committee::{participation, statement};

/// The part of the institution an act belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// The convention's own data.
    Convention,
    /// Bodies, sessions, documents, votes.
    Committee,
    /// Adoption, signature, instruments, notifications.
    Depositary,
    /// Custody of evidence: for the parties' eyes, so that no public list has it.
    Evidence,
}

impl Part {
    /// Every part that public lists have.
    pub(crate) const ALL: [Self; 3] = [Self::Committee, Self::Depositary, Self::Convention];

    /// The part's word in addresses.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Convention => "convention",
            Self::Committee => "committee",
            Self::Depositary => "depositary",
            Self::Evidence => "evidence",
        }
    }

    /// The part of a deed.
    pub(crate) const fn of(deed: &Deed) -> Self {
        match deed {
            Deed::Convention(_) => Self::Convention,
            Deed::Body(_)
            | Deed::Mandate(_)
            | Deed::Agenda(_)
            | Deed::Bureau(_)
            | Deed::Session(_)
            | Deed::Meeting(_)
            | Deed::Document(_)
            | Deed::Proposal(_)
            | Deed::Statement(_)
            | Deed::Vote(_)
            | Deed::Decision(_)
            | Deed::Floor(_)
            | Deed::Election(_)
            | Deed::Participation(_)
            | Deed::NonObjection(_) => Self::Committee,
            Deed::Adoption(_)
            | Deed::Signature(_)
            | Deed::Instrument(_)
            | Deed::Notification(_)
            | Deed::Depositary(_) => Self::Depositary,
            Deed::Custody(_) | Deed::Transfer(_) => Self::Evidence,
        }
    }
}

/// What an act says, in one line without its day.
pub(crate) fn told(reading: &Reading, done: &Done) -> Markup {
    match &done.deed {
        Deed::Convention(act) => convention::told(reading, act),
        Deed::Body(act) => committee::body(reading, done, act),
        Deed::Mandate(act) => committee::mandate(reading, act),
        Deed::Agenda(act) => committee::agenda(reading, done, act),
        Deed::Bureau(act) => committee::bureau(reading, done, act),
        Deed::Session(act) => committee::session(reading, done, act),
        Deed::Meeting(act) => committee::meeting(reading, done, act),
        Deed::Document(act) => committee::document(reading, done, act),
        Deed::Proposal(act) => committee::proposal(reading, done, act),
        Deed::Statement(act) => committee::statement(reading, &done.header, act, true),
        Deed::Vote(act) => committee::vote(reading, done, act),
        Deed::Decision(act) => committee::decision(reading, done, act),
        Deed::Floor(act) => happened::told(reading, &done.header, act),
        Deed::Election(act) => election::told(reading, &done.header, act),
        Deed::Participation(act) => {
            let by = party(reading, done, act);
            super::participation::told(reading, by, act)
        }
        Deed::NonObjection(act) => {
            let by = actor(reading, &done.header);
            super::participation::listed(reading, by, act)
        }
        Deed::Adoption(act) => depositary::adoption(reading, act),
        Deed::Signature(act) => depositary::signature(reading, done, act),
        Deed::Instrument(act) => depositary::instrument(reading, done, act),
        Deed::Notification(act) => depositary::notification(reading, act),
        Deed::Depositary(deed) => life::told(reading, done, deed),
        Deed::Custody(act) => in_custody(reading, done, evidence::done(reading.tongue, act)),
        Deed::Transfer(act) => in_custody(reading, done, evidence::passed_on(reading.tongue, act)),
    }
}

fn in_custody(reading: &Reading, done: &Done, what: String) -> Markup {
    let given = args![who = actor(reading, &done.header), what = what];
    reading.say_with("custody-line", &given)
}

/// Who does an act about participation: the header's participant or office, else the organization
/// that names its persons, else the body.
fn party(reading: &Reading, done: &Done, act: &participation::Act) -> Markup {
    let organization = match act {
        participation::Act::Communicated {
            organization: Some(name),
            ..
        } => Some(name.as_str()),
        _ => None,
    };
    let named = done.header.participant.is_some() || done.header.by.is_some();
    html! {
        @match organization {
            Some(name) => bdi { (name) },
            None if named => (actor(reading, &done.header)),
            None => (reading.say("the-body")),
        }
    }
}

/// The line of a statement that its matter keeps, with its entry.
pub(crate) fn statement_line(reading: &Reading, held: &Entered<statement::Act>) -> Markup {
    html! { (committee::statement(reading, &held.header, &held.act, true)) " · " (reading.in_entry(held.entry)) }
}

/// A line closed with a full stop, that of its script, unless it ends with one.
pub(crate) fn sentence(line: &Markup) -> Markup {
    let words = plain(line);
    let last = words.trim_end().chars().next_back();
    let stop = match last {
        Some('.' | '?' | '!' | '。') => "",
        Some('\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}') => "。",
        _ => ".",
    };
    html! { (line) (stop) }
}

/// The participant of a header, or the office that acted.
pub(crate) fn actor(reading: &Reading, header: &treaty::Header) -> Markup {
    let by = header.by.as_ref();
    html! {
        @match (&header.participant, by) {
            (Some(id), _) => @match header.on {
                Some(on) => (reading.name_on(id, on)),
                None => (reading.name(id)),
            },
            (None, Some(by)) => {
                @let capacity = law::capacity_said(reading.tongue, &by.capacity);
                @match &by.name { Some(name) => (reading.with_note(capacity, html! { bdi { (name) } })), None => (capacity) }
            },
            (None, None) => (reading.say("not-stated")),
        }
    }
}

/// The same without marks, for feeds and tables.
pub(crate) fn plain(markup: &Markup) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in markup.0.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_left_out() {
        let markup = html! { a href="/x?a=1&b=2" { "A & B < C" } " " bdi { "“D”" } };
        assert_eq!(plain(&markup), "A & B < C “D”");
        assert_eq!(plain(&sentence(&html! { "Done" })), "Done.");
        assert_eq!(plain(&sentence(&html! { "Done." })), "Done.");
        assert_eq!(plain(&sentence(&html! { "完成" })), "完成。");
        assert_eq!(plain(&sentence(&html! { "完成（一）" })), "完成（一）。");
    }
}

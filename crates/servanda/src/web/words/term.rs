//! Terms of practice: the words for kinds, offices, ballots and forms.

use treaty::committee::bureau::{Held, Office};
use treaty::committee::decision::{How, Verb};
use treaty::committee::majority::Ballot;
use treaty::committee::mandate::{Force, Standing};
use treaty::committee::statement::{self, Moment};
use treaty::committee::{body, session};
use treaty::convention;
use treaty::depositary::entry_into_force::Kind as InstrumentKind;
use treaty::depositary::instrument::Form;
use treaty::participant;

/// An office of a body.
pub(crate) const fn office(office: Office) -> &'static str {
    match office {
        Office::Chair => "Chair",
        Office::ViceChair => "Vice-Chair",
        Office::Rapporteur => "Rapporteur",
    }
}

/// How a seat stands.
pub(crate) const fn seat(held: Held) -> &'static str {
    match held {
        Held::Held => "held",
        Held::Vacant => "vacant",
        Held::NotStated => "not stated",
    }
}

/// How a decision was taken.
pub(crate) const fn how(how: How) -> &'static str {
    match how {
        How::WithoutAVote => "without a vote",
        How::ByConsensus => "by consensus",
        How::RecordedVote => "by recorded vote",
        How::NotStated => "not stated",
    }
}

/// What a body did.
pub(crate) const fn verb(verb: Verb) -> &'static str {
    match verb {
        Verb::Adopted => "adopted",
        Verb::Approved => "approved",
        Verb::Decided => "decided",
        Verb::Recommended => "recommended",
    }
}

/// A ballot.
pub(crate) const fn ballot(ballot: Ballot) -> &'static str {
    match ballot {
        Ballot::Yes => "yes",
        Ballot::No => "no",
        Ballot::Abstain => "abstaining",
        Ballot::NotVoting => "not voting",
    }
}

/// A ballot's letter on the board.
pub(crate) const fn letter(ballot: Ballot) -> &'static str {
    match ballot {
        Ballot::Yes => "Y",
        Ballot::No => "N",
        Ballot::Abstain => "A",
        Ballot::NotVoting => "–",
    }
}

/// The force of a paragraph.
pub(crate) const fn force(force: Force) -> &'static str {
    match force {
        Force::Decision => "decision",
        Force::Request => "request",
        Force::Appeal => "appeal",
        Force::Note => "note",
    }
}

/// How a paragraph stands on a day.
pub(crate) const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::NoDate => "no date",
        Standing::Ahead => "ahead",
        Standing::Open => "open now",
        Standing::NoSourceYet => "no source yet",
        Standing::Answered => "answered",
    }
}

/// The kind of a statement.
pub(crate) const fn statement(kind: statement::Kind) -> &'static str {
    match kind {
        statement::Kind::Introduction => "introduction",
        statement::Kind::General => "general statement",
        statement::Kind::ExplanationBefore => "explanation of vote before the vote",
        statement::Kind::ExplanationAfter => "explanation of vote after the vote",
        statement::Kind::ExplanationOfPosition => "explanation of position",
        statement::Kind::RightOfReply => "right of reply",
        statement::Kind::PointOfOrder => "point of order",
        statement::Kind::NotStated => "statement, kind not stated",
    }
}

/// When a statement was made relative to the decision.
pub(crate) const fn moment(moment: Moment) -> &'static str {
    match moment {
        Moment::Before => "before",
        Moment::After => "after",
    }
}

/// What a body is.
pub(crate) const fn body(kind: body::Kind) -> &'static str {
    match kind {
        body::Kind::Plenary => "plenary organ",
        body::Kind::MainCommittee => "Main Committee",
        body::Kind::AdHocCommittee => "ad hoc committee",
        body::Kind::Conference => "conference of the Parties",
    }
}

/// What kind of session it is.
pub(crate) const fn session(kind: session::Kind) -> &'static str {
    match kind {
        session::Kind::Organizational => "organizational",
        session::Kind::Negotiating => "negotiating",
        session::Kind::Concluding => "concluding",
        session::Kind::Consultation => "consultation",
        session::Kind::Completing => "completing",
        session::Kind::Regular => "regular",
    }
}

/// What a participant is.
pub(crate) const fn participant(kind: participant::Kind) -> &'static str {
    match kind {
        participant::Kind::Member => "Member State",
        participant::Kind::ObserverState => "observer State",
        participant::Kind::State => "State",
        participant::Kind::Reio => "regional integration organization",
        participant::Kind::Predecessor => "predecessor State",
        participant::Kind::Organization => "organization",
    }
}

/// The form of an instrument.
pub(crate) fn form(form: Form) -> &'static str {
    InstrumentKind::from(form).as_str()
}

/// How near a source stands to what it states.
pub(crate) const fn source(standing: convention::Standing) -> &'static str {
    match standing {
        convention::Standing::Official => "official document",
        convention::Standing::Institutional => "the institution about its own acts",
        convention::Standing::Secondary => "a report by others",
    }
}

/// A regional group's word in the table, as people read it. A group of another table is read by its
/// word: `some-group` is "Some Group".
pub(crate) fn group(word: &str) -> String {
    let known = match word {
        "african" => "African States",
        "asia-pacific" => "Asia-Pacific States",
        "eastern-european" => "Eastern European States",
        "latin-american-and-caribbean" => "Latin American and Caribbean States",
        "western-european-and-others" => "Western European and other States",
        _ => "",
    };
    if !known.is_empty() {
        return known.to_owned();
    }
    let small = |part: &str| matches!(part, "and" | "of" | "the");
    let parts = word.split(['-', '_', ' ']).map(|part| {
        let mut letters = part.chars();
        match letters.next() {
            Some(first) if !small(part) => first.to_uppercase().chain(letters).collect(),
            _ => part.to_owned(),
        }
    });
    parts.collect::<Vec<String>>().join(" ")
}

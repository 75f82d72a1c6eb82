//! Terms of practice: the words for kinds, offices, ballots and forms.

use crate::web::tongue::{Tongue, key};
use treaty::capacity::{Capacity, Right};
use treaty::committee::bureau::{Held, Office};
use treaty::committee::decision::{How, Verb};
use treaty::committee::majority::Ballot;
use treaty::committee::mandate::{Force, Standing};
use treaty::committee::participation::Role;
use treaty::committee::statement;
use treaty::committee::{body, session};
use treaty::convention;
use treaty::depositary::full_powers;
use treaty::depositary::instrument::Form;
use treaty::depositary::receipt::Defect;
use treaty::participant;

/// An office of a body.
pub(crate) fn office(tongue: Tongue, office: Office) -> String {
    tongue.word(match office {
        Office::Chair => key("office-chair"),
        Office::ViceChair => key("office-vice-chair"),
        Office::Rapporteur => key("office-rapporteur"),
    })
}

/// The office of whoever signs a treaty or its papers.
pub(crate) fn signer(tongue: Tongue, office: full_powers::Office) -> String {
    use full_powers::Office as Of;
    tongue.word(match office {
        Of::HeadOfState => key("signer-head-of-state"),
        Of::HeadOfGovernment => key("signer-head-of-government"),
        Of::ForeignMinister => key("signer-foreign-minister"),
        Of::AdInterim => key("signer-ad-interim"),
        Of::HeadOfOrganization => key("signer-head-of-organization"),
        Of::PermanentRepresentative => key("signer-permanent-representative"),
        Of::Other => key("signer-other"),
    })
}

/// What is wanting in an instrument that was received.
pub(crate) fn defect(tongue: Tongue, defect: Defect) -> String {
    tongue.word(match defect {
        Defect::NotOriginal => key("defect-not-original"),
        Defect::TreatyNotNamed => key("defect-treaty-not-named"),
        Defect::ConsentNotExpressed => key("defect-consent-not-expressed"),
        Defect::NoDateOrPlace => key("defect-no-date-or-place"),
        Defect::NotSignedByOneWhoMay => key("defect-not-signed-by-one-who-may"),
    })
}

/// How a seat stands.
pub(crate) fn seat(tongue: Tongue, held: Held) -> String {
    tongue.word(match held {
        Held::Held => key("seat-held"),
        Held::Vacant => key("seat-vacant"),
        Held::NotStated => key("not-stated"),
    })
}

/// How a decision was taken.
pub(crate) fn how(tongue: Tongue, how: How) -> String {
    tongue.word(match how {
        How::WithoutAVote => key("how-without-a-vote"),
        How::ByConsensus => key("how-by-consensus"),
        How::RecordedVote => key("how-recorded-vote"),
        How::NotStated => key("not-stated"),
    })
}

/// What a body did.
pub(crate) fn verb(tongue: Tongue, verb: Verb) -> String {
    tongue.word(match verb {
        Verb::Adopted => key("verb-adopted"),
        Verb::Approved => key("verb-approved"),
        Verb::Decided => key("verb-decided"),
        Verb::Recommended => key("verb-recommended"),
    })
}

/// A ballot.
pub(crate) fn ballot(tongue: Tongue, ballot: Ballot) -> String {
    tongue.word(match ballot {
        Ballot::Yes => key("ballot-yes"),
        Ballot::No => key("ballot-no"),
        Ballot::Abstain => key("ballot-abstaining"),
        Ballot::NotVoting => key("ballot-not-voting"),
    })
}

/// A ballot's letter on the board.
pub(crate) fn letter(tongue: Tongue, ballot: Ballot) -> String {
    tongue.word(match ballot {
        Ballot::Yes => key("letter-yes"),
        Ballot::No => key("letter-no"),
        Ballot::Abstain => key("letter-abstaining"),
        Ballot::NotVoting => key("letter-not-voting"),
    })
}

/// The force of a paragraph.
pub(crate) fn force(tongue: Tongue, force: Force) -> String {
    tongue.word(match force {
        Force::Decision => key("force-decision"),
        Force::Request => key("force-request"),
        Force::Appeal => key("force-appeal"),
        Force::Note => key("force-note"),
    })
}

/// How a paragraph stands on a day.
pub(crate) fn standing(tongue: Tongue, standing: Standing) -> String {
    tongue.word(match standing {
        Standing::NoDate => key("standing-no-date"),
        Standing::Ahead => key("standing-ahead"),
        Standing::Open => key("standing-open"),
        Standing::NoSourceYet => key("standing-no-source-yet"),
        Standing::Answered => key("standing-answered"),
    })
}

/// The kind of a statement.
pub(crate) fn statement(tongue: Tongue, kind: statement::Kind) -> String {
    tongue.word(match kind {
        statement::Kind::Introduction => key("statement-introduction"),
        statement::Kind::General => key("statement-general"),
        statement::Kind::ExplanationBefore => key("statement-explanation-before"),
        statement::Kind::ExplanationAfter => key("statement-explanation-after"),
        statement::Kind::ExplanationOfPosition => key("statement-position"),
        statement::Kind::RightOfReply => key("statement-reply"),
        statement::Kind::PointOfOrder => key("statement-point-of-order"),
        statement::Kind::NotStated => key("statement-not-stated"),
    })
}

/// What a body is.
pub(crate) fn body(tongue: Tongue, kind: body::Kind) -> String {
    tongue.word(match kind {
        body::Kind::Plenary => key("body-plenary"),
        body::Kind::MainCommittee => key("body-main-committee"),
        body::Kind::AdHocCommittee => key("body-ad-hoc"),
        body::Kind::Conference => key("body-conference"),
    })
}

/// What kind of session it is.
pub(crate) fn session(tongue: Tongue, kind: session::Kind) -> String {
    tongue.word(match kind {
        session::Kind::Organizational => key("session-organizational"),
        session::Kind::Negotiating => key("session-negotiating"),
        session::Kind::Concluding => key("session-concluding"),
        session::Kind::Consultation => key("session-consultation"),
        session::Kind::Completing => key("session-completing"),
        session::Kind::Regular => key("session-regular"),
    })
}

/// What a participant is.
pub(crate) fn participant(tongue: Tongue, kind: participant::Kind) -> String {
    tongue.word(match kind {
        participant::Kind::Member => key("kind-member"),
        participant::Kind::ObserverState => key("kind-observer"),
        participant::Kind::State => key("kind-state"),
        participant::Kind::Reio => key("kind-reio"),
        participant::Kind::Predecessor => key("kind-predecessor"),
        participant::Kind::Organization => key("kind-organization"),
    })
}

/// The form of an instrument.
pub(crate) fn form(tongue: Tongue, form: Form) -> String {
    tongue.word(match form {
        Form::Ratification => key("form-ratification"),
        Form::Acceptance => key("form-acceptance"),
        Form::Approval => key("form-approval"),
        Form::Accession => key("form-accession"),
        Form::FormalConfirmation => key("form-formal-confirmation"),
        Form::DefinitiveSignature => key("form-definitive-signature"),
        Form::ConsentToBeBound => key("form-consent-to-be-bound"),
        Form::Succession => key("form-succession"),
    })
}

/// How near a source stands to what it states.
pub(crate) fn source(tongue: Tongue, standing: convention::Standing) -> String {
    tongue.word(match standing {
        convention::Standing::Official => key("source-official"),
        convention::Standing::Institutional => key("source-institutional"),
        convention::Standing::Secondary => key("source-secondary"),
    })
}

/// A regional group's word in the table, as people read it. A group of another table is read by its
/// word: `some-group` is "Some Group".
pub(crate) fn group(tongue: Tongue, word: &str) -> String {
    let known = match word {
        "african" => Some(key("group-african")),
        "asia-pacific" => Some(key("group-asia-pacific")),
        "eastern-european" => Some(key("group-eastern-european")),
        "latin-american-and-caribbean" => Some(key("group-latin-american")),
        "western-european-and-others" => Some(key("group-western-european")),
        "united-nations" => Some(key("group-united-nations")),
        "members-of-euu" => Some(key("group-of-euu")),
        "all" => Some(key("group-all")),
        _ => None,
    };
    if let Some(key) = known {
        return tongue.word(key);
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

/// The capacity in which somebody takes part.
pub(crate) fn capacity(tongue: Tongue, capacity: Capacity) -> String {
    tongue.word(match capacity {
        Capacity::Member => key("capacity-member"),
        Capacity::ObserverState => key("capacity-observer-state"),
        Capacity::RegionalOrganization => key("capacity-regional-organization"),
        Capacity::Organization => key("capacity-organization"),
        Capacity::UnitedNationsEntity => key("capacity-un-entity"),
        Capacity::ConsultativeStatus => key("capacity-consultative"),
        Capacity::Stakeholder => key("capacity-stakeholder"),
        Capacity::Chair => key("office-chair"),
        Capacity::ViceChair => key("office-vice-chair"),
        Capacity::Rapporteur => key("office-rapporteur"),
        Capacity::Secretariat => key("capacity-secretariat"),
        Capacity::Teller => key("capacity-teller"),
        Capacity::Interpreter => key("capacity-interpreter"),
    })
}

/// The limits of what a capacity may do within limits; none where it has none.
pub(crate) fn limits(tongue: Tongue, capacity: Capacity) -> Option<String> {
    let key = match capacity {
        Capacity::ObserverState => key("limit-observer-state"),
        Capacity::RegionalOrganization => key("limit-regional-organization"),
        Capacity::ConsultativeStatus | Capacity::Stakeholder => key("limit-written-input"),
        Capacity::Chair => key("limit-chair"),
        Capacity::ViceChair => key("limit-vice-chair"),
        _ => return None,
    };
    Some(tongue.word(key))
}

/// What gives a capacity, where it is not a rule that is cited by its number.
pub(crate) fn given(tongue: Tongue, capacity: Capacity) -> Option<String> {
    let key = match capacity {
        Capacity::ObserverState => key("given-observer-state"),
        Capacity::RegionalOrganization => key("given-regional-organization"),
        Capacity::Organization => key("given-organization"),
        Capacity::UnitedNationsEntity => key("given-un-entity"),
        Capacity::ConsultativeStatus => key("given-consultative"),
        Capacity::Stakeholder => key("given-stakeholder"),
        _ => return None,
    };
    Some(tongue.word(key))
}

/// A right of the table of capacities.
pub(crate) fn right(tongue: Tongue, right: Right) -> String {
    tongue.word(match right {
        Right::Speak => key("right-speak"),
        Right::Reply => key("right-reply"),
        Right::Explain => key("right-explain"),
        Right::Propose => key("right-propose"),
        Right::Sponsor => key("right-sponsor"),
        Right::Move => key("right-move"),
        Right::PointOfOrder => key("right-point"),
        Right::Object => key("right-object"),
        Right::Vote => key("right-vote"),
        Right::Stand => key("right-stand"),
        Right::Write => key("right-write"),
        Right::Preside => key("right-preside"),
        Right::Count => key("right-count"),
        Right::List => key("right-list"),
        Right::Keep => key("right-keep"),
    })
}

/// The role of a person in a delegation.
pub(crate) fn role(tongue: Tongue, role: Role) -> String {
    tongue.word(match role {
        Role::Head => key("role-head"),
        Role::Representative => key("role-representative"),
        Role::Alternate => key("role-alternate"),
        Role::Adviser => key("role-adviser"),
    })
}

/// Yes or no.
pub(crate) fn yes_or_no(tongue: Tongue, yes: bool) -> String {
    tongue.word(if yes { key("yes") } else { key("no") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use treaty::capacity::TABLE;

    #[test]
    fn limits_and_sources_of_capacities_are_the_law_s() {
        for row in &TABLE {
            let limits = limits(Tongue::English, row.capacity);
            assert_eq!(limits.unwrap_or_default(), row.limits);
            if let Some(source) = given(Tongue::English, row.capacity) {
                assert_eq!(source, row.source);
            } else {
                assert!(row.source.starts_with("GA rule"), "{}", row.source);
            }
        }
    }
}

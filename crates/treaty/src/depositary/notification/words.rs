//! What a notification says of an act, in English and French.

use crate::act::Deed;
use crate::calendar::Day;
use crate::depositary::case::Case;
use crate::depositary::instrument::{self, Form};
use crate::depositary::signature::{self, Manner};
use crate::depositary::{
    self, amendment, authentication, correction, declaration, objection, operation, provisional,
    registration, reservation, succession, territory, text,
};
use std::fmt;

/// A day as a paper in English writes it: 1 March 2002.
pub(super) struct En(pub(super) Day);
/// A day as a paper in French writes it: 1er mars 2002.
pub(super) struct Fr(pub(super) Day);

const MONTHS: [[&str; 2]; 12] = [
    ["January", "janvier"],
    ["February", "février"],
    ["March", "mars"],
    ["April", "avril"],
    ["May", "mai"],
    ["June", "juin"],
    ["July", "juillet"],
    ["August", "août"],
    ["September", "septembre"],
    ["October", "octobre"],
    ["November", "novembre"],
    ["December", "décembre"],
];

/// The month of a day in both languages.
fn month(day: Day) -> [&'static str; 2] {
    let place = usize::try_from(day.month().saturating_sub(1));
    let found = place.ok().and_then(|place| MONTHS.get(place));
    found.copied().unwrap_or_default()
}

impl fmt::Display for En {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [month, _] = month(self.0);
        write!(f, "{} {month} {:04}", self.0.day(), self.0.year())
    }
}

impl fmt::Display for Fr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [_, month] = month(self.0);
        let first = if self.0.day() == 1 { "er" } else { "" };
        write!(f, "{}{first} {month} {:04}", self.0.day(), self.0.year())
    }
}

/// A subject and what is said, in one language.
pub(super) struct Words {
    pub(super) subject: String,
    pub(super) text: String,
}

/// The same in both languages.
pub(super) struct Said {
    pub(super) en: Words,
    pub(super) fr: Words,
}

fn said(subjects: [&str; 2], texts: [String; 2]) -> Said {
    let [en, fr] = texts;
    let words = |subject: &str, text| Words {
        subject: subject.to_owned(),
        text,
    };
    Said {
        en: words(subjects[0], en),
        fr: words(subjects[1], fr),
    }
}

/// What is said once the number of instruments is reached.
pub(super) fn reached(on: Day) -> Said {
    let [en, fr] = [En(on).to_string(), Fr(on).to_string()];
    said(
        [
            "Entry into force: the number is reached",
            "Entrée en vigueur : le nombre est atteint",
        ],
        [
            format!(
                "The conditions for entry into force are met. The treaty enters into force on {en}."
            ),
            format!(
                "Les conditions de l'entrée en vigueur sont remplies. Le traité entre en vigueur le {fr}."
            ),
        ],
    )
}

/// What is said of an act; nothing of acts that are not notified.
pub(super) fn of(case: &Case<'_>, deed: &Deed) -> Option<Said> {
    let who = Who::of(case);
    match deed {
        Deed::Signature(act) => signature(&who, act),
        Deed::Instrument(act) => instrument(&who, act),
        Deed::Depositary(deed) => life(case, &who, deed),
        _ => None,
    }
}

/// Who acted, and when.
struct Who {
    en: String,
    fr: String,
    on: Day,
}

impl Who {
    fn of(case: &Case<'_>) -> Self {
        let header = case.header;
        let day = header.on.unwrap_or(case.facts.today);
        let name = |language: &str| {
            let id = header.participant.as_ref();
            let participants = case.facts.participants;
            let name = id.and_then(|id| participants.name(id, language, day));
            name.map_or_else(
                || id.map(ToString::to_string).unwrap_or_default(),
                |name| name.text.clone(),
            )
        };
        Self {
            en: name("en"),
            fr: name("fr"),
            on: day,
        }
    }

    /// “On DAY, X did …”, in both languages.
    fn did(&self, subjects: [&str; 2], en: &str, fr: &str) -> Said {
        said(
            [
                &format!("{}: {}", self.en, subjects[0]),
                &format!("{} : {}", self.fr, subjects[1]),
            ],
            [
                format!("On {}, {} {en}.", En(self.on), self.en),
                format!("Le {}, {} {fr}.", Fr(self.on), self.fr),
            ],
        )
    }
}

fn signature(who: &Who, act: &signature::Act) -> Option<Said> {
    Some(match act {
        signature::Act::Opened { windows, .. } | signature::Act::Extended { windows, .. } => {
            let list = |[at, from, until]: [&str; 3], written: fn(Day) -> String| {
                let window = windows.iter().map(|window| {
                    let days = [window.from, window.until].map(written);
                    let [first, last] = days;
                    format!("{at} {} {from} {first} {until} {last}", window.place)
                });
                window.collect::<Vec<_>>().join("; ")
            };
            said(
                match act {
                    signature::Act::Extended { .. } => [
                        "Signature: further places or days",
                        "Signature : autres lieux ou dates",
                    ],
                    _ => ["Opening for signature", "Ouverture à la signature"],
                },
                [
                    format!(
                        "The treaty is open for signature {}.",
                        list(["in", "from", "until"], |day| En(day).to_string())
                    ),
                    format!(
                        "Le traité est ouvert à la signature {}.",
                        list(["à", "du", "au"], |day| Fr(day).to_string())
                    ),
                ],
            )
        }
        signature::Act::Signed { manner, .. } => match manner {
            None => who.did(["signature", "signature"], "signed", "a signé"),
            Some(Manner::AdReferendum) => who.did(
                ["signature ad referendum", "signature ad referendum"],
                "signed ad referendum",
                "a signé ad referendum",
            ),
            Some(Manner::Succession) => who.did(
                ["succession to a signature", "succession à une signature"],
                "succeeded to a signature",
                "a succédé à une signature",
            ),
        },
        signature::Act::Confirmed {} => who.did(
            [
                "confirmation of a signature",
                "confirmation d'une signature",
            ],
            "confirmed its signature ad referendum",
            "a confirmé sa signature ad referendum",
        ),
        signature::Act::Renounced {} => who.did(
            [
                "intention not to become a Party",
                "intention de ne pas devenir partie",
            ],
            "made clear that it will not become a Party",
            "a fait connaître son intention de ne pas devenir partie",
        ),
        signature::Act::Reported { .. } => return None,
    })
}

fn instrument(who: &Who, act: &instrument::Act) -> Option<Said> {
    Some(match act {
        instrument::Act::Deposited {
            form,
            replaces: Some(earlier),
            ..
        } => {
            let [en, fr] = form_words(*form);
            who.did(
                [&format!("{en}, corrected"), &format!("{fr}, rectification")],
                &format!(
                    "is recorded with its instrument ({en}), which corrects the one dated {}",
                    En(*earlier)
                ),
                &format!(
                    "figure avec son instrument ({fr}), qui rectifie celui daté du {}",
                    Fr(*earlier)
                ),
            )
        }
        instrument::Act::Deposited { form, .. } => {
            let [en, fr] = form_words(*form);
            who.did(
                [en, fr],
                &format!("deposited its instrument ({en})"),
                &format!("a déposé son instrument ({fr})"),
            )
        }
        instrument::Act::Withdrawn {
            denunciation: true,
            effect,
        } => {
            let day = effect.unwrap_or(who.on);
            who.did(
                ["denunciation", "dénonciation"],
                &format!("denounced the treaty, with effect from {}", En(day)),
                &format!("a dénoncé le traité, avec effet au {}", Fr(day)),
            )
        }
        instrument::Act::Withdrawn { .. } => who.did(
            ["withdrawal of its instrument", "retrait de son instrument"],
            "withdrew its instrument",
            "a retiré son instrument",
        ),
        instrument::Act::Restored { notice } => who.did(
            [
                "revocation of its denunciation",
                "révocation de sa dénonciation",
            ],
            &format!("revoked its denunciation dated {}", En(*notice)),
            &format!("a révoqué sa dénonciation datée du {}", Fr(*notice)),
        ),
        instrument::Act::Reported { .. } => return None,
    })
}

/// The form of an instrument in both languages.
const fn form_words(form: Form) -> [&'static str; 2] {
    match form {
        Form::Ratification => ["ratification", "ratification"],
        Form::Acceptance => ["acceptance", "acceptation"],
        Form::Approval => ["approval", "approbation"],
        Form::Accession => ["accession", "adhésion"],
        Form::FormalConfirmation => ["formal confirmation", "confirmation formelle"],
        Form::DefinitiveSignature => ["definitive signature", "signature définitive"],
        Form::ConsentToBeBound => ["consent to be bound", "consentement à être lié"],
        Form::Succession => ["succession", "succession"],
    }
}

fn life(case: &Case<'_>, who: &Who, deed: &depositary::Deed) -> Option<Said> {
    use depositary::Deed as Life;
    match deed {
        Life::FullPowers(_) | Life::Receipt(_) => None,
        Life::Authentication(authentication::Act::Authenticated { languages, .. }) => Some(said(
            ["Authentication of the text", "Authentification du texte"],
            [
                format!(
                    "On {}, the text was established as authentic and definitive, in: {}.",
                    En(who.on),
                    languages.join(", ")
                ),
                format!(
                    "Le {}, le texte a été arrêté comme authentique et définitif, en : {}.",
                    Fr(who.on),
                    languages.join(", ")
                ),
            ],
        )),
        Life::Reservation(act) => reservation(who, act),
        Life::Objection(act) => Some(objection(who, act)),
        Life::Declaration(act) => Some(declaration(who, act)),
        Life::Territory(act) => Some(territory(who, act)),
        Life::Provisional(act) => Some(provisional(who, act)),
        Life::Succession(act) => Some(succession(case, who, act)),
        Life::Operation(act) => Some(operation(who, act)),
        Life::Correction(act) => Some(correction(who, act)),
        Life::Amendment(act) => Some(amendment(who, act)),
        Life::Text(act) => certified(who, act),
        Life::Registration(registration::Act::Registered { number, .. }) => Some(said(
            ["Registration", "Enregistrement"],
            [
                format!(
                    "On {}, the treaty was registered under number {number}.",
                    En(who.on)
                ),
                format!(
                    "Le {}, le traité a été enregistré sous le numéro {number}.",
                    Fr(who.on)
                ),
            ],
        )),
    }
}

/// Copies are told of once they are certified.
fn certified(who: &Who, act: &text::Act) -> Option<Said> {
    let text::Act::Certified { language, .. } = act else {
        return None;
    };
    let (en, fr) = (En(who.on), Fr(who.on));
    Some(said(
        ["Certified true copies", "Copies certifiées conformes"],
        [
            format!("On {en}, a true copy of the text in the language {language} was certified."),
            format!(
                "Le {fr}, une copie conforme du texte dans la langue {language} a été certifiée."
            ),
        ],
    ))
}

fn reservation(who: &Who, act: &reservation::Act) -> Option<Said> {
    use reservation::Label;
    Some(match act {
        reservation::Act::Made { label, text, .. } => {
            let [en, fr] = match label {
                Label::Reservation => ["reservation", "réserve"],
                Label::Declaration => ["declaration", "déclaration"],
                Label::Understanding => ["understanding", "déclaration interprétative"],
                Label::Statement => ["statement", "communication"],
            };
            who.did(
                [en, fr],
                &format!("made the following {en}, in its own words: “{text}”"),
                &format!("a formulé la {fr} suivante, dans ses propres termes : « {text} »"),
            )
        }
        reservation::Act::Confirmed { id } => who.did(
            ["confirmation", "confirmation"],
            &format!("confirmed what it had made at signature ({id})"),
            &format!("a confirmé ce qu'il avait formulé lors de la signature ({id})"),
        ),
        reservation::Act::Accepted { id } => who.did(
            ["acceptance of a reservation", "acceptation d'une réserve"],
            &format!("accepted the reservation {id}"),
            &format!("a accepté la réserve {id}"),
        ),
        reservation::Act::Admitted { id, organ, .. } => said(
            [
                "Acceptance of a reservation by the competent organ",
                "Acceptation d'une réserve par l'organe compétent",
            ],
            [
                format!("On {}, {organ} accepted the reservation {id}.", En(who.on)),
                format!("Le {}, {organ} a accepté la réserve {id}.", Fr(who.on)),
            ],
        ),
        reservation::Act::Withdrawn { id, articles } if articles.is_empty() => who.did(
            ["withdrawal of a reservation", "retrait d'une réserve"],
            &format!("withdrew {id}"),
            &format!("a retiré {id}"),
        ),
        reservation::Act::Withdrawn { id, articles } => who.did(
            [
                "partial withdrawal of a reservation",
                "retrait partiel d'une réserve",
            ],
            &format!("withdrew {id} as to {}", articles.join(", ")),
            &format!("a retiré {id} en ce qui concerne {}", articles.join(", ")),
        ),
        reservation::Act::Notified { .. } => return None,
    })
}

fn objection(who: &Who, act: &objection::Act) -> Said {
    match act {
        objection::Act::Made { to, prevents: true, .. } => who.did(
            ["objection", "objection"],
            &format!("objected to {to} and said that the treaty is not to be in force between the two"),
            &format!("a fait objection à {to} et a exprimé que le traité n'entre pas en vigueur entre les deux"),
        ),
        objection::Act::Made { to, .. } => who.did(
            ["objection", "objection"],
            &format!("objected to {to}"),
            &format!("a fait objection à {to}"),
        ),
        objection::Act::Withdrawn { id } => who.did(
            ["withdrawal of an objection", "retrait d'une objection"],
            &format!("withdrew its objection {id}"),
            &format!("a retiré son objection {id}"),
        ),
    }
}

fn declaration(who: &Who, act: &declaration::Act) -> Said {
    match act {
        declaration::Act::Made { text, .. } => who.did(
            ["declaration or notification", "déclaration ou notification"],
            &format!("declared or notified, in its own words: “{text}”"),
            &format!("a déclaré ou notifié, dans ses propres termes : « {text} »"),
        ),
        declaration::Act::Changed { id, text } => who.did(
            ["change of a declaration", "modification d'une déclaration"],
            &format!("changed {id}, which now reads: “{text}”"),
            &format!("a modifié {id}, qui se lit désormais : « {text} »"),
        ),
        declaration::Act::Withdrawn { id } => who.did(
            ["withdrawal of a declaration", "retrait d'une déclaration"],
            &format!("withdrew {id}"),
            &format!("a retiré {id}"),
        ),
    }
}

fn territory(who: &Who, act: &territory::Act) -> Said {
    let subject = ["territorial application", "application territoriale"];
    match act {
        territory::Act::Extended { territory } => who.did(
            subject,
            &format!("extended the treaty to {territory}"),
            &format!("a étendu le traité à {territory}"),
        ),
        territory::Act::Excluded { territory } => who.did(
            subject,
            &format!("stated that the treaty does not apply to {territory}"),
            &format!("a indiqué que le traité ne s'applique pas à {territory}"),
        ),
    }
}

fn provisional(who: &Who, act: &provisional::Act) -> Said {
    let subject = ["provisional application", "application provisoire"];
    match act {
        provisional::Act::Begun {} => who.did(
            subject,
            "notified that it applies the treaty provisionally",
            "a notifié qu'il applique le traité à titre provisoire",
        ),
        provisional::Act::Ended {} => who.did(
            subject,
            "ended its provisional application",
            "a mis fin à son application provisoire",
        ),
    }
}

fn succession(case: &Case<'_>, who: &Who, act: &succession::Act) -> Said {
    let predecessor = match act {
        succession::Act::Declared { predecessor, .. } => predecessor,
        succession::Act::Renamed { name } => {
            return said(
                ["Change of name", "Changement de nom"],
                [
                    format!("From {}, {} bears the name {name}.", En(who.on), who.en),
                    format!("À compter du {}, {} porte ce nom.", Fr(who.on), who.fr),
                ],
            );
        }
    };
    let participants = case.facts.participants;
    let day = participants
        .get(predecessor)
        .and_then(|held| held.until)
        .unwrap_or(case.facts.today);
    let name = |language: &str| {
        let name = participants.name(predecessor, language, day);
        name.map_or_else(|| predecessor.to_string(), |name| name.text.clone())
    };
    who.did(
        ["continuation", "continuation"],
        &format!("notified that it stands in the place of {}", name("en")),
        &format!("a notifié qu'il se substitue à {}", name("fr")),
    )
}

fn operation(who: &Who, act: &operation::Act) -> Said {
    let (en, fr) = (En(who.on), Fr(who.on));
    match act {
        operation::Act::Suspended { ground, .. } => said(
            ["Suspension", "Suspension"],
            [
                format!("On {en}, the operation of the treaty was suspended: {ground}."),
                format!("Le {fr}, l'application du traité a été suspendue : {ground}."),
            ],
        ),
        operation::Act::Resumed { .. } => said(
            ["Resumption", "Reprise"],
            [
                format!("On {en}, the operation of the treaty was resumed."),
                format!("Le {fr}, l'application du traité a repris."),
            ],
        ),
        operation::Act::Terminated { ground } => said(
            ["Termination", "Extinction"],
            [
                format!("On {en}, the treaty ended: {ground}."),
                format!("Le {fr}, le traité a pris fin : {ground}."),
            ],
        ),
    }
}

fn correction(who: &Who, act: &correction::Act) -> Said {
    match act {
        correction::Act::Proposed {
            place,
            reads,
            should_read,
            objections_until,
            ..
        } => said(
            ["Proposal of correction", "Proposition de rectification"],
            [
                format!(
                    "In {place}, “{reads}” should read “{should_read}”. Objections may be raised until {}.",
                    En(*objections_until)
                ),
                format!(
                    "Dans {place}, au lieu de « {reads} », lire « {should_read} ». Des objections peuvent être formulées jusqu'au {}.",
                    Fr(*objections_until)
                ),
            ],
        ),
        correction::Act::Objected { id } => who.did(
            ["objection to a correction", "objection à une rectification"],
            &format!("objected to the correction {id}"),
            &format!("a fait objection à la rectification {id}"),
        ),
        correction::Act::Effected { id } => said(
            ["Correction, procès-verbal", "Rectification, procès-verbal"],
            [
                format!(
                    "On {}, the correction {id} was made. The corrected text stands from the beginning.",
                    En(who.on)
                ),
                format!(
                    "Le {}, la rectification {id} a été effectuée. Le texte rectifié vaut dès l'origine.",
                    Fr(who.on)
                ),
            ],
        ),
    }
}

fn amendment(who: &Who, act: &amendment::Act) -> Said {
    match act {
        amendment::Act::Proposed { id, text } => who.did(
            ["proposal of amendment", "proposition d'amendement"],
            &format!("proposed the amendment {id}: “{text}”"),
            &format!("a proposé l'amendement {id} : « {text} »"),
        ),
        amendment::Act::Adopted { title, .. } => said(
            ["Adoption of an amendment", "Adoption d'un amendement"],
            [
                format!("On {}, the following was adopted: {title}.", En(who.on)),
                format!("Le {}, a été adopté : {title}.", Fr(who.on)),
            ],
        ),
        amendment::Act::Accepted { id } => who.did(
            ["acceptance of an amendment", "acceptation d'un amendement"],
            &format!("deposited its instrument of acceptance of the amendment {id}"),
            &format!("a déposé son instrument d'acceptation de l'amendement {id}"),
        ),
    }
}

//! The steps by which the law comes to an answer, in the reader's language.
//!
//! English is the law's own. Other languages say a step by its code and what it names (`locales/*/why.ftl`); where
//! a language lacks a code, the law's English stands.

use super::called::capital;
use crate::web::reading::Reading;
use crate::web::tongue::{Argument, Tongue, args, key};
use maud::{Markup, html};
use treaty::Reason;
use treaty::calendar::Period;
use treaty::depositary::entry_into_force::Kind;
use treaty::depositary::reservation::Label;
use treaty::depositary::terms::Effect;
use treaty::participant::ParticipantId;
use treaty::reason::Place;

/// Places at which a sentence begins.
const BEGINS: [&str; 1] = ["kind"];

/// A step.
pub(crate) fn said(reading: &Reading, reason: &Reason) -> Markup {
    let places = reason.places.iter();
    let given: Vec<(&'static str, Argument)> = places
        .map(|(name, place)| (*name, argument(reading, name, place)))
        .collect();
    let said = reading.tongue.reason(reason.code, &given);
    said.unwrap_or_else(|| reading.quote(reason))
}

fn argument(reading: &Reading, name: &str, place: &Place) -> Argument {
    match place {
        Place::Text(text) => html! { bdi { (text) } }.into(),
        Place::Number(number) => i64::try_from(*number).unwrap_or(i64::MAX).into(),
        Place::Day(day) => reading.tongue.plain_day(*day).into(),
        Place::Who(who) => match ParticipantId::parse(who) {
            Ok(id) => reading.name(&id).into(),
            Err(_) => who.clone().into(),
        },
        Place::Kind(held) if BEGINS.contains(&name) => capital(&kind(reading.tongue, *held)).into(),
        Place::Kind(held) => kind(reading.tongue, *held).into(),
        Place::Label(held) => label(reading.tongue, *held).into(),
        Place::Period(held) => period(reading, *held).into(),
        Place::Reasons(reasons) => {
            let parts = reasons.iter().map(|reason| said(reading, reason));
            reading.listed_and(parts).into()
        }
    }
}

/// What was deposited.
pub(crate) fn kind(tongue: Tongue, kind: Kind) -> String {
    tongue.word(match kind {
        Kind::Ratification => key("form-ratification"),
        Kind::Acceptance => key("form-acceptance"),
        Kind::Approval => key("form-approval"),
        Kind::Accession => key("form-accession"),
        Kind::FormalConfirmation => key("form-formal-confirmation"),
        Kind::DefinitiveSignature => key("form-definitive-signature"),
        Kind::ConsentToBeBound => key("form-consent-to-be-bound"),
        Kind::Succession => key("form-succession"),
        Kind::Signature => key("form-signature"),
        Kind::ProvisionalApplication => key("form-provisional-application"),
        Kind::Withdrawal => key("form-withdrawal"),
        Kind::Denunciation => key("form-denunciation"),
    })
}

/// What a State calls its statement.
pub(crate) fn label(tongue: Tongue, label: Label) -> String {
    tongue.word(match label {
        Label::Reservation => key("label-reservation"),
        Label::Declaration => key("label-declaration"),
        Label::Understanding => key("label-understanding"),
        Label::Statement => key("label-statement"),
    })
}

/// The same with the provisions it touches, as the Record writes them.
pub(crate) fn label_to(reading: &Reading, held: Label, articles: &[String]) -> Markup {
    let label = label(reading.tongue, held);
    if articles.is_empty() {
        return html! { (label) };
    }
    let articles = reading.quote(articles.join(", "));
    reading.say_with("label-to", &args![label = label, articles = articles])
}

/// What follows from a statement between two.
pub(crate) fn effect(tongue: Tongue, effect: Effect) -> String {
    tongue.word(match effect {
        Effect::None => key("effect-none"),
        Effect::Modifies => key("effect-modifies"),
        Effect::DoesNotApply => key("effect-does-not-apply"),
        Effect::NotInForce => key("effect-not-in-force"),
        Effect::Open => key("effect-open"),
    })
}

fn period(reading: &Reading, period: Period) -> Markup {
    let parts = [
        (key("period-years"), period.years),
        (key("period-months"), period.months),
        (key("period-days"), period.days),
    ];
    let whole = parts.iter().all(|(_, count)| *count == 0);
    let parts = parts.into_iter();
    let parts = parts.filter(|(key, count)| *count > 0 || (whole && *key == "period-days"));
    reading.listed_and(parts.map(|(key, count)| reading.say_with(key, &args![count = count])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::pair as facts;

    #[test]
    fn english_is_the_law_s() {
        for held in Kind::ALL {
            assert_eq!(kind(Tongue::English, held), held.as_str());
        }
        for held in [
            Label::Reservation,
            Label::Declaration,
            Label::Understanding,
            Label::Statement,
        ] {
            assert_eq!(label(Tongue::English, held), held.as_str());
        }
        for held in [
            Effect::None,
            Effect::Modifies,
            Effect::DoesNotApply,
            Effect::NotInForce,
            Effect::Open,
        ] {
            assert_eq!(effect(Tongue::English, held), facts::effect(held));
        }
    }
}

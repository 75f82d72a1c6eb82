//! What the law says, in the language of the page: what is not in order with what to do, the rule it rests on,
//! and capacities as the Record writes them.
//!
//! English is the law's own. Other languages say it by its code and what it names (`locales/*/law.ftl`); where
//! a language lacks a code, the law's English stands.

use super::called::capital;
use super::{evidence, floor, participation, term};
use crate::web::reading::Reading;
use crate::web::tongue::{Argument, Tongue, args, key};
use maud::{Markup, html};
use record::Instant;
use treaty::NotInOrder;
use treaty::calendar::Day;
use treaty::capacity::TABLE;
use treaty::depositary::full_powers;
use treaty::participant::ParticipantId;

/// Places of the law's sentences that hold a number, which chooses between forms.
const NUMBERS: [&str; 17] = [
    "members", "known", "present", "needed", "minutes", "limit", "times", "hours", "after",
    "moved", "count", "listed", "votes", "parties", "required", "yes", "no",
];
/// Places that hold the code of a participant.
const PARTICIPANTS: [&str; 7] = [
    "participant",
    "of",
    "next",
    "drawn",
    "organization",
    "predecessor",
    "by",
];

/// What is not in order, and what to do.
pub(crate) fn unfit(reading: &Reading, unfit: &NotInOrder) -> Markup {
    let named = |id: &ParticipantId| reading.name(id);
    if let Some(said) = in_tongue(reading.tongue, unfit, &named) {
        return said;
    }
    let plain = |text: &str| {
        let codes = unfit
            .places
            .0
            .iter()
            .filter(|(place, _)| PARTICIPANTS.contains(place));
        codes.fold(
            text.to_owned(),
            |text, (_, code)| match ParticipantId::parse(code) {
                Ok(id) => text.replace(code.as_str(), &reading.plain_name(&id, reading.when.as_of)),
                Err(_) => text,
            },
        )
    };
    let sentences = format!(
        "{}. {}.",
        capital(&plain(&unfit.what)),
        plain(&unfit.remedy)
    );
    reading.quote(sentences)
}

/// The same for a script, where another language than English says it.
pub(crate) fn plain(tongue: Tongue, unfit: &NotInOrder) -> Option<String> {
    let said = in_tongue(tongue, unfit, &|id| html! { (id) })?;
    Some(super::deed::plain(&said))
}

fn in_tongue(
    tongue: Tongue,
    unfit: &NotInOrder,
    named: &dyn Fn(&ParticipantId) -> Markup,
) -> Option<Markup> {
    let places = unfit.places.0.iter();
    let given: Vec<(&'static str, Argument)> = places
        .map(|(place, held)| (*place, argument(tongue, place, held, named)))
        .collect();
    tongue.law(unfit.code, &given)
}

fn argument(
    tongue: Tongue,
    place: &str,
    held: &str,
    named: &dyn Fn(&ParticipantId) -> Markup,
) -> Argument {
    match place {
        place if PARTICIPANTS.contains(&place) => match ParticipantId::parse(held) {
            Ok(id) => named(&id).into(),
            Err(_) => held.into(),
        },
        "standing" => match held {
            "closed" => tongue.word("session-is-closed").into(),
            "cancelled" => tongue.word("session-is-cancelled").into(),
            _ => floor::standing(tongue, held).into(),
        },
        "office" => office(tongue, held).into(),
        "missing" | "field" | "to" => evidence::called(tongue, held).into(),
        "capacity" => capacity(tongue, held).into(),
        "method" => floor::method(tongue, held).into(),
        "needed" if held.parse::<i64>().is_err() => floor::majority_called(tongue, held).into(),
        "until" => match Instant::parse(held) {
            Ok(instant) => tongue.instant(&instant).into(),
            Err(_) => day_or_words(tongue, held),
        },
        "group" => term::group(tongue, held).into(),
        "whom" => participation::formula_called(tongue, held).into(),
        place if NUMBERS.contains(&place) => held
            .parse::<i64>()
            .map_or_else(|_| held.into(), Argument::from),
        _ => day_or_words(tongue, held),
    }
}

/// An office of a body, or of whoever signs, as the law writes it.
fn office(tongue: Tongue, written: &str) -> String {
    let mut signers = full_powers::Office::ALL.into_iter();
    match (
        signers.find(|office| office.as_str() == written),
        known_capacity(tongue, written),
    ) {
        (Some(office), _) => term::signer(tongue, office),
        (None, Some(said)) => said,
        (None, None) => written.to_owned(),
    }
}

fn day_or_words(tongue: Tongue, held: &str) -> Argument {
    Day::parse(held).map_or_else(|_| held.into(), |day| tongue.plain_day(day).into())
}

/// The rule that something rests on. Other languages than English say where it stands, without its
/// explanation, which is the law's.
pub(crate) fn cited(tongue: Tongue, rule: &str) -> Markup {
    let (place, explained) = rule.split_once(": ").unwrap_or((rule, ""));
    if tongue == Tongue::English {
        // A value's own name is for programs.
        let value = explained.contains('.') && !explained.contains(' ');
        return html! { @if value { (place) } @else { (rule) } };
    }
    let known = [
        ("GA rules ", key("cited-assembly")),
        ("GA rule ", key("cited-assembly")),
        ("rules ", key("cited-rule")),
        ("rule ", key("cited-rule")),
        ("Charter, Article ", key("cited-charter")),
        ("Charter article ", key("cited-charter")),
        ("VCLT articles ", key("cited-vienna")),
        ("VCLT article ", key("cited-vienna")),
    ];
    let found = known
        .into_iter()
        .find_map(|(begins, key)| Some((numbers(place.strip_prefix(begins)?)?, key)));
    match found {
        Some((numbers, key)) => tongue.say_with(key, &args![numbers = numbers]),
        None if place == "final clauses" => tongue.say("cited-final-clauses"),
        None if place == "Servanda" => html! { bdi { (place) } },
        None => tongue.quote(place),
    }
}

/// `114 to 123` as a span; none where it is no list of numbers, with letters of paragraphs at most.
fn numbers(text: &str) -> Option<String> {
    let text = text.replace(" to ", "–").replace(" and ", ", ");
    let sign = |c: char| c.is_ascii_digit() || "–, ()abcd".contains(c);
    text.chars().all(sign).then_some(text)
}

/// A capacity as `by.capacity` writes it.
pub(crate) fn capacity(tongue: Tongue, written: &str) -> String {
    known_capacity(tongue, written).unwrap_or_else(|| written.to_owned())
}

/// The same as markup: one that only the Record knows is marked as English.
pub(crate) fn capacity_said(tongue: Tongue, written: &str) -> Markup {
    match known_capacity(tongue, written) {
        // In English the Record's own letters stay.
        Some(said) if tongue != Tongue::English => html! { (said) },
        _ => tongue.quote(written),
    }
}

fn known_capacity(tongue: Tongue, written: &str) -> Option<String> {
    let known = TABLE.iter().map(|row| row.capacity);
    let mut known = known.filter(|held| held.name() == written);
    match (known.next(), written) {
        (Some(capacity), _) => Some(term::capacity(tongue, capacity)),
        (None, "Representative") => Some(tongue.word("role-representative")),
        (None, "Secretary") => Some(tongue.word("by-secretary")),
        (None, "Bureau") => Some(tongue.word("by-bureau")),
        (None, "Tellers") => Some(tongue.word("by-tellers")),
        (None, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use treaty::committee::procedure::unfit::Unfit;

    #[test]
    fn a_rule_is_cited_where_it_stands() {
        let rows = [
            (
                "GA rules 114 to 123: x",
                "Règlement intérieur de l’Assemblée générale, art. 114–123",
            ),
            ("rules 83 and 123", "art. 83, 123"),
            ("Charter, Article 19: a member", "Charte, Article 19"),
            ("Servanda: a name", "<bdi>Servanda</bdi>"),
            (
                "VCLT article 77(1)(b): the depositary prepares copies",
                "Convention de Vienne sur le droit des traités, art. 77(1)(b)",
            ),
            (
                "VCLT articles 9 to 11: a text is adopted before it is signed",
                "Convention de Vienne sur le droit des traités, art. 9–11",
            ),
            (
                "final clauses: signature, as the Record holds them",
                "clauses finales",
            ),
            (
                "75/282, paragraph 5: x",
                "<bdi lang=\"en\">75/282, paragraph 5</bdi>",
            ),
        ];
        for (rule, french) in rows {
            assert_eq!(cited(Tongue::French, rule).into_string(), french);
        }
        let value = cited(Tongue::English, "GA rule 108: quorum.decide");
        assert_eq!(value.into_string(), "GA rule 108");
        let whole = cited(Tongue::English, "GA rule 108: a quorum");
        assert_eq!(whole.into_string(), "GA rule 108: a quorum");
    }

    #[test]
    fn what_is_not_in_order_is_said_with_what_it_names() {
        let unfit = NotInOrder::from(Unfit::NoQuorum {
            rule: "GA rule 108".into(),
            present: 40,
            needed: 97,
        });
        let said = plain(Tongue::French, &unfit).unwrap();
        assert!(said.contains("40") && said.contains("97"), "{said}");
        assert!(said.starts_with("Membres présents"), "{said}");
        assert_eq!(plain(Tongue::English, &unfit), None);
    }
}

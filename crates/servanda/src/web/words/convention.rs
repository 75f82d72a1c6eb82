//! What is done to the convention's own data, in one line.

use crate::web::reading::Reading;
use crate::web::tongue::{args, choice};
use maud::{Markup, html};
use treaty::convention::{Act, Capacity};

/// The line of an act.
pub(crate) fn told(reading: &Reading, act: &Act) -> Markup {
    match act {
        Act::Opened {
            short_title, house, ..
        } => {
            let house = choice(match house {
                Capacity::Depositary => "depositary",
                Capacity::Secretariat => "secretariat",
                Capacity::Copy => "copy",
            });
            let title = reading.name_of_the_record(short_title);
            reading.say_with("told-opened", &args![title = title, house = house])
        }
        Act::SourceListed { listed } => {
            let title = reading.name_of_the_record(&listed.title);
            let source = html! { a href={ "/sources#" (listed.id) } { (title) } };
            reading.say_with("told-source-listed", &args![source = source])
        }
        Act::RulesEntered { rules } => {
            let link = html! { a href={ "/rules#" (rules.set) } { (reading.quote(&rules.title)) } };
            let values = reading.say_with("count-values", &args![count = rules.values.len()]);
            reading.say_with("told-rules-entered", &args![rules = link, values = values])
        }
        Act::ValueChanged { set, value } => {
            let link = html! { a href={ "/rules#" (set) } { bdi { (value.id) } } };
            let rule = reading.quote(&value.rule);
            reading.say_with("told-value-changed", &args![value = link, rule = rule])
        }
        Act::ParticipantsEntered { count, .. } => {
            let word = reading.say("told-participants-word");
            let link = html! { a href="/committee/participants" { (word) } };
            let given = args![participants = link, count = *count];
            reading.say_with("told-participants-entered", &given)
        }
        Act::Described {
            title,
            chapter,
            number,
            parent,
            ..
        } => {
            let title = title.iter().map(|title| reading.name_of_the_record(title));
            let number = chapter.iter().zip(number);
            let number =
                number.map(|(chapter, number)| html! { bdi.symbol { (chapter) "-" (number) } });
            let parent = parent
                .iter()
                .map(|parent| html! { bdi.symbol { (parent) } });
            let what = reading.listed(title.chain(number).chain(parent));
            reading.say_with("told-described", &args![what = what])
        }
        Act::Erased { entry, reason } => {
            let entry = html! { a href={ "/record/" (entry) } { (entry) } };
            let given = args![entry = entry, reason = reading.quote(reason)];
            reading.say_with("told-erased", &given)
        }
        Act::DiscrepancyNoted {
            subject, prevails, ..
        } => {
            let subject = reading.quote(subject);
            let given = args![subject = subject, source = source_name(reading, prevails)];
            reading.say_with("told-differ", &given)
        }
    }
}

/// A source by its short name.
pub(crate) fn source_name(reading: &Reading, id: &str) -> Markup {
    let name = reading.name_of_the_record(&reading.source_name(id));
    html! { a href={ "/sources#" (id) } { (name) } }
}

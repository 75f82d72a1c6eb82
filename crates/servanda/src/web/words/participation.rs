//! Who takes part in a body, and a list of organizations for non-objection, in one line an act.

use super::happened::{Teller, bdi};
use super::term;
use crate::web::reading::Reading;
use crate::web::tongue::{Tongue, args, key};
use maud::Markup;
use treaty::committee::decision::How;
use treaty::committee::non_objection::{self, Category};
use treaty::committee::participation::{Act, Formula, Stage, VotingRight};

/// The line of an act about participation, by whoever it is said to be by.
pub(crate) fn told(reading: &Reading, who: Markup, act: &Act) -> Markup {
    let teller = &Teller { reading, who };
    let tongue = reading.tongue;
    let right = |key, reason: &str| teller.say(key, args![reason = teller.quote(reason)]);
    let serving = |key, capacity| {
        let capacity = term::capacity(tongue, capacity);
        teller.say(key, args![capacity = capacity])
    };
    match act {
        Act::Admitted {
            capacity,
            formula: of,
            scope,
            ..
        } => {
            let capacity = term::capacity(tongue, *capacity);
            let given = args![whom = formula(tongue, *of), capacity = capacity];
            let admitted = teller.say("did-admitted", given);
            match scope {
                Some(scope) => reading.labelled(admitted, teller.quote(scope)),
                None => admitted,
            }
        }
        Act::Registered { name, capacity, .. } => {
            let capacity = term::capacity(tongue, *capacity);
            let given = args![name = bdi(name), capacity = capacity];
            teller.say("did-registered", given)
        }
        Act::Communicated {
            list,
            members,
            joins,
            replaces,
            ..
        } => {
            let (list, count) = (bdi(list), members.len());
            match (joins, replaces) {
                (true, _) => teller.say("did-adds-persons", args![count = count, list = list]),
                (false, Some(old)) => {
                    let given = args![count = count, list = list, old = bdi(old)];
                    teller.say("did-names-persons-for", given)
                }
                (false, None) => teller.say("did-names-persons", args![count = count, list = list]),
            }
        }
        Act::Withdrawn { list, .. } => teller.say("did-off-list", args![list = bdi(list)]),
        Act::Seated { list, decision } => {
            let given = args![list = bdi(list), decision = teller.quote(decision)];
            teller.say("did-seated", given)
        }
        Act::Credentials {
            stage,
            symbol,
            accepted,
            not_accepted,
        } => {
            let key = match stage {
                Stage::Reported => key("did-credentials-reported"),
                Stage::Decided => key("did-credentials-decided"),
            };
            let given = args![
                symbol = bdi(symbol),
                accepted = accepted.len(),
                refused = not_accepted.len(),
            ];
            teller.say(key, given)
        }
        Act::VotingRight {
            right: held,
            reason,
        } => match held {
            VotingRight::Suspended => right(key("did-has-no-vote"), reason),
            VotingRight::Restored => right(key("did-has-vote"), reason),
        },
        Act::Input { title, words, .. } => {
            let given = args![words = *words, title = teller.quote(title)];
            teller.say("did-input", given)
        }
        Act::Serves { capacity, .. } => serving(key("did-serves"), *capacity),
        Act::Released { capacity, .. } => serving(key("did-released"), *capacity),
    }
}

/// Whom a formula covers.
pub(crate) fn formula(tongue: Tongue, formula: Formula) -> String {
    tongue.word(match formula {
        Formula::AllStates => key("formula-all-states"),
        Formula::MembersOfTheUnitedNations => key("formula-members"),
        Formula::ObserverStates => key("formula-observer-states"),
        Formula::RegionalOrganizations => key("formula-regional"),
        Formula::Listed => key("formula-listed"),
        Formula::Parties => key("formula-parties"),
        Formula::Signatories => key("formula-signatories"),
        Formula::Class => key("formula-class"),
    })
}

/// A formula as the law writes it.
pub(super) fn formula_called(tongue: Tongue, written: &str) -> String {
    let all = [
        Formula::AllStates,
        Formula::MembersOfTheUnitedNations,
        Formula::ObserverStates,
        Formula::RegionalOrganizations,
        Formula::Listed,
        Formula::Parties,
        Formula::Signatories,
        Formula::Class,
    ];
    let mut known = all.into_iter().filter(|held| held.in_words() == written);
    known
        .next()
        .map_or_else(|| written.to_owned(), |held| formula(tongue, held))
}

/// What an organization is.
pub(crate) fn category(tongue: Tongue, category: Category) -> String {
    tongue.word(match category {
        Category::Ngo => key("category-ngo"),
        Category::CivilSociety => key("category-civil-society"),
        Category::Academia => key("category-academia"),
        Category::PrivateSector => key("category-private-sector"),
    })
}

/// The line of an act about a list of organizations.
pub(crate) fn listed(reading: &Reading, who: Markup, act: &non_objection::Act) -> Markup {
    use non_objection::Act as Of;
    let teller = &Teller { reading, who };
    let about = |key, organization: &str| teller.say(key, args![organization = bdi(organization)]);
    match act {
        Of::Opened { basis, .. } => {
            teller.say("did-begins-list", args![basis = teller.quote(basis)])
        }
        Of::Proposed {
            name,
            category: held,
            ..
        } => {
            let category = category(reading.tongue, *held);
            let given = args![organization = bdi(name), category = category];
            teller.say("did-proposes-organization", given)
        }
        Of::Circulated { until, zone } => {
            let given = args![until = teller.instant(until), zone = bdi(zone)];
            teller.say("did-circulates", given)
        }
        Of::Objected { organization, .. } => about(key("did-objects-organization"), organization),
        Of::BasisAsked { organization } => about(key("did-basis-asked"), organization),
        Of::BasisTold { organization, .. } => about(key("did-basis-told"), organization),
        Of::Submitted { organizations } => {
            teller.say("did-submits-list", args![count = organizations.len()])
        }
        Of::Decided {
            organizations, how, ..
        } => {
            let words = teller.say("did-decides-list", args![count = organizations.len()]);
            if *how == How::NotStated {
                return words;
            }
            let given = args![words = words, how = term::how(reading.tongue, *how)];
            reading.say_with("did-how", &given)
        }
    }
}

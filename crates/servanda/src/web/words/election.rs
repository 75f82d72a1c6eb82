//! An election in the language of the page: what happened in it, what may come next, and by whom.

use super::deed::actor;
use super::happened::{Teller, bdi};
use super::law::capacity;
use super::term;
use crate::web::reading::Reading;
use crate::web::tongue::{Tongue, args, key};
use maud::{Markup, html};
use treaty::Header;
use treaty::committee::election::{Act, By, Count, Election, Required, Seats, Taker};

/// The line of an act about an election.
pub(crate) fn told(reading: &Reading, header: &Header, act: &Act) -> Markup {
    let teller = &Teller {
        reading,
        who: actor(reading, header),
    };
    let tongue = reading.tongue;
    let of = |key, group: &str| teller.say(key, args![group = term::group(tongue, group)]);
    let about = |key, candidate: &str| teller.say(key, args![candidate = bdi(candidate)]);
    let among = |key, group: &str, candidates: &[String]| {
        let candidates = reading.listed(candidates.iter().map(|held| bdi(held)));
        let group = term::group(tongue, group);
        teller.say(key, args![group = group, candidates = candidates])
    };
    match act {
        Act::Opened {
            office,
            seats,
            required: needed,
            ..
        } => {
            let given = args![
                office = teller.quote(office),
                seats = places(reading, seats),
                required = required(tongue, *needed),
            ];
            teller.say("did-election-opened", given)
        }
        Act::Handed { capacity: held } => {
            let held = capacity(tongue, held);
            teller.say("did-election-handed", args![capacity = held])
        }
        Act::TellersNamed { tellers } => {
            let names = reading.names(tellers, reading.when.as_of);
            teller.say("did-tellers", args![names = names])
        }
        Act::Nominated { candidate, group } => {
            let group = term::group(tongue, group);
            let given = args![candidate = bdi(candidate), group = group];
            teller.say("did-nominated", given)
        }
        Act::Withdrawn { candidate } => about(key("did-candidature-withdrawn"), candidate),
        Act::Endorsed { group, candidates } => among(key("did-endorsed"), group, candidates),
        Act::BallotAsked { group } => of(key("did-ballot-asked"), group),
        Act::Acclaimed { group } => of(key("did-acclaimed"), group),
        Act::Balloted { group, candidates } => among(key("did-balloted"), group, candidates),
        Act::Counted { group, count } => {
            let given = args![
                group = term::group(tongue, group),
                papers = count.papers,
                invalid = count.invalid,
                valid = count.valid,
                abstentions = count.abstentions,
                votes = votes(reading, count),
            ];
            teller.say("did-papers-counted", given)
        }
        Act::LotDrawn { draw, .. } => about(key("did-elected-by-lot"), &draw.drawn),
        Act::Vacated { candidate } => about(key("did-vacated"), candidate),
    }
}

fn places(reading: &Reading, seats: &[Seats]) -> Markup {
    let of_group = |held: &Seats| {
        let group = term::group(reading.tongue, &held.group);
        reading.with_note(group, held.places)
    };
    reading.listed(seats.iter().map(of_group))
}

fn votes(reading: &Reading, count: &Count) -> Markup {
    let of_candidate = count.votes.iter();
    let of_candidate = of_candidate.map(|held| html! { bdi { (held.candidate) } " " (held.votes) });
    reading.listed(of_candidate)
}

/// The step, as whoever takes it does.
pub(crate) fn step(reading: &Reading, act: &Act) -> Markup {
    let of = |key, group: &str| {
        let group = term::group(reading.tongue, group);
        reading.say_with(key, &args![group = group])
    };
    let about = |key, candidate: &str| reading.say_with(key, &args![candidate = bdi(candidate)]);
    match act {
        Act::Opened { office, .. } => {
            let office = reading.quote(office);
            reading.say_with("election-title", &args![office = office])
        }
        Act::TellersNamed { .. } => reading.say("step-tellers"),
        Act::Handed { .. } => reading.say("step-hand-conduct"),
        Act::Vacated { candidate } => about(key("step-vacancy"), candidate),
        Act::Acclaimed { group } => of(key("step-acclaim"), group),
        Act::Balloted { group, .. } => of(key("step-papers"), group),
        Act::LotDrawn { group, .. } => of(key("step-lot-tied"), group),
        Act::Counted { group, .. } => of(key("step-announce-count"), group),
        Act::Nominated { group, .. } => of(key("step-nominate"), group),
        Act::Endorsed { group, .. } => of(key("step-endorse"), group),
        Act::BallotAsked { group } => of(key("step-ask-ballot"), group),
        Act::Withdrawn { candidate } => about(key("step-candidature"), candidate),
    }
}

/// Who takes a step.
pub(crate) fn by_whom(tongue: Tongue, election: &Election, by: Taker) -> String {
    match by {
        Taker::Conducts => capacity(tongue, &election.conducted_by),
        Taker::Tellers => tongue.word("by-tellers"),
        Taker::Group => tongue.word("by-the-group"),
        Taker::Member => tongue.word("by-member"),
    }
}

/// The majority that elects.
pub(crate) fn required(tongue: Tongue, required: Required) -> String {
    tongue.word(match required {
        Required::OfValid => key("elects-of-valid"),
        Required::OfMembers => key("elects-of-members"),
        Required::TwoThirds => key("elects-two-thirds"),
    })
}

/// How somebody was elected.
pub(crate) fn how(tongue: Tongue, by: By) -> String {
    tongue.word(match by {
        By::Acclamation => key("elected-acclamation"),
        By::Ballot => key("elected-ballot"),
        By::Lot => key("elected-lot"),
    })
}

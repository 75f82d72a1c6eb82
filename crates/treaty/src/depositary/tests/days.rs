//! Laws of the days: what the answer for a day rests on, and what never changes it.

mod asked;

use super::{Json, REGISTER, Treaty, json};
use crate::act::Done;
use crate::calendar::{Day, Period};
use crate::depositary::bilateral::bilateral;
use crate::depositary::departed::departed;
use crate::depositary::status::status;
use crate::matter::Matter;
use crate::participant::ParticipantId;
use crate::testing::day;
use crate::when::When;
use asked::{Asked, any_act, kinds};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use record::entry::{Instant, SignedKind};
use std::collections::BTreeSet;

/// Who acts. Newland may stand in the place of a State that was.
const CODES: [&str; 6] = ["ALG", "BEN", "EUU", "FIN", "RUS", "NEW"];

fn after(days: i64) -> Day {
    let period = Period::days(u32::try_from(days.max(0)).unwrap_or(0));
    day("2002-01-01").plus(period).expect("a day")
}

/// A treaty that is older than one of its States, open for signature until the middle of 2002.
fn treaty_of(house: crate::testing::House) -> Treaty {
    let mut treaty = Treaty(house);
    let value = |(id, value): (&str, Json)| json!({"id": id, "value": value, "rule": "article 1", "text": "As the rule says.", "verified": false});
    let values: Vec<Json> = clauses().map(value).collect();
    let rules = json!({"set": "final-clauses", "title": "Final clauses", "values": values});
    let ask = json!({"type": "convention.rules/1", "rules": rules});
    treaty.0.given("c/convention", ask);
    treaty.given("1980-01-01", "", "adoption.reported/1", json!({}));
    let windows = json!([{"place": "New York", "from": "1980-01-01", "until": "2002-06-30"}]);
    let opened = json!({"windows": windows, "rule": "article 1"});
    treaty.given("1980-01-01", "", "signature.opened/1", opened);
    treaty.deposited("OLD", "1981-01-01");
    treaty
}

fn treaty() -> Treaty {
    treaty_of(crate::testing::House::opened())
}

fn clauses() -> impl Iterator<Item = (&'static str, Json)> {
    [
        ("entry-into-force.instruments", json!(3)),
        ("entry-into-force.delay", json!({"days": 30})),
        ("denunciation.delay", json!({"days": 60})),
        ("amendment.delay", json!({"days": 20})),
        ("consent.organization-needs-member", json!(true)),
    ]
    .into_iter()
}

/// Enters it if it is in order.
fn enter(treaty: &mut Treaty, asked: &Asked) -> bool {
    let (on, who, act, members) = asked;
    let ask = treaty.ask(&after(*on).to_string(), who, act, members.clone());
    let fits = treaty.0.when(REGISTER, ask.clone()).is_ok();
    if fits {
        treaty.0.given(REGISTER, ask);
    }
    fits
}

/// Everything that can be answered for these times, in no order but its own: without the entry numbers, and
/// without what a deposit on the very day asked about would bring about.
fn answer(treaty: &Treaty, when: &When) -> Json {
    let Matter::Register(register) = treaty.0.seen(REGISTER, when) else {
        panic!("a register");
    };
    let Matter::Convention(convention) = treaty.0.matter("c/convention") else {
        panic!("a convention");
    };
    let participants = treaty.0.participants();
    let as_of = when.as_of;
    let status = status(&register, convention, participants, as_of).expect("a status");
    let gone = departed(&register, participants, as_of);
    let id = |code: &str| ParticipantId::parse(code).expect("a code");
    let mut pairs = Vec::new();
    for (place, one) in CODES.iter().enumerate() {
        for other in CODES.iter().skip(place + 1) {
            let pair = (&id(one), &id(other));
            let view = bilateral(&register, convention, participants, pair, as_of);
            pairs.push(view.expect("a view"));
        }
    }
    let done = whole(treaty);
    let by_then = |done: &&Done| done.header.on.is_none_or(|on| on <= as_of);
    let listed = done.iter().filter(|done| when.sees(done)).filter(by_then);
    let listed: Vec<Json> = listed
        .map(|done| json!([done.header.on, done.header.participant, said(done)]))
        .collect();
    plain(json!({"status": status, "gone": gone, "pairs": pairs, "listed": listed}))
}

/// What an act says. Versions of a text stand in a chain, each with the hash of the one before it.
fn said(done: &Done) -> String {
    use crate::depositary::{Deed::Text, text::Act::Entered};
    match &done.deed {
        crate::act::Deed::Depositary(Text(Entered { version, .. })) => version.name.clone(),
        deed => format!("{deed:?}"),
    }
}

fn plain(value: Json) -> Json {
    match value {
        Json::Object(members) => {
            let told = |key: &String| key != "entry" && key != "would_enter_into_force";
            let members = members.into_iter().filter(|(key, _)| told(key));
            Json::Object(members.map(|(key, held)| (key, plain(held))).collect())
        }
        Json::Array(held) => {
            let mut held: Vec<Json> = held.into_iter().map(plain).collect();
            held.sort_by_key(Json::to_string);
            Json::Array(held)
        }
        other => other,
    }
}

/// Every day that a text names.
fn days_in(text: &str) -> BTreeSet<Day> {
    let starts = text.char_indices().map(|(at, _)| at);
    let days = starts.filter_map(|at| Day::parse(text.get(at..at + 10)?).ok());
    days.collect()
}

fn whole(treaty: &Treaty) -> Vec<Done> {
    let register = treaty.0.done().iter();
    register
        .filter(|done| done.matter.to_string() == REGISTER)
        .cloned()
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Of what was done on one day, the order of entry says nothing: whatever order is possible gives the
    /// same answer on every day.
    #[test]
    fn the_order_of_entry_within_a_day_never_matters(
        (acts, shuffled) in prop::collection::vec(any_act(30..31), 1..10)
            .prop_flat_map(|acts| (Just(acts.clone()), Just(acts).prop_shuffle())),
        asked in 0..500_i64,
    ) {
        let enter_all = |acts: &[Asked]| {
            let mut treaty = treaty();
            for who in ["RUS", "FIN"] {
                treaty.signed(who, "2001-05-01");
                treaty.deposited(who, "2001-06-01");
                let reserved = json!({"id": format!("r-{}-1", who.to_lowercase()), "label": "reservation", "moment": "instrument", "articles": ["article 3"], "text": "Not article 3."});
                treaty.given("2001-06-01", who, "reservation.made/1", reserved);
            }
            let mut left: Vec<Asked> = acts.to_vec();
            // What waits for another act of the day comes after it.
            loop {
                let before = left.len();
                left.retain(|asked| !enter(&mut treaty, asked));
                if left.len() == before {
                    break;
                }
            }
            treaty
        };
        let when = When::on(after(asked));
        let (one, other) = (enter_all(&acts), enter_all(&shuffled));
        // Of two acts that exclude each other on one day the first one stands.
        let by_whom = |done: &Done| (done.header.participant.clone(), said(done));
        let entered = |treaty: &Treaty| whole(treaty).iter().map(by_whom).collect::<BTreeSet<_>>();
        prop_assume!(entered(&one) == entered(&other));
        prop_assert_eq!(answer(&one, &when), answer(&other, &when));
    }

    /// From one day to the next the answer is another only where an act has that day, or a day passes that
    /// the answer itself names.
    #[test]
    fn the_answer_changes_only_with_an_act_or_with_a_day_that_it_names(
        acts in prop::collection::vec(any_act(40..200), 1..14),
        asked in prop::collection::vec(2..700_i64, 6),
    ) {
        let mut treaty = treaty();
        let mut acts = acts;
        acts.sort_by_key(|asked| asked.0);
        let entered: Vec<Asked> = acts.into_iter().filter(|asked| enter(&mut treaty, asked)).collect();
        let acted = |on: Day| entered.iter().any(|asked| after(asked.0) == on);
        for days in asked {
            let (before, on) = (after(days - 1), after(days));
            // Which day is asked about is no part of the answer.
            let said = |of: Day| {
                let text = answer(&treaty, &When::on(of)).to_string();
                let text = text.replace(&before.to_string(), "that day");
                text.replace(&on.to_string(), "that day")
            };
            let (earlier, later) = (said(before), said(on));
            let named = |asked: Day, on: Day| {
                let text = answer(&treaty, &When::on(asked)).to_string();
                days_in(&text).contains(&on)
            };
            // A period ends with its last day, so that the day after it is another.
            let passed = acted(on) || named(before, on) || named(after(days - 2), before);
            prop_assert!(earlier == later || passed, "on {} another answer for no reason:\n{}\n{}", on, earlier, later);
        }
    }

    /// What is entered later with a later day changes no answer for an earlier day.
    #[test]
    fn an_answer_for_a_past_day_stands_whatever_is_entered_later_with_a_later_day(
        first in prop::collection::vec(any_act(40..200), 0..12),
        then in prop::collection::vec(any_act(201..400), 1..12),
        asked in prop::collection::vec(0..200_i64, 4),
    ) {
        let mut treaty = treaty();
        let sorted = |mut acts: Vec<Asked>| {
            acts.sort_by_key(|asked| asked.0);
            acts
        };
        for asked in sorted(first) {
            enter(&mut treaty, &asked);
        }
        let answers = |treaty: &Treaty| -> Vec<Json> {
            asked.iter().map(|days| answer(treaty, &When::on(after(*days)))).collect()
        };
        let before = answers(&treaty);
        for asked in sorted(then) {
            enter(&mut treaty, &asked);
        }
        prop_assert_eq!(before, answers(&treaty));
    }

    /// The answer for a number of entries never changes, whatever else is asked about.
    #[test]
    fn for_a_fixed_entry_nothing_ever_changes(
        first in prop::collection::vec(any_act(40..200), 0..10),
        then in prop::collection::vec(any_act(0..400), 1..10),
        asked in 0..500_i64,
        known in prop::option::of(0..400_i64),
    ) {
        let mut treaty = treaty();
        for asked in &first {
            enter(&mut treaty, asked);
        }
        let known = known.map(|days| Instant::parse(&format!("{}T12:00:00.000Z", after(days))).expect("an instant"));
        let when = When { as_of: after(asked), known_as_of: known, entry: Some(treaty.0.size()) };
        let before = answer(&treaty, &when);
        for asked in &then {
            enter(&mut treaty, asked);
        }
        prop_assert_eq!(before, answer(&treaty, &when));
    }

    /// What was known by an instant that has passed: nothing that is done later changes it, what is
    /// transcribed later may, and all of that is told.
    #[test]
    fn only_what_is_transcribed_later_changes_what_was_known_and_it_is_listed(
        first in prop::collection::vec(any_act(40..200), 0..8),
        then in prop::collection::vec((any_act(0..300), any::<bool>()), 1..10),
        asked in 0..500_i64,
    ) {
        let mut house = crate::testing::House::opened_as("depositary");
        house.now = Instant::parse("2003-06-01T12:00:00.000Z").expect("an instant");
        let mut treaty = treaty_of(house);
        for asked in &first {
            enter(&mut treaty, asked);
        }
        let known = Instant::parse("2003-06-02T12:00:00.000Z").expect("an instant");
        let when = When { as_of: after(asked), known_as_of: Some(known), entry: None };
        let before = answer(&treaty, &when);
        let size = treaty.0.size();
        treaty.0.now = Instant::parse("2004-06-01T12:00:00.000Z").expect("an instant");
        let mut transcribed = BTreeSet::new();
        for (asked, here) in &then {
            treaty.0.signed = if *here { SignedKind::Attested } else { SignedKind::Transcribed };
            let from = treaty.0.size();
            if enter(&mut treaty, asked) && !here {
                transcribed.extend(from..treaty.0.size());
            }
        }
        let learned: BTreeSet<u64> = whole(&treaty).iter().filter(|done| when.learned_since(done)).map(|done| done.entry).collect();
        prop_assert!(learned.is_subset(&transcribed), "done here and yet known before: {:?}", learned);
        prop_assert!(learned.iter().all(|entry| *entry >= size));
        if learned.is_empty() {
            prop_assert_eq!(before, answer(&treaty, &when));
        }
    }
}

/// The kinds that the laws above choose from are all that can be asked for, and each does come to be entered.
#[test]
fn every_kind_of_act_comes_under_these_laws() {
    // Made by the house beside another, and what a treaty begins with.
    let aside = [
        "receipt.raised/1",
        "adoption.adopted/1",
        "adoption.reported/1",
        "signature.opened/1",
    ];
    let documented = include_str!("../../../../../docs/submissions.md");
    let documented: BTreeSet<&str> = documented
        .split("| `depositary.")
        .skip(1)
        .filter_map(|rest| rest.split('`').next())
        .filter(|kind| kind.ends_with("/1") && !aside.contains(kind))
        .collect();
    assert_eq!(kinds().collect::<BTreeSet<_>>(), documented);

    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let acts = prop::collection::vec(any_act(40..140), 60);
    // What only the depositary's own house does, what only a constituent instrument has, and a name that
    // was borne before these days.
    let mut entered = BTreeSet::from([
        "text.certified/1",
        "reservation.admitted/1",
        "succession.renamed/1",
    ]);
    for _ in 0..400 {
        let mut sample = acts.new_tree(&mut runner).expect("a sample").current();
        sample.sort_by_key(|asked| asked.0);
        let mut treaty = treaty();
        for asked in &sample {
            if enter(&mut treaty, asked) {
                entered.insert(asked.2);
            }
        }
    }
    let missing: Vec<_> = documented.difference(&entered).collect();
    assert!(missing.is_empty(), "never entered: {missing:?}");
}

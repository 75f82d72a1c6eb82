//! What people hand in, altered in every way that a property can think of.

use crate::laws;
use proptest::prelude::*;

const BALLOTS: &str = "participant,ballot,note\nFRA,yes,\"a, b\"\nBRA,no,\nIND,abstain,x\n";
const DEPOSITS: &str = "party,iso3,kind,date,known,replaces,effect\nFrance,FRA,ratification,2024-01-31,,,\nKenya,KEN,succession,2024-02-29,2024-03-01,,1993-01-01\n";
const RULE: &str = "[entry_into_force]\ninstruments = 40\ndelay = { days = 90 }\nnamed = [\"USA\"]\nnot_before = 1995-01-13\n";
const SHARES: &str = "iso3,weight\nUSA,17.89\nCHN,20.09\n";
const SUBMISSION: &str = r#"{"id":"AAAAAAAAAAAAAAAAAAAAAQ","matter":"c/depositary","ask":{"type":"depositary.signature.signed/1","on":"2025-10-26","for":"DZA","source":{"document":"s"}}}"#;

type Law = fn(&[u8]);

fn laws() -> [(Law, &'static str); 5] {
    [
        (laws::ballots, BALLOTS),
        (laws::deposits, DEPOSITS),
        (laws::rule, RULE),
        (laws::shares, SHARES),
        (laws::submission, SUBMISSION),
    ]
}

#[test]
fn what_is_sound_is_read() {
    for (law, seed) in laws() {
        law(seed.as_bytes());
    }
    assert!(servanda::cli::tally::read(BALLOTS.as_bytes()).is_ok());
    let lines = include_str!("../../../../conventions/un-cybercrime/record.jsonl").lines();
    lines.for_each(|line| laws::submission(line.as_bytes()));
}

proptest! {
    #[test]
    fn any_bytes_end_in_an_answer_or_two_sentences(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        laws().iter().for_each(|(law, _)| law(&bytes));
    }

    #[test]
    fn so_does_what_was_sound_before(which in 0usize..5, at in any::<prop::sample::Index>(), put in prop::collection::vec(any::<u8>(), 0..6), taken in 0usize..6) {
        let (law, seed) = laws()[which];
        let mut bytes = seed.as_bytes().to_vec();
        let at = at.index(bytes.len());
        let end = (at + taken).min(bytes.len());
        bytes.splice(at..end, put);
        law(&bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn whatever_is_asked_on_a_floor_is_answered(steps in prop::collection::vec(any::<u8>(), 0..80)) {
        laws::floor(&steps);
    }
}

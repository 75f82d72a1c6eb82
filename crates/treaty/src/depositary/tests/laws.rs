//! Laws of the view of a pair.

use super::{Treaty, json};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A treaty binds one towards the other as it binds the other towards the one, and what is entered
    /// later with a later day changes no past answer.
    #[test]
    fn a_bond_is_mutual_and_the_past_stands(
        deposits in prop::collection::vec((0..4_usize, 2..200_i64), 1..6),
        objects in prop::option::of((1..4_usize, 1..300_i64, any::<bool>())),
        asked in 1..500_i64,
    ) {
        let codes = ["ALG", "BEN", "FIN", "RUS"];
        let day = |days: i64| {
            let period = crate::calendar::Period::days(u32::try_from(days).unwrap_or(0));
            crate::testing::day("2002-01-01").plus(period).expect("a day").to_string()
        };
        let mut treaty = Treaty::new();
        treaty.deposited("ALG", "2002-01-01");
        let made = json!({"id": "r", "label": "reservation", "moment": "instrument", "text": "Reserves."});
        treaty.given("2002-01-01", "ALG", "reservation.made/1", made);
        treaty.given("2002-01-02", "", "reservation.notified/1", json!({"id": "r", "of": "made"}));
        let mut seen = std::collections::BTreeSet::from([0]);
        for (who, after) in deposits {
            if seen.insert(who) {
                treaty.deposited(codes[who], &day(after));
            }
        }
        let as_of = day(asked);
        let before: Vec<_> = pairs().map(|(a, b)| treaty.pair(codes[a], codes[b], &as_of)).collect();
        for ((a, b), view) in pairs().zip(&before) {
            let turned = treaty.pair(codes[b], codes[a], &as_of);
            prop_assert_eq!((view.bound, view.since), (turned.bound, turned.since));
            prop_assert_eq!(&view.amendments, &turned.amendments);
        }
        if let Some((who, after, prevents)) = objects {
            let mut objection = json!({"id": "o", "to": "r"});
            if prevents {
                objection["prevents"] = json!(true);
            }
            let ask = treaty.ask(&day(asked + after), codes[who], "objection.made/1", objection);
            if treaty.0.when(super::REGISTER, ask.clone()).is_ok() {
                treaty.0.given(super::REGISTER, ask);
            }
            let after: Vec<_> = pairs().map(|(a, b)| treaty.pair(codes[a], codes[b], &as_of)).collect();
            prop_assert_eq!(before, after);
        }
    }
}

fn pairs() -> impl Iterator<Item = (usize, usize)> {
    (0..4).flat_map(|a| (0..4).map(move |b| (a, b)))
}

//! Each rule from 96 to 133: enforced, with the test that shows it, or not computable, and why.

use crate::unfit::TESTS;
use treaty::committee::procedure::coverage::{BESIDE, Held, RULES};
use treaty::not_in_order::catalogue;

#[test]
fn every_rule_is_enforced_by_a_test_or_left_to_people_with_the_reason() {
    let numbers: Vec<u16> = RULES.iter().map(|covered| covered.rule).collect();
    assert_eq!(numbers, (96..=133).collect::<Vec<u16>>());
    let known: Vec<&str> = catalogue().iter().map(|line| line.code).collect();
    for covered in RULES.iter().chain(&BESIDE) {
        let rule = covered.rule;
        match covered.held {
            Held::Enforced { codes, test } => {
                let named = format!("fn {test}(");
                assert!(
                    TESTS.iter().any(|text| text.contains(&named)),
                    "rule {rule}: {test}"
                );
                assert!(!codes.is_empty(), "rule {rule}");
                let unknown = codes.iter().find(|code| !known.contains(code));
                assert_eq!(unknown, None, "rule {rule}");
            }
            Held::NotComputable { why } => assert!(why.len() > 20, "rule {rule}"),
        }
    }
}

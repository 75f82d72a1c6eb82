use super::*;
use Majority::{Simple, TwoThirds};
use proptest::prelude::*;

fn outcome(majority: Majority, (yes, no, abstain): (u32, u32, u32)) -> Outcome {
    let tally = Tally {
        yes,
        no,
        abstain,
        not_voting: 0,
    };
    let basis = Basis::assembly_committee(majority);
    majority.outcome(tally, Some(193), &basis).unwrap()
}

/// Day, matter, majority asked for, (yes, no, abstain), carried.
type Decision = (&'static str, &'static str, Majority, (u32, u32, u32), bool);

/// Real decisions of the Assembly and its committees, with the majority they were taken by.
#[rustfmt::skip]
const DECISIONS: &[Decision] = &[
    ("1947-11-01", "trusteeship agreements, A/423", TwoThirds, (24, 24, 1), false),
    ("1949-05-16", "Spain, A/852", TwoThirds, (26, 15, 16), false),
    ("1949-12-01", "A/1081, next paragraph", Simple, (6, 6, 35), false),
    ("1952-12-21", "Wa-Meru land case", TwoThirds, (21, 21, 16), false),
    ("1954-09-24", "postponing the Cyprus item", Simple, (24, 24, 12), false),
    ("1960-12-19", "Algeria, paragraph 4", TwoThirds, (40, 40, 16), false),
    ("1962-12-18", "population growth, paragraph 6", Simple, (34, 34, 32), false),
    ("1965-11-17", "A/L.469", TwoThirds, (47, 47, 20), false),
    ("1970-11-20", "A/L.605", TwoThirds, (51, 49, 25), false),
    ("1971-10-25", "motion to postpone the vote", Simple, (53, 56, 19), false),
    ("1971-10-25", "A/L.632, important question", Simple, (55, 59, 15), false),
    ("1971-10-25", "amendment to A/L.630", Simple, (2, 62, 64), false),
    ("1971-10-25", "2758 (XXVI)", Simple, (76, 35, 17), true),
    ("1975-11-10", "3379 (XXX)", Simple, (72, 35, 32), true),
    ("1991-12-16", "46/86", Simple, (111, 25, 13), true),
    ("2014-03-27", "68/262", Simple, (100, 11, 58), true),
    ("2006-12-19", "no action on draft resolution IV", Simple, (75, 81, 24), false),
    ("2007-12-18", "oral amendment", Simple, (57, 70, 45), false),
    ("2008-12-18", "no action on draft resolution III", Simple, (69, 83, 26), false),
    ("2011-05-03", "oral amendment to 65/276", Simple, (6, 142, 20), false),
    ("2016-12-08", "amendment to 71/129", Simple, (20, 83, 23), false),
    ("2016-12-23", "amendment to 71/272", TwoThirds, (65, 82, 15), false),
    ("2018-12-22", "73/266", Simple, (138, 12, 16), true),
    ("2019-12-27", "74/247", Simple, (79, 60, 33), true),
    ("2006-12-06", "61/55", Simple, (108, 54, 16), true),
    ("2019-11-18", "A/C.3/74/L.11/Rev.1", Simple, (88, 58, 34), true),
    ("2023-10-27", "A/ES-10/L.26, amendment", TwoThirds, (88, 55, 23), false),
    ("2023-12-12", "A/ES-10/L.29", TwoThirds, (89, 61, 21), false),
    ("2023-12-12", "ES-10/22", TwoThirds, (153, 10, 23), true),
    ("2022-03-24", "ES-11/2", TwoThirds, (140, 5, 38), true),
    ("2022-11-14", "ES-11/5", Simple, (94, 14, 73), true),
    ("2022-11-14", "ES-11/5, by two-thirds", TwoThirds, (94, 14, 73), true),
    ("2024-08-08", "deletion of article 6, paragraph 2", Simple, (23, 102, 26), false),
];

#[test]
fn real_decisions_come_out_as_they_did() {
    for &(on, matter, majority, tally, carried) in DECISIONS {
        assert_eq!(outcome(majority, tally).carried, carried, "{on} {matter}");
    }
}

#[test]
fn the_same_tally_is_carried_by_a_majority_and_not_by_two_thirds() {
    let simple = outcome(Majority::Simple, (88, 58, 34));
    assert_eq!(
        (simple.present_and_voting, simple.required, simple.carried),
        (146, 74, true)
    );
    let two_thirds = outcome(Majority::TwoThirds, (88, 58, 34));
    assert_eq!((two_thirds.required, two_thirds.carried), (98, false));
    assert_eq!(
        two_thirds.because,
        [
            "Counted: 88 in favour, 58 against, 34 abstaining, 0 not voting.",
            "Present and voting are those in favour and those against: 88 + 58 = 146; who abstains counts as not voting (rule 126).",
            "Two-thirds of 146 present and voting: 2 × 146 = 292, divided by 3 and rounded up, is 98 (rules 83 and 123).",
            "88 in favour is fewer than the 98 required: not carried (rules 83 and 123).",
        ]
    );
    assert_eq!(
        simple.rule,
        "majority of the members present and voting (rule 125)"
    );
}

#[test]
fn exact_two_thirds_carry_and_one_vote_less_does_not() {
    for (yes, no) in [
        (32, 16),
        (62, 31),
        (92, 46),
        (104, 52),
        (108, 54),
        (2, 1),
        (1, 0),
    ] {
        assert!(
            outcome(Majority::TwoThirds, (yes, no, 9)).carried,
            "{yes}–{no}"
        );
        assert!(
            !outcome(Majority::TwoThirds, (yes - 1, no + 1, 9)).carried,
            "{yes}–{no}"
        );
    }
}

#[test]
fn a_majority_of_the_members_counts_those_who_stay_away() {
    let basis = Basis::assembly_committee(Majority::OfMembers);
    // Members, yes, required, carried. 193 members, 97 required: 90 in favour was not enough (2020).
    let rows = [
        (193, 96, 97, false),
        (193, 97, 97, true),
        (193, 90, 97, false),
        (192, 96, 97, false),
        (192, 97, 97, true),
        (1, 1, 1, true),
        (2, 1, 2, false),
    ];
    for (members, yes, required, carried) in rows {
        let tally = Tally {
            yes,
            ..Tally::default()
        };
        let outcome = Majority::OfMembers.outcome(tally, Some(members), &basis);
        let outcome = outcome.unwrap();
        assert_eq!(
            (outcome.required, outcome.carried),
            (required, carried),
            "{yes} of {members}"
        );
    }
}

#[test]
fn a_tie_and_nobody_voting_carry_nothing_under_any_majority() {
    for majority in [Majority::Simple, Majority::TwoThirds, Majority::OfMembers] {
        for tally in [(0, 0, 0), (0, 0, 193), (47, 47, 20), (96, 96, 1), (1, 1, 0)] {
            assert!(!outcome(majority, tally).carried, "{majority:?} {tally:?}");
        }
    }
    let tied = outcome(Majority::Simple, (47, 47, 20));
    assert!(
        tied.because
            .iter()
            .any(|step| step.contains("equally divided") && step.contains("rule 133"))
    );
    let empty = outcome(Majority::Simple, (0, 0, 12));
    assert!(
        empty
            .because
            .iter()
            .any(|step| step.contains("Nobody voted"))
    );
}

#[test]
fn the_number_of_members_must_be_given_and_must_cover_the_ballots() {
    let tally = Tally {
        yes: 3,
        no: 1,
        abstain: 1,
        not_voting: 1,
    };
    let basis = Basis::assembly_committee(Majority::OfMembers);
    assert_eq!(
        Majority::OfMembers.outcome(tally, None, &basis),
        Err(NotCountable::MembersMissing)
    );
    for majority in [Majority::Simple, Majority::TwoThirds, Majority::OfMembers] {
        assert_eq!(
            majority.outcome(tally, Some(5), &basis),
            Err(NotCountable::TooFewMembers {
                members: 5,
                participants: 6
            })
        );
        assert!(majority.outcome(tally, Some(6), &basis).is_ok());
    }
}

#[test]
fn every_step_cites_the_body_s_own_rule() {
    let basis = Basis {
        majority: "75/282, para. 5".into(),
        present_and_voting: "rule 126".into(),
        equally_divided: "rule 133".into(),
    };
    let tally = Tally {
        yes: 99,
        no: 40,
        ..Tally::default()
    };
    let outcome = Majority::TwoThirds.outcome(tally, None, &basis).unwrap();
    assert!(outcome.rule.ends_with("(75/282, para. 5)"));
    for step in outcome.because.iter().skip(1) {
        assert!(
            step.contains("75/282, para. 5") || step.contains("rule 126"),
            "{step}"
        );
    }
}

#[test]
fn words_of_ballots_are_exact() {
    for ballot in Ballot::ALL {
        assert_eq!(Ballot::parse(ballot.as_str()), Some(ballot));
        let json = serde_json::to_string(&ballot).unwrap();
        assert_eq!(json, format!("\"{}\"", ballot.as_str()));
    }
    for word in ["", "Yes", "yes ", "y", "no vote", "not voting", "absent"] {
        assert_eq!(Ballot::parse(word), None, "{word}");
    }
    assert_eq!(
        serde_json::to_string(&Majority::TwoThirds).unwrap(),
        "\"two-thirds\""
    );
}

fn any_majority() -> impl Strategy<Value = Majority> {
    prop::sample::select(vec![
        Majority::Simple,
        Majority::TwoThirds,
        Majority::OfMembers,
    ])
}

fn any_tally() -> impl Strategy<Value = Tally> {
    (0u32..250, 0u32..250, 0u32..250, 0u32..250).prop_map(|(yes, no, abstain, not_voting)| Tally {
        yes,
        no,
        abstain,
        not_voting,
    })
}

proptest! {
    #[test]
    fn carried_is_reaching_what_is_required(majority in any_majority(), tally in any_tally(), more in 0u32..9) {
        let members = u32::try_from(tally.participants()).unwrap() + more;
        let basis = Basis::assembly_committee(majority);
        let outcome = majority.outcome(tally, Some(members), &basis).unwrap();
        let reached = tally.present_and_voting() > 0 && u64::from(tally.yes) >= outcome.required;
        prop_assert_eq!(outcome.carried, reached);
    }

    #[test]
    fn one_more_in_favour_never_loses(majority in any_majority(), tally in any_tally()) {
        let basis = Basis::assembly_committee(majority);
        let members = Some(2000);
        let more = Tally { yes: tally.yes + 1, ..tally };
        if majority.outcome(tally, members, &basis).unwrap().carried {
            prop_assert!(majority.outcome(more, members, &basis).unwrap().carried);
        }
    }

    #[test]
    fn abstaining_changes_no_outcome(majority in any_majority(), tally in any_tally(), more in 0u32..50) {
        let basis = Basis::assembly_committee(majority);
        let members = Some(2000);
        let others = Tally { abstain: tally.abstain + more, ..tally };
        prop_assert_eq!(
            majority.outcome(tally, members, &basis).unwrap().carried,
            majority.outcome(others, members, &basis).unwrap().carried
        );
    }

    #[test]
    fn two_thirds_carries_only_what_a_majority_carries(tally in any_tally()) {
        let basis = Basis::assembly_committee(Majority::TwoThirds);
        if Majority::TwoThirds.outcome(tally, None, &basis).unwrap().carried {
            prop_assert!(Majority::Simple.outcome(tally, None, &basis).unwrap().carried);
        }
    }

    #[test]
    fn the_order_of_ballots_does_not_matter(
        ballots in prop::collection::vec(prop::sample::select(Ballot::ALL.to_vec()), 0..200),
    ) {
        let mut turned = ballots.clone();
        turned.reverse();
        let tally = Tally::of(ballots.iter().copied());
        prop_assert_eq!(tally, Tally::of(turned));
        prop_assert_eq!(tally.participants(), ballots.len() as u64);
    }

    #[test]
    fn the_largest_numbers_are_counted_without_overflow(majority in any_majority(), yes: u32, no: u32) {
        let tally = Tally { yes, no, ..Tally::default() };
        let basis = Basis::assembly_committee(majority);
        let members = u32::try_from(tally.participants()).ok();
        let judged = majority.outcome(tally, members, &basis);
        prop_assert!(judged.is_ok() || (majority == Majority::OfMembers && members.is_none()));
    }
}

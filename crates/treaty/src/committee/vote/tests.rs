use crate::calendar::Day;
use crate::committee::majority::Ballot;
use crate::committee::vote::Vote;
use crate::matter::Matter;
use crate::testing::{House, ask, round_trip};
use serde_json::{Value as Json, json};

const VOTE: &str = "c/committee/vote/one";
const DAY: &str = "2019-11-18";

fn question() -> Json {
    json!({
        "body": "c/committee/body/third", "title": "Draft", "method": "recorded",
        "majority": "simple", "members": 4,
    })
}

fn recorded(yes: &[&str], no: &[&str], announced: [u32; 3]) -> Json {
    let [y, n, a] = announced;
    ask(
        "committee.vote.recorded/1",
        DAY,
        json!({
            "question": question(), "yes": yes, "no": no,
            "announced": {"yes": y, "no": n, "abstain": a},
        }),
    )
}

fn opened() -> House {
    let mut house = House::opened();
    house.given(
        VOTE,
        ask(
            "committee.vote.opened/1",
            DAY,
            json!({"question": question()}),
        ),
    );
    house
}

fn ballot(of: &str, ballot: &str) -> Json {
    ask(
        "committee.vote.ballot/1",
        DAY,
        json!({"for": of, "ballot": ballot}),
    )
}

fn announced(yes: u32, no: u32, abstain: u32) -> Json {
    let result = json!({"yes": yes, "no": no, "abstain": abstain});
    ask("committee.vote.announced/1", DAY, json!({"result": result}))
}

fn vote(house: &House) -> &Vote {
    match house.matter(VOTE) {
        Matter::Vote(vote) => vote,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_recorded_vote_becomes_an_opening_a_ballot_each_and_the_result() {
    let mut house = House::opened();
    let acts = house
        .when(VOTE, recorded(&["ALG", "RUS"], &["FIN"], [2, 1, 0]))
        .expect("in order");
    assert_eq!(acts.len(), 5);
    acts.iter().for_each(round_trip);
    house.given(VOTE, recorded(&["ALG", "RUS"], &["FIN"], [2, 1, 0]));
    let outcome = vote(&house).outcome().expect("countable");
    assert!(outcome.carried);
    assert_eq!(
        (
            outcome.tally.yes,
            outcome.tally.no,
            outcome.tally.not_voting
        ),
        (2, 1, 1)
    );
}

#[test]
fn what_a_delegation_had_intended_leaves_the_tally_alone() {
    let mut house = House::opened();
    house.given(VOTE, recorded(&["ALG"], &["FIN"], [1, 1, 0]));
    let before = vote(&house).tally();
    let intent = ask(
        "committee.vote.intent/1",
        DAY,
        json!({"for": "BEN", "intended": "yes"}),
    );
    house.given(VOTE, intent);
    assert_eq!(vote(&house).tally(), before);
    assert_eq!(vote(&house).intents.len(), 1);
}

#[test]
fn the_last_ballot_before_the_result_counts_and_the_earlier_one_is_kept() {
    let mut house = opened();
    house.given(VOTE, ballot("BEN", "no"));
    house.given(VOTE, ballot("BEN", "yes"));
    house.given(VOTE, announced(1, 0, 0));
    let vote = vote(&house);
    assert_eq!(vote.tally().yes, 1);
    assert_eq!(vote.replaced[0].1.ballot, Ballot::No);
    assert_eq!(vote.day(), Day::parse(DAY).ok());
}

#[test]
fn an_announced_and_a_corrected_result_are_both_kept() {
    let mut house = opened();
    house.given(VOTE, ballot("BEN", "yes"));
    house.given(VOTE, announced(1, 0, 0));
    let result = json!({"yes": 2, "no": 0, "abstain": 0});
    house.given(
        VOTE,
        ask(
            "committee.vote.corrected/1",
            DAY,
            json!({"result": result, "reason": "miscounted"}),
        ),
    );
    assert_eq!(
        vote(&house).result_announced().map(|counts| counts.yes),
        Some(1)
    );
    assert_eq!(vote(&house).corrected.len(), 1);
}

#[test]
fn each_rule_in_turn() {
    let mut house = House::opened();
    assert_eq!(
        house.code(VOTE, ballot("BEN", "yes")),
        "committee.vote.not_opened"
    );
    assert_eq!(
        house.code(VOTE, recorded(&["EUU"], &[], [1, 0, 0])),
        "committee.vote.not_a_member"
    );
    assert_eq!(
        house.code(VOTE, recorded(&["BEN"], &["BEN"], [1, 1, 0])),
        "committee.vote.listed_twice"
    );
    assert_eq!(
        house.code(VOTE, recorded(&["BEN"], &[], [2, 0, 0])),
        "committee.vote.sums_differ"
    );
    let mut small = question();
    small["members"] = json!(1);
    let crowded = ask(
        "committee.vote.recorded/1",
        DAY,
        json!({"question": small, "yes": ["BEN", "FIN"], "announced": {"yes": 2, "no": 0, "abstain": 0}}),
    );
    assert_eq!(house.code(VOTE, crowded), "committee.vote.too_few_members");

    let mut house = opened();
    let again = ask(
        "committee.vote.opened/1",
        DAY,
        json!({"question": question()}),
    );
    assert_eq!(house.code(VOTE, again), "committee.vote.already_opened");
    assert_eq!(
        house.code(VOTE, recorded(&[], &[], [0, 0, 0])),
        "committee.vote.already_opened"
    );
    let nobody = ask("committee.vote.ballot/1", DAY, json!({"ballot": "yes"}));
    assert_eq!(house.code(VOTE, nobody), "committee.vote.no_participant");
    let early = ask(
        "committee.vote.intent/1",
        DAY,
        json!({"for": "BEN", "intended": "yes"}),
    );
    assert_eq!(house.code(VOTE, early), "committee.vote.not_announced");
    house.given(VOTE, announced(0, 0, 0));
    assert_eq!(
        house.code(VOTE, ballot("BEN", "yes")),
        "committee.vote.already_announced"
    );
}

//! The eight votes of 1971 on the representation of China, each next step in order only because of
//! the one before. The plenary's own rule numbers come from its own set; the ballots are those of
//! the roll-calls, as one letter for each vote. Whom the lot drew, on which days papers were
//! circulated and who stood beside their first sponsor was not read: those are the story's own.

use crate::stage::Stage;
use serde_json::{Value as Json, json};

const BALLOTS: &str = include_str!("ballots-1971.csv");

/// The Assembly's rules for its plenary, as far as this story needs them.
fn plenary() -> Json {
    let rows = [
        ("items.from-assembly-only", json!(true), "rule 15"),
        ("quorum.open", json!("one-third"), "rule 67"),
        ("quorum.decide", json!("majority-of-members"), "rule 67"),
        (
            "motion.precedence",
            json!([
                "suspend-meeting",
                "adjourn-meeting",
                "adjourn-debate",
                "close-debate"
            ]),
            "rule 77",
        ),
        (
            "motion.division",
            json!({"for": 2, "against": 2}),
            "rule 89",
        ),
        ("proposal.circulated-days-before", json!(1), "rule 78"),
        ("proposal.order", json!("as-submitted"), "rule 91"),
        ("amendment.order", json!("furthest-first"), "rule 90"),
        ("division.all-parts-rejected", json!("rejected"), "rule 89"),
        ("voting.majority", json!("simple"), "rule 85"),
        ("important.majority", json!("two-thirds"), "rule 83"),
        ("voting.present-and-voting", json!(["yes", "no"]), "rule 86"),
        ("voting.on-request", json!(["roll-call"]), "rule 87"),
        ("voting.tie", json!("rejected"), "rule 95"),
        ("chair.casts-ballot", json!(false), "rule 37"),
    ];
    let values: Vec<Json> = rows
        .into_iter()
        .map(|(id, value, rule)| json!({"id": id, "value": value, "rule": rule, "text": "Not re-read here.", "verified": false}))
        .collect();
    json!({"type": "convention.rules/1", "rules": {"set": "plenary", "title": "The plenary, 1971", "values": values}})
}

/// The ballots of one of the eight votes.
fn ballots(vote: usize) -> Vec<(String, &'static str)> {
    let cast = BALLOTS.lines().skip(1).filter_map(|line| {
        let (who, letters) = line.split_once(',')?;
        let ballot = match letters.as_bytes()[vote] {
            b'y' => "yes",
            b'n' => "no",
            b'a' => "abstain",
            _ => return None,
        };
        Some((who.to_owned(), ballot))
    });
    cast.collect()
}

fn roll_call(stage: &mut Stage, question: &str, vote: usize) {
    stage.does(
        "President",
        "voting_announced",
        json!({"question": question, "method": "roll-call", "majority": "simple"}),
    );
    if vote == 0 {
        stage.may_not(
            "President",
            "voting_opened",
            json!({"question": question}),
            "no_lot",
        );
    }
    let draw = stage.draw();
    stage.does("President", "lot_drawn", json!({"draw": draw}));
    stage.does("President", "voting_opened", json!({"question": question}));
    let ballots = ballots(vote);
    stage.calls_the_roll(question, &ballots);
    stage.does("President", "locked", json!({"question": question}));
    let of = |word: &str| ballots.iter().filter(|(_, ballot)| *ballot == word).count();
    let result = json!({"yes": of("yes"), "no": of("no"), "abstain": of("abstain")});
    stage.does(
        "President",
        "result",
        json!({"question": question, "result": result}),
    );
    stage.tell_outcome(question);
}

fn announced(question: &str, majority: &str) -> Json {
    json!({"question": question, "method": "roll-call", "majority": majority})
}

#[test]
fn eight_votes_each_in_order_only_because_of_the_one_before() {
    let mut stage = Stage::bare("1971-09-24");
    stage.verbose = false;
    stage.rules(plenary());
    let opening = |members: u32| json!({"body": "c/committee/body/plenary", "rules": "plenary", "members": members, "presiding": "IDN"});
    stage.does("President", "opened", opening(130));
    let item = json!({"item": "93", "title": "Restoration of the lawful rights of the People's Republic of China", "included_by": "agenda"});

    // 1. The agenda: without the inclusion there is no item to take up.
    stage.may_not("President", "item", item.clone(), "item_not_referred");
    stage.does("USA", "moved", json!({"question": "agenda", "motion": "other", "summary": "to include the item on the representation of China"}));
    stage.may_not("President", "item", item.clone(), "item_not_referred");
    roll_call(&mut stage, "agenda", 0);
    stage.does("President", "item", item);
    stage.does("President", "closed", json!({"how": "suspended"}));

    stage.on("1971-10-25");
    stage.does("President", "opened", opening(131));
    let put = |question: &str, of: &str, title: &str| json!({"question": question, "title": title, "sponsors": [of], "circulated": "1971-09-29", "operative": ["the restoration", "the expulsion"]});
    stage.does(
        "ALB",
        "proposed",
        put(
            "L.630",
            "ALB",
            "Restoration of the rights of the People's Republic of China",
        ),
    );
    let mut important = put(
        "L.632",
        "USA",
        "Any deprivation of representation is an important question",
    );
    important["makes_important"] = json!(["L.630"]);
    stage.does("USA", "proposed", important);
    stage.does(
        "USA",
        "proposed",
        put("L.633", "USA", "Representation of China"),
    );
    stage.may_not(
        "President",
        "voting_announced",
        announced("L.632", "simple"),
        "not_its_turn",
    );

    // 2. Postponement goes before any proposal, and falls.
    stage.does("SAU", "moved", json!({"question": "postponement", "motion": "adjourn-meeting", "summary": "to vote on another day"}));
    stage.may_not(
        "President",
        "voting_announced",
        announced("L.630", "simple"),
        "motion_first",
    );
    roll_call(&mut stage, "postponement", 1);

    // 3. Priority, and so the later proposal may be voted on first.
    stage.does(
        "USA",
        "moved",
        json!({"question": "priority", "motion": "priority", "about": "L.632"}),
    );
    roll_call(&mut stage, "priority", 2);
    stage.may_not(
        "President",
        "voting_announced",
        announced("L.632", "two-thirds"),
        "other_majority",
    );

    // 4. The important question falls, and so a simple majority is enough for the other.
    roll_call(&mut stage, "L.632", 3);
    let amendment = |question: &str| json!({"question": question, "to": "L.630", "title": "An amendment by Saudi Arabia", "sponsors": ["SAU"], "circulated": "1971-10-22"});
    stage.does("SAU", "amendment", amendment("L.637-1"));
    stage.does("SAU", "amendment", amendment("L.637-2"));
    stage.may_not(
        "President",
        "voting_announced",
        announced("L.630", "simple"),
        "amendment_first",
    );
    stage.may_not(
        "President",
        "voting_announced",
        announced("L.637-2", "simple"),
        "distance_not_ruled",
    );
    stage.does(
        "President",
        "distance",
        json!({"question": "L.630", "order": ["L.637-1", "L.637-2"]}),
    );
    stage.may_not(
        "President",
        "voting_announced",
        announced("L.637-2", "simple"),
        "further_removed",
    );

    // 5 and 6. The amendments, furthest removed first.
    roll_call(&mut stage, "L.637-1", 4);
    roll_call(&mut stage, "L.637-2", 5);

    // 7. Whether to vote separately on the expulsion; it falls, and the draft is voted on as a whole.
    stage.does("USA", "moved", json!({"question": "separate", "motion": "division", "about": "L.630", "parts": ["the expulsion"]}));
    stage.does("ALB", "objected", json!({"question": "separate"}));
    stage.may_not(
        "President",
        "decided",
        json!({"question": "separate", "how": "without_a_vote"}),
        "objection_heard",
    );
    stage.may_not(
        "President",
        "voting_announced",
        announced("L.630", "simple"),
        "motion_first",
    );
    roll_call(&mut stage, "separate", 6);
    stage.may_not("President", "voting_announced", json!({"question": "L.630", "part": "the expulsion", "method": "roll-call", "majority": "simple"}), "no_such_part");
    stage.may_not(
        "President",
        "voting_announced",
        announced("L.630", "two-thirds"),
        "other_majority",
    );

    // 8. Resolution 2758 (XXVI).
    roll_call(&mut stage, "L.630", 7);
    stage.does(
        "ALB",
        "moved",
        json!({"question": "no-vote", "motion": "no-vote", "about": "L.633"}),
    );
    stage.does(
        "President",
        "decided",
        json!({"question": "no-vote", "how": "without_a_vote"}),
    );
    stage.may_not(
        "President",
        "voting_announced",
        announced("L.633", "simple"),
        "not_pending",
    );
    stage.tells("eight_votes_of_1971");
}

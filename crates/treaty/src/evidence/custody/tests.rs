use super::{Ending, Gap, Stated, Step};
use crate::matter::Matter;
use crate::testing::{House, ask};
use record::entry::SignedKind;
use serde_json::{Value as Json, json};

const CHAIN: &str = "c/evidence/custody/gaytemzugu3doobzmfrggzdfmy";
const PACKAGE: &str = "gaytemzugu3doobzmfrggzdfmy";
const SECOND: &str = "haytemzugu3doobzmfrggzdfmy";

fn hash(number: u8) -> String {
    format!("{number:064x}")
}

/// An act by a role, whose link is of that number and follows the one before.
fn done(verb: &str, on: &str, link: u8, members: Json) -> Json {
    let mut all = json!({"by": {"capacity": "central authority"}, "link": hash(link)});
    if link > 1 {
        all["before"] = json!(hash(link - 1));
    }
    let (Some(all), Json::Object(members)) = (all.as_object_mut(), members) else {
        panic!("an object");
    };
    all.extend(members);
    let act_type = match verb {
        "passed_on" => "evidence.transfer.passed_on/1".to_owned(),
        verb => format!("evidence.custody.{verb}/1"),
    };
    ask(&act_type, on, Json::Object(all.clone()))
}

fn acquired(link: u8) -> Json {
    let states: Vec<Json> = Stated::ALL.iter().map(|one| json!(one)).collect();
    done("acquired", "2026-01-10", link, json!({"states": states}))
}

fn sealed(link: u8) -> Json {
    let members = json!({"package": PACKAGE, "statement": hash(90), "root": hash(91)});
    done("sealed", "2026-01-11", link, members)
}

fn house() -> House {
    let mut house = House::opened_as("secretariat");
    house.signed = SignedKind::Attested;
    house
}

fn begun() -> House {
    let mut house = house();
    house.given(CHAIN, acquired(1));
    house.given(CHAIN, sealed(2));
    house
}

fn chain(house: &House) -> super::Custody {
    match house.matter(CHAIN) {
        Matter::Custody(custody) => (**custody).clone(),
        other => panic!("{other:?}"),
    }
}

fn gaps(house: &House) -> Vec<String> {
    chain(house).gaps().iter().map(Gap::in_words).collect()
}

#[test]
fn a_chain_from_acquisition_to_destruction() {
    let mut house = begun();
    assert_eq!(chain(&house).holder(), Some("central authority"));
    house.given(
        CHAIN,
        done("handed_over", "2026-01-12", 3, json!({"to": "carrier"})),
    );
    assert!(chain(&house).holder().is_none() && chain(&house).on_its_way().is_some());
    let mut received = done("received", "2026-01-12", 4, json!({"from": "authority"}));
    received["by"]["capacity"] = json!("diplomatic courier");
    house.given(CHAIN, received);
    assert_eq!(chain(&house).holder(), Some("diplomatic courier"));
    house.given(
        CHAIN,
        done(
            "opened",
            "2026-01-13",
            5,
            json!({"package": PACKAGE, "root": hash(91)}),
        ),
    );
    house.given(
        CHAIN,
        done("copied", "2026-01-13", 6, json!({"copy": hash(92)})),
    );
    house.given(CHAIN, done("destroyed", "2026-02-01", 7, json!({})));
    let chain = chain(&house);
    assert_eq!(
        (chain.acts.len(), chain.ending()),
        (7, Some(Ending::Destroyed))
    );
    assert!(chain.gaps().is_empty(), "{:?}", chain.gaps());
    let words: Vec<String> = chain
        .acts
        .iter()
        .map(|held| match &held.act {
            Step::Custody(act) => act.in_words(),
            Step::Transfer(act) => act.in_words(),
        })
        .collect();
    assert_eq!(
        words[2..4],
        [
            "handed it over to a carrier",
            "received it from an authority"
        ]
    );
}

#[test]
fn what_the_chain_does_not_allow() {
    let without = |key: &str, mut ask: Json| {
        ask.as_object_mut().unwrap().remove(key);
        ask
    };
    let with = |key: &str, value: Json, mut ask: Json| {
        ask[key] = value;
        ask
    };
    let fresh: [(&str, Json); 4] = [
        ("nobody_acts", without("by", acquired(1))),
        (
            "names_a_person",
            with(
                "by",
                json!({"capacity": "officer", "name": "A. B."}),
                acquired(1),
            ),
        ),
        ("not_begun", sealed(2)),
        (
            "unstated",
            done("acquired", "2026-01-10", 1, json!({"states": ["place"]})),
        ),
    ];
    for (code, ask) in fresh {
        assert_eq!(house().code(CHAIN, ask), format!("evidence.custody.{code}"));
    }
    let twice = with("not_known", json!(["place"]), acquired(1));
    assert_eq!(
        house().code(CHAIN, twice),
        "evidence.custody.said_both_ways"
    );
    let opened = |package: &str, root: u8| {
        done(
            "opened",
            "2026-01-13",
            3,
            json!({"package": package, "root": hash(root)}),
        )
    };
    let going: [(&str, Json); 8] = [
        ("already_begun", without("before", acquired(3))),
        (
            "other_before",
            with(
                "before",
                json!(hash(1)),
                done("copied", "2026-01-12", 3, json!({"copy": hash(9)})),
            ),
        ),
        (
            "link_twice",
            with(
                "link",
                json!(hash(1)),
                done("copied", "2026-01-12", 3, json!({"copy": hash(9)})),
            ),
        ),
        (
            "day_before",
            done("copied", "2026-01-09", 3, json!({"copy": hash(9)})),
        ),
        (
            "not_handed_over",
            done("received", "2026-01-12", 3, json!({"from": "carrier"})),
        ),
        ("sealed_before", with("on", json!("2026-01-12"), sealed(3))),
        ("not_sealed", opened(SECOND, 91)),
        ("other_content", opened(PACKAGE, 99)),
    ];
    for (code, ask) in going {
        assert_eq!(begun().code(CHAIN, ask), format!("evidence.custody.{code}"));
    }
    let mut away = begun();
    away.given(
        CHAIN,
        done("handed_over", "2026-01-12", 3, json!({"to": "court"})),
    );
    assert_eq!(
        away.code(
            CHAIN,
            done("copied", "2026-01-12", 4, json!({"copy": hash(9)}))
        ),
        "evidence.custody.on_its_way"
    );
    let mut back = begun();
    back.given(
        CHAIN,
        done("returned", "2026-01-12", 3, json!({"to": "holder"})),
    );
    assert_eq!(chain(&back).ending(), Some(Ending::Returned));
    assert_eq!(
        back.code(
            CHAIN,
            done("copied", "2026-01-12", 4, json!({"copy": hash(9)}))
        ),
        "evidence.custody.ended"
    );
}

#[test]
fn what_is_not_known_is_said_and_what_was_erased_counts() {
    let mut house = house();
    let mut partly = acquired(1);
    let states = partly["states"].as_array_mut().unwrap();
    states.retain(|one| one != "device_clock");
    partly["not_known"] = json!(["device_clock"]);
    house.given(CHAIN, partly);
    assert_eq!(
        gaps(&house),
        ["not known at acquisition: the device's clock and its offset"]
    );
    house.unseen(CHAIN);
    let after = done("copied", "2026-01-12", 9, json!({"copy": hash(9)}));
    house.given(CHAIN, after);
}

#[test]
fn in_the_other_state_a_chain_goes_on_with_what_was_received() {
    let mut house = house();
    house.given(
        CHAIN,
        done(
            "received",
            "2026-01-12",
            4,
            json!({"from": "authority_abroad"}),
        ),
    );
    house.given(
        CHAIN,
        done(
            "opened",
            "2026-01-13",
            5,
            json!({"package": PACKAGE, "root": hash(91)}),
        ),
    );
    assert_eq!(gaps(&house), ["acquired: not recorded here"]);
}

#[test]
fn passing_on_by_its_three_grounds() {
    let pass = |to: &str, ground: Json| {
        let members = json!({"package": SECOND, "statement": hash(90), "to": to, "ground": ground});
        done("passed_on", "2026-01-12", 3, members)
    };
    let consent = hash(77);
    let given = [
        pass("court", json!({"kind": "proceedings"})),
        pass(
            "authority_abroad",
            json!({"kind": "consent", "consent": consent}),
        ),
        pass(
            "organization",
            json!({"kind": "consent", "consent": consent, "personal_data": true, "personal_data_consent": consent}),
        ),
        pass(
            "defence",
            json!({"kind": "exculpatory", "notice": "2026-01-11"}),
        ),
        pass("defence", json!({"kind": "exculpatory"})),
    ];
    for ask in given {
        begun().given(CHAIN, ask);
    }
    let not = [
        (
            "outside_proceedings",
            pass("authority_abroad", json!({"kind": "proceedings"})),
        ),
        (
            "no_consent",
            pass("authority_abroad", json!({"kind": "consent"})),
        ),
        (
            "no_consent_to_personal_data",
            pass(
                "authority_abroad",
                json!({"kind": "consent", "consent": consent, "personal_data": true}),
            ),
        ),
        (
            "notice_ahead",
            pass(
                "defence",
                json!({"kind": "exculpatory", "notice": "2026-01-13"}),
            ),
        ),
    ];
    for (code, ask) in not {
        assert_eq!(
            begun().code(CHAIN, ask),
            format!("evidence.transfer.{code}")
        );
    }
}

#[test]
fn the_notice_that_came_after_is_recorded_once() {
    let told = || {
        let members = json!({"by": {"capacity": "central authority"}, "package": SECOND});
        ask("evidence.transfer.notified/1", "2026-01-20", members)
    };
    let mut house = begun();
    assert_eq!(
        house.code(CHAIN, told()),
        "evidence.transfer.nothing_to_notify"
    );
    let members = json!({"package": SECOND, "statement": hash(90), "to": "defence", "ground": {"kind": "exculpatory"}});
    house.given(CHAIN, done("passed_on", "2026-01-12", 3, members));
    assert_eq!(
        gaps(&house),
        [format!(
            "notice to the first sender of package {SECOND}: not recorded"
        )]
    );
    house.given(CHAIN, told());
    assert!(chain(&house).gaps().is_empty());
    assert_eq!(
        house.code(CHAIN, told()),
        "evidence.transfer.nothing_to_notify"
    );
    let mut silent = told();
    silent.as_object_mut().unwrap().remove("by");
    assert_eq!(house.code(CHAIN, silent), "evidence.custody.nobody_acts");
}

//! The desk: what it enters, once, in order; and what it does not.

use crate::given::{CONVENTION, InMemory, NOON, enter, fails, signed, source};
use record::Instant;
use record::keys::{HouseKey, OwnAct, key_change, person_id};
use record::note::{Note, SigningKey};
use servanda::desk::{key_entered, key_revoked};
use servanda::error::Kind;
use servanda::fate::{Fate, Step, all_goes_well};
use servanda::home::{HighWater, Mark};
use servanda::keys::Seed;
use servanda::ledger::Ledger as _;
use treaty::MatterId;

#[tokio::test]
async fn the_same_submission_again_is_answered_with_its_first_place() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    let first = enter(&desk, &[source(1, "s")]).await.unwrap()[0];
    assert!(!first.again);

    let again = enter(&desk, &[source(1, "s")]).await.unwrap()[0];
    assert_eq!((again.first, again.again), (first.first, true));

    desk.close().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    let later = enter(&desk, &[source(2, "t"), source(1, "s")])
        .await
        .unwrap();
    assert_eq!((later[1].first, later[1].again), (first.first, true));
    assert!(!later[0].again);

    let both = [source(3, "u")];
    let (one, other) = tokio::join!(enter(&desk, &both), enter(&desk, &both));
    assert_eq!(one.unwrap()[0].first, other.unwrap()[0].first);
    let twice = enter(&desk, &[source(4, "v"), source(4, "v")])
        .await
        .unwrap();
    assert_eq!(twice[0].first, twice[1].first);
    assert_eq!(house.verified().await, 6);
}

#[tokio::test]
async fn another_submission_under_the_same_id_is_not_in_order() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    enter(&desk, &[source(1, "s")]).await.unwrap();
    let error = enter(&desk, &[source(2, "t"), source(1, "other")])
        .await
        .unwrap_err();
    assert_eq!(error.code, "desk.id_taken");
    assert_eq!(error.line, Some(2));
    let error = enter(&desk, &[source(5, "x"), source(5, "y")])
        .await
        .unwrap_err();
    assert_eq!(error.code, "desk.id_taken");
    assert_eq!(house.verified().await, 3);
}

#[tokio::test]
async fn a_group_goes_in_whole_or_not_at_all_and_its_lines_see_one_another() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    let twice = [source(1, "s"), source(2, "t"), source(3, "s")];
    let error = enter(&desk, &twice).await.unwrap_err();
    assert_eq!(error.code, "convention.source_already_listed");
    assert_eq!(
        error.line,
        Some(3),
        "the third line is decided after the first"
    );

    // What the group had done is undone: its first line is in order now.
    let answers = enter(&desk, &twice[..2]).await.unwrap();
    assert_eq!(answers[0].first, 2);
    assert_eq!(house.verified().await, 4);
}

#[tokio::test]
async fn what_is_not_in_order_in_one_group_leaves_the_others_alone() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    let mut callers = Vec::new();
    for number in 1..=200u128 {
        let desk = desk.clone();
        callers.push(tokio::spawn(async move {
            // Every tenth asks for what another has, in a group with one that would be in order.
            let lines = match number % 10 {
                9 => vec![
                    source(1000 + number, &format!("n{number}")),
                    source(number, "taken"),
                ],
                _ => vec![source(number, &format!("s{number}"))],
            };
            enter(&desk, &lines).await
        }));
    }
    let mut entered = 0;
    let mut taken = 0;
    for caller in callers {
        match caller.await.unwrap() {
            Ok(answers) => entered += answers.len() as u64,
            Err(error) => {
                assert_eq!(error.code, "convention.source_already_listed");
                taken += 1;
            }
        }
    }
    assert_eq!(taken, 19, "one of the twenty was first");
    assert_eq!(house.verified().await, 2 + entered);
}

#[tokio::test]
async fn a_person_s_key_signs_from_its_entry_to_its_end_or_revocation() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    let seed = Seed::from_bytes([9; 32]);
    let public = record::bytes::decode_exact::<32>(&seed.public().unwrap()).unwrap();
    let person = person_id(&[4; 16]);
    let by_person = |number, name| [signed(&source(number, name), &seed)];

    let error = enter(&desk, &by_person(1, "s")).await.unwrap_err();
    assert_eq!(error.code, "desk.key_signs_for_nobody");

    let end = Instant::parse("2026-11-21T13:00:00.000Z").unwrap();
    let text = |line: Vec<u8>| String::from_utf8(line).unwrap();
    let entered = text(key_entered(&person, &public, Some(end)).unwrap());
    enter(&desk, &[entered]).await.unwrap();
    enter(&desk, &by_person(1, "s")).await.unwrap();

    // After a start the keys are read from the Record.
    desk.close().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    enter(&desk, &by_person(2, "t")).await.unwrap();
    house
        .clock
        .set(Instant::parse("2026-11-21T13:00:00.001Z").unwrap());
    let error = enter(&desk, &by_person(3, "u")).await.unwrap_err();
    assert!(error.what.contains("come to its end"), "{error}");

    let again = text(key_entered(&person, &public, None).unwrap());
    let error = enter(&desk, &[again]).await.unwrap_err();
    assert_eq!(error.code, "desk.key_not_theirs");

    // Introduced, used and revoked within one group, in that order.
    let second = Seed::from_bytes([8; 32]);
    let key = record::bytes::decode_exact::<32>(&second.public().unwrap()).unwrap();
    let group = [
        text(key_entered(&person, &key, None).unwrap()),
        signed(&source(4, "v"), &second),
        text(key_revoked(&person, &key).unwrap()),
    ];
    enter(&desk, &group).await.unwrap();
    let error = enter(&desk, &[signed(&source(5, "w"), &second)])
        .await
        .unwrap_err();
    assert!(error.what.contains("revoked"), "{error}");
    assert_eq!(house.verified().await, 8);
}

#[tokio::test]
async fn a_group_that_is_not_in_order_leaves_no_key_behind() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    let seed = Seed::from_bytes([9; 32]);
    let public = record::bytes::decode_exact::<32>(&seed.public().unwrap()).unwrap();
    let entered =
        String::from_utf8(key_entered(&person_id(&[4; 16]), &public, None).unwrap()).unwrap();
    let group = [entered, source(1, "s"), source(2, "s")];
    enter(&desk, &group).await.unwrap_err();
    let error = enter(&desk, &[signed(&source(3, "t"), &seed)])
        .await
        .unwrap_err();
    assert_eq!(error.code, "desk.key_signs_for_nobody");
}

#[tokio::test]
async fn the_house_s_own_acts_are_not_anybody_s() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    let seed = Seed::from_bytes([9; 32]);
    let public = record::bytes::decode_exact::<32>(&seed.public().unwrap()).unwrap();
    let person = person_id(&[4; 16]);
    let entered = String::from_utf8(key_entered(&person, &public, None).unwrap()).unwrap();
    enter(&desk, &[entered]).await.unwrap();

    let vkey = house.house().await.opened().vkey.vkey();
    let other = String::from_utf8(key_entered(&person, &[6; 32], None).unwrap()).unwrap();
    let other = other.replace("house/person", "house/people");
    let by_person = key_entered(&person_id(&[5; 16]), &[7; 32], None).unwrap();
    let by_person = signed(&String::from_utf8(by_person).unwrap(), &seed);
    let opened = format!(
        r#"{{"id":"AAAAAAAAAAAAAAAAAAAAAQ","matter":"house","ask":{{"type":"house.opened/1","origin":"example.org/record","vkey":"{vkey}","kind":"real","software":"x"}}}}"#
    );
    let new = SigningKey::from_seed("example.org/record", &[2; 32]).unwrap();
    let before = SigningKey::from_seed("example.org/record", &crate::given::HOUSE_KEY).unwrap();
    let change = Note::unsigned(key_change("example.org/record", new.verifier())).unwrap();
    let act = OwnAct::HouseKey(HouseKey {
        vkey: new.verifier().clone(),
        note: change.signed(&before).signed(&new),
    });
    let act = String::from_utf8(act.to_value().canonical()).unwrap();
    let rotated = format!(r#"{{"id":"AAAAAAAAAAAAAAAAAAAAAg","matter":"house","ask":{act}}}"#);
    for (line, code) in [
        (rotated, "desk.house_key_not_submitted"),
        (opened, "desk.house_opened_once"),
        (other, "desk.not_of_the_house"),
        (by_person, "desk.operator_only"),
    ] {
        let error = enter(&desk, &[line]).await.unwrap_err();
        assert_eq!(error.code, code, "{error}");
    }
}

#[tokio::test]
async fn a_table_of_participants_is_checked_before_it_is_entered() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    let table = br#"{"participants":[],"names":[],"groups":[]}"#;
    let line = |number: u128, content: &[u8]| {
        let id = record::bytes::encode(&number.to_be_bytes());
        let (hash, size) = (record::hash::sha256(content), content.len());
        format!(
            r#"{{"id":"{id}","matter":"a/convention","ask":{{"type":"convention.participants/1","content":{{"sha256":"{hash}","size":{size},"media":"application/json"}},"count":0}}}}"#
        )
    };
    let error = enter(&desk, &[line(1, table)]).await.unwrap_err();
    assert_eq!(error.code, "desk.content_not_kept");
    house.keep(table).await;
    enter(&desk, &[line(1, table)]).await.unwrap();
    house.keep(b"no table").await;
    let error = enter(&desk, &[line(2, b"no table")]).await.unwrap_err();
    assert_eq!(error.code, "desk.content_unusable");
    assert_eq!(house.verified().await, 3);
}

#[tokio::test]
async fn entries_never_go_back_in_time() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    house
        .clock
        .set(Instant::parse("2020-01-01T00:00:00.000Z").unwrap());
    enter(&desk, &[source(1, "s")]).await.unwrap();
    desk.close().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    enter(&desk, &[source(2, "t")]).await.unwrap();
    for index in 2..4 {
        let entry = house.house().await.entry(index).await.unwrap();
        assert_eq!(entry.at.as_str(), NOON);
    }
}

#[tokio::test]
async fn a_second_pen_is_fenced_off_for_good() {
    let house = InMemory::opened().await;
    let one = house.desk(all_goes_well()).await.unwrap();
    let other = house.desk(all_goes_well()).await.unwrap();
    enter(&one, &[source(1, "s")]).await.unwrap();
    for _ in 0..2 {
        let error = enter(&other, &[source(2, "t")]).await.unwrap_err();
        assert_eq!(error.kind, Kind::Taken);
    }
    enter(&one, &[source(3, "u")]).await.unwrap();
    assert_eq!(house.verified().await, 4);
}

#[tokio::test]
async fn a_record_older_than_what_was_signed_is_read_and_not_written() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    enter(&desk, &[source(1, "s")]).await.unwrap();
    desk.close().await;

    let older = InMemory::opened().await;
    let set_back = InMemory {
        high_water: house.high_water.clone(),
        ..older
    };
    let error = set_back.desk(all_goes_well()).await.err().unwrap();
    assert_eq!((error.kind, error.code.as_str()), (Kind::Home, "set_back"));
    assert_eq!(
        set_back.house().await.size().await,
        Ok(2),
        "it is read all the same"
    );

    // Another Record of the same size is no continuation either.
    let other = InMemory::opened().await;
    let mark = Mark {
        size: 1,
        root: record::hash::sha256(b"another"),
    };
    other.high_water.write(mark).unwrap();
    assert_eq!(
        other.desk(all_goes_well()).await.err().unwrap().code,
        "set_back"
    );
}

#[tokio::test]
async fn a_house_without_its_mark_or_with_another_key_says_so() {
    let house = InMemory::opened().await;
    let without = InMemory {
        high_water: HighWater::in_memory(all_goes_well()),
        ledger: house.ledger.clone(),
        ..InMemory::unopened()
    };
    without.desk(all_goes_well()).await.unwrap();
    let other_key = InMemory {
        key: [2; 32],
        ledger: house.ledger.clone(),
        ..InMemory::unopened()
    };
    let error = other_key.desk(all_goes_well()).await.err().unwrap();
    assert!(error.what.contains("house.key"), "{error}");
}

#[tokio::test]
async fn the_index_folded_again_has_the_same_content() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    let lines: Vec<String> = (1..40)
        .map(|number| source(number, &format!("s{number}")))
        .collect();
    enter(&desk, &lines[..20]).await.unwrap();
    let read = house.house().await;
    let index = servanda::index::Index::open(None).await.unwrap();
    let all = servanda::house::Lines::default();
    index.catch_up(&house.ledger).await.unwrap();
    assert_eq!(index.lines("a", &all).await.unwrap().len(), 21);

    enter(&desk, &lines[20..]).await.unwrap();
    index.catch_up(&house.ledger).await.unwrap();
    let once = index.lines("a", &all).await.unwrap();
    assert_eq!(once.len(), 40);
    index.forget().await.unwrap();
    assert_eq!(index.folded_to().await.unwrap(), 0);
    index.catch_up(&house.ledger).await.unwrap();
    assert_eq!(index.lines("a", &all).await.unwrap(), once);
    assert_eq!(read.timeline("a", &all).await.unwrap(), once);
    assert_eq!(
        index.folded_to().await.unwrap(),
        house.ledger.size().await.unwrap()
    );
}

#[tokio::test]
async fn a_matter_that_grew_is_read_from_where_it_stopped() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    let read = house.house().await;
    let matter = MatterId::of_convention("a");
    assert_eq!(read.acts(&matter).await.unwrap().len(), 1);
    for number in 1..5 {
        enter(&desk, &[source(number, &format!("s{number}"))])
            .await
            .unwrap();
        let acts = read.acts(&matter).await.unwrap();
        let entries: Vec<u64> = acts.iter().map(|done| done.entry).collect();
        assert_eq!(entries, (1..=number as u64 + 1).collect::<Vec<_>>());
    }
    let convention = read.convention("a", Some(3)).await.unwrap();
    assert_eq!(
        convention.sources.len(),
        1,
        "as the first three entries had it"
    );
}

#[tokio::test]
async fn a_receipt_of_any_entry_holds() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    let lines: Vec<String> = (1..600)
        .map(|number| source(number, &format!("s{number}")))
        .collect();
    enter(&desk, &lines).await.unwrap();
    let read = house.house().await;
    for index in [0, 1, 255, 256, 600] {
        let receipt = read.receipt(index).await.unwrap();
        let receipt = record::proof::Receipt::parse(receipt.as_bytes()).unwrap();
        let checkpoint = receipt.check(read.keys().all()).unwrap();
        assert_eq!((receipt.index, checkpoint.size), (index, 601));
    }
    assert_eq!(read.receipt(601).await.unwrap_err().kind, Kind::Unknown);
}

#[tokio::test]
async fn content_named_in_a_table_that_fails_to_be_read_is_a_storage_error() {
    let house = InMemory::opened().await;
    let desk = house
        .desk(fails(Step::LedgerRead, Fate::FailsAndForgets, 0))
        .await
        .unwrap();
    enter(&desk, &[CONVENTION.to_owned()]).await.unwrap();
    assert_eq!(
        house.verified().await,
        2,
        "the same line again entered nothing"
    );
}

#[tokio::test]
async fn what_an_entry_cannot_hold_and_content_of_another_size_are_told() {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    // The submission stands in its entry beside the act, so that both must fit.
    let long = source(1, "s").replace("\"T\"", &format!("\"{}\"", "t".repeat(40_000)));
    let error = enter(&desk, &[long]).await.unwrap_err();
    assert_eq!(error.code, "desk.entry_too_large", "{error}");

    house.keep(b"A text.").await;
    let sha256 = record::hash::sha256(b"A text.").hex();
    let text = format!(
        r#"{{"id":"{}","matter":"a/depositary","ask":{{"type":"depositary.text.entered/1","on":"2026-01-05","version":{{"content":{{"sha256":"{sha256}","size":8,"media":"text/plain"}},"language":"en","name":"A/1","stage":"revision"}}}}}}"#,
        record::bytes::encode(&2_u128.to_be_bytes())
    );
    let error = enter(&desk, &[text]).await.unwrap_err();
    assert_eq!(error.code, "desk.content_other_size", "{error}");
}

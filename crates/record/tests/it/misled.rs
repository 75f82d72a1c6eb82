//! What a house itself may not do, though it signs for it: each is found from its entries.

use std::path::Path;

use record::entry::{Body, Entry, Signed, SubmissionId};
use record::keys::{HouseKey, HouseKind, OwnAct, PersonKeyRevoked, key_change, person_id};
use record::note::{Note, SigningKey};
use record::policy::Policy;
use record::value::Value;
use record::verify::{Depth, Report, record};
use record::witness::Cosigner;

use crate::house::{CONTENT, House, Signing, act, content_hash, object};

fn exported(house: &House, at: &Path) -> Report {
    house.export(at);
    record(at, None, Depth::Whole)
}

fn alter(house: &mut House, index: usize, change: impl FnOnce(&mut Entry)) {
    let mut entry = Entry::parse(&house.entries[index]).unwrap();
    change(&mut entry);
    house.entries[index] = entry.bytes().unwrap();
}

fn open(entry: &mut Entry) -> &mut record::entry::Open {
    match &mut entry.body {
        Body::Open(open) => open,
        Body::Committed { .. } => panic!("the entry is open"),
    }
}

/// Entries 2, 3 and 4 are one submission; 5 is signed with a person's key.
fn house() -> House {
    let mut house = House::opened();
    house.submit(
        &[
            Some(act(2, "one")),
            Some(act(3, "two")),
            Some(act(4, "three")),
        ],
        Signing::Person,
    );
    house.submit(&[Some(act(5, "signed"))], Signing::Person);
    house
}

#[test]
fn what_the_entries_contradict_is_named() {
    type Change = fn(&mut House);
    let cases: [(&str, &str, Change); 18] = [
        ("entry 3", "earlier than the entry before", |house| {
            let at = Entry::parse(&house.entries[0]).unwrap().at;
            alter(house, 3, |entry| entry.at = at);
        }),
        ("entry 3", "at another time than the submission", |house| {
            let at = Entry::parse(&house.entries[5]).unwrap().at;
            alter(house, 3, |entry| entry.at = at);
        }),
        ("entry 3", "where part 2 of 3", |house| {
            drop(house.entries.remove(3))
        }),
        ("entry 3", "ends before part 3 of 3", |house| {
            house.entries.truncate(4)
        }),
        ("entry 3", "where part 2 of 3", |house| {
            house.entries.swap(3, 4)
        }),
        ("entry 2", "part 1 does not stand before it", |house| {
            drop(house.entries.remove(2))
        }),
        ("entry 4", "another count, hash or signature", |house| {
            alter(house, 4, |entry| open(entry).signed = Signed::attested());
        }),
        (
            "entry 5",
            "has the id of an earlier one, in entry 0",
            |house| {
                let id = open(&mut Entry::parse(&house.entries[0]).unwrap())
                    .submission
                    .id;
                let again = SubmissionId(id.0);
                alter(house, 5, |entry| {
                    let submission = &mut open(entry).submission;
                    (submission.id, submission.body) = (again, None);
                });
            },
        ),
        ("entry 0", "is not `house.opened/1`", |house| {
            drop(house.entries.remove(0))
        }),
        ("entry 6", "opened a second time", |house| {
            let again = open(&mut Entry::parse(&house.entries[0]).unwrap())
                .act
                .clone();
            house.submit(&[Some(again)], Signing::Attested);
        }),
        ("entry 5", "no earlier entry introduced", |house| {
            house.person = ed25519_dalek::SigningKey::from_bytes(&[99; 32]);
            house.entries.truncate(5);
            house.submit(&[Some(act(5, "stranger"))], Signing::Person);
        }),
        ("entry 7", "was revoked before", |house| {
            let key = house.person.verifying_key().to_bytes();
            let revoked = OwnAct::PersonKeyRevoked(PersonKeyRevoked {
                person: person_id(&[9; 16]),
                key: key.to_vec(),
            });
            house.submit(&[Some(revoked.to_value())], Signing::Person);
            house.submit(&[Some(act(7, "too late"))], Signing::Person);
        }),
        ("entry 6", "that the person does not have", |house| {
            let revoked = OwnAct::PersonKeyRevoked(PersonKeyRevoked {
                person: person_id(&[1; 16]),
                key: vec![3; 32],
            });
            house.submit(&[Some(revoked.to_value())], Signing::Attested);
        }),
        (
            "entry 6",
            "introduces a key that an earlier entry introduced",
            |house| {
                let again = open(&mut Entry::parse(&house.entries[1]).unwrap())
                    .act
                    .clone();
                house.submit(&[Some(again)], Signing::Attested);
            },
        ),
        ("entry 5", "does not hold over the submission", |house| {
            let other = open(&mut Entry::parse(&house.entries[2]).unwrap())
                .signed
                .clone();
            alter(house, 5, |entry| open(entry).signed = other);
        }),
        ("entry 5", "not for signing so", |house| {
            alter(house, 5, |entry| {
                open(entry).signed.kind = record::SignedKind::Session
            });
        }),
        ("entry 6", "`vkey` of house.key/1", |house| {
            let wrong =
                record::Value::read(br#"{"type":"house.key/1","vkey":"x","note":"y"}"#).unwrap();
            house.submit(&[Some(wrong)], Signing::Attested);
        }),
        ("entry 6", "canonical encoding", |house| {
            house.entries.push(b"{ }".to_vec())
        }),
    ];
    let folder = tempfile::tempdir().unwrap();
    assert!(exported(&house(), &folder.path().join("whole")).passes());
    for (number, (place, what, change)) in cases.into_iter().enumerate() {
        let mut house = house();
        change(&mut house);
        let report = exported(&house, &folder.path().join(number.to_string()));
        let found = report
            .faults
            .iter()
            .any(|fault| fault.place == place && fault.what.contains(what));
        // An entry that is not even JSON is named with what it is instead.
        let found = found || number == 17 && report.faults.iter().any(|fault| fault.place == place);
        assert!(found, "{place}, {what}: {}", report.text());
    }
}

#[test]
fn parts_that_are_not_open_stand_for_themselves() {
    let folder = tempfile::tempdir().unwrap();
    let mut house = House::opened();
    house.submit(&[None, Some(act(3, "second"))], Signing::Person);
    house.submit(&[Some(act(4, "first")), None], Signing::Person);
    house.submit(&[None, None], Signing::Person);
    house.submit(&[None, Some(act(8, "second")), None], Signing::Attested);
    let report = exported(&house, &folder.path().join("whole"));
    assert!(report.passes(), "{}", report.text());
    assert!(
        report
            .does_not_show
            .contains("1 signed submission is not open"),
        "{}",
        report.does_not_show
    );
    house.entries.remove(2);
    let report = exported(&house, &folder.path().join("lacking"));
    assert_eq!(report.faults[0].place, "entry 2", "{}", report.text());
}

#[test]
fn kinds_are_not_mixed() {
    let folder = tempfile::tempdir().unwrap();
    for (name, origin, kind, passes) in [
        ("a", "practice.invalid/x", HouseKind::Practice, true),
        ("b", "record.example/x", HouseKind::Real, true),
        ("c", "practice.invalid/x", HouseKind::Real, false),
        ("d", "record.example/x", HouseKind::Practice, false),
    ] {
        let report = exported(&House::opened_as(origin, kind), &folder.path().join(name));
        assert_eq!(report.passes(), passes, "{}", report.text());
        assert_eq!(
            report.text().contains("PRACTICE"),
            origin.starts_with("practice.invalid/")
        );
    }
}

#[test]
fn another_origin_or_key_than_entry_0_names_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut house = house();
    house.key = SigningKey::from_seed("practice.invalid/test", &[55; 32]).unwrap();
    let report = exported(&house, &folder.path().join("key"));
    assert!(
        report.faults.iter().all(|fault| fault.place == "key"),
        "{}",
        report.text()
    );
    assert!(!report.passes());
    house.key = SigningKey::from_seed("practice.invalid/other", &[7; 32]).unwrap();
    let report = exported(&house, &folder.path().join("origin"));
    assert!(
        report.faults.iter().any(|fault| fault.place == "entry 0"),
        "{}",
        report.text()
    );
}

#[test]
fn a_house_goes_on_under_another_key_that_both_signed() {
    let folder = tempfile::tempdir().unwrap();
    let mut house = house();
    let old = SigningKey::from_seed("practice.invalid/test", &[7; 32]).unwrap();
    let new = SigningKey::from_seed("practice.invalid/test", &[70; 32]).unwrap();
    let note = Note::unsigned(key_change("practice.invalid/test", new.verifier()))
        .unwrap()
        .signed(&old);
    let changed = |note: Note| {
        OwnAct::HouseKey(HouseKey {
            vkey: new.verifier().clone(),
            note,
        })
        .to_value()
    };
    house.submit(
        &[Some(changed(note.clone().signed(&new)))],
        Signing::Attested,
    );
    let both = [new.verifier().clone(), old.verifier().clone()];
    let checkpoint = house.checkpoint().signed(&new);
    let at = folder.path().join("both");
    house.export_with(&at, &checkpoint, &both);
    let report = record(&at, None, Depth::Whole);
    assert!(report.passes(), "{}", report.text());

    house.entries.pop();
    house.submit(&[Some(changed(note))], Signing::Attested);
    house.key = new;
    let report = exported(&house, &folder.path().join("alone"));
    assert!(
        report
            .faults
            .iter()
            .any(|fault| fault.what.contains("both the key before and the new one")),
        "{}",
        report.text()
    );
}

#[test]
fn a_signature_line_by_an_unknown_key_is_an_error_in_an_export() {
    let folder = tempfile::tempdir().unwrap();
    let house = house();
    let witness = Cosigner::from_seed("witness.example", &[4; 32]).unwrap();
    let mut checkpoint = house.checkpoint();
    checkpoint
        .signatures
        .push(witness.cosign(&checkpoint, 1_795_292_643).unwrap());
    let own = house.key.verifier().clone();

    let at = folder.path().join("unknown");
    house.export_with(&at, &checkpoint, std::slice::from_ref(&own));
    let report = record(&at, None, Depth::Whole);
    assert_eq!(report.faults.len(), 1, "{}", report.text());
    assert!(
        report.faults[0].place == "checkpoint"
            && report.faults[0].what.contains("`witness.example`")
    );

    let policy = format!(
        "log {}\nwitness w {}\nquorum w\n",
        own.vkey(),
        witness.verifier().vkey()
    );
    let policy = Policy::parse(policy.as_bytes()).unwrap();
    let report = record(&at, Some(&policy), Depth::Whole);
    assert!(report.passes(), "{}", report.text());
    assert!(
        report
            .text()
            .contains("witness.example at 2026-11-21T20:24:03.000Z"),
        "{}",
        report.text()
    );

    let at = folder.path().join("named");
    house.export_with(&at, &checkpoint, &[own.clone(), witness.verifier().clone()]);
    assert!(record(&at, None, Depth::Whole).passes());

    let at = folder.path().join("alone");
    house.export(&at);
    let report = record(&at, Some(&policy), Depth::Whole);
    assert!(
        report.faults[0].what.contains("no known witness cosigned"),
        "{}",
        report.text()
    );
    let other = SigningKey::from_seed("practice.invalid/test", &[1; 32]).unwrap();
    let policy = Policy::parse(format!("log {}\nquorum none\n", other.vkey()).as_bytes()).unwrap();
    let report = record(&at, Some(&policy), Depth::Whole);
    assert_eq!(report.faults[0].place, "key", "{}", report.text());
}

#[test]
fn a_line_that_stands_twice_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let house = house();
    let own = house.key.verifier().clone();
    let at = folder.path().join("key");
    house.export_with(&at, &house.checkpoint(), &[own.clone(), own.clone()]);
    let report = record(&at, None, Depth::Whole);
    assert_eq!(report.faults[0].place, "key", "{}", report.text());
    assert_eq!(
        report.faults[0].what,
        "line 2 repeats a key of an earlier line"
    );

    let at = folder.path().join("checkpoint");
    let twice = house.checkpoint().signed(&house.key);
    house.export_with(&at, &twice, &[own]);
    let report = record(&at, None, Depth::Whole);
    assert_eq!(report.faults[0].place, "checkpoint", "{}", report.text());
    assert!(report.faults[0].what.contains("twice"), "{}", report.text());
}

#[test]
fn content_is_there_with_the_size_that_its_entries_give() {
    let folder = tempfile::tempdir().unwrap();
    let right = CONTENT.len() as i64;
    let sized = |size: i64| {
        let content = object([
            ("sha256", content_hash().hex().into()),
            ("size", Value::Integer(size)),
            ("media", "text/plain".into()),
        ]);
        let listed = Value::List(vec![object([("content", content)])]);
        object([("type", "test.document.issued/1".into()), ("parts", listed)])
    };
    let place = format!("content/{}", content_hash());
    let cases = [
        (vec![right], None),
        (vec![right, right], None),
        (
            vec![right + 1],
            Some((place.as_str(), "it has 24 bytes, and entry 2 gives 25")),
        ),
        (
            vec![-1],
            Some((place.as_str(), "it has 24 bytes, and entry 2 gives -1")),
        ),
        (
            vec![right, right - 1],
            Some((place.as_str(), "it has 24 bytes, and entry 3 gives 23")),
        ),
    ];
    for (number, (sizes, fault)) in cases.into_iter().enumerate() {
        let mut house = House::opened();
        for size in sizes {
            house.submit(&[Some(sized(size))], Signing::Attested);
        }
        let report = exported(&house, &folder.path().join(number.to_string()));
        assert_eq!(report.passes(), fault.is_none(), "{}", report.text());
        if let Some((place, what)) = fault {
            let found = &report.faults[0];
            assert_eq!(found.place, place, "{}", report.text());
            assert!(found.what.contains(what), "{}", report.text());
            let content = report.checks.iter().find(|check| check.name == "content");
            assert!(
                content.is_some_and(|check| !check.holds),
                "{}",
                report.text()
            );
        }
    }
}

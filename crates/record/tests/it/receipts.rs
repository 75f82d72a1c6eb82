//! Receipts of every kind of entry, and what each leaves open.

use std::fs;
use std::path::Path;

use record::entry::{Body, Entry};
use record::note::{Note, Signature, SigningKey};
use record::policy::Policy;
use record::proof::Receipt;
use record::verify::{Report, proof};
use record::witness::Cosigner;

use crate::house::{House, Signing, act};

fn checked(receipt: &Receipt, policy: Option<&Policy>) -> Report {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("entry.tlog-proof");
    fs::write(&file, receipt.text()).unwrap();
    proof(&file, policy)
}

fn signed(report: &Report) -> &str {
    report
        .about
        .iter()
        .find(|(name, _)| *name == "signed")
        .map_or("", |(_, value)| value)
}

#[test]
fn each_kind_of_entry_says_how_it_is_signed() {
    let mut house = House::opened();
    house.submit(&[Some(act(2, "one")), Some(act(3, "two"))], Signing::Person);
    house.submit(&[Some(act(4, "read"))], Signing::Transcribed);
    house.submit(&[None], Signing::Attested);
    for (index, how, open) in [
        (
            0,
            "attested by the house, not signed by the person",
            "not signed by the person",
        ),
        (
            2,
            "signed with a person's key",
            "introduced the person's key",
        ),
        (
            3,
            "signed with a person's key, over a submission that is not in this entry",
            "was not checked",
        ),
        (
            4,
            "transcribed by the house from a source",
            "from the source it names",
        ),
        (5, "not open", "what it says was not checked"),
    ] {
        let report = checked(&house.receipt(index), None);
        assert!(report.passes(), "{}", report.text());
        assert_eq!(signed(&report), how);
        assert!(
            report.does_not_show.contains(open),
            "{}",
            report.does_not_show
        );
    }
}

#[test]
fn an_entry_that_is_in_the_tree_but_not_in_order_fails() {
    let mut house = House::opened();
    house.submit(&[Some(act(2, "one"))], Signing::Person);
    house.submit(&[Some(act(3, "two"))], Signing::Person);
    let mut entry = Entry::parse(&house.entries[3]).unwrap();
    let other = Entry::parse(&house.entries[2]).unwrap();
    if let (Body::Open(entry), Some(other)) = (&mut entry.body, other.open()) {
        entry.signed = other.signed.clone();
    }
    house.entries[3] = entry.bytes().unwrap();
    let report = checked(&house.receipt(3), None);
    assert_eq!(report.faults[0].place, "entry 3");
    assert!(
        report.faults[0].what.contains("does not hold"),
        "{}",
        report.text()
    );

    house.entries.push(b"{}".to_vec());
    let report = checked(&house.receipt(4), None);
    assert_eq!(report.faults[0].place, "entry 4", "{}", report.text());
}

#[test]
fn a_policy_can_ask_for_witnesses() {
    let house = House::with_entries(20);
    let witness = Cosigner::from_seed("witness.example", &[4; 32]).unwrap();
    let policy = format!(
        "log {}\nwitness w {}\nquorum w\n",
        house.key.vkey(),
        witness.verifier().vkey()
    );
    let policy = Policy::parse(policy.as_bytes()).unwrap();
    let mut receipt = house.receipt(7);
    let report = checked(&receipt, Some(&policy));
    assert!(
        report.faults[0].what.contains("no known witness cosigned"),
        "{}",
        report.text()
    );

    let line = witness.cosign(&receipt.checkpoint, 1_795_292_643).unwrap();
    receipt.checkpoint.signatures.push(line);
    let report = checked(&receipt, Some(&policy));
    assert!(report.passes(), "{}", report.text());
    assert!(
        report
            .shows
            .contains("witness.example at 2026-11-21T20:24:03.000Z"),
        "{}",
        report.shows
    );
    assert!(
        checked(&receipt, None).passes(),
        "without a policy the witness's line is passed over"
    );
}

/// The receipt `text` written with the line after its origin's signature, or without it.
fn with_last_line(receipt: &Receipt, line: Option<Signature>) -> Receipt {
    let mut receipt = receipt.clone();
    receipt.checkpoint.signatures.truncate(1);
    receipt.checkpoint.signatures.extend(line);
    receipt
}

#[test]
fn no_bit_of_a_receipt_can_be_flipped() {
    let house = House::opened();
    let text = house.receipt(1).text();
    let trusted = format!("log {}\nquorum none\n", house.key.vkey());
    let trusted = Policy::parse(trusted.as_bytes()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("entry.tlog-proof");
    fs::write(folder.path().join("key"), house.key.vkey() + "\n").unwrap();
    for policy in [None, Some(&trusted)] {
        fs::write(&file, &text).unwrap();
        assert!(proof(&file, policy).passes());
        for bit in 0..text.len() * 8 {
            let mut flipped = text.clone().into_bytes();
            flipped[bit / 8] ^= 1 << (bit % 8);
            fs::write(&file, &flipped).unwrap();
            let report = proof(&file, policy);
            assert!(!report.passes(), "bit {bit}: {}", report.text());
            assert!(!report.faults.is_empty(), "bit {bit}");
        }
    }
}

#[test]
fn the_line_that_names_a_key_repeats_its_signature_and_stands_once() {
    let house = House::opened();
    let receipt = house.receipt(1);
    let line = receipt.checkpoint.signatures[1].clone();
    let trusted = format!("log {}\nquorum none\n", house.key.vkey());
    let trusted = Policy::parse(trusted.as_bytes()).unwrap();

    let mut other_signature = line.clone();
    other_signature.bytes[95] ^= 1;
    let elsewhere = SigningKey::from_seed("practice.invalid/else", &[7; 32]).unwrap();
    let of_another = Note::unsigned(receipt.checkpoint.text.clone())
        .unwrap()
        .signed(&elsewhere)
        .naming(elsewhere.verifier());
    let stranger = Signature {
        name: "stranger.example".into(),
        ..line.clone()
    };
    let mut twice = receipt.clone();
    twice.checkpoint.signatures.push(line.clone());
    let mut both = receipt.clone();
    both.checkpoint.signatures.extend(of_another.signatures);
    let mut alone = receipt.clone();
    alone.checkpoint.signatures.remove(0);
    for (receipt, what) in [
        (
            with_last_line(&receipt, Some(other_signature)),
            "does not repeat the signature",
        ),
        (
            with_last_line(&receipt, Some(stranger)),
            "does not name its key",
        ),
        (twice, "twice"),
        (both, "two lines name a key"),
        (alone, "no line is signed with a known key"),
    ] {
        let report = checked(&receipt, Some(&trusted));
        assert!(!report.passes(), "{what}: {}", receipt.text());
        assert!(
            report.faults[0].what.contains(what),
            "{what}: {}",
            report.text()
        );
        assert!(!checked(&receipt, None).passes(), "{what}");
    }
    assert!(checked(&with_last_line(&receipt, None), Some(&trusted)).passes());
}

#[test]
fn what_is_no_receipt_fails() {
    for path in ["/nowhere", "/"] {
        assert!(!proof(Path::new(path), None).passes());
    }
}

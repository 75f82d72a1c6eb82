//! A Record in which people signed with passkeys, sign-ins and key files, as a stranger checks it; and what each forger finds.

use ed25519_dalek::Signer as _;
use record::assertion::Passkey;
use record::bytes;
use record::entry::{Signed, submission_hash, submission_message};
use record::hash::sha256;
use record::instant::Instant;
use record::keys::{OwnAct, PersonKey, PersonKeyRevoked, PublicKey, Scope, SessionKey, person_id};
use record::value::Value;
use record::verify::{Depth, Report, record};

use crate::house::{House, Signing, object};

const RP_ID: &str = "record.example.org";
const UNTIL: &str = "2026-11-21T23:59:59.999Z";

/// A device in software with its passkey.
struct Device {
    key: p256::ecdsa::SigningKey,
    public: Passkey,
}

impl Device {
    fn new(seed: u8) -> Device {
        let key = p256::ecdsa::SigningKey::from_slice(&[seed; 32]).unwrap();
        let point = key.verifying_key().to_sec1_point(false);
        let (x, y) = (point.x().unwrap(), point.y().unwrap());
        let public = Passkey::es256(&(*x).into(), &(*y).into()).unwrap();
        Device { key, public }
    }

    fn agrees(&self, canonical: &[u8], rp_id: &str, counter: u8) -> Signed {
        let data = [&sha256(rp_id.as_bytes()).0[..], &[5, 0, 0, 0, counter]].concat();
        let challenge = bytes::encode(&submission_hash(canonical).0);
        let client = format!(
            "{{\"type\":\"webauthn.get\",\"challenge\":\"{challenge}\",\"origin\":\"https://{rp_id}\",\"crossOrigin\":false}}"
        );
        let message = [&data[..], &sha256(client.as_bytes()).0].concat();
        let signature: p256::ecdsa::DerSignature = self.key.sign(&message);
        Signed::with_passkey(&self.public, &data, client.as_bytes(), signature.as_bytes())
    }
}

fn person(number: u8) -> String {
    person_id(&[number; 16])
}

fn on_p256(seed: u8) -> p256::ecdsa::SigningKey {
    p256::ecdsa::SigningKey::from_slice(&[seed; 32]).unwrap()
}

fn session(seed: u8) -> SessionKey {
    SessionKey::parse(
        on_p256(seed)
            .verifying_key()
            .to_sec1_point(false)
            .as_bytes(),
    )
    .unwrap()
}

fn signs(seed: u8) -> impl Fn(&[u8]) -> Signed {
    move |canonical| {
        let sig: p256::ecdsa::Signature = on_p256(seed).sign(&submission_message(canonical));
        Signed::with_session(&session(seed), &sig.to_bytes().into())
    }
}

fn introduces(number: u8, key: PublicKey, until: Option<&str>, acts: &[&str]) -> Option<Value> {
    let act = OwnAct::PersonKey(PersonKey {
        person: person(number),
        key,
        until: until.map(|until| Instant::parse(until).unwrap()),
        scope: Scope {
            acts: acts.iter().map(|act| (*act).to_owned()).collect(),
            matters: Vec::new(),
        },
    });
    Some(act.to_value())
}

fn ballot(by: u8) -> Option<Value> {
    Some(object([
        ("type", "committee.floor.ballot/1".into()),
        ("for", "BEN".into()),
        ("ballot", "yes".into()),
        (
            "by",
            object([
                ("person", person(by).into()),
                ("capacity", "representative".into()),
            ]),
        ),
    ]))
}

/// Entries 2 and 3 introduce the passkeys of two persons, 4 the key of a sign-in of the first, and 5 is its ballot.
fn house() -> House {
    let mut house = House::opened();
    for (number, seed) in [(1, 1), (2, 2)] {
        let key = PublicKey::Passkey(Device::new(seed).public);
        house.submit(&[introduces(number, key, None, &[])], Signing::Attested);
    }
    signs_in(&mut house, 1, 1, 11, 1);
    house.submit_signed(&[ballot(1)], signs(11));
    house
}

/// A person lets a device agree to the key of a sign-in for the floor.
fn signs_in(house: &mut House, number: u8, device: u8, seed: u8, counter: u8) {
    let key = PublicKey::Session(session(seed));
    let act = introduces(number, key, Some(UNTIL), &["committee.floor"]);
    house.submit_signed(&[act], |canonical| {
        Device::new(device).agrees(canonical, RP_ID, counter)
    });
}

fn checked(house: &House, folder: &std::path::Path) -> Report {
    house.export(folder);
    record(folder, None, Depth::Whole)
}

#[test]
fn a_stranger_checks_passkeys_and_sign_ins_from_the_record_alone() {
    let folder = tempfile::tempdir().unwrap();
    let report = checked(&house(), &folder.path().join("whole"));
    assert!(report.passes(), "{}", report.text());
    for words in [
        "2 submissions were signed with a person's key",
        "1 was signed with the key of a sign-in",
        "1 was agreed to with a passkey: each challenge is the hash of the submission",
    ] {
        let shows = report.shows.replace("  ", " ");
        assert!(shows.contains(words), "{words}: {shows}");
    }
}

#[test]
fn what_somebody_else_would_sign_is_named() {
    type Change = fn(&mut House);
    let cases: [(&str, Change); 14] = [
        ("outside the scope", |house| {
            let act = object([("type", "committee.election.counted/1".into())]);
            house.submit_signed(&[Some(act)], signs(11));
        }),
        ("names another person", |house| {
            house.submit_signed(&[ballot(2)], signs(11));
        }),
        ("no earlier entry introduced", |house| {
            house.submit_signed(&[ballot(1)], signs(12));
        }),
        ("was revoked before", |house| {
            let act = OwnAct::PersonKeyRevoked(PersonKeyRevoked {
                person: person(1),
                key: session(11).bytes().to_vec(),
            });
            house.submit_signed(&[Some(act.to_value())], signs(11));
            house.submit_signed(&[ballot(1)], signs(11));
        }),
        ("revokes a key that the person does not have", |house| {
            let act = OwnAct::PersonKeyRevoked(PersonKeyRevoked {
                person: person(2),
                key: Device::new(2).public.bytes().to_vec(),
            });
            house.submit_signed(&[Some(act.to_value())], signs(11));
        }),
        ("does not hold over the submission", |house| {
            house.submit_signed(&[ballot(1)], |_| signs(11)(b"{}"));
        }),
        ("had come to its end", |house| {
            let key = PublicKey::Session(session(13));
            let act = introduces(1, key, Some("2026-11-21T12:00:00.001Z"), &[]);
            house.submit_signed(&[act], |canonical| {
                Device::new(1).agrees(canonical, RP_ID, 2)
            });
            house.submit_signed(&[ballot(1)], signs(13));
        }),
        ("longer than twelve hours", |house| {
            let key = PublicKey::Session(session(13));
            let act = introduces(1, key, Some("2026-11-22T12:00:00.000Z"), &[]);
            house.submit_signed(&[act], |canonical| {
                Device::new(1).agrees(canonical, RP_ID, 2)
            });
        }),
        ("without a passkey of that person", |house| {
            signs_in(house, 1, 2, 13, 2);
        }),
        ("without a passkey of that person", |house| {
            let key = PublicKey::Session(session(13));
            house.submit(&[introduces(1, key, Some(UNTIL), &[])], Signing::Attested);
        }),
        ("which the house alone does", |house| {
            let key = PublicKey::Passkey(Device::new(3).public);
            let act = introduces(1, key, None, &[]);
            house.submit_signed(&[act], |canonical| {
                Device::new(1).agrees(canonical, RP_ID, 2)
            });
        }),
        ("at another origin", |house| {
            house.submit_signed(&[ballot(1)], |canonical| {
                Device::new(1).agrees(canonical, "evil.example", 2)
            });
        }),
        ("agreed to another submission", |house| {
            house.submit_signed(&[ballot(1)], |_| Device::new(1).agrees(b"{}", RP_ID, 2));
        }),
        ("counts no further than before", |house| {
            signs_in(house, 1, 1, 13, 1);
        }),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (number, (what, change)) in cases.into_iter().enumerate() {
        let mut house = house();
        change(&mut house);
        let place = format!("entry {}", house.entries.len() - 1);
        let report = checked(&house, &folder.path().join(number.to_string()));
        let found = report
            .faults
            .iter()
            .any(|fault| fault.place == place && fault.what.contains(what));
        assert!(found, "{what}: {}", report.text());
    }
}

#[test]
fn a_receipt_of_one_entry_says_how_far_its_signature_goes() {
    let folder = tempfile::tempdir().unwrap();
    let mut house = house();
    house.submit_signed(&[ballot(1)], |_| {
        let sig = ed25519_dalek::SigningKey::from_bytes(&[1; 32]).sign(b"");
        Signed::with_session(&session(11), &sig.to_bytes())
    });
    for (entry, signed, passes) in [
        (4, "agreed to exactly this submission", true),
        (5, "made for one sign-in", true),
        (6, "not signed by the key that it names", false),
    ] {
        let file = folder.path().join(format!("{entry}.tlog-proof"));
        std::fs::write(&file, house.receipt(entry).text()).unwrap();
        let report = record::verify::proof(&file, None);
        assert_eq!(report.passes(), passes, "{}", report.text());
        assert!(report.text().contains(signed), "{}", report.text());
    }
}

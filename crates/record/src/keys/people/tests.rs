use p256::ecdsa::signature::Signer as _;

use super::*;
use crate::assertion::{Assertion, Passkey};
use crate::hash::sha256;
use crate::keys::{PublicKey, SessionKey, person_id};

const NOON: &str = "2026-11-21T12:00:00.000Z";
const ONE: &str = "2026-11-21T13:00:00.000Z";
const MIDNIGHT: &str = "2026-11-22T00:00:00.000Z";
const LATER: &str = "2026-11-22T00:00:00.001Z";

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

fn origin<'a>(kind: SignedKind, key: Option<&'a [u8]>, time: &str) -> Origin<'a> {
    Origin {
        kind,
        key,
        at: at(time),
        matter: "un-example/committee",
        act_type: "committee.floor.ballot/1",
        by: None,
    }
}

fn house<'a>() -> Origin<'a> {
    origin(SignedKind::Attested, None, NOON)
}

fn introduces(person: &str, key: PublicKey, until: Option<&str>) -> OwnAct {
    OwnAct::PersonKey(PersonKey {
        person: person.into(),
        key,
        until: until.map(at),
        scope: Scope::whole(),
    })
}

fn revokes(person: &str, key: &[u8]) -> OwnAct {
    OwnAct::PersonKeyRevoked(PersonKeyRevoked {
        person: person.into(),
        key: key.to_vec(),
    })
}

/// A device in software, with its public key.
fn device(seed: u8) -> (p256::ecdsa::SigningKey, Passkey) {
    let key = p256::ecdsa::SigningKey::from_slice(&[seed; 32]).unwrap();
    let point = key.verifying_key().to_sec1_point(false);
    let (x, y) = (point.x().unwrap(), point.y().unwrap());
    let public = Passkey::es256(&(*x).into(), &(*y).into()).unwrap();
    (key, public)
}

fn session(seed: u8) -> SessionKey {
    let key = ed25519_dalek::SigningKey::from_bytes(&[seed; 32]);
    SessionKey::parse(&key.verifying_key().to_bytes()).unwrap()
}

fn shown((key, public): &(p256::ecdsa::SigningKey, Passkey), rp_id: &str, counter: u8) -> Shown {
    let data = [&sha256(rp_id.as_bytes()).0[..], &[5, 0, 0, 0, counter]].concat();
    let challenge = crate::bytes::encode(&sha256(b"{}").0);
    let client = format!(
        "{{\"type\":\"webauthn.get\",\"challenge\":\"{challenge}\",\"origin\":\"https://{rp_id}\"}}"
    );
    let message = [&data[..], &sha256(client.as_bytes()).0].concat();
    let signature: p256::ecdsa::DerSignature = key.sign(&message);
    let assertion = Assertion::read(
        public.bytes(),
        &data,
        client.as_bytes(),
        signature.as_bytes(),
    )
    .unwrap();
    assertion.check(&sha256(b"{}")).unwrap();
    Shown {
        kind: SignedKind::Passkey,
        key: public.bytes().to_vec(),
        assertion: Some(Box::new(assertion)),
    }
}

#[test]
fn a_key_signs_from_its_introduction_to_its_end_or_revocation() {
    let person = person_id(&[1; 16]);
    let mut people = People::default();
    let signs = |people: &People, key: u8, time: &str| {
        let key = [key; 32];
        let signer = people.signer(&origin(SignedKind::Key, Some(&key), time));
        signer.map(|person| person.unwrap().to_owned())
    };
    assert_eq!(signs(&people, 1, NOON), Err(NotAPersonsKey::NotIntroduced));
    let first = introduces(&person, PublicKey::File([1; 32]), None);
    let second = introduces(&person, PublicKey::File([2; 32]), Some(NOON));
    people.take_in(&first, &house()).unwrap();
    people.take_in(&second, &house()).unwrap();
    assert_eq!(
        people.take_in(&first, &house()),
        Err(NotAPersonsKey::IntroducedTwice)
    );
    assert_eq!(signs(&people, 1, ONE), Ok(person.clone()));
    assert_eq!(signs(&people, 2, NOON), Ok(person.clone()));
    assert_eq!(signs(&people, 2, ONE), Err(NotAPersonsKey::Ended));
    assert_eq!(
        people.take_in(&revokes("other", &[1; 32]), &house()),
        Err(NotAPersonsKey::NotTheirs)
    );
    people
        .take_in(&revokes(&person, &[1; 32]), &house())
        .unwrap();
    assert_eq!(signs(&people, 1, NOON), Err(NotAPersonsKey::Revoked));
    assert_eq!(people.signer(&house()), Ok(None), "nobody's key signed");
}

#[test]
fn a_key_signs_as_what_it_was_introduced_for_and_for_its_own_person() {
    let mut people = People::default();
    let key = PublicKey::File([1; 32]);
    people
        .take_in(&introduces("a", key, None), &house())
        .unwrap();
    let key = [1; 32];
    let signed = origin(SignedKind::Key, Some(&key), NOON);
    let other_use = Origin {
        kind: SignedKind::Session,
        ..signed
    };
    assert_eq!(people.signer(&other_use), Err(NotAPersonsKey::OtherUse));
    let by = |by| Origin {
        by: Some(by),
        ..signed
    };
    assert_eq!(people.signer(&by("a")), Ok(Some("a")));
    assert_eq!(people.signer(&by("b")), Err(NotAPersonsKey::OtherPerson));
}

#[test]
fn a_key_signs_within_its_scope_and_may_always_be_given_up() {
    let mut people = People::default();
    let act = OwnAct::PersonKey(PersonKey {
        scope: Scope {
            acts: vec!["committee.floor".into()],
            matters: Vec::new(),
        },
        ..PersonKey::of_file("a", [1; 32])
    });
    people.take_in(&act, &house()).unwrap();
    let key = [1; 32];
    let signed = origin(SignedKind::Key, Some(&key), NOON);
    assert_eq!(people.signer(&signed), Ok(Some("a")));
    for (act_type, holds) in [
        (
            "committee.election.counted/1",
            Err(NotAPersonsKey::OutOfScope),
        ),
        ("person.key/1", Err(NotAPersonsKey::OutOfScope)),
        ("person.key.revoked/1", Ok(Some("a"))),
    ] {
        let signed = Origin { act_type, ..signed };
        assert_eq!(people.signer(&signed), holds, "{act_type}");
    }
}

#[test]
fn a_passkey_introduces_the_key_of_a_sign_in_for_its_own_person_and_twelve_hours() {
    let mut people = People::of_house(Some("record.example.org"));
    let (mine, other) = (device(1), device(2));
    for (person, device) in [("a", &mine), ("b", &other)] {
        let key = PublicKey::Passkey(device.1.clone());
        people
            .take_in(&introduces(person, key, None), &house())
            .unwrap();
    }
    let by = |device: &(_, Passkey)| device.1.bytes().to_vec();
    let (by_mine, by_other) = (by(&mine), by(&other));
    let signed = |key| origin(SignedKind::Passkey, Some(key), NOON);
    let key = |until| introduces("a", PublicKey::Session(session(1)), Some(until));
    for (act, origin, wrong) in [
        (key(MIDNIGHT), house(), NotAPersonsKey::NotByPasskey),
        (
            key(MIDNIGHT),
            signed(&by_other),
            NotAPersonsKey::NotByPasskey,
        ),
        (key(LATER), signed(&by_mine), NotAPersonsKey::TooLong),
    ] {
        assert_eq!(people.take_in(&act, &origin), Err(wrong));
    }
    people.take_in(&key(MIDNIGHT), &signed(&by_mine)).unwrap();
    let session = session(1);
    let by_session = |time| origin(SignedKind::Session, Some(session.bytes()), time);
    assert_eq!(people.signer(&by_session(ONE)), Ok(Some("a")));
    assert_eq!(
        people.signer(&by_session(LATER)),
        Err(NotAPersonsKey::Ended)
    );
    // A sign-in gives no further sign-ins and no lasting keys.
    let further = introduces("a", PublicKey::Session(self::session(2)), Some(ONE));
    assert_eq!(
        people.take_in(&further, &by_session(ONE)),
        Err(NotAPersonsKey::NotByPasskey)
    );
    for key in [PublicKey::File([9; 32]), PublicKey::Passkey(device(3).1)] {
        assert_eq!(
            people.take_in(&introduces("a", key, None), &signed(&by_mine)),
            Err(NotAPersonsKey::NotByHouse)
        );
    }
    // It ends itself; that of another stays.
    assert_eq!(
        people.take_in(&revokes("b", &by_other), &by_session(ONE)),
        Err(NotAPersonsKey::NotTheirs)
    );
    people
        .take_in(&revokes("a", session.bytes()), &by_session(ONE))
        .unwrap();
    assert_eq!(
        people.signer(&by_session(ONE)),
        Err(NotAPersonsKey::Revoked)
    );
}

#[test]
fn a_passkey_agrees_for_this_house_and_counts_on() {
    let mine = device(1);
    let mut people = People::of_house(Some("record.example.org"));
    let key = PublicKey::Passkey(mine.1.clone());
    people
        .take_in(&introduces("a", key, None), &house())
        .unwrap();
    let agreed = |counter| shown(&mine, "record.example.org", counter);
    for (counter, holds) in [
        (0, true),
        (0, true),
        (3, true),
        (3, false),
        (2, false),
        (0, false),
        (4, true),
    ] {
        let found = people.asserted(&agreed(counter));
        assert_eq!(found.is_ok(), holds, "{counter}");
        if holds {
            people.counted(&agreed(counter));
        } else {
            assert_eq!(found, Err(NotAPersonsKey::Counter));
        }
    }
    let elsewhere = shown(&mine, "other.example.org", 9);
    assert_eq!(
        people.asserted(&elsewhere),
        Err(NotAPersonsKey::NotAsserted(NotAsserted::Origin))
    );
    let unbound = People::of_house(None);
    assert_eq!(unbound.asserted(&agreed(9)), Err(NotAPersonsKey::NoRpId));
}

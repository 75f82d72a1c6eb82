//! People: passkeys, sign-ins, key files; and each way in which somebody else would sign for them.

mod cli;
mod custody;
pub(crate) mod device;
mod pages;

use crate::given::{InMemory, enter, source};
use device::{Device, SignIn};
use record::Value;
use record::entry::Signed;
use record::keys::{PersonKey, PublicKey, Scope, person_id};
use record::value::Object;
use servanda::desk::{Asked, Desk, key_entered_for, key_introduced, key_revoked};
use servanda::error::Error;
use servanda::fate::all_goes_well;
use servanda::keys::Seed;

pub(crate) const RP_ID: &str = "record.example.org";
/// Twelve hours after the clock of a house in memory.
const MIDNIGHT: &str = "2026-11-22T00:00:00.000Z";
const LATER: &str = "2026-11-22T00:00:00.001Z";

fn person(number: u8) -> String {
    person_id(&[number; 16])
}

fn text(line: Vec<u8>) -> String {
    String::from_utf8(line).unwrap()
}

/// A source listed by a person.
fn by(number: u128, person: &str) -> String {
    let acts = format!(r#""by":{{"person":"{person}","capacity":"secretariat"}},"type""#);
    source(number, &format!("s{number}")).replace(r#""type""#, &acts)
}

/// A rule's value changed by a person.
fn value_changed(number: u128, person: &str) -> String {
    let id = record::bytes::encode(&number.to_be_bytes());
    format!(
        r#"{{"id":"{id}","matter":"a/convention","ask":{{"type":"convention.value/1","by":{{"person":"{person}","capacity":"secretariat"}},"set":"final-clauses","value":{{"id":"instruments","rule":"r","value":1,"text":"As the rule says.","verified":false}}}}}}"#
    )
}

/// A body with what `sign` makes of its canonical bytes.
fn line(body: &str, sign: impl FnOnce(&[u8]) -> Signed) -> String {
    let body = Value::read(body.as_bytes()).unwrap();
    let signed = sign(&body.canonical()).to_value();
    let members = [("submission", body), ("signed", signed)];
    let members: Object = members.map(|(key, value)| (key.to_owned(), value)).into();
    text(Value::Object(members).canonical())
}

/// The submission that introduces the key of a sign-in.
fn introduces(person: &str, key: &SignIn, until: &str, scope: Scope) -> String {
    text(
        key_introduced(PersonKey {
            person: person.to_owned(),
            key: PublicKey::Session(key.public()),
            until: Some(record::Instant::parse(until).unwrap()),
            scope,
        })
        .unwrap(),
    )
}

/// What the pages of the house let a sign-in sign.
fn usual() -> Scope {
    Scope {
        acts: ["committee", "evidence", "convention.source"]
            .map(str::to_owned)
            .into(),
        matters: vec!["a".to_owned()],
    }
}

fn signs_in(person: &str, device: &Device, key: &SignIn) -> String {
    let body = introduces(person, key, MIDNIGHT, usual());
    line(&body, |canonical| device.agrees(canonical, RP_ID))
}

async fn registered(desk: &Desk, number: u8, device: &Device) {
    let key = key_introduced(PersonKey {
        person: person(number),
        key: PublicKey::Passkey(device.public()),
        until: None,
        scope: Scope::whole(),
    });
    enter(desk, &[text(key.unwrap())]).await.unwrap();
}

/// A house in which person 1 has signed in with device 1, and person 2 has device 2.
struct House {
    house: InMemory,
    desk: Desk,
    mine: Device,
    other: Device,
    key: SignIn,
}

impl House {
    async fn new() -> House {
        let house = InMemory::opened().await;
        let desk = house.desk(all_goes_well()).await.unwrap();
        let (mine, other, key) = (Device::new(1), Device::new(2), SignIn::new(11));
        registered(&desk, 1, &mine).await;
        registered(&desk, 2, &other).await;
        let here = signs_in(&person(1), &mine, &key);
        enter(&desk, &[here]).await.unwrap();
        House {
            house,
            desk,
            mine,
            other,
            key,
        }
    }

    async fn code(&self, line: String) -> String {
        let read = servanda::desk::read_lines(line.as_bytes());
        let entered = match read {
            Ok(asked) => self.desk.enter(asked).await,
            Err(error) => Err(error),
        };
        match entered {
            Err(error) => error.code,
            Ok(_) => "entered".to_owned(),
        }
    }
}

#[tokio::test]
async fn a_sign_in_signs_until_it_ends_also_after_a_start_and_a_stranger_checks_it() {
    let House {
        house, desk, key, ..
    } = House::new().await;
    let signed = |number| line(&by(number, &person(1)), |canonical| key.signs(canonical));
    let first = enter(&desk, &[signed(1)]).await.unwrap();
    // A replay is the same act again.
    let again = enter(&desk, &[signed(1)]).await.unwrap();
    assert!(again[0].again && again[0].first == first[0].first);
    desk.close().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    enter(&desk, &[signed(2)]).await.unwrap();
    house.clock.set(record::Instant::parse(LATER).unwrap());
    let error = enter(&desk, &[signed(3)]).await.unwrap_err();
    assert_eq!(error.code, "desk.key_signs_for_nobody");
    assert_eq!(house.verified().await, 7);
}

#[tokio::test]
async fn nobody_signs_for_somebody_else() {
    let given = House::new().await;
    let House {
        mine, other, key, ..
    } = &given;
    let (me, them) = (person(1), person(2));
    let signed = |number, by_whom: &str| line(&by(number, by_whom), |body| key.signs(body));
    let further = SignIn::new(12);
    let begins = |person: &str, until: &str| introduces(person, &further, until, usual());
    let rows: Vec<(&str, String, &str)> = vec![
        (
            "altered on its way",
            signed(1, &me).replace("\"title\":\"T\"", "\"title\":\"U\""),
            "desk.signature_does_not_hold",
        ),
        ("in another's name", signed(1, &them), "desk.other_person"),
        (
            "a key that nobody introduced",
            line(&by(1, &me), |body| further.signs(body)),
            "desk.key_signs_for_nobody",
        ),
        (
            "another's passkey",
            line(&begins(&me, MIDNIGHT), |body| other.agrees(body, RP_ID)),
            "desk.operator_only",
        ),
        (
            "agreed to something else",
            line(&begins(&me, MIDNIGHT), |_| mine.agrees(b"{}", RP_ID)),
            "desk.passkey_did_not_agree",
        ),
        (
            "from another origin",
            line(&begins(&me, MIDNIGHT), |body| {
                mine.agrees_at(body, RP_ID, "https://evil.example")
            }),
            "desk.passkey_did_not_agree",
        ),
        (
            "for another house",
            line(&begins(&me, MIDNIGHT), |body| {
                mine.agrees_at(body, "other.example", "https://record.example.org")
            }),
            "desk.passkey_did_not_agree",
        ),
        (
            "for longer than a day's work",
            line(&begins(&me, LATER), |body| mine.agrees(body, RP_ID)),
            "desk.key_not_theirs",
        ),
        (
            "for everything there is",
            line(
                &introduces(&me, &further, MIDNIGHT, Scope::whole()),
                |body| mine.agrees(body, RP_ID),
            ),
            "desk.sign_in_without_scope",
        ),
        (
            "what is the house's own",
            line(&value_changed(2, &me), |body| key.signs(body)),
            "desk.out_of_scope",
        ),
        (
            "a sign-in that gives a further one",
            line(&begins(&me, MIDNIGHT), |body| key.signs(body)),
            "desk.out_of_scope",
        ),
        (
            "a sign-in that the operator would make",
            begins(&me, MIDNIGHT),
            "desk.key_not_theirs",
        ),
        (
            "a passkey that signs by itself",
            line(&by(1, &me), |body| mine.agrees(body, RP_ID)),
            "desk.passkey_signs_keys",
        ),
        (
            "another's key revoked",
            line(
                &text(key_revoked(&them, other.public().bytes()).unwrap()),
                |body| key.signs(body),
            ),
            "desk.operator_only",
        ),
    ];
    let before = given.house.verified().await;
    for (what, line, code) in rows {
        assert_eq!(given.code(line).await, code, "{what}");
    }
    assert_eq!(given.house.verified().await, before, "nothing was entered");
}

#[tokio::test]
async fn a_copied_passkey_shows_by_what_it_counts() {
    let given = House::new().await;
    let mine = &given.mine;
    mine.counter.set(0);
    let body = introduces(&person(1), &SignIn::new(12), MIDNIGHT, usual());
    let replayed = line(&body, |canonical| mine.agrees(canonical, RP_ID));
    assert_eq!(given.code(replayed).await, "desk.passkey_did_not_agree");
    let later = line(&body, |canonical| mine.agrees(canonical, RP_ID));
    assert_eq!(given.code(later).await, "entered");
    given.house.verified().await;
}

#[tokio::test]
async fn a_sign_in_for_the_floor_signs_nothing_else_and_ends_itself() {
    let given = House::new().await;
    let floor = SignIn::new(12);
    let scope = Scope {
        acts: vec!["committee.floor".into()],
        matters: Vec::new(),
    };
    let body = introduces(&person(1), &floor, MIDNIGHT, scope);
    let line_in = line(&body, |canonical| given.mine.agrees(canonical, RP_ID));
    assert_eq!(given.code(line_in).await, "entered");
    let signed = line(&by(1, &person(1)), |body| floor.signs(body));
    assert_eq!(given.code(signed).await, "desk.out_of_scope");

    let out = text(key_revoked(&person(1), floor.public().bytes()).unwrap());
    let out = line(&out, |body| floor.signs(body));
    assert_eq!(given.code(out.clone()).await, "entered");
    let after = line(&by(2, &person(1)), |body| floor.signs(body));
    assert_eq!(given.code(after).await, "desk.key_signs_for_nobody");
    // Another sign-in of the same person goes on, and can revoke a lost telephone's passkey.
    let lost = text(key_revoked(&person(1), given.mine.public().bytes()).unwrap());
    let lost = line(&lost, |body| given.key.signs(body));
    assert_eq!(given.code(lost).await, "entered");
    let again = signs_in(&person(1), &given.mine, &SignIn::new(13));
    assert_eq!(given.code(again).await, "desk.key_signs_for_nobody");
    given.house.verified().await;
}

#[tokio::test]
async fn what_is_the_house_s_own_is_not_signed_by_whoever_has_a_key() {
    let given = House::new().await;
    // A sign-in whose scope was written by somebody else than the house's page.
    let wide = SignIn::new(12);
    let scope = Scope {
        acts: Vec::new(),
        matters: vec!["a".to_owned()],
    };
    let begins = introduces(&person(1), &wide, MIDNIGHT, scope);
    let begins = line(&begins, |canonical| given.mine.agrees(canonical, RP_ID));
    assert_eq!(given.code(begins).await, "entered");
    let asked = |number| value_changed(number, &person(1));
    let own = line(&asked(1), |body| wide.signs(body));
    assert_eq!(given.code(own).await, "submission.houses_own");

    let officer = |seed: u8, acts: &[&str]| {
        let seed = Seed::from_bytes([seed; 32]);
        let public = record::bytes::decode_exact(&seed.public().unwrap()).unwrap();
        let scope = Scope {
            acts: acts.iter().map(|&act| act.to_owned()).collect(),
            matters: Vec::new(),
        };
        (
            seed,
            text(key_entered_for(&person(1), &public, None, scope).unwrap()),
        )
    };
    // A key file without a scope signs what persons do; one entered for such acts by name acts for the house.
    for (seed, acts, code) in [
        (21, &[][..], "submission.houses_own"),
        (22, &["committee"], "desk.out_of_scope"),
        (23, &["convention.value"], "convention.no_such_rules"),
    ] {
        let (seed, entered) = officer(seed, acts);
        assert_eq!(given.code(entered).await, "entered");
        let signed = crate::given::signed(&asked(2), &seed);
        assert_eq!(given.code(signed).await, code, "{acts:?}");
    }
    given.house.verified().await;
}

#[tokio::test]
async fn what_a_page_without_script_hands_in_is_attested_and_names_its_person() {
    let given = House::new().await;
    let read = |body: &str| Value::read(body.as_bytes()).unwrap();
    let for_person = |body: &str, person: &str| Asked::for_person(read(body), person);
    let code = |asked: Result<Asked, Error>| asked.unwrap_err().code;
    assert_eq!(
        code(for_person(&by(1, &person(2)), &person(1))),
        "desk.other_person"
    );
    assert_eq!(
        code(for_person(&source(1, "s"), &person(1))),
        "desk.other_person"
    );
    let key = text(key_revoked(&person(1), given.mine.public().bytes()).unwrap());
    assert_eq!(code(for_person(&key, &person(1))), "desk.operator_only");

    let asked = for_person(&by(1, &person(1)), &person(1)).unwrap();
    let answers = given.desk.enter(vec![asked]).await.unwrap();
    let entry = given
        .house
        .house()
        .await
        .entry(answers[0].first)
        .await
        .unwrap();
    let open = entry.open().unwrap();
    assert_eq!(open.signed, Signed::attested());
    let named = open.act.get("by").and_then(|by| by.get("person")?.as_str());
    assert_eq!(named, Some(person(1).as_str()));
}

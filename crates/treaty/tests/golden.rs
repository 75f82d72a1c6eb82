//! Released bytes never change: one act of each type and version, as it stands in an entry. A
//! newer program reads every line and writes the same bytes.

use record::value::Value;
use treaty::act::{Deed, Header};
use treaty::publicity::Publicity;
use treaty::{Act, MatterId};

const ACTS: &str = include_str!("../vectors/acts.jsonl");

#[test]
fn every_golden_act_reads_and_writes_the_same_bytes() {
    for line in ACTS.lines() {
        let value = Value::parse(line.as_bytes()).unwrap_or_else(|error| panic!("{error}: {line}"));
        let members = value.as_object().expect("an object");
        let act_type = members["type"].as_str().expect("a type");
        let header = Header::read(members).expect(act_type);
        let deed = Deed::read(act_type, members).unwrap_or_else(|why| panic!("{act_type}: {why}"));
        assert_eq!(deed.type_name(), act_type);
        let act = Act {
            matter: MatterId::parse("c/convention").expect("a matter"),
            publicity: Publicity::Open,
            header,
            deed,
        };
        let written = act.to_value().expect("in the profile").canonical();
        assert_eq!(String::from_utf8(written).expect("text"), line);
    }
}

#[test]
fn every_type_the_law_writes_has_a_golden_act() {
    let sources = [
        include_str!("../src/convention.rs"),
        include_str!("../src/committee/agenda.rs"),
        include_str!("../src/committee/body.rs"),
        include_str!("../src/committee/bureau.rs"),
        include_str!("../src/committee/decision.rs"),
        include_str!("../src/committee/document.rs"),
        include_str!("../src/committee/election.rs"),
        include_str!("../src/committee/mandate.rs"),
        include_str!("../src/committee/meeting.rs"),
        include_str!("../src/committee/non_objection.rs"),
        include_str!("../src/committee/participation.rs"),
        include_str!("../src/committee/procedure/act.rs"),
        include_str!("../src/committee/proposal.rs"),
        include_str!("../src/committee/session.rs"),
        include_str!("../src/committee/statement.rs"),
        include_str!("../src/committee/vote.rs"),
        include_str!("../src/evidence/custody.rs"),
        include_str!("../src/evidence/transfer.rs"),
        include_str!("../src/depositary/adoption.rs"),
        include_str!("../src/depositary/instrument.rs"),
        include_str!("../src/depositary/notification.rs"),
        include_str!("../src/depositary/amendment.rs"),
        include_str!("../src/depositary/authentication.rs"),
        include_str!("../src/depositary/correction.rs"),
        include_str!("../src/depositary/declaration.rs"),
        include_str!("../src/depositary/full_powers.rs"),
        include_str!("../src/depositary/objection.rs"),
        include_str!("../src/depositary/operation.rs"),
        include_str!("../src/depositary/provisional.rs"),
        include_str!("../src/depositary/receipt.rs"),
        include_str!("../src/depositary/registration.rs"),
        include_str!("../src/depositary/reservation.rs"),
        include_str!("../src/depositary/succession.rs"),
        include_str!("../src/depositary/territory.rs"),
        include_str!("../src/depositary/text.rs"),
        include_str!("../src/depositary/signature.rs"),
    ];
    let mut types = 0;
    for named in sources
        .iter()
        .flat_map(|source| source.split("#[serde(rename = \"").skip(1))
    {
        let name = named.split('"').next().unwrap_or_default();
        if name.contains('/') {
            types += 1;
            let member = format!("\"type\":\"{name}\"");
            assert!(ACTS.contains(&member), "no golden act of the type {name}");
        }
    }
    assert_eq!(types, ACTS.lines().count());
}

//! One participant among many treaties: its own acts say what all of them say.

use super::{Treaty, json};
use crate::depositary::bilateral::{Place, side};
use crate::depositary::holding::{Holding, course, holding, is_common};
use crate::participant::ParticipantId;
use crate::testing::day;
use crate::when::When;

fn of(treaty: &Treaty, code: &str, as_of: &str) -> Holding {
    let when = When::on(day(as_of));
    let id = ParticipantId::parse(code).expect("a code");
    let (register, convention) = treaty.seen(as_of);
    let before: Vec<&ParticipantId> = register.stands_for(&id).collect();
    let own = |of: &ParticipantId| *of == id || before.contains(&of);
    let seen = || {
        let acts = treaty.0.done.iter();
        acts.filter(|done| done.matter.as_str() == super::REGISTER && when.sees(done))
    };
    let course = course(seen(), convention, treaty.0.participants()).expect("a course");
    let read =
        seen().filter(|done| is_common(done) || done.header.participant.as_ref().is_some_and(own));
    let held = (convention, treaty.0.participants());
    holding(read, held, &course, day(as_of), &id)
}

/// Four States in all places that a State can take, and one that was.
fn told() -> Treaty {
    let mut treaty = Treaty(crate::testing::House::opened());
    treaty.given("1980-01-01", "", "adoption.reported/1", json!({}));
    let value = |id: &str, value| json!({"id": id, "value": value, "rule": "article 1", "text": "As the rule says.", "verified": false});
    let values = [
        value("entry-into-force.instruments", json!(2)),
        value("entry-into-force.delay", json!({"days": 30})),
    ];
    let rules = json!({"set": "final-clauses", "title": "Final clauses", "values": values});
    treaty.0.given(
        "c/convention",
        json!({"type": "convention.rules/1", "rules": rules}),
    );
    treaty.deposited("OLD", "1992-05-01");
    treaty.signed("RUS", "2000-06-01");
    treaty.deposited("ALG", "2002-01-01");
    treaty.deposited("BEN", "2002-03-01");
    let continues = json!({"way": "continuation", "predecessor": "OLD"});
    treaty.given("2002-04-01", "NEW", "succession.declared/1", continues);
    let authority = json!({"id": "d", "subject": "authority", "text": "The Ministry of Justice."});
    treaty.given("2002-01-01", "ALG", "declaration.made/1", authority);
    let changed = json!({"id": "d", "text": "The Attorney General."});
    treaty.given("2003-01-01", "ALG", "declaration.changed/1", changed);
    let reserved = json!({"id": "r", "label": "reservation", "moment": "instrument", "articles": ["article 3"], "text": "Not article 3."});
    treaty.given("2002-03-01", "BEN", "reservation.made/1", reserved);
    let leaves = json!({"denunciation": true, "effect": "2006-01-01"});
    treaty.given("2005-01-01", "BEN", "instrument.withdrawn/1", leaves);
    treaty
}

#[test]
fn a_participant_stands_as_the_whole_register_has_it() {
    let treaty = told();
    let days = [
        "1999-01-01",
        "2000-06-01",
        "2002-01-31",
        "2002-04-01",
        "2005-06-01",
        "2006-01-01",
        "2010-01-01",
    ];
    for as_of in days {
        let status = treaty.status(as_of);
        let (register, convention) = treaty.seen(as_of);
        for code in ["ALG", "BEN", "FIN", "RUS", "OLD", "NEW"] {
            let id = ParticipantId::parse(code).expect("a code");
            let whole = side(&register, convention, treaty.0.participants(), &status, &id);
            assert_eq!(of(&treaty, code, as_of).side, whole, "{code} on {as_of}");
        }
    }
}

#[test]
fn its_terms_and_declarations_are_its_own() {
    let treaty = told();
    let benin = of(&treaty, "BEN", "2004-01-01");
    assert_eq!(benin.side.place, Place::Party);
    assert_eq!(benin.terms.len(), 1);
    assert!(benin.declarations.is_empty());
    let text = |as_of| of(&treaty, "ALG", as_of).declarations[0].text.clone();
    assert_eq!(text("2002-06-01"), "The Ministry of Justice.");
    assert_eq!(text("2003-06-01"), "The Attorney General.");
    assert_eq!(of(&treaty, "BEN", "2006-01-01").side.place, Place::Left);
    assert_eq!(of(&treaty, "FIN", "2006-01-01").side.place, Place::Outside);
}

//! What comes in wrong: refused with the rule that it breaks and with what to do instead.

use super::{Json, Treaty, json};

/// An act that is not in order: what is wrong with it, day, participant, act, members; and the code, a
/// piece of the rule and a piece of the remedy.
type Row = (
    &'static str,
    (&'static str, &'static str, &'static str, Json),
    (&'static str, &'static str, &'static str),
);

fn ratifies() -> Json {
    json!({"form": "ratification"})
}

fn rows() -> Vec<Row> {
    let deposit = "instrument.deposited/1";
    let sign = "signature.signed/1";
    vec![
        (
            "a deposit before adoption",
            ("1999-12-31", "RUS", deposit, ratifies()),
            (
                "depositary.instrument.before_adoption",
                "VCLT articles 9 to 16",
                "Check the day of receipt",
            ),
        ),
        (
            "a signature before adoption",
            ("1999-12-31", "RUS", sign, json!({})),
            (
                "depositary.signature.before_adoption",
                "VCLT articles 9 to 11",
                "Check the day of signature",
            ),
        ),
        (
            "a signature after the window",
            ("2002-01-01", "RUS", sign, json!({})),
            (
                "depositary.signature.window_closed",
                "final clauses: signature",
                "may still accede",
            ),
        ),
        (
            "a deposit by an organization none of whose members is bound",
            ("2002-03-01", "EUU", deposit, json!({"form": "approval"})),
            (
                "depositary.instrument.no_member_bound",
                "final clauses: organizations",
                "Enter the member State's instrument first",
            ),
        ),
        (
            "a date in the future",
            ("2026-11-22", "RUS", deposit, ratifies()),
            (
                "submission.day_ahead",
                "civil day of legal effect",
                "once it has happened",
            ),
        ),
        (
            "a State that is no more",
            ("2002-03-01", "OLD", deposit, ratifies()),
            (
                "submission.participant_ceased",
                "while it exists",
                "Name its successor",
            ),
        ),
        (
            "a participant that the table does not have",
            ("2002-03-01", "XYZ", deposit, ratifies()),
            (
                "submission.unknown_participant",
                "the Record lists",
                "three-letter code",
            ),
        ),
        (
            "a second denunciation while the first one runs",
            (
                "2005-06-01",
                "BEN",
                "instrument.withdrawn/1",
                json!({"denunciation": true}),
            ),
            (
                "depositary.instrument.notice_runs",
                "VCLT article 68",
                "revocation",
            ),
        ),
        (
            "a revocation after the denunciation took effect",
            (
                "2006-03-01",
                "BEN",
                "instrument.restored/1",
                json!({"notice": "2005-03-01"}),
            ),
            (
                "depositary.instrument.took_effect",
                "VCLT article 68",
                "A new instrument",
            ),
        ),
    ]
}

/// Algeria and Benin are Parties; Benin denounces with effect from 1 March 2006.
fn treaty() -> Treaty {
    let mut treaty = Treaty::with(&[
        ("consent.organization-needs-member", json!(true)),
        ("denunciation.delay", json!({"years": 1, "days": 0})),
    ]);
    treaty.deposited("ALG", "2002-01-01");
    treaty.deposited("BEN", "2002-01-01");
    let made = json!({"id": "b-1", "subject": "authority", "text": "The Ministry."});
    treaty.given("2002-01-01", "BEN", "declaration.made/1", made);
    let reserved = json!({"id": "r", "label": "reservation", "moment": "instrument", "articles": ["article 3"], "text": "Not article 3."});
    treaty.given("2002-01-01", "ALG", "reservation.made/1", reserved);
    let adopted = json!({"id": "a-1", "title": "Amendment", "how": "by_consensus"});
    treaty.given("2004-01-01", "", "amendment.adopted/1", adopted);
    let notice = json!({"denunciation": true});
    treaty.given("2005-03-01", "BEN", "instrument.withdrawn/1", notice);
    let proposed = json!({"id": "c-1", "languages": ["fr"], "place": "article 3", "reads": "ou", "should_read": "et", "objections_until": "2007-01-01"});
    treaty.given("2006-01-01", "", "correction.proposed/1", proposed);
    treaty
}

#[test]
fn each_wrong_entry_is_refused_with_its_rule_and_its_remedy() {
    let mut treaty = treaty();
    for (wrong, (on, who, act, members), (code, rule, remedy)) in rows() {
        let ask = treaty.ask(on, who, act, members);
        let unfit = treaty.0.when(super::REGISTER, ask);
        let unfit = unfit.expect_err(wrong);
        assert_eq!(unfit.code, code, "{wrong}");
        assert!(unfit.rule.contains(rule), "{wrong}: {}", unfit.rule);
        assert!(unfit.remedy.contains(remedy), "{wrong}: {}", unfit.remedy);
    }
}

#[test]
fn a_state_does_not_act_before_it_exists() {
    let mut treaty = Treaty(crate::testing::House::opened());
    treaty.given("1980-01-01", "", "adoption.reported/1", json!({}));
    let code = treaty.code("1992-12-31", "NEW", "instrument.deposited/1", ratifies());
    assert_eq!(code, "submission.participant_not_yet");
    treaty.deposited("NEW", "1993-01-01");
}

#[test]
fn nothing_is_adopted_nothing_is_done() {
    let mut treaty = Treaty(crate::testing::House::opened());
    let rows = [
        (
            "instrument.deposited/1",
            ratifies(),
            "depositary.instrument.not_adopted",
        ),
        (
            "signature.signed/1",
            json!({}),
            "depositary.signature.not_open",
        ),
        ("provisional.begun/1", json!({}), "depositary.not_adopted"),
        (
            "authentication.authenticated/1",
            json!({"manner": "signature", "languages": ["en"]}),
            "depositary.not_adopted",
        ),
    ];
    for (act, members, code) in rows {
        assert_eq!(
            treaty.code("2001-01-01", "FIN", act, members),
            code,
            "{act}"
        );
    }
}

/// After a denunciation took effect who left has no part in the treaty; before, it has.
#[test]
fn who_has_left_acts_in_the_treaty_no_more() {
    let acts = [
        (
            "declaration.changed/1",
            json!({"id": "b-1", "text": "Another."}),
        ),
        (
            "declaration.made/1",
            json!({"id": "b-2", "subject": "languages", "text": "French."}),
        ),
        ("territory.extended/1", json!({"territory": "Islands"})),
        ("provisional.begun/1", json!({})),
        ("objection.made/1", json!({"id": "o", "to": "r"})),
        (
            "amendment.proposed/1",
            json!({"id": "a-2", "text": "More."}),
        ),
        ("amendment.accepted/1", json!({"id": "a-1"})),
        ("correction.objected/1", json!({"id": "c-1"})),
    ];
    for (act, members) in acts {
        let mut treaty = treaty();
        let code = treaty.code("2006-03-01", "BEN", act, members.clone());
        assert_eq!(code, "depositary.left", "{act}");
        treaty.given("2006-02-28", "BEN", act, members.clone());
        // A new instrument lets it act again.
        let mut again = self::treaty();
        again.deposited("BEN", "2007-01-01");
        let ask = again.ask("2007-01-01", "BEN", act, members);
        let answer = again.0.when(super::REGISTER, ask);
        assert_ne!(
            answer.err().map(|unfit| unfit.code),
            Some("depositary.left")
        );
    }
}

#[test]
fn a_reservation_is_made_with_its_instrument_and_answered_by_others() {
    let mut treaty = Treaty::new();
    treaty.deposited("ALG", "2002-01-01");
    let made = json!({"id": "r", "label": "reservation", "moment": "instrument", "articles": ["article 3"], "text": "Not article 3."});
    let day = "2002-01-01";
    assert_eq!(
        treaty.code(day, "BEN", "reservation.made/1", made.clone()),
        "depositary.reservation.not_with_instrument"
    );
    treaty.given(day, "ALG", "reservation.made/1", made);
    let objects = || json!({"id": "o", "to": "r"});
    for (who, act, members, code) in [
        (
            "ALG",
            "reservation.accepted/1",
            json!({"id": "r"}),
            "depositary.reservation.accepts_own",
        ),
        (
            "ALG",
            "objection.made/1",
            objects(),
            "depositary.objection.to_own",
        ),
        (
            "BEN",
            "objection.made/1",
            objects(),
            "depositary.objection.neither_signed_nor_bound",
        ),
        (
            "",
            "signature.reported/1",
            json!({"count": 99}),
            "depositary.signature.more_than_there_are",
        ),
    ] {
        assert_eq!(
            treaty.code("2002-06-01", who, act, members),
            code,
            "{who} {act}"
        );
    }
}

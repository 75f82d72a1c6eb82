//! Any act of treaty life, as somebody may ask for it: of every kind that can be asked for.

use super::{CODES, after};
use crate::depositary::tests::{Json, json};
use proptest::prelude::*;
use record::hash::sha256;
use std::ops::Range;

/// An act that somebody may ask for: how many days after the beginning of 2002, by whom, what.
pub(super) type Asked = (i64, &'static str, &'static str, Json);

/// How far apart the days are on which acts are asked for.
const EACH: i64 = 20;

/// How an act is asked for by somebody, with a number that chooses between a few.
type Ask = fn(&str, u8, i64) -> Json;

/// Each kind, how often it is chosen, whether somebody does it, and what it says.
const KINDS: [(&str, u32, bool, Ask); 49] = [
    (
        "instrument.deposited/1",
        16,
        true,
        |_, n, _| json!({"form": if n == 0 { "ratification" } else { "accession" }}),
    ),
    ("instrument.withdrawn/1", 6, true, |_, n, _| match n {
        0 => json!({}),
        _ => json!({"denunciation": true}),
    }),
    (
        "instrument.restored/1",
        8,
        true,
        |_, n, on| json!({"notice": day(on - EACH * i64::from(n) - EACH)}),
    ),
    (
        "instrument.reported/1",
        1,
        false,
        |_, _, _| json!({"count": 6}),
    ),
    ("signature.signed/1", 14, true, |_, n, _| match n {
        0 => json!({"manner": "ad_referendum"}),
        _ => json!({}),
    }),
    ("signature.confirmed/1", 2, true, |_, _, _| json!({})),
    ("signature.renounced/1", 1, true, |_, _, _| json!({})),
    (
        "signature.reported/1",
        1,
        false,
        |_, _, _| json!({"count": 6}),
    ),
    (
        "signature.extended/1",
        1,
        false,
        |_, _, on| json!({"windows": [{"place": "Geneva", "from": day(on), "until": day(on + 90)}], "rule": "article 1"}),
    ),
    (
        "full_powers.received/1",
        1,
        true,
        |_, _, _| json!({"holder": "A. Person", "issued_by": "foreign_minister", "purposes": ["signature"]}),
    ),
    ("receipt.received/1", 3, true, |who, n, _| {
        json!({
            "id": id("paper", who, n), "form": "accession", "original": n != 0, "names_treaty": true,
            "expresses_consent": true, "signed_by": "head_of_state", "dated": "2001-06-01", "place": "Here",
        })
    }),
    (
        "receipt.cured/1",
        3,
        true,
        |who, _, _| json!({"id": id("paper", who, 0), "defects": ["not_original"]}),
    ),
    ("reservation.made/1", 16, true, |who, n, _| match n {
        0 => {
            json!({"id": id("r", who, n), "label": "reservation", "moment": "signature", "articles": ["article 2"], "text": "Not article 2."})
        }
        1 => {
            json!({"id": id("r", who, n), "label": "reservation", "moment": "instrument", "articles": ["article 3"], "text": "Not article 3."})
        }
        _ => {
            json!({"id": id("r", who, n), "label": "declaration", "moment": "late", "text": "As follows."})
        }
    }),
    (
        "reservation.confirmed/1",
        20,
        true,
        |who, _, _| json!({"id": id("r", who, 0)}),
    ),
    (
        "reservation.notified/1",
        12,
        false,
        |_, n, on| json!({"id": id("r", any(on), n), "of": if on % 3 == 0 { "withdrawn" } else { "made" }}),
    ),
    (
        "reservation.accepted/1",
        8,
        true,
        |_, n, on| json!({"id": id("r", any(on), n)}),
    ),
    (
        "reservation.admitted/1",
        1,
        false,
        |_, n, on| json!({"id": id("r", any(on), n), "organ": "The Assembly"}),
    ),
    (
        "reservation.withdrawn/1",
        8,
        true,
        |who, n, _| json!({"id": id("r", who, n)}),
    ),
    ("objection.made/1", 20, true, |who, n, on| {
        let mut made = json!({"id": id("o", who, 0), "to": id("r", any(on), n)});
        if n != 2 {
            made["prevents"] = json!(true);
        }
        made
    }),
    (
        "objection.withdrawn/1",
        20,
        true,
        |who, _, _| json!({"id": id("o", who, 0)}),
    ),
    (
        "declaration.made/1",
        4,
        true,
        |who, n, _| json!({"id": id("d", who, n), "subject": "authority", "text": "The Ministry."}),
    ),
    (
        "declaration.changed/1",
        3,
        true,
        |who, n, _| json!({"id": id("d", who, n), "text": "Another."}),
    ),
    (
        "declaration.withdrawn/1",
        4,
        true,
        |who, n, _| json!({"id": id("d", who, n)}),
    ),
    (
        "territory.extended/1",
        1,
        true,
        |_, n, _| json!({"territory": format!("Island {n}")}),
    ),
    (
        "territory.excluded/1",
        1,
        true,
        |_, n, _| json!({"territory": format!("Island {n}")}),
    ),
    ("provisional.begun/1", 2, true, |_, _, _| json!({})),
    ("provisional.ended/1", 1, true, |_, _, _| json!({})),
    (
        "succession.declared/1",
        3,
        true,
        |_, _, _| json!({"way": "continuation", "predecessor": "OLD"}),
    ),
    (
        "succession.renamed/1",
        1,
        true,
        |_, _, _| json!({"name": "Newland"}),
    ),
    ("operation.suspended/1", 2, false, |_, n, on| match n {
        0 => json!({"ground": "by agreement"}),
        _ => json!({"ground": "by agreement", "between": [any(on), "RUS"]}),
    }),
    ("operation.resumed/1", 2, false, |_, n, on| match n {
        0 => json!({}),
        _ => json!({"between": [any(on), "RUS"]}),
    }),
    (
        "operation.terminated/1",
        1,
        false,
        |_, _, _| json!({"ground": "by agreement"}),
    ),
    (
        "correction.proposed/1",
        2,
        false,
        |_, n, on| json!({"id": format!("c-{n}"), "languages": ["fr"], "place": "article 3", "reads": "ou", "should_read": "et", "objections_until": day(on + 20)}),
    ),
    (
        "correction.objected/1",
        1,
        true,
        |_, n, _| json!({"id": format!("c-{n}")}),
    ),
    (
        "correction.effected/1",
        2,
        false,
        |_, n, _| json!({"id": format!("c-{n}")}),
    ),
    (
        "amendment.proposed/1",
        1,
        true,
        |_, n, _| json!({"id": format!("a-{n}"), "text": "More."}),
    ),
    (
        "amendment.adopted/1",
        2,
        false,
        |_, n, _| json!({"id": format!("a-{n}"), "title": "An amendment", "how": "by_consensus"}),
    ),
    (
        "amendment.accepted/1",
        3,
        true,
        |_, n, _| json!({"id": format!("a-{n}")}),
    ),
    ("text.entered/1", 2, false, |_, n, _| {
        let text = format!("Article {n}");
        let stage = if n == 2 { "adopted" } else { "revision" };
        let content = json!({"sha256": sha256(text.as_bytes()).hex(), "size": text.len(), "media": "text/plain"});
        json!({"version": {"language": "en", "name": format!("A/{n}"), "stage": stage, "content": content}})
    }),
    (
        "text.certified/1",
        1,
        false,
        |_, _, _| json!({"language": "en"}),
    ),
    (
        "registration.registered/1",
        1,
        false,
        |_, _, _| json!({"number": "1"}),
    ),
    (
        "authentication.authenticated/1",
        1,
        false,
        |_, _, _| json!({"manner": "signature", "languages": ["en"]}),
    ),
    (
        "notification.issued/1",
        1,
        false,
        |_, n, _| json!({"number": format!("C.N.{n}.2002.TREATIES-1"), "subject": "As follows"}),
    ),
    // Reached through others: `receipt.raised` is made beside a receipt, the rest stand once at the beginning.
    (
        "instrument.deposited/1",
        1,
        true,
        |_, _, _| json!({"form": "definitive_signature"}),
    ),
    (
        "instrument.deposited/1",
        1,
        true,
        |_, _, _| json!({"form": "acceptance", "depositary": "Elsewhere"}),
    ),
    (
        "instrument.withdrawn/1",
        1,
        true,
        |_, n, on| json!({"denunciation": true, "effect": day(on + 100 + i64::from(n))}),
    ),
    (
        "reservation.withdrawn/1",
        1,
        true,
        |who, n, _| json!({"id": id("r", who, n), "articles": ["article 3"]}),
    ),
    (
        "signature.signed/1",
        1,
        true,
        |_, _, _| json!({"manner": "succession"}),
    ),
    (
        "declaration.made/1",
        1,
        true,
        |who, n, _| json!({"id": id("e", who, n), "subject": "competence", "text": "Trade."}),
    ),
];

fn day(days: i64) -> String {
    after(days).to_string()
}

fn id(what: &str, who: &str, n: u8) -> String {
    format!("{what}-{}-{n}", who.to_lowercase())
}

/// Somebody whose act another's may be about.
fn any(on: i64) -> &'static str {
    let place = usize::try_from(on / EACH).unwrap_or(0) % CODES.len();
    CODES.get(place).copied().unwrap_or("ALG")
}

/// Any act of treaty life on one of these days; of many days only each twentieth, so that acts meet.
pub(super) fn any_act(days: Range<i64>) -> impl Strategy<Value = Asked> {
    let kinds: Vec<_> = KINDS.iter().map(|kind| (kind.1, Just(kind))).collect();
    let kind = prop::strategy::Union::new_weighted(kinds);
    let who = prop::sample::select(CODES.to_vec());
    let (from, many) = (days.start, days.end - days.start > EACH);
    (days, who, kind, 0..3_u8).prop_map(move |(on, who, (act, _, by_somebody, ask), n)| {
        let on = if many { on - (on - from) % EACH } else { on };
        let said = ask(who, n, on);
        (on, if *by_somebody { who } else { "" }, *act, said)
    })
}

/// The kinds that can be asked for.
pub(super) fn kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.0)
}

use super::*;
use crate::directory::{Days, Signing, note_text};
use crate::note::{Note, SigningKey};
use crate::proof::Receipt;

const ORIGIN: &str = "house.example";

fn days(from: &str, until: Option<&str>) -> Days {
    Days {
        from: from.into(),
        until: until.map(str::to_owned),
    }
}

/// An authority listed by an entry of the Record.
fn listed(id: &str, duty: &str, index: u64) -> Listed {
    let key = SigningKey::from_seed(id, &[7; 32]).unwrap();
    Listed {
        authority: super::super::Authority {
            id: id.into(),
            name: id.into(),
            duty: format!("age1{duty}"),
            recovery: "age1recovery".into(),
            signing: vec![Signing {
                key: key.verifier().clone(),
                days: days("2026-01-01", None),
            }],
            telephone: Vec::new(),
            languages: Vec::new(),
            days: days("2026-01-01", None),
        },
        receipt: Receipt {
            extra: Vec::new(),
            index,
            proof: Vec::new(),
            checkpoint: Note::unsigned("x\n".to_owned()).unwrap(),
        },
    }
}

fn as_of(size: u64) -> AsOf {
    AsOf {
        origin: ORIGIN.into(),
        size,
        at: Instant::parse("2026-11-22T00:00:00.000Z").unwrap(),
    }
}

fn directory(entries: Vec<Listed>) -> Directory {
    let authorities: Vec<_> = entries.iter().map(|one| one.authority.clone()).collect();
    Directory {
        note: Note::unsigned(note_text(&as_of(9), &authorities)).unwrap(),
        entries,
    }
}

/// What was seen of a directory of size 9: `ab` by entry 5, `cd` by entry 6.
fn seen() -> Seen {
    let mut seen = Seen::default();
    let first = directory(vec![listed("ab", "one", 5), listed("cd", "one", 6)]);
    assert_eq!(seen.take(&first, &as_of(9)), Ok(Vec::new()));
    seen
}

#[test]
fn nothing_is_taken_of_what_is_superseded() {
    type Row = (Vec<Listed>, u64, &'static str);
    let rows: [Row; 5] = [
        (
            vec![listed("ab", "one", 5), listed("cd", "one", 6)],
            8,
            "it is of size 8",
        ),
        (vec![listed("ab", "one", 5)], 9, "it has other entries"),
        (
            vec![listed("ab", "one", 4), listed("cd", "one", 6)],
            9,
            "it lists `ab` by entry 4",
        ),
        (
            vec![listed("ab", "one", 7), listed("cd", "one", 2)],
            12,
            "it lists `cd` by entry 2",
        ),
        (
            vec![listed("ab", "two", 5)],
            12,
            "it lists `ab` by entry 5 of the Record otherwise",
        ),
    ];
    for (entries, size, words) in rows {
        let mut seen = seen();
        let before = seen.clone();
        let wrong = seen.take(&directory(entries), &as_of(size)).unwrap_err();
        assert!(
            wrong.to_string().starts_with(words),
            "{wrong}, not: {words}"
        );
        assert_eq!(seen, before);
    }
}

#[test]
fn an_authority_that_is_left_out_does_not_come_back_by_an_earlier_entry() {
    let mut seen = seen();
    let without = directory(vec![listed("ab", "one", 5)]);
    assert_eq!(seen.take(&without, &as_of(10)), Ok(Vec::new()));
    let back = directory(vec![listed("cd", "two", 3)]);
    let wrong = seen.take(&back, &as_of(11)).unwrap_err();
    assert!(
        matches!(wrong, Superseded::EarlierListing { .. }),
        "{wrong}"
    );
    let listed_anew = directory(vec![listed("cd", "two", 10)]);
    let changed = seen.take(&listed_anew, &as_of(11)).unwrap();
    assert_eq!(
        (changed.len(), changed[0].keys.as_slice()),
        (1, ["duty"].as_slice())
    );
}

#[test]
fn which_keys_are_others_is_told_once() {
    let mut later = listed("ab", "one", 7);
    later.authority.telephone = vec!["+00".into()];
    let mut rotated = later.clone();
    rotated.receipt.index = 8;
    rotated.authority.signing[0].days = days("2026-01-01", Some("2026-06-30"));
    let mut none = rotated.clone();
    none.receipt.index = 9;
    none.authority.signing.clear();
    none.authority.recovery = "age1other".into();
    let mut seen = seen();
    for (listed, keys) in [
        (later, Vec::new()),
        (rotated, vec!["signing"]),
        (none, vec!["recovery", "signing"]),
    ] {
        let directory = directory(vec![listed]);
        let told = |seen: &mut Seen| {
            let changed = seen
                .take(&directory, &as_of(12 + keys.len() as u64))
                .unwrap();
            let keys = changed.into_iter().flat_map(|changed| changed.keys);
            keys.collect::<Vec<_>>()
        };
        assert_eq!(told(&mut seen), keys);
        assert!(told(&mut seen).is_empty());
    }
}

#[test]
fn the_records_of_several_origins_stand_beside_each_other() {
    let mut seen = seen();
    let other = directory(vec![listed("ab", "one", 1)]);
    for origin in ["a.example", "z.example"] {
        let as_of = AsOf {
            origin: origin.into(),
            ..as_of(2)
        };
        assert_eq!(seen.take(&other, &as_of), Ok(Vec::new()), "{origin}");
    }
    let bytes = seen.bytes().unwrap();
    assert_eq!(Seen::parse(&bytes).as_ref(), Ok(&seen));
    let origins = seen.records.iter().map(|record| record.origin.as_str());
    assert!(origins.eq(["a.example", ORIGIN, "z.example"]));
}

#[test]
fn what_nobody_could_read_is_not_written() {
    let mut seen = Seen::default();
    let size = 1 << 60;
    seen.take(&directory(Vec::new()), &as_of(size)).unwrap();
    assert_eq!(seen.bytes().unwrap_err().rule, Rule::IntegerRange);
}

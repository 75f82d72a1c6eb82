use super::*;
use crate::calendar::{Day, Period};
use std::collections::{BTreeMap, BTreeSet};

mod corrections;
mod laws;
mod parties;
mod real;
mod sixty;
#[rustfmt::skip]
mod treaties;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// One row of the notation in which the tests write deposits: `FRA 2003-07-01 a`.
fn row(text: &str) -> Deposit {
    let mut words = text.split_whitespace();
    let code = words.next().unwrap();
    let date = day(words.next().unwrap());
    let kind = match words.next().unwrap_or("r") {
        "r" => Kind::Ratification,
        "A" => Kind::Acceptance,
        "AA" => Kind::Approval,
        "a" => Kind::Accession,
        "c" => Kind::FormalConfirmation,
        "d" => Kind::Succession,
        "p" => Kind::ConsentToBeBound,
        "S" => Kind::DefinitiveSignature,
        "s" => Kind::Signature,
        "n" => Kind::ProvisionalApplication,
        "w" => Kind::Withdrawal,
        "x" => Kind::Denunciation,
        other => panic!("no kind `{other}`"),
    };
    let iso3 = (!code.starts_with('*')).then(|| code.to_owned());
    let mut deposit = Deposit {
        party: code.trim_start_matches('*').to_owned(),
        iso3,
        kind,
        date,
        known: None,
        replaces: None,
        effect: None,
    };
    for word in words {
        match word.split_once('=').unwrap() {
            ("known", day) => deposit.known = Some(self::day(day)),
            ("replaces", day) => deposit.replaces = Some(self::day(day)),
            ("effect", day) => deposit.effect = Some(self::day(day)),
            other => panic!("no such word: {other:?}"),
        }
    }
    deposit
}

/// Rows of that notation with commas between them.
fn rows(text: &str) -> Vec<Deposit> {
    text.split(',').map(row).collect()
}

fn codes(text: &str) -> BTreeSet<String> {
    text.split([' ', ','])
        .filter(|code| !code.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Shares in the notation `FRA 2.7, DEU 7.4`.
fn shares(text: &str) -> BTreeMap<String, Share> {
    let share = |pair: &str| {
        let (code, share) = pair.trim().split_once(' ').unwrap();
        (code.to_owned(), Share::parse(share).unwrap())
    };
    text.split(',').map(share).collect()
}

/// Everything known, as of a day.
fn as_of(rule: &Rule, deposits: &[Deposit], on: &str) -> Outcome {
    determine(rule, deposits, day(on), None).unwrap()
}

//! `servanda tally`: what a vote means under a majority. It needs no home.

use super::handed_in::{self, Columns, Table, explained, malformed};
use crate::error::Error;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use treaty::committee::majority::{Ballot, Basis, Majority, Outcome, Tally};

/// Count ballots and say whether the proposal is carried, with the reasoning
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
The ballots are a file of comma-separated values with the columns participant and ballot; other
columns are left alone:

    participant,ballot
    ALB,yes
    AND,no
    ARM,abstain
    BEN,not_voting

Present and voting are those in favour and those against; who abstains counts as not voting. A tie
is not carried, and neither is a vote in which nobody votes.

    servanda tally --majority two-thirds --ballots vote.csv
    servanda tally --majority of-members --members 193 --ballots vote.csv --json

Exit code 0 whether carried or not, 2 when the ballots cannot be counted.")]
pub struct Args {
    /// How much of the body must be in favour
    #[arg(long, value_enum)]
    majority: Asked,
    /// How many members the body has; needed for a majority of the members
    #[arg(long, value_name = "N")]
    members: Option<u32>,
    /// The ballots, with a header that names the columns participant and ballot
    #[arg(long, value_name = "FILE.csv")]
    ballots: PathBuf,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

/// The majority asked for.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Asked {
    /// More in favour than against
    Simple,
    /// Two-thirds of those present and voting
    TwoThirds,
    /// More than half of all members
    OfMembers,
}

impl From<Asked> for Majority {
    fn from(asked: Asked) -> Majority {
        match asked {
            Asked::Simple => Majority::Simple,
            Asked::TwoThirds => Majority::TwoThirds,
            Asked::OfMembers => Majority::OfMembers,
        }
    }
}

/// Counts the file and answers, in words or JSON.
///
/// # Errors
/// With exit code 2, when the file or the number of members does not allow an answer.
pub fn run(args: &Args) -> Result<String, Error> {
    let ballots = read(&handed_in::file(&args.ballots)?)?;
    let majority = Majority::from(args.majority);
    let tally = Tally::of(ballots.into_values());
    let outcome = majority
        .outcome(tally, args.members, &Basis::assembly_committee(majority))
        .map_err(|error| explained(&error))?;
    if args.json {
        json(&outcome)
    } else {
        Ok(words(&outcome))
    }
}

const COLUMNS: Columns = Columns {
    required: &["participant", "ballot"],
    optional: &[],
};

/// Reads a file of ballots, one row a participant.
///
/// # Errors
/// With the line: a column that is missing or there twice, a participant that is missing or there
/// twice, another word than the four of a ballot; and a file without any row.
pub fn read(bytes: &[u8]) -> Result<BTreeMap<String, Ballot>, Error> {
    let table = Table::read(bytes, COLUMNS)?;
    let mut ballots = BTreeMap::new();
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    for row in table.rows() {
        let Some(participant) = row.filled("participant") else {
            let what = "the row names no participant";
            return Err(malformed(what, "Write who cast the ballot").at_line(row.line));
        };
        let word = row.get("ballot");
        // Printed lists write "not voting".
        let Some(ballot) = Ballot::parse(&word.replace(' ', "_")) else {
            let what = format!("`{word}` is not a ballot");
            let remedy = "Write yes, no, abstain or not_voting";
            return Err(malformed(what, remedy).at_line(row.line));
        };
        // Capitals do not make another participant.
        if let Some(first) = lines.insert(participant.to_lowercase(), row.line) {
            let what = format!("`{participant}` has a ballot on line {first} already");
            let remedy = "Keep the one that counts; a participant has one ballot";
            return Err(malformed(what, remedy).at_line(row.line));
        }
        ballots.insert(participant.to_owned(), ballot);
    }
    if ballots.is_empty() {
        let what = "the file holds no ballot";
        return Err(malformed(what, "Write one row for each participant"));
    }
    Ok(ballots)
}

fn json(outcome: &Outcome) -> Result<String, Error> {
    let text = serde_json::to_string_pretty(outcome);
    text.map_err(|error| malformed("the answer could not be written", "Report this").detail(error))
}

fn words(outcome: &Outcome) -> String {
    let answer = if outcome.carried {
        "Carried"
    } else {
        "Not carried"
    };
    let mut text = format!("{answer}: {}\n", outcome.rule);
    let Tally {
        yes,
        no,
        abstain,
        not_voting,
    } = outcome.tally;
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "{yes} yes, {no} no, {abstain} abstaining, {not_voting} not voting; required {}\n",
        outcome.required
    );
    for (number, reason) in (1..).zip(&outcome.because) {
        let _ = writeln!(text, "{number}. {reason}");
    }
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;
    use proptest::prelude::*;
    use serde_json::Value;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        args: Args,
    }

    /// Runs the command over a file with this content.
    fn tally(words: &str, file: &str) -> Result<String, Error> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ballots.csv");
        std::fs::write(&path, file).unwrap();
        let line = format!("tally --ballots {} {words}", path.display());
        run(&Line::parse_from(line.split_whitespace()).args)
    }

    fn ballots(yes: usize, no: usize, abstain: usize, not_voting: usize) -> String {
        let words = [
            ("yes", yes),
            ("no", no),
            ("abstain", abstain),
            ("not_voting", not_voting),
        ];
        let mut text = "participant,ballot\n".to_owned();
        for (word, count) in words {
            for number in 0..count {
                text.push_str(&format!("{word}-{number},{word}\n"));
            }
        }
        text
    }

    #[test]
    fn the_vote_of_18_november_2019_is_carried_by_one_majority_and_not_by_the_other() {
        let file = ballots(88, 58, 34, 13);
        let simple: Value =
            serde_json::from_str(&tally("--majority simple --json", &file).unwrap()).unwrap();
        let keys: Vec<&str> = simple
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        let mut expected = [
            "yes",
            "no",
            "abstain",
            "not_voting",
            "present_and_voting",
            "required",
            "carried",
            "rule",
            "because",
        ];
        expected.sort_unstable();
        let mut sorted = keys;
        sorted.sort_unstable();
        assert_eq!(sorted, expected);
        assert_eq!(simple["yes"], 88);
        assert_eq!(simple["not_voting"], 13);
        assert_eq!(simple["present_and_voting"], 146);
        assert_eq!(simple["required"], 74);
        assert_eq!(simple["carried"], true);

        let two_thirds: Value =
            serde_json::from_str(&tally("--majority two-thirds --json", &file).unwrap()).unwrap();
        assert_eq!(
            (&two_thirds["required"], &two_thirds["carried"]),
            (&98.into(), &false.into())
        );
        assert_eq!(two_thirds["because"].as_array().unwrap().len(), 4);
    }

    #[test]
    fn words_give_the_answer_first() {
        let text = tally("--majority of-members --members 193", &ballots(97, 1, 0, 0)).unwrap();
        assert!(
            text.starts_with("Carried: majority of the members"),
            "{text}"
        );
        let text = tally("--majority simple", &ballots(1, 1, 5, 0)).unwrap();
        assert!(text.starts_with("Not carried: "), "{text}");
        assert!(text.contains("equally divided"));
    }

    #[test]
    fn what_cannot_be_counted_is_explained_and_exits_with_two() {
        let simple = "--majority simple";
        let rows = [
            (simple, "participant,ballot\n", "the file holds no ballot"),
            (
                simple,
                "participant\nFRA\n",
                "Line 1: the header has no column `ballot`",
            ),
            (
                simple,
                "participant,ballot\nFRA,yes\nDEU,no\nFRA,no\n",
                "Line 4: `FRA` has a ballot on line 2 already",
            ),
            (
                simple,
                "participant,ballot\nFRA,yes\nfra,yes\n",
                "Line 3: `fra` has a ballot on line 2 already",
            ),
            (
                simple,
                "participant,ballot\nFRA,maybe\n",
                "Line 2: `maybe` is not a ballot",
            ),
            (
                simple,
                "participant,ballot\nFRA,\n",
                "Line 2: `` is not a ballot",
            ),
            (
                simple,
                "participant,ballot\n,yes\n",
                "Line 2: the row names no participant",
            ),
            (
                "--majority of-members",
                "participant,ballot\nFRA,yes\n",
                "a majority of the members is counted",
            ),
            (
                "--majority of-members --members 1",
                "participant,ballot\nFRA,yes\nDEU,no\n",
                "2 participants have a ballot, more than the number of members given, 1. Correct",
            ),
            (
                "--majority simple --members 1",
                "participant,ballot\nFRA,yes\nDEU,no\n",
                "2 participants have a ballot",
            ),
        ];
        for (words, file, expected) in rows {
            let error = tally(words, file).unwrap_err();
            assert_eq!(error.exit, 2, "{file:?}");
            let text = error.to_string();
            assert!(text.starts_with(expected), "{text}");
            assert!(text.ends_with('.') && text.contains(". "), "{text}");
        }
    }

    #[test]
    fn names_may_be_quoted_and_columns_stand_anywhere() {
        let file = "\u{feff}group,ballot,participant\r\nWEOG,yes,\"Korea, Republic of\"\r\nx,no,\"Côte d'Ivoire\"\r\n";
        let ballots = read(file.as_bytes()).unwrap();
        assert_eq!(ballots.get("Korea, Republic of"), Some(&Ballot::Yes));
        assert_eq!(ballots.len(), 2);
        let printed = read(b"participant,ballot\nBEN,not voting\n").unwrap();
        assert_eq!(printed.get("BEN"), Some(&Ballot::NotVoting));
    }

    proptest! {
        #[test]
        fn any_text_is_counted_or_explained(text in "(participant|ballot|yes|no|abstain|[A-C]|,|\n|\"|\\PC){0,40}") {
            match read(text.as_bytes()) {
                Ok(ballots) => prop_assert!(!ballots.is_empty()),
                Err(error) => prop_assert_eq!(error.exit, 2),
            }
        }
    }
}

//! The gate and the long runs: `cargo xtask` prints the list.
//!
//! Nothing here is part of what Servanda promises; it is how the promises are tried. It starts real
//! programs, asks outside tools, and says what it did in one line each.
#![expect(
    clippy::print_stdout,
    reason = "what this program says is for the terminal"
)]

mod browser;
mod faults;
mod house;
mod inside;
mod load;
mod long;
mod memory;
mod outside;
mod place;
mod ring;
mod temporary;
mod tools;

use place::Profile;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask test [--require-all] [inside] [outside] [browser]
    every test: cargo's own, then tools nobody here wrote, then a real browser; seconds for each.
    Installs what is missing as root on Debian, else prints the command and skips that check;
    with --require-all a check that is skipped has failed.
cargo xtask faults [--kills N] [--seed S] [--submitters N] [--release]
    kills a serving house while acts are submitted, N times; every acknowledged act must be there once.
cargo xtask load ballots [--json] [--ballots N] [--connections N] [--delegations N] [--bursts N] [--dev] [--built]
    delegations cast signed ballots over HTTP: how many a second, how long each waits, all at once; the
    house and the driver on one core each; every acknowledged ballot must be in the Record once.
    With --dev the programs of the tests; with --built whatever is built already.
cargo xtask load pages [--json] [--open N] [--rounds N] [--forms] [--dev] [--built]
    N pages of a meeting stay open over HTTP/1.1 while motions are voted on: how soon after the commit the
    last page hears of a result, memory for each page, processor time. With --forms, pages of delegations
    and a hundred changes: no change may reach into a form.
cargo xtask load kills [--kills N] [--delegations N] [--dev] [--built]
    kills a serving house in the middle of a vote, N times, while delegations vote over HTTP.
cargo xtask tour
    holds the practice meeting of the browser's ring and keeps its pictures in docs/tour.
cargo xtask memory [--release]
    resident memory of an idle house with the built-in Record.
cargo xtask long [NAME]
    lists the long runs that come before a release, or runs one of them, or `all`.
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.split_first() {
        Some((&"test", rest)) => ring::test(rest),
        Some((&"faults", rest)) => faults::run(rest),
        Some((&"load", rest)) => load::run(rest),
        Some((&"tour", [])) => Profile::Dev.build().and_then(|()| browser::keep_tour()),
        Some((&"memory", rest)) => memory::run(rest),
        Some((&"long", rest)) => long::run(rest),
        Some((&("help" | "--help" | "-h"), _)) | None => {
            print!("{HELP}");
            Ok(true)
        }
        Some((other, _)) => Err(format!("there is no `{other}`\n\n{HELP}")),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(words) => {
            eprintln!("xtask: {words}");
            ExitCode::from(2)
        }
    }
}

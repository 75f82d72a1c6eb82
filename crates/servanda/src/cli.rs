//! The command line: one file a verb.
//!
//! A verb answers with the text to print; what is wrong is two sentences on standard error, and a
//! detail for the operator where there is one.

mod around;
mod backup;
mod closed;
mod election;
pub mod entry_into_force;
pub mod export;
mod floor;
pub(crate) mod handed_in;
pub mod import;
mod init;
mod keys;
mod named;
mod notices;
mod openapi;
mod people;
mod place;
mod practice;
mod programs;
mod progress;
mod quotes;
mod record;
mod restore;
mod serve;
pub mod status;
mod submit;
pub mod tally;
mod text;
pub mod timeline;
pub mod times;
pub mod vote;

use crate::client::Known;
use crate::clock::Clock;
use crate::error::{Error, Kind};
use crate::home::{Home, USUAL, USUAL_PRACTICE};
use crate::house::House;
use ::record::Value;
use clap::{CommandFactory as _, Parser, Subcommand};
use place::Place;
use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

/// The open system of record for a multilateral treaty
///
/// A convention's acts are submitted, decided by its rules, entered in a signed Record that only
/// grows, and shown. Anyone can check every step.
#[derive(Debug, Parser)]
#[command(
    name = "servanda",
    version,
    max_term_width = 100,
    after_help = "\
To begin:
  servanda serve                       make a home in ./servanda-home and show its pages
  servanda serve --practice            try it: a fictional committee, with links for its people
  servanda status un-cybercrime        where the Convention stands today
  servanda record export DIR           take the whole Record away
  servanda verify record DIR           check it, with nothing but the files

Commands that use a home take --home DIR, else $SERVANDA_HOME, else ./servanda-home. With --node URL
submit, import registrations, export, status, vote, floor, election, timeline, record and text work on a
house elsewhere, over its API, and check what it answers. The others keep the house, so they need its home."
)]
struct Servanda {
    /// The folder in which the house keeps everything
    #[arg(long, value_name = "DIR", global = true)]
    home: Option<PathBuf>,
    /// The house elsewhere that is meant, by its address; needs no home here
    #[arg(long, value_name = "URL", global = true, conflicts_with = "home")]
    node: Option<String>,
    /// The key of that house, as obtained elsewhere; else the one remembered is asked for
    #[arg(long, value_name = "VKEY", global = true, requires = "node")]
    vkey: Option<String>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Init(init::Args),
    Serve(serve::Args),
    Submit(submit::Args),
    Import(import::Args),
    Export(export::Args),
    Status(status::Args),
    Vote(vote::Args),
    Floor(floor::Args),
    Election(election::Args),
    Timeline(timeline::Args),
    Record(record::Args),
    Text(text::Args),
    Notices(notices::Args),
    Closed(closed::Args),
    Tally(tally::Args),
    EntryIntoForce(entry_into_force::Args),
    Backup(backup::Args),
    Restore(restore::Args),
    Keys(keys::Args),
    People(people::Args),
    Practice(practice::Args),
    Openapi(openapi::Args),
    Verify(programs::VerifyArgs),
}

/// Runs the program on its arguments, its own name first; gives the exit code.
#[must_use]
pub fn main(arguments: Vec<OsString>) -> ExitCode {
    if let Some(ended) = programs::run(&arguments, &own_names()) {
        return ended;
    }
    let servanda = match Servanda::try_parse_from(arguments) {
        Ok(servanda) => servanda,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    if let Verb::Verify(args) = &servanda.verb {
        return programs::verify(&args.rest);
    }
    traces();
    let ended = crate::desk::runtime()
        .map_err(|error| {
            let what = "this machine gave the program no threads to work with";
            Error::new(Kind::Machine, what, "Try again when less is running").detail(error)
        })
        .and_then(|runtime| runtime.block_on(run(servanda)));
    match ended {
        Ok(answer) => print(&answer),
        Err(error) => explain(&error),
    }
}

async fn run(servanda: Servanda) -> Result<String, Error> {
    if let Some(url) = &servanda.node {
        return run_elsewhere(&servanda.verb, url, servanda.vkey.as_deref()).await;
    }
    let named = servanda.home.or_else(home_set);
    let home = || Home::at(named.clone().unwrap_or_else(|| USUAL.into()));
    if says_nothing_of_the_house(&servanda.verb) {
        practice::say_so(&home()).await;
    }
    match &servanda.verb {
        Verb::Init(args) => init::run(args, &home_for(named, args.practice)).await,
        Verb::Serve(args) => serve::run(args, &home_for(named, args.practice)).await,
        Verb::Submit(args) => submit::run(args, Place::Home(&home())).await,
        Verb::Import(args) => import::run(args, Place::Home(&home())).await,
        Verb::Export(args) => export::run(args, &House::open_reading(&home()).await?).await,
        Verb::Status(args) => status::run(args, &House::open_reading(&home()).await?).await,
        Verb::Vote(args) => vote::run(args, &House::open_reading(&home()).await?).await,
        Verb::Floor(args) => floor::run(args, &House::open_reading(&home()).await?).await,
        Verb::Election(args) => election::run(args, &House::open_reading(&home()).await?).await,
        Verb::Timeline(args) => timeline::run(args, &House::open_reading(&home()).await?).await,
        Verb::Record(args) => record::run(args, &House::open_reading(&home()).await?).await,
        Verb::Text(args) => text::run(args, Place::Home(&home())).await,
        Verb::Notices(args) => notices::run(args, &home()).await,
        Verb::Closed(args) => closed::run(args, &home()).await,
        Verb::Tally(args) => tally::run(args),
        Verb::EntryIntoForce(args) => entry_into_force::run(args, &Clock::of_the_machine()),
        Verb::Backup(args) => backup::run(args, &home()).await,
        Verb::Restore(args) => restore::run(args, &home()).await,
        Verb::Keys(args) => keys::run(args, &home()).await,
        Verb::People(args) => people::run(args, &home()).await,
        Verb::Practice(args) => practice::run(args, &home_for(named, true)).await,
        Verb::Openapi(args) => openapi::run(args),
        Verb::Verify(_) => Ok(String::new()),
    }
}

/// The verbs on a home whose own answers do not say whether it is one for exercises.
const fn says_nothing_of_the_house(verb: &Verb) -> bool {
    matches!(
        verb,
        Verb::Submit(_)
            | Verb::Import(_)
            | Verb::Export(_)
            | Verb::Record(_)
            | Verb::Text(_)
            | Verb::Notices(_)
            | Verb::Closed(_)
            | Verb::Backup(_)
            | Verb::Keys(_)
            | Verb::People(_)
    )
}

/// Runs a command on a house elsewhere.
async fn run_elsewhere(verb: &Verb, url: &str, vkey: Option<&str>) -> Result<String, Error> {
    if let Some(why) = needs_its_home(verb) {
        let what = format!("this command works on a home, not on a house elsewhere: {why}");
        let remedy = "Leave `--node` out, and run it on the machine of the house";
        return Err(Error::new(Kind::Usage, what, remedy));
    }
    let known = Known::reach(url, vkey).await?;
    let place = Place::Elsewhere(&known);
    let done = match verb {
        Verb::Submit(args) => submit::run(args, place).await,
        Verb::Import(args) => import::run(args, place).await,
        Verb::Text(args) => text::run(args, place).await,
        reading => match known.house().await {
            Ok(house) => read_elsewhere(reading, &house).await,
            Err(error) => Err(error),
        },
    };
    done.map_err(|error| known.explained(error))
}

/// Why a command cannot work on a house elsewhere; nothing where it can.
const fn needs_its_home(verb: &Verb) -> Option<&'static str> {
    Some(match verb {
        Verb::Submit(_)
        | Verb::Import(_)
        | Verb::Export(_)
        | Verb::Status(_)
        | Verb::Vote(_)
        | Verb::Floor(_)
        | Verb::Election(_)
        | Verb::Timeline(_)
        | Verb::Record(_)
        | Verb::Text(_) => return None,
        Verb::Init(_) | Verb::Serve(_) | Verb::Practice(_) => "it makes or runs the house itself",
        Verb::Notices(_) | Verb::People(_) => "names and addresses stand in the home alone",
        Verb::Closed(_) => "what is not open leaves the home to nobody",
        Verb::Keys(_) => "keys are drawn where they are kept, and entered by the operator",
        Verb::Backup(_) | Verb::Restore(_) => "it copies the home's own files",
        Verb::Tally(_) | Verb::EntryIntoForce(_) | Verb::Openapi(_) | Verb::Verify(_) => {
            "it reads no house at all"
        }
    })
}

async fn read_elsewhere(verb: &Verb, house: &House) -> Result<String, Error> {
    match verb {
        Verb::Export(args) => export::run(args, house).await,
        Verb::Status(args) => status::run(args, house).await,
        Verb::Vote(args) => vote::run(args, house).await,
        Verb::Floor(args) => floor::run(args, house).await,
        Verb::Election(args) => election::run(args, house).await,
        Verb::Timeline(args) => timeline::run(args, house).await,
        Verb::Record(args) => record::run(args, house).await,
        _ => Ok(String::new()),
    }
}

/// The home that the variable names; one that is empty counts as not set.
fn home_set() -> Option<PathBuf> {
    let set = std::env::var_os("SERVANDA_HOME")?;
    (!set.is_empty()).then(|| set.into())
}

fn home_for(named: Option<PathBuf>, practice: bool) -> Home {
    let usual = if practice { USUAL_PRACTICE } else { USUAL };
    Home::at(named.unwrap_or_else(|| usual.into()))
}

fn own_names() -> Vec<String> {
    let command = Servanda::command();
    let names = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned());
    names.chain(["help".to_owned()]).collect()
}

/// Traces for operators, on standard error; quiet unless `SERVANDA_LOG` says otherwise.
fn traces() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("SERVANDA_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .try_init();
}

fn print(answer: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    let line_end = if answer.is_empty() || answer.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    match write!(out, "{answer}{line_end}").and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the answer went away before its end.
        Err(_) => ExitCode::FAILURE,
    }
}

fn explain(error: &Error) -> ExitCode {
    let mut out = io::stderr().lock();
    let _ = writeln!(out, "{}", capital(&error.to_string()));
    if !error.detail.is_empty() {
        let _ = writeln!(out, "({})", error.detail.trim_end());
    }
    ExitCode::from(error.exit)
}

/// The same with a capital at its beginning: sentences stand alone on the command line.
fn capital(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(characters).collect()
}

/// A value as a JSON answer for people and programs.
fn json(value: &Value) -> String {
    let value = serde_json::Value::from(value);
    format!("{value:#}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Servanda::command().debug_assert();
    }

    #[test]
    fn every_verb_says_what_it_does() {
        let command = Servanda::command();
        for verb in command.get_subcommands() {
            assert!(verb.get_about().is_some(), "{}", verb.get_name());
        }
    }

    #[test]
    fn sentences_begin_with_a_capital() {
        assert_eq!(capital("a house"), "A house");
        assert_eq!(capital(""), "");
    }
}

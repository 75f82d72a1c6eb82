//! `servanda keys`: a person's key, drawn on their own machine and entered by the operator.

use super::submit::hand_in;
use crate::desk::{key_entered_for, key_revoked};
use crate::error::{Error, Kind};
use crate::home::Home;
use crate::house::{House, rotate};
use crate::instants;
use crate::keys::{Seed, random};
use clap::Subcommand;
use record::keys::{Introduced, KeyUse, Scope, person_id};
use record::value::Object;
use record::{Instant, Value};
use std::path::PathBuf;

/// Draw a person's key, show its public half, or enter it in the Record
#[derive(Debug, clap::Args)]
#[command(after_help = "\
  servanda keys new my.key                   draw a key; keep the file to yourself
  servanda keys show my.key                  its public half, for the operator
  servanda keys rotate                       the house goes on under a new key
  servanda keys list                         every person's keys, and what became of each
  servanda keys enter PUBLIC                 the operator enters it for a new person
  servanda keys enter PUBLIC --acts depositary      for an officer who acts for the depositary
  servanda submit ballot.jsonl --key my.key  sign with it")]
pub(super) struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Draw a new key into a file that only you can read
    New {
        /// A file that does not exist yet
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Show the public half of a key
    Show {
        /// The key file
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Enter a person's key in the Record; from then on it signs for that person
    Enter {
        /// The public half, as `keys show` prints it
        #[arg(value_name = "PUBLIC", allow_hyphen_values = true)]
        key: String,
        /// The person's id; left out, a new one is drawn
        #[arg(long, value_name = "ID")]
        person: Option<String>,
        /// The last instant at which it signs, such as 2027-01-31T23:59:59.999Z
        #[arg(long, value_name = "INSTANT")]
        until: Option<String>,
        /// The acts it signs, by their names or the first of their words, such as `committee.floor`; else all
        /// that persons do. What is the house's own, as the depositary or the secretariat, it signs only where
        /// such acts are named: `depositary`, `convention`
        #[arg(long, value_name = "NAME", value_delimiter = ',')]
        acts: Vec<String>,
        /// The matters it signs in, by the first of their names, such as `un-cybercrime/committee`; else all
        #[arg(long, value_name = "MATTER", value_delimiter = ',')]
        matters: Vec<String>,
    },
    /// Let the house go on under a new key; the house must not be running
    Rotate,
    /// List the keys that the Record introduced, with what became of each
    List {
        /// Those of one person alone
        #[arg(long, value_name = "ID")]
        person: Option<String>,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// Enter that a key signs for nobody any more
    Revoke {
        /// The public half
        #[arg(value_name = "PUBLIC", allow_hyphen_values = true)]
        key: String,
        /// The person's id
        #[arg(long, value_name = "ID")]
        person: String,
    },
}

pub(super) async fn run(args: &Args, home: &Home) -> Result<String, Error> {
    match &args.verb {
        Verb::New { file } => {
            let seed = Seed::draw()?;
            seed.write(file)?;
            let public = seed.public()?;
            Ok(format!(
                "Drew a key into {}. Its public half:\n{public}",
                file.display()
            ))
        }
        Verb::Show { file } => Seed::read(file)?.public(),
        Verb::Enter {
            key,
            person,
            until,
            acts,
            matters,
        } => {
            let person = match person {
                Some(person) => person.clone(),
                None => person_id(&random()?),
            };
            let until = until.as_deref().map(instant).transpose()?;
            let line = key_entered_for(&person, &public(key)?, until, scope(acts, matters)?)?;
            let entry = one_entry(home, &line).await?;
            Ok(format!(
                "Entry {entry}: the key signs for the person {person}."
            ))
        }
        Verb::Rotate => rotated(home).await,
        Verb::List { person, json } => list(home, person.as_deref(), *json).await,
        Verb::Revoke { key, person } => {
            let line = key_revoked(person, &any_public(key)?)?;
            let entry = one_entry(home, &line).await?;
            Ok(format!("Entry {entry}: the key signs for nobody any more."))
        }
    }
}

/// A scope as it is written on the command line.
fn scope(acts: &[String], matters: &[String]) -> Result<Scope, Error> {
    let asked = Scope {
        acts: acts.to_vec(),
        matters: matters.to_vec(),
    };
    let Some(value) = asked.to_value() else {
        return Ok(Scope::whole());
    };
    Scope::read(&value).map_err(|error| {
        let what = "what is given to `--acts` or `--matters` is no scope";
        let remedy =
            "Write names of acts as `committee.floor`, and matters as `un-cybercrime/committee`";
        Error::new(Kind::Usage, what, remedy).detail(error)
    })
}

async fn rotated(home: &Home) -> Result<String, Error> {
    let (answer, until) = rotate(home).await.map_err(|error| match error.kind {
        Kind::Taken => Error {
            remedy: "End the house with Ctrl-C, change its key, and start it again".to_owned(),
            ..error
        },
        _ => error,
    })?;
    let house = House::open_reading(home).await?;
    let vkey = house.keys().current().map(record::note::Verifier::vkey);
    Ok(format!(
        "Entry {}: the house signs with a new key from here on.\n{}\n\
         Until {until} checkpoints carry a line of the key before as well.\n\
         Tell the new key to whoever checks this Record, and make a backup with keys. After that day destroy\n{}\n",
        answer.first,
        vkey.unwrap_or_default(),
        home.key_before().display()
    ))
}

async fn one_entry(home: &Home, line: &[u8]) -> Result<u64, Error> {
    let answers = hand_in(home, line).await?;
    Ok(answers.first().map_or(0, |answer| answer.first))
}

fn public(text: &str) -> Result<[u8; 32], Error> {
    record::bytes::decode_exact::<32>(text).map_err(|error| {
        let what = format!("`{text}` is not the public half of a key");
        Error::new(
            Kind::Usage,
            what,
            "Copy what `servanda keys show FILE` prints",
        )
        .detail(error)
    })
}

/// The public half of a key of any use, as the list prints it.
fn any_public(text: &str) -> Result<Vec<u8>, Error> {
    record::bytes::decode(text).map_err(|error| {
        let what = format!("`{text}` is not the public half of a key");
        Error::new(Kind::Usage, what, "Copy what `servanda keys list` prints").detail(error)
    })
}

async fn list(home: &Home, person: Option<&str>, as_json: bool) -> Result<String, Error> {
    let house = House::open_reading(home).await?;
    let (people, now) = (house.people().await?, house.now()?);
    let wanted = people
        .keys()
        .filter(|(_, held)| person.is_none_or(|person| person == held.person));
    if as_json {
        let keys = Value::List(wanted.map(|(key, held)| value(key, held, now)).collect());
        let keys = Object::from([("keys".to_owned(), keys)]);
        return Ok(super::json(&Value::Object(keys)));
    }
    let lines = wanted.map(|(key, held)| format!("{}  {}\n", held.person, one(key, held, now)));
    let text: String = lines.collect();
    Ok(if text.is_empty() {
        "The Record introduced no keys of persons yet.".to_owned()
    } else {
        text
    })
}

/// A key in one line.
pub(super) fn one(key: &[u8], held: &Introduced, now: Instant) -> String {
    let used_as = match held.used_as {
        KeyUse::File => "file",
        KeyUse::Passkey => "passkey",
        KeyUse::Session => "sign-in",
    };
    format!(
        "{used_as:<8} {:<8} {}",
        standing(held, now),
        record::bytes::encode(key)
    )
}

/// A key as JSON.
pub(super) fn value(key: &[u8], held: &Introduced, now: Instant) -> Value {
    let used_as = match held.used_as {
        KeyUse::File => "key",
        KeyUse::Passkey => "passkey",
        KeyUse::Session => "session",
    };
    let mut value = Object::from([
        ("key".to_owned(), Value::Text(record::bytes::encode(key))),
        ("person".to_owned(), Value::Text(held.person.clone())),
        ("use".to_owned(), used_as.into()),
        ("algorithm".to_owned(), held.algorithm.into()),
        ("standing".to_owned(), standing(held, now).into()),
    ]);
    let until = held.until.map(|until| until.to_string().into());
    value.extend(until.map(|until| ("until".to_owned(), until)));
    value.extend(
        held.scope
            .to_value()
            .map(|scope| ("scope".to_owned(), scope)),
    );
    Value::Object(value)
}

fn standing(held: &Introduced, now: Instant) -> &'static str {
    match held.until {
        _ if held.revoked => "revoked",
        Some(until) if now > until => "ended",
        _ => "signs",
    }
}

fn instant(text: &str) -> Result<Instant, Error> {
    instants::instant(text).ok_or_else(|| {
        let what = format!("`{text}` is not an instant");
        Error::new(Kind::Usage, what, "Write it as 2027-01-31T23:59:59Z")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        args: Args,
    }

    #[test]
    fn a_key_may_begin_with_a_hyphen() {
        let key = "-bVIuV3E4ycafMzE0nCCW_0Q-G5_BS1rEcJ_DzHxvNk";
        for line in [
            &["keys", "enter", key, "--person", "p"][..],
            &["keys", "revoke", "--person", "p", key],
        ] {
            let args = Line::try_parse_from(line).unwrap().args;
            match args.verb {
                Verb::Enter { key: read, .. } | Verb::Revoke { key: read, .. } => {
                    assert_eq!(read, key);
                }
                other => panic!("{other:?}"),
            }
        }
        assert!(Line::try_parse_from(["keys", "enter", "--person", "p"]).is_err());
    }
}

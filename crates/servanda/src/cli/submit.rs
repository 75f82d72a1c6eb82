//! `servanda submit`: submissions in, entries out.

use super::json;
use super::place::Place;
use crate::desk::{Answer, FILE_BYTES_MAX};
use crate::error::{Error, Kind, shortened};
use crate::home::Home;
use crate::house::Started;
use crate::keys::Seed;
use crate::socket::{answers_value, enter};
use reach::{Reached, reach};
use record::Value;
use record::value::Object;
use std::collections::HashSet;
use std::fmt::Write as _;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use treaty::act::end_of;
use treaty::calendar::Day;

/// Enter submissions: the whole file goes in, in order, or nothing does
#[derive(Debug, Clone, clap::Args)]
#[command(after_help = "\
The file holds one submission a line:

  {\"id\":\"…22 characters…\",\"matter\":\"un-cybercrime/committee/vote/2019-11-18\",\"ask\":{\"type\":…}}

The id is 16 random bytes in base64url: handing the same line in again enters nothing twice.
A line whose ask names a source is entered as transcribed, another as attested by the house;
with --key each line is signed with a person's key. When a house is running on the home, the
file is sent to it; when another command is writing, it is waited for.

  servanda submit acts.jsonl
  servanda submit ballot.jsonl --key ~/my.key
  servanda submit ballot.jsonl --key ~/my.key --sign-only > signed.jsonl
  cat acts.jsonl | servanda submit - --json
  servanda submit ballot.jsonl --node https://record.example.org --key ~/my.key

Exit code 0 when all of it was entered, 1 when something is not in order.")]
pub(super) struct Args {
    /// The submissions, one a line; `-` reads standard input
    #[arg(value_name = "FILE.jsonl")]
    file: PathBuf,
    /// Sign each line with the person's key in this file
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// When transcribed acts became known, for lines that do not say
    #[arg(long, value_name = "DATE")]
    known: Option<String>,
    /// Keep this file in the archive, so that submissions can name it by its SHA-256
    #[arg(long, value_name = "FILE")]
    attach: Vec<PathBuf>,
    /// Enter each line on its own, and answer each in a line of JSON as soon as it is durable
    #[arg(long)]
    each: bool,
    /// Print the signed lines and hand nothing in
    #[arg(long, requires = "key", conflicts_with = "each")]
    sign_only: bool,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

pub(super) async fn run(args: &Args, place: Place<'_>) -> Result<String, Error> {
    if args.sign_only {
        return signed(args);
    }
    if let Place::Home(home) = place {
        home.exists()?;
    }
    attach(args, place).await?;
    if args.each {
        return each::run(args, place).await;
    }
    let lines = Preparing::of(args)?.file(read(&args.file)?)?;
    let answers = place.hand_in(&lines, None).await?;
    Ok(told(args, &answers))
}

/// The lines with their signatures.
fn signed(args: &Args) -> Result<String, Error> {
    let lines = Preparing::of(args)?.file(read(&args.file)?)?;
    let lines: Vec<&[u8]> = lines
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .collect();
    Ok(String::from_utf8_lossy(&lines.join(&b'\n')).into_owned())
}

async fn attach(args: &Args, place: Place<'_>) -> Result<(), Error> {
    let key = args.key.as_deref().filter(|_| !args.attach.is_empty());
    let key = key.map(Seed::read).transpose()?;
    for file in &args.attach {
        let content = std::fs::read(file).map_err(|error| Error::file("read", file, error))?;
        place.keep(content, key.as_ref()).await?;
    }
    Ok(())
}

fn told(args: &Args, answers: &[Answer]) -> String {
    if args.json {
        json(&answers_value(answers))
    } else {
        words(answers)
    }
}

/// Hands a group to the house of a home: through its socket when one is running, else by taking up
/// the pen.
pub(super) async fn hand_in(home: &Home, lines: &[u8]) -> Result<Vec<Answer>, Error> {
    match reach(home).await? {
        Reached::Desk(Started { desk, pen, .. }) => {
            let answers = enter(&desk, lines.to_vec()).await;
            desk.close().await;
            drop(pen);
            answers
        }
        Reached::Socket(mut connection) => connection.hand_in(lines).await,
    }
}

fn read(file: &Path) -> Result<Vec<u8>, Error> {
    let wrong = |error| Error::file("read", file, error);
    if file != Path::new("-") {
        return std::fs::read(file).map(without_mark).map_err(wrong);
    }
    let mut lines = Vec::new();
    let limit = FILE_BYTES_MAX as u64 + 1;
    std::io::stdin()
        .lock()
        .take(limit)
        .read_to_end(&mut lines)
        .map_err(wrong)?;
    Ok(without_mark(lines))
}

/// Some editors begin a file with the byte order mark of UTF-8; it is no part of the first line.
fn without_mark(mut file: Vec<u8>) -> Vec<u8> {
    if file.starts_with("\u{feff}".as_bytes()) {
        file.drain(.."\u{feff}".len());
    }
    file
}

/// What the flags add to each line: when acts became known, and signatures.
struct Preparing {
    known: Option<Value>,
    key: Option<Seed>,
}

impl Preparing {
    fn of(args: &Args) -> Result<Self, Error> {
        Ok(Self {
            known: args.known.as_deref().map(known).transpose()?,
            key: args.key.as_deref().map(Seed::read).transpose()?,
        })
    }

    fn file(&self, file: Vec<u8>) -> Result<Vec<u8>, Error> {
        if self.known.is_none() && self.key.is_none() {
            return Ok(file);
        }
        let mut prepared = Vec::with_capacity(file.len());
        for (number, line) in (1..).zip(file.split(|byte| *byte == b'\n')) {
            if !line.trim_ascii().is_empty() {
                let line = self.line(line);
                prepared.extend(line.map_err(|error| error.at_line(number))?);
            }
            // Empty lines stay, so that an error names the line that the person sees.
            prepared.push(b'\n');
        }
        Ok(prepared)
    }

    fn line(&self, line: &[u8]) -> Result<Vec<u8>, Error> {
        if self.known.is_none() && self.key.is_none() {
            return Ok(line.to_vec());
        }
        prepare_line(line, self.known.as_ref(), self.key.as_ref())
    }
}

/// Lines, each signed with a person's key.
pub(super) fn signed_lines(lines: &[u8], key: &Seed) -> Result<Vec<u8>, Error> {
    let mut signed = Vec::with_capacity(lines.len());
    let lines = lines.split(|byte| *byte == b'\n');
    for line in lines.filter(|line| !line.trim_ascii().is_empty()) {
        signed.extend(prepare_line(line, None, Some(key))?);
        signed.push(b'\n');
    }
    Ok(signed)
}

fn known(text: &str) -> Result<Value, Error> {
    let day = Day::parse(text).map_err(|error| {
        let remedy = "Give a day such as 2026-11-21";
        Error::new(
            Kind::Usage,
            format!("`--known {text}` is not a day"),
            remedy,
        )
        .detail(error)
    })?;
    let end = end_of(day).ok_or_else(|| {
        let what = format!("the day {day} has no end that the Record could hold");
        Error::new(Kind::Usage, what, "Give another day")
    })?;
    Ok(Value::Text(end.to_string()))
}

fn prepare_line(line: &[u8], known: Option<&Value>, key: Option<&Seed>) -> Result<Vec<u8>, Error> {
    let mut body = Value::read(line).map_err(|error| {
        let what = format!("the line cannot be read: {}", shortened(&error.to_string()));
        Error::new(
            Kind::Malformed,
            what,
            "Write one submission a line, as docs/formats.md shows",
        )
    })?;
    if body.get("submission").is_some() {
        return Ok(body.canonical());
    }
    if let (Some(known), Some(ask)) = (known, ask_of(&mut body))
        && ask.contains_key("source")
    {
        ask.entry("known".to_owned())
            .or_insert_with(|| known.clone());
    }
    let Some(key) = key else {
        return Ok(body.canonical());
    };
    let signed = key.sign_submission(&body.canonical())?.to_value();
    let members = [("submission", body), ("signed", signed)];
    let members = members.map(|(key, value)| (key.to_owned(), value));
    Ok(Value::Object(members.into()).canonical())
}

fn ask_of(body: &mut Value) -> Option<&mut Object> {
    let Value::Object(members) = body else {
        return None;
    };
    match members.get_mut("ask") {
        Some(Value::Object(ask)) => Some(ask),
        _ => None,
    }
}

fn words(answers: &[Answer]) -> String {
    let mut text = String::new();
    let mut seen = HashSet::new();
    for answer in answers {
        let last = answer.first + u64::from(answer.count) - 1;
        let entries = if answer.count == 1 {
            format!("entry {last}")
        } else {
            format!("entries {} to {last}", answer.first)
        };
        let again = match (answer.again, seen.insert(answer.id)) {
            (false, _) => "",
            (true, true) => " (entered before)",
            (true, false) => " (the same again)",
        };
        let _ = writeln!(text, "{}  {entries}{again}", answer.id);
    }
    let new = answers.iter().filter(|answer| !answer.again).count();
    let entries: u64 = answers
        .iter()
        .filter(|answer| !answer.again)
        .map(|answer| u64::from(answer.count))
        .sum();
    let _ = writeln!(
        text,
        "Entered {new} of {} submissions as {entries} entries.",
        answers.len()
    );
    text
}

mod each;
mod reach;

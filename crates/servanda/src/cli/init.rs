//! `servanda init`: a home with its keys, its Record, and the conventions in it.

use super::progress::Progress;
use super::submit::hand_in;
use crate::archive::{Archive as _, FilesArchive};
use crate::conventions::{self, Shipped};
use crate::desk::Opening;
use crate::error::{Error, Kind};
use crate::home::{Home, durable};
use crate::house::{House, start};
use record::entry::SubmissionId;
use record::keys::HouseKind;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

/// Make a home: its keys, its Record, and the built-in convention in it
#[derive(Debug, Default, clap::Args)]
#[command(after_help = "\
  servanda init                              a home in ./servanda-home
  servanda init --url https://record.example.org
  servanda init --practice                   a home for exercises in ./servanda-practice
  servanda init --update                     enter what a newer version ships and this Record lacks

The Record's name (its origin) is chosen once and for ever.")]
pub(super) struct Args {
    /// The Record's name for ever, written like an address without https://
    #[arg(long, value_name = "NAME")]
    pub(super) origin: Option<String>,
    /// The address under which others reach it, with https://; fixes the name unless --origin does
    #[arg(long, value_name = "URL")]
    pub(super) url: Option<String>,
    /// Enter the convention in this folder instead of the built-in one
    #[arg(long, value_name = "DIR")]
    pub(super) convention: Option<PathBuf>,
    /// Make a home for exercises
    #[arg(long)]
    pub(super) practice: bool,
    /// Enter the shipped lines that the Record does not hold yet
    #[arg(long)]
    pub(super) update: bool,
}

pub(super) async fn run(args: &Args, home: &Home) -> Result<String, Error> {
    let new = !has_record(home).await?;
    if new {
        open(args, home).await?;
    }
    let house = House::open_reading(home).await?;
    right_kind(&house, args.practice)?;
    let shipped = match &args.convention {
        Some(folder) => vec![conventions::in_folder(folder)?],
        None => conventions::built_in()?,
    };
    let kept = house.conventions().await?;
    let mut told = String::new();
    if new {
        let _ = writeln!(told, "Made a home in {}.", home.folder().display());
        let _ = writeln!(told, "The Record is named {}", house.opened().origin);
        let _ = writeln!(
            told,
            "and signs with the key {}",
            house.opened().vkey.vkey()
        );
    }
    for shipped in shipped {
        if kept.contains(&shipped.slug) && !args.update {
            return Err(already(&shipped.slug, home));
        }
        told.push_str(&enter(&shipped, home, &house).await?);
    }
    Ok(told)
}

/// Whether the home holds a Record that was opened; one that a crash left without is made anew.
async fn has_record(home: &Home) -> Result<bool, Error> {
    if !home.is_made() || !home.record().exists() {
        return Ok(false);
    }
    match House::open_reading(home).await {
        Ok(_) => Ok(true),
        Err(error) if error.code == "not_opened" => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether nothing is left for a first `serve` to make: a crash may have left a home without its
/// Record, or a Record without any convention.
pub(super) async fn is_complete(home: &Home) -> Result<bool, Error> {
    // A home of an older format is upgraded when its house starts.
    if home.is_older() {
        return Ok(true);
    }
    if !has_record(home).await? {
        return Ok(false);
    }
    let house = House::open_reading(home).await?;
    Ok(!house.conventions().await?.is_empty())
}

/// Makes the folder and the key, and opens the Record with its first entry.
async fn open(args: &Args, home: &Home) -> Result<(), Error> {
    let _progress = Progress::doing("Drawing keys and opening the Record");
    let place = args.url.as_deref().map(place).transpose()?;
    let opening = Opening {
        origin: args.origin.clone().or(place.clone()),
        kind: if args.practice {
            HouseKind::Practice
        } else {
            HouseKind::Real
        },
        rp_id: place.as_deref().and_then(domain),
    };
    home.make()?;
    let started = start(home, Some(opening)).await?;
    started.desk.close().await;
    if let Some(url) = &args.url {
        set_url(home, url)?;
    }
    Ok(())
}

/// `https://record.example.org/a/` without what stands before and behind.
fn place(url: &str) -> Result<String, Error> {
    let place = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://localhost"));
    let place = place.map(|place| place.trim_end_matches('/'));
    match place.filter(|place| !place.contains(['?', '#', ' ', '+'])) {
        Some("") | None => {
            let what = format!("`{url}` is not an address at which a house can be reached");
            Err(Error::new(
                Kind::Usage,
                what,
                "Write it as `https://record.example.org`",
            ))
        }
        Some(place) => Ok(place.to_owned()),
    }
}

/// The name to which passkeys are bound: the address without port and path.
fn domain(place: &str) -> Option<String> {
    let host = place.split(['/', ':']).next()?;
    let named = host.split('.').any(|part| part.parse::<u8>().is_err());
    (named && !host.is_empty()).then(|| host.to_owned())
}

fn set_url(home: &Home, url: &str) -> Result<(), Error> {
    let file = home.config();
    let text = std::fs::read_to_string(&file).map_err(|error| Error::file("read", &file, error))?;
    let quoted = toml::Value::String(url.to_owned());
    let text = format!("{text}\nurl = {quoted}\n");
    durable::write(&file, text.as_bytes(), durable::Mode::Public)
        .map_err(|error| Error::file("written", &file, error))
}

/// The two kinds of house are never mixed.
pub(super) fn right_kind(house: &House, practice: bool) -> Result<(), Error> {
    if !practice || house.is_practice() {
        return Ok(());
    }
    Err(Error::new(
        Kind::Home,
        "this home holds a real Record, and exercises are never mixed with it",
        "Name another folder with `--home`, or leave it out for ./servanda-practice",
    ))
}

/// Enters what the Record lacks of a convention, as one group.
async fn enter(shipped: &Shipped, home: &Home, house: &House) -> Result<String, Error> {
    let progress = Progress::doing("Looking at what the Record holds");
    let ids: Vec<SubmissionId> = shipped.submissions.iter().map(|(id, _)| *id).collect();
    let held: BTreeSet<SubmissionId> = house.entered(&ids).await?.into_iter().collect();
    let missing = ids.len() - held.len();
    if missing == 0 {
        return Ok(format!(
            "{} is as this version ships it; nothing was entered.\n",
            shipped.slug
        ));
    }
    progress.now("Entering the convention's acts");
    let archive = FilesArchive::open(&home.archive())?;
    for content in &shipped.contents {
        archive.keep(content.clone()).await?;
    }
    let lines = shipped.lines(|id| !held.contains(id));
    let answers = hand_in(home, &lines).await?;
    drop(progress);
    let entries: u64 = answers.iter().map(|answer| u64::from(answer.count)).sum();
    let mut told = format!(
        "Entered {missing} submissions of {} as {entries} entries.\n",
        shipped.slug
    );
    if !held.is_empty() {
        for answer in &answers {
            let _ = writeln!(told, "{}  entry {}", answer.id, answer.first);
        }
    }
    Ok(told)
}

fn already(slug: &str, home: &Home) -> Error {
    Error::new(
        Kind::Home,
        format!("the home {} holds {slug} already", home.folder().display()),
        "Run `servanda serve`, or enter what a newer version ships with `servanda init --update`",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gives_the_name_and_where_passkeys_are_bound() {
        let rows = [
            (
                "https://record.example.org",
                "record.example.org",
                Some("record.example.org"),
            ),
            (
                "https://example.org:8443/record/",
                "example.org:8443/record",
                Some("example.org"),
            ),
            ("https://127.0.0.1:8440", "127.0.0.1:8440", None),
        ];
        for (url, name, bound) in rows {
            let place = place(url).unwrap();
            assert_eq!(place, name);
            assert_eq!(domain(&place).as_deref(), bound, "{url}");
        }
        for wrong in [
            "record.example.org",
            "https://",
            "ftp://a",
            "https://a?b",
            "http://a",
        ] {
            assert!(place(wrong).is_err(), "{wrong}");
        }
    }
}

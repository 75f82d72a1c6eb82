//! `servanda init`: a home with its keys, its Record, and the conventions in it.

use super::progress::Progress;
use super::submit::hand_in;
use crate::archive::{Archive as _, FilesArchive};
use crate::conventions::{self, Shipped};
use crate::desk::Opening;
use crate::error::{Error, Kind};
use crate::home::{Home, durable};
use crate::house::{House, start_with};
use crate::keys::Seed;
use record::entry::SubmissionId;
use record::keys::{HouseKind, PRACTICE_ORIGIN};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

/// Make a home: its keys, its Record, and the built-in convention in it
#[derive(Debug, Default, clap::Args)]
#[command(after_help = "\
  servanda init                              a home in ./servanda-home
  servanda init --url https://record.example.org
  servanda init --practice                   a home for exercises in ./servanda-practice, with a fictional convention
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
    let shipped = match &args.convention {
        Some(folder) => vec![conventions::in_folder(folder)?],
        None if args.practice => vec![conventions::practice()?],
        None => conventions::built_in()?,
    };
    let new = !has_record(home).await?;
    if new {
        open(args, home).await?;
    }
    let house = House::open_reading(home).await?;
    right_kind(&house, args.practice)?;
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
        // Its file was made, its tables not yet.
        Err(error) if error.detail.contains("no such table") => Ok(false),
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
    let place = match &args.url {
        // In a room's own network nothing is encrypted: the name is made from the key, and passkeys work on this machine.
        Some(url) if args.practice && is_plain(url) => None,
        url => url.as_deref().map(place).transpose()?,
    };
    let origin = args.origin.clone().or(place.clone());
    if let Some(origin) = &origin {
        check_origin(origin, args.practice)?;
    }
    let opening = Opening {
        origin,
        kind: if args.practice {
            HouseKind::Practice
        } else {
            HouseKind::Real
        },
        // A house without an address is used on its own machine, where passkeys work too.
        rp_id: match &place {
            Some(place) if !place.starts_with(':') => domain(place),
            _ => Some("localhost".to_owned()),
        },
    };
    // Whoever holds the pen makes the home; of two who begin at once, one is told to wait.
    let pen = home.take_first_pen()?;
    home.make()?;
    let started = start_with(pen, home, Some(opening)).await?;
    started.desk.close().await;
    if let Some(url) = &args.url {
        set_url(home, url)?;
    }
    Ok(())
}

/// A name that signatures can carry, and that says of the house what is true: names that begin as
/// those of exercises do are for exercises alone.
fn check_origin(origin: &str, practice: bool) -> Result<(), Error> {
    // Any key shows what a name must be.
    Seed::from_bytes([0; 32]).signing_as(origin)?;
    if origin.contains(char::is_control) {
        let what = format!("`{}` cannot be the name of a Record", origin.escape_debug());
        let remedy = "Name it like an address without `https://`, without control characters";
        return Err(Error::new(Kind::Usage, what, remedy));
    }
    if origin.starts_with(PRACTICE_ORIGIN) && !practice {
        let what =
            format!("`{origin}` is a name for exercises, and this house would be a real one");
        let remedy = "Give it another name, or make a house for exercises with `--practice`";
        return Err(Error::new(Kind::Usage, what, remedy));
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

/// Whether pages at this address travel as they are, which is enough for exercises alone.
fn is_plain(url: &str) -> bool {
    let host = url.strip_prefix("http://");
    host.is_some_and(|host| !host.is_empty() && !host.starts_with("localhost"))
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
    let nothing = || {
        let slug = &shipped.slug;
        format!("{slug} is as this version ships it; nothing was entered.\n")
    };
    if missing == 0 {
        return Ok(nothing());
    }
    progress.now("Entering the convention's acts");
    let archive = FilesArchive::open(&home.archive())?;
    for content in &shipped.contents {
        archive.keep(content.clone()).await?;
    }
    let lines = shipped.lines(|id| !held.contains(id));
    let answers = hand_in(home, &lines).await?;
    drop(progress);
    // Another `init` may have entered them meanwhile.
    if answers.iter().all(|answer| answer.again) {
        return Ok(nothing());
    }
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
    fn a_record_s_name_is_one_that_holds() {
        let rows = [
            ("record.example.org", false, true),
            ("record.example.org/a", true, true),
            ("practice.invalid/x", true, true),
            ("practice.invalid/x", false, false),
            ("", false, false),
            ("a b", false, false),
            ("a+b", true, false),
            ("a\u{7}b", false, false),
            ("a\nb", true, false),
        ];
        for (origin, practice, holds) in rows {
            let checked = check_origin(origin, practice);
            assert_eq!(checked.is_ok(), holds, "{origin:?}");
            if let Err(error) = checked {
                assert_eq!(error.exit, 2);
                assert!(!error.to_string().contains(['\n', '\u{7}']), "{error:?}");
            }
        }
    }

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

//! A step back, in a copy: another practice home whose Record is entered again up to an entry.
//!
//! Every submission is decided again, at the instant at which it was entered, with the signatures it had; so
//! the copy holds what the original held at that entry, under a key and a name of its own. The name and the
//! last act say of what it is a copy. The original is read and never written.

use crate::archive::{Archive as _, FilesArchive};
use crate::clock::Clock;
use crate::desk::{Answer, Asked, Desk, Opening, read_lines};
use crate::error::{Error, Kind};
use crate::home::Home;
use crate::house::{House, Started, start_at};
use crate::keys::random;
use crate::people::Roster;
use record::entry::{Open, SignedKind, SubmissionId};
use record::keys::{HouseKind, HouseOpened, PRACTICE_ORIGIN};
use record::value::Object;
use record::{Entry, Instant, Value};
use serde_json::json;
use std::sync::Arc;

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Copied {
    /// The copy's own name.
    pub(crate) origin: String,
    /// How many entries it holds.
    pub(crate) size: u64,
}

/// Makes a copy of a practice home whose Record ends with the entry `until`.
///
/// # Errors
/// When the home is not for exercises, there is no such entry, it stands inside a submission that made
/// several, or something before it was erased.
pub(crate) async fn copy(home: &Home, until: u64, to: &Home) -> Result<Copied, Error> {
    let house = House::open_reading(home).await?;
    if !house.is_practice() {
        let what = "this home holds a real Record, which is never entered again elsewhere";
        let remedy = "Copy a home for exercises, or keep a backup with `servanda backup`";
        return Err(Error::new(Kind::Home, what, remedy));
    }
    let groups = groups(&house, until).await?;
    if to.is_made() || to.record().exists() {
        let what = format!("there is a home in {} already", to.folder().display());
        return Err(Error::new(
            Kind::Home,
            what,
            "Name a new folder with `--to`",
        ));
    }
    let original = house.opened();
    let opening = Opening {
        origin: Some(name(&original.origin, until)?),
        kind: HouseKind::Practice,
        rp_id: original.rp_id.clone(),
    };
    let first = house.entry(0).await?.at;
    let clock = Clock::standing_at(first);
    let pen = to.take_first_pen()?;
    to.make()?;
    copy_files(home, to).await?;
    let Started {
        house: copied,
        desk,
        pen,
    } = start_at(pen, to, Some(opening), clock.clone()).await?;
    let entered = enter_again(&desk, &clock, groups).await;
    let marked = match entered {
        Ok(()) => {
            clock.set(Clock::of_the_machine().now()?);
            mark(&desk, &copied, &original.origin, until).await
        }
        Err(error) => Err(error),
    };
    desk.close().await;
    drop(pen);
    marked?;
    Ok(Copied {
        origin: copied.opened().origin.clone(),
        size: copied.size().await?,
    })
}

/// The name of a Record, where it says that the Record is such a copy.
pub(crate) fn copied(opened: &HouseOpened) -> Option<Arc<str>> {
    let own = opened.origin.strip_prefix(PRACTICE_ORIGIN)?;
    own.starts_with("copy-").then(|| own.into())
}

/// A name that says of what it is a copy, and is nobody else's.
fn name(original: &str, until: u64) -> Result<String, Error> {
    let last = original.rsplit('/').next().unwrap_or(original);
    let own = record::bytes::encode(&random::<6>()?);
    Ok(format!("copy-{own}-of-{last}-until-{until}"))
}

async fn copy_files(home: &Home, to: &Home) -> Result<(), Error> {
    let (from, kept) = (
        FilesArchive::open(&home.archive())?,
        FilesArchive::open(&to.archive())?,
    );
    for name in from.names().await? {
        if let Some(content) = from.read(name).await? {
            kept.keep(content).await?;
        }
    }
    if home.roster().exists() {
        let roster = Roster::open(&home.roster()).await?;
        let copied = roster.copy_to(&to.roster()).await;
        roster.close().await;
        copied?;
    }
    if let Ok(links) = std::fs::read(home.practice_links()) {
        let file = to.practice_links();
        crate::home::durable::write(&file, &links, crate::home::durable::Mode::Secret)
            .map_err(|error| Error::file("written", &file, error))?;
    }
    Ok(())
}

/// One submission with the instant of its entries.
type Group = (Instant, Asked);

/// The submissions whose entries are the first ones up to `until`, in their order.
async fn groups(house: &House, until: u64) -> Result<Vec<Group>, Error> {
    let size = house.size().await?;
    if until >= size {
        let what = format!("the Record has {size} entries and so no entry {until}");
        return Err(Error::new(
            Kind::Unknown,
            what,
            "Name one that /record shows",
        ));
    }
    let entries = house.entries(0..until + 1).await?;
    let closed = house.closed(0..until + 1).await?;
    let mut groups = Vec::new();
    for (index, entry) in entries {
        let shown = match entry.body {
            record::entry::Body::Open(_) => Some(entry),
            record::entry::Body::Committed { .. } => {
                let found = closed.iter().find(|one| one.index == index);
                found.and_then(|one| Some(one.disclosed.clone()?.1))
            }
        };
        let shown = shown.ok_or_else(|| erased(index))?;
        if let Some(open) = shown.open() {
            let last_part = open.submission.part == open.submission.of;
            if index == until && !last_part {
                return Err(inside(index, open));
            }
            groups.extend(asked(&shown, open)?);
        }
    }
    Ok(groups)
}

/// The submission that an entry carries, as it was handed in; none for what the house did itself, and for
/// the later entries of one submission.
fn asked(entry: &Entry, open: &Open) -> Result<Option<Group>, Error> {
    let own = open.act.get("type").and_then(Value::as_str);
    if own.is_some_and(|own| own.starts_with("house.")) {
        return Ok(None);
    }
    let Some(body) = &open.submission.body else {
        return Ok(None);
    };
    let line = match open.signed.kind {
        SignedKind::Attested | SignedKind::Transcribed => body.clone(),
        _ => {
            let members = [
                ("submission", body.clone()),
                ("signed", open.signed.to_value()),
            ];
            let members: Object = members.map(|(key, value)| (key.to_owned(), value)).into();
            Value::Object(members)
        }
    };
    Ok(Some((entry.at, Asked::read(&line.canonical(), 1)?)))
}

fn erased(index: u64) -> Error {
    let what = format!("the content of entry {index} was erased, so it cannot be entered again");
    Error::new(Kind::Unknown, what, "Choose an entry before it")
}

fn inside(index: u64, open: &Open) -> Error {
    let (part, of) = (
        u64::from(open.submission.part),
        u64::from(open.submission.of),
    );
    let what = format!("entry {index} is part {part} of {of} that one submission made together");
    let remedy = format!(
        "Choose entry {}, its last, or {}, the one before it",
        index + of - part,
        (index + 1).saturating_sub(part + 1),
    );
    Error::new(Kind::Usage, what, remedy)
}

async fn enter_again(desk: &Desk, clock: &Clock, groups: Vec<Group>) -> Result<(), Error> {
    for (at, asked) in groups {
        clock.set(at);
        desk.enter(vec![asked]).await?;
    }
    Ok(())
}

/// The last act of a copy: a source that says of what.
async fn mark(
    desk: &Desk,
    house: &House,
    original: &str,
    until: u64,
) -> Result<Vec<Answer>, Error> {
    let slugs = house.conventions().await?;
    let Some(slug) = slugs.first() else {
        return Ok(Vec::new());
    };
    let id = SubmissionId(random()?).to_string();
    let title = format!(
        "A copy for practice: the Record {original} up to its entry {until}; what follows was done here alone"
    );
    // A copy of a copy says both.
    let name = format!("copy-{}", house.size().await?);
    let listed = json!({
        "id": name, "title": title, "publisher": "Servanda", "standing": "secondary",
    });
    let line = json!({
        "id": id, "matter": format!("{slug}/convention"),
        "ask": {"type": "convention.source/1", "listed": listed},
    });
    desk.enter(read_lines(line.to_string().as_bytes())?).await
}

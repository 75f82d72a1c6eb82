//! The house as it is read: matters folded from their acts, entries with their proofs, the tree's
//! files. Works beside a running pen, and needs none.
//!
//! Everything takes the Record as it stands when it is asked; nothing is kept but what can be read
//! again. Commands and pages read through here and nowhere else.

mod acts;
mod certified;
mod closed;
mod files;
mod happened;
mod open;
mod raw;
mod start;
mod timeline;

pub use closed::ClosedEntry;
pub(crate) use happened::{days, is_ballot, together, told_elsewhere};
pub(crate) use start::start_at;
pub use start::{Started, rotate, start, start_with};
pub use timeline::{Line, Lines};

use crate::archive::Archive;
use crate::clock::Clock;
use crate::desk::{Tables, day_in, house_keys, own_opening, read_done};
use crate::error::{Error, Kind};
use crate::index::Index;
use crate::ledger::{Ledger, Row};
use crate::notices::Notices;
use crate::people::Roster;
use acts::ActsRead;
use files::Published;
use record::entry::SubmissionId;
use record::keys::{HouseKeys, HouseKind, HouseOpened};
use record::{Entry, Hash, Instant};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tokio::sync::OnceCell;
use treaty::calendar::Day;
use treaty::convention::Convention;
use treaty::participant::Participants;
use treaty::{Done, Matter, MatterId, When};

/// A house, for reading.
pub struct House {
    ledger: Arc<dyn Ledger>,
    archive: Arc<dyn Archive>,
    clock: Clock,
    opened: HouseOpened,
    keys: HouseKeys,
    acts: ActsRead,
    tables: tokio::sync::Mutex<Tables>,
    published: Mutex<Option<Published>>,
    index_file: Option<PathBuf>,
    index: OnceCell<Index>,
    roster: Option<Roster>,
    notices: Option<Notices>,
    paused: Option<PathBuf>,
}

impl House {
    /// A house over any ledger and archive; its index is kept in memory.
    ///
    /// # Errors
    /// When the ledger holds no Record.
    pub async fn over(
        ledger: Arc<dyn Ledger>,
        archive: Arc<dyn Archive>,
        clock: Clock,
    ) -> Result<Self, Error> {
        Ok(Self {
            opened: own_opening(&*ledger).await?,
            keys: house_keys(&*ledger).await?,
            ledger,
            archive,
            clock,
            acts: ActsRead::default(),
            tables: tokio::sync::Mutex::default(),
            published: Mutex::default(),
            index_file: None,
            index: OnceCell::new(),
            roster: None,
            notices: None,
            paused: None,
        })
    }

    pub(crate) fn with_index(mut self, file: PathBuf) -> Self {
        self.index_file = Some(file);
        self
    }

    /// The same, with its roster: people can sign in.
    #[must_use]
    pub fn with_roster(mut self, roster: Roster) -> Self {
        self.roster = Some(roster);
        self
    }

    /// The same, with its list of who gets notices.
    #[must_use]
    pub fn with_notices(mut self, notices: Notices) -> Self {
        self.notices = Some(notices);
        self
    }

    /// Who gets notices, where it sends any.
    #[must_use]
    pub fn notices(&self) -> Option<&Notices> {
        self.notices.as_ref()
    }

    /// The same, paused while there is a file of this name.
    #[must_use]
    pub fn paused_by(mut self, file: PathBuf) -> Self {
        self.paused = Some(file);
        self
    }

    /// Whether it takes nothing at the moment, as a house for exercises can be told to.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.paused.as_ref().is_some_and(|file| file.exists())
    }

    /// Who its people are, where they can sign in.
    #[must_use]
    pub fn roster(&self) -> Option<&Roster> {
        self.roster.as_ref()
    }

    /// How the house was opened: origin, key, kind.
    #[must_use]
    pub fn opened(&self) -> &HouseOpened {
        &self.opened
    }

    /// Whether everything here is an exercise.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        self.opened.kind == HouseKind::Practice
    }

    /// The keys under which it signed its checkpoints.
    #[must_use]
    pub fn keys(&self) -> &HouseKeys {
        &self.keys
    }

    /// The time now.
    ///
    /// # Errors
    /// When the machine's clock is wrong.
    pub fn now(&self) -> Result<Instant, Error> {
        self.clock.now()
    }

    /// How many entries the Record holds.
    ///
    /// # Errors
    /// When the storage fails; so for everything below.
    pub async fn size(&self) -> Result<u64, Error> {
        Ok(self.ledger.size().await?)
    }

    /// Every act of a matter so far, in the order of their entries.
    ///
    /// # Errors
    /// [`Kind::Home`] when an act is of a type that this program does not know.
    pub async fn acts(&self, matter: &MatterId) -> Result<Arc<Vec<Done>>, Error> {
        self.acts.of(&*self.ledger, matter).await
    }

    /// The acts of a matter from an entry on, below another, in their order; not kept.
    ///
    /// # Errors
    /// As [`acts`](Self::acts).
    pub(crate) async fn acts_within(
        &self,
        matter: &MatterId,
        within: Range<u64>,
    ) -> Result<Vec<Done>, Error> {
        acts::within(&*self.ledger, matter, within).await
    }

    /// A matter, folded from the acts in view. One without acts is its noun before any.
    ///
    /// # Errors
    /// As [`acts`](Self::acts).
    pub async fn matter(&self, id: &MatterId, when: &When) -> Result<Matter, Error> {
        let acts = self.acts(id).await?;
        let mut matter = Matter::empty(id);
        for done in acts.iter().filter(|done| when.sees(done)) {
            matter.fold(done);
        }
        Ok(matter)
    }

    /// The names of the matters that begin so, in their order: `un-cybercrime/committee/vote/`.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn matters(&self, prefix: &str) -> Result<Vec<MatterId>, Error> {
        let names = self.ledger.matters(prefix).await?;
        let ids = names.iter().filter_map(|name| MatterId::parse(name).ok());
        Ok(ids.collect())
    }

    /// The name of a convention that this house keeps; of its first where none is named.
    ///
    /// # Errors
    /// When it keeps none, or none of that name, or the storage fails.
    pub(crate) async fn named_or_first(&self, named: Option<&str>) -> Result<String, Error> {
        if let Some(slug) = named {
            self.convention(slug, None).await?;
            return Ok(slug.to_owned());
        }
        let first = self.conventions().await?.into_iter().next();
        first.ok_or_else(|| unknown_convention("none"))
    }

    /// The conventions that this house keeps, by their names in its matters; the one that was opened
    /// first comes first.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn conventions(&self) -> Result<Vec<String>, Error> {
        let mut opened = Vec::new();
        let mut from = String::new();
        while let Some(name) = self.ledger.matter_from(&from).await? {
            let slug = name.split('/').next().unwrap_or_default();
            let own = format!("{slug}/convention");
            if let Some(row) = self.ledger.of_matter(&own, 0, 1).await?.first() {
                opened.push((row.index, slug.to_owned()));
            }
            // In the order of names, the character behind `/` is `0`.
            from = format!("{slug}0");
        }
        opened.sort_unstable();
        Ok(opened.into_iter().map(|(_, slug)| slug).collect())
    }

    /// A convention's own data: titles, sources, rules. With `entry`, as the first so many entries had
    /// it. Its acts are in view whatever their day, because a rule's value rests on the text.
    ///
    /// # Errors
    /// [`Kind::Unknown`] when this house keeps no such convention.
    pub async fn convention(&self, slug: &str, entry: Option<u64>) -> Result<Convention, Error> {
        let unknown = || unknown_convention(slug);
        let id = MatterId::parse(&format!("{slug}/convention")).map_err(|_| unknown())?;
        let mut matter = Matter::empty(&id);
        for done in self.acts(&id).await?.iter() {
            if entry.is_none_or(|size| done.entry < size) {
                matter.fold(done);
            }
        }
        match matter {
            Matter::Convention(convention) if convention.opened.is_some() => Ok(*convention),
            _ => Err(unknown()),
        }
    }

    /// The participants of a convention, as its newest table (or, with `entry`, an earlier one) has
    /// them.
    ///
    /// # Errors
    /// [`Kind::Unknown`] when there is no such convention; [`Kind::Storage`] when the table is lost.
    pub async fn participants(
        &self,
        slug: &str,
        entry: Option<u64>,
    ) -> Result<Arc<Participants>, Error> {
        let convention = self.convention(slug, entry).await?;
        let Some(content) = &convention.participants else {
            return Ok(Arc::default());
        };
        let mut tables = self.tables.lock().await;
        tables.take(&*self.archive, content).await??;
        Ok(tables.shared(Some(content)))
    }

    /// The civil day now at the place of a convention's depositary.
    ///
    /// # Errors
    /// [`Kind::Unknown`] when there is no such convention.
    pub async fn today(&self, slug: &str) -> Result<Day, Error> {
        let convention = self.convention(slug, None).await?;
        let zone = convention
            .opened
            .map(|opened| opened.zone)
            .unwrap_or_default();
        day_in(&zone, self.now()?).ok_or_else(|| {
            let what = "the clock of this machine shows no day of the calendar";
            Error::new(Kind::Machine, what, "Set it and try again")
        })
    }

    /// The bytes of an entry.
    ///
    /// # Errors
    /// [`Kind::Unknown`] beyond the Record's size.
    pub async fn entry_bytes(&self, index: u64) -> Result<Vec<u8>, Error> {
        let mut found = self.ledger.entries(index..index.saturating_add(1)).await?;
        found.pop().ok_or_else(|| {
            let what = format!("this Record has no entry {index}");
            Error::new(Kind::Unknown, what, "Ask for one below its size")
        })
    }

    /// An entry.
    ///
    /// # Errors
    /// [`Kind::Unknown`] beyond the Record's size.
    pub async fn entry(&self, index: u64) -> Result<Entry, Error> {
        let bytes = self.entry_bytes(index).await?;
        crate::desk::read_entry(&Row { index, bytes })
    }

    /// The act of an entry; `None` when it is not open, or the house's own.
    ///
    /// # Errors
    /// [`Kind::Unknown`] beyond the Record's size.
    pub async fn done(&self, index: u64) -> Result<Option<Done>, Error> {
        let bytes = self.entry_bytes(index).await?;
        read_done(&Row { index, bytes })
    }

    /// The entries in a range, as many as there are, with their numbers.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn entries(&self, range: Range<u64>) -> Result<Vec<(u64, Entry)>, Error> {
        let start = range.start;
        let rows = (start..).zip(self.ledger.entries(range).await?);
        let read = |(index, bytes)| Ok((index, crate::desk::read_entry(&Row { index, bytes })?));
        rows.map(read).collect()
    }

    /// Those of the submissions that the Record holds.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn entered(&self, ids: &[SubmissionId]) -> Result<Vec<SubmissionId>, Error> {
        let found = self.ledger.submissions(ids).await?;
        Ok(found.into_iter().map(|entered| entered.id).collect())
    }

    /// Content that the Record names; `None` when it is not kept here.
    ///
    /// # Errors
    /// [`Kind::Storage`] when it was altered.
    pub async fn content(&self, name: Hash) -> Result<Option<Vec<u8>>, Error> {
        Ok(self.archive.read(name).await?)
    }

    pub(crate) fn ledger(&self) -> &Arc<dyn Ledger> {
        &self.ledger
    }
}

/// This house keeps no convention of that name.
pub(crate) fn unknown_convention(slug: &str) -> Error {
    Error::new(
        Kind::Unknown,
        format!("this house keeps no convention named `{slug}`"),
        "Use one of those that `servanda status` lists",
    )
}

//! The desk: the one place where a submission becomes an act.
//!
//! Gather, decide, append, fold. Whoever hands something in reads it and checks its signature on
//! their own time ([`Asked::read`]). Then there is one pen: it takes what waits, decides one
//! submission after another on the matters as they stand, appends all that was in order in one
//! batch with one flush, signs a checkpoint over it, and answers everyone.
//!
//! What a crash means at each step stands beside that step in `pen`; `tests/it/faults.rs` has a row
//! for each.

mod asked;
mod draft;
mod in_hand;
mod own;
mod participants;
mod pen;
mod queue;
mod signature;
mod unfit;

pub use asked::{Asked, FILE_BYTES_MAX, LINE_BYTES_MAX, key_name, read_lines};
pub use own::{Opening, key_entered, key_entered_for, key_introduced, key_revoked};
pub use unfit::Unfit;

pub(crate) use in_hand::{read_done, read_done_of, read_entry};
pub(crate) use participants::Tables;
pub(crate) use pen::{day_in, house_keys, own_opening, persons};

use crate::archive::Archive;
use crate::clock::Clock;
use crate::error::{Error, Kind};
use crate::home::HighWater;
use crate::keys::Seed;
use crate::ledger::Ledger;
use queue::{Queue, Waiting};
use record::entry::SubmissionId;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::{oneshot, watch};

/// Everything a desk works with.
pub struct Tools {
    /// Where entries are appended.
    pub ledger: Arc<dyn Ledger>,
    /// Where content is read that acts name.
    pub archive: Arc<dyn Archive>,
    /// The house's key.
    pub key: Seed,
    /// The newest checkpoint signed, outside the ledger.
    pub high_water: HighWater,
    /// What time it is.
    pub clock: Clock,
}

/// Where a submission was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The submission's id.
    pub id: SubmissionId,
    /// Index of its first entry.
    pub first: u64,
    /// How many entries it became.
    pub count: u32,
    /// It had been entered before; nothing was entered now.
    pub again: bool,
}

/// A runtime on whose threads a desk and those who ask it work: whoever comes back from the disk is not kept
/// waiting behind everyone who has only come to ask.
///
/// # Errors
/// When the machine gives no threads.
pub fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .global_queue_interval(1)
        .build()
}

/// A handle on the one pen. A clone is another handle on the same.
#[derive(Clone)]
pub struct Desk {
    queue: Queue,
    size: watch::Receiver<u64>,
    /// Of a house for exercises: a file that is there while it is paused.
    paused: Option<Arc<PathBuf>>,
}

impl Desk {
    /// Takes up the pen of a Record. A Record without entries is opened with `opening`.
    ///
    /// # Errors
    /// [`Kind::Home`] when the Record is older than what this house has signed, when the key is not
    /// the one it names, or when it is empty and no opening is given; storage errors.
    pub async fn open(tools: Tools, opening: Option<Opening>) -> Result<Self, Error> {
        let pen = pen::Pen::take_up(tools, opening).await?;
        let (size_sender, size) = watch::channel(pen.size());
        let (queue, waiting) = queue::open();
        pen::on_a_thread(pen, waiting, size_sender)?;
        Ok(Self {
            queue,
            size,
            paused: None,
        })
    }

    /// The same, taking nothing while there is a file of this name.
    #[must_use]
    pub fn paused_by(mut self, file: PathBuf) -> Self {
        self.paused = Some(Arc::new(file));
        self
    }

    /// Enters a group: all of it, in order, or nothing. When this returns `Ok`, it is durable.
    ///
    /// # Errors
    /// What is not in order, with the line it stands on; or a storage error, after which it is not
    /// known whether the group was entered: handing the same in again is always right.
    pub async fn enter(&self, group: Vec<Asked>) -> Result<Vec<Answer>, Error> {
        if self.paused.as_ref().is_some_and(|file| file.exists()) {
            return Err(crate::practice::paused());
        }
        // Whoever brings a batch to the disk waits for this core too, and everyone waits for them.
        std::thread::yield_now();
        let (reply, answered) = oneshot::channel();
        self.queue.join(Waiting { group, reply }).await?;
        answered.await.unwrap_or_else(|_| Err(stopped()))
    }

    /// The Record's size, as it grows.
    #[must_use]
    pub fn size(&self) -> watch::Receiver<u64> {
        self.size.clone()
    }

    /// Waits until everything handed in so far is answered and the mark is flushed; the pen is then
    /// laid down.
    pub async fn close(self) {
        let mut size = self.size.clone();
        drop(self);
        while size.changed().await.is_ok() {}
    }
}

fn stopped() -> Error {
    Error::new(
        Kind::Storage,
        "the house is stopping, and it is not known whether this was entered",
        "Start it again and submit the same; what was entered is not entered twice",
    )
}

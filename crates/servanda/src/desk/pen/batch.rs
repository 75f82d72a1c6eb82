//! A batch: in the making, then on its way to the disk.

use super::Outcomes;
use crate::desk::draft::{Draft, unsure};
use crate::desk::queue::Reply;
use crate::error::Error;
use crate::ledger::{Entered, LedgerError};
use std::time::{Duration, Instant};
use tokio::task::JoinHandle;

/// A batch in the making: decided in memory, nobody answered.
#[derive(Default)]
pub(super) struct Making {
    /// Begun with the first group.
    pub(super) draft: Option<Result<Draft, Error>>,
    pub(super) outcomes: Outcomes,
    pub(super) replies: Vec<Reply>,
}

impl Making {
    /// How many groups came to it.
    pub(super) fn came(&self) -> usize {
        self.outcomes.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.outcomes.is_empty()
    }

    /// How many submissions it enters.
    pub(super) fn submissions(&self) -> usize {
        match &self.draft {
            Some(Ok(draft)) => draft.submissions.len(),
            _ => 0,
        }
    }

    /// Whether nothing may be decided on it before it is written.
    pub(super) fn is_alone(&self) -> bool {
        matches!(&self.draft, Some(Ok(draft)) if draft.is_alone())
    }

    /// Everyone in it is answered.
    pub(super) fn answer(self) {
        for (reply, outcome) in self.replies.into_iter().zip(self.outcomes) {
            let _ = reply.send(outcome);
        }
    }

    /// What it was decided on is not known to stand.
    pub(super) fn give_up(mut self, error: &Error) {
        for outcome in &mut self.outcomes {
            *outcome = Err(unsure(error));
        }
        self.answer();
    }
}

/// A batch on its way to the disk.
pub(super) struct Writing {
    pub(super) task: JoinHandle<Result<(), Failed>>,
    /// How it ended, once it has.
    pub(super) ended: Option<Result<(), Failed>>,
    pub(super) begun: Instant,
    /// The Record's size without it.
    pub(super) first: u64,
    /// The Record's size with it.
    pub(super) size: u64,
    pub(super) submissions: Vec<Entered>,
    /// Nothing may be decided on it before it is written.
    pub(super) alone: bool,
    pub(super) erases: bool,
    pub(super) outcomes: Outcomes,
    pub(super) replies: Vec<Reply>,
}

/// Why a batch is not known to stand.
pub(super) enum Failed {
    /// The ledger did not append it, or did not say.
    Ledger(LedgerError),
    /// It stands, and is not marked.
    Mark(Error),
}

impl Writing {
    /// Waits until it is written, or is not. Whoever stops waiting may wait again.
    pub(super) async fn written(&mut self) {
        if self.ended.is_none() {
            let ended = (&mut self.task).await;
            self.ended = Some(ended.unwrap_or_else(|error| {
                let stopped = LedgerError::Storage(error.to_string());
                Err(Failed::Ledger(stopped))
            }));
        }
    }

    pub(super) fn took(&self) -> Duration {
        self.begun.elapsed()
    }

    pub(super) fn came(&self) -> usize {
        self.outcomes.len()
    }
}

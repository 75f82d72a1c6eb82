//! The queue before the pen: who waits, and how long the pen waits for more of them.
//!
//! One flush serves everyone in a batch, so it pays to wait a moment for those who were just answered
//! and come back. They come one after another, as their signatures are checked, so the pen takes them
//! in waves and decides one wave while the next is still being read. It waits while fewer have come
//! than last time, at most a part of what a flush takes, and not at all where flushes are quick.

use super::{Answer, Asked, stopped};
use crate::error::Error;
use std::time::{Duration, Instant};
use tokio::sync::{mpsc, oneshot};

/// Groups that can wait before further callers wait for room.
const WAITING_MAX: usize = 4096;
/// Submissions in one batch; a larger group is a batch of its own.
const BATCH_MAX: usize = 1024;
/// In how many waves those come who are expected.
const WAVES: usize = 4;
/// The longest that the pen waits for more.
const PATIENCE_MAX: Duration = Duration::from_millis(4);
/// The timer's tick: shorter waits would be lengthened to it.
const TICK: Duration = Duration::from_millis(1);

/// A group that waits for the pen.
pub(super) struct Waiting {
    pub(super) group: Vec<Asked>,
    pub(super) answer: oneshot::Sender<Result<Vec<Answer>, Error>>,
}

/// The end of the queue.
#[derive(Clone)]
pub(super) struct Queue(mpsc::Sender<Waiting>);

/// The head of the queue.
pub(super) struct Head {
    waiting: mpsc::Receiver<Waiting>,
    /// How many came to the last batch.
    expected: usize,
    patience: Duration,
    /// Of the batch that is being made: who came, how many submissions, how long more are waited for.
    came: usize,
    submissions: usize,
    deadline: Instant,
}

pub(super) fn open() -> (Queue, Head) {
    let (sender, waiting) = mpsc::channel(WAITING_MAX);
    let head = Head {
        waiting,
        expected: 0,
        patience: Duration::ZERO,
        came: 0,
        submissions: 0,
        deadline: Instant::now(),
    };
    (Queue(sender), head)
}

impl Queue {
    pub(super) async fn join(&self, waiting: Waiting) -> Result<(), Error> {
        self.0.send(waiting).await.map_err(|_| stopped())
    }
}

impl Head {
    /// The first wave of a batch; `None` when nobody can come any more.
    pub(super) async fn first_wave(&mut self) -> Option<Vec<Waiting>> {
        let first = self.waiting.recv().await?;
        self.deadline = Instant::now() + self.patience;
        self.came = 0;
        self.submissions = 0;
        Some(self.wave(first).await)
    }

    /// The next wave of the same batch, if one comes in time and there is room.
    pub(super) async fn next_wave(&mut self) -> Option<Vec<Waiting>> {
        if self.submissions >= BATCH_MAX {
            return None;
        }
        let first = self.next().await?;
        Some(self.wave(first).await)
    }

    async fn wave(&mut self, first: Waiting) -> Vec<Waiting> {
        let enough = self.expected / WAVES;
        let mut wave = Vec::new();
        let mut next = Some(first);
        while let Some(waiting) = next {
            self.came += 1;
            self.submissions += waiting.group.len();
            wave.push(waiting);
            next = if self.submissions >= BATCH_MAX {
                None
            } else if wave.len() < enough {
                self.next().await
            } else {
                self.waiting.try_recv().ok()
            };
        }
        wave
    }

    /// Whoever is there, or comes while it pays to wait.
    async fn next(&mut self) -> Option<Waiting> {
        if let Ok(waiting) = self.waiting.try_recv() {
            return Some(waiting);
        }
        if self.came >= self.expected || self.patience < TICK {
            return None;
        }
        let more = tokio::time::timeout_at(self.deadline.into(), self.waiting.recv());
        more.await.ok().flatten()
    }

    /// Learns from a batch how many to expect, and from its flush how long waiting for them pays.
    pub(super) fn learn(&mut self, flush: Duration) {
        // Whoever is slower once is still expected for a while.
        let before = self.expected - self.expected / 8;
        self.expected = before.max(self.came + self.waiting.len());
        self.patience = (flush / 2).min(PATIENCE_MAX);
    }
}

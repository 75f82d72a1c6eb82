//! The queue before the pen: who waits, and how long the pen waits for more of them.
//!
//! One flush serves everyone in a batch, so it pays to wait a moment for those who were just answered
//! and come back. The pen waits while fewer are there than last time, at most a part of what a flush
//! takes, and not at all where flushes are quick.

use super::{Answer, Asked, stopped};
use crate::error::Error;
use std::time::{Duration, Instant};
use tokio::sync::{mpsc, oneshot};

/// Groups that can wait before further callers wait for room.
const WAITING_MAX: usize = 4096;
/// Submissions in one batch; a larger group is a batch of its own.
const BATCH_MAX: usize = 1024;
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
    /// How many came together last time.
    last: usize,
    patience: Duration,
}

pub(super) fn open() -> (Queue, Head) {
    let (sender, waiting) = mpsc::channel(WAITING_MAX);
    let head = Head {
        waiting,
        last: 0,
        patience: Duration::ZERO,
    };
    (Queue(sender), head)
}

impl Queue {
    pub(super) async fn join(&self, waiting: Waiting) -> Result<(), Error> {
        self.0.send(waiting).await.map_err(|_| stopped())
    }
}

impl Head {
    /// Whoever waits, and whoever comes in a moment; `None` when nobody can come any more.
    pub(super) async fn next_batch(&mut self) -> Option<Vec<Waiting>> {
        let first = self.waiting.recv().await?;
        let mut submissions = first.group.len();
        let mut batch = vec![first];
        let deadline = Instant::now() + self.patience;
        while submissions < BATCH_MAX {
            let next = match self.waiting.try_recv() {
                Ok(next) => next,
                Err(_) if batch.len() >= self.last || self.patience < TICK => break,
                Err(_) => {
                    let more = tokio::time::timeout_at(deadline.into(), self.waiting.recv());
                    let Ok(Some(next)) = more.await else { break };
                    next
                }
            };
            submissions += next.group.len();
            batch.push(next);
        }
        Some(batch)
    }

    /// Learns from a batch how many to expect and how long a flush takes.
    pub(super) fn learn(&mut self, came: usize, took: Duration) {
        self.last = came + self.waiting.len();
        self.patience = (took / 3).min(PATIENCE_MAX);
    }
}

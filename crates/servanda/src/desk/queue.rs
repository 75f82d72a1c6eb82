//! The queue before the pen: who waits, and how long the pen waits for more of them.
//!
//! One flush serves everyone in a batch. While a batch is on its way to the disk, those who come are
//! decided in waves; when it is written, whoever was in it comes back one after another. So that the
//! pen does not run off with the first of them, it waits for its share of those who are about, at most
//! a part of what a flush takes, and not at all where flushes are quick.

use super::{Answer, Asked, stopped};
use crate::error::Error;
use std::collections::VecDeque;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};

/// Groups that can wait before further callers wait for room.
const WAITING_MAX: usize = 4096;
/// Submissions in one batch; a larger group is a batch of its own.
const BATCH_MAX: usize = 1024;
/// Into how many batches those who are about are shared: one on its way, one in the making.
const SHARES: usize = 2;
/// In how many waves a batch's share is decided.
const WAVES: usize = 4;
/// The longest that the pen waits for more.
const PATIENCE_MAX: Duration = Duration::from_millis(4);
/// The timer's tick: shorter waits would be lengthened to it.
const TICK: Duration = Duration::from_millis(1);

/// Where the answer to a group goes.
pub(super) type Reply = oneshot::Sender<Result<Vec<Answer>, Error>>;

/// A group that waits for the pen.
pub(super) struct Waiting {
    pub(super) group: Vec<Asked>,
    pub(super) reply: Reply,
}

/// The end of the queue.
#[derive(Clone)]
pub(super) struct Queue(mpsc::Sender<Waiting>);

/// The head of the queue.
pub(super) struct Head {
    queue: mpsc::Receiver<Waiting>,
    /// Who has come to the head and is not taken yet.
    come: VecDeque<Waiting>,
    closed: bool,
    /// How many are about.
    expected: usize,
    patience: Duration,
}

pub(super) fn open() -> (Queue, Head) {
    let (sender, queue) = mpsc::channel(WAITING_MAX);
    let head = Head {
        queue,
        come: VecDeque::new(),
        closed: false,
        expected: 0,
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
    /// Waits until somebody has come; false when nobody can come any more.
    pub(super) async fn first(&mut self) -> bool {
        self.at_least(1).await;
        !self.come.is_empty()
    }

    /// Waits until a wave has come, for a batch in which there is room for it; without end otherwise.
    pub(super) async fn enough(&mut self, submissions: usize) {
        if submissions < BATCH_MAX {
            self.at_least((self.expected / SHARES / WAVES).max(1)).await;
            if !self.come.is_empty() {
                return;
            }
        }
        std::future::pending().await
    }

    /// Waits while it pays, until a batch's share of those who are about has come.
    pub(super) async fn a_while(&mut self, came: usize) {
        let share = (self.expected / SHARES).saturating_sub(came);
        self.let_in();
        if self.come.len() < share && self.patience >= TICK {
            let _ = tokio::time::timeout(self.patience, self.at_least(share)).await;
        }
    }

    /// Waits until so many have come, or nobody can come any more. Nobody is lost by whoever stops waiting.
    async fn at_least(&mut self, count: usize) {
        while self.come.len() < count && !self.closed {
            match self.queue.recv().await {
                Some(waiting) => self.come.push_back(waiting),
                None => self.closed = true,
            }
        }
        self.let_in();
    }

    /// Lets in who is at the door, so long as there is room.
    fn let_in(&mut self) {
        while self.come.len() < BATCH_MAX {
            let Ok(waiting) = self.queue.try_recv() else {
                return;
            };
            self.come.push_back(waiting);
        }
    }

    /// Takes those who have come, as far as a batch of so many submissions has room for them.
    pub(super) fn take(&mut self, mut submissions: usize) -> Vec<Waiting> {
        let mut taken = Vec::new();
        while submissions < BATCH_MAX {
            let Some(waiting) = self.come.pop_front() else {
                break;
            };
            submissions += waiting.group.len();
            taken.push(waiting);
        }
        taken
    }

    /// Learns from a batch how many are about, and from its flush how long waiting for them pays.
    pub(super) fn learn(&mut self, flush: Duration, came: usize) {
        // Whoever is slower once is still expected for a while.
        let before = self.expected - self.expected / 8;
        self.expected = before.max(came + self.come.len() + self.queue.len());
        self.patience = (flush / 2).min(PATIENCE_MAX);
    }
}

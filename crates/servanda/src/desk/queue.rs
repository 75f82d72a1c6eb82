//! The queue before the pen: who waits, and how long the pen waits for more of them.
//!
//! One flush serves everyone in a batch. While a batch is on its way to the disk, those who come are
//! decided in waves; when it is written, whoever was in it comes back one after another. So that the
//! pen does not run off with the first of them, it waits for its share of those who are about, at most
//! half as long as a flush takes, or a tick of the timer.
//!
//! Whoever joins wakes the pen only when as many wait as it asked for.

use super::{Answer, Asked, stopped};
use crate::error::Error;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{Notify, Semaphore, oneshot};

/// Groups that can wait before further callers wait for room.
const WAITING_MAX: usize = 4096;
/// Submissions in one batch; a larger group is a batch of its own.
const BATCH_MAX: usize = 1024;
/// Into how many batches those who are about are shared: one on its way, one in the making.
const SHARES: usize = 2;
/// In how many waves a batch's share is decided.
const WAVES: usize = 2;
/// How long those who have left are still expected, or twice as long.
const REMEMBERED: Duration = Duration::from_secs(1);
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

/// Who waits, between those who join and the pen.
struct Line {
    come: Mutex<Come>,
    /// A place for each who may wait.
    room: Semaphore,
    /// Rung when as many wait as the pen asked for, or nobody can join any more.
    bell: Notify,
    /// How many can still join.
    doors: AtomicUsize,
}

#[derive(Default)]
struct Come {
    waiting: VecDeque<Waiting>,
    /// How many the pen asked for; absent when it does not wait.
    asked_for: Option<usize>,
}

impl Line {
    fn come(&self) -> MutexGuard<'_, Come> {
        // What the line holds is whole between any two of its changes.
        self.come.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_closed(&self) -> bool {
        self.doors.load(Ordering::Acquire) == 0
    }
}

/// The end of the queue.
pub(super) struct Queue(Arc<Line>);

/// The head of the queue.
pub(super) struct Head {
    line: Arc<Line>,
    about: About,
    patience: Duration,
}

/// How many are about. Some have a signature to check just now, so it is the most who were seen at once of late.
struct About {
    most: usize,
    /// The most in the time before.
    before: usize,
    since: Instant,
}

impl About {
    fn nobody(now: Instant) -> Self {
        Self {
            most: 0,
            before: 0,
            since: now,
        }
    }

    fn seen(&mut self, count: usize, now: Instant) {
        let passed = now.saturating_duration_since(self.since);
        if passed >= REMEMBERED {
            let of_late = passed < 2 * REMEMBERED;
            self.before = if of_late { self.most } else { 0 };
            (self.most, self.since) = (0, now);
        }
        self.most = self.most.max(count);
    }

    /// How many each of a batch's shares would have.
    fn share(&self) -> usize {
        self.most.max(self.before) / SHARES
    }
}

pub(super) fn open() -> (Queue, Head) {
    let line = Arc::new(Line {
        come: Mutex::default(),
        room: Semaphore::new(WAITING_MAX),
        bell: Notify::new(),
        doors: AtomicUsize::new(1),
    });
    let head = Head {
        line: Arc::clone(&line),
        about: About::nobody(Instant::now()),
        patience: TICK,
    };
    (Queue(line), head)
}

impl Clone for Queue {
    fn clone(&self) -> Self {
        self.0.doors.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(&self.0))
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        if self.0.doors.fetch_sub(1, Ordering::AcqRel) == 1 {
            self.0.bell.notify_one();
        }
    }
}

impl Drop for Head {
    fn drop(&mut self) {
        self.line.room.close();
        // Whoever waits here is told so.
        self.line.come().waiting.clear();
    }
}

impl Queue {
    pub(super) async fn join(&self, waiting: Waiting) -> Result<(), Error> {
        let place = self.0.room.acquire().await.map_err(|_| stopped())?;
        place.forget();
        let enough = {
            let mut come = self.0.come();
            if self.0.room.is_closed() {
                return Err(stopped());
            }
            come.waiting.push_back(waiting);
            let count = come.waiting.len();
            come.asked_for.take_if(|asked_for| count >= *asked_for)
        };
        if enough.is_some() {
            self.0.bell.notify_one();
        }
        Ok(())
    }
}

impl Head {
    /// Waits until somebody has come; false when nobody can come any more.
    pub(super) async fn first(&mut self) -> bool {
        self.at_least(1).await;
        self.waiting() > 0
    }

    /// Waits until a wave has come, for a batch in which there is room for it; without end otherwise.
    pub(super) async fn enough(&mut self, submissions: usize) {
        if submissions < BATCH_MAX {
            self.at_least((self.about.share() / WAVES).max(1)).await;
            if self.waiting() > 0 {
                return;
            }
        }
        std::future::pending().await
    }

    /// Waits, but not for long, until a batch's share of those who are about has come.
    pub(super) async fn a_while(&mut self, came: usize) {
        let share = self.about.share().saturating_sub(came);
        if self.waiting() < share {
            let patience = self.patience;
            let _ = tokio::time::timeout(patience, self.at_least(share)).await;
        }
    }

    fn waiting(&self) -> usize {
        self.line.come().waiting.len()
    }

    /// Waits until so many have come, or nobody can come any more. Nobody is lost by whoever stops waiting.
    async fn at_least(&mut self, count: usize) {
        loop {
            {
                let mut come = self.line.come();
                if come.waiting.len() >= count {
                    come.asked_for = None;
                    return;
                }
                come.asked_for = Some(count);
            }
            if self.line.is_closed() {
                return;
            }
            self.line.bell.notified().await;
        }
    }

    /// Takes those who have come, as far as a batch of so many submissions has room for them.
    pub(super) fn take(&mut self, mut submissions: usize) -> Vec<Waiting> {
        let mut come = self.line.come();
        let mut taken = Vec::with_capacity(come.waiting.len().min(BATCH_MAX));
        while submissions < BATCH_MAX {
            let Some(waiting) = come.waiting.pop_front() else {
                break;
            };
            submissions += waiting.group.len();
            taken.push(waiting);
        }
        drop(come);
        self.line.room.add_permits(taken.len());
        taken
    }

    /// Learns from a batch how many are about, and from its flush how long waiting for them pays.
    pub(super) fn learn(&mut self, flush: Duration, came: usize) {
        self.about.seen(came + self.waiting(), Instant::now());
        self.patience = (flush / 2).clamp(TICK, PATIENCE_MAX);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiting() -> Waiting {
        Waiting {
            group: Vec::new(),
            reply: oneshot::channel().0,
        }
    }

    fn now<F: Future>(waiting: std::pin::Pin<&mut F>) -> std::task::Poll<F::Output> {
        waiting.poll(&mut std::task::Context::from_waker(std::task::Waker::noop()))
    }

    /// Given a pen that asked for two, when one and then another joins, then it is woken by the second.
    #[tokio::test]
    async fn the_pen_is_woken_when_as_many_wait_as_it_asked_for() {
        let (queue, mut head) = open();
        let mut two = std::pin::pin!(head.at_least(2));
        assert!(now(two.as_mut()).is_pending());
        queue.join(waiting()).await.unwrap();
        assert!(now(two.as_mut()).is_pending());
        queue.join(waiting()).await.unwrap();
        assert!(now(two.as_mut()).is_ready());
    }

    /// Given some who wait, when the last door closes, then they are still taken, and then nobody comes any more.
    #[tokio::test]
    async fn who_waits_when_the_doors_close_is_still_taken() {
        let (queue, mut head) = open();
        let other = queue.clone();
        queue.join(waiting()).await.unwrap();
        drop((queue, other));
        assert!(head.first().await);
        assert_eq!(head.take(0).len(), 1);
        assert!(!head.first().await);
    }

    /// Given a pen that waits, when the last door closes, then it is woken.
    #[tokio::test]
    async fn a_pen_that_waits_hears_that_the_doors_close() {
        let (queue, mut head) = open();
        let coming = tokio::spawn(async move { head.first().await });
        tokio::task::yield_now().await;
        drop(queue);
        assert!(!coming.await.unwrap());
    }

    /// Given a queue that is full, when the pen takes those who wait, then whoever stood outside comes in.
    #[tokio::test]
    async fn a_full_queue_lets_in_whoever_the_pen_made_room_for() {
        let (queue, mut head) = open();
        for _ in 0..WAITING_MAX {
            queue.join(waiting()).await.unwrap();
        }
        let outside = tokio::spawn({
            let queue = queue.clone();
            async move { queue.join(waiting()).await.is_ok() }
        });
        tokio::task::yield_now().await;
        assert_eq!(head.take(0).len(), WAITING_MAX);
        assert!(outside.await.unwrap());
        assert_eq!(head.take(0).len(), 1);
    }

    /// Given a pen that was laid down, when somebody joins or waits, then they are told.
    #[tokio::test]
    async fn nobody_waits_for_a_pen_that_is_laid_down() {
        let (queue, head) = open();
        let (reply, answered) = oneshot::channel();
        let group = Vec::new();
        queue.join(Waiting { group, reply }).await.unwrap();
        drop(head);
        assert!(answered.await.is_err());
        assert!(queue.join(waiting()).await.is_err());
    }

    /// Given many who were about, when fewer are, then the many are expected for a second or two and no longer.
    #[test]
    fn who_has_left_is_not_expected_for_ever() {
        let begun = Instant::now();
        let mut about = About::nobody(begun);
        about.seen(64, begun);
        about.seen(10, begun + REMEMBERED / 2);
        assert_eq!(about.share(), 64 / SHARES);
        about.seen(10, begun + REMEMBERED);
        assert_eq!(about.share(), 64 / SHARES);
        about.seen(10, begun + 2 * REMEMBERED);
        assert_eq!(about.share(), 10 / SHARES);
        about.seen(1, begun + 4 * REMEMBERED);
        assert_eq!(about.share(), 0);
    }
}

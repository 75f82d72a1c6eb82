//! The hub: follows the Record while pages of meetings are open, and shows each room what changed.
//!
//! The desk says how far the Record has come the moment a batch is durable. The hub reads what is new,
//! draws each kind of page once and hands the same bytes to all of that kind. Nothing here is kept that
//! is not folded again after a start.

use super::room::Room;
use crate::web::rooms::Rooms;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};
use treaty::MatterId;

/// Rooms kept; those on which no page is open are let go first.
const ROOMS_KEPT: usize = 64;
/// Between two looks at the Record.
const BREATH: Duration = Duration::from_millis(4);

/// Every room, and how the Record is followed.
pub(crate) struct Hub {
    rooms: Arc<Rooms>,
    open: Mutex<HashMap<MatterId, Arc<Room>>>,
    size: Option<watch::Receiver<u64>>,
    follows: AtomicBool,
    ended: watch::Sender<bool>,
}

impl Hub {
    /// The hub of a house; `size` tells how far its Record has come, where the house writes.
    pub(crate) fn of(rooms: Arc<Rooms>, size: Option<watch::Receiver<u64>>) -> Arc<Self> {
        Arc::new(Self {
            rooms,
            open: Mutex::default(),
            size,
            follows: AtomicBool::new(false),
            ended: watch::channel(false).0,
        })
    }

    /// The room of a floor.
    pub(super) fn room(&self, id: &MatterId) -> Arc<Room> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(room) = open.get(id) {
            return Arc::clone(room);
        }
        if open.len() >= ROOMS_KEPT {
            // Whoever listens holds the room as well.
            open.retain(|_, room| Arc::strong_count(room) > 1);
        }
        let room = Arc::new(Room::of(id.clone()));
        open.insert(id.clone(), Arc::clone(&room));
        room
    }

    /// Ends every open page's stream: the house ends.
    pub(crate) fn end(&self) {
        self.ended.send_replace(true);
    }

    /// Tells when the house ends.
    pub(super) fn ending(&self) -> watch::Receiver<bool> {
        self.ended.subscribe()
    }

    /// Follows the Record from now on; asked more than once, it follows once.
    pub(super) fn follow(self: &Arc<Self>) {
        if self.follows.swap(true, Ordering::SeqCst) {
            return;
        }
        if let Some(size) = self.size.clone() {
            tokio::spawn(follow(Arc::downgrade(self), size));
        }
    }

    fn all(&self) -> Vec<Arc<Room>> {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.values().cloned().collect()
    }

    /// Shows every room what is new; the time at which to come back, where something waits.
    async fn show(&self) -> Option<Instant> {
        let mut back: Option<Instant> = None;
        for room in self.all() {
            match room.follow(&self.rooms).await {
                Ok(None) => {}
                Ok(Some(at)) => back = Some(back.map_or(at, |back| back.min(at))),
                Err(error) => tracing::error!(detail = error.detail, "{error}"),
            }
        }
        back
    }
}

async fn follow(hub: Weak<Hub>, mut size: watch::Receiver<u64>) {
    let mut back: Option<Instant> = None;
    loop {
        let waits = async {
            match back {
                Some(at) => sleep_until(at).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            grown = size.changed() => if grown.is_err() { return },
            () = waits => {}
        }
        size.mark_unchanged();
        let Some(hub) = hub.upgrade() else { return };
        back = hub.show().await;
        drop(hub);
        sleep(BREATH).await;
    }
}

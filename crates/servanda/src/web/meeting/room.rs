//! A room: one floor with the pages that are open on it.

use super::scene::{Kept, Scene};
use super::seat::Hand;
use super::shown::Shown;
use super::view::{self, Kind};
use crate::error::Error;
use crate::web::rooms::Rooms;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, watch};
use tokio::time::Instant;
use treaty::MatterId;

/// What members do in their own places reaches open pages together, at most so often.
const REST: Duration = Duration::from_millis(250);
/// And rests so much longer for each page that is open.
const REST_FOR_A_PAGE: Duration = Duration::from_micros(100);

/// One floor, and every kind of page that is open on it.
pub(crate) struct Room {
    pub(super) id: MatterId,
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    kept: Kept,
    kinds: HashMap<Kind, watch::Sender<Arc<Shown>>>,
    /// The step that moved the floor last, as the open pages have it.
    moved: Option<u64>,
    /// The Record's size that they have.
    size: u64,
    shown_at: Option<Instant>,
}

impl Room {
    pub(super) fn of(id: MatterId) -> Self {
        Self {
            id,
            held: Mutex::default(),
        }
    }

    /// The floor as the Record has it now.
    ///
    /// # Errors
    /// When the storage fails.
    pub(super) async fn scene(&self, rooms: &Rooms) -> Result<Arc<Scene>, Error> {
        self.held.lock().await.kept.catch_up(rooms, &self.id).await
    }

    /// Begins to listen to what changes on one kind of page.
    ///
    /// # Errors
    /// When the storage fails.
    pub(super) async fn listen(
        &self,
        rooms: &Rooms,
        kind: Kind,
    ) -> Result<watch::Receiver<Arc<Shown>>, Error> {
        let mut held = self.held.lock().await;
        if let Some(sender) = held.kinds.get(&kind)
            && sender.receiver_count() > 0
        {
            return Ok(sender.subscribe());
        }
        let scene = held.kept.catch_up(rooms, &self.id).await?;
        let shown = Shown::first(scene.size(), view::regions(&scene, kind));
        let (sender, receiver) = watch::channel(Arc::new(shown));
        held.kinds.retain(|_, held| held.receiver_count() > 0);
        held.kinds.insert(kind, sender);
        Ok(receiver)
    }

    /// Takes in what the Record holds now and shows it to the open pages: at once where the floor moved on,
    /// else together with what follows. Gives the time at which to come back, where something waits.
    ///
    /// # Errors
    /// When the storage fails.
    pub(super) async fn follow(&self, rooms: &Rooms) -> Result<Option<Instant>, Error> {
        let mut held = self.held.lock().await;
        let pages = held.pages();
        if pages == 0 {
            return Ok(None);
        }
        let scene = held.kept.catch_up(rooms, &self.id).await?;
        if scene.size() == held.size {
            return Ok(None);
        }
        let moved = scene.floor.moved != held.moved;
        let pages = u32::try_from(pages).unwrap_or(u32::MAX);
        let rested = held
            .shown_at
            .map(|at| at + REST + REST_FOR_A_PAGE.saturating_mul(pages));
        if let Some(rested) = rested.filter(|rested| !moved && *rested > Instant::now()) {
            return Ok(Some(rested));
        }
        held.show(&scene);
        (held.moved, held.size) = (scene.floor.moved, scene.size());
        held.shown_at = Some(Instant::now());
        Ok(None)
    }
}

impl Held {
    fn pages(&self) -> usize {
        self.kinds.values().map(watch::Sender::receiver_count).sum()
    }

    /// Draws each kind of page that is open once, the one that most have open first.
    fn show(&mut self, scene: &Scene) {
        self.kinds.retain(|_, held| held.receiver_count() > 0);
        let mut kinds: Vec<_> = self.kinds.iter().collect();
        kinds.sort_by_key(|(_, held)| std::cmp::Reverse(held.receiver_count()));
        for (kind, sender) in kinds {
            let drawn = view::regions(scene, *kind);
            let touched = match kind.hand {
                Hand::Delegation(_) => super::parts::touched(scene, self.size),
                _ => String::new(),
            };
            let next = sender.borrow().then(scene.size(), drawn, &touched);
            if let Some(next) = next {
                sender.send_replace(Arc::new(next));
            }
        }
    }
}

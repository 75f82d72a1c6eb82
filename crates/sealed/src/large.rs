//! A large file that is being opened: its bytes go on in stretches, each with its place in the file.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::fault::Fault;
use crate::hardened::wipe;
use crate::straight::{BLOCK, Straight, first_block};

/// The bytes of a stretch.
const STRETCH: usize = 1 << 20;

/// Room for a stretch, which begins where a block does in memory.
struct Room {
    bytes: Vec<u8>,
    begins: usize,
}

impl Room {
    /// All that it can need: what grows leaves copies behind.
    fn new() -> Room {
        let mut bytes = Vec::with_capacity(STRETCH + BLOCK);
        let begins = first_block(&bytes);
        bytes.resize(begins, 0);
        Room { bytes, begins }
    }

    /// None.
    fn without() -> Room {
        Room {
            bytes: Vec::new(),
            begins: 0,
        }
    }

    fn held(&self) -> &[u8] {
        self.bytes.get(self.begins..).unwrap_or_default()
    }

    fn left(&self) -> usize {
        STRETCH.saturating_sub(self.held().len())
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        wipe(&mut self.bytes);
    }
}

/// Bytes that are to be stored.
pub(crate) struct Stretch {
    file: Arc<Straight>,
    path: Arc<Path>,
    room: Room,
    at: u64,
    give_back: Sender<Room>,
}

impl Stretch {
    /// Stores them; the room is given back.
    pub(crate) fn store(self) -> Result<(), Fault> {
        let stored = self.file.store(self.room.held(), self.at);
        stored.map_err(|error| Fault::file("written", &self.path, &error))?;
        let Stretch {
            mut room,
            give_back,
            ..
        } = self;
        room.bytes.truncate(room.begins);
        // At the end nobody needs it any more.
        let _unneeded = give_back.send(room);
        Ok(())
    }
}

/// Rooms, and those that were given back.
pub(crate) struct Rooms {
    give_back: Sender<Room>,
    empty: Receiver<Room>,
}

impl Rooms {
    pub(crate) fn new() -> Rooms {
        let (give_back, empty) = channel();
        Rooms { give_back, empty }
    }

    fn next(&self) -> Room {
        self.empty.try_recv().unwrap_or_else(|_| Room::new())
    }
}

/// The file, and the stretch that is being filled.
pub(crate) struct Large {
    file: Arc<Straight>,
    path: Arc<Path>,
    room: Room,
    at: u64,
}

impl Large {
    /// A new file of so many bytes.
    pub(crate) fn new(path: &Path, bytes: u64, flush: bool, rooms: &Rooms) -> Result<Large, Fault> {
        let file = Straight::new(path, bytes, flush);
        let file = file.map_err(|error| Fault::file("written", path, &error))?;
        Ok(Large {
            file: Arc::new(file),
            path: path.into(),
            room: rooms.next(),
            at: 0,
        })
    }

    /// Takes bytes as far as the stretch has room; gives the others back, and the stretch when it is full.
    pub(crate) fn put<'b>(
        &mut self,
        bytes: &'b [u8],
        rooms: &Rooms,
    ) -> (&'b [u8], Option<Stretch>) {
        let (now, later) = bytes.split_at(bytes.len().min(self.room.left()));
        self.room.bytes.extend_from_slice(now);
        let full = self.room.left() == 0;
        (later, full.then(|| self.stretch(rooms.next(), rooms)))
    }

    /// The file is complete: its last bytes.
    pub(crate) fn end(mut self, rooms: &Rooms) -> Stretch {
        self.stretch(Room::without(), rooms)
    }

    fn stretch(&mut self, next: Room, rooms: &Rooms) -> Stretch {
        let room = std::mem::replace(&mut self.room, next);
        let at = self.at;
        self.at += room.held().len() as u64;
        Stretch {
            file: Arc::clone(&self.file),
            path: Arc::clone(&self.path),
            room,
            at,
            give_back: rooms.give_back.clone(),
        }
    }
}

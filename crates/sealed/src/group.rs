//! A megabyte of plaintext in sixteen chunks, each with room for its tag behind it, so that nothing is copied between
//! reading, hashing, sealing and writing.

use std::io::{self, Read};

use crate::cipher::{CHUNK, NotOpened, PayloadKey, SEALED_CHUNK, TAG};
use crate::hardened::wipe;
use crate::listed::Lines;

/// The chunks of a group.
const CHUNKS: usize = 16;
/// The bytes of plaintext in a full group.
pub(crate) const GROUP: usize = CHUNKS * CHUNK;
/// The same with their tags.
pub(crate) const SEALED_GROUP: usize = CHUNKS * SEALED_CHUNK;

/// What the hash role has to do with a stretch of plaintext.
pub(crate) enum Mark {
    /// Bytes of a file, from and to, counted in plaintext from the group's beginning.
    Data(usize, usize),
    /// The file is complete: its path and size.
    End(String, u64),
    /// Files that were hashed where they were read.
    Lines(Lines),
}

/// Up to a megabyte on its way through the roles.
pub(crate) struct Group {
    bytes: Vec<u8>,
    filled: usize,
    /// Its place in the payload, from 0.
    pub(crate) number: u64,
    /// Whether it holds the payload's last chunk.
    pub(crate) last: bool,
    /// Whether the evidence ends in it.
    pub(crate) tail: bool,
    /// What is to be hashed.
    pub(crate) marks: Vec<Mark>,
}

impl Group {
    pub(crate) fn new() -> Group {
        let mut group = Group::without_room();
        group.bytes = vec![0; SEALED_GROUP];
        group
    }

    /// What stands for a group that is elsewhere.
    pub(crate) fn without_room() -> Group {
        Group {
            bytes: Vec::new(),
            filled: 0,
            number: 0,
            last: false,
            tail: false,
            marks: Vec::new(),
        }
    }

    /// The same room for another place.
    pub(crate) fn begin(&mut self, number: u64) {
        self.filled = 0;
        self.number = number;
        self.last = false;
        self.tail = false;
        self.marks.clear();
    }

    /// How much plaintext it holds.
    pub(crate) fn filled(&self) -> usize {
        self.filled
    }

    pub(crate) fn is_full(&self) -> bool {
        self.filled == GROUP
    }

    /// How much plaintext it still takes.
    pub(crate) fn left(&self) -> usize {
        GROUP.saturating_sub(self.filled)
    }

    /// The room left in the chunk that is being filled.
    pub(crate) fn room(&mut self) -> &mut [u8] {
        let (chunk, within) = (self.filled / CHUNK, self.filled % CHUNK);
        let begin = chunk * SEALED_CHUNK;
        let room = self.bytes.get_mut(begin + within..begin + CHUNK);
        room.unwrap_or_default()
    }

    pub(crate) fn advance(&mut self, bytes: usize) {
        self.filled += bytes;
    }

    /// Lays bytes down as far as there is room; gives what is left of them.
    pub(crate) fn put<'b>(&mut self, mut bytes: &'b [u8]) -> &'b [u8] {
        while !bytes.is_empty() && !self.is_full() {
            let room = self.room();
            let (now, later) = bytes.split_at(bytes.len().min(room.len()));
            if let Some(room) = room.get_mut(..now.len()) {
                room.copy_from_slice(now);
            }
            self.advance(now.len());
            bytes = later;
        }
        bytes
    }

    /// The plaintext between two places, in pieces.
    pub(crate) fn plain(&self, from: usize, to: usize) -> impl Iterator<Item = &[u8]> {
        let chunks = from / CHUNK..to.div_ceil(CHUNK);
        chunks.filter_map(move |chunk| {
            let begin = from.saturating_sub(chunk * CHUNK);
            let end = (to - chunk * CHUNK).min(CHUNK);
            let at = chunk * SEALED_CHUNK;
            self.bytes.get(at + begin..at + end)
        })
    }

    /// Seals every chunk in place.
    pub(crate) fn seal(&mut self, key: &PayloadKey) -> Result<(), NotOpened> {
        let chunks = self.chunks();
        let (filled, first, last) = (self.filled, self.first_chunk(), self.last);
        let sealed = self.bytes.chunks_mut(SEALED_CHUNK).take(chunks);
        for (place, chunk) in sealed.enumerate() {
            let length = (filled - place * CHUNK).min(CHUNK);
            let is_last = last && place + 1 == chunks;
            let (plain, tag) = chunk.split_at_mut(length);
            let made = key.seal(first + place as u64, is_last, plain)?;
            tag.get_mut(..TAG).ok_or(NotOpened)?.copy_from_slice(&made);
        }
        Ok(())
    }

    /// The sealed bytes.
    pub(crate) fn sealed(&self) -> &[u8] {
        let length = self.filled + self.chunks() * TAG;
        self.bytes.get(..length).unwrap_or_default()
    }

    /// Fills it with sealed bytes; `true` when the file ended within it.
    pub(crate) fn read_sealed(&mut self, file: &mut impl Read) -> io::Result<usize> {
        let mut held = 0;
        loop {
            let room = self.bytes.get_mut(held..).unwrap_or_default();
            if room.is_empty() {
                return Ok(held);
            }
            match file.read(room) {
                Ok(0) => return Ok(held),
                Ok(more) => held += more,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// The bytes that were read, before they are opened.
    pub(crate) fn raw(&self, held: usize) -> &[u8] {
        self.bytes.get(..held).unwrap_or_default()
    }

    /// Says that it holds so many sealed bytes.
    pub(crate) fn holds_sealed(&mut self, held: usize) {
        let (whole, rest) = (held / SEALED_CHUNK, held % SEALED_CHUNK);
        self.filled = whole * CHUNK + rest.saturating_sub(TAG);
    }

    /// Opens every chunk in place. A last chunk without plaintext stands only where it is the first too.
    pub(crate) fn open(&mut self, key: &PayloadKey, held: usize) -> Result<(), NotOpened> {
        let chunks = held.div_ceil(SEALED_CHUNK);
        let (first, last) = (self.first_chunk(), self.last);
        let sealed = self.bytes.get_mut(..held).ok_or(NotOpened)?;
        for (place, chunk) in sealed.chunks_mut(SEALED_CHUNK).enumerate() {
            let number = first + place as u64;
            let empty = chunk.len() == TAG && number > 0;
            if chunk.len() < TAG || empty {
                return Err(NotOpened);
            }
            key.open(number, last && place + 1 == chunks, chunk)?;
        }
        Ok(())
    }

    fn first_chunk(&self) -> u64 {
        self.number * CHUNKS as u64
    }

    /// An empty payload has one chunk with nothing in it.
    fn chunks(&self) -> usize {
        let only = self.last && self.number == 0;
        self.filled.div_ceil(CHUNK).max(usize::from(only))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        wipe(&mut self.bytes);
    }
}

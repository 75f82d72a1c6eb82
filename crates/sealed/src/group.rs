//! A megabyte of plaintext in sixteen chunks, each with room for its tag behind it, so that nothing is copied between
//! reading, hashing, sealing and writing; past the memory of the system neither, since a group lies in memory as it will lie
//! on the disk's blocks.

use std::io::{self, Read};
use std::ops::Range;

use crate::cipher::{CHUNK, NotOpened, PayloadKey, SEALED_CHUNK, TAG};
use crate::hardened::wipe;
use crate::listed::Lines;
use crate::straight::{BLOCK, first_block};

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
    /// Where in the bytes it begins; before it is room for the end of what stands before it in the file.
    begins: usize,
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
        group.bytes = vec![0; SEALED_GROUP + 2 * BLOCK];
        group
    }

    /// What stands for a group that is elsewhere.
    pub(crate) fn without_room() -> Group {
        Group {
            bytes: Vec::new(),
            begins: 0,
            filled: 0,
            number: 0,
            last: false,
            tail: false,
            marks: Vec::new(),
        }
    }

    /// The same room for another place in the payload, which begins at `payload` in the file.
    pub(crate) fn begin(&mut self, number: u64, payload: u64) {
        let place = payload + number * SEALED_GROUP as u64;
        let within = usize::try_from(place % BLOCK as u64).unwrap_or_default();
        self.begins = first_block(&self.bytes) + within;
        self.filled = 0;
        self.number = number;
        self.last = false;
        self.tail = false;
        self.marks.clear();
    }

    fn room_for_all(&self) -> &[u8] {
        let all = self.bytes.get(self.begins..self.begins + SEALED_GROUP);
        all.unwrap_or_default()
    }

    fn room_for_all_mut(&mut self) -> &mut [u8] {
        let all = self.bytes.get_mut(self.begins..self.begins + SEALED_GROUP);
        all.unwrap_or_default()
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
        let room = self.room_for_all_mut();
        room.get_mut(begin + within..begin + CHUNK)
            .unwrap_or_default()
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
            self.room_for_all().get(at + begin..at + end)
        })
    }

    /// Seals every chunk in place.
    pub(crate) fn seal(&mut self, key: &PayloadKey) -> Result<(), NotOpened> {
        let chunks = self.chunks();
        let (filled, first, last) = (self.filled, self.first_chunk(), self.last);
        let sealed = self.room_for_all_mut().chunks_mut(SEALED_CHUNK);
        let sealed = sealed.take(chunks);
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
        self.room_for_all().get(..length).unwrap_or_default()
    }

    /// Takes before it what is left over of the bytes that stand before it in the file, and gives what is left over now:
    /// between them lie whole blocks of the file.
    pub(crate) fn blocks(&mut self, left_over: &mut Vec<u8>) -> Range<usize> {
        let begins = self.begins.saturating_sub(left_over.len());
        if let Some(before) = self.bytes.get_mut(begins..self.begins) {
            before.copy_from_slice(left_over);
        }
        let ends = self.begins + self.sealed().len();
        let whole = (ends - begins) / BLOCK * BLOCK;
        left_over.clear();
        left_over.extend_from_slice(self.bytes.get(begins + whole..ends).unwrap_or_default());
        begins..begins + whole
    }

    /// Those bytes.
    pub(crate) fn at(&self, blocks: Range<usize>) -> &[u8] {
        self.bytes.get(blocks).unwrap_or_default()
    }

    /// Fills it with sealed bytes; `true` when the file ended within it.
    pub(crate) fn read_sealed(&mut self, file: &mut impl Read) -> io::Result<usize> {
        let mut held = 0;
        loop {
            let room = self.room_for_all_mut().get_mut(held..).unwrap_or_default();
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
        self.room_for_all().get(..held).unwrap_or_default()
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
        let sealed = self.room_for_all_mut().get_mut(..held);
        let sealed = sealed.ok_or(NotOpened)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_blocks_lie_one_behind_the_other_and_begin_where_blocks_do() {
        // The first place of a payload, and how much plaintext its last group holds.
        let cases = [
            (0, 1),
            (216, GROUP),
            (4096, CHUNK),
            (5003, 4096 - 16),
            (8191, 5),
        ];
        for (payload, last) in cases {
            let head = vec![7; payload];
            let (whole, rest) = head.split_at(payload / BLOCK * BLOCK);
            let (mut file, mut left_over) = (whole.to_vec(), rest.to_vec());
            let mut expected = head.clone();
            for number in 0..3u8 {
                let mut group = Group::new();
                group.begin(u64::from(number), payload as u64);
                let filled = if number == 2 { last } else { GROUP };
                group.put(&vec![number + 1; filled]);
                expected.extend_from_slice(group.sealed());
                let range = group.blocks(&mut left_over);
                let blocks = group.at(range);
                assert_eq!(blocks.len() % BLOCK, 0);
                assert!(blocks.is_empty() || first_block(blocks) == 0, "{payload}");
                file.extend_from_slice(blocks);
            }
            assert!(left_over.len() < BLOCK);
            file.extend_from_slice(&left_over);
            assert!(file == expected, "{payload}, {last}");
        }
    }
}

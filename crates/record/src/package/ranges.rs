//! BLAKE3 of the ciphertext, whole and by ranges of 16 MiB, in one pass.
//!
//! Each line of `ranges.b3` is the chaining value of one aligned range as a subtree of the whole file's BLAKE3 tree (for
//! a file of one range: its hash). So the lines give the file's hash again, and a range is checked on its own: whoever
//! carries the file can go on where a carrier stopped.

use blake3::hazmat::{
    HasherExt as _, Mode, left_subtree_len, merge_subtrees_non_root, merge_subtrees_root,
};
use blake3::{Hasher, OUT_LEN};

use crate::hash::Hash;
use crate::malformed::{Malformed, Rule};

/// The bytes of a range; the last may be shorter.
pub const RANGE_BYTES: u64 = 16 << 20;

/// The most ranges that are read: 2^20 of them are 16 TiB.
const RANGES_MAX: usize = 1 << 20;

/// The BLAKE3 hash of a file and of its ranges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranges {
    /// BLAKE3 of the whole file, as `b3sum` gives it.
    pub whole: Hash,
    /// One for each range.
    pub ranges: Vec<Hash>,
}

/// Hashes a file as it goes by.
pub struct RangeHasher {
    done: Vec<Hash>,
    hasher: Hasher,
    in_range: u64,
}

impl RangeHasher {
    /// At the beginning of a file.
    pub fn new() -> RangeHasher {
        RangeHasher {
            done: Vec::new(),
            hasher: Hasher::new(),
            in_range: 0,
        }
    }

    /// Takes the next bytes.
    pub fn update(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            if self.in_range == RANGE_BYTES {
                self.next_range();
            }
            let room = usize::try_from(RANGE_BYTES - self.in_range).unwrap_or(usize::MAX);
            let (now, later) = bytes.split_at(room.min(bytes.len()));
            self.hasher.update(now);
            self.in_range += now.len() as u64;
            bytes = later;
        }
    }

    fn next_range(&mut self) {
        self.done.push(Hash(self.hasher.finalize_non_root()));
        self.hasher = Hasher::new();
        let offset = self.done.len() as u64 * RANGE_BYTES;
        self.hasher.set_input_offset(offset);
        self.in_range = 0;
    }

    /// The hashes of what went by.
    pub fn finish(mut self) -> Ranges {
        if self.done.is_empty() {
            let whole = Hash(*self.hasher.finalize().as_bytes());
            return Ranges {
                whole,
                ranges: vec![whole],
            };
        }
        self.done.push(Hash(self.hasher.finalize_non_root()));
        Ranges {
            whole: root(&self.done),
            ranges: self.done,
        }
    }
}

impl Default for RangeHasher {
    fn default() -> RangeHasher {
        RangeHasher::new()
    }
}

/// What the lines of two and more ranges give for the whole.
fn root(ranges: &[Hash]) -> Hash {
    match halves(ranges) {
        Some((left, right)) => {
            Hash(*merge_subtrees_root(&subtree(left), &subtree(right), Mode::Hash).as_bytes())
        }
        None => ranges.first().copied().unwrap_or(Hash([0; OUT_LEN])),
    }
}

fn subtree(ranges: &[Hash]) -> [u8; OUT_LEN] {
    match halves(ranges) {
        Some((left, right)) => merge_subtrees_non_root(&subtree(left), &subtree(right), Mode::Hash),
        None => ranges.first().map_or([0; OUT_LEN], |hash| hash.0),
    }
}

/// The left half is the largest power of two of ranges that leaves something for the right.
fn halves(ranges: &[Hash]) -> Option<(&[Hash], &[Hash])> {
    if ranges.len() < 2 {
        return None;
    }
    let left = left_subtree_len(ranges.len() as u64 * RANGE_BYTES) / RANGE_BYTES;
    ranges.split_at_checked(usize::try_from(left).ok()?)
}

impl Ranges {
    /// The text of `ranges.b3`: one hash a line, in hexadecimal.
    pub fn text(&self) -> String {
        self.ranges.iter().map(|hash| format!("{hash}\n")).collect()
    }

    /// Reads `ranges.b3`; the whole file's hash follows from it ([`Rule::Ranges`]).
    pub fn parse(text: &str) -> Result<Ranges, Malformed> {
        let wrong = |what: &str| Malformed::new(Rule::Ranges, what);
        let lines = text
            .strip_suffix('\n')
            .ok_or_else(|| wrong("the last line has no end"))?;
        let ranges: Result<Vec<Hash>, Malformed> = lines
            .split('\n')
            .take(RANGES_MAX + 1)
            .map(|line| Hash::from_hex(line).map_err(|fault| wrong(&fault.what)))
            .collect();
        let ranges = ranges?;
        if ranges.len() > RANGES_MAX {
            return Err(wrong("there are more than 1,048,576 ranges"));
        }
        Ok(Ranges {
            whole: root(&ranges),
            ranges,
        })
    }

    /// The hash of the range of that number, from 0, of a file that has one range or more than one.
    pub fn of_range(bytes: &[u8], number: u64, only: bool) -> Hash {
        let mut hasher = Hasher::new();
        if only {
            return Hash(*hasher.update(bytes).finalize().as_bytes());
        }
        hasher.set_input_offset(number * RANGE_BYTES);
        Hash(hasher.update(bytes).finalize_non_root())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ranges_give_the_hash_of_the_whole_and_each_is_checked_alone() {
        let range = RANGE_BYTES as usize;
        for length in [0, 1, range - 1, range, range + 1, 2 * range, 3 * range + 5] {
            let bytes: Vec<u8> = (0..length).map(|place| (place / 7) as u8).collect();
            let mut hasher = RangeHasher::new();
            bytes.chunks(999_983).for_each(|piece| hasher.update(piece));
            let hashed = hasher.finish();
            assert_eq!(hashed.whole.0, *blake3::hash(&bytes).as_bytes(), "{length}");
            assert_eq!(Ranges::parse(&hashed.text()), Ok(hashed.clone()));
            let only = hashed.ranges.len() == 1;
            for (number, piece) in bytes.chunks(range).enumerate() {
                assert_eq!(
                    Ranges::of_range(piece, number as u64, only),
                    hashed.ranges[number],
                    "{length}"
                );
            }
        }
    }

    #[test]
    fn other_texts_are_no_ranges() {
        for wrong in ["", "\n", "00\n", "x", &"0".repeat(64)] {
            assert_eq!(Ranges::parse(wrong).unwrap_err().rule, Rule::Ranges);
        }
    }
}

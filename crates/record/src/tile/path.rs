//! The paths of tiles and bundles, and which of them a tree of a given size has.

use crate::decimal;
use crate::malformed::{Malformed, Rule};

/// The hashes of a full tile and the entries of a full bundle.
pub const WIDTH_MAX: u16 = 256;

/// The highest level that a path may name.
const LEVEL_MAX: u8 = 63;

/// A tile: 256 hashes of one level, fewer at the right edge of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tile {
    /// 0 for leaf hashes; each hash of a higher level is the root of a full tile one level below.
    pub level: u8,
    /// Which of its level, from 0.
    pub index: u64,
    /// How many hashes it holds, 1 to 256.
    pub width: u16,
}

/// A bundle: the entries of a tile of level 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BundlePath {
    /// Which bundle, from 0.
    pub index: u64,
    /// How many entries it holds, 1 to 256.
    pub width: u16,
}

impl Tile {
    /// `tile/0/x001/234`, or `tile/0/x001/234.p/7` for one that is not full.
    pub fn path(&self) -> String {
        format!("tile/{}/{}", self.level, place(self.index, self.width))
    }

    /// Reads a path in its one form ([`Rule::TilePath`]).
    pub fn parse(path: &str) -> Result<Tile, Malformed> {
        let read = || {
            let (level, rest) = path.strip_prefix("tile/")?.split_once('/')?;
            let level = decimal::read(level).ok()?;
            let (index, width) = read_place(rest)?;
            let level = u8::try_from(level)
                .ok()
                .filter(|level| *level <= LEVEL_MAX)?;
            Some(Tile {
                level,
                index,
                width,
            })
        };
        one_form(path, read(), Tile::path)
    }
}

impl BundlePath {
    /// `tile/entries/x001/234`, or `tile/entries/x001/234.p/7` for one that is not full.
    pub fn path(&self) -> String {
        format!("tile/entries/{}", place(self.index, self.width))
    }

    /// Reads a path in its one form ([`Rule::TilePath`]).
    pub fn parse(path: &str) -> Result<BundlePath, Malformed> {
        let read = || {
            let (index, width) = read_place(path.strip_prefix("tile/entries/")?)?;
            Some(BundlePath { index, width })
        };
        one_form(path, read(), BundlePath::path)
    }
}

/// Every tile of a tree of this size, level by level.
pub fn tiles(size: u64) -> impl Iterator<Item = Tile> {
    let levels = (0u8..8).map(move |level| (level, size >> (8 * u32::from(level))));
    levels.flat_map(|(level, hashes)| {
        row(hashes).map(move |(index, width)| Tile {
            level,
            index,
            width,
        })
    })
}

/// Every bundle of a Record of this size.
pub fn bundles(size: u64) -> impl Iterator<Item = BundlePath> {
    row(size).map(|(index, width)| BundlePath { index, width })
}

/// A row of hashes cut into tiles: each one's index and width.
fn row(hashes: u64) -> impl Iterator<Item = (u64, u16)> {
    let full = u64::from(WIDTH_MAX);
    let last = u16::try_from(hashes % full).unwrap_or_default();
    let tail = (last > 0).then_some((hashes / full, last));
    (0..hashes / full)
        .map(|index| (index, WIDTH_MAX))
        .chain(tail)
}

fn one_form<T>(path: &str, read: Option<T>, write: impl Fn(&T) -> String) -> Result<T, Malformed> {
    let wrong = || {
        Malformed::new(
            Rule::TilePath,
            format!("{path:?} is not the path of a tile or bundle"),
        )
    };
    read.filter(|tile| write(tile) == path).ok_or_else(wrong)
}

/// Groups of three digits, all but the last with an `x` before them; `.p/W` follows unless the width is full.
fn place(index: u64, width: u16) -> String {
    let mut text = format!("{:03}", index % 1000);
    let mut above = index / 1000;
    while above > 0 {
        text = format!("x{:03}/{text}", above % 1000);
        above /= 1000;
    }
    if width != WIDTH_MAX {
        text.push_str(&format!(".p/{width}"));
    }
    text
}

fn read_place(text: &str) -> Option<(u64, u16)> {
    let (groups, width) = match text.split_once(".p/") {
        None => (text, WIDTH_MAX),
        Some((groups, width)) => {
            let width = u16::try_from(decimal::read(width).ok()?).ok()?;
            (
                groups,
                Some(width).filter(|width| (1..WIDTH_MAX).contains(width))?,
            )
        }
    };
    let mut index = 0u64;
    for group in groups.split('/') {
        let digits = group.strip_prefix('x').unwrap_or(group);
        if digits.len() != 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        index = index.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
    }
    Some((index, width))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn paths_of_the_specification() {
        let tile = Tile {
            level: 0,
            index: 1_234_067,
            width: 256,
        };
        assert_eq!(tile.path(), "tile/0/x001/x234/067");
        assert_eq!(Tile { width: 7, ..tile }.path(), "tile/0/x001/x234/067.p/7");
        assert_eq!(
            BundlePath { index: 5, width: 1 }.path(),
            "tile/entries/005.p/1"
        );
    }

    #[test]
    fn a_tree_of_seventy_thousand_has_the_tiles_of_the_specification() {
        let count = |level: u8, full: bool| {
            tiles(70_000)
                .filter(|tile| tile.level == level && (tile.width == 256) == full)
                .count()
        };
        let partial: Vec<u16> = tiles(70_000)
            .map(|tile| tile.width)
            .filter(|width| *width < 256)
            .collect();
        assert_eq!(
            [count(0, true), count(1, true), count(2, true)],
            [273, 1, 0]
        );
        assert_eq!(partial, [112, 17, 1]);
        assert_eq!(
            tiles(256).map(|tile| tile.path()).collect::<Vec<_>>(),
            ["tile/0/000", "tile/1/000.p/1"]
        );
        assert_eq!(
            bundles(257).map(|bundle| bundle.path()).collect::<Vec<_>>(),
            ["tile/entries/000", "tile/entries/001.p/1"]
        );
        assert_eq!((tiles(0).count(), bundles(0).count()), (0, 0));
    }

    proptest! {
        #[test]
        fn a_path_is_read_back(level in 0u8..64, index in any::<u64>(), width in 1u16..=256) {
            let (tile, bundle) = (Tile { level, index, width }, BundlePath { index, width });
            prop_assert_eq!(Tile::parse(&tile.path()), Ok(tile));
            prop_assert_eq!(BundlePath::parse(&bundle.path()), Ok(bundle));
        }
    }
}

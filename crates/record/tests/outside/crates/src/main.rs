//! Reads an exported Record with the crates `tlog_tiles` and `signed_note` (0.2), which share no code with ours:
//!
//!     cargo run --manifest-path crates/record/tests/outside/crates/Cargo.toml -- DIR [OLDER_DIR PROOF]
//!
//! It checks the checkpoint's signature, the root from the tiles, every entry's place (up to 2,000 entries, then 500 of
//! them), and with an older export that DIR continues it, by its own proof and by ours in the file PROOF. Exit 0 if all
//! holds, else 1.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use signed_note::{Note, StandardVerifier, VerifierList};
use tlog_tiles::tile::{Tile, TileHashReader, TileReader};
use tlog_tiles::{
    Checkpoint, Hash, check_record, check_tree, prove_record, prove_tree, record_hash, tree_hash,
};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let paths: Vec<PathBuf> = env::args().skip(1).map(PathBuf::from).collect();
    let (folder, older) = match paths.as_slice() {
        [folder] => (folder, None),
        [folder, older, proof] => (folder, Some((older, proof))),
        _ => return Err("usage: outside-crates DIR [OLDER_DIR PROOF]".into()),
    };
    let vkey = fs::read_to_string(folder.join("key"))?;
    let vkey = vkey.lines().next().unwrap_or_default();
    let head = checkpoint(folder, vkey)?;
    let (size, root) = (head.size(), *head.hash());
    let tiles = Tiles(folder.clone());
    let reader = TileHashReader::new(size, root, &tiles);
    if tree_hash(size, &reader)? != root {
        return Err("the tiles do not give the checkpoint's root".into());
    }
    let step = if size > 2000 { size / 500 } else { 1 };
    let mut checked = 0;
    for (index, entry) in (0..size).zip(entries(folder, size)?) {
        if index % step == 0 || index == size - 1 {
            let proof = prove_record(size, index, &reader)?;
            check_record(&proof, size, root, index, record_hash(&entry))?;
            checked += 1;
        }
    }
    println!("tlog_tiles: root of {size} entries, {checked} of them by inclusion");
    let Some((older, proof)) = older else {
        return Ok(());
    };
    let old = checkpoint(older, vkey)?;
    let lines = fs::read_to_string(proof)?;
    let ours = lines
        .lines()
        .map(Hash::parse_hash)
        .collect::<Result<Vec<Hash>, _>>()?;
    for proof in [prove_tree(size, old.size(), &reader)?, ours] {
        check_tree(&proof, size, root, old.size(), *old.hash())?;
    }
    println!(
        "tlog_tiles: {size} entries continue {}, by its proof and by ours",
        old.size()
    );
    Ok(())
}

fn checkpoint(folder: &Path, vkey: &str) -> Outcome<Checkpoint> {
    let note = Note::from_bytes(&fs::read(folder.join("checkpoint"))?)?;
    let known = VerifierList::new(vec![Box::new(StandardVerifier::new(vkey)?)]);
    note.verify(&known)?;
    Checkpoint::from_bytes(note.text()).map_err(|wrong| wrong.to_string().into())
}

/// The entries in order; the paths of bundles sort in that order below a million entries.
fn entries(folder: &Path, size: u64) -> Outcome<Vec<Vec<u8>>> {
    let mut entries = Vec::new();
    for number in 0..size.div_ceil(256) {
        let width = u32::try_from((size - number * 256).min(256))?;
        let path = Tile::new(8, 0, number, width, true).path();
        let path = path.replacen("tile/8/data/", "tile/entries/", 1);
        let bundle = fs::read(folder.join(path))?;
        let mut rest = bundle.as_slice();
        while let Some((length, after)) = rest.split_first_chunk::<2>() {
            let length = usize::from(u16::from_be_bytes(*length));
            let (entry, after) = after
                .split_at_checked(length)
                .ok_or("an entry is cut off")?;
            entries.push(entry.to_vec());
            rest = after;
        }
    }
    if entries.len() as u64 != size {
        return Err(format!("the bundles hold {} entries, not {size}", entries.len()).into());
    }
    Ok(entries)
}

/// Tiles where C2SP tlog-tiles puts them: the height, always 8, is left out of the path.
struct Tiles(PathBuf);

impl TileReader for Tiles {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, tiles: &[Tile]) -> Result<Vec<Vec<u8>>, tlog_tiles::Error> {
        let path = |tile: &Tile| self.0.join(tile.path().replacen("tile/8/", "tile/", 1));
        let read = |tile: &Tile| fs::read(path(tile)).map_err(|_| tlog_tiles::Error::InvalidTile);
        tiles.iter().map(read).collect()
    }

    fn save_tiles(&self, _: &[Tile], _: &[Vec<u8>]) {}
}

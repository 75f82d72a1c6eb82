//! Prints a proof from an exported Record's tiles, one hash in base64 a line:
//!
//!     cargo run -p record --example prove -- DIR inclusion INDEX
//!     cargo run -p record --example prove -- DIR consistency OLDER_SIZE

use std::io::{self, Write as _};

use record::checkpoint::Checkpoint;
use record::export::{CHECKPOINT, Folder, Tiles};
use record::hash::Hash;
use record::note::Note;
use record::tree;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let lines: String = proof(&arguments)?
        .iter()
        .map(|hash| hash.base64() + "\n")
        .collect();
    Ok(io::stdout().write_all(lines.as_bytes())?)
}

fn proof(arguments: &[String]) -> Result<Vec<Hash>, Box<dyn std::error::Error>> {
    let [folder, kind, number] = arguments else {
        return Err(
            "Three arguments are needed: a folder, inclusion or consistency, and a number.".into(),
        );
    };
    let folder = Folder::at(folder);
    let note = Note::parse(&folder.read(CHECKPOINT, 1 << 20)?)?;
    let size = Checkpoint::parse(&note.text)?.size;
    let (number, tiles) = (number.parse()?, Tiles::of(&folder, size));
    Ok(match kind.as_str() {
        "inclusion" => tree::inclusion(number, size, &tiles)?,
        "consistency" => tree::consistency(number, size, &tiles)?,
        other => return Err(format!("`{other}` is neither inclusion nor consistency.").into()),
    })
}

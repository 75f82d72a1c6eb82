//! Exports a Record for practice, for programs that read one:
//!
//!     cargo run -p record --example export -- DIR ENTRIES [OLDER_DIR OLDER_ENTRIES]
//!
//! The same count gives the same bytes. The older one is the same Record when it had at least so many entries. Beside
//! each folder stands the receipt of its last entry, `DIR.tlog-proof`.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the house is made for the tests"
)]

#[path = "../tests/it/house.rs"]
mod house;

use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let pairs: Option<Vec<(&String, usize)>> = match arguments.as_slice() {
        [folder, entries] => entries.parse().ok().map(|entries| vec![(folder, entries)]),
        [folder, entries, older, fewer] => {
            let counts = entries.parse().ok().zip(fewer.parse().ok());
            counts.map(|(entries, fewer)| vec![(folder, entries), (older, fewer)])
        }
        _ => None,
    };
    let Some([(folder, entries), older @ ..]) = pairs.as_deref() else {
        eprintln!(
            "Two or four arguments are needed: a new folder, how many entries, and the same for an older one."
        );
        std::process::exit(2);
    };
    let house = house::House::with_entries(*entries);
    export(&house, folder);
    for (folder, fewer) in older {
        export(&house.earlier(*fewer), folder);
    }
}

fn export(house: &house::House, folder: &str) {
    house.export(Path::new(folder));
    let receipt = house.receipt(house.entries.len() as u64 - 1);
    std::fs::write(format!("{folder}.tlog-proof"), receipt.text()).unwrap();
}

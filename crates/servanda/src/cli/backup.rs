//! `servanda backup`: a copy of the home, taken while the house runs, and checked.

use super::progress::Progress;
use crate::backup::{Kept, keep};
use crate::error::Error;
use crate::home::Home;
use std::path::PathBuf;

/// Copy the whole home, also while the house runs, and check the copy
#[derive(Debug, clap::Args)]
#[command(after_help = "\
  servanda backup /mnt/backup/2026-11-21
  servanda restore /mnt/backup/2026-11-21 --home new-home

The house's key is left out unless --with-keys is given: whoever holds it can sign as the house.
Keep one copy of keys/house.key apart; without it a restored Record can be read and not continued.")]
pub(super) struct Args {
    /// A folder that does not exist or is empty
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Copy the house's key too
    #[arg(long)]
    with_keys: bool,
}

pub(super) async fn run(args: &Args, home: &Home) -> Result<String, Error> {
    let progress =
        Progress::doing("Copying the Record, its content and settings, and checking the copy");
    let Kept { size, contents } = keep(home, &args.folder, args.with_keys).await?;
    drop(progress);
    let keys = if args.with_keys {
        "The house's key is in it: keep it as safe as the home."
    } else {
        "The house's key is not in it: keep a copy of keys/house.key apart."
    };
    Ok(format!(
        "Copied {size} entries and {contents} files of content to {}; the copy was checked and is whole.\n{keys}",
        args.folder.display()
    ))
}

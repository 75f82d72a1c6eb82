//! `servanda restore`: a home made from a backup.

use super::progress::Progress;
use crate::backup::{Kept, bring_back};
use crate::error::Error;
use crate::home::Home;
use std::path::PathBuf;

/// Make a home from a backup, checked before it is used
#[derive(Debug, clap::Args)]
#[command(after_help = "\
  servanda restore /mnt/backup/2026-11-21 --home new-home
  servanda restore /mnt/backup/2026-11-21 --home new-home --key safe/house.key

A home that has signed more than the backup holds is never replaced by it: that would set the
Record back behind what people already hold.")]
pub(super) struct Args {
    /// The backup
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The house's key, where the backup does not hold it
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
}

pub(super) async fn run(args: &Args, home: &Home) -> Result<String, Error> {
    let progress = Progress::doing("Checking the backup and copying it");
    let Kept { size, .. } = bring_back(&args.folder, home, args.key.as_deref()).await?;
    drop(progress);
    let mut told = format!(
        "Restored {size} entries to {}.\nIf this house has signed anything after entry {}, put that newer Record back instead.",
        home.folder().display(),
        size.saturating_sub(1),
    );
    if !home.house_key().exists() {
        told.push_str("\nThe house's key is not in it: the Record can be read; copy the key to keys/house.key to continue it.");
    }
    Ok(told)
}

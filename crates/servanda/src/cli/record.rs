//! `servanda record`: the Record itself: take it away, prove an entry, show the checkpoint.

use super::progress::Progress;
use crate::error::{Error, Kind};
use crate::export::{Exported, export};
use crate::house::House;
use clap::Subcommand;
use std::path::PathBuf;

/// Take the Record away, prove one entry of it, or show its checkpoint
#[derive(Debug, clap::Args)]
#[command(after_help = "\
  servanda record export DIR                 everything, as a stranger checks it
  servanda verify record DIR                 check it
  servanda record prove 12 --out 12.tlog-proof
  servanda verify proof 12.tlog-proof
  servanda record prove 12 --node https://record.example.org")]
pub(super) struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Write the whole Record into a folder; an older export of it is replaced
    Export {
        /// The folder: new, empty, or an older export of the same Record
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Write the receipt of one entry: its bytes, its proof and the signed checkpoint
    Prove {
        /// The entry's number
        #[arg(value_name = "N")]
        entry: u64,
        /// Write it to this file instead of standard output
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Show the newest signed checkpoint
    Checkpoint,
}

pub(super) async fn run(args: &Args, house: &House) -> Result<String, Error> {
    match &args.verb {
        Verb::Export { folder } => {
            let progress = Progress::of("Exporting", house.size().await?);
            let Exported { size, contents } =
                export(house, folder, &|done| progress.at(done)).await?;
            drop(progress);
            Ok(format!(
                "Exported {size} entries and {contents} files of content to {}.\nCheck it with: servanda verify record {}",
                folder.display(),
                folder.display(),
            ))
        }
        Verb::Prove { entry, out } => {
            let receipt = house.receipt(*entry).await?;
            let Some(file) = out else {
                return Ok(receipt);
            };
            std::fs::write(file, receipt).map_err(|error| Error::file("written", file, error))?;
            Ok(format!(
                "Wrote the receipt of entry {entry}.\nCheck it with: servanda verify proof {}",
                file.display()
            ))
        }
        Verb::Checkpoint => String::from_utf8(house.checkpoint().await?).map_err(|error| {
            let what = "the newest checkpoint is not text";
            Error::new(Kind::Storage, what, "Restore a backup").detail(error)
        }),
    }
}

//! `servanda evidence custody`.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use record::Hash;
use record::custody::{Acquisition, Act, Chain, Link};
use record::package::PackageId;

use super::{Secret, say};
use crate::clock;
use crate::fault::Fault;
use crate::key;
use crate::private::{new_file, replace};

/// Add a signed link to a chain of custody, or begin one
///
/// Each link names the hash of the one before, and bears the moment at which it is signed. `servanda-verify custody FILE` reads the chain link by link.
#[derive(Debug, Args)]
pub(super) struct CustodyArgs {
    /// The chain's file; it is made when it is not there
    file: PathBuf,
    /// What was done: acquired, sealed, handed_over, received, opened, copied, returned or destroyed
    #[arg(long, value_name = "ACT", value_parser = act)]
    act: Act,
    /// When it was done, where that was earlier: a day such as 2030-01-31 or an instant such as 2030-01-31T09:30:00.000Z
    #[arg(long, value_name = "WHEN")]
    on: Option<String>,
    /// By whom
    #[arg(long, value_name = "TEXT")]
    who: String,
    /// Where
    #[arg(long = "where", value_name = "TEXT")]
    place: String,
    /// Why, for instance the reference of the request
    #[arg(long, value_name = "TEXT")]
    why: String,
    /// With what tool, and its version
    #[arg(long, value_name = "TEXT")]
    tool: String,
    /// Which item
    #[arg(long, value_name = "TEXT")]
    item: String,
    /// From or to whom
    #[arg(long, value_name = "TEXT")]
    other: Option<String>,
    /// The package's name
    #[arg(long, value_name = "ID")]
    package: Option<String>,
    /// SHA-256 of the item
    #[arg(long, value_name = "SHA256")]
    sha256: Option<String>,
    /// Acquired: the order or other legal authority for it: kind, number, body and date
    #[arg(long, value_name = "TEXT")]
    authority: Option<String>,
    /// Acquired: who held the item or the account
    #[arg(long, value_name = "TEXT")]
    holder: Option<String>,
    /// Acquired: the method
    #[arg(long, value_name = "TEXT")]
    method: Option<String>,
    /// Acquired: whether writing was blocked, or the system was live
    #[arg(long, value_name = "TEXT")]
    state: Option<String>,
    /// Acquired: what the device's clock showed, and by how much it was off
    #[arg(long, value_name = "TEXT")]
    clock: Option<String>,
    /// Acquired: who was present
    #[arg(long, value_name = "TEXT")]
    present: Vec<String>,
    /// The file of your keys; the signing key lies beside it
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    #[command(flatten)]
    secret: Secret,
}

fn act(word: &str) -> Result<Act, String> {
    let words: Vec<&str> = Act::ALL.iter().map(|act| act.word()).collect();
    Act::of(word).ok_or_else(|| format!("it is none of {}", words.join(", ")))
}

pub(super) fn run(args: CustodyArgs) -> Result<(), Fault> {
    let mut chain = read(&args.file)?;
    let key = key::signing(&args.key, &args.secret.passphrase())?;
    let odd = |fault: record::Malformed| {
        let remedy = "Look at what was given for it: texts in one line, `--on` a day such as 2030-01-31 or an instant that is past, what \
                      belongs to an acquisition with `--act acquired` alone";
        Fault::not_in_order(fault.what, remedy)
    };
    let acquisition = Acquisition {
        authority: args.authority,
        holder: args.holder,
        method: args.method,
        state: args.state,
        clock: args.clock,
        present: args.present,
    };
    let link = Link {
        act: args.act,
        at: clock::now(),
        done: args.on,
        who: args.who,
        place: args.place,
        why: args.why,
        tool: args.tool,
        item: args.item,
        other: args.other,
        package: args
            .package
            .as_deref()
            .map(PackageId::parse)
            .transpose()
            .map_err(odd)?,
        sha256: args
            .sha256
            .as_deref()
            .map(Hash::from_hex)
            .transpose()
            .map_err(odd)?,
        acquisition: (acquisition != Acquisition::default()).then_some(acquisition),
        key: key.verifier().clone(),
    };
    chain.add(&link, &key).map_err(odd)?;
    replace(&args.file, new_file, &chain.bytes())?;
    let number = chain.notes.len();
    let hash = chain
        .notes
        .last()
        .map(|note| record::hash::sha256(&note.to_bytes()).hex());
    say(&format!(
        "{}: link {number}, {}; SHA-256 {}",
        args.file.display(),
        args.act.word().replace('_', " "),
        hash.unwrap_or_default()
    ))
}

/// The chain in a file; an empty one where there is none. A chain that does not hold is not added to.
fn read(file: &Path) -> Result<Chain, Fault> {
    if !file.exists() {
        return Ok(Chain::default());
    }
    checked(file)
}

/// A chain that is there and holds.
pub(super) fn checked(file: &Path) -> Result<Chain, Fault> {
    let bytes = fs::read(file).map_err(|error| Fault::file("read", file, &error))?;
    let broken = |what: &dyn std::fmt::Display| {
        let what = format!(
            "the chain of custody in `{}` does not hold: {what}",
            file.display()
        );
        Fault::not_in_order(
            what,
            "Look at it with `servanda-verify custody`, and begin from a copy that holds",
        )
    };
    let chain = Chain::parse(&bytes).map_err(|fault| broken(&fault))?;
    chain.check().map_err(|wrong| broken(&wrong))?;
    Ok(chain)
}

//! `servanda evidence verify`: the checks that need no key, which `servanda-verify package` makes too.

use std::path::{Path, PathBuf};

use clap::Args;
use record::note::Verifier;

use super::say;
use crate::fault::Fault;

/// Check a package without opening it: its envelope, its signature, the sealed bytes, the proofs
#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    /// The sealed file, or its folder of proofs
    #[arg(value_name = "PACKAGE.tar.age | BUNDLE")]
    package: PathBuf,
    /// The sender's key, name+id+key, as you have it from elsewhere
    #[arg(long, value_name = "VKEY")]
    from: Option<String>,
}

pub(super) fn run(args: &VerifyArgs) -> Result<u8, Fault> {
    let from = args.from.as_deref().map(vkey).transpose()?;
    package(&args.package, from.as_ref())
}

pub(super) fn package(path: &Path, from: Option<&Verifier>) -> Result<u8, Fault> {
    let report = record::verify::package(path, from);
    say(report.text().trim_end())?;
    Ok(if report.passes() { 0 } else { 1 })
}

/// Reads a verifier key that a person gives.
pub(super) fn vkey(text: &str) -> Result<Verifier, Fault> {
    Verifier::parse(text).map_err(|fault| {
        Fault::not_in_order(
            fault.what,
            "Give the line name+id+key that the sender's `servanda evidence keys new` printed",
        )
    })
}

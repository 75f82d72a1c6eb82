//! `servanda evidence seal`.

use std::path::PathBuf;

use clap::Args;
use record::package::Purpose;
use record::package::age::shown;
use record::verify::{count, grouped};

use super::bar::Bar;
use super::book::{BookArgs, To, recipients, warn_of_one_key};
use super::size::bytes;
use super::stamp::AtOnce;
use super::{Secret, custody, parent, say, tidy};
use crate::fault::Fault;
use crate::key;
use crate::seal::{Order, Sealed, seal, without_keys};

/// Seal files and folders for named recipients
///
/// Makes DIR/<package>.tar.age, <package>.envelope.json and <package>.proofs/. Nobody but the recipients can open it,
/// and the envelope names no one.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  servanda evidence seal case-17 --key officer.key --to ab/central \\
      --directory authorities.json --trust policy --request A-2026-17 \\
      --purpose \"Proceedings 3 KLs 17/26\" --limit \"Not for use in fiscal proceedings\" --out outgoing
  servanda evidence seal case-17 … --to age1… --to age1…    to the duty key and the recovery key
  servanda evidence seal disk.e01 … --split 25GB    packages n of m, each complete in itself
  servanda evidence seal case-17 … --stamp https://tsa.example.org --ca ROOT.pem    stamped at once")]
pub(super) struct SealArgs {
    /// Files and folders to seal
    #[arg(required = true, value_name = "SOURCE")]
    sources: Vec<PathBuf>,
    /// The file of your keys; the signing key lies beside it
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    #[command(flatten)]
    to: To,
    /// The reference of the request that this answers
    #[arg(long, value_name = "REF")]
    request: String,
    /// What the evidence may be used for
    #[arg(long, value_name = "TEXT")]
    purpose: String,
    /// A limit of use; several may be named
    #[arg(long, value_name = "TEXT")]
    limit: Vec<String>,
    /// A condition on personal data; several may be named
    #[arg(long, value_name = "TEXT")]
    personal_data: Vec<String>,
    /// The day after which it is destroyed or returned, for instance 2031-12-31
    #[arg(long, value_name = "DATE")]
    retain_until: Option<String>,
    /// The chain of custody so far, which travels in the statement
    #[arg(long, value_name = "FILE")]
    custody: Option<PathBuf>,
    /// The authority that you seal for, in its own words
    #[arg(long, value_name = "NAME")]
    authority: Option<String>,
    /// The folder in which the package will stand
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Make several packages of at most this size, for instance 25GB; a file is not cut
    #[arg(long, value_name = "SIZE", value_parser = bytes)]
    split: Option<u64>,
    /// Name yourself and the recipients in the envelope, which everyone can read
    #[arg(long)]
    named: bool,
    /// Stop where a name would be kept differently by another system, instead of carrying it under a neutral one
    #[arg(long)]
    strict_names: bool,
    /// Do not wait until everything is on the disk
    #[arg(long)]
    no_flush: bool,
    #[command(flatten)]
    at_once: AtOnce,
    #[command(flatten)]
    book: BookArgs,
    #[command(flatten)]
    secret: Secret,
}

pub(super) fn run(args: SealArgs) -> Result<(), Fault> {
    tidy(&[&args.out, parent(&args.out)]);
    let roots = args.at_once.roots()?;
    without_keys(&args.key, &args.sources)?;
    let book = args.book.read()?;
    let recipients = recipients(&args.to, book.as_ref())?;
    let order = Order {
        recipients,
        key: key::signing(&args.key, &args.secret.passphrase())?,
        sources: args.sources,
        authority: args.authority,
        terms: Purpose {
            request: args.request,
            purpose: args.purpose,
            limits: args.limit,
            personal_data: args.personal_data,
            retain_until: args.retain_until,
        },
        passed_on: None,
        custody: args
            .custody
            .as_deref()
            .map(custody::checked)
            .transpose()?
            .map_or(Vec::new(), |chain| chain.texts()),
        out: args.out,
        split: args.split,
        named: args.named,
        strict_names: args.strict_names,
        flush: !args.no_flush,
    };
    let sealed = seal(&order, &Bar::new())?;
    sealed.iter().try_for_each(told)?;
    warn_of_one_key(order.recipients.len())?;
    args.at_once.stamped(&sealed, &roots)
}

pub(super) fn told(sealed: &Sealed) -> Result<(), Fault> {
    let contents = &sealed.statement.contents;
    say(&sealed.file.display().to_string())?;
    if let Some(part) = &sealed.statement.part {
        say(&format!("  package {} of {}", part.number, part.of))?;
    }
    say(&format!(
        "  {}, {}; sealed {} bytes; BLAKE3 {}",
        count(contents.count, "file", "files"),
        count(contents.bytes, "byte", "bytes"),
        grouped(sealed.bytes),
        sealed.blake3
    ))?;
    for to in &sealed.statement.recipients {
        let authority = to.authority.as_ref().zip(to.role.as_ref());
        let authority =
            authority.map_or(String::new(), |(name, role)| format!(" ({name}, {role})"));
        say(&format!("  to {}{authority}", shown(&to.key)))?;
    }
    if sealed.renamed > 0 {
        say(&format!(
            "  {} in servanda/names.tsv",
            count(
                sealed.renamed,
                "file is carried under a neutral name; its own stands",
                "files are carried under neutral names; their own stand"
            )
        ))?;
    }
    if contents.empty_folders > 0 {
        say(&format!(
            "  {} not carried",
            count(
                contents.empty_folders,
                "empty folder is",
                "empty folders are"
            )
        ))?;
    }
    Ok(())
}

//! `servanda evidence pass` and `consent`.

use std::path::PathBuf;

use clap::{ArgGroup, Args, ValueEnum};
use record::package::{Consent, Notice};

use super::bar::Bar;
use super::book::{BookArgs, To, recipients, warn_of_one_key};
use super::stamp::AtOnce;
use super::verify::written;
use super::{Secret, custody, parent, say, seal, tidy};
use crate::clock;
use crate::custody::going_on;
use crate::fault::Fault;
use crate::kept_bag;
use crate::key;
use crate::pass::{Asked, First, about, consent as signed};
use crate::seal::{Order, seal as sealed};

/// Who takes part in the proceedings.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Role {
    Court,
    Prosecutor,
    Expert,
    Defence,
}

impl Role {
    fn word(self) -> &'static str {
        match self {
            Role::Court => "court",
            Role::Prosecutor => "prosecutor",
            Role::Expert => "expert",
            Role::Defence => "defence",
        }
    }
}

/// Pass on what was sealed to you: in its proceedings, with its sender's consent, or because it is exculpatory
///
/// The first package travels whole, with its sender's statement and signature, and its limits stay.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("ground").required(true))]
pub(super) struct PassArgs {
    /// The folder of the opened package
    #[arg(value_name = "DIR")]
    bag: PathBuf,
    /// The file of your keys; the signing key lies beside it
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    #[command(flatten)]
    to: To,
    /// In the proceedings that the request names, to this part in them
    #[arg(long, group = "ground", value_name = "ROLE")]
    in_proceedings: Option<Role>,
    /// To another State, organization or purpose, with the first sender's consent in this file
    #[arg(long, group = "ground", value_name = "FILE")]
    consent: Option<PathBuf>,
    /// To an accused, whom it helps: never stopped for want of consent; the first sender is told
    #[arg(long, group = "ground")]
    exculpatory: bool,
    /// The day on which the first sender was told
    #[arg(long, requires = "exculpatory", value_name = "DATE")]
    notice: Option<String>,
    /// Why the first sender could not be told before
    #[arg(long, requires = "exculpatory", value_name = "REASON")]
    no_notice_before: Option<String>,
    /// The chain of custody with what was signed since: it goes on from the one in the statement
    #[arg(long, value_name = "FILE")]
    custody: Option<PathBuf>,
    /// Your authority, in its own words
    #[arg(long, value_name = "NAME")]
    authority: Option<String>,
    /// The folder in which the new package will stand
    #[arg(long, value_name = "OUT")]
    out: PathBuf,
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

pub(super) fn run(args: PassArgs) -> Result<(), Fault> {
    tidy(&[&args.out, parent(&args.out)]);
    let asked = asked(&args)?;
    let roots = args.at_once.roots()?;
    let book = args.book.read()?;
    let recipients = recipients(&args.to, book.as_ref())?;
    let chain = args.custody.as_deref().map(custody::checked).transpose()?;
    let (statement, bytes) = kept_bag::check(&args.bag, &Bar::new())?;
    let first = First {
        statement: &statement,
        bytes: &bytes,
    };
    let to: Vec<_> = recipients
        .iter()
        .map(|(_, addressed)| addressed.clone())
        .collect();
    let (passed_on, terms) = first.pass(asked, &to)?;
    let order = Order {
        sources: vec![args.bag],
        key: key::signing(&args.key, &args.secret.passphrase())?,
        authority: args.authority,
        recipients,
        terms,
        passed_on: Some(passed_on),
        custody: going_on(&statement, chain)?.texts(),
        out: args.out,
        split: None,
        named: false,
        strict_names: true,
        flush: !args.no_flush,
    };
    let made = sealed(&order, &Bar::new())?;
    made.iter().try_for_each(seal::told)?;
    warn_of_one_key(order.recipients.len())?;
    args.at_once.stamped(&made, &roots)
}

fn asked(args: &PassArgs) -> Result<Asked, Fault> {
    if let Some(role) = args.in_proceedings {
        return Ok(Asked::Proceedings(role.word().to_owned()));
    }
    if let Some(file) = &args.consent {
        return Ok(Asked::Consent(file.clone()));
    }
    match (&args.no_notice_before, &args.notice) {
        (None, Some(on)) => Ok(Asked::Exculpatory(Notice::Before { on: on.clone() })),
        (Some(reason), on) => Ok(Asked::Exculpatory(Notice::NotBefore {
            reason: reason.clone(),
            on: on.clone(),
        })),
        (None, None) => Err(Fault::not_in_order(
            "nothing says how the first sender was told (Servanda: exculpatory evidence is passed on with a notice)",
            "Give the day with `--notice`, or why it could not come first with `--no-notice-before`",
        )),
    }
}

/// Consent that your evidence is passed on to others, for another purpose, on conditions
#[derive(Debug, Args)]
pub(super) struct ConsentArgs {
    /// The package's name, as its recipient reads it out
    #[arg(long, value_name = "ID")]
    package: String,
    /// The SHA-256 of its statement, as `servanda evidence inspect` shows it
    #[arg(long, value_name = "SHA256")]
    statement: String,
    #[command(flatten)]
    to: To,
    /// For what
    #[arg(long, value_name = "TEXT")]
    purpose: String,
    /// A condition, besides the limits of the package
    #[arg(long, value_name = "TEXT")]
    condition: Vec<String>,
    /// The condition on which personal data among it go along; without it they do not
    #[arg(long, value_name = "TEXT")]
    personal_data: Option<String>,
    /// The last day on which it may be passed on
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// The file of your keys; the package was signed with the key beside it
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// The file to be written
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    book: BookArgs,
    #[command(flatten)]
    secret: Secret,
}

pub(super) fn consent(args: ConsentArgs) -> Result<(), Fault> {
    let (package, statement) = about(&args.package, &args.statement)?;
    let to = recipients(&args.to, args.book.read()?.as_ref())?;
    let consent = Consent {
        package,
        statement,
        to: to.into_iter().map(|(_, addressed)| addressed.key).collect(),
        purpose: args.purpose,
        conditions: args.condition,
        personal_data: args.personal_data,
        made: clock::now(),
        until: args.until,
    };
    let key = key::signing(&args.key, &args.secret.passphrase())?;
    written(&args.out, &signed(&consent, &key)?)?;
    say(&format!(
        "{}: consent signed by {}",
        args.out.display(),
        key.vkey()
    ))
}

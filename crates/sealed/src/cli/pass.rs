//! `servanda evidence pass` and `consent`.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{ArgGroup, Args};
use record::day;
use record::package::{Consent, Notice, PassedOn, Role};

use super::bar::Bar;
use super::book::{BookArgs, To, recipients, warn_of_one_key};
use super::stamp::AtOnce;
use super::verify::written;
use super::{Secret, custody, parent, say, seal, tidy};
use crate::clock;
use crate::custody::going_on;
use crate::fault::{Fault, Kind};
use crate::kept_bag;
use crate::key;
use crate::pass::{Asked, First, about, consent as signed};
use crate::seal::{Order, seal as sealed};

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
    #[arg(long, group = "ground", value_name = "ROLE", value_parser = PossibleValuesParser::new(Role::ALL.map(Role::word))
        .try_map(|word| Role::of(&word).ok_or("it takes no part in them")))]
    in_proceedings: Option<Role>,
    /// To another State, organization or purpose, with the first sender's consent in this file
    #[arg(long, group = "ground", value_name = "FILE")]
    consent: Option<PathBuf>,
    /// To an accused, whom it helps: never stopped, neither for want of consent nor of a notice; the first sender is told,
    /// before or after
    #[arg(long, group = "ground")]
    exculpatory: bool,
    /// The day on which the first sender was told, where that is done
    #[arg(long, requires = "exculpatory", value_name = "DATE")]
    notice: Option<String>,
    /// Why the first sender could not be told before
    #[arg(long, requires = "exculpatory", value_name = "REASON")]
    no_notice_before: Option<String>,
    /// The chain of custody with what was signed since: it goes on from the one in the statement
    #[arg(long, value_name = "FILE")]
    custody: Option<PathBuf>,
    /// The authority that you pass on for, in its own words
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
    let kept = kept_bag::check(&args.bag, &Bar::new())?;
    let first = First {
        statement: &kept.statement,
        bytes: &kept.bytes,
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
        custody: going_on(&kept.statement, chain)?.texts(),
        out: args.out,
        split: None,
        named: false,
        strict_names: false,
        flush: !args.no_flush,
    };
    let made = sealed(&order, &Bar::new())?;
    made.iter().try_for_each(seal::told)?;
    warn_of_one_key(order.recipients.len())?;
    if order.passed_on.as_ref().is_some_and(PassedOn::is_untold) {
        say(
            "Nothing says that the first sender was told. Tell them without delay, and have the notice recorded where custody is kept.",
        )?;
    }
    args.at_once.stamped(&made, &roots)
}

fn asked(args: &PassArgs) -> Result<Asked, Fault> {
    let told = args.notice.is_some() || args.no_notice_before.is_some();
    if told && !args.exculpatory {
        return Err(Fault::new(
            Kind::Usage,
            "`--notice` and `--no-notice-before` tell of the notice to the first sender of what is exculpatory, and this is passed on for \
             another reason",
            "Leave them out, or pass it on with `--exculpatory`",
        ));
    }
    if let Some(role) = args.in_proceedings {
        return Ok(Asked::Proceedings(role));
    }
    if let Some(file) = &args.consent {
        return Ok(Asked::Consent(file.clone()));
    }
    let on = args.notice.clone();
    if let Some(on) = &on {
        given(on)?;
    }
    Ok(Asked::Exculpatory(
        match (args.no_notice_before.clone(), on) {
            (None, Some(on)) => Notice::Before { on },
            (Some(reason), on) => Notice::NotBefore { reason, on },
            (None, None) => Notice::ToFollow,
        },
    ))
}

/// A notice is recorded when it was given: its day has begun somewhere.
fn given(on: &str) -> Result<(), Fault> {
    // What is no day at all is found where the statement is made.
    if day::has_begun(on, clock::now()) != Some(false) {
        return Ok(());
    }
    let what = format!(
        "the first sender is said to be told on {on}, which is still to come (Servanda: the notice to the first sender is recorded \
         when it was given)"
    );
    Err(Fault::not_in_order(
        what,
        "Leave `--notice` out, tell them, and have the notice recorded where custody is kept",
    ))
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
    if let Some(until) = args
        .until
        .as_deref()
        .filter(|until| day::is_over(until, clock::now()) == Some(true))
    {
        return Err(Fault::not_in_order(
            format!(
                "the consent would end on {until}, and that day is over (Servanda: evidence is passed on while the consent holds)"
            ),
            "Name a day to come with `--until`, or leave it out",
        ));
    }
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

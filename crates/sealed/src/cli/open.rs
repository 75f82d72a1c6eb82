//! `servanda evidence open` and `inspect`.

use std::path::PathBuf;

use clap::Args;
use record::package::age::shown;
use record::package::{Passing, Statement};
use record::verify::{count, grouped};

use super::bar::Bar;
use super::book::{BookArgs, sender};
use super::verify::{self, Elsewhere};
use super::{Secret, say, tidy};
use crate::above::Above;
use crate::clock;
use crate::fault::Fault;
use crate::inspect;
use crate::key;
use crate::open::{Order, open, wrong_sender};
use crate::plain;

/// Open a package that was sealed to you
///
/// It is opened beside DIR, verified whole, and moved into place in one step: nothing appears if anything fails.
#[derive(Debug, Args)]
pub(super) struct OpenArgs {
    /// The sealed file; its envelope and proofs are checked too where they stand beside it
    #[arg(value_name = "PACKAGE.tar.age")]
    package: PathBuf,
    /// The file of your keys; with --plain it may be left out for a file that was sealed with a passphrase
    #[arg(long, value_name = "FILE", required_unless_present = "plain")]
    key: Option<PathBuf>,
    /// The folder that will hold it; with --plain, the file. Folders above it are made where they are not there
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The sender's key, name+id+key, as you have it from elsewhere
    #[arg(long, value_name = "VKEY")]
    from: Option<String>,
    /// Open a file that stock `age` sealed to your key; it carries no signature
    #[arg(long, conflicts_with = "from")]
    plain: bool,
    /// Do not wait until everything is on the disk
    #[arg(long)]
    no_flush: bool,
    #[command(flatten)]
    book: BookArgs,
    #[command(flatten)]
    secret: Secret,
}

pub(super) fn run(args: OpenArgs) -> Result<(), Fault> {
    tidy(&[&Above::of(&args.out)?.folder]);
    let Some(key) = &args.key else {
        let identity = key::passphrase(&args.package, &args.secret.passphrase())?;
        return opened_plain(&args, &identity);
    };
    let identity = key::identity(key, &args.secret.passphrase())?;
    if args.plain {
        return opened_plain(&args, &identity);
    }
    let from = args.from.as_deref().map(verify::vkey).transpose()?;
    let order = Order {
        package: args.package,
        identity,
        out: args.out,
        from,
        book: args.book.read()?,
        flush: !args.no_flush,
    };
    let opened = open(&order, &Bar::new())?;
    let (key, made) = (&opened.statement.sender.key, opened.statement.made);
    say(&sender(key, made, opened.vouched, order.book.as_ref())?)?;
    if !opened.envelope {
        say("No envelope stands beside it, so none was checked.")?;
    }
    stated(&opened.statement)?;
    opened.before.iter().try_for_each(sealed_before)?;
    say(&format!(
        "{}: every file is as its sender sealed it",
        opened.out.display()
    ))
}

fn opened_plain(args: &OpenArgs, identity: &dyn age::Identity) -> Result<(), Fault> {
    let (package, out, flush) = (&args.package, &args.out, !args.no_flush);
    let bytes = plain::open(package, &[identity], out, flush, &Bar::new())?;
    say("Nothing says who sealed this file: it carries no signature.")?;
    say(&format!("{}: {} bytes", out.display(), grouped(bytes)))
}

/// Under which statement it was sealed before it was passed on.
fn sealed_before(first: &Statement) -> Result<(), Fault> {
    let key = &first.sender.key;
    line("sealed before", first.package.as_str())?;
    line("  made", first.made.as_str())?;
    let authority = first.sender.authority.as_deref();
    line("  sender", authority.unwrap_or("not recorded"))?;
    line("  key", &key.vkey())?;
    line("  fingerprint", &key.fingerprint().to_string())
}

/// A line with its name. A second line of a sender's words stands below the first, so that it cannot pass for one of ours.
fn line(name: &str, value: &str) -> Result<(), Fault> {
    let value = value.replace('\n', &format!("\n{:15}", ""));
    say(&format!("{:<15}{value}", format!("{name}:")))
}

/// By how much the sender's clock may be ahead without a word of it.
const SKEW_MILLIS: i64 = 5 * 60 * 1000;

/// What the sender states, a line each.
fn stated(statement: &Statement) -> Result<(), Fault> {
    line("package", statement.package.as_str())?;
    let bytes = statement
        .bytes()
        .map_err(|fault| Fault::broken(fault.what))?;
    line("statement", &Statement::hash(&bytes).hex())?;
    if let Some(part) = &statement.part {
        line(
            "part",
            &format!(
                "{} of {}, the first is {}",
                part.number, part.of, part.first
            ),
        )?;
    }
    line("made", statement.made.as_str())?;
    let ahead = statement.made.unix_millis() - clock::now().unix_millis();
    if ahead > SKEW_MILLIS {
        line(
            "clocks",
            "the sender's showed a moment later than this machine's clock shows now; one of the two is wrong",
        )?;
    }
    let authority = statement.sender.authority.as_deref();
    line("sender", authority.unwrap_or("not recorded"))?;
    for to in &statement.recipients {
        line("sealed to", &shown(&to.key))?;
    }
    line("request", &statement.purpose.request)?;
    line("purpose", &statement.purpose.purpose)?;
    if let Some(passed_on) = &statement.passed_on {
        let ground = match &passed_on.ground {
            Passing::Proceedings { role } => format!("in the proceedings, to the {}", role.word()),
            Passing::Consent { .. } => "with the first sender's consent".to_owned(),
            Passing::Exculpatory { .. } => "as exculpatory".to_owned(),
        };
        line(
            "passed on",
            &format!("{ground}; sealed before as {}", passed_on.package),
        )?;
    }
    for limit in &statement.purpose.limits {
        line("limit", limit)?;
    }
    for condition in &statement.purpose.personal_data {
        line("personal data", condition)?;
    }
    let until = statement.purpose.retain_until.as_deref();
    line("retain until", until.unwrap_or("not recorded"))?;
    let custody = match statement.custody.len() {
        0 => "not recorded".to_owned(),
        1 => "1 link; `servanda-verify custody` reads it in servanda/statement.json".to_owned(),
        links => format!(
            "{links} links; `servanda-verify custody` reads them in servanda/statement.json"
        ),
    };
    line("custody", &custody)?;
    let contents = &statement.contents;
    line(
        "files",
        &format!(
            "{}, {} bytes",
            grouped(contents.count),
            grouped(contents.bytes)
        ),
    )?;
    if contents.names.is_some() {
        line(
            "names",
            "some files are carried under neutral names; servanda/names.tsv lists their own",
        )?;
    }
    match contents.empty_folders {
        0 => Ok(()),
        folders => line("left out", &count(folders, "empty folder", "empty folders")),
    }
}

/// Look at a package on one screen
#[derive(Debug, Args)]
pub(super) struct InspectArgs {
    /// The sealed file
    #[arg(value_name = "PACKAGE.tar.age")]
    package: PathBuf,
    /// The file of your keys: then what the sender states is shown, without opening the evidence. Without it, what the
    /// envelope beside shows to everybody, and what a directory knows of whoever it names
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// The sender's key, name+id+key, as you have it from elsewhere
    #[arg(long, value_name = "VKEY")]
    from: Option<String>,
    #[command(flatten)]
    book: BookArgs,
    #[command(flatten)]
    secret: Secret,
}

pub(super) fn inspect(args: InspectArgs) -> Result<u8, Fault> {
    let known = Elsewhere {
        from: args.from.as_deref().map(verify::vkey).transpose()?,
        book: args.book.read()?,
    };
    let code = verify::package(&args.package, &known, &[], &[])?;
    let Some(file) = args.key else {
        return Ok(code);
    };
    let identity = key::identity(&file, &args.secret.passphrase())?;
    let statement = inspect::inspect(&args.package, &identity)?;
    say("")?;
    let (key, made) = (&statement.sender.key, statement.made);
    let vouched = match &known.from {
        None => false,
        Some(from) if from == key => true,
        Some(_) => return Err(wrong_sender(&[], None)),
    };
    say(&sender(key, made, vouched, known.book.as_ref())?)?;
    stated(&statement)?;
    say("The evidence was not opened; `servanda evidence open` checks every file.")?;
    Ok(code)
}

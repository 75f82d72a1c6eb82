//! The command line of `servanda-evidence`, which a person reaches as `servanda evidence`.

mod authority;
mod bar;
mod book;
mod custody;
mod export;
mod keys;
mod open;
mod pass;
mod seal;
mod sign;
mod size;
mod stamp;
mod verify;

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand};

use crate::escape::harmless;
use crate::fault::{Fault, Kind};
use crate::hardened::harden;
use crate::key::Passphrase;
use crate::private::{parent, sweep};

/// Seal evidence for an authority, open what was sealed for you, check either
#[derive(Debug, Parser)]
#[command(
    name = "servanda evidence",
    bin_name = "servanda evidence",
    version,
    max_term_width = 100,
    after_help = "\
From keys to a court:
  servanda evidence keys new officer.key        once; give what it prints to whoever sends to you
  servanda evidence seal case-17 --key officer.key --to age1… --request A-17 \\
      --purpose TEXT --out outgoing
  servanda evidence verify outgoing/….tar.age   without a key, for whoever carries it
  servanda evidence open ….tar.age --key officer.key --out opened
  servanda evidence certificate opened --out papers
Each check by hand, with other makers' tools: VERIFY.txt in the package's folder of proofs.

Words:
  authority                 an office that sends evidence or receives it; directory files list them
  time-stamping authority   says when something was there (RFC 3161): `stamp`, `authority`
  X.509 certificate         says whose a key is: --certificate, --ca, --crl
  custody certificate       a paper about an opened package: `certificate`
  second signature          by an X.509 certificate's key: `sign`; every package has its first
  --export                  writes out what is signed or stamped elsewhere, --take takes that back;
                            `export` writes a whole opened package for other programs"
)]
struct Line {
    #[command(subcommand)]
    word: Word,
}

#[derive(Debug, Subcommand)]
enum Word {
    /// Make an officer's keys
    #[command(subcommand)]
    Keys(keys::Keys),
    Seal(seal::SealArgs),
    Pass(pass::PassArgs),
    Consent(pass::ConsentArgs),
    Open(open::OpenArgs),
    Sign(sign::SignArgs),
    Stamp(stamp::StampArgs),
    /// A time-stamping authority of one's own, for tests and closed networks
    #[command(subcommand)]
    Authority(authority::Authority),
    Custody(custody::CustodyArgs),
    Certificate(export::CertificateArgs),
    Export(export::ExportArgs),
    Verify(verify::VerifyArgs),
    Exhibit(verify::ExhibitArgs),
    Inspect(open::InspectArgs),
}

/// How a passphrase is come by.
#[derive(Debug, Args)]
struct Secret {
    /// Read the passphrase from the first line of this file instead of asking for it
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl Secret {
    fn passphrase(&self) -> Passphrase {
        match &self.passphrase_file {
            Some(path) => Passphrase::File(path.clone()),
            None => Passphrase::Ask,
        }
    }
}

/// Runs the program on its arguments, its own name first; gives the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    harden();
    let line = match Line::try_parse_from(arguments) {
        Ok(line) => line,
        Err(error) => {
            let _closed = error.print();
            return u8::try_from(error.exit_code()).unwrap_or(2);
        }
    };
    let done = match line.word {
        Word::Keys(word) => keys::run(word).map(|()| 0),
        Word::Seal(args) => seal::run(args).map(|()| 0),
        Word::Pass(args) => pass::run(args).map(|()| 0),
        Word::Consent(args) => pass::consent(args).map(|()| 0),
        Word::Open(args) => open::run(args).map(|()| 0),
        Word::Sign(args) => sign::run(&args).map(|()| 0),
        Word::Stamp(args) => stamp::run(&args).map(|()| 0),
        Word::Authority(word) => authority::run(word).map(|()| 0),
        Word::Custody(args) => custody::run(args).map(|()| 0),
        Word::Certificate(args) => export::certificate(&args).map(|()| 0),
        Word::Export(args) => export::export(&args).map(|()| 0),
        Word::Inspect(args) => open::inspect(args),
        Word::Verify(args) => verify::run(&args),
        Word::Exhibit(args) => verify::exhibit(&args).map(|()| 0),
    };
    match done {
        Ok(code) => code,
        Err(fault) => {
            explain(&fault);
            fault.exit()
        }
    }
}

fn explain(fault: &Fault) {
    let first = if fault.kind == Kind::Broken {
        "FAIL: "
    } else {
        ""
    };
    let mut errors = std::io::stderr().lock();
    let _closed = writeln!(errors, "{first}{}", harmless(&fault.to_string()));
    if let Some(detail) = &fault.detail {
        let _closed = writeln!(errors, "({})", harmless(detail));
    }
}

/// Says a line to the person.
fn say(words: &str) -> Result<(), Fault> {
    let mut out = std::io::stdout().lock();
    let said = writeln!(out, "{}", harmless(words));
    said.map_err(|error| {
        let what = "what was done could not be told: nothing can be written to standard output";
        let remedy = "Look at what stands where you asked for it: what is there is complete";
        Fault::new(Kind::Machine, what, remedy).because(error)
    })
}

/// Removes what commands that were killed left in these folders, and says so.
fn tidy(folders: &[&Path]) {
    for folder in folders {
        for left in sweep(folder) {
            beside(&format!(
                "Removed {}, which a command that was stopped had left.",
                left.display()
            ));
        }
    }
}

/// Says a line that is no part of the answer.
fn beside(words: &str) {
    let _closed = writeln!(std::io::stderr().lock(), "{}", harmless(words));
}

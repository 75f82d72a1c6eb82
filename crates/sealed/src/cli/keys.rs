//! `servanda evidence keys`.

use std::path::PathBuf;

use clap::Subcommand;

use super::{Secret, say};
use crate::fault::Fault;
use crate::key::{self, Passphrase, signing_path};

#[derive(Debug, Subcommand)]
pub(super) enum Keys {
    /// Make an age identity in FILE and a signing key beside it, both kept with a passphrase
    New {
        /// The identity's file; the signing key is FILE.signing
        file: PathBuf,
        /// Keep them without a passphrase: for machines whose disk is protected otherwise
        #[arg(long)]
        no_passphrase: bool,
        /// The name in the signing key, for instance `authority.example/duty`
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        secret: Secret,
    },
}

pub(super) fn run(word: Keys) -> Result<(), Fault> {
    let Keys::New {
        file,
        no_passphrase,
        name,
        secret,
    } = word;
    let passphrase = match no_passphrase {
        true => Passphrase::None,
        false => secret.passphrase(),
    };
    let made = key::new(&file, name.as_deref(), &passphrase)?;
    say(&made.recipient)?;
    say(&made.vkey)?;
    eprint_line(&format!(
        "The first line is what others seal to, the second is how they know your packages. Both keys are in {} and {}.",
        file.display(),
        signing_path(&file).display()
    ));
    Ok(())
}

fn eprint_line(words: &str) {
    use std::io::Write as _;
    let _closed = writeln!(std::io::stderr().lock(), "{}", super::harmless(words));
}

//! `servanda evidence keys`.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::{Secret, say};
use crate::fault::Fault;
use crate::key::{self, Passphrase, signing_path};
use crate::recipient::Kind;

#[derive(Debug, Subcommand)]
pub(super) enum Keys {
    /// Make an age identity in FILE and a signing key beside it, both kept with a passphrase
    New {
        /// The identity's file; the signing key is FILE.signing
        file: PathBuf,
        /// Keep them without a passphrase: for machines whose disk is protected otherwise
        #[arg(long)]
        no_passphrase: bool,
        /// Make a key whose packages stay shut before a quantum computer too; stock `age` opens them from version 1.3 on
        #[arg(long)]
        post_quantum: bool,
        /// The name in the signing key, for instance `authority.example/duty`
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        secret: Secret,
    },
    /// Show the public keys again: the line age1…, and the line by which your packages are known
    Show {
        /// The identity's file; the signing key is FILE.signing
        file: PathBuf,
        #[command(flatten)]
        secret: Secret,
    },
}

pub(super) fn run(word: Keys) -> Result<(), Fault> {
    let (file, no_passphrase, post_quantum, name, secret) = match word {
        Keys::Show { file, secret } => return show(&file, &secret.passphrase()),
        Keys::New {
            file,
            no_passphrase,
            post_quantum,
            name,
            secret,
        } => (file, no_passphrase, post_quantum, name, secret),
    };
    let passphrase = match no_passphrase {
        true => Passphrase::None,
        false => secret.passphrase(),
    };
    let kind = match post_quantum {
        true => Kind::PostQuantum,
        false => Kind::X25519,
    };
    let made = key::new(&file, kind, name.as_deref(), &passphrase)?;
    say(&made.recipient)?;
    say(&made.vkey)?;
    eprint_line(&format!(
        "The first line is what others seal to, the second is how they know your packages. Both keys are in {} and {}.",
        file.display(),
        signing_path(&file).display()
    ));
    Ok(())
}

fn show(file: &Path, passphrase: &Passphrase) -> Result<(), Fault> {
    let identity = key::identity(file, passphrase)?;
    let signing = key::signing(file, passphrase)?;
    say(&identity.to_public().to_string())?;
    say(&signing.vkey())
}

fn eprint_line(words: &str) {
    use std::io::Write as _;
    let _closed = writeln!(
        std::io::stderr().lock(),
        "{}",
        crate::escape::harmless(words)
    );
}

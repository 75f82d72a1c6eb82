//! The directory of authorities, on the command line.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use record::Instant;
use record::note::Verifier;
use record::package::Addressed;
use record::package::age::shown;

use super::{beside, parent, say, tidy};
use crate::clock;
use crate::directory::{Book, Known, day, telephone};
use crate::fault::Fault;
use crate::recipient::Recipient;

/// Where authorities are looked up.
#[derive(Debug, Args)]
pub(super) struct BookArgs {
    /// A directory file of authorities
    #[arg(long, value_name = "FILE", requires = "trust")]
    directory: Option<PathBuf>,
    /// Whose Record and which witnesses vouch for it (C2SP tlog-policy). What was relied on is remembered beside it, in
    /// POLICY.seen, and nothing older is taken
    #[arg(long, value_name = "POLICY", requires = "directory")]
    trust: Option<PathBuf>,
    /// How old the directory may be
    #[arg(long, value_name = "DAYS", default_value_t = 30)]
    directory_days: u32,
}

impl BookArgs {
    /// The directory, if one was named; its proofs hold then.
    pub(super) fn read(&self) -> Result<Option<Book>, Fault> {
        let (Some(file), Some(policy)) = (&self.directory, &self.trust) else {
            return Ok(None);
        };
        tidy(&[parent(policy)]);
        let book = Book::read(file, policy, self.directory_days, clock::now())?;
        book.told().iter().for_each(|words| beside(words));
        Ok(Some(book))
    }
}

/// To whom.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub(super) struct To {
    /// To whom: an authority of the directory, by its id, which means its duty key and its recovery key; or a public
    /// key, age1…; several may be named
    #[arg(long, value_name = "RECIPIENT")]
    to: Vec<String>,
    /// To whom, by a file with their public keys, as `keys new` and `keys show` print them
    #[arg(long, value_name = "FILE")]
    to_file: Vec<PathBuf>,
}

impl To {
    /// As they were typed, and then as they stand in the files.
    fn texts(&self) -> Result<Vec<String>, Fault> {
        let mut all = self.to.clone();
        for file in &self.to_file {
            let text = fs::read_to_string(file);
            let text = text.map_err(|error| Fault::file("read", file, &error))?;
            let before = all.len();
            let keys = text.lines().map(str::trim);
            all.extend(
                keys.filter(|line| line.starts_with("age1"))
                    .map(str::to_owned),
            );
            if all.len() == before {
                let what = format!("`{}` holds no public key of a recipient", file.display());
                let remedy =
                    "Write there what `servanda evidence keys new` printed for the recipient";
                return Err(Fault::not_in_order(what, remedy));
            }
        }
        Ok(all)
    }
}

/// Recipients by public key or by authority, each once.
pub(super) fn recipients(
    to: &To,
    book: Option<&Book>,
) -> Result<Vec<(Recipient, Addressed)>, Fault> {
    let today = day(clock::now());
    let mut all: Vec<(Recipient, Addressed)> = Vec::new();
    for text in &to.texts()? {
        let found = match book {
            _ if text.starts_with("age1") => vec![recipient(text)?],
            Some(book) => book.recipients(text, &today)?,
            None => {
                let what = format!(
                    "`{text}` is not the public key of a recipient, and no directory was named"
                );
                return Err(Fault::not_in_order(
                    what,
                    "Give a key age1…, or an authority with `--directory` and `--trust`",
                ));
            }
        };
        for one in found {
            if all.iter().any(|(_, before)| before.key == one.1.key) {
                let what = format!("`{}` is named twice", shown(&one.1.key));
                return Err(Fault::not_in_order(what, "Name each recipient once"));
            }
            all.push(one);
        }
    }
    Ok(all)
}

/// Says so when one key alone opens what was sealed: whoever loses it, or is away, keeps the evidence shut for everyone.
pub(super) fn warn_of_one_key(recipients: usize) -> Result<(), Fault> {
    if recipients != 1 {
        return Ok(());
    }
    say(
        "One key alone opens it; an authority of the directory (`--directory`, `--trust`) has two, that of whoever is on duty and one for \
         recovery.",
    )
}

fn recipient(text: &str) -> Result<(Recipient, Addressed), Fault> {
    let key: Recipient = text.parse().map_err(|error| {
        let remedy =
            "Give the line age1… that `servanda evidence keys new` printed for the recipient";
        Fault::not_in_order(
            format!("`{}` is not the public key of a recipient", shown(text)),
            remedy,
        )
        .because(error)
    })?;
    let addressed = Addressed {
        key: key.to_string(),
        authority: None,
        role: None,
    };
    Ok((key, addressed))
}

/// What is said first of the key that sealed a package, which says when it was made.
pub(super) fn sender(
    key: &Verifier,
    made: Instant,
    vouched: bool,
    book: Option<&Book>,
) -> Result<String, Fault> {
    if vouched {
        return Ok(format!(
            "Vouched for: sealed with the key you gave, {}",
            key.vkey()
        ));
    }
    let Some(book) = book else {
        return Ok(format!(
            "Not vouched for: {}; compare it with one obtained elsewhere",
            named(key)
        ));
    };
    let (words, listed, days) = match book.sender(key, made, clock::now())? {
        Known::Not => {
            return Ok(format!(
                "Not vouched for: {}, which the {} does not list",
                named(key),
                book.words()
            ));
        }
        Known::Listed(listed, days) => ("Vouched for", listed, days),
        Known::Ended(listed, days) => (
            "Not vouched for any more, since the days of its key ended; that the package is older only its sender's clock says, and \
             a time stamp beside it would show",
            listed,
            days,
        ),
    };
    let authority = &listed.authority;
    Ok(format!(
        "{words}: {} ({}), its key listed {days} in entry {} of the Record, {}; ring {}; speaks {}",
        authority.name,
        authority.id,
        listed.receipt.index,
        book.words(),
        telephone(authority),
        if authority.languages.is_empty() {
            "not recorded".to_owned()
        } else {
            authority.languages.join(", ")
        },
    ))
}

fn named(key: &Verifier) -> String {
    format!(
        "sealed with the key {}, fingerprint {}",
        key.vkey(),
        key.fingerprint()
    )
}

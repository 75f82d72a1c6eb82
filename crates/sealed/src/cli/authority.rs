//! `servanda evidence authority`.

use std::fs;
use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Subcommand, value_parser};
use record::Instant;

use super::say;
use super::verify::written;
use crate::clock;
use crate::fault::Fault;
use crate::time_stamp::{Server, authority};

const DAY_MILLIS: i64 = 86_400_000;
const MARK: &str = "This is an authority for tests and closed networks. Its stamps say so, and show no more than the clock of this machine.";

#[derive(Debug, Subcommand)]
pub(super) enum Authority {
    /// Make its key and X.509 certificates in a new folder
    New {
        /// The folder
        dir: PathBuf,
        /// The organization in its X.509 certificates
        #[arg(long, value_name = "TEXT", value_parser = NonEmptyStringValueParser::new())]
        name: String,
        /// How many days its X.509 certificates are valid
        #[arg(long, value_name = "DAYS", default_value_t = 365, value_parser = value_parser!(u16).range(1..))]
        days: u16,
    },
    /// Stamp what one query asks for, and write the reply
    Stamp {
        /// The folder
        dir: PathBuf,
        /// The query
        #[arg(value_name = "FILE.tsq")]
        query: PathBuf,
        /// The reply to be written
        #[arg(long, value_name = "FILE.tsr")]
        out: PathBuf,
    },
    /// Answer queries over HTTP until it is stopped
    Serve {
        /// The folder
        dir: PathBuf,
        /// Where to listen
        #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:3161")]
        listen: String,
    },
}

pub(super) fn run(word: Authority) -> Result<(), Fault> {
    match word {
        Authority::New { dir, name, days } => {
            let from = clock::now();
            let millis = from.unix_millis() + i64::from(days) * DAY_MILLIS;
            let until = Instant::from_unix_millis(millis).unwrap_or(from);
            authority::new(&dir, &name, from, until)?;
            say(MARK)?;
            let root = dir.join(authority::ROOT);
            say(&format!(
                "Those who check its stamps need {}.",
                root.display()
            ))
        }
        Authority::Stamp { dir, query, out } => {
            let authority = authority::Authority::read(&dir)?;
            let asked = fs::read(&query).map_err(|error| Fault::file("read", &query, &error))?;
            if let Some(why) = authority.not_stamped(&asked) {
                let what = format!(
                    "`{}` was not stamped: it is no query that this authority answers",
                    query.display()
                );
                let remedy = "Name the file that `servanda evidence stamp --export` wrote; nothing was written";
                return Err(Fault::not_in_order(what, remedy).because(why));
            }
            written(&out, &authority.answer(&asked, clock::now())?)?;
            say(&format!(
                "{}: the reply of {}",
                out.display(),
                authority.name()
            ))
        }
        Authority::Serve { dir, listen } => {
            let server = Server::new(authority::Authority::read(&dir)?, &listen)?;
            say(MARK)?;
            say(&format!("http://{}", server.address()?))?;
            server.serve(None);
            Ok(())
        }
    }
}

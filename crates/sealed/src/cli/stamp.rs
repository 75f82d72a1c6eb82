//! `servanda evidence stamp`: time stamps from authorities.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use x509_cert::Certificate;

use super::say;
use super::sign::roots;
use super::verify::written;
use crate::clock;
use crate::fault::Fault;
use crate::seal::Sealed;
use crate::second::Cover;
use crate::time_stamp::{Query, ask, check_address};

/// Have time-stamping authorities state when a package was there (RFC 3161)
///
/// They learn a hash and nothing else. Stamped are the envelope and each second signature over it. Stamp again when
/// the package changes hands, and before a time-stamping authority's X.509 certificate ends.
#[derive(Debug, Args)]
#[command(after_help = "\
From a machine without a network:
  servanda evidence stamp PACKAGE.tar.age --export query.tsq
  curl -H 'Content-Type: application/timestamp-query' --data-binary @query.tsq URL > reply.tsr
  servanda evidence stamp PACKAGE.tar.age --take reply.tsr --query query.tsq --ca ROOT.pem")]
pub(super) struct StampArgs {
    /// The sealed file
    #[arg(value_name = "PACKAGE.tar.age")]
    package: PathBuf,
    /// The address of a time-stamping authority; several may be named, and each is asked
    #[arg(long, value_name = "URL", env = "SERVANDA_TSA", value_delimiter = ',')]
    tsa: Vec<String>,
    /// Write out the query, to be carried to a time-stamping authority
    #[arg(long, value_name = "FILE.tsq", conflicts_with = "take")]
    export: Option<PathBuf>,
    /// Take back a time-stamping authority's reply
    #[arg(long, value_name = "FILE.tsr")]
    take: Option<PathBuf>,
    /// The query that the reply has to answer
    #[arg(long, value_name = "FILE.tsq", requires = "take")]
    query: Option<PathBuf>,
    /// What is stamped: `envelope`, or a second signature such as `envelope-1.p7s`; otherwise all of them, or with a file the envelope
    #[arg(long, value_name = "NAME")]
    of: Option<String>,
    /// The root X.509 certificates that a stamp has to lead to
    #[arg(long, value_name = "ROOT.pem")]
    ca: Vec<PathBuf>,
}

pub(super) fn run(args: &StampArgs) -> Result<(), Fault> {
    let cover = Cover::of(&args.package)?;
    let roots = roots(&args.ca)?;
    let of = args.of.as_deref();
    if args.export.is_none() && args.take.is_none() {
        if args.tsa.is_empty() {
            return Err(Fault::new(
                crate::Kind::Usage,
                "nobody is named who could stamp it",
                "Give an authority's address with `--tsa`, or `--export` a query and `--take` the reply",
            ));
        }
        return by(&cover, of, &args.tsa, &roots);
    }
    let targets = cover.targets(Some(of.unwrap_or("envelope")))?;
    let target = targets.first().map(String::as_str).unwrap_or_default();
    if let Some(file) = &args.export {
        let query = Query::of(&cover.target(target)?)?;
        written(file, &query.bytes()?)?;
        return say(&format!(
            "{}: a query for a stamp of `{target}`",
            file.display()
        ));
    }
    let Some(file) = &args.take else {
        return Ok(());
    };
    let query = args.query.as_deref().map(query).transpose()?;
    let reply = read(file)?;
    let path = cover.take_stamp(target, &reply, query.as_ref(), &roots, clock::now())?;
    say(&format!("{}: a stamp of `{target}`", path.display()))
}

/// Has each authority stamp what stands there.
fn by(
    cover: &Cover,
    of: Option<&str>,
    addresses: &[String],
    roots: &[Certificate],
) -> Result<(), Fault> {
    for target in cover.targets(of)? {
        for address in addresses {
            let query = Query::of(&cover.target(&target)?)?;
            let reply = ask(address, &query.bytes()?)?;
            let path = cover.take_stamp(&target, &reply, Some(&query), roots, clock::now())?;
            say(&format!(
                "{}: `{target}` stamped by {address}",
                path.display()
            ))?;
        }
    }
    Ok(())
}

/// Stamps wanted as soon as a package stands.
#[derive(Debug, Args)]
pub(super) struct AtOnce {
    /// Have the time-stamping authority at this address stamp the envelope as soon as it is there, as `stamp --tsa` does later;
    /// several may be named
    #[arg(long, value_name = "URL")]
    stamp: Vec<String>,
    /// The root X.509 certificates that a stamp has to lead to
    #[arg(long, value_name = "ROOT.pem", requires = "stamp")]
    ca: Vec<PathBuf>,
}

impl AtOnce {
    /// Reads the roots, and looks at the addresses, before anything is sealed.
    pub(super) fn roots(&self) -> Result<Vec<Certificate>, Fault> {
        self.stamp
            .iter()
            .try_for_each(|address| check_address(address))?;
        roots(&self.ca)
    }

    /// Stamps packages that stand; one that could not be stamped stands all the same.
    pub(super) fn stamped(&self, packages: &[Sealed], roots: &[Certificate]) -> Result<(), Fault> {
        if self.stamp.is_empty() {
            return Ok(());
        }
        for one in packages {
            let stamped =
                Cover::of(&one.file).and_then(|cover| by(&cover, None, &self.stamp, roots));
            stamped.map_err(|fault| {
                let file = one.file.display();
                let what = format!(
                    "`{file}` is sealed and stands there whole, but not stamped: {}",
                    fault.what
                );
                let remedy = format!("Stamp it with `servanda evidence stamp {file} --tsa URL`");
                Fault {
                    what,
                    remedy,
                    ..fault
                }
            })?;
        }
        Ok(())
    }
}

fn query(file: &Path) -> Result<Query, Fault> {
    Query::read(&read(file)?).map_err(|why| {
        let what = format!("`{}` cannot be read: {why}", file.display());
        Fault::not_in_order(what, "Name the file that `--export` wrote")
    })
}

fn read(file: &Path) -> Result<Vec<u8>, Fault> {
    fs::read(file).map_err(|error| Fault::file("read", file, &error))
}

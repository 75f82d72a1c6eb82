//! `servanda evidence certificate` and `export`: what an opened package looks like to a court and to other programs.

use std::fs;
use std::path::PathBuf;

use clap::Args;

use super::bar::Bar;
use super::sign::roots;
use super::verify::{revocations, written};
use super::{Secret, custody, say};
use crate::certificate::{Certificate, papers};
use crate::export::asic::Container;
use crate::export::case;
use crate::fault::Fault;
use crate::private::folder;
use crate::x509::SoftwareKey;

/// Write the custody certificate of an opened package, for paper and as JSON, and a text for a qualified person
///
/// Every file is compared with the sender's signed list first. Beside the page stand the statement and each link of the chain
/// as they were signed, and VERIFY.txt with the commands that repeat each check without a key.
#[derive(Debug, Args)]
pub(super) struct CertificateArgs {
    /// The folder of the opened package
    #[arg(value_name = "DIR")]
    bag: PathBuf,
    /// A chain of custody that goes on from the one in the statement
    #[arg(long, value_name = "FILE")]
    custody: Option<PathBuf>,
    /// The sealed file: the second signatures and time stamps among its proofs are looked at too
    #[arg(long, value_name = "PACKAGE.tar.age")]
    package: Option<PathBuf>,
    /// The root X.509 certificates, as you have them from elsewhere, to which these have to lead
    #[arg(long, value_name = "ROOT.pem", requires = "package")]
    ca: Vec<PathBuf>,
    /// Lists of revoked X.509 certificates by their issuers, as you have them from elsewhere (CRL, RFC 5280)
    #[arg(long, value_name = "LIST.crl", requires = "package")]
    crl: Vec<PathBuf>,
    /// The folder to be made
    #[arg(long, value_name = "OUT")]
    out: PathBuf,
}

pub(super) fn certificate(args: &CertificateArgs) -> Result<(), Fault> {
    let chain = args.custody.as_deref().map(custody::checked).transpose()?;
    let (roots, lists) = (roots(&args.ca)?, revocations(&args.crl)?);
    let certificate = Certificate::of(&args.bag, chain, &Bar::new())?;
    let certificate = match &args.package {
        Some(package) => certificate.beside(package, &roots, &lists)?,
        None => certificate,
    };
    for made in [args.out.clone(), args.out.join(papers::LINKS)] {
        folder(&made).map_err(|error| Fault::file("made", &made, &error))?;
    }
    for (name, bytes) in papers::files(&certificate) {
        let path = args.out.join(name);
        written(&path, &bytes)?;
        say(&path.display().to_string())?;
    }
    Ok(())
}

/// Write an opened package in a form that other programs read
///
/// The folder of an opened package is itself a bag (RFC 8493) that any reader of bags takes.
#[derive(Debug, Args)]
#[command(after_help = "\
The key that signs a container is kept elsewhere:
  servanda evidence export DIR --asic-manifest manifest.xml
  openssl cms -sign -binary -cades -md sha256 -in manifest.xml \\
      -signer CERT.pem -inkey KEY.pem -outform DER -out manifest.p7s
  servanda evidence export DIR --asic documents.asice --signature manifest.p7s")]
#[command(group = clap::ArgGroup::new("what").required(true))]
pub(super) struct ExportArgs {
    /// The folder of the opened package
    #[arg(value_name = "DIR")]
    bag: PathBuf,
    /// CASE/UCO, JSON-LD
    #[arg(long, group = "what", value_name = "FILE.jsonld")]
    case: Option<PathBuf>,
    /// A container of documents, ASiC-E with CAdES
    #[arg(long, group = "what", value_name = "FILE.asice")]
    asic: Option<PathBuf>,
    /// Write out the bytes of a container that are to be signed, for whatever keeps the key
    #[arg(long, group = "what", value_name = "FILE.xml")]
    asic_manifest: Option<PathBuf>,
    /// A chain of custody that goes on from the one in the statement
    #[arg(long, value_name = "FILE", requires = "case")]
    custody: Option<PathBuf>,
    /// The container's signature, made elsewhere
    #[arg(
        long,
        value_name = "FILE.p7s",
        requires = "asic",
        conflicts_with = "certificate_key"
    )]
    signature: Option<PathBuf>,
    /// The private key of your X.509 certificate, which signs the container: PEM, ECDSA P-256 or RSA
    #[arg(long, value_name = "KEY.pem", requires = "certificate")]
    certificate_key: Option<PathBuf>,
    /// Your X.509 certificate first, then those that lead to its root
    #[arg(long, value_name = "CERT.pem", requires = "certificate_key")]
    certificate: Option<PathBuf>,
    #[command(flatten)]
    secret: Secret,
}

pub(super) fn export(args: &ExportArgs) -> Result<(), Fault> {
    let chain = args.custody.as_deref().map(custody::checked).transpose()?;
    let checked = Certificate::of(&args.bag, chain, &Bar::new())?;
    if let Some(file) = &args.case {
        written(file, case::graph(&args.bag, &checked)?.as_bytes())?;
        return say(&format!("{}: CASE/UCO", file.display()));
    }
    let container = Container::of(&args.bag, &checked.statement)?;
    if let Some(file) = &args.asic_manifest {
        written(file, container.to_be_signed())?;
        return say(&format!("{}: sign these bytes", file.display()));
    }
    let Some(file) = &args.asic else {
        return Ok(());
    };
    let bytes = match (&args.signature, &args.certificate_key, &args.certificate) {
        (Some(signature), ..) => {
            let bytes = fs::read(signature);
            container.with(&bytes.map_err(|error| Fault::file("read", signature, &error))?)?
        }
        (None, Some(key), Some(certificate)) => {
            let key = SoftwareKey::read(key, &args.secret.passphrase())?;
            container.signed(&key, certificate)?
        }
        _ => {
            return Err(Fault::new(
                crate::Kind::Usage,
                "nothing says with what to sign the container",
                "Give `--signature`, or `--certificate-key` with `--certificate`",
            ));
        }
    };
    written(file, &bytes)?;
    say(&format!("{}: ASiC-E", file.display()))
}

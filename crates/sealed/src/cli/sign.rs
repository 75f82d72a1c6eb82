//! `servanda evidence sign`: the second signature, by an authority's own certificate.

use std::fs;
use std::path::PathBuf;

use clap::Args;

use super::verify::written;
use super::{Secret, say};
use crate::clock;
use crate::fault::Fault;
use crate::second::Cover;
use crate::x509::{SoftwareKey, read_certificates};

/// Add a second signature to a sealed package, by the key of your authority's X.509 certificate (CMS, CAdES-B)
///
/// What is signed is the envelope, which binds everything inside. The signature stands among the proofs and names your
/// authority to everyone who sees them.
#[derive(Debug, Args)]
#[command(after_help = "\
The key is kept in hardware or by another program:
  servanda evidence sign PACKAGE.tar.age --export envelope.json
  openssl cms -sign -binary -cades -md sha256 -in envelope.json \\
      -signer CERT.pem -inkey KEY.pem -outform DER -out envelope.p7s
  servanda evidence sign PACKAGE.tar.age --take envelope.p7s --ca ROOT.pem")]
#[command(group = clap::ArgGroup::new("how").required(true))]
pub(super) struct SignArgs {
    /// The sealed file
    #[arg(value_name = "PACKAGE.tar.age")]
    package: PathBuf,
    /// Write out the bytes that are to be signed, for whatever keeps the key
    #[arg(long, group = "how", value_name = "FILE")]
    export: Option<PathBuf>,
    /// Take back the signature that was made of them elsewhere
    #[arg(long, group = "how", value_name = "FILE.p7s")]
    take: Option<PathBuf>,
    /// Sign with the private key of your X.509 certificate, PEM, ECDSA P-256 or RSA; it may be sealed with a passphrase by `age -p -a`
    #[arg(long, group = "how", value_name = "KEY.pem", requires = "certificate")]
    certificate_key: Option<PathBuf>,
    /// Your X.509 certificate first, then those that lead to its root
    #[arg(long, value_name = "CERT.pem", requires = "certificate_key")]
    certificate: Option<PathBuf>,
    /// The root X.509 certificates that it has to lead to
    #[arg(long, value_name = "ROOT.pem")]
    ca: Vec<PathBuf>,
    #[command(flatten)]
    secret: Secret,
}

pub(super) fn run(args: &SignArgs) -> Result<(), Fault> {
    let cover = Cover::of(&args.package)?;
    if let Some(file) = &args.export {
        written(file, &cover.bytes)?;
        let hash = record::hash::sha256(&cover.bytes).hex();
        return say(&format!(
            "{}: sign these bytes; SHA-256 {hash}",
            file.display()
        ));
    }
    let roots = roots(&args.ca)?;
    let path = match (&args.take, &args.certificate_key, &args.certificate) {
        (Some(file), ..) => {
            let bytes = fs::read(file).map_err(|error| Fault::file("read", file, &error))?;
            cover.take_signature(&bytes, &roots, clock::now())?
        }
        (None, Some(key), Some(certificate)) => {
            let certificates = read_certificates(certificate)?;
            let key = SoftwareKey::read(key, &args.secret.passphrase())?;
            cover.sign(&certificates, &key, &roots, clock::now())?
        }
        _ => {
            return Err(Fault::new(
                crate::Kind::Usage,
                "nothing says with what to sign",
                "Give `--export`, `--take`, or `--certificate-key` with `--certificate`",
            ));
        }
    };
    say(&format!(
        "{}: a signature over {}",
        path.display(),
        cover.file.display()
    ))?;
    say("Whoever sees the proofs sees who signed; `servanda evidence verify` says what it shows.")
}

/// Every X.509 certificate of the files that were named with `--ca`.
pub(super) fn roots(files: &[PathBuf]) -> Result<Vec<x509_cert::Certificate>, Fault> {
    let mut roots = Vec::new();
    for file in files {
        roots.extend(read_certificates(file)?);
    }
    Ok(roots)
}

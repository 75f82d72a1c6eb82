//! Certificates in files, and the making of one.

use std::fs;
use std::path::Path;

use aws_lc_rs::signature::{EcdsaKeyPair, KeyPair as _};
use der::asn1::BitString;
use der::{Decode as _, Encode as _, EncodePem as _, Sequence, pem::LineEnding};
use x509_cert::Certificate;
use x509_cert::certificate::Version;
use x509_cert::ext::Extension;
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::time::Validity;

use super::oid;
use crate::fault::Fault;
use crate::header::random;

/// The most bytes of a file of certificates.
const BYTES_MAX: u64 = 4 << 20;

/// Reads the certificates of a file: in PEM as many as there are, in DER one.
pub(crate) fn read(path: &Path) -> Result<Vec<Certificate>, Fault> {
    let failed = |error: std::io::Error| Fault::file("read", path, &error);
    let found = fs::metadata(path).map_err(failed)?;
    let none = |detail: &dyn std::fmt::Display| {
        let what = format!("`{}` does not hold certificates", path.display());
        Fault::not_in_order(what, "Name a file of X.509 certificates, in PEM or DER")
            .because(detail)
    };
    if !found.is_file() || found.len() > BYTES_MAX {
        return Err(none(&"it is no plain file of that kind's size"));
    }
    let bytes = fs::read(path).map_err(failed)?;
    of(&bytes).map_err(|error| none(&error))
}

/// The certificates in some bytes, at least one.
pub(crate) fn of(bytes: &[u8]) -> Result<Vec<Certificate>, String> {
    let read = match bytes.windows(11).any(|part| part == b"-----BEGIN ") {
        true => Certificate::load_pem_chain(bytes),
        false => Certificate::from_der(bytes).map(|one| vec![one]),
    };
    let certificates = read.map_err(|error| error.to_string())?;
    match certificates.is_empty() {
        true => Err("it is empty".into()),
        false => Ok(certificates),
    }
}

/// A certificate as text (RFC 7468).
pub(crate) fn pem(certificate: &Certificate) -> Result<String, Fault> {
    certificate.to_pem(LineEnding::LF).map_err(odd)
}

/// A certificate before it is signed (RFC 5280, section 4.1).
#[derive(Sequence)]
struct Tbs {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    version: Version,
    serial_number: SerialNumber,
    signature: AlgorithmIdentifierOwned,
    issuer: Name,
    validity: Validity,
    subject: Name,
    key: SubjectPublicKeyInfoOwned,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT")]
    extensions: Vec<Extension>,
}

#[derive(Sequence)]
struct Signed {
    tbs: Tbs,
    algorithm: AlgorithmIdentifierOwned,
    signature: BitString,
}

/// A random serial number: positive, as many bits as issuers are held to.
pub(crate) fn serial() -> Result<SerialNumber, Fault> {
    let mut bytes = [0; 16];
    random(&mut bytes)?;
    if let Some(first) = bytes.first_mut() {
        *first = (*first & 0x3f) | 0x40;
    }
    SerialNumber::new(&bytes).map_err(odd)
}

/// Makes a certificate for a key on P-256, signed by another such key (or by itself).
pub(crate) fn new_certificate(
    (subject, key): (&Name, &EcdsaKeyPair),
    (issuer, by): (&Name, &EcdsaKeyPair),
    validity: Validity,
    extensions: Vec<Extension>,
) -> Result<Certificate, Fault> {
    let algorithm = AlgorithmIdentifierOwned {
        oid: oid("1.2.840.10045.4.3.2"),
        parameters: None,
    };
    let on_p256 = AlgorithmIdentifierOwned {
        oid: oid("1.2.840.10045.2.1"),
        parameters: Some((&oid("1.2.840.10045.3.1.7")).into()),
    };
    let tbs = Tbs {
        version: Version::V3,
        serial_number: serial()?,
        signature: algorithm.clone(),
        issuer: issuer.clone(),
        validity,
        subject: subject.clone(),
        key: SubjectPublicKeyInfoOwned {
            algorithm: on_p256,
            subject_public_key: BitString::from_bytes(key.public_key().as_ref()).map_err(odd)?,
        },
        extensions,
    };
    let bytes = tbs.to_der().map_err(odd)?;
    let made = by.sign(&aws_lc_rs::rand::SystemRandom::new(), &bytes);
    let made = made.map_err(|_| machine("the certificate cannot be signed"))?;
    let signed = Signed {
        tbs,
        algorithm,
        signature: BitString::from_bytes(made.as_ref()).map_err(odd)?,
    };
    Certificate::from_der(&signed.to_der().map_err(odd)?).map_err(odd)
}

fn machine(what: &str) -> Fault {
    Fault::new(crate::Kind::Machine, what, "Try it again")
}

fn odd(error: der::Error) -> Fault {
    machine("a certificate cannot be written").because(error)
}

//! Certificates (X.509, RFC 5280): which key they name, who stands behind it, and whether that held on a day.
//!
//! What is here serves the second signature of a package and its time stamps. It asks nobody: whether a certificate was
//! revoked is looked up in the lists that are handed in, and whether its issuer is a qualified one is said to be unknown.

mod algorithm;
mod certificate;
mod chain;
mod revocation;
mod software_key;

pub(crate) use algorithm::{Digest, verify};
pub(crate) use certificate::{
    new_certificate, of as certificates, pem, read as read_certificates, serial,
};
pub(crate) use chain::{Chain, Use, chain, is_of};
pub(crate) use revocation::{of as revocation_list, read as read_revocations, revocation};
pub(crate) use software_key::SoftwareKey;

use der::asn1::ObjectIdentifier;

/// An object identifier that is written here, so that it is right.
pub(crate) const fn oid(text: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(text)
}

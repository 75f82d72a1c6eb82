//! Lists of revoked certificates (RFC 5280, section 5) that somebody hands in as files: nobody is asked over a network.

use std::fs;
use std::path::Path;

use der::asn1::ObjectIdentifier;
use der::{Decode as _, DecodePem as _, Encode as _, Enumerated};
use record::Instant;
use x509_cert::Certificate;
use x509_cert::crl::{CertificateList, RevokedCert};
use x509_cert::time::Time;

use super::chain::issuers;
use super::{Use, oid, verify};
use crate::fault::Fault;

/// The most bytes of a list.
const BYTES_MAX: u64 = 64 << 20;
/// What a list may ask of its readers and they do: its number, its issuer's key.
const KNOWN_CRITICAL: [ObjectIdentifier; 2] = [oid("2.5.29.20"), oid("2.5.29.35")];
const REASON: ObjectIdentifier = oid("2.5.29.21");

/// Why a certificate was revoked (RFC 5280, section 5.3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enumerated)]
#[repr(u32)]
enum Reason {
    Unspecified = 0,
    KeyCompromise = 1,
    CaCompromise = 2,
    AffiliationChanged = 3,
    Superseded = 4,
    CessationOfOperation = 5,
    CertificateHold = 6,
    RemoveFromCrl = 8,
    PrivilegeWithdrawn = 9,
    AaCompromise = 10,
}

/// Reads a list, in PEM or DER.
pub(crate) fn read(path: &Path) -> Result<CertificateList, Fault> {
    let failed = |error: std::io::Error| Fault::file("read", path, &error);
    let found = fs::metadata(path).map_err(failed)?;
    let none = |detail: &dyn std::fmt::Display| {
        let what = format!("`{}` is not a list of revoked certificates", path.display());
        Fault::not_in_order(what, "Name a list (CRL) of the issuer, in PEM or DER").because(detail)
    };
    if !found.is_file() || found.len() > BYTES_MAX {
        return Err(none(&"it is no plain file of that kind's size"));
    }
    of(&fs::read(path).map_err(failed)?).map_err(|error| none(&error))
}

/// Reads a list from its bytes.
pub(crate) fn of(bytes: &[u8]) -> der::Result<CertificateList> {
    match bytes.starts_with(b"-----BEGIN ") {
        true => CertificateList::from_pem(bytes),
        false => CertificateList::from_der(bytes),
    }
}

/// What the lists say of a certificate and of those above it, up to a root, as of an instant: in words, or why it does not
/// hold. `stamped` says that a time stamp shows the instant.
pub(crate) fn revocation(
    leaf: &Certificate,
    (carried, roots): (&[Certificate], &[Certificate]),
    lists: &[CertificateList],
    (at, stamped): (Instant, bool),
    purpose: Use,
) -> Result<String, String> {
    if lists.is_empty() {
        return Ok(
            "whether it was revoked was not checked: give its issuer's list with `--crl`".into(),
        );
    }
    let mut words = Vec::new();
    for (certificate, issuer) in issuers(leaf, carried, roots) {
        let name = certificate.tbs_certificate().subject().to_string();
        let Some(list) = newest(lists, issuer)? else {
            words.push(format!("no list given says whether «{name}» was revoked"));
            continue;
        };
        let (revoked, as_of) = (
            entry(list, certificate),
            instant(&list.tbs_cert_list.this_update),
        );
        let as_of = as_of.map_or("not recorded".to_owned(), |at| at.to_string());
        let Some(revoked) = revoked else {
            words.push(format!(
                "«{name}» is not revoked by its issuer's list of {as_of}"
            ));
            continue;
        };
        let reason = reason(revoked)?;
        if reason == Some(Reason::RemoveFromCrl) {
            continue;
        }
        let since = instant(&revoked.revocation_date);
        let moment = since.map_or("not recorded".to_owned(), |at| at.to_string());
        let lost = match reason {
            // Whoever else held the key could also say another time (RFC 3161, section 4).
            Some(Reason::KeyCompromise | Reason::CaCompromise | Reason::AaCompromise) => {
                purpose == Use::TimeStamp || !stamped
            }
            None => purpose == Use::TimeStamp,
            Some(_) => false,
        };
        let before = stamped || purpose == Use::TimeStamp;
        if lost || !before || since.is_none_or(|since| since <= at) {
            let shown = match before {
                true => "",
                false => "; no time stamp shows that the signature is older",
            };
            return Err(format!(
                "the certificate of «{name}» was revoked on {moment}{shown}"
            ));
        }
        words.push(format!("«{name}» was revoked on {moment}, after that"));
    }
    match words.is_empty() {
        true => Ok("a root, which no list speaks of".into()),
        false => Ok(words.join("; ")),
    }
}

/// The newest list of an issuer; each list of that name has to be signed by it and to ask nothing that is not done here.
fn newest<'a>(
    lists: &'a [CertificateList],
    issuer: &Certificate,
) -> Result<Option<&'a CertificateList>, String> {
    let tbs = issuer.tbs_certificate();
    let mut found: Option<&CertificateList> = None;
    for list in lists {
        if list.tbs_cert_list.issuer != *tbs.subject() {
            continue;
        }
        let bytes = list
            .tbs_cert_list
            .to_der()
            .map_err(|error| error.to_string())?;
        let signature = list.signature.as_bytes().unwrap_or_default();
        let key = tbs.subject_public_key_info();
        if verify(key, &list.signature_algorithm, None, &bytes, signature).is_err() {
            // Another of the same name issued it.
            continue;
        }
        let extensions = list.tbs_cert_list.crl_extensions.iter().flatten();
        let mut critical = extensions.filter(|one| one.critical);
        if let Some(one) = critical.find(|one| !KNOWN_CRITICAL.contains(&one.extn_id)) {
            return Err(format!(
                "the list of «{}» asks for something that is not checked here, {}",
                tbs.subject(),
                one.extn_id
            ));
        }
        let date = |list: &CertificateList| instant(&list.tbs_cert_list.this_update);
        if found.is_none_or(|held| date(held) < date(list)) {
            found = Some(list);
        }
    }
    Ok(found)
}

fn entry<'a>(list: &'a CertificateList, certificate: &Certificate) -> Option<&'a RevokedCert> {
    let serial = certificate.tbs_certificate().serial_number();
    let entries = list.tbs_cert_list.revoked_certificates.iter().flatten();
    entries.into_iter().find(|one| one.serial_number == *serial)
}

fn reason(revoked: &RevokedCert) -> Result<Option<Reason>, String> {
    let mut all = revoked.crl_entry_extensions.iter().flatten();
    let found = all.find(|one| one.extn_id == REASON);
    found
        .map(|one| Reason::from_der(one.extn_value.as_bytes()))
        .transpose()
        .map_err(|error| format!("a list says no reason that can be read: {error}"))
}

fn instant(time: &Time) -> Option<Instant> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).ok()?;
    Instant::from_unix_millis(seconds.checked_mul(1000)?).ok()
}

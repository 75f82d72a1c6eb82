//! The way from a certificate to a root that somebody relies on (RFC 5280, section 6, as far as it asks nobody).

use cms::signed_data::SignerIdentifier;
use der::Encode as _;
use der::asn1::ObjectIdentifier;
use record::Instant;
use x509_cert::Certificate;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage, SubjectKeyIdentifier};

use super::{oid, verify};

/// The most certificates between a key and its root.
const LENGTH_MAX: usize = 8;
/// What a certificate may ask of its readers and they do: constraints, usage, extended usage, policies, other names.
const KNOWN_CRITICAL: [ObjectIdentifier; 5] = [
    oid("2.5.29.19"),
    oid("2.5.29.15"),
    oid("2.5.29.37"),
    oid("2.5.29.32"),
    oid("2.5.29.17"),
];
const TIME_STAMPING: ObjectIdentifier = oid("1.3.6.1.5.5.7.3.8");

/// What a certificate's key was used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// To sign a document.
    Signature,
    /// To stamp a time (RFC 3161: extended usage `timeStamping` alone, critical).
    TimeStamp,
}

/// A way that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chain {
    /// The root it leads to, where roots were given.
    pub(crate) root: Option<String>,
}

/// Finds the way from a certificate to one of the roots, as it stood at an instant. Without roots only the certificate
/// itself is looked at.
pub(crate) fn chain(
    leaf: &Certificate,
    others: &[Certificate],
    roots: &[Certificate],
    at: Instant,
    purpose: Use,
) -> Result<Chain, String> {
    usage(leaf, purpose)?;
    let mut below = 0;
    let mut current = leaf;
    loop {
        stands(current, at)?;
        if roots.is_empty() {
            return Ok(Chain { root: None });
        }
        if roots.contains(current) {
            return Ok(found(current));
        }
        if below == LENGTH_MAX {
            return Err("its certificates lead to no end".into());
        }
        let mut issuers = roots.iter().chain(others);
        let issuer = issuers.find(|one| signed_by(current, one) && *one != current);
        let issuer = issuer.ok_or_else(|| {
            format!(
                "no certificate given is of «{}», which issued «{}»",
                current.tbs_certificate().issuer(),
                name(current)
            )
        })?;
        issues(issuer, below)?;
        below += 1;
        current = issuer;
    }
}

/// The way up from a certificate, each with its issuer; it ends at a root, or where no issuer is given.
pub(super) fn issuers<'a>(
    leaf: &'a Certificate,
    others: &'a [Certificate],
    roots: &'a [Certificate],
) -> Vec<(&'a Certificate, &'a Certificate)> {
    let mut way = Vec::new();
    let mut current = leaf;
    while way.len() < LENGTH_MAX && !roots.contains(current) {
        let mut given = roots.iter().chain(others);
        let issuer = given.find(|one| signed_by(current, one) && *one != current);
        let Some(issuer) = issuer else { break };
        way.push((current, issuer));
        current = issuer;
    }
    way
}

fn found(root: &Certificate) -> Chain {
    Chain {
        root: Some(name(root)),
    }
}

fn name(certificate: &Certificate) -> String {
    certificate.tbs_certificate().subject().to_string()
}

/// Whether a signer names this certificate.
pub(crate) fn is_of(signer: &SignerIdentifier, certificate: &Certificate) -> bool {
    let tbs = certificate.tbs_certificate();
    match signer {
        SignerIdentifier::IssuerAndSerialNumber(named) => {
            named.issuer == *tbs.issuer() && named.serial_number == *tbs.serial_number()
        }
        SignerIdentifier::SubjectKeyIdentifier(named) => tbs
            .get_extension::<SubjectKeyIdentifier>()
            .is_ok_and(|found| found.is_some_and(|(_, found)| found == *named)),
    }
}

fn signed_by(certificate: &Certificate, issuer: &Certificate) -> bool {
    let tbs = certificate.tbs_certificate();
    let named = tbs.issuer() == issuer.tbs_certificate().subject();
    let bytes = tbs.to_der();
    let signed = certificate.signature().as_bytes();
    named
        && bytes.is_ok_and(|bytes| {
            signed.is_some_and(|signed| {
                let key = issuer.tbs_certificate().subject_public_key_info();
                verify(key, certificate.signature_algorithm(), None, &bytes, signed).is_ok()
            })
        })
}

/// It was valid at that instant, and asks of its reader nothing that is not done here.
fn stands(certificate: &Certificate, at: Instant) -> Result<(), String> {
    let validity = certificate.tbs_certificate().validity();
    let seconds = u64::try_from(at.unix_millis() / 1000).unwrap_or_default();
    let from = validity.not_before.to_unix_duration().as_secs();
    let until = validity.not_after.to_unix_duration().as_secs();
    if seconds < from || seconds > until {
        return Err(format!(
            "the certificate of «{}» is valid from {} to {}, and not at {at}",
            name(certificate),
            validity.not_before,
            validity.not_after
        ));
    }
    let extensions = certificate.tbs_certificate().extensions();
    let mut critical = extensions.into_iter().flatten().filter(|one| one.critical);
    match critical.find(|one| !KNOWN_CRITICAL.contains(&one.extn_id)) {
        None => Ok(()),
        Some(one) => Err(format!(
            "the certificate of «{}» asks for something that is not checked here, {}",
            name(certificate),
            one.extn_id
        )),
    }
}

/// It may issue certificates, with so many below it.
fn issues(certificate: &Certificate, below: usize) -> Result<(), String> {
    let tbs = certificate.tbs_certificate();
    let constraints = tbs.get_extension::<BasicConstraints>().ok().flatten();
    let may = constraints.is_some_and(|(_, found)| {
        found.ca
            && found
                .path_len_constraint
                .is_none_or(|most| below <= usize::from(most))
    });
    let usage = tbs.get_extension::<KeyUsage>();
    let usage = usage.is_ok_and(|found| found.is_none_or(|(_, usage)| usage.key_cert_sign()));
    match may && usage {
        true => Ok(()),
        false => Err(format!(
            "the certificate of «{}» is not one that issues others",
            name(certificate)
        )),
    }
}

fn usage(leaf: &Certificate, purpose: Use) -> Result<(), String> {
    let tbs = leaf.tbs_certificate();
    let odd = |error: der::Error| format!("the certificate of «{}»: {error}", name(leaf));
    let usage = tbs.get_extension::<KeyUsage>().map_err(odd)?;
    let signs = usage.is_none_or(|(_, usage)| usage.digital_signature() || usage.non_repudiation());
    if !signs {
        return Err(format!(
            "the certificate of «{}» is not for signing",
            name(leaf)
        ));
    }
    let extended = tbs.get_extension::<ExtendedKeyUsage>().map_err(odd)?;
    let stamps = matches!(&extended, Some((true, usage)) if usage.0 == [TIME_STAMPING]);
    match purpose {
        Use::Signature => Ok(()),
        Use::TimeStamp if stamps => Ok(()),
        Use::TimeStamp => Err(format!(
            "the certificate of «{}» is not for time stamps alone, or does not say so critically",
            name(leaf)
        )),
    }
}

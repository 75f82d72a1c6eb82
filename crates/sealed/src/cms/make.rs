//! Making a signature with a software key.

use std::time::Duration;

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use der::asn1::{GeneralizedTime, ObjectIdentifier, OctetString, SetOfVec, UtcTime};
use der::{Any, Encode, Tag};
use record::Instant;
use x509_cert::Certificate;
use x509_cert::attr::Attribute;

use super::{
    CONTENT_TYPE, CertificateIdV2, DATA, MESSAGE_DIGEST, SIGNED_DATA, SIGNING_CERTIFICATE_V2,
    SIGNING_TIME, SigningCertificateV2,
};
use crate::fault::Fault;
use crate::x509::{Digest, SoftwareKey};

/// What is signed.
#[derive(Clone, Copy)]
pub(crate) enum Content<'a> {
    /// Bytes that stay outside.
    Detached(&'a [u8]),
    /// Bytes of a type that are carried along.
    Inside(ObjectIdentifier, &'a [u8]),
}

/// Signs with a key whose certificate is the first; the others lead to its root and are carried along.
pub(crate) fn make(
    content: Content<'_>,
    certificates: &[Certificate],
    key: &SoftwareKey,
    at: Instant,
) -> Result<Vec<u8>, Fault> {
    let Some(own) = certificates.first() else {
        return Err(Fault::not_in_order(
            "there is no certificate",
            "Name the key's certificate",
        ));
    };
    let tbs = own.tbs_certificate();
    if tbs.subject_public_key_info().subject_public_key.raw_bytes() != key.public() {
        return Err(Fault::not_in_order(
            format!(
                "the key is not the one in the certificate of «{}»",
                tbs.subject()
            ),
            "Name the certificate that was issued for this key, first in its file",
        ));
    }
    signed_data(content, certificates, own, key, at)
}

fn signed_data(
    content: Content<'_>,
    certificates: &[Certificate],
    own: &Certificate,
    key: &SoftwareKey,
    at: Instant,
) -> Result<Vec<u8>, Fault> {
    let (kind, bytes) = match content {
        Content::Detached(bytes) => (DATA, bytes),
        Content::Inside(kind, bytes) => (kind, bytes),
    };
    let attributes = attributes(kind, bytes, own, at).map_err(odd)?;
    let (algorithm, signature) = key.sign(&attributes.to_der().map_err(odd)?)?;
    let tbs = own.tbs_certificate();
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: tbs.issuer().clone(),
            serial_number: tbs.serial_number().clone(),
        }),
        digest_alg: Digest::Sha256.identifier(),
        signed_attrs: Some(attributes),
        signature_algorithm: algorithm,
        signature: OctetString::new(signature).map_err(odd)?,
        unsigned_attrs: None,
    };
    let carried = certificates
        .iter()
        .cloned()
        .map(CertificateChoices::Certificate)
        .collect::<Vec<_>>();
    let inside = match content {
        Content::Detached(_) => None,
        Content::Inside(_, bytes) => Some(Any::new(Tag::OctetString, bytes).map_err(odd)?),
    };
    let data = SignedData {
        version: match inside {
            None => CmsVersion::V1,
            Some(_) => CmsVersion::V3,
        },
        digest_algorithms: SetOfVec::try_from(vec![Digest::Sha256.identifier()]).map_err(odd)?,
        encap_content_info: EncapsulatedContentInfo {
            econtent_type: kind,
            econtent: inside,
        },
        certificates: Some(CertificateSet::try_from(carried).map_err(odd)?),
        crls: None,
        signer_infos: SignerInfos::try_from(vec![signer]).map_err(odd)?,
    };
    let info = ContentInfo {
        content_type: SIGNED_DATA,
        content: Any::encode_from(&data).map_err(odd)?,
    };
    info.to_der().map_err(odd)
}

/// What is signed besides the content: its type and digest, when, and by which certificate.
fn attributes(
    kind: ObjectIdentifier,
    content: &[u8],
    own: &Certificate,
    at: Instant,
) -> der::Result<SetOfVec<Attribute>> {
    let certificate = SigningCertificateV2 {
        certificates: vec![CertificateIdV2 {
            algorithm: None,
            hash: OctetString::new(Digest::Sha256.hash(&own.to_der()?))?,
            issuer_serial: None,
        }],
        policies: None,
    };
    let digest = OctetString::new(Digest::Sha256.hash(content))?;
    SetOfVec::try_from(vec![
        attribute(CONTENT_TYPE, &kind)?,
        attribute(MESSAGE_DIGEST, &digest)?,
        Attribute {
            oid: SIGNING_TIME,
            values: SetOfVec::try_from(vec![time(at)?])?,
        },
        attribute(SIGNING_CERTIFICATE_V2, &certificate)?,
    ])
}

fn attribute(
    oid: ObjectIdentifier,
    value: &(impl Encode + der::Tagged + der::EncodeValue),
) -> der::Result<Attribute> {
    Ok(Attribute {
        oid,
        values: SetOfVec::try_from(vec![Any::encode_from(value)?])?,
    })
}

/// Until 2049 in its short form, as RFC 5652 has it.
fn time(at: Instant) -> der::Result<Any> {
    let seconds = u64::try_from(at.unix_millis() / 1000).unwrap_or_default();
    let since = Duration::from_secs(seconds);
    match UtcTime::from_unix_duration(since) {
        Ok(time) => Any::encode_from(&time),
        Err(_) => Any::encode_from(&GeneralizedTime::from_unix_duration(since)?),
    }
}

fn odd(error: der::Error) -> Fault {
    Fault::new(
        crate::Kind::Machine,
        "the signature cannot be written",
        "Look at the certificate",
    )
    .because(error)
}

//! Reading and checking a signature, whoever made it.

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerInfo};
use der::asn1::{ObjectIdentifier, OctetString};
use der::{Any, Decode, DecodeOwned, Encode as _, EncodingRules, SliceReader};
use record::Instant;
use x509_cert::Certificate;
use x509_cert::attr::Attributes;
use x509_cert::time::Time;

use super::{
    CONTENT_TYPE, MESSAGE_DIGEST, SIGNED_DATA, SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2,
    SIGNING_TIME, SigningCertificate, SigningCertificateV2,
};
use crate::x509::{Digest, is_of, verify};

/// The most bytes of a signature with its certificates.
const BYTES_MAX: usize = 1 << 20;

/// Somebody who signed, and when that was by their clock.
#[derive(Clone, Debug)]
pub(crate) struct Signer {
    pub(crate) certificate: Certificate,
    pub(crate) at: Option<Instant>,
}

/// Reads signed data, in DER, in BER or as PEM.
pub(crate) fn read(bytes: &[u8]) -> Result<SignedData, String> {
    if bytes.len() > BYTES_MAX {
        return Err("it is longer than signatures are".into());
    }
    let held = der(bytes)?;
    of(&held)
}

fn of(bytes: &[u8]) -> Result<SignedData, String> {
    let wrong = |error: der::Error| format!("it is no signed data (CMS): {error}");
    let info: ContentInfo = decoded(bytes).map_err(wrong)?;
    of_content(&info)
}

/// The signed data in a content's frame.
pub(crate) fn of_content(info: &ContentInfo) -> Result<SignedData, String> {
    if info.content_type != SIGNED_DATA {
        return Err(format!(
            "it is no signed data (CMS) but {}",
            info.content_type
        ));
    }
    let inner = info.content.to_der();
    inner
        .and_then(|inner| decoded(&inner))
        .map_err(|error| format!("it is no signed data (CMS): {error}"))
}

/// By the strict rules first, then by those that some makers of signatures use.
fn decoded<T: DecodeOwned<Error = der::Error>>(bytes: &[u8]) -> der::Result<T> {
    T::from_der(bytes).or_else(|strict| {
        let reader = SliceReader::new_with_encoding_rules(bytes, EncodingRules::Ber);
        let mut reader = reader.map_err(|_| strict)?;
        let found = T::decode(&mut reader).map_err(|_| strict)?;
        match der::Reader::is_finished(&reader) {
            true => Ok(found),
            false => Err(strict),
        }
    })
}

/// The certificates that are carried along.
pub(crate) fn certificates(data: &SignedData) -> Vec<Certificate> {
    let all = data.certificates.iter().flat_map(|set| set.0.iter());
    let plain = all.filter_map(|one| match one {
        CertificateChoices::Certificate(certificate) => Some(certificate.clone()),
        CertificateChoices::Other(_) => None,
    });
    plain.collect()
}

/// Checks that every signer signed this content of this type; at least one did.
pub(crate) fn check(
    data: &SignedData,
    kind: ObjectIdentifier,
    content: &[u8],
) -> Result<Vec<Signer>, String> {
    if data.encap_content_info.econtent_type != kind {
        return Err(format!(
            "it signs content of another type, {}",
            data.encap_content_info.econtent_type
        ));
    }
    let carried = certificates(data);
    let signers = data.signer_infos.0.iter();
    let signers = signers.map(|signer| checked(signer, &carried, kind, content));
    let signers = signers.collect::<Result<Vec<_>, _>>()?;
    match signers.is_empty() {
        true => Err("nobody signed it".into()),
        false => Ok(signers),
    }
}

fn checked(
    signer: &SignerInfo,
    carried: &[Certificate],
    kind: ObjectIdentifier,
    content: &[u8],
) -> Result<Signer, String> {
    let certificate = carried.iter().find(|one| is_of(&signer.sid, one));
    let certificate = certificate.ok_or("the signer's certificate is not carried along")?;
    let digest = Digest::of(&signer.digest_alg.oid)?;
    let attributes = signer.signed_attrs.as_ref();
    let attributes = attributes
        .ok_or("it has no signed attributes, which name the signer's certificate (CAdES-B)")?;
    let stated: ObjectIdentifier = one(attributes, CONTENT_TYPE, "content type")?;
    let hash: OctetString = one(attributes, MESSAGE_DIGEST, "digest")?;
    if stated != kind {
        return Err("its attributes name another type of content".into());
    }
    if hash.as_bytes() != digest.hash(content) {
        return Err("it is about other bytes than these".into());
    }
    means(attributes, certificate)?;
    let bytes = attributes.to_der().map_err(|error| error.to_string())?;
    let key = certificate.tbs_certificate().subject_public_key_info();
    let signed = signer.signature.as_bytes();
    verify(
        key,
        &signer.signature_algorithm,
        Some(digest),
        &bytes,
        signed,
    )?;
    let at = value(attributes, SIGNING_TIME)
        .ok()
        .and_then(|any| any.decode_as::<Time>().ok())
        .and_then(|time| i64::try_from(time.to_unix_duration().as_secs()).ok())
        .and_then(|seconds| Instant::from_unix_millis(seconds * 1000).ok());
    Ok(Signer {
        certificate: certificate.clone(),
        at,
    })
}

/// The signed attributes name this certificate by its hash.
fn means(attributes: &Attributes, certificate: &Certificate) -> Result<(), String> {
    let der = certificate.to_der().map_err(|error| error.to_string())?;
    let odd = |error: der::Error| format!("its attributes name the certificate oddly: {error}");
    let same = if let Ok(any) = value(attributes, SIGNING_CERTIFICATE_V2) {
        let named: SigningCertificateV2 = any.decode_as().map_err(odd)?;
        let first = named
            .certificates
            .first()
            .ok_or("its attributes name no certificate")?;
        let digest = first.algorithm.as_ref();
        let digest = digest.map_or(Ok(Digest::Sha256), |named| Digest::of(&named.oid))?;
        first.hash.as_bytes() == digest.hash(&der)
    } else {
        let any = value(attributes, SIGNING_CERTIFICATE).map_err(|()| {
            "its signed attributes do not name the signer's certificate (CAdES-B)".to_owned()
        })?;
        let named: SigningCertificate = any.decode_as().map_err(odd)?;
        let first = named
            .certificates
            .first()
            .ok_or("its attributes name no certificate")?;
        first.hash.as_bytes() == digest(&SHA1_FOR_LEGACY_USE_ONLY, &der).as_ref()
    };
    match same {
        true => Ok(()),
        false => Err("its signed attributes name another certificate".into()),
    }
}

/// The one value of an attribute that stands once.
fn value(attributes: &Attributes, oid: ObjectIdentifier) -> Result<&Any, ()> {
    let mut found = attributes.iter().filter(|one| one.oid == oid);
    let (Some(one), None) = (found.next(), found.next()) else {
        return Err(());
    };
    match one.values.as_ref() {
        [value] => Ok(value),
        _ => Err(()),
    }
}

fn one<T>(attributes: &Attributes, oid: ObjectIdentifier, what: &str) -> Result<T, String>
where
    T: for<'a> Decode<'a, Error = der::Error> + der::Tagged,
    T: for<'a> der::DecodeValue<'a, Error = der::Error> + der::FixedTag,
{
    let any = value(attributes, oid).map_err(|()| format!("its {what} does not stand once"))?;
    any.decode_as()
        .map_err(|error| format!("its {what} cannot be read: {error}"))
}

/// The bytes of a signature without its text form.
pub(crate) fn der(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let text = std::str::from_utf8(bytes).ok();
    match text.filter(|text| text.contains("-----BEGIN ")) {
        None => Ok(bytes.to_vec()),
        Some(text) => {
            let read = der::Document::from_pem(text.trim_start());
            let (_, held) = read.map_err(|error| format!("it is no signed data: {error}"))?;
            Ok(held.as_bytes().to_vec())
        }
    }
}

//! What a stamp shows.

use der::asn1::OctetString;
use der::{Decode as _, Tag, Tagged as _};
use record::Instant;
use x509_cert::Certificate;

use super::form::{Info, Query, Reply};
use super::{TEST_POLICY, TST_INFO};
use crate::cms;
use crate::x509::{Chain, Digest, Use, chain};

/// A stamp that holds.
#[derive(Clone, Debug)]
pub(crate) struct Stamp {
    /// The moment.
    pub(crate) at: Instant,
    /// How exact it is, in milliseconds, where the authority says so.
    pub(crate) accuracy: Option<u64>,
    /// Who stamped it, by the certificate.
    pub(crate) authority: String,
    /// Whether it is our own authority for closed networks, or another that says it is for tests.
    pub(crate) test: bool,
    /// The certificate ended before `now`, at this instant.
    pub(crate) ended: Option<Instant>,
    /// Where its certificates lead.
    pub(crate) chain: Chain,
    /// The authority's certificate.
    pub(crate) certificate: Certificate,
    /// The certificates that it carries.
    pub(crate) carried: Vec<Certificate>,
}

/// Checks a reply for these bytes: the imprint, the query's number, the signature, the certificate as of the moment.
pub(crate) fn check(
    reply: &[u8],
    content: &[u8],
    query: Option<&Query>,
    roots: &[Certificate],
    now: Instant,
) -> Result<Stamp, String> {
    let token = Reply::read(reply)?.token.ok_or("it holds no stamp")?;
    let data = cms::of_content(&token)?;
    let inside = data.encap_content_info.econtent.as_ref();
    let inside = inside.and_then(|any| any.decode_as::<OctetString>().ok());
    let inside = inside.ok_or("it holds no stamp")?;
    let signers = cms::check(&data, TST_INFO, inside.as_bytes())?;
    let [signer] = signers.as_slice() else {
        return Err("more than one signed it".into());
    };
    let info = Info::from_der(inside.as_bytes())
        .map_err(|error| format!("the stamp cannot be read: {error}"))?;
    let digest = Digest::of(&info.imprint.algorithm.oid)?;
    if info.imprint.hash.as_bytes() != digest.hash(content) {
        return Err("it stamps other bytes than these".into());
    }
    if query.is_some_and(|query| query.nonce != info.nonce) {
        return Err("it answers another query: its number is not the one that was sent".into());
    }
    let at = time(&info)?;
    let carried = cms::certificates(&data);
    let chain = chain(&signer.certificate, &carried, roots, at, Use::TimeStamp)?;
    let tbs = signer.certificate.tbs_certificate();
    let end = tbs.validity().not_after.to_unix_duration().as_secs();
    let end = i64::try_from(end).ok();
    let end = end.and_then(|seconds| Instant::from_unix_millis(seconds * 1000).ok());
    Ok(Stamp {
        at,
        accuracy: info.accuracy.map(|accuracy| {
            u64::from(accuracy.seconds.unwrap_or(0)) * 1000
                + u64::from(accuracy.millis.unwrap_or(0))
                + u64::from(accuracy.micros.unwrap_or(0)).div_ceil(1000)
        }),
        authority: tbs.subject().to_string(),
        test: info.policy == TEST_POLICY,
        ended: end.filter(|end| *end < now),
        chain,
        certificate: signer.certificate.clone(),
        carried,
    })
}

/// `YYYYMMDDhhmmss`, perhaps a fraction, `Z`; to the millisecond.
fn time(info: &Info) -> Result<Instant, String> {
    let wrong = || "its time cannot be read".to_owned();
    if info.time.tag() != Tag::GeneralizedTime {
        return Err(wrong());
    }
    let text = std::str::from_utf8(info.time.value()).map_err(|_| wrong())?;
    let text = text.strip_suffix('Z').ok_or_else(wrong)?;
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() != 14 || !digits(whole) || !digits(fraction) {
        return Err(wrong());
    }
    let part = |from: usize, to: usize| whole.get(from..to).unwrap_or_default();
    let millis: String = fraction.chars().chain("000".chars()).take(3).collect();
    let text = format!(
        "{}-{}-{}T{}:{}:{}.{millis}Z",
        part(0, 4),
        part(4, 6),
        part(6, 8),
        part(8, 10),
        part(10, 12),
        part(12, 14)
    );
    Instant::parse(&text).map_err(|_| wrong())
}

use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair};
use cms::content_info::ContentInfo;
use cms::signed_data::{EncapsulatedContentInfo, SignedData, SignerInfos};
use der::asn1::SetOfVec;
use der::{Decode as _, Encode as _, Tag};
use proptest::prelude::*;
use record::Instant;
use std::str::FromStr as _;
use x509_cert::Certificate;
use x509_cert::crl::{CertificateList, RevokedCert, TbsCertList};
use x509_cert::ext::Extension;
use x509_cert::name::Name;
use x509_cert::spki::AlgorithmIdentifierOwned;
use x509_cert::time::{Time, Validity};

use super::*;
use crate::x509::{Chain, SoftwareKey, Use, chain, new_certificate, revocation, revocation_list};

const CONTENT: &[u8] = b"{\"type\":\"servanda.evidence.envelope/1\"}";

pub(crate) fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

fn now() -> Instant {
    at("2026-11-22T12:00:00.000Z")
}

fn moment(text: &str) -> Time {
    let seconds = at(text).unix_millis() / 1000;
    let since = std::time::Duration::from_secs(seconds.try_into().unwrap());
    Time::GeneralTime(der::asn1::GeneralizedTime::from_unix_duration(since).unwrap())
}

fn validity() -> Validity {
    Validity::new(
        moment("2026-01-01T00:00:00.000Z"),
        moment("2027-01-01T00:00:00.000Z"),
    )
}

fn key() -> EcdsaKeyPair {
    EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap()
}

fn extension(id: &str, critical: bool, value: &[u8]) -> Extension {
    Extension {
        extn_id: der::asn1::ObjectIdentifier::from_str(id).unwrap(),
        critical,
        extn_value: OctetString::new(value).unwrap(),
    }
}

/// `BasicConstraints` with `cA` and perhaps a length (RFC 5280, section 4.2.1.9).
fn issuer(length: Option<u8>) -> Extension {
    let mut value = vec![0x30, 3, 1, 1, 0xff];
    if let Some(length) = length {
        value[1] = 6;
        value.extend([2, 1, length]);
    }
    extension("2.5.29.19", true, &value)
}

/// An authority's certificate below a root.
struct Scene {
    root: Certificate,
    root_key: EcdsaKeyPair,
    own: Certificate,
    key: SoftwareKey,
}

fn scene_with(root_extensions: Vec<Extension>, own_extensions: Vec<Extension>) -> Scene {
    let names = ["CN=Root,O=X", "CN=Authority,O=X"].map(|name| Name::from_str(name).unwrap());
    let (root, own) = (key(), key());
    Scene {
        root: new_certificate(
            (&names[0], &root),
            (&names[0], &root),
            validity(),
            root_extensions,
        )
        .unwrap(),
        own: new_certificate(
            (&names[1], &own),
            (&names[0], &root),
            validity(),
            own_extensions,
        )
        .unwrap(),
        key: SoftwareKey::Ecdsa(own),
        root_key: root,
    }
}

fn scene() -> Scene {
    scene_with(vec![issuer(None)], Vec::new())
}

impl Scene {
    fn signed(&self) -> Vec<u8> {
        let own = std::slice::from_ref(&self.own);
        make(Content::Detached(CONTENT), own, &self.key, now()).unwrap()
    }

    fn chain(&self, roots: &[Certificate], when: Instant) -> Result<Chain, String> {
        chain(&self.own, &[], roots, when, Use::Signature)
    }
}

fn holds(bytes: &[u8], content: &[u8]) -> Result<(), String> {
    check(&read(bytes)?, DATA, content).map(|_| ())
}

/// The signature with something in its frame changed.
fn changed(bytes: &[u8], change: impl FnOnce(&mut SignedData)) -> Vec<u8> {
    let mut info = ContentInfo::from_der(bytes).unwrap();
    let mut data: SignedData = info.content.decode_as().unwrap();
    change(&mut data);
    info.content = Any::encode_from(&data).unwrap();
    info.to_der().unwrap()
}

fn signers(data: &SignedData) -> Vec<cms::signed_data::SignerInfo> {
    data.signer_infos.0.iter().cloned().collect()
}

#[test]
fn what_was_signed_holds_as_bytes_and_as_text() {
    let scene = scene();
    let signed = scene.signed();
    assert_eq!(holds(&signed, CONTENT), Ok(()));
    let text = der::Document::from_der(&signed).unwrap();
    let text = text.to_pem("CMS", der::pem::LineEnding::LF).unwrap();
    assert_eq!(holds(text.as_bytes(), CONTENT), Ok(()));
    assert_eq!(der(text.as_bytes()).unwrap(), signed);
    let read = read(&signed).unwrap();
    let signers = check(&read, DATA, CONTENT).unwrap();
    assert_eq!(signers[0].at, Some(now()));
    assert_eq!(signers[0].certificate, scene.own);
}

#[test]
fn each_confusion_is_a_failure_of_its_own() {
    let scene = scene();
    let signed = scene.signed();
    let with = |oid: &str| AlgorithmIdentifierOwned {
        oid: der::asn1::ObjectIdentifier::from_str(oid).unwrap(),
        parameters: None,
    };
    let resigned = |change: &dyn Fn(&mut cms::signed_data::SignerInfo)| {
        changed(&signed, |data| {
            let mut all = signers(data);
            change(&mut all[0]);
            data.signer_infos = SignerInfos::try_from(all).unwrap();
        })
    };
    let without = |oid: der::asn1::ObjectIdentifier| {
        resigned(&|signer| {
            let kept = signer.signed_attrs.take().unwrap();
            let kept: Vec<_> = kept.iter().filter(|one| one.oid != oid).cloned().collect();
            signer.signed_attrs = Some(SetOfVec::try_from(kept).unwrap());
        })
    };
    let rows: [(&str, Vec<u8>); 9] = [
        (
            "Ed25519, which stock OpenSSL",
            resigned(&|one| one.signature_algorithm = with("1.3.101.112")),
        ),
        (
            "SHA-1, which is too weak",
            resigned(&|one| one.digest_alg = with("1.3.14.3.2.26")),
        ),
        ("names two digests", {
            resigned(&|one| one.signature_algorithm = with("1.2.840.10045.4.3.3"))
        }),
        (
            "do not name the signer's certificate",
            without(SIGNING_CERTIFICATE_V2),
        ),
        ("digest does not stand once", without(MESSAGE_DIGEST)),
        ("is not by that key", without(SIGNING_TIME)),
        (
            "no signed attributes",
            resigned(&|one| one.signed_attrs = None),
        ),
        (
            "nobody signed it",
            changed(&signed, |data| {
                data.signer_infos = SignerInfos::try_from(Vec::new()).unwrap();
            }),
        ),
        (
            "is not carried along",
            changed(&signed, |data| data.certificates = None),
        ),
    ];
    for (words, bytes) in rows {
        let found = holds(&bytes, CONTENT).unwrap_err();
        assert!(found.contains(words), "{found}, not: {words}");
    }
    let other = holds(&signed, b"other bytes").unwrap_err();
    assert!(other.contains("about other bytes"), "{other}");
    let attached = changed(&signed, |data| {
        data.encap_content_info = EncapsulatedContentInfo {
            econtent_type: oid("1.2.840.113549.1.9.16.1.4"),
            econtent: Some(Any::new(Tag::OctetString, CONTENT).unwrap()),
        };
    });
    let found = holds(&attached, CONTENT).unwrap_err();
    assert!(found.contains("another type"), "{found}");
}

#[test]
fn a_key_signs_only_beside_its_own_certificate() {
    let (scene, other) = (scene(), scene());
    let wrong = make(Content::Detached(CONTENT), &[other.own], &scene.key, now()).unwrap_err();
    assert!(
        wrong.what.contains("is not the one in the certificate"),
        "{wrong}"
    );
}

#[test]
fn a_certificate_leads_to_the_root_that_was_given_as_of_a_moment() {
    let (scene, other) = (scene(), scene());
    let roots = std::slice::from_ref(&scene.root);
    let found = scene.chain(roots, now()).unwrap();
    assert_eq!(found.root.as_deref(), Some("CN=Root,O=X"));
    assert_eq!(scene.chain(&[], now()), Ok(Chain { root: None }));
    let rows = [
        (
            "no certificate given is of",
            scene.chain(&[other.root], now()),
        ),
        (
            "is valid from",
            scene.chain(roots, at("2027-01-02T00:00:00.000Z")),
        ),
        (
            "is valid from",
            scene.chain(roots, at("2025-12-31T00:00:00.000Z")),
        ),
        (
            "is valid from",
            scene.chain(&[], at("2028-01-01T00:00:00.000Z")),
        ),
    ];
    for (words, found) in rows {
        let found = found.unwrap_err();
        assert!(found.contains(words), "{found}, not: {words}");
    }
    let stamps = chain(&scene.own, &[], roots, now(), Use::TimeStamp).unwrap_err();
    assert!(stamps.contains("is not for time stamps alone"), "{stamps}");
}

#[test]
fn a_root_that_may_not_issue_and_what_nobody_understands_lead_nowhere() {
    let rows = [
        (
            scene_with(Vec::new(), Vec::new()),
            "is not one that issues others",
        ),
        (
            // Usage: digitalSignature alone.
            scene_with(
                vec![issuer(None), extension("2.5.29.15", true, &[3, 2, 7, 0x80])],
                Vec::new(),
            ),
            "is not one that issues others",
        ),
        (
            scene_with(
                vec![issuer(None)],
                vec![extension("1.3.6.1.4.1.32473.9", true, &[5, 0])],
            ),
            "asks for something that is not checked here",
        ),
        (
            // Usage: keyEncipherment alone.
            scene_with(
                vec![issuer(None)],
                vec![extension("2.5.29.15", true, &[3, 2, 5, 0x20])],
            ),
            "is not for signing",
        ),
    ];
    for (scene, words) in rows {
        let found = scene
            .chain(std::slice::from_ref(&scene.root), now())
            .unwrap_err();
        assert!(found.contains(words), "{found}, not: {words}");
    }
    let short = scene_with(vec![issuer(Some(0))], Vec::new());
    assert!(
        short
            .chain(std::slice::from_ref(&short.root), now())
            .is_ok()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn a_flipped_bit_never_makes_a_signature_of_other_bytes(place in any::<proptest::sample::Index>(), bit in 0u8..8) {
        thread_local!(static SIGNED: (Vec<u8>, Certificate) = {
            let scene = scene();
            (scene.signed(), scene.own)
        });
        SIGNED.with(|(signed, own)| {
            let mut bytes = signed.clone();
            let place = place.index(bytes.len());
            bytes[place] ^= 1 << bit;
            if let Ok(data) = read(&bytes)
                && let Ok(found) = check(&data, DATA, CONTENT)
            {
                // What is not signed (the frame) may differ; who signed what may not.
                prop_assert_eq!(&found[0].certificate, own);
            }
            prop_assert!(holds(&bytes, b"other").is_err());
            Ok(())
        })?;
    }

    #[test]
    fn whatever_a_stranger_sends_is_answered(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(holds(&bytes, CONTENT).is_err());
    }
}

/// A list of the root's, on which the authority's certificate stands revoked for a reason, or does not.
fn list(scene: &Scene, revoked: Option<(&str, Option<u8>)>, extensions: Vec<Extension>) -> Vec<u8> {
    let algorithm = AlgorithmIdentifierOwned {
        oid: der::asn1::ObjectIdentifier::from_str("1.2.840.10045.4.3.2").unwrap(),
        parameters: None,
    };
    let entry = revoked.map(|(on, reason)| RevokedCert {
        serial_number: scene.own.tbs_certificate().serial_number().clone(),
        revocation_date: moment(on),
        crl_entry_extensions: reason
            .map(|code| vec![extension("2.5.29.21", false, &[10, 1, code])]),
    });
    let tbs_cert_list = TbsCertList {
        version: x509_cert::certificate::Version::V2,
        signature: algorithm.clone(),
        issuer: scene.root.tbs_certificate().subject().clone(),
        this_update: moment("2026-11-20T00:00:00.000Z"),
        next_update: None,
        revoked_certificates: entry.map(|entry| vec![entry]),
        crl_extensions: (!extensions.is_empty()).then_some(extensions),
    };
    let bytes = tbs_cert_list.to_der().unwrap();
    let random = aws_lc_rs::rand::SystemRandom::new();
    let signature = scene.root_key.sign(&random, &bytes).unwrap();
    let list = CertificateList {
        tbs_cert_list,
        signature_algorithm: algorithm,
        signature: der::asn1::BitString::from_bytes(signature.as_ref()).unwrap(),
    };
    list.to_der().unwrap()
}

fn revoked(
    scene: &Scene,
    lists: &[Vec<u8>],
    stamped: Option<&str>,
    purpose: Use,
) -> Result<String, String> {
    let lists: Vec<_> = lists
        .iter()
        .map(|one| revocation_list(one).unwrap())
        .collect();
    let roots = std::slice::from_ref(&scene.root);
    let moment = (stamped.map_or(now(), at), stamped.is_some());
    revocation(&scene.own, (&[], roots), &lists, moment, purpose)
}

#[test]
fn what_a_list_of_the_issuer_says_is_said() {
    let scene = scene();
    let early = Some("2026-05-01T00:00:00.000Z");
    let june = "2026-06-01T00:00:00.000Z";
    let rows = [
        // On the list or not, why, when it was stamped, what for, whether it holds, what is said.
        (
            None,
            None,
            Use::Signature,
            true,
            "is not revoked by its issuer's list of 2026-11-20",
        ),
        (
            Some((june, None)),
            None,
            Use::Signature,
            false,
            "no time stamp shows that the signature is older",
        ),
        (
            Some((june, Some(4))),
            None,
            Use::Signature,
            false,
            "no time stamp shows that the signature is older",
        ),
        (
            Some((june, Some(4))),
            early,
            Use::Signature,
            true,
            "was revoked on 2026-06-01T00:00:00.000Z, after that",
        ),
        (
            Some((june, Some(1))),
            early,
            Use::Signature,
            true,
            "after that",
        ),
        (
            Some((june, Some(4))),
            Some("2026-07-01T00:00:00.000Z"),
            Use::Signature,
            false,
            "was revoked on 2026-06-01",
        ),
        (
            Some((june, Some(4))),
            early,
            Use::TimeStamp,
            true,
            "after that",
        ),
        (
            Some((june, Some(1))),
            early,
            Use::TimeStamp,
            false,
            "was revoked on 2026-06-01",
        ),
        (
            Some((june, None)),
            early,
            Use::TimeStamp,
            false,
            "was revoked on 2026-06-01",
        ),
    ];
    for (entry, stamped, purpose, holds, words) in rows {
        let list = list(&scene, entry, Vec::new());
        let said = revoked(&scene, &[list], stamped, purpose);
        assert_eq!(
            said.is_ok(),
            holds,
            "{entry:?} {stamped:?} {purpose:?}: {said:?}"
        );
        let said = said.unwrap_or_else(|said| said);
        assert!(said.contains(words), "{said}, not: {words}");
    }
    let said = revoked(&scene, &[], None, Use::Signature).unwrap();
    assert!(said.contains("`--crl`"), "{said}");
}

#[test]
fn a_list_that_another_issued_or_that_asks_for_more_is_not_relied_on() {
    let (own, other) = (scene(), scene());
    let june = Some(("2026-06-01T00:00:00.000Z", None));
    // Of the same name, and signed by another key.
    let foreign = list(&other, june, Vec::new());
    let said = revoked(&own, &[foreign], None, Use::Signature).unwrap();
    assert!(said.contains("no list given says"), "{said}");
    // A list of changes alone (RFC 5280, section 5.2.4).
    let delta = list(&own, None, vec![extension("2.5.29.27", true, &[2, 1, 1])]);
    let said = revoked(&own, &[delta], None, Use::Signature).unwrap_err();
    assert!(said.contains("not checked here, 2.5.29.27"), "{said}");
    // A byte changed anywhere: it is not read, or nothing is taken from it.
    let whole = list(&own, june, Vec::new());
    for place in 0..whole.len() {
        let mut changed = whole.clone();
        changed[place] ^= 1;
        if let Ok(list) = revocation_list(&changed) {
            let roots = std::slice::from_ref(&own.root);
            let moment = (now(), false);
            let said = revocation(&own.own, (&[], roots), &[list], moment, Use::Signature);
            assert!(
                said.is_ok_and(|said| said.contains("no list given")),
                "{place}"
            );
        }
    }
}

//! The ways of signing that are checked, and the ones that are not, by name.

use aws_lc_rs::digest::{SHA256, SHA384, SHA512, digest};
use aws_lc_rs::signature::{self, UnparsedPublicKey, VerificationAlgorithm};
use der::asn1::ObjectIdentifier;
use der::{Any, Encode as _, Sequence};
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

use super::oid;

const EC: ObjectIdentifier = oid("1.2.840.10045.2.1");
const P256: ObjectIdentifier = oid("1.2.840.10045.3.1.7");
const P384: ObjectIdentifier = oid("1.3.132.0.34");
const P521: ObjectIdentifier = oid("1.3.132.0.35");
const RSA: ObjectIdentifier = oid("1.2.840.113549.1.1.1");
const RSA_PSS: ObjectIdentifier = oid("1.2.840.113549.1.1.10");

/// Names that say a digest with the way of signing.
const WITH_DIGEST: [(ObjectIdentifier, Scheme, Digest); 6] = [
    (oid("1.2.840.10045.4.3.2"), Scheme::Ecdsa, Digest::Sha256),
    (oid("1.2.840.10045.4.3.3"), Scheme::Ecdsa, Digest::Sha384),
    (oid("1.2.840.10045.4.3.4"), Scheme::Ecdsa, Digest::Sha512),
    (oid("1.2.840.113549.1.1.11"), Scheme::Rsa, Digest::Sha256),
    (oid("1.2.840.113549.1.1.12"), Scheme::Rsa, Digest::Sha384),
    (oid("1.2.840.113549.1.1.13"), Scheme::Rsa, Digest::Sha512),
];

/// What is not relied on, and why.
const NOT_RELIED_ON: [(ObjectIdentifier, &str); 6] = [
    (oid("1.3.14.3.2.26"), "SHA-1, which is too weak"),
    (oid("1.2.840.113549.2.5"), "MD5, which is too weak"),
    (
        oid("1.2.840.113549.1.1.5"),
        "RSA with SHA-1, which is too weak",
    ),
    (
        oid("1.2.840.113549.1.1.4"),
        "RSA with MD5, which is too weak",
    ),
    (
        oid("1.2.840.10045.4.1"),
        "ECDSA with SHA-1, which is too weak",
    ),
    (
        oid("1.3.101.112"),
        "Ed25519, which stock OpenSSL cannot check in this form",
    ),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    Ecdsa,
    Rsa,
    RsaPss,
}

/// A digest that is relied on (FIPS 180-4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Digest {
    Sha256,
    Sha384,
    Sha512,
}

impl Digest {
    const ALL: [Digest; 3] = [Digest::Sha256, Digest::Sha384, Digest::Sha512];

    pub(crate) fn oid(self) -> ObjectIdentifier {
        match self {
            Digest::Sha256 => oid("2.16.840.1.101.3.4.2.1"),
            Digest::Sha384 => oid("2.16.840.1.101.3.4.2.2"),
            Digest::Sha512 => oid("2.16.840.1.101.3.4.2.3"),
        }
    }

    /// The digest of an identifier; what it is, when it is not relied on.
    pub(crate) fn of(found: &ObjectIdentifier) -> Result<Digest, String> {
        let digest = Digest::ALL.into_iter().find(|one| one.oid() == *found);
        digest.ok_or_else(|| unknown(found))
    }

    pub(crate) fn hash(self, bytes: &[u8]) -> Vec<u8> {
        let algorithm = match self {
            Digest::Sha256 => &SHA256,
            Digest::Sha384 => &SHA384,
            Digest::Sha512 => &SHA512,
        };
        digest(algorithm, bytes).as_ref().to_vec()
    }

    /// Its identifier in an algorithm's place.
    pub(crate) fn identifier(self) -> AlgorithmIdentifierOwned {
        AlgorithmIdentifierOwned {
            oid: self.oid(),
            parameters: None,
        }
    }
}

/// The first parameter of RSASSA-PSS (RFC 4055): the digest; the others follow from it in what is relied on.
#[derive(Sequence)]
struct PssParameters {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    hash: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    mask: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    salt: Option<Any>,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    trailer: Option<Any>,
}

/// Checks a signature by the key in a certificate. `digest` is the one that a CMS signer names beside it.
pub(crate) fn verify(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    digest: Option<Digest>,
    message: &[u8],
    signed: &[u8],
) -> Result<(), String> {
    let (scheme, named) = scheme(algorithm, digest)?;
    if digest.is_some_and(|digest| digest != named) {
        return Err("the signature names two digests".into());
    }
    let with = with(key, scheme, named)?;
    let bytes = key.to_der().map_err(|error| error.to_string())?;
    let held = UnparsedPublicKey::new(with, bytes).verify(message, signed);
    held.map_err(|_| "the signature is not by that key over these bytes".into())
}

fn scheme(
    algorithm: &AlgorithmIdentifierOwned,
    digest: Option<Digest>,
) -> Result<(Scheme, Digest), String> {
    let found = algorithm.oid;
    if let Some((_, scheme, digest)) = WITH_DIGEST.iter().find(|(one, ..)| *one == found) {
        return Ok((*scheme, *digest));
    }
    if found == RSA_PSS {
        let read = |any: &Any| any.decode_as::<PssParameters>();
        let parameters = algorithm.parameters.as_ref().map(read).transpose();
        let parameters = parameters.map_err(|error| format!("RSASSA-PSS: {error}"))?;
        let hash = parameters.and_then(|parameters| parameters.hash);
        let hash = hash.ok_or("RSASSA-PSS with SHA-1, which is too weak")?;
        return Digest::of(&hash.oid).map(|digest| (Scheme::RsaPss, digest));
    }
    match (found == RSA, found == EC, digest) {
        (true, _, Some(digest)) => Ok((Scheme::Rsa, digest)),
        (_, true, Some(digest)) => Ok((Scheme::Ecdsa, digest)),
        _ => Err(unknown(&found)),
    }
}

fn with(
    key: &SubjectPublicKeyInfoOwned,
    scheme: Scheme,
    digest: Digest,
) -> Result<&'static dyn VerificationAlgorithm, String> {
    let curve = || {
        let parameters = key.algorithm.parameters.as_ref();
        let curve = parameters.and_then(|any| any.decode_as::<ObjectIdentifier>().ok());
        curve.ok_or_else(|| "its key is on a curve without a name".to_owned())
    };
    let other_key = || "its key is of another kind than its signature".to_owned();
    Ok(match (scheme, key.algorithm.oid) {
        (Scheme::Ecdsa, EC) => match (curve()?, digest) {
            (P256, Digest::Sha256) => &signature::ECDSA_P256_SHA256_ASN1,
            (P256, Digest::Sha384) => &signature::ECDSA_P256_SHA384_ASN1,
            (P256, Digest::Sha512) => &signature::ECDSA_P256_SHA512_ASN1,
            (P384, Digest::Sha256) => &signature::ECDSA_P384_SHA256_ASN1,
            (P384, Digest::Sha384) => &signature::ECDSA_P384_SHA384_ASN1,
            (P384, Digest::Sha512) => &signature::ECDSA_P384_SHA512_ASN1,
            (P521, Digest::Sha256) => &signature::ECDSA_P521_SHA256_ASN1,
            (P521, Digest::Sha384) => &signature::ECDSA_P521_SHA384_ASN1,
            (P521, Digest::Sha512) => &signature::ECDSA_P521_SHA512_ASN1,
            (other, _) => {
                return Err(format!(
                    "its key is on a curve that is not checked here, {other}"
                ));
            }
        },
        (Scheme::Rsa, RSA) => match digest {
            Digest::Sha256 => &signature::RSA_PKCS1_2048_8192_SHA256,
            Digest::Sha384 => &signature::RSA_PKCS1_2048_8192_SHA384,
            Digest::Sha512 => &signature::RSA_PKCS1_2048_8192_SHA512,
        },
        (Scheme::RsaPss, RSA) => match digest {
            Digest::Sha256 => &signature::RSA_PSS_2048_8192_SHA256,
            Digest::Sha384 => &signature::RSA_PSS_2048_8192_SHA384,
            Digest::Sha512 => &signature::RSA_PSS_2048_8192_SHA512,
        },
        _ => return Err(other_key()),
    })
}

fn unknown(found: &ObjectIdentifier) -> String {
    let named = NOT_RELIED_ON.iter().find(|(one, _)| one == found);
    named.map_or_else(
        || format!("it uses an algorithm that is not checked here, {found}"),
        |(_, what)| format!("it uses {what}"),
    )
}

//! A private key in a file, for whoever has no hardware that keeps it: ECDSA P-256 or RSA.

use std::path::Path;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256,
};
use der::asn1::{OctetStringRef, UintRef};
use der::{Any, Decode as _, SecretDocument, Sequence};
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::oid;
use crate::fault::Fault;
use crate::key::{self, Passphrase};

/// The lengths of RSA keys that sign, in bits.
const RSA_BITS_MIN: usize = 2048;
const RSA_BITS_MAX: usize = 8192;

/// Why a text gives no key.
#[derive(Debug)]
pub(crate) enum NoKey {
    /// It holds none that signs here: what it is.
    None(String),
    /// An RSA key of so many bits.
    Length(usize),
}

/// A private key of any kind (RFC 5208), as far as it is looked at.
#[derive(Sequence)]
struct AnyKey<'a> {
    version: u8,
    algorithm: AlgorithmIdentifierOwned,
    key: &'a OctetStringRef,
}

/// An RSA private key (RFC 8017).
#[derive(Sequence)]
struct RsaKey<'a> {
    version: u8,
    modulus: UintRef<'a>,
    public_exponent: UintRef<'a>,
    exponent: UintRef<'a>,
    prime_1: UintRef<'a>,
    prime_2: UintRef<'a>,
    exponent_1: UintRef<'a>,
    exponent_2: UintRef<'a>,
    coefficient: UintRef<'a>,
}

/// The length of an RSA key's modulus, in bits.
fn rsa_bits(bytes: &[u8]) -> Option<usize> {
    let wrapped = AnyKey::from_der(bytes).map(|any| any.key.as_bytes());
    let key = RsaKey::from_der(wrapped.unwrap_or(bytes)).ok()?;
    let modulus = key.modulus.as_bytes();
    let zeros = modulus.first().map_or(0, |first| first.leading_zeros());
    Some(modulus.len() * 8 - zeros as usize)
}

/// A key that signs with SHA-256.
pub(crate) enum SoftwareKey {
    Ecdsa(EcdsaKeyPair),
    Rsa(rsa::KeyPair),
}

impl SoftwareKey {
    /// Reads a key in PEM; the file may be sealed with a passphrase in the age format.
    pub(crate) fn read(path_of: &Path, passphrase: &Passphrase) -> Result<SoftwareKey, Fault> {
        let path = path_of.display();
        let text = key::read(path_of, passphrase)?;
        SoftwareKey::of(&text).map_err(|no_key| match no_key {
            NoKey::Length(bits) => Fault::not_in_order(
                format!(
                    "`{path}` holds an RSA key of {bits} bits, and signing needs one of {RSA_BITS_MIN} to {RSA_BITS_MAX}"
                ),
                "Use a key of that length, with an X.509 certificate for it",
            ),
            NoKey::None(found) => Fault::not_in_order(
                format!("`{path}` does not hold a private key for ECDSA on P-256 or for RSA"),
                "Give it as PEM without a password of its own (`openssl pkey -in KEY -out PLAIN`), or sealed with `age -p -a`",
            )
            .because(found),
        })
    }

    /// The key in a text (RFC 7468).
    pub(crate) fn of(text: &str) -> Result<SoftwareKey, NoKey> {
        let (label, bytes) =
            SecretDocument::from_pem(text).map_err(|error| NoKey::None(error.to_string()))?;
        let bytes = bytes.as_bytes();
        let ecdsa = EcdsaKeyPair::from_private_key_der(&ECDSA_P256_SHA256_ASN1_SIGNING, bytes);
        if let Ok(key) = ecdsa {
            return Ok(SoftwareKey::Ecdsa(key));
        }
        let rsa = rsa::KeyPair::from_pkcs8(bytes).or_else(|_| rsa::KeyPair::from_der(bytes));
        rsa.map(SoftwareKey::Rsa)
            .map_err(|_unexplained| match rsa_bits(bytes) {
                Some(bits) if !(RSA_BITS_MIN..=RSA_BITS_MAX).contains(&bits) => NoKey::Length(bits),
                _ => NoKey::None(format!("it holds a {label} of another kind or form")),
            })
    }

    /// Signs with SHA-256; gives the algorithm's name and the signature.
    pub(crate) fn sign(
        &self,
        message: &[u8],
    ) -> Result<(AlgorithmIdentifierOwned, Vec<u8>), Fault> {
        let failed = |_| {
            Fault::new(
                crate::Kind::Machine,
                "the key in the file does not sign",
                "Make another key, or try it again",
            )
        };
        let random = SystemRandom::new();
        match self {
            SoftwareKey::Ecdsa(key) => {
                let signed = key.sign(&random, message).map_err(failed)?;
                Ok((named("1.2.840.10045.4.3.2", None), signed.as_ref().to_vec()))
            }
            SoftwareKey::Rsa(key) => {
                let mut signed = vec![0; key.public_modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &random, message, &mut signed)
                    .map_err(failed)?;
                let name = named("1.2.840.113549.1.1.11", Some(Any::null()));
                Ok((name, signed))
            }
        }
    }

    /// The public key's bytes, as they stand in a certificate.
    pub(crate) fn public(&self) -> &[u8] {
        match self {
            SoftwareKey::Ecdsa(key) => key.public_key().as_ref(),
            SoftwareKey::Rsa(key) => key.public_key().as_ref(),
        }
    }
}

fn named(text: &'static str, parameters: Option<Any>) -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned {
        oid: oid(text),
        parameters,
    }
}

#[cfg(test)]
mod tests {
    use der::Encode as _;
    use der::pem::LineEnding;

    use super::*;

    /// A key of so many bits, in one form or the other; its numbers have nothing to do with each other.
    fn rsa(bits: usize, wrapped: bool) -> String {
        let (modulus, small) = (vec![0xff; bits / 8], UintRef::new(&[3]).unwrap());
        let key = RsaKey {
            version: 0,
            modulus: UintRef::new(&modulus).unwrap(),
            public_exponent: small,
            exponent: small,
            prime_1: small,
            prime_2: small,
            exponent_1: small,
            exponent_2: small,
            coefficient: small,
        };
        let bytes = key.to_der().unwrap();
        let any = AnyKey {
            version: 0,
            algorithm: named("1.2.840.113549.1.1.1", Some(Any::null())),
            key: OctetStringRef::new(&bytes).unwrap(),
        };
        let (label, bytes) = match wrapped {
            true => ("PRIVATE KEY", any.to_der().unwrap()),
            false => ("RSA PRIVATE KEY", bytes),
        };
        let document = der::Document::try_from(bytes).unwrap();
        document.to_pem(label, LineEnding::LF).unwrap()
    }

    #[test]
    fn a_key_that_is_too_short_or_too_long_is_told_from_one_of_another_kind() {
        for wrapped in [true, false] {
            for bits in [1024, 2040, 8200] {
                let found = SoftwareKey::of(&rsa(bits, wrapped)).err();
                assert!(matches!(found, Some(NoKey::Length(found)) if found == bits));
            }
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("key.pem");
            std::fs::write(&path, rsa(1024, wrapped)).unwrap();
            let fault = SoftwareKey::read(&path, &Passphrase::None).err().unwrap();
            let words = "holds an RSA key of 1024 bits, and signing needs one of 2048 to 8192";
            assert!(fault.what.contains(words), "{fault}");
            let found = SoftwareKey::of(&rsa(2048, wrapped)).err();
            let said = "PRIVATE KEY of another kind or form";
            assert!(matches!(found, Some(NoKey::None(found)) if found.ends_with(said)));
        }
    }
}

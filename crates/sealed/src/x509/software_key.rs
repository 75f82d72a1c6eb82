//! A private key in a file, for whoever has no hardware that keeps it: ECDSA P-256 or RSA.

use std::path::Path;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256,
};
use der::{Any, SecretDocument};
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::oid;
use crate::fault::Fault;
use crate::key::{self, Passphrase};

/// A key that signs with SHA-256.
pub(crate) enum SoftwareKey {
    Ecdsa(EcdsaKeyPair),
    Rsa(rsa::KeyPair),
}

impl SoftwareKey {
    /// Reads a key in PEM; the file may be sealed with a passphrase in the age format.
    pub(crate) fn read(path: &Path, passphrase: &Passphrase) -> Result<SoftwareKey, Fault> {
        let none = |detail: &dyn std::fmt::Display| {
            let what = format!(
                "`{}` does not hold a private key for ECDSA on P-256 or for RSA",
                path.display()
            );
            let remedy = "Give it as PEM without a password of its own (`openssl pkey -in KEY -out PLAIN`), or sealed with `age -p -a`";
            Fault::not_in_order(what, remedy).because(detail)
        };
        let text = key::read(path, passphrase)?;
        SoftwareKey::of(&text).map_err(|error| none(&error))
    }

    /// The key in a text (RFC 7468).
    pub(crate) fn of(text: &str) -> Result<SoftwareKey, String> {
        let (label, bytes) = SecretDocument::from_pem(text).map_err(|error| error.to_string())?;
        let bytes = bytes.as_bytes();
        let ecdsa = EcdsaKeyPair::from_private_key_der(&ECDSA_P256_SHA256_ASN1_SIGNING, bytes);
        if let Ok(key) = ecdsa {
            return Ok(SoftwareKey::Ecdsa(key));
        }
        let rsa = rsa::KeyPair::from_pkcs8(bytes).or_else(|_| rsa::KeyPair::from_der(bytes));
        rsa.map(SoftwareKey::Rsa)
            .map_err(|error| format!("{label}: {error}"))
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

//! Our own authority, for tests and for networks that reach no other. It says so wherever its name is read, and its
//! clock is the clock of the machine it runs on.

use std::io::Write as _;
use std::path::Path;
use std::str::FromStr as _;
use std::time::Duration;

use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair};
use der::asn1::{GeneralizedTime, Int, OctetString};
use der::oid::AssociatedOid;
use der::{Any, Encode, pem::LineEnding};
use record::Instant;
use x509_cert::Certificate;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage, KeyUsages};
use x509_cert::name::Name;
use x509_cert::time::{Time, Validity};

use super::form::{Accuracy, Info, Query, Reply, Status};
use super::{TEST_POLICY, TST_INFO};
use crate::cms::{self, Content};
use crate::fault::{Fault, Kind};
use crate::key::Passphrase;
use crate::private::{folder, new_file};
use crate::x509::{Digest, SoftwareKey, new_certificate, oid, pem, read_certificates, serial};

/// The root certificate's file: what those who check its stamps have to know.
pub const ROOT: &str = "root.pem";
const CERTIFICATE: &str = "authority.pem";
const KEY: &str = "authority.key";

/// An authority whose keys lie in a folder.
pub struct Authority {
    certificates: Vec<Certificate>,
    key: SoftwareKey,
}

/// Makes an authority's keys and certificates, valid between two instants, in a new folder.
///
/// The root's key signs one certificate and is thrown away: nothing else can ever come from it.
pub fn new(place: &Path, name: &str, from: Instant, until: Instant) -> Result<(), Fault> {
    let named = |what: &str| {
        let safe: String = name
            .chars()
            .filter(|c| c.is_alphanumeric() || " .-".contains(*c))
            .collect();
        Name::from_str(&format!(
            "CN=TEST {what} - NOT A QUALIFIED AUTHORITY,O={safe}"
        ))
        .map_err(odd)
    };
    let validity = Validity::new(time(from)?, time(until)?);
    let (root_name, own_name) = (named("ROOT")?, named("TIME STAMPS")?);
    let (root, own) = (new_key()?, new_key()?);
    let root_certificate = new_certificate(
        (&root_name, &root),
        (&root_name, &root),
        validity,
        vec![
            extension(
                true,
                &BasicConstraints {
                    ca: true,
                    path_len_constraint: Some(0),
                },
            )?,
            extension(true, &KeyUsage(KeyUsages::KeyCertSign | KeyUsages::CRLSign))?,
        ],
    )?;
    let stamping = extension(true, &ExtendedKeyUsage(vec![oid("1.3.6.1.5.5.7.3.8")]))?;
    let own_certificate = new_certificate(
        (&own_name, &own),
        (&root_name, &root),
        validity,
        vec![
            extension(
                true,
                &BasicConstraints {
                    ca: false,
                    path_len_constraint: None,
                },
            )?,
            extension(true, &KeyUsage(KeyUsages::DigitalSignature.into()))?,
            stamping,
        ],
    )?;
    folder(place).map_err(|error| Fault::file("made", place, &error))?;
    let secret = own.to_pkcs8v1().map_err(|_| machine())?;
    let secret = der::Document::try_from(secret.as_ref().to_vec()).map_err(odd)?;
    let secret =
        zeroize::Zeroizing::new(secret.to_pem("PRIVATE KEY", LineEnding::LF).map_err(odd)?);
    let rows = [
        (ROOT, pem(&root_certificate)?),
        (CERTIFICATE, pem(&own_certificate)?),
        (KEY, secret.as_str().to_owned()),
    ];
    for (file, text) in rows {
        let path = place.join(file);
        let written = new_file(&path).and_then(|mut out| {
            out.write_all(text.as_bytes())?;
            out.sync_all()
        });
        written.map_err(|error| Fault::file("written", &path, &error))?;
    }
    Ok(())
}

impl Authority {
    /// Reads an authority from its folder.
    pub fn read(place: &Path) -> Result<Authority, Fault> {
        let mut certificates = read_certificates(&place.join(CERTIFICATE))?;
        certificates.extend(read_certificates(&place.join(ROOT))?);
        Ok(Authority {
            certificates,
            key: SoftwareKey::read(&place.join(KEY), &Passphrase::None)?,
        })
    }

    /// Its name, as its certificate has it.
    pub fn name(&self) -> String {
        let own = self.certificates.first();
        own.map_or(String::new(), |own| {
            own.tbs_certificate().subject().to_string()
        })
    }

    /// Answers a query. One that is not in order is answered so, in the form of the protocol.
    pub fn answer(&self, query: &[u8], at: Instant) -> Result<Vec<u8>, Fault> {
        let reply = match granted(query) {
            Ok(query) => Reply {
                status: Status {
                    status: 0,
                    words: None,
                    why: None,
                },
                token: Some(self.token(&query, at)?),
            },
            Err(why) => Reply {
                status: Status {
                    status: 2,
                    words: Some(vec![why]),
                    why: None,
                },
                token: None,
            },
        };
        reply.to_der().map_err(odd)
    }

    /// Why a query is not answered with a stamp, if it is not.
    pub fn not_stamped(&self, query: &[u8]) -> Option<String> {
        granted(query).err()
    }

    fn token(&self, query: &Query, at: Instant) -> Result<::cms::content_info::ContentInfo, Fault> {
        let serial = serial()?;
        let info = Info {
            version: 1,
            policy: TEST_POLICY,
            imprint: query.imprint.clone(),
            serial: Int::new(serial.as_bytes()).map_err(odd)?,
            time: Any::encode_from(&general(at)?).map_err(odd)?,
            accuracy: Some(Accuracy {
                seconds: Some(1),
                millis: None,
                micros: None,
            }),
            ordering: false,
            nonce: query.nonce.clone(),
            authority: None,
            extensions: None,
        };
        let bytes = info.to_der().map_err(odd)?;
        let own = self.certificates.get(..1).unwrap_or_default();
        let content = Content::Inside(TST_INFO, &bytes);
        // The root is not carried: who checks has to have it from elsewhere.
        let token = cms::make(content, own, &self.key, at)?;
        der::Decode::from_der(&token).map_err(odd)
    }
}

/// The query that some bytes are, when it is one that is stamped.
fn granted(query: &[u8]) -> Result<Query, String> {
    let query = Query::read(query)?;
    asked(&query).map(|()| query)
}

/// Only digests that are relied on are stamped, and only under our own policy.
fn asked(query: &Query) -> Result<(), String> {
    let digest = Digest::of(&query.imprint.algorithm.oid)?;
    if query.imprint.hash.as_bytes().len() != digest.hash(&[]).len() {
        return Err("the hash is not of that digest's length".into());
    }
    match query.policy {
        None | Some(TEST_POLICY) => Ok(()),
        Some(other) => Err(format!("this authority has another policy than {other}")),
    }
}

fn new_key() -> Result<EcdsaKeyPair, Fault> {
    EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).map_err(|_| machine())
}

fn extension<T: AssociatedOid + Encode>(critical: bool, value: &T) -> Result<Extension, Fault> {
    let bytes = value.to_der().map_err(odd)?;
    Ok(Extension {
        extn_id: T::OID,
        critical,
        extn_value: OctetString::new(bytes).map_err(odd)?,
    })
}

fn general(at: Instant) -> Result<GeneralizedTime, Fault> {
    let seconds = u64::try_from(at.unix_millis() / 1000).unwrap_or_default();
    GeneralizedTime::from_unix_duration(Duration::from_secs(seconds)).map_err(odd)
}

fn time(at: Instant) -> Result<Time, Fault> {
    general(at).map(Time::GeneralTime)
}

fn machine() -> Fault {
    Fault::new(
        Kind::Machine,
        "the authority's keys cannot be made",
        "Try it again",
    )
}

fn odd(error: der::Error) -> Fault {
    machine().because(error)
}

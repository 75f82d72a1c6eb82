//! Query and reply, byte for byte (RFC 3161, section 2.4).

use cms::content_info::ContentInfo;
use der::asn1::{BitString, Int, ObjectIdentifier, OctetString};
use der::{Any, Decode as _, Encode as _, Sequence};
use x509_cert::ext::Extensions;
use x509_cert::spki::AlgorithmIdentifierOwned;

use crate::fault::Fault;
use crate::header::random;
use crate::x509::Digest;

/// The hash that is stamped.
#[derive(Clone, Debug, PartialEq, Eq, Sequence)]
pub(crate) struct Imprint {
    pub(super) algorithm: AlgorithmIdentifierOwned,
    pub(super) hash: OctetString,
}

/// A query for a stamp.
#[derive(Clone, Debug, PartialEq, Eq, Sequence)]
pub struct Query {
    version: u8,
    pub(super) imprint: Imprint,
    #[asn1(optional = "true")]
    pub(super) policy: Option<ObjectIdentifier>,
    #[asn1(optional = "true")]
    pub(super) nonce: Option<Int>,
    #[asn1(default = "Default::default")]
    pub(super) certificates: bool,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", optional = "true")]
    extensions: Option<Extensions>,
}

/// The reply: a status, and a stamp where it was granted.
#[derive(Clone, Debug, PartialEq, Eq, Sequence)]
pub(crate) struct Reply {
    pub(super) status: Status,
    #[asn1(optional = "true")]
    pub(super) token: Option<ContentInfo>,
}

/// Whether it was granted (0 or 1), and why not.
#[derive(Clone, Debug, PartialEq, Eq, Sequence)]
pub(super) struct Status {
    pub(super) status: u32,
    #[asn1(optional = "true")]
    pub(super) words: Option<Vec<String>>,
    #[asn1(optional = "true")]
    pub(super) why: Option<BitString>,
}

/// What the authority signs.
#[derive(Clone, Debug, PartialEq, Eq, Sequence)]
pub(super) struct Info {
    pub(super) version: u8,
    pub(super) policy: ObjectIdentifier,
    pub(super) imprint: Imprint,
    pub(super) serial: Int,
    /// Taken as it stands: fractions of a second may follow.
    pub(super) time: Any,
    #[asn1(optional = "true")]
    pub(super) accuracy: Option<Accuracy>,
    #[asn1(default = "Default::default")]
    pub(super) ordering: bool,
    #[asn1(optional = "true")]
    pub(super) nonce: Option<Int>,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    pub(super) authority: Option<Any>,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    pub(super) extensions: Option<Extensions>,
}

/// How exact the time is.
#[derive(Clone, Debug, PartialEq, Eq, Sequence)]
pub(super) struct Accuracy {
    #[asn1(optional = "true")]
    pub(super) seconds: Option<u32>,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", optional = "true")]
    pub(super) millis: Option<u16>,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    pub(super) micros: Option<u16>,
}

impl Query {
    /// Asks for a stamp of these bytes by their SHA-256, with a number used once, and for the authority's certificates.
    pub fn of(bytes: &[u8]) -> Result<Query, Fault> {
        let mut nonce = [0; 8];
        random(&mut nonce)?;
        // Positive and never short, so that every reader writes it the same way.
        if let Some(first) = nonce.first_mut() {
            *first = (*first & 0x3f) | 0x40;
        }
        let odd = |error: der::Error| {
            Fault::new(
                crate::Kind::Machine,
                "the query cannot be written",
                "Try it again",
            )
            .because(error)
        };
        Ok(Query {
            version: 1,
            imprint: Imprint {
                algorithm: Digest::Sha256.identifier(),
                hash: OctetString::new(Digest::Sha256.hash(bytes)).map_err(odd)?,
            },
            policy: None,
            nonce: Some(Int::new(&nonce).map_err(odd)?),
            certificates: true,
            extensions: None,
        })
    }

    /// Its bytes.
    pub fn bytes(&self) -> Result<Vec<u8>, Fault> {
        self.to_der().map_err(|error| {
            Fault::new(
                crate::Kind::Machine,
                "the query cannot be written",
                "Try it again",
            )
            .because(error)
        })
    }

    /// Reads a query.
    pub fn read(bytes: &[u8]) -> Result<Query, String> {
        let query = Query::from_der(bytes).map_err(|error| format!("it is no query: {error}"))?;
        match query.version {
            1 => Ok(query),
            other => Err(format!("it is a query of version {other}")),
        }
    }
}

impl Reply {
    /// Reads a reply that granted a stamp.
    pub(crate) fn read(bytes: &[u8]) -> Result<Reply, String> {
        let reply = Reply::from_der(bytes);
        let reply = reply.map_err(|error| format!("it is no reply of a time stamp: {error}"))?;
        match (reply.status.status, &reply.token) {
            (0 | 1, Some(_)) => Ok(reply),
            (status, _) => {
                let words = reply.status.words.unwrap_or_default().join("; ");
                Err(
                    format!("the authority gave no stamp (status {status}) {words}")
                        .trim_end()
                        .to_owned(),
                )
            }
        }
    }
}

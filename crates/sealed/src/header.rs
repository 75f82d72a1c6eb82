//! The header of an age file: its key wrapped for each recipient, and unwrapped with an identity.

use std::io::{self, Read};

use age::secrecy::ExposeSecret as _;
use age::{Identity, Recipient as _};
use age_core::format::FileKey;
use record::package::age::{HEADER_BYTES_MAX, Header, Stanza, covered_text, mac_text};
use zeroize::Zeroizing;

use crate::cipher::{NotOpened, PAYLOAD_NONCE, PayloadKey, header_mac, header_mac_holds};
use crate::fault::Fault;
use crate::recipient::Recipient;

/// Sixteen random bytes, used for one file and held in memory alone.
pub type Secret = Zeroizing<[u8; 16]>;

/// A new file: the bytes before its payload, and the key of the payload.
pub struct Begun {
    /// Header and nonce.
    pub bytes: Vec<u8>,
    /// The payload's key.
    pub key: PayloadKey,
}

/// Makes a file's key, wraps it for each recipient, and derives the payload's.
pub fn begin(recipients: &[Recipient]) -> Result<Begun, Fault> {
    let failed = |error: &dyn std::fmt::Display| {
        Fault::not_in_order(
            "the file's key could not be wrapped for a recipient",
            "Look at the recipient's key",
        )
        .because(error)
    };
    let mut secret = Secret::default();
    random(&mut secret[..])?;
    let mut stanzas = Vec::new();
    let mut kind = None;
    for recipient in recipients {
        let file_key = FileKey::new(Box::new(*secret));
        let (wrapped, labels) = recipient
            .wrap_file_key(&file_key)
            .map_err(|error| failed(&error))?;
        // A recipient's labels say beside whom it may stand (C2SP age).
        if *kind.get_or_insert_with(|| labels.clone()) != labels {
            return Err(two_kinds());
        }
        stanzas.extend(wrapped.into_iter().map(ours));
    }
    let covered = covered_text(&stanzas);
    let mac = header_mac(&secret, covered.as_bytes()).map_err(|_| failed(&"no code"))?;
    let mut nonce = [0; PAYLOAD_NONCE];
    random(&mut nonce)?;
    let key = PayloadKey::derive(&secret, &nonce).map_err(|_| failed(&"no key"))?;
    let bytes = [covered.as_bytes(), mac_text(&mac).as_bytes(), &nonce].concat();
    Ok(Begun { bytes, key })
}

fn two_kinds() -> Fault {
    Fault::not_in_order(
        "some recipients have post-quantum keys (age1pq1…) and some have not, and one file cannot be sealed to both",
        "Seal one package for each kind, or ask everyone for a post-quantum key",
    )
}

/// Random bytes of the operating system.
pub fn random(bytes: &mut [u8]) -> Result<(), Fault> {
    getrandom::fill(bytes).map_err(|error| {
        let what = "the operating system gives no random bytes";
        Fault::new(
            crate::Kind::Machine,
            what,
            "Look at the machine and try again",
        )
        .because(error)
    })
}

fn ours(stanza: age_core::format::Stanza) -> Stanza {
    Stanza {
        tag: stanza.tag,
        arguments: stanza.args,
        body: stanza.body,
    }
}

/// Why a file's header gives no key.
#[derive(Debug)]
pub enum NoKey {
    /// The file could not be read.
    Read(io::Error),
    /// It does not begin with the header of an age file.
    Form(record::Malformed),
    /// No stanza is for these identities.
    NotForThese,
    /// A stanza is for an identity, and does not give a key: it was altered, or asks more work than is allowed.
    Stanza(String),
    /// The header's code does not hold: it was altered.
    Altered,
}

/// Reads the header that a file begins with, and not a byte more.
pub fn read(file: &mut impl Read) -> Result<(Header, Vec<u8>), NoKey> {
    let mut bytes = Vec::new();
    let mut byte = [0];
    let mut line = 0;
    loop {
        if bytes.len() > HEADER_BYTES_MAX {
            return Err(NoKey::Form(too_long()));
        }
        match file.read(&mut byte) {
            Ok(0) => break,
            Ok(_) => bytes.extend(byte),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(NoKey::Read(error)),
        }
        if byte == *b"\n" {
            let ended = bytes
                .get(line..)
                .is_some_and(|last| last.starts_with(b"---"));
            if ended {
                break;
            }
            line = bytes.len();
        }
    }
    let header = Header::parse(&bytes).map_err(NoKey::Form)?;
    Ok((header, bytes))
}

fn too_long() -> record::Malformed {
    let what = "the header is longer than 1 MiB";
    record::Malformed::new(record::malformed::Rule::AgeHeader, what)
}

/// The file's key, from the first stanza that an identity opens; the header's code is checked with it.
pub fn unwrap(
    header: &Header,
    bytes: &[u8],
    identities: &[&dyn Identity],
) -> Result<Secret, NoKey> {
    let theirs = |stanza: &Stanza| age_core::format::Stanza {
        tag: stanza.tag.clone(),
        args: stanza.arguments.clone(),
        body: stanza.body.clone(),
    };
    let stanzas: Vec<age_core::format::Stanza> = header.stanzas.iter().map(theirs).collect();
    let alone = stanzas.iter().any(|stanza| stanza.tag == "scrypt") && stanzas.len() > 1;
    if alone {
        return Err(NoKey::Stanza(
            "a passphrase stands beside other recipients".into(),
        ));
    }
    let found = identities
        .iter()
        .find_map(|identity| identity.unwrap_stanzas(&stanzas));
    let file_key = match found {
        None => return Err(NoKey::NotForThese),
        Some(Err(error)) => return Err(NoKey::Stanza(error.to_string())),
        Some(Ok(file_key)) => file_key,
    };
    let secret = Secret::new(*file_key.expose_secret());
    let covered = bytes.get(..header.covered).unwrap_or_default();
    match header_mac_holds(&secret, covered, &header.mac) {
        true => Ok(secret),
        false => Err(NoKey::Altered),
    }
}

/// The payload's key: the nonce is the next that the file holds.
pub fn payload(
    file: &mut impl Read,
    secret: &Secret,
) -> Result<(PayloadKey, [u8; PAYLOAD_NONCE]), io::Error> {
    let mut nonce = [0; PAYLOAD_NONCE];
    file.read_exact(&mut nonce)?;
    let key = PayloadKey::derive(secret, &nonce);
    let key = key.map_err(|NotOpened| io::Error::other("no payload key"))?;
    Ok((key, nonce))
}

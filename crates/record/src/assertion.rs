//! A passkey's assertion (WebAuthn Level 3 §7.2), as a stranger repeats its check years later.
//!
//! The challenge is the hash of the submission that the person signs by it, so an assertion says yes to these bytes and no
//! others. The key and the house's RP id come from the Record; nobody is asked.

mod client;
mod device;
mod passkey;

pub use client::ClientData;
pub use device::DeviceData;
pub use passkey::Passkey;

use std::fmt;

use crate::bytes;
use crate::entry::Signed;
use crate::hash::{Hash, sha256};
use crate::malformed::{Malformed, Rule};

/// What a device and a browser made together when a person agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assertion {
    passkey: Passkey,
    device: DeviceData,
    client: ClientData,
    /// What was signed: the device's data and the hash of the client's.
    message: Vec<u8>,
    signature: Vec<u8>,
}

/// Why an assertion does not hold, in the order in which it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotAsserted {
    /// The client's data is of another ceremony, such as a registration.
    Ceremony,
    /// The challenge is not the hash of the submission.
    Challenge,
    /// It was asked for within a page of another origin.
    CrossOrigin,
    /// Nobody touched the device.
    NotPresent,
    /// The device did not look whether it was its own person.
    NotVerified,
    /// It says that it is kept elsewhere and cannot be.
    Backup,
    /// The signature is not by this key over these bytes.
    Signature,
    /// It was made at another origin than the house's.
    Origin,
    /// It was made for another RP id than the house's.
    RpId,
}

impl NotAsserted {
    /// Every reason, in order.
    pub const ALL: [NotAsserted; 9] = [
        NotAsserted::Ceremony,
        NotAsserted::Challenge,
        NotAsserted::CrossOrigin,
        NotAsserted::NotPresent,
        NotAsserted::NotVerified,
        NotAsserted::Backup,
        NotAsserted::Signature,
        NotAsserted::Origin,
        NotAsserted::RpId,
    ];

    /// The name that vectors and other implementations use.
    pub fn name(self) -> &'static str {
        match self {
            NotAsserted::Ceremony => "assertion_ceremony",
            NotAsserted::Challenge => "assertion_challenge",
            NotAsserted::CrossOrigin => "assertion_cross_origin",
            NotAsserted::NotPresent => "assertion_presence",
            NotAsserted::NotVerified => "assertion_verification",
            NotAsserted::Backup => "assertion_backup",
            NotAsserted::Signature => "assertion_signature",
            NotAsserted::Origin => "assertion_origin",
            NotAsserted::RpId => "assertion_rp_id",
        }
    }
}

impl fmt::Display for NotAsserted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NotAsserted::Ceremony => "the passkey's data is not of an assertion",
            NotAsserted::Challenge => "the passkey agreed to another submission than this one",
            NotAsserted::CrossOrigin => "the passkey was asked from within another site's page",
            NotAsserted::NotPresent => "nobody was present when the passkey was asked",
            NotAsserted::NotVerified => "the passkey did not check who its person is",
            NotAsserted::Backup => "the passkey says of itself what cannot be",
            NotAsserted::Signature => {
                "the passkey's signature does not hold over what it agreed to"
            }
            NotAsserted::Origin => "the passkey was asked at another origin than this house's",
            NotAsserted::RpId => "the passkey was asked for another house than this one",
        })
    }
}

impl std::error::Error for NotAsserted {}

impl Assertion {
    /// Reads `signed` of the kind `passkey` ([`Rule::PasskeyKey`], [`Rule::DeviceData`], [`Rule::ClientData`]).
    pub fn of(signed: &Signed) -> Result<Assertion, Malformed> {
        let text = |name: &str| {
            let held = match name {
                "key" => signed.key.as_deref(),
                "sig" => signed.sig.as_deref(),
                _ => signed.more.get(name).and_then(|held| held.as_str()),
            };
            held.ok_or_else(|| {
                Malformed::new(
                    Rule::SignedForm,
                    format!("the assertion lacks its `{name}`"),
                )
            })
        };
        Assertion::read(
            &bytes::decode(text("key")?)?,
            &bytes::decode(text(Signed::DEVICE_DATA)?)?,
            &bytes::decode(text(Signed::CLIENT_DATA)?)?,
            &bytes::decode(text("sig")?)?,
        )
    }

    /// Reads the parts of an assertion as a browser gives them, and the passkey's public key as a COSE_Key.
    pub fn read(
        cose_key: &[u8],
        device_data: &[u8],
        client_data: &[u8],
        signature: &[u8],
    ) -> Result<Assertion, Malformed> {
        Ok(Assertion {
            passkey: Passkey::parse(cose_key)?,
            device: DeviceData::parse(device_data)?,
            client: ClientData::parse(client_data)?,
            message: [device_data, &sha256(client_data).0].concat(),
            signature: signature.to_vec(),
        })
    }

    /// Whether a person agreed to exactly the submission with this hash, by this passkey.
    pub fn check(&self, submission: &Hash) -> Result<(), NotAsserted> {
        let flags = self.device;
        let in_order = [
            (
                self.client.ceremony == client::ASSERTION,
                NotAsserted::Ceremony,
            ),
            (
                self.client.challenge == bytes::encode(&submission.0),
                NotAsserted::Challenge,
            ),
            (!self.client.cross_origin, NotAsserted::CrossOrigin),
            (flags.user_present, NotAsserted::NotPresent),
            (flags.user_verified, NotAsserted::NotVerified),
            (
                flags.backup_eligible || !flags.backed_up,
                NotAsserted::Backup,
            ),
        ];
        if let Some((_, wrong)) = in_order.into_iter().find(|(holds, _)| !holds) {
            return Err(wrong);
        }
        if self.passkey.signed(&self.message, &self.signature) {
            Ok(())
        } else {
            Err(NotAsserted::Signature)
        }
    }

    /// Whether it was made for the house with this RP id, at an origin of it.
    pub fn check_house(&self, rp_id: &str) -> Result<(), NotAsserted> {
        if !self.client.is_of(rp_id) {
            return Err(NotAsserted::Origin);
        }
        if self.device.rp_id_hash != sha256(rp_id.as_bytes()) {
            return Err(NotAsserted::RpId);
        }
        Ok(())
    }

    /// How often the device had signed; one that does not count says 0.
    pub fn counter(&self) -> u32 {
        self.device.counter
    }
}

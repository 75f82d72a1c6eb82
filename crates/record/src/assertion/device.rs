//! What a device says of itself (WebAuthn Level 3 §6.1).

use crate::hash::Hash;
use crate::malformed::{Malformed, Rule};

const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const BACKUP_ELIGIBLE: u8 = 0x08;
const BACKED_UP: u8 = 0x10;
const KEY_INCLUDED: u8 = 0x40;
const EXTENSIONS: u8 = 0x80;

/// The device's data of an assertion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "these are the flags of the specification"
)]
pub struct DeviceData {
    /// SHA-256 of the RP id.
    pub rp_id_hash: Hash,
    /// Somebody touched it.
    pub user_present: bool,
    /// It checked that this was its own person: a code, a finger, a face.
    pub user_verified: bool,
    /// The passkey may be kept elsewhere too.
    pub backup_eligible: bool,
    /// It is kept elsewhere too.
    pub backed_up: bool,
    /// How often it had signed, or 0.
    pub counter: u32,
}

impl DeviceData {
    /// Reads 37 bytes and, where the flag says so, the extensions behind them, which are not looked at
    /// ([`Rule::DeviceData`]).
    pub fn parse(bytes: &[u8]) -> Result<DeviceData, Malformed> {
        let wrong = |what: &str| Malformed::new(Rule::DeviceData, what);
        let short = || wrong("the device's data has fewer than 37 bytes");
        let (rp_id_hash, rest) = bytes.split_first_chunk::<32>().ok_or_else(short)?;
        let (flags, rest) = rest.split_first().ok_or_else(short)?;
        let (counter, extensions) = rest.split_first_chunk::<4>().ok_or_else(short)?;
        let has = |flag: u8| flags & flag != 0;
        if has(KEY_INCLUDED) {
            return Err(wrong(
                "the device's data brings a key, as only a registration does",
            ));
        }
        // Extensions are one map of CBOR (major type 5); the signature covers them like all else.
        let is_map = extensions.first().is_some_and(|first| first >> 5 == 5);
        if has(EXTENSIONS) != is_map || has(EXTENSIONS) == extensions.is_empty() {
            return Err(wrong(
                "what follows the device's data is not what its flags say",
            ));
        }
        Ok(DeviceData {
            rp_id_hash: Hash(*rp_id_hash),
            user_present: has(USER_PRESENT),
            user_verified: has(USER_VERIFIED),
            backup_eligible: has(BACKUP_ELIGIBLE),
            backed_up: has(BACKED_UP),
            counter: u32::from_be_bytes(*counter),
        })
    }
}

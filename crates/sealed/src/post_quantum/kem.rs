//! A secret shared by way of a public key: MLKEM768-X25519 (draft-ietf-hpke-pq, also called X-Wing). Who has the key's 32 bytes has
//! the secret; anybody else would have to break both halves.

use aws_lc_rs::agreement::{PrivateKey, UnparsedPublicKey, X25519, agree};
use aws_lc_rs::digest::{SHA3_256, digest};
use aws_lc_rs::kem::{Ciphertext, DecapsulationKey, EncapsulationKey, ML_KEM_768};
use ml_kem::{B32, EncodedSizeUser as _, KemCore as _, MlKem768};
use sha3::Shake256;
use sha3::digest::{ExtendableOutput as _, Update as _, XofReader as _};
use zeroize::{Zeroize as _, Zeroizing};

use crate::cipher::NotOpened;

/// A public key: that of ML-KEM-768, then that of X25519.
pub(super) const PUBLIC: usize = 1184 + POINT;
/// What the sender sends along, so that the recipient has the secret too.
pub(super) const SHARE: usize = 1088 + POINT;
const POINT: usize = 32;
/// What both secrets are hashed with.
const LABEL: &[u8; 6] = br"\.//^\";

/// The shared secret.
pub(super) type Shared = Zeroizing<[u8; 32]>;

/// Both private keys, from the 32 bytes that are kept.
pub(super) struct Expanded {
    ml_kem: DecapsulationKey,
    x25519: PrivateKey,
    /// The public key to them.
    pub(super) public: Vec<u8>,
}

impl Expanded {
    pub(super) fn of(seed: &[u8; 32]) -> Result<Expanded, NotOpened> {
        let mut stream = Shake256::default().chain(seed).finalize_xof();
        let (mut d, mut z) = (B32::default(), B32::default());
        let mut scalar = Zeroizing::new([0; 32]);
        stream.read(&mut d);
        stream.read(&mut z);
        stream.read(&mut scalar[..]);
        let (private, public) = MlKem768::generate_deterministic(&d, &z);
        d.zeroize();
        z.zeroize();
        let private = Zeroizing::new(private.as_bytes().to_vec());
        let ml_kem = DecapsulationKey::new(&ML_KEM_768, &private).map_err(|_| NotOpened)?;
        let x25519 = PrivateKey::from_private_key(&X25519, &scalar[..]).map_err(|_| NotOpened)?;
        let point = x25519.compute_public_key().map_err(|_| NotOpened)?;
        let public = [&public.as_bytes()[..], point.as_ref()].concat();
        Ok(Expanded {
            ml_kem,
            x25519,
            public,
        })
    }

    /// The secret of a share. For a share of another's or an altered one it is some other secret; a point that shares none is
    /// refused.
    pub(super) fn secret(&self, share: &[u8]) -> Result<Shared, NotOpened> {
        let (sealed, point) = halves(share, SHARE)?;
        let first = self.ml_kem.decapsulate(Ciphertext::from(sealed));
        let first = first.map_err(|_| NotOpened)?;
        let (_, own) = halves(&self.public, PUBLIC)?;
        combined(first.as_ref(), &self.x25519, point, point, own)
    }
}

/// A new secret for a public key, and the share for its owner.
pub(super) fn share(public: &[u8]) -> Result<(Shared, Vec<u8>), NotOpened> {
    let (ml_kem, point) = halves(public, PUBLIC)?;
    let ml_kem = EncapsulationKey::new(&ML_KEM_768, ml_kem).map_err(|_| NotOpened)?;
    let (sealed, first) = ml_kem.encapsulate().map_err(|_| NotOpened)?;
    let once = PrivateKey::generate(&X25519).map_err(|_| NotOpened)?;
    let sent = once.compute_public_key().map_err(|_| NotOpened)?;
    let secret = combined(first.as_ref(), &once, point, sent.as_ref(), point)?;
    Ok((secret, [sealed.as_ref(), sent.as_ref()].concat()))
}

/// Both halves' secrets in one, bound to the point that was sent and the recipient's.
fn combined(
    first: &[u8],
    own: &PrivateKey,
    other: &[u8],
    sent: &[u8],
    recipient: &[u8],
) -> Result<Shared, NotOpened> {
    // A point of low order, for which the secret would be zero, is refused here.
    agree(
        own,
        UnparsedPublicKey::new(&X25519, other),
        NotOpened,
        |second| {
            let all = Zeroizing::new([first, second, sent, recipient, LABEL].concat());
            let hash = digest(&SHA3_256, &all);
            <[u8; 32]>::try_from(hash.as_ref())
                .map(Zeroizing::new)
                .map_err(|_| NotOpened)
        },
    )
}

/// What ML-KEM has of it, and the point.
fn halves(bytes: &[u8], length: usize) -> Result<(&[u8], &[u8]), NotOpened> {
    if bytes.len() != length {
        return Err(NotOpened);
    }
    bytes.split_at_checked(length - POINT).ok_or(NotOpened)
}

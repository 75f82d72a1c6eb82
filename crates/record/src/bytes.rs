//! Bytes in JSON: base64url without padding, in its one form (RFC 4648 §5).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::malformed::{Malformed, Rule};

/// Base64url without padding.
pub fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads base64url without padding; left-over bits must be zero ([`Rule::Base64`]).
pub fn decode(text: &str) -> Result<Vec<u8>, Malformed> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| {
        Malformed::new(
            Rule::Base64,
            format!("\"{text}\" is not base64url without padding"),
        )
    })
}

/// Reads base64url of exactly `N` bytes ([`Rule::Base64`]).
pub fn decode_exact<const N: usize>(text: &str) -> Result<[u8; N], Malformed> {
    let bytes = decode(text)?;
    let found = bytes.len();
    <[u8; N]>::try_from(bytes).map_err(|_| {
        Malformed::new(
            Rule::Base64,
            format!("\"{text}\" holds {found} bytes, not {N}"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form_only() {
        assert_eq!(
            decode(&encode(b"\xff\xfe\xfd")),
            Ok(b"\xff\xfe\xfd".to_vec())
        );
        assert_eq!(decode_exact::<1>("_w"), Ok([255]));
        for wrong in ["_x", "_w==", "/w", "_", " _w"] {
            assert_eq!(decode(wrong).unwrap_err().rule, Rule::Base64, "{wrong}");
        }
        assert_eq!(decode_exact::<2>("_w").unwrap_err().rule, Rule::Base64);
    }
}

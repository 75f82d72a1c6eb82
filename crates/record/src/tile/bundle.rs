//! A bundle of entries: two bytes of length, most significant first, before each.

use crate::malformed::{Malformed, Rule};

/// The entries of one tile of level 0.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Bundle {
    /// The bytes of each entry, in order.
    pub entries: Vec<Vec<u8>>,
}

impl Bundle {
    /// The bytes of the bundle; an entry longer than two bytes can count has none ([`Rule::EntrySize`]).
    pub fn encode<E: AsRef<[u8]>>(entries: &[E]) -> Result<Vec<u8>, Malformed> {
        let mut out = Vec::new();
        for entry in entries {
            let entry = entry.as_ref();
            let too_long = |_| {
                Malformed::new(
                    Rule::EntrySize,
                    format!("the entry has {} bytes; 65535 is the most", entry.len()),
                )
            };
            let length = u16::try_from(entry.len()).map_err(too_long)?;
            out.extend_from_slice(&length.to_be_bytes());
            out.extend_from_slice(entry);
        }
        Ok(out)
    }

    /// Reads a bundle of `width` entries ([`Rule::BundleLength`], [`Rule::BundleCount`]).
    pub fn decode(bytes: &[u8], width: u16) -> Result<Bundle, Malformed> {
        let entries = Bundle::slices(bytes, width)?;
        Ok(Bundle {
            entries: entries.into_iter().map(<[u8]>::to_vec).collect(),
        })
    }

    /// Reads a bundle of `width` entries without copying them.
    pub fn slices(bytes: &[u8], width: u16) -> Result<Vec<&[u8]>, Malformed> {
        let mut entries = Vec::with_capacity(usize::from(width));
        let mut rest = bytes;
        while !rest.is_empty() {
            let cut = || {
                let what = format!("entry {} of the bundle is cut off", entries.len());
                Malformed::new(Rule::BundleLength, what).at(bytes.len() - rest.len())
            };
            let (length, after) = rest.split_first_chunk::<2>().ok_or_else(cut)?;
            let length = usize::from(u16::from_be_bytes(*length));
            let (entry, after) = after.split_at_checked(length).ok_or_else(cut)?;
            entries.push(entry);
            rest = after;
        }
        if entries.len() != usize::from(width) {
            let what = format!("the bundle holds {} entries, not {width}", entries.len());
            return Err(Malformed::new(Rule::BundleCount, what));
        }
        Ok(entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_length_stands_before_each_entry() {
        assert_eq!(Bundle::encode(&["ab", ""]).unwrap(), b"\0\x02ab\0\0");
        assert_eq!(
            Bundle::encode(&[vec![0; 65_536]]).unwrap_err().rule,
            Rule::EntrySize
        );
    }

    proptest! {
        #[test]
        fn a_bundle_is_read_back(entries in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 1..256)) {
            let bytes = Bundle::encode(&entries).unwrap();
            let width = entries.len() as u16;
            prop_assert!(Bundle::decode(&bytes, width + 1).is_err());
            prop_assert!(Bundle::decode(&bytes[..bytes.len() - 1], width).is_err());
            prop_assert_eq!(Bundle::decode(&bytes, width).unwrap().entries, entries);
        }
    }
}

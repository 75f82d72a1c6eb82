//! A ZIP file without compression (APPNOTE 6.3): what an ASiC container is. One form for the same content.

/// The most bytes of one file and of the whole, so that no field of the old form is exceeded.
pub(super) const BYTES_MAX: u64 = 1 << 31;

/// Puts files together, in their order.
pub(super) fn zip(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let (mut all, mut index) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let at = all.len() as u32;
        let common = common(name, content);
        all.extend(*b"PK\x03\x04");
        all.extend(&common);
        all.extend(name.as_bytes());
        all.extend(content);
        index.extend(*b"PK\x01\x02");
        // Made by version 2.0 of the form, by nobody's system in particular.
        index.extend(20u16.to_le_bytes());
        index.extend(&common);
        // No comment, first disk, no attributes.
        index.extend([0; 10]);
        index.extend(at.to_le_bytes());
        index.extend(name.as_bytes());
    }
    let (at, count) = (all.len() as u32, files.len() as u16);
    let length = index.len() as u32;
    all.extend(index);
    all.extend(*b"PK\x05\x06\0\0\0\0");
    all.extend(count.to_le_bytes());
    all.extend(count.to_le_bytes());
    all.extend(length.to_le_bytes());
    all.extend(at.to_le_bytes());
    all.extend([0; 2]);
    all
}

/// What both headers of a file hold: version, names in UTF-8, stored, the first day that the form knows, the sums.
fn common(name: &str, content: &[u8]) -> Vec<u8> {
    let mut common = Vec::new();
    for number in [20u16, 1 << 11, 0, 0, (1 << 5) | 1] {
        common.extend(number.to_le_bytes());
    }
    common.extend(crc32(content).to_le_bytes());
    common.extend((content.len() as u32).to_le_bytes());
    common.extend((content.len() as u32).to_le_bytes());
    common.extend((name.len() as u16).to_le_bytes());
    common.extend([0; 2]);
    common
}

/// CRC-32 (ISO 3309), bit by bit: containers are small.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::crc32;

    #[test]
    fn the_check_value_of_the_catalogue() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }
}

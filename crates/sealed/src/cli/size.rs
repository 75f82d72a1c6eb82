//! Sizes as people write them.

/// Bytes of `700MB`, `4GiB`, `123456`.
pub(super) fn bytes(text: &str) -> Result<u64, String> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, unit) = text.split_at(end);
    let factor: u64 = match unit.trim().to_ascii_lowercase().as_str() {
        "" | "b" => 1,
        "kb" => 1_000,
        "mb" => 1_000_000,
        "gb" => 1_000_000_000,
        "tb" => 1_000_000_000_000,
        "k" | "kib" => 1 << 10,
        "m" | "mib" => 1 << 20,
        "g" | "gib" => 1 << 30,
        "t" | "tib" => 1 << 40,
        _ => {
            return Err(
                "a size is a number, and perhaps kB, MB, GB, TB, KiB, MiB, GiB or TiB".into(),
            );
        }
    };
    let number: u64 = digits
        .parse()
        .map_err(|_| "a size begins with a number".to_owned())?;
    let bytes = number.checked_mul(factor).filter(|bytes| *bytes > 0);
    bytes.ok_or_else(|| "a size is more than nothing and less than 16 EiB".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_as_people_write_them() {
        for (text, expected) in [
            ("5", 5),
            ("700MB", 700_000_000),
            ("4GiB", 4 << 30),
            ("2 t", 2 << 40),
        ] {
            assert_eq!(bytes(text), Ok(expected), "{text}");
        }
        for wrong in ["", "0", "x", "5XB", "-1", "99999999999999TB"] {
            assert!(bytes(wrong).is_err(), "{wrong}");
        }
    }
}

//! Headers of a POSIX tar (pax interchange format), the same bytes for the same path and size on every machine.

/// A tar's block.
pub(crate) const BLOCK: usize = 512;
/// The largest size that a header's octal field holds.
const OCTAL_MAX: u64 = 0o77_777_777_777;
const NAME: usize = 100;
const PREFIX: usize = 155;

/// The zeros that follow so many bytes to fill the block.
pub(crate) fn padding(bytes: u64) -> usize {
    let over = usize::try_from(bytes % BLOCK as u64).unwrap_or(0);
    (BLOCK - over) % BLOCK
}

/// The header of a regular file; before it, where its path or size asks for one, an extended header.
pub(crate) fn header(path: &str, bytes: u64) -> Vec<u8> {
    let mut records = String::new();
    let fits = split(path);
    if fits.is_none() {
        records.push_str(&pax("path", path));
    }
    if bytes > OCTAL_MAX {
        records.push_str(&pax("size", &bytes.to_string()));
    }
    let (prefix, name) = fits.unwrap_or(("", "servanda"));
    let own = block(prefix, name, bytes.min(OCTAL_MAX), b'0');
    if records.is_empty() {
        return own;
    }
    let mut whole = block("", "PaxHeaders/servanda", records.len() as u64, b'x');
    whole.extend(records.as_bytes());
    whole.resize(whole.len() + padding(records.len() as u64), 0);
    whole.extend(own);
    whole
}

/// How many bytes a file takes in the tar.
pub(crate) fn space(path: &str, bytes: u64) -> u64 {
    let header = match split(path).is_some() && bytes <= OCTAL_MAX {
        true => BLOCK as u64,
        false => header(path, bytes).len() as u64,
    };
    header + bytes + padding(bytes) as u64
}

/// The path in the two fields of a header, where it is ASCII and fits.
fn split(path: &str) -> Option<(&str, &str)> {
    if !path.is_ascii() {
        return None;
    }
    if path.len() <= NAME {
        return Some(("", path));
    }
    let slashes = path.match_indices('/').map(|(at, _)| at);
    let fits = |at: &usize| *at <= PREFIX && path.len() - at - 1 <= NAME;
    let at = slashes.rev().find(fits)?;
    Some((path.get(..at)?, path.get(at + 1..)?))
}

/// `length key=value\n`, where the length counts itself.
fn pax(key: &str, value: &str) -> String {
    let rest = key.len() + value.len() + 3;
    let mut length = rest + 1;
    while rest + length.to_string().len() != length {
        length += 1;
    }
    format!("{length} {key}={value}\n")
}

fn block(prefix: &str, name: &str, bytes: u64, kind: u8) -> Vec<u8> {
    let mut block = vec![0; BLOCK];
    let mut sum = 0u32;
    let mut field = |at: usize, text: &[u8]| {
        if let Some(place) = block.get_mut(at..at + text.len()) {
            place.copy_from_slice(text);
        }
        sum += text.iter().map(|byte| u32::from(*byte)).sum::<u32>();
    };
    field(0, name.as_bytes());
    field(100, b"0000644\x000000000\x000000000\0");
    field(124, &octal::<12>(bytes));
    field(136, b"00000000000\0        ");
    field(156, &[kind]);
    field(257, b"ustar\x0000");
    field(329, b"0000000\x000000000\0");
    field(345, prefix.as_bytes());
    let [.., a, b, c, d, e, f, _] = octal::<12>(u64::from(sum));
    if let Some(place) = block.get_mut(148..156) {
        place.copy_from_slice(&[a, b, c, d, e, f, 0, b' ']);
    }
    block
}

/// A number in octal digits that fill a field but for the zero at its end.
fn octal<const WIDTH: usize>(number: u64) -> [u8; WIDTH] {
    let mut left = number;
    let mut field = [0; WIDTH];
    for place in field.iter_mut().rev().skip(1) {
        *place = b'0' + (left & 7) as u8;
        left >>= 3;
    }
    field
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_one_block_where_path_and_size_fit() {
        let long = format!("{}/{}", "p".repeat(155), "n".repeat(100));
        for path in ["a", "x/y", &"n".repeat(100), &long] {
            assert_eq!(header(path, OCTAL_MAX).len(), BLOCK, "{path}");
        }
        for (path, bytes) in [
            ("é", 0),
            ("a", OCTAL_MAX + 1),
            (&"n".repeat(101), 0),
            (&format!("{}/{}", "p".repeat(156), "n".repeat(100)), 0),
        ] {
            assert_eq!(header(path, bytes).len(), 3 * BLOCK, "{path}");
        }
    }

    /// A line of a vector's head (`crates/record/vectors/README.md`).
    fn line<'a>(head: &'a str, key: &str) -> &'a str {
        let mut lines = head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(held, _)| *held == key).unwrap().1
    }

    #[test]
    fn the_headers_are_those_of_the_vectors() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../record/vectors");
        let mut seen = Vec::new();
        for found in std::fs::read_dir(folder).unwrap() {
            let path = found.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            if !text.starts_with("kind: package_tar\n") {
                continue;
            }
            let (head, hex) = text.split_once("\n\n").unwrap();
            let (expect, form) = (line(head, "expect"), line(head, "bytes"));
            assert_eq!((expect, form), ("ok", "hex"), "{path:?}");
            let made = header(line(head, "path"), line(head, "size").parse().unwrap());
            let made: String = made.iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(made, hex.replace('\n', ""), "{path:?}");
            seen.push(made.len() / 2 / BLOCK);
        }
        seen.sort_unstable();
        assert_eq!(seen, [1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 4]);
    }

    #[test]
    fn an_extended_record_counts_itself() {
        assert_eq!(pax("path", "é"), "11 path=é\n");
        for length in [1, 80, 88, 89, 90, 91, 92, 93, 980, 990, 995] {
            let record = pax("path", &"x".repeat(length));
            let (count, _) = record.split_once(' ').unwrap();
            assert_eq!(count.parse::<usize>().unwrap(), record.len());
        }
    }

    #[test]
    fn a_file_fills_whole_blocks() {
        for (bytes, blocks) in [(0, 1), (1, 2), (512, 2), (513, 3)] {
            assert_eq!(space("a", bytes), blocks * 512);
        }
    }
}

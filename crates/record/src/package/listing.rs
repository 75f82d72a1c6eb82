//! The lines of `servanda/files.tsv` and `servanda/names.tsv`.

use std::fmt::Write as _;

use super::path;
use crate::decimal;
use crate::hash::{Hash, leaf_hash};
use crate::malformed::{Malformed, Rule};

/// A line of `files.tsv`: SHA-256, size in bytes, path, with tabs between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileLine {
    /// SHA-256 of the file.
    pub sha256: Hash,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its path, from `data/`.
    pub path: String,
}

impl FileLine {
    /// The line without its newline.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.text_onto(&mut text);
        text
    }

    /// Adds the line without its newline to a text.
    pub fn text_onto(&self, text: &mut String) {
        self.sha256.hex_onto(text);
        let _never = write!(text, "\t{}\t", self.bytes);
        text.push_str(&self.path);
    }

    /// The leaf of the tree over all lines, whose root the statement gives: one exhibit is shown without the others' names.
    pub fn leaf(&self) -> Hash {
        leaf_hash(self.text().as_bytes())
    }

    /// The line of `manifest-sha256.txt` (RFC 8493) for the same file, without its newline.
    pub fn manifest_line(&self) -> String {
        let mut text = String::new();
        self.manifest_line_onto(&mut text);
        text
    }

    /// Adds that line without its newline to a text.
    pub fn manifest_line_onto(&self, text: &mut String) {
        self.sha256.hex_onto(text);
        text.push_str("  ");
        text.push_str(&self.path);
    }

    /// Reads a line without its newline ([`Rule::PackageListing`], [`Rule::PackagePath`]).
    pub fn parse(line: &str) -> Result<FileLine, Malformed> {
        let wrong = || {
            Malformed::new(
                Rule::PackageListing,
                format!("{line:?} is not a SHA-256, a size and a path with tabs between"),
            )
        };
        let (sha256, rest) = line.split_once('\t').ok_or_else(wrong)?;
        let (bytes, held) = rest.split_once('\t').ok_or_else(wrong)?;
        path::check(held)?;
        Ok(FileLine {
            sha256: Hash::from_hex(sha256).map_err(|_| wrong())?,
            bytes: decimal::read(bytes).map_err(|_| wrong())?,
            path: held.to_owned(),
        })
    }

    /// Whether this line may follow one with that path: paths ascend by their bytes, each once ([`Rule::PackageListing`]).
    pub fn check_after(&self, before: &str) -> Result<(), Malformed> {
        if before.as_bytes() < self.path.as_bytes() {
            return Ok(());
        }
        Err(Malformed::new(
            Rule::PackageListing,
            format!(
                "{:?} does not follow {before:?} in the order of their bytes",
                self.path
            ),
        ))
    }
}

/// A line of `names.tsv`: the neutral path and the file's own, with a tab between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameLine {
    /// The path it is carried under.
    pub carried: String,
    /// The path that it had, as bytes.
    pub original: Vec<u8>,
}

impl NameLine {
    /// The line without its newline. Bytes of the file's own path outside printable ASCII, and `%`, are `%` and two
    /// upper-case hexadecimal digits.
    pub fn text(&self) -> String {
        format!("{}\t{}", self.carried, escape(&self.original))
    }

    /// Reads a line without its newline; only the one spelling is taken ([`Rule::PackageListing`]).
    pub fn parse(line: &str) -> Result<NameLine, Malformed> {
        let read = || {
            let (carried, escaped) = line.split_once('\t')?;
            let name = carried.strip_prefix(path::DATA)?;
            let line = NameLine {
                carried: carried.to_owned(),
                original: unescape(escaped)?,
            };
            let once = escape(&line.original) == escaped && !escaped.is_empty();
            (path::is_neutral(name) && once).then_some(line)
        };
        read().ok_or_else(|| {
            Malformed::new(
                Rule::PackageListing,
                format!("{line:?} is not a neutral path and a file's own with a tab between"),
            )
        })
    }
}

/// Bytes as printable ASCII: `%` and two upper-case hexadecimal digits for each other byte, and for `%` itself.
pub fn escape(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for byte in bytes {
        match byte {
            b' '..=b'~' if *byte != b'%' => text.push(char::from(*byte)),
            _ => {
                let _never = write!(text, "%{byte:02X}");
            }
        }
    }
    text
}

fn unescape(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            let (high, low) = (digit(rest.next()?)?, digit(rest.next()?)?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::EMPTY_ROOT;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_read_back_and_the_next_follows_it() {
        let line = FileLine {
            sha256: EMPTY_ROOT,
            bytes: 0,
            path: "data/a b.txt".into(),
        };
        assert_eq!(FileLine::parse(&line.text()), Ok(line.clone()));
        assert!(line.check_after("data/a").is_ok());
        assert!(line.check_after("data/a b.txt").is_err());
        assert!(line.check_after("data/b").is_err());
        for wrong in [
            "",
            "x",
            &line.text().replace('\t', " "),
            &line.text().replace("\t0\t", "\t00\t"),
            &line.text().to_uppercase(),
            &line.text().replace("data/", "data/../"),
        ] {
            assert!(FileLine::parse(wrong).is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn any_name_has_one_spelling(original in proptest::collection::vec(any::<u8>(), 1..40)) {
            let line = NameLine { carried: path::neutral(3), original };
            prop_assert_eq!(NameLine::parse(&line.text()), Ok(line.clone()));
            prop_assert!(line.text().is_ascii());
        }
    }

    #[test]
    fn another_spelling_is_no_line() {
        for wrong in [
            "data/n0000001.bin\ta%zz",
            "data/n0000001.bin\ta%4",
            "data/n0000001.bin\t%61",
            "data/n0000001.bin\t%c3%a9",
            "data/n0000001.bin\t",
            "data/x.bin\ta",
            "data/n0000001.bin",
        ] {
            assert!(NameLine::parse(wrong).is_err(), "{wrong}");
        }
    }
}

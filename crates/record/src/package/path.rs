//! Paths in a package: those that every system keeps as they are written.
//!
//! A file whose own name is outside this set is carried under a neutral name, `data/n0000001.bin`, and its own stands in
//! `servanda/names.tsv`. So opening never has to rename anything, and a path outside the set is a fault of the package.

use unicode_normalization::UnicodeNormalization as _;

use crate::malformed::{Malformed, Rule};

/// Where the evidence stands.
pub const DATA: &str = "data/";
/// The longest part between two slashes, in bytes of UTF-8.
pub const PART_BYTES_MAX: usize = 200;
/// The longest path, in bytes of UTF-8.
pub const PATH_BYTES_MAX: usize = 1000;
/// The longest path that a first sender gives a file, in bytes of UTF-8: each time that evidence is passed on puts one more
/// folder before it, of at most 26 bytes and `data/`, and nine of them have room.
pub const FIRST_BYTES_MAX: usize = PATH_BYTES_MAX - 9 * (26 + 1 + DATA.len());

const FORBIDDEN: &str = "\\:*?\"<>|%";
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// Why a name is not carried as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unsafe {
    /// A part is empty, `.` or `..`.
    Part,
    /// A control character, or one that turns the direction of text around.
    Control,
    /// One of `\ : * ? " < > |`, or `%`, which readers of bags take in different ways.
    Character,
    /// Not in normalization form C.
    Normalization,
    /// The name of a device on some systems.
    Device,
    /// A part ends with a dot or a space.
    Ending,
    /// A part or the path is too long.
    Long,
}

impl Unsafe {
    /// The reason in words, without a full stop.
    pub fn words(self) -> &'static str {
        match self {
            Unsafe::Part => "a part of it is empty, `.` or `..`",
            Unsafe::Control => "it holds a control or directional character",
            Unsafe::Character => "it holds one of \\ : * ? \" < > | %",
            Unsafe::Normalization => "it is not in normalization form C",
            Unsafe::Device => "a part of it is the name of a device on some systems",
            Unsafe::Ending => "a part of it ends with a dot or a space",
            Unsafe::Long => "a part of it is longer than 200 bytes, or all of it than 1000",
        }
    }
}

/// Whether every system keeps a relative path as it is written, slashes between its parts.
pub fn check_name(path: &str) -> Result<(), Unsafe> {
    if path.len() + DATA.len() > PATH_BYTES_MAX {
        return Err(Unsafe::Long);
    }
    path.split('/').try_for_each(check_part)
}

/// Whether a part is of letters, digits, hyphens, underscores and dots and is no device's name at a glance: most are, and
/// need no further look.
fn is_plain(part: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let first = part.bytes().next().unwrap_or(b'.').to_ascii_lowercase();
    !matches!(first, b'.' | b'a' | b'c' | b'l' | b'n' | b'p')
        && part.len() <= PART_BYTES_MAX
        && !part.ends_with('.')
        && part.bytes().all(plain)
}

fn check_part(part: &str) -> Result<(), Unsafe> {
    match is_plain(part) {
        true => Ok(()),
        false => look_at(part),
    }
}

fn look_at(part: &str) -> Result<(), Unsafe> {
    if matches!(part, "" | "." | "..") {
        return Err(Unsafe::Part);
    }
    if part.chars().any(turns_or_controls) {
        return Err(Unsafe::Control);
    }
    if part.contains(|character| FORBIDDEN.contains(character)) {
        return Err(Unsafe::Character);
    }
    if !part.is_ascii() && !part.nfc().eq(part.chars()) {
        return Err(Unsafe::Normalization);
    }
    if part.ends_with(['.', ' ']) {
        return Err(Unsafe::Ending);
    }
    if is_device(part) {
        return Err(Unsafe::Device);
    }
    if part.len() > PART_BYTES_MAX {
        return Err(Unsafe::Long);
    }
    Ok(())
}

fn turns_or_controls(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// `CON`, `com1.txt`, `LPT².log`: the part before the first dot, in any case.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_uppercase();
    let numbered = stem
        .strip_prefix("COM")
        .or_else(|| stem.strip_prefix("LPT"));
    let is_port =
        numbered.is_some_and(|rest| rest.chars().count() == 1 && "0123456789¹²³".contains(rest));
    is_port || DEVICES.contains(&stem.as_str())
}

/// Whether a path is that of a file of evidence: `data/` and a name that every system keeps ([`Rule::PackagePath`]).
pub fn check(path: &str) -> Result<(), Malformed> {
    let wrong = |why: &str| Malformed::new(Rule::PackagePath, format!("the path {path:?}: {why}"));
    let name = path
        .strip_prefix(DATA)
        .ok_or_else(|| wrong("it does not begin with `data/`"))?;
    check_name(name).map_err(|reason| wrong(reason.words()))
}

/// The path in one case, so that two that a system would take for one are found: each character's upper case, and of
/// that its lower case (Unicode's default conversions, no language).
pub fn folded(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    let upper = path.chars().flat_map(char::to_uppercase);
    upper.flat_map(char::to_lowercase).nfc().collect()
}

/// The neutral path of the n-th file that cannot be carried under its own, from 1.
pub fn neutral(number: u64) -> String {
    format!("{DATA}n{number:07}.bin")
}

/// Whether a name under `data/` has the form of a neutral one.
pub fn is_neutral(name: &str) -> bool {
    let digits = name
        .strip_prefix('n')
        .and_then(|rest| rest.strip_suffix(".bin"));
    digits.is_some_and(|digits| digits.len() >= 7 && digits.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_format_names_the_versions_of_unicode_that_paths_are_held_to() {
        let docs = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/evidence-format.md");
        let text = std::fs::read_to_string(docs).unwrap();
        let rows = [
            ("of Unicode ", char::UNICODE_VERSION),
            (
                "form C is that of Unicode ",
                unicode_normalization::UNICODE_VERSION,
            ),
        ];
        for (words, (major, minor, update)) in rows {
            let words = format!("{words}{major}.{minor}.{update}");
            assert!(text.contains(&words), "{words}");
        }
        for (path, one) in [("Straße", "strasse"), ("ΟΔΟΣ", "οδοσ"), ("οδος", "οδοσ")]
        {
            assert_eq!(folded(path), one);
        }
    }

    #[test]
    fn names_that_every_system_keeps() {
        for name in [
            "a",
            "a/b/c.txt",
            "été.txt",
            "国/証拠 1.e01",
            "-rf",
            ".hidden",
            "~",
            "console.log",
            "COM10",
            "communication",
            "a..b",
            "x=1&y",
            &"x".repeat(200),
        ] {
            assert_eq!(check_name(name), Ok(()), "{name}");
        }
    }

    #[test]
    fn names_that_some_system_changes_or_obeys() {
        let rows = [
            ("", Unsafe::Part),
            ("/etc/passwd", Unsafe::Part),
            ("a//b", Unsafe::Part),
            ("../a", Unsafe::Part),
            ("a/..", Unsafe::Part),
            ("a/./b", Unsafe::Part),
            ("a\nb", Unsafe::Control),
            ("a\0b", Unsafe::Control),
            ("a\u{9b}b", Unsafe::Control),
            ("gpj.\u{202e}exe", Unsafe::Control),
            ("a\u{200f}b", Unsafe::Control),
            ("C:\\x", Unsafe::Character),
            ("\\\\?\\x", Unsafe::Character),
            ("a|b", Unsafe::Character),
            ("a%0Ab", Unsafe::Character),
            ("e\u{301}", Unsafe::Normalization),
            ("CON", Unsafe::Device),
            ("x/nul.txt", Unsafe::Device),
            ("Com1", Unsafe::Device),
            ("lpt².x", Unsafe::Device),
            ("aux .c", Unsafe::Device),
            ("a.", Unsafe::Ending),
            ("a ", Unsafe::Ending),
            (&"x".repeat(201), Unsafe::Long),
            (&"x/".repeat(400), Unsafe::Part),
            (&format!("{}y", "x/".repeat(500)), Unsafe::Long),
        ];
        for (name, reason) in rows {
            assert_eq!(check_name(name), Err(reason), "{name:?}");
        }
    }

    #[test]
    fn names_that_a_system_takes_for_one() {
        for (a, b) in [("A.TXT", "a.txt"), ("É", "é"), ("Σς", "σσ"), ("ﬁ", "FI")] {
            assert_eq!(folded(a), folded(b), "{a} {b}");
        }
        assert_ne!(folded("a"), folded("b"));
    }

    #[test]
    fn neutral_names_are_known_again() {
        assert_eq!(neutral(1), "data/n0000001.bin");
        assert!(is_neutral("n0000001.bin") && is_neutral("n12345678.bin"));
        assert!(
            !is_neutral("n1.bin") && !is_neutral("n0000001.txt") && !is_neutral("x/n0000001.bin")
        );
        assert!(check(&neutral(12_345_678)).is_ok());
        assert!(check("evidence/x").is_err());
    }

    #[test]
    fn a_plain_part_is_one_that_every_system_keeps() {
        for part in [
            "data", "x", "000", "1.tar.gz", "-rf", "_", "Beweis-3", "com1", "a.", ".x",
        ] {
            assert!(!is_plain(part) || look_at(part).is_ok(), "{part}");
        }
        assert!(is_plain("0000001.bin") && !is_plain("nul.txt") && !is_plain("x."));
        assert!(!is_plain("") && !is_plain("b\u{e9}") && !is_plain("b b") && !is_plain("b%"));
        assert!(!is_plain(&"b".repeat(PART_BYTES_MAX + 1)));
    }

    proptest::proptest! {
        #[test]
        fn what_is_plain_at_a_glance_is_safe(part in "[ -~]{0,12}") {
            proptest::prop_assert!(!is_plain(&part) || look_at(&part).is_ok());
        }
    }
}

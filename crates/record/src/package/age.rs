//! The form of an age v1 file (C2SP age): its header, and how long it must be. Nothing is opened here.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use crate::malformed::{Malformed, Rule};

/// The first line.
const FIRST: &str = "age-encryption.org/v1";
/// The most bytes of a header that are read.
pub const HEADER_BYTES_MAX: usize = 1 << 20;
/// The bytes of plaintext that are sealed together.
pub const CHUNK_BYTES: u64 = 64 << 10;
/// What sealing adds to each chunk.
pub const TAG_BYTES: u64 = 16;
/// The random bytes between header and payload.
pub const NONCE_BYTES: u64 = 16;
/// What a stanza for a post-quantum key begins with.
pub const POST_QUANTUM: &str = "mlkem768x25519";
/// The columns of a stanza's body.
const COLUMNS: usize = 64;

/// A header, not checked against any key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// One for each recipient, in order.
    pub stanzas: Vec<Stanza>,
    /// The code over the header's bytes up to and including `---`.
    pub mac: [u8; 32],
    /// The bytes of the whole header, its last newline included.
    pub length: usize,
    /// The bytes that the code covers.
    pub covered: usize,
}

/// The file's key, wrapped for one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stanza {
    /// What kind of recipient: `X25519`, `mlkem768x25519`, `scrypt`.
    pub tag: String,
    /// What the kind asks for.
    pub arguments: Vec<String>,
    /// The wrapped key.
    pub body: Vec<u8>,
}

impl Stanza {
    /// The lines of the stanza: `->`, the tag and its arguments; the body in base64 of 64 columns, the last line shorter.
    pub fn text(&self) -> String {
        let mut out = format!("-> {}", self.tag);
        for argument in &self.arguments {
            out.push(' ');
            out.push_str(argument);
        }
        out.push('\n');
        let mut columns = 0;
        for character in STANDARD_NO_PAD.encode(&self.body).chars() {
            out.push(character);
            columns += 1;
            if columns == COLUMNS {
                out.push('\n');
                columns = 0;
            }
        }
        out.push('\n');
        out
    }

    /// Whether it is of the form that an X25519 recipient has.
    pub fn is_x25519(&self) -> bool {
        self.has_form("X25519", 32)
    }

    /// Whether it is of the form that a post-quantum recipient has.
    pub fn is_post_quantum(&self) -> bool {
        self.has_form(POST_QUANTUM, 1120)
    }

    fn has_form(&self, tag: &str, share_bytes: usize) -> bool {
        let share = |text: &String| {
            STANDARD_NO_PAD
                .decode(text)
                .is_ok_and(|share| share.len() == share_bytes)
        };
        self.tag == tag
            && self.arguments.len() == 1
            && self.arguments.iter().all(share)
            && self.body.len() == 32
    }
}

/// Whether a public key is a post-quantum one, by how its text begins.
pub fn is_post_quantum(key: &str) -> bool {
    key.starts_with("age1pq1")
}

/// A public key as it is shown to people: one of two thousand characters by its beginning and its end.
pub fn shown(key: &str) -> String {
    const WHOLE: usize = 80;
    let length = key.chars().count();
    if length <= WHOLE {
        return key.to_owned();
    }
    let begin: String = key.chars().take(23).collect();
    let end: String = key.chars().skip(length - 16).collect();
    format!("{begin}…{end}")
}

/// The header's bytes up to and including `---`: what its code covers.
pub fn covered_text(stanzas: &[Stanza]) -> String {
    let stanzas: String = stanzas.iter().map(Stanza::text).collect();
    format!("{FIRST}\n{stanzas}---")
}

/// The end of the header: a space, the code in base64, a newline.
pub fn mac_text(mac: &[u8; 32]) -> String {
    format!(" {}\n", STANDARD_NO_PAD.encode(mac))
}

impl Header {
    /// Reads the header that a file begins with ([`Rule::AgeHeader`]).
    pub fn parse(bytes: &[u8]) -> Result<Header, Malformed> {
        let mut lines = Lines { bytes, at: 0 };
        if lines.next()? != FIRST.as_bytes() {
            return Err(wrong("the first line is not `age-encryption.org/v1`", 0));
        }
        let mut stanzas = Vec::new();
        loop {
            let begun = lines.at;
            let line = lines.next()?;
            if let Some(words) = line.strip_prefix(b"-> ") {
                stanzas.push(stanza(words, begun, &mut lines)?);
                continue;
            }
            let mac = line.strip_prefix(b"--- ").and_then(decode);
            let mac = mac.and_then(|mac| <[u8; 32]>::try_from(mac).ok());
            let what = "neither a stanza nor the header's code stands here";
            let mac = mac.ok_or_else(|| wrong(what, begun))?;
            if stanzas.is_empty() {
                return Err(wrong("the header has no recipient", begun));
            }
            return Ok(Header {
                stanzas,
                mac,
                length: lines.at,
                covered: begun + "---".len(),
            });
        }
    }

    /// Whether it is for keys alone, all of one kind: beside an X25519 key a post-quantum one would protect nothing.
    pub fn is_for_keys(&self) -> bool {
        self.stanzas.iter().all(Stanza::is_x25519) || self.is_post_quantum()
    }

    /// Whether it is for post-quantum keys alone.
    pub fn is_post_quantum(&self) -> bool {
        self.stanzas.iter().all(Stanza::is_post_quantum)
    }

    /// How many bytes of plaintext a file of that length holds, if any file can have that length.
    pub fn plaintext_bytes(&self, file_bytes: u64) -> Option<u64> {
        let before = self.length as u64 + NONCE_BYTES;
        let payload = file_bytes.checked_sub(before)?;
        let chunk = CHUNK_BYTES + TAG_BYTES;
        let whole = payload / chunk;
        match payload % chunk {
            0 => (whole > 0).then_some(whole * CHUNK_BYTES),
            // A last chunk without plaintext stands only where there is none at all.
            TAG_BYTES => (whole == 0).then_some(0),
            rest => Some(whole * CHUNK_BYTES + rest.checked_sub(TAG_BYTES)?),
        }
    }
}

fn stanza(words: &[u8], begun: usize, lines: &mut Lines<'_>) -> Result<Stanza, Malformed> {
    let form = || {
        wrong(
            "a stanza's words are not printable ASCII with single spaces between",
            begun,
        )
    };
    let words = std::str::from_utf8(words).map_err(|_| form())?;
    let word = |word: &str| {
        let printable = word.bytes().all(|byte| byte.is_ascii_graphic());
        (printable && !word.is_empty()).then(|| word.to_owned())
    };
    let words: Option<Vec<String>> = words.split(' ').map(word).collect();
    let mut words = words.ok_or_else(form)?.into_iter();
    let tag = words.next().ok_or_else(form)?;
    let mut body = Vec::new();
    loop {
        let at = lines.at;
        let line = lines.next()?;
        let short = "a stanza's body is not base64 of 64 columns with a shorter last line";
        let more = decode(line).ok_or_else(|| wrong(short, at))?;
        if line.len() > COLUMNS {
            return Err(wrong(short, at));
        }
        body.extend(more);
        if line.len() < COLUMNS {
            return Ok(Stanza {
                tag,
                arguments: words.collect(),
                body,
            });
        }
    }
}

fn decode(text: &[u8]) -> Option<Vec<u8>> {
    STANDARD_NO_PAD.decode(text).ok()
}

fn wrong(what: &str, at: usize) -> Malformed {
    Malformed::new(Rule::AgeHeader, what).at(at)
}

struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Lines<'a> {
    fn next(&mut self) -> Result<&'a [u8], Malformed> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let end = rest
            .iter()
            .take(HEADER_BYTES_MAX)
            .position(|byte| *byte == b'\n');
        let line = end.and_then(|end| rest.get(..end));
        let line = line.ok_or_else(|| wrong("the header is cut off", self.at))?;
        self.at += line.len() + 1;
        Ok(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> (Vec<Stanza>, String) {
        let stanza = |length: usize| Stanza {
            tag: "X25519".into(),
            arguments: vec![STANDARD_NO_PAD.encode([7; 32])],
            body: vec![9; length],
        };
        let stanzas = vec![stanza(32), stanza(48), stanza(0)];
        let text = covered_text(&stanzas) + &mac_text(&[1; 32]);
        (stanzas, text)
    }

    #[test]
    fn what_was_written_is_read_back() {
        let (stanzas, text) = header();
        let with_payload = [text.as_bytes(), b"\0\n---"].concat();
        let read = Header::parse(&with_payload).unwrap();
        assert_eq!(read.length, text.len());
        assert_eq!(
            &text.as_bytes()[..read.covered],
            covered_text(&stanzas).as_bytes()
        );
        assert_eq!((read.stanzas, read.mac), (stanzas.clone(), [1; 32]));
        assert!(stanzas[0].is_x25519() && !stanzas[1].is_x25519());
    }

    #[test]
    fn keys_of_two_kinds_do_not_stand_side_by_side() {
        let one = |tag: &str, share: usize| Stanza {
            tag: tag.into(),
            arguments: vec![STANDARD_NO_PAD.encode(vec![7; share])],
            body: vec![9; 32],
        };
        let (x25519, post_quantum) = (one("X25519", 32), one(POST_QUANTUM, 1120));
        let header = |stanzas: &[&Stanza]| {
            let stanzas: Vec<Stanza> = stanzas.iter().map(|one| (*one).clone()).collect();
            let text = covered_text(&stanzas) + &mac_text(&[1; 32]);
            Header::parse(text.as_bytes()).unwrap()
        };
        for (stanzas, keys) in [
            (vec![&x25519, &x25519], true),
            (vec![&post_quantum, &post_quantum], true),
            (vec![&post_quantum, &x25519], false),
            (vec![&one("scrypt", 32)], false),
            (vec![&one(POST_QUANTUM, 1119)], false),
            (vec![&one("X25519", 1120)], false),
        ] {
            assert_eq!(header(&stanzas).is_for_keys(), keys, "{stanzas:?}");
        }
        assert!(header(&[&post_quantum]).is_post_quantum());
    }

    #[test]
    fn other_forms_are_no_header() {
        let (_, text) = header();
        for (from, to) in [
            ("age-encryption.org/v1", "age-encryption.org/v2"),
            ("-> X25519 ", "-> X25519  "),
            ("-> X25519", "->X25519"),
            ("\n", "\r\n"),
            ("---", "--"),
            ("--- A", "--- AA"),
            ("CQkJ", "CQ=="),
        ] {
            let changed = text.replace(from, to);
            assert_ne!(changed, text);
            let fault = Header::parse(changed.as_bytes()).unwrap_err();
            assert_eq!(fault.rule, Rule::AgeHeader, "{from}");
        }
        for end in 0..text.len() {
            assert!(Header::parse(&text.as_bytes()[..end]).is_err());
        }
    }

    #[test]
    fn how_long_a_file_can_be() {
        let header = Header::parse(header().1.as_bytes()).unwrap();
        let before = header.length as u64 + 16;
        let rows = [
            (0, None),
            (15, None),
            (16, Some(0)),
            (17, Some(1)),
            (65_552, Some(65_536)),
            (65_553, None),
            (65_568, None),
            (65_569, Some(65_537)),
            (131_104, Some(131_072)),
        ];
        for (payload, plaintext) in rows {
            assert_eq!(
                header.plaintext_bytes(before + payload),
                plaintext,
                "{payload}"
            );
        }
    }
}

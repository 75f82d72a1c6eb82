//! A vector's file, read.

use std::fs;
use std::path::Path;

use record::hash::Hash;
use record::note::Verifier;

/// A vector: what stands before the empty line, and the bytes after it.
pub(super) struct Vector {
    pub(super) name: String,
    headers: Vec<(String, String)>,
    pub(super) bytes: Vec<u8>,
}

impl Vector {
    pub(super) fn read(path: &Path) -> Vector {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let whole = fs::read(path).unwrap();
        let end = whole
            .windows(2)
            .position(|pair| pair == b"\n\n")
            .unwrap_or_else(|| panic!("{name}: no empty line"));
        let head = String::from_utf8(whole[..end].to_vec()).unwrap();
        let headers = head.lines().map(|line| {
            let (key, value) = line
                .split_once(": ")
                .unwrap_or_else(|| panic!("{name}: {line}"));
            (key.to_owned(), value.to_owned())
        });
        let headers = headers.collect();
        let mut vector = Vector {
            name,
            headers,
            bytes: whole[end + 2..].to_vec(),
        };
        match vector.get("bytes") {
            "text" => (),
            "line" => assert_eq!(vector.bytes.pop(), Some(b'\n'), "{}", vector.name),
            "hex" => vector.bytes = hexadecimal(&vector.bytes),
            other => panic!("{}: bytes: {other}", vector.name),
        }
        if let Some(times) = vector.find("expand") {
            let many = "x".repeat(times.parse().unwrap());
            vector.bytes = vector.text().replace('@', &many).into_bytes();
        }
        vector
    }

    pub(super) fn find(&self, key: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(held, _)| held == key)
            .map(|(_, value)| value.as_str())
    }

    pub(super) fn get(&self, key: &str) -> &str {
        self.find(key)
            .unwrap_or_else(|| panic!("{}: no {key}", self.name))
    }

    pub(super) fn all(&self, key: &str) -> Vec<&str> {
        self.headers
            .iter()
            .filter(|(held, _)| held == key)
            .map(|(_, value)| value.as_str())
            .collect()
    }

    pub(super) fn number<N: std::str::FromStr>(&self, key: &str) -> N {
        self.get(key)
            .parse()
            .unwrap_or_else(|_| panic!("{}: {key}", self.name))
    }

    pub(super) fn hash(&self, key: &str) -> Hash {
        Hash::from_hex(self.get(key)).unwrap()
    }

    pub(super) fn known(&self) -> Vec<Verifier> {
        self.all("known")
            .into_iter()
            .map(|vkey| Verifier::parse(vkey).unwrap())
            .collect()
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    pub(super) fn hashes(&self) -> Vec<Hash> {
        self.text()
            .lines()
            .map(|line| Hash::from_base64(line).unwrap())
            .collect()
    }

    /// What is computed must be what the vector gives, where it gives it.
    pub(super) fn gives(&self, key: &str, computed: impl ToString) {
        if let Some(expected) = self.find(key) {
            assert_eq!(computed.to_string(), expected, "{}: {key}", self.name);
        }
    }
}

pub(super) fn hexadecimal(text: &[u8]) -> Vec<u8> {
    let digits: Vec<char> = text
        .iter()
        .map(|byte| char::from(*byte))
        .filter(|digit| !digit.is_whitespace())
        .collect();
    let pairs = digits.chunks(2).map(|pair| pair.iter().collect::<String>());
    pairs
        .map(|pair| u8::from_str_radix(&pair, 16).unwrap())
        .collect()
}

//! A tar as anybody can write one: in its one form as far as the headers go, whatever the entries are.

/// An entry of a tar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) kind: u8,
}

/// The tar of some entries.
pub(crate) fn tar(entries: &[Entry]) -> Vec<u8> {
    let mut tar = Vec::new();
    for entry in entries {
        let begin = tar.len();
        tar.extend([0; 512]);
        let mut field =
            |at: usize, text: &[u8]| tar[begin + at..begin + at + text.len()].copy_from_slice(text);
        field(0, entry.path.as_bytes());
        field(100, b"0000644\x000000000\x000000000\x00");
        field(
            124,
            format!("{:011o}\0{:011o}\0        ", entry.bytes.len(), 0).as_bytes(),
        );
        field(156, &[entry.kind]);
        if matches!(entry.kind, b'1' | b'2') {
            field(157, b"/etc/passwd");
        }
        field(257, b"ustar\x0000");
        field(329, b"0000000\x000000000\x00");
        let sum: u32 = tar[begin..].iter().map(|byte| u32::from(*byte)).sum();
        tar[begin + 148..begin + 156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
        tar.extend(&entry.bytes);
        tar.resize(tar.len().div_ceil(512) * 512, 0);
    }
    tar.extend([0; 1024]);
    tar
}

//! A package that was altered on its way: by the carrier, or by whoever keeps its proofs.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use record::package::age::Header;
use sealed::cipher::PayloadKey;
use sealed::header;

use crate::scene::Scene;

/// The sealed file of a case, and what stands beside it when it does.
fn sealed(scene: &Scene, with_envelope: bool) -> PathBuf {
    scene.case();
    let package = scene.seal();
    if !with_envelope {
        alone(&package);
    }
    package
}

/// What stands beside a package.
fn beside(package: &Path, ending: &str) -> PathBuf {
    PathBuf::from(package.to_str().unwrap().replace(".tar.age", ending))
}

fn alone(package: &Path) {
    fs::remove_file(beside(package, ".envelope.json")).unwrap();
    fs::remove_dir_all(beside(package, ".proofs")).unwrap();
}

type Change<'a> = &'a dyn Fn(&mut Vec<u8>);

fn with(package: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(package).unwrap();
    change(&mut bytes);
    fs::write(package, bytes).unwrap();
}

fn header_length(package: &Path) -> usize {
    Header::parse(&fs::read(package).unwrap()).unwrap().length
}

/// Altered so, it is not opened, and nothing appears: the fault says one of these.
fn is_found(scene: &Scene, package: &Path, change: &str, known: &[&str]) {
    let before = scene.listing();
    let fault = scene.open(package, "recipient").unwrap_err();
    assert_eq!(scene.listing(), before, "{change}");
    let says = known.iter().any(|words| fault.what.contains(words));
    assert!(says, "{change}: {fault}");
}

const ALTERED: [&str; 4] = [
    "altered",
    "not as they were sealed",
    "is not a sealed file",
    "not sealed to this key",
];
const CUT_OFF: [&str; 3] = ["cut off", "not as they were sealed", "is not a sealed file"];

/// A package of one chunk.
fn small(scene: &Scene, with_envelope: bool) -> PathBuf {
    scene.write("case/report.txt", b"what was found");
    let package = scene.seal();
    if !with_envelope {
        alone(&package);
    }
    package
}

#[test]
fn one_bit_of_any_byte_before_the_payload_and_nothing_appears() {
    let scene = Scene::new();
    let package = small(&scene, false);
    let whole = fs::read(&package).unwrap();
    for place in 0..header_length(&package) + 16 {
        with(&package, |bytes| bytes[place] ^= 1 << (place % 8));
        is_found(&scene, &package, &format!("byte {place}"), &ALTERED);
        fs::write(&package, &whole).unwrap();
    }
    scene.open(&package, "recipient").unwrap();
}

/// The payload's one chunk, and the key that opens it.
fn chunk(scene: &Scene) -> (PayloadKey, Vec<u8>) {
    let package = small(scene, false);
    let mut file = fs::File::open(&package).unwrap();
    let (header, bytes) = header::read(&mut file).unwrap();
    let secret = header::unwrap(&header, &bytes, &[&scene.identity("recipient")]).unwrap();
    let (key, _) = header::payload(&mut file, &secret).unwrap();
    let mut chunk = Vec::new();
    file.read_to_end(&mut chunk).unwrap();
    assert!(key.open(0, true, &mut chunk.clone()).is_ok());
    (key, chunk)
}

#[test]
fn no_bit_of_a_chunk_can_be_flipped_and_no_byte_of_it_be_missing() {
    let scene = Scene::new();
    let (key, chunk) = chunk(&scene);
    for place in 0..chunk.len() {
        let mut other = chunk.clone();
        other[place] ^= 1 << (place % 8);
        assert!(key.open(0, true, &mut other).is_err(), "byte {place}");
        let mut shorter = chunk[..place].to_vec();
        assert!(key.open(0, true, &mut shorter).is_err(), "cut at {place}");
    }
}

#[test]
fn any_byte_of_what_stands_beside_and_nothing_appears() {
    let scene = Scene::new();
    let package = small(&scene, true);
    for ending in [
        ".envelope.json",
        ".proofs/envelope.note",
        ".proofs/ranges.b3",
    ] {
        let path = beside(&package, ending);
        let whole = fs::read(&path).unwrap();
        for place in 0..whole.len() {
            with(&path, |bytes| bytes[place] ^= 1 << (place % 8));
            let before = scene.listing();
            scene.open(&package, "recipient").unwrap_err();
            assert_eq!(scene.listing(), before, "byte {place} of {ending}");
            fs::write(&path, &whole).unwrap();
        }
    }
    scene.open(&package, "recipient").unwrap();
}

#[test]
fn one_bit_here_and_there_in_a_large_package_and_nothing_appears() {
    for with_envelope in [true, false] {
        let scene = Scene::new();
        let package = sealed(&scene, with_envelope);
        let whole = fs::read(&package).unwrap();
        let header = header_length(&package);
        for place in [
            30,
            header + 3,
            header + 70_000,
            whole.len() / 2,
            whole.len() - 20,
            whole.len() - 1,
        ] {
            with(&package, |bytes| bytes[place] ^= 0x04);
            is_found(&scene, &package, &format!("byte {place}"), &ALTERED);
            fs::write(&package, &whole).unwrap();
        }
        scene.open(&package, "recipient").unwrap();
    }
}

#[test]
fn cut_off_anywhere_before_the_payload() {
    let scene = Scene::new();
    let package = small(&scene, false);
    let whole = fs::read(&package).unwrap();
    for end in 0..header_length(&package) + 16 {
        fs::write(&package, &whole[..end]).unwrap();
        is_found(&scene, &package, &format!("cut at {end}"), &CUT_OFF);
    }
}

#[test]
fn cut_off_at_the_edges_of_chunks() {
    for with_envelope in [true, false] {
        let scene = Scene::new();
        let package = sealed(&scene, with_envelope);
        let whole = fs::read(&package).unwrap();
        let payload = header_length(&package) + 16;
        let ends = [
            payload,
            payload + 15,
            payload + 16,
            payload + 65_552,
            payload + 2 * 65_552,
            payload + 16 * 65_552,
            payload + 16 * 65_552 + 16,
            whole.len() - 1,
        ];
        for end in ends {
            fs::write(&package, &whole[..end]).unwrap();
            is_found(&scene, &package, &format!("cut at {end}"), &CUT_OFF);
        }
    }
}

#[test]
fn bytes_after_the_end_and_chunks_in_another_order() {
    for with_envelope in [true, false] {
        let scene = Scene::new();
        let package = sealed(&scene, with_envelope);
        let whole = fs::read(&package).unwrap();
        let payload = header_length(&package) + 16;
        let chunk = 65_552;
        let changes: [Change<'_>; 4] = [
            &|bytes| bytes.push(0),
            &|bytes| bytes.extend_from_within(..),
            &|bytes| bytes[payload..].rotate_left(chunk),
            &|bytes| {
                bytes.drain(payload + chunk..payload + 2 * chunk);
            },
        ];
        for change in changes {
            with(&package, change);
            let before = scene.listing();
            let fault = scene.open(&package, "recipient").unwrap_err();
            assert!(
                fault.what.contains("sealed") || fault.what.contains("cut off"),
                "{fault}"
            );
            assert_eq!(scene.listing(), before);
            fs::write(&package, &whole).unwrap();
        }
    }
}

#[test]
fn without_a_key_the_same_is_found_and_the_range_is_named() {
    let scene = Scene::new();
    scene.write("case/large.bin", &crate::scene::noise(40 << 20, 3));
    let package = scene.seal();
    let report = record::verify::package(&package, None);
    assert!(report.passes(), "{}", report.text());
    let whole = fs::read(&package).unwrap();
    for (place, range) in [(0, 0), (20 << 20, 16 << 20), (whole.len() - 1, 32 << 20)] {
        with(&package, |bytes| bytes[place] ^= 1);
        let text = record::verify::package(&package, None).text();
        assert!(
            text.contains("FAIL") && text.contains(&format!("first between byte {range} and byte")),
            "{text}"
        );
        fs::write(&package, &whole).unwrap();
    }
    with(&package, |bytes| bytes.truncate(1_000_000));
    let text = record::verify::package(&package, None).text();
    assert!(text.contains("it has 1000000 bytes"), "{text}");
}

#[test]
fn what_stands_beside_has_to_belong() {
    let scene = Scene::new();
    scene.case();
    let (one, two) = (scene.seal(), scene.seal());
    let names = [
        ".envelope.json",
        ".proofs/envelope.note",
        ".proofs/ranges.b3",
    ];
    let kept: Vec<Vec<u8>> = names
        .iter()
        .map(|name| fs::read(beside(&one, name)).unwrap())
        .collect();
    let fails = |words: &str| {
        scene.fails(&one, words);
        let report = record::verify::package(&one, None);
        assert!(!report.passes(), "{words}: {}", report.text());
        for (name, bytes) in names.iter().zip(&kept) {
            fs::write(beside(&one, name), bytes).unwrap();
        }
    };
    // Each file alone of another package; then all three.
    for (name, words) in names.iter().zip([
        "does not hold",
        "does not hold",
        "has proofs of other ranges",
    ]) {
        fs::copy(beside(&two, name), beside(&one, name)).unwrap();
        fails(words);
    }
    names.iter().for_each(|name| {
        fs::copy(beside(&two, name), beside(&one, name)).unwrap();
    });
    fails("is of another package");
    fs::remove_file(beside(&one, ".proofs/envelope.note")).unwrap();
    fails("cannot be read");
    let flip = |name: &str, place: usize| {
        let path = beside(&one, name);
        with(&path, |bytes| bytes[place] ^= 1);
    };
    flip(".envelope.json", 40);
    fails("does not hold");
    flip(".proofs/envelope.note", 5);
    fails("does not hold");
    flip(".proofs/ranges.b3", 5);
    fails("ranges");
    scene.open(&one, "recipient").unwrap();
}

#[test]
fn by_the_envelope_it_is_said_whether_bytes_are_missing_or_added_and_how_many() {
    let scene = Scene::new();
    let package = small(&scene, true);
    let whole = fs::read(&package).unwrap();
    let added = [&whole[..], b"ten bytes."].concat();
    let rows: [(&[u8], &str); 3] = [
        (&added, "it is 10 bytes longer, so bytes were added"),
        (
            &whole[..whole.len() - 1],
            "it is 1 byte shorter, so it was cut off",
        ),
        (&whole[..100], "bytes shorter, so it was cut off"),
    ];
    for (bytes, words) in rows {
        fs::write(&package, bytes).unwrap();
        scene.fails(&package, words);
        let shown = sealed::inspect::inspect(&package, &scene.identity("recipient"));
        assert!(shown.unwrap_err().what.contains(words), "{words}");
        let text = record::verify::package(&package, None).text();
        assert!(text.contains("FAIL") && text.contains(words), "{text}");
    }
    // One that has its length is altered, and not cut off.
    let mut flipped = whole.clone();
    flipped[whole.len() - 1] ^= 1;
    fs::write(&package, flipped).unwrap();
    let fault = scene.open(&package, "recipient").unwrap_err();
    assert!(!fault.what.contains("by the envelope"), "{fault}");
}

#[test]
fn an_altered_header_is_not_laid_to_the_key_alone() {
    let scene = Scene::new();
    let package = small(&scene, true);
    // A letter of the sender's share, which follows `-> X25519 `, is another letter.
    with(&package, |bytes| {
        bytes[50] = if bytes[50] == b'A' { b'B' } else { b'A' };
    });
    let fault = scene.open(&package, "recipient").unwrap_err();
    assert!(fault.what.contains("or its header was altered"), "{fault}");
    let line = format!("verify {}", package.display());
    assert!(
        fault
            .remedy
            .contains(&format!("`servanda evidence {line}`")),
        "{fault}"
    );
    let (code, said) = scene.run(&line);
    assert!(
        code == Some(1) && said.contains("first between byte 0 and byte "),
        "{said}"
    );
}

#[test]
fn a_sealed_file_that_is_not_there_is_not_said_to_hold() {
    let scene = Scene::new();
    let package = small(&scene, true);
    let envelope = beside(&package, ".envelope.json");
    let with_it = record::verify::package(&envelope, None);
    fs::remove_file(&package).unwrap();
    let without = record::verify::package(&envelope, None);
    assert!(with_it.passes() && without.passes());
    let words = "not checked here: the sealed file, which is not here";
    assert!(without.text().contains(words) && !with_it.text().contains(words));
    assert!(!without.holds("sealed file") && with_it.holds("sealed file"));
}

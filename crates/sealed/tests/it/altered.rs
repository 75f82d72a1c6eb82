//! A package that was altered on its way: by the carrier, or by whoever keeps its proofs.

use std::fs;
use std::path::{Path, PathBuf};

use record::package::age::Header;

use crate::scene::Scene;

/// The sealed file of a case, and what stands beside it when it does.
fn sealed(scene: &Scene, with_envelope: bool) -> PathBuf {
    scene.case();
    let package = scene.seal();
    if !with_envelope {
        let stem = package.to_str().unwrap().strip_suffix(".tar.age").unwrap();
        fs::remove_file(format!("{stem}.envelope.json")).unwrap();
        fs::remove_dir_all(format!("{stem}.proofs")).unwrap();
    }
    package
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

#[test]
fn one_bit_anywhere_and_nothing_appears() {
    for with_envelope in [true, false] {
        let scene = Scene::new();
        let package = sealed(&scene, with_envelope);
        let whole = fs::read(&package).unwrap();
        let header = header_length(&package);
        let places = [
            30,
            60,
            header - 5,
            header + 3,
            header + 20,
            header + 70_000,
            whole.len() / 2,
            whole.len() - 20,
            whole.len() - 1,
        ];
        for place in places {
            with(&package, |bytes| bytes[place] ^= 0x04);
            let before = scene.listing();
            let fault = scene.open(&package, "recipient").unwrap_err();
            assert_eq!(scene.listing(), before, "byte {place}");
            let known = [
                "altered",
                "not as they were sealed",
                "is not a sealed file",
                "not sealed to this key",
            ];
            assert!(
                known.iter().any(|words| fault.what.contains(words)),
                "byte {place}: {fault}"
            );
            fs::write(&package, &whole).unwrap();
        }
        scene.open(&package, "recipient").unwrap();
    }
}

#[test]
fn cut_off_anywhere_and_at_the_edges_of_chunks() {
    for with_envelope in [true, false] {
        let scene = Scene::new();
        let package = sealed(&scene, with_envelope);
        let whole = fs::read(&package).unwrap();
        let payload = header_length(&package) + 16;
        let ends = [
            0,
            10,
            payload - 20,
            payload - 1,
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
            let before = scene.listing();
            let fault = scene.open(&package, "recipient").unwrap_err();
            assert_eq!(scene.listing(), before, "cut at {end}");
            let known = ["cut off", "not as they were sealed", "is not a sealed file"];
            assert!(
                known.iter().any(|words| fault.what.contains(words)),
                "cut at {end}: {fault}"
            );
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
    for (place, range) in [(0, 0), (20 << 20, 1), (whole.len() - 1, 2)] {
        with(&package, |bytes| bytes[place] ^= 1);
        let text = record::verify::package(&package, None).text();
        assert!(
            text.contains("FAIL") && text.contains(&format!("number {range} from 0")),
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
    let beside = |package: &Path, ending: &str| {
        PathBuf::from(package.to_str().unwrap().replace(".tar.age", ending))
    };
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

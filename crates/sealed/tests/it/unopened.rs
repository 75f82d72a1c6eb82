//! The laws of opening, on what grows from a tar that describes a package, on bags that are described and signed, and on
//! chunks in every order.

use std::path::Path;

use crate::laws;

/// A package in all but its statement, as [`laws::described`] reads it.
const SEED: &[u8] = b"\x010bagit.txt|BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n|0bag-info.txt|Bag-Count: 1\n|\
    0data/a|one|0data/b/c|two|mmanifest-sha256.txt||fservanda/files.tsv||0servanda/statement.json|{}|\
    0servanda/statement.note|x\n|mtagmanifest-sha256.txt||";

#[test]
fn a_package_without_a_statement_is_not_opened_however_it_is_altered() {
    laws::opened(&laws::described(SEED));
    for place in (0..SEED.len()).step_by(11) {
        for byte in b"05|.\0" {
            let mut changed = SEED.to_vec();
            changed[place] = *byte;
            laws::opened(&laws::described(&changed));
        }
    }
    let tar = laws::described(SEED);
    for place in (0..tar.len()).step_by(311) {
        laws::opened(&tar[..place]);
    }
}

#[test]
fn chunks_in_any_order_are_what_another_program_makes_of_them() {
    // Full and not, last and not, at their place and not; then one more, or a file cut off.
    for first in (0..=63).step_by(3) {
        for second in [
            None,
            Some([0, 5]),
            Some([1, 0]),
            Some([9, 5]),
            Some([25, 0]),
        ] {
            let mut how = vec![first, 3];
            how.extend(second.into_iter().flatten());
            laws::payload(&how);
            how.push(1);
            laws::payload(&how);
        }
    }
    laws::agrees(b"age-encryption.org/v1\n");
}

/// The bags with which the fuzzer begins.
fn seeds() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds/opened");
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    let seed = |entry: std::fs::DirEntry| {
        let bytes = std::fs::read(entry.path()).unwrap();
        let described = bytes.strip_prefix(b"+\n").unwrap().to_vec();
        (entry.file_name().into_string().unwrap(), described)
    };
    entries.map(seed).collect()
}

#[test]
fn a_bag_that_is_described_and_signed_is_opened() {
    let seeds = seeds();
    assert!(seeds.len() > 5);
    for (name, seed) in seeds {
        laws::signed(&seed).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    }
}

#[test]
fn however_a_described_bag_is_altered_it_is_opened_whole_or_not_at_all() {
    for (_, seed) in seeds() {
        let whole = [b"+\n", &seed[..]].concat();
        for place in (0..whole.len()).step_by(11) {
            let mut changed = whole.clone();
            changed[place] = b"f \n{\"0"[place % 6];
            laws::package(&changed);
            laws::package(&whole[..place]);
        }
    }
}

#[test]
fn what_follows_the_signature_is_reached() {
    let seeds = seeds();
    let faults = [
        (
            "plain",
            r#"s {"recipients":[{"key":"age1x"}]}"#,
            "is not addressed to this key",
        ),
        ("plain", r#"s {"contents":{"count":1}}"#, "the statement: "),
        (
            "plain",
            r#"s {"package":"gaytemzugu3doobzmfrggzdfmy"}"#,
            "does not hold",
        ),
        (
            "plain",
            "t bag-info.txt x",
            "`bag-info.txt` is not what the signed statement says",
        ),
        (
            "plain",
            "t tagmanifest-sha256.txt x",
            "does not list the files of the bag",
        ),
        (
            "plain",
            r#"s {"made":"2999-01-01T00:00:00.000Z"}"#,
            "more than a day after",
        ),
        (
            "names",
            "n data/n0000009.bin\tx",
            "out of order, or no such file",
        ),
        ("custody", r#"l {"act":"eaten"}"#, "custody"),
        (
            "proceedings",
            r#"s {"request":"other"}"#,
            "was passed on and",
        ),
        ("proceedings", r#"s {"limits":""}"#, "was passed on and"),
        ("proceedings", r#"p {"role":"judge"}"#, "the statement: "),
        ("proceedings", "f first/data/b planted", "was passed on and"),
        ("consent", r#"s {"purpose":"other"}"#, "was passed on and"),
        (
            "consent",
            r#"s {"personal_data":["E"]}"#,
            "was passed on and",
        ),
        ("twice", "f second/data/first/data/b x", "was passed on and"),
        (
            "twice",
            r#"s {"custody":""}"#,
            "its chain of custody does not go on from",
        ),
    ];
    for (name, line, words) in faults {
        let (_, seed) = seeds.iter().find(|(held, _)| held == name).unwrap();
        let fault = laws::signed(&[seed, "\n".as_bytes(), line.as_bytes()].concat());
        let fault = fault.expect_err(line);
        assert!(fault.to_string().contains(words), "{name}, {line}: {fault}");
    }
}

//! Whatever a carrier changes in an export is found, and its place is named.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use record::export::{Folder, Listing, SHA256SUMS};
use record::hash::sha256;
use record::verify::{Depth, Report, record};

use crate::export::files;
use crate::house::House;

fn check(folder: &Path) -> Report {
    record(folder, None, Depth::Whole)
}

/// Writes the listing anew, as a forger would.
fn list_again(folder: &Path) {
    let (files, _) = Folder::at(folder).files().unwrap();
    let sums = files.into_iter().filter(|path| path != SHA256SUMS);
    let sums = sums.map(|path| (path.clone(), sha256(&fs::read(folder.join(path)).unwrap())));
    fs::write(
        folder.join(SHA256SUMS),
        Listing {
            sums: sums.collect(),
        }
        .to_bytes(),
    )
    .unwrap();
}

/// Flips a bit, looks, and flips it back.
fn flipped(folder: &Path, path: &str, bit: usize, forged: bool) -> Report {
    let file = folder.join(path);
    let (before, listing) = (
        fs::read(&file).unwrap(),
        fs::read(folder.join(SHA256SUMS)).unwrap(),
    );
    let mut after = before.clone();
    after[bit / 8] ^= 1 << (bit % 8);
    fs::write(&file, after).unwrap();
    if forged {
        list_again(folder);
    }
    let report = check(folder);
    fs::write(folder.join(SHA256SUMS), listing).unwrap();
    fs::write(&file, before).unwrap();
    report
}

#[test]
fn every_byte_of_the_small_files_is_held() {
    let folder = tempfile::tempdir().unwrap();
    House::with_entries(6).export(folder.path());
    for path in files(folder.path())
        .into_iter()
        .filter(|path| !path.starts_with("tile/entries"))
    {
        let bits = fs::read(folder.path().join(&path)).unwrap().len() * 8;
        for bit in (0..bits).step_by(7) {
            let report = flipped(folder.path(), &path, bit, false);
            assert!(!report.passes(), "bit {bit} of {path}");
            let named = report
                .faults
                .iter()
                .any(|fault| fault.place == path || fault.what.contains("SHA256SUMS"));
            assert!(named, "bit {bit} of {path}: {}", report.text());
        }
    }
    assert!(check(folder.path()).passes(), "each bit was put back");
}

#[test]
fn a_forged_listing_hides_nothing() {
    let folder = tempfile::tempdir().unwrap();
    House::with_entries(300).export(folder.path());
    for path in files(folder.path())
        .into_iter()
        .filter(|path| path != SHA256SUMS)
    {
        let bits = fs::read(folder.path().join(&path)).unwrap().len() * 8;
        for bit in [0, bits / 3, bits / 2 + 1, bits - 1] {
            let report = flipped(folder.path(), &path, bit, true);
            assert!(!report.passes(), "bit {bit} of {path}");
            let place =
                |place: &str| place == path || place == "checkpoint" || place.starts_with("entry ");
            assert!(
                report.faults.iter().any(|fault| place(&fault.place)),
                "{path}: {}",
                report.text()
            );
        }
    }
}

#[test]
fn a_changed_entry_is_named_by_its_number() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::with_entries(300);
    house.export(folder.path());
    let before: usize = house.entries[256..280]
        .iter()
        .map(|entry| entry.len() + 2)
        .sum();
    let report = flipped(
        folder.path(),
        "tile/entries/001.p/44",
        (before + 2 + 30) * 8,
        true,
    );
    assert!(
        report.faults.iter().any(|fault| fault.place == "entry 280"),
        "{}",
        report.text()
    );
}

#[test]
fn files_that_are_missing_added_or_no_files_are_named() {
    let folder = tempfile::tempdir().unwrap();
    type Change = fn(&Path);
    let content = format!("content/{}", crate::house::content_hash());
    let cases: [(&str, &str, bool, Change); 12] = [
        (&content, "names it, and it is not there", true, |at| {
            fs::remove_dir_all(at.join("content")).unwrap();
        }),
        ("content", "an empty folder", true, |at| {
            fs::remove_dir_all(at.join("content")).unwrap();
            fs::create_dir(at.join("content")).unwrap();
        }),
        ("more/deeper", "an empty folder", false, |at| {
            fs::create_dir_all(at.join("more/deeper")).unwrap();
        }),
        ("tile/0/000", "missing", false, |at| {
            fs::remove_file(at.join("tile/0/000")).unwrap()
        }),
        ("tile/entries/000", "does not list it", true, |at| {
            fs::remove_file(at.join("tile/entries/000")).unwrap()
        }),
        ("tile/0/000", "does not list it", true, |at| {
            fs::remove_file(at.join("tile/0/000")).unwrap()
        }),
        ("checkpoint", "cannot be read", true, |at| {
            fs::remove_file(at.join("checkpoint")).unwrap()
        }),
        ("key", "cannot be read", true, |at| {
            fs::remove_file(at.join("key")).unwrap()
        }),
        ("SHA256SUMS", "cannot be read", false, |at| {
            fs::remove_file(at.join("SHA256SUMS")).unwrap()
        }),
        ("notes.txt", "does not list it", false, |at| {
            fs::write(at.join("notes.txt"), "x").unwrap()
        }),
        ("tile/0/001.p/43", "has no such file", true, |at| {
            let tile = fs::read(at.join("tile/0/001.p/44")).unwrap();
            fs::write(at.join("tile/0/001.p/43"), &tile[..43 * 32]).unwrap();
        }),
        ("tile/2/000.p/1", "has no such file", true, |at| {
            fs::create_dir(at.join("tile/2")).unwrap();
            fs::create_dir(at.join("tile/2/000.p")).unwrap();
            fs::write(at.join("tile/2/000.p/1"), [0; 32]).unwrap();
        }),
    ];
    for (number, (place, what, forged, change)) in cases.into_iter().enumerate() {
        let at = folder.path().join(number.to_string());
        House::with_entries(300).export(&at);
        change(&at);
        if forged {
            list_again(&at);
        }
        let report = check(&at);
        let found = report
            .faults
            .iter()
            .any(|fault| fault.place == place && fault.what.contains(what));
        assert!(found, "{place}, {what}: {}", report.text());
    }
}

#[cfg(unix)]
#[test]
fn links_are_no_files_of_an_export() {
    let folder = tempfile::tempdir().unwrap();
    House::with_entries(5).export(folder.path());
    let file = folder.path().join("tile/0/000.p/5");
    let elsewhere = tempfile::NamedTempFile::new().unwrap();
    fs::copy(&file, elsewhere.path()).unwrap();
    fs::remove_file(&file).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), &file).unwrap();
    let report = check(folder.path());
    assert!(
        report
            .faults
            .iter()
            .any(|fault| fault.place == "tile/0/000.p/5" && fault.what.contains("link"))
    );
}

#[test]
fn a_folder_that_is_none_fails_and_says_so() {
    let report = check(Path::new("/nowhere/at/all"));
    assert!(!report.passes());
    assert!(
        report.trust.starts_with("Nothing was checked"),
        "{}",
        report.trust
    );
    let [fault] = report.faults.as_slice() else {
        panic!("{}", report.text())
    };
    assert_eq!(
        (fault.place.as_str(), fault.what.as_str()),
        ("/nowhere/at/all", "there is no such folder")
    );
    let file = tempfile::NamedTempFile::new().unwrap();
    assert_eq!(check(file.path()).faults[0].what, "it is no folder");
    assert!(Folder::at("/nowhere/at/all").files().is_err());
}

/// The names of the checks that hold.
fn holding(report: &Report) -> Vec<&'static str> {
    let holding = report.checks.iter().filter(|check| check.holds);
    holding.map(|check| check.name).collect()
}

#[test]
fn a_check_that_found_something_does_not_say_that_it_holds() {
    let folder = tempfile::tempdir().unwrap();
    House::with_entries(300).export(folder.path());
    let at = |path: &str| folder.path().join(path);
    let content = format!("content/{}", crate::house::content_hash());
    let all = ["files", "checkpoint", "tree", "entries", "house", "content"];
    assert_eq!(holding(&check(folder.path())), all);
    // Another sum in the listing is a fault of the files alone.
    let listing = fs::read(at(SHA256SUMS)).unwrap();
    for path in [
        "key",
        "checkpoint",
        "tile/0/000",
        "tile/entries/000",
        "tile/1/000.p/1",
        &content,
    ] {
        let mut other = Listing::parse(&listing).unwrap();
        other.sums.insert(path.into(), sha256(b"other"));
        fs::write(at(SHA256SUMS), other.to_bytes()).unwrap();
        let report = check(folder.path());
        assert_eq!(holding(&report), all[1..], "{path}: {}", report.text());
        assert_eq!(report.faults[0].place, path);
    }
    fs::write(at(SHA256SUMS), &listing).unwrap();
    for (path, bit, fails) in [
        ("tile/0/000", 9, &["files", "tree"][..]),
        (&content, 0, &["files", "content"]),
        // The first brace of entry 0: it is no JSON any more, and it does not hash to its place.
        (
            "tile/entries/000",
            16,
            &["files", "tree", "entries", "house", "content"],
        ),
        // The length of entry 0: no entry of the bundle can be read.
        (
            "tile/entries/000",
            15,
            &["files", "tree", "entries", "house", "content"],
        ),
    ] {
        let report = flipped(folder.path(), path, bit, false);
        let held = holding(&report);
        let failing: Vec<&str> = all
            .into_iter()
            .filter(|name| !held.contains(name))
            .collect();
        assert_eq!(failing, fails, "bit {bit} of {path}: {}", report.text());
    }
}

#[test]
fn faults_beyond_those_that_are_kept_still_fail_their_check() {
    let folder = tempfile::tempdir().unwrap();
    let mut house = House::opened();
    house
        .entries
        .extend(std::iter::repeat_n(b"{ }".to_vec(), 60));
    house.export(folder.path());
    fs::write(folder.path().join(SHA256SUMS), "").unwrap();
    let report = check(folder.path());
    assert!(report.faults_left_out > 0, "{}", report.text());
    assert_eq!(
        holding(&report),
        ["checkpoint", "tree", "house"],
        "{}",
        report.text()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_flipped_bit_is_found(size in 2usize..600, file in any::<prop::sample::Index>(), bit in any::<prop::sample::Index>(), forged in any::<bool>()) {
        let folder = tempfile::tempdir().unwrap();
        House::with_entries(size).export(folder.path());
        let files: Vec<String> = files(folder.path()).into_iter().filter(|path| !forged || path != SHA256SUMS).collect();
        let path = file.get(&files);
        let bits = fs::read(folder.path().join(path)).unwrap().len() * 8;
        let report = flipped(folder.path(), path, bit.index(bits), forged);
        prop_assert!(!report.passes(), "{}", path);
        prop_assert!(!report.faults.is_empty());
    }
}

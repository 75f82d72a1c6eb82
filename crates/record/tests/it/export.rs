//! Exported Records that are whole.

use std::fs;
use std::path::Path;

use record::export::{Folder, NotExported, Writer};
use record::verify::{Depth, record};

use crate::house::House;

/// The paths of an export's files, relative to it.
pub(crate) fn files(folder: &Path) -> Vec<String> {
    let (files, strange) = Folder::at(folder).files().unwrap();
    assert_eq!(strange, []);
    files
}

#[test]
fn a_whole_record_of_any_size_passes() {
    let folder = tempfile::tempdir().unwrap();
    for size in [2, 3, 10, 255, 256, 257, 511, 512, 513, 700] {
        let folder = folder.path().join(size.to_string());
        House::with_entries(size).export(&folder);
        for depth in [Depth::Tree, Depth::Whole] {
            let report = record(&folder, None, depth);
            assert!(report.passes(), "{size}: {}", report.text());
            assert_eq!(report.about[1], ("size", size.to_string()));
        }
    }
}

#[test]
fn an_export_holds_the_files_of_its_own_size_and_no_others() {
    let folder = tempfile::tempdir().unwrap();
    House::with_entries(257).export(folder.path());
    let content = format!("content/{}", crate::house::content_hash());
    let expected = [
        "SHA256SUMS",
        "checkpoint",
        &content,
        "key",
        "tile/0/000",
        "tile/0/001.p/1",
        "tile/1/000.p/1",
        "tile/entries/000",
        "tile/entries/001.p/1",
    ];
    assert_eq!(files(folder.path()), expected);
}

#[test]
fn an_export_is_not_written_over_another_nor_for_another_checkpoint() {
    let folder = tempfile::tempdir().unwrap();
    let (house, larger) = (House::with_entries(5), House::with_entries(6));
    let again = folder.path().join("again");
    house.export(&again);
    assert!(matches!(
        Writer::create(&again),
        Err(NotExported::NotEmpty(_))
    ));

    let keys = [house.key.verifier().clone()];
    let other = |name: &str, entries: &[Vec<u8>]| {
        record::export::write(
            &folder.path().join(name),
            &larger.checkpoint(),
            &keys,
            entries,
        )
    };
    assert!(matches!(
        other("size", &house.entries),
        Err(NotExported::Size {
            given: 5,
            checkpoint: 6
        })
    ));
    let mut swapped = larger.entries.clone();
    swapped.swap(3, 4);
    assert!(matches!(other("root", &swapped), Err(NotExported::Root)));
    assert!(
        !fs::exists(folder.path().join("root/SHA256SUMS")).unwrap(),
        "a broken export has no listing"
    );
}

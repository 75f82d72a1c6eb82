//! Large files go to the disk past the system's memory, sealed and opened; what stands there is the same.

use std::fs;

use sealed::open;
use sealed::progress::Silent;
use sealed::recipient::Kind;
use sealed::seal;

use crate::scene::{Scene, noise};

/// Seals the case and opens it again, flushed; gives the sealed file's bytes.
fn there_and_back(scene: &Scene, recipients: usize, number: usize) -> u64 {
    let mut order = scene.order();
    order.out = scene.at(&format!("out-{number}"));
    order.flush = true;
    let all = ["recipient", "stranger", "sender"];
    order.recipients = all
        .iter()
        .take(recipients)
        .map(|who| scene.to(who))
        .collect();
    let sealed = seal::seal(&order, &Silent).unwrap();
    let package = &sealed[0].file;
    assert_eq!(fs::metadata(package).unwrap().len(), sealed[0].bytes);
    // Its BLAKE3 hash and ranges, made as it was written, hold for what is read.
    let report = record::verify::package(package, None);
    assert!(report.passes(), "{}", report.text());
    let order = open::Order {
        package: package.clone(),
        identity: scene.identity("recipient"),
        out: scene.at("opened"),
        from: None,
        book: None,
        flush: true,
    };
    open::open(&order, &Silent).unwrap();
    sealed[0].bytes
}

#[test]
fn wherever_the_last_block_ends_and_however_long_the_header_is() {
    let mut ends = std::collections::BTreeSet::new();
    for kind in [Kind::X25519, Kind::PostQuantum] {
        let scene = Scene::of(kind);
        let large = noise(9 << 20, 3);
        scene.write("case/small", b"what was found");
        for (number, length) in [8 << 20, (8 << 20) + 1, (9 << 20) - 511]
            .into_iter()
            .enumerate()
        {
            scene.write("case/large", &large[..length]);
            let bytes = there_and_back(&scene, number + 1, number);
            ends.insert(bytes % 4096);
            let opened = fs::read(scene.at("opened/data/case/large")).unwrap();
            assert!(opened == large[..length], "{length}");
            let small = fs::read(scene.at("opened/data/case/small")).unwrap();
            assert_eq!(small, b"what was found");
            fs::remove_dir_all(scene.at("opened")).unwrap();
        }
    }
    assert!(
        ends.len() > 3,
        "the files end at several places of a block: {ends:?}"
    );
}

#[test]
fn many_small_files_make_a_large_package() {
    let scene = Scene::new();
    for number in 0..6_000 {
        scene.write(
            &format!("case/{}/{number}", number % 7),
            &noise(1_100, number),
        );
    }
    there_and_back(&scene, 1, 0);
    for number in (0..6_000).step_by(13) {
        let path = format!("{}/{number}", number % 7);
        let opened = fs::read(scene.at(&format!("opened/data/case/{path}"))).unwrap();
        assert_eq!(opened, noise(1_100, number), "{path}");
    }
}

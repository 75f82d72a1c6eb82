//! Files that another program sealed to an officer's key.

use std::io::Write as _;

use age::armor::{ArmoredWriter, Format};
use sealed::plain;
use sealed::progress::Silent;

use crate::scene::{Scene, noise};

fn by_another(scene: &Scene, name: &str, plaintext: &[u8], armored: bool) {
    let recipient = scene.to("recipient").0;
    let encryptor =
        age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
            .unwrap();
    let file = std::fs::File::create(scene.at(name)).unwrap();
    let form = if armored {
        Format::AsciiArmor
    } else {
        Format::Binary
    };
    let armored = ArmoredWriter::wrap_output(file, form).unwrap();
    let mut out = encryptor.wrap_output(armored).unwrap();
    out.write_all(plaintext).unwrap();
    out.finish().unwrap().finish().unwrap();
}

#[test]
fn are_opened_whatever_their_size_and_form() {
    let scene = Scene::new();
    let identity = scene.identity("recipient");
    for armored in [false, true] {
        for length in [
            0,
            1,
            65_535,
            65_536,
            65_537,
            (1 << 20) - 1,
            1 << 20,
            (1 << 20) + 1,
            3_000_000,
        ] {
            let plaintext = noise(length, 5);
            by_another(&scene, "x.age", &plaintext, armored);
            let out = scene.at("x");
            let bytes = plain::open(&scene.at("x.age"), &[&identity], &out, true, &Silent).unwrap();
            assert_eq!(bytes, length as u64);
            assert!(std::fs::read(&out).unwrap() == plaintext, "{length}");
            std::fs::remove_file(out).unwrap();
        }
    }
}

#[test]
fn an_altered_one_leaves_nothing_and_nothing_is_overwritten() {
    let scene = Scene::new();
    let identity = scene.identity("recipient");
    by_another(&scene, "x.age", &noise(3_000_000, 5), false);
    let mut bytes = std::fs::read(scene.at("x.age")).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(scene.at("y.age"), bytes).unwrap();
    let before = scene.listing();
    let open = |name: &str, who: &str| {
        plain::open(
            &scene.at(name),
            &[&scene.identity(who)],
            &scene.at("out"),
            false,
            &Silent,
        )
    };
    assert!(
        open("y.age", "recipient")
            .unwrap_err()
            .what
            .contains("not as they were sealed")
    );
    assert!(
        open("x.age", "stranger")
            .unwrap_err()
            .what
            .contains("not sealed to this key")
    );
    assert_eq!(scene.listing(), before);
    let there = plain::open(
        &scene.at("x.age"),
        &[&identity],
        &scene.at("y.age"),
        false,
        &Silent,
    );
    assert!(there.unwrap_err().what.contains("is there already"));
}

#[test]
fn one_that_is_no_package_is_opened_with_plain_and_this_is_said() {
    let scene = Scene::new();
    let package = |plaintext: &[u8]| {
        by_another(&scene, "x.tar.age", plaintext, false);
        scene.run("open x.tar.age --key recipient.key --out opened")
    };
    let mut other_tar = vec![0; 1024];
    other_tar[..6].copy_from_slice(b"report");
    other_tar[257..262].copy_from_slice(b"ustar");
    for plaintext in [&b"hello"[..], &noise(100_000, 5), &other_tar, &[0; 2048]] {
        let (code, said) = package(plaintext);
        assert_eq!(code, Some(1), "{said}");
        assert!(
            said.starts_with("what is sealed here is no package: "),
            "{said}"
        );
        assert!(
            said.contains("`servanda evidence open --plain` opens it"),
            "{said}"
        );
        assert!(!scene.at("opened").exists());
    }
    let shown = sealed::inspect::inspect(&scene.at("x.tar.age"), &scene.identity("recipient"));
    assert!(shown.unwrap_err().what.contains("is no package"));
    let (code, said) = scene.run("open x.tar.age --key recipient.key --out opened --plain");
    assert!(code == Some(0) && scene.at("opened").is_file(), "{said}");
}

#[test]
fn what_is_broken_in_one_is_not_sought_in_an_envelope() {
    let scene = Scene::new();
    by_another(&scene, "x.age", b"hello", false);
    let whole = std::fs::read(scene.at("x.age")).unwrap();
    let mut altered = whole.clone();
    *altered.last_mut().unwrap() ^= 1;
    scene.write("altered.age", &altered);
    scene.write("cut.age", &whole[..whole.len() - 30]);
    scene.write("blank.age", b"  no file");
    scene.write("none.age", b"no file");
    for name in ["altered.age", "cut.age", "blank.age", "none.age"] {
        let (code, said) = scene.run(&format!(
            "open {name} --key recipient.key --out out --plain"
        ));
        assert!(code == Some(1) && said.starts_with("FAIL: "), "{said}");
        assert!(
            said.contains("ask whoever sealed it for the file again"),
            "{said}"
        );
        assert!(
            !said.contains("envelope") && !said.contains("sender"),
            "{said}"
        );
    }
    let (code, said) = scene.run("open x.age --key stranger.key --out out --plain");
    assert!(
        code == Some(1) && said.contains("not sealed to this key"),
        "{said}"
    );
    assert!(
        !said.contains("envelope") && !said.contains("sender"),
        "{said}"
    );
}

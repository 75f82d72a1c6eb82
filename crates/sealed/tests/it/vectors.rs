//! The whole package under `vectors/`: what opening it gives, and each way in which it is altered.

use std::fs;
use std::path::{Path, PathBuf};

use record::hash::sha256;
use sealed::key::{self, Passphrase};
use sealed::progress::Silent;
use sealed::recipient::Identity;
use sealed::{Fault, open, plain};

fn vectors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

fn text(name: &str) -> String {
    fs::read_to_string(vectors().join(name)).unwrap()
}

fn identity() -> Identity {
    key::identity(&vectors().join("recipient.key"), &Passphrase::None).unwrap()
}

/// What `opened.txt` gives under a name.
fn given(name: &str) -> Vec<String> {
    let text = text("opened.txt");
    let lines = text.lines().map(|line| line.split_once(": ").unwrap());
    let values = lines.filter(|(held, _)| *held == name);
    values.map(|(_, value)| value.to_owned()).collect()
}

fn opened(package: &Path, out: &Path) -> Result<open::Opened, Fault> {
    let order = open::Order {
        package: package.to_owned(),
        identity: identity(),
        out: out.to_owned(),
        from: None,
        book: None,
        flush: false,
    };
    open::open(&order, &Silent)
}

/// The package's files in a folder of the test's own.
fn copied(to: &Path) -> PathBuf {
    let name = given("package").concat();
    let proofs = format!("{name}.proofs");
    fs::create_dir(to.join(&proofs)).unwrap();
    for ending in [
        ".tar.age",
        ".envelope.json",
        ".proofs/envelope.note",
        ".proofs/ranges.b3",
    ] {
        let file = format!("{name}{ending}");
        fs::copy(vectors().join(&file), to.join(&file)).unwrap();
    }
    to.join(name + ".tar.age")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found
}

#[test]
fn opening_it_gives_what_is_written_down() {
    let place = tempfile::tempdir().unwrap();
    let package = copied(place.path());
    let sealed = fs::read(&package).unwrap();
    let mut tar = Vec::new();
    let keep = &mut |piece: &[u8]| {
        tar.extend(piece);
        Ok(())
    };
    plain::each(&package, &[&identity()], &Silent, keep).unwrap();
    let out = place.path().join("opened");
    let opened = opened(&package, &out).unwrap();
    assert!(opened.envelope, "the envelope beside it was compared");
    let statement = &opened.statement;
    let contents = &statement.contents;
    let hash = |path: &str| sha256(&fs::read(out.join(path)).unwrap()).hex();
    let envelope = fs::read(
        package
            .to_str()
            .unwrap()
            .replace(".tar.age", ".envelope.json"),
    );
    let envelope = record::package::Envelope::parse(&envelope.unwrap()).unwrap();
    let header = record::package::age::Header::parse(&sealed).unwrap();
    let found = [
        ("package", statement.package.to_string()),
        ("recipient", identity().to_public().to_string()),
        ("recipient", statement.recipients[0].key.clone()),
        ("sender", statement.sender.key.vkey()),
        ("header-bytes", header.length.to_string()),
        ("sealed-bytes", sealed.len().to_string()),
        ("sealed-bytes", envelope.bytes.to_string()),
        ("sealed-blake3", blake3::hash(&sealed).to_hex().to_string()),
        ("sealed-blake3", envelope.blake3.hex()),
        ("envelope-sha256", sha256(&envelope.bytes()).hex()),
        ("tar-bytes", tar.len().to_string()),
        ("tar-sha256", sha256(&tar).hex()),
        ("statement-sha256", hash("servanda/statement.json")),
        ("manifest-sha256", contents.manifest.hex()),
        ("files-sha256", contents.files.hex()),
        ("names-sha256", contents.names.unwrap().hex()),
        ("root", contents.root.hex()),
        ("count", contents.count.to_string()),
        ("bytes", contents.bytes.to_string()),
        ("made", statement.made.to_string()),
        ("request", statement.purpose.request.clone()),
    ];
    for (name, value) in found {
        assert_eq!(given(name), [value], "{name}");
    }
    let relative = |path: PathBuf| {
        path.strip_prefix(&out)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/")
    };
    let mut bag: Vec<String> = files(&out).into_iter().map(relative).collect();
    bag.sort();
    let listed = bag.iter().map(|path| format!("{}  {path}", hash(path)));
    assert_eq!(given("file"), listed.collect::<Vec<_>>());
}

#[test]
fn each_alteration_is_found_and_nothing_is_left() {
    let mut seen = 0;
    for line in text("altered.txt").lines() {
        let [name, file, change, step, says] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let place = tempfile::tempdir().unwrap();
        let mut package = copied(place.path());
        let stem = package.to_str().unwrap().strip_suffix(".tar.age").unwrap();
        let altered = match file.strip_prefix("altered/") {
            None => PathBuf::from(format!("{stem}{file}")),
            Some(alone) => {
                package = place.path().join(alone);
                fs::copy(vectors().join(file), &package).unwrap();
                package.clone()
            }
        };
        let mut bytes = fs::read(&altered).unwrap();
        match change.split_once(' ') {
            Some(("flip", at)) => bytes[at.parse::<usize>().unwrap()] ^= 1,
            Some(("cut", length)) => bytes.truncate(length.parse().unwrap()),
            Some(("append", "00")) => bytes.push(0),
            _ => assert_eq!((change, package == altered), ("-", true), "{line}"),
        }
        fs::write(&altered, bytes).unwrap();
        let before = files(place.path());
        let fault = opened(&package, &place.path().join("opened")).unwrap_err();
        assert!(fault.what.contains(says), "{name}, step {step}: {fault}");
        assert_eq!(files(place.path()).len(), before.len(), "{name}");
        seen += 1;
    }
    assert_eq!(seen, 20);
}

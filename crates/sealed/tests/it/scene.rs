//! Two officers, a case, and what they do.

use std::fs;
use std::path::{Path, PathBuf};

use record::package::{Addressed, Purpose};
use sealed::key::{self, Passphrase};
use sealed::progress::Silent;
use sealed::recipient::{Identity, Kind, Recipient};
use sealed::{Fault, open, seal};
use tempfile::TempDir;

/// A folder with the keys of a sender and a recipient.
pub(crate) struct Scene {
    place: TempDir,
}

impl Scene {
    pub(crate) fn new() -> Scene {
        Scene::of(Kind::X25519)
    }

    /// With keys of that kind.
    pub(crate) fn of(kind: Kind) -> Scene {
        let scene = Scene {
            place: tempfile::tempdir().unwrap(),
        };
        for name in ["sender.key", "recipient.key", "stranger.key"] {
            key::new(&scene.at(name), kind, None, &Passphrase::None).unwrap();
        }
        scene
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: &[u8]) {
        let path = self.at(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// A case of three files; one is larger than a group of chunks.
    pub(crate) fn case(&self) {
        self.write("case/report.txt", b"what was found");
        self.write("case/image.e01", &noise(1_700_000, 1));
        self.write("case/phone/empty", b"");
    }

    pub(crate) fn identity(&self, who: &str) -> Identity {
        key::identity(&self.at(&format!("{who}.key")), &Passphrase::None).unwrap()
    }

    pub(crate) fn signing(&self, who: &str) -> record::note::SigningKey {
        key::signing(&self.at(&format!("{who}.key")), &Passphrase::None).unwrap()
    }

    pub(crate) fn to(&self, who: &str) -> (Recipient, Addressed) {
        let recipient = self.identity(who).to_public();
        let key = recipient.to_string();
        let addressed = Addressed {
            key,
            authority: None,
            role: None,
        };
        (recipient, addressed)
    }

    /// The order to seal the case for the recipient.
    pub(crate) fn order(&self) -> seal::Order {
        seal::Order {
            sources: vec![self.at("case")],
            key: self.signing("sender"),
            authority: Some("Central Authority".into()),
            recipients: vec![self.to("recipient")],
            terms: terms(),
            passed_on: None,
            custody: Vec::new(),
            out: self.at("out"),
            split: None,
            named: false,
            strict_names: false,
            flush: false,
        }
    }

    pub(crate) fn seal(&self) -> PathBuf {
        let sealed = seal::seal(&self.order(), &Silent).unwrap();
        assert_eq!(sealed.len(), 1);
        sealed[0].file.clone()
    }

    /// The present, by a file that was just made.
    pub(crate) fn now(&self) -> record::Instant {
        let modified = fs::metadata(self.at("case")).unwrap().modified().unwrap();
        let since = modified.duration_since(std::time::UNIX_EPOCH).unwrap();
        record::Instant::from_unix_millis(i64::try_from(since.as_millis()).unwrap()).unwrap()
    }

    pub(crate) fn open(&self, package: &Path, who: &str) -> Result<open::Opened, Fault> {
        self.open_from(package, who, None)
    }

    pub(crate) fn open_from(
        &self,
        package: &Path,
        who: &str,
        from: Option<record::note::Verifier>,
    ) -> Result<open::Opened, Fault> {
        let order = open::Order {
            package: package.to_owned(),
            identity: self.identity(who),
            out: self.at("opened"),
            from,
            book: None,
            flush: false,
        };
        open::open(&order, &Silent)
    }

    /// Opening has to fail, say so in these words, and leave nothing.
    pub(crate) fn fails(&self, package: &Path, words: &str) {
        let before = self.listing();
        let fault = match self.open(package, "recipient") {
            Ok(_) => panic!("it was opened, and should fail with: {words}"),
            Err(fault) => fault,
        };
        assert!(fault.to_string().contains(words), "{fault:?}, not: {words}");
        assert_eq!(self.listing(), before, "something was left");
    }

    /// Runs the program here ([`crate::command::run`]); gives its code and all that it says.
    pub(crate) fn run(&self, line: &str) -> (Option<i32>, String) {
        let output = crate::command::run(self, line);
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        (output.status.code(), said)
    }

    /// Everything there is, hidden names too.
    pub(crate) fn listing(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.place.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path.clone());
                }
                found.push(path);
            }
        }
        found.sort();
        found
    }
}

pub(crate) fn terms() -> Purpose {
    Purpose {
        request: "A-2026-17".into(),
        purpose: "Proceedings 3 KLs 17/26".into(),
        limits: vec!["Not for use in fiscal proceedings".into()],
        personal_data: Vec::new(),
        retain_until: Some("2031-12-31".into()),
    }
}

/// Bytes without a pattern, the same for the same seed.
pub(crate) fn noise(length: usize, seed: u64) -> Vec<u8> {
    let mut held = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let next = |_| {
        held ^= held << 13;
        held ^= held >> 7;
        held ^= held << 17;
        held as u8
    };
    (0..length).map(next).collect()
}

//! The home: the one folder in which a house keeps everything.
//!
//! ```text
//! home/format         the number of this layout
//! home/servanda.toml  what the operator sets; nothing in it changes what the Record means
//! home/keys/house.key the key that signs checkpoints (0600)
//! home/record.sqlite  the ledger: the Record
//! home/archive/       content that the Record names by its SHA-256
//! home/high-water     the newest checkpoint signed here, outside the database
//! home/index.sqlite   tables folded from the Record; may be deleted at any time
//! home/people.sqlite  who the house's people are; of the Record it holds nothing (0600)
//! home/pen            locked by whoever writes
//! home/paused         there while a house for exercises takes nothing
//! home/practice-links the links of a house for exercises, to be printed again (0600)
//! home/socket         where a running house takes submissions (0600)
//! ```
//!
//! Trust: whoever can write the home can stop the house and whoever can read `keys/` can sign as it;
//! nobody can alter an entry without the verifier naming it.

pub mod config;
pub mod durable;
mod format;
mod high_water;
mod keys;
mod pen;

pub use config::Config;
pub use format::FORMAT;
pub use high_water::{HighWater, Mark};
pub use keys::settle;
pub use pen::Pen;

use crate::error::{Error, Kind};
use crate::keys::Seed;
use std::fs::{DirBuilder, Permissions};
use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

/// The folder used when none is named.
pub const USUAL: &str = "servanda-home";
/// The folder used for practice when none is named.
pub const USUAL_PRACTICE: &str = "servanda-practice";

/// A home, by the folder it is in; whether there is one is another question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    folder: PathBuf,
}

impl Home {
    /// The home in a folder.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether a home was made here.
    #[must_use]
    pub fn is_made(&self) -> bool {
        self.file("format").exists()
    }

    /// Says so when no home was made here.
    ///
    /// # Errors
    /// [`Kind::Home`] when there is none.
    pub fn exists(&self) -> Result<(), Error> {
        if self.is_made() {
            Ok(())
        } else {
            Err(format::not_made(self))
        }
    }

    /// The ledger's file.
    #[must_use]
    pub fn record(&self) -> PathBuf {
        self.file("record.sqlite")
    }

    /// The index's file.
    #[must_use]
    pub fn index(&self) -> PathBuf {
        self.file("index.sqlite")
    }

    /// The archive's folder.
    #[must_use]
    pub fn archive(&self) -> PathBuf {
        self.file("archive")
    }

    /// The key that signs checkpoints.
    #[must_use]
    pub fn house_key(&self) -> PathBuf {
        self.file("keys/house.key")
    }

    /// Who the house's people are.
    #[must_use]
    pub fn roster(&self) -> PathBuf {
        self.file("people.sqlite")
    }

    /// Who gets notices, and what was sent to whom.
    #[must_use]
    pub fn notices(&self) -> PathBuf {
        self.file("notices.sqlite")
    }

    /// The password of the mail server.
    #[must_use]
    pub fn smtp_password(&self) -> PathBuf {
        self.file("smtp-password")
    }

    /// The certificates of who vouches for the mail server, where the operator names them.
    #[must_use]
    pub fn smtp_authorities(&self) -> PathBuf {
        self.file("smtp-authorities.pem")
    }

    /// There while a house for exercises is paused.
    #[must_use]
    pub fn paused(&self) -> PathBuf {
        self.file("paused")
    }

    /// The links by which people of a practice meeting sign in.
    #[must_use]
    pub fn practice_links(&self) -> PathBuf {
        self.file("practice-links")
    }

    /// What the operator sets.
    #[must_use]
    pub fn config(&self) -> PathBuf {
        self.file("servanda.toml")
    }

    /// Where a running house takes submissions.
    #[must_use]
    pub fn socket(&self) -> PathBuf {
        self.file("socket")
    }

    /// The newest checkpoint signed here.
    #[must_use]
    pub fn high_water(&self) -> PathBuf {
        self.file("high-water")
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Makes what is missing: folders, the key, the configuration, the format. What is there stays, so
    /// a crash on the way is mended by doing it again.
    ///
    /// # Errors
    /// When a file cannot be written, or the folder holds something else.
    pub fn make(&self) -> Result<(), Error> {
        self.refuse_other_folder()?;
        self.make_folders()?;
        let wrong = |error| Error::file("made", &self.folder, error);
        // A Record without its key could never grow again, so a new key is made for a new Record only.
        if !self.house_key().exists() && !self.record().exists() {
            // The mark first: a key without a mark is one whose mark was lost, and never signs again.
            if !self.high_water().exists() {
                HighWater::make(&self.high_water(), Mark::EMPTY)?;
            }
            Seed::draw()?.write(&self.house_key())?;
        }
        if !self.config().exists() {
            durable::write(
                &self.config(),
                config::NEW.as_bytes(),
                durable::Mode::Public,
            )
            .map_err(wrong)?;
        }
        format::write(self, FORMAT)
    }

    /// Takes the pen of a home that is about to be made; only then may it be made.
    ///
    /// # Errors
    /// [`Kind::Taken`] when another is making it; when the folder holds something else.
    pub fn take_first_pen(&self) -> Result<Pen, Error> {
        self.refuse_other_folder()?;
        self.make_folders()?;
        Pen::take(self).map_err(|error| match error.kind {
            Kind::Taken => Error::new(
                Kind::Taken,
                format!(
                    "another program is making the home {}",
                    self.folder.display()
                ),
                "Wait until it has ended; then start the house with `servanda serve`",
            ),
            _ => error,
        })
    }

    /// Opens a home that was made before: checks its format and upgrades an older one, with a copy
    /// kept. Only whoever holds the pen may do this.
    ///
    /// # Errors
    /// When there is no home, or a newer program made it.
    pub fn open(&self, _held: &Pen) -> Result<(), Error> {
        format::open(self, FORMAT, format::UPGRADES)
    }

    /// Whether the home is of an older format than this program's.
    #[must_use]
    pub fn is_older(&self) -> bool {
        format::read(self).is_ok_and(|found| found < FORMAT)
    }

    /// Checks that this program can read the home.
    ///
    /// # Errors
    /// When there is no home, or it has another format.
    pub fn check(&self) -> Result<(), Error> {
        format::check(self)
    }

    /// Makes the folders of a home, its owner's alone.
    pub(crate) fn make_folders(&self) -> Result<(), Error> {
        let wrong = |error| Error::file("made", &self.folder, error);
        for folder in [self.folder.clone(), self.file("keys")] {
            private_folder(&folder).map_err(wrong)?;
        }
        std::fs::create_dir_all(self.archive()).map_err(wrong)
    }

    pub(crate) fn write_format(&self, format: u32) -> Result<(), Error> {
        format::write(self, format)
    }

    fn refuse_other_folder(&self) -> Result<(), Error> {
        let Ok(mut files) = std::fs::read_dir(&self.folder) else {
            return Ok(());
        };
        let known = [
            "keys",
            "archive",
            "format",
            "pen",
            "servanda.toml",
            "high-water",
        ];
        let foreign = files.find_map(|file| {
            let name = file.ok()?.file_name();
            let plain = name.to_str().unwrap_or_default();
            // A file that is being written, or that a crash left so, has its name after a point.
            let written = plain.strip_prefix('.').unwrap_or_default();
            let known = known
                .iter()
                .any(|known| plain == *known || written.starts_with(known));
            (!known).then_some(name)
        });
        match foreign {
            Some(name) if !self.is_made() => Err(Error::new(
                Kind::Home,
                format!(
                    "the folder {} is no home of Servanda and is not empty",
                    self.folder.display()
                ),
                "Name an empty or new folder with `--home`",
            )
            .detail(name.to_string_lossy())),
            _ => Ok(()),
        }
    }
}

fn private_folder(folder: &Path) -> std::io::Result<()> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)?;
    std::fs::set_permissions(folder, Permissions::from_mode(0o700))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_new_home_is_its_owner_s_alone() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path().join("a/home"));
        assert!(!home.is_made());
        home.make().unwrap();
        assert!(home.is_made());
        assert_eq!(mode(home.folder()), 0o700);
        assert_eq!(mode(&home.house_key()), 0o600);
        home.check().unwrap();
    }

    #[test]
    fn making_it_again_keeps_the_key() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        home.make().unwrap();
        let key = std::fs::read(home.house_key()).unwrap();
        home.make().unwrap();
        assert_eq!(std::fs::read(home.house_key()).unwrap(), key);
    }

    #[test]
    fn a_new_home_is_marked_before_it_can_sign_and_never_anew() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        home.make().unwrap();
        let mark = HighWater::open(&home.high_water()).unwrap().read();
        assert_eq!(mark, Ok(Some(Mark::EMPTY)));
        std::fs::remove_file(home.high_water()).unwrap();
        home.make().unwrap();
        assert!(!home.high_water().exists());
    }

    #[test]
    fn a_record_without_its_key_gets_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        home.make().unwrap();
        std::fs::write(home.record(), b"").unwrap();
        std::fs::remove_file(home.house_key()).unwrap();
        home.make().unwrap();
        assert!(!home.house_key().exists());
    }

    #[test]
    fn what_a_crash_left_in_a_folder_does_not_keep_a_home_from_being_made() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(".servanda.toml.7.0"), b"").unwrap();
        Home::at(folder.path()).make().unwrap();
    }

    #[test]
    fn no_home_is_made_in_a_folder_of_something_else() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("thesis.txt"), b"").unwrap();
        let error = Home::at(folder.path()).make().unwrap_err();
        assert_eq!(error.kind, Kind::Home);
        assert!(error.detail.contains("thesis.txt"));
    }
}

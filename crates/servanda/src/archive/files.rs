//! The archive as a folder of files, each named by the SHA-256 of its content.
//!
//! Trust: whoever can write this folder can make content disappear; altered content is noticed when
//! it is read and is never served. Whoever can read it reads the content.

use super::{Archive, ArchiveError};
use crate::home::durable;
use crate::later::Later;
use record::hash::{Hash, sha256};
use std::io;
use std::path::{Path, PathBuf};

/// The archive as a folder of files.
#[derive(Clone, Debug)]
pub struct FilesArchive {
    folder: PathBuf,
}

impl FilesArchive {
    /// The archive in a folder, which is made if it is not there.
    ///
    /// # Errors
    /// [`ArchiveError::Storage`] when the folder cannot be made.
    pub fn open(folder: &Path) -> Result<Self, ArchiveError> {
        std::fs::create_dir_all(folder)?;
        Ok(Self {
            folder: folder.to_owned(),
        })
    }

    fn keep_now(&self, content: &[u8]) -> Result<Hash, ArchiveError> {
        let name = sha256(content);
        let file = self.folder.join(name.hex());
        // A crash before the rename leaves a file that no name leads to; one after it, the content
        // whole. What stands there already with the same size was kept whole before.
        let kept = std::fs::metadata(&file).is_ok_and(|held| held.len() == content.len() as u64);
        if !kept {
            durable::write(&file, content, durable::Mode::Public)?;
        }
        Ok(name)
    }

    fn read_now(&self, name: Hash) -> Result<Option<Vec<u8>>, ArchiveError> {
        let content = match std::fs::read(self.folder.join(name.hex())) {
            Ok(content) => content,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        if sha256(&content) == name {
            Ok(Some(content))
        } else {
            Err(ArchiveError::Damaged(name))
        }
    }

    fn names_now(&self) -> Result<Vec<Hash>, ArchiveError> {
        let mut names = Vec::new();
        for file in std::fs::read_dir(&self.folder)? {
            let name = file?.file_name();
            names.extend(name.to_str().and_then(|name| Hash::from_hex(name).ok()));
        }
        names.sort();
        Ok(names)
    }

    fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> Result<T, ArchiveError> + Send + 'static,
    ) -> Later<'_, Result<T, ArchiveError>> {
        let archive = self.clone();
        Box::pin(async move {
            let worked = tokio::task::spawn_blocking(move || work(&archive)).await;
            worked.unwrap_or_else(|error| Err(ArchiveError::Storage(error.to_string())))
        })
    }
}

impl Archive for FilesArchive {
    fn keep(&self, content: Vec<u8>) -> Later<'_, Result<Hash, ArchiveError>> {
        self.beside(move |archive| archive.keep_now(&content))
    }

    fn read(&self, name: Hash) -> Later<'_, Result<Option<Vec<u8>>, ArchiveError>> {
        self.beside(move |archive| archive.read_now(name))
    }

    fn names(&self) -> Later<'_, Result<Vec<Hash>, ArchiveError>> {
        self.beside(Self::names_now)
    }
}

impl From<io::Error> for ArchiveError {
    fn from(error: io::Error) -> Self {
        Self::Storage(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::conformance;

    #[tokio::test]
    async fn conforms() {
        let folder = tempfile::tempdir().unwrap();
        let archive = FilesArchive::open(&folder.path().join("archive")).unwrap();
        conformance::every_promise(&archive).await;
    }

    #[tokio::test]
    async fn altered_content_is_never_served() {
        let folder = tempfile::tempdir().unwrap();
        let archive = FilesArchive::open(folder.path()).unwrap();
        let name = archive.keep(b"as it was".to_vec()).await.unwrap();
        std::fs::write(folder.path().join(name.hex()), b"as it is!").unwrap();
        assert_eq!(archive.read(name).await, Err(ArchiveError::Damaged(name)));
    }

    #[tokio::test]
    async fn what_a_crash_left_is_no_content() {
        let folder = tempfile::tempdir().unwrap();
        let archive = FilesArchive::open(folder.path()).unwrap();
        let name = sha256(b"whole");
        std::fs::write(folder.path().join(format!(".{}.1", name.hex())), b"who").unwrap();
        std::fs::write(folder.path().join(name.hex()), b"who").unwrap();
        archive.keep(b"whole".to_vec()).await.unwrap();
        assert_eq!(archive.read(name).await, Ok(Some(b"whole".to_vec())));
        assert_eq!(archive.names().await, Ok(vec![name]));
    }
}

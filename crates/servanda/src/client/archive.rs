//! Content of a house elsewhere: it has the hash it is named by, or it is not shown.

use super::calls::Node;
use crate::archive::{Archive, ArchiveError};
use crate::later::Later;
use record::Hash;
use record::hash::sha256;

/// The archive of a house elsewhere, for reading.
pub(super) struct NodeArchive(pub(super) Node);

impl Archive for NodeArchive {
    fn keep(&self, _content: Vec<u8>) -> Later<'_, Result<Hash, ArchiveError>> {
        let said = "content is kept in a house elsewhere by who signs for it".to_owned();
        Box::pin(std::future::ready(Err(ArchiveError::Storage(said))))
    }

    fn read(&self, name: Hash) -> Later<'_, Result<Option<Vec<u8>>, ArchiveError>> {
        Box::pin(async move {
            let read = self.0.get(&format!("/api/v1/content/{name}")).await;
            let read = read.map_err(|error| ArchiveError::Storage(error.to_string()))?;
            match read.status {
                200 if sha256(&read.bytes) == name => Ok(Some(read.bytes)),
                200 => Err(ArchiveError::Damaged(name)),
                404 => Ok(None),
                other => Err(ArchiveError::Storage(format!("the house answered {other}"))),
            }
        })
    }

    fn names(&self) -> Later<'_, Result<Vec<Hash>, ArchiveError>> {
        let said = "a house elsewhere does not list its content".to_owned();
        Box::pin(std::future::ready(Err(ArchiveError::Storage(said))))
    }
}

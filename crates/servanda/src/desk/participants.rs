//! The tables of participants that conventions name by hash, read once and kept.

use super::unfit::Unfit;
use crate::archive::Archive;
use crate::error::Error;
use record::Hash;
use std::collections::HashMap;
use std::sync::Arc;
use treaty::NotInOrder;
use treaty::convention::Content;
use treaty::participant::{Participants, Table};

/// Tables by the SHA-256 of their content.
#[derive(Default)]
pub(crate) struct Tables {
    read: HashMap<String, Arc<Participants>>,
    none: Participants,
}

impl Tables {
    /// Reads a table unless it was read before.
    ///
    /// # Errors
    /// The inner one says that the content is not kept here or is no table; the outer one that the
    /// archive failed.
    pub(crate) async fn take(
        &mut self,
        archive: &dyn Archive,
        content: &Content,
    ) -> Result<Result<(), NotInOrder>, Error> {
        if self.holds(content) {
            return Ok(Ok(()));
        }
        let table = match read(archive, content).await? {
            Ok(table) => table,
            Err(unfit) => return Ok(Err(unfit)),
        };
        self.read.insert(content.sha256.clone(), Arc::new(table));
        Ok(Ok(()))
    }

    /// Whether a table was read before.
    pub(crate) fn holds(&self, content: &Content) -> bool {
        self.read.contains_key(&content.sha256)
    }

    /// A table that was [taken](Self::take), or one without participants.
    pub(crate) fn get(&self, content: Option<&Content>) -> &Participants {
        let read = content.and_then(|content| self.read.get(&content.sha256));
        read.map_or(&self.none, |table| table)
    }

    /// The same, shared.
    pub(crate) fn shared(&self, content: Option<&Content>) -> Arc<Participants> {
        let read = content.and_then(|content| self.read.get(&content.sha256));
        read.cloned().unwrap_or_default()
    }
}

async fn read(
    archive: &dyn Archive,
    content: &Content,
) -> Result<Result<Participants, NotInOrder>, Error> {
    let sha256 = content.sha256.clone();
    let not_kept = || {
        NotInOrder::from(Unfit::ContentNotKept {
            sha256: content.sha256.clone(),
        })
    };
    let Ok(name) = Hash::from_hex(&content.sha256) else {
        return Ok(Err(not_kept()));
    };
    let Some(bytes) = archive.read(name).await? else {
        return Ok(Err(not_kept()));
    };
    if bytes.len() as u64 != content.size {
        let reason = format!("it has {} bytes and not {}", bytes.len(), content.size);
        return Ok(Err(Unfit::ContentUnusable { sha256, reason }.into()));
    }
    let table = serde_json::from_slice::<Table>(&bytes)
        .map_err(|error| error.to_string())
        .and_then(|table| Participants::from_table(table).map_err(|error| error.to_string()));
    Ok(table.map_err(|reason| Unfit::ContentUnusable { sha256, reason }.into()))
}

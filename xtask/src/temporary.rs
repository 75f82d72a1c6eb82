//! A folder that ends with the run.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

/// A new folder, removed with everything in it when this is dropped.
pub(crate) struct Temporary(PathBuf);

static MADE: AtomicU32 = AtomicU32::new(0);

impl Temporary {
    /// Makes it. Its path is short: a socket in it has a path of a hundred bytes at most.
    pub(crate) fn new() -> Result<Temporary, String> {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("servanda-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path)
            .map_err(|error| format!("{} cannot be made: {error}", path.display()))?;
        Ok(Temporary(path))
    }

    /// A path in it.
    pub(crate) fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _gone = std::fs::remove_dir_all(&self.0);
    }
}

//! Flushing to the disk, begun while the work still runs so that little is left at its end.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::{Scope, ScopedJoinHandle};

/// The bytes after which the disk is asked to begin.
const AFTER: u64 = 16 << 20;

/// Asks for a flush now and then, of a thread that does nothing else.
pub(crate) struct Flusher {
    ask: SyncSender<()>,
    since: u64,
}

/// That thread.
pub(crate) struct Flushing<'scope>(ScopedJoinHandle<'scope, io::Result<()>>);

impl Flusher {
    pub(crate) fn begin<'scope>(
        scope: &'scope Scope<'scope, '_>,
        file: File,
    ) -> (Flusher, Flushing<'scope>) {
        let (ask, asked) = sync_channel(1);
        let thread = scope.spawn(move || flush(&file, &asked));
        (Flusher { ask, since: 0 }, Flushing(thread))
    }

    pub(crate) fn wrote(&mut self, bytes: u64) {
        self.since += bytes;
        if self.since >= AFTER {
            match self.ask.try_send(()) {
                Ok(()) => self.since = 0,
                // The disk is still at the last; what comes meanwhile waits for the next.
                Err(TrySendError::Full(()) | TrySendError::Disconnected(())) => {}
            }
        }
    }
}

impl Flushing<'_> {
    /// Everything is on the disk when this returns. Whoever asks for flushes must be gone.
    pub(crate) fn end(self) -> io::Result<()> {
        let ended = self.0.join();
        ended.unwrap_or_else(|_| Err(io::Error::other("the flush ended")))
    }
}

fn flush(file: &File, asked: &Receiver<()>) -> io::Result<()> {
    for () in asked {
        file.sync_data()?;
    }
    file.sync_all()
}

/// Makes a folder's own entries durable.
pub(crate) fn folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(path)?.sync_all()?;
    #[cfg(not(unix))]
    let _without_a_counterpart = path;
    Ok(())
}

/// Makes everything under a folder durable.
pub(crate) fn everything(path: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        rustix::fs::syncfs(File::open(path)?)?;
        Ok(())
    }
    #[cfg(not(target_os = "linux"))]
    each(path)
}

#[cfg(not(target_os = "linux"))]
fn each(path: &Path) -> io::Result<()> {
    for entry in std::fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            each(&entry.path())?;
        } else {
            File::options().write(true).open(entry.path())?.sync_all()?;
        }
    }
    folder(path)
}

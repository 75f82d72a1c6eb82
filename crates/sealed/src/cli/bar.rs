//! Progress at a terminal: how far, how fast, how long still.

use std::sync::Mutex;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::progress::Watch;

/// A bar on standard error, while somebody looks there.
pub(super) struct Bar {
    bar: Mutex<ProgressBar>,
}

impl Bar {
    pub(super) fn new() -> Bar {
        Bar {
            bar: Mutex::new(ProgressBar::hidden()),
        }
    }

    fn with(&self, each: impl FnOnce(&mut ProgressBar)) {
        if let Ok(mut bar) = self.bar.lock() {
            each(&mut bar);
        }
    }
}

impl Watch for Bar {
    fn begins(&self, what: &str, bytes: u64, files: u64) {
        let shown = match (bytes, files) {
            (0, _) => "{msg} {elapsed}",
            _ => "{msg} [{bar:30}] {bytes} of {total_bytes}, {binary_bytes_per_sec}, {eta} left",
        };
        let files = if files > 1 {
            format!(" {files} files")
        } else {
            String::new()
        };
        let bar = ProgressBar::with_draw_target(Some(bytes), ProgressDrawTarget::stderr_with_hz(4));
        if let Ok(style) = ProgressStyle::with_template(shown) {
            bar.set_style(style);
        }
        bar.set_message(format!("{what}{files}"));
        self.with(|held| *held = bar);
    }

    fn advances(&self, bytes: u64) {
        self.with(|bar| bar.inc(bytes));
    }

    fn ends(&self) {
        self.with(|bar| bar.finish_and_clear());
    }

    fn says(&self, words: &str) {
        self.with(|bar| bar.println(words));
    }
}

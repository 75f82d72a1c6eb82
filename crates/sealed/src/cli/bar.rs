//! Progress on standard error: how far, how fast, how long still. A bar where somebody looks; elsewhere a line now and then.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use indicatif::{BinaryBytes, HumanDuration, ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::progress::Watch;

/// How long nothing is said where nobody looks.
const BETWEEN: Duration = Duration::from_secs(30);

/// What is shown of a long piece of work.
pub(super) struct Bar(Mutex<Shown>);

enum Shown {
    Nothing,
    Bar(ProgressBar),
    Lines(Lines),
}

impl Bar {
    pub(super) fn new() -> Bar {
        Bar(Mutex::new(Shown::Nothing))
    }

    fn with(&self, each: impl FnOnce(&mut Shown)) {
        if let Ok(mut shown) = self.0.lock() {
            each(&mut shown);
        }
    }
}

impl Watch for Bar {
    fn begins(&self, what: &str, bytes: u64, files: u64) {
        let what = match files {
            0 | 1 => what.to_owned(),
            _ => format!("{what} {files} files"),
        };
        let shown = match std::io::stderr().is_terminal() {
            true => Shown::Bar(bar(what, bytes, files)),
            false => Shown::Lines(Lines::new(what, bytes, Instant::now())),
        };
        self.with(|held| *held = shown);
    }

    fn advances(&self, bytes: u64) {
        self.with(|shown| match shown {
            Shown::Nothing => {}
            Shown::Bar(bar) => bar.inc(bytes),
            Shown::Lines(lines) => {
                if let Some(line) = lines.advance(bytes, Instant::now()) {
                    // Where nobody can read it, the work goes on all the same.
                    let _unread = writeln!(std::io::stderr(), "{line}");
                }
            }
        });
    }

    fn ends(&self) {
        self.with(|shown| {
            if let Shown::Bar(bar) = shown {
                bar.finish_and_clear();
            }
            *shown = Shown::Nothing;
        });
    }
}

fn bar(what: String, bytes: u64, files: u64) -> ProgressBar {
    let shown = match (bytes, files) {
        (0, _) => "{msg} {elapsed}",
        _ => "{msg} [{bar:30}] {bytes} of {total_bytes}, {binary_bytes_per_sec}, {eta} left",
    };
    let bar = ProgressBar::with_draw_target(Some(bytes), ProgressDrawTarget::stderr_with_hz(4));
    if let Ok(style) = ProgressStyle::with_template(shown) {
        bar.set_style(style);
    }
    bar.set_message(what);
    bar
}

/// Lines for a log.
struct Lines {
    what: String,
    bytes: u64,
    done: u64,
    begun: Instant,
    said: Instant,
}

impl Lines {
    fn new(what: String, bytes: u64, now: Instant) -> Lines {
        Lines {
            what,
            bytes,
            done: 0,
            begun: now,
            said: now,
        }
    }

    /// So many bytes more; a line where the last is long ago.
    fn advance(&mut self, bytes: u64, now: Instant) -> Option<String> {
        self.done += bytes;
        if now.duration_since(self.said) < BETWEEN {
            return None;
        }
        self.said = now;
        let seconds = now.duration_since(self.begun).as_secs().max(1);
        let rate = (self.done / seconds).max(1);
        let left = Duration::from_secs(self.bytes.saturating_sub(self.done) / rate);
        Some(format!(
            "{}: {} of {}, {}/s, {} left",
            self.what,
            BinaryBytes(self.done),
            BinaryBytes(self.bytes),
            BinaryBytes(rate),
            HumanDuration(left)
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_every_half_minute_and_tells_rate_and_time_left() {
        let begun = Instant::now();
        let mut lines = Lines::new("Sealing 3 files".into(), 4 << 30, begun);
        let at = |seconds| begun + Duration::from_secs(seconds);
        assert_eq!(lines.advance(1 << 30, at(29)), None);
        assert_eq!(
            lines.advance(0, at(32)).unwrap(),
            "Sealing 3 files: 1.00 GiB of 4.00 GiB, 32.00 MiB/s, 2 minutes left"
        );
        assert_eq!(lines.advance(1 << 30, at(61)), None);
        assert_eq!(
            lines.advance(0, at(64)).unwrap(),
            "Sealing 3 files: 2.00 GiB of 4.00 GiB, 32.00 MiB/s, 64 seconds left"
        );
    }
}

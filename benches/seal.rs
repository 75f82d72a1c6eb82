//! Sealing and opening beside the limit of this machine and beside stock tools, all in one run.
//!
//! The limit of a case is the time that exactly the passes of the format take on this machine when nothing is lost between
//! them. Each pass is measured in the same run, bare and with every core at it: the evidence read (open, read, close; from
//! memory, never from the disk), SHA-256 of it and of the lists, ChaCha20-Poly1305 and BLAKE3 of the package, which with the
//! headers, the padding and the lists of small files is nearly twice the evidence; on opening the package read and the
//! evidence created, written and closed. Their sum is what all cores together cannot undercut. Two passes are one thread's,
//! since a file is written, and the SHA-256 of a single one made, from beginning to end: such a pass takes its share of all
//! cores, and the whole is never faster than it alone. What is not flushed is held to the limit through memory, whichever way
//! it went. To the disk there are two ways, and the limit is the faster: through memory, and never faster than the same bytes
//! written and flushed bare; or past memory, where nobody writes into it, and never faster than the same bytes written bare by
//! every core. Beside stock tools, which flush nothing, ours does not either.
//!
//! Everything takes turns, round by round, and the middle of the rounds is told. Before each measure what it reads is read
//! once, everything that others wrote is brought to the disk, as much free memory is touched as it will fill, and what it
//! reads is read once more: a system that takes back what nobody asked for in a minute may have taken some of it, and all are
//! to find it in memory. Each measure writes into a folder of its own. The folders stay until the end, because a file system
//! that has just lost many files is slower at making new ones; where the disk has no room for all of them they go at once, and
//! the run says so.
//!
//! `SERVANDA_SEAL=full` measures one file of 4 GiB, 10,000 of 100 kB and 1,000,000 of 1 kB; without it, an eighth or less.
//! `SERVANDA_SEAL_CASE=one`, `many` or `small` measures that case alone; `SERVANDA_SEAL_SIDE=seal` or `open` one side of it;
//! `SERVANDA_SEAL_ROUNDS` says how many rounds instead of three or five.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on has failed, and its figures go to the terminal"
)]

mod bare;
mod figure;

use bare::{
    PIECE, WORK, blake3, chacha, cores, read_all, sha256, write_all, write_direct, write_one,
};
use figure::{note, timed};
use sealed::cipher::LIBRARY;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

const PROGRAM: &str = env!("CARGO_BIN_EXE_servanda-evidence");
/// The most memory of sealing and opening, in kB.
const RESIDENT_MAX: u64 = 64_000;

/// The two sides of a case.
const SEAL: &str = "seal";
const OPEN: &str = "open";

/// Whether that side of a case is to be measured.
fn is_asked(side: &str) -> bool {
    std::env::var("SERVANDA_SEAL_SIDE").map_or(true, |asked| asked == side)
}

struct Case {
    word: &'static str,
    name: &'static str,
    files: usize,
    bytes: usize,
    rounds: usize,
}

impl Case {
    /// The bytes of evidence.
    fn total(&self) -> u64 {
        (self.files * self.bytes) as u64
    }

    /// What the evidence takes on a disk: blocks of 4 KiB, and a little for each file's own entry.
    fn on_disk(&self) -> u64 {
        (self.files * (self.bytes.next_multiple_of(4096) + 512)) as u64
    }
}

fn cases() -> [Case; 3] {
    let full = std::env::var("SERVANDA_SEAL").is_ok_and(|size| size == "full");
    let asked = std::env::var("SERVANDA_SEAL_ROUNDS").ok();
    let asked: Option<usize> = asked.map(|rounds| rounds.parse().unwrap());
    let case = |word, name, files, bytes| Case {
        word,
        name,
        files,
        bytes,
        rounds: asked.unwrap_or(if full || files > 10_000 { 3 } else { 5 }),
    };
    match full {
        true => [
            case("one", "one file of 4 GiB", 1, 4 << 30),
            case("many", "10,000 files of 100 kB", 10_000, 100_000),
            case("small", "1,000,000 files of 1 kB", 1_000_000, 1_000),
        ],
        false => [
            case("one", "one file of 512 MiB", 1, 512 << 20),
            case("many", "1,000 files of 100 kB", 1_000, 100_000),
            case("small", "50,000 files of 1 kB", 50_000, 1_000),
        ],
    }
}

fn main() {
    // `cargo test` builds and starts benchmarks too; without this word there is nothing to measure.
    if !std::env::args().any(|word| word == "--bench") {
        return;
    }
    let chosen = std::env::var("SERVANDA_SEAL_CASE").ok();
    for case in cases() {
        if chosen.as_ref().is_some_and(|word| word != case.word) {
            continue;
        }
        let place = tempfile::tempdir().unwrap();
        match Bench::new(&case, place.path()) {
            Some(bench) => told(&bench, &bench.rounds()),
            None => note(case.name, "not measured, the disk has no room for it"),
        }
    }
}

/// A case made, sealed and opened once, with what that showed.
struct Bench<'a> {
    case: &'a Case,
    place: &'a Path,
    files: Vec<PathBuf>,
    recipient: String,
    /// The sealed package, and the evidence sealed by stock tools.
    package: PathBuf,
    stock: PathBuf,
    /// The package's bytes.
    sealed: u64,
    /// The bytes that are hashed: the evidence, and the lists.
    hashed: u64,
    /// Whether what is written stays until the end.
    kept: bool,
    resident: [(&'static str, u64); 2],
}

impl<'a> Bench<'a> {
    /// None where the disk has no room for it.
    fn new(case: &'a Case, place: &'a Path) -> Option<Bench<'a>> {
        // The evidence, two packages, and what the largest of the measures writes.
        let least = 5 * case.on_disk();
        if free(place) < least {
            return None;
        }
        let at = |name: &str| place.join(name);
        make(case, &at("case"));
        shell(&format!("{PROGRAM} keys new k --no-passphrase"), place);
        let key = fs::read_to_string(at("k")).unwrap();
        let public = |line: &str| line.strip_prefix("# public key: ").map(str::to_owned);
        let recipient = key.lines().find_map(public).unwrap();
        let seal = seal_line("case", "k", &recipient, "first --no-flush");
        let sealing = resident(place, &seal);
        let found = fs::read_dir(at("first")).unwrap().flatten();
        let mut found = found.map(|entry| entry.path());
        let package = found
            .find(|path| path.extension().is_some_and(|end| end == "age"))
            .unwrap();
        let open = open_line(&package.display().to_string(), "k", "bag --no-flush");
        let opening = resident(place, &open);
        let long = |path: &str| fs::metadata(at(path)).unwrap().len();
        // Each line of one list is hashed by itself too.
        let lists = long("bag/manifest-sha256.txt") + 2 * long("bag/servanda/files.tsv");
        let mut bench = Bench {
            case,
            place,
            files: files(&at("case")),
            sealed: fs::metadata(&package).unwrap().len(),
            package,
            stock: at("stock.age"),
            recipient,
            hashed: case.total() + lists,
            kept: false,
            resident: [("sealing", sealing), ("opening", opening)],
        };
        shell(&bench.stock(), place);
        // A round of sealing writes the package seven times, one of opening the evidence four times.
        let times = |side, often| if is_asked(side) { often } else { 0 };
        let round = times(SEAL, 7) * bench.sealed + times(OPEN, 4) * case.on_disk();
        bench.kept = free(place) > case.rounds as u64 * round + 2 * case.on_disk();
        if !bench.kept {
            fs::remove_dir_all(at("bag")).unwrap();
        }
        Some(bench)
    }

    fn whole(&self) -> String {
        match self.case.files {
            1 => self.files[0].display().to_string(),
            _ => self.place.join("case").display().to_string(),
        }
    }

    fn seal(&self, more: &str) -> String {
        let key = self.place.join("k").display().to_string();
        let case = self.place.join("case").display().to_string();
        let line = seal_line(&case, &key, &self.recipient, &format!("out {more}"));
        format!("{PROGRAM} {line}")
    }

    fn open(&self, more: &str) -> String {
        let key = self.place.join("k").display().to_string();
        let package = self.package.display().to_string();
        format!(
            "{PROGRAM} {}",
            open_line(&package, &key, &format!("out {more}"))
        )
    }

    /// The same evidence sealed by stock tools, which hash nothing.
    fn stock(&self) -> String {
        let (to, place) = (&self.recipient, self.place.display());
        match self.case.files {
            1 => format!("age -r {to} -o stock.age {}", self.whole()),
            _ => format!("tar -C {place} -cf - case | age -r {to} -o stock.age"),
        }
    }

    fn stock_opened(&self) -> String {
        let (key, file) = (self.place.join("k"), self.stock.display());
        match self.case.files {
            1 => format!("age -d -i {} -o out {file}", key.display()),
            _ => format!(
                "mkdir out; age -d -i {} {file} | tar -xf - -C out",
                key.display()
            ),
        }
    }

    /// What takes turns: the passes that both sides share, and those of the sides that were asked for.
    fn measures(&self) -> Vec<Measure<'_>> {
        let (case, sealed) = (self.case, self.sealed);
        let evidence = self.files.as_slice();
        let package = std::slice::from_ref(&self.package);
        let stock = std::slice::from_ref(&self.stock);
        let run = |line: String| move |at: &Path| shell(&line, at);
        let mut all = vec![
            Measure::of("SHA-256", &[], |_| sha256(1)),
            Measure::of("SHA-256, all cores", &[], |_| sha256(cores())),
            Measure::of("ChaCha20-Poly1305, all cores", &[], |_| chacha()),
            Measure::of("BLAKE3, all cores", &[], |_| blake3()),
        ];
        if is_asked(OPEN) {
            all.extend([
                Measure::of("package read", package, |_| read_all(package)),
                Measure::of("created", &[], |at| write_all(at, case.files, case.bytes)),
                Measure::of("opened", package, run(self.open("--no-flush"))),
                Measure::of("opened, flushed", package, run(self.open(""))),
                Measure::of("stock opened", stock, run(self.stock_opened())),
            ]);
        }
        if !is_asked(SEAL) {
            return all;
        }
        all.extend([
            Measure::of("read", evidence, |_| read_all(evidence)),
            Measure::of("package written", &[], move |at| {
                write_one(&at.join("file"), sealed, false)
            }),
            Measure::of("package flushed", &[], move |at| {
                write_one(&at.join("file"), sealed, true)
            }),
            Measure::of("package past memory", &[], move |at| {
                write_direct(&at.join("file"), sealed)
            }),
            Measure::of("sealed", evidence, run(self.seal("--no-flush"))),
            Measure::of("sealed, flushed", evidence, run(self.seal(""))),
            Measure::of("stock", evidence, run(self.stock())),
        ]);
        if case.files == 1 {
            let hash = format!("openssl dgst -sha256 {}", self.whole());
            let (after, beside) = (
                format!("{hash}; {}", self.stock()),
                format!("{hash} & {}; wait", self.stock()),
            );
            all.push(Measure::of("stock after a hash", evidence, run(after)));
            all.push(Measure::of("stock beside a hash", evidence, run(beside)));
        }
        all
    }

    /// Has as much memory at hand as a measure fills with what it writes: a virtual machine may have given back what was
    /// free, and whoever came first would wait for it.
    fn room(&self) {
        let path = self.place.join("room");
        write_one(&path, self.sealed.max(self.case.on_disk()), false);
        fs::remove_file(path).unwrap();
    }

    /// Measures everything in turn; gives the middle of the rounds in seconds.
    fn rounds(&self) -> Times {
        let mut measures = self.measures();
        let mut all: BTreeMap<&'static str, Vec<f64>> = BTreeMap::new();
        for round in 0..self.case.rounds {
            for (number, measure) in measures.iter_mut().enumerate() {
                let at = self.place.join(format!("{round}-{number}"));
                fs::create_dir(&at).unwrap();
                read_all(measure.reads);
                rustix::fs::sync();
                self.room();
                read_all(measure.reads);
                let took = (measure.run)(&at).as_secs_f64();
                all.entry(measure.name).or_default().push(took);
                if !self.kept {
                    fs::remove_dir_all(&at).unwrap();
                }
            }
        }
        let middle = |mut times: Vec<f64>| {
            times.sort_by(f64::total_cmp);
            times[times.len() / 2]
        };
        let middles = all.into_iter().map(|(name, times)| (name, middle(times)));
        Times(middles.collect())
    }
}

/// Something that takes turns with the others, what it reads, and the folder that it writes into.
struct Measure<'a> {
    name: &'static str,
    reads: &'a [PathBuf],
    run: Box<dyn FnMut(&Path) -> Duration + 'a>,
}

impl<'a> Measure<'a> {
    fn of(
        name: &'static str,
        reads: &'a [PathBuf],
        run: impl FnMut(&Path) -> Duration + 'a,
    ) -> Measure<'a> {
        let run = Box::new(run);
        Measure { name, reads, run }
    }
}

/// The middle of some rounds, by the measure's name, in seconds.
struct Times(BTreeMap<&'static str, f64>);

impl Times {
    fn of(&self, name: &str) -> f64 {
        self.0[name]
    }

    /// So many bytes at the rate of that pass.
    fn at_rate(&self, name: &str, bytes: u64) -> f64 {
        self.of(name) * bytes as f64 / WORK as f64
    }
}

fn free(place: &Path) -> u64 {
    let found = rustix::fs::statvfs(place).unwrap();
    found.f_bavail * found.f_frsize
}

fn seal_line(case: &str, key: &str, to: &str, out: &str) -> String {
    format!("seal {case} --key {key} --to {to} --request R --purpose P --out {out}")
}

fn open_line(package: &str, key: &str, out: &str) -> String {
    format!("open {package} --key {key} --out {out}")
}

fn make(case: &Case, folder: &Path) {
    let mut bytes = vec![0u8; case.bytes.min(PIECE)];
    let mut held = 0x9E37_79B9_7F4A_7C15u64;
    for file in 0..case.files {
        let path = folder.join(format!("{:03}", file % 1000));
        fs::create_dir_all(&path).unwrap();
        let mut out = File::create(path.join(format!("{file:07}.bin"))).unwrap();
        let mut left = case.bytes;
        while left > 0 {
            for word in bytes.chunks_mut(8) {
                held ^= held << 13;
                held ^= held >> 7;
                held ^= held << 17;
                word.copy_from_slice(&held.to_le_bytes()[..word.len()]);
            }
            let now = left.min(bytes.len());
            out.write_all(&bytes[..now]).unwrap();
            left -= now;
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let inner = fs::read_dir(entry.unwrap().path()).unwrap();
        found.extend(inner.map(|entry| entry.unwrap().path()));
    }
    found.sort();
    found
}

fn shell(line: &str, folder: &Path) -> Duration {
    let mut bash = Command::new("bash");
    bash.args(["-c", &format!("set -eo pipefail; {line}")])
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let (took, ended) = timed(|| bash.status());
    assert!(ended.unwrap().success(), "{line}");
    took
}

/// The most memory that a command of the program holds, in kB.
fn resident(place: &Path, line: &str) -> u64 {
    let mut child = Command::new(PROGRAM)
        .args(line.split(' '))
        .current_dir(place)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let path = format!("/proc/{}/status", child.id());
    let mut most = 0;
    let ended = loop {
        if let Some(ended) = child.try_wait().unwrap() {
            break ended;
        }
        let status = fs::read_to_string(&path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let found = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        most = most.max(found.unwrap_or(0));
        thread::sleep(Duration::from_millis(5));
    };
    assert!(ended.success(), "{line}");
    most
}

/// The passes of a package's bytes that every core shares, and SHA-256 of one file, which is one core's.
fn ciphers(bench: &Bench<'_>, times: &Times) -> (f64, f64) {
    let all = times.at_rate("SHA-256, all cores", bench.hashed)
        + times.at_rate("ChaCha20-Poly1305, all cores", bench.sealed)
        + times.at_rate("BLAKE3, all cores", bench.sealed);
    let alone = match bench.case.files {
        1 => times.at_rate("SHA-256", bench.hashed),
        _ => 0.0,
    };
    (all, alone)
}

/// A pass of one thread beside all the others.
fn shared(alone: f64) -> f64 {
    alone / cores() as f64
}

fn verdict(held: bool) -> &'static str {
    if held { "held" } else { "NOT HELD" }
}

fn part(bench: &Bench<'_>, times: &Times, what: &str, measured: &str, limit: f64, at_least: f64) {
    let (name, measured) = (bench.case.name, times.of(measured));
    let ratio = limit / measured;
    let held = verdict(ratio >= at_least);
    println!(
        "{name}, {what}: {measured:.3} s | limit {limit:.3} s | {ratio:.2} of it, at least {at_least} | {held}"
    );
}

fn faster(bench: &Bench<'_>, times: &Times, ours: &str, what: &str, theirs: &str, at_least: f64) {
    let (name, ours, theirs) = (bench.case.name, times.of(ours), times.of(theirs));
    let ratio = theirs / ours;
    let held = verdict(ratio >= at_least);
    println!(
        "{name}, {what}: {theirs:.3} s | ours {ours:.3} s | {ratio:.2} times, at least {at_least} | {held}"
    );
}

fn told(bench: &Bench<'_>, times: &Times) {
    passes_told(bench, times);
    if is_asked(SEAL) {
        sealing_told(bench, times);
    }
    if is_asked(OPEN) {
        opening_told(bench, times);
    }
    for (what, most) in bench.resident {
        let (name, held) = (bench.case.name, verdict(most < RESIDENT_MAX));
        println!(
            "{name}, memory at its peak, {what}: {} MB resident | limit 64 MB | {held}",
            most / 1000
        );
    }
}

fn sealing_told(bench: &Bench<'_>, times: &Times) {
    let one = bench.case.files == 1;
    let (passes, hash_of_one) = ciphers(bench, times);
    let written = times.of("package written");
    let unwritten = (times.of("read") + passes).max(hash_of_one);
    let memory = (times.of("read") + passes + shared(written))
        .max(hash_of_one)
        .max(written);
    let through = memory.max(times.of("package flushed"));
    let disk = through.min(unwritten.max(times.of("package past memory")));
    let wanted = if one { (0.85, 0.7) } else { (0.6, 0.6) };
    let part =
        |what, measured, limit, at_least| part(bench, times, what, measured, limit, at_least);
    part("sealed, not flushed", "sealed", memory, wanted.0);
    part("sealed to the disk", "sealed, flushed", disk, wanted.1);
    let faster = |what, theirs, at_least| faster(bench, times, "sealed", what, theirs, at_least);
    if !one {
        faster("tar | age", "stock", 1.0);
        return;
    }
    let own = cfg!(feature = "openssl");
    let (after, beside) = if own { (2.1, 1.2) } else { (1.8, 1.0) };
    faster("age, which hashes nothing", "stock", 1.0);
    faster("openssl sha256, then age", "stock after a hash", after);
    faster(
        "openssl sha256 and age at once",
        "stock beside a hash",
        beside,
    );
}

fn opening_told(bench: &Bench<'_>, times: &Times) {
    let one = bench.case.files == 1;
    let (passes, hash_of_one) = ciphers(bench, times);
    let created = times.of("created");
    let (created, alone) = match one {
        true => (shared(created), created),
        false => (created, 0.0),
    };
    let limit = (times.of("package read") + passes + created)
        .max(hash_of_one)
        .max(alone);
    part(bench, times, "opened, not flushed", "opened", limit, 0.6);
    let flushed = times.of("opened, flushed");
    note(
        bench.case.name,
        &format!("opened to the disk {flushed:.3} s"),
    );
    let what = match one {
        true => "age -d",
        false => "age -d | tar x",
    };
    faster(bench, times, "opened", what, "stock opened", 1.0);
}

/// The passes from which the limits are put together.
fn passes_told(bench: &Bench<'_>, times: &Times) {
    let name = bench.case.name;
    let rate = |pass: &str| WORK as f64 / times.of(pass) * 1e-9;
    let rates = [
        ("SHA-256 on one core", "SHA-256"),
        ("SHA-256", "SHA-256, all cores"),
        ("ChaCha20-Poly1305", "ChaCha20-Poly1305, all cores"),
        ("BLAKE3", "BLAKE3, all cores"),
    ];
    let rates = rates.map(|(what, pass)| format!("{what} {:.2} GB/s", rate(pass)));
    note(name, &format!("{LIBRARY}: {}", rates.join(", ")));
    let passes = [
        "read",
        "package read",
        "package written",
        "package flushed",
        "package past memory",
        "created",
    ];
    let told = |pass: &str| Some(format!("{pass} {:.3} s", times.0.get(pass)?));
    let passes: Vec<String> = passes.into_iter().filter_map(told).collect();
    note(name, &passes.join(", "));
    note(
        name,
        &format!(
            "evidence {} MB, package {} MB, what was written stays: {}",
            bench.case.total() / 1_000_000,
            bench.sealed / 1_000_000,
            bench.kept
        ),
    );
}

//! Sealing and opening beside the limit of this machine and beside stock tools, all in one run.
//!
//! The limit of a case is the time that exactly the passes of the format take: read (for many files: a bare loop of open,
//! read and close), SHA-256, ChaCha20-Poly1305, BLAKE3, write; all of it divided by the cores, and never less than what
//! one thread has to do alone (SHA-256 of one file; the loop over many). Everything is read from memory, not from the disk.
//!
//! `SERVANDA_SEAL=full` measures one file of 4 GiB, 10,000 of 100 kB and 1,000,000 of 1 kB; without it, an eighth or less.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on has failed, and its figures go to the terminal"
)]

mod figure;

use figure::{note, timed};
use sealed::cipher::{CHUNK, LIBRARY, PayloadKey, Sha256};
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_servanda-evidence");
const ROUNDS: usize = 3;

struct Case {
    name: &'static str,
    files: usize,
    bytes: usize,
}

fn cases() -> [Case; 3] {
    let full = std::env::var("SERVANDA_SEAL").is_ok_and(|size| size == "full");
    let case = |name, files, bytes| Case { name, files, bytes };
    match full {
        true => [
            case("one file of 4 GiB", 1, 4 << 30),
            case("10,000 files of 100 kB", 10_000, 100_000),
            case("1,000,000 files of 1 kB", 1_000_000, 1_000),
        ],
        false => [
            case("one file of 512 MiB", 1, 512 << 20),
            case("1,000 files of 100 kB", 1_000, 100_000),
            case("50,000 files of 1 kB", 50_000, 1_000),
        ],
    }
}

/// Seconds a byte, on one thread.
struct Rates {
    sha256: f64,
    blake3: f64,
    chacha: f64,
}

fn rates() -> Rates {
    let mut bytes = vec![0x5au8; 64 << 20];
    let per = |took: Duration| took.as_secs_f64() / (64 << 20) as f64;
    let best = |mut what: Box<dyn FnMut() + '_>| {
        let times = (0..3).map(|_| timed(&mut what).0);
        per(times.min().unwrap())
    };
    let sha256 = best(Box::new(|| {
        let mut hash = Sha256::new();
        bytes.chunks(CHUNK).for_each(|piece| hash.update(piece));
        black_box(hash.finish());
    }));
    let blake3 = best(Box::new(|| {
        black_box(blake3::hash(&bytes));
    }));
    let key = PayloadKey::derive(&[1; 16], &[2; 16]).unwrap();
    let chacha = best(Box::new(|| {
        for (number, chunk) in (0..).zip(bytes.chunks_mut(CHUNK)) {
            black_box(key.seal(number, false, chunk).unwrap());
        }
    }));
    let rate = |seconds: f64| 1e-9 / seconds;
    note(
        "one thread",
        &format!(
            "SHA-256 {:.2} GB/s, ChaCha20-Poly1305 {:.2} GB/s ({LIBRARY}), BLAKE3 {:.2} GB/s",
            rate(sha256),
            rate(chacha),
            rate(blake3)
        ),
    );
    Rates {
        sha256,
        blake3,
        chacha,
    }
}

fn main() {
    // `cargo test` builds and starts benchmarks too; without this word there is nothing to measure.
    if !std::env::args().any(|word| word == "--bench") {
        return;
    }
    let rates = rates();
    for case in cases() {
        let place = tempfile::tempdir().unwrap();
        measure(&case, place.path(), &rates);
    }
}

fn make(case: &Case, folder: &Path) {
    let mut bytes = vec![0u8; case.bytes.min(1 << 20)];
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

/// A bare loop: open, read, close.
fn read_all(files: &[PathBuf]) -> Duration {
    let mut room = vec![0; 1 << 20];
    timed(|| {
        for path in files {
            let mut file = File::open(path).unwrap();
            while file.read(&mut room).unwrap() > 0 {}
        }
    })
    .0
}

/// A bare loop: create, write, close.
fn write_all(folder: &Path, case: &Case) -> Duration {
    let bytes = vec![0x5a; case.bytes.min(1 << 20)];
    let took = timed(|| {
        for file in 0..case.files {
            let path = folder.join(format!("{:03}", file % 1000));
            fs::create_dir_all(&path).unwrap();
            let mut out = File::create(path.join(file.to_string())).unwrap();
            let mut left = case.bytes;
            while left > 0 {
                let now = left.min(bytes.len());
                out.write_all(&bytes[..now]).unwrap();
                left -= now;
            }
        }
    })
    .0;
    fs::remove_dir_all(folder).unwrap();
    took
}

fn one_write(path: &Path, bytes: u64, sync: bool) -> Duration {
    let piece = vec![0x5a; 1 << 20];
    let took = timed(|| {
        let mut out = File::create(path).unwrap();
        for _ in 0..bytes.div_ceil(1 << 20) {
            out.write_all(&piece).unwrap();
        }
        if sync {
            out.sync_all().unwrap();
        }
    })
    .0;
    fs::remove_file(path).unwrap();
    took
}

fn shell(line: &str, folder: &Path) -> Duration {
    let begun = Instant::now();
    let status = Command::new("bash")
        .args(["-c", &format!("set -eo pipefail; {line}")])
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(status.unwrap().success(), "{line}");
    begun.elapsed()
}

/// The middle of some rounds, each measure taking turns with the others so that all meet the same moments.
fn turns(measures: &mut [Box<dyn FnMut() -> Duration + '_>]) -> Vec<f64> {
    let mut all = vec![Vec::new(); measures.len()];
    for _ in 0..ROUNDS {
        for (measure, times) in measures.iter_mut().zip(&mut all) {
            times.push(measure().as_secs_f64());
        }
    }
    for times in &mut all {
        times.sort_by(f64::total_cmp);
    }
    all.iter().map(|times| times[ROUNDS / 2]).collect()
}

fn measure(case: &Case, place: &Path, rates: &Rates) {
    let at = |name: &str| place.join(name);
    make(case, &at("case"));
    shell(&format!("{PROGRAM} keys new k --no-passphrase"), place);
    let recipient = fs::read_to_string(at("k")).unwrap();
    let recipient = recipient
        .lines()
        .find_map(|line| line.strip_prefix("# public key: "))
        .unwrap()
        .to_owned();
    fs::write(at("identity"), recipient.as_bytes()).unwrap();
    let files = files(&at("case"));
    let total = (case.files * case.bytes) as u64;
    let seal = |more: &str| {
        format!(
            "rm -rf out; {PROGRAM} seal case --key k --to {recipient} --request R --purpose P --out out {more}"
        )
    };
    shell(&seal("--no-flush"), place);
    let sealing =
        format!("seal case --key k --to {recipient} --request R --purpose P --out peak --no-flush");
    let sealing = peak(place, &sealing);
    let package = fs::read_dir(at("peak")).unwrap().flatten();
    let mut package =
        package.filter(|entry| entry.path().extension().is_some_and(|end| end == "age"));
    let package = package.next().unwrap().path().display().to_string();
    let opening = peak(
        place,
        &format!("open {package} --key k --out peak-opened --no-flush"),
    );
    fs::remove_dir_all(at("peak")).unwrap();
    fs::remove_dir_all(at("peak-opened")).unwrap();
    let heap = [("sealing", sealing), ("opening", opening)];
    let whole = if case.files == 1 {
        files[0].display().to_string()
    } else {
        "case".to_owned()
    };
    let stock = match case.files {
        1 => format!("rm -f x.age; age -r {recipient} -o x.age {whole}"),
        _ => format!("rm -f x.age; tar cf - case | age -r {recipient} -o x.age"),
    };
    let hashed = format!("openssl dgst -sha256 {whole}");
    let unpack = match case.files {
        1 => "rm -rf y; mkdir y; age -d -i k -o y/file x.age",
        _ => "rm -rf y; mkdir y; age -d -i k x.age | tar xf - -C y",
    };
    let opened =
        format!("rm -rf opened; {PROGRAM} open out/*.tar.age --key k --out opened --no-flush");
    let gone = |line: &'static str| shell(line, place);
    let mut measures: Vec<Box<dyn FnMut() -> Duration + '_>> = vec![
        Box::new(|| read_all(&files)),
        Box::new(|| one_write(&at("w"), total, false)),
        Box::new(|| one_write(&at("w"), total, true)),
        Box::new(|| write_all(&at("z"), case)),
        Box::new(|| {
            gone("rm -rf out");
            shell(&seal("--no-flush"), place)
        }),
        Box::new(|| {
            gone("rm -rf out");
            shell(&seal(""), place)
        }),
        Box::new(|| {
            gone("rm -f x.age");
            shell(&stock, place)
        }),
        Box::new(|| {
            gone("rm -rf opened");
            shell(&opened, place)
        }),
        Box::new(|| {
            gone("rm -rf y");
            shell(unpack, place)
        }),
    ];
    if case.files == 1 {
        measures.push(Box::new(|| shell(&format!("{hashed}; {stock}"), place)));
        measures.push(Box::new(|| {
            shell(&format!("{hashed} & {stock}; wait"), place)
        }));
    }
    let times = turns(&mut measures);
    drop(measures);
    told(case, total, rates, &times, heap);
}

fn told(case: &Case, total: u64, rates: &Rates, times: &[f64], heap: [(&str, u64); 2]) {
    let cores = std::thread::available_parallelism().map_or(2.0, |cores| cores.get() as f64);
    let bytes = total as f64;
    let &[
        read,
        write,
        durable,
        create,
        sealed,
        flushed,
        stock,
        opened,
        unpacked,
        ref hashed @ ..,
    ] = times
    else {
        return;
    };
    let (sha256, passes) = (bytes * rates.sha256, bytes * (rates.chacha + rates.blake3));
    let alone = if case.files == 1 { sha256 } else { read };
    let limit = ((read + sha256 + passes + write) / cores).max(alone);
    let disk = limit.max(durable);
    let many = case.files > 1;
    let opening =
        ((write + sha256 + passes + create) / cores).max(if many { create } else { sha256 });
    let name = case.name;
    let part = |what: &str, measured: f64, limit: f64, at_least: f64| {
        let held = if limit / measured >= at_least {
            "held"
        } else {
            "NOT HELD"
        };
        println!(
            "{name}, {what}: {measured:.3} s | limit {limit:.3} s | {:.2} of it, at least {at_least} | {held}",
            limit / measured
        );
    };
    let faster = |what: &str, ours: f64, theirs: f64, at_least: f64| {
        let held = if theirs / ours >= at_least {
            "held"
        } else {
            "NOT HELD"
        };
        println!(
            "{name}, {what}: {theirs:.3} s | ours {ours:.3} s | {:.2} times, at least {at_least} | {held}",
            theirs / ours
        );
    };
    let least = if many { 0.6 } else { 0.85 };
    part("sealed into memory", sealed, limit, least);
    part(
        "sealed to the disk",
        flushed,
        disk,
        if many { 0.6 } else { 0.7 },
    );
    part("opened", opened, opening, 0.6);
    faster(
        if many {
            "tar | age"
        } else {
            "age, which hashes nothing"
        },
        sealed,
        stock,
        1.0,
    );
    faster(
        if many { "age -d | tar x" } else { "age -d" },
        opened,
        unpacked,
        1.0,
    );
    let own = cfg!(feature = "openssl");
    if let &[after, beside] = hashed {
        faster(
            "openssl sha256, then age",
            sealed,
            after,
            if own { 2.1 } else { 1.8 },
        );
        faster(
            "openssl sha256 and age at once",
            sealed,
            beside,
            if own { 1.2 } else { 1.0 },
        );
    }
    for (what, heap) in heap {
        let held = if heap < 64_000 { "held" } else { "NOT HELD" };
        println!(
            "{name}, memory at its peak, {what}: {} MB resident | limit 64 MB | {held}",
            heap / 1000
        );
    }
}

/// The most memory that a command holds, in kB.
fn peak(place: &Path, line: &str) -> u64 {
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
        std::thread::sleep(Duration::from_millis(5));
    };
    assert!(ended.success(), "{line}");
    most
}

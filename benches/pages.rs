//! The public pages of a house that holds the built-in Record and the recorded votes of the General Assembly from 1946
//! to 2020: how long until the first byte of each comes, and how large it is as sent without compression.
//!
//! The votes are read from `unvotes_ballots.csv.gz` and `unvotes_rollcalls.csv` in the folder that `SERVANDA_DATA` names.
//! Without it votes of the same number are made, always the same, and the output says so. `SERVANDA_VOTES` enters fewer.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on has failed, and its figures go to the terminal"
)]

mod figure;
mod roll_calls;

use figure::{note, time, timed};
use record::checkpoint::Checkpoint;
use record::entry::{Entry, submission_hash};
use record::hash::leaf_hash;
use record::tree::Tree;
use servanda::home::Home;
use servanda::house::House;
use servanda::keys::Seed;
use servanda::ledger::{Batch, Entered, Ledger, NewEntry, SqliteLedger};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const FIRST_BYTE_MAX: Duration = Duration::from_millis(10);
const PAGE_BYTES_MAX: usize = 50_000;
const FIRST_PAGE_MAX: Duration = Duration::from_secs(1);
const ASKED: usize = 15;
const PROGRAM: &str = env!("CARGO_BIN_EXE_servanda");

/// The public pages; `VOTE` stands for the newest roll call, `EARLY` for one of the first half, `SIZE` for half of the
/// Record's size.
const PAGES: [&str; 37] = [
    "/",
    "/timeline",
    "/timeline?before=1990-01-01",
    "/timeline?part=depositary",
    "/timeline?as_of=1999-12-31",
    "/committee",
    "/committee/votes",
    "/committee/votes?before=1980-01-01",
    "/committee/votes?as_of=1999-12-31",
    "/committee/votes?entry=SIZE",
    "/committee/decisions",
    "/committee/documents",
    "/committee/meetings",
    "/committee/ad-hoc-committee",
    "/committee/ad-hoc-committee/sessions",
    "/committee/ad-hoc-committee/participants",
    "/committee/third-committee",
    "/committee/participants",
    "/committee/capacities",
    "/un-cybercrime/committee/vote/2019-11-18",
    "/un-cybercrime/committee/vote/VOTE",
    "/un-cybercrime/committee/vote/EARLY?entry=SIZE&as_of=2030-01-01",
    "/un-cybercrime/committee/decision/79-243",
    "/un-cybercrime/committee/mandate/79-243",
    "/un-cybercrime/committee/proposal/a-c3-74-l11",
    "/un-cybercrime/convention",
    "/status",
    "/status?as_of=2025-12-31&known_as_of=2025-11-01",
    "/status/VNM",
    "/notifications",
    "/rules",
    "/sources",
    "/record",
    "/record?before=500",
    "/record/entries/400",
    "/status.json",
    "/un-cybercrime/committee/vote/VOTE.csv",
];

/// A house that is ended with its process when this is dropped.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Appends entries as they are, with every node and a checkpoint a batch.
async fn fill(home: &Home) -> u64 {
    let house = House::open_reading(home).await.unwrap();
    let origin = house.opened().origin.clone();
    let participants = house.participants("un-cybercrime", None).await.unwrap();
    let key = Seed::read(&home.house_key()).unwrap();
    let key = key.signing_as(&origin).unwrap();
    let ledger = SqliteLedger::open(&home.record()).await.unwrap();
    let mut tree = Tree::empty();
    let size = ledger.size().await.unwrap();
    for entry in ledger.entries(0..size).await.unwrap() {
        tree.append(leaf_hash(&entry));
    }
    for votes in roll_calls::read(&participants).chunks(60) {
        let expected = tree.size();
        let mut batch = Batch::default();
        for entry in roll_calls::entries(votes) {
            take(&mut batch, &mut tree, &entry);
        }
        let head = Checkpoint {
            origin: origin.clone(),
            size: tree.size(),
            root: tree.root(),
        };
        batch.checkpoint = head.sign(&key).unwrap().to_bytes();
        ledger.append(expected, batch).await.unwrap();
    }
    tree.size()
}

fn take(batch: &mut Batch, tree: &mut Tree, entry: &Entry) {
    let bytes = entry.bytes().unwrap();
    let open = entry.open().unwrap();
    let body = open.submission.body.as_ref().unwrap().canonical();
    batch.submissions.push(Entered {
        id: open.submission.id,
        hash: Some(submission_hash(&body)),
        first: tree.size(),
        count: 1,
    });
    let leaf = leaf_hash(&bytes);
    let completed = tree.append(leaf).into_iter();
    batch.nodes.extend(completed.filter(|node| node.level > 0));
    batch.entries.push(NewEntry {
        matter: open.matter.clone(),
        bytes,
        leaf,
    });
}

/// Starts the program; gives it with its port.
fn start(home: &Home) -> (Served, u16) {
    let child = Command::new(PROGRAM)
        .args(["serve", "--listen", "127.0.0.1:0", "--home"])
        .arg(home.folder())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut served = Served(child);
    let mut said = BufReader::new(served.0.stdout.take().unwrap()).lines();
    let line = said
        .find_map(|line| line.ok().filter(|line| line.contains("http://localhost:")))
        .unwrap();
    let port = line.rsplit("localhost:").next().unwrap();
    let port: String = port.chars().take_while(char::is_ascii_digit).collect();
    std::thread::spawn(move || said.count());
    (served, port.parse().unwrap())
}

/// Asks for a page; gives how long its first byte took, and the bytes of its body.
fn ask(port: u16, page: &str) -> (Duration, usize) {
    let mut call = TcpStream::connect(("127.0.0.1", port)).unwrap();
    call.set_nodelay(true).unwrap();
    let request = format!("GET {page} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let begun = Instant::now();
    call.write_all(request.as_bytes()).unwrap();
    let mut answer = vec![0; 1];
    call.read_exact(&mut answer).unwrap();
    let first = begun.elapsed();
    call.read_to_end(&mut answer).unwrap();
    assert!(
        answer.starts_with(b"HTTP/1.1 200"),
        "{page}: {}",
        String::from_utf8_lossy(&answer)
    );
    let head = answer.windows(4).position(|four| four == b"\r\n\r\n");
    (first, answer.len() - head.unwrap() - 4)
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("home"));
    let made = Command::new(PROGRAM)
        .arg("init")
        .arg("--home")
        .arg(home.folder())
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(made.success());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let (filling, size) = timed(|| runtime.block_on(fill(&home)));
    let fold = async {
        let house = House::open_reading(&home).await.unwrap();
        house.catch_up().await.unwrap();
    };
    let (folding, ()) = timed(|| runtime.block_on(fold));
    drop(runtime);
    note(
        "pages",
        &format!(
            "{size} entries, {}; appended in {:.0} s, folded into the index in {:.0} s",
            roll_calls::which(),
            filling.as_secs_f64(),
            folding.as_secs_f64()
        ),
    );
    let (begun, (served, port)) = timed(|| start(&home));
    let (first, _) = ask(port, "/");
    time(
        "first page after the start",
        begun + first,
        "limit",
        FIRST_PAGE_MAX,
        1.0,
    );
    let (mut slowest, mut largest) = (Duration::ZERO, 0);
    for page in PAGES {
        let page = page
            .replace("VOTE", &roll_calls::newest())
            .replace("EARLY", &roll_calls::early())
            .replace("SIZE", &(size / 2).to_string());
        let (cold, _) = ask(port, &page);
        let mut times: Vec<(Duration, usize)> = (0..ASKED).map(|_| ask(port, &page)).collect();
        times.sort_unstable();
        let (median, bytes) = times[ASKED / 2];
        let of_people = !page.contains(".json") && !page.contains(".csv");
        slowest = slowest.max(median);
        largest = largest.max(if of_people { bytes } else { 0 });
        println!(
            "{page}: first byte {:.2} ms (asked for the first time {:.1} ms), {bytes} bytes",
            median.as_secs_f64() * 1e3,
            cold.as_secs_f64() * 1e3
        );
    }
    time(
        "first byte of the slowest page",
        slowest,
        "limit",
        FIRST_BYTE_MAX,
        1.0,
    );
    let held = if largest <= PAGE_BYTES_MAX {
        "held"
    } else {
        "NOT HELD"
    };
    println!("the largest page: {largest} bytes | limit: {PAGE_BYTES_MAX} bytes | {held}");
    drop(served);
}

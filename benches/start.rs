//! The start of a house that holds a million entries: until it says its address, and until it has shown a page.
//!
//! The entries are put into the ledger directly and folded into the index once; then the real program is started.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on has failed, and its figures go to the terminal"
)]

mod figure;
mod votes;

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

const VOTES: usize = 5_000;
const BATCH: usize = 10_000;
const START_MAX: Duration = Duration::from_secs(1);
const PROGRAM: &str = env!("CARGO_BIN_EXE_servanda");

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
    let origin = House::open_reading(home)
        .await
        .unwrap()
        .opened()
        .origin
        .clone();
    let key = Seed::read(&home.house_key())
        .unwrap()
        .signing_as(&origin)
        .unwrap();
    let ledger = SqliteLedger::open(&home.record()).await.unwrap();
    let mut tree = Tree::empty();
    let size = ledger.size().await.unwrap();
    for entry in ledger.entries(0..size).await.unwrap() {
        tree.append(leaf_hash(&entry));
    }
    for chunk in votes::entries(VOTES).chunks(BATCH) {
        let expected = tree.size();
        let mut batch = Batch::default();
        for bytes in chunk {
            let entry = Entry::parse(bytes).unwrap();
            let open = entry.open().unwrap();
            let body = open.submission.body.as_ref().unwrap().canonical();
            batch.submissions.push(Entered {
                id: open.submission.id,
                hash: Some(submission_hash(&body)),
                first: tree.size(),
                count: 1,
            });
            let leaf = leaf_hash(bytes);
            batch
                .nodes
                .extend(tree.append(leaf).into_iter().filter(|node| node.level > 0));
            let (matter, bytes) = (open.matter.clone(), bytes.clone());
            batch.entries.push(NewEntry {
                matter,
                bytes,
                leaf,
            });
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

/// Starts the program; gives how long until it says its address, and until it has shown its first page.
fn start(home: &Home) -> (Duration, Duration) {
    let begun = Instant::now();
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
    let told = begun.elapsed();
    let port: String = line
        .rsplit("localhost:")
        .next()
        .unwrap()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    let mut call = TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
    call.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .unwrap();
    let mut answer = String::new();
    call.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    (told, begun.elapsed())
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("home"));
    let made = Command::new(PROGRAM)
        .arg("init")
        .arg("--home")
        .arg(home.folder())
        .status()
        .unwrap();
    assert!(made.success());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let (filling, size) = timed(|| runtime.block_on(fill(&home)));
    let (folding, ()) = timed(|| {
        runtime.block_on(async {
            House::open_reading(&home)
                .await
                .unwrap()
                .catch_up()
                .await
                .unwrap();
        });
    });
    drop(runtime);
    note(
        "start",
        &format!(
            "{size} entries; appended in {:.0} s, folded into the index in {:.0} s",
            filling.as_secs_f64(),
            folding.as_secs_f64()
        ),
    );
    let (told, answered) = start(&home);
    time(
        "start until the address is said",
        told,
        "limit",
        START_MAX,
        1.0,
    );
    time(
        "start until it has shown its first page",
        answered,
        "limit",
        START_MAX,
        1.0,
    );
}

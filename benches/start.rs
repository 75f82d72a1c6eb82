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
mod filled;
mod votes;

use figure::{note, time, timed};
use servanda::home::Home;
use servanda::house::House;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const VOTES: usize = 5_000;
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
    let (filling, size) = timed(|| runtime.block_on(filled::votes(&home, VOTES)));
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

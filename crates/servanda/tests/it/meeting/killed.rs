//! The house killed in mid-meeting and started again: every view comes back where it was, and open pages
//! go on from what they had.

use crate::given::command;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

const VIEWS: [&str; 5] = ["chair", "delegate", "secretary", "observer", "screen"];
const MEETING: &str = "/meeting/dark-skies";

/// A house that is served, killed when it is dropped.
struct Served {
    child: Child,
    port: u16,
}

impl Served {
    /// Serves a home on a port, or on a free one, and waits until it says where.
    fn start(home: &Path, port: u16) -> Self {
        let listen = format!("127.0.0.1:{port}");
        let mut child = command(home, &["serve", "--practice", "--listen", &listen])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let line = said.find(|line| line.as_ref().is_ok_and(|line| line.contains("open at")));
        let line = line.unwrap().unwrap();
        let digits = line.rsplit("localhost:").next().unwrap();
        let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
        // What else it says is read, so that it never waits for that.
        std::thread::spawn(move || said.for_each(drop));
        Self {
            child,
            port: digits.parse().unwrap(),
        }
    }

    fn ask(&self, path: &str, headers: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let wait = Some(Duration::from_secs(10));
        stream.set_read_timeout(wait).unwrap();
        let call = format!(
            "GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n{headers}\r\n",
            self.port
        );
        stream.write_all(call.as_bytes()).unwrap();
        stream
    }

    /// The main part of a page, without the instant at which it was made.
    fn page(&self, path: &str) -> String {
        let mut text = String::new();
        self.ask(path, "").read_to_string(&mut text).unwrap();
        assert!(text.starts_with("HTTP/1.1 200"), "{text}");
        let main = text.split("<main").nth(1).unwrap();
        let (before, after) = main.split_once("data-now=\"").unwrap();
        format!("{before}{}", after.split_once('"').unwrap().1)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // SIGKILL, as a power cut would.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads a stream until a text has come.
fn until(stream: &mut TcpStream, wanted: &str) -> String {
    let mut heard = String::new();
    let mut piece = [0; 4096];
    while !heard.contains(wanted) {
        let count = stream.read(&mut piece).unwrap_or(0);
        assert!(count > 0, "{wanted} did not come: {heard}");
        heard.push_str(std::str::from_utf8(&piece[..count]).unwrap());
    }
    heard
}

#[test]
fn killed_in_mid_meeting_every_view_comes_back_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    let served = Served::start(&home, 0);
    let live = |after: &str| format!("{MEETING}/live?view=observer&after={after}");
    let heard = until(&mut served.ask(&live("0"), ""), "id=\"decided\"");
    let id = heard.split("id: ").nth(1).unwrap().lines().next().unwrap();
    let before: Vec<String> = VIEWS
        .map(|view| served.page(&format!("{MEETING}?view={view}")))
        .into();
    let port = served.port;
    drop(served);

    let served = Served::start(&home, port);
    let after: Vec<String> = VIEWS
        .map(|view| served.page(&format!("{MEETING}?view={view}")))
        .into();
    assert_eq!(before, after);
    // A page that saw everything is sent nothing, and hears what comes next.
    let mut open = served.ask(&live("0"), &format!("Last-Event-ID: {id}\r\n"));
    let hello = until(&mut open, "retry: 1000\n\n");
    let (_, sent) = hello.split_once("\r\n\r\n").unwrap();
    assert!(!sent.contains("data:"), "{sent}");
    let line = r#"{"id":"AAECAwQFBgcICQoLDA0ODw","matter":"practice/committee/floor/dark-skies","ask":{"type":"committee.floor.list/1","step":"opened","by":{"capacity":"Chair"}}}"#;
    let file = folder.path().join("list.jsonl");
    std::fs::write(&file, line).unwrap();
    let submitted = command(&home, &["submit", file.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(submitted.status.success(), "{submitted:?}");
    let heard = until(&mut open, "Nobody is on the list.");
    let next: u64 = id.parse::<u64>().unwrap() + 1;
    assert!(heard.contains(&format!("id: {next}\n")), "{heard}");
}

//! Those who are sent notices: a mail server and a webhook, each on a port of this machine.

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A letter that the mail server took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    pub(crate) to: String,
    /// As it came.
    pub(crate) raw: String,
}

impl Letter {
    /// A header, unfolded.
    pub(crate) fn header(&self, name: &str) -> String {
        let head = self.raw.split("\r\n\r\n").next().unwrap();
        let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        let line = head.lines().find(|line| {
            let own = line.split(':').next().unwrap();
            own.eq_ignore_ascii_case(name)
        });
        let value = line.and_then(|line| line.split_once(": "));
        value.map_or("", |(_, value)| value).trim().to_owned()
    }

    /// The whole with quoted-printable undone.
    pub(crate) fn words(&self) -> String {
        let raw = self.raw.replace("=\r\n", "");
        let mut bytes = Vec::new();
        let mut rest = raw.as_bytes();
        while let Some((first, after)) = rest.split_first() {
            let hex = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
            let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
            match byte.filter(|_| *first == b'=') {
                Some(byte) => {
                    bytes.push(byte);
                    rest = &after[2..];
                }
                None => {
                    bytes.push(*first);
                    rest = after;
                }
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// The first address in it that holds these words.
    pub(crate) fn link(&self, with: &str) -> String {
        let words = self.words();
        let mut found = words
            .split_whitespace()
            .map(|word| word.trim_matches(['<', '>']));
        let found = found.find(|word| word.starts_with("http") && word.contains(with));
        found
            .unwrap_or_else(|| panic!("no link {with}: {words}"))
            .to_owned()
    }
}

#[derive(Clone, Default)]
struct Kept {
    letters: Arc<Mutex<Vec<Letter>>>,
    answers: Arc<Mutex<VecDeque<&'static str>>>,
    pause: Arc<Mutex<Duration>>,
}

/// A mail server that takes what it is given.
pub(crate) struct MailServer {
    pub(crate) port: u16,
    kept: Kept,
}

impl MailServer {
    pub(crate) fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let kept = Kept::default();
        let own = kept.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let kept = own.clone();
                std::thread::spawn(move || talk(stream, &kept));
            }
        });
        Self { port, kept }
    }

    pub(crate) fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// What it will say to the next letters instead of taking them.
    pub(crate) fn will_say(&self, answers: &[&'static str]) {
        self.kept.answers.lock().unwrap().extend(answers);
    }

    /// How long it waits between taking a letter and saying so.
    pub(crate) fn pauses(&self, pause: Duration) {
        *self.kept.pause.lock().unwrap() = pause;
    }

    pub(crate) fn letters(&self) -> Vec<Letter> {
        self.kept.letters.lock().unwrap().clone()
    }
}

/// Asks again until there is an answer.
pub(crate) fn waited<T>(mut ask: impl FnMut() -> Option<T>) -> T {
    for _ in 0..600 {
        if let Some(found) = ask() {
            return found;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("what was waited for did not come in thirty seconds")
}

/// SMTP (RFC 5321), as little as a client needs.
fn talk(mut stream: TcpStream, kept: &Kept) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut say = move |line: &str| write!(stream, "{line}\r\n").ok();
    say("220 mail.example.org")?;
    let mut to = String::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let upper = line.to_uppercase();
        if upper.starts_with("RCPT") {
            to = line.split(['<', '>']).nth(1)?.to_owned();
            say("250 OK")?;
        } else if upper.starts_with("DATA") {
            say("354 Go on")?;
            let mut raw = String::new();
            loop {
                let mut line = String::new();
                if reader.read_line(&mut line).ok()? == 0 {
                    return None;
                }
                if line == ".\r\n" {
                    break;
                }
                raw.push_str(line.strip_prefix("..").map_or(&line, |_| &line[1..]));
            }
            if let Some(answer) = kept.answers.lock().unwrap().pop_front() {
                say(answer)?;
                continue;
            }
            let letter = Letter {
                to: to.clone(),
                raw,
            };
            kept.letters.lock().unwrap().push(letter);
            let pause = *kept.pause.lock().unwrap();
            std::thread::sleep(pause);
            say("250 Taken")?;
        } else if upper.starts_with("QUIT") {
            say("221 Bye");
            return None;
        } else {
            say("250 mail.example.org")?;
        }
    }
}

/// A call of a webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Call {
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Call {
    pub(crate) fn header(&self, name: &str) -> &str {
        let line = self.head.lines().find(|line| {
            let own = line.split(':').next().unwrap();
            own.eq_ignore_ascii_case(name)
        });
        line.and_then(|line| line.split_once(": "))
            .map_or("", |(_, value)| value.trim())
    }
}

/// A webhook that answers as it is told, and 200 else.
pub(crate) struct Hook {
    pub(crate) port: u16,
    pause: Arc<Mutex<Duration>>,
    calls: Arc<Mutex<Vec<Call>>>,
    answers: Arc<Mutex<VecDeque<u16>>>,
}

impl Hook {
    pub(crate) fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let hook = Self {
            port: listener.local_addr().unwrap().port(),
            pause: Arc::default(),
            calls: Arc::default(),
            answers: Arc::default(),
        };
        let (calls, answers) = (Arc::clone(&hook.calls), Arc::clone(&hook.answers));
        let pause = Arc::clone(&hook.pause);
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let Some(call) = heard(&mut stream) else {
                    continue;
                };
                calls.lock().unwrap().push(call);
                let pause = *pause.lock().unwrap();
                std::thread::sleep(pause);
                let status = answers.lock().unwrap().pop_front().unwrap_or(200);
                let _ = write!(
                    stream,
                    "HTTP/1.1 {status} Said\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                );
            }
        });
        hook
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/hook", self.port)
    }

    pub(crate) fn will_say(&self, answers: &[u16]) {
        self.answers.lock().unwrap().extend(answers);
    }

    /// How long it waits between hearing a call and answering.
    pub(crate) fn pauses(&self, pause: Duration) {
        *self.pause.lock().unwrap() = pause;
    }

    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls.lock().unwrap().clone()
    }
}

fn heard(stream: &mut TcpStream) -> Option<Call> {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let mut call = Call {
        head,
        body: String::new(),
    };
    let length = call.header("content-length").parse().unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    call.body = String::from_utf8(body).ok()?;
    Some(call)
}

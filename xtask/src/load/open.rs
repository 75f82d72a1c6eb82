//! Open pages: thousands of connections in one thread, each with what it heard and when.

use rustix::event::epoll;
use rustix::process::{Resource, getrlimit, setrlimit};
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::os::fd::OwnedFd;
use std::time::{Duration, Instant};

/// How long a change may take to reach every page before it counts as lost.
const HEARD_WITHIN: Duration = Duration::from_secs(20);
const OPENED_WITHIN: Duration = Duration::from_secs(20);
/// Files that the run has open beside its pages.
const OTHER_FILES: u64 = 256;
/// A house's stream begins so.
const HELLO: &[u8] = b"retry: 1000\n\n";
/// The end of an event in a chunk of HTTP/1.1.
const END: &[u8] = b"\n\n\r\n";

/// Pages that stay open.
pub(super) struct Pages {
    pages: Vec<Page>,
    poll: OwnedFd,
}

struct Page {
    stream: TcpStream,
    heard: Vec<u8>,
    at: Option<Instant>,
}

/// What every page heard of one change.
pub(super) struct Heard {
    /// When each page had the whole of it, in order.
    pub(super) at: Vec<Instant>,
    /// The event, as the first page has it.
    pub(super) event: String,
    /// How many pages heard something else.
    pub(super) otherwise: usize,
}

impl Pages {
    /// Opens so many pages of an address.
    pub(super) fn open(address: &str, path: &str, count: usize) -> Result<Pages, String> {
        raise_limit(count as u64 + OTHER_FILES)?;
        let poll = epoll::create(epoll::CreateFlags::CLOEXEC).map_err(failed)?;
        let port = address.rsplit(':').next().unwrap_or_default();
        let call = format!(
            "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: text/event-stream\r\n\r\n"
        );
        let mut pages = Vec::with_capacity(count);
        for number in 0..count {
            let page = Page::open(port, &call)?;
            let data = epoll::EventData::new_u64(number as u64);
            epoll::add(&poll, &page.stream, data, epoll::EventFlags::IN).map_err(failed)?;
            pages.push(page);
        }
        Ok(Pages { pages, poll })
    }

    /// Waits until every page heard one event.
    pub(super) fn hear(&mut self) -> Result<Heard, String> {
        let begun = Instant::now();
        let mut left = self.pages.len();
        let mut events = Vec::with_capacity(1024);
        while left > 0 {
            if begun.elapsed() > HEARD_WITHIN {
                return Err(format!(
                    "{left} pages heard nothing within {} s",
                    HEARD_WITHIN.as_secs()
                ));
            }
            let wait = rustix::event::Timespec {
                tv_sec: 1,
                tv_nsec: 0,
            };
            let spare = rustix::buffer::spare_capacity(&mut events);
            epoll::wait(&self.poll, spare, Some(&wait)).map_err(failed)?;
            for event in events.drain(..) {
                let number = usize::try_from(event.data.u64()).unwrap_or(usize::MAX);
                if let Some(page) = self.pages.get_mut(number)
                    && page.take()?
                {
                    left -= 1;
                }
            }
        }
        Ok(self.heard())
    }

    fn heard(&mut self) -> Heard {
        let mut at: Vec<Instant> = self
            .pages
            .iter_mut()
            .filter_map(|page| page.at.take())
            .collect();
        at.sort_unstable();
        let first = self
            .pages
            .first()
            .map(|page| page.heard.clone())
            .unwrap_or_default();
        let otherwise = self.pages.iter().filter(|page| page.heard != first).count();
        self.pages.iter_mut().for_each(|page| page.heard.clear());
        Heard {
            at,
            event: String::from_utf8_lossy(&first).into_owned(),
            otherwise,
        }
    }
}

impl Page {
    fn open(port: &str, call: &str) -> Result<Page, String> {
        let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).map_err(failed)?;
        stream
            .set_read_timeout(Some(OPENED_WITHIN))
            .map_err(failed)?;
        stream.write_all(call.as_bytes()).map_err(failed)?;
        let mut heard = Vec::new();
        let mut piece = [0; 4096];
        while !heard.windows(HELLO.len()).any(|window| window == HELLO) {
            let count = stream.read(&mut piece).map_err(failed)?;
            heard.extend_from_slice(piece.get(..count).unwrap_or_default());
            if count == 0 || heard.starts_with(b"HTTP/1.1 4") || heard.starts_with(b"HTTP/1.1 5") {
                return Err(format!(
                    "a page did not open: {}",
                    String::from_utf8_lossy(&heard)
                ));
            }
        }
        stream.set_nonblocking(true).map_err(failed)?;
        Ok(Page {
            stream,
            heard: Vec::with_capacity(4096),
            at: None,
        })
    }

    /// Takes in what came; true when an event is whole with it.
    fn take(&mut self) -> Result<bool, String> {
        let mut piece = [0; 16 * 1024];
        loop {
            match self.stream.read(&mut piece) {
                Ok(0) => return Err("the house closed a page".to_owned()),
                Ok(count) => {
                    let now = Instant::now();
                    self.heard
                        .extend_from_slice(piece.get(..count).unwrap_or_default());
                    if self.heard.ends_with(END) && !self.only_a_beat() {
                        let first = self.at.is_none();
                        self.at = Some(now);
                        return Ok(first);
                    }
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(false),
                Err(error) => return Err(failed(error)),
            }
        }
    }

    /// A house says now and then that it is there.
    fn only_a_beat(&mut self) -> bool {
        let beat = self.heard == b"3\r\n:\n\n\r\n";
        if beat {
            self.heard.clear();
        }
        beat
    }
}

/// Lets this process have so many files open, as far as the machine allows.
fn raise_limit(wanted: u64) -> Result<(), String> {
    let mut limit = getrlimit(Resource::Nofile);
    if limit.current.is_some_and(|current| current < wanted) {
        limit.current = Some(wanted.min(limit.maximum.unwrap_or(wanted)));
        setrlimit(Resource::Nofile, limit).map_err(failed)?;
    }
    match limit.current {
        Some(current) if current < wanted => Err(format!(
            "this machine allows {current} open files, and {wanted} are needed"
        )),
        _ => Ok(()),
    }
}

fn failed(error: impl std::fmt::Display) -> String {
    error.to_string()
}

//! A connection to the house that serves one call after another.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// A connection kept alive.
pub(super) struct Connection {
    stream: TcpStream,
    held: Vec<u8>,
}

/// What the house answered.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: Vec<u8>,
}

impl Connection {
    /// Connects to the house at `http://localhost:PORT`.
    pub(super) fn open(address: &str) -> Result<Connection, String> {
        let port = address.rsplit(':').next().unwrap_or_default();
        let failed = |error: std::io::Error| format!("{address}: {error}");
        let stream = TcpStream::connect(format!("127.0.0.1:{port}")).map_err(failed)?;
        stream.set_nodelay(true).map_err(failed)?;
        stream
            .set_read_timeout(Some(ANSWER_WITHIN))
            .map_err(failed)?;
        Ok(Connection {
            stream,
            held: Vec::with_capacity(4096),
        })
    }

    /// Sends a call that was written before, and waits for its answer; none when the house is gone.
    pub(super) fn call(&mut self, written: &[u8]) -> Option<Answer> {
        self.stream.write_all(written).ok()?;
        self.held.clear();
        let mut piece = [0; 4096];
        loop {
            if let Some(answer) = whole(&self.held) {
                return Some(answer);
            }
            let count = self
                .stream
                .read(&mut piece)
                .ok()
                .filter(|count| *count > 0)?;
            self.held.extend_from_slice(piece.get(..count)?);
        }
    }
}

/// A call that hands a line in.
pub(super) fn handing_in(line: &[u8]) -> Vec<u8> {
    let head = format!(
        "POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        line.len()
    );
    [head.as_bytes(), line].concat()
}

/// The answer, once all of it is there.
fn whole(held: &[u8]) -> Option<Answer> {
    let end = held.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = std::str::from_utf8(held.get(..end)?).ok()?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let length = lines.find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length")
            .then(|| value.trim().parse::<usize>().ok())?
    })?;
    let body = held.get(end + 4..)?;
    (body.len() >= length).then(|| Answer {
        status,
        body: body.to_vec(),
    })
}

/// Where the one submission of an answer was entered.
pub(super) fn entered(answer: &Answer) -> Option<u64> {
    let after = |text: &str, name: &str| text.split_once(name).map(|(_, rest)| rest.to_owned());
    let text = std::str::from_utf8(&answer.body).ok()?;
    let entered = (answer.status == 200 || answer.status == 201).then_some(text)?;
    let first = after(entered, "\"first\":")?;
    first
        .split(|letter: char| !letter.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_once_it_is_whole() {
        let text = b"HTTP/1.1 201 Created\r\ncontent-length: 33\r\n\r\n{\"entered\":[{\"id\":\"x\",\"first\":47}";
        assert!(whole(text.get(..text.len() - 1).unwrap()).is_none());
        let answer = whole(text).unwrap();
        assert_eq!(answer.status, 201);
        assert_eq!(entered(&answer), Some(47));
        let other = Answer {
            status: 422,
            body: answer.body,
        };
        assert_eq!(entered(&other), None);
    }
}

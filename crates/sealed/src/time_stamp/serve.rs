//! Our own authority over HTTP, for a closed network: one question at a time, nothing kept.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use super::authority::Authority;
use super::{QUERY_TYPE, REPLY_TYPE};
use crate::clock;
use crate::fault::{Fault, Kind};

/// The most bytes of a head and of a query.
const HEAD_BYTES_MAX: u64 = 8 << 10;
const QUERY_BYTES_MAX: u64 = 16 << 10;
/// How long somebody may take to ask.
const WITHIN: Duration = Duration::from_secs(10);

/// An authority that listens.
pub struct Server {
    listener: TcpListener,
    authority: Authority,
}

impl Server {
    /// Listens at an address such as `127.0.0.1:3161`.
    pub fn new(authority: Authority, address: &str) -> Result<Server, Fault> {
        let listener = TcpListener::bind(address).map_err(|error| {
            let what = format!("`{address}` cannot be listened at");
            Fault::new(Kind::Machine, what, "Name another address and port").because(error)
        })?;
        Ok(Server {
            listener,
            authority,
        })
    }

    /// Where it listens.
    pub fn address(&self) -> Result<SocketAddr, Fault> {
        self.listener.local_addr().map_err(|error| {
            Fault::new(Kind::Machine, "the address is not known", "Try it again").because(error)
        })
    }

    /// Answers so many callers, or everyone.
    pub fn serve(&self, callers: Option<usize>) {
        let streams = self.listener.incoming();
        for stream in streams.take(callers.unwrap_or(usize::MAX)).flatten() {
            // Whoever hangs up is not waited for.
            let _gone = self.answer(&stream);
        }
    }

    fn answer(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(WITHIN))?;
        stream.set_write_timeout(Some(WITHIN))?;
        let (status, body) = match query(stream) {
            Ok(query) => match self.authority.answer(&query, clock::now()) {
                Ok(reply) => ("200 OK", reply),
                Err(_) => ("500 Internal Server Error", Vec::new()),
            },
            Err(status) => (status, Vec::new()),
        };
        let mut stream = stream;
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: {REPLY_TYPE}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        )?;
        stream.write_all(&body)?;
        // What was not read is read now: closed over it, a connection would take the answer back.
        stream.shutdown(Shutdown::Write)?;
        io::copy(&mut stream.take(QUERY_BYTES_MAX), &mut io::sink()).map(|_| ())
    }
}

/// The query in a request, or the status that answers what is none.
fn query(stream: &TcpStream) -> Result<Vec<u8>, &'static str> {
    const BAD: &str = "400 Bad Request";
    let mut reader = BufReader::new(stream).take(HEAD_BYTES_MAX);
    let next = |reader: &mut io::Take<BufReader<&TcpStream>>| {
        let mut line = String::new();
        reader.read_line(&mut line).map_err(|_| BAD)?;
        let line = line.strip_suffix("\r\n").ok_or(BAD)?;
        Ok::<String, &'static str>(line.to_owned())
    };
    let first = next(&mut reader)?;
    if !first.starts_with("POST ") || !first.ends_with(" HTTP/1.1") {
        return Err("405 Method Not Allowed");
    }
    let (mut length, mut kind) = (None, String::new());
    loop {
        let header = next(&mut reader)?;
        let Some((name, value)) = header.split_once(':') else {
            break;
        };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse::<u64>().ok(),
            "content-type" => kind = value.trim().to_ascii_lowercase(),
            "transfer-encoding" => return Err("411 Length Required"),
            _ => {}
        }
    }
    if kind != QUERY_TYPE {
        return Err("415 Unsupported Media Type");
    }
    let length = length.ok_or("411 Length Required")?;
    if length > QUERY_BYTES_MAX {
        return Err("413 Content Too Large");
    }
    let mut body = Vec::new();
    reader.set_limit(length);
    reader.read_to_end(&mut body).map_err(|_| BAD)?;
    match body.len() as u64 == length {
        true => Ok(body),
        false => Err(BAD),
    }
}

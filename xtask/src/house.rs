//! A house as it is served: the real program on a free loopback port, ended by its own process id.

use crate::place::{self, Profile};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

const READY: Duration = Duration::from_secs(60);

/// A served house.
pub(crate) struct House {
    child: Child,
    said: mpsc::Receiver<String>,
    address: String,
}

impl House {
    /// Serves a home, which is made if it is not there, and waits until it says its address.
    pub(crate) fn serve(profile: Profile, home: &Path) -> Result<House, String> {
        House::serve_on(None, profile, home)
    }

    /// The same for a home of exercises, in which a meeting is opened.
    pub(crate) fn serve_practice(profile: Profile, home: &Path) -> Result<House, String> {
        let mut house = House::started(None, profile, home, &["--practice"])?;
        house.address = house.wait()?;
        // The links follow the address.
        while let Ok(line) = house.said.recv_timeout(READY) {
            if line.contains("servanda practice") {
                return Ok(house);
            }
        }
        Err("the house printed no links".to_owned())
    }

    /// The same, on one core of the machine where one is named.
    pub(crate) fn serve_on(
        core: Option<&str>,
        profile: Profile,
        home: &Path,
    ) -> Result<House, String> {
        House::serve_with(core, profile, home, &[])
    }

    /// The same with more words of the command.
    pub(crate) fn serve_with(
        core: Option<&str>,
        profile: Profile,
        home: &Path,
        more: &[&str],
    ) -> Result<House, String> {
        let mut house = House::started(core, profile, home, more)?;
        house.address = house.wait()?;
        Ok(house)
    }

    /// Starts a house without waiting for it.
    pub(crate) fn starting(profile: Profile, home: &Path) -> Result<House, String> {
        House::started(None, profile, home, &[])
    }

    fn started(
        core: Option<&str>,
        profile: Profile,
        home: &Path,
        more: &[&str],
    ) -> Result<House, String> {
        let program = place::program(profile, "servanda")?;
        // `taskset` becomes the program it starts, so the process id is the house's own.
        let mut command = match core {
            Some(core) => {
                let mut command = Command::new("taskset");
                command.args(["--cpu-list", core]).arg(program);
                command
            }
            None => Command::new(program),
        };
        let mut child = command
            .args(["serve", "--listen", "127.0.0.1:0", "--home"])
            .arg(home)
            .args(more)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("the house does not start: {error}"))?;
        let (says, said) = mpsc::channel();
        if let Some(out) = child.stdout.take() {
            listen(out, says.clone());
        }
        if let Some(err) = child.stderr.take() {
            listen(err, says);
        }
        Ok(House {
            child,
            said,
            address: String::new(),
        })
    }

    fn wait(&mut self) -> Result<String, String> {
        let mut lines = Vec::new();
        while let Ok(line) = self.said.recv_timeout(READY) {
            if let Some(address) = address_in(&line) {
                return Ok(address);
            }
            lines.push(line);
        }
        Err(format!(
            "the house said no address within {} s: {}",
            READY.as_secs(),
            lines.join(" / ")
        ))
    }

    /// `http://localhost:PORT`, without a stroke at the end.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Asks for a page and gives the body of the answer, which has to be 200.
    pub(crate) fn body(&self, path: &str) -> Result<Vec<u8>, String> {
        let place = self.address.trim_start_matches("http://");
        let failed = |error: std::io::Error| format!("{place}{path}: {error}");
        let port = place.rsplit(':').next().unwrap_or_default();
        let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).map_err(failed)?;
        // HTTP/1.0: the body is not cut into chunks, and the connection ends with it.
        let call = format!("GET {path} HTTP/1.0\r\nHost: {place}\r\n\r\n");
        stream.write_all(call.as_bytes()).map_err(failed)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).map_err(failed)?;
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
        let (head, body) = answer.split_at(end.map_or(answer.len(), |end| end + 4));
        let first = String::from_utf8_lossy(head);
        let first = first.lines().next().unwrap_or_default();
        if first.split(' ').nth(1) == Some("200") {
            return Ok(body.to_vec());
        }
        Err(format!("{place}{path} answers {first:?}"))
    }

    /// Its process id.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends it at once, as a power cut would: SIGKILL.
    pub(crate) fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let _gone = self.child.kill();
        let _ended = self.child.wait();
    }
}

impl Drop for House {
    fn drop(&mut self) {
        self.end();
    }
}

/// Passes on each line that the house says.
fn listen(stream: impl Read + Send + 'static, says: mpsc::Sender<String>) {
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            let _nobody_listens = says.send(line);
        }
    });
}

fn address_in(line: &str) -> Option<String> {
    let from = line.find("http://")?;
    let rest = line.get(from..)?;
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let address = rest.get(..end)?.trim_end_matches(['/', '.', ',']);
    let port = address.rsplit_once(':')?.1;
    port.parse::<u16>().ok().map(|_| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::address_in;

    #[test]
    fn the_address_is_found_in_what_the_house_says() {
        let rows = [
            (
                "Serving http://localhost:41234/",
                Some("http://localhost:41234"),
            ),
            (
                "http://127.0.0.1:8080 is open.",
                Some("http://127.0.0.1:8080"),
            ),
            ("Entered 340 acts", None),
            ("see http://localhost for more", None),
        ];
        for (line, address) in rows {
            assert_eq!(address_in(line).as_deref(), address, "{line}");
        }
    }
}

//! `home/socket`: how commands hand submissions to a house that is running on the same home.
//!
//! Each request is a line `{"bytes":N}` and N bytes of submissions, one a line; each answer is one
//! line, `{"entered":[…]}` or `{"error":{…}}`. A connection serves any number of requests.
//!
//! Trust: the socket is its owner's alone (0600). Whoever can use it can do what the operator can:
//! hand in what is attested or transcribed. They cannot sign as a person.

use crate::desk::{Answer, Asked, Desk, FILE_BYTES_MAX, read_lines};
use crate::error::{Error, Kind};
use crate::home::Home;
use record::Value;
use record::entry::SubmissionId;
use record::value::Object;
use std::fs::Permissions;
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::watch;

/// The most bytes of a line that announces a request.
const HEAD_BYTES_MAX: u64 = 64;
/// How long a socket rests that could not take a connection.
const REST: Duration = Duration::from_millis(100);

/// Opens the socket of a home; only whoever holds the pen may.
///
/// # Errors
/// When the socket cannot be made.
pub fn listen(home: &Home) -> Result<UnixListener, Error> {
    let path = home.socket();
    let wrong = |error: io::Error| Error::file("opened", &path, error);
    // A house that ended badly left its socket; nobody listens there while this one holds the pen.
    match std::fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(wrong(error)),
        _ => {}
    }
    let listener = UnixListener::bind(&path).map_err(wrong)?;
    std::fs::set_permissions(&path, Permissions::from_mode(0o600)).map_err(wrong)?;
    Ok(listener)
}

/// Takes submissions from the socket until `end` is set; who is being answered then is answered.
pub async fn serve(listener: UnixListener, desk: Desk, mut end: watch::Receiver<bool>) {
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = end.wait_for(|end| *end) => return,
        };
        match accepted {
            Ok((stream, _)) => {
                let (desk, end) = (desk.clone(), end.clone());
                tokio::spawn(async move {
                    if let Err(error) = converse(stream, &desk, end).await {
                        tracing::debug!(%error, "a connection to the socket ended");
                    }
                });
            }
            Err(error) => {
                tracing::warn!(%error, "the socket could not take a connection");
                tokio::time::sleep(REST).await;
            }
        }
    }
}

async fn converse(
    stream: UnixStream,
    desk: &Desk,
    mut end: watch::Receiver<bool>,
) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    loop {
        let request = tokio::select! {
            request = read_request(&mut stream) => request?,
            _ = end.wait_for(|end| *end) => None,
        };
        let Some(bytes) = request else {
            return Ok(());
        };
        let answer = match enter(desk, bytes).await {
            Ok(answers) => answers_value(&answers),
            Err(error) => error.to_value(),
        };
        let mut line = answer.canonical();
        line.push(b'\n');
        stream.get_mut().write_all(&line).await?;
    }
}

async fn read_request(stream: &mut BufReader<UnixStream>) -> io::Result<Option<Vec<u8>>> {
    let mut head = Vec::new();
    (&mut *stream)
        .take(HEAD_BYTES_MAX)
        .read_until(b'\n', &mut head)
        .await?;
    if head.is_empty() {
        return Ok(None);
    }
    let count = Value::read(&head)
        .ok()
        .and_then(|head| head.get("bytes")?.as_integer());
    let count = count.and_then(|count| usize::try_from(count).ok());
    let count = count
        .filter(|count| *count <= FILE_BYTES_MAX)
        .ok_or(io::ErrorKind::InvalidData)?;
    let mut bytes = vec![0; count];
    stream.read_exact(&mut bytes).await?;
    Ok(Some(bytes))
}

/// Reads a group and enters it.
///
/// # Errors
/// What is not in order, or a storage error.
pub async fn enter(desk: &Desk, lines: Vec<u8>) -> Result<Vec<Answer>, Error> {
    enter_read(desk, read(lines).await?).await
}

/// Reads a group and checks its signatures, beside the other work.
///
/// # Errors
/// What cannot be read or is not signed as it says.
pub async fn read(lines: Vec<u8>) -> Result<Vec<Asked>, Error> {
    /// Below this the reading is done at once.
    const FEW_BYTES: usize = 8 * 1024;
    if lines.len() <= FEW_BYTES {
        return read_lines(&lines);
    }
    let read = tokio::task::spawn_blocking(move || read_lines(&lines));
    read.await.unwrap_or_else(|error| Err(broken_off(&error)))
}

/// Enters a group that was read.
///
/// # Errors
/// What is not in order, or a storage error.
pub async fn enter_read(desk: &Desk, group: Vec<Asked>) -> Result<Vec<Answer>, Error> {
    desk.enter(group).await.map_err(Error::while_entering)
}

/// A connection to the house that is running on a home.
pub struct Connection(BufReader<UnixStream>);

impl Connection {
    /// Connects to the house that is running on a home.
    ///
    /// # Errors
    /// When nobody listens.
    pub async fn open(home: &Home) -> Result<Self, Error> {
        let stream = UnixStream::connect(&home.socket()).await.map_err(|error| {
            let folder = home.folder().display();
            Error::new(
                Kind::Taken,
                format!("another program holds the home {folder} and takes no submissions"),
                "Wait until it has ended, or start the house with `servanda serve`",
            )
            .detail(error)
        })?;
        Ok(Self(BufReader::new(stream)))
    }

    /// Hands in a group of lines, which goes in whole or not at all.
    ///
    /// # Errors
    /// What the house answers, or that it went away before it answered.
    pub async fn hand_in(&mut self, lines: &[u8]) -> Result<Vec<Answer>, Error> {
        // The house would hang up on what is too large; reading it says so at once.
        if lines.len() > FILE_BYTES_MAX {
            read_lines(lines)?;
        }
        let head = format!("{{\"bytes\":{}}}\n", lines.len());
        let request = [head.as_bytes(), lines].concat();
        let stream = self.0.get_mut();
        stream
            .write_all(&request)
            .await
            .map_err(|error| broken_off(&error))?;
        let mut answer = Vec::new();
        self.0
            .read_until(b'\n', &mut answer)
            .await
            .map_err(|error| broken_off(&error))?;
        if answer.is_empty() {
            return Err(broken_off(&"the connection ended"));
        }
        let value: serde_json::Value =
            serde_json::from_slice(&answer).map_err(|error| broken_off(&error))?;
        let value = Value::try_from(value).map_err(|error| broken_off(&error))?;
        match Error::from_value(&value) {
            Some(error) => Err(error),
            None => answers_of(&value).ok_or_else(|| broken_off(&"the answer cannot be read")),
        }
    }
}

fn broken_off(error: &dyn std::fmt::Display) -> Error {
    Error::new(
        Kind::Storage,
        "the house went away before it answered, and it is not known whether this was entered",
        "Submit the same again; what was entered is not entered twice",
    )
    .detail(error)
}

/// What was entered, as JSON.
#[must_use]
pub fn answers_value(answers: &[Answer]) -> Value {
    let one = |answer: &Answer| {
        let integer = |number: u64| Value::Integer(i64::try_from(number).unwrap_or(i64::MAX));
        let members = [
            ("id", Value::Text(answer.id.to_string())),
            ("first", integer(answer.first)),
            ("count", Value::Integer(answer.count.into())),
            ("again", Value::Bool(answer.again)),
        ];
        Value::Object(members.map(|(key, value)| (key.to_owned(), value)).into())
    };
    let entered = Value::List(answers.iter().map(one).collect());
    Value::Object(Object::from([("entered".to_owned(), entered)]))
}

/// Reads what was entered from JSON.
pub(crate) fn answers_of(value: &Value) -> Option<Vec<Answer>> {
    let one = |answer: &Value| {
        Some(Answer {
            id: SubmissionId::parse(answer.get("id")?.as_str()?).ok()?,
            first: u64::try_from(answer.get("first")?.as_integer()?).ok()?,
            count: u32::try_from(answer.get("count")?.as_integer()?).ok()?,
            again: answer.get("again")?.as_bool()?,
        })
    };
    value.get("entered")?.as_list()?.iter().map(one).collect()
}

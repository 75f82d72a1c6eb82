//! `--each`: every line on its own, many at once, answered in lines of JSON in whatever order they
//! become durable. A line that is not in order stops nothing.

use super::{Args, prepare};
use crate::error::{Error, Kind};
use crate::home::Home;
use crate::house::{Started, start};
use crate::socket::{Connection, answers_value, enter};
use record::Value;
use std::io::{self, BufRead as _, Write as _};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::mpsc;

/// Lines handed in at once.
const AT_ONCE: usize = 64;

type Lines = Arc<tokio::sync::Mutex<mpsc::Receiver<Vec<u8>>>>;

pub(super) async fn run(args: &Args, home: &Home) -> Result<String, Error> {
    let (sender, lines) = mpsc::channel(AT_ONCE);
    let lines: Lines = Arc::new(tokio::sync::Mutex::new(lines));
    let asked = args.clone();
    let reading = tokio::task::spawn_blocking(move || read(&asked, &sender));
    let failed = Arc::new(Mutex::new(None));
    match start(home, None).await {
        Ok(Started { desk, pen, .. }) => {
            let hand = |_| tokio::spawn(to_desk(desk.clone(), Arc::clone(&lines)));
            join((0..AT_ONCE).map(hand).collect()).await;
            desk.close().await;
            drop(pen);
        }
        Err(error) if error.kind == Kind::Taken => {
            let hand = |_| {
                let (lines, failed) = (Arc::clone(&lines), Arc::clone(&failed));
                tokio::spawn(to_socket(home.clone(), lines, failed))
            };
            join((0..AT_ONCE).map(hand).collect()).await;
        }
        Err(error) => return Err(error),
    }
    drop(lines);
    let failed = failed.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(error) = failed {
        return Err(error);
    }
    reading.await.unwrap_or(Ok(())).map(|()| String::new())
}

async fn join(workers: Vec<tokio::task::JoinHandle<()>>) {
    for worker in workers {
        let _ = worker.await;
    }
}

fn read(args: &Args, lines: &mpsc::Sender<Vec<u8>>) -> Result<(), Error> {
    let file = args.file.as_path();
    let wrong = |error| Error::file("read", file, error);
    let reader: Box<dyn io::BufRead> = if file == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(io::BufReader::new(
            std::fs::File::open(file).map_err(wrong)?,
        ))
    };
    for line in reader.split(b'\n') {
        let line = prepare(args, line.map_err(wrong)?)?;
        if !line.trim_ascii().is_empty() && lines.blocking_send(line).is_err() {
            break;
        }
    }
    Ok(())
}

async fn to_desk(desk: crate::desk::Desk, lines: Lines) {
    while let Some(line) = next(&lines).await {
        let answer = enter(&desk, line).await;
        print(&answer.map_or_else(|error| error.to_value(), |answers| answers_value(&answers)));
    }
}

async fn to_socket(home: Home, lines: Lines, failed: Arc<Mutex<Option<Error>>>) {
    let fail = |error| *failed.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
    let mut connection = match Connection::open(&home).await {
        Ok(connection) => connection,
        Err(error) => return fail(error),
    };
    while let Some(line) = next(&lines).await {
        match connection.hand_in(&line).await {
            Ok(answers) => print(&answers_value(&answers)),
            Err(error) if error.kind == Kind::Storage => return fail(error),
            Err(error) => print(&error.to_value()),
        }
    }
}

async fn next(lines: &Lines) -> Option<Vec<u8>> {
    lines.lock().await.recv().await
}

/// One line of JSON, whole, at once.
fn print(answer: &Value) {
    let mut line = answer.canonical();
    line.push(b'\n');
    let mut out = io::stdout().lock();
    let _ = out.write_all(&line).and_then(|()| out.flush());
}

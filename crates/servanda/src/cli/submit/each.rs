//! `--each`: every line on its own, many at once, answered in lines of JSON in whatever order they
//! become durable. A line that is not in order stops nothing; the exit code tells of it at the end.

use super::reach::{Reached, reach};
use super::{Args, Preparing};
use crate::cli::place::Place;
use crate::client::Known;
use crate::desk::Answer;
use crate::error::{Error, Kind};
use crate::home::Home;
use crate::socket::{Connection, answers_value, enter};
use record::Value;
use std::io::{self, BufRead as _, Write as _};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::mpsc;

/// Lines handed in at once.
const AT_ONCE: usize = 64;

/// A line with its number in the file; or why it cannot be handed in.
type Line = (usize, Result<Vec<u8>, Error>);
type Lines = Arc<tokio::sync::Mutex<mpsc::Receiver<Line>>>;

/// What was answered so far.
#[derive(Default)]
struct Told {
    lines: usize,
    not_entered: usize,
    /// Why a connection ended before every line was answered.
    broken_off: Option<Error>,
}

pub(super) async fn run(args: &Args, place: Place<'_>) -> Result<String, Error> {
    let preparing = Preparing::of(args)?;
    let (sender, lines) = mpsc::channel(AT_ONCE);
    let lines: Lines = Arc::new(tokio::sync::Mutex::new(lines));
    let file = args.file.clone();
    let reading = tokio::task::spawn_blocking(move || read(&file, &preparing, &sender));
    let told = Arc::new(Mutex::new(Told::default()));
    match place {
        Place::Home(home) => hand_over(home, &lines, &told).await?,
        Place::Elsewhere(known) => {
            let hand = |_| tokio::spawn(to_elsewhere(known.clone(), lines.clone(), told.clone()));
            join((0..AT_ONCE).map(hand).collect()).await;
        }
    }
    drop(lines);
    let told = std::mem::take(&mut *told.lock().unwrap_or_else(PoisonError::into_inner));
    if let Some(error) = told.broken_off {
        return Err(error);
    }
    reading.await.unwrap_or(Ok(()))?;
    match told.not_entered {
        0 => Ok(String::new()),
        count => Err(not_all(count, told.lines)),
    }
}

async fn hand_over(home: &Home, lines: &Lines, told: &Arc<Mutex<Told>>) -> Result<(), Error> {
    match reach(home).await? {
        Reached::Desk(started) => {
            let hand = |_| tokio::spawn(to_desk(started.desk.clone(), lines.clone(), told.clone()));
            join((0..AT_ONCE).map(hand).collect()).await;
            started.desk.close().await;
            drop(started.pen);
        }
        Reached::Socket(_) => {
            let hand = |_| tokio::spawn(to_socket(home.clone(), lines.clone(), told.clone()));
            join((0..AT_ONCE).map(hand).collect()).await;
        }
    }
    Ok(())
}

fn not_all(count: usize, lines: usize) -> Error {
    let were = if count == 1 { "was" } else { "were" };
    let what = format!("{count} of {lines} lines {were} not entered, as their answers say");
    let remedy = "Correct them and submit the file again; what was entered is not entered twice";
    Error::new(Kind::NotInOrder, what, remedy)
}

async fn join(workers: Vec<tokio::task::JoinHandle<()>>) {
    for worker in workers {
        let _ = worker.await;
    }
}

fn read(file: &Path, preparing: &Preparing, lines: &mpsc::Sender<Line>) -> Result<(), Error> {
    let wrong = |error| Error::file("read", file, error);
    let reader: Box<dyn io::BufRead> = if file == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(io::BufReader::new(
            std::fs::File::open(file).map_err(wrong)?,
        ))
    };
    for (number, line) in (1..).zip(reader.split(b'\n')) {
        let line = line.map_err(wrong)?;
        let line = if number == 1 {
            super::without_mark(line)
        } else {
            line
        };
        if line.trim_ascii().is_empty() {
            continue;
        }
        let line = preparing.line(&line);
        if lines.blocking_send((number, line)).is_err() {
            break;
        }
    }
    Ok(())
}

async fn to_desk(desk: crate::desk::Desk, lines: Lines, told: Arc<Mutex<Told>>) {
    while let Some((number, line)) = next(&lines).await {
        let answer = match line {
            Ok(line) => enter(&desk, line).await,
            Err(error) => Err(error),
        };
        tell(&told, number, answer);
    }
}

async fn to_elsewhere(known: Known, lines: Lines, told: Arc<Mutex<Told>>) {
    while let Some((number, line)) = next(&lines).await {
        let answer = match line {
            Ok(line) => known.hand_in(line).await,
            Err(error) => Err(error),
        };
        match answer {
            Err(error) if error.kind == Kind::Storage => {
                let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
                told.broken_off = Some(error);
                return;
            }
            answer => tell(&told, number, answer),
        }
    }
}

async fn to_socket(home: Home, lines: Lines, told: Arc<Mutex<Told>>) {
    let broken_off = |error| {
        told.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .broken_off = Some(error)
    };
    let mut connection = match Connection::open(&home).await {
        Ok(connection) => connection,
        Err(error) => return broken_off(error),
    };
    while let Some((number, line)) = next(&lines).await {
        let answer = match line {
            Ok(line) => connection.hand_in(&line).await,
            Err(error) => Err(error),
        };
        match answer {
            Err(error) if error.kind == Kind::Storage => return broken_off(error),
            answer => tell(&told, number, answer),
        }
    }
}

async fn next(lines: &Lines) -> Option<Line> {
    lines.lock().await.recv().await
}

/// Answers a line, whole and at once, in a line of JSON.
fn tell(told: &Mutex<Told>, number: usize, answer: Result<Vec<Answer>, Error>) {
    let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
    told.lines += 1;
    let answer = match answer {
        Ok(answers) => answers_value(&answers),
        Err(error) => {
            told.not_entered += 1;
            error.at_line(number).to_value()
        }
    };
    print(&answer);
}

fn print(answer: &Value) {
    let mut line = answer.canonical();
    line.push(b'\n');
    let mut out = io::stdout().lock();
    let _ = out.write_all(&line).and_then(|()| out.flush());
}

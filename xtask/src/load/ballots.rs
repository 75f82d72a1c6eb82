//! `load ballots`: how many a second, and everyone at once.

use super::Wanted;
use super::check::look;
use super::connection::{Connection, entered, handing_in};
use super::cores;
use super::delegation::Ballot;
use super::figures::Figures;
use super::meeting::{Meeting, QUESTION};
use crate::faults::dice::Dice;
use crate::house::House;
use record::entry::SubmissionId;
use std::sync::{Arc, Barrier};
use std::time::{Duration, Instant};

const USUAL: [(&str, u64); 5] = [
    ("--ballots", 10_000),
    ("--connections", 64),
    ("--delegations", 193),
    ("--bursts", 11),
    ("--seed", 1),
];
/// Ballots that are cast before the clock starts, so that what is timed is a house at work.
const FIRST: usize = 500;
/// Between two bursts.
const REST: Duration = Duration::from_millis(200);

/// A ballot on its way: its id, and the call that hands it in.
struct Call {
    id: SubmissionId,
    written: Vec<u8>,
}

/// What became of the calls of one connection.
#[derive(Default)]
struct Told {
    acknowledged: Vec<(SubmissionId, u64)>,
    waits: Vec<Duration>,
    faults: Vec<String>,
}

/// True when every acknowledged ballot is in the Record once and the Record verifies.
pub(super) fn run(words: &[&str]) -> Result<bool, String> {
    let wanted = Wanted::read(words, &USUAL)?;
    let profile = wanted.programs()?;
    let mut dice = Dice::new(wanted.number("--seed") as u64);
    let delegations = wanted.number("--delegations").clamp(1, 193);
    let connections = wanted.number("--connections").max(1);
    let meeting = Meeting::opened(profile, delegations, &mut dice)?;
    let apart = cores::apart();
    let house = House::serve_on(apart.then_some(cores::HOUSE), profile, &meeting.home())?;

    let first = calls(&meeting, FIRST, &mut dice);
    let timed = calls(&meeting, wanted.number("--ballots"), &mut dice);
    let mut figures = Figures {
        ballots: timed.len(),
        connections,
        delegations,
        apart,
        ..Figures::default()
    };
    let mut acknowledged = Vec::new();
    let mut take = |figures: &mut Figures, told: Told| {
        figures.faults.extend(told.faults);
        acknowledged.extend(told.acknowledged);
        told.waits
    };
    let told = cast(house.address(), shared(first, connections))?.0;
    take(&mut figures, told);
    let (told, seconds) = cast(house.address(), shared(timed, connections))?;
    figures.waits = take(&mut figures, told);
    figures.seconds = seconds.as_secs_f64();
    for _ in 0..wanted.number("--bursts") {
        std::thread::sleep(REST);
        let burst = calls(&meeting, delegations, &mut dice);
        let (told, seconds) = cast(house.address(), shared(burst, delegations))?;
        take(&mut figures, told);
        figures.bursts.push(seconds);
    }
    house.kill();
    figures.waits.sort_unstable();
    figures.bursts.sort_unstable();
    figures.acknowledged = acknowledged.len();
    let found = look(profile, &meeting, &acknowledged)?;
    figures.in_record = found.in_record;
    figures.faults.extend(found.faults);
    say(&figures, wanted.json);
    Ok(figures.faults.is_empty() && figures.in_record == figures.acknowledged)
}

fn say(figures: &Figures, json: bool) {
    for fault in figures.faults.iter().take(10) {
        eprintln!("{fault}");
    }
    if json {
        eprintln!("{}", figures.words());
        println!("{}", figures.json());
    } else {
        println!("{}", figures.words());
    }
}

/// Signed ballots, one delegation after another.
fn calls(meeting: &Meeting, count: usize, dice: &mut Dice) -> Vec<Call> {
    let delegations = meeting.delegations.iter().cycle().take(count);
    let call = |ballot: Ballot| Call {
        id: ballot.id,
        written: handing_in(&ballot.line),
    };
    delegations
        .map(|one| call(one.ballot(&meeting.floor, QUESTION, dice)))
        .collect()
}

/// The calls divided among connections.
fn shared(calls: Vec<Call>, connections: usize) -> Vec<Vec<Call>> {
    let mut shares: Vec<Vec<Call>> = (0..connections).map(|_| Vec::new()).collect();
    for (number, call) in calls.into_iter().enumerate() {
        if let Some(share) = shares.get_mut(number % connections) {
            share.push(call);
        }
    }
    shares.retain(|share| !share.is_empty());
    shares
}

/// Casts all of it, each connection one ballot after another, all beginning at once; with the time
/// until the last was answered.
fn cast(address: &str, shares: Vec<Vec<Call>>) -> Result<(Told, Duration), String> {
    let start = Arc::new(Barrier::new(shares.len() + 1));
    let mut casting = Vec::new();
    for share in shares {
        let mut connection = Connection::open(address)?;
        let start = Arc::clone(&start);
        casting.push(std::thread::spawn(move || {
            start.wait();
            one_after_another(&mut connection, &share)
        }));
    }
    start.wait();
    let begun = Instant::now();
    let mut all = Told::default();
    for thread in casting {
        let told = thread
            .join()
            .map_err(|_| "a connection's thread ended badly")?;
        all.acknowledged.extend(told.acknowledged);
        all.waits.extend(told.waits);
        all.faults.extend(told.faults);
    }
    Ok((all, begun.elapsed()))
}

fn one_after_another(connection: &mut Connection, share: &[Call]) -> Told {
    let mut told = Told::default();
    for call in share {
        let begun = Instant::now();
        let answer = connection.call(&call.written);
        let wait = begun.elapsed();
        match answer.as_ref().map(|answer| (entered(answer), answer)) {
            Some((Some(entry), _)) => {
                told.waits.push(wait);
                told.acknowledged.push((call.id, entry));
            }
            Some((None, answer)) => {
                let said = String::from_utf8_lossy(&answer.body);
                told.faults
                    .push(format!("{}: {} {said}", call.id, answer.status));
            }
            None => {
                told.faults.push(format!("{}: no answer", call.id));
                break;
            }
        }
    }
    told
}

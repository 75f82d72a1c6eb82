//! `load kills`: the house is killed in the middle of a vote, again and again, while delegations cast
//! their ballots over HTTP.
//!
//! A delegation that was not answered sends the same bytes to the next house. In the end every ballot
//! that was acknowledged stands in the Record once, where the answer said; and what is sent again is
//! answered with the same entry.

use super::Wanted;
use super::check::look;
use super::connection::{Connection, entered, handing_in};
use super::delegation::{Ballot, Delegation};
use super::meeting::{Meeting, QUESTION};
use crate::faults::dice::Dice;
use crate::house::House;
use crate::place::Profile;
use record::entry::SubmissionId;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const USUAL: [(&str, u64); 3] = [("--kills", 20), ("--delegations", 48), ("--seed", 1)];
/// The longest that a house lives, counted from its address or, three times in four, from its first answer.
const LIFE_MS: u64 = 300;
/// The longest that a first answer is waited for.
const FIRST_ANSWER: Duration = Duration::from_secs(5);
/// Ballots that each delegation sends again in the end.
const AGAIN: usize = 5;
/// Between two ballots of one delegation, at most, so that the Record stays small enough to look through.
const PAUSE_MS: u64 = 40;
/// How long the last ballots may take.
const SETTLED_WITHIN: Duration = Duration::from_secs(60);

/// A delegation that casts one ballot after another and never a new one before the last was answered.
struct Voter {
    meeting: Arc<Meeting>,
    number: usize,
    dice: Dice,
    unanswered: Option<Ballot>,
    acknowledged: Vec<(SubmissionId, u64)>,
    sent: Vec<(Vec<u8>, u64)>,
    faults: Vec<String>,
}

/// True when nothing was lost or doubled, what was sent again had the same answer, and the Record verifies.
pub(super) fn run(words: &[&str]) -> Result<bool, String> {
    let wanted = Wanted::read(words, &USUAL)?;
    let profile = wanted.programs()?;
    kill_and_look(&wanted, profile)
}

/// A short run with the programs of the tests.
pub(super) fn some(kills: &str) -> Result<bool, String> {
    kill_and_look(&Wanted::read(&["--kills", kills], &USUAL)?, Profile::Dev)
}

fn kill_and_look(wanted: &Wanted, profile: Profile) -> Result<bool, String> {
    let mut dice = Dice::new(wanted.number("--seed") as u64);
    let count = wanted.number("--delegations").clamp(1, 193);
    let meeting = Arc::new(Meeting::opened(profile, count, &mut dice)?);
    let voter = |number| Voter {
        meeting: Arc::clone(&meeting),
        number,
        dice: dice.another(),
        unanswered: None,
        acknowledged: Vec::new(),
        sent: Vec::new(),
        faults: Vec::new(),
    };
    let mut voters: Vec<Voter> = (0..count).map(voter).collect();
    for _ in 0..wanted.number("--kills") {
        let house = House::serve(profile, &meeting.home())?;
        let life = Life {
            from_first_answer: dice.below(4) > 0,
            length: Duration::from_millis(dice.below(LIFE_MS)),
        };
        voters = live(voters, house, &life)?;
    }
    let house = House::serve(profile, &meeting.home())?;
    for voter in &mut voters {
        voter.settle(house.address());
    }
    house.kill();
    let acknowledged = voters
        .iter()
        .flat_map(|voter| voter.acknowledged.iter().copied());
    let acknowledged: Vec<(SubmissionId, u64)> = acknowledged.collect();
    let found = look(profile, &meeting, &acknowledged)?;
    let faults = voters
        .iter()
        .flat_map(|voter| &voter.faults)
        .chain(&found.faults);
    let faults: Vec<&String> = faults.collect();
    for fault in faults.iter().take(10) {
        println!("{fault}");
    }
    println!(
        "kills: {}, acknowledged: {}, once in the Record: {}, faults: {}",
        wanted.number("--kills"),
        acknowledged.len(),
        found.in_record,
        faults.len()
    );
    Ok(faults.is_empty() && found.in_record == acknowledged.len() && !acknowledged.is_empty())
}

/// When a house is killed.
struct Life {
    from_first_answer: bool,
    length: Duration,
}

/// What the voters of one house share.
#[derive(Default)]
struct Shared {
    over: AtomicBool,
    answered: AtomicBool,
}

/// Everyone votes until the house is killed.
fn live(voters: Vec<Voter>, house: House, life: &Life) -> Result<Vec<Voter>, String> {
    let shared = Arc::new(Shared::default());
    let address = house.address().to_owned();
    let start = |mut voter: Voter| {
        let (shared, address) = (Arc::clone(&shared), address.clone());
        std::thread::spawn(move || {
            voter.vote_until(&shared, &address);
            voter
        })
    };
    let threads: Vec<_> = voters.into_iter().map(start).collect();
    let begun = Instant::now();
    while life.from_first_answer
        && !shared.answered.load(Ordering::SeqCst)
        && begun.elapsed() < FIRST_ANSWER
    {
        std::thread::sleep(Duration::from_millis(1));
    }
    std::thread::sleep(life.length);
    house.kill();
    shared.over.store(true, Ordering::SeqCst);
    let joined = threads.into_iter().map(std::thread::JoinHandle::join);
    joined
        .collect::<Result<_, _>>()
        .map_err(|_| "a voter's thread ended badly".to_owned())
}

impl Voter {
    fn delegation(&self) -> Option<&Delegation> {
        self.meeting.delegations.get(self.number)
    }

    fn vote_until(&mut self, shared: &Shared, address: &str) {
        let Ok(mut connection) = Connection::open(address) else {
            return;
        };
        while !shared.over.load(Ordering::SeqCst) && self.one(&mut connection) {
            shared.answered.store(true, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(self.dice.below(PAUSE_MS)));
        }
    }

    /// Casts the ballot that is not answered yet, or a new one; false when no answer came.
    fn one(&mut self, connection: &mut Connection) -> bool {
        let Some(ballot) = self.unanswered.take().or_else(|| self.next()) else {
            return false;
        };
        let call = handing_in(&ballot.line);
        let Some(answer) = connection.call(&call) else {
            self.unanswered = Some(ballot);
            return false;
        };
        match entered(&answer) {
            Some(entry) => {
                self.acknowledged.push((ballot.id, entry));
                self.sent.push((call, entry));
                true
            }
            None if answer.status == 429 || answer.status == 503 => {
                self.unanswered = Some(ballot);
                false
            }
            None => {
                let said = String::from_utf8_lossy(&answer.body).into_owned();
                self.faults
                    .push(format!("{}: {} {said}", ballot.id, answer.status));
                false
            }
        }
    }

    fn next(&mut self) -> Option<Ballot> {
        let mut dice = self.dice.another();
        let delegation = self.delegation()?;
        Some(delegation.ballot(&self.meeting.floor, QUESTION, &mut dice))
    }

    /// Has the last ballot answered that was not, and sends some again that were.
    fn settle(&mut self, address: &str) {
        let begun = Instant::now();
        while self.unanswered.is_some() && begun.elapsed() < SETTLED_WITHIN {
            let connection = Connection::open(address);
            if !connection.is_ok_and(|mut connection| self.one(&mut connection)) {
                std::thread::sleep(Duration::from_millis(100));
            }
        }
        let Ok(mut connection) = Connection::open(address) else {
            self.faults
                .push("the last house takes no connection".to_owned());
            return;
        };
        for (call, entry) in self.sent.iter().rev().take(AGAIN) {
            let told = connection.call(call).as_ref().and_then(entered);
            if told != Some(*entry) {
                self.faults.push(format!(
                    "sent again, entry {entry} is answered with {told:?}"
                ));
            }
        }
    }
}

//! One who submits: a vote of its own, ballots in groups of one to five, half of them signed with a person's key.

use super::Shared;
use super::dice::Dice;
use super::setting::Setting;
use record::Value;
use record::entry::{Signed, SubmissionId, submission_message};
use record::keys::{OwnAct, PersonKey, person_id};
use record::note::SigningKey;
use record::value::Object;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const PARTICIPANTS: [&str; 8] = ["BRA", "CAN", "CHN", "EGY", "FRA", "IND", "JPN", "KEN"];
const BALLOTS: [&str; 4] = ["yes", "no", "abstain", "not_voting"];
const GROUP_MAX: u64 = 5;
/// Groups of ballots before a new vote is opened, so that no vote is long to fold.
const GROUPS_A_VOTE: usize = 50;
/// The longest pause before a new group, so that the Record does not grow beyond what is looked through in a minute.
const PAUSE_MS: u64 = 50;
const ANSWER: Duration = Duration::from_secs(20);
const BETWEEN_TRIES: Duration = Duration::from_millis(2);

/// A group handed in together: its lines and the ids in them.
pub(super) struct Group {
    pub(super) ids: Vec<SubmissionId>,
    bytes: Vec<u8>,
    /// Where each was entered, once that was answered.
    pub(super) entered: Option<Vec<u64>>,
}

/// Someone who submits one group after another and never a new one before the last was answered.
pub(super) struct Submitter {
    number: u32,
    setting: Arc<Setting>,
    dice: Dice,
    key: SigningKey,
    /// Everything handed in so far; only the last can be unanswered.
    pub(super) groups: Vec<Group>,
    /// What a house said was not in order; nothing here should be.
    pub(super) complaints: Vec<String>,
}

impl Submitter {
    pub(super) fn new(
        number: u32,
        setting: Arc<Setting>,
        mut dice: Dice,
    ) -> Result<Submitter, String> {
        let seed = [dice.bytes(), dice.bytes()].concat();
        let seed = <[u8; 32]>::try_from(seed).unwrap_or([1; 32]);
        Ok(Submitter {
            number,
            setting,
            key: SigningKey::from_seed("person", &seed).map_err(|error| error.to_string())?,
            dice,
            groups: Vec::new(),
            complaints: Vec::new(),
        })
    }

    /// How many submissions were acknowledged.
    pub(super) fn acknowledged(&self) -> usize {
        let answered = self.groups.iter().filter(|group| group.entered.is_some());
        answered.map(|group| group.ids.len()).sum()
    }

    /// Submits until the house is gone.
    pub(super) fn submit_until(&mut self, shared: &Shared) {
        let Some(mut connection) = self.connect(&shared.over) else {
            return;
        };
        while !shared.over.load(Ordering::SeqCst) && self.one(&mut connection) {
            shared.answered.store(true, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(self.dice.below(PAUSE_MS)));
        }
    }

    /// Has the last group answered that was not.
    pub(super) fn settle(&mut self) {
        if self
            .groups
            .last()
            .is_some_and(|group| group.entered.is_none())
            && let Some(mut connection) = self.connect(&AtomicBool::new(false))
        {
            self.one(&mut connection);
        }
    }

    /// The house says its address before its socket is open, so one that is not there yet is tried again.
    fn connect(&self, over: &AtomicBool) -> Option<BufReader<UnixStream>> {
        let until = Instant::now() + ANSWER;
        while !over.load(Ordering::SeqCst) && Instant::now() < until {
            if let Ok(stream) = UnixStream::connect(&self.setting.socket) {
                stream.set_read_timeout(Some(ANSWER)).ok()?;
                return Some(BufReader::new(stream));
            }
            std::thread::sleep(BETWEEN_TRIES);
        }
        None
    }

    /// Hands in the group that is not answered yet, or a new one; false when no answer came.
    fn one(&mut self, connection: &mut BufReader<UnixStream>) -> bool {
        if self
            .groups
            .last()
            .is_none_or(|group| group.entered.is_some())
        {
            let group = self.next_group();
            self.groups.push(group);
        }
        let Some(group) = self.groups.last_mut() else {
            return false;
        };
        let Some(answer) = hand_in(connection, &group.bytes) else {
            return false;
        };
        match entered(&answer, &group.ids) {
            Some(entered) => group.entered = Some(entered),
            None => {
                self.complaints
                    .push(format!("submitter {}: {answer}", self.number));
                return false;
            }
        }
        true
    }

    fn next_group(&mut self) -> Group {
        let asked: Vec<(String, Value, bool)> = match self.groups.len() {
            0 => vec![self.opening(), self.introduction()],
            number if number % GROUPS_A_VOTE == 0 => vec![self.opening()],
            _ => {
                let count = 1 + self.dice.below(GROUP_MAX);
                (0..count).map(|_| self.ballot()).collect()
            }
        };
        let (mut ids, mut bytes) = (Vec::new(), Vec::new());
        for (matter, ask, signed) in asked {
            let id = SubmissionId(self.dice.bytes());
            ids.push(id);
            bytes.extend(self.line(id, matter, ask, signed));
            bytes.push(b'\n');
        }
        Group {
            ids,
            bytes,
            entered: None,
        }
    }

    fn line(&self, id: SubmissionId, matter: String, ask: Value, signed: bool) -> Vec<u8> {
        let body = object([
            ("id", id.to_string().into()),
            ("matter", Value::Text(matter)),
            ("ask", ask),
        ]);
        if !signed {
            return body.canonical();
        }
        let message = submission_message(&body.canonical());
        let signature = self.key.sign(&String::from_utf8_lossy(&message)).bytes;
        let signature = <[u8; 64]>::try_from(signature).unwrap_or([0; 64]);
        let signed = Signed::with_key(&self.key.verifier().public(), &signature);
        object([("submission", body), ("signed", signed.to_value())]).canonical()
    }

    fn vote(&self) -> String {
        let (convention, number) = (&self.setting.convention, self.number);
        let vote = self.groups.len() / GROUPS_A_VOTE;
        format!("{convention}/committee/vote/faults-{number}-{vote}")
    }

    fn opening(&self) -> (String, Value, bool) {
        let question = object([
            ("body", self.setting.body.as_str().into()),
            ("title", "A vote of the kill loop".into()),
            ("method", "recorded".into()),
            ("majority", "simple".into()),
            ("members", Value::Integer(193)),
        ]);
        let ask = self.sourced([
            ("type", "committee.vote.opened/1".into()),
            ("on", "2019-11-18".into()),
            ("question", question),
        ]);
        (self.vote(), ask, false)
    }

    fn introduction(&mut self) -> (String, Value, bool) {
        let person = person_id(&self.dice.bytes());
        let matter = format!("house/person/{person}");
        let key = self.key.verifier().public();
        let act = OwnAct::PersonKey(PersonKey::of_file(person, key));
        (matter, act.to_value(), false)
    }

    fn ballot(&mut self) -> (String, Value, bool) {
        let one = |dice: &mut Dice, of: &[&str]| {
            let index = usize::try_from(dice.below(of.len() as u64)).unwrap_or(0);
            Value::from(of.get(index).copied().unwrap_or_default())
        };
        let (participant, ballot) = (
            one(&mut self.dice, &PARTICIPANTS),
            one(&mut self.dice, &BALLOTS),
        );
        let signed = self.dice.below(2) == 0;
        let ask = self.sourced([
            ("type", "committee.vote.ballot/1".into()),
            ("on", "2019-11-18".into()),
            ("for", participant),
            ("ballot", ballot),
        ]);
        (self.vote(), ask, signed)
    }

    fn sourced<const N: usize>(&self, members: [(&str, Value); N]) -> Value {
        let source = object([("document", self.setting.source.as_str().into())]);
        let source = ("source".to_owned(), source);
        let members = members.map(|(key, value)| (key.to_owned(), value));
        Value::Object(members.into_iter().chain([source]).collect())
    }
}

fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Object(Object::from(
        members.map(|(key, value)| (key.to_owned(), value)),
    ))
}

/// The answer's line; none when the house went away.
fn hand_in(connection: &mut BufReader<UnixStream>, lines: &[u8]) -> Option<String> {
    let head = format!("{{\"bytes\":{}}}\n", lines.len());
    let request = [head.as_bytes(), lines].concat();
    connection.get_mut().write_all(&request).ok()?;
    let mut answer = String::new();
    connection.read_line(&mut answer).ok()?;
    // A line that was cut off by the kill acknowledges nothing.
    answer.ends_with('\n').then(|| answer.trim_end().to_owned())
}

/// Where each of the ids was entered, if the answer says so of all of them.
fn entered(answer: &str, ids: &[SubmissionId]) -> Option<Vec<u64>> {
    let value = Value::read(answer.as_bytes()).ok()?;
    let list = value.get("entered")?.as_list()?;
    let of = |(answer, id): (&Value, &SubmissionId)| {
        let same = answer.get("id")?.as_str()? == id.to_string();
        let first = answer.get("first")?.as_integer()?;
        same.then(|| u64::try_from(first).ok()).flatten()
    };
    let entered: Option<Vec<u64>> = list.iter().zip(ids).map(of).collect();
    entered.filter(|entered| entered.len() == ids.len() && list.len() == ids.len())
}

//! `load pages`: how soon the last of many open pages hears of a result, and what a page costs.
//!
//! Motions are moved, announced, voted on and decided by delegates' signed acts over HTTP, while pages of
//! the meeting stay open. A result's time is from its commit to the last page's receipt; the commit is not
//! later than the answer to whoever handed the act in, nor than the first page's receipt, so the earlier of
//! the two stands for it. What passed since the act was sent is told beside.

use super::Wanted;
use super::connection::{Connection, entered, handing_in};
use super::cores;
use super::delegation::{Ballot, object};
use super::meeting::{Meeting, QUESTION};
use super::open::{Heard, Pages};
use crate::faults::dice::Dice;
use crate::house::House;
use crate::memory::resident_kib;
use record::Value;
use std::time::{Duration, Instant};

const USUAL: [(&str, u64); 3] = [("--open", 1000), ("--rounds", 10), ("--seed", 1)];
/// Changes while forms are half filled in.
const CHANGES_WITH_FORMS: usize = 100;
/// Between two changes, so that each is heard by itself.
const REST: Duration = Duration::from_millis(120);
/// How long memory settles.
const SETTLES: Duration = Duration::from_secs(2);
/// Regions of a delegation's page in which forms stand.
const WITH_FORMS: [&str; 5] = ["ballot", "steps", "motions", "texts", "rest"];

/// What a run found.
#[derive(Default)]
struct Found {
    /// From the commit of each result to the last page's receipt.
    last: Vec<Duration>,
    /// From its sending.
    from_sending: Vec<Duration>,
    /// From the commit to every page's receipt, of results.
    each: Vec<Duration>,
    bytes_per_page: i64,
    event_bytes: usize,
    processor: Duration,
    changes: usize,
    reached_forms: usize,
    faults: Vec<String>,
}

/// True when every page heard every change, the same as the others.
pub(super) fn run(words: &[&str]) -> Result<bool, String> {
    let wanted = Wanted::read(words, &USUAL)?;
    let profile = wanted.programs()?;
    let mut dice = Dice::new(wanted.number("--seed") as u64);
    let meeting = Meeting::opened(profile, 3, &mut dice)?;
    let apart = cores::apart();
    let open = wanted.number("--open").max(1);
    let live = (open * 2).to_string();
    let house = House::serve_with(
        apart.then_some(cores::HOUSE),
        profile,
        &meeting.home(),
        &["--live", &live],
    )?;
    let view = if wanted.forms {
        "delegate&hand=member"
    } else {
        "observer"
    };
    // A first page, so that what a page shares with the others is there before memory is measured.
    let path = |after: u64| format!("/meeting/first/live?view={view}&after={after}");
    house.body("/meeting/first")?;
    let size = size(&house)?;
    let first = Pages::open(house.address(), &path(size), 1)?;
    std::thread::sleep(SETTLES);
    let without = resident_kib(house.id())?;
    let mut pages = Pages::open(house.address(), &path(size), open)?;
    std::thread::sleep(SETTLES);
    let with = resident_kib(house.id())?;
    drop(first);
    let mut found = Found {
        bytes_per_page: (i64::try_from(with).unwrap_or(0) - i64::try_from(without).unwrap_or(0))
            * 1024
            / i64::try_from(open).unwrap_or(1),
        ..Found::default()
    };
    let before = processor(house.id())?;
    let rounds = if wanted.forms {
        CHANGES_WITH_FORMS.div_ceil(ACTS_A_ROUND)
    } else {
        wanted.number("--rounds").max(1)
    };
    let mut room = Room {
        meeting: &meeting,
        dice: &mut dice,
        address: house.address(),
    };
    for act in room.ends_the_first()? {
        room.change(&mut pages, act, &mut found)?;
    }
    for round in 1..=rounds {
        for act in room.round(round)? {
            room.change(&mut pages, act, &mut found)?;
        }
    }
    found.processor = processor(house.id())?.saturating_sub(before);
    house.kill();
    say(&mut found, open, apart, &wanted);
    Ok(found.faults.is_empty())
}

/// Acts of a round: moved, announced, opened, a ballot, locked, the result.
const ACTS_A_ROUND: usize = 6;

struct Act {
    signed: Ballot,
    result: bool,
    /// It is a member's own and changes no form of another.
    ballot: bool,
}

struct Room<'a> {
    meeting: &'a Meeting,
    dice: &'a mut Dice,
    address: &'a str,
}

impl Room<'_> {
    fn chair(&mut self, name: &str, members: Vec<(&str, Value)>) -> Result<Act, String> {
        let chair = &self.meeting.chair;
        let own = vec![("by", chair.by("Chair"))];
        let ask = asked(name, members.into_iter().chain(own));
        Ok(Act {
            signed: chair.asks(&self.meeting.floor, ask, self.dice),
            result: name == "result",
            ballot: false,
        })
    }

    fn member(&mut self, name: &str, members: Vec<(&str, Value)>) -> Result<Act, String> {
        let member = self.meeting.delegations.get(1).ok_or("no delegation")?;
        let own = vec![
            ("by", member.by("representative")),
            ("for", member.state.as_str().into()),
        ];
        let ask = asked(name, members.into_iter().chain(own));
        Ok(Act {
            signed: member.asks(&self.meeting.floor, ask, self.dice),
            result: false,
            ballot: name == "ballot",
        })
    }

    /// The vote with which the meeting was made comes to its end.
    fn ends_the_first(&mut self) -> Result<Vec<Act>, String> {
        let question = || ("question", QUESTION.into());
        Ok(vec![
            self.member("ballot", vec![question(), ("ballot", "yes".into())])?,
            self.chair("locked", vec![question()])?,
            self.chair("result", vec![question(), ("result", one_in_favour())])?,
        ])
    }

    fn round(&mut self, number: usize) -> Result<Vec<Act>, String> {
        let name = format!("motion-{number}");
        let question = || ("question", name.as_str().into());
        Ok(vec![
            self.member(
                "moved",
                vec![
                    question(),
                    ("motion", "other".into()),
                    ("summary", "A motion of the exercise".into()),
                ],
            )?,
            self.chair(
                "voting_announced",
                vec![
                    question(),
                    ("method", "recorded".into()),
                    ("majority", "simple".into()),
                ],
            )?,
            self.chair("voting_opened", vec![question()])?,
            self.member("ballot", vec![question(), ("ballot", "yes".into())])?,
            self.chair("locked", vec![question()])?,
            self.chair("result", vec![question(), ("result", one_in_favour())])?,
        ])
    }

    /// Hands an act in beside the pages, and waits until all of them heard of it.
    fn change(&mut self, pages: &mut Pages, act: Act, found: &mut Found) -> Result<(), String> {
        let mut connection = Connection::open(self.address)?;
        let call = handing_in(&act.signed.line);
        std::thread::sleep(REST);
        let handing = std::thread::spawn(move || {
            let sent = Instant::now();
            let answer = connection.call(&call);
            (sent, Instant::now(), answer)
        });
        let heard = pages.hear();
        let (sent, answered, answer) = handing.join().map_err(|_| "handing in ended badly")?;
        let answer = answer.ok_or("no answer")?;
        let entry =
            entered(&answer).ok_or_else(|| String::from_utf8_lossy(&answer.body).into_owned())?;
        let heard = heard?;
        found.changes += 1;
        found.take(&act, entry, (sent, answered), &heard);
        Ok(())
    }
}

impl Found {
    fn take(&mut self, act: &Act, entry: u64, (sent, answered): (Instant, Instant), heard: &Heard) {
        if heard.otherwise > 0 {
            self.faults.push(format!(
                "{} pages heard something else of entry {entry}",
                heard.otherwise
            ));
        }
        if !heard.event.contains(&format!("id: {}\n", entry + 1)) {
            let said: String = heard.event.chars().take(200).collect();
            self.faults
                .push(format!("entry {entry} was heard of as {said:?}"));
        }
        let regions = with_forms(&heard.event);
        if let Some(region) = regions
            .iter()
            .find(|region| !WITH_FORMS.contains(&region.as_str()))
        {
            self.faults
                .push(format!("a form stands in the region {region}"));
        }
        if act.ballot && !regions.is_empty() {
            self.faults
                .push(format!("a ballot changed the forms of {regions:?}"));
        }
        self.reached_forms += usize::from(!regions.is_empty());
        let (Some(first), Some(last)) = (heard.at.first(), heard.at.last()) else {
            return;
        };
        if act.result {
            let commit = answered.min(*first);
            self.event_bytes = heard.event.len();
            self.last.push(last.saturating_duration_since(commit));
            self.from_sending.push(last.saturating_duration_since(sent));
            let each = heard
                .at
                .iter()
                .map(|at| at.saturating_duration_since(commit));
            self.each.extend(each);
        }
    }
}

/// The regions of an event that hold a form; text outside any region counts as one of its own.
fn with_forms(event: &str) -> Vec<String> {
    let parts = event.split("class=\"region\" id=\"");
    let holding = parts.enumerate().filter(|(_, part)| part.contains("<form"));
    let name = |(index, part): (usize, &str)| match index {
        0 => "none".to_owned(),
        _ => part.split('"').next().unwrap_or_default().to_owned(),
    };
    holding.map(name).collect()
}

fn one_in_favour() -> Value {
    object([
        ("yes", Value::Integer(1)),
        ("no", Value::Integer(0)),
        ("abstain", Value::Integer(0)),
    ])
}

fn asked<'a>(name: &str, members: impl Iterator<Item = (&'a str, Value)>) -> Value {
    let own = [("type", format!("committee.floor.{name}/1").into())];
    let members = members.chain(own);
    Value::Object(
        members
            .map(|(key, value)| (key.to_owned(), value))
            .collect(),
    )
}

fn size(house: &House) -> Result<u64, String> {
    let body = house.body("/api/v1")?;
    let text = String::from_utf8_lossy(&body).into_owned();
    let after = text.split("\"size\":").nth(1).unwrap_or_default();
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits
        .parse()
        .map_err(|_| format!("the house tells no size: {text}"))
}

/// Processor time of a process so far.
fn processor(process: u32) -> Result<Duration, String> {
    let path = format!("/proc/{process}/stat");
    let stat = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks: u64 = after
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<u64>().ok())
        .sum();
    Ok(Duration::from_millis(ticks * 10))
}

fn say(found: &mut Found, open: usize, apart: bool, wanted: &Wanted) {
    for sorted in [&mut found.last, &mut found.from_sending, &mut found.each] {
        sorted.sort_unstable();
    }
    for fault in found.faults.iter().take(10) {
        eprintln!("{fault}");
    }
    let of = |sorted: &[Duration], thousandths: usize| {
        let place = (sorted.len() * thousandths)
            .div_ceil(1000)
            .saturating_sub(1);
        sorted
            .get(place)
            .map_or(0.0, |held| held.as_secs_f64() * 1000.0)
    };
    let (last, worst) = (of(&found.last, 500), of(&found.last, 1000));
    let (p50, p99) = (of(&found.each, 500), of(&found.each, 990));
    let sent = of(&found.from_sending, 500);
    let processor =
        found.processor.as_millis() / u128::from(u32::try_from(found.changes.max(1)).unwrap_or(1));
    let words = format!(
        "{open} open pages over HTTP/1.1, {} changes, {} results of {} bytes\na result at the last page {last:.1} ms after its commit (median), {worst:.1} ms (the worst), {sent:.1} ms after it was sent; pages: 50 % {p50:.1} ms, 99 % {p99:.1} ms\n{} bytes of resident memory a page; {processor} ms of processor time a change; {} changes redrew a region with forms; faults {}",
        found.changes,
        found.last.len(),
        found.event_bytes,
        found.bytes_per_page,
        found.reached_forms,
        found.faults.len(),
    );
    if wanted.json {
        eprintln!("{words}");
        println!(
            "{{\"open\":{open},\"last_ms\":{last:.2},\"last_worst_ms\":{worst:.2},\"last_from_sending_ms\":{sent:.2},\"p50_ms\":{p50:.2},\"p99_ms\":{p99:.2},\"bytes_per_page\":{},\"event_bytes\":{},\"processor_ms_a_change\":{processor},\"changes\":{},\"results\":{},\"changes_reaching_forms\":{},\"a_core_each\":{apart},\"faults\":{}}}",
            found.bytes_per_page,
            found.event_bytes,
            found.changes,
            found.last.len(),
            found.reached_forms,
            found.faults.len(),
        );
    } else {
        println!("{words}");
    }
}

#[cfg(test)]
mod tests {
    use super::with_forms;

    #[test]
    fn forms_are_found_in_the_region_that_holds_them() {
        let event = "id: 5\ndata: <section class=\"region\" id=\"voting\"><p></p></section><section class=\"region\" id=\"steps\"><form></form></section>\n\n";
        assert_eq!(with_forms(event), ["steps"]);
        assert_eq!(with_forms("id: 5\ndata: <form></form>"), ["none"]);
        assert!(with_forms("id: 5\ndata: <p></p>").is_empty());
    }
}

//! A meeting in a house for exercises: every Member State has a delegate with a key, and a vote is open.

use super::delegation::{Delegation, body, object};
use crate::faults::dice::Dice;
use crate::place::{self, Profile};
use crate::temporary::Temporary;
use record::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

const CONVENTION: &str = "exercise";
/// What the exercise takes from the shipped convention: its sources and its rules.
const TAKEN: [&str; 3] = [
    "convention.opened/1",
    "convention.source/1",
    "convention.rules/1",
];
/// The question that is voted on.
pub(super) const QUESTION: &str = "L.1";
/// Members of the body.
const MEMBERS: i64 = 193;

/// A house with a meeting in it, not served yet.
pub(crate) struct Meeting {
    folder: Temporary,
    pub(super) delegations: Vec<Delegation>,
    /// Who presides, of the first delegation; another member of it votes.
    pub(super) chair: Delegation,
    pub(super) floor: String,
}

impl Meeting {
    /// Makes the house and opens the vote, with as many delegations as asked for.
    pub(crate) fn opened(
        profile: Profile,
        count: usize,
        dice: &mut Dice,
    ) -> Result<Meeting, String> {
        let folder = Temporary::new()?;
        let (convention, keys) = (folder.join("convention"), folder.join("keys"));
        for made in [&convention, &keys] {
            std::fs::create_dir(made).map_err(|error| format!("{}: {error}", made.display()))?;
        }
        let states = members()?;
        let delegations = states
            .iter()
            .take(count)
            .map(|state| Delegation::of(state, dice, &keys));
        let delegations: Vec<Delegation> = delegations.collect::<Result<_, _>>()?;
        let presiding = states.first().ok_or("the table of groups has no Members")?;
        let meeting = Meeting {
            folder,
            delegations,
            chair: Delegation::chair_of(presiding, dice, &keys)?,
            floor: format!("{CONVENTION}/committee/floor/first"),
        };
        let lines = meeting.lines(dice)?;
        write(&convention.join("record.jsonl"), &lines)?;
        let taking_part = format!("{CONVENTION}/committee/participation/committee");
        let people = meeting
            .delegations
            .iter()
            .flat_map(|one| [one.introduction(dice), one.communicated(&taking_part, dice)]);
        let mut people: Vec<Vec<u8>> = people.collect();
        people.push(meeting.chair.introduction(dice));
        people.push(meeting.chair.serves("chair", &taking_part, dice));
        let file = meeting.folder.join("people.jsonl");
        write(&file, &people)?;
        meeting.house(
            profile,
            &["init", "--practice", "--convention"],
            &convention,
        )?;
        meeting.house(profile, &["submit"], &file)?;
        Ok(meeting)
    }

    /// The home of the house.
    pub(crate) fn home(&self) -> PathBuf {
        self.folder.join("home")
    }

    /// Who presides, then the members of the delegations, by their ids.
    pub(crate) fn persons(&self) -> impl Iterator<Item = &str> {
        let all = std::iter::once(&self.chair).chain(&self.delegations);
        all.map(|one| one.person.as_str())
    }

    /// A path beside the home.
    pub(super) fn beside(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn house(&self, profile: Profile, words: &[&str], path: &Path) -> Result<(), String> {
        let mut command = Command::new(place::program(profile, "servanda")?);
        command.args(words).arg(path).arg("--home").arg(self.home());
        place::output(&mut command).map(|_| ())
    }

    fn lines(&self, dice: &mut Dice) -> Result<Vec<Vec<u8>>, String> {
        let mut lines = taken()?;
        let established = object([
            ("type", "committee.body.established/1".into()),
            ("name", "Committee of the exercise".into()),
            ("short_name", "Committee".into()),
            ("kind", "ad_hoc_committee".into()),
            ("open_to", "all-states".into()),
        ]);
        let committee = format!("{CONVENTION}/committee/body/committee");
        lines.push(body(dice, &committee, established).1);
        let presiding = self.chair.state.as_str();
        let proposed = object([
            ("type", "committee.floor.proposed/1".into()),
            ("for", presiding.into()),
            ("question", QUESTION.into()),
            ("title", "A draft".into()),
            ("sponsors", Value::List(vec![presiding.into()])),
            ("circulated", "2020-01-02".into()),
        ]);
        let no_budget = object([
            ("type", "committee.floor.budget/1".into()),
            ("by", object([("capacity", "Secretary".into())])),
            ("question", QUESTION.into()),
        ]);
        let steps = [
            chair(
                "opened",
                vec![
                    ("body", committee.as_str().into()),
                    ("rules", "assembly-committees".into()),
                    ("members", Value::Integer(MEMBERS)),
                    ("presiding", presiding.into()),
                ],
            ),
            chair(
                "item",
                vec![
                    ("item", "1".into()),
                    ("title", "The item of the exercise".into()),
                    ("referred_by", "2nd plenary meeting".into()),
                ],
            ),
            proposed,
            no_budget,
            chair(
                "voting_announced",
                vec![
                    ("question", QUESTION.into()),
                    ("method", "recorded".into()),
                    ("majority", "simple".into()),
                ],
            ),
            chair("voting_opened", vec![("question", QUESTION.into())]),
        ];
        lines.extend(steps.map(|step| body(dice, &self.floor, step).1));
        Ok(lines)
    }
}

/// What the Chair does on the floor.
fn chair(name: &str, members: Vec<(&str, Value)>) -> Value {
    let by = object([("capacity", "Chair".into())]);
    let own = [
        ("type", format!("committee.floor.{name}/1").into()),
        ("by", by),
    ];
    let members = members.into_iter().chain(own);
    Value::Object(
        members
            .map(|(key, value)| (key.to_owned(), value))
            .collect(),
    )
}

/// The lines of the shipped convention that the exercise takes, under its own name, in a house that is
/// the secretariat.
fn taken() -> Result<Vec<Vec<u8>>, String> {
    let file = place::root().join("conventions/un-cybercrime/record.jsonl");
    let text =
        std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let text = text.replace("\"un-cybercrime/", &format!("\"{CONVENTION}/"));
    let mut lines = Vec::new();
    for line in text.lines() {
        let value = Value::read(line.as_bytes()).map_err(|error| error.to_string())?;
        let act_type = value.get("ask").and_then(|ask| ask.get("type")?.as_str());
        if act_type.is_some_and(|act_type| TAKEN.contains(&act_type)) {
            let canonical = String::from_utf8_lossy(&value.canonical()).into_owned();
            lines.push(
                canonical
                    .replace("\"house\":\"copy\"", "\"house\":\"secretariat\"")
                    .into_bytes(),
            );
        }
    }
    Ok(lines)
}

/// The Members of the United Nations, by their codes.
fn members() -> Result<Vec<String>, String> {
    let file = place::root().join("conventions/participants/groups.csv");
    let text =
        std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let rows = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let members = rows.filter_map(|row| match row.as_slice() {
        [state, "united-nations", "full", _from, "", ..] => Some((*state).to_owned()),
        _ => None,
    });
    Ok(members.collect())
}

fn write(file: &Path, lines: &[Vec<u8>]) -> Result<(), String> {
    let text: Vec<u8> = lines
        .iter()
        .flat_map(|line| [line.as_slice(), b"\n"].concat())
        .collect();
    std::fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))
}

//! `servanda import registrations`: delegations and organizations from a registration's table.

use super::persons::Persons;
use super::rehearsal::Rehearsal;
use crate::cli::handed_in::{Columns, Row, Table, file, malformed};
use crate::cli::place::Place;
use crate::error::{Error, Kind};
use crate::keys::Seed;
use record::bytes;
use record::entry::SubmissionId;
use record::hash::sha256;
use record::value::Value;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use treaty::MatterId;
use treaty::calendar::Day;
use treaty::capacity::Capacity;
use treaty::committee::participation::{Role, of_body};
use treaty::participant::{ParticipantId, Participants};

const COLUMNS: Columns = Columns {
    required: &["role"],
    optional: &[
        "participant",
        "organization",
        "capacity",
        "name",
        "from",
        "until",
        "list",
        "decision",
    ],
};

/// Enter registrations: delegations, organizations, and the persons of each
#[derive(Debug, Clone, clap::Args)]
#[command(after_help = "\
The table is comma-separated values with a header; columns stand in any order, others are left alone:

  participant   code or name of a State or organization of the table of participants
  organization  name of another organization, in place of a participant
  capacity      of that organization: organization, united_nations_entity, consultative_status, stakeholder
  list          of a stakeholder: the non-objection list that holds it; or `decision`, the decision
  role          head, representative, alternate or adviser
  name          of the person; it stays in the table of persons and is never entered
  from, until   days such as 2026-11-21, where they are not those of the act

A row that is not understood or not in order is left out and reported with its reason, never guessed, and
the others are entered; with --strict nothing is entered then. The same table again enters nothing twice,
because each row is known by the name of its source and its content. With --key each act is signed with that
person's key, in their service as secretariat of the body; a house elsewhere takes no others.

  servanda import registrations delegations.csv --body un-cybercrime/committee/body/ad-hoc-committee
  servanda import registrations delegations.csv --body … --key my.key --node https://record.example.org")]
pub(super) struct Args {
    /// The table
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
    /// The body they take part in
    #[arg(long, value_name = "MATTER")]
    body: String,
    /// Which person each row is; made where it is not there, and kept by the secretariat
    #[arg(long, value_name = "PERSONS.csv")]
    persons: Option<PathBuf>,
    /// Name of the source, the same for each new edition of one table; else the file's own name
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// Document of the Record that holds the table, for a house that is a copy
    #[arg(long, value_name = "ID")]
    cited: Option<String>,
    /// Day from which the representatives are named; else the day of the entry
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// Sign each act with the person's key in this file
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// Enter nothing when any row is not understood or not in order
    #[arg(long)]
    strict: bool,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

/// The members of an ask.
type Members = Map<String, Json>;

/// What a table became, before anything is entered.
#[derive(Debug, Default)]
struct Prepared {
    /// The lines to submit, those that others rest on first, each with its row's line in the table.
    lines: Vec<(usize, Json)>,
    /// Rows that cannot be entered, by line, each with its first reason.
    left_out: BTreeMap<usize, String>,
    rows: usize,
}

/// What every line of an import shares.
struct Import<'a> {
    source: String,
    matter: MatterId,
    cited: Option<&'a str>,
    on: Option<Day>,
    /// Who signs it, in their service as the body's secretariat.
    by: Option<String>,
}

/// Reads the table, enters what is in order and reports.
///
/// # Errors
/// When the table cannot be read; with `--strict` when any row cannot be entered; when what was in order is
/// so no more as it is handed in, with its row.
pub(super) async fn run(args: &Args, place: Place<'_>) -> Result<String, Error> {
    if let Place::Home(home) = place {
        home.exists()?;
    }
    let table = Table::read(&file(&args.file)?, COLUMNS)?;
    let key = args.key.as_deref().map(Seed::read).transpose()?;
    let mut import = Import::of(args)?;
    let persons_file = args
        .persons
        .clone()
        .unwrap_or_else(|| args.file.with_extension("persons.csv"));
    let mut persons = Persons::read(&persons_file)?;
    let prepared = {
        let house = place.house().await?;
        if let Some(key) = &key {
            let public = bytes::decode(&key.public()?).unwrap_or_default();
            import.by = Some(house.person_of(&public).await?);
        }
        let slug = import.matter.convention();
        let participants = house.participants(slug, None).await?;
        let prepared = prepare(&import, table.rows(), &participants, &mut persons)?;
        let mut rehearsal = Rehearsal::of(&house, slug, key.is_some()).await?;
        prepared.in_order(&mut rehearsal).await?
    };
    if args.strict && !prepared.left_out.is_empty() {
        let (left_out, rows) = (prepared.left_out.len(), prepared.rows);
        let what = format!("{left_out} of {rows} rows cannot be entered, so nothing was");
        let remedy = "Correct them, or leave --strict out to enter the others";
        let report = report(&prepared.left_out);
        return Err(Error::new(Kind::NotInOrder, what, remedy).detail(report));
    }
    persons.keep(&persons_file)?;
    let mut text = Vec::new();
    for (_, line) in &prepared.lines {
        text.extend(value(line)?.canonical());
        text.push(b'\n');
    }
    let answers = if text.is_empty() {
        Vec::new()
    } else {
        let answers = place.hand_in(&text, key.as_ref()).await;
        answers.map_err(|error| in_the_table(error, &prepared.lines))?
    };
    let entered = answers.iter().filter(|answer| !answer.again).count();
    let before = answers.len() - entered;
    Ok(if args.json {
        let left_out: Vec<Json> = prepared
            .left_out
            .iter()
            .map(|(line, why)| json!({"line": line, "why": why}))
            .collect();
        let told = json!({
            "rows": prepared.rows, "submissions": answers.len(), "entered": entered,
            "entered_before": before, "left_out": left_out,
        });
        format!("{told}\n")
    } else {
        let mut words = format!(
            "{} rows read; {entered} submissions entered, {before} entered before.\n",
            prepared.rows
        );
        words += &report(&prepared.left_out);
        let _ = writeln!(
            words,
            "Which person each row is stands in {}; keep it to yourself.",
            persons_file.display()
        );
        words
    })
}

/// What is not in order names the row it comes from.
fn in_the_table(error: Error, lines: &[(usize, Json)]) -> Error {
    let place = error.line.and_then(|line| line.checked_sub(1));
    match place.and_then(|place| lines.get(place)) {
        Some((line, _)) => error.at_line(*line),
        None => error,
    }
}

fn value(line: &Json) -> Result<Value, Error> {
    Value::try_from(line.clone()).map_err(|error| {
        let what = "a row holds text that the Record cannot hold";
        malformed(what, "Take out control characters").detail(error)
    })
}

impl Prepared {
    /// Without the lines that are not in order, after those before them; their rows are left out.
    async fn in_order(mut self, rehearsal: &mut Rehearsal<'_>) -> Result<Self, Error> {
        let mut lines = Vec::with_capacity(self.lines.len());
        for (row, line) in std::mem::take(&mut self.lines) {
            let decided = match value(&line) {
                Ok(body) => rehearsal.decide(&body).await?.map_err(Error::from),
                Err(error) => Err(error),
            };
            match decided {
                Ok(()) => lines.push((row, line)),
                Err(why) => {
                    self.left_out.entry(row).or_insert_with(|| why.to_string());
                }
            }
        }
        self.lines = lines;
        Ok(self)
    }
}

fn report(left_out: &BTreeMap<usize, String>) -> String {
    let mut words = String::new();
    if !left_out.is_empty() {
        let _ = writeln!(words, "{} rows left out:", left_out.len());
    }
    for (line, why) in left_out {
        let _ = writeln!(words, "  line {line}: {why}");
    }
    words
}

impl<'a> Import<'a> {
    fn of(args: &'a Args) -> Result<Self, Error> {
        let own_name = args.file.file_name().map(|name| name.to_string_lossy());
        let source = args.source.clone().or(own_name.map(Into::into));
        let body = MatterId::parse(&args.body).ok();
        let body = body.filter(|body| body.kind() == "committee/body");
        let matter = body.as_ref().and_then(of_body).ok_or_else(|| {
            let what = format!("`{}` names no body", args.body);
            Error::new(
                Kind::Usage,
                what,
                "Write it as un-cybercrime/committee/body/ad-hoc-committee",
            )
        })?;
        let on = args.on.as_deref().map(Day::parse).transpose();
        Ok(Self {
            source: source.unwrap_or_default(),
            matter,
            cited: args.cited.as_deref(),
            on: on.map_err(|error| {
                let what = "`--on` is not a day";
                Error::new(Kind::Usage, what, "Give a day such as 2026-11-21").detail(error)
            })?,
            by: None,
        })
    }

    /// A submission whose id is made of the source and of what it says.
    fn line(&self, what: &str, act: &str, members: Members) -> Json {
        let mut ask = members;
        let act_type = format!("committee.participation.{act}/1");
        ask.insert("type".to_owned(), json!(act_type));
        if let Some(on) = self.on {
            ask.insert("on".to_owned(), json!(on));
        }
        if let Some(document) = self.cited {
            ask.insert("source".to_owned(), json!({"document": document}));
        }
        if let Some(person) = &self.by {
            ask.insert(
                "by".to_owned(),
                json!({"person": person, "capacity": "secretariat"}),
            );
        }
        let matter = &self.matter;
        let id = id(&format!("{}\n{matter}\n{what}", self.source));
        json!({"id": id, "matter": matter, "ask": ask})
    }

    /// Name of the list of representatives that this source keeps for one participant.
    fn list(&self, of: &str) -> String {
        let source = sha256(self.source.as_bytes()).hex();
        format!(
            "{}-{}",
            of.to_lowercase(),
            source.chars().take(8).collect::<String>()
        )
    }
}

fn id(text: &str) -> String {
    let hash = sha256(format!("servanda/import/1\n{text}").as_bytes());
    let mut bytes = [0; 16];
    bytes
        .iter_mut()
        .zip(hash.0)
        .for_each(|(to, from)| *to = from);
    SubmissionId(bytes).to_string()
}

fn prepare(
    import: &Import<'_>,
    rows: &[Row],
    participants: &Participants,
    persons: &mut Persons,
) -> Result<Prepared, Error> {
    let mut prepared = Prepared {
        rows: rows.len(),
        ..Prepared::default()
    };
    let mut first: BTreeMap<String, (usize, Json)> = BTreeMap::new();
    let mut lists: BTreeMap<String, (usize, Json)> = BTreeMap::new();
    let mut named: BTreeMap<String, (usize, Json)> = BTreeMap::new();
    for row in rows {
        let read = match Registered::read(row, participants) {
            Ok(read) => read,
            Err(why) => {
                prepared.left_out.insert(row.line, why);
                continue;
            }
        };
        let list = import.list(&read.key());
        if let Some((slug, registered)) = read.registration() {
            let what = format!("organization {slug}");
            let line = import.line(&what, "registered", registered);
            first.entry(slug).or_insert((row.line, line));
        }
        let mut of = read.of();
        of.insert("list".to_owned(), json!(list));
        of.insert("members".to_owned(), json!([]));
        lists.entry(list.clone()).or_insert_with(|| {
            let line = import.line(&format!("list {list}"), "communicated", of.clone());
            (row.line, line)
        });
        let content = read.content(row);
        let hash = sha256(format!("{}\n{content}", import.source).as_bytes()).hex();
        if named.contains_key(&hash) {
            let why = "the row stands in the table twice";
            prepared.left_out.insert(row.line, why.to_owned());
            continue;
        }
        let person = persons.of(&hash, row.get("name"))?;
        of.insert("joins".to_owned(), json!(true));
        of.insert("members".to_owned(), json!([read.member(&person)]));
        let line = import.line(&content, "communicated", of);
        named.insert(hash, (row.line, line));
    }
    prepared.lines.extend(first.into_values());
    prepared.lines.extend(lists.into_values());
    let mut named: Vec<(usize, Json)> = named.into_values().collect();
    named.sort_by_key(|(line, _)| *line);
    prepared.lines.extend(named);
    Ok(prepared)
}

/// Who is registered by a row.
struct Registered {
    of: Whom,
    role: Role,
    from: Option<Day>,
    until: Option<Day>,
}

enum Whom {
    Participant(ParticipantId),
    Organization {
        slug: String,
        name: String,
        capacity: Capacity,
        list: Option<MatterId>,
        decision: Option<MatterId>,
    },
}

impl Registered {
    /// Reads a row, or says why it is not understood.
    fn read(row: &Row, participants: &Participants) -> Result<Self, String> {
        let of = match (row.filled("participant"), row.filled("organization")) {
            (Some(text), None) => Whom::Participant(participant(text, participants)?),
            (None, Some(name)) => organization(name, row)?,
            (Some(_), Some(_)) => {
                return Err("it names a participant and an organization".to_owned());
            }
            (None, None) => {
                return Err("it names neither a participant nor an organization".to_owned());
            }
        };
        let role = from_word(row.get("role")).ok_or_else(|| {
            format!(
                "`{}` is no role: write head, representative, alternate or adviser",
                row.get("role")
            )
        })?;
        let day = |column: &str| {
            let read = row.filled(column).map(Day::parse).transpose();
            read.map_err(|error| error.to_string())
        };
        let (from, until) = (day("from")?, day("until")?);
        if matches!((from, until), (Some(from), Some(until)) if until < from) {
            return Err("its last day is before its first".to_owned());
        }
        Ok(Self {
            of,
            role,
            from,
            until,
        })
    }

    fn key(&self) -> String {
        match &self.of {
            Whom::Participant(id) => id.to_string(),
            Whom::Organization { slug, .. } => slug.clone(),
        }
    }

    fn of(&self) -> Members {
        let (key, value) = match &self.of {
            Whom::Participant(id) => ("for", json!(id)),
            Whom::Organization { slug, .. } => ("organization", json!(slug)),
        };
        Members::from_iter([(key.to_owned(), value)])
    }

    fn registration(&self) -> Option<(String, Members)> {
        let Whom::Organization {
            slug,
            name,
            capacity,
            list,
            decision,
        } = &self.of
        else {
            return None;
        };
        let mut members = Members::from_iter([
            ("organization".to_owned(), json!(slug)),
            ("name".to_owned(), json!(name)),
            ("capacity".to_owned(), json!(capacity)),
        ]);
        if let Some(list) = list {
            members.insert("list".to_owned(), json!(list));
        }
        if let Some(decision) = decision {
            members.insert("decision".to_owned(), json!(decision));
        }
        Some((slug.clone(), members))
    }

    fn member(&self, person: &str) -> Members {
        let mut member = Members::from_iter([
            ("person".to_owned(), json!(person)),
            ("role".to_owned(), json!(self.role)),
        ]);
        if let Some(from) = self.from {
            member.insert("from".to_owned(), json!(from));
        }
        if let Some(until) = self.until {
            member.insert("until".to_owned(), json!(until));
        }
        member
    }

    /// What makes the row this row: whom, role, name and days. Spaces and unknown columns do not.
    fn content(&self, row: &Row) -> String {
        let fields = ["role", "name", "from", "until"].map(|column| row.get(column));
        format!("{}\n{}", self.key(), fields.join("\n"))
    }
}

fn participant(text: &str, participants: &Participants) -> Result<ParticipantId, String> {
    let by_code = ParticipantId::parse(text).ok();
    let by_code = by_code.filter(|id| participants.get(id).is_some());
    by_code
        .or_else(|| participants.by_name(text, None).cloned())
        .ok_or_else(|| {
            format!("“{text}” is not in the table of participants, or is the name of several")
        })
}

fn organization(name: &str, row: &Row) -> Result<Whom, String> {
    let word = row.get("capacity");
    let capacity: Capacity = from_word(word).ok_or_else(|| {
        format!("`{word}` is no capacity of an organization: write organization, united_nations_entity, consultative_status or stakeholder")
    })?;
    let matter = |column: &str| {
        let read = row.filled(column).map(MatterId::parse).transpose();
        read.map_err(|error| error.to_string())
    };
    Ok(Whom::Organization {
        slug: slug(name),
        name: name.to_owned(),
        capacity,
        list: matter("list")?,
        decision: matter("decision")?,
    })
}

/// A short name from a long one: its letters and digits, and where it has none of the Latin alphabet a
/// hash of it.
fn slug(name: &str) -> String {
    let plain: String = name
        .to_lowercase()
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    let slug: String = words.join("-").chars().take(60).collect();
    if slug.is_empty() || !name.is_ascii() {
        let hash: String = sha256(name.as_bytes()).hex().chars().take(8).collect();
        return format!("{slug}-{hash}").trim_start_matches('-').to_owned();
    }
    slug.trim_end_matches('-').to_owned()
}

/// A word of the data, in any capitals, with spaces or hyphens.
fn from_word<T: serde::de::DeserializeOwned>(word: &str) -> Option<T> {
    let word = word.to_lowercase().replace([' ', '-'], "_");
    serde_json::from_value(json!(word)).ok()
}

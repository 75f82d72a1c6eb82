//! `servanda export`: every treaty of the house as open data, in tables, JSON and XML.
//!
//! The tables are those that `servanda import` reads, so that another house can take them in; what a
//! table cannot hold stands in the JSON and the XML of each treaty.

use super::times::Times;
use crate::error::{Error, Kind};
use crate::facts;
use crate::house::House;
use crate::practice::BANNER;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use treaty::act::Header;
use treaty::calendar::Day;
use treaty::convention::Convention;
use treaty::depositary::bilateral::side;
use treaty::depositary::entry_into_force::{Kind as InstrumentKind, Rule};
use treaty::depositary::instrument;
use treaty::depositary::register::Register;
use treaty::depositary::signature::{self, Manner};
use treaty::depositary::status::{rule_of, status};
use treaty::depositary::terms::terms;
use treaty::participant::{ParticipantId, Participants};
use treaty::{Matter, MatterId};

/// Write all treaties of the house as open data: tables, JSON and XML
#[derive(Debug, Clone, clap::Args)]
#[command(after_long_help = "\
    servanda export open-data
    servanda export open-data-2020 --as-of 2020-12-31

treaties.csv, deposits.csv and signatures.csv are in the form that `servanda import` reads. For each
treaty treaties/NAME.json and treaties/NAME.xml hold its status, how each participant stands, and
its reservations and declarations. README.txt says what the day, the state of knowledge and the
Record's size are, and what the tables cannot hold.")]
pub struct Args {
    /// The folder, which is made; files of the same names in it are replaced
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[command(flatten)]
    times: Times,
}

const TREATIES: [&str; 17] = [
    "slug",
    "title",
    "short_title",
    "chapter",
    "number",
    "adopted",
    "parent",
    "instruments",
    "organizations_count",
    "delay",
    "then",
    "from",
    "not_before",
    "parent_entry_into_force",
    "named",
    "eligible",
    "later_party_delay",
];
const DEPOSITS: [&str; 8] = [
    "slug", "party", "iso3", "kind", "date", "known", "effect", "replaces",
];
const SIGNATURES: [&str; 7] = ["slug", "party", "iso3", "kind", "date", "known", "place"];

/// Writes the files.
///
/// # Errors
/// When the folder cannot be written, or the storage fails.
pub async fn run(args: &Args, house: &House) -> Result<String, Error> {
    let kept = house.conventions().await?;
    let Some(first) = kept.first() else {
        return Ok("This house keeps no convention yet.".to_owned());
    };
    let asked = args.times.when(house, first).await?;
    let inside = args.folder.join("treaties");
    std::fs::create_dir_all(&inside).map_err(|error| unwritten(&inside, &error))?;
    let mut treaties = csv::Writer::from_writer(Vec::new());
    let mut deposits = csv::Writer::from_writer(Vec::new());
    let mut signatures = csv::Writer::from_writer(Vec::new());
    put(&mut treaties, TREATIES)?;
    put(&mut deposits, DEPOSITS)?;
    put(&mut signatures, SIGNATURES)?;
    let (mut written, mut without) = (0_usize, Vec::new());
    for slug in &kept {
        let Ok(convention) = house.convention(slug, asked.entry).await else {
            // It was not opened yet.
            continue;
        };
        let participants = house.participants(slug, asked.entry).await?;
        let id = MatterId::of_register(slug);
        let Matter::Register(register) = house.matter(&id, &asked).await? else {
            continue;
        };
        let one = One {
            slug,
            convention: &convention,
            participants: &participants,
            register: &register,
            as_of: asked.as_of,
        };
        put(&mut treaties, one.treaty())?;
        one.deposits().try_for_each(|row| put(&mut deposits, row))?;
        one.signatures()
            .try_for_each(|row| put(&mut signatures, row))?;
        match one.facts() {
            Ok(mut facts) => {
                if let (true, Value::Object(facts)) = (house.is_practice(), &mut facts) {
                    facts.insert("practice".to_owned(), json!(true));
                }
                let xml = facts::xml::document("treaty", &facts);
                write(
                    &inside.join(format!("{slug}.json")),
                    format!("{facts:#}\n").as_bytes(),
                )?;
                write(&inside.join(format!("{slug}.xml")), xml.as_bytes())?;
                written += 1;
            }
            Err(why) => without.push(format!("{slug}: {why}")),
        }
    }
    for (name, table) in [
        ("treaties.csv", treaties),
        ("deposits.csv", deposits),
        ("signatures.csv", signatures),
    ] {
        let bytes = table.into_inner().map_err(|error| unwritable(&error))?;
        write(&args.folder.join(name), &bytes)?;
    }
    let known = match asked.known_as_of {
        Some(known) => format!("what was known at {known}"),
        None => "all that is known".to_owned(),
    };
    let size = asked.entry.unwrap_or_default();
    let practice = if house.is_practice() {
        format!("{BANNER}\n\n")
    } else {
        String::new()
    };
    let read_me = format!(
        "{practice}Treaties as of {}, with {known}, folded from the first {size} entries of the Record\n{}.\n\n\
         treaties.csv, deposits.csv and signatures.csv are in the form that `servanda import` reads.\n\
         deposits.csv holds every instrument that is known, whatever its day, because a later one can correct\n\
         an earlier one. The tables hold neither counts that a source reports without names, nor shares that a\n\
         rule of entry into force weighs, nor signatures without a day; the files in treaties/ do.\n",
        asked.as_of,
        house.opened().origin,
    );
    write(&args.folder.join("README.txt"), read_me.as_bytes())?;
    let mut said = format!(
        "Wrote {written} treaties as of {} to {}.",
        asked.as_of,
        args.folder.display()
    );
    for line in without {
        said.push_str(&format!("\nWithout a status: {line}."));
    }
    Ok(said)
}

/// One treaty at the times asked about.
struct One<'a> {
    slug: &'a str,
    convention: &'a Convention,
    participants: &'a Participants,
    register: &'a Register,
    as_of: Day,
}

impl One<'_> {
    fn treaty(&self) -> Vec<String> {
        let opened = self.convention.opened.as_ref();
        let text = |text: Option<&String>| text.cloned().unwrap_or_default();
        let adopted = self.register.adopted_on();
        let mut row = vec![
            self.slug.to_owned(),
            text(opened.map(|opened| &opened.title)),
            text(opened.map(|opened| &opened.short_title)),
            text(self.convention.place.chapter.as_ref()),
            text(self.convention.place.number.as_ref()),
            said(adopted.filter(|on| *on <= self.as_of).as_ref()),
            text(self.convention.parent.as_ref()),
        ];
        // A rule that weighs shares is not whole without them.
        let rule = rule_of(self.convention).ok().flatten();
        row.extend(rule_cells(
            rule.filter(|rule| rule.weights.is_none()).as_ref(),
        ));
        row
    }

    fn name(&self, id: &ParticipantId) -> String {
        let name = self.participants.name(id, "en", self.as_of);
        name.map_or_else(|| id.to_string(), |name| name.text.clone())
    }

    fn begun(&self, header: &Header) -> Option<[String; 3]> {
        let id = header.participant.as_ref()?;
        Some([self.slug.to_owned(), self.name(id), id.to_string()])
    }

    fn deposits(&self) -> impl Iterator<Item = Vec<String>> {
        self.register.instruments.iter().filter_map(|held| {
            let (kind, effect, replaces) = match &held.act {
                instrument::Act::Deposited {
                    form,
                    effect,
                    replaces,
                    ..
                } => (InstrumentKind::from(*form), *effect, *replaces),
                instrument::Act::Withdrawn {
                    denunciation,
                    effect,
                } if !self.register.is_revoked(held) => match denunciation {
                    true => (InstrumentKind::Denunciation, *effect, None),
                    false => (InstrumentKind::Withdrawal, *effect, None),
                },
                _ => return None,
            };
            let mut row = self.begun(&held.header)?.to_vec();
            row.extend([
                kind.as_str().to_owned(),
                held.header.on?.to_string(),
                said(held.header.known.as_ref()),
                said(effect.as_ref()),
                said(replaces.as_ref()),
            ]);
            Some(row)
        })
    }

    fn signatures(&self) -> impl Iterator<Item = Vec<String>> {
        self.register.signed.values().filter_map(|held| {
            let signature::Act::Signed { place, manner, .. } = &held.act else {
                return None;
            };
            let kind = match manner {
                Some(Manner::Succession) => "succession to signature",
                _ => "signature",
            };
            let mut row = self.begun(&held.header)?.to_vec();
            row.extend([
                kind.to_owned(),
                held.header.on?.to_string(),
                said(held.header.known.as_ref()),
                place.clone().unwrap_or_default(),
            ]);
            Some(row)
        })
    }

    fn facts(&self) -> Result<Value, String> {
        let status = status(
            self.register,
            self.convention,
            self.participants,
            self.as_of,
        );
        let status = status.map_err(|reason| reason.to_string())?;
        let mut members = facts::status::of(&status);
        let instruments = self.register.instruments.iter();
        let who = instruments.filter_map(|held| held.header.participant.as_ref());
        let who: std::collections::BTreeSet<&ParticipantId> =
            who.chain(self.register.signed.keys()).collect();
        let sides: Vec<Value> = who
            .into_iter()
            .map(|id| {
                let side = side(
                    self.register,
                    self.convention,
                    self.participants,
                    &status,
                    id,
                );
                json!({"name": self.name(id), "standing": side})
            })
            .collect();
        let opened = self.convention.opened.as_ref();
        members.insert("convention".to_owned(), json!(self.slug));
        members.insert(
            "title".to_owned(),
            json!(opened.map(|opened| &opened.title)),
        );
        members.insert(
            "authority".to_owned(),
            json!(opened.map(|opened| &opened.authority)),
        );
        members.insert("as_of".to_owned(), json!(self.as_of));
        members.insert("participants".to_owned(), json!(sides));
        let terms = terms(self.register, self.convention, self.as_of);
        members.insert("reservations_and_declarations".to_owned(), json!(terms));
        Ok(Value::Object(members))
    }
}

/// The rule of entry into force as the columns that `servanda import treaties` reads.
fn rule_cells(rule: Option<&Rule>) -> Vec<String> {
    let Some(rule) = rule else {
        return vec![String::new(); 10];
    };
    let word = |value: Result<Value, serde_json::Error>| match value {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    };
    let codes = |codes: &std::collections::BTreeSet<String>| {
        codes.iter().cloned().collect::<Vec<_>>().join(" ")
    };
    vec![
        said(rule.instruments.as_ref()),
        rule.organizations_count.to_string(),
        rule.delay.to_string(),
        word(serde_json::to_value(rule.then)),
        word(serde_json::to_value(rule.from)),
        said(rule.not_before.as_ref()),
        said(rule.parent_entry_into_force.as_ref()),
        codes(&rule.named),
        rule.eligible.as_ref().map(codes).unwrap_or_default(),
        said(rule.later_party_delay.as_ref()),
    ]
}

fn said(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

fn put(
    table: &mut csv::Writer<Vec<u8>>,
    row: impl IntoIterator<Item = impl AsRef<[u8]>>,
) -> Result<(), Error> {
    table.write_record(row).map_err(|error| unwritable(&error))
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), Error> {
    std::fs::write(file, bytes).map_err(|error| unwritten(file, &error))
}

fn unwritable(error: &dyn std::fmt::Display) -> Error {
    Error::new(Kind::Machine, "a table could not be written", "Try again").detail(error)
}

fn unwritten(file: &Path, error: &std::io::Error) -> Error {
    let what = format!("{} could not be written", file.display());
    Error::new(Kind::Usage, what, "Name a folder in which you may write").detail(error)
}

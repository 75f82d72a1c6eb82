//! What an import would hand in: each ask decided in order on a scratch copy of its matters.

use super::number::Number;
use super::report::Report;
use crate::cli::handed_in::Row;
use crate::conventions::{TableContent, participants, table_entered};
use crate::desk::day_in;
use crate::error::Error;
use crate::house::House;
use record::Value;
use record::entry::{Instant, SignedKind, SubmissionId};
use record::hash::sha256;
use record::value::Object;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use treaty::act::{Header, Source};
use treaty::calendar::Day;
use treaty::convention::{self, Authority, Capacity, SourceListed, Standing};
use treaty::depositary::adoption;
use treaty::depositary::register::Register;
use treaty::depositary::status::rule_of;
use treaty::participant::Participants;
use treaty::submission::{Ask, Facts, Matters};
use treaty::{Act, Deed, Done, Matter, MatterId, NotInOrder, Submission, When, decide};

/// Where the rows come from and what is said of treaties that are opened.
#[derive(Debug, Clone)]
pub(super) struct Provenance {
    pub(super) source: String,
    pub(super) title: String,
    pub(super) publisher: String,
    pub(super) published: Option<Day>,
    pub(super) known: Option<Instant>,
    pub(super) depositary: String,
    pub(super) authority: String,
    pub(super) authority_url: String,
    pub(super) zone: String,
}

/// What is known of a treaty before it is opened.
#[derive(Debug, Clone, Default)]
pub(super) struct Treaty {
    pub(super) title: Option<String>,
    pub(super) short_title: Option<String>,
    pub(super) number: Option<Number>,
    pub(super) parent: Option<String>,
    pub(super) adopted: Option<Day>,
    pub(super) place: Option<String>,
}

/// What will be handed in.
pub(super) struct Plan<'a> {
    house: &'a House,
    pub(super) provenance: Provenance,
    now: Instant,
    /// The Record's size, and behind it the entries that would be made.
    size: u64,
    kept: BTreeSet<String>,
    gathered: BTreeMap<String, Arc<Participants>>,
    table: TableContent,
    built_in: Arc<Participants>,
    matters: Matters,
    held: BTreeSet<SubmissionId>,
    planned: BTreeSet<SubmissionId>,
    lines: Vec<u8>,
    contents: Vec<Vec<u8>>,
    pub(super) report: Report,
}

impl<'a> Plan<'a> {
    pub(super) async fn new(house: &'a House, provenance: Provenance) -> Result<Self, Error> {
        let table = participants::built_in()?;
        let content = TableContent::of(&table)?;
        let built_in = Participants::from_table(table);
        let report = Report {
            source: provenance.title.clone(),
            ..Report::default()
        };
        Ok(Self {
            now: house.now()?,
            size: house.size().await?,
            kept: house.conventions().await?.into_iter().collect(),
            house,
            provenance,
            gathered: BTreeMap::new(),
            table: content,
            built_in: Arc::new(built_in.map_err(|error| crate::cli::handed_in::explained(&error))?),
            matters: Matters::new(),
            held: BTreeSet::new(),
            planned: BTreeSet::new(),
            lines: Vec::new(),
            contents: Vec::new(),
            report,
        })
    }

    /// The lines to hand in, the content they name, and the report.
    pub(super) fn finish(mut self) -> (Vec<u8>, Vec<Vec<u8>>, Report) {
        for slug in self.gathered.keys() {
            let id = MatterId::of_convention(slug);
            let convention = match self.matters.get(&id) {
                Some(Matter::Convention(convention)) => convention,
                _ => continue,
            };
            if matches!(rule_of(convention), Ok(None)) {
                self.report.without_rule.insert(slug.clone());
            }
        }
        self.report.left_out.sort_by_key(|row| row.line);
        (self.lines, self.contents, self.report)
    }

    /// The id of the submission that a row becomes.
    pub(super) fn id(&self, what: &str, cells: &[&str]) -> SubmissionId {
        let mut named = format!("servanda/import/1\n{}\n{what}", self.provenance.source);
        for cell in cells {
            named.push('\u{1f}');
            named.push_str(cell);
        }
        let hash = sha256(named.as_bytes());
        SubmissionId(hash.0.first_chunk().copied().unwrap_or_default())
    }

    /// Looks up which of the ids the Record holds.
    pub(super) async fn look_up(&mut self, ids: &[SubmissionId]) -> Result<(), Error> {
        if !self.kept.is_empty() {
            self.held.extend(self.house.entered(ids).await?);
        }
        Ok(())
    }

    /// Whether the Record holds a submission.
    pub(super) fn holds(&self, id: &SubmissionId) -> bool {
        self.held.contains(id)
    }

    /// Whether an earlier row of the file became this submission.
    pub(super) fn repeats(&self, id: &SubmissionId) -> bool {
        self.planned.contains(id)
    }

    /// Whether this house keeps a treaty, or would after what is planned.
    pub(super) fn keeps(&self, slug: &str) -> bool {
        self.kept.contains(slug) || self.gathered.contains_key(slug)
    }

    /// Takes a treaty's matters in hand, and opens it where this house does not keep it.
    pub(super) async fn gather(&mut self, slug: &str, treaty: &Treaty) -> Result<(), Error> {
        if self.gathered.contains_key(slug) {
            return Ok(());
        }
        let register = MatterId::of_register(slug);
        if self.kept.contains(slug) {
            let convention = self.house.convention(slug, None).await?;
            let participants = self.house.participants(slug, None).await?;
            let own = MatterId::of_convention(slug);
            let far = Day::parse("9999-12-31").map(When::on);
            let far = far.map_err(|error| crate::cli::handed_in::explained(&error))?;
            let held = self.house.matter(&register, &far).await?;
            self.matters.insert(register, held);
            self.matters
                .insert(own, Matter::Convention(Box::new(convention)));
            self.gathered.insert(slug.to_owned(), participants);
            return self.list_source(slug);
        }
        self.gathered
            .insert(slug.to_owned(), Arc::clone(&self.built_in));
        self.open(slug, treaty)
    }

    fn open(&mut self, slug: &str, treaty: &Treaty) -> Result<(), Error> {
        let own = MatterId::of_convention(slug);
        let number = treaty.number.as_ref();
        let called = || match number {
            Some(number) => format!("Treaty {}", number.text()),
            None => format!("Treaty {slug}"),
        };
        let title = treaty.title.clone().unwrap_or_else(called);
        let opened = convention::Act::Opened {
            short_title: treaty.short_title.clone().unwrap_or_else(|| title.clone()),
            title,
            languages: Vec::new(),
            house: Capacity::Copy,
            authority: Authority {
                name: self.provenance.authority.clone(),
                url: self.provenance.authority_url.clone(),
            },
            depositary: self.provenance.depositary.clone(),
            zone: self.provenance.zone.clone(),
        };
        let id = |plan: &Self, what: &str| plan.id(what, &[slug]);
        let header = Header::default();
        self.must(
            id(self, "opened"),
            &own,
            header.clone(),
            Deed::Convention(opened),
        )?;
        self.enter_table(slug)?;
        self.list_source(slug)?;
        if number.is_some() || treaty.parent.is_some() {
            let described = convention::Act::Described {
                title: None,
                short_title: None,
                chapter: number.map(|number| number.chapter.clone()),
                number: number.map(|number| number.number.clone()),
                parent: treaty.parent.clone(),
            };
            let deed = Deed::Convention(described);
            self.must(id(self, "described"), &own, header, deed)?;
        }
        let concluded = adoption::Act::Reported {
            place: treaty.place.clone(),
        };
        let header = Header {
            on: treaty.adopted,
            source: Some(self.source(slug)),
            ..Header::default()
        };
        let register = MatterId::of_register(slug);
        self.must(
            id(self, "concluded"),
            &register,
            header,
            Deed::Adoption(concluded),
        )?;
        self.report.treaties_opened += 1;
        Ok(())
    }

    fn enter_table(&mut self, slug: &str) -> Result<(), Error> {
        let (_, body) = table_entered(slug, &self.table);
        let submission = Submission::read(&body)?;
        if self.contents.is_empty() {
            self.contents.push(self.table.bytes.clone());
        }
        self.take(submission, Some(body)).map_err(Error::from)
    }

    fn list_source(&mut self, slug: &str) -> Result<(), Error> {
        let own = MatterId::of_convention(slug);
        let listed = match self.matters.get(&own) {
            Some(Matter::Convention(held)) => held.sources.contains_key(&self.provenance.source),
            _ => false,
        };
        if listed {
            return Ok(());
        }
        let Provenance {
            source,
            title,
            publisher,
            published,
            ..
        } = &self.provenance;
        let act = convention::Act::SourceListed {
            listed: SourceListed {
                id: source.clone(),
                title: title.clone(),
                publisher: publisher.clone(),
                symbol: None,
                published: *published,
                url: None,
                standing: Standing::Secondary,
            },
        };
        let id = self.id("source", &[slug]);
        self.must(id, &own, Header::default(), Deed::Convention(act))
    }

    /// The source of an act, with the place in it.
    pub(super) fn source(&self, place: &str) -> Source {
        Source {
            document: self.provenance.source.clone(),
            place: Some(place.to_owned()),
        }
    }

    /// The participants of a treaty that was gathered.
    pub(super) fn participants(&self, slug: &str) -> Arc<Participants> {
        self.gathered.get(slug).cloned().unwrap_or_default()
    }

    /// The register of a treaty that was gathered.
    pub(super) fn register(&self, slug: &str) -> Option<&Register> {
        match self.matters.get(&MatterId::of_register(slug)) {
            Some(Matter::Register(register)) => Some(register),
            _ => None,
        }
    }

    /// The convention of a treaty that was gathered.
    pub(super) fn convention(&self, slug: &str) -> Option<&convention::Convention> {
        match self.matters.get(&MatterId::of_convention(slug)) {
            Some(Matter::Convention(convention)) => Some(convention),
            _ => None,
        }
    }

    /// Plans what cannot be out of order unless the flags are wrong.
    fn must(
        &mut self,
        id: SubmissionId,
        matter: &MatterId,
        header: Header,
        deed: Deed,
    ) -> Result<(), Error> {
        self.ask(id, matter, header, deed).map_err(Error::from)
    }

    /// Plans an ask, or says what is not in order about it; then nothing is planned.
    pub(super) fn ask(
        &mut self,
        id: SubmissionId,
        matter: &MatterId,
        header: Header,
        deed: Deed,
    ) -> Result<(), NotInOrder> {
        let submission = Submission {
            id,
            matter: matter.clone(),
            after: None,
            header,
            ask: Ask::Deed(deed),
        };
        self.take(submission, None)
    }

    fn take(&mut self, submission: Submission, body: Option<Value>) -> Result<(), NotInOrder> {
        let slug = submission.matter.convention();
        let participants = self.gathered.get(slug).cloned().unwrap_or_default();
        let sourced = submission.header.source.is_some();
        let zone = self.convention(slug).and_then(|held| held.opened.as_ref());
        let zone = zone.map_or(self.provenance.zone.as_str(), |opened| opened.zone.as_str());
        let facts = Facts {
            now: self.now,
            today: day_in(zone, self.now).ok_or_else(unwritable)?,
            signed: match sourced {
                true => SignedKind::Transcribed,
                false => SignedKind::Attested,
            },
            zone_known: jiff::tz::TimeZone::get(zone).is_ok(),
            participants: &participants,
            signed_in: false,
            for_the_house: false,
            // What is imported is transcribed, and bears the numbers of its source.
            notified: 0,
        };
        let body = match body {
            Some(body) => body,
            None => written(&submission)?,
        };
        let acts = decide(&submission, &self.matters, &facts)?;
        self.lines.extend(body.canonical());
        self.lines.push(b'\n');
        for act in acts {
            self.report.known_assumed += usize::from(act.header.known_assumed);
            self.fold(submission.id, act);
        }
        self.planned.insert(submission.id);
        Ok(())
    }

    fn fold(&mut self, submission: SubmissionId, act: Act) {
        let done = Done {
            entry: self.size,
            at: self.now,
            matter: act.matter,
            submission,
            header: act.header,
            deed: act.deed,
        };
        self.size += 1;
        let held = self.matters.entry(done.matter.clone());
        held.or_insert_with(|| Matter::empty(&done.matter))
            .fold(&done);
    }
}

/// When a row says that it became known, else what the flags say.
pub(super) fn known(plan: &Plan<'_>, row: &Row) -> Result<Option<Instant>, String> {
    let Some(text) = row.filled("known") else {
        return Ok(plan.provenance.known);
    };
    crate::instants::known_until(text)
        .map(Some)
        .ok_or_else(|| format!("`{text}` in the column `known` is no day or instant"))
}

fn unwritable() -> NotInOrder {
    treaty::submission::Unfit::Unreadable {
        reason: "it holds a text or number that the Record's JSON does not".to_owned(),
    }
    .into()
}

/// The submission's body as it is signed and handed in.
fn written(submission: &Submission) -> Result<Value, NotInOrder> {
    let Ask::Deed(deed) = &submission.ask else {
        return Err(unwritable());
    };
    let act = Act {
        matter: submission.matter.clone(),
        publicity: deed.publicity(),
        header: submission.header.clone(),
        deed: deed.clone(),
    };
    let ask = act.to_value().map_err(|error| {
        let reason = error.to_string();
        NotInOrder::from(treaty::submission::Unfit::Unreadable { reason })
    })?;
    let members = [
        ("id", Value::Text(submission.id.to_string())),
        ("matter", Value::Text(submission.matter.to_string())),
        ("ask", ask),
    ];
    let members = members.map(|(key, value)| (key.to_owned(), value));
    Ok(Value::Object(Object::from(members)))
}

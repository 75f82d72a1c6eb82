//! The submission: what is asked, and how it is decided.
//!
//! Gather, decide, append, fold. The desk gathers the matters that [`Submission::needs`] names and
//! the [`Facts`]; [`decide`] is pure: it checks what every act must satisfy, in the order of
//! [`Unfit`], then asks the noun.

use crate::act::{Act, Deed, Header, end_of, split};
use crate::calendar::Day;
use crate::committee::procedure::Site;
use crate::committee::vote;
use crate::convention::{Capacity, Convention};
use crate::matter::{Matter, MatterId};
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use crate::participant::{ParticipantId, Participants};
use record::entry::{Instant, SignedKind, SubmissionId};
use serde_json::Value as Json;
use std::collections::BTreeMap;

not_in_order! {
    /// What any submission can lack, before the noun is asked.
    pub enum Unfit in "submission" {
        /// A line that is not a submission.
        Unreadable { reason: String } = "unreadable", "FORMATS: the submission",
            "the line cannot be read as a submission: {reason}",
            "Write it as docs/submissions.md shows and submit the file again";
        /// The noun does not belong to the matter.
        WrongMatter { act_type: String, matter: String } = "wrong_matter", "ARCHITECTURE: a matter holds the acts of its own noun",
            "an act of the type `{act_type}` does not belong to the matter `{matter}`",
            "Name a matter of the act's own kind, such as `un-cybercrime/committee/vote/2019-11-18` for a vote";
        /// The convention is not open in this house.
        NotOpened { convention: String } = "convention_not_opened", "HOUSE: rule values are read from the Record alone",
            "this house keeps no convention named `{convention}`",
            "Check the name, or enter the convention first with `servanda init --convention DIR`";
        /// A copy issues nothing of its own.
        CopyIssuesNothing { act_type: String } = "copy_issues_nothing", "Servanda: a copy holds only what a public source states",
            "this house is a copy and the `{act_type}` names no source",
            "Give the `source` the act was read in, or enter it in the house of the depositary or secretariat";
        /// The source is not listed.
        UnknownSource { source: String } = "unknown_source", "Servanda: every source is listed before it is cited",
            "the source `{source}` is not listed in the Record",
            "List it first with an act of the type `convention.source/1`";
        /// `known` on an act done here.
        KnownOnlyTranscribed = "known_only_transcribed", "FORMATS: three times, never mixed",
            "only a transcribed act can have become known before it was entered",
            "Leave `known` out, or name the source it was read in";
        /// `known` lies ahead.
        KnownAhead { known: String } = "known_ahead", "FORMATS: three times, never mixed",
            "the act cannot have become known at {known}, which is still ahead",
            "Give the instant at which the source was published";
        /// The day of legal effect lies ahead.
        DayAhead { on: Day, today: Day } = "day_ahead", "FORMATS: `on` is the civil day of legal effect",
            "the act's day {on} is after today, {today}",
            "Enter the act once it has happened; a planned date belongs in a window";
        /// Neither a day nor an instant.
        NoDay { act_type: String } = "no_day", "FORMATS: three times, never mixed",
            "the `{act_type}` says neither on which day it took effect nor when it became known",
            "Give `on`, or `known` where the source states no day";
        /// A participant nobody has heard of.
        UnknownParticipant { participant: String } = "unknown_participant", "Servanda: participants are those the Record lists",
            "the participant `{participant}` is not in the Record's table of participants",
            "Use the three-letter code of the table at /committee/participants";
    }
}

/// What is asked: mostly the act itself; a recorded vote is asked as a whole and becomes many acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// One act.
    Deed(Deed),
    /// A recorded vote with its roll.
    RecordedVote(vote::Recorded),
}

/// What someone asks the desk to enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// 128 bits made by whoever asks; unique for ever.
    pub id: SubmissionId,
    /// What it is about.
    pub matter: MatterId,
    /// What every act says.
    pub header: Header,
    /// What is asked.
    pub ask: Ask,
}

/// Everything from outside that a decision may rest on, gathered before deciding.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// When the pen decides.
    pub now: Instant,
    /// The civil day at the place of the convention.
    pub today: Day,
    /// How the submission is signed.
    pub signed: SignedKind,
    /// The participants that the Record lists.
    pub participants: &'a Participants,
}

/// The matters gathered for a decision.
pub type Matters = BTreeMap<MatterId, Matter>;

impl Submission {
    /// Reads a submission's body.
    ///
    /// # Errors
    /// [`Unfit::Unreadable`] with the reason.
    pub fn read(body: &record::value::Value) -> Result<Self, NotInOrder> {
        Self::read_parts(body).map_err(|reason| Unfit::Unreadable { reason }.into())
    }

    fn read_parts(body: &record::value::Value) -> Result<Self, String> {
        let Json::Object(mut members) = Json::from(body) else {
            return Err("it is not an object".to_owned());
        };
        let id = take_text(&mut members, "id")?;
        let id = SubmissionId::parse(&id).map_err(|_| {
            "`id` is not 16 bytes in base64url (22 letters, digits, `-` or `_`)".to_owned()
        })?;
        let matter = take_text(&mut members, "matter")?;
        let matter = MatterId::parse(&matter).map_err(|error| error.to_string())?;
        let Some(Json::Object(ask)) = members.remove("ask") else {
            return Err("`ask`, the act asked for, is missing".to_owned());
        };
        if let Some(key) = members.keys().next() {
            return Err(format!("it has the unknown member `{key}`"));
        }
        let act_type = ask
            .get("type")
            .and_then(Json::as_str)
            .ok_or("the act asked for has no `type`")?
            .to_owned();
        let (header, rest) = split(ask)?;
        let ask = if act_type == vote::RECORDED {
            let recorded = serde_json::from_value(Json::Object(rest)).map_err(|e| e.to_string())?;
            Ask::RecordedVote(recorded)
        } else {
            Ask::Deed(Deed::read(&act_type, rest)?)
        };
        Ok(Self {
            id,
            matter,
            header,
            ask,
        })
    }

    /// The matters a decision about it rests on: its own and the convention's.
    #[must_use]
    pub fn needs(&self) -> Vec<MatterId> {
        vec![
            self.matter.clone(),
            MatterId::of_convention(self.matter.convention()),
        ]
    }

    fn participants(&self) -> impl Iterator<Item = &ParticipantId> {
        let named = match &self.ask {
            Ask::Deed(deed) => deed.participants(),
            Ask::RecordedVote(vote) => vote.participants().collect(),
        };
        self.header.participant.iter().chain(named)
    }

    fn type_name(&self) -> String {
        match &self.ask {
            Ask::Deed(deed) => deed.type_name(),
            Ask::RecordedVote(_) => vote::RECORDED.to_owned(),
        }
    }
}

fn take_text(members: &mut serde_json::Map<String, Json>, key: &str) -> Result<String, String> {
    match members.remove(key) {
        Some(Json::String(text)) => Ok(text),
        Some(_) => Err(format!("`{key}` is not a text")),
        None => Err(format!("`{key}` is missing")),
    }
}

/// Decides a submission: the acts it becomes, or what is not in order.
///
/// # Errors
/// The first rule that is not satisfied, in the order of [`Unfit`], then of the noun.
pub fn decide(
    submission: &Submission,
    matters: &Matters,
    facts: &Facts<'_>,
) -> Result<Vec<Act>, NotInOrder> {
    let empty = Matter::empty(&submission.matter);
    let matter = matters.get(&submission.matter).unwrap_or(&empty);
    fits_matter(submission, matter)?;
    let unopened = Convention::default();
    let convention = match matters.get(&MatterId::of_convention(submission.matter.convention())) {
        Some(Matter::Convention(convention)) => convention,
        _ => &unopened,
    };
    let opens = matches!(&submission.ask, Ask::Deed(Deed::Convention(act)) if act.opens());
    if !opens {
        in_this_house(submission, convention)?;
    }
    let header = dated(submission, convention, facts)?;
    for participant in submission.participants() {
        if facts.participants.get(participant).is_none() {
            let participant = participant.to_string();
            return Err(Unfit::UnknownParticipant { participant }.into());
        }
    }
    decide_noun(submission, matter, convention, header, facts)
}

fn fits_matter(submission: &Submission, matter: &Matter) -> Result<(), NotInOrder> {
    let fits = match &submission.ask {
        Ask::Deed(deed) => matter.holds(deed),
        Ask::RecordedVote(_) => matches!(matter, Matter::Vote(_)),
    };
    if fits {
        return Ok(());
    }
    Err(Unfit::WrongMatter {
        act_type: submission.type_name(),
        matter: submission.matter.to_string(),
    }
    .into())
}

/// The convention is kept here, a copy transcribes only, and the source cited is listed.
fn in_this_house(submission: &Submission, convention: &Convention) -> Result<(), NotInOrder> {
    let Some(opened) = &convention.opened else {
        let convention = submission.matter.convention().to_owned();
        return Err(Unfit::NotOpened { convention }.into());
    };
    let own_table = matches!(&submission.ask, Ask::Deed(Deed::Convention(_)));
    match &submission.header.source {
        None if opened.house == Capacity::Copy && !own_table => {
            let act_type = submission.type_name();
            Err(Unfit::CopyIssuesNothing { act_type }.into())
        }
        Some(source) if !convention.sources.contains_key(&source.document) => {
            let source = source.document.clone();
            Err(Unfit::UnknownSource { source }.into())
        }
        _ => Ok(()),
    }
}

/// The header with its times settled: what was transcribed became known when its source was
/// published, else on its own day, marked as assumed.
fn dated(
    submission: &Submission,
    convention: &Convention,
    facts: &Facts<'_>,
) -> Result<Header, NotInOrder> {
    let mut header = submission.header.clone();
    let transcribed = facts.signed == SignedKind::Transcribed;
    if let Some(known) = &header.known {
        if !transcribed {
            return Err(Unfit::KnownOnlyTranscribed.into());
        }
        if *known > facts.now {
            let known = known.to_string();
            return Err(Unfit::KnownAhead { known }.into());
        }
    }
    if let Some(on) = header.on.filter(|on| *on > facts.today) {
        let today = facts.today;
        return Err(Unfit::DayAhead { on, today }.into());
    }
    if transcribed && header.known.is_none() {
        let published = header
            .source
            .as_ref()
            .and_then(|source| convention.sources.get(&source.document))
            .and_then(|source| source.published);
        let latest = published.max(header.on);
        header.known_assumed = published.is_none() && header.on.is_some();
        header.known = latest.and_then(end_of).map(|end| end.min(facts.now));
    }
    let timeless = matches!(&submission.ask, Ask::Deed(Deed::Convention(_)));
    if transcribed && header.known.is_none() && !timeless {
        let act_type = submission.type_name();
        return Err(Unfit::NoDay { act_type }.into());
    }
    Ok(header)
}

fn decide_noun(
    submission: &Submission,
    matter: &Matter,
    convention: &Convention,
    header: Header,
    facts: &Facts<'_>,
) -> Result<Vec<Act>, NotInOrder> {
    let deeds = match (&submission.ask, matter) {
        (Ask::RecordedVote(recorded), Matter::Vote(vote)) => {
            return Ok(vote
                .record(recorded, &header, facts.participants)?
                .into_iter()
                .map(|(header, act)| act_of(submission, header, Deed::Vote(act)))
                .collect());
        }
        (Ask::Deed(deed), matter) => {
            check_noun(deed, matter, convention, &header, facts)?;
            vec![deed.clone()]
        }
        _ => Vec::new(),
    };
    Ok(deeds
        .into_iter()
        .map(|deed| act_of(submission, header.clone(), deed))
        .collect())
}

fn act_of(submission: &Submission, header: Header, deed: Deed) -> Act {
    Act {
        matter: submission.matter.clone(),
        publicity: deed.publicity(),
        header,
        deed,
    }
}

/// Asks the noun of the matter whether the deed is in order.
fn check_noun(
    deed: &Deed,
    matter: &Matter,
    convention: &Convention,
    header: &Header,
    facts: &Facts<'_>,
) -> Result<(), NotInOrder> {
    match (deed, matter) {
        (Deed::Convention(act), Matter::Convention(noun)) => Ok(noun.decide(act, header)?),
        (Deed::Body(act), Matter::Body(noun)) => Ok(noun.decide(act)?),
        (Deed::Mandate(act), Matter::Mandate(noun)) => Ok(noun.decide(act)?),
        (Deed::Agenda(act), Matter::Agenda(noun)) => Ok(noun.decide(act)?),
        (Deed::Bureau(act), Matter::Bureau(noun)) => Ok(noun.decide(act, header)?),
        (Deed::Session(act), Matter::Session(noun)) => Ok(noun.decide(act)?),
        (Deed::Meeting(act), Matter::Meeting(noun)) => Ok(noun.decide(act)?),
        (Deed::Document(act), Matter::Document(noun)) => Ok(noun.decide(act)?),
        (Deed::Proposal(act), Matter::Proposal(noun)) => Ok(noun.decide(act)?),
        (Deed::Statement(act), _) => Ok(act.decide(header)?),
        (Deed::Vote(act), Matter::Vote(noun)) => {
            Ok(noun.decide(act, header, facts.participants)?)
        }
        (Deed::Decision(act), Matter::Decision(noun)) => Ok(noun.decide(act)?),
        (Deed::Floor(act), Matter::Floor(noun)) => {
            let site = Site {
                convention,
                participants: facts.participants,
                day: header.on.unwrap_or(facts.today),
                now: facts.now,
            };
            Ok(noun.decide(act, header, &site)?)
        }
        (Deed::Election(act), Matter::Election(noun)) => Ok(noun.decide(act, header, convention)?),
        (Deed::Adoption(act), Matter::Register(register)) => Ok(act.decide(register, header)?),
        (Deed::Signature(act), Matter::Register(register)) => {
            Ok(act.decide(register, convention, header)?)
        }
        (Deed::Instrument(act), Matter::Register(register)) => {
            Ok(act.decide(register, convention, header)?)
        }
        (Deed::Notification(act), Matter::Register(register)) => Ok(act.decide(register)?),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{House, ask, opening};
    use record::entry::SignedKind;
    use serde_json::{Value as Json, json};

    const REGISTER: &str = "c/depositary";

    fn adopted(on: &str) -> Json {
        let members =
            json!({"body": "c/committee/body/ga", "symbol": "79/243", "how": "without_a_vote"});
        ask("depositary.adoption.adopted/1", on, members)
    }

    fn with(mut ask: Json, key: &str, value: Json) -> Json {
        ask[key] = value;
        ask
    }

    #[test]
    fn each_rule_in_turn() {
        let mut house = House::opened();
        let act = adopted("2024-12-24");
        let rows = [
            (
                REGISTER,
                json!({"type": "no.such.act/1"}),
                "submission.unreadable",
            ),
            (
                REGISTER,
                json!({"on": "2024-12-24"}),
                "submission.unreadable",
            ),
            (
                REGISTER,
                with(act.clone(), "on", json!("2024-02-30")),
                "submission.unreadable",
            ),
            (
                REGISTER,
                with(act.clone(), "on", json!(20_241_224)),
                "submission.unreadable",
            ),
            (
                REGISTER,
                with(act.clone(), "surprise", json!(1)),
                "submission.unreadable",
            ),
            ("Not A Matter", act.clone(), "submission.unreadable"),
            (
                "c/committee/vote/one",
                act.clone(),
                "submission.wrong_matter",
            ),
            (
                "other/depositary",
                act.clone(),
                "submission.convention_not_opened",
            ),
            (
                REGISTER,
                with(act.clone(), "source", json!({"document": "rumour"})),
                "submission.unknown_source",
            ),
            (
                REGISTER,
                with(act.clone(), "known", json!("2027-01-01T00:00:00.000Z")),
                "submission.known_ahead",
            ),
            (
                REGISTER,
                with(act.clone(), "on", json!("2026-11-22")),
                "submission.day_ahead",
            ),
            (
                REGISTER,
                with(act.clone(), "for", json!("XYZ")),
                "submission.unknown_participant",
            ),
        ];
        for (matter, ask, code) in rows {
            assert_eq!(house.code(matter, ask.clone()), code, "{ask}");
        }
        let mut sourceless = act.clone();
        sourceless
            .as_object_mut()
            .expect("an object")
            .remove("source");
        assert_eq!(
            house.code(REGISTER, sourceless),
            "submission.copy_issues_nothing"
        );
        let mut dayless = act.clone();
        dayless.as_object_mut().expect("an object").remove("on");
        assert_eq!(house.code(REGISTER, dayless), "submission.no_day");
        house.signed = SignedKind::Attested;
        let known = with(act, "known", json!("2025-01-01T00:00:00.000Z"));
        assert_eq!(
            house.code(REGISTER, known),
            "submission.known_only_transcribed"
        );
    }

    #[test]
    fn a_transcribed_act_is_known_from_its_source_else_from_its_own_day() {
        let mut house = House::opened();
        let dated = json!({"id": "dated", "title": "Dated", "publisher": "A body", "standing": "official", "published": "2025-01-15"});
        house.given(
            "c/convention",
            json!({"type": "convention.source/1", "listed": dated}),
        );
        let acts = house
            .when(REGISTER, adopted("2024-12-24"))
            .expect("in order");
        assert!(acts[0].header.known_assumed);
        assert_eq!(
            acts[0].header.known.expect("known").as_str(),
            "2024-12-24T23:59:59.999Z"
        );
        let from_source = with(
            adopted("2024-12-24"),
            "source",
            json!({"document": "dated"}),
        );
        let acts = house.when(REGISTER, from_source).expect("in order");
        assert!(!acts[0].header.known_assumed);
        assert_eq!(
            acts[0].header.known.expect("known").as_str(),
            "2025-01-15T23:59:59.999Z"
        );
    }

    #[test]
    fn an_act_done_here_is_known_when_it_is_entered() {
        let mut house = House::empty();
        house.signed = SignedKind::Attested;
        house.given("c/convention", opening("depositary"));
        let mut act = adopted("2026-11-21");
        act.as_object_mut().expect("an object").remove("source");
        let acts = house.when(REGISTER, act).expect("in order");
        assert_eq!(acts[0].header.known, None);
    }
}

//! The stage on which the scenarios play: a secretariat's house, the real participants, the rules as
//! the built-in Record holds them. What happens is written down as a transcript.

use crate::participants;
use record::entry::{Instant, SignedKind, SubmissionId};
use record::value::Value;
use serde_json::{Value as Json, json};
use std::fmt::Write;
use std::sync::LazyLock;
use treaty::calendar::Day;
use treaty::committee::election::Election;
use treaty::committee::lot::drawn;
use treaty::committee::participation::{Participation, of_body};
use treaty::committee::procedure::{Floor, Next, Procedure, Site};
use treaty::participant::{ParticipantId, Participants};
use treaty::submission::{Facts, Matters, decide};
use treaty::{Act, Deed, Done, Matter, MatterId, NotInOrder, Submission};

const LINES: &str = include_str!("../../../../conventions/un-cybercrime/record.jsonl");
const FLOOR: &str = "c/committee/floor/one";
const ELECTION: &str = "c/committee/election/one";

static PARTICIPANTS: LazyLock<Participants> = LazyLock::new(participants::participants);

/// A house, a day, an hour, and what has been said.
pub(crate) struct Stage {
    matters: Matters,
    entries: u64,
    now: Instant,
    day: Day,
    /// Whether the time zones named are known.
    pub(crate) zone_known: bool,
    /// The person who acts in the capacity named, when one signs in person.
    pub(crate) person: Option<&'static str>,
    /// Whether ballots and candidates are written down one by one.
    pub(crate) verbose: bool,
    /// How submissions are signed.
    pub(crate) signed: SignedKind,
    /// Whether the house attests them for someone who is signed in.
    pub(crate) signed_in: bool,
    pub(crate) transcript: String,
}

impl Stage {
    /// A convention with the sets of rules of the built-in Record.
    pub(crate) fn new(day: &str) -> Self {
        let mut stage = Self::bare(day);
        for line in LINES.lines() {
            let line: Json = serde_json::from_str(line).unwrap();
            if line["ask"]["type"] == "convention.source/1"
                || line["ask"]["type"] == "convention.rules/1"
            {
                stage.enter("c/convention", line["ask"].clone()).unwrap();
            }
        }
        stage
    }

    /// A convention without any rules.
    pub(crate) fn bare(day: &str) -> Self {
        let mut stage = Self {
            matters: Matters::new(),
            entries: 0,
            now: Instant::parse("2000-01-01T00:00:00.000Z").unwrap(),
            day: Day::parse(day).unwrap(),
            zone_known: true,
            person: None,
            verbose: true,
            signed: SignedKind::Attested,
            signed_in: false,
            transcript: String::new(),
        };
        stage.on(day);
        let opening = json!({
            "type": "convention.opened/1", "title": "A Convention", "short_title": "Convention",
            "languages": ["en"], "house": "secretariat", "depositary": "A depositary", "zone": "UTC",
            "authority": {"name": "The register", "url": "https://example.invalid"},
        });
        stage.enter("c/convention", opening).unwrap();
        for name in ["one", "plenary"] {
            let body = json!({
                "type": "committee.body.established/1", "name": name, "short_name": name,
                "kind": "main_committee", "open_to": "Members of the United Nations",
            });
            let matter = format!("c/committee/body/{name}");
            stage.enter(&matter, body).unwrap();
        }
        stage
    }

    /// Goes to noon of a day.
    pub(crate) fn on(&mut self, day: &str) {
        self.at(&format!("{day}T12:00:00.000Z"));
    }

    /// Goes to an instant.
    pub(crate) fn at(&mut self, instant: &str) {
        self.now = Instant::parse(instant).unwrap();
        let (day, hour) = instant.split_once('T').unwrap();
        self.day = Day::parse(day).unwrap();
        let minutes: String = hour.chars().take(5).collect();
        let _ = writeln!(self.transcript, "\n{day}, {minutes}");
    }

    /// A set of rules, or one value of it, entered in the Record.
    pub(crate) fn rules(&mut self, ask: Json) {
        self.enter("c/convention", ask).unwrap();
    }

    /// Changes one value of the Assembly's rules for its committees.
    pub(crate) fn value(&mut self, id: &str, value: Json) {
        let value = json!({"id": id, "value": value, "rule": "a rule", "text": "Changed.", "verified": false});
        self.rules(
            json!({"type": "convention.value/1", "set": "assembly-committees", "value": value}),
        );
    }

    pub(crate) fn enter(&mut self, matter: &str, ask: Json) -> Result<Vec<Act>, NotInOrder> {
        let acts = self.asked(matter, ask)?;
        let submission = self.submission();
        for act in &acts {
            let done = Done {
                entry: self.entries,
                at: self.now,
                matter: act.matter.clone(),
                submission,
                header: act.header.clone(),
                deed: act.deed.clone(),
            };
            self.entries += 1;
            let empty = || Matter::empty(&done.matter);
            self.matters
                .entry(done.matter.clone())
                .or_insert_with(empty)
                .fold(&done);
        }
        Ok(acts)
    }

    /// The id of the next submission.
    pub(crate) fn submission(&self) -> SubmissionId {
        SubmissionId(u128::from(self.entries).to_be_bytes())
    }

    pub(crate) fn asked(&self, matter: &str, ask: Json) -> Result<Vec<Act>, NotInOrder> {
        let id = self.submission().to_string();
        let body = json!({"id": id, "matter": matter, "ask": ask});
        let facts = Facts {
            zone_known: self.zone_known,
            now: self.now,
            today: self.day,
            signed: self.signed,
            signed_in: self.signed_in,
            for_the_house: false,
            participants: &PARTICIPANTS,
            notified: 0,
        };
        let submission = Submission::read(&Value::try_from(body).unwrap())?;
        decide(&submission, &self.matters, &facts)
    }

    fn ask(&self, who: &str, act_type: &str, members: Json) -> Json {
        let mut ask = json!({"type": act_type, "on": self.day.to_string()});
        let participant = ParticipantId::parse(who).is_ok();
        match who {
            "" => {}
            _ if participant => ask["for"] = json!(who),
            _ => ask["by"] = json!({"capacity": who}),
        }
        if let Some(person) = self.person {
            ask["by"] = json!({"capacity": "representative", "person": person});
        }
        let members = members.as_object().unwrap().clone();
        ask.as_object_mut().unwrap().extend(members);
        ask
    }

    fn step(
        &mut self,
        matter: &str,
        who: &str,
        act_type: &str,
        members: Json,
    ) -> Result<(), NotInOrder> {
        let ask = self.ask(who, act_type, members);
        let acts = self.enter(matter, ask)?;
        for act in acts {
            let said = match &act.deed {
                Deed::Floor(act) => act.in_words(),
                Deed::Election(act) => act.in_words(),
                other => other.type_name(),
            };
            if self.verbose || act_type != "committee.floor.ballot/1" {
                let _ = writeln!(self.transcript, "  {}: {said}.", speaker(who));
            }
        }
        Ok(())
    }

    /// A step on the floor that is in order. `who` is a participant's code or a capacity.
    pub(crate) fn does(&mut self, who: &str, verb: &str, members: Json) {
        let step = self.step(
            FLOOR,
            who,
            &format!("committee.floor.{verb}/1"),
            members.clone(),
        );
        step.unwrap_or_else(|unfit| panic!("{who} {verb} {members}: {unfit} [{}]", unfit.code));
    }

    /// What the law says to a step on the floor that is not taken.
    pub(crate) fn answer(&self, who: &str, verb: &str, members: Json) -> Result<(), NotInOrder> {
        let ask = self.ask(who, &format!("committee.floor.{verb}/1"), members);
        self.asked(FLOOR, ask).map(|_| ())
    }

    /// For whose eyes the act of a step would be.
    pub(crate) fn publicity(
        &self,
        who: &str,
        verb: &str,
        members: Json,
    ) -> treaty::publicity::Publicity {
        let ask = self.ask(who, &format!("committee.floor.{verb}/1"), members);
        self.asked(FLOOR, ask).unwrap()[0].publicity
    }

    /// Which ballots the body's rules show before the lock.
    pub(crate) fn board(&self) -> treaty::committee::procedure::rules::Board {
        let procedure = Procedure::of(self.site().convention, &self.floor().rules);
        procedure.unwrap().board().unwrap()
    }

    /// A step on the floor that is not in order, and why.
    pub(crate) fn may_not(&mut self, who: &str, verb: &str, members: Json, code: &str) {
        let ask = self.ask(who, &format!("committee.floor.{verb}/1"), members.clone());
        let Err(unfit) = self.asked(FLOOR, ask) else {
            panic!("{who} {verb} {members} is in order, not {code}");
        };
        assert_eq!(unfit.code, format!("committee.floor.{code}"), "{unfit}");
        let _ = writeln!(
            self.transcript,
            "  {}, asking `{verb}`. {unfit}",
            speaker(who)
        );
    }

    /// A step of an election that is in order.
    pub(crate) fn elects(&mut self, who: &str, verb: &str, members: Json) {
        let told = members.to_string();
        let step = self.step(
            ELECTION,
            who,
            &format!("committee.election.{verb}/1"),
            members,
        );
        step.unwrap_or_else(|unfit| panic!("{who} {verb} {told}: {unfit} [{}]", unfit.code));
    }

    /// A step of an election that is not in order.
    pub(crate) fn elects_not(&mut self, who: &str, verb: &str, members: Json, code: &str) {
        let ask = self.ask(
            who,
            &format!("committee.election.{verb}/1"),
            members.clone(),
        );
        let Err(unfit) = self.asked(ELECTION, ask) else {
            panic!("{who} {verb} {members} is in order, not {code}");
        };
        assert_eq!(unfit.code, format!("committee.election.{code}"), "{unfit}");
        let _ = writeln!(
            self.transcript,
            "  {}, asking `{verb}`. {unfit}",
            speaker(who)
        );
    }

    /// The transcript is the one that stands in `scenarios/`; with `INSTA_UPDATE=always` it is
    /// written there.
    pub(crate) fn tells(&self, name: &str) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
        let file = format!("{folder}/{name}.txt");
        let told = format!("{}\n", self.transcript.trim());
        if std::env::var("INSTA_UPDATE").is_ok_and(|held| held == "always") {
            std::fs::write(&file, &told).unwrap();
        }
        let stands = std::fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(told, stands, "{file}");
    }

    /// The floor as it stands.
    pub(crate) fn floor(&self) -> &Floor {
        match self.matters.get(&MatterId::parse(FLOOR).unwrap()) {
            Some(Matter::Floor(floor)) => floor,
            other => panic!("{other:?}"),
        }
    }

    /// Names of the officers in office in a Bureau.
    pub(crate) fn officers(&self, bureau: &str) -> Vec<String> {
        use treaty::committee::bureau::Act;
        let Some(Matter::Bureau(bureau)) = self.matters.get(&MatterId::parse(bureau).unwrap())
        else {
            panic!("a Bureau");
        };
        let officers = bureau.officers().into_iter();
        let name = |act: &Act| match act {
            Act::Elected { name, .. } => name.clone(),
            other => panic!("{other:?}"),
        };
        officers.map(|held| name(&held.act)).collect()
    }

    /// The election as it stands.
    pub(crate) fn election(&self) -> &Election {
        match self.matters.get(&MatterId::parse(ELECTION).unwrap()) {
            Some(Matter::Election(election)) => election,
            other => panic!("{other:?}"),
        }
    }

    /// Who takes part in the body, where it was entered.
    fn participation(&self) -> Option<&Participation> {
        let body = match self.matters.get(&MatterId::parse(FLOOR).unwrap())? {
            Matter::Floor(floor) => floor.body.as_ref()?,
            other => panic!("{other:?}"),
        };
        match self.matters.get(&of_body(body)?) {
            Some(Matter::Participation(held)) => Some(held),
            _ => None,
        }
    }

    pub(crate) fn site(&self) -> Site<'_> {
        let Some(Matter::Convention(convention)) = self.matters.get(&MatterId::of_convention("c"))
        else {
            panic!("a convention");
        };
        Site {
            convention,
            participants: &PARTICIPANTS,
            participation: self.participation(),
            day: self.day,
            now: self.now,
            attested: self.signed == SignedKind::Attested,
            zone_known: self.zone_known,
        }
    }

    /// The draw of who is called first.
    pub(crate) fn draw(&self) -> Json {
        let inputs = self.floor().voting().unwrap().lot_inputs();
        let members = PARTICIPANTS.members(self.day);
        let members: Vec<&str> = members.iter().map(|held| held.id.as_str()).collect();
        json!({"inputs": inputs, "drawn": drawn(&inputs, &members)})
    }

    /// Who is called now in the roll-call that is under way.
    pub(crate) fn called(&self) -> Option<String> {
        let members = PARTICIPANTS.members(self.day);
        let members: Vec<ParticipantId> = members.iter().map(|held| held.id.clone()).collect();
        let called = self.floor().called_in_the_roll(&members);
        called.map(|who| who.to_string())
    }

    /// The roll is called: each answers with its ballot, or is passed over and called again.
    pub(crate) fn calls_the_roll(&mut self, question: &str, ballots: &[(String, &str)]) {
        while let Some(who) = self.called() {
            match ballots.iter().find(|(of, _)| *of == who) {
                Some((_, ballot)) => {
                    let cast = json!({"question": question, "ballot": ballot});
                    self.does(&who, "ballot", cast);
                }
                None => {
                    let silent = json!({"question": question, "of": [who]});
                    self.does("Secretary", "no_answer", silent);
                }
            }
        }
    }

    /// What may come next.
    pub(crate) fn next(&self) -> Vec<Next> {
        self.floor().what_next(&self.site())
    }

    /// What may come next in the election.
    pub(crate) fn election_next(&self) -> Vec<treaty::committee::election::Next> {
        self.election().what_next(&self.site())
    }

    /// The steps that may come next, in words.
    pub(crate) fn may_come(&self) -> Vec<String> {
        let next = self.next().into_iter();
        next.filter(|next| next.allowed.is_ok())
            .map(|next| next.step)
            .collect()
    }

    /// Writes down what is on the floor and what may come next.
    pub(crate) fn tell_next(&mut self) {
        let said = format!(
            "  [{} Next: {}.]",
            self.floor().in_words(),
            self.may_come().join("; ")
        );
        let _ = writeln!(self.transcript, "{said}");
    }

    /// Why the last voting on a question came out as it did.
    pub(crate) fn tell_outcome(&mut self, question: &str) {
        let floor = self.floor();
        let site = self.site();
        let procedure = Procedure::of(site.convention, &floor.rules).unwrap();
        let outcome = floor
            .outcome(floor.voted(question).unwrap(), &procedure)
            .unwrap();
        let standing = floor.question(question).unwrap().in_words();
        let said = format!(
            "  [{question} is {standing}. {}]",
            outcome.because.join(" ")
        );
        let _ = writeln!(self.transcript, "{said}");
    }

    /// Opens a meeting of a body of all Members.
    pub(crate) fn opens(&mut self, rules: &str, members: u32) {
        self.does("Chair", "opened", json!({
            "body": "c/committee/body/one", "rules": rules, "members": members, "presiding": "DZA",
        }));
    }

    /// A whole vote by show of hands: announced, opened, locked, announced.
    pub(crate) fn hands(
        &mut self,
        question: &str,
        part: Option<&str>,
        majority: &str,
        result: [u32; 3],
    ) {
        let mut announced = json!({"question": question, "method": "hands", "majority": majority});
        if let Some(part) = part {
            announced["part"] = json!(part);
        }
        self.does("Chair", "voting_announced", announced);
        self.does("Chair", "voting_opened", json!({"question": question}));
        self.does("Chair", "locked", json!({"question": question}));
        let [yes, no, abstain] = result;
        let result = json!({"yes": yes, "no": no, "abstain": abstain});
        self.does(
            "Chair",
            "result",
            json!({"question": question, "result": result}),
        );
    }

    /// A whole recorded vote with its ballots.
    pub(crate) fn recorded(&mut self, question: &str, majority: &str, ballots: &[(String, &str)]) {
        self.does(
            "Chair",
            "voting_announced",
            json!({"question": question, "method": "recorded", "majority": majority}),
        );
        self.does("Chair", "voting_opened", json!({"question": question}));
        for (who, ballot) in ballots {
            self.does(
                who,
                "ballot",
                json!({"question": question, "ballot": ballot}),
            );
        }
        self.does("Chair", "locked", json!({"question": question}));
        let of = |word: &str| ballots.iter().filter(|(_, ballot)| *ballot == word).count();
        let result = json!({"yes": of("yes"), "no": of("no"), "abstain": of("abstain")});
        self.does(
            "Chair",
            "result",
            json!({"question": question, "result": result}),
        );
    }
}

fn speaker(who: &str) -> String {
    match ParticipantId::parse(who) {
        Ok(id) => {
            let day = Day::parse("2020-01-01").unwrap();
            let name = PARTICIPANTS
                .name(&id, "en", day)
                .map(|name| name.text.clone());
            name.unwrap_or_else(|| who.to_owned())
        }
        Err(_) if who.is_empty() => "The secretariat".to_owned(),
        Err(_) => format!("The {who}"),
    }
}

/// Puts an item, then a proposal of Algeria circulated the day before.
pub(crate) fn with_proposal(day: &str, before: &str, rules: &str) -> Stage {
    let mut stage = Stage::new(day);
    stage.opens(rules, 193);
    stage.does(
        "Chair",
        "item",
        json!({"item": "1", "title": "An item", "referred_by": "the Assembly"}),
    );
    stage.does(
        "DZA",
        "proposed",
        json!({
            "question": "L.1", "title": "A draft", "sponsors": ["DZA"], "circulated": before,
            "operative": ["para. 1", "para. 2"],
        }),
    );
    stage.does("Secretary", "budget", json!({"question": "L.1"}));
    stage
}

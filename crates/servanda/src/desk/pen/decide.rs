//! Gather and decide: everything a decision rests on is in hand before the first is made.

use super::numbers::Numbers;
use super::{Answer, Asked, Pen};
use crate::archive::Archive;
use crate::closed::disclose;
use crate::desk::asked::Reading;
use crate::desk::draft::{Draft, Origin};
use crate::desk::own::{OwnAsk, no_signer};
use crate::desk::unfit::Unfit;
use crate::error::Error;
use crate::ledger::{Entered, Ledger, Row};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use record::Hash;
use record::entry::{Instant, SignedKind, SubmissionId};
use record::keys::{Origin as SignedBy, People, Shown};
use std::collections::BTreeMap;
use treaty::calendar::Day;
use treaty::convention::{self, Content};
use treaty::depositary;
use treaty::submission::{Ask, Facts};
use treaty::{Act, Deed, Done, Matter, MatterId, NotInOrder, Submission, decide};

/// What a decision rests on besides matters and tables.
#[derive(Default)]
pub(super) struct Gathered {
    /// Content that acts name and that cannot be used, by its hash.
    unusable: BTreeMap<String, NotInOrder>,
    /// Of the entries that are to be erased, those that can be, with their convention.
    erasable: BTreeMap<u64, String>,
}

/// How the matters stood before a group, for those that it touched.
#[derive(Default)]
struct Before {
    matters: BTreeMap<MatterId, Option<Matter>>,
    people: Option<People>,
}

/// Who signed a submission, and with what.
struct Signing<'a> {
    shown: Option<&'a Shown>,
    signer: Option<&'a str>,
    by: Option<&'a str>,
    signed_in: bool,
}

impl<'a> Signing<'a> {
    fn origin(&self, at: Instant, matter: &'a str, act_type: &'a str) -> SignedBy<'a> {
        SignedBy {
            kind: self.shown.map_or(SignedKind::Attested, |shown| shown.kind),
            key: self.shown.map(|shown| shown.key.as_slice()),
            at,
            matter,
            act_type,
            by: self.by,
        }
    }
}

impl Pen {
    /// Takes in hand every matter and table that the groups rest on.
    pub(super) async fn gather(&mut self, groups: &[Vec<Asked>]) -> Result<Gathered, Error> {
        let mut gathered = Gathered::default();
        let mut wanted: Vec<Content> = Vec::new();
        for asked in groups.iter().flatten() {
            if self.people.is_none()
                && (asked.shown.is_some() || matches!(asked.reading, Reading::Own(_)))
            {
                self.people = Some(self.read_people().await?);
            }
            let Reading::Law(submission) = &asked.reading else {
                continue;
            };
            for id in submission.needs() {
                self.in_hand.take(&*self.tools.ledger, &id).await?;
                if let Some(Matter::Convention(convention)) = self.in_hand.matters().get(&id) {
                    let missing = |content: &&Content| !self.tables.holds(content);
                    wanted.extend(convention.participants.iter().find(missing).cloned());
                }
            }
            if self.numbers.is_none()
                && submission.matter == MatterId::of_register(submission.matter.convention())
            {
                self.numbers = Some(Numbers::read(&*self.tools.ledger).await?);
            }
            for id in submission.needs_then(self.in_hand.matters()) {
                self.in_hand.take(&*self.tools.ledger, &id).await?;
            }
            wanted.extend(table_entered(submission).cloned());
            if let Some(content) = text_entered(submission)
                && let Some(unfit) = not_kept(&*self.tools.archive, content).await?
            {
                gathered.unusable.insert(content.sha256.clone(), unfit);
            }
            if let Some(entry) = entry_erased(submission) {
                let of = convention_of_closed(&*self.tools.ledger, entry).await?;
                gathered.erasable.extend(of.map(|of| (entry, of)));
            }
        }
        for content in &wanted {
            if let Err(unfit) = self.tables.take(&*self.tools.archive, content).await? {
                gathered.unusable.insert(content.sha256.clone(), unfit);
            }
        }
        Ok(gathered)
    }

    /// Decides a group in order. When one of it is not in order, the draft and the matters are as
    /// they were before the group.
    pub(super) fn decide_group(
        &mut self,
        draft: &mut Draft,
        group: Vec<Asked>,
        gathered: &Gathered,
    ) -> Result<Vec<Answer>, Error> {
        let place = draft.place();
        let numbers = self.numbers.clone();
        let mut before = Before::default();
        let mut answers = Vec::with_capacity(group.len());
        let mut left = group.len();
        for asked in group {
            // The last one of a group cannot be undone by a later one, so nothing is copied for it.
            left -= 1;
            let keep = if left == 0 { None } else { Some(&mut before) };
            let line = asked.line;
            match self.decide_one(draft, asked, gathered, keep) {
                Ok(answer) => answers.push(answer),
                Err(unfit) => {
                    draft.back_to(place);
                    self.undo(before);
                    self.numbers = numbers;
                    return Err(Error::from(unfit).at_line(line));
                }
            }
        }
        Ok(answers)
    }

    fn decide_one(
        &mut self,
        draft: &mut Draft,
        asked: Asked,
        gathered: &Gathered,
        before: Option<&mut Before>,
    ) -> Result<Answer, NotInOrder> {
        if let Some(entered) = draft.before(&asked)? {
            return Ok(Answer {
                id: entered.id,
                first: entered.first,
                count: entered.count,
                again: true,
            });
        }
        let signer = self.signer(&asked, draft.at)?;
        let by = asked.by().map(str::to_owned);
        let origin = Origin {
            id: asked.id,
            hash: asked.hash,
            body: asked.body,
            signed: asked.signed,
        };
        let (shown, signed_in) = (asked.shown, asked.signed_in);
        let signed = Signing {
            shown: shown.as_ref(),
            signer: signer.as_deref(),
            by: by.as_deref(),
            signed_in,
        };
        let entered = match asked.reading {
            Reading::Own(own) => self.enter_own(draft, origin, &own, &signed, before)?,
            Reading::Law(submission) => {
                self.enter_law(draft, origin, &submission, &signed, gathered, before)?
            }
        };
        Ok(Answer {
            id: entered.id,
            first: entered.first,
            count: entered.count,
            again: false,
        })
    }

    /// The person for whom the submission's key signs what it asks, at this instant.
    fn signer(&self, asked: &Asked, at: Instant) -> Result<Option<String>, NotInOrder> {
        let Some(shown) = &asked.shown else {
            return Ok(None);
        };
        let (matter, act_type) = match &asked.reading {
            Reading::Own(own) => (own.matter.as_str(), own.act_type().to_owned()),
            Reading::Law(submission) => (submission.matter.as_str(), submission.type_name()),
        };
        if let (SignedKind::Passkey, Reading::Law(_)) = (shown.kind, &asked.reading) {
            return Err(Unfit::PasskeySignsKeys { act_type }.into());
        }
        let by = asked.by();
        let signing = Signing {
            shown: Some(shown),
            signer: None,
            by,
            signed_in: false,
        };
        let nobody = People::default();
        let people = self.people.as_ref().unwrap_or(&nobody);
        let person = people
            .signer(&signing.origin(at, matter, &act_type))
            .map_err(|reason| no_signer(reason, &act_type, by))?;
        people
            .asserted(shown)
            .map_err(|reason| no_signer(reason, &act_type, by))?;
        Ok(person.map(str::to_owned))
    }

    fn enter_own(
        &mut self,
        draft: &mut Draft,
        asked: Origin,
        own: &OwnAsk,
        signed: &Signing<'_>,
        before: Option<&mut Before>,
    ) -> Result<Entered, NotInOrder> {
        let origin = signed.origin(draft.at, &own.matter, own.act_type());
        let nobody = People::default();
        let people = self.people.as_ref().unwrap_or(&nobody);
        let mut after = own.decide(&origin, signed.signer, draft.size(), people)?;
        let acts = vec![(own.matter.clone(), own.ask.clone(), "open")];
        let entered = draft.add(asked, acts)?;
        if let Some(shown) = signed.shown {
            after.counted(shown);
        }
        // To what name passkeys are bound is known from the opening on.
        let after = (!own.opens_house()).then_some(after);
        let old = std::mem::replace(&mut self.people, after);
        if let Some(before) = before {
            before.people = before.people.take().or(old);
        }
        Ok(entered)
    }

    fn enter_law(
        &mut self,
        draft: &mut Draft,
        asked: Origin,
        submission: &Submission,
        signed: &Signing<'_>,
        gathered: &Gathered,
        before: Option<&mut Before>,
    ) -> Result<Entered, NotInOrder> {
        let content = table_entered(submission).or_else(|| text_entered(submission));
        if let Some(unfit) = content.and_then(|held| gathered.unusable.get(&held.sha256)) {
            return Err(unfit.clone());
        }
        let facts = Facts {
            signed_in: signed.signed_in,
            for_the_house: self.for_the_house(submission, signed),
            ..self.facts(submission, draft.at, asked.signed.kind)?
        };
        let acts = decide(submission, self.in_hand.matters(), &facts)?;
        self.within_scope(&acts, signed, draft.at)?;
        let values = acts.iter().map(|act| {
            let matter = act.matter.to_string();
            Ok((matter, act.to_value()?, act.publicity.as_str()))
        });
        let values = values
            .collect::<Result<Vec<_>, record::Malformed>>()
            .map_err(|error| {
                let reason = error.to_string();
                NotInOrder::from(Unfit::Unreadable { reason })
            })?;
        let erased = entry_erased(submission);
        if let Some(entry) = erased {
            can_be_erased(entry, submission, gathered, draft)?;
        }
        let entered = draft.add(asked, values)?;
        draft.erased.extend(erased);
        if let Some(before) = before {
            for act in &acts {
                let as_it_was = || self.in_hand.copy(&act.matter);
                before
                    .matters
                    .entry(act.matter.clone())
                    .or_insert_with(as_it_was);
            }
        }
        self.number_given(submission, &acts);
        for (entry, act) in (entered.first..).zip(acts) {
            if !self.in_hand.fold(&done(entry, draft.at, entered.id, act)) {
                draft.be_alone();
            }
        }
        Ok(entered)
    }

    /// Takes in the numbers of notifications that the house gave as a depositary.
    fn number_given(&mut self, submission: &Submission, acts: &[Act]) {
        let id = MatterId::of_convention(submission.matter.convention());
        let Some(Matter::Convention(convention)) = self.in_hand.matters().get(&id) else {
            return;
        };
        let opened = convention.opened.as_ref();
        let own = opened.is_some_and(|opened| opened.house == convention::Capacity::Depositary);
        let Some(numbers) = self.numbers.as_mut().filter(|_| own) else {
            return;
        };
        for act in acts {
            if let Deed::Notification(act) = &act.deed {
                numbers.take(act.number());
            }
        }
    }

    /// One submission can become acts of other types than it asks for; the key has to cover each.
    fn within_scope(
        &self,
        acts: &[Act],
        signed: &Signing<'_>,
        at: Instant,
    ) -> Result<(), NotInOrder> {
        let (Some(shown), Some(people)) = (signed.shown, &self.people) else {
            return Ok(());
        };
        if people
            .key(&shown.key)
            .is_none_or(|held| held.scope.is_whole())
        {
            return Ok(());
        }
        for act in acts {
            let act_type = act.deed.type_name();
            people
                .signer(&signed.origin(at, act.matter.as_str(), &act_type))
                .map_err(|reason| no_signer(reason, &act_type, signed.by))?;
        }
        Ok(())
    }

    fn facts(
        &self,
        submission: &Submission,
        now: Instant,
        signed: SignedKind,
    ) -> Result<Facts<'_>, Unfit> {
        let id = MatterId::of_convention(submission.matter.convention());
        let convention = match self.in_hand.matters().get(&id) {
            Some(Matter::Convention(convention)) => Some(convention),
            _ => None,
        };
        let opened = convention.and_then(|convention| convention.opened.as_ref());
        let zone = opened.map_or("UTC", |opened| opened.zone.as_str());
        let table = convention.and_then(|convention| convention.participants.as_ref());
        let today = day_in(zone, now).ok_or(Unfit::NoDay)?;
        Ok(Facts {
            now,
            today,
            signed,
            signed_in: false,
            for_the_house: false,
            zone_known: submission
                .zone()
                .is_none_or(|zone| TimeZone::get(zone).is_ok()),
            participants: self.tables.get(table),
            notified: self.numbers.as_ref().map_or(0, |given| given.of(today)),
        })
    }

    /// Whether the operator entered the key that signs for acts of this type by their name.
    fn for_the_house(&self, submission: &Submission, signed: &Signing<'_>) -> bool {
        let key = signed
            .shown
            .filter(|shown| shown.kind == SignedKind::Key)
            .and_then(|shown| self.people.as_ref()?.key(&shown.key));
        key.is_some_and(|held| {
            let matter = submission.matter.as_str();
            !held.scope.acts.is_empty() && held.scope.covers(matter, &submission.type_name())
        })
    }

    fn undo(&mut self, before: Before) {
        for (id, matter) in before.matters {
            if let Some(matter) = matter {
                self.in_hand.put_back(&id, matter);
            }
        }
        if before.people.is_some() {
            self.people = before.people;
        }
    }
}

fn done(entry: u64, at: Instant, submission: SubmissionId, act: Act) -> Done {
    Done {
        entry,
        at,
        matter: act.matter,
        submission,
        header: act.header,
        deed: act.deed,
    }
}

/// The entry that a submission would erase.
fn entry_erased(submission: &Submission) -> Option<u64> {
    match &submission.ask {
        Ask::Deed(Deed::Convention(convention::Act::Erased { entry, .. })) => Some(*entry),
        _ => None,
    }
}

/// An entry is erased in its own convention, and once.
fn can_be_erased(
    entry: u64,
    submission: &Submission,
    gathered: &Gathered,
    draft: &Draft,
) -> Result<(), Unfit> {
    let of = gathered.erasable.get(&entry);
    let own = of.is_some_and(|of| of == submission.matter.convention());
    if own && !draft.erased.contains(&entry) {
        return Ok(());
    }
    let entry = entry.to_string();
    Err(Unfit::NothingToErase { entry })
}

/// The convention of an entry that is not open and not erased.
async fn convention_of_closed(ledger: &dyn Ledger, entry: u64) -> Result<Option<String>, Error> {
    let Some(closed) = ledger.closed(entry..entry.saturating_add(1)).await?.pop() else {
        return Ok(None);
    };
    let bytes = ledger.entries(entry..entry.saturating_add(1)).await?.pop();
    let row = Row {
        index: entry,
        bytes: bytes.unwrap_or_default(),
    };
    let disclosed = disclose(&row, &closed)?;
    let matter = disclosed.and_then(|(_, open)| Some(open.open()?.matter.clone()));
    Ok(matter.and_then(|matter| Some(matter.split('/').next()?.to_owned())))
}

/// The table of participants that a submission would enter.
fn table_entered(submission: &Submission) -> Option<&Content> {
    match &submission.ask {
        Ask::Deed(Deed::Convention(convention::Act::ParticipantsEntered { content, .. })) => {
            Some(content)
        }
        _ => None,
    }
}

/// The version of a text that a submission would enter.
fn text_entered(submission: &Submission) -> Option<&Content> {
    match &submission.ask {
        Ask::Deed(Deed::Depositary(depositary::Deed::Text(act))) => act.content(),
        _ => None,
    }
}

/// Why content cannot be named: it is not kept here, or has another size. What is no hash is left to
/// the law.
async fn not_kept(archive: &dyn Archive, content: &Content) -> Result<Option<NotInOrder>, Error> {
    let sha256 = content.sha256.clone();
    let Ok(name) = Hash::from_hex(&sha256) else {
        return Ok(None);
    };
    Ok(match archive.read(name).await? {
        None => Some(Unfit::ContentNotKept { sha256 }.into()),
        Some(bytes) if bytes.len() as u64 == content.size => None,
        Some(bytes) => {
            let size = bytes.len().to_string();
            Some(Unfit::ContentOtherSize { sha256, size }.into())
        }
    })
}

/// The civil day in a zone of the IANA database, at an instant. A zone that the database does not
/// have counts as UTC. There is none before the year 1.
pub(crate) fn day_in(zone: &str, at: Instant) -> Option<Day> {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let at = Timestamp::from_millisecond(at.unix_millis()).ok()?;
    Day::from_date(at.to_zoned(zone).date())
}

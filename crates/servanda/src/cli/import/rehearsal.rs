//! A scratch copy of a convention's matters: lines are decided on it in their order, before any is handed in.

use crate::desk::{Unfit, day_in};
use crate::error::Error;
use crate::house::{House, unknown_convention};
use record::Value;
use record::entry::{Instant, SignedKind, submission_hash};
use std::collections::BTreeMap;
use std::sync::Arc;
use treaty::calendar::Day;
use treaty::participant::Participants;
use treaty::submission::Facts;
use treaty::{Done, Matter, MatterId, Matters, NotInOrder, Submission, When, decide};

/// The scratch copy.
pub(super) struct Rehearsal<'a> {
    house: &'a House,
    participants: Arc<Participants>,
    matters: Matters,
    now: Instant,
    today: Day,
    /// A day after which nothing lies: every act so far is in view.
    far: When,
    /// The Record's size, and behind it the entries that would be made.
    size: u64,
    /// Whether each line will be signed with a person's key.
    by_key: bool,
}

impl<'a> Rehearsal<'a> {
    /// Of a convention that the house keeps.
    ///
    /// # Errors
    /// When it keeps none of that name.
    pub(super) async fn of(house: &'a House, slug: &str, by_key: bool) -> Result<Self, Error> {
        let convention = house.convention(slug, None).await?;
        let zone = convention.opened.as_ref().map(|opened| opened.zone.clone());
        let now = house.now()?;
        let today = day_in(zone.as_deref().unwrap_or("UTC"), now);
        let id = MatterId::of_convention(slug);
        let far =
            Day::parse("9999-12-31").map_err(|error| crate::cli::handed_in::explained(&error));
        Ok(Self {
            participants: house.participants(slug, None).await?,
            matters: BTreeMap::from([(id, Matter::Convention(Box::new(convention)))]),
            today: today.ok_or_else(|| unknown_convention(slug))?,
            far: When::on(far?),
            size: house.size().await?,
            house,
            now,
            by_key,
        })
    }

    /// Decides a line; what it would become is folded, so that the next line rests on it. A line that the
    /// Record holds is in order.
    ///
    /// # Errors
    /// The outer one when the house cannot be read; the inner one says what is not in order.
    pub(super) async fn decide(&mut self, body: &Value) -> Result<Result<(), NotInOrder>, Error> {
        let submission = match Submission::read(body) {
            Ok(submission) => submission,
            Err(unfit) => return Ok(Err(unfit)),
        };
        let held = self.house.ledger().submissions(&[submission.id]).await?;
        if let Some(held) = held.first() {
            let same = held
                .hash
                .is_none_or(|hash| hash == submission_hash(&body.canonical()));
            let taken = || Unfit::IdTaken {
                id: submission.id.to_string(),
                first: held.first,
            };
            return Ok(if same { Ok(()) } else { Err(taken().into()) });
        }
        for id in submission.needs() {
            self.take(&id).await?;
        }
        for id in submission.needs_then(&self.matters) {
            self.take(&id).await?;
        }
        Ok(self.decide_and_fold(&submission))
    }

    async fn take(&mut self, id: &MatterId) -> Result<(), Error> {
        if !self.matters.contains_key(id) {
            let held = self.house.matter(id, &self.far).await?;
            self.matters.insert(id.clone(), held);
        }
        Ok(())
    }

    fn decide_and_fold(&mut self, submission: &Submission) -> Result<(), NotInOrder> {
        let facts = Facts {
            now: self.now,
            today: self.today,
            signed: match (self.by_key, &submission.header.source) {
                (true, _) => SignedKind::Key,
                (false, Some(_)) => SignedKind::Transcribed,
                (false, None) => SignedKind::Attested,
            },
            signed_in: false,
            for_the_house: false,
            zone_known: submission
                .zone()
                .is_none_or(|zone| jiff::tz::TimeZone::get(zone).is_ok()),
            participants: &self.participants,
            notified: 0,
        };
        for act in decide(submission, &self.matters, &facts)? {
            let done = Done {
                entry: self.size,
                at: self.now,
                matter: act.matter,
                submission: submission.id,
                header: act.header,
                deed: act.deed,
            };
            self.size += 1;
            let held = self.matters.entry(done.matter.clone());
            held.or_insert_with(|| Matter::empty(&done.matter))
                .fold(&done);
        }
        Ok(())
    }
}

//! The house goes on under another key: one entry, signed by the key before and by the new one.
//!
//! Both are used from that entry's own checkpoint on: for thirty days each checkpoint carries a line of the
//! key before too, so that whoever trusts only that one has time to learn of the new one.

use super::Pen;
use super::take_up::{Entries, entries_of};
use crate::desk::asked::Asked;
use crate::desk::own::{self, OwnAsk};
use crate::desk::{Answer, Tools};
use crate::error::{Error, Kind};
use crate::keys::{self, Seed};
use crate::ledger::Ledger;
use record::entry::{Instant, SubmissionId};
use record::keys::{HouseKey, HouseKeys, OwnAct, key_change};
use record::note::{Note, SigningKey};

/// How long checkpoints carry both lines: thirty days, in milliseconds.
const BOTH_LINES_MILLIS: i64 = 30 * 24 * 60 * 60 * 1000;

/// The key before the house's own, while it signs too.
pub(super) struct Before {
    key: SigningKey,
    until: Instant,
}

impl Before {
    /// The key, at an instant at which it signs.
    pub(super) fn at(&self, at: Instant) -> Option<&SigningKey> {
        (at <= self.until).then_some(&self.key)
    }

    /// The key before, from its file, where the Record names it and the thirty days are not over.
    pub(super) async fn of(
        ledger: &dyn Ledger,
        keys: &HouseKeys,
        seed: Option<&Seed>,
    ) -> Result<Option<Self>, Error> {
        let Some(changed) = last_change(ledger).await? else {
            return Ok(None);
        };
        let named = keys.all().iter().rev().nth(1);
        let key = match seed {
            Some(seed) => Some(seed.signing_as(keys.origin())?),
            None => None,
        };
        let key = key.filter(|key| named == Some(key.verifier()));
        if key.is_none() {
            tracing::warn!(
                "the house's key before this one is not at hand, so checkpoints carry the new one's line alone"
            );
        }
        Ok(key.map(|key| Self {
            key,
            until: end(changed),
        }))
    }
}

impl Pen {
    /// Enters that the house goes on under a new key, and signs with both from this entry's checkpoint on.
    pub(in crate::desk) async fn rotate(mut self, next: &Seed) -> Result<(Answer, Instant), Error> {
        let origin = self.key.name().to_owned();
        let new = next.signing_as(&origin)?;
        let unusable = |detail: &dyn std::fmt::Display| {
            let what = "the house's key could not be changed";
            Error::new(Kind::Home, what, "Go on with the key before").detail(detail)
        };
        let note = Note::unsigned(key_change(&origin, new.verifier()))
            .map_err(|error| unusable(&error))?;
        let changed = OwnAct::HouseKey(HouseKey {
            vkey: new.verifier().clone(),
            note: note.signed(&self.key).signed(&new),
        });
        let id = SubmissionId(keys::random()?);
        let asked = Asked::of_the_house(own::body(id, own::HOUSE, &changed))?;
        let until = end(self.tools.clock.now()?.max(self.at));
        let key = std::mem::replace(&mut self.key, new);
        self.before = Some(Before { key, until });
        let mut draft = self.begin().await;
        let outcomes = self.decide(&mut draft, vec![vec![asked]]).await;
        let mut outcomes = self.finish(draft, outcomes).await;
        let answers = outcomes
            .pop()
            .unwrap_or_else(|| Err(unusable(&"nothing was decided")))?;
        self.tools.high_water.flush()?;
        let answer = answers.first().copied();
        Ok((
            answer.ok_or_else(|| unusable(&"nothing was entered"))?,
            until,
        ))
    }
}

impl Tools {
    /// Changes the house's key to another, by whoever holds the pen and no desk; gives where that was
    /// entered, and the last instant at which checkpoints carry the line of the key before too.
    ///
    /// # Errors
    /// As for [`Desk::open`](crate::desk::Desk::open); nothing is changed then.
    pub async fn rotate(self, next: &Seed) -> Result<(Answer, Instant), Error> {
        Pen::take_up(self, None).await?.rotate(next).await
    }
}

impl OwnAsk {
    /// Marks what the house itself asks, with its own key in hand.
    pub(in crate::desk) fn by_the_house(mut self) -> Self {
        self.by_house = true;
        self
    }
}

fn end(changed: Instant) -> Instant {
    let until = changed.unix_millis().saturating_add(BOTH_LINES_MILLIS);
    Instant::from_unix_millis(until).unwrap_or(changed)
}

/// When the house's key was changed last.
async fn last_change(ledger: &dyn Ledger) -> Result<Option<Instant>, Error> {
    let entries: Entries = entries_of(ledger, own::HOUSE).await?;
    let changed = entries.into_iter().rev().find(|(_, entry)| {
        let act = entry.open().map(|open| OwnAct::read(&open.act));
        matches!(act, Some(Ok(Some(OwnAct::HouseKey(_)))))
    });
    Ok(changed.map(|(_, entry)| entry.at))
}

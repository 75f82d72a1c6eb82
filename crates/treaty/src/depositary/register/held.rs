//! What the register holds of one id, one participant or one pair.

use super::{Register, by_day};
use crate::act::Entered;
use crate::calendar::Day;
use crate::depositary::receipt::{self, Defect};
use crate::depositary::signature::{self, Manner};
use crate::depositary::{
    amendment, correction, declaration, instrument, objection, operation, provisional, reservation,
    succession,
};
use crate::participant::{ParticipantId, Participants};
use std::collections::BTreeSet;

impl Register {
    /// Every id given in this register.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let receipts = self.receipts.iter().map(|held| held.act.id());
        let reservations = self.reservations.iter().map(|held| held.act.id());
        let objections = self.objections.iter().map(|held| held.act.id());
        let declarations = self.declarations.iter().map(|held| held.act.id());
        let corrections = self.corrections.iter().map(|held| held.act.id());
        let amendments = self.amendments.iter().map(|held| held.act.id());
        receipts
            .chain(reservations)
            .chain(objections)
            .chain(declarations)
            .chain(corrections)
            .chain(amendments)
    }

    /// Whether a participant signed by a day and did not renounce.
    #[must_use]
    pub fn signed_by(&self, participant: &ParticipantId, day: Day) -> bool {
        let signed = self.signed.get(participant).and_then(|held| held.header.on);
        signed.is_some_and(|on| on <= day)
    }

    /// Whether a participant signed ad referendum and had not confirmed it by a day.
    #[must_use]
    pub fn is_unconfirmed(&self, participant: &ParticipantId, day: Day) -> bool {
        let signed = self.signed.get(participant).map(|held| &held.act);
        let ad_referendum = matches!(
            signed,
            Some(signature::Act::Signed {
                manner: Some(Manner::AdReferendum),
                ..
            })
        );
        let confirmed = self.confirmed.get(participant);
        let confirmed = confirmed.and_then(|held| held.header.on);
        ad_referendum && confirmed.is_none_or(|on| on > day)
    }

    /// Whether a withdrawal or denunciation was revoked.
    #[must_use]
    pub fn is_revoked(&self, notice: &Entered<instrument::Act>) -> bool {
        matches!(
            notice.act,
            instrument::Act::Withdrawn {
                denunciation: true,
                ..
            }
        ) && self.instruments.iter().any(|held| {
            let day = match held.act {
                instrument::Act::Restored { notice } => Some(notice),
                _ => None,
            };
            day.is_some()
                && day == notice.header.on
                && held.entry > notice.entry
                && held.header.participant == notice.header.participant
        })
    }

    /// The day on which a denunciation of a participant takes effect, by the day of its notice.
    #[must_use]
    pub fn denounced(&self, of: &ParticipantId, notice: Day) -> Option<Day> {
        let mut standing = self
            .instruments_of(of)
            .filter(|held| held.header.on == Some(notice) && !self.is_revoked(held));
        standing.find_map(|held| match held.act {
            instrument::Act::Withdrawn {
                denunciation: true,
                effect,
            } => effect.or(held.header.on),
            _ => None,
        })
    }

    /// The day on which a denunciation takes effect whose notice a participant had given by a day and
    /// which is still to come on it.
    #[must_use]
    pub fn notice_runs(&self, of: &ParticipantId, day: Day) -> Option<Day> {
        let given = self.instruments_of(of).filter(|held| {
            held.header.on.is_some_and(|notice| notice <= day) && !self.is_revoked(held)
        });
        let effects = given.filter_map(|held| match held.act {
            instrument::Act::Withdrawn {
                denunciation: true,
                effect,
            } => effect.or(held.header.on),
            _ => None,
        });
        effects.filter(|effect| day < *effect).min()
    }

    /// The last day on which something ended a participant's instrument by a day: with its notice and
    /// whether it was a denunciation.
    #[must_use]
    pub fn left_by(&self, of: &ParticipantId, day: Day) -> Option<(Day, bool)> {
        let ends = self
            .instruments_of(of)
            .filter(|held| !self.is_revoked(held));
        let ends = ends.filter_map(|held| match held.act {
            instrument::Act::Withdrawn {
                denunciation,
                effect,
            } => Some((effect.or(held.header.on)?, denunciation)),
            _ => None,
        });
        ends.filter(|(effect, _)| *effect <= day).max()
    }

    /// Whether a participant deposited with other depositaries and not yet with this one.
    #[must_use]
    pub fn deposits_elsewhere(&self, of: &ParticipantId, depositary: Option<&str>) -> bool {
        let Some(here) = depositary else {
            return false;
        };
        let mut deposits = self.instruments_of(of).filter_map(|held| match &held.act {
            instrument::Act::Deposited { depositary, .. } => Some(depositary.as_deref()),
            _ => None,
        });
        deposits.all(|other| other.is_some_and(|other| other != here))
    }

    /// Whether a declaration of a participant on a subject stands.
    #[must_use]
    pub fn declared(&self, by: &ParticipantId, on: declaration::Subject) -> bool {
        self.declarations.iter().any(|held| {
            let declaration::Act::Made { id, subject, .. } = &held.act else {
                return false;
            };
            *subject == on
                && held.header.participant.as_ref() == Some(by)
                && self.declaration_withdrawn_on(id).is_none()
        })
    }

    /// When a declaration was withdrawn.
    #[must_use]
    pub fn declaration_withdrawn_on(&self, of: &str) -> Option<Day> {
        let mut held = self.declarations.iter();
        held.find(|held| matches!(&held.act, declaration::Act::Withdrawn { id } if id == of))?
            .header
            .on
    }

    /// The reservation of an id, as it was made.
    #[must_use]
    pub fn reservation(&self, of: &str) -> Option<&Entered<reservation::Act>> {
        let mut made = self.reservations.iter();
        made.find(|held| matches!(&held.act, reservation::Act::Made { id, .. } if id == of))
    }

    /// When a reservation was confirmed.
    #[must_use]
    pub fn confirmed_on(&self, of: &str) -> Option<Day> {
        let mut acts = self.reservations.iter();
        acts.find(|held| matches!(&held.act, reservation::Act::Confirmed { id } if id == of))?
            .header
            .on
    }

    /// When the competent organ accepted a reservation.
    #[must_use]
    pub fn admitted_on(&self, of: &str) -> Option<Day> {
        let mut acts = self.reservations.iter();
        acts.find(|held| matches!(&held.act, reservation::Act::Admitted { id, .. } if id == of))?
            .header
            .on
    }

    /// When others were first notified of a reservation or its withdrawal.
    #[must_use]
    pub fn notified_on(&self, of: &str, what: reservation::Notice) -> Option<Day> {
        let days = self.reservations.iter().filter_map(|held| match &held.act {
            reservation::Act::Notified { id, of: notice, .. } if id == of && *notice == what => {
                held.header.on
            }
            _ => None,
        });
        days.min()
    }

    /// When a reservation was withdrawn wholly.
    #[must_use]
    pub fn withdrawn_on(&self, of: &str) -> Option<Day> {
        let days = self.reservations.iter().filter_map(|held| match &held.act {
            reservation::Act::Withdrawn { id, articles } if id == of && articles.is_empty() => {
                held.header.on
            }
            _ => None,
        });
        days.min()
    }

    /// When a participant accepted a reservation expressly.
    #[must_use]
    pub fn accepted_on(&self, of: &str, by: &ParticipantId) -> Option<Day> {
        let mut acts = self.reservations.iter();
        acts.find(|held| {
            matches!(&held.act, reservation::Act::Accepted { id } if id == of)
                && held.header.participant.as_ref() == Some(by)
        })?
        .header
        .on
    }

    /// The objection of a participant to a reservation that nothing ended.
    #[must_use]
    pub fn objection(
        &self,
        reservation: &str,
        by: &ParticipantId,
    ) -> Option<&Entered<objection::Act>> {
        let mut made = self.objections.iter();
        made.find(|held| {
            matches!(&held.act, objection::Act::Made { to, .. } if to == reservation)
                && held.header.participant.as_ref() == Some(by)
                && self.objection_withdrawn_on(held.act.id()).is_none()
        })
    }

    /// When an objection was withdrawn.
    #[must_use]
    pub fn objection_withdrawn_on(&self, of: &str) -> Option<Day> {
        let mut acts = self.objections.iter();
        acts.find(|held| matches!(&held.act, objection::Act::Withdrawn { id } if id == of))?
            .header
            .on
    }

    /// Since when a participant applies the treaty provisionally on a day.
    #[must_use]
    pub fn provisional_since(&self, by: &ParticipantId, day: Day) -> Option<Day> {
        let mut since = None;
        for held in by_day(&self.provisional) {
            let on = held.header.on.filter(|on| *on <= day);
            if on.is_none() || held.header.participant.as_ref() != Some(by) {
                continue;
            }
            since = match held.act {
                provisional::Act::Begun {} => on,
                provisional::Act::Ended {} => None,
            };
        }
        since
    }

    /// Since when the treaty's operation between these is suspended on a day; none named: for all.
    #[must_use]
    pub fn suspended(&self, between: &[ParticipantId], day: Day) -> Option<Day> {
        let mut since = None;
        for held in by_day(&self.operations) {
            let on = held.header.on.filter(|on| *on <= day);
            let same = |of: &[ParticipantId]| {
                of.iter().collect::<BTreeSet<_>>() == between.iter().collect::<BTreeSet<_>>()
            };
            match &held.act {
                operation::Act::Suspended { between, .. } if on.is_some() && same(between) => {
                    since = on;
                }
                operation::Act::Resumed { between } if on.is_some() && same(between) => {
                    since = None;
                }
                _ => {}
            }
        }
        since
    }

    /// When the treaty ended.
    #[must_use]
    pub fn terminated_on(&self) -> Option<Day> {
        let mut acts = self.operations.iter();
        acts.find(|held| matches!(held.act, operation::Act::Terminated { .. }))?
            .header
            .on
    }

    /// In whose place a participant stands.
    pub fn stands_for<'a>(
        &'a self,
        participant: &'a ParticipantId,
    ) -> impl Iterator<Item = &'a ParticipantId> {
        let own = self
            .successions
            .iter()
            .filter(move |held| held.header.participant.as_ref() == Some(participant));
        own.filter_map(|held| match &held.act {
            succession::Act::Declared { predecessor, .. } => Some(predecessor),
            succession::Act::Renamed { .. } => None,
        })
    }

    /// Whose an instrument of a participant is on a day: its own; once it is a State no more, that of
    /// whoever stands in its place without an instrument of its own, or nobody's.
    #[must_use]
    pub fn holder<'a>(
        &'a self,
        of: &'a ParticipantId,
        participants: &Participants,
        day: Day,
    ) -> Option<&'a ParticipantId> {
        if participants.ceased_by(of, day).is_none() {
            return Some(of);
        }
        let mut standing = self.successions.iter().filter_map(|held| {
            let in_its_place = matches!(&held.act, succession::Act::Declared { predecessor, .. } if predecessor == of);
            let since = held.header.on.filter(|on| *on <= day);
            let who = held.header.participant.as_ref()?;
            (in_its_place && since.is_some()).then_some(who)
        });
        standing.find(|who| self.standing_instrument(who, day).is_none())
    }

    /// An instrument that is received and pending, with the defects not yet cured.
    #[must_use]
    pub fn pending(&self, of: &str) -> Option<(&Entered<receipt::Act>, BTreeSet<Defect>)> {
        let acts = || self.receipts.iter().filter(|held| held.act.id() == of);
        let received = acts().find(|held| matches!(held.act, receipt::Act::Received { .. }))?;
        let mut open = BTreeSet::new();
        for held in acts() {
            match &held.act {
                receipt::Act::Raised { defects, .. } => open.extend(defects.iter().copied()),
                receipt::Act::Cured { defects, .. } => {
                    open.retain(|defect| !defects.contains(defect));
                }
                receipt::Act::Received { .. } => {}
            }
        }
        (!open.is_empty()).then_some((received, open))
    }

    /// Every instrument that is received and pending.
    pub fn all_pending(&self) -> impl Iterator<Item = (&Entered<receipt::Act>, BTreeSet<Defect>)> {
        let received = self.receipts.iter();
        let received = received.filter(|held| matches!(held.act, receipt::Act::Received { .. }));
        received.filter_map(|held| self.pending(held.act.id()))
    }

    /// The amendments that were adopted, as the register holds them.
    pub fn amendments_adopted(&self) -> impl Iterator<Item = amendment::Amendment<'_>> {
        amendment::adopted(self)
    }

    /// The corrections made by procès-verbal by a day.
    pub fn corrections_made(&self, day: Day) -> impl Iterator<Item = &Entered<correction::Act>> {
        let made = self.corrections.iter().filter(move |held| {
            matches!(held.act, correction::Act::Effected { .. })
                && held.header.on.is_some_and(|on| on <= day)
        });
        made.filter_map(|made| {
            let mut proposed = self.corrections.iter();
            proposed.find(|held| {
                matches!(held.act, correction::Act::Proposed { .. })
                    && held.act.id() == made.act.id()
            })
        })
    }
}

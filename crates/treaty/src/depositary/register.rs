//! The register of one convention: adopted, opened for signature, signed, deposited, notified.
//!
//! It keeps every act; what is replaced or withdrawn stays. Status is a view
//! ([`status`](super::status)), never stored.

mod held;

use super::signature::SigningWindow;
use super::{
    adoption, amendment, authentication, correction, declaration, full_powers, instrument,
    notification, objection, operation, provisional, receipt, registration, reservation, signature,
    succession, territory, text,
};
use crate::act::{Deed, Done, Entered};
use crate::calendar::Day;
use crate::participant::ParticipantId;
use std::collections::BTreeMap;

/// The register, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    /// Adoption of the text.
    pub adopted: Option<Entered<adoption::Act>>,
    /// Authentication of the text.
    pub authenticated: Option<Entered<authentication::Act>>,
    /// Opening for signature.
    pub opened: Option<Entered<signature::Act>>,
    /// Further places and days for signature, in the order of the Record.
    pub extended: Vec<Entered<signature::Act>>,
    /// Signatures by participant.
    pub signed: BTreeMap<ParticipantId, Entered<signature::Act>>,
    /// Counts of signatories that sources report, oldest entry first.
    pub signatures_reported: Vec<Entered<signature::Act>>,
    /// Deposits and withdrawals, in the order of the Record.
    pub instruments: Vec<Entered<instrument::Act>>,
    /// Counts of instruments that sources report, oldest entry first.
    pub instruments_reported: Vec<Entered<instrument::Act>>,
    /// Notifications, in the order of the Record.
    pub notifications: Vec<Entered<notification::Act>>,
    /// Confirmations of signatures ad referendum.
    pub confirmed: BTreeMap<ParticipantId, Entered<signature::Act>>,
    /// Signatories that made clear that they will not become Parties.
    pub renounced: BTreeMap<ParticipantId, Entered<signature::Act>>,
    /// Full powers; this and what follows in the order of the Record.
    pub full_powers: Vec<Entered<full_powers::Act>>,
    /// Instruments received and looked at, their defects and cures.
    pub receipts: Vec<Entered<receipt::Act>>,
    /// Reservations, and what became of them.
    pub reservations: Vec<Entered<reservation::Act>>,
    /// Objections.
    pub objections: Vec<Entered<objection::Act>>,
    /// Declarations that the treaty asks for or allows.
    pub declarations: Vec<Entered<declaration::Act>>,
    /// Territorial application.
    pub territories: Vec<Entered<territory::Act>>,
    /// Provisional application.
    pub provisional: Vec<Entered<provisional::Act>>,
    /// Who stands in whose place.
    pub successions: Vec<Entered<succession::Act>>,
    /// Suspension and termination.
    pub operations: Vec<Entered<operation::Act>>,
    /// Corrections of errors.
    pub corrections: Vec<Entered<correction::Act>>,
    /// Amendments.
    pub amendments: Vec<Entered<amendment::Act>>,
    /// Versions of the text, and their certificates.
    pub texts: Vec<Entered<text::Act>>,
    /// Registration.
    pub registered: Option<Entered<registration::Act>>,
}

impl Register {
    /// The windows for signature: those of the opening, then what was added later.
    pub fn windows(&self) -> impl Iterator<Item = &SigningWindow> {
        let opened = self.opened.iter().chain(&self.extended);
        opened.flat_map(|held| match &held.act {
            signature::Act::Opened { windows, .. } | signature::Act::Extended { windows, .. } => {
                windows.as_slice()
            }
            _ => &[],
        })
    }

    /// Day of adoption.
    #[must_use]
    pub fn adopted_on(&self) -> Option<Day> {
        self.adopted.as_ref().and_then(|held| held.header.on)
    }

    /// Whether its sources list the treaty as concluded and say no more, so that the days on which
    /// it was open for signature are not known here.
    #[must_use]
    pub fn only_reported(&self) -> bool {
        let adopted = self.adopted.as_ref().map(|held| &held.act);
        self.opened.is_none() && matches!(adopted, Some(adoption::Act::Reported { .. }))
    }

    /// First day of signature.
    #[must_use]
    pub fn opens(&self) -> Option<Day> {
        self.windows().map(|window| window.from).min()
    }

    /// Last day of signature.
    #[must_use]
    pub fn closes(&self) -> Option<Day> {
        self.windows().map(|window| window.until).max()
    }

    /// Whether the convention is open for signature on a day, anywhere.
    #[must_use]
    pub fn open_on(&self, day: Day) -> bool {
        self.windows().any(|window| window.holds(day))
    }

    /// The day of the instrument of a participant that stands on a day, if one does; of several, with
    /// depositaries of their own, the earliest.
    #[must_use]
    pub fn standing_instrument(&self, of: &ParticipantId, on: Day) -> Option<Day> {
        self.standing(of, |day| day <= on)
    }

    /// The same once all that is known has come about: of an instrument that nothing ends.
    #[must_use]
    pub fn lasting_instrument(&self, of: &ParticipantId) -> Option<Day> {
        self.standing(of, |_| true)
    }

    /// Weighed by their days, because what is entered later can be of an earlier one.
    fn standing(&self, of: &ParticipantId, passed: impl Fn(Day) -> bool) -> Option<Day> {
        let (mut deposits, mut corrected, mut notices) = (Vec::new(), Vec::new(), Vec::new());
        for held in self.instruments_of(of) {
            let Some(on) = held.header.on else { continue };
            match &held.act {
                instrument::Act::Deposited { replaces, .. } => {
                    corrected.extend(replaces.map(|day| (held.entry, day)));
                    deposits.push((held.entry, on));
                }
                instrument::Act::Withdrawn { effect, .. } if !self.is_revoked(held) => {
                    notices.push((on, effect.map_or(on, |effect| effect.max(on))));
                }
                _ => {}
            }
        }
        // A correction takes the place of the deposit it names, whatever its own day.
        deposits.retain(|(entry, on)| {
            let by = |(later, day): &(u64, Day)| later > entry && day == on;
            !corrected.iter().any(by)
        });
        let stands = |(_, on): &&(u64, Day)| {
            let ends = |(notice, effect): &(Day, Day)| {
                let ended = |other: &Day| {
                    let by =
                        |(one, end): &(Day, Day)| other <= one && one < notice && end <= notice;
                    notices.iter().any(by)
                };
                let open = |(_, other): &(u64, Day)| other < notice && !ended(other);
                let earlier = || deposits.iter().any(open);
                // On the day of a notice something new begins where there was something to end.
                passed(*effect) && (on < notice || (on == notice && !earlier()))
            };
            passed(*on) && !notices.iter().any(ends)
        };
        deposits.iter().filter(stands).map(|(_, on)| *on).min()
    }

    /// Whether a participant deposited an instrument on that day.
    #[must_use]
    pub fn deposited_on(&self, of: &ParticipantId, on: Day) -> bool {
        self.instruments_of(of).any(|held| {
            matches!(held.act, instrument::Act::Deposited { .. }) && held.header.on == Some(on)
        })
    }

    pub(super) fn instruments_of<'a>(
        &'a self,
        of: &'a ParticipantId,
    ) -> impl Iterator<Item = &'a Entered<instrument::Act>> {
        self.instruments
            .iter()
            .filter(move |held| held.header.participant.as_ref() == Some(of))
    }

    /// Takes an act into the register.
    pub fn fold(&mut self, done: &Done) {
        match &done.deed {
            Deed::Adoption(act) => self.adopted = Some(Entered::of(done, act)),
            Deed::Signature(act) => self.fold_signature(Entered::of(done, act)),
            Deed::Instrument(act) => {
                let held = Entered::of(done, act);
                match act {
                    instrument::Act::Reported { .. } => self.instruments_reported.push(held),
                    _ => self.instruments.push(held),
                }
            }
            Deed::Notification(act) => self.notifications.push(Entered::of(done, act)),
            Deed::Depositary(deed) => self.fold_life(done, deed),
            _ => {}
        }
    }

    fn fold_life(&mut self, done: &Done, deed: &super::Deed) {
        use super::Deed as Life;
        match deed {
            Life::Authentication(act) => self.authenticated = Some(Entered::of(done, act)),
            Life::FullPowers(act) => self.full_powers.push(Entered::of(done, act)),
            Life::Receipt(act) => self.receipts.push(Entered::of(done, act)),
            Life::Reservation(act) => self.reservations.push(Entered::of(done, act)),
            Life::Objection(act) => self.objections.push(Entered::of(done, act)),
            Life::Declaration(act) => self.declarations.push(Entered::of(done, act)),
            Life::Territory(act) => self.territories.push(Entered::of(done, act)),
            Life::Provisional(act) => self.provisional.push(Entered::of(done, act)),
            Life::Succession(act) => self.successions.push(Entered::of(done, act)),
            Life::Operation(act) => self.operations.push(Entered::of(done, act)),
            Life::Correction(act) => self.corrections.push(Entered::of(done, act)),
            Life::Amendment(act) => self.amendments.push(Entered::of(done, act)),
            Life::Text(act) => self.texts.push(Entered::of(done, act)),
            Life::Registration(act) => self.registered = Some(Entered::of(done, act)),
        }
    }

    fn fold_signature(&mut self, held: Entered<signature::Act>) {
        match &held.act {
            signature::Act::Opened { .. } => self.opened = Some(held),
            signature::Act::Extended { .. } => self.extended.push(held),
            signature::Act::Signed { .. } => own(&mut self.signed, held),
            signature::Act::Confirmed {} => own(&mut self.confirmed, held),
            signature::Act::Renounced {} => own(&mut self.renounced, held),
            signature::Act::Reported { .. } => self.signatures_reported.push(held),
        }
    }
}

/// Acts in the order of their days, because what is transcribed later can be of an earlier one; of one day in
/// the order of the Record.
#[must_use]
pub fn by_day<A>(acts: &[Entered<A>]) -> Vec<&Entered<A>> {
    let mut sorted: Vec<&Entered<A>> = acts.iter().collect();
    sorted.sort_by_key(|held| held.header.on);
    sorted
}

/// Keeps an act as its participant's own.
fn own(acts: &mut BTreeMap<ParticipantId, Entered<signature::Act>>, held: Entered<signature::Act>) {
    if let Some(participant) = held.header.participant.clone() {
        acts.insert(participant, held);
    }
}

//! Instruments: how a State or organization consents to be bound, and how that ends.
//!
//! An instrument counts from the day of its receipt. Until entry into force a depositor is a
//! contracting State; a Party only after.

use super::case::Case;
use super::declaration::Subject;
use super::entry_into_force::Kind;
use super::register::Register;
use crate::calendar::{Day, Period, Window};
use crate::not_in_order;
use crate::participant::ParticipantId;
use serde::{Deserialize, Serialize};

/// By which act a participant consents to be bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Ratification.
    Ratification,
    /// Acceptance.
    Acceptance,
    /// Approval.
    Approval,
    /// Accession.
    Accession,
    /// Formal confirmation, by an organization.
    FormalConfirmation,
    /// Definitive signature.
    DefinitiveSignature,
    /// Consent to be bound.
    ConsentToBeBound,
    /// Succession.
    Succession,
}

impl From<Form> for Kind {
    fn from(form: Form) -> Self {
        match form {
            Form::Ratification => Self::Ratification,
            Form::Acceptance => Self::Acceptance,
            Form::Approval => Self::Approval,
            Form::Accession => Self::Accession,
            Form::FormalConfirmation => Self::FormalConfirmation,
            Form::DefinitiveSignature => Self::DefinitiveSignature,
            Form::ConsentToBeBound => Self::ConsentToBeBound,
            Form::Succession => Self::Succession,
        }
    }
}

/// Acts about instruments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The participant of the header deposits an instrument.
    #[serde(rename = "depositary.instrument.deposited/1")]
    Deposited {
        /// Its form.
        form: Form,
        /// The instrument's own date, where known; it is dated by receipt all the same.
        #[serde(skip_serializing_if = "Option::is_none")]
        dated: Option<Day>,
        /// The day back to which it works, for a succession.
        #[serde(skip_serializing_if = "Option::is_none")]
        effect: Option<Day>,
        /// The day of the deposit that this one corrects; the earlier act stays in the Record.
        #[serde(skip_serializing_if = "Option::is_none")]
        replaces: Option<Day>,
        /// With which depositary, where a treaty has several; the earliest deposit counts.
        #[serde(skip_serializing_if = "Option::is_none")]
        depositary: Option<String>,
    },
    /// The participant withdraws its instrument, or denounces.
    #[serde(rename = "depositary.instrument.withdrawn/1")]
    Withdrawn {
        /// Whether it is a denunciation of a treaty in force.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        denunciation: bool,
        /// The day it takes effect; absent: after the notice that the treaty's clause gives a
        /// denunciation, else the day of receipt.
        #[serde(skip_serializing_if = "Option::is_none")]
        effect: Option<Day>,
    },
    /// A denunciation is revoked before it takes effect (VCLT article 68).
    #[serde(rename = "depositary.instrument.restored/1")]
    Restored {
        /// The day of the notice of denunciation.
        notice: Day,
    },
    /// A source reports how many instruments are deposited.
    #[serde(rename = "depositary.instrument.reported/1")]
    Reported {
        /// How many.
        count: u32,
        /// The span the source speaks of, where it states no day.
        #[serde(skip_serializing_if = "Option::is_none")]
        within: Option<Window>,
        /// Those it names without a day.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        named: Vec<ParticipantId>,
    },
}

not_in_order! {
    /// What is not in order about an instrument.
    pub enum Unfit in "depositary.instrument" {
        /// No participant or day.
        NoParticipant = "no_participant", "VCLT article 16: a State or organization deposits, on a day",
            "the instrument names no participant or no day of receipt",
            "Give the participant in `for` and the day of receipt in `on`";
        /// Not adopted.
        NotAdopted = "not_adopted", "VCLT articles 9 to 16: a text is adopted before anyone consents to it",
            "the text is not entered as adopted",
            "Enter the adoption first";
        /// Dated before adoption.
        BeforeAdoption { on: Day, adopted: Day } = "before_adoption", "VCLT articles 9 to 16: a text is adopted before anyone consents to it",
            "the instrument is dated {on}, before the text was adopted on {adopted}",
            "Check the day of receipt";
        /// The treaty ended.
        Ended { on: Day } = "ended", "VCLT articles 54 to 59: nobody consents to a treaty that has ended",
            "the treaty ended on {on}",
            "Check the treaty and the day";
        /// A notice runs.
        NoticeRuns { participant: String, effect: Day } = "notice_runs", "VCLT article 68: a notification may be revoked before it takes effect",
            "{participant} has denounced the treaty and stays bound until the denunciation takes effect on {effect}",
            "Enter the revocation of the denunciation, or a new instrument from that day on";
        /// An instrument stands.
        InstrumentStands { participant: String, on: Day } = "instrument_stands", "VCLT article 16: one instrument establishes consent",
            "the instrument that {participant} deposited on {on} still stands",
            "Enter its withdrawal first, or give the day it corrects in `replaces`";
        /// Nothing to correct.
        NothingToCorrect { participant: String, on: Day } = "nothing_to_correct", "Servanda: corrections are later acts that point at earlier ones",
            "{participant} deposited no instrument on {on}",
            "Check the day in `replaces`";
        /// Who has not signed does not ratify.
        NotASignatory { participant: String } = "not_a_signatory", "final clauses: ratification is open to signatories, as the Record holds them",
            "{participant} has not signed, so that it does not ratify, accept or approve",
            "Take it up with the State; its instrument is entered as an accession";
        /// No member is bound.
        NoMemberBound { organization: String } = "no_member_bound", "final clauses: organizations, as the Record holds them",
            "{organization} deposits only if one of its member States has, and none has",
            "Enter the member State's instrument first";
        /// No extent of competence.
        CompetenceNotDeclared { organization: String } = "competence_not_declared", "final clauses: organizations, as the Record holds them",
            "{organization} has not declared the extent of its competence",
            "Enter its declaration with the subject `competence` first";
        /// Effect before its cause.
        EffectTooEarly { effect: Day, earliest: Day } = "effect_too_early", "final clauses: denunciation, as the Record holds them",
            "the denunciation would take effect on {effect}, before {earliest}, the end of its notice",
            "Give that day or a later one in `effect`, or leave it out";
        /// No notice to revoke.
        NoNotice { participant: String, notice: Day } = "no_notice", "VCLT article 68: a notification may be revoked before it takes effect",
            "no denunciation of {participant} dated {notice} stands",
            "Check the day of the notice";
        /// Too late to revoke.
        TookEffect { participant: String, effect: Day } = "took_effect", "VCLT article 68: a notification may be revoked before it takes effect",
            "the denunciation of {participant} took effect on {effect}",
            "A new instrument makes it a Party again";
        /// Nothing to withdraw.
        NothingStands { participant: String } = "nothing_stands", "VCLT articles 54 to 56: what is withdrawn was deposited",
            "no instrument of {participant} stands",
            "Enter the deposit first";
        /// More than there are participants.
        MoreThanThereAre { count: u32, listed: usize } = "more_than_there_are", "Servanda: participants are those the Record lists",
            "the report counts {count}, more than the {listed} participants there are",
            "Check the number against the source";
        /// No day for the report.
        ReportWithoutDay = "report_without_day", "Servanda: a reported count has a day or a span",
            "the report says neither a day nor a span",
            "Give `on`, or `within` with the latest day the source allows";
    }
}

impl Act {
    /// The participants it names beside the header's.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        match self {
            Self::Reported { named, .. } => named.iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The act as it is entered, its effect settled by the treaty's clauses: an instrument follows
    /// adoption, from who may deposit it; one stands at a time with a depositary; what is corrected,
    /// withdrawn or revoked exists.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn settled(&self, case: &Case<'_>) -> Result<Self, Unfit> {
        if let Self::Reported { within, count, .. } = self {
            reported(case, *count, within.as_ref())?;
            return Ok(self.clone());
        }
        let (party, on) = case.party().map_err(|_| Unfit::NoParticipant)?;
        let register = case.register;
        if register.adopted.is_none() {
            return Err(Unfit::NotAdopted);
        }
        if let Some(adopted) = register.adopted_on().filter(|adopted| on < *adopted) {
            return Err(Unfit::BeforeAdoption { on, adopted });
        }
        if let Some(on) = register.terminated_on().filter(|ended| *ended <= on) {
            return Err(Unfit::Ended { on });
        }
        let corrects = matches!(
            self,
            Self::Restored { .. }
                | Self::Deposited {
                    replaces: Some(_),
                    ..
                }
        );
        if let Some(effect) = register.notice_runs(party, on).filter(|_| !corrects) {
            let participant = party.to_string();
            return Err(Unfit::NoticeRuns {
                participant,
                effect,
            });
        }
        match self {
            Self::Deposited { .. } => self.may_deposit(case, party, on)?,
            Self::Withdrawn { .. } => return self.after_notice(case, party, on),
            Self::Restored { notice } => may_restore(register, party, on, *notice)?,
            Self::Reported { .. } => {}
        }
        Ok(self.clone())
    }

    fn may_deposit(&self, case: &Case<'_>, party: &ParticipantId, on: Day) -> Result<(), Unfit> {
        let Self::Deposited {
            form,
            replaces,
            depositary,
            ..
        } = self
        else {
            return Ok(());
        };
        let participant = party.to_string();
        match *replaces {
            Some(on) if !case.register.deposited_on(party, on) => {
                return Err(Unfit::NothingToCorrect { participant, on });
            }
            None if !case
                .register
                .deposits_elsewhere(party, depositary.as_deref()) =>
            {
                let register = case.register;
                let stands = register.standing_instrument(party, on);
                if let Some(on) = stands.or_else(|| register.lasting_instrument(party)) {
                    return Err(Unfit::InstrumentStands { participant, on });
                }
            }
            _ => {}
        }
        let by_signatory = matches!(form, Form::Ratification | Form::Acceptance | Form::Approval);
        let to_signatories = case.clause("ratification.open-to") == Some("signatories".to_owned());
        if by_signatory && to_signatories && !case.register.signed_by(party, on) {
            return Err(Unfit::NotASignatory { participant });
        }
        by_organization(case, party, on)
    }

    /// A withdrawal ends what stands; a denunciation takes effect once its notice is over.
    fn after_notice(&self, case: &Case<'_>, party: &ParticipantId, on: Day) -> Result<Self, Unfit> {
        let Self::Withdrawn {
            denunciation,
            effect,
        } = self
        else {
            return Ok(self.clone());
        };
        if case.register.standing_instrument(party, on).is_none() {
            let participant = party.to_string();
            return Err(Unfit::NothingStands { participant });
        }
        let notice: Option<Period> = case.clause("denunciation.delay");
        let earliest = notice.filter(|_| *denunciation);
        let earliest = earliest.and_then(|notice| on.plus(notice).ok());
        if let (Some(effect), Some(earliest)) = (*effect, earliest)
            && effect < earliest
        {
            return Err(Unfit::EffectTooEarly { effect, earliest });
        }
        Ok(Self::Withdrawn {
            denunciation: *denunciation,
            effect: effect.or(earliest),
        })
    }
}

fn reported(case: &Case<'_>, count: u32, within: Option<&Window>) -> Result<(), Unfit> {
    let listed = case.facts.participants.len();
    if count as usize > listed {
        return Err(Unfit::MoreThanThereAre { count, listed });
    }
    match case.header.done_by(within) {
        Some(_) => Ok(()),
        None => Err(Unfit::ReportWithoutDay),
    }
}

fn may_restore(
    register: &Register,
    party: &ParticipantId,
    on: Day,
    notice: Day,
) -> Result<(), Unfit> {
    let participant = party.to_string();
    let Some(effect) = register.denounced(party, notice) else {
        return Err(Unfit::NoNotice {
            participant,
            notice,
        });
    };
    if effect <= on {
        return Err(Unfit::TookEffect {
            participant,
            effect,
        });
    }
    Ok(())
}

/// What a treaty asks of organizations: that a member State is bound, and that the organization says
/// how far it is competent.
fn by_organization(case: &Case<'_>, party: &ParticipantId, on: Day) -> Result<(), Unfit> {
    let participants = case.facts.participants;
    if participants
        .get(party)
        .is_none_or(|held| held.kind.is_state())
    {
        return Ok(());
    }
    let organization = party.to_string();
    let asked = |clause: &str| case.clause(clause) == Some(true);
    let mut members = participants.member_states(party, on);
    let bound = |member: &ParticipantId| case.register.standing_instrument(member, on).is_some();
    if asked("consent.organization-needs-member") && !members.any(bound) {
        return Err(Unfit::NoMemberBound { organization });
    }
    if asked("consent.organization-declares-competence")
        && !case.register.declared(party, Subject::Competence)
    {
        return Err(Unfit::CompetenceNotDeclared { organization });
    }
    Ok(())
}

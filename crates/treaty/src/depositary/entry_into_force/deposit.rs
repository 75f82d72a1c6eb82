//! What a depositary receives, as rows.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::calendar::Day;

/// The code of the European Union, an organization although it has three letters like a State.
pub const EUROPEAN_UNION: &str = "EUU";

/// What was received.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Ratification.
    Ratification,
    /// Acceptance.
    Acceptance,
    /// Approval.
    Approval,
    /// Accession.
    Accession,
    /// Formal confirmation, an organization's ratification.
    FormalConfirmation,
    /// Signature that binds without ratification.
    DefinitiveSignature,
    /// Consent to be bound, where the treaty gives it no other name.
    ConsentToBeBound,
    /// Succession of a State to another's instrument.
    Succession,
    /// Signature subject to ratification.
    Signature,
    /// Provisional application.
    ProvisionalApplication,
    /// Withdrawal of an instrument, or from the treaty.
    Withdrawal,
    /// Denunciation of the treaty.
    Denunciation,
}

/// What a row does to the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It is an instrument that counts.
    Counts,
    /// It ends the instruments deposited before it.
    Ends,
    /// It is kept and changes no count.
    Neither,
}

impl Kind {
    /// Every kind, those that count first.
    pub const ALL: [Kind; 12] = [
        Kind::Ratification,
        Kind::Acceptance,
        Kind::Approval,
        Kind::Accession,
        Kind::FormalConfirmation,
        Kind::DefinitiveSignature,
        Kind::ConsentToBeBound,
        Kind::Succession,
        Kind::Signature,
        Kind::ProvisionalApplication,
        Kind::Withdrawal,
        Kind::Denunciation,
    ];

    /// The kind in words, as status tables write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Ratification => "ratification",
            Kind::Acceptance => "acceptance",
            Kind::Approval => "approval",
            Kind::Accession => "accession",
            Kind::FormalConfirmation => "formal confirmation",
            Kind::DefinitiveSignature => "definitive signature",
            Kind::ConsentToBeBound => "consent to be bound",
            Kind::Succession => "succession",
            Kind::Signature => "signature",
            Kind::ProvisionalApplication => "provisional application",
            Kind::Withdrawal => "withdrawal",
            Kind::Denunciation => "denunciation",
        }
    }

    /// Reads a kind in words. Capitals do not matter, words may be joined by `_` or `-`, and
    /// "consent" alone is consent to be bound; letters such as A, a or d are not read.
    #[must_use]
    pub fn parse(text: &str) -> Option<Kind> {
        let words = text.trim().to_lowercase().replace(['_', '-'], " ");
        match words.as_str() {
            "consent" => Some(Kind::ConsentToBeBound),
            words => Kind::ALL.into_iter().find(|kind| kind.as_str() == words),
        }
    }

    /// What a row of this kind does to the count.
    #[must_use]
    pub const fn role(self) -> Role {
        match self {
            Kind::Ratification
            | Kind::Acceptance
            | Kind::Approval
            | Kind::Accession
            | Kind::FormalConfirmation
            | Kind::DefinitiveSignature
            | Kind::ConsentToBeBound
            | Kind::Succession => Role::Counts,
            Kind::Signature | Kind::ProvisionalApplication => Role::Neither,
            Kind::Withdrawal | Kind::Denunciation => Role::Ends,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One row of what was received.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deposit {
    /// Name of the State or organization, as the source writes it.
    pub party: String,
    /// Its code; absent for an organization without one.
    pub iso3: Option<String>,
    /// What was received.
    pub kind: Kind,
    /// The day of receipt.
    pub date: Day,
    /// The day it became known; absent: the day of receipt.
    pub known: Option<Day>,
    /// The date of the row of the same participant that this row corrects.
    pub replaces: Option<Day>,
    /// Of a succession, the date of succession; of a withdrawal or denunciation, the day it takes
    /// effect, at the earliest that of its receipt. Of others it says nothing that the rule does
    /// not.
    pub effect: Option<Day>,
}

impl Deposit {
    /// What the participant is told apart by: its code, or else its name.
    #[must_use]
    pub fn key(&self) -> &str {
        self.iso3.as_deref().unwrap_or(&self.party)
    }

    /// Whether the depositor is an organization: it has no code, or it is the European Union.
    #[must_use]
    pub fn by_organization(&self) -> bool {
        self.iso3
            .as_deref()
            .is_none_or(|code| code == EUROPEAN_UNION)
    }

    /// The day it became known.
    #[must_use]
    pub fn known_on(&self) -> Day {
        self.known.unwrap_or(self.date)
    }

    /// Whether two rows say the same about the same participant.
    pub(super) fn says_the_same(&self, other: &Deposit) -> bool {
        (self.kind, self.date, self.effect) == (other.kind, other.date, other.effect)
    }
}

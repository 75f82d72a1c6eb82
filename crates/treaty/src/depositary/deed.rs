//! What is done in a treaty's life beside adoption, signature, instruments and notifications: one
//! variant a noun; and the one place where a register's acts are decided.

use super::case::Case;
use super::notification::notices;
use super::receipt::{self, Becomes};
use super::{
    amendment, authentication, correction, declaration, full_powers, instrument, objection,
    operation, provisional, registration, reservation, succession, territory, text,
};
use crate::act::{self, of_its_type};
use crate::not_in_order::NotInOrder;
use crate::participant::ParticipantId;
use record::value::Object;
use serde::Serialize;

macro_rules! nouns {
    ($($(#[$doc:meta])* $variant:ident($module:ident) = $noun:literal;)*) => {
        /// An act of treaty life.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[serde(untagged)]
        pub enum Deed {
            $($(#[$doc])* $variant($module::Act),)*
        }

        impl Deed {
            /// Reads the part of an act that belongs to its type; `None` when the noun is another
            /// part's.
            ///
            /// # Errors
            /// In words, when a member is missing, unknown or of the wrong form.
            pub fn read(noun: &str, members: &Object) -> Result<Option<Self>, String> {
                Ok(Some(match noun {
                    $($noun => Self::$variant(of_its_type(members)?),)*
                    _ => return Ok(None),
                }))
            }
        }

        $(impl From<$module::Act> for Deed {
            fn from(act: $module::Act) -> Self {
                Self::$variant(act)
            }
        })*
    };
}

nouns! {
    /// Authentication of the text.
    Authentication(authentication) = "depositary.authentication";
    /// Full powers.
    FullPowers(full_powers) = "depositary.full_powers";
    /// An instrument received and looked at.
    Receipt(receipt) = "depositary.receipt";
    /// Reservations and declarations.
    Reservation(reservation) = "depositary.reservation";
    /// Objections to reservations.
    Objection(objection) = "depositary.objection";
    /// Declarations and notifications that the treaty asks for.
    Declaration(declaration) = "depositary.declaration";
    /// Territorial application.
    Territory(territory) = "depositary.territory";
    /// Provisional application.
    Provisional(provisional) = "depositary.provisional";
    /// Standing in a predecessor's place.
    Succession(succession) = "depositary.succession";
    /// Suspension and termination.
    Operation(operation) = "depositary.operation";
    /// Corrections of errors.
    Correction(correction) = "depositary.correction";
    /// Amendments.
    Amendment(amendment) = "depositary.amendment";
    /// Registration.
    Registration(registration) = "depositary.registration";
    /// Versions of the text and certified true copies.
    Text(text) = "depositary.text";
}

impl Deed {
    /// The participants that the deed itself names.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        match self {
            Self::Operation(act) => act.participants(),
            _ => Vec::new(),
        }
    }

    fn decide(&self, case: &Case<'_>) -> Result<(), NotInOrder> {
        match self {
            Self::Authentication(act) => act.decide(case),
            Self::FullPowers(act) => act.decide(case),
            Self::Reservation(act) => act.decide(case),
            Self::Objection(act) => act.decide(case),
            Self::Declaration(act) => act.decide(case),
            Self::Territory(act) => act.decide(case),
            Self::Provisional(act) => act.decide(case),
            Self::Succession(act) => act.decide(case),
            Self::Operation(act) => act.decide(case),
            Self::Correction(act) => act.decide(case),
            Self::Amendment(act) => act.decide(case),
            Self::Registration(act) => act.decide(case),
            Self::Receipt(act) => act.decide(case).map(drop),
            Self::Text(act) => act.settled(case).map(drop),
        }
    }
}

/// Decides a deed of the register: what it becomes, each with what it says of itself, or what is not in
/// order. In the depositary's own house notifications follow.
///
/// # Errors
/// The first rule of its noun that is not satisfied.
pub fn decide(
    deed: &act::Deed,
    case: &Case<'_>,
) -> Result<Vec<(act::Header, act::Deed)>, NotInOrder> {
    let deeds = becomes(deed, case)?;
    let notices = notices(case, &deeds);
    let deeds = deeds.into_iter().map(|deed| (case.header.clone(), deed));
    Ok(deeds.chain(notices).collect())
}

fn becomes(deed: &act::Deed, case: &Case<'_>) -> Result<Vec<act::Deed>, NotInOrder> {
    match deed {
        act::Deed::Adoption(act) => {
            act.decide(case.register, case.header)?;
            if let Some(on) = case.header.on {
                case.parent_has_parties(on)?;
            }
        }
        act::Deed::Signature(act) => act.decide(case)?,
        act::Deed::Instrument(act) => {
            let settled = act.settled(case)?;
            consents_to_parent(&settled, case)?;
            return Ok(vec![act::Deed::Instrument(settled)]);
        }
        act::Deed::Notification(act) => act.decide(case)?,
        act::Deed::Depositary(Deed::Receipt(act)) => {
            let mut deeds = Vec::new();
            for becomes in act.decide(case)? {
                deeds.push(match becomes {
                    Becomes::Receipt(act) => act::Deed::Depositary(act.into()),
                    Becomes::Deposit(act) => {
                        consents_to_parent(&act, case)?;
                        act::Deed::Instrument(act)
                    }
                });
            }
            return Ok(deeds);
        }
        act::Deed::Depositary(Deed::Text(act)) => {
            return Ok(vec![act::Deed::Depositary(act.settled(case)?.into())]);
        }
        act::Deed::Depositary(deed) => deed.decide(case)?,
        _ => {}
    }
    Ok(vec![deed.clone()])
}

/// Who consents to be bound by a protocol is bound by its parent.
fn consents_to_parent(act: &instrument::Act, case: &Case<'_>) -> Result<(), NotInOrder> {
    if let (instrument::Act::Deposited { .. }, Ok((party, on))) = (act, case.party()) {
        case.bound_by_parent(party, on)?;
    }
    Ok(())
}

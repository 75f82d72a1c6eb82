//! Passing on: evidence goes to somebody whom its first sender did not name.
//!
//! In the proceedings that the request names it always may. To another State, an organization or another purpose it
//! needs the first sender's signed consent, and personal data their own. What may exculpate an accused is never
//! stopped; that the first sender was told is recorded, before or since.

use super::custody::{self, Custody, Step};
use super::{PackageName, Role, Sha256};
use crate::act::Header;
use crate::calendar::Day;
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use serde::{Deserialize, Serialize};

/// On what ground evidence is passed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Ground {
    /// To somebody in the proceedings that the request names.
    Proceedings,
    /// To another State, an organization, or for another purpose.
    Consent {
        /// SHA-256 of the first sender's signed consent.
        #[serde(skip_serializing_if = "Option::is_none")]
        consent: Option<Sha256>,
        /// Personal data are among it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        personal_data: bool,
        /// SHA-256 of the consent to the passing on of personal data.
        #[serde(skip_serializing_if = "Option::is_none")]
        personal_data_consent: Option<Sha256>,
    },
    /// It may exculpate an accused.
    Exculpatory {
        /// The day on which the first sender was told.
        #[serde(skip_serializing_if = "Option::is_none")]
        notice: Option<Day>,
    },
}

/// Acts of passing on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// Evidence is passed on in a new package.
    #[serde(rename = "evidence.transfer.passed_on/1")]
    PassedOn {
        /// The link.
        link: Sha256,
        /// The link before.
        before: Sha256,
        /// The new package.
        package: PackageName,
        /// SHA-256 of the first sender's statement.
        statement: Sha256,
        /// To whom.
        to: Role,
        /// On what ground.
        ground: Ground,
    },
    /// The first sender is told of what was passed on as exculpatory before.
    #[serde(rename = "evidence.transfer.notified/1")]
    Notified {
        /// The package in which it was passed on.
        package: PackageName,
    },
}

not_in_order! {
    /// What is not in order when evidence is passed on.
    pub enum Unfit in "evidence.transfer" {
        /// Not a role in the proceedings.
        OutsideProceedings { to: String } = "outside_proceedings", "Servanda: in the proceedings evidence goes to court, prosecutor, expert or defence",
            "{to} takes no part in the proceedings that the request names",
            "Pass it on with the first sender's consent";
        /// No consent.
        NoConsent = "no_consent", "Servanda: to another State, organization or purpose evidence goes with its sender's consent",
            "the first sender has not consented",
            "Ask the first sender for a signed consent and give its hash in `consent`";
        /// Personal data without their own.
        NoConsentToPersonalData = "no_consent_to_personal_data", "Servanda: personal data carry their own onward consent",
            "personal data are among it, and the first sender has not consented to their passing on",
            "Ask for that consent too, or leave the personal data out";
        /// A notice that is still to come.
        NoticeAhead { notice: Day } = "notice_ahead", "Servanda: the notice to the first sender is recorded when it was given",
            "the first sender is said to be told on {notice}, after the evidence was passed on",
            "Leave `notice` out, and enter `evidence.transfer.notified/1` once it was given";
        /// Nothing of which to tell.
        NothingToNotify { package: String } = "nothing_to_notify", "Servanda: the notice to the first sender follows what was passed on as exculpatory",
            "package {package} was not passed on as exculpatory without a notice, or the notice is recorded",
            "Check the package's name";
    }
}

impl Act {
    /// What was done, to follow who did it.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::PassedOn {
                package,
                to,
                ground,
                ..
            } => {
                let ground = match ground {
                    Ground::Proceedings => "in the proceedings",
                    Ground::Consent { .. } => "with the first sender's consent",
                    Ground::Exculpatory { .. } => "as exculpatory",
                };
                format!(
                    "passed it on to {} {ground}, as package {package}",
                    to.in_words()
                )
            }
            Self::Notified { package } => format!("told the first sender of package {package}"),
        }
    }

    /// The package that was passed on as exculpatory before the first sender was told.
    #[must_use]
    pub const fn unnotified(&self) -> Option<&PackageName> {
        match self {
            Self::PassedOn {
                package,
                ground: Ground::Exculpatory { notice: None },
                ..
            } => Some(package),
            _ => None,
        }
    }
}

impl Custody {
    /// Whether an act of passing on is in order now.
    ///
    /// # Errors
    /// The rules of the chain ([`custody::Unfit`]), then [`Unfit`].
    pub fn decide_transfer(&self, act: &Act, header: &Header) -> Result<(), NotInOrder> {
        match act {
            Act::PassedOn {
                link,
                before,
                to,
                ground,
                ..
            } => {
                self.goes_on(header)?;
                self.follows(link, Some(before), header)?;
                self.in_hands()?;
                Ok(allowed(*to, ground, header.on)?)
            }
            Act::Notified { package } => {
                if header.by.is_none() {
                    return Err(custody::Unfit::NobodyActs.into());
                }
                let mut untold = false;
                for held in &self.acts {
                    match &held.act {
                        Step::Transfer(Act::Notified { package: of }) if of == package => {
                            untold = false
                        }
                        Step::Transfer(act) => untold |= act.unnotified() == Some(package),
                        Step::Custody(_) => {}
                    }
                }
                match untold {
                    true => Ok(()),
                    false => Err(Unfit::NothingToNotify {
                        package: package.to_string(),
                    }
                    .into()),
                }
            }
        }
    }
}

fn allowed(to: Role, ground: &Ground, on: Option<Day>) -> Result<(), Unfit> {
    match ground {
        Ground::Proceedings if to.in_proceedings() => Ok(()),
        Ground::Proceedings => Err(Unfit::OutsideProceedings {
            to: to.in_words().to_owned(),
        }),
        Ground::Consent { consent: None, .. } => Err(Unfit::NoConsent),
        Ground::Consent {
            personal_data: true,
            personal_data_consent: None,
            ..
        } => Err(Unfit::NoConsentToPersonalData),
        Ground::Consent { .. } => Ok(()),
        Ground::Exculpatory { notice } => match (notice, on) {
            (Some(notice), Some(on)) if *notice > on => Err(Unfit::NoticeAhead { notice: *notice }),
            _ => Ok(()),
        },
    }
}

//! `passed_on` in a statement: whose evidence it was first, and on what ground it goes on.

use super::PackageId;
use super::fields::{Fields, Written};
use crate::hash::Hash;
use crate::malformed::{Malformed, Rule};
use crate::value::Value;

/// Evidence that somebody else sealed first, and why it may go on. The first package's bag is under `data/`, with the
/// first sender's statement and its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOn {
    /// The first package's name.
    pub package: PackageId,
    /// SHA-256 of the first sender's statement.
    pub statement: Hash,
    /// On what ground.
    pub ground: Passing,
}

/// Who takes part in proceedings, so that evidence may go to them without consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A court.
    Court,
    /// A prosecutor.
    Prosecutor,
    /// An expert of the proceedings.
    Expert,
    /// An accused, or counsel.
    Defence,
}

impl Role {
    /// Every one.
    pub const ALL: [Role; 4] = [Role::Court, Role::Prosecutor, Role::Expert, Role::Defence];

    /// The word in a statement.
    pub fn word(self) -> &'static str {
        match self {
            Role::Court => "court",
            Role::Prosecutor => "prosecutor",
            Role::Expert => "expert",
            Role::Defence => "defence",
        }
    }

    /// The role of a word.
    pub fn of(word: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// The three grounds on which evidence goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passing {
    /// To a court, prosecutor, expert or the defence in the proceedings that the request names.
    Proceedings {
        /// What part they take in them.
        role: Role,
    },
    /// With the first sender's signed consent.
    Consent {
        /// The note.
        note: String,
    },
    /// Exculpatory, to an accused; consent is not asked, the first sender is told.
    Exculpatory {
        /// How the first sender was told.
        notice: Notice,
    },
}

/// How the first sender was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Before: on this day.
    Before {
        /// The day.
        on: String,
    },
    /// Not before, for this reason; afterwards on this day, where it has been already.
    NotBefore {
        /// Why it could not come first.
        reason: String,
        /// When it came.
        on: Option<String>,
    },
    /// Not yet: the notice is to follow.
    ToFollow,
}

impl PassedOn {
    /// Whether it is passed on as exculpatory and nothing says that the first sender was told.
    pub fn is_untold(&self) -> bool {
        let untold = |notice: &Notice| {
            matches!(
                notice,
                Notice::ToFollow | Notice::NotBefore { on: None, .. }
            )
        };
        matches!(&self.ground, Passing::Exculpatory { notice } if untold(notice))
    }

    pub(super) fn value(&self) -> Value {
        let written = Written::default()
            .with("package", self.package.as_str())
            .with("statement", self.statement.hex());
        let written = match &self.ground {
            Passing::Proceedings { role } => written
                .with("ground", "proceedings")
                .with("role", role.word()),
            Passing::Consent { note } => written
                .with("ground", "consent")
                .with("consent", note.as_str()),
            Passing::Exculpatory { notice } => {
                let written = written.with("ground", "exculpatory");
                match notice {
                    Notice::Before { on } => written.with("notice", on.as_str()),
                    Notice::NotBefore { reason, on } => written
                        .with("no_notice_before", reason.as_str())
                        .with_if("notice", on.clone()),
                    Notice::ToFollow => written,
                }
            }
        };
        written.value()
    }
}

/// Reads it where a statement has it ([`Rule::Statement`]).
pub(super) fn read(fields: &mut Fields) -> Result<Option<PassedOn>, Malformed> {
    let Some(value) = fields.take_if("passed_on") else {
        return Ok(None);
    };
    let mut held = Fields::of(value, "passed_on", Rule::Statement)?;
    let package = PackageId::parse(&held.text("package")?)?;
    let statement = held.hash("statement")?;
    let ground = match held.text("ground")?.as_str() {
        "proceedings" => {
            let none = "it is none of court, prosecutor, expert, defence";
            let role = Role::of(&held.text("role")?).ok_or_else(|| held.wrong("role", none))?;
            Passing::Proceedings { role }
        }
        "consent" => Passing::Consent {
            note: held.text("consent")?,
        },
        "exculpatory" => Passing::Exculpatory {
            notice: notice(&mut held)?,
        },
        _ => return Err(held.wrong("ground", "it is none of proceedings, consent, exculpatory")),
    };
    held.finish()?;
    Ok(Some(PassedOn {
        package,
        statement,
        ground,
    }))
}

fn notice(held: &mut Fields) -> Result<Notice, Malformed> {
    let reason = held.text_if("no_notice_before")?;
    let on = held.day_if("notice")?;
    Ok(match (reason, on) {
        (None, Some(on)) => Notice::Before { on },
        (Some(reason), on) => Notice::NotBefore { reason, on },
        (None, None) => Notice::ToFollow,
    })
}

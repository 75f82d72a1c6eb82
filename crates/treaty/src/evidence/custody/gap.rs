//! What is missing from a chain of custody: a court asks for it first.

use super::{Act, Custody, Stated, Step};
use crate::evidence::{PackageName, transfer};

/// Something that the chain does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// Listed as not known when the evidence was acquired.
    NotKnown(Stated),
    /// Nothing here says that it was acquired.
    NotAcquired,
    /// So many acts were erased.
    Erased(u32),
    /// The first sender's notice of a package that was passed on as exculpatory.
    NotNotified(PackageName),
}

impl Gap {
    /// It in words.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::NotKnown(field) => format!("not known at acquisition: {}", field.in_words()),
            Self::NotAcquired => "acquired: not recorded here".to_owned(),
            Self::Erased(count) => format!("{count} acts were erased"),
            Self::NotNotified(package) => {
                format!("notice to the first sender of package {package}: not recorded")
            }
        }
    }
}

impl Custody {
    /// What is missing from the chain.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps = Vec::new();
        match self.acts.first().map(|held| &held.act) {
            Some(Step::Custody(Act::Acquired { not_known, .. })) => {
                gaps.extend(not_known.iter().copied().map(Gap::NotKnown));
            }
            _ => gaps.push(Gap::NotAcquired),
        }
        if self.erased > 0 {
            gaps.push(Gap::Erased(self.erased));
        }
        let untold = self.acts.iter().filter_map(|held| match &held.act {
            Step::Transfer(act) => act.unnotified(),
            Step::Custody(_) => None,
        });
        let told = |package: &PackageName| {
            self.acts.iter().any(|held| {
                matches!(&held.act, Step::Transfer(transfer::Act::Notified { package: of }) if of == package)
            })
        };
        let untold = untold.filter(|package| !told(package));
        gaps.extend(untold.cloned().map(Gap::NotNotified));
        gaps
    }
}

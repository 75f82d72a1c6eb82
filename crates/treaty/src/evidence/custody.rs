//! Custody: a chain from acquisition to return or destruction, one act for each signed link.
//!
//! A link is signed where the evidence is and says who did what, where, why and with what tool. The act holds the
//! link's hash and that of the link before it, so that none can later be left out, put in or changed; and it is in
//! order only where the chain allows it.

mod decide;
mod gap;
#[cfg(test)]
mod tests;

pub use decide::Unfit;

pub use self::gap::Gap;
use super::{PackageName, Role, Sha256, transfer};
use crate::act::{Done, Entered};
use crate::calendar::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the link of an acquisition has to state, or say that it is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stated {
    /// The legal authority: its kind, number, body and date.
    LegalAuthority,
    /// The place.
    Place,
    /// Who held it.
    Holder,
    /// The item or the account.
    Item,
    /// The method.
    Method,
    /// The tool with its version.
    Tool,
    /// Whether writing was blocked, or the system was live.
    WriteProtection,
    /// The hash at acquisition.
    Hash,
    /// What the device's clock showed, and by how much it was off.
    DeviceClock,
    /// The persons present.
    PersonsPresent,
}

impl Stated {
    /// Every one.
    pub const ALL: [Self; 10] = [
        Self::LegalAuthority,
        Self::Place,
        Self::Holder,
        Self::Item,
        Self::Method,
        Self::Tool,
        Self::WriteProtection,
        Self::Hash,
        Self::DeviceClock,
        Self::PersonsPresent,
    ];

    /// It in words.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::LegalAuthority => "the legal authority",
            Self::Place => "the place",
            Self::Holder => "the holder",
            Self::Item => "the item or account",
            Self::Method => "the method",
            Self::Tool => "the tool with its version",
            Self::WriteProtection => "whether writing was blocked or the system was live",
            Self::Hash => "the hash at acquisition",
            Self::DeviceClock => "the device's clock and its offset",
            Self::PersonsPresent => "the persons present",
        }
    }
}

/// Acts of custody. Who did it is the header's `by`, by role alone; `link` is the SHA-256 of the signed link, `before`
/// that of the link before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// Evidence comes into the hands of an authority: the first act of a chain.
    #[serde(rename = "evidence.custody.acquired/1")]
    Acquired {
        /// The link.
        link: Sha256,
        /// What the link states.
        states: Vec<Stated>,
        /// What it says is not known.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        not_known: Vec<Stated>,
    },
    /// It is sealed into a package.
    #[serde(rename = "evidence.custody.sealed/1")]
    Sealed {
        /// The link.
        link: Sha256,
        /// The link before.
        before: Sha256,
        /// The package.
        package: PackageName,
        /// SHA-256 of its statement.
        statement: Sha256,
        /// The root over its files.
        root: Sha256,
    },
    /// It is given into other hands.
    #[serde(rename = "evidence.custody.handed_over/1")]
    HandedOver {
        /// The link.
        link: Sha256,
        /// The link before.
        before: Sha256,
        /// Into whose.
        to: Role,
    },
    /// It is taken from other hands; a chain that goes on in another State begins with it there.
    #[serde(rename = "evidence.custody.received/1")]
    Received {
        /// The link.
        link: Sha256,
        /// The link before, which may stand in another house.
        before: Sha256,
        /// From whose.
        from: Role,
    },
    /// A package is opened, and what came out of it is what was sealed.
    #[serde(rename = "evidence.custody.opened/1")]
    Opened {
        /// The link.
        link: Sha256,
        /// The link before.
        before: Sha256,
        /// The package.
        package: PackageName,
        /// The root over the files that came out.
        root: Sha256,
    },
    /// A copy is made.
    #[serde(rename = "evidence.custody.copied/1")]
    Copied {
        /// The link.
        link: Sha256,
        /// The link before.
        before: Sha256,
        /// SHA-256 of the copy.
        copy: Sha256,
    },
    /// It goes back: the chain ends.
    #[serde(rename = "evidence.custody.returned/1")]
    Returned {
        /// The link.
        link: Sha256,
        /// The link before.
        before: Sha256,
        /// To whom.
        to: Role,
    },
    /// It is destroyed: the chain ends.
    #[serde(rename = "evidence.custody.destroyed/1")]
    Destroyed {
        /// The link.
        link: Sha256,
        /// The link before.
        before: Sha256,
    },
}

impl Act {
    /// The link that it fixes.
    #[must_use]
    pub const fn link(&self) -> &Sha256 {
        match self {
            Self::Acquired { link, .. }
            | Self::Sealed { link, .. }
            | Self::HandedOver { link, .. }
            | Self::Received { link, .. }
            | Self::Opened { link, .. }
            | Self::Copied { link, .. }
            | Self::Returned { link, .. }
            | Self::Destroyed { link, .. } => link,
        }
    }

    /// The link before.
    #[must_use]
    pub const fn before(&self) -> Option<&Sha256> {
        match self {
            Self::Acquired { .. } => None,
            Self::Sealed { before, .. }
            | Self::HandedOver { before, .. }
            | Self::Received { before, .. }
            | Self::Opened { before, .. }
            | Self::Copied { before, .. }
            | Self::Returned { before, .. }
            | Self::Destroyed { before, .. } => Some(before),
        }
    }

    /// What was done, to follow who did it.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Acquired { .. } => "acquired the evidence".to_owned(),
            Self::Sealed { package, .. } => format!("sealed it as package {package}"),
            Self::HandedOver { to, .. } => format!("handed it over to {}", to.in_words()),
            Self::Received { from, .. } => format!("received it from {}", from.in_words()),
            Self::Opened { package, .. } => format!("opened package {package}"),
            Self::Copied { .. } => "made a copy".to_owned(),
            Self::Returned { to, .. } => format!("returned it to {}", to.in_words()),
            Self::Destroyed { .. } => "destroyed it".to_owned(),
        }
    }
}

/// An act of the chain, of either noun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Of custody.
    Custody(Act),
    /// Of passing on.
    Transfer(transfer::Act),
}

/// Where the newest link stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Newest {
    /// No act was entered.
    #[default]
    None,
    /// The link of this hash.
    Link(Sha256),
    /// An act whose content was erased.
    Erased,
}

/// How a chain ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It went back.
    Returned,
    /// It was destroyed.
    Destroyed,
}

/// The chain of one item, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Custody {
    /// Its acts, oldest first.
    pub acts: Vec<Entered<Step>>,
    /// How many acts count and carry nothing, because they were erased.
    pub erased: u32,
    newest: Newest,
    on_its_way: Option<Role>,
    packages: BTreeMap<PackageName, Sha256>,
    day: Option<Day>,
    ending: Option<Ending>,
}

impl Custody {
    /// Takes an act of custody in.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        self.newest = Newest::Link(act.link().clone());
        self.on_its_way = None;
        match act {
            Act::HandedOver { to, .. } => self.on_its_way = Some(*to),
            Act::Sealed { package, root, .. } => {
                self.packages.insert(package.clone(), root.clone());
            }
            Act::Returned { .. } => self.ending = Some(Ending::Returned),
            Act::Destroyed { .. } => self.ending = Some(Ending::Destroyed),
            Act::Acquired { .. }
            | Act::Received { .. }
            | Act::Opened { .. }
            | Act::Copied { .. } => {}
        }
        self.day = self.day.max(done.header.on);
        let step = Step::Custody(act.clone());
        self.acts.push(Entered::of(done, act).holding(step));
    }

    /// Takes an act of passing on in.
    pub fn fold_transfer(&mut self, done: &Done, act: &transfer::Act) {
        if let transfer::Act::PassedOn { link, .. } = act {
            self.newest = Newest::Link(link.clone());
        }
        self.day = self.day.max(done.header.on);
        let step = Step::Transfer(act.clone());
        self.acts.push(Entered::of(done, act).holding(step));
    }

    /// Takes an act in of which only the commitment is left.
    pub fn fold_unseen(&mut self) {
        self.erased += 1;
        self.newest = Newest::Erased;
        self.on_its_way = None;
    }

    /// The role that holds it, as the newest act that says so names it; `None` while it is on its way or where nobody
    /// is recorded.
    #[must_use]
    pub fn holder(&self) -> Option<&str> {
        if self.on_its_way.is_some() || self.ending.is_some() {
            return None;
        }
        let by = |held: &&Entered<Step>| match &held.act {
            Step::Custody(_) => held.header.by.is_some(),
            Step::Transfer(_) => false,
        };
        let last = self.acts.iter().rev().find(by)?;
        last.header.by.as_ref().map(|by| by.capacity.as_str())
    }

    /// To whom it was handed over and who has not yet confirmed it.
    #[must_use]
    pub const fn on_its_way(&self) -> Option<Role> {
        self.on_its_way
    }

    /// How it ended, if it did.
    #[must_use]
    pub const fn ending(&self) -> Option<Ending> {
        self.ending
    }
}

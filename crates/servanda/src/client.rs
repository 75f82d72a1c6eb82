//! A house elsewhere, reached over its API: what commands with `--node URL` work on.
//!
//! Trust: the house elsewhere is believed in nothing that its key can be asked about. Its checkpoint must be
//! signed by the key that is given or remembered; every entry that is read must stand under that
//! checkpoint; content must have the hash it is named by; and each answer to what is handed in is checked
//! by its receipt. What it can still do is keep silent about an entry of a matter.

mod archive;
mod calls;
mod known;
mod ledger;

pub use calls::Node;

use crate::clock::Clock;
use crate::desk::Answer;
use crate::error::{Error, Kind};
use crate::house::House;
use crate::ledger::LedgerError;
use archive::NodeArchive;
use ledger::NodeLedger;
use record::entry::Entry;
use record::note::Verifier;
use record::proof::Receipt;
use std::sync::Arc;

/// A house elsewhere whose key is known.
#[derive(Clone)]
pub struct Known {
    node: Node,
    keys: Vec<Verifier>,
}

impl Known {
    /// Reaches a house, whose key is the one given, or the one remembered; one that is met for the first
    /// time is remembered, and said.
    ///
    /// # Errors
    /// When it cannot be reached, speaks another API, or names another key.
    pub async fn reach(url: &str, vkey: Option<&str>) -> Result<Self, Error> {
        let node = Node::at(url)?;
        let named = node.vkey().await?;
        let key = match vkey {
            Some(given) => known::given(given)?,
            None => known::remembered(node.url(), &named)?,
        };
        Ok(Self {
            node,
            keys: vec![key],
        })
    }

    /// The house, for reading: as it stood when it was reached.
    ///
    /// # Errors
    /// When its checkpoint does not hold, or its entries do not stand under it.
    pub async fn house(&self) -> Result<House, Error> {
        let ledger = NodeLedger::open(self.node.clone(), &self.keys).await?;
        let archive = NodeArchive(self.node.clone());
        House::over(Arc::new(ledger), Arc::new(archive), Clock::of_the_machine()).await
    }

    /// Hands lines in, and checks the receipt of each.
    ///
    /// # Errors
    /// What the house answers; or that a receipt does not hold.
    pub async fn hand_in(&self, lines: Vec<u8>) -> Result<Vec<Answer>, Error> {
        let answers = self.node.hand_in(lines).await?;
        for answer in &answers {
            self.check(answer).await?;
        }
        Ok(answers)
    }

    /// Keeps content in the house, signed with a person's key.
    ///
    /// # Errors
    /// What the house answers.
    pub async fn keep(&self, content: Vec<u8>, key: &crate::keys::Seed) -> Result<(), Error> {
        self.node.keep(content, key).await
    }

    /// What went wrong while it was read, of a house elsewhere and not of a home.
    #[must_use]
    pub fn explained(&self, error: Error) -> Error {
        let is = |kind: LedgerError| Error::from(kind).what == error.what;
        let url = self.node.url();
        let (what, remedy) = if is(LedgerError::Damaged(String::new())) {
            (
                format!(
                    "the house at {url} answers with what does not stand under its own checkpoint"
                ),
                "Do not count on what it shows, and ask whoever runs it",
            )
        } else if is(LedgerError::Storage(String::new())) {
            (
                format!("the house at {url} could not be read to the end"),
                "Check the network, and try again",
            )
        } else {
            return error;
        };
        Error::new(error.kind, what, remedy).detail(error.detail)
    }

    async fn check(&self, answer: &Answer) -> Result<(), Error> {
        let text = self.node.receipt(answer.first).await?;
        let wrong = |detail: String| {
            let what = format!("the receipt of entry {} does not hold", answer.first);
            let remedy =
                "Keep what was answered and ask whoever runs the house; do not count on the entry";
            Error::new(Kind::Storage, what, remedy).detail(detail)
        };
        let receipt = Receipt::parse(&text).map_err(|error| wrong(error.to_string()))?;
        receipt
            .check(&self.keys)
            .map_err(|error| wrong(error.to_string()))?;
        let entry = Entry::parse(&receipt.extra).map_err(|error| wrong(error.to_string()))?;
        let own = entry
            .open()
            .is_none_or(|open| open.submission.id == answer.id);
        if receipt.index == answer.first && own {
            return Ok(());
        }
        Err(wrong("it is the receipt of another entry".to_owned()))
    }
}

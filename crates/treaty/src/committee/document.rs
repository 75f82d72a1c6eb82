//! A document: its symbol, its title, what it revises, when it was reissued.

use crate::act::{Done, Entered};
use crate::not_in_order;
use serde::{Deserialize, Serialize};

/// A place left open in a text, to be filled by an act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placeholder {
    /// Where it stands.
    pub place: String,
    /// The act that fills it, in the project's own words.
    pub filled_by: String,
}

/// Acts about a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The document is issued, or stands in a source as issued.
    #[serde(rename = "committee.document.issued/1")]
    Issued {
        /// Its symbol; absent where the source prints none.
        #[serde(skip_serializing_if = "Option::is_none")]
        symbol: Option<String>,
        /// A second symbol, for a document of two series.
        #[serde(skip_serializing_if = "Option::is_none")]
        also: Option<String>,
        /// Its title, or a description where the source gives no title.
        title: String,
        /// What kind of document it is: report, draft resolution, summary record, annex.
        kind: String,
        /// Symbol of the document it revises or adds to.
        #[serde(skip_serializing_if = "Option::is_none")]
        of: Option<String>,
        /// Places left open in its text for an act to fill; they block nothing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        placeholders: Vec<Placeholder>,
    },
    /// The document is reissued.
    #[serde(rename = "committee.document.reissued/1")]
    Reissued {
        /// Why, as the source says.
        reason: String,
    },
}

not_in_order! {
    /// What is not in order about a document.
    pub enum Unfit in "committee.document" {
        /// Issued twice.
        AlreadyIssued { title: String } = "already_issued", "Servanda: a symbol names one document",
            "the document “{title}” stands under this name already",
            "Enter a reissue, or give the revision its own symbol";
        /// Not issued.
        NotIssued = "not_issued", "Servanda: what is reissued was issued",
            "no document stands under this name",
            "Enter the document first";
    }
}

/// A document, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The issue.
    pub issued: Option<Entered<Act>>,
    /// Reissues, oldest first.
    pub reissued: Vec<Entered<Act>>,
}

impl Document {
    /// Its title.
    #[must_use]
    pub fn title(&self) -> &str {
        match self.issued.as_ref().map(|held| &held.act) {
            Some(Act::Issued { title, .. }) => title,
            _ => "",
        }
    }

    /// A document is issued once, and before it is reissued.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(&self, act: &Act) -> Result<(), Unfit> {
        match act {
            Act::Issued { .. } if self.issued.is_some() => Err(Unfit::AlreadyIssued {
                title: self.title().to_owned(),
            }),
            Act::Reissued { .. } if self.issued.is_none() => Err(Unfit::NotIssued),
            _ => Ok(()),
        }
    }

    /// Takes an act into the document.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        let held = Entered::of(done, act);
        match act {
            Act::Issued { .. } => self.issued = Some(held),
            Act::Reissued { .. } => self.reissued.push(held),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{House, ask};
    use serde_json::json;

    #[test]
    fn issued_once_and_before_it_is_reissued() {
        let document = "c/committee/document/a-1";
        let issued = ask(
            "committee.document.issued/1",
            "2021-06-01",
            json!({"symbol": "A/1", "title": "Report", "kind": "report"}),
        );
        let reissued = ask(
            "committee.document.reissued/1",
            "2021-06-21",
            json!({"reason": "technical reasons"}),
        );
        let mut house = House::opened();
        assert_eq!(
            house.code(document, reissued.clone()),
            "committee.document.not_issued"
        );
        house.given(document, issued.clone());
        house.given(document, reissued);
        assert_eq!(
            house.code(document, issued),
            "committee.document.already_issued"
        );
    }
}

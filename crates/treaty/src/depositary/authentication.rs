//! Authentication: which text is authentic and definitive, and in which languages (VCLT articles 10
//! and 33). It follows the adoption, and what is signed, deposited and corrected later is this text.

use super::case::Case;
use super::register::Register;
use crate::calendar::Day;
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use serde::{Deserialize, Serialize};

/// The value of the final clauses that lists the languages of the authentic texts.
pub const LANGUAGES: &str = "authentic-texts";

/// By which procedure the text becomes authentic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// As the text itself provides, or as the States that drew it up agreed.
    AsProvided,
    /// By signature.
    Signature,
    /// By signature ad referendum.
    SignatureAdReferendum,
    /// By initialling.
    Initialling,
    /// By the Final Act of a conference that incorporates it.
    FinalAct,
}

/// Acts of authentication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The text is authentic and definitive.
    #[serde(rename = "depositary.authentication.authenticated/1")]
    Authenticated {
        /// By which procedure.
        manner: Manner,
        /// The languages of the authentic texts.
        languages: Vec<String>,
        /// Where.
        #[serde(skip_serializing_if = "Option::is_none")]
        place: Option<String>,
    },
}

not_in_order! {
    /// What is not in order about authentication.
    pub enum Unfit in "depositary.authentication" {
        /// No day.
        NoDay = "no_day", "Servanda: authentication has a day",
            "the act says no day",
            "Give the day in `on`";
        /// Before adoption.
        BeforeAdoption { on: Day, adopted: Day } = "before_adoption", "VCLT articles 9 and 10: a text is adopted, and then established as authentic",
            "the authentication is dated {on}, before the text was adopted on {adopted}",
            "Check the day";
        /// Twice.
        AlreadyAuthentic { on: Day } = "already_authentic", "VCLT article 10: a text is established as authentic and definitive once",
            "the text is authentic since {on}",
            "An error in it is corrected; another text is an amendment";
        /// In no language.
        NoLanguage = "no_language", "VCLT article 33: a text is authentic in one or more languages",
            "the act names no language, or one of them twice",
            "Give each language of an authentic text once in `languages`";
        /// In other languages than the treaty says.
        OtherLanguages { rule: String, languages: String } = "other_languages", "{rule}: authentic-texts",
            "the languages are not those of the treaty, {languages}",
            "Give these, or correct the value `authentic-texts` first";
    }
}

impl Act {
    /// An adopted text becomes authentic once, in the languages that the treaty names.
    ///
    /// # Errors
    /// [`Unfit`] and those of [`Case`].
    pub fn decide(&self, case: &Case<'_>) -> Result<(), NotInOrder> {
        case.adopted()?;
        let Some(on) = case.header.on else {
            return Err(Unfit::NoDay.into());
        };
        if let Some(adopted) = case.register.adopted_on().filter(|adopted| on < *adopted) {
            return Err(Unfit::BeforeAdoption { on, adopted }.into());
        }
        if let Some(on) = case.register.authentic_since() {
            return Err(Unfit::AlreadyAuthentic { on }.into());
        }
        let Self::Authenticated { languages, .. } = self;
        let sorted = |languages: &[String]| {
            let mut languages = languages.to_vec();
            languages.sort();
            languages
        };
        let mut own = sorted(languages);
        own.dedup();
        if own.is_empty() || own.len() != languages.len() {
            return Err(Unfit::NoLanguage.into());
        }
        match case.clause::<Vec<String>>(LANGUAGES) {
            Some(named) if sorted(&named) != own => Err(Unfit::OtherLanguages {
                rule: case.rule(LANGUAGES),
                languages: named.join(", "),
            }
            .into()),
            _ => Ok(()),
        }
    }
}

impl Register {
    /// Since when the text is authentic.
    #[must_use]
    pub fn authentic_since(&self) -> Option<Day> {
        self.authenticated.as_ref().and_then(|held| held.header.on)
    }
}

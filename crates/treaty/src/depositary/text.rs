//! The text: its versions in each language from the last revision on, each with the hash of the one
//! before, and certified true copies (VCLT articles 10 and 77(1)(b)).
//!
//! The bytes are content; the Record holds their hashes, in a chain that
//! [whoever is handed a copy](record::certified) checks without the house. Which version binds whom after an amendment is
//! said by the [amendments](super::amendment): they are other texts.

use super::case::{self, Case};
use super::correction;
use super::register::Register;
use crate::act::Entered;
use crate::calendar::Day;
use crate::convention::{Capacity, Content};
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use record::Hash;
use record::certified::TEXT_BYTES_MAX;
use record::entry::SignedKind;
use serde::{Deserialize, Serialize};

/// The stage of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// A draft before adoption.
    Revision,
    /// The text as adopted.
    Adopted,
    /// The text as a procès-verbal corrected it, from the beginning.
    Corrected,
}

impl Stage {
    /// The word in an act.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Revision => "revision",
            Self::Adopted => "adopted",
            Self::Corrected => "corrected",
        }
    }
}

/// A version of the text in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// The hash of the version before it in this language, which the house settles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// Its bytes.
    pub content: Content,
    /// Language tag.
    pub language: String,
    /// The symbol under which it was issued.
    pub name: String,
    /// Its stage.
    pub stage: Stage,
}

/// A certificate's words in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Language tag.
    pub language: String,
    /// What it says.
    pub text: String,
}

/// Acts about the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// A version is entered.
    #[serde(rename = "depositary.text.entered/1")]
    Entered {
        /// The version.
        version: Version,
        /// The correction that was made, for a corrected text.
        #[serde(skip_serializing_if = "Option::is_none")]
        correction: Option<String>,
    },
    /// The depositary certifies a true copy of the newest version in a language.
    #[serde(rename = "depositary.text.certified/1")]
    Certified {
        /// Language tag.
        language: String,
        /// The hash of the version, which the house settles.
        #[serde(skip_serializing_if = "Option::is_none")]
        certifies: Option<String>,
        /// The certificate's words, made by the house.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        certificate: Vec<Words>,
    },
}

not_in_order! {
    /// What is not in order about a text.
    pub enum Unfit in "depositary.text" {
        /// No day.
        NoDay = "no_day", "Servanda: a text has its day",
            "the act says no day",
            "Give the day in `on`: of the revision, of the adoption, of the procès-verbal, of the certificate";
        /// Not an authentic language.
        NotALanguage { language: String } = "not_a_language", "VCLT article 33: the text is authentic in the languages it names",
            "`{language}` is not among the languages in which the text is authentic",
            "Give one of the languages that `convention.opened/1` names";
        /// No hash.
        NotAHash { sha256: String } = "not_a_hash", "Servanda: content is named by its SHA-256",
            "`{sha256}` is not 64 lower-case hexadecimal digits",
            "Give the SHA-256 of the file's bytes";
        /// Too large.
        TooLarge { size: u64 } = "too_large", "Servanda: a certified copy carries its text",
            "the text has {size} bytes; 16 MiB is the most",
            "Enter the text itself, without pictures of its pages";
        /// A draft after adoption.
        AfterAdoption { language: String } = "after_adoption", "VCLT article 10: an authenticated text is definitive",
            "the adopted text in `{language}` stands in the Record already",
            "What changes it is a correction or an amendment";
        /// Another day than that of adoption.
        OtherDay { on: Day, adopted: Day } = "other_day", "VCLT article 9: a text is adopted once",
            "the text was adopted on {adopted} and not on {on}",
            "Give the day of adoption in `on`";
        /// Entered twice.
        AlreadyEntered { language: String } = "already_entered", "VCLT article 10: an authenticated text is definitive",
            "the adopted text in `{language}` is entered already",
            "What changes it is a correction or an amendment";
        /// Not entered.
        NotEntered { language: String } = "not_entered", "VCLT article 77(1)(b): copies are certified of the original text",
            "no adopted text in `{language}` is entered",
            "Enter the adopted text in this language first";
        /// Correction missing or not wanted.
        CorrectionNamed = "correction_named", "VCLT article 79: a text is corrected by procès-verbal",
            "a corrected text names its correction in `correction`, and no other text names one",
            "Give the id of the correction that was made";
        /// Correction not made.
        CorrectionNotMade { id: String } = "correction_not_made", "VCLT article 79: a text is corrected by procès-verbal",
            "the correction `{id}` was not made in this language by that day",
            "Enter the procès-verbal first, `depositary.correction.effected/1`";
        /// Corrected so before.
        AlreadyCorrected { id: String } = "already_corrected", "VCLT article 79: an error is corrected once",
            "the text as corrected by `{id}` is entered already in this language",
            "Check the id";
        /// Another version before it.
        OtherBefore { before: String } = "other_before", "Servanda: each version names the hash of the one before",
            "`{before}` is not the hash of the newest version in this language",
            "Leave the hash out, or take the newest version as a basis";
        /// Not by the depositary.
        NotDepositary = "not_depositary", "VCLT article 77(1)(b): the depositary prepares certified copies",
            "copies are certified by the house that keeps the treaty as its depositary, and are not transcribed",
            "Ask the depositary for a certified copy";
        /// Its own words.
        OwnWords = "own_words", "Servanda: a certificate says what the Record holds",
            "the words of a certificate are made by the house",
            "Leave `certificate` out";
        /// Certified before.
        AlreadyCertified { language: String } = "already_certified", "Servanda: a version is certified once",
            "the newest version in `{language}` is certified already",
            "Take the copy away; after a correction the corrected text is certified anew";
    }
}

impl Version {
    /// Its hash, which the next version and a certificate name; none where the content's hash is
    /// none.
    #[must_use]
    pub fn hash(&self) -> Option<Hash> {
        let before = self.before.as_deref().map(Hash::from_hex).transpose();
        let version = record::certified::Version {
            before: before.ok()?,
            language: self.language.clone(),
            name: self.name.clone(),
            stage: self.stage.as_str().to_owned(),
            sha256: Hash::from_hex(&self.content.sha256).ok()?,
            size: self.content.size,
            media: self.content.media.clone(),
        };
        Some(version.hash())
    }
}

/// The text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain<'a> {
    /// Its versions with their acts, oldest first.
    pub versions: Vec<(&'a Entered<Act>, &'a Version)>,
    /// The certificates, oldest first.
    pub certificates: Vec<&'a Entered<Act>>,
}

impl<'a> Chain<'a> {
    /// The newest version.
    #[must_use]
    pub fn newest(&self) -> Option<&'a Version> {
        self.versions.last().map(|(_, version)| *version)
    }

    /// Whether the text stands as adopted.
    #[must_use]
    pub fn is_adopted(&self) -> bool {
        let mut versions = self.versions.iter();
        versions.any(|(_, version)| version.stage == Stage::Adopted)
    }

    /// The certificate of the newest version.
    #[must_use]
    pub fn certificate(&self) -> Option<&'a Entered<Act>> {
        let newest = self.newest()?.hash()?.hex();
        let mut certificates = self.certificates.iter().copied();
        certificates.find(|held| {
            matches!(&held.act, Act::Certified { certifies: Some(hash), .. } if *hash == newest)
        })
    }
}

/// The text in a language, from the acts of a register.
#[must_use]
pub fn chain<'a>(register: &'a Register, language: &str) -> Chain<'a> {
    let mut chain = Chain {
        versions: Vec::new(),
        certificates: Vec::new(),
    };
    for held in &register.texts {
        match &held.act {
            Act::Entered { version, .. } if version.language == language => {
                chain.versions.push((held, version));
            }
            Act::Certified { language: own, .. } if own == language => {
                chain.certificates.push(held);
            }
            _ => {}
        }
    }
    chain
}

impl Act {
    /// The content that it names.
    #[must_use]
    pub const fn content(&self) -> Option<&Content> {
        match self {
            Self::Entered { version, .. } => Some(&version.content),
            Self::Certified { .. } => None,
        }
    }

    /// The act as it is entered: a version with the hash of the one before, a certificate with its
    /// words.
    ///
    /// # Errors
    /// [`Unfit`] and [`case::Unfit`], in the order of the rules.
    pub fn settled(&self, case: &Case<'_>) -> Result<Self, NotInOrder> {
        let Some(on) = case.header.on else {
            return Err(Unfit::NoDay.into());
        };
        let language = match self {
            Self::Entered { version, .. } => &version.language,
            Self::Certified { language, .. } => language,
        };
        let opened = case.convention.opened.as_ref();
        if opened.is_none_or(|opened| !opened.languages.contains(language)) {
            let language = language.clone();
            return Err(Unfit::NotALanguage { language }.into());
        }
        let chain = chain(case.register, language);
        match self {
            Self::Entered {
                version,
                correction,
            } => entered(case, &chain, version, correction.as_deref(), on),
            Self::Certified {
                certifies,
                certificate,
                ..
            } => {
                if !certificate.is_empty() {
                    return Err(Unfit::OwnWords.into());
                }
                certified(case, &chain, language, certifies.as_deref())
            }
        }
    }
}

fn entered(
    case: &Case<'_>,
    chain: &Chain<'_>,
    version: &Version,
    correction: Option<&str>,
    on: Day,
) -> Result<Act, NotInOrder> {
    let language = || version.language.clone();
    let Content { sha256, size, .. } = &version.content;
    if Hash::from_hex(sha256).is_err() {
        let sha256 = sha256.clone();
        return Err(Unfit::NotAHash { sha256 }.into());
    }
    if *size > TEXT_BYTES_MAX {
        return Err(Unfit::TooLarge { size: *size }.into());
    }
    if (version.stage == Stage::Corrected) != correction.is_some() {
        return Err(Unfit::CorrectionNamed.into());
    }
    match (version.stage, correction) {
        (Stage::Revision, _) if chain.is_adopted() => {
            let language = language();
            return Err(Unfit::AfterAdoption { language }.into());
        }
        (Stage::Adopted, _) => {
            case.adopted()?;
            let adopted = case.register.adopted_on();
            if let Some(adopted) = adopted.filter(|adopted| *adopted != on) {
                return Err(Unfit::OtherDay { on, adopted }.into());
            }
            if chain.is_adopted() {
                let language = language();
                return Err(Unfit::AlreadyEntered { language }.into());
            }
        }
        (Stage::Corrected, Some(id)) => corrected(case, chain, &version.language, id, on)?,
        _ => {}
    }
    let newest = chain.newest().and_then(Version::hash);
    let newest = newest.map(|hash| hash.hex());
    if let Some(before) = version.before.clone()
        && newest.as_ref() != Some(&before)
    {
        return Err(Unfit::OtherBefore { before }.into());
    }
    Ok(Act::Entered {
        version: Version {
            before: newest,
            ..version.clone()
        },
        correction: correction.map(str::to_owned),
    })
}

/// A corrected text follows a correction that was made in its language, once.
fn corrected(
    case: &Case<'_>,
    chain: &Chain<'_>,
    language: &str,
    id: &str,
    on: Day,
) -> Result<(), NotInOrder> {
    if !chain.is_adopted() {
        let language = language.to_owned();
        return Err(Unfit::NotEntered { language }.into());
    }
    let held = case.register.corrections.iter();
    if !held.clone().any(|held| held.act.id() == id) {
        let id = id.to_owned();
        return Err(case::Unfit::NoSuch { id }.into());
    }
    let mut made = case.register.corrections_made(on);
    let made = made.any(|held| match &held.act {
        correction::Act::Proposed {
            id: own, languages, ..
        } => own == id && languages.iter().any(|own| own == language),
        _ => false,
    });
    if !made {
        let id = id.to_owned();
        return Err(Unfit::CorrectionNotMade { id }.into());
    }
    let mut versions = chain.versions.iter();
    let again = versions.any(
        |(held, _)| matches!(&held.act, Act::Entered { correction: Some(own), .. } if own == id),
    );
    match again {
        true => Err(Unfit::AlreadyCorrected { id: id.to_owned() }.into()),
        false => Ok(()),
    }
}

fn certified(
    case: &Case<'_>,
    chain: &Chain<'_>,
    language: &str,
    certifies: Option<&str>,
) -> Result<Act, NotInOrder> {
    let opened = case.convention.opened.as_ref();
    let own = opened.is_some_and(|opened| opened.house == Capacity::Depositary);
    if !own || case.facts.signed == SignedKind::Transcribed {
        return Err(Unfit::NotDepositary.into());
    }
    let newest = chain.newest().filter(|_| chain.is_adopted());
    let Some((version, hash)) = newest.and_then(|newest| Some((newest, newest.hash()?.hex())))
    else {
        let language = language.to_owned();
        return Err(Unfit::NotEntered { language }.into());
    };
    if let Some(other) = certifies.filter(|other| *other != hash) {
        let before = other.to_owned();
        return Err(Unfit::OtherBefore { before }.into());
    }
    if chain.certificate().is_some() {
        let language = language.to_owned();
        return Err(Unfit::AlreadyCertified { language }.into());
    }
    Ok(Act::Certified {
        language: language.to_owned(),
        certifies: Some(hash),
        certificate: words(case, version),
    })
}

/// What the certificate says, in English and French.
fn words(case: &Case<'_>, version: &Version) -> Vec<Words> {
    let opened = case.convention.opened.as_ref();
    let depositary = opened.map_or("", |opened| opened.depositary.as_str());
    let title = opened.map_or("", |opened| opened.title.as_str());
    let adopted = case.register.adopted_on();
    let [adopted_en, adopted_fr] = adopted.map_or_else(Default::default, |day| {
        [format!(", adopted on {day}"), format!(", adopté le {day}")]
    });
    let [as_corrected_en, as_corrected_fr] = match version.stage {
        Stage::Corrected => [
            ", as corrected by procès-verbal",
            ", tel que corrigé par procès-verbal",
        ],
        Stage::Adopted | Stage::Revision => ["", ""],
    };
    let (language, name) = (&version.language, &version.name);
    let Content { sha256, size, .. } = &version.content;
    let said = |tag: &str, text: String| Words {
        language: tag.to_owned(),
        text,
    };
    vec![
        said(
            "en",
            format!(
                "{depositary}, as depositary, certifies that the text {name} in the language {language}, of {size} bytes \
                 with the SHA-256 {sha256}, is a true copy of the text of “{title}”{adopted_en}{as_corrected_en}."
            ),
        ),
        said(
            "fr",
            format!(
                "{depositary}, en qualité de dépositaire, certifie que le texte {name} dans la langue {language}, de {size} \
                 octets et dont l'empreinte SHA-256 est {sha256}, est une copie conforme du texte de « {title} \
                 »{adopted_fr}{as_corrected_fr}."
            ),
        ),
    ]
}

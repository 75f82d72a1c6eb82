//! The four acts that this crate reads, and how each is written.
//!
//! They may carry more than these keys (when, by whom, under which rule); what is more is not looked at here.

use super::public::{PersonKey, PersonKeyRevoked};
use crate::malformed::{Malformed, Rule};
use crate::note::{KeyKind, Note, Verifier};
use crate::value::{Object, Value};

/// One of the four acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnAct {
    /// `house.opened/1`: entry 0 of every Record.
    HouseOpened(HouseOpened),
    /// `house.key/1`: the house goes on under another key.
    HouseKey(HouseKey),
    /// `person.key/1`: a key signs for a person from the next entry on.
    PersonKey(PersonKey),
    /// `person.key.revoked/1`: a key signs for nobody from the next entry on.
    PersonKeyRevoked(PersonKeyRevoked),
}

/// What a house is for. The two kinds are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HouseKind {
    /// Its acts are meant.
    Real,
    /// Its acts are exercises.
    Practice,
}

impl HouseKind {
    /// The word in the act.
    pub fn as_str(self) -> &'static str {
        match self {
            HouseKind::Real => "real",
            HouseKind::Practice => "practice",
        }
    }
}

/// `house.opened/1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseOpened {
    /// The Record's name for ever.
    pub origin: String,
    /// The key that signs its checkpoints; its name is the origin.
    pub vkey: Verifier,
    /// What the house is for.
    pub kind: HouseKind,
    /// The program and version that opened it.
    pub software: String,
    /// The name under which passkeys are bound to the house, where it has one.
    pub rp_id: Option<String>,
}

/// `house.key/1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseKey {
    /// The key that signs checkpoints from here on.
    pub vkey: Verifier,
    /// [`key_change`](super::key_change) signed by the key before and by this one.
    pub note: Note,
}

impl OwnAct {
    /// Reads an act if it is one of the four; one that lacks something is an error ([`Rule::OwnAct`]).
    pub fn read(act: &Value) -> Result<Option<OwnAct>, Malformed> {
        let Some(named) = act.get("type").and_then(Value::as_str) else {
            return Ok(None);
        };
        let held = Held { act, named };
        Ok(Some(match named {
            "house.opened/1" => OwnAct::HouseOpened(held.house_opened()?),
            "house.key/1" => OwnAct::HouseKey(HouseKey {
                vkey: held.house_vkey()?,
                note: Note::parse(held.text("note")?.as_bytes())
                    .map_err(|fault| held.wrong("note", &fault.what))?,
            }),
            "person.key/1" => OwnAct::PersonKey(PersonKey::read(&held)?),
            "person.key.revoked/1" => OwnAct::PersonKeyRevoked(PersonKeyRevoked::read(&held)?),
            _ => return Ok(None),
        }))
    }

    /// The act as a value, without the keys that every act may carry besides.
    pub fn to_value(&self) -> Value {
        let texts: Vec<(&str, String)> = match self {
            OwnAct::HouseOpened(opened) => {
                let mut texts = vec![
                    ("type", "house.opened/1".to_owned()),
                    ("origin", opened.origin.clone()),
                    ("vkey", opened.vkey.vkey()),
                    ("kind", opened.kind.as_str().to_owned()),
                    ("software", opened.software.clone()),
                ];
                texts.extend(opened.rp_id.iter().map(|rp_id| ("rp_id", rp_id.clone())));
                texts
            }
            OwnAct::HouseKey(changed) => vec![
                ("type", "house.key/1".to_owned()),
                ("vkey", changed.vkey.vkey()),
                (
                    "note",
                    String::from_utf8_lossy(&changed.note.to_bytes()).into_owned(),
                ),
            ],
            OwnAct::PersonKey(introduced) => return introduced.to_value(),
            OwnAct::PersonKeyRevoked(revoked) => return revoked.to_value(),
        };
        let pairs = texts
            .into_iter()
            .map(|(key, text)| (key.to_owned(), Value::Text(text)));
        Value::Object(pairs.collect::<Object>())
    }
}

/// The id of a person from 16 random bytes: base32 in lower case, 26 characters (RFC 4648 §6).
pub fn person_id(random: &[u8; 16]) -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let bits = u128::from_be_bytes(*random);
    let places = (0..26u32).map(|place| match 123u32.checked_sub(place * 5) {
        Some(shift) => (bits >> shift) & 31,
        None => (bits << 2) & 31,
    });
    places
        .filter_map(|place| {
            ALPHABET
                .get(usize::try_from(place).ok()?)
                .copied()
                .map(char::from)
        })
        .collect()
}

/// Whether a text is written as a person's id is.
pub fn is_person_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || (b'2'..=b'7').contains(&byte);
    text.len() == 26 && text.bytes().all(allowed)
}

/// The act with what it is called, for errors.
pub(super) struct Held<'a> {
    pub(super) act: &'a Value,
    named: &'a str,
}

impl Held<'_> {
    fn house_opened(&self) -> Result<HouseOpened, Malformed> {
        let origin = self.text("origin")?;
        let vkey = self.house_vkey()?;
        if vkey.name() != origin {
            return Err(self.wrong("vkey", "its name is not the origin"));
        }
        let kind = match self.text("kind")? {
            "real" => HouseKind::Real,
            "practice" => HouseKind::Practice,
            _ => return Err(self.wrong("kind", "it is neither real nor practice")),
        };
        let rp_id = match self.act.get("rp_id") {
            None => None,
            Some(_) => Some(self.text("rp_id")?.to_owned()),
        };
        Ok(HouseOpened {
            origin: origin.to_owned(),
            vkey,
            kind,
            software: self.text("software")?.to_owned(),
            rp_id,
        })
    }

    fn house_vkey(&self) -> Result<Verifier, Malformed> {
        let vkey =
            Verifier::parse(self.text("vkey")?).map_err(|fault| self.wrong("vkey", &fault.what))?;
        match vkey.kind() {
            KeyKind::Ed25519 => Ok(vkey),
            KeyKind::Cosignature => Err(self.wrong("vkey", "a house signs with a key of type 01")),
        }
    }

    pub(super) fn person(&self) -> Result<String, Malformed> {
        let person = self.text("person")?;
        if is_person_id(person) {
            return Ok(person.to_owned());
        }
        Err(self.wrong("person", "it is not 26 characters of lower-case base32"))
    }

    pub(super) fn text(&self, key: &str) -> Result<&str, Malformed> {
        let held = self.act.get(key).and_then(Value::as_str);
        held.ok_or_else(|| self.wrong(key, "it is missing or no string"))
    }

    pub(super) fn wrong(&self, key: &str, what: &str) -> Malformed {
        Malformed::new(Rule::OwnAct, format!("`{key}` of {}: {what}", self.named))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_persons_id_is_26_characters_for_128_bits() {
        assert_eq!(person_id(&[0; 16]), "a".repeat(26));
        assert_eq!(person_id(&[255; 16]), format!("{}4", "7".repeat(25)));
        assert_eq!(person_id(b"0123456789abcdef"), "gaytemzugu3doobzmfrggzdfmy");
    }

    #[test]
    fn other_acts_are_not_looked_at() {
        let act = Value::read(br#"{"type":"committee.vote.ballot/1"}"#).unwrap();
        assert_eq!(OwnAct::read(&act), Ok(None));
    }
}

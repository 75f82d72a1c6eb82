//! The keys under which a house has signed its checkpoints, folded from the Record's entries in order.

use std::fmt;

use super::own_act::{HouseKey, HouseOpened};
use crate::note::{NotSigned, Note, Verifier};

/// The first line of the text by which a house changes its key.
const CHANGE: &str = "servanda/house-key/1";

/// The house's keys, the newest last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseKeys {
    origin: String,
    keys: Vec<Verifier>,
}

/// Why an entry does not change the house's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAHouseKey {
    /// The new key does not have the origin's name.
    OtherName,
    /// The note is not about this origin and key.
    OtherText,
    /// The key before, or the new one, did not sign the note.
    NotSigned,
}

impl fmt::Display for NotAHouseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NotAHouseKey::OtherName => "the new key does not have the name of the Record's origin",
            NotAHouseKey::OtherText => {
                "the note that changes the key is about another origin or key"
            }
            NotAHouseKey::NotSigned => {
                "the change of key is not signed by both the key before and the new one"
            }
        })
    }
}

impl std::error::Error for NotAHouseKey {}

impl HouseKeys {
    /// The key with which a house was opened.
    pub fn opened(opened: &HouseOpened) -> HouseKeys {
        HouseKeys {
            origin: opened.origin.clone(),
            keys: vec![opened.vkey.clone()],
        }
    }

    /// Takes in a change of key.
    pub fn take_in(&mut self, changed: &HouseKey) -> Result<(), NotAHouseKey> {
        if changed.vkey.name() != self.origin {
            return Err(NotAHouseKey::OtherName);
        }
        if changed.note.text != key_change(&self.origin, &changed.vkey) {
            return Err(NotAHouseKey::OtherText);
        }
        for key in self.keys.last().into_iter().chain([&changed.vkey]) {
            signed(&changed.note, key).map_err(|_| NotAHouseKey::NotSigned)?;
        }
        self.keys.push(changed.vkey.clone());
        Ok(())
    }

    /// The Record's name.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The key that signs checkpoints now.
    pub fn current(&self) -> Option<&Verifier> {
        self.keys.last()
    }

    /// Every key, the first one first.
    pub fn all(&self) -> &[Verifier] {
        &self.keys
    }
}

/// The text that the key before and the new key sign.
pub fn key_change(origin: &str, new: &Verifier) -> String {
    format!("{CHANGE}\n{origin}\n{}\n", new.vkey())
}

fn signed(note: &Note, key: &Verifier) -> Result<(), NotSigned> {
    note.open(std::slice::from_ref(key)).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{HouseKind, OwnAct};
    use crate::note::SigningKey;

    #[test]
    fn a_key_is_changed_by_the_old_and_the_new_one_together() {
        let key = |seed: u8| SigningKey::from_seed("example.org/record", &[seed; 32]).unwrap();
        let (old, new, other) = (key(1), key(2), key(3));
        let mut keys = HouseKeys::opened(&HouseOpened {
            origin: "example.org/record".into(),
            vkey: old.verifier().clone(),
            kind: HouseKind::Real,
            software: "servanda 0.1.0".into(),
            rp_id: None,
        });
        let change = |signers: &[&SigningKey], about: &SigningKey| HouseKey {
            vkey: new.verifier().clone(),
            note: signers.iter().fold(
                Note::unsigned(key_change("example.org/record", about.verifier())).unwrap(),
                |note, key| note.signed(key),
            ),
        };
        assert_eq!(
            keys.take_in(&change(&[&old], &new)),
            Err(NotAHouseKey::NotSigned)
        );
        assert_eq!(
            keys.take_in(&change(&[&new, &other], &new)),
            Err(NotAHouseKey::NotSigned)
        );
        assert_eq!(
            keys.take_in(&change(&[&old, &new], &other)),
            Err(NotAHouseKey::OtherText)
        );
        let changed = change(&[&old, &new], &new);
        let act = OwnAct::HouseKey(changed.clone());
        assert_eq!(OwnAct::read(&act.to_value()), Ok(Some(act)));
        keys.take_in(&changed).unwrap();
        assert_eq!(keys.current(), Some(new.verifier()));
        assert_eq!(keys.all().len(), 2);
    }
}

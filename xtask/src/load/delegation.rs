//! A delegation: a State, its delegate's key in a file named for it, and the ballots it signs.

use crate::faults::dice::Dice;
use record::Value;
use record::bytes::encode;
use record::entry::{Signed, SubmissionId, submission_message};
use record::keys::{OwnAct, PersonKey, person_id};
use record::note::SigningKey;
use record::value::Object;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

/// The day from which each delegate is named.
const NAMED_ON: &str = "2026-01-05";
const BALLOTS: [&str; 3] = ["yes", "no", "abstain"];

/// A delegation with one member.
pub(super) struct Delegation {
    pub(super) state: String,
    pub(super) person: String,
    key: SigningKey,
}

/// A ballot, or another act, that is signed, with its id.
pub(super) struct Ballot {
    pub(super) id: SubmissionId,
    /// The line as it is handed in.
    pub(super) line: Vec<u8>,
}

impl Delegation {
    /// A delegation of a State, whose key is drawn and kept in a folder.
    pub(super) fn of(state: &str, dice: &mut Dice, keys: &Path) -> Result<Delegation, String> {
        Self::with_key(state, &keys.join(format!("{state}.key")), dice)
    }

    /// Who presides, of a State, with a key of their own in the folder.
    pub(super) fn chair_of(
        state: &str,
        dice: &mut Dice,
        keys: &Path,
    ) -> Result<Delegation, String> {
        Self::with_key(state, &keys.join("chair.key"), dice)
    }

    fn with_key(state: &str, file: &Path, dice: &mut Dice) -> Result<Delegation, String> {
        let seed = [dice.bytes(), dice.bytes()].concat();
        let seed = <[u8; 32]>::try_from(seed).unwrap_or([1; 32]);
        let failed = |error: std::io::Error| format!("{}: {error}", file.display());
        std::fs::write(file, format!("ed25519 = \"{}\"\n", encode(&seed))).map_err(failed)?;
        std::fs::set_permissions(file, Permissions::from_mode(0o600)).map_err(failed)?;
        Ok(Delegation {
            state: state.to_owned(),
            person: person_id(&dice.bytes()),
            key: SigningKey::from_seed("person", &seed).map_err(|error| error.to_string())?,
        })
    }

    /// The line by which the operator enters the delegate's key.
    pub(super) fn introduction(&self, dice: &mut Dice) -> Vec<u8> {
        let act = OwnAct::PersonKey(PersonKey::of_file(
            self.person.clone(),
            self.key.verifier().public(),
        ));
        body(
            dice,
            &format!("house/person/{}", self.person),
            act.to_value(),
        )
        .1
    }

    /// The line by which the State names its delegate.
    pub(super) fn communicated(&self, taking_part: &str, dice: &mut Dice) -> Vec<u8> {
        let member = object([
            ("person", self.person.as_str().into()),
            ("role", "representative".into()),
        ]);
        let ask = object([
            ("type", "committee.participation.communicated/1".into()),
            ("on", NAMED_ON.into()),
            ("for", self.state.as_str().into()),
            ("list", self.state.to_lowercase().into()),
            ("members", Value::List(vec![member])),
        ]);
        body(dice, taking_part, ask).1
    }

    /// Who it is that acts, in a capacity.
    pub(super) fn by(&self, capacity: &str) -> Value {
        object([
            ("person", self.person.as_str().into()),
            ("capacity", capacity.into()),
        ])
    }

    /// The line by which its member serves the body in an office of its State.
    pub(super) fn serves(&self, capacity: &str, taking_part: &str, dice: &mut Dice) -> Vec<u8> {
        let ask = object([
            ("type", "committee.participation.serves/1".into()),
            ("on", NAMED_ON.into()),
            ("for", self.state.as_str().into()),
            ("person", self.person.as_str().into()),
            ("capacity", capacity.into()),
        ]);
        body(dice, taking_part, ask).1
    }

    /// A ballot on a question of a floor.
    pub(super) fn ballot(&self, floor: &str, question: &str, dice: &mut Dice) -> Ballot {
        let choice = usize::try_from(dice.below(BALLOTS.len() as u64)).unwrap_or(0);
        let by = self.by("representative");
        let ask = object([
            ("type", "committee.floor.ballot/1".into()),
            ("for", self.state.as_str().into()),
            ("by", by),
            ("question", question.into()),
            (
                "ballot",
                BALLOTS.get(choice).copied().unwrap_or("yes").into(),
            ),
        ]);
        self.asks(floor, ask, dice)
    }

    /// What its member asks, signed.
    pub(super) fn asks(&self, matter: &str, ask: Value, dice: &mut Dice) -> Ballot {
        let (id, body) = body(dice, matter, ask);
        let message = submission_message(&body);
        let signature = self.key.sign(&String::from_utf8_lossy(&message)).bytes;
        let signature = <[u8; 64]>::try_from(signature).unwrap_or([0; 64]);
        let signed = Signed::with_key(&self.key.verifier().public(), &signature);
        let signed = signed.to_value().canonical();
        let line = [
            b"{\"submission\":",
            body.as_slice(),
            b",\"signed\":",
            &signed,
            b"}",
        ];
        Ballot {
            id,
            line: line.concat(),
        }
    }
}

/// A submission's canonical bytes, with its new id.
pub(super) fn body(dice: &mut Dice, matter: &str, ask: Value) -> (SubmissionId, Vec<u8>) {
    let id = SubmissionId(dice.bytes());
    let body = object([
        ("id", id.to_string().into()),
        ("matter", matter.into()),
        ("ask", ask),
    ]);
    (id, body.canonical())
}

/// An object of the Record's JSON.
pub(super) fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    let members = members.map(|(key, value)| (key.to_owned(), value));
    Value::Object(Object::from(members))
}

//! Passkeys as they are registered and used to sign in: WebAuthn, by webauthn-rs, which draws each challenge
//! itself. What waits for an answer is held in memory, for five minutes and for so many at once.

use crate::error::{Error, Kind};
use crate::keys::random;
use record::Malformed;
use record::assertion::Passkey as PublicPasskey;
use serde_json::Value as Json;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use webauthn_rs::prelude::{
    AuthenticationResult, COSEKeyType, DiscoverableAuthentication, Passkey, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder,
};

/// How long a challenge waits for its answer.
const PATIENCE: Duration = Duration::from_secs(5 * 60);
/// How many wait at once.
const WAITING_MAX: usize = 4096;

/// The house's side of passkeys.
pub struct Ceremonies {
    webauthn: Webauthn,
    waiting: Mutex<HashMap<String, (Instant, Ceremony)>>,
}

/// What waits for an answer.
pub enum Ceremony {
    /// A passkey is being registered for a person, who was let in by an invitation.
    Registration {
        /// The person's id.
        person: String,
        /// The invitation; absent where the person was signed in.
        invitation: Option<super::Token>,
        /// What webauthn-rs remembers.
        state: Box<PasskeyRegistration>,
    },
    /// Somebody is signing in.
    SignIn(Box<DiscoverableAuthentication>),
}

impl Ceremonies {
    /// For the house with this RP id.
    ///
    /// # Errors
    /// [`Kind::Usage`] when passkeys cannot be bound to the name.
    pub fn of_house(rp_id: &str, name: &str) -> Result<Self, Error> {
        let wrong = |error: &dyn std::fmt::Display| {
            let what = format!("passkeys cannot be bound to `{rp_id}`, the name in this Record");
            let remedy = "The house shows its pages; people sign with key files";
            Error::new(Kind::Usage, what, remedy).detail(error)
        };
        let scheme = if rp_id == "localhost" {
            "http"
        } else {
            "https"
        };
        let origin = Url::parse(&format!("{scheme}://{rp_id}")).map_err(|error| wrong(&error))?;
        let webauthn = WebauthnBuilder::new(rp_id, &origin)
            .map(|builder| builder.rp_name(name).allow_any_port(true))
            .and_then(WebauthnBuilder::build)
            .map_err(|error| wrong(&error))?;
        Ok(Self {
            webauthn,
            waiting: Mutex::default(),
        })
    }

    /// Begins to register a passkey of a person; gives what the browser is asked, and the ceremony's name.
    ///
    /// # Errors
    /// When too many wait, or webauthn-rs cannot.
    pub fn begin_registration(
        &self,
        person: &str,
        shown: &str,
        invitation: Option<super::Token>,
        known: &[Passkey],
    ) -> Result<(String, Json), Error> {
        let bytes = person_bytes(person).ok_or_else(|| failed(&"the person's id"))?;
        let exclude = known.iter().map(|held| held.cred_id().clone()).collect();
        let (asked, state) = self
            .webauthn
            .start_passkey_registration(Uuid::from_bytes(bytes), shown, shown, Some(exclude))
            .map_err(|error| failed(&error))?;
        let mut asked = json(&asked)?;
        // So that nobody has to type who they are when they sign in.
        let selection = asked.pointer_mut("/publicKey/authenticatorSelection");
        if let Some(Json::Object(selection)) = selection {
            selection.insert("residentKey".to_owned(), "required".into());
            selection.insert("requireResidentKey".to_owned(), true.into());
        }
        // Of the algorithms that webauthn-rs takes, those that the Record takes too.
        if let Some(Json::Array(offered)) = asked.pointer_mut("/publicKey/pubKeyCredParams") {
            offered.retain(|one| one.get("alg").is_some_and(|alg| *alg == -7 || *alg == -257));
        }
        let ceremony = Ceremony::Registration {
            person: person.to_owned(),
            invitation,
            state: Box::new(state),
        };
        Ok((self.wait(ceremony)?, asked))
    }

    /// Ends a registration: the passkey, and its public key as the Record has it.
    ///
    /// # Errors
    /// [`Kind::Malformed`] when the answer is not one to this challenge.
    pub fn end_registration(
        &self,
        answer: &Json,
        state: &PasskeyRegistration,
    ) -> Result<(Passkey, PublicPasskey), Error> {
        let answer: RegisterPublicKeyCredential = read(answer)?;
        let passkey = self
            .webauthn
            .finish_passkey_registration(&answer, state)
            .map_err(|error| not_so(&error))?;
        let public = public(&passkey).map_err(|error| not_so(&error))?;
        Ok((passkey, public))
    }

    /// Begins a sign-in; nobody has said yet who they are.
    ///
    /// # Errors
    /// When too many wait, or webauthn-rs cannot.
    pub fn begin_sign_in(&self) -> Result<(String, Json), Error> {
        let (mut asked, state) = self
            .webauthn
            .start_discoverable_authentication()
            .map_err(|error| failed(&error))?;
        // The person has pressed a button, so the browser asks at once.
        asked.mediation = None;
        Ok((self.wait(Ceremony::SignIn(Box::new(state)))?, json(&asked)?))
    }

    /// Which passkey answers: the id of its credential and of its person.
    ///
    /// # Errors
    /// [`Kind::Malformed`] when the answer does not say.
    pub fn who(&self, answer: &Json) -> Result<(Vec<u8>, String, PublicKeyCredential), Error> {
        let answer: PublicKeyCredential = read(answer)?;
        let (person, credential) = self
            .webauthn
            .identify_discoverable_authentication(&answer)
            .map_err(|error| not_so(&error))?;
        let person = record::keys::person_id(person.as_bytes());
        Ok((credential.to_vec(), person, answer))
    }

    /// Ends a sign-in by a passkey that the roster holds.
    ///
    /// # Errors
    /// [`Kind::Malformed`] when the answer is not one to this challenge by this passkey.
    pub fn end_sign_in(
        &self,
        answer: &PublicKeyCredential,
        state: DiscoverableAuthentication,
        passkey: &Passkey,
    ) -> Result<AuthenticationResult, Error> {
        self.webauthn
            .finish_discoverable_authentication_v2(answer, state, passkey)
            .map_err(|error| not_so(&error))
    }

    /// Takes what waits under a name; each is answered once.
    #[must_use]
    pub fn take(&self, name: &str) -> Option<Ceremony> {
        let (since, ceremony) = self.waiting().remove(name)?;
        (since.elapsed() < PATIENCE).then_some(ceremony)
    }

    fn wait(&self, ceremony: Ceremony) -> Result<String, Error> {
        let name = record::bytes::encode(&random::<16>()?);
        let mut waiting = self.waiting();
        if waiting.len() >= WAITING_MAX {
            waiting.retain(|_, (since, _)| since.elapsed() < PATIENCE);
        }
        if waiting.len() >= WAITING_MAX {
            let what = "too many people are signing in at this moment";
            return Err(Error::new(Kind::Taken, what, "Try again in a minute").code("too_many"));
        }
        waiting.insert(name.clone(), (Instant::now(), ceremony));
        Ok(name)
    }

    fn waiting(&self) -> MutexGuard<'_, HashMap<String, (Instant, Ceremony)>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The 16 bytes of a person's id, under which a device keeps the passkey.
fn person_bytes(person: &str) -> Option<[u8; 16]> {
    let mut bits: u128 = 0;
    let mut last = 0;
    for (place, character) in person.bytes().enumerate() {
        let five = match character {
            b'a'..=b'z' => character - b'a',
            b'2'..=b'7' => character - b'2' + 26,
            _ => return None,
        };
        match place {
            0..=24 => bits = (bits << 5) | u128::from(five),
            25 => last = five,
            _ => return None,
        }
    }
    let bytes = ((bits << 3) | u128::from(last >> 2)).to_be_bytes();
    (record::keys::person_id(&bytes) == person).then_some(bytes)
}

/// The public key of a passkey, as the Record has it.
fn public(passkey: &Passkey) -> Result<PublicPasskey, Malformed> {
    let array = |bytes: &[u8]| <[u8; 32]>::try_from(bytes).unwrap_or([0; 32]);
    match &passkey.get_public_key().key {
        COSEKeyType::EC_EC2(key) => {
            PublicPasskey::es256(&array(key.x.as_ref()), &array(key.y.as_ref()))
        }
        COSEKeyType::EC_OKP(key) => PublicPasskey::eddsa(&array(key.x.as_ref())),
        COSEKeyType::RSA(key) => PublicPasskey::rs256(key.n.as_ref()),
    }
}

fn json(asked: &impl serde::Serialize) -> Result<Json, Error> {
    serde_json::to_value(asked).map_err(|error| failed(&error))
}

fn read<T: serde::de::DeserializeOwned>(answer: &Json) -> Result<T, Error> {
    serde_json::from_value(answer.clone()).map_err(|error| not_so(&error))
}

fn not_so(detail: &dyn std::fmt::Display) -> Error {
    let what = "the passkey's answer is not one to what this house asked";
    let remedy =
        "Try again, and use a passkey of this house with your device's own check of who you are";
    Error::new(Kind::Malformed, what, remedy)
        .code("passkey_answer")
        .detail(detail)
}

fn failed(detail: &dyn std::fmt::Display) -> Error {
    let what = "the house could not ask for a passkey";
    Error::new(Kind::Machine, what, "Try again").detail(detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_s_id_is_its_bytes_and_back() {
        for bytes in [[0; 16], [255; 16], *b"0123456789abcdef"] {
            let id = record::keys::person_id(&bytes);
            assert_eq!(person_bytes(&id), Some(bytes));
        }
        for wrong in [
            "",
            "aaaaaaaaaaaaaaaaaaaaaaaaab",
            "AAAAAAAAAAAAAAAAAAAAAAAAAA",
        ] {
            assert_eq!(person_bytes(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_ceremony_is_answered_once() {
        let house = Ceremonies::of_house("localhost", "A").unwrap();
        let (name, _) = house.begin_sign_in().unwrap();
        assert!(house.take(&name).is_some());
        assert!(house.take(&name).is_none());
        assert!(Ceremonies::of_house("not a name", "A").is_err());
    }
}

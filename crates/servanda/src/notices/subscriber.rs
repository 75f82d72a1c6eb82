//! Who gets notices: an address, how it is reached, since which entry, and whether its owner agreed.

use crate::error::{Error, Kind};
use record::hash::sha256;

/// How somebody is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// By e-mail.
    Mail,
    /// As a webhook.
    Hook,
}

impl Channel {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Hook => "hook",
        }
    }

    pub(super) fn read(word: &str) -> Self {
        match word {
            "hook" => Self::Hook,
            _ => Self::Mail,
        }
    }
}

/// Whether the owner of the address agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Asked for, not confirmed: one letter with a link, and nothing else.
    Asked,
    /// Confirmed.
    Confirmed,
}

/// A subscriber.
#[derive(Clone, PartialEq, Eq)]
pub struct Subscriber {
    /// Random, and all that traces say.
    pub id: String,
    /// How it is reached.
    pub channel: Channel,
    /// Where.
    pub address: String,
    /// Name of the convention.
    pub convention: String,
    /// Language that comes first in letters.
    pub language: String,
    /// Whether the owner agreed.
    pub standing: Standing,
    /// Entries from this number on are sent.
    pub since: u64,
    /// Words in links are made of it; webhooks are signed with it.
    pub(super) secret: [u8; 32],
}

/// An address does not come into a trace by being printed.
impl std::fmt::Debug for Subscriber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Subscriber")
            .field("id", &self.id)
            .field("channel", &self.channel)
            .finish_non_exhaustive()
    }
}

impl Subscriber {
    /// The word in the link by which the owner agrees.
    #[must_use]
    pub fn confirming(&self) -> String {
        self.proof_of("confirm")
    }

    /// The word in the link by which the owner leaves.
    #[must_use]
    pub fn leaving(&self) -> String {
        self.proof_of("leave")
    }

    fn proof_of(&self, what: &str) -> String {
        let made = [
            format!("servanda/notices/{what}/1\n").as_bytes(),
            &self.secret,
        ]
        .concat();
        format!("{}.{}", self.id, record::bytes::encode(&sha256(&made).0))
    }

    /// The address as an operator's list shows it: enough to recognize, not to write to.
    #[must_use]
    pub fn masked(&self) -> String {
        match (self.channel, self.address.split_once('@')) {
            (Channel::Mail, Some((name, host))) => {
                let first: String = name.chars().take(1).collect();
                format!("{first}…@{host}")
            }
            _ => self.address.clone(),
        }
    }
}

/// Reads an e-mail address as somebody types it.
///
/// # Errors
/// [`Kind::Usage`] when it is none.
pub(crate) fn mail_address(text: &str) -> Result<String, Error> {
    let text = text.trim();
    let plain = text.len() <= 254 && text.chars().all(|c| c.is_ascii_graphic());
    match text.parse::<lettre::Address>() {
        Ok(address) if plain => Ok(address.to_string()),
        _ => {
            let what = "this is not an e-mail address that can be written to";
            let remedy = "Write it as name@example.org, in plain letters";
            Err(Error::new(Kind::Usage, what, remedy).exit_with(1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subscriber(address: &str) -> Subscriber {
        Subscriber {
            id: "abc".into(),
            channel: Channel::Mail,
            address: address.into(),
            convention: "a".into(),
            language: "en".into(),
            standing: Standing::Asked,
            since: 0,
            secret: [7; 32],
        }
    }

    #[test]
    fn the_two_words_differ_and_no_list_or_trace_shows_an_address() {
        let held = subscriber("person@example.org");
        assert_ne!(held.confirming(), held.leaving());
        assert!(held.leaving().starts_with("abc."));
        assert_eq!(held.masked(), "p…@example.org");
        assert!(!format!("{held:?}").contains("example.org"));
    }

    #[test]
    fn an_address_is_read_as_it_is_written_and_nothing_is_put_into_a_header() {
        assert_eq!(mail_address(" a@example.org ").unwrap(), "a@example.org");
        for wrong in ["", "a", "a@", "a@b\r\nBcc: c@d", "a b@c.org", "a@b, c@d"] {
            assert!(mail_address(wrong).is_err(), "{wrong:?}");
        }
    }
}

//! `home/servanda.toml`: what the operator sets. Nothing in it changes what the Record means.
//!
//! Each key can also be given as a flag of `serve` and as a variable `SERVANDA_…`; a flag decides over
//! a variable, and a variable over the file.

use super::Home;
use crate::error::{Error, Kind};
use serde::Deserialize;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};

/// The file that a new home begins with.
pub(super) const NEW: &str = "\
# Settings of this house. Nothing here changes what the Record means.
# Each can also be a flag of `servanda serve` or a variable such as SERVANDA_LISTEN.

# Where the pages are served.
# listen = \"127.0.0.1:8440\"

# The address under which others reach them.
# url = \"https://record.example.org\"

# The mail server through which notices go out, its user's password in the file smtp-password, and the sender. Who
# vouches for it, where no public authority does, stands in the file smtp-authorities.pem.
# smtp = \"smtps://notices@mail.example.org\"
# sender = \"notices@example.org\"

# How many pages of meetings may stay open at once, each with its own connection.
# live = 10000
";

/// Where the pages are served when nothing else is set.
pub const LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8440);

/// The settings. Trust: whoever can write them can point people to another address; they cannot
/// alter or sign anything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Address and port on which pages are served.
    pub listen: Option<SocketAddr>,
    /// The address under which others reach them, with `https://`.
    pub url: Option<String>,
    /// The mail server through which notices go out.
    pub smtp: Option<String>,
    /// The address from which notices are sent.
    pub sender: Option<String>,
    /// Webhooks may lead to the operator's own network.
    pub webhooks_private: Option<bool>,
    /// The time-stamp authority (RFC 3161) asked about checkpoints.
    pub tsa: Option<String>,
    /// The witnesses asked to cosign checkpoints: each a verifier key, a space and its address.
    #[serde(default)]
    pub witnesses: Vec<String>,
    /// Days for which traces of visitors are kept.
    pub retention: Option<u32>,
    /// How many pages of meetings may stay open at once.
    pub live: Option<usize>,
}

impl Config {
    /// Reads a home's settings; a home without the file has none.
    ///
    /// # Errors
    /// [`Kind::Usage`] naming the key that is unknown or of the wrong form.
    pub fn read(home: &Home) -> Result<Self, Error> {
        let file = home.config();
        let text = match std::fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(Error::file("read", &file, error)),
        };
        Self::parse(&text).map_err(|error| Error {
            what: format!("`{}` {}", file.display(), error.what),
            ..error
        })
    }

    fn parse(text: &str) -> Result<Self, Error> {
        toml::from_str(text).map_err(|error: toml::de::Error| {
            Error::new(
                Kind::Usage,
                format!("cannot be used: {}", error.message()),
                "Correct it; the keys are listen, url, smtp, sender, webhooks_private, tsa, witnesses, retention and live",
            )
            .detail(error)
        })
    }

    /// What is set here is overridden by what is set there.
    #[must_use]
    pub fn overridden_by(self, other: Self) -> Self {
        Self {
            listen: other.listen.or(self.listen),
            url: other.url.or(self.url),
            smtp: other.smtp.or(self.smtp),
            sender: other.sender.or(self.sender),
            webhooks_private: other.webhooks_private.or(self.webhooks_private),
            tsa: other.tsa.or(self.tsa),
            witnesses: if other.witnesses.is_empty() {
                self.witnesses
            } else {
                other.witnesses
            },
            retention: other.retention.or(self.retention),
            live: other.live.or(self.live),
        }
    }

    /// Where to listen.
    #[must_use]
    pub fn listen(&self) -> SocketAddr {
        self.listen.unwrap_or(LISTEN)
    }

    /// The keys that are set although this version does nothing with them.
    #[must_use]
    pub fn without_effect(&self) -> Vec<&'static str> {
        let set = [
            ("tsa", self.tsa.is_some()),
            ("witnesses", !self.witnesses.is_empty()),
            ("retention", self.retention.is_some()),
        ];
        let set = set.into_iter().filter(|(_, set)| *set);
        set.map(|(key, _)| key).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_a_new_home_sets_nothing() {
        assert_eq!(Config::parse(NEW), Ok(Config::default()));
        let uncommented = NEW.replace("# listen", "listen").replace("# url", "url");
        let config = Config::parse(&uncommented).unwrap();
        assert_eq!(config.listen, Some(LISTEN), "what it shows is what holds");
        assert!(config.url.is_some());
    }

    #[test]
    fn an_unknown_key_is_an_error_that_names_it() {
        let error = Config::parse("listn = \"127.0.0.1:1\"").unwrap_err();
        assert!(error.what.contains("listn"), "{error}");
        assert_eq!(error.exit, 2);
        assert!(Config::parse("listen = \"everywhere\"").is_err());
    }

    #[test]
    fn a_later_setting_decides() {
        let file = Config::parse("listen = \"127.0.0.1:1\"\nwitnesses = [\"a\"]").unwrap();
        let flags = Config {
            listen: Some(LISTEN),
            ..Config::default()
        };
        let both = file.overridden_by(flags);
        assert_eq!(both.listen(), LISTEN);
        assert_eq!(both.witnesses, ["a"]);
        assert_eq!(both.without_effect(), ["witnesses"]);
    }
}

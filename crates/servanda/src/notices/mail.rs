//! The way to a mail server: where it is, who sends, and its password, which stands in a file of its own.

use super::post::Fate;
use super::subscriber::Subscriber;
use crate::error::{Error, Kind};
use crate::home::Home;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, Message, SmtpTransport, Transport as _};
use std::net::IpAddr;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::Duration;
use ureq::http::Uri;

/// How long a mail server may take for one answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// How a certificate begins (RFC 7468).
const PEM: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// A mail server and who sends through it.
#[derive(Clone)]
pub struct Mail {
    server: SmtpTransport,
    from: Address,
    url: String,
}

impl Mail {
    /// Reads `smtps://USER@HOST`, `smtp://HOST?tls=required` or, on this machine alone, `smtp://localhost`.
    /// The password of USER stands in the home's file `smtp-password`. Whoever vouches for the mail server
    /// is one of the public authorities, or, where the home's file `smtp-authorities.pem` names some, one of
    /// those alone. `url` is where the house's pages are
    /// reached.
    ///
    /// # Errors
    /// [`Kind::Usage`] when the address or the sender is none; [`Kind::Home`] when others can read the
    /// password, or it is not there.
    pub fn read(smtp: &str, from: &str, url: &str, home: &Home) -> Result<Self, Error> {
        let remedy = "Write it as smtps://USER@mail.example.org, and the password into the file `smtp-password` of the home";
        let wrong = |what: &str| Error::new(Kind::Usage, what, remedy).exit_with(1);
        let uri: Uri = smtp
            .parse()
            .map_err(|_| wrong("`smtp` is not the address of a mail server"))?;
        let host = uri.host().filter(|host| !host.is_empty());
        let host = host.ok_or_else(|| wrong("`smtp` names no mail server"))?;
        let authority = uri.authority().map_or("", |authority| authority.as_str());
        let user = authority.rsplit_once('@').map(|(user, _)| user);
        if user.is_some_and(|user| user.contains(':')) {
            return Err(wrong(
                "`smtp` holds a password, which others could read in a list of programs",
            ));
        }
        let required = uri.query() == Some("tls=required");
        let building = match uri.scheme_str() {
            Some("smtps") => SmtpTransport::relay(host),
            Some("smtp") if required => SmtpTransport::starttls_relay(host),
            Some("smtp") if uri.query().is_none() && on_this_machine(host) => {
                Ok(SmtpTransport::builder_dangerous(host))
            }
            _ => {
                return Err(wrong(
                    "`smtp` would send letters where others on the way can read them",
                ));
            }
        };
        let mut building = building
            .map_err(|error| wrong("the mail server cannot be reached over TLS").detail(error))?
            .timeout(Some(PATIENCE));
        if let Some(port) = uri.port_u16() {
            building = building.port(port);
        }
        if let Some(own) = authorities(&home.smtp_authorities(), host)? {
            building = match uri.scheme_str() {
                Some("smtps") => building.tls(Tls::Wrapper(own)),
                _ if required => building.tls(Tls::Required(own)),
                _ => building,
            };
        }
        if let Some(user) = user {
            let password = password(&home.smtp_password())?;
            building = building.credentials(Credentials::new(decoded(user), password));
        }
        let from: Address = from
            .parse()
            .map_err(|_| wrong("`sender` is not an e-mail address"))?;
        let building = building.hello_name(ClientId::Domain(from.domain().to_owned()));
        Ok(Self {
            server: building.build(),
            from,
            url: url.trim_end_matches('/').to_owned(),
        })
    }

    pub(super) fn from(&self) -> &Address {
        &self.from
    }

    /// The name in ids of letters.
    pub(super) fn host(&self) -> &str {
        self.from.domain()
    }

    pub(super) fn confirming(&self, to: &Subscriber) -> String {
        format!("{}/notices/confirm/{}", self.url, to.confirming())
    }

    pub(super) fn leaving(&self, to: &Subscriber) -> String {
        format!("{}/notices/leave/{}", self.url, to.leaving())
    }

    /// Hands a letter to the server. What goes wrong is told without the address.
    pub(super) fn send(&self, letter: &Message) -> Fate {
        match self.server.send(letter) {
            Ok(answer) if answer.is_positive() => Fate::Taken,
            Ok(_) => Fate::Again,
            Err(error) if error.is_permanent() => Fate::Refused,
            Err(error) => {
                // What a server answers can hold an address.
                if !error.is_transient() && !error.is_response() {
                    tracing::warn!("the mail server could not be given a letter: {error}");
                }
                Fate::Again
            }
        }
    }
}

fn on_this_machine(host: &str) -> bool {
    let number = host.trim_matches(['[', ']']).parse::<IpAddr>();
    host == "localhost" || number.is_ok_and(|ip| ip.is_loopback())
}

/// `%40` in the name of a user is the sign `@`.
fn decoded(user: &str) -> String {
    user.replace("%40", "@")
}

/// Those who vouch for the mail server, where the operator names them.
fn authorities(file: &Path, host: &str) -> Result<Option<TlsParameters>, Error> {
    if !file.exists() {
        return Ok(None);
    }
    let wrong = |detail: String| {
        let what = format!("`{}` holds no certificates", file.display());
        let remedy = "Write those of who vouches for the mail server into it, as PEM, or remove it so that the public authorities do";
        Error::new(Kind::Home, what, remedy).detail(detail)
    };
    let pem = std::fs::read(file).map_err(|error| Error::file("read", file, error))?;
    // What holds none is read as none, and then nobody would vouch for anything.
    if !pem.windows(PEM.len()).any(|window| window == PEM) {
        return Err(wrong(String::new()));
    }
    let held = Certificate::from_pem(&pem).map_err(|error| wrong(error.to_string()))?;
    let own = TlsParameters::builder(host.to_owned())
        .certificate_store(CertificateStore::None)
        .add_root_certificate(held);
    let own = own.build().map_err(|error| wrong(error.to_string()))?;
    Ok(Some(own))
}

/// The password, in a file that its owner alone can read.
fn password(file: &Path) -> Result<String, Error> {
    let found = std::fs::metadata(file).map_err(|error| {
        let what = format!(
            "the password of the mail server is not in `{}`",
            file.display()
        );
        let remedy = "Write it there, and let its owner alone read it: chmod 600";
        Error::new(Kind::Home, what, remedy).detail(error)
    })?;
    if found.permissions().mode() & 0o077 != 0 {
        let what = format!(
            "others can read the password of the mail server in `{}`",
            file.display()
        );
        return Err(Error::new(
            Kind::Home,
            what,
            "Let its owner alone read it: chmod 600",
        ));
    }
    let text = std::fs::read_to_string(file).map_err(|error| Error::file("read", file, error))?;
    Ok(text.trim_end_matches(['\n', '\r']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::Permissions;

    #[test]
    fn letters_travel_encrypted_or_on_this_machine_and_no_password_stands_in_the_address() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let read =
            |smtp: &str| Mail::read(smtp, "notices@example.org", "https://example.org", &home);
        for fits in [
            "smtps://mail.example.org",
            "smtps://mail.example.org:2465",
            "smtp://mail.example.org?tls=required",
            "smtp://localhost:2525",
            "smtp://127.0.0.1:2525",
        ] {
            assert!(read(fits).is_ok(), "{fits}");
        }
        for wrong in [
            "",
            "mail.example.org",
            "https://mail.example.org",
            "smtp://mail.example.org",
            "smtp://mail.example.org?tls=opportunistic",
            "smtps://user:word@mail.example.org",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        assert!(Mail::read("smtps://mail.example.org", "nobody", "", &home).is_err());
    }

    #[test]
    fn who_vouches_for_the_mail_server_is_named_as_certificates() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let read = || Mail::read("smtps://mail.example.org", "a@example.org", "", &home);
        std::fs::write(home.smtp_authorities(), "nobody").unwrap();
        assert!(read().is_err());
        let none = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        std::fs::write(home.smtp_authorities(), none).unwrap();
        assert!(read().is_err());
        std::fs::remove_file(home.smtp_authorities()).unwrap();
        assert!(read().is_ok());
    }

    #[test]
    fn the_password_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let read = || Mail::read("smtps://user@mail.example.org", "a@example.org", "", &home);
        assert!(read().is_err());
        std::fs::write(home.smtp_password(), "word\n").unwrap();
        let let_read = |mode| {
            std::fs::set_permissions(home.smtp_password(), Permissions::from_mode(mode)).unwrap()
        };
        let_read(0o644);
        assert!(read().is_err());
        let_read(0o600);
        assert!(read().is_ok());
        assert_eq!(password(&home.smtp_password()).unwrap(), "word");
    }
}

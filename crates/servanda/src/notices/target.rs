//! Where a webhook may lead: to the public network, never to the house's own machine or its neighbours,
//! unless the operator says so.
//!
//! The name is resolved here, every address it has is looked at, and the connection goes to one of those
//! that were looked at: a name that leads elsewhere a moment later leads nowhere. Redirections are not
//! followed and no proxy is asked.

use crate::error::{Error, Kind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Which addresses a webhook may lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Targets {
    /// Those of the public network, over TLS.
    Public,
    /// Also those of the operator's own network, and without TLS.
    Private,
}

impl Targets {
    /// Reads the address of a webhook.
    ///
    /// # Errors
    /// [`Kind::Usage`] when it is none that may be called.
    pub fn read(self, text: &str) -> Result<Uri, Error> {
        let wrong = |what: &str| {
            let remedy = "Give an address such as https://example.org/hook; `--webhooks-private` allows those of your own network";
            Error::new(Kind::Usage, what, remedy).exit_with(1)
        };
        let uri: Uri = text
            .parse()
            .map_err(|_| wrong("this is not the address of a webhook"))?;
        let scheme = uri.scheme_str().unwrap_or_default();
        if scheme != "https" && !(scheme == "http" && self == Self::Private) {
            return Err(wrong("a webhook is called over https"));
        }
        let authority = uri.authority().map_or("", |authority| authority.as_str());
        let host = uri.host().unwrap_or_default();
        if host.is_empty() || authority.contains('@') || text.len() > 2000 {
            return Err(wrong("the address of a webhook names a host, and no user"));
        }
        let literal = host.trim_matches(['[', ']']).parse::<IpAddr>();
        if literal.is_ok_and(|ip| !self.allows(ip)) {
            return Err(wrong(
                "the address of a webhook is not one of the public network",
            ));
        }
        Ok(uri)
    }

    fn allows(self, ip: IpAddr) -> bool {
        self == Self::Private || is_public(ip)
    }
}

/// Resolves a name, and keeps the addresses that a webhook may lead to.
#[derive(Debug)]
pub(super) struct Looked {
    pub(super) targets: Targets,
}

impl Resolver for Looked {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        let mut kept = self.empty();
        for address in found.iter().filter(|held| self.targets.allows(held.ip())) {
            kept.push(*address);
        }
        if kept.is_empty() {
            return Err(ureq::Error::HostNotFound);
        }
        Ok(kept)
    }
}

/// Whether an address is one of the public network (IANA special-purpose registries).
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let special = ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_multicast()
        || ip.is_documentation()
        || a == 0
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (b == 18 || b == 19))
        || a >= 240;
    !special
}

/// Global unicast alone, without what carries an address of the older network inside.
fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [a, b, ..] = ip.segments();
    let global = a & 0xe000 == 0x2000;
    let carries = a == 0x2002 || (a == 0x2001 && b < 0x200);
    let documentation = (a == 0x2001 && b == 0xdb8) || a == 0x3fff;
    global && !carries && !documentation
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_public_network_are_called() {
        let table = [
            ("93.184.216.34", true),
            ("8.8.8.8", true),
            ("2a00:1450:4001:81b::200e", true),
            ("127.0.0.1", false),
            ("127.1.2.3", false),
            ("10.0.0.1", false),
            ("172.16.0.1", false),
            ("172.32.0.1", true),
            ("192.168.1.1", false),
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("100.128.0.1", true),
            ("0.0.0.0", false),
            ("255.255.255.255", false),
            ("198.18.0.1", false),
            ("192.0.2.1", false),
            ("224.0.0.1", false),
            ("::1", false),
            ("::", false),
            ("::ffff:127.0.0.1", false),
            ("::ffff:8.8.8.8", false),
            ("64:ff9b::7f00:1", false),
            ("2002:7f00:1::", false),
            ("2001:0:7f00:1::", false),
            ("2001:db8::1", false),
            ("fe80::1", false),
            ("fc00::1", false),
            ("ff02::1", false),
        ];
        for (ip, public) in table {
            assert_eq!(is_public(ip.parse().unwrap()), public, "{ip}");
            assert!(Targets::Private.allows(ip.parse().unwrap()));
        }
    }

    #[test]
    fn an_address_names_a_public_host_over_tls_and_no_user() {
        let read = |text: &str| Targets::Public.read(text);
        assert!(read("https://example.org/hook?x=1").is_ok());
        assert!(read("https://93.184.216.34/").is_ok());
        for wrong in [
            "",
            "hook",
            "/hook",
            "ftp://example.org/",
            "http://example.org/",
            "https://user@example.org/",
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://169.254.169.254/latest/meta-data",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        assert!(Targets::Private.read("http://127.0.0.1:9000/hook").is_ok());
        assert!(Targets::Private.read("http://user@127.0.0.1/").is_err());
    }
}

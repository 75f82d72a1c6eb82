//! A chain of custody, link by link in plain language.

use std::fs;
use std::path::Path;

use super::report::{Fault, Report};
use super::words;
use crate::custody::{Act, Chain, Link};
use crate::malformed::Malformed;
use crate::package::Statement;

const BYTES_MAX: u64 = 16 << 20;
/// A clock may be this far behind the one before without a word about it, in milliseconds.
const SKEW_MILLIS: i64 = 300_000;

/// A chain's own file, or the statement of a package, which holds one.
fn chain_of(bytes: &[u8]) -> Result<Chain, Malformed> {
    match Statement::parse(bytes) {
        Ok(statement) => Chain::of(&statement.custody),
        Err(_) => Chain::parse(bytes),
    }
}

/// Checks a chain's file, or the chain in the statement of an opened package.
pub fn custody(file: &Path) -> Report {
    let mut report = Report::of("custody");
    let place = file.display().to_string();
    let read =
        fs::metadata(file).and_then(|found| match found.is_file() && found.len() <= BYTES_MAX {
            true => fs::read(file),
            false => Err(std::io::Error::other(
                "it is no plain file of a chain's size",
            )),
        });
    let chain = read.map_err(|error| format!("it cannot be read: {error}"));
    let chain = chain.and_then(|bytes| chain_of(&bytes).map_err(|fault| fault.to_string()));
    let chain = match chain {
        Ok(chain) => chain,
        Err(what) => return report.nothing("chain", Fault::new(place, what)),
    };
    report.trust =
        "Each link names its own key; compare the fingerprints with ones obtained elsewhere".into();
    let links = match chain.check() {
        Ok(links) => links,
        Err(broken) => {
            report.take([Fault::new(place, broken)]);
            report.check("chain", false, "the links do not lead from one to the next");
            return report;
        }
    };
    report
        .about
        .push(("links", words::count(links.len() as u64, "link", "links")));
    if links.first().is_none_or(|first| first.act != Act::Acquired) {
        report.about.push(("acquired", "not recorded".into()));
    }
    for link in &links {
        told(&mut report, link);
    }
    let back = links.iter().zip(links.iter().skip(1)).zip(2..);
    let back = back.filter(|((before, after), _)| {
        after.at.unix_millis() + SKEW_MILLIS < before.at.unix_millis()
    });
    let back = back.map(|(_, number)| {
        Fault::new(
            format!("link {number}"),
            "its time is more than five minutes before that of the link before it",
        )
    });
    let holds = report.take(back);
    report.check(
        "times",
        holds,
        "no link says that it was made before the one before it",
    );
    report.check(
        "chain",
        true,
        "each link is signed with the key it names, and names the one before it",
    );
    report.shows = "Whoever held these keys signed these links, in this order; none before the last was changed, left out or put in between.".into();
    report.does_not_show = words::custody_does_not_show();
    report
}

fn told(report: &mut Report, link: &Link) {
    let when = match &link.done {
        None => format!("at {}", link.at),
        Some(done) => format!("on {done} (signed at {})", link.at),
    };
    let mut line = format!(
        "{} {when} by {}, in {}, because of {}, with {}: {}",
        link.act.word().replace('_', " "),
        link.who,
        link.place,
        link.why,
        link.tool,
        link.item
    );
    let more = [
        ("the other party", link.other.clone()),
        ("package", link.package.as_ref().map(ToString::to_string)),
        ("SHA-256", link.sha256.map(|hash| hash.hex())),
        ("key", Some(link.key.fingerprint().hex())),
    ];
    for (name, value) in more
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
    {
        line.push_str(&format!("; {name}: {value}"));
    }
    report.about.push(("link", line));
    if link.act != Act::Acquired {
        return;
    }
    let held = link.acquisition.clone().unwrap_or_default();
    let present = (!held.present.is_empty()).then(|| held.present.join(", "));
    let rows = [
        ("authority", held.authority),
        ("holder", held.holder),
        ("method", held.method),
        ("state", held.state),
        ("clock", held.clock),
        ("present", present),
    ];
    for (name, value) in rows {
        report
            .about
            .push((name, value.unwrap_or_else(|| "not recorded".into())));
    }
}

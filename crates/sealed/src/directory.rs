//! Recipients and senders by authority, from a directory file that a policy vouches for.

mod mark;

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use record::Instant;
use record::directory::{AsOf, Authority, Days, Directory, Listed};
use record::note::Verifier;
use record::package::Addressed;
use record::policy::Policy;

use crate::fault::Fault;
use crate::recipient::Recipient;
use mark::Mark;

const DAY_MILLIS: i64 = 86_400_000;

/// A directory whose proofs hold, that is new enough, and not older than one that was relied on before.
pub struct Book {
    directory: Directory,
    as_of: AsOf,
    told: Vec<String>,
}

/// What a directory says of a sender's key, and on which days it is listed.
pub enum Known<'a> {
    /// It is listed, and was when the package says that it was made.
    Listed(&'a Listed, &'a Days),
    /// It was listed then, as the package says, and is not any more.
    Ended(&'a Listed, &'a Days),
    /// It is not there.
    Not,
}

impl Book {
    /// Reads a directory and checks it against a policy (C2SP tlog-policy): every receipt, the note, its age in days, and
    /// that it is not from before one that was relied on under that policy. Remembers this one beside the policy.
    pub fn read(file: &Path, policy: &Path, days_max: u32, now: Instant) -> Result<Book, Fault> {
        let unread = |path: &Path, error: io::Error| Fault::file("read", path, &error);
        let form = |path: &Path, fault: &dyn std::fmt::Display| {
            let what = format!("`{}` is not in its form: {fault}", path.display());
            Fault::not_in_order(what, "Ask whoever gave it to you for it again")
        };
        let mut open = File::open(policy).map_err(|error| unread(policy, error))?;
        let mut bytes = Vec::new();
        open.read_to_end(&mut bytes)
            .map_err(|error| unread(policy, error))?;
        let trusted = Policy::parse(&bytes).map_err(|fault| form(policy, &fault))?;
        let bytes = fs::read(file).map_err(|error| unread(file, error))?;
        let directory = Directory::parse(&bytes).map_err(|fault| form(file, &fault))?;
        let as_of = directory.check(&trusted).map_err(|wrong| {
            let what = format!("`{}` cannot be relied on: {wrong}", file.display());
            Fault::not_in_order(
                what,
                "Get it again, from another place; nothing is sealed to keys that are not shown",
            )
        })?;
        let age = now.unix_millis() - as_of.at.unix_millis();
        if age > i64::from(days_max) * DAY_MILLIS {
            let what = format!(
                "`{}` is as of {} and older than {days_max} days",
                file.display(),
                as_of.at
            );
            return Err(Fault::not_in_order(
                what,
                "Get a newer one: a key may have been revoked since",
            ));
        }
        if age < -DAY_MILLIS {
            let what = format!(
                "`{}` is as of {}, more than a day after this machine's clock",
                file.display(),
                as_of.at
            );
            return Err(Fault::not_in_order(
                what,
                "Set the clock, or ask where the directory comes from",
            ));
        }
        let told = Mark::beside(policy, open)?.take(file, &directory, &as_of)?;
        Ok(Book {
            directory,
            as_of,
            told,
        })
    }

    /// What an officer is told of it, a line each: whose keys are others than before, or that it cannot be remembered.
    pub fn told(&self) -> &[String] {
        &self.told
    }

    /// What it is as of, in words.
    pub fn words(&self) -> String {
        format!(
            "directory of {} as of {}, size {}",
            self.as_of.origin, self.as_of.at, self.as_of.size
        )
    }

    /// An authority's keys: that of whoever is on duty and that for recovery, never one officer's alone.
    pub fn recipients(&self, id: &str, today: &str) -> Result<Vec<(Recipient, Addressed)>, Fault> {
        let listed = self.directory.find(id).ok_or_else(|| {
            let what = format!("the directory does not list `{id}`");
            Fault::not_in_order(
                what,
                "Look at how it is spelled, or name a public key age1…",
            )
        })?;
        let authority = &listed.authority;
        if !authority.days.hold(today) {
            let what = format!("`{id}` is listed {} and not on {today}", authority.days);
            return Err(Fault::not_in_order(
                what,
                "Ask the authority for its present keys",
            ));
        }
        let keys = [("duty", &authority.duty), ("recovery", &authority.recovery)];
        let read = keys.into_iter().map(|(role, key)| {
            let recipient: Recipient = key.parse().map_err(|error| {
                let what = format!("the {role} key of `{id}` is not the public key of a recipient");
                Fault::not_in_order(what, "Tell the authority").because(error)
            })?;
            let addressed = Addressed {
                key: recipient.to_string(),
                authority: Some(id.to_owned()),
                role: Some(role.to_owned()),
            };
            Ok((recipient, addressed))
        });
        read.collect()
    }

    /// What it says of the key of a package that says it was made at an instant. One whose days had ended then, or not
    /// begun, is a fault.
    pub fn sender(&self, key: &Verifier, made: Instant, now: Instant) -> Result<Known<'_>, Fault> {
        let Some((listed, days)) = self.directory.signs(key) else {
            return Ok(Known::Not);
        };
        let authority = &listed.authority;
        if !days.hold(&day(made)) {
            let mut fault = Fault::broken(format!(
                "the sender's key is listed {days} for {} ({}), and the package says it was made at {made}",
                authority.name, authority.id
            ));
            fault.remedy = format!("Nothing was written; ring {}", telephone(authority));
            return Err(fault);
        }
        Ok(match days.hold(&day(now)) {
            true => Known::Listed(listed, days),
            false => Known::Ended(listed, days),
        })
    }
}

/// The day of an instant, in UTC.
pub fn day(at: Instant) -> String {
    at.as_str().chars().take(10).collect()
}

/// An authority's telephone numbers, in words.
pub fn telephone(authority: &Authority) -> String {
    if authority.telephone.is_empty() {
        "(telephone not recorded)".to_owned()
    } else {
        authority.telephone.join(" or ")
    }
}

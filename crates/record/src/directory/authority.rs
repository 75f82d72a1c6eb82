//! What is listed of an authority: its keys, each for its days, and whom to ring.

use std::fmt;

use crate::malformed::{Malformed, Rule};
use crate::note::Verifier;
use crate::package::age::is_post_quantum;
use crate::package::fields::{Fields, Written};
use crate::value::Value;

/// An authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// Its id: lower-case letters, digits, hyphens and slashes.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The key of whoever is on duty, `age1…`.
    pub duty: String,
    /// The key that is kept offline by two persons, `age1…`.
    pub recovery: String,
    /// The keys by which its packages are known.
    pub signing: Vec<Signing>,
    /// Whom to ring.
    pub telephone: Vec<String>,
    /// Languages spoken there.
    pub languages: Vec<String>,
    /// The days of the listing.
    pub days: Days,
}

/// A key by which packages are known, on its own days within those of the listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signing {
    /// The key.
    pub key: Verifier,
    /// The days on which it was used: a revoked key has a last one.
    pub days: Days,
}

/// From a first day on, to a last one where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub from: String,
    /// The last, where it has one.
    pub until: Option<String>,
}

impl Days {
    /// Whether a day is one of them.
    pub fn hold(&self, day: &str) -> bool {
        self.from.as_str() <= day && self.until.as_deref().is_none_or(|until| day <= until)
    }

    /// Whether none of them lies outside others. Days without a last one lie only within such days.
    pub fn lie_within(&self, others: &Days) -> bool {
        let ends = match (&self.until, &others.until) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(own), Some(other)) => own <= other,
        };
        others.from <= self.from && ends
    }

    fn read(fields: &mut Fields) -> Result<Days, Malformed> {
        let days = Days {
            from: fields.day("from")?,
            until: fields.day_if("until")?,
        };
        match &days.until {
            Some(until) if *until < days.from => Err(fields.wrong("until", "it is before `from`")),
            _ => Ok(days),
        }
    }

    fn written(&self, written: Written) -> Written {
        written
            .with("from", self.from.as_str())
            .with_if("until", self.until.clone())
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.until {
            Some(until) => write!(f, "from {} to {until}", self.from),
            None => write!(f, "since {}", self.from),
        }
    }
}

impl Signing {
    fn value(&self) -> Value {
        let written = Written::default().with("key", self.key.vkey());
        self.days.written(written).value()
    }

    fn read(value: Value) -> Result<Signing, Malformed> {
        let mut fields = Fields::of(value, "a signing key", Rule::Directory)?;
        let signing = Signing {
            key: fields.verifier("key")?,
            days: Days::read(&mut fields)?,
        };
        fields.finish()?;
        Ok(signing)
    }
}

impl Authority {
    /// A key with its days, if it is one of those by which its packages are known.
    pub fn signs(&self, key: &Verifier) -> Option<&Signing> {
        self.signing.iter().find(|signing| signing.key == *key)
    }

    /// The entry as a value: what an act of the Record holds under `listing`.
    pub fn value(&self) -> Value {
        let written = Written::default()
            .with("id", self.id.as_str())
            .with("name", self.name.as_str())
            .with("duty", self.duty.as_str())
            .with("recovery", self.recovery.as_str())
            .with_list("signing", self.signing.iter().map(Signing::value).collect())
            .with_texts("telephone", &self.telephone)
            .with_texts("languages", &self.languages);
        self.days.written(written).value()
    }

    /// Reads an entry ([`Rule::Directory`]).
    pub fn read(value: Value) -> Result<Authority, Malformed> {
        let mut fields = Fields::of(value, "an authority", Rule::Directory)?;
        let signing = fields.list("signing")?.into_iter().map(Signing::read);
        let authority = Authority {
            id: id(&mut fields)?,
            name: fields.text("name")?,
            duty: fields.text("duty")?,
            recovery: fields.text("recovery")?,
            signing: signing.collect::<Result<_, _>>()?,
            telephone: fields.texts("telephone")?,
            languages: fields.texts("languages")?,
            days: Days::read(&mut fields)?,
        };
        if authority.duty == authority.recovery {
            return Err(fields.wrong("recovery", "it is the same key as `duty`"));
        }
        if is_post_quantum(&authority.duty) != is_post_quantum(&authority.recovery) {
            let what = "one of it and `duty` is post-quantum, and no file is sealed to both";
            return Err(fields.wrong("recovery", what));
        }
        let outside = |signing: &&Signing| !signing.days.lie_within(&authority.days);
        if let Some(signing) = authority.signing.iter().find(outside) {
            let (key, own, all) = (signing.key.vkey(), &signing.days, &authority.days);
            let what = format!("{key} is listed {own}, which is not within {all}");
            return Err(fields.wrong("signing", what));
        }
        fields.finish()?;
        Ok(authority)
    }
}

/// An authority's id ([`Rule::Directory`]).
pub(super) fn id(fields: &mut Fields) -> Result<String, Malformed> {
    let id = fields.text("id")?;
    let allowed =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-/".contains(&byte);
    match id.bytes().all(allowed) {
        true => Ok(id),
        false => {
            let what = "it is not lower-case letters, digits, hyphens and slashes";
            Err(fields.wrong("id", what))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(from: &str, until: &str) -> Days {
        Days {
            from: from.into(),
            until: Some(until.to_owned()).filter(|until| !until.is_empty()),
        }
    }

    #[test]
    fn days_lie_within_others() {
        let year = days("2026-01-01", "2026-12-31");
        let open = days("2026-01-01", "");
        for (own, of_year, of_open) in [
            (days("2026-01-01", "2026-12-31"), true, true),
            (days("2026-06-01", "2026-06-01"), true, true),
            (days("2026-06-01", ""), false, true),
            (days("2026-06-01", "2027-01-01"), false, true),
            (days("2025-12-31", "2026-06-01"), false, false),
            (days("2025-12-31", ""), false, false),
        ] {
            assert_eq!(own.lie_within(&year), of_year, "{own}");
            assert_eq!(own.lie_within(&open), of_open, "{own}");
        }
    }

    #[test]
    fn the_first_and_the_last_day_are_among_them() {
        let days = days("2026-01-01", "2026-06-30");
        let held = ["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"];
        assert_eq!(held.map(|day| days.hold(day)), [false, true, true, false]);
        assert_eq!(days.to_string(), "from 2026-01-01 to 2026-06-30");
    }
}

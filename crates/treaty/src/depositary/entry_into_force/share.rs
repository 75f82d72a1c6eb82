//! Shares in percent, as exact decimals.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// How many decimal places a share keeps.
const PLACES: usize = 18;

/// How many digits it may have before the point.
const WHOLE_DIGITS_MAX: usize = 12;

/// A share in percent: a decimal number, kept exactly (18 places), never rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(i128);

/// A text that is no share.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{text}` is not a share in percent; write a decimal number such as 17.89, without sign or exponent, of at most {PLACES} places"
)]
pub struct NotAShare {
    /// What was given, at most its first forty characters.
    pub text: String,
}

impl Share {
    /// Reads `55`, `17.89` or `55%`: digits, at most one point with digits on both sides, and at
    /// most one percent sign at the end.
    ///
    /// # Errors
    /// [`NotAShare`] for anything else.
    pub fn parse(text: &str) -> Result<Share, NotAShare> {
        let number = text.strip_suffix('%').unwrap_or(text);
        read(number).ok_or_else(|| NotAShare {
            text: text.chars().take(40).collect(),
        })
    }

    /// The sum of shares; it stays at the largest number there is rather than wrap around.
    #[must_use]
    pub fn sum(shares: impl IntoIterator<Item = Share>) -> Share {
        shares
            .into_iter()
            .fold(Share(0), |sum, share| sum.plus(share))
    }

    /// Two shares together.
    #[must_use]
    pub const fn plus(self, other: Share) -> Share {
        Share(self.0.saturating_add(other.0))
    }

    /// This share without another.
    #[must_use]
    pub const fn minus(self, other: Share) -> Share {
        Share(self.0.saturating_sub(other.0))
    }
}

fn read(number: &str) -> Option<Share> {
    let (whole, places) = match number.split_once('.') {
        Some((whole, places)) => (whole, places),
        None => (number, "0"),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = whole.len() <= WHOLE_DIGITS_MAX && places.len() <= PLACES;
    if !digits(whole) || !digits(places) || !fits {
        return None;
    }
    format!("{whole}{places:0<PLACES$}").parse().ok().map(Share)
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_i128.pow(18);
        let places = format!("{:0PLACES$}", self.0.rem_euclid(unit));
        let places = places.trim_end_matches('0');
        let point = if places.is_empty() { "" } else { "." };
        write!(f, "{}{point}{places}", self.0.div_euclid(unit))
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Share, D::Error> {
        let text = String::deserialize(deserializer)?;
        Share::parse(&text).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimals_are_exact() {
        let tenths = std::iter::repeat_n(Share::parse("0.1").unwrap(), 10);
        assert_eq!(Share::sum(tenths), Share::parse("1").unwrap());
        let rows = [
            ("55", "55"),
            ("55%", "55"),
            ("17.890", "17.89"),
            ("0", "0"),
            ("0.000000000000000001", "0.000000000000000001"),
            ("999999999999.5", "999999999999.5"),
            ("007", "7"),
        ];
        for (text, written) in rows {
            assert_eq!(Share::parse(text).unwrap().to_string(), written);
        }
        assert!(Share::parse("54.999999999999999999").unwrap() < Share::parse("55%").unwrap());
    }

    #[test]
    fn other_texts_are_no_shares() {
        let bad = [
            "",
            "%",
            ".",
            "1.",
            ".5",
            "-1",
            "+1",
            "1e3",
            "1,5",
            "1.2.3",
            " 1",
            "1 %",
            "55%%",
            "½",
            "١",
            "0.0000000000000000001",
            "1000000000000",
            "NaN",
            "inf",
        ];
        for text in bad {
            assert!(Share::parse(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn writing_and_reading_a_share_gives_it_back(whole in 0u64..1_000_000, places in "[0-9]{1,18}") {
            let share = Share::parse(&format!("{whole}.{places}")).unwrap();
            prop_assert_eq!(Share::parse(&share.to_string()), Ok(share));
        }
    }
}

//! The number of a treaty in the list of multilateral treaties deposited with the Secretary-General:
//! chapter, number, and letters for what belongs to it, such as XVIII-12-a.

use treaty::MatterId;

/// A treaty's number in the list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number {
    /// Chapter in Roman figures.
    pub chapter: String,
    /// Number within the chapter, with its letter.
    pub number: String,
}

impl Number {
    /// Reads `18-12-a` or `XVIII-12-a`; `None` for any other form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (chapter, number) = text.trim().split_once('-')?;
        let plain =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let mut parts = number.split('-');
        let begins = parts.next()?;
        if begins.parse::<u16>().is_err() || !parts.all(plain) {
            return None;
        }
        let chapter = match chapter.parse::<u16>() {
            Ok(arabic) => roman(arabic)?,
            Err(_) => (1..=99)
                .filter_map(roman)
                .find(|roman| roman.eq_ignore_ascii_case(chapter))?,
        };
        Some(Self {
            chapter,
            number: number.to_lowercase(),
        })
    }

    /// The number as pages write it.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}-{}", self.chapter, self.number)
    }
}

/// Roman figures of 1 to 99, as chapters are numbered.
#[must_use]
pub fn roman(number: u16) -> Option<String> {
    const TENS: [&str; 10] = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    if number == 0 {
        return None;
    }
    let tens = TENS.get(usize::from(number / 10))?;
    let ones = ONES.get(usize::from(number % 10))?;
    Some(format!("{tens}{ones}"))
}

/// A treaty's name in this house from what a row gives: lower-case letters, digits and hyphens.
pub(super) fn slug(text: &str) -> Option<String> {
    let slug = text.trim().to_lowercase();
    let named = MatterId::parse(&format!("{slug}/convention")).ok()?;
    (named.convention() == slug).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_list() {
        let rows = [
            ("18-12-a", Some("XVIII-12-a")),
            ("XXVII-7-d", Some("XXVII-7-d")),
            ("xviii-16", Some("XVIII-16")),
            ("1-1", Some("I-1")),
            ("29-1", Some("XXIX-1")),
            ("un-cybercrime", None),
            ("0-1", None),
            ("100-1", None),
            ("IIII-1", None),
            ("1-", None),
            ("1", None),
            ("", None),
        ];
        for (text, expected) in rows {
            let number = Number::parse(text).map(|number| number.text());
            assert_eq!(number.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn names_in_this_house() {
        assert_eq!(slug(" 18-12-A "), Some("18-12-a".to_owned()));
        for wrong in ["", "a/b", "a b", "-a", "é"] {
            assert_eq!(slug(wrong), None, "{wrong}");
        }
    }
}

//! The first use of each term on a page leads to its meaning, which who points at it reads at once. By keyboard
//! and touch it is a link like any other.

use super::{TERMS, Term};
use crate::web::tongue::Tongue;
use maud::{Markup, PreEscaped, html};
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// How many terms a page explains, at most.
const TERMS_A_PAGE: usize = 8;

/// Inside these nothing is made a link: it is one, is pressed, is drawn, heads something, or is code.
const NO_LINKS_IN: [&str; 20] = [
    "a",
    "button",
    "h1",
    "h2",
    "h3",
    "svg",
    "pre",
    "code",
    "form",
    "summary",
    "label",
    "nav",
    "dfn",
    "select",
    "script",
    "table",
    "figcaption",
    "dt",
    "blockquote",
    "mark",
];

/// The terms of a language by their first letter, the longest first.
type ByLetter = HashMap<char, Vec<(String, &'static Term)>>;

static WORDS: LazyLock<[ByLetter; 6]> = LazyLock::new(|| Tongue::ALL.map(by_letter));

fn by_letter(tongue: Tongue) -> ByLetter {
    let mut all = ByLetter::new();
    for term in &TERMS {
        let word = term.word(tongue);
        if let Some(letter) = word.chars().next() {
            all.entry(lower(letter)).or_default().push((word, term));
        }
    }
    for words in all.values_mut() {
        words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    }
    all
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// The markup of a page with the first use of each term linked.
pub(crate) fn linked(page: &Markup, tongue: Tongue) -> Markup {
    let place = Tongue::ALL.iter().position(|held| *held == tongue);
    let Some(words) = place.and_then(|place| WORDS.get(place)) else {
        return page.clone();
    };
    let mut linking = Linking {
        words,
        tongue,
        used: BTreeSet::new(),
        out: String::with_capacity(page.0.len() + 1024),
    };
    let (mut rest, mut without) = (page.0.as_str(), 0_usize);
    while let Some(begins) = rest.find('<') {
        let (text, tagged) = rest.split_at(begins);
        linking.text(text, without == 0);
        let ends = tagged.find('>').map_or(tagged.len(), |end| end + 1);
        let (tag, after) = tagged.split_at(ends);
        linking.out.push_str(tag);
        let closes = tag.starts_with("</");
        let name = tag.trim_start_matches(['<', '/']);
        let name = name.split([' ', '>']).next().unwrap_or_default();
        if NO_LINKS_IN.contains(&name) {
            without = if closes {
                without.saturating_sub(1)
            } else {
                without + 1
            };
        }
        rest = after;
    }
    linking.text(rest, without == 0);
    PreEscaped(linking.out)
}

struct Linking<'a> {
    words: &'a ByLetter,
    tongue: Tongue,
    used: BTreeSet<&'static str>,
    out: String,
}

impl Linking<'_> {
    fn text(&mut self, text: &str, may: bool) {
        if !may || self.used.len() >= TERMS_A_PAGE {
            self.out.push_str(text);
            return;
        }
        let (mut rest, mut before) = (text, ' ');
        while let Some(letter) = rest.chars().next() {
            let found = if parts(before, letter) {
                self.at(rest, letter)
            } else {
                None
            };
            let taken = match found.filter(|_| self.used.len() < TERMS_A_PAGE) {
                Some((length, term)) => {
                    self.used.insert(term.id);
                    let word = rest.get(..length).unwrap_or_default();
                    let link = html! {
                        a.term href={ "/glossary#" (term.id) } title=(term.meaning(self.tongue)) { (PreEscaped(word)) }
                    };
                    self.out.push_str(&link.0);
                    length
                }
                None => {
                    self.out.push(letter);
                    letter.len_utf8()
                }
            };
            before = rest
                .get(..taken)
                .and_then(|taken| taken.chars().next_back())
                .unwrap_or(' ');
            rest = rest.get(taken..).unwrap_or_default();
        }
    }

    /// The term that a text begins with, which was not used yet, with its length there.
    fn at(&self, text: &str, letter: char) -> Option<(usize, &'static Term)> {
        let words = self.words.get(&lower(letter))?;
        words.iter().find_map(|(word, term)| {
            let mut own = word.chars();
            own.next();
            let rest = text.strip_prefix(letter)?;
            let after = rest.strip_prefix(own.as_str())?;
            let next = after.chars().next().unwrap_or(' ');
            let last = word.chars().next_back().unwrap_or(' ');
            let whole = parts(last, next) && !self.used.contains(term.id);
            whole.then_some((text.len() - after.len(), *term))
        })
    }
}

/// Whether a word may begin or end between two letters; in a script that does not part words, anywhere. What
/// stands at a slash is a step of an address.
fn parts(one: char, other: char) -> bool {
    if one == '/' || other == '/' {
        return false;
    }
    let unparted = |letter: char| ('\u{2E80}'..='\u{9FFF}').contains(&letter);
    !(one.is_alphanumeric() || one == '&')
        || !other.is_alphanumeric()
        || unparted(one)
        || unparted(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(page: &str, tongue: Tongue) -> String {
        linked(&PreEscaped(page.to_owned()), tongue).0
    }

    #[test]
    fn the_first_use_of_a_term_is_linked_and_no_other() {
        let page = "<p>A Quorum, then a quorum.</p><p>No quorums.</p>";
        let page = shown(page, Tongue::English);
        assert_eq!(
            page.matches("href=\"/glossary#quorum\"").count(),
            1,
            "{page}"
        );
        assert!(page.starts_with("<p>A <a class=\"term\""), "{page}");
        assert!(
            page.contains(">Quorum</a>, then a quorum.</p><p>No quorums.</p>"),
            "{page}"
        );
    }

    #[test]
    fn the_longest_term_is_taken_and_nothing_within_links_or_headings() {
        let page = "<h2>Session</h2><a href=\"/x\">session</a><p title=\"quorum\">a depositary notification</p>";
        let page = shown(page, Tongue::English);
        assert!(page.contains("#notification\""), "{page}");
        assert!(
            !page.contains("#depositary\"")
                && !page.contains("#session\"")
                && !page.contains("#quorum"),
            "{page}"
        );
    }

    #[test]
    fn languages_that_do_not_part_words_have_their_terms_found() {
        let page = shown("<p>共有十票弃权，未达法定人数。</p>", Tongue::Chinese);
        assert!(
            page.contains("#abstention") && page.contains("#quorum"),
            "{page}"
        );
        assert_eq!(
            shown("<p>No term here &amp; none there.</p>", Tongue::English),
            "<p>No term here &amp; none there.</p>"
        );
        let address = "<bdi>a/committee/session/first</bdi>";
        assert_eq!(shown(address, Tongue::English), address);
    }
}

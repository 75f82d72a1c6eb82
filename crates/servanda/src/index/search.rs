//! What can be searched: the words of every open act, in the order in which they match best.
//!
//! What is not open is never read into these tables, so erasing it leaves nothing here to erase. Words are
//! found in any script that parts them, without regard to capitals and accents; Chinese, Japanese and Korean
//! by the letters that stand together.

use super::rows::signed;
use super::{Index, unusable};
use crate::error::Error;
use record::{Entry, Instant, Value};
use sqlx::sqlite::Sqlite;
use sqlx::{QueryBuilder, SqliteConnection};
use std::collections::BTreeMap;
use treaty::calendar::Day;
use treaty::{Done, MatterId, When};

/// Pieces that one entry may be parted into, at most.
const PIECES_AN_ENTRY: u64 = 4096;
/// The longest text of a piece, in letters.
const LETTERS_MAX: usize = 4_000;
/// The longest question, in letters.
pub(crate) const QUESTION_LETTERS_MAX: usize = 200;
/// The most words of a question.
const WORDS_MAX: usize = 12;
/// What marks the beginning and the end of a word that matched.
pub(crate) const MARKS: (char, char) = ('\u{2}', '\u{3}');

/// What every act says of itself is not what it says; names of matters and types are no words.
const NOT_WORDS: [&str; 10] = [
    "type", "on", "known", "under", "source", "sha256", "media", "zone", "url", "person",
];

/// A piece of text that can be found.
pub(super) struct Piece {
    n: u64,
    entry: u64,
    convention: String,
    matter: String,
    kind: String,
    place: Option<String>,
    day: Option<Day>,
    known: Instant,
    text: String,
}

/// What is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Question {
    words: Vec<String>,
}

/// What was found: the best piece of a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// The matter.
    pub(crate) matter: MatterId,
    /// What kind of thing it is.
    pub(crate) kind: String,
    /// The place on the page of the convention's own data, where it is one of these.
    pub(crate) place: Option<String>,
    /// The day of the act.
    pub(crate) day: Option<Day>,
    /// Its entry.
    pub(crate) entry: u64,
    /// A part of the text with the [marks](MARKS) around what matched.
    pub(crate) snippet: String,
}

/// What is wanted of what matches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// Only of this kind.
    pub(crate) kind: Option<String>,
    /// Only of this year.
    pub(crate) year: Option<i16>,
}

/// Everything that matches, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Counted {
    /// All of what is wanted.
    pub(crate) total: u64,
    /// By kind, whatever kind is wanted.
    pub(crate) kinds: BTreeMap<String, u64>,
    /// By year, whatever year is wanted.
    pub(crate) years: BTreeMap<i16, u64>,
}

impl Question {
    /// Reads what someone wrote. Anything can be asked: signs that are no letters or digits part words.
    pub(crate) fn read(text: &str) -> Self {
        let letters = text
            .chars()
            .filter(|letter| !letter.is_control() || letter.is_whitespace());
        let text: String = letters.take(QUESTION_LETTERS_MAX).collect();
        let words = text
            .split_whitespace()
            .filter(|word| word.chars().any(char::is_alphanumeric));
        Self {
            words: words.take(WORDS_MAX).map(str::to_owned).collect(),
        }
    }

    /// Its words.
    pub(crate) fn words(&self) -> &[String] {
        &self.words
    }

    /// Whether nothing is asked.
    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    fn in_letters(&self) -> bool {
        self.words.iter().any(|word| word.chars().any(stands_alone))
    }

    /// Each word quoted, so that no sign in it is read as an operator; a word may go on.
    fn as_match(&self) -> String {
        let words = self.words.iter();
        let quoted: Vec<String> = words
            .map(|word| format!("\"{}\"*", word.replace('"', " ")))
            .collect();
        quoted.join(" AND ")
    }

    /// Puts the condition that a piece matches, by letters that stand together.
    fn push_letters(&self, query: &mut QueryBuilder<Sqlite>) {
        for (index, word) in self.words.iter().enumerate() {
            query.push(if index > 0 { " AND " } else { "" });
            let word = word
                .replace('\\', "\\\\")
                .replace('%', "\\%")
                .replace('_', "\\_");
            query.push("text LIKE ").push_bind(format!("%{word}%"));
            query.push(" ESCAPE '\\'");
        }
    }
}

/// Whether a letter is a word of its own: of the scripts that do not part words.
fn stands_alone(letter: char) -> bool {
    matches!(letter, '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

impl Piece {
    /// The pieces of an open act.
    pub(super) fn of(entry: &Entry, done: &Done) -> Vec<Self> {
        let Some(open) = entry.open() else {
            return Vec::new();
        };
        let parts = match entry.act_type().unwrap_or_default() {
            _ if crate::house::is_ballot(done) => Vec::new(),
            "convention.rules/1" => rules(&open.act),
            "convention.value/1" => one(&open.act, "rule", &["value", "id"]),
            "convention.source/1" => one(&open.act, "source", &["listed", "id"]),
            act_type if act_type.starts_with("committee.statement.") => {
                vec![("statement".to_owned(), None, text_of(&open.act))]
            }
            _ => vec![(kind(&done.matter).to_owned(), None, text_of(&open.act))],
        };
        let pieces = (done.entry * PIECES_AN_ENTRY..).zip(parts);
        pieces
            .filter(|(_, (.., text))| !text.is_empty())
            .map(|(n, (kind, place, text))| Self {
                n,
                entry: done.entry,
                convention: done.matter.convention().to_owned(),
                matter: open.matter.clone(),
                kind,
                place,
                day: crate::house::days(done).map(|(from, ..)| from),
                known: done.known(),
                text,
            })
            .collect()
    }
}

/// What kind of thing a matter is, in one word.
fn kind(matter: &MatterId) -> &str {
    let kind = matter.kind();
    kind.rsplit('/').next().unwrap_or(kind)
}

/// One piece, with its place on the page of the convention's data.
fn one(act: &Value, kind: &str, path: &[&str; 2]) -> Vec<(String, Option<String>, String)> {
    let [member, id] = path;
    let place = act.get(member).and_then(|held| held.get(id)?.as_str());
    vec![(kind.to_owned(), place.map(str::to_owned), text_of(act))]
}

/// A piece for each value of a set of rules.
fn rules(act: &Value) -> Vec<(String, Option<String>, String)> {
    let values = act.get("rules").and_then(|rules| rules.get("values"));
    let Some(Value::List(values)) = values else {
        return vec![("rule".to_owned(), None, text_of(act))];
    };
    let piece = |value: &Value| {
        let place = value.get("id").and_then(Value::as_str);
        ("rule".to_owned(), place.map(str::to_owned), text_of(value))
    };
    values.iter().map(piece).collect()
}

/// The words of an act.
fn text_of(act: &Value) -> String {
    let mut text = String::new();
    gather(act, &mut text);
    match text.char_indices().nth(LETTERS_MAX) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned(),
        None => text,
    }
}

fn gather(value: &Value, text: &mut String) {
    match value {
        Value::Text(held) if !is_name(held) => {
            if !text.is_empty() {
                text.push_str(" · ");
            }
            text.push_str(held);
        }
        Value::List(all) => all.iter().for_each(|held| gather(held, text)),
        Value::Object(members) => {
            let words = members
                .iter()
                .filter(|(key, _)| !NOT_WORDS.contains(&key.as_str()));
            words.for_each(|(_, held)| gather(held, text));
        }
        _ => {}
    }
}

/// Whether a text is the name of a matter or a hash.
fn is_name(text: &str) -> bool {
    // The symbol of a resolution, `79/243`, could be a matter's name too; that of a matter here has a part and a noun.
    let parts = text
        .split('/')
        .nth(1)
        .is_some_and(|part| matches!(part, "committee" | "depositary" | "convention"));
    let matter = parts && MatterId::parse(text).is_ok();
    let hash = text.len() >= 40 && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    matter || hash
}

pub(super) async fn insert(
    connection: &mut SqliteConnection,
    pieces: &[Piece],
) -> Result<(), Error> {
    for piece in pieces {
        sqlx::query(
            "INSERT INTO found (n, entry, convention, matter, kind, place, day, known)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(signed(piece.n))
        .bind(signed(piece.entry))
        .bind(&piece.convention)
        .bind(&piece.matter)
        .bind(&piece.kind)
        .bind(&piece.place)
        .bind(piece.day.map(|day| day.to_string()))
        .bind(piece.known.to_string())
        .execute(&mut *connection)
        .await?;
        let letters = piece.text.chars().any(stands_alone);
        let tables = if letters { "word run" } else { "word" };
        for table in tables.split(' ') {
            let insert = format!("INSERT INTO {table} (rowid, text) VALUES (?, ?)");
            sqlx::query(sqlx::AssertSqlSafe(insert))
                .bind(signed(piece.n))
                .bind(&piece.text)
                .execute(&mut *connection)
                .await?;
        }
    }
    Ok(())
}

impl Index {
    /// What matches, the best first; of each matter and place its best piece.
    ///
    /// # Errors
    /// When the storage fails; never for what is asked.
    pub(crate) async fn search(
        &self,
        slug: &str,
        when: &When,
        question: &Question,
        wanted: &Wanted,
        from: u64,
        count: u64,
    ) -> Result<Vec<Found>, Error> {
        if question.is_empty() {
            return Ok(Vec::new());
        }
        let mut query = hits(question);
        query.push(
            "SELECT found.n, found.matter, found.kind, found.place, found.day, found.entry, min(hit.score)
             FROM hit JOIN found ON found.n = hit.n WHERE ",
        );
        in_view(&mut query, slug, when);
        narrowed(&mut query, wanted);
        query.push(
            " GROUP BY found.matter, found.place ORDER BY min(hit.score), found.n DESC LIMIT ",
        );
        query
            .push_bind(signed(count))
            .push(" OFFSET ")
            .push_bind(signed(from));
        type Row = (
            i64,
            String,
            String,
            Option<String>,
            Option<String>,
            i64,
            f64,
        );
        let rows: Vec<Row> = query.build_query_as().fetch_all(&self.pool).await?;
        let snippets = self
            .snippets(question, rows.iter().map(|row| row.0))
            .await?;
        let found = |(n, matter, kind, place, day, entry, _): Row| {
            Ok(Found {
                matter: MatterId::parse(&matter).map_err(unusable)?,
                kind,
                place,
                day: day.and_then(|day| Day::parse(&day).ok()),
                entry: u64::try_from(entry).map_err(unusable)?,
                snippet: snippets.get(&n).cloned().unwrap_or_default(),
            })
        };
        rows.into_iter().map(found).collect()
    }

    /// How many matters match, by kind and year.
    ///
    /// # Errors
    /// As [`search`](Self::search).
    pub(crate) async fn counted(
        &self,
        slug: &str,
        when: &When,
        question: &Question,
        wanted: &Wanted,
    ) -> Result<Counted, Error> {
        if question.is_empty() {
            return Ok(Counted::default());
        }
        let mut query = hits(question);
        query.push(
            ", held AS MATERIALIZED (SELECT DISTINCT found.kind AS kind, substr(found.day, 1, 4) AS year,
                 found.kind || '#' || found.matter || '#' || coalesce(found.place, '') AS thing
             FROM hit JOIN found ON found.n = hit.n WHERE ",
        );
        in_view(&mut query, slug, when);
        let year = wanted.year.map(|year| year.to_string());
        query.push(") SELECT 'kind', kind, count(DISTINCT thing) FROM held WHERE ");
        query
            .push_bind(year.clone())
            .push(" IS NULL OR year = ")
            .push_bind(year.clone());
        query.push(
            " GROUP BY kind UNION ALL SELECT 'year', year, count(DISTINCT thing) FROM held WHERE ",
        );
        query
            .push_bind(wanted.kind.clone())
            .push(" IS NULL OR kind = ")
            .push_bind(wanted.kind.clone());
        query.push(
            " GROUP BY year UNION ALL SELECT 'all', '', count(DISTINCT thing) FROM held WHERE (",
        );
        query
            .push_bind(year.clone())
            .push(" IS NULL OR year = ")
            .push_bind(year);
        query.push(") AND (").push_bind(wanted.kind.clone());
        query
            .push(" IS NULL OR kind = ")
            .push_bind(wanted.kind.clone())
            .push(")");
        let rows: Vec<(String, Option<String>, i64)> =
            query.build_query_as().fetch_all(&self.pool).await?;
        let mut counted = Counted::default();
        for (of, value, count) in rows {
            let count = u64::try_from(count).unwrap_or(0);
            let value = value.unwrap_or_default();
            match (of.as_str(), value.parse::<i16>()) {
                ("kind", _) => {
                    counted.kinds.insert(value, count);
                }
                ("year", Ok(year)) => {
                    counted.years.insert(year, count);
                }
                ("all", _) => counted.total = count,
                _ => {}
            }
        }
        Ok(counted)
    }

    /// The part of each piece that matches.
    async fn snippets(
        &self,
        question: &Question,
        pieces: impl Iterator<Item = i64>,
    ) -> Result<BTreeMap<i64, String>, Error> {
        let pieces: Vec<i64> = pieces.collect();
        if pieces.is_empty() {
            return Ok(BTreeMap::new());
        }
        let in_letters = question.in_letters();
        let mut query = QueryBuilder::<Sqlite>::new(if in_letters {
            "SELECT rowid, text FROM run WHERE rowid IN ("
        } else {
            "SELECT rowid, snippet(word, 0, char(2), char(3), '…', 30) FROM word WHERE rowid IN ("
        });
        let mut list = query.separated(", ");
        for n in pieces {
            list.push_bind(n);
        }
        query.push(")");
        if !in_letters {
            query
                .push(" AND word MATCH ")
                .push_bind(question.as_match());
        }
        let rows: Vec<(i64, String)> = query.build_query_as().fetch_all(&self.pool).await?;
        let shown = |(n, text): (i64, String)| {
            let text = if in_letters {
                marked(&text, &question.words)
            } else {
                text
            };
            (n, text)
        };
        Ok(rows.into_iter().map(shown).collect())
    }
}

/// Where a text holds the first of some words, with the marks around it.
fn marked(text: &str, words: &[String]) -> String {
    const AROUND: usize = 40;
    let first = words
        .iter()
        .find_map(|word| Some((text.find(word.as_str())?, word)));
    let Some((at, word)) = first else {
        return text.chars().take(2 * AROUND).collect();
    };
    let (before, rest) = text.split_at(at);
    let after = rest.get(word.len()..).unwrap_or_default();
    let skipped = before.chars().count().saturating_sub(AROUND);
    let before: String = before.chars().skip(skipped).collect();
    let shown: String = after.chars().take(AROUND).collect();
    let (opens, closes) = MARKS;
    format!("{before}{opens}{word}{closes}{shown}")
}

/// What matches, with its score: the less, the better.
fn hits(question: &Question) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("WITH hit AS MATERIALIZED (");
    if question.in_letters() {
        query.push("SELECT rowid AS n, length(text) * 1.0 AS score FROM run WHERE ");
        question.push_letters(&mut query);
    } else {
        query.push("SELECT rowid AS n, bm25(word) AS score FROM word WHERE word MATCH ");
        query.push_bind(question.as_match());
    }
    query.push(") ");
    query
}

fn in_view(query: &mut QueryBuilder<Sqlite>, slug: &str, when: &When) {
    query.push("found.convention = ").push_bind(slug.to_owned());
    query
        .push(" AND (found.day IS NULL OR found.day <= ")
        .push_bind(when.as_of.to_string())
        .push(")");
    if let Some(size) = when.entry {
        query.push(" AND found.entry < ").push_bind(signed(size));
    }
    if let Some(known) = when.known_as_of {
        query
            .push(" AND found.known <= ")
            .push_bind(known.to_string());
    }
}

fn narrowed(query: &mut QueryBuilder<Sqlite>, wanted: &Wanted) {
    if let Some(kind) = &wanted.kind {
        query.push(" AND found.kind = ").push_bind(kind.clone());
    }
    if let Some(year) = wanted.year {
        query
            .push(" AND substr(found.day, 1, 4) = ")
            .push_bind(year.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_read_as_words_and_never_as_operators() {
        let words = |text| Question::read(text).words;
        assert_eq!(words("  one \t two\n"), ["one", "two"]);
        assert!(Question::read("\" * ( - ' : ^ { } \0").is_empty());
        assert_eq!(
            Question::read("A/AC.291/22 NEAR(\"x\" y)").as_match(),
            "\"A/AC.291/22\"* AND \"NEAR( x \"* AND \"y)\"*"
        );
        assert_eq!(words(&"word ".repeat(100)).len(), WORDS_MAX);
        assert!(Question::read("网络 犯罪").in_letters());
        assert!(!Question::read("киберпреступность").in_letters());
    }

    #[test]
    fn names_of_matters_and_hashes_are_no_words() {
        let act = r#"{"type":"x/1","body":"a/committee/body/b","symbol":"79/243","title":"A title","content":{"sha256":"00"},"list":["one","two"],"on":"2026-01-01"}"#;
        let act = Value::read(act.as_bytes()).unwrap();
        assert_eq!(text_of(&act), "one · two · 79/243 · A title");
    }

    #[test]
    fn the_words_around_a_match_are_shown() {
        let text = format!("{}网络犯罪{}", "一".repeat(100), "二".repeat(100));
        let shown = marked(&text, &["网络".to_owned()]);
        assert!(shown.contains("\u{2}网络\u{3}犯罪"));
        assert!(shown.chars().count() < 100);
    }
}

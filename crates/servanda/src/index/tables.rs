//! The tables, and what they are folded by.

/// What the tables are folded by: another version of the program folds them again.
pub(super) const FINGERPRINT: &str = concat!("acts/3 servanda/", env!("CARGO_PKG_VERSION"));

/// The form of the tables: those of another form are thrown away when the file is opened.
pub(super) const TABLES_VERSION: i64 = 2;

/// Whether a table is one of the project's own, by its name; those of SQLite go with theirs.
pub(super) fn is_plain(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Forgets what is folded.
pub(super) const FORGET: &str = "DELETE FROM act; DELETE FROM matter; DELETE FROM citation; DELETE FROM card;
    DELETE FROM line; DELETE FROM ballot; DELETE FROM found; DELETE FROM word; DELETE FROM run; DELETE FROM meta";

pub(super) const TABLES: &str = "
CREATE TABLE IF NOT EXISTS meta (
    folded_to   INTEGER NOT NULL,
    fingerprint TEXT    NOT NULL
);
-- Every open act.
CREATE TABLE IF NOT EXISTS act (
    entry       INTEGER PRIMARY KEY,
    convention  TEXT    NOT NULL,
    matter      TEXT    NOT NULL,
    noun        TEXT    NOT NULL,
    type        TEXT    NOT NULL,
    participant TEXT,
    day         TEXT,
    known       TEXT    NOT NULL
);
CREATE INDEX IF NOT EXISTS act_by_day ON act (convention, day, entry);
CREATE INDEX IF NOT EXISTS act_of_participant ON act (convention, participant, day, entry);
-- Every matter with what its acts span, so that a reader knows what to fold without reading them.
CREATE TABLE IF NOT EXISTS matter (
    id         TEXT    PRIMARY KEY,
    convention TEXT    NOT NULL,
    first      INTEGER NOT NULL,
    last       INTEGER NOT NULL,
    acts       INTEGER NOT NULL,
    undated    INTEGER NOT NULL,
    on_first   TEXT,
    on_last    TEXT,
    known_first TEXT   NOT NULL,
    known_last  TEXT   NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS matter_by_last ON matter (convention, last);
CREATE INDEX IF NOT EXISTS matter_of_all ON matter (last, convention);
-- How many acts of a matter cite a source.
CREATE TABLE IF NOT EXISTS citation (
    matter TEXT    NOT NULL,
    source TEXT    NOT NULL,
    acts   INTEGER NOT NULL,
    PRIMARY KEY (matter, source)
) WITHOUT ROWID;
-- What a list says of a vote or a floor.
CREATE TABLE IF NOT EXISTS card (
    id         TEXT PRIMARY KEY,
    convention TEXT NOT NULL,
    matter     TEXT NOT NULL,
    text       TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS card_of_matter ON card (matter);
-- What the timeline tells, by the day under which it stands there; acts told together bear the same words.
CREATE TABLE IF NOT EXISTS line (
    convention TEXT    NOT NULL,
    day        TEXT    NOT NULL,
    entry      INTEGER NOT NULL,
    part       TEXT    NOT NULL,
    together   TEXT    NOT NULL,
    known      TEXT    NOT NULL,
    PRIMARY KEY (convention, day, entry)
) WITHOUT ROWID;
-- Every ballot by whose it is; the vote is named by the entry that opened it.
CREATE TABLE IF NOT EXISTS ballot (
    convention  TEXT    NOT NULL,
    participant TEXT    NOT NULL,
    day         TEXT    NOT NULL,
    vote        INTEGER NOT NULL,
    entry       INTEGER NOT NULL,
    known       TEXT    NOT NULL,
    ballot      TEXT    NOT NULL,
    PRIMARY KEY (convention, participant, day, vote, entry)
) WITHOUT ROWID;
-- What can be searched: a row for each piece of text, and the words of all, and those without spaces between them.
CREATE TABLE IF NOT EXISTS found (
    n          INTEGER PRIMARY KEY,
    entry      INTEGER NOT NULL,
    convention TEXT    NOT NULL,
    matter     TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    place      TEXT,
    day        TEXT,
    known      TEXT    NOT NULL
);
CREATE VIRTUAL TABLE IF NOT EXISTS word USING fts5(text, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE IF NOT EXISTS run USING fts5(text, tokenize = 'trigram');
";

//! The built-in table of participants, read from the three files of `conventions/participants`.

use super::TableContent;
use crate::cli::handed_in::{self, Columns, Row, explained, malformed};
use crate::error::Error;
use record::Value;
use serde::de::DeserializeOwned;
use treaty::calendar::Day;
use treaty::participant::{Membership, Name, Participant, ParticipantId, Table};

const PARTICIPANTS: &str = include_str!("../../../../conventions/participants/participants.csv");
const NAMES: &str = include_str!("../../../../conventions/participants/names.csv");
const GROUPS: &str = include_str!("../../../../conventions/participants/groups.csv");

/// The table that comes with the program.
///
/// # Errors
/// As [`read`]; a test holds that there are none.
pub fn built_in() -> Result<Table, Error> {
    read(PARTICIPANTS.as_bytes(), NAMES.as_bytes(), GROUPS.as_bytes())
}

/// The same as content of the Record.
///
/// # Errors
/// As [`read`], and when a name does not stand in the Record's JSON; a test holds that there are none.
pub fn content() -> Result<TableContent, Error> {
    let table = built_in()?;
    let unfit = |error: &dyn std::fmt::Display| {
        let what = "the table of participants does not go into the Record";
        malformed(what, "Correct its files and build again").detail(error)
    };
    let json = serde_json::to_value(&table).map_err(|error| unfit(&error))?;
    let value = Value::try_from(json).map_err(|error| unfit(&error))?;
    Ok(TableContent {
        bytes: value.canonical(),
        count: u32::try_from(table.participants.len()).unwrap_or(u32::MAX),
    })
}

/// Reads a table from the content of its three files.
///
/// # Errors
/// With the file and the line, when a row cannot be read; without, when rows contradict each other.
pub fn read(participants: &[u8], names: &[u8], groups: &[u8]) -> Result<Table, Error> {
    let table = Table {
        participants: rows("participants.csv", participants, PARTICIPANT, participant)?,
        names: rows("names.csv", names, NAME, name)?,
        groups: rows("groups.csv", groups, GROUP, membership)?,
    };
    table.check().map_err(|error| explained(&error))?;
    Ok(table)
}

const PARTICIPANT: Columns = Columns {
    required: &["id", "kind"],
    optional: &["iso2", "m49", "from", "until", "succeeded_by", "note"],
};

fn participant(row: &Row) -> Result<Participant, Error> {
    Ok(Participant {
        id: id(row)?,
        kind: word(row, "kind")?,
        iso2: row.filled("iso2").map(str::to_owned),
        m49: row.filled("m49").map(str::to_owned),
        from: day(row, "from")?,
        until: day(row, "until")?,
        succeeded_by: ids(row.get("succeeded_by"))?,
        note: row.filled("note").map(str::to_owned),
    })
}

/// Codes with spaces between them.
fn ids(text: &str) -> Result<Vec<ParticipantId>, Error> {
    let codes = text.split_whitespace().map(ParticipantId::parse);
    codes
        .collect::<Result<_, _>>()
        .map_err(|error| explained(&error))
}

const NAME: Columns = Columns {
    required: &["id", "language", "form", "text", "official", "verified"],
    optional: &["from", "until"],
};

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

fn name(row: &Row) -> Result<Name, Error> {
    let language = row.get("language");
    if !LANGUAGES.contains(&language) {
        let what = format!("`{language}` is not one of the six languages");
        return Err(malformed(what, format!("Write {}", LANGUAGES.join(", "))));
    }
    let text = row
        .filled("text")
        .ok_or_else(|| malformed("the name is empty", "Write it or leave out the row"))?;
    Ok(Name {
        id: id(row)?,
        language: language.to_owned(),
        form: word(row, "form")?,
        text: text.to_owned(),
        from: day(row, "from")?,
        until: day(row, "until")?,
        official: word(row, "official")?,
        verified: word(row, "verified")?,
    })
}

const GROUP: Columns = Columns {
    required: &["id", "group", "kind", "verified"],
    optional: &["from", "until", "note"],
};

fn membership(row: &Row) -> Result<Membership, Error> {
    Ok(Membership {
        id: id(row)?,
        group: row.get("group").to_owned(),
        kind: word(row, "kind")?,
        from: day(row, "from")?,
        until: day(row, "until")?,
        verified: word(row, "verified")?,
        note: row.filled("note").map(str::to_owned),
    })
}

fn rows<T>(
    file: &str,
    bytes: &[u8],
    columns: Columns,
    read: fn(&Row) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let in_file = |error| handed_in::in_file(error, file.as_ref());
    let table = handed_in::Table::read(bytes, columns).map_err(in_file)?;
    let rows = table.rows().iter();
    rows.map(|row| read(row).map_err(|error| in_file(error).at_line(row.line)))
        .collect()
}

fn id(row: &Row) -> Result<ParticipantId, Error> {
    ParticipantId::parse(row.get("id")).map_err(|error| explained(&error))
}

fn day(row: &Row, column: &str) -> Result<Option<Day>, Error> {
    let day = row.filled(column).map(Day::parse).transpose();
    day.map_err(|error| explained(&error))
}

/// One of the words that a column allows: those of the same name in the table's JSON.
fn word<T: DeserializeOwned>(row: &Row, column: &str) -> Result<T, Error> {
    let text = row.get(column);
    let word = match text {
        "true" => serde_json::Value::Bool(true),
        "false" => serde_json::Value::Bool(false),
        word => serde_json::Value::String(word.to_owned()),
    };
    serde_json::from_value(word).map_err(|error| {
        let what = format!("`{text}` does not stand in the column `{column}`");
        malformed(what, "Write one of the words it allows").detail(error)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use treaty::participant::{Form, Kind, Participants};

    fn participants() -> Participants {
        Participants::from_table(built_in().unwrap()).unwrap()
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn id(text: &str) -> ParticipantId {
        ParticipantId::parse(text).unwrap()
    }

    #[test]
    fn the_members_grow_as_the_organization_did() {
        let participants = participants();
        let rows = [
            (1945, 51),
            (1946, 55),
            (1947, 57),
            (1948, 58),
            (1949, 59),
            (1950, 60),
            (1955, 76),
            (1956, 80),
            (1957, 82),
            (1958, 82),
            (1960, 99),
            (1961, 104),
            (1962, 110),
            (1964, 115),
            (1965, 117),
            (1966, 122),
            (1967, 123),
            (1968, 126),
            (1970, 127),
            (1971, 132),
            (1973, 135),
            (1974, 138),
            (1975, 144),
            (1976, 147),
            (1977, 149),
            (1978, 151),
            (1979, 152),
            (1980, 154),
            (1981, 157),
            (1983, 158),
            (1984, 159),
            (1990, 159),
            (1991, 166),
            (1992, 179),
            (1993, 184),
            (1994, 185),
            (1999, 188),
            (2000, 189),
            (2002, 191),
            (2006, 192),
            (2011, 193),
            (2026, 193),
        ];
        for (year, members) in rows {
            let end_of_year = Day::new(year, 12, 31).unwrap();
            // Czechoslovakia was a Member until the last day of 1992.
            assert_eq!(participants.members(end_of_year).len(), members, "{year}");
        }
    }

    #[test]
    fn every_member_is_counted_with_one_group() {
        let participants = participants();
        let on = day("2026-11-21");
        let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
        for member in participants.members(on) {
            *groups
                .entry(participants.group(&member.id, on).unwrap())
                .or_default() += 1;
        }
        let expected = [
            ("african", 54),
            ("asia-pacific", 54),
            ("eastern-european", 23),
            ("latin-american-and-caribbean", 33),
            ("western-european-and-others", 29),
        ];
        assert_eq!(groups, BTreeMap::from(expected));
        assert_eq!(participants.memberships(&id("TUR"), on).count(), 4);
        assert_eq!(participants.group(&id("ISR"), day("1999-01-01")), None);
        assert_eq!(participants.group(&id("VAT"), on), None);
    }

    #[test]
    fn the_content_is_the_table_in_canonical_json() {
        let content = content().unwrap();
        let value = Value::parse(&content.bytes).unwrap();
        let table: Table = serde_json::from_value(value.into()).unwrap();
        assert_eq!(table, built_in().unwrap());
        assert_eq!(content.count, 207);
    }

    #[test]
    fn kinds_are_as_many_as_there_are() {
        let participants = participants();
        let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
        for participant in participants.all() {
            *kinds.entry(participant.kind).or_default() += 1;
        }
        let expected = [
            (Kind::Member, 193),
            (Kind::ObserverState, 2),
            (Kind::State, 2),
            (Kind::Reio, 1),
            (Kind::Predecessor, 9),
        ];
        assert_eq!(kinds, BTreeMap::from(expected));
    }

    #[test]
    fn everyone_has_a_name_in_six_languages() {
        let participants = participants();
        let on = day("2026-11-21");
        for participant in participants.all() {
            let on = participant.until.unwrap_or(on);
            for language in LANGUAGES {
                let name = participants.name(&participant.id, language, on).unwrap();
                assert_eq!(name.language, language, "{}", participant.id);
                assert_eq!(name.official, language == "en", "{}", name.text);
            }
        }
    }

    #[test]
    fn names_are_those_of_the_day() {
        let participants = participants();
        let rows = [
            ("TUR", "2019-11-18", "Turkey"),
            ("TUR", "2025-10-25", "Türkiye"),
            ("SWZ", "2018-04-18", "Swaziland"),
            ("SWZ", "2019-11-18", "Eswatini"),
            ("CZE", "2015-03-12", "Czech Republic"),
            ("CZE", "2019-11-18", "Czechia"),
            (
                "MKD",
                "2019-02-13",
                "The former Yugoslav Republic of Macedonia",
            ),
            ("MKD", "2019-02-14", "North Macedonia"),
            ("CPV", "2013-10-23", "Cape Verde"),
            ("CPV", "2013-10-24", "Cabo Verde"),
            ("NLD", "2019-11-18", "Netherlands"),
            ("NLD", "2026-11-21", "Netherlands (Kingdom of the)"),
            ("EGY", "1960-01-01", "United Arab Republic"),
            ("EUU", "1992-06-01", "European Economic Community"),
        ];
        for (code, on, expected) in rows {
            let name = participants.name(&id(code), "en", day(on)).unwrap();
            assert_eq!(name.text, expected, "{code} {on}");
        }
        let formal = participants
            .formal_name(&id("COD"), "en", day("2026-11-21"))
            .unwrap();
        assert_eq!(formal.text, "Democratic Republic of the Congo");
    }

    #[test]
    fn a_state_that_is_no_more_is_known_and_was_there_until_its_last_day() {
        let participants = participants();
        let rows = [
            ("Czechoslovakia", "CSK", "1992-12-31", "1993-01-01"),
            (
                "German Democratic Republic",
                "DDR",
                "1990-10-02",
                "1990-10-03",
            ),
            ("USSR", "SUN", "1991-12-25", "1991-12-26"),
            ("Serbia and Montenegro", "SCG", "2006-06-02", "2006-06-03"),
            ("Zanzibar", "EAZ", "1964-04-25", "1964-04-26"),
            ("Democratic Yemen", "YMD", "1990-05-21", "1990-05-22"),
            ("Republic of Viet-Nam", "RVN", "1976-07-01", "1976-07-02"),
            (
                "Democratic Republic of Viet-Nam",
                "VDR",
                "1976-07-01",
                "1976-07-02",
            ),
        ];
        for (name, code, last, after) in rows {
            let found = participants.by_name(name, Some("en"));
            assert_eq!(found, Some(&id(code)), "{name}");
            assert_eq!(participants.ceased_by(&id(code), day(last)), None, "{name}");
            let ceased = participants.ceased_by(&id(code), day(after));
            assert_eq!(ceased, Some(day(last)), "{name}");
        }
        // Of Yugoslavia no day of end is given.
        assert_eq!(
            participants.by_name("Yugoslavia", Some("en")),
            Some(&id("YUG"))
        );
        assert_eq!(participants.ceased_by(&id("YUG"), day("2026-11-22")), None);
        let gone = participants
            .all()
            .filter(|held| held.kind == treaty::participant::Kind::Predecessor);
        assert_eq!(gone.count(), rows.len() + 1);
    }

    #[test]
    fn spellings_of_sources_find_their_participant() {
        let participants = participants();
        let rows = [
            ("Turkey", "TUR"),
            ("Cote d'Ivoire", "CIV"),
            ("St. Lucia", "LCA"),
            ("Saint Lucia", "LCA"),
            ("Czech Republic", "CZE"),
            ("Swaziland", "SWZ"),
            ("Cape Verde", "CPV"),
            ("Iran (Islamic Republic of)", "IRN"),
            ("Korea, Republic of", "KOR"),
            ("United States", "USA"),
            ("Congo", "COG"),
            ("Congo - Kinshasa", "COD"),
            ("Antigua & Barbuda", "ATG"),
            ("São Tomé & Príncipe", "STP"),
            ("Zanzibar", "EAZ"),
            ("Viet Nam", "VNM"),
            ("Yugoslavia", "YUG"),
            ("Turquie", "TUR"),
            ("法国", "FRA"),
            ("Российская Федерация", "RUS"),
            ("الجزائر", "DZA"),
            ("Germany", "DEU"),
            ("Yemen Arab Republic", "YEM"),
            ("Holy See", "VAT"),
            ("Cook Islands", "COK"),
        ];
        for (text, code) in rows {
            assert_eq!(participants.by_name(text, None), Some(&id(code)), "{text}");
        }
        assert_eq!(participants.by_name("Korea", None), None);
    }

    #[test]
    fn no_shown_english_name_is_borne_by_two() {
        let participants = participants();
        for name in built_in().unwrap().names {
            if name.language == "en" && name.form != Form::Alias {
                let bearer = participants.by_name(&name.text, Some("en"));
                assert_eq!(bearer, Some(&name.id), "{}", name.text);
            }
        }
    }

    #[test]
    fn the_roll_is_called_in_english_alphabetical_order() {
        let participants = participants();
        let members = participants.members(day("2019-11-18"));
        let ids: Vec<&str> = members.iter().map(|member| member.id.as_str()).collect();
        assert_eq!(ids.first(), Some(&"AFG"));
        assert_eq!(ids.last(), Some(&"ZWE"));
        let place = |code| ids.iter().position(|id| *id == code).unwrap();
        for (before, after) in [
            ("CRI", "CIV"),
            ("CIV", "HRV"),
            ("CZE", "PRK"),
            ("PRK", "COD"),
            ("COD", "DNK"),
            ("TUN", "TUR"),
            ("TUR", "TKM"),
            ("ARE", "GBR"),
            ("GBR", "TZA"),
            ("TZA", "USA"),
            ("PRT", "QAT"),
            ("QAT", "KOR"),
            ("KOR", "MDA"),
            ("MDA", "ROU"),
        ] {
            assert!(place(before) + 1 == place(after), "{before} {after}");
        }
    }

    #[test]
    fn rows_that_cannot_be_read_are_named() {
        let rows = [
            (
                "id,kind\nFRA,member\nfra,member\n",
                "Line 3: in participants.csv, `fra` is not a participant's code",
            ),
            (
                "id,kind\nFRA,kingdom\n",
                "Line 2: in participants.csv, `kingdom` does not stand in the column `kind`",
            ),
            (
                "id,kind,until\nFRA,member,soon\n",
                "Line 2: in participants.csv, `soon` is not a day",
            ),
            (
                "kind\nmember\n",
                "Line 1: in participants.csv, the header has no column `id`",
            ),
            (
                "id,kind\nFRA,member\nFRA,member\n",
                "the participant `FRA` is listed twice",
            ),
        ];
        let names = b"id,language,form,text,official,verified\n";
        let groups = b"id,group,kind,verified\n";
        for (participants, expected) in rows {
            let error = read(participants.as_bytes(), names, groups)
                .unwrap_err()
                .to_string();
            assert!(error.starts_with(expected), "{error}");
        }
        let latin = b"id,language,form,text,official,verified\nFRA,la,short,Gallia,true,true\n";
        let error = read(b"id,kind\nFRA,member\n", latin, groups).unwrap_err();
        assert!(
            error
                .what
                .contains("names.csv, `la` is not one of the six languages")
        );
    }
}

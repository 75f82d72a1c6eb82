//! The seats of a practice meeting: who sits for whom, read from a table that a teacher wrote.
//!
//! All rows are taken or none, and every row that is not understood is told by its line.

use crate::cli::handed_in::{Columns, Row, Table};
use crate::error::{Error, Kind, shortened};
use std::collections::BTreeSet;
use treaty::calendar::Day;
use treaty::capacity::Capacity;
use treaty::committee::participation::{Role as InDelegation, by_right};
use treaty::participant::{ParticipantId, Participants};

/// The columns of a roster.
const COLUMNS: Columns = Columns {
    required: &["delegation", "name", "role"],
    optional: &[],
};
/// The most people of one meeting.
const PEOPLE_MAX: usize = 1000;
/// The people of a meeting for which no other table is given.
const USUAL: &str = include_str!("../../../../conventions/practice/roster.csv");

/// What somebody is in the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Who presides.
    Chair,
    /// Who serves the body.
    Secretary,
    /// Somebody of a delegation.
    Delegate(InDelegation),
    /// Somebody who speaks and does not vote.
    Observer,
}

/// For whom somebody sits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Of {
    /// The secretariat.
    Nobody,
    /// A participant of the table of participants.
    Participant(ParticipantId),
    /// An organization that the table of participants does not list, by its name.
    Organization(String),
}

/// One seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seat {
    /// For whom.
    pub(crate) of: Of,
    /// The person's name, which the Record never holds; absent where the table leaves it empty.
    pub(crate) name: Option<String>,
    /// What they are.
    pub(crate) role: Role,
}

/// The seats that are used when no table is given.
///
/// # Errors
/// When the table of participants lacks one of its States.
pub(crate) fn usual(participants: &Participants, day: Day) -> Result<Vec<Seat>, Error> {
    read(USUAL.as_bytes(), participants, day)
}

/// Reads a roster: all its rows, or what is wrong with each.
///
/// # Errors
/// With the line, when a row is not understood; when a meeting could not be opened with these people.
pub(crate) fn read(
    bytes: &[u8],
    participants: &Participants,
    day: Day,
) -> Result<Vec<Seat>, Error> {
    let table = Table::read(bytes, COLUMNS)?;
    let mut seats = Vec::new();
    let mut wrong = Vec::new();
    for row in table.rows() {
        match seat(row, participants, day) {
            Ok(seat) if seats.contains(&seat) && seat.name.is_some() => wrong.push((
                row.line,
                Unread::new(
                    "the same person stands in the table before",
                    "Leave one out",
                ),
            )),
            Ok(seat) => seats.push(seat),
            Err(unread) => wrong.push((row.line, unread)),
        }
    }
    match wrong.as_slice() {
        [] => whole(&seats).map(|()| seats),
        [(line, only)] => Err(not_taken(&only.what, &only.remedy).at_line(*line)),
        several => Err(several_wrong(several)),
    }
}

struct Unread {
    what: String,
    remedy: String,
}

impl Unread {
    fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: remedy.into(),
        }
    }
}

fn not_taken(what: &str, remedy: &str) -> Error {
    let remedy = format!("{remedy}; nobody of the table was taken in");
    Error::new(Kind::Malformed, what, remedy).exit_with(2)
}

fn several_wrong(wrong: &[(usize, Unread)]) -> Error {
    let what = format!("{} rows of the roster are not understood", wrong.len());
    let rows = wrong
        .iter()
        .map(|(line, unread)| format!("line {line}: {}. {}.", unread.what, unread.remedy));
    let rows: Vec<String> = rows.collect();
    not_taken(&what, "Correct each, and start again").detail(rows.join("\n"))
}

fn seat(row: &Row, participants: &Participants, day: Day) -> Result<Seat, Unread> {
    let role = role(row.get("role"))?;
    let name = row.filled("name").map(str::to_owned);
    if name
        .as_deref()
        .is_some_and(|name| name.chars().count() > 100)
    {
        return Err(Unread::new(
            "a name has more than 100 letters",
            "Shorten it",
        ));
    }
    let of = of_whom(row.get("delegation"), role, participants, day)?;
    Ok(Seat { of, name, role })
}

fn role(word: &str) -> Result<Role, Unread> {
    Ok(match word.to_lowercase().as_str() {
        "chair" => Role::Chair,
        "secretary" => Role::Secretary,
        "observer" => Role::Observer,
        "head" => Role::Delegate(InDelegation::Head),
        "representative" => Role::Delegate(InDelegation::Representative),
        "alternate" => Role::Delegate(InDelegation::Alternate),
        "adviser" => Role::Delegate(InDelegation::Adviser),
        _ => {
            let what = format!("`{}` is no role", shortened(word));
            let remedy =
                "Write head, representative, alternate, adviser, chair, secretary or observer";
            return Err(Unread::new(what, remedy));
        }
    })
}

fn of_whom(named: &str, role: Role, participants: &Participants, day: Day) -> Result<Of, Unread> {
    if role == Role::Secretary {
        let what = "a secretary is of no delegation";
        return match named {
            "" => Ok(Of::Nobody),
            _ => Err(Unread::new(what, "Leave `delegation` empty in this row")),
        };
    }
    if named.is_empty() {
        let what = "the row does not say of which delegation";
        return Err(Unread::new(
            what,
            "Write the State’s code, such as KEN, or its name",
        ));
    }
    let code = ParticipantId::parse(&named.to_uppercase()).ok();
    let found = code.filter(|id| participants.get(id).is_some());
    let found = found.or_else(|| participants.by_name(named, None).cloned());
    let capacity = found
        .as_ref()
        .and_then(|id| by_right(id, participants, day));
    match (role, found, capacity) {
        (Role::Observer, Some(_), Some(Capacity::Member)) => Err(Unread::new(
            format!("{named} is a Member, and takes part as one"),
            "Give its row another role, or name an observer",
        )),
        (Role::Observer, Some(id), Some(_)) => Ok(Of::Participant(id)),
        (Role::Observer, None, _) => Ok(Of::Organization(named.to_owned())),
        (_, Some(id), Some(Capacity::Member)) => Ok(Of::Participant(id)),
        (_, Some(_), _) => Err(Unread::new(
            format!("{named} is no Member of the United Nations today"),
            "Give its row the role observer, or name a Member",
        )),
        (_, None, _) => Err(Unread::new(
            format!("no State has the code or the name `{}`", shortened(named)),
            "Write its code of three letters, such as KEN, or its name as the United Nations write it",
        )),
    }
}

/// Whether a meeting can be held with these people.
fn whole(seats: &[Seat]) -> Result<(), Error> {
    let chairs = seats.iter().filter(|seat| seat.role == Role::Chair).count();
    if chairs != 1 {
        let what =
            format!("the roster has {chairs} rows with the role chair, and one person presides");
        return Err(not_taken(&what, "Keep one such row"));
    }
    if !seats.iter().any(|seat| seat.role == Role::Secretary) {
        let what = "the roster has no secretary";
        return Err(not_taken(
            what,
            "Add a row with the role secretary; it may be yourself",
        ));
    }
    if delegations(seats).len() < 2 {
        let what = "the roster has fewer than two delegations";
        return Err(not_taken(what, "Add rows of at least two States"));
    }
    if seats.len() > PEOPLE_MAX {
        let what = format!(
            "the roster has {} people, and a meeting {PEOPLE_MAX} at most",
            seats.len()
        );
        return Err(not_taken(
            &what,
            "Make two meetings, each in a home of its own",
        ));
    }
    Ok(())
}

/// The States that sit with delegations, each once, in the order of the table.
pub(crate) fn delegations(seats: &[Seat]) -> Vec<&ParticipantId> {
    let mut seen = BTreeSet::new();
    let states = seats.iter().filter_map(|seat| match (&seat.of, seat.role) {
        (Of::Participant(id), Role::Delegate(_)) => Some(id),
        _ => None,
    });
    states.filter(|id| seen.insert(*id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conventions::participants;

    const WHOLE: &str =
        "delegation,name,role\nKEN,A,chair\n,B,secretary\nFrance,C,head\nJPN,D,adviser\n";

    fn read_text(text: &str) -> Result<Vec<Seat>, Error> {
        let table = participants::built_in().unwrap();
        let participants = Participants::from_table(table).unwrap();
        let day = Day::parse("2026-11-22").unwrap();
        read(text.as_bytes(), &participants, day)
    }

    #[test]
    fn the_usual_people_are_a_chair_a_secretary_twelve_delegations_and_an_observer() {
        let seats = read_text(USUAL).unwrap();
        assert_eq!(seats.len(), 15);
        assert_eq!(delegations(&seats).len(), 12);
    }

    #[test]
    fn a_state_is_named_by_its_code_or_its_name() {
        let seats = read_text(WHOLE).unwrap();
        let france = ParticipantId::parse("FRA").unwrap();
        assert_eq!(seats[2].of, Of::Participant(france));
        let more =
            format!("{WHOLE}jpn,E,Representative\nAn Observatory,F,observer\nVAT,G,observer\n");
        let seats = read_text(&more).unwrap();
        assert_eq!(seats[5].of, Of::Organization("An Observatory".to_owned()));
        assert_eq!(delegations(&seats).len(), 2);
    }

    #[test]
    fn a_row_that_is_not_understood_is_told_by_its_line_and_nobody_is_taken() {
        let rows = [
            ("Atlantis,E,head", "Atlantis"),
            ("FRA,E,king", "`king` is no role"),
            (",E,head", "does not say of which delegation"),
            ("FRA,E,secretary", "of no delegation"),
            ("FRA,E,observer", "is a Member"),
            ("VAT,E,head", "no Member"),
            ("SUN,E,head", "no Member"),
            ("France,C,head", "stands in the table before"),
        ];
        for (row, words) in rows {
            let error = read_text(&format!("{WHOLE}{row}\n")).unwrap_err();
            assert!(error.what.contains(words), "{row}: {error}");
            assert_eq!((error.line, error.exit), (Some(6), 2), "{row}");
        }
        let two = read_text(&format!("{WHOLE}Atlantis,E,head\nFRA,E,king\n")).unwrap_err();
        assert!(two.what.starts_with("2 rows"), "{two}");
        assert!(two.detail.contains("line 6: no State") && two.detail.contains("line 7: `king`"));
    }

    #[test]
    fn a_meeting_needs_one_chair_a_secretary_and_two_delegations() {
        let rows = [
            (
                WHOLE.replace("KEN,A,chair\n", ""),
                "0 rows with the role chair",
            ),
            (
                format!("{WHOLE}GHA,X,chair\n"),
                "2 rows with the role chair",
            ),
            (WHOLE.replace(",B,secretary\n", ""), "no secretary"),
            (WHOLE.replace("JPN,D,adviser\n", ""), "fewer than two"),
        ];
        for (text, words) in rows {
            let error = read_text(&text).unwrap_err();
            assert!(error.what.contains(words), "{error}");
        }
    }
}

//! Rows of the tables that hold one act each, made of the act and inserted many at once.

use crate::error::Error;
use crate::house::{days, together, told_elsewhere};
use record::{Entry, Instant};
use sqlx::{QueryBuilder, SqliteConnection};
use treaty::act::Deed;
use treaty::calendar::Day;
use treaty::committee::majority::Ballot;
use treaty::committee::procedure::Act as OnFloor;
use treaty::committee::vote;
use treaty::{Done, Matter};

/// The most rows that one statement inserts.
const ROWS_A_STATEMENT: usize = 250;

/// A row of the table `act`.
pub(super) struct ActRow {
    entry: u64,
    matter: String,
    act_type: String,
    participant: Option<String>,
    day: Option<String>,
    known: Instant,
}

impl ActRow {
    /// Of an open entry, with its act where it is one of the institution.
    pub(super) fn of(index: u64, entry: &Entry, done: Option<&Done>) -> Option<Self> {
        let open = entry.open()?;
        let header = done.map(|done| &done.header);
        Some(Self {
            entry: index,
            matter: open.matter.clone(),
            act_type: entry.act_type().unwrap_or_default().to_owned(),
            participant: header.and_then(|header| Some(header.participant.as_ref()?.to_string())),
            day: header.and_then(|header| Some(header.on?.to_string())),
            known: done.map_or(entry.at, Done::known),
        })
    }
}

/// A row of the table `line`.
pub(super) struct LineRow {
    convention: String,
    day: Day,
    entry: u64,
    part: &'static str,
    together: String,
    known: Instant,
}

impl LineRow {
    /// Of an act of which the timeline tells.
    pub(super) fn of(done: &Done) -> Option<Self> {
        if told_elsewhere(done) {
            return None;
        }
        let (day, ..) = days(done)?;
        Some(Self {
            convention: done.matter.convention().to_owned(),
            day,
            entry: done.entry,
            part: part(done),
            together: together(done).unwrap_or_default(),
            known: done.known(),
        })
    }
}

/// The part of the institution an act belongs to, as in addresses.
fn part(done: &Done) -> &'static str {
    match done.matter.kind().split('/').next() {
        Some("committee") => "committee",
        Some("depositary") => "depositary",
        _ => "convention",
    }
}

/// A row of the table `ballot`.
pub(super) struct BallotRow {
    convention: String,
    participant: String,
    day: Option<Day>,
    vote: u64,
    entry: u64,
    known: Instant,
    ballot: Ballot,
}

impl BallotRow {
    /// Of an act that casts or corrects a ballot; the matter is folded up to it.
    pub(super) fn of(matter: &Matter, done: &Done) -> Option<Self> {
        let (vote, ballot) = match (matter, &done.deed) {
            (Matter::Vote(held), Deed::Vote(vote::Act::BallotCast { ballot })) => (
                held.opened
                    .as_ref()
                    .map(|held| (held.entry, held.header.on))?,
                *ballot,
            ),
            (
                Matter::Floor(floor),
                Deed::Floor(
                    OnFloor::BallotCast { ballot, .. } | OnFloor::BallotCorrected { ballot, .. },
                ),
            ) => {
                let announced = &floor.voting()?.announced;
                ((announced.entry, announced.header.on), *ballot)
            }
            _ => return None,
        };
        Some(Self {
            convention: done.matter.convention().to_owned(),
            participant: done.header.participant.as_ref()?.to_string(),
            day: vote.1,
            vote: vote.0,
            entry: done.entry,
            known: done.known(),
            ballot,
        })
    }
}

pub(super) async fn insert_acts(
    connection: &mut SqliteConnection,
    rows: &[ActRow],
) -> Result<(), Error> {
    for rows in rows.chunks(ROWS_A_STATEMENT) {
        let mut query = QueryBuilder::new(
            "INSERT INTO act (entry, convention, matter, noun, type, participant, day, known) ",
        );
        query.push_values(rows, |mut values, row| {
            let name = row.act_type.split('/').next().unwrap_or_default();
            let convention = row.matter.split('/').next().unwrap_or_default();
            values
                .push_bind(signed(row.entry))
                .push_bind(convention.to_owned())
                .push_bind(row.matter.clone())
                .push_bind(name.to_owned())
                .push_bind(row.act_type.clone())
                .push_bind(row.participant.clone())
                .push_bind(row.day.clone())
                .push_bind(row.known.to_string());
        });
        query.build().execute(&mut *connection).await?;
    }
    Ok(())
}

pub(super) async fn insert_lines(
    connection: &mut SqliteConnection,
    rows: &[LineRow],
) -> Result<(), Error> {
    for rows in rows.chunks(ROWS_A_STATEMENT) {
        let mut query = QueryBuilder::new(
            "INSERT OR REPLACE INTO line (convention, day, entry, part, together, known) ",
        );
        query.push_values(rows, |mut values, row| {
            values
                .push_bind(row.convention.clone())
                .push_bind(row.day.to_string())
                .push_bind(signed(row.entry))
                .push_bind(row.part)
                .push_bind(row.together.clone())
                .push_bind(row.known.to_string());
        });
        query.build().execute(&mut *connection).await?;
    }
    Ok(())
}

pub(super) async fn insert_ballots(
    connection: &mut SqliteConnection,
    rows: &[BallotRow],
) -> Result<(), Error> {
    for rows in rows.chunks(ROWS_A_STATEMENT) {
        let mut query = QueryBuilder::new(
            "INSERT OR REPLACE INTO ballot (convention, participant, day, vote, entry, known, ballot) ",
        );
        query.push_values(rows, |mut values, row| {
            values
                .push_bind(row.convention.clone())
                .push_bind(row.participant.clone())
                .push_bind(row.day.map_or_else(String::new, |day| day.to_string()))
                .push_bind(signed(row.vote))
                .push_bind(signed(row.entry))
                .push_bind(row.known.to_string())
                .push_bind(row.ballot.as_str());
        });
        query.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// A number as SQLite keeps it.
pub(super) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

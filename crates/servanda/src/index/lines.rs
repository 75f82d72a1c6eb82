//! Open acts by their days.

use super::{Index, unusable};
use crate::error::Error;
use crate::house::{Line, Lines};
use record::Instant;
use sqlx::sqlite::{Sqlite, SqliteRow};
use sqlx::{QueryBuilder, Row as _};
use treaty::MatterId;
use treaty::calendar::Day;

impl Index {
    /// The lines asked for, by day and then by entry.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn lines(&self, convention: &str, asked: &Lines) -> Result<Vec<Line>, Error> {
        let rows = query(convention, asked)
            .build()
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(line).collect()
    }
}

fn query(convention: &str, asked: &Lines) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new(
        "SELECT entry, matter, type, participant, day, known FROM act WHERE convention = ",
    );
    query.push_bind(convention.to_owned());
    if !asked.matter.is_empty() {
        query
            .push(" AND matter >= ")
            .push_bind(asked.matter.clone());
        query
            .push(" AND matter < ")
            .push_bind(format!("{}\u{10FFFF}", asked.matter));
    }
    if let Some(participant) = &asked.participant {
        query
            .push(" AND participant = ")
            .push_bind(participant.clone());
    }
    for (sense, types) in [
        (" AND noun IN (", &asked.types),
        (" AND noun NOT IN (", &asked.without),
    ] {
        if !types.is_empty() {
            query.push(sense);
            let mut list = query.separated(", ");
            for name in types {
                list.push_bind(name.clone());
            }
            query.push(")");
        }
    }
    if let Some(from) = asked.from {
        query.push(" AND day >= ").push_bind(from.to_string());
    }
    if let Some(until) = asked.until {
        query
            .push(" AND (day IS NULL OR day <= ")
            .push_bind(until.to_string())
            .push(")");
    }
    if let Some(known) = asked.known_as_of {
        query.push(" AND known <= ").push_bind(known.to_string());
    }
    if let Some(size) = asked.entry {
        query
            .push(" AND entry < ")
            .push_bind(i64::try_from(size).unwrap_or(i64::MAX));
    }
    query.push(" ORDER BY day, entry");
    query
}

fn line(row: &SqliteRow) -> Result<Line, Error> {
    let wrong = |error: &dyn std::fmt::Display| unusable(error);
    let entry: i64 = row.try_get(0)?;
    let matter: String = row.try_get(1)?;
    let day: Option<String> = row.try_get(4)?;
    let known: String = row.try_get(5)?;
    Ok(Line {
        entry: u64::try_from(entry).map_err(|error| wrong(&error))?,
        matter: MatterId::parse(&matter).map_err(|error| wrong(&error))?,
        act_type: row.try_get(2)?,
        participant: row.try_get(3)?,
        on: day
            .map(|day| Day::parse(&day))
            .transpose()
            .map_err(|error| wrong(&error))?,
        known: Instant::parse(&known).map_err(|error| wrong(&error))?,
    })
}

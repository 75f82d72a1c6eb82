//! Matters: what their acts span, what they cite, and their cards.

use super::card::Card;
use super::rows::signed;
use super::span::Span;
use super::{Index, fold, unusable};
use crate::error::Error;
use record::Instant;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet};
use treaty::calendar::Day;
use treaty::participant::ParticipantId;
use treaty::{Done, MatterId};

const SPAN: &str = "id, first, last, acts, undated, on_first, on_last, known_first, known_last";

/// What the tables hold of a convention from some entry on.
#[derive(Debug)]
pub(crate) struct Changed {
    /// How many entries the tables are folded from.
    pub(crate) folded_to: u64,
    /// Matters that were given an act there, with all that they span.
    pub(crate) matters: Vec<(MatterId, Span)>,
    /// The cards of those matters.
    pub(crate) cards: Vec<(MatterId, Card)>,
}

impl Index {
    /// What was changed of a convention from an entry on.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn changed(&self, slug: &str, since: u64) -> Result<Changed, Error> {
        let mut transaction = self.pool.begin().await?;
        let folded_to = fold::folded_to(&mut transaction).await?;
        let rows = sqlx::query(sqlx::AssertSqlSafe(format!(
            "SELECT {SPAN} FROM matter WHERE convention = ? AND last >= ?"
        )))
        .bind(slug)
        .bind(signed(since))
        .fetch_all(&mut *transaction)
        .await?;
        let matters = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let rows: Vec<(String, String)> = sqlx::query_as(
            "SELECT card.id, card.text FROM matter JOIN card ON card.matter = matter.id
             WHERE matter.convention = ? AND matter.last >= ?",
        )
        .bind(slug)
        .bind(signed(since))
        .fetch_all(&mut *transaction)
        .await?;
        transaction.commit().await?;
        let card = |(id, text): &(String, String)| {
            let id = MatterId::parse(id).map_err(unusable)?;
            Ok((id, serde_json::from_str(text).map_err(unusable)?))
        };
        Ok(Changed {
            folded_to,
            matters,
            cards: rows.iter().map(card).collect::<Result<Vec<_>, Error>>()?,
        })
    }

    /// How many entries are folded, and the conventions whose own data or register was given an act from
    /// an entry on.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn treaties_changed(&self, since: u64) -> Result<(u64, Vec<String>), Error> {
        let mut transaction = self.pool.begin().await?;
        let folded_to = fold::folded_to(&mut transaction).await?;
        let slugs = sqlx::query_scalar(
            "SELECT DISTINCT convention FROM matter WHERE last >= ?
             AND id IN (convention || '/convention', convention || '/depositary')",
        )
        .bind(signed(since))
        .fetch_all(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok((folded_to, slugs))
    }

    /// Whether a participant did anything in a convention's open acts.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn has_act(&self, slug: &str, of: &ParticipantId) -> Result<bool, Error> {
        let found: Option<i64> = sqlx::query_scalar(
            "SELECT 1 FROM act WHERE convention = ? AND participant = ? LIMIT 1",
        )
        .bind(slug)
        .bind(of.as_str())
        .fetch_optional(&self.pool)
        .await?;
        Ok(found.is_some())
    }

    /// How many acts of some matters cite each source.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn citations(
        &self,
        matters: &[&MatterId],
    ) -> Result<BTreeMap<String, u64>, Error> {
        let (Some(least), Some(greatest)) = (matters.iter().min(), matters.iter().max()) else {
            return Ok(BTreeMap::new());
        };
        let rows: Vec<(String, String, i64)> = sqlx::query_as(
            "SELECT matter, source, acts FROM citation WHERE matter >= ? AND matter <= ? ORDER BY matter",
        )
        .bind(least.as_str())
        .bind(greatest.as_str())
        .fetch_all(&self.pool)
        .await?;
        let wanted: BTreeSet<&str> = matters.iter().map(|id| id.as_str()).collect();
        let mut all = BTreeMap::new();
        for (_, source, acts) in rows
            .into_iter()
            .filter(|(id, ..)| wanted.contains(id.as_str()))
        {
            *all.entry(source).or_default() += u64::try_from(acts).unwrap_or(0);
        }
        Ok(all)
    }
}

/// What a matter's acts span, as far as they are folded.
pub(super) async fn span(
    connection: &mut SqliteConnection,
    id: &MatterId,
) -> Result<Option<Span>, Error> {
    let row = sqlx::query(sqlx::AssertSqlSafe(format!(
        "SELECT {SPAN} FROM matter WHERE id = ?"
    )))
    .bind(id.as_str())
    .fetch_optional(connection)
    .await?;
    Ok(row.as_ref().map(read).transpose()?.map(|(_, span)| span))
}

pub(super) async fn put(
    connection: &mut SqliteConnection,
    id: &MatterId,
    span: &Span,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT OR REPLACE INTO matter
         (id, convention, first, last, acts, undated, on_first, on_last, known_first, known_last)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(id.as_str())
    .bind(id.convention())
    .bind(signed(span.first))
    .bind(signed(span.last))
    .bind(signed(span.acts))
    .bind(span.undated)
    .bind(span.on.map(|(first, _)| first.to_string()))
    .bind(span.on.map(|(_, last)| last.to_string()))
    .bind(span.known.0.to_string())
    .bind(span.known.1.to_string())
    .execute(connection)
    .await?;
    Ok(())
}

/// Counts the sources that acts of a matter cite.
pub(super) async fn cite(
    connection: &mut SqliteConnection,
    id: &MatterId,
    acts: &[Done],
) -> Result<(), Error> {
    let mut cited: BTreeMap<&str, u64> = BTreeMap::new();
    for source in acts.iter().filter_map(|done| done.header.source.as_ref()) {
        *cited.entry(&source.document).or_default() += 1;
    }
    for (source, count) in cited {
        sqlx::query(
            "INSERT INTO citation (matter, source, acts) VALUES (?, ?, ?)
             ON CONFLICT (matter, source) DO UPDATE SET acts = acts + excluded.acts",
        )
        .bind(id.as_str())
        .bind(source)
        .bind(signed(count))
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

fn read(row: &SqliteRow) -> Result<(MatterId, Span), Error> {
    let number = |place: usize| -> Result<u64, Error> {
        u64::try_from(row.try_get::<i64, _>(place)?).map_err(unusable)
    };
    let day = |place: usize| -> Result<Option<Day>, Error> {
        let text: Option<String> = row.try_get(place)?;
        text.map(|text| Day::parse(&text))
            .transpose()
            .map_err(unusable)
    };
    let known = |place: usize| -> Result<Instant, Error> {
        Instant::parse(&row.try_get::<String, _>(place)?).map_err(unusable)
    };
    let id = MatterId::parse(&row.try_get::<String, _>(0)?).map_err(unusable)?;
    let span = Span {
        first: number(1)?,
        last: number(2)?,
        acts: number(3)?,
        undated: row.try_get(4)?,
        on: day(5)?.zip(day(6)?),
        known: (known(7)?, known(8)?),
    };
    Ok((id, span))
}

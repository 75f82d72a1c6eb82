//! Folding entries into the tables.

use super::ENTRIES_A_FOLD;
use super::card::{Card, cards, has_cards};
use super::search::{self, Piece};
use super::span::Span;
use super::tables::{FINGERPRINT, FORGET};
use super::{matters, rows};
use crate::desk::{read_done_of, read_entry};
use crate::error::Error;
use crate::house::is_ballot;
use crate::ledger::{Ledger, Row};
use rows::{ActRow, BallotRow, LineRow};
use sqlx::SqliteConnection;
use sqlx::sqlite::SqlitePool;
use std::collections::{BTreeMap, HashMap};
use treaty::{Done, Matter, MatterId};

/// How many matters with cards stay folded between transactions.
const MATTERS_KEPT_MAX: usize = 64;
/// Entries of a matter read at once.
const ROWS_A_READ: u32 = 4096;

/// The matters with cards in hand, each with the last entry that was folded into it.
#[derive(Default)]
pub(super) struct Hand(HashMap<MatterId, (u64, Matter)>);

/// Folds some of the entries that are missing; gives how many are folded then.
pub(super) async fn some(
    pool: &SqlitePool,
    ledger: &dyn Ledger,
    hand: &mut Hand,
    size: u64,
) -> Result<u64, Error> {
    // Two programs may fold beside each other: each begins where the other left it.
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    let from = match by_this_version(&mut transaction).await? {
        Some(folded) if folded <= size => folded,
        // Another version folded it, or it is of a Record that went further and was restored.
        _ => {
            sqlx::raw_sql(FORGET).execute(&mut *transaction).await?;
            0
        }
    };
    let to = size.min(from + ENTRIES_A_FOLD);
    let (mut acts, mut lines, mut pieces) = (Vec::new(), Vec::new(), Vec::new());
    let mut touched: BTreeMap<MatterId, Vec<Done>> = BTreeMap::new();
    for (index, bytes) in (from..).zip(ledger.entries(from..to).await?) {
        let entry = read_entry(&Row { index, bytes })?;
        if entry.open().is_none() {
            continue;
        }
        let done = read_done_of(index, &entry)?;
        acts.extend(ActRow::of(index, &entry, done.as_ref()));
        if let Some(done) = done {
            lines.extend(LineRow::of(&done));
            pieces.extend(Piece::of(&entry, &done));
            touched.entry(done.matter.clone()).or_default().push(done);
        }
    }
    let mut ballots = Vec::new();
    for (id, new) in &touched {
        ballots.extend(matter(&mut transaction, ledger, hand, id, new).await?);
    }
    rows::insert_acts(&mut transaction, &acts).await?;
    rows::insert_lines(&mut transaction, &lines).await?;
    rows::insert_ballots(&mut transaction, &ballots).await?;
    search::insert(&mut transaction, &pieces).await?;
    sqlx::raw_sql("DELETE FROM meta")
        .execute(&mut *transaction)
        .await?;
    sqlx::query("INSERT INTO meta (folded_to, fingerprint) VALUES (?, ?)")
        .bind(i64::try_from(to).unwrap_or(i64::MAX))
        .bind(FINGERPRINT)
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    if hand.0.len() > MATTERS_KEPT_MAX {
        hand.0.retain(|id, _| touched.contains_key(id));
    }
    Ok(to)
}

/// How many entries this version has folded. Who only asks forgets nothing: somebody may be folding just now.
pub(super) async fn folded_to(connection: &mut SqliteConnection) -> Result<u64, sqlx::Error> {
    Ok(by_this_version(connection).await?.unwrap_or(0))
}

/// The same; nothing when no version has folded, or another one.
async fn by_this_version(connection: &mut SqliteConnection) -> Result<Option<u64>, sqlx::Error> {
    let folded: Option<i64> =
        sqlx::query_scalar("SELECT folded_to FROM meta WHERE fingerprint = ?")
            .bind(FINGERPRINT)
            .fetch_optional(connection)
            .await?;
    Ok(folded.map(|folded| u64::try_from(folded).unwrap_or_default()))
}

/// Takes the new acts of one matter into its row and its cards; gives the ballots among them.
async fn matter(
    connection: &mut SqliteConnection,
    ledger: &dyn Ledger,
    hand: &mut Hand,
    id: &MatterId,
    new: &[Done],
) -> Result<Vec<BallotRow>, Error> {
    let before = matters::span(connection, id).await?;
    let mut span = before;
    for done in new {
        match &mut span {
            Some(span) => span.take(done),
            None => span = Some(Span::of(done)),
        }
    }
    if let Some(span) = &span {
        matters::put(connection, id, span).await?;
    }
    matters::cite(connection, id, new).await?;
    if !has_cards(id) {
        return Ok(Vec::new());
    }
    let mut folded = hand.take(ledger, id, before).await?;
    let mut ballots = Vec::new();
    for done in new {
        folded.fold(done);
        ballots.extend(BallotRow::of(&folded, done));
    }
    // Ballots go into the voting that was announced last, or into one inside which that is an appeal.
    let from_place = match &folded {
        Matter::Floor(floor) if new.iter().all(is_ballot) => {
            let under_way = floor
                .voting()
                .map_or(0, |under_way| under_way.announced.entry);
            let place = floor.votings.iter();
            place
                .take_while(|held| held.announced.entry < under_way)
                .count()
        }
        _ => 0,
    };
    for (name, card) in cards(id, &folded, from_place) {
        put_card(connection, &name, id, &card).await?;
    }
    let last = new.last().map_or(0, |done| done.entry);
    hand.0.insert(id.clone(), (last, folded));
    Ok(ballots)
}

impl Hand {
    /// A matter as far as the tables have it: as it was kept, or folded from its own entries.
    async fn take(
        &mut self,
        ledger: &dyn Ledger,
        id: &MatterId,
        span: Option<Span>,
    ) -> Result<Matter, Error> {
        let kept = self.0.remove(id);
        let Some(span) = span else {
            return Ok(Matter::empty(id));
        };
        if let Some((last, matter)) = kept
            && last == span.last
        {
            return Ok(matter);
        }
        let mut matter = Matter::empty(id);
        let mut from = 0;
        loop {
            let rows = ledger.of_matter(id.as_str(), from, ROWS_A_READ).await?;
            let Some(last) = rows.last() else { break };
            from = last.index + 1;
            for row in rows.iter().filter(|row| row.index <= span.last) {
                if let Some(done) = crate::desk::read_done(row)? {
                    matter.fold(&done);
                }
            }
            if from > span.last {
                break;
            }
        }
        Ok(matter)
    }
}

async fn put_card(
    connection: &mut SqliteConnection,
    name: &MatterId,
    matter: &MatterId,
    card: &Card,
) -> Result<(), Error> {
    let text = serde_json::to_string(card).map_err(super::unusable)?;
    sqlx::query("INSERT OR REPLACE INTO card (id, convention, matter, text) VALUES (?, ?, ?, ?)")
        .bind(name.as_str())
        .bind(name.convention())
        .bind(matter.as_str())
        .bind(text)
        .execute(connection)
        .await?;
    Ok(())
}

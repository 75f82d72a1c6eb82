//! What the timeline tells and what a participant cast, a page at a time, the newest first.

use super::rows::signed;
use super::{Index, unusable};
use crate::error::Error;
use sqlx::QueryBuilder;
use sqlx::sqlite::Sqlite;
use std::collections::BTreeSet;
use treaty::When;
use treaty::calendar::Day;
use treaty::committee::majority::Ballot;

/// What is told under one line: the day, the words that acts told together bear, and the first entry.
type Group = (Day, String, u64);

/// A page of the timeline.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// The entries of the page's lines.
    pub(crate) entries: Vec<u64>,
    /// Where the next page begins: before this day and entry.
    pub(crate) next: Option<(Day, u64)>,
}

/// A ballot of a participant.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cast {
    /// The day of the vote.
    pub(crate) day: Option<Day>,
    /// The entry that opened the vote.
    pub(crate) vote: u64,
    /// The entry of the ballot.
    pub(crate) entry: u64,
    /// The ballot.
    pub(crate) ballot: Ballot,
}

impl Index {
    /// A page of the timeline with about so many lines, before a day and entry. A line of several acts
    /// of one day stands where its first entry is.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn told(
        &self,
        slug: &str,
        when: &When,
        part: Option<&str>,
        before: Option<(Day, u64)>,
        lines: usize,
    ) -> Result<Told, Error> {
        let days = self.days(slug, when, part, before, lines).await?;
        let (Some(newest), Some(oldest)) = (days.first(), days.last()) else {
            return Ok(Told::default());
        };
        let mut query = select("day, together, entry", slug, when, part);
        query.push(" AND day <= ").push_bind(newest.to_string());
        query.push(" AND day >= ").push_bind(oldest.to_string());
        query.push(" ORDER BY day DESC, entry");
        let rows: Vec<(String, String, i64)> = query.build_query_as().fetch_all(&self.pool).await?;
        let mut groups: Vec<(Group, Vec<u64>)> = Vec::new();
        for (day, together, entry) in rows {
            let day = Day::parse(&day).map_err(unusable)?;
            let entry = u64::try_from(entry).map_err(unusable)?;
            let of_this_day = groups.iter_mut().rev();
            let mut of_this_day = of_this_day.take_while(|((on, ..), _)| *on == day);
            let same =
                of_this_day.find(|((_, words, _), _)| !together.is_empty() && *words == together);
            match same {
                Some((_, entries)) => entries.push(entry),
                None => groups.push(((day, together, entry), vec![entry])),
            }
        }
        groups.retain(|((day, _, first), _)| {
            before.is_none_or(|(on, entry)| (*day, *first) < (on, entry))
        });
        groups.sort_by_key(|((day, _, first), _)| std::cmp::Reverse((*day, *first)));
        let more = groups.len() > lines;
        groups.truncate(lines);
        let last = groups.last().map(|((day, _, first), _)| (*day, *first));
        let next = match last {
            Some(last) if more || self.tells_before(slug, when, part, last.0).await? => Some(last),
            _ => None,
        };
        let entries: BTreeSet<u64> = groups
            .into_iter()
            .flat_map(|(_, entries)| entries)
            .collect();
        Ok(Told {
            entries: entries.into_iter().collect(),
            next,
        })
    }

    /// Days, the newest first, until they hold more lines than asked for.
    async fn days(
        &self,
        slug: &str,
        when: &When,
        part: Option<&str>,
        before: Option<(Day, u64)>,
        lines: usize,
    ) -> Result<Vec<Day>, Error> {
        let mut query = select(
            "day, count(DISTINCT CASE together WHEN '' THEN entry ELSE together END)",
            slug,
            when,
            part,
        );
        if let Some((day, _)) = before {
            query.push(" AND day <= ").push_bind(day.to_string());
        }
        query.push(" GROUP BY day ORDER BY day DESC LIMIT ");
        query.push_bind(i64::try_from(lines).unwrap_or(i64::MAX).saturating_add(2));
        let rows: Vec<(String, i64)> = query.build_query_as().fetch_all(&self.pool).await?;
        let (mut days, mut held) = (Vec::new(), 0);
        for (day, count) in rows {
            let day = Day::parse(&day).map_err(unusable)?;
            // Of the day before which the page begins, some may be told already.
            if before.is_none_or(|(on, _)| day < on) {
                held += usize::try_from(count).unwrap_or(0);
            }
            days.push(day);
            if held > lines {
                break;
            }
        }
        Ok(days)
    }

    async fn tells_before(
        &self,
        slug: &str,
        when: &When,
        part: Option<&str>,
        day: Day,
    ) -> Result<bool, Error> {
        let mut query = select("1", slug, when, part);
        query.push(" AND day < ").push_bind(day.to_string());
        query.push(" LIMIT 1");
        let found: Option<(i64,)> = query.build_query_as().fetch_optional(&self.pool).await?;
        Ok(found.is_some())
    }

    /// The first and the last day of which the timeline tells.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn days_told(
        &self,
        slug: &str,
        when: &When,
        part: Option<&str>,
    ) -> Result<Option<(Day, Day)>, Error> {
        let mut ends = Vec::new();
        for order in [" ORDER BY day LIMIT 1", " ORDER BY day DESC LIMIT 1"] {
            let mut query = select("day", slug, when, part);
            query.push(order);
            let day: Option<(String,)> = query.build_query_as().fetch_optional(&self.pool).await?;
            ends.extend(day.map(|(day,)| Day::parse(&day)));
        }
        match ends.as_slice() {
            [Ok(first), Ok(last)] => Ok(Some((*first, *last))),
            _ => Ok(None),
        }
    }

    /// The ballots of a participant, one a vote, the newest vote first, before a vote's day and entry.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn ballots(
        &self,
        slug: &str,
        participant: &str,
        when: &When,
        before: Option<(Option<Day>, u64)>,
        count: usize,
    ) -> Result<Vec<Cast>, Error> {
        let mut query = QueryBuilder::<Sqlite>::new(
            "SELECT day, vote, max(entry), ballot FROM ballot WHERE convention = ",
        );
        query.push_bind(slug.to_owned());
        query
            .push(" AND participant = ")
            .push_bind(participant.to_owned());
        query.push(" AND day <= ").push_bind(when.as_of.to_string());
        if let Some(size) = when.entry {
            query.push(" AND entry < ").push_bind(signed(size));
        }
        if let Some(known) = when.known_as_of {
            query.push(" AND known <= ").push_bind(known.to_string());
        }
        if let Some((day, vote)) = before {
            let day = day.map_or_else(String::new, |day| day.to_string());
            query.push(" AND (day, vote) < (").push_bind(day);
            query.push(", ").push_bind(signed(vote)).push(")");
        }
        query.push(" GROUP BY day, vote ORDER BY day DESC, vote DESC LIMIT ");
        query.push_bind(i64::try_from(count).unwrap_or(i64::MAX));
        let rows: Vec<(String, i64, i64, String)> =
            query.build_query_as().fetch_all(&self.pool).await?;
        let cast = |(day, vote, entry, ballot): (String, i64, i64, String)| {
            Ok(Cast {
                day: Day::parse(&day).ok(),
                vote: u64::try_from(vote).map_err(unusable)?,
                entry: u64::try_from(entry).map_err(unusable)?,
                ballot: Ballot::parse(&ballot)
                    .ok_or_else(|| unusable("a ballot of another kind"))?,
            })
        };
        rows.into_iter().map(cast).collect()
    }
}

/// What is in view of a convention's lines.
fn select(
    columns: &'static str,
    slug: &str,
    when: &When,
    part: Option<&str>,
) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("SELECT ");
    query.push(columns).push(" FROM line WHERE convention = ");
    query.push_bind(slug.to_owned());
    query.push(" AND day <= ").push_bind(when.as_of.to_string());
    if let Some(size) = when.entry {
        query.push(" AND entry < ").push_bind(signed(size));
    }
    if let Some(known) = when.known_as_of {
        query.push(" AND known <= ").push_bind(known.to_string());
    }
    if let Some(part) = part {
        query.push(" AND part = ").push_bind(part.to_owned());
    }
    query
}

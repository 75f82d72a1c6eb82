//! Everyone who could vote, with their ballot: in alphabetical order, and by regional group.

use crate::web::drawing::board::Tile;
use crate::web::reading::Reading;
use crate::web::tongue::{Tongue, args};
use crate::web::words::term;
use std::collections::{BTreeMap, BTreeSet};
use treaty::calendar::Day;
use treaty::committee::majority::Ballot;
use treaty::committee::vote::Vote;
use treaty::participant::ParticipantId;
use treaty::{Matter, MatterId};

/// How many tiles a part of the alphabetical board holds.
const TILES_A_PART: usize = 40;

/// One member of the body on the day.
pub(super) struct Row<'a> {
    /// Who.
    pub(super) participant: &'a ParticipantId,
    /// Its name on the day of the vote.
    pub(super) name: String,
    /// Its ballot; without one, not voting.
    pub(super) ballot: Ballot,
    /// Its regional group in words.
    pub(super) group: String,
    /// Whether it sponsored the proposal.
    pub(super) sponsor: bool,
    /// The entry of its ballot.
    pub(super) entry: Option<u64>,
}

impl Row<'_> {
    fn tile(&self) -> Tile {
        Tile {
            code: self.participant.to_string(),
            name: self.name.clone(),
            ballot: self.ballot,
        }
    }
}

/// The board.
pub(super) struct Board<'a> {
    /// The day of the vote.
    pub(super) on: Day,
    /// Everyone, in alphabetical order.
    pub(super) rows: Vec<Row<'a>>,
}

impl<'a> Board<'a> {
    /// The members of the body on the day, and whoever else has a ballot.
    pub(super) fn of(reading: &'a Reading, vote: &'a Vote) -> Self {
        let on = vote.day().unwrap_or(reading.when.as_of);
        let table = &reading.shelf.participants;
        let body = vote.question().map(|question| &question.body);
        let members = reading.shelf.members(body, on);
        // Where fewer vote than are members here, the Record does not say who the others are.
        let of_the_body = vote.question().map_or(0, |question| question.members);
        let all = usize::try_from(of_the_body).is_ok_and(|count| count >= members.len());
        let members = if all { members } else { Vec::new() };
        let listed: BTreeSet<&ParticipantId> = members.iter().map(|member| &member.id).collect();
        let others = vote.ballots.keys().filter(|id| !listed.contains(id));
        let everyone: Vec<&ParticipantId> = members
            .iter()
            .map(|member| &member.id)
            .chain(others)
            .collect();
        let proposal = vote
            .question()
            .and_then(|question| question.proposal.as_ref());
        let sponsors = sponsors(reading, proposal);
        // Hands are counted without names, so nobody stands on the board.
        let everyone = if vote.by_hands() {
            Vec::new()
        } else {
            everyone
        };
        let rows = reading
            .in_order(everyone, on)
            .into_iter()
            .map(|participant| {
                let cast = vote.ballots.get(participant);
                Row {
                    participant,
                    name: reading.plain_name(participant, on),
                    ballot: cast.map_or(Ballot::NotVoting, |cast| cast.ballot),
                    group: table
                        .group(participant, on)
                        .map_or_else(String::new, |word| term::group(reading.tongue, word)),
                    sponsor: sponsors.contains(participant),
                    entry: cast.map(|cast| cast.entry),
                }
            });
        Self {
            on,
            rows: rows.collect(),
        }
    }

    /// The tiles by regional group.
    pub(super) fn by_group(&self, tongue: Tongue) -> Vec<(String, Vec<Tile>)> {
        let tiles = |rows: &[&Row<'_>]| rows.iter().map(|row| row.tile()).collect();
        let groups = self.groups(tongue).into_iter();
        groups.map(|(name, rows)| (name, tiles(&rows))).collect()
    }

    /// Everyone by regional group; who is in none comes last.
    pub(super) fn groups(&self, tongue: Tongue) -> Vec<(String, Vec<&Row<'a>>)> {
        let mut groups: BTreeMap<(bool, &str), Vec<&Row<'a>>> = BTreeMap::new();
        for row in &self.rows {
            let key = (row.group.is_empty(), row.group.as_str());
            groups.entry(key).or_default().push(row);
        }
        let heading = |(none, name): (bool, &str)| {
            if none {
                tongue.word("group-none")
            } else {
                name.to_owned()
            }
        };
        groups
            .into_iter()
            .map(|(key, rows)| (heading(key), rows))
            .collect()
    }

    /// The tiles in alphabetical order, in parts named by their first letters.
    pub(super) fn alphabetically(&self, tongue: Tongue) -> Vec<(String, Vec<Tile>)> {
        let first =
            |row: Option<&Row<'_>>| row.and_then(|row| row.name.chars().next()).unwrap_or(' ');
        self.rows
            .chunks(TILES_A_PART)
            .map(|part| {
                let letters = [part.first(), part.last()].map(|row| first(row).to_string());
                let [from, to] = letters;
                let heading = tongue.word_with("letters-to", &args![first = from, last = to]);
                (heading, part.iter().map(Row::tile).collect())
            })
            .collect()
    }

    /// The sponsors' rows.
    pub(super) fn sponsors(&self) -> Vec<&Row<'a>> {
        self.rows.iter().filter(|row| row.sponsor).collect()
    }
}

fn sponsors(reading: &Reading, proposal: Option<&MatterId>) -> BTreeSet<ParticipantId> {
    match proposal.and_then(|id| reading.shelf.matter(id)) {
        Some(Matter::Proposal(proposal)) => proposal.sponsors().into_iter().cloned().collect(),
        _ => BTreeSet::new(),
    }
}

//! The rows of deposits and signatures.

use super::number::{Number, slug};
use super::plan::{Plan, Treaty, known};
use super::report::{Vanished, Why};
use crate::cli::handed_in::{Columns, Row, Table, malformed};
use crate::error::Error;
use record::entry::SubmissionId;
use std::collections::{BTreeMap, BTreeSet};
use treaty::act::Header;
use treaty::calendar::Day;
use treaty::depositary::entry_into_force::{Kind, Role};
use treaty::depositary::instrument::{self, Form};
use treaty::depositary::signature::{self, Manner};
use treaty::participant::{ParticipantId, Participants};
use treaty::{Deed, MatterId};

/// A table of acts: its columns, and what a row is that does not say.
#[derive(Clone, Copy)]
pub(super) struct Of {
    columns: Columns,
    what: &'static str,
    kind: Option<&'static str>,
}

pub(super) const DEPOSITS: Of = Of {
    columns: Columns {
        required: &["party", "kind", "date"],
        optional: &[
            "slug", "mtdsg", "iso3", "known", "effect", "replaces", "dated", "place",
        ],
    },
    what: "deposit",
    kind: None,
};

pub(super) const SIGNATURES: Of = Of {
    columns: Columns {
        required: &["party", "date"],
        optional: &[
            "slug", "mtdsg", "iso3", "kind", "known", "place", "effect", "replaces", "dated",
        ],
    },
    what: "signature",
    kind: Some("signature"),
};

/// A row as far as it was understood.
struct Understood<'a> {
    row: &'a Row,
    slug: String,
    id: SubmissionId,
    participant: ParticipantId,
    on: Day,
    deed: Deed,
    /// Of one day, what ends an instrument is taken before what begins one.
    begins: bool,
}

/// Plans every row of a table, in the order of time within each treaty.
///
/// # Errors
/// When the table cannot be read as one.
pub(super) async fn read(plan: &mut Plan<'_>, bytes: &[u8], of: Of) -> Result<(), Error> {
    plan_rows(plan, &Table::read(bytes, of.columns)?, of).await
}

/// Plans rows that were read already.
///
/// # Errors
/// When they name no treaty, or the storage fails.
pub(super) async fn plan_rows(plan: &mut Plan<'_>, table: &Table, of: Of) -> Result<(), Error> {
    let rows = table.rows();
    plan.report.rows = rows.len();
    if !rows.is_empty() && rows.iter().all(|row| treaty_of(row).is_none()) {
        let what =
            "the table names no treaty: it has no column `slug` or `mtdsg`, or they are empty";
        return Err(
            malformed(what, "Add the column `slug` with the treaty of each row").at_line(1),
        );
    }
    let mut ids = Vec::with_capacity(rows.len());
    for row in rows {
        let cells: Vec<&str> = of
            .columns
            .required
            .iter()
            .chain(of.columns.optional)
            .map(|name| row.get(name))
            .collect();
        ids.push(plan.id(of.what, &cells));
    }
    plan.look_up(&ids).await?;
    let mut understood: BTreeMap<usize, Vec<Understood<'_>>> = BTreeMap::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (row, id) in rows.iter().zip(ids) {
        let Some(given) = treaty_of(row) else {
            plan.report.leave_out(
                row,
                "",
                Why::NotUnderstood,
                "import.no_treaty",
                "the row names no treaty",
                "Write it in the column `slug`",
            );
            continue;
        };
        let Some(slug) = slug(given) else {
            let what = format!("`{given}` is not the name of a treaty");
            plan.report.leave_out(
                row,
                given,
                Why::NotUnderstood,
                "import.no_treaty",
                what,
                "Write lower-case letters, digits and hyphens",
            );
            continue;
        };
        let treaty = Treaty {
            number: row.filled("mtdsg").and_then(Number::parse),
            ..Treaty::default()
        };
        plan.gather(&slug, &treaty).await?;
        if plan.holds(&id) {
            plan.report.entered_before += 1;
            continue;
        }
        let place = places.len();
        let place = *places.entry(slug.clone()).or_insert(place);
        match understand(row, &plan.participants(&slug), slug.clone(), id, of) {
            Ok(row) => understood.entry(place).or_default().push(row),
            Err(unread) => {
                plan.report.leave_out(
                    row,
                    &slug,
                    unread.why,
                    unread.code,
                    unread.what,
                    unread.remedy,
                );
            }
        }
    }
    for mut rows in understood.into_values() {
        rows.sort_by_key(|row| (row.on, row.begins, row.row.line));
        let slug = rows.first().map(|row| row.slug.clone()).unwrap_or_default();
        for row in rows {
            enter(plan, row);
        }
        vanished(plan, &slug);
    }
    Ok(())
}

fn treaty_of(row: &Row) -> Option<&str> {
    row.filled("slug").or_else(|| row.filled("mtdsg"))
}

fn enter(plan: &mut Plan<'_>, row: Understood<'_>) {
    if plan.repeats(&row.id) {
        plan.report.repeated.push(row.row.line);
        return;
    }
    let known = match known(plan, row.row) {
        Ok(known) => known,
        Err(what) => {
            plan.report.leave_out(
                row.row,
                &row.slug,
                Why::NotUnderstood,
                "import.no_day",
                what,
                "Write it as 2026-11-21",
            );
            return;
        }
    };
    let party = row
        .row
        .filled("party")
        .unwrap_or(row.participant.as_str())
        .to_owned();
    let header = Header {
        on: Some(row.on),
        known,
        participant: Some(row.participant),
        source: Some(plan.source(&format!("{}, {party}", row.slug))),
        ..Header::default()
    };
    let register = MatterId::of_register(&row.slug);
    match plan.ask(row.id, &register, header, row.deed) {
        Ok(()) => plan.report.entered += 1,
        Err(unfit) => plan.report.not_in_order(row.row, &row.slug, &unfit),
    }
}

/// Why a row is not understood, or what it contradicts.
struct Unread {
    why: Why,
    code: &'static str,
    what: String,
    remedy: &'static str,
}

fn unread(code: &'static str, what: String, remedy: &'static str) -> Unread {
    Unread {
        why: Why::NotUnderstood,
        code,
        what,
        remedy,
    }
}

fn understand<'a>(
    row: &'a Row,
    participants: &Participants,
    slug: String,
    id: SubmissionId,
    of: Of,
) -> Result<Understood<'a>, Unread> {
    let participant = participant(row, participants)?;
    let on = day(row, "date")?.ok_or_else(|| {
        unread(
            "import.no_day",
            "the row has no date".to_owned(),
            "Write the day as 2026-11-21",
        )
    })?;
    let kind = row.filled("kind").or(of.kind).unwrap_or_default();
    let (deed, begins) = deed(row, kind)?;
    Ok(Understood {
        row,
        slug,
        id,
        participant,
        on,
        deed,
        begins,
    })
}

fn participant(row: &Row, participants: &Participants) -> Result<ParticipantId, Unread> {
    let name = row.get("party");
    let named = participants.by_name(name, None);
    let Some(code) = row.filled("iso3").map(str::to_uppercase) else {
        return named.cloned().ok_or_else(|| {
            let what =
                format!("`{name}` is not in the table of participants, and the row has no code");
            unread(
                "import.unknown_participant",
                what,
                "Write its code in the column `iso3`, or add it to the table",
            )
        });
    };
    let listed = ParticipantId::parse(&code)
        .ok()
        .filter(|id| participants.get(id).is_some());
    let Some(id) = listed else {
        let what = format!("`{code}` is not in the table of participants");
        return Err(unread(
            "import.unknown_participant",
            what,
            "Check the code; a territory is named by the State responsible for it",
        ));
    };
    match named {
        None if !name.is_empty() => Err(unread(
            "import.unknown_name",
            format!("`{name}` is not a name that the table of participants has for {id}"),
            "Check the code, and enter the name as another spelling if it is one",
        )),
        Some(other) if *other != id && !shares_name(participants, other, &id) => Err(Unread {
            why: Why::Contradicts,
            code: "import.name_and_code_differ",
            what: format!("`{name}` is the name of {other}, and the code is {id}"),
            remedy: "Correct one of them",
        }),
        _ => Ok(id),
    }
}

/// Whether one of the two succeeded the other, so that sources use one name for both.
fn shares_name(participants: &Participants, one: &ParticipantId, other: &ParticipantId) -> bool {
    let heir = |of: &ParticipantId, by: &ParticipantId| {
        participants
            .get(of)
            .is_some_and(|held| held.succeeded_by.contains(by))
    };
    heir(one, other) || heir(other, one)
}

fn day(row: &Row, column: &str) -> Result<Option<Day>, Unread> {
    let Some(text) = row.filled(column) else {
        return Ok(None);
    };
    Day::parse(text).map(Some).map_err(|_| {
        let what = format!("`{text}` in the column `{column}` is not a day of the calendar");
        unread("import.no_day", what, "Write it as 2026-11-21")
    })
}

fn deed(row: &Row, kind: &str) -> Result<(Deed, bool), Unread> {
    let place = row.filled("place").map(str::to_owned);
    if kind.trim().eq_ignore_ascii_case("succession to signature") {
        let manner = Some(Manner::Succession);
        return Ok((Deed::Signature(signed(place, manner)), true));
    }
    if kind.trim().eq_ignore_ascii_case("signature ad referendum") {
        let manner = Some(Manner::AdReferendum);
        return Ok((Deed::Signature(signed(place, manner)), true));
    }
    let unknown = || {
        let what = format!("`{kind}` is not a kind of act that this house reads");
        unread(
            "import.unknown_kind",
            what,
            "Write it in words, such as ratification or accession",
        )
    };
    let read = Kind::parse(kind).ok_or_else(unknown)?;
    let effect = day(row, "effect")?;
    let act = match (read, read.role()) {
        (Kind::Signature, _) => {
            return Ok((Deed::Signature(signed(place, None)), true));
        }
        (_, Role::Ends) => instrument::Act::Withdrawn {
            denunciation: read == Kind::Denunciation,
            effect,
        },
        _ => instrument::Act::Deposited {
            form: form(read).ok_or_else(unknown)?,
            dated: day(row, "dated")?,
            effect,
            replaces: day(row, "replaces")?,
            depositary: None,
        },
    };
    Ok((Deed::Instrument(act), read.role() != Role::Ends))
}

const fn signed(place: Option<String>, manner: Option<Manner>) -> signature::Act {
    signature::Act::Signed {
        place,
        manner,
        signer: None,
    }
}

const fn form(kind: Kind) -> Option<Form> {
    Some(match kind {
        Kind::Ratification => Form::Ratification,
        Kind::Acceptance => Form::Acceptance,
        Kind::Approval => Form::Approval,
        Kind::Accession => Form::Accession,
        Kind::FormalConfirmation => Form::FormalConfirmation,
        Kind::DefinitiveSignature => Form::DefinitiveSignature,
        Kind::ConsentToBeBound => Form::ConsentToBeBound,
        Kind::Succession => Form::Succession,
        _ => return None,
    })
}

/// Reports predecessors to which a succession refers and which deposited nothing themselves.
fn vanished(plan: &mut Plan<'_>, slug: &str) {
    let participants = plan.participants(slug);
    let Some(register) = plan.register(slug) else {
        return;
    };
    let mut deposited: BTreeSet<&ParticipantId> = BTreeSet::new();
    let mut succeeded: BTreeSet<&ParticipantId> = BTreeSet::new();
    for held in &register.instruments {
        let (Some(party), instrument::Act::Deposited { form, .. }) =
            (&held.header.participant, &held.act)
        else {
            continue;
        };
        deposited.insert(party);
        if *form == Form::Succession {
            succeeded.insert(party);
        }
    }
    let mut found = Vec::new();
    for predecessor in participants.all() {
        let heirs = predecessor
            .succeeded_by
            .iter()
            .filter(|heir| succeeded.contains(heir));
        let successors: Vec<String> = heirs.map(ToString::to_string).collect();
        if !successors.is_empty() && !deposited.contains(&predecessor.id) {
            found.push(Vanished {
                treaty: slug.to_owned(),
                predecessor: predecessor.id.to_string(),
                successors,
            });
        }
    }
    plan.report.vanished_predecessors.extend(found);
}

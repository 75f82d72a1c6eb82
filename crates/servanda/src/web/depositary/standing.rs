//! How the convention stands on a day, in figures and sentences that every page shares.

use crate::error::{Error, Kind};
use crate::facts;
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::words::day;
use maud::{Markup, html};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use treaty::calendar::Day;
use treaty::depositary::instrument::{self, Form};
use treaty::depositary::register::Register;
use treaty::depositary::status::{self, Status};
use treaty::participant::ParticipantId;

/// The status with the register it was computed from.
pub(crate) struct Standing<'a> {
    /// What the depositary part computes.
    pub(crate) status: Status,
    register: &'a Register,
    short_title: &'a str,
}

/// One participant whose instrument stands, or is named by a report.
pub(crate) struct Depositor<'a> {
    /// Who.
    pub(crate) participant: &'a ParticipantId,
    /// Form of its instrument; absent where a source names the participant and no more.
    pub(crate) form: Option<Form>,
    /// Day of receipt.
    pub(crate) on: Option<Day>,
    /// The entry that says so.
    pub(crate) entry: u64,
}

impl<'a> Standing<'a> {
    /// Computes the status for the times of a reading.
    pub(crate) fn of(reading: &'a Reading) -> Result<Self, Problem> {
        let shelf = &reading.shelf;
        if shelf.opened().is_none() {
            let what = "This house keeps no convention, so that there is no status";
            let remedy = "Enter one with `servanda init --convention DIR`";
            return Err(Error::new(Kind::Unknown, what, remedy).into());
        }
        let register = &shelf.register;
        let status = status::status(
            register,
            &shelf.convention,
            &shelf.participants,
            reading.when.as_of,
        )
        .map_err(|reason| {
            let what = "The status cannot be computed from what the Record holds at these times";
            let remedy = "Ask for a later time, or read the reason and enter what is missing";
            Error::new(Kind::Unknown, format!("{what}: {reason}"), remedy)
        })?;
        Ok(Self {
            status,
            register,
            short_title: reading.short_title(),
        })
    }

    /// The whole status in one sentence.
    pub(crate) fn in_one_sentence(&self) -> Markup {
        let status = &self.status;
        html! {
            @match status.adopted {
                Some(adopted) => { "Adopted on " (day::day(adopted)) },
                None if self.register.adopted.is_some() => "Concluded on a day not stated here",
                None => "Not yet adopted",
            }
            ", " (self.signing_words()) ", "
            @match (status.entry_into_force.in_force, status.entry_into_force.entry_into_force) {
                (true, Some(on)) => { "in force since " (day::day(on)) },
                (false, Some(on)) => { "entering into force on " (day::day(on)) },
                _ if !status.rule_held => "with entry into force not determined here",
                _ => "not in force",
            }
            "."
        }
    }

    fn signing_words(&self) -> Markup {
        let window = &self.status.signature;
        let as_of = self.status.as_of;
        html! {
            @match (window.opens, window.closes) {
                (Some(opens), _) if as_of < opens => { "open for signature from " (day::day(opens)) },
                (_, Some(closes)) if window.open => { "open for signature until " (day::day(closes)) },
                (_, Some(closes)) if closes < as_of => { "closed for signature since " (day::day(closes)) },
                (Some(_), Some(_)) => "not open for signature on that day",
                _ if self.register.only_reported() => "with days of signature not stated here",
                _ => "not open for signature",
            }
        }
    }

    /// Days left to sign, or until signature opens, as a number with its sentence.
    pub(crate) fn signing_figure(&self) -> Option<(String, Markup)> {
        let window = &self.status.signature;
        let (as_of, opens, closes) = (self.status.as_of, window.opens?, window.closes?);
        if as_of < opens {
            let days = as_of.days_until(opens);
            return Some((
                days.to_string(),
                html! { (unit(days)) " until it opens for signature, on " (day::day(opens)) "." },
            ));
        }
        if as_of > closes {
            return None;
        }
        let days = as_of.days_until(closes);
        let open_now = self
            .register
            .windows()
            .iter()
            .find(|window| window.from <= as_of && as_of <= window.until);
        Some((
            days.to_string(),
            html! {
                (unit(days)) " left to sign" @if let Some(window) = open_now { ", in " (window.place) }
                ", until " (day::day(closes)) ". Accession stays open after that."
            },
        ))
    }

    /// How many instruments, and how many are missing.
    pub(crate) fn instruments_sentence(&self) -> Markup {
        let (count, outcome) = (&self.status.instruments, &self.status.entry_into_force);
        let missing = outcome.required.saturating_sub(count.stated);
        html! {
            @if count.stated == 1 { "instrument is deposited" } @else { "instruments are deposited" }
            @if let Some(report) = &count.report { ", as a source counts by " (day::day(report.day)) }
            @match (outcome.entry_into_force, missing) {
                _ if !self.status.rule_held => { "; how many it takes is not stated here." },
                (Some(_), _) => { "; the number needed is reached." },
                (None, 0) => { "; the number is reported, and the days that decide are not all known here." },
                (None, missing) => { "; " (missing) " more bring the convention into force." },
            }
        }
    }

    /// Entry into force, or what is missing.
    pub(crate) fn entry_into_force_sentence(&self) -> Markup {
        let outcome = &self.status.entry_into_force;
        html! {
            @match (outcome.entry_into_force, outcome.triggered_on) {
                (Some(on), Some(triggered)) => {
                    "The condition was met on " (day::day(triggered)) ", so that it "
                    @if outcome.in_force { "entered" } @else { "enters" } " into force on " (day::day(on)) "."
                },
                _ if !self.status.rule_held => "The Record holds no rule of entry into force, so that no day is determined.",
                _ => {
                    "No day of entry into force is determined: "
                    (self.status.instruments.stated) " of " (outcome.required) " instruments are deposited"
                    @if self.status.instruments.report.is_some() { ", as sources count them" } "."
                },
            }
        }
    }

    /// Those whose instruments stand on the day of the answer: dated ones in the order of time,
    /// then those whom reports name.
    pub(crate) fn depositors(&self) -> Vec<Depositor<'a>> {
        let as_of = self.status.as_of;
        let mut rows: Vec<Depositor<'a>> = Vec::new();
        for held in &self.register.instruments {
            let (Some(participant), Some(on)) = (held.header.participant.as_ref(), held.header.on)
            else {
                continue;
            };
            let instrument::Act::Deposited { form, .. } = &held.act else {
                continue;
            };
            if on <= as_of && self.register.standing_instrument(participant, as_of) == Some(on) {
                rows.retain(|row| row.participant != participant);
                rows.push(Depositor {
                    participant,
                    form: Some(*form),
                    on: Some(on),
                    entry: held.entry,
                });
            }
        }
        rows.sort_by_key(|row| (row.on, row.entry));
        let known: BTreeSet<_> = rows.iter().map(|row| row.participant.clone()).collect();
        for held in &self.register.instruments_reported {
            let instrument::Act::Reported { named, .. } = &held.act else {
                continue;
            };
            rows.extend(
                named
                    .iter()
                    .filter(|id| !known.contains(*id))
                    .map(|participant| Depositor {
                        participant,
                        form: None,
                        on: None,
                        entry: held.entry,
                    }),
            );
        }
        rows
    }

    /// The figures to state, by name.
    pub(crate) fn figures(&self) -> Vec<(&'static str, String)> {
        let status = &self.status;
        let outcome = &status.entry_into_force;
        let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
        vec![
            ("adopted", day(status.adopted)),
            ("signature_opens", day(status.signature.opens)),
            ("signature_closes", day(status.signature.closes)),
            ("signature_open", status.signature.open.to_string()),
            ("signatories", status.signatories.stated.to_string()),
            ("signatories_listed", status.signatories.listed.to_string()),
            (
                "signatories_complete",
                status.signatories.complete.to_string(),
            ),
            ("instruments", status.instruments.stated.to_string()),
            ("required", outcome.required.to_string()),
            ("in_force", outcome.in_force.to_string()),
            ("entry_into_force", day(outcome.entry_into_force)),
        ]
    }

    /// The status for programs.
    pub(crate) fn facts(&self) -> Map<String, Value> {
        facts::status::of(&self.status)
    }

    /// How to cite the figures: values, day, entry, and an address that says the same for ever.
    pub(crate) fn cite(&self, reading: &Reading) -> Markup {
        let status = &self.status;
        let address = format!(
            "/status?as_of={}&entry={}",
            status.as_of, reading.shelf.size
        );
        html! {
            p.cite {
                "Cite: " (self.short_title) ", " (status.signatories.stated) " signatories, "
                (status.instruments.stated)
                @if status.rule_held { " of " (status.entry_into_force.required) }
                " instruments, as of "
                (day::in_words(status.as_of)) ", entry " (reading.newest_entry()) " of the Record, "
                a href=(address) { (address) }
            }
        }
    }
}

const fn unit(days: i64) -> &'static str {
    if days == 1 { "day" } else { "days" }
}

//! How the convention stands on a day, in figures and sentences that every page shares.

use super::reported::counts_by;
use crate::error::{Error, Kind};
use crate::facts;
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::tongue::{Argument, args, choice, key};
use maud::{Markup, html};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use treaty::calendar::Day;
use treaty::depositary::departed::{Departed, departed};
use treaty::depositary::instrument::{self, Form};
use treaty::depositary::register::Register;
use treaty::depositary::status::{self, Status};
use treaty::participant::{ParticipantId, Participants};

/// The status with the register it was computed from.
pub(crate) struct Standing<'a> {
    /// What the depositary part computes.
    pub(crate) status: Status,
    register: &'a Register,
    participants: &'a Participants,
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
            participants: &shelf.participants,
            short_title: reading.short_title(),
        })
    }

    /// The whole status in one sentence.
    pub(crate) fn in_one_sentence(&self, reading: &Reading) -> Markup {
        let status = &self.status;
        let adopted = match status.adopted {
            Some(adopted) => on_day(reading, key("adopted-on"), adopted),
            None if self.register.adopted.is_some() => reading.say("adopted-day-not-stated"),
            None => reading.say("adopted-not-yet"),
        };
        let outcome = &status.entry_into_force;
        let force = match (outcome.in_force, outcome.entry_into_force) {
            (true, Some(on)) => on_day(reading, key("in-force-since"), on),
            (false, Some(on)) => on_day(reading, key("entering-into-force-on"), on),
            _ if !status.rule_held => reading.say("force-not-determined"),
            _ => reading.say("not-in-force"),
        };
        let signing = self.signing_words(reading);
        reading.say_with(
            "stands",
            &args![adopted = adopted, signing = signing, force = force],
        )
    }

    fn signing_words(&self, reading: &Reading) -> Markup {
        let window = &self.status.signature;
        let as_of = self.status.as_of;
        match (window.opens, window.closes) {
            (Some(opens), _) if as_of < opens => {
                on_day(reading, key("open-for-signature-from"), opens)
            }
            (_, Some(closes)) if window.open => {
                on_day(reading, key("open-for-signature-until"), closes)
            }
            (_, Some(closes)) if closes < as_of => {
                on_day(reading, key("closed-for-signature-since"), closes)
            }
            (Some(_), Some(_)) => reading.say("not-open-that-day"),
            _ if self.register.only_reported() => reading.say("signature-days-not-stated"),
            _ => reading.say("not-open-for-signature"),
        }
    }

    /// Days left to sign, or until signature opens, as a number with its sentence.
    pub(crate) fn signing_figure(&self, reading: &Reading) -> Option<(String, Markup)> {
        let window = &self.status.signature;
        let (as_of, opens, closes) = (self.status.as_of, window.opens?, window.closes?);
        if as_of < opens {
            let days = as_of.days_until(opens);
            let given = args![count = days, day = reading.day(opens)];
            return Some((
                days.to_string(),
                reading.say_with("days-until-opening", &given),
            ));
        }
        if as_of > closes {
            return None;
        }
        let days = as_of.days_until(closes);
        let open_now = self.register.windows().find(|window| window.holds(as_of));
        let until = reading.day(closes);
        let sentence = match open_now {
            Some(window) => {
                let place = reading.quote(&window.place);
                reading.say_with(
                    "days-left-in",
                    &args![count = days, place = place, day = until],
                )
            }
            None => reading.say_with("days-left", &args![count = days, day = until]),
        };
        Some((days.to_string(), sentence))
    }

    /// How many instruments, and how many are missing.
    pub(crate) fn instruments_sentence(&self, reading: &Reading) -> Markup {
        let (count, outcome) = (&self.status.instruments, &self.status.entry_into_force);
        let missing = outcome.required.saturating_sub(count.stated);
        let report = match &count.report {
            Some(report) => on_day(reading, key("as-a-source-counts"), report.day),
            None => html! {},
        };
        let rest = match (outcome.entry_into_force, missing) {
            _ if !self.status.rule_held => reading.say("rest-not-stated"),
            (Some(_), _) => reading.say("rest-reached"),
            (None, 0) => reading.say("rest-reported"),
            (None, missing) => reading.say_with("rest-missing", &args![missing = missing]),
        };
        let given = args![count = count.stated, report = report, rest = rest];
        reading.say_with("instruments-deposited", &given)
    }

    /// Entry into force, or what is missing.
    pub(crate) fn entry_into_force_sentence(&self, reading: &Reading) -> Markup {
        let outcome = &self.status.entry_into_force;
        if let (Some(on), Some(triggered)) = (outcome.entry_into_force, outcome.triggered_on) {
            let given = args![
                triggered = reading.day(triggered),
                done = yes_no(outcome.in_force),
                day = reading.day(on),
            ];
            return reading.say_with("condition-met", &given);
        }
        if !self.status.rule_held {
            return reading.say("no-rule-of-force");
        }
        let given = args![
            count = self.status.instruments.stated,
            required = outcome.required,
            reported = yes_no(self.status.instruments.report.is_some()),
        ];
        reading.say_with("no-day-of-force", &given)
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
            let Some(participant) = self
                .register
                .holder(participant, self.participants, as_of)
                .filter(|_| self.register.standing_instrument(participant, as_of) == Some(on))
            else {
                continue;
            };
            if on <= as_of {
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
            let instrument::Act::Reported { named, within, .. } = &held.act else {
                continue;
            };
            if !counts_by(&held.header, within.as_ref(), as_of) {
                continue;
            }
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

    /// Those that had consented and are bound no longer.
    pub(crate) fn departed(&self) -> Vec<Departed> {
        departed(self.register, self.participants, self.status.as_of)
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
        let address = reading.of_the_same(&format!(
            "/status?as_of={}&entry={}",
            status.as_of, reading.shelf.size
        ));
        let count = status.instruments.stated;
        let instruments = if status.rule_held {
            let required = status.entry_into_force.required;
            reading.say_with("of-so-many", &args![count = count, required = required])
        } else {
            html! { (count) }
        };
        let given = args![
            title = reading.quote(self.short_title),
            signatories = status.signatories.stated,
            instruments = instruments,
            day = reading.plain_day(status.as_of),
            entry = reading.newest_entry(),
            address = html! { a href=(address) dir="ltr" { (address) } },
        ];
        html! { p.cite { (reading.say_with("cite-status", &given)) } }
    }
}

fn on_day(reading: &Reading, key: &'static str, on: Day) -> Markup {
    reading.say_with(key, &args![day = reading.day(on)])
}

/// Chooses between the forms of a sentence.
pub(super) const fn yes_no(yes: bool) -> Argument {
    choice(if yes { "yes" } else { "no" })
}

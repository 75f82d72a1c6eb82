//! Why a treaty stands as it does: the steps of a status, of its entry into force, of a statement and of the
//! treaty between two States.

use super::entry_into_force::Kind;
use super::reservation::Label;
use crate::calendar::{Day, Period};
use crate::participant::ParticipantId;
use crate::reason::{Parts, Who};
use crate::reasons;

reasons! {
    /// One step, or a part of one.
    pub enum Why {
        /// What the rule of entry into force asks for.
        Asked { asked: Parts, eligible: Parts, organizations: Parts } = "asked",
            "The rule asks for {asked}{eligible}; {organizations}.";
        /// One instrument.
        OneInstrument = "one-instrument", "1 instrument";
        /// So many instruments.
        Instruments { count: usize } = "instruments", "{count} instruments";
        /// Those of States it names.
        InstrumentsOf { named: String } = "instruments-of", "instruments of {named}";
        /// A share.
        Share { at_least: String } = "share", "depositors with at least {at_least} % of the shares";
        /// Whose instruments count.
        OneEligible = "one-eligible", "; only the instruments of 1 listed depositor count";
        /// The same, of many.
        Eligible { count: usize } = "eligible", "; only the instruments of {count} listed depositors count";
        /// Organizations count.
        OrganizationsCount = "organizations-count", "organizations count like States";
        /// They do not.
        OrganizationsDoNot = "organizations-do-not",
            "an organization's instrument does not count besides those of States";
        /// How much of what was received is weighed.
        Taken { rows: Parts, as_of: Day, known: Parts, taken: usize } = "taken",
            "Of {rows}, those dated by {as_of}{known} and not replaced by another are taken into account: {taken}.";
        /// One row.
        OneRow = "one-row", "1 row";
        /// So many rows.
        Rows { count: usize } = "rows", "{count} rows";
        /// Known by a day.
        KnownBy { day: Day } = "known-by", ", known by {day}";
        /// A row that another replaces.
        Replaced { kind: Kind, who: Who, dated: Day, by: Kind, by_dated: Day, known: Day } = "replaced",
            "The {kind} of {who} dated {dated} is replaced by the {by} dated {by_dated}, known since {known}.";
        /// An instrument that ended.
        Ended { kind: Kind, who: Who, dated: Day, until: Day, notice: Kind, of: Day } = "ended",
            "The {kind} of {who} dated {dated} ended on {until}, by the {notice} of {of}.";
        /// An instrument that will end.
        Ends { kind: Kind, who: Who, dated: Day, until: Day, notice: Kind, of: Day } = "ends",
            "The {kind} of {who} dated {dated} ends on {until}, by the {notice} of {of}.";
        /// A notice that ends nothing.
        EndsNothing { kind: Kind, who: Who, dated: Day } = "ends-nothing",
            "The {kind} of {who} dated {dated} ends nothing: no instrument stood on that day.";
        /// Who deposited and does not count.
        NotCounted { day: Day, listed: String } = "not-counted",
            "Standing on {day} but not counted under the rule: {listed}.";
        /// What never counts.
        NeverCount { rows: Parts } = "never-count",
            "{rows} of signature or provisional application: these never count.";
        /// None counts.
        NoneCounted { day: Day } = "none-counted", "Counted on {day}: none.";
        /// Who counts.
        Counted { day: Day, count: usize, listed: String } = "counted",
            "Counted on {day}, each once at its earliest instrument still standing: {count} ({listed}).";
        /// All whom the rule names.
        AllNamed { count: usize } = "all-named", "All {count} named are among the depositors.";
        /// Some of them.
        SomeNamed { count: usize, there: usize, missing: String } = "some-named",
            "Of {count} named, {there} are among the depositors; missing: {missing}.";
        /// The shares suffice.
        SharesReach { terms: String, sum: String, at_least: String } = "shares-reach",
            "Their shares, in percent: {terms} = {sum}, which reaches {at_least}.";
        /// They do not.
        SharesLess { terms: String, sum: String, at_least: String } = "shares-less",
            "Their shares, in percent: {terms} = {sum}, which is less than {at_least}.";
        /// By whom the conditions were met.
        MetByOne { day: Day, who: Who } = "met-by-one",
            "All conditions were first met on {day}, by the deposit of {who}.";
        /// The same, of several on one day.
        MetBy { day: Day, listed: String } = "met-by",
            "All conditions were first met on {day}, by the deposits of {listed}.";
        /// Where the delay leads.
        Reckoned { delay: Period, start: Parts, then: Parts, end: Day } = "reckoned",
            "{delay} after {start}{then} is {end}.";
        /// From the day of deposit.
        FromDeposit { day: Day } = "from-deposit", "{day} (the day of deposit is day 0)";
        /// From the month of deposit.
        FromMonth { day: Day } = "from-month", "{day} (the first day of the month of deposit)";
        /// Then the first of the next month.
        ThenFirst = "then-first", ", then the first day of the following month,";
        /// A bound that holds.
        BoundHolds { day: Day } = "bound-holds", "Not before {day}: the later day holds.";
        /// A bound that changes nothing.
        BoundPassed { day: Day } = "bound-passed", "Not before {day}: it is already later.";
        /// The parent treaty's own day holds.
        ParentHolds { day: Day } = "parent-holds",
            "Not before its parent treaty, {day}: the later day holds.";
        /// It changes nothing.
        ParentPassed { day: Day } = "parent-passed",
            "Not before its parent treaty, {day}: it is already later.";
        /// It enters into force later.
        EntersLater { entry: Day, as_of: Day, contracting: usize } = "enters-later",
            "The treaty enters into force on {entry}, after {as_of}; until then there is no Party; contracting: {contracting}.";
        /// It is in force.
        Entered { entry: Day, as_of: Day, parties: Parts, contracting: Parts } = "entered",
            "The treaty entered into force on {entry}; on {as_of} it is in force for {parties}{contracting}.";
        /// One Party.
        OneParty = "one-party", "1 Party";
        /// So many Parties.
        Parties { count: usize } = "parties", "{count} Parties";
        /// Contracting until a later day.
        Contracting { count: usize } = "contracting", "; contracting until a later day: {count}";
        /// Parties by succession whose day the deposits do not give.
        Successions { listed: String } = "successions",
            "Party by succession, date not in this source: {listed}. A succession works back to the date of succession, never to one reckoned from its deposit.";
        /// The conditions are not met.
        NotMet { as_of: Day, contracting: usize } = "not-met",
            "The conditions are not all met on {as_of}: not in force, no Party; contracting: {contracting}.";
        /// No rule.
        NoRule = "no-rule",
            "The Record holds no rule of entry into force for this treaty, so that no day is determined; the instruments are listed as they were deposited.";

        /// Instruments without a day.
        Undated { count: u32 } = "undated",
            "{count} further instruments are reported without a day of deposit; what is said above counts only those with a day.";
        /// Whom the Record lists.
        Listed { listed: u32, dated: usize } = "listed",
            "The Record lists {listed} by name, {dated} of them with a day.";
        /// What a source reports.
        Reported { count: u32, day: Day, later: u32, sum: u32 } = "reported",
            "A source reports {count} by {day}; {later} listed after that day: {count} + {later} = {sum}.";
        /// Signatures without a name.
        UnnamedSignatures { missing: u32, stated: u32 } = "unnamed-signatures",
            "{missing} of {stated} are counted without a name in the Record, so the list is not complete; each signature is entered when a source states it.";
        /// Instruments without a name.
        UnnamedInstruments { missing: u32, stated: u32 } = "unnamed-instruments",
            "{missing} of {stated} are counted without a name in the Record, so the list is not complete; each instrument is entered when a source states it.";

        /// Made with the instrument.
        WithInstrument { made: Day } = "with-instrument", "made on {made} with the instrument";
        /// Made at signature and confirmed.
        Confirmed { made: Day, on: Day } = "confirmed", "made on {made} at signature and confirmed on {on}";
        /// Not confirmed.
        Unconfirmed { made: Day } = "unconfirmed",
            "made on {made} at signature and not confirmed with the instrument (VCLT article 23(2))";
        /// To be confirmed.
        ToConfirm { made: Day } = "to-confirm",
            "made on {made} at signature; it awaits confirmation with the instrument (VCLT article 23(2))";
        /// Late, and nobody notified.
        LateUntold { made: Day } = "late-untold",
            "made on {made}, after the instrument, and not yet notified to the others";
        /// Beyond the calendar.
        BeyondCalendar = "beyond-calendar", "the period for objections leaves the calendar";
        /// Late, and objected to.
        LateObjected { made: Day, by: ParticipantId } = "late-objected",
            "made late, on {made}; {by} objected in time, so that it is not deposited";
        /// Late, and still open.
        LateOpen { made: Day, until: Day } = "late-open",
            "made late, on {made}; it is deposited only if no contracting State objects until {until}";
        /// Late, and nobody objected.
        LateAccepted { made: Day, until: Day } = "late-accepted",
            "made late, on {made}; no contracting State objected until {until}";
        /// Two reasons.
        Both { first: Parts, then: Parts } = "both", "{first}; {then}";
        /// Withdrawn, and the other told.
        Withdrawn { withdrawn: Day, other: ParticipantId, noticed: Day } = "withdrawn",
            "withdrawn on {withdrawn}; {other} was notified on {noticed} (VCLT article 22(3))";
        /// Authorized.
        Authorized = "authorized",
            "expressly authorized by the treaty, so that it needs no acceptance (VCLT article 20(1))";
        /// Accepted.
        Accepted { other: ParticipantId, on: Day } = "accepted", "{other} accepted it on {on} (VCLT article 21(1))";
        /// Objected to, and the treaty kept out of force.
        Prevents { other: ParticipantId, on: Day } = "prevents",
            "{other} objected on {on} and definitely said that the treaty is not in force between the two (VCLT article 20(4)(b))";
        /// Objected to.
        Objected { other: ParticipantId, on: Day } = "objected",
            "{other} objected on {on}, so that the provisions do not apply between the two to the extent of the reservation (VCLT article 21(3))";
        /// Not notified.
        Untold { other: ParticipantId } = "untold", "{other} was not yet notified of it, so that no time runs";
        /// The time runs.
        MayObject { other: ParticipantId, until: Day } = "may-object",
            "{other} may object until {until} (VCLT article 20(5))";
        /// Silence.
        Silent { other: ParticipantId, until: Day } = "silent",
            "{other} raised no objection until {until}, which is acceptance (VCLT article 20(5))";
        /// The organ accepted.
        OrganAccepted { on: Day } = "organ-accepted", "accepted by the competent organ on {on} (VCLT article 20(3))";
        /// It has not.
        OrganAwaited = "organ-awaited", "it needs the acceptance of the competent organ (VCLT article 20(3))";
        /// One of all objected.
        AllButOne { other: ParticipantId, on: Day } = "all-but-one",
            "it needs the acceptance of all Parties, and {other} objected on {on} (VCLT article 20(2))";
        /// One of all has not answered.
        AllAwaited { other: ParticipantId } = "all-awaited",
            "it needs the acceptance of all Parties, and {other} has not answered yet (VCLT article 20(2))";
        /// All accepted.
        AllAccepted { since: Day } = "all-accepted", "accepted by all Parties by {since} (VCLT article 20(2))";

        /// How one of the two stands, in the words of its side.
        Side { said: String } = "side", "{said}";
        /// A part that stands as a sentence.
        Sentence { part: Parts } = "sentence", "{part}.";
        /// A State and itself.
        Itself = "itself", "A treaty does not bind a State towards itself.";
        /// The treaty ended.
        Terminated { on: Day } = "terminated", "The treaty ended on {on}.";
        /// No rule tells.
        NoRuleTells = "no-rule-tells", "The Record holds no rule of entry into force, so that it does not tell.";
        /// Suspended.
        Suspended { since: Day } = "suspended", "Its operation between the two is suspended since {since}.";
        /// No reservation by its own label.
        Called { by: ParticipantId, label: Label } = "called",
            "{by} calls it a {label}, which changes no provision";
        /// An amendment that binds one.
        BindsOne { id: String, bound: ParticipantId, not: ParticipantId } = "binds-one",
            "The amendment {id} binds {bound} and not {not}: between the two the text stands without it (VCLT articles 30(4)(b) and 40(4)).";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reason::{Place, Reason};
    use std::collections::BTreeSet;

    #[test]
    fn every_code_is_given_once() {
        let codes: BTreeSet<&str> = Why::CATALOGUE.iter().map(|line| line.code).collect();
        assert_eq!(codes.len(), Why::CATALOGUE.len());
    }

    #[test]
    fn a_reason_is_its_words_and_what_they_name() {
        let day = Day::parse("2025-10-25").unwrap();
        let reason = Reason::from(Why::Counted {
            day,
            count: 2,
            listed: "AAA 2025-10-24, BBB 2025-10-25".to_owned(),
        });
        assert_eq!(
            reason,
            "Counted on 2025-10-25, each once at its earliest instrument still standing: 2 (AAA 2025-10-24, BBB 2025-10-25)."
        );
        assert_eq!(reason.code, "counted");
        assert_eq!(reason.places[0], ("day", Place::Day(day)));
        assert_eq!(serde_json::json!([reason])[0], reason.as_str());
    }

    #[test]
    fn parts_stand_in_their_sentence() {
        let asked = Why::Asked {
            asked: Parts(vec![
                Why::Instruments { count: 40 }.into(),
                Why::InstrumentsOf {
                    named: "AAA, BBB".to_owned(),
                }
                .into(),
            ]),
            eligible: Parts::none(),
            organizations: Parts::one(Why::OrganizationsCount),
        };
        assert_eq!(
            Reason::from(asked),
            "The rule asks for 40 instruments and instruments of AAA, BBB; organizations count like States."
        );
    }
}

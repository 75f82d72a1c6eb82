//! What is not in order about a non-objection list.

use crate::not_in_order;

not_in_order! {
    /// What is not in order about a non-objection list, from its opening to the body's decision.
    pub enum Unfit in "committee.non_objection" {
        /// Opened twice.
        AlreadyOpened = "already_opened", "Servanda: a list is drawn up once",
            "this list stands in the Record already",
            "Use another list's matter";
        /// Not opened.
        NotOpened = "not_opened", "Servanda: a list is drawn up before anything is done with it",
            "no list is open under this name",
            "Open the list first";
        /// Proposed after circulation.
        AlreadyCirculated = "already_circulated", "the modalities of the body: what is circulated is what was proposed",
            "the list was circulated, and its names stand",
            "Propose the organization on another list";
        /// Proposed twice.
        AlreadyProposed { organization: String } = "already_proposed", "Servanda: a name is given once and never reused",
            "`{organization}` is on the list already",
            "Check the name";
        /// Not on the list.
        NotProposed { organization: String } = "not_proposed", "the modalities of the body: only what was proposed can be objected to or decided on",
            "`{organization}` is not on the list of proposed names, or stands twice in the line",
            "Check the name, or propose it on another list";
        /// Nothing to circulate.
        NobodyProposed = "nobody_proposed", "the modalities of the body: proposed names are circulated",
            "the list holds no name",
            "Propose the organizations first";
        /// The deadline cannot be read.
        NoDeadline { until: String, zone: String } = "no_deadline", "the modalities of the body: a deadline in a named time zone",
            "the deadline {until} in {zone} is no instant that lies ahead, or the zone is unknown",
            "Write it as 2026-11-21T17:00:00.000Z, later than now, with a zone such as Europe/Vienna";
        /// Not circulated.
        NotCirculated = "not_circulated", "the modalities of the body: the list is circulated before anyone objects",
            "the list has not been circulated",
            "Circulate it with its deadline first";
        /// No State.
        NoParticipant = "no_participant", "the modalities of the body: Member States object and ask",
            "the act does not say which State takes it",
            "Give the State in `for`";
        /// Too late.
        SilenceEnded { until: String } = "silence_ended", "the modalities of the body: silence until the deadline is non-objection",
            "silence ended at {until}, and no objection came in time from this act",
            "Raise the matter in the body, which takes the final decision";
        /// Objected twice.
        AlreadyObjected { participant: String, organization: String } = "already_objected", "the modalities of the body: a State objects once to an organization",
            "{participant} has objected to `{organization}` already",
            "Nothing more is needed";
        /// Nobody asked.
        NotAsked { participant: String, organization: String } = "not_asked", "the modalities of the body: the general basis is told to a State that asks",
            "{participant} has not asked for the general basis of objections to `{organization}`",
            "Enter its request first";
        /// Nothing to tell.
        NoObjection { organization: String } = "no_objection", "the modalities of the body: a basis is that of an objection",
            "nobody has objected to `{organization}`",
            "Check the name";
        /// Before the deadline.
        SilenceRuns { until: String } = "silence_runs", "the modalities of the body: silence until the deadline is non-objection",
            "silence runs until {until}",
            "Submit the list once it has ended";
        /// Dropped without an objection.
        NobodyObjected { organization: String } = "nobody_objected", "the modalities of the body: silence is non-objection",
            "`{organization}` is left out of the final names, and nobody objected to it",
            "Put it on the final list";
        /// Submitted twice.
        AlreadySubmitted = "already_submitted", "Servanda: a list is submitted once",
            "the list was submitted to the body",
            "The body decides on it as it stands";
        /// Decided before it was submitted.
        NotSubmitted = "not_submitted", "the modalities of the body: proposed and final names go to it for its decision",
            "the list was not submitted to the body",
            "Submit it with the final names first";
        /// Decided twice.
        AlreadyDecided = "already_decided", "GA rule 123: what was decided is taken up again only by reconsideration",
            "the body has decided on this list",
            "Draw up another list";
        /// A vote that is not there.
        NoVote = "no_vote", "GA rule 127: a recorded vote has a result",
            "the decision is said to be taken by recorded vote, and the Record holds no such vote with a result",
            "Enter the vote first and name its matter";
    }
}

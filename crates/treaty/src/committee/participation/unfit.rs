//! What is not in order about participation, and about who acts for whom.

use crate::calendar::Day;
use crate::not_in_order;

not_in_order! {
    /// What is not in order about participation: first the acts that shape it, then who acts.
    pub enum Unfit in "committee.participation" {
        /// Named by nobody.
        NobodyNames = "nobody_names", "GA rule 27: credentials of representatives are issued by the State they represent",
            "the communication does not say who is represented, or names a participant and an organization",
            "Give the participant in `for`, or a registered organization in `organization`";
        /// Nothing gives a capacity.
        NoCapacity { of: String } = "no_capacity", "Servanda: whoever takes part in a body does so in a capacity",
            "nothing in the Record gives {of} a capacity in this body on that day",
            "Enter the admission or the registration first";
        /// Whom the register names is not chosen.
        NotChosen { whom: String } = "not_chosen", "Servanda: who takes part by the convention's register is who stands there",
            "the admission of {whom} names participants, and the register names them",
            "Leave `participants` out, or admit those you name with the formula `listed`";
        /// The register names none.
        NoneInTheRegister { whom: String, day: Day } = "none_in_the_register", "Servanda: who takes part by the convention's register is who stands there",
            "the register of this convention has none of {whom} on {day}",
            "Check the day, or enter the signatures and instruments first";
        /// Not a person's id.
        NotAPerson { person: String } = "not_a_person", "Servanda: open acts carry a person's random id",
            "`{person}` is not a person's id, which is 26 characters of lower-case base32",
            "Give the id that `servanda keys` or the invitation shows, and no name";
        /// A person twice on a list.
        NamedTwice { person: String } = "named_twice", "Servanda: a person is on a list once",
            "{person} is on this list already",
            "Withdraw the person first, or leave the line out";
        /// A span that ends before it begins.
        EndsBeforeBegin { person: String } = "ends_before_begin", "the calendar: a last day is not before the first",
            "the days of {person} end before they begin",
            "Check the two days";
        /// A list's name is taken.
        ListTaken { list: String } = "list_taken", "Servanda: a name is given once and never reused",
            "a list named `{list}` stands in the Record",
            "Give the new list another name, or set `joins` to add to that one";
        /// No such list.
        NoSuchList { list: String } = "no_such_list", "Servanda: a list is communicated before anything is said of it",
            "no list named `{list}` stands here for that participant",
            "Check the name, or enter the communication first";
        /// Not on the list.
        NotOnTheList { person: String, list: String } = "not_on_the_list", "Servanda: who is withdrawn was named",
            "{person} is not on the list `{list}`",
            "Check the person's id and the list";
        /// Seated without a rival.
        NoRival { list: String } = "no_rival", "GA rule 29: the body decides on representatives to whom objection was made",
            "no other list rivals `{list}`, so there is nothing to decide",
            "Leave the act out: the list is seated";
        /// No State.
        NoParticipant = "no_participant", "Servanda: an act on a participant's part names it",
            "the act names no participant",
            "Give it in `for`";
        /// Not a member.
        NotAMember { participant: String } = "not_a_member", "Charter, Article 19: the right to vote is a member's",
            "{participant} is not a member of the body on that day",
            "Check the participant and the day";
        /// The right to vote stands so already.
        StandsSo { participant: String } = "stands_so", "Charter, Article 19: a right is suspended, then restored",
            "the right to vote of {participant} stands so already on that day",
            "Check the participant and the day";
        /// Not a function.
        NotAFunction { capacity: String } = "not_a_function", "Servanda: persons serve in offices and functions; participants have capacities",
            "{capacity} is a participant's capacity and not a person's office or function",
            "Name the person in a communication, or give an office or function";
        /// A capacity for an organization.
        NotForOrganizations { capacity: String } = "not_for_organizations", "Servanda: an organization is registered in a capacity of its own",
            "an organization is not registered as {capacity}",
            "Register it as organization, United Nations entity, organization in consultative status or other stakeholder";
        /// Registered already.
        AlreadyRegistered { organization: String } = "already_registered", "Servanda: a name is given once and never reused",
            "`{organization}` is registered already",
            "Check the name; an organization is registered once in a body";
        /// A stakeholder nobody decided on.
        NotOnTheFinalList { organization: String } = "not_on_the_final_list", "the modalities of the body: other stakeholders take part by its decision",
            "nothing in the Record says that the body decided to let `{organization}` take part",
            "Name the non-objection list that holds it in `list`, or the decision in `decision`";
        /// Too long.
        TooManyWords { words: u32, most: u32 } = "too_many_words", "the modalities of the body: written input of other stakeholders is limited in words",
            "the input has {words} words, and at most {most} are taken",
            "Shorten it";
        /// An adviser in office.
        AdviserHoldsNoOffice { person: String } = "adviser_holds_no_office", "GA rule 101: an adviser does not hold office unless designated an alternate",
            "{person} is an adviser in that delegation",
            "Let the delegation name the person alternate first";
        /// Serves so already.
        AlreadyServes { person: String } = "already_serves", "Servanda: an office or function is given once",
            "{person} serves in it already",
            "Check the person's id";
        /// Does not serve.
        DoesNotServe { person: String } = "does_not_serve", "Servanda: who is released was serving",
            "{person} does not serve in that office or function",
            "Check the person's id and the function";
        /// Nobody is said to act.
        NobodyActs = "nobody_acts", "Servanda: what is signed with a person's key says who acts, and in which capacity",
            "the submission does not say which person acts",
            "Give the person's id and the capacity in `by`";
        /// Does not serve in the capacity claimed.
        OtherCapacity { capacity: String } = "other_capacity", "Servanda: everyone acts in a capacity that the Record gives them",
            "the Record does not give this person the capacity of {capacity} in this body on this day",
            "Name in `by` the capacity in which the person was communicated or serves";
        /// Named by nobody.
        NotNamed { of: String } = "not_named", "GA rules 27 and 100: each member is represented by those it has named",
            "{of} has not named this person to act for it in this body on this day",
            "Enter the communication of representatives first, or let someone act who is named";
        /// Not seated.
        NotSeated { list: String } = "not_seated", "GA rule 29: of rival lists the body decides",
            "the list `{list}`, on which this person stands, is not seated",
            "Wait for the body's decision between the lists";
        /// Credentials not accepted.
        CredentialsNotAccepted { of: String } = "credentials_not_accepted", "GA rules 28 and 29: credentials are provisional until decided on",
            "the body decided not to accept the credentials of the representatives of {of}",
            "New credentials are reported and decided on first";
        /// The capacity does not reach.
        CapacityMayNot { capacity: String, right: String, source: String } = "capacity_may_not", "{source}; the table of capacities",
            "who acts as {capacity} may not {right}",
            "See the table of capacities for what it includes; a member may act in its own name";
        /// Who presides votes.
        PresidesNoBallot { participant: String } = "presides_no_ballot", "GA rules 104 and 105: who presides casts no ballot, and another member of the delegation may",
            "this person presides, and {participant} keeps its vote",
            "Let another member of that delegation cast the ballot, or hand over the chair";
        /// No right to vote.
        NoRightToVote { participant: String } = "no_right_to_vote", "Charter, Article 19: a member in arrears has no vote, and stays a member for every count",
            "the right to vote of {participant} is suspended on this day",
            "Its representatives may speak; the vote comes back with the decision that restores it";
        /// Speaks before others.
        SpeaksLast { capacity: String } = "speaks_last", "the modalities of the body: other stakeholders speak after everyone else",
            "{capacity} speaks once the list of speakers is exhausted, and others are on it",
            "Wait until the list is exhausted";
    }
}

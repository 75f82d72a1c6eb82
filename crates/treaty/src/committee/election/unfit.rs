//! What is not in order about an election.

use crate::not_in_order;

not_in_order! {
    /// What is not in order about an election.
    pub enum Unfit in "committee.election" {
        /// Opened twice.
        AlreadyOpened = "already_opened", "GA rule 103: each committee elects its officers",
            "this election is open already",
            "Use another election's matter";
        /// Not opened.
        NotOpened = "not_opened", "GA rule 103: each committee elects its officers",
            "no election is open under this name",
            "Open it with its places first";
        /// Nobody conducts it.
        NobodyConducts = "nobody_conducts", "GA rule 106: the Chair directs the proceedings",
            "the opening does not say in which capacity someone conducts the election",
            "Give the capacity in `by`, such as `Chair`";
        /// Not done by who conducts it.
        NotConducting { capacity: String } = "not_conducting", "GA rule 106: the Chair directs the proceedings",
            "only who conducts the election, acting as {capacity}, does this",
            "Let them do it, with `by` naming that capacity";
        /// Not counted by the tellers.
        NotTheTellers = "not_the_tellers", "GA rule 92: tellers count the papers",
            "only the tellers, or who conducts the election for them, tell the count",
            "Give `Tellers` as the capacity in `by`";
        /// Not heard from the group.
        NotTheGroup { group: String } = "not_the_group", "decision 34/401, paragraph 16: a group endorses its candidates",
            "nothing says on whose part `{group}` endorses",
            "Give a member of the group in `for`";
        /// A number of members that cannot be.
        MembersWrong { members: u32, known: u32 } = "members_wrong", "GA rule 100: each member is represented",
            "{members} cannot be the number of members: the Record lists {known} on this day",
            "Give the number of members of the body on that day";
        /// Not a member.
        NotAMember { participant: String } = "not_a_member", "GA rule 100: each member is represented",
            "{participant} is not a member of the body on this day",
            "Name a member";
        /// Of another group.
        OtherGroup { participant: String, group: String } = "other_group", "GA rule 103: equitable geographical distribution",
            "{participant} does not belong to the group `{group}`",
            "Name a member of the group, or the places of its own group";
        /// Another's candidate.
        NotItsCandidate { candidate: String } = "not_its_candidate", "GA rule 103: candidates are nominated",
            "{candidate} is the candidate of another member",
            "Its own State, or who conducts the election, tells that it withdraws";
        /// No set of rules, or a value of it is missing.
        NoRules { reason: String } = "no_rules", "Servanda: rule values are read from the Record alone",
            "the rules of this election cannot be read: {reason}",
            "Enter the set or the value first";
        /// A group without a place.
        NoSuchSeat { group: String } = "no_such_seat", "GA rule 103: equitable geographical distribution",
            "no place belongs to the group `{group}`, or a group is named twice",
            "Name each group once, with its places";
        /// Not a Bureau.
        NotABureau { matter: String } = "not_a_bureau", "GA rule 103: each committee elects its officers",
            "`{matter}` is not a Bureau",
            "Name a matter such as `un-cybercrime/committee/bureau/ahc`";
        /// One office, one place.
        OnePlace = "one_place", "GA rule 103: one Chair and one Rapporteur",
            "the office to be filled has one place",
            "Open one election for each such office";
        /// No State.
        NoState { candidate: String } = "no_state", "GA rule 103: officers are elected on the basis of equitable geographical distribution",
            "the nomination of {candidate} names no State",
            "Give the State in `for`";
        /// Nominated already.
        AlreadyNominated { candidate: String } = "already_nominated", "GA rule 103: one nomination each",
            "{candidate} is a candidate already",
            "Check the name";
        /// A ballot is out.
        BallotUnderWay { group: String } = "ballot_under_way", "GA rule 128: nothing interrupts the voting",
            "the ballot for the places of `{group}` is not counted",
            "Announce the tellers' count first";
        /// Not a candidate.
        NotACandidate { candidate: String } = "not_a_candidate", "GA rules 94 and 132: votes are cast for candidates",
            "{candidate} is not a candidate for these places, or stands elected",
            "Check the name";
        /// Places filled.
        PlacesFilled { group: String } = "places_filled", "GA rule 94: as many are elected as there are places",
            "all places of `{group}` are filled",
            "A vacancy opens a place again";
        /// Not endorsed.
        NotEndorsed { group: String, places: u32 } = "not_endorsed", "decision 34/401, paragraph 16: no ballot where a group endorses as many candidates as places",
            "`{group}` has not endorsed exactly {places} candidates for its places, or other candidates stand",
            "Enter the endorsement, or hold a ballot";
        /// A ballot was asked for.
        BallotWanted { group: String } = "ballot_wanted", "decision 34/401, paragraph 16: unless a delegation asks for a ballot",
            "a delegation asked for a ballot on the places of `{group}`",
            "Hold the ballot";
        /// No member asks.
        NoParticipant = "no_participant", "decision 34/401, paragraph 16: a delegation asks for a ballot",
            "the request does not say who makes it",
            "Give the member in `for`";
        /// Nobody stands.
        NobodyStands { group: String } = "nobody_stands", "GA rule 103: candidates are nominated",
            "there is no candidate for the places of `{group}`",
            "Nominate candidates first";
        /// No tellers.
        NoTellers = "no_tellers", "GA rule 92: tellers count the papers",
            "no tellers are named",
            "Name tellers with `committee.election.tellers/1`";
        /// A teller's State stands.
        TellerStands { participant: String } = "teller_stands", "GA rule 92: tellers count the papers",
            "{participant} has a candidate, so no teller comes from it",
            "Name tellers of States without a candidate";
        /// Restricted otherwise.
        OtherCandidates { rule: String, candidates: String } = "other_candidates", "{rule}: election.second-ballot",
            "the ballot is between {candidates}",
            "Restrict the ballot to them";
        /// Only a lot is left.
        LotDecides { rule: String } = "lot_decides", "{rule}: election.second-ballot",
            "the candidates have tied again, and the lot decides",
            "Draw the lot from inputs stated in the act";
        /// No ballot.
        NoBallot { group: String } = "no_ballot", "GA rule 103: elections are by secret ballot",
            "no ballot is out for the places of `{group}`",
            "Open the ballot first";
        /// Sums differ.
        SumsDiffer { what: String } = "sums_differ", "GA rule 92: tellers count, and their figures add up",
            "the tellers' figures do not add up: {what}",
            "Count again";
        /// No lot.
        NothingToDraw { group: String } = "nothing_to_draw", "GA rule 132: lots are drawn when candidates have tied again",
            "no candidates for the places of `{group}` have tied in a restricted ballot",
            "Hold the ballot that is due";
        /// Drawn otherwise.
        OtherDraw { drawn: String } = "other_draw", "GA rule 132: the Chair decides by drawing lots",
            "the inputs stated draw {drawn}",
            "State the inputs that were used, or the name that they draw";
        /// Not elected.
        NotElected { candidate: String } = "not_elected", "GA rule 105: a vacancy is of an office that is held",
            "{candidate} does not hold one of these places",
            "Check the name";
    }
}

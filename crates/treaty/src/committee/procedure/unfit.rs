//! What is not in order on the floor.
//!
//! Where a value of the body's rules decides, the line cites the rule that the value carries and
//! then the value's own name.

use crate::not_in_order;

not_in_order! {
    /// What is not in order on the floor, from the meeting to the result.
    pub enum Unfit in "committee.floor" {
        /// No set of that name.
        NoSuchRules { set: String } = "no_such_rules", "Servanda: rule values are read from the Record alone",
            "the Record holds no set of rules named `{set}`",
            "Enter the set with `convention.rules/1`, or name the one the body adopted";
        /// A value is missing.
        RuleMissing { id: String } = "rule_missing", "Servanda: rule values are read from the Record alone",
            "the body's rules carry no value `{id}`, and this step needs it",
            "Enter the value with `convention.value/1`";
        /// A value of another form.
        RuleUnreadable { rule: String, id: String, reason: String } = "rule_unreadable", "{rule}: {id}",
            "the value `{id}` has not the form that this step needs: {reason}",
            "Correct it with `convention.value/1`";
        /// Nobody opened a meeting.
        NotOpened = "not_opened", "GA rule 106: the Chair declares the opening and closing of each meeting",
            "no meeting is open on this floor",
            "Open the meeting first";
        /// Opened twice.
        AlreadyOpen = "already_open", "GA rule 106: the Chair declares the opening and closing of each meeting",
            "a meeting is open on this floor already",
            "Close it first";
        /// Opened without a capacity.
        NobodyPresides = "nobody_presides", "GA rule 106: the Chair declares the opening and closing of each meeting",
            "the opening does not say in which capacity someone presides",
            "Give the capacity in `by`, such as `Chair`";
        /// A number of members that cannot be.
        MembersWrong { members: u32, known: u32 } = "members_wrong", "GA rule 100: each member is represented",
            "{members} cannot be the number of members: the Record lists {known} on this day",
            "Give the number of members of the body on that day";
        /// More present than there are.
        MoreThanMembers { present: u32, members: u32 } = "more_than_members", "GA rule 108: the quorum is counted among the members",
            "{present} are said to be present, and the body has {members} members",
            "Count the members present, each once";
        /// Too few to open.
        NoQuorumToOpen { rule: String, present: u32, needed: u32 } = "no_quorum_to_open", "{rule}: quorum.open",
            "{present} members are present, and {needed} are needed to open the meeting",
            "Wait until {needed} are present and declare the number again";
        /// Not done by who presides.
        NotTheChair { capacity: String } = "not_the_chair", "GA rule 106: the Chair directs the discussions and rules on points of order",
            "only who presides, acting as {capacity}, does this",
            "Let them do it, with `by` naming that capacity";
        /// Not done by the Bureau.
        NotTheBureau = "not_the_bureau", "Servanda: the Bureau decides, then the Chair informs the committee",
            "only the Bureau decides this",
            "Enter the Bureau's decision with `Bureau` as the capacity in `by`";
        /// Not stated by the Secretary.
        NotTheSecretary = "not_the_secretary", "GA rule 153: the Secretary-General tells what a proposal means for the budget",
            "only the Secretary states this",
            "Let the Secretary state it, with `Secretary` as the capacity in `by`";
        /// No participant.
        NoParticipant = "no_participant", "GA rule 100: each member is represented",
            "the step does not say on whose part it is taken",
            "Give the member in `for`";
        /// Not a member.
        NotAMember { participant: String } = "not_a_member", "GA rule 100: each member is represented",
            "{participant} is not a member of the body on this day",
            "A participant that is no member may speak, and nothing else";
        /// Nobody speaks.
        NoSpeaker = "no_speaker", "GA rule 109: nobody speaks without having been called",
            "the statement names neither a participant nor an office that made it",
            "Give the participant in `for`, or the office in `by`";
        /// A point of order is no statement.
        PointOfOrderIsItsOwn = "point_of_order_is_its_own", "GA rule 113: a point of order is decided at once",
            "a point of order is not made as a statement",
            "Use `committee.floor.point_of_order/1`, on which the Chair rules";
        /// A point of order waits.
        RulingFirst = "ruling_first", "GA rule 113: a point of order is decided at once",
            "a point of order waits for the Chair's ruling",
            "Rule on it first";
        /// No point of order waits.
        NothingToRule = "nothing_to_rule", "GA rule 113: a point of order is decided at once",
            "no point of order waits for a ruling",
            "A ruling on substance or procedure is `committee.floor.nature/1`";
        /// An appeal waits.
        AppealFirst { question: String } = "appeal_first", "GA rule 113: an appeal is put to the vote at once",
            "the appeal `{question}` is put to the vote before anything else",
            "Announce the voting on it";
        /// Nothing to appeal against.
        NothingToAppeal = "nothing_to_appeal", "GA rule 113: an appeal is against a ruling just made",
            "there is no ruling that can be appealed against now",
            "An appeal comes at once after the ruling, and once";
        /// The meeting must close.
        MeetingEnds = "meeting_ends", "GA rule 118: the motion to suspend or adjourn the meeting was carried",
            "the body has decided that this meeting ends",
            "Close the meeting as it was decided";
        /// Closed otherwise than decided.
        OtherClosing = "other_closing", "GA rule 118: the motion to suspend or adjourn the meeting was carried",
            "the body decided to end the meeting in the other way",
            "Suspend or adjourn as it was decided";
        /// Voting is under way.
        VotingUnderWay { question: String } = "voting_under_way", "GA rule 128: nobody interrupts the voting once it is announced, save on a point of order on its conduct",
            "the voting on `{question}` has been announced and is not over",
            "Wait for the result, or rise to a point of order on the conduct of the voting";
        /// No voting.
        NoVoting { question: String } = "no_voting", "GA rule 128: voting begins when the Chair announces it",
            "no voting on `{question}` is at this stage",
            "Announce the voting, open it, lock it, announce the result, in this order";
        /// Name taken.
        NameTaken { question: String } = "name_taken", "Servanda: a name is given once and never reused",
            "the name `{question}` is taken on this floor",
            "Give the question another name";
        /// No such question.
        NoSuchQuestion { question: String } = "no_such_question", "Servanda: a question is put before it is decided",
            "no question named `{question}` was put on this floor",
            "Check the name, or put the question first";
        /// Not pending.
        NotPending { question: String, standing: String } = "not_pending", "GA rule 123: what was decided is taken up again only by reconsideration",
            "`{question}` is {standing}",
            "Move to reconsider it, if it was decided in this session";
        /// A meeting that decides nothing.
        MeetingDecidesNothing = "meeting_decides_nothing", "the mandate of the body: informal and intersessional meetings decide nothing",
            "the meeting that is open is informal or between sessions",
            "Bring the question to a formal meeting";
        /// No item.
        NothingTakenUp = "nothing_taken_up", "GA rule 109: speakers keep to the subject under discussion",
            "no item is under discussion",
            "Take up an item first";
        /// An item nobody referred.
        ItemNotReferred { rule: String, item: String } = "item_not_referred", "{rule}: items.from-assembly-only",
            "nothing says that the item `{item}` was referred to the body or included by it",
            "Name the decision in `referred_by`, or the carried question in `included_by`";
        /// The list is closed.
        ListClosed = "list_closed", "GA rule 115: the Chair may, with consent, close the list of speakers",
            "the list of speakers is not open",
            "Ask the Chair to reopen it, or reply when the list is exhausted";
        /// The list stands so already.
        ListStands = "list_stands", "GA rule 115: the list is announced, closed, reopened",
            "the list of speakers stands so already, or was never opened",
            "Open it, close it, reopen it, in this order";
        /// On the list already.
        AlreadyInscribed { participant: String } = "already_inscribed", "GA rule 109: speakers are called in the order in which they ask",
            "{participant} is on the list already",
            "Wait for its turn";
        /// Another is called.
        NotCalled { next: String } = "not_called", "GA rule 109: speakers are called in the order in which they ask",
            "the next speaker on the list is {next}",
            "Call the speakers in the order of the list";
        /// Called already.
        HasTheFloor { participant: String } = "has_the_floor", "GA rule 109: nobody speaks without the Chair's permission, and that is given once",
            "{participant} was given the floor and has it",
            "Enter its statement, or pass it over";
        /// Not on the list.
        NotOnTheList { participant: String } = "not_on_the_list", "GA rule 109: speakers are called in the order in which they ask",
            "{participant} is not on the list of speakers",
            "Pass over only who is on the list";
        /// The debate is closed.
        DebateClosed = "debate_closed", "GA rule 117: the debate on the item was closed or adjourned",
            "the debate is closed",
            "Explain the vote before or after it, or speak in reply";
        /// Too long.
        OverTime { rule: String, id: String, minutes: u32, limit: u32 } = "over_time", "{rule}: {id}",
            "{minutes} minutes are more than the {limit} allowed",
            "Enter the statement as cut off at {limit} minutes";
        /// Spoken as often as allowed.
        SpokenEnough { participant: String, times: u32 } = "spoken_enough", "GA rule 114: the body may limit how often each speaks",
            "{participant} has spoken {times} times on this item, as often as the body allows",
            "It may speak in reply, or explain its vote";
        /// Too few to go on with the debate.
        NoQuorumToDebate { rule: String, present: u32, needed: u32 } = "no_quorum_to_debate", "{rule}: quorum.open",
            "{present} members are present, and {needed} are needed for the debate to go on",
            "Suspend the meeting, or count again";
        /// Introduced by someone else.
        SponsorIntroduces { participant: String } = "sponsor_introduces", "GA rule 120: proposals are submitted by members",
            "{participant} is not among the sponsors of what it would introduce",
            "Let a sponsor introduce it, or make a general statement";
        /// Too many replies.
        RepliesUsed { rule: String, participant: String, limit: u32 } = "replies_used", "{rule}: reply.per-item",
            "{participant} has replied {limit} times on this item at this meeting",
            "No further reply is given on this item at this meeting";
        /// Replies come last.
        RepliesLast { rule: String } = "replies_last", "{rule}: reply.per-item",
            "speakers remain on the list, and replies come at the end",
            "Call the speakers on the list first";
        /// A sponsor explains its vote.
        SponsorExplains { rule: String, participant: String } = "sponsor_explains", "{rule}: explanation.by-sponsor",
            "{participant} is a sponsor of the question and does not explain its vote",
            "It may make a general statement before the voting is announced";
        /// Explained already.
        AlreadyExplained { rule: String, participant: String } = "already_explained", "{rule}: explanation.times-each",
            "{participant} has explained its vote or position on this question",
            "A statement on behalf of a group names the group";
        /// Explanations at the wrong moment.
        NotTheMoment { question: String } = "not_the_moment", "GA rule 128: explanations are given before or after the voting",
            "it is not the moment for this explanation on `{question}`",
            "Before: once the voting is announced and until it opens; after: once the result is announced; of position: once it is decided without a vote";
        /// No sponsor.
        NoSponsor = "no_sponsor", "GA rule 120: proposals are submitted by members",
            "the question names no sponsor",
            "Name the sponsors";
        /// Put by one who is not a sponsor.
        NotASponsor { participant: String } = "not_a_sponsor", "GA rule 120: proposals are submitted by members",
            "{participant} puts the question and is not among its sponsors",
            "Name it among the sponsors, or let a sponsor put the question";
        /// A sponsor already.
        SponsorsAlready { participant: String } = "sponsors_already", "GA rule 120: proposals are submitted by members",
            "{participant} is a sponsor already",
            "Nothing need be done";
        /// Motions have one mover.
        MotionsHaveNoSponsors = "motions_have_no_sponsors", "GA rules 114 to 123: a motion is moved by one delegation",
            "a motion has a mover and no sponsors",
            "Speak in favour of it, where its rule provides for that";
        /// Motions are not amended.
        MotionsAreNotAmended = "motions_are_not_amended", "GA rule 130: an amendment adds to, deletes from or revises a proposal",
            "a procedural motion is not amended",
            "Vote against it, and move another";
        /// The budget is a matter of proposals.
        BudgetOfProposals { question: String } = "budget_of_proposals", "GA rule 153: the Secretary-General tells what a proposal means for the budget",
            "`{question}` is not a proposal",
            "State it for the proposal itself";
        /// The statement is not out.
        StatementNotOut { statement: String } = "statement_not_out", "GA rule 153: the Secretary-General tells what a proposal means for the budget",
            "nothing says that the statement {statement} has been circulated by this day",
            "Circulate it, then refer to it with its day in `circulated`";
        /// Parts that are none.
        NoSuchPart { part: String } = "no_such_part", "GA rule 129: parts of a proposal may be voted on separately",
            "`{part}` is no part of the question, or is not voted on separately",
            "Name parts as the proposal names them";
        /// Not by its proposer.
        NotTheProposer { participant: String } = "not_the_proposer", "GA rule 122: a proposal may be withdrawn by its proposer",
            "{participant} is not among those who proposed it",
            "Only who proposed a question withdraws it";
        /// Amended.
        AlreadyAmended = "already_amended", "GA rule 122: a proposal may be withdrawn only if it has not been amended",
            "the question has been amended by a decision of the body",
            "It stays before the body";
        /// Voting on its parts began.
        VotingBegan = "voting_began", "GA rule 122: a proposal may be withdrawn before voting on it has commenced",
            "the body has voted on a part of the question",
            "It stays before the body until it is decided";
        /// Not withdrawn.
        NotWithdrawn { question: String } = "not_withdrawn", "GA rule 122: what was withdrawn may be reintroduced by any member",
            "`{question}` is not withdrawn",
            "Nothing need be reintroduced";
        /// The motion names no question.
        NamesNothing = "names_nothing", "GA rules 121 to 131: such a motion is about a question before the body",
            "the motion does not say which question it is about",
            "Name the question in `about`";
        /// The motion's own figures are missing.
        NoLimit = "no_limit", "GA rule 114: the body may limit the time allowed to each speaker",
            "the motion to limit speaking time names no number of minutes",
            "Give `minutes`";
        /// Such a motion is pending.
        MotionPending { question: String } = "motion_pending", "GA rule 119: motions are put in their order of precedence",
            "`{question}` moves the same and is not yet decided",
            "Decide it first";
        /// Nothing decided before it.
        NothingVotedOn { rule: String } = "nothing_voted_on", "{rule}: proposal.order",
            "the body has decided no other proposal on the item yet",
            "Vote first, or move to adjourn the debate on it";
        /// Enough spoke.
        SpeakersHeard { rule: String, id: String, limit: u32 } = "speakers_heard", "{rule}: {id}",
            "{limit} is the number that may speak on this side of the motion",
            "Put the motion to the vote";
        /// Has spoken on it.
        SpokeOnIt { participant: String } = "spoke_on_it", "GA rules 114 to 123: who moves it and a number of others speak on a motion",
            "{participant} moved it or has spoken on it",
            "Let others speak, or put the motion to the vote";
        /// Appeals are not moved.
        AppealIsItsOwn = "appeal_is_its_own", "GA rule 113: an appeal is against a ruling just made",
            "an appeal is not moved as other motions are",
            "Use `committee.floor.appealed/1` at once after the ruling";
        /// A motion goes first.
        MotionFirst { rule: String, question: String } = "motion_first", "{rule}: motion.precedence",
            "the motion `{question}` goes before it",
            "Decide the motion first";
        /// Circulated too late.
        NotCirculated { rule: String, question: String } = "not_circulated", "{rule}: proposal.circulated-days-before",
            "`{question}` was not circulated in time for this meeting",
            "Wait, let the Chair permit an amendment, or let the body waive the rule by a motion";
        /// The budget comes first.
        BudgetFirst { rule: String, question: String } = "budget_first", "{rule}: budget.before-action",
            "the Secretary has not told what `{question}` means for the budget",
            "Let the Secretary state that it has no implications, or refer to the statement that is out";
        /// The Chair permits amendments only.
        BodyWaives { rule: String } = "body_waives", "{rule}: proposal.circulated-days-before",
            "the Chair permits amendments and motions, and no other proposal",
            "Move `waiver` and let the body decide";
        /// Speakers remain.
        SpeakersRemain { next: String } = "speakers_remain", "GA rule 117: until the debate is closed, those on the list are heard",
            "{next} is still on the list of speakers",
            "Hear the speakers, or move to close the debate";
        /// An amendment goes first.
        AmendmentFirst { rule: String, question: String } = "amendment_first", "{rule}: amendment.order",
            "the amendment `{question}` is put before what it amends",
            "Decide the amendment first";
        /// Distance not ruled.
        DistanceNotRuled { rule: String, question: String } = "distance_not_ruled", "{rule}: amendment.order",
            "there are several amendments to `{question}`, and the Chair has not ruled which are furthest removed",
            "Rule on the distance with `committee.floor.distance/1`";
        /// Another is further removed.
        FurtherRemoved { rule: String, question: String } = "further_removed", "{rule}: amendment.order",
            "the amendment `{question}` is further removed in substance",
            "Decide that amendment first";
        /// The ruling does not name them all.
        DistanceIncomplete { rule: String, question: String } = "distance_incomplete", "{rule}: amendment.order",
            "the order must name each amendment to `{question}` that is before the body, once",
            "Name them all, furthest removed first";
        /// Submitted later.
        NotItsTurn { rule: String, first: String } = "not_its_turn", "{rule}: proposal.order",
            "`{first}` was submitted earlier on the same item",
            "Decide it first, or move priority";
        /// Parts first.
        PartsFirst { part: String } = "parts_first", "GA rule 129: the parts are voted on, then what was approved as a whole",
            "the body votes separately on `{part}` first",
            "Announce the voting on that part";
        /// All parts fell.
        AllPartsFell { rule: String } = "all_parts_fell", "{rule}: division.all-parts-rejected",
            "all operative parts were rejected, so the whole is rejected and not put to the vote",
            "Declare it with `committee.floor.dropped/1`, naming the question itself in `because_of`";
        /// Nothing implies it.
        NotImplied { question: String } = "not_implied", "GA rule 130: an amendment is not put to the vote when another decision implies its rejection",
            "no decision of the body implies that `{question}` falls",
            "Put it to the vote";
        /// The Bureau goes first.
        BureauFirst { rule: String, question: String } = "bureau_first", "{rule}: substance.before-the-vote",
            "the Bureau has not decided that every effort at consensus on `{question}` is exhausted",
            "Enter the Bureau's decision first";
        /// Consensus not exhausted.
        ConsensusFirst { rule: String, question: String } = "consensus_first", "{rule}: substance.before-the-vote",
            "the Chair has not informed the body that every effort at consensus on `{question}` is exhausted",
            "Inform the body, on the Bureau's decision; then announce the voting";
        /// No such steps are asked for.
        NoConsensusSteps { question: String } = "no_consensus_steps", "75/282, paragraph 5: before a vote on substance",
            "no rule of the body asks for a step before `{question}` is voted on",
            "Put it to the vote without it";
        /// Its nature is not in doubt.
        NatureIsGiven { question: String } = "nature_is_given", "GA rules 114 to 123: procedural motions",
            "`{question}` is a motion of procedure by its own rule",
            "Rule only where it is in doubt";
        /// Quorum not counted.
        CountFirst { rule: String } = "count_first", "{rule}: quorum.decide",
            "a count was asked for and the Chair has not declared it",
            "Count the members present and declare the number";
        /// No quorum.
        NoQuorum { rule: String, present: u32, needed: u32 } = "no_quorum", "{rule}: quorum.decide",
            "{present} members are present, and {needed} are needed to decide",
            "Wait until {needed} are present and declare the number again";
        /// Another majority.
        OtherMajority { rule: String, needed: String } = "other_majority", "{rule}: the majority the question needs",
            "the question needs a {needed}",
            "Announce that majority, or rule first whether it is of substance or of procedure";
        /// Method not provided.
        MethodNotProvided { rule: String, method: String } = "method_not_provided", "{rule}: voting.on-request",
            "the body's rules do not let a representative ask for a vote by `{method}`",
            "Ask for one of the methods the value names";
        /// A method was asked for.
        MethodAsked { rule: String, method: String } = "method_asked", "{rule}: voting.on-request",
            "a vote by `{method}` was asked for",
            "Take the vote by a method that records each ballot";
        /// Not by roll-call.
        NoRollCall = "no_roll_call", "GA rule 127: a roll-call begins with the member whose name is drawn by lot",
            "the voting announced is not by roll-call, or the lot is drawn already",
            "Draw a lot only for a roll-call, once";
        /// Not drawn.
        NoLot = "no_lot", "GA rule 127: a roll-call begins with the member whose name is drawn by lot",
            "nobody has drawn by lot the member called first",
            "Draw the lot from inputs stated in the act";
        /// Drawn otherwise.
        OtherDraw { drawn: String } = "other_draw", "GA rule 127: a roll-call begins with the member whose name is drawn by lot",
            "the inputs stated draw {drawn}",
            "State the inputs that were used, or the name that they draw";
        /// Drawn from something else.
        OtherInputs { inputs: String } = "other_inputs", "GA rule 127: a roll-call begins with the member whose name is drawn by lot",
            "this lot is drawn from what nobody chose: {inputs}",
            "Draw from these inputs, in this order";
        /// Another is called.
        NotItsCall { participant: String, next: String } = "not_its_call", "GA rule 127: members are called in English alphabetical order, from the one drawn by lot on",
            "{participant} is not called yet, and {next} is",
            "Take the answer of {next}, or enter that it does not answer; it is called again at the end";
        /// Nobody is called.
        NobodyCalled = "nobody_called", "GA rule 127: members are called in English alphabetical order, from the one drawn by lot on",
            "the act names nobody, or no roll is being called, or every member has answered or was called twice",
            "Name those who are called and do not answer, in their order";
        /// The roll is not gone through.
        RollNotEnded { next: String } = "roll_not_ended", "GA rule 127: the name of each member is called in a roll-call",
            "{next} has still to be called",
            "Call the rest of the roll, and then once more those who did not answer";
        /// The house attests the ballot, and the body takes only signed ones.
        BallotNotSigned { rule: String } = "ballot_not_signed", "{rule}: ballot.only-signed",
            "the house attests this ballot, and the body takes only ballots that a person's key signs",
            "Let this browser sign at /people/keys, or answer aloud in a roll-call";
        /// Who presides votes.
        PresidingVotes { rule: String, participant: String } = "presiding_votes", "{rule}: chair.casts-ballot",
            "who presides casts no ballot, and {participant} keeps its vote",
            "Let another member of that delegation cast it, or hand over the chair";
        /// Who presides is alone.
        PresidingAlone { rule: String, participant: String } = "presiding_alone", "{rule}: chair.casts-ballot",
            "who presides casts no ballot, and no other representative of {participant} is in the room",
            "Hand over the chair with `committee.floor.handed/1`; then {participant} casts its ballot from its seat";
        /// Suspended.
        RightSuspended { participant: String } = "right_suspended", "Charter, Article 19: a member in arrears has no vote",
            "the right to vote of {participant} is suspended",
            "Enter its restoration with the decision, if there is one";
        /// The right stands so.
        RightStands { participant: String } = "right_stands", "Charter, Article 19: a member in arrears has no vote",
            "the right to vote of {participant} stands so already",
            "Check the participant";
        /// An older ballot.
        NotTheLastBallot { participant: String, last: String } = "not_the_last_ballot", "Servanda: the last valid ballot counts, and one sent again never becomes the last",
            "the ballot does not name the last one of {participant} in this voting, {last}",
            "Cast it anew, with that submission in `replaces`";
        /// It cast its ballot itself.
        CastItself { participant: String } = "cast_itself", "GA rule 128: no ballot is cast or changed once the vote is locked",
            "no ballot was entered for {participant} by the secretariat",
            "Say after the result how it had intended to vote";
        /// Hands have no names.
        HandsHaveNoNames = "hands_have_no_names", "GA rule 127: hands are counted, and no ballot is recorded",
            "the vote is taken by show of hands",
            "Announce the count, or ask for a recorded vote before the voting is announced";
        /// Sums differ.
        SumsDiffer { listed: String, announced: String } = "sums_differ", "GA rule 127: the result is what the ballots add up to",
            "the ballots cast ({listed}) do not add up to the result announced ({announced})",
            "Announce what the ballots add up to";
        /// No hands are raised.
        HandsNotRaised { question: String } = "hands_not_raised", "GA rule 127: hands are counted, and no ballot is recorded",
            "no voting on `{question}` by show of hands is open",
            "Count the hands once such a voting is open";
        /// Other figures than those counted.
        OtherCount { counted: String, announced: String } = "other_count", "GA rule 127: hands are counted, and no ballot is recorded",
            "the secretariat counted {counted}, and the result announced is {announced}",
            "Announce what was counted, or have the hands counted again";
        /// More than members.
        TooMany { rule: String, members: u32 } = "too_many", "{rule}: voting.votes-each",
            "the result has more votes than the {members} members",
            "Count again";
        /// No result yet.
        NoResult { question: String } = "no_result", "GA rule 128: indications and corrections follow the result",
            "no result of `{question}` is announced",
            "Announce the result first";
        /// Someone objected.
        ObjectionHeard { question: String } = "objection_heard", "Servanda: any member may ask for a vote until the Chair has declared the decision",
            "a member objected to deciding `{question}` without a vote, or asked for a vote",
            "Announce the voting on it";
        /// The word is another.
        NotWithoutAVote = "not_without_a_vote", "Servanda: without a vote and by consensus are the words of such a decision",
            "a question decided without a vote is decided `without_a_vote` or `by_consensus`",
            "Use one of the two words";
        /// An appeal is voted on.
        AppealIsVotedOn = "appeal_is_voted_on", "GA rule 113: an appeal is put to the vote at once",
            "an appeal is put to the vote, not decided without one",
            "Announce the voting on it";
        /// Decided by vote.
        NothingToDissociateFrom { question: String } = "nothing_to_dissociate_from", "Servanda: a delegation dissociates itself from a decision taken without a vote",
            "`{question}` was not adopted without a vote",
            "After a vote, explain the vote";
        /// Dissociated already.
        DissociatedAlready { question: String } = "dissociated_already", "Servanda: a delegation dissociates itself from a decision once",
            "the delegation has dissociated itself from that already in `{question}`",
            "Nothing need be done";
        /// The deadline is no instant.
        NoDeadline { until: String } = "no_deadline", "Servanda: silence ends at an instant in a named time zone",
            "`{until}` is no instant",
            "Write it as `2026-11-24T17:00:00.000Z`";
        /// No such zone.
        NoSuchZone { zone: String } = "no_such_zone", "Servanda: silence ends at an instant in a named time zone",
            "the time-zone database has no zone `{zone}`",
            "Name one such as `America/New_York`";
        /// Something goes before it.
        SilenceWaits { question: String } = "silence_waits", "GA rule 130: an amendment is decided before what it amends",
            "`{question}` amends it or moves something about it, and is before the body",
            "Decide that first";
        /// No silence on motions.
        SilenceOfMotions { question: String } = "silence_of_motions", "Servanda: silence is for texts that were circulated",
            "`{question}` is a motion",
            "Decide it in the meeting";
        /// Too short.
        SilenceTooShort { rule: String, hours: u32 } = "silence_too_short", "{rule}: silence.hours",
            "silence must last at least {hours} hours",
            "Set a later deadline";
        /// Not allowed.
        SilenceNotAllowed = "silence_not_allowed", "Servanda: silence procedure only where the body so decided",
            "`allowed_by` names no question that the body adopted on this floor",
            "Name the decision by which the body allows it";
        /// No silence.
        NoSilence { question: String } = "no_silence", "Servanda: silence is opened, then kept or broken",
            "`{question}` is not under silence",
            "Open the procedure first";
        /// Broken too late.
        SilenceEnded { until: String } = "silence_ended", "Servanda: silence kept until the deadline is adoption",
            "silence ended at {until}",
            "State a position on what was adopted instead";
        /// Broken by it already.
        BrokeAlready { participant: String } = "broke_already", "Servanda: silence is opened, then kept or broken",
            "{participant} has broken this silence already",
            "Nothing need be done";
        /// It was broken.
        WasBroken { question: String } = "was_broken", "Servanda: silence kept until the deadline is adoption",
            "a member broke the silence on `{question}` in time",
            "Tell that it was broken";
        /// Kept too early.
        SilenceLasts { until: String } = "silence_lasts", "Servanda: silence kept until the deadline is adoption",
            "silence lasts until {until}",
            "Wait until then";
        /// The breaker is named.
        BreakerNamed = "breaker_named", "Servanda: who broke the silence is told to the participants of the body only",
            "an open act would name who broke the silence",
            "Leave `for` out";
    }
}

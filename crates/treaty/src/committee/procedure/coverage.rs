//! The Assembly's rules for its committees, one by one: what holds each, or why no machine can.
//!
//! The table decides nothing. A test holds it: every code stands in the catalogue of what is not in
//! order, and every test named is run.

/// What becomes of a rule here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// Enforced: what is not in order under it, and the test that shows it.
    Enforced {
        /// Codes of what is not in order.
        codes: &'static [&'static str],
        /// The test.
        test: &'static str,
    },
    /// Left to people, and why.
    NotComputable {
        /// Why.
        why: &'static str,
    },
}

/// One rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Covered {
    /// Its number.
    pub rule: u16,
    /// What it is about, in the project's own words.
    pub about: &'static str,
    /// What becomes of it.
    pub held: Held,
}

const fn enforced(
    rule: u16,
    about: &'static str,
    codes: &'static [&'static str],
    test: &'static str,
) -> Covered {
    let held = Held::Enforced { codes, test };
    Covered { rule, about, held }
}

const fn people(rule: u16, about: &'static str, why: &'static str) -> Covered {
    let held = Held::NotComputable { why };
    Covered { rule, about, held }
}

/// Rules 96 to 133, in their order.
pub const RULES: [Covered; 38] = [
    people(
        96,
        "the Assembly sets up committees",
        "it is the Assembly's decision; the body's establishment is entered as it was",
    ),
    people(
        97,
        "items of one category go to one committee",
        "which items belong together is judged; the referral is entered",
    ),
    enforced(
        98,
        "a committee adds no item itself",
        &["committee.floor.item_not_referred"],
        "eight_votes_each_in_order_only_because_of_the_one_before",
    ),
    people(
        99,
        "organization of work, target dates",
        "a programme of work is a plan that people make and change",
    ),
    enforced(
        100,
        "each member is represented by one person",
        &[
            "committee.floor.no_participant",
            "committee.floor.not_a_member",
        ],
        "a_ballot_is_changed_until_the_chair_locks_and_who_presides_casts_none",
    ),
    enforced(
        101,
        "alternates and advisers who act for their representative",
        &[
            "committee.participation.not_named",
            "committee.participation.other_capacity",
        ],
        "who_may_not_vote_and_why",
    ),
    people(
        102,
        "subcommittees elect their officers",
        "a subcommittee is a body with a floor and elections of its own",
    ),
    enforced(
        103,
        "officers are elected by secret ballot",
        &[
            "committee.election.no_state",
            "committee.election.no_ballot",
            "committee.election.nobody_stands",
        ],
        "a_second_ballot_between_the_two_who_lead_then_the_lot",
    ),
    enforced(
        104,
        "the Chair casts no ballot",
        &["committee.floor.presiding_votes"],
        "a_ballot_is_changed_until_the_chair_locks_and_who_presides_casts_none",
    ),
    enforced(
        105,
        "another officer presides; a vacancy is filled for the rest of the term",
        &[
            "committee.floor.not_the_chair",
            "committee.election.not_elected",
        ],
        "a_vacancy_opens_the_place_for_the_rest_of_the_term",
    ),
    enforced(
        106,
        "the Chair opens, closes and directs",
        &[
            "committee.floor.not_opened",
            "committee.floor.not_the_chair",
            "committee.floor.nobody_presides",
        ],
        "the_chair_is_handed_over_and_only_the_capacity_that_presides_acts_for_it",
    ),
    enforced(
        107,
        "the Chair stays under the committee's authority",
        &["committee.floor.appeal_first"],
        "a_question_of_procedure_needs_no_such_step_unless_the_ruling_is_overruled",
    ),
    enforced(
        108,
        "a quarter to open, a majority to decide",
        &[
            "committee.floor.no_quorum_to_open",
            "committee.floor.count_first",
            "committee.floor.no_quorum",
        ],
        "the_quorum_is_presumed_until_somebody_asks",
    ),
    enforced(
        109,
        "nobody speaks without being called, in the order of asking",
        &[
            "committee.floor.not_called",
            "committee.floor.nothing_taken_up",
        ],
        "the_list_of_speakers_is_opened_closed_and_reopened_and_called_in_its_order",
    ),
    people(
        110,
        "congratulations are given once",
        "whether a statement congratulates is for the Chair to hear",
    ),
    people(
        111,
        "precedence for the Chair and Rapporteur of a committee",
        "officers are called out of turn; the order of the list does not bind them",
    ),
    enforced(
        112,
        "the secretariat may speak at any time",
        &["committee.floor.no_speaker"],
        "the_list_of_speakers_is_opened_closed_and_reopened_and_called_in_its_order",
    ),
    enforced(
        113,
        "points of order, rulings, appeals",
        &[
            "committee.floor.ruling_first",
            "committee.floor.nothing_to_rule",
            "committee.floor.nothing_to_appeal",
            "committee.floor.appeal_first",
            "committee.floor.appeal_is_voted_on",
        ],
        "a_point_of_order_a_ruling_and_an_appeal",
    ),
    enforced(
        114,
        "time limits on speeches",
        &["committee.floor.no_limit", "committee.floor.over_time"],
        "competence_is_decided_before_the_proposal_and_time_can_be_limited",
    ),
    enforced(
        115,
        "the list of speakers; right of reply",
        &[
            "committee.floor.list_closed",
            "committee.floor.list_stands",
            "committee.floor.replies_used",
            "committee.floor.replies_last",
        ],
        "the_list_of_speakers_is_opened_closed_and_reopened_and_called_in_its_order",
    ),
    enforced(
        116,
        "adjournment of the debate",
        &[
            "committee.floor.speakers_heard",
            "committee.floor.motion_first",
        ],
        "a_no_action_motion_leaves_the_proposal_without_action",
    ),
    enforced(
        117,
        "closure of the debate",
        &[
            "committee.floor.debate_closed",
            "committee.floor.speakers_remain",
        ],
        "the_four_motions_go_in_their_order",
    ),
    enforced(
        118,
        "suspension and adjournment of the meeting",
        &[
            "committee.floor.meeting_ends",
            "committee.floor.other_closing",
        ],
        "the_four_motions_go_in_their_order",
    ),
    enforced(
        119,
        "the order of procedural motions",
        &[
            "committee.floor.motion_first",
            "committee.floor.motion_pending",
        ],
        "the_four_motions_go_in_their_order",
    ),
    enforced(
        120,
        "proposals in writing, circulated the day before",
        &[
            "committee.floor.not_circulated",
            "committee.floor.body_waives",
            "committee.floor.no_sponsor",
        ],
        "a_late_proposal_waits_for_the_body_to_waive_the_rule",
    ),
    enforced(
        121,
        "competence is decided first",
        &[
            "committee.floor.motion_first",
            "committee.floor.names_nothing",
        ],
        "competence_is_decided_before_the_proposal_and_time_can_be_limited",
    ),
    enforced(
        122,
        "withdrawal and reintroduction",
        &[
            "committee.floor.not_the_proposer",
            "committee.floor.already_amended",
            "committee.floor.not_withdrawn",
        ],
        "a_proposal_is_withdrawn_by_its_proposer_and_reintroduced_by_any_member",
    ),
    enforced(
        123,
        "reconsideration by two-thirds",
        &[
            "committee.floor.not_pending",
            "committee.floor.other_majority",
        ],
        "what_was_decided_is_reconsidered_by_two_thirds_in_the_same_session",
    ),
    enforced(
        124,
        "one vote for each member",
        &["committee.floor.not_a_member", "committee.floor.too_many"],
        "a_ballot_is_changed_until_the_chair_locks_and_who_presides_casts_none",
    ),
    enforced(
        125,
        "a majority of those present and voting",
        &["committee.floor.other_majority"],
        "the_four_motions_go_in_their_order",
    ),
    enforced(
        126,
        "who abstains counts as not voting",
        &["committee.floor.sums_differ"],
        "the_vote_of_2019_and_what_benin_had_intended",
    ),
    enforced(
        127,
        "hands, recorded vote, roll-call",
        &[
            "committee.floor.method_asked",
            "committee.floor.method_not_provided",
            "committee.floor.no_lot",
            "committee.floor.no_roll_call",
            "committee.floor.other_draw",
            "committee.floor.not_its_call",
            "committee.floor.roll_not_ended",
            "committee.floor.hands_have_no_names",
            "committee.floor.hands_not_raised",
            "committee.floor.other_count",
        ],
        "a_roll_call_begins_where_the_lot_says_and_anyone_can_repeat_the_draw",
    ),
    enforced(
        128,
        "no interruption; explanations of vote",
        &[
            "committee.floor.voting_under_way",
            "committee.floor.not_the_moment",
            "committee.floor.sponsor_explains",
            "committee.floor.already_explained",
        ],
        "the_vote_of_2019_and_what_benin_had_intended",
    ),
    enforced(
        129,
        "division of proposals and amendments",
        &[
            "committee.floor.parts_first",
            "committee.floor.no_such_part",
            "committee.floor.all_parts_fell",
        ],
        "an_amendment_chain_with_division",
    ),
    enforced(
        130,
        "amendments, furthest removed first",
        &[
            "committee.floor.amendment_first",
            "committee.floor.distance_not_ruled",
            "committee.floor.distance_incomplete",
            "committee.floor.further_removed",
            "committee.floor.not_implied",
        ],
        "an_amendment_chain_with_division",
    ),
    enforced(
        131,
        "proposals in the order of submission",
        &["committee.floor.not_its_turn"],
        "eight_votes_each_in_order_only_because_of_the_one_before",
    ),
    enforced(
        132,
        "one place: a second ballot, then the lot",
        &[
            "committee.election.other_candidates",
            "committee.election.lot_decides",
            "committee.election.nothing_to_draw",
        ],
        "a_second_ballot_between_the_two_who_lead_then_the_lot",
    ),
    enforced(
        133,
        "equally divided votes reject",
        &["committee.floor.not_pending"],
        "the_four_motions_go_in_their_order",
    ),
];

/// Rules beside those of the committees that a committee needs.
pub const BESIDE: [Covered; 3] = [
    enforced(
        92,
        "secret ballot, tellers, no nominations between ballots",
        &[
            "committee.election.no_tellers",
            "committee.election.teller_stands",
            "committee.election.sums_differ",
        ],
        "who_acts_in_an_election",
    ),
    enforced(
        94,
        "several places: restricted ballots, then open ones again",
        &["committee.election.other_candidates"],
        "after_three_restricted_ballots_three_are_open_to_all_again",
    ),
    enforced(
        153,
        "what a proposal means for the budget, told before action",
        &[
            "committee.floor.budget_first",
            "committee.floor.statement_not_out",
        ],
        "the_budget_comes_before_action_and_the_statement_is_out",
    ),
];

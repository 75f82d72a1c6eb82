//! Who may act on the floor when submissions are signed with persons' keys.

use crate::stage::Stage;
use record::entry::SignedKind;
use serde_json::{Value as Json, json};
use std::fmt::Write as _;
use treaty::Deed;
use treaty::committee::procedure::Act;

const FLOOR: &str = "c/committee/floor/one";
const ELECTION: &str = "c/committee/election/one";
const BODY: &str = "c/committee/participation/one";
const DAY: &str = "2026-11-16";

/// A person's id that a reader can tell from another.
fn person(letter: char) -> String {
    letter.to_string().repeat(26)
}

/// A committee of the Assembly, its Chair from Algeria, and who was named: `a` chairs, `b` and `c`
/// are Algeria's delegates, `f` and `g` represent France, `h` the Holy See, `n` an academy, `s` is
/// the secretariat, `t` counts.
fn committee() -> Stage {
    let mut stage = Stage::new(DAY);
    let mut enter = |act: &str, members: Json| {
        let mut ask = json!({"type": format!("committee.participation.{act}/1"), "on": DAY});
        let members = members.as_object().unwrap().clone();
        ask.as_object_mut().unwrap().extend(members);
        stage
            .enter(BODY, ask)
            .unwrap_or_else(|unfit| panic!("{act}: {unfit}"));
    };
    let member = |letter: char, role: &str| json!({"person": person(letter), "role": role});
    enter(
        "communicated",
        json!({"for": "DZA", "list": "dza", "members": [member('a', "head"), member('b', "alternate"), member('c', "adviser")]}),
    );
    enter(
        "communicated",
        json!({"for": "FRA", "list": "fra", "members": [member('f', "head"), member('g', "representative")]}),
    );
    enter(
        "communicated",
        json!({"for": "VAT", "list": "vat", "members": [member('h', "head")]}),
    );
    enter(
        "registered",
        json!({"organization": "academy", "name": "An Academy", "capacity": "consultative_status"}),
    );
    enter(
        "communicated",
        json!({"organization": "academy", "list": "academy", "members": [member('n', "representative")]}),
    );
    enter(
        "serves",
        json!({"for": "DZA", "person": person('a'), "capacity": "chair"}),
    );
    enter(
        "serves",
        json!({"for": "FRA", "person": person('f'), "capacity": "vice_chair"}),
    );
    enter(
        "serves",
        json!({"person": person('s'), "capacity": "secretariat"}),
    );
    enter(
        "serves",
        json!({"person": person('t'), "capacity": "teller"}),
    );
    stage.signed = SignedKind::Key;
    stage
}

fn ask(letter: char, capacity: &str, of: &str, act_type: &str, members: Json) -> Json {
    let mut ask = json!({"type": act_type, "on": DAY, "by": {"person": person(letter), "capacity": capacity}});
    if !of.is_empty() {
        ask["for"] = json!(of);
    }
    let members = members.as_object().unwrap().clone();
    ask.as_object_mut().unwrap().extend(members);
    ask
}

fn does(stage: &mut Stage, who: (char, &str, &str), verb: &str, members: Json) {
    let ask = ask(
        who.0,
        who.1,
        who.2,
        &format!("committee.floor.{verb}/1"),
        members,
    );
    let acts = stage.enter(FLOOR, ask);
    let acts = acts.unwrap_or_else(|unfit| panic!("{who:?} {verb}: {unfit} [{}]", unfit.code));
    for act in acts {
        if let Deed::Floor(act) = act.deed {
            let _ = writeln!(stage.transcript, "  {}: {}.", signer(who), act.in_words());
        }
    }
}

/// Who signs, as a transcript says it.
fn signer((letter, capacity, of): (char, &str, &str)) -> String {
    match of {
        "" => format!("Person {letter}, {capacity}"),
        of => format!("Person {letter}, {capacity} of {of}"),
    }
}

fn code(stage: &mut Stage, who: (char, &str, &str), verb: &str, members: Json) -> &'static str {
    let ask = ask(
        who.0,
        who.1,
        who.2,
        &format!("committee.floor.{verb}/1"),
        members,
    );
    let unfit = stage.asked(FLOOR, ask).expect_err("not in order");
    let _ = writeln!(
        stage.transcript,
        "  {}, asking `{verb}`. {unfit}",
        signer(who)
    );
    unfit.code
}

const CHAIR: (char, &str, &str) = ('a', "Chair", "");
const FRANCE: (char, &str, &str) = ('f', "Head of delegation", "FRA");

/// The meeting is open, a proposal is before the body, and its voting is open.
fn voting() -> Stage {
    let mut stage = committee();
    let opening = json!({"body": "c/committee/body/one", "rules": "assembly-committees", "members": 193, "presiding": "DZA"});
    does(&mut stage, CHAIR, "opened", opening);
    let item = json!({"item": "1", "title": "An item", "referred_by": "79/1"});
    does(&mut stage, CHAIR, "item", item);
    let proposal = json!({"question": "L.1", "title": "A draft", "sponsors": ["FRA"], "circulated": "2026-11-15"});
    does(&mut stage, FRANCE, "proposed", proposal);
    let secretary = ('s', "Secretariat", "");
    does(&mut stage, secretary, "budget", json!({"question": "L.1"}));
    let announced = json!({"question": "L.1", "method": "recorded", "majority": "simple"});
    does(&mut stage, CHAIR, "voting_announced", announced);
    does(
        &mut stage,
        CHAIR,
        "voting_opened",
        json!({"question": "L.1"}),
    );
    stage
}

fn ballot(choice: &str) -> Json {
    json!({"question": "L.1", "ballot": choice})
}

#[test]
fn one_vote_for_each_state_and_the_last_valid_ballot_counts() {
    let mut stage = voting();
    let first = stage.submission().to_string();
    does(&mut stage, FRANCE, "ballot", ballot("no"));
    let other = ('g', "Representative", "FRA");
    let mut changed = ballot("yes");
    changed["replaces"] = json!(first);
    does(&mut stage, other, "ballot", changed);
    let unaware = code(&mut stage, FRANCE, "ballot", ballot("no"));
    assert_eq!(unaware, "committee.floor.not_the_last_ballot");
    does(
        &mut stage,
        ('c', "Adviser", "DZA"),
        "ballot",
        ballot("abstain"),
    );
    let tally = stage.floor().voting().unwrap().tally();
    assert_eq!((tally.yes, tally.no, tally.abstain), (1, 0, 1));
    stage.tells("two_of_one_delegation_vote_and_the_last_ballot_counts");
}

#[test]
fn who_may_not_vote_and_why() {
    let mut stage = voting();
    let rows = [
        (('h', "Head of delegation", "VAT"), "capacity_may_not"),
        (('n', "Representative", ""), "capacity_may_not"),
        (('a', "Head of delegation", "DZA"), "presides_no_ballot"),
        (('a', "Chair", "DZA"), "presides_no_ballot"),
        (('f', "Head of delegation", "DZA"), "not_named"),
        (('z', "Head of delegation", "FRA"), "not_named"),
        (('g', "Head of delegation", "FRA"), "other_capacity"),
        (('b', "Secretariat", "DZA"), "other_capacity"),
    ];
    for (who, expected) in rows {
        let code = code(&mut stage, who, "ballot", ballot("yes"));
        assert_eq!(
            code,
            format!("committee.participation.{expected}"),
            "{who:?}"
        );
    }
    let secretary = ('s', "Secretariat", "FRA");
    does(&mut stage, secretary, "ballot", ballot("yes"));
    assert_eq!(stage.floor().voting().unwrap().tally().yes, 1);
    stage.tells("who_may_not_vote_when_ballots_are_signed");
    let mut unsaid = ask(
        'f',
        "Head of delegation",
        "FRA",
        "committee.floor.ballot/1",
        ballot("yes"),
    );
    unsaid["by"] = json!({"capacity": "Head of delegation"});
    let unfit = stage.asked(FLOOR, unsaid).expect_err("not in order");
    assert_eq!(unfit.code, "committee.participation.nobody_acts");
}

#[test]
fn who_takes_the_chair_casts_no_ballot_and_who_left_it_does() {
    let mut stage = voting();
    let handed = json!({"presiding": "FRA", "capacity": "Vice-Chair"});
    does(&mut stage, CHAIR, "handed", handed);
    assert_eq!(
        code(&mut stage, FRANCE, "ballot", ballot("yes")),
        "committee.participation.presides_no_ballot"
    );
    does(
        &mut stage,
        ('g', "Representative", "FRA"),
        "ballot",
        ballot("yes"),
    );
    does(
        &mut stage,
        ('a', "Head of delegation", "DZA"),
        "ballot",
        ballot("no"),
    );
    let locked = json!({"question": "L.1"});
    assert_eq!(
        code(&mut stage, CHAIR, "locked", locked.clone()),
        "committee.participation.other_capacity"
    );
    does(&mut stage, ('f', "Vice-Chair", ""), "locked", locked);
}

#[test]
fn rules_may_let_the_chair_vote() {
    let mut stage = committee();
    stage.signed = SignedKind::Attested;
    stage.value("chair.casts-ballot", json!(true));
    stage.signed = SignedKind::Key;
    let opening = json!({"body": "c/committee/body/one", "rules": "assembly-committees", "members": 193, "presiding": "DZA"});
    does(&mut stage, CHAIR, "opened", opening);
    does(
        &mut stage,
        CHAIR,
        "item",
        json!({"item": "1", "title": "An item", "referred_by": "79/1"}),
    );
    let proposal = json!({"question": "L.1", "title": "A draft", "sponsors": ["FRA"], "circulated": "2026-11-15"});
    does(&mut stage, FRANCE, "proposed", proposal);
    let secretary = ('s', "Secretariat", "");
    does(&mut stage, secretary, "budget", json!({"question": "L.1"}));
    does(
        &mut stage,
        CHAIR,
        "voting_announced",
        json!({"question": "L.1", "method": "recorded", "majority": "simple"}),
    );
    does(
        &mut stage,
        CHAIR,
        "voting_opened",
        json!({"question": "L.1"}),
    );
    does(
        &mut stage,
        ('a', "Head of delegation", "DZA"),
        "ballot",
        ballot("yes"),
    );
}

#[test]
fn a_right_to_vote_is_suspended_and_restored_by_days() {
    let mut stage = voting();
    let right = |right: &str| json!({"type": "committee.participation.voting_right/1", "on": DAY, "for": "FRA", "right": right, "reason": "arrears"});
    stage.signed = SignedKind::Attested;
    stage.enter(BODY, right("suspended")).unwrap();
    stage.signed = SignedKind::Session;
    assert_eq!(
        code(&mut stage, FRANCE, "ballot", ballot("yes")),
        "committee.participation.no_right_to_vote"
    );
    stage.signed = SignedKind::Attested;
    let by_house = json!({"type": "committee.floor.ballot/1", "on": DAY, "for": "FRA", "question": "L.1", "ballot": "yes"});
    let unfit = stage.asked(FLOOR, by_house).expect_err("not in order");
    assert_eq!(unfit.code, "committee.participation.no_right_to_vote");
    stage.enter(BODY, right("restored")).unwrap();
    stage.signed = SignedKind::Session;
    does(&mut stage, FRANCE, "ballot", ballot("yes"));
}

#[test]
fn registered_organizations_speak_last_and_propose_nothing() {
    let mut stage = committee();
    let opening = json!({"body": "c/committee/body/one", "rules": "assembly-committees", "members": 193, "presiding": "DZA"});
    does(&mut stage, CHAIR, "opened", opening);
    does(
        &mut stage,
        CHAIR,
        "item",
        json!({"item": "1", "title": "An item", "referred_by": "79/1"}),
    );
    does(&mut stage, CHAIR, "list", json!({"step": "opened"}));
    does(&mut stage, FRANCE, "inscribed", json!({"kind": "general"}));
    let academy = ('n', "Representative", "");
    let proposal = json!({"question": "L.1", "title": "A draft", "sponsors": []});
    assert_eq!(
        code(&mut stage, academy, "proposed", proposal),
        "committee.participation.capacity_may_not"
    );
    assert_eq!(
        code(&mut stage, academy, "spoke", json!({"kind": "general"})),
        "committee.participation.speaks_last"
    );
    does(&mut stage, FRANCE, "spoke", json!({"kind": "general"}));
    does(&mut stage, academy, "spoke", json!({"kind": "general"}));
}

#[test]
fn an_election_is_run_by_chair_and_tellers_and_members_nominate() {
    let mut stage = committee();
    let act = |who: (char, &str, &str), verb: &str, members: Json| {
        ask(
            who.0,
            who.1,
            who.2,
            &format!("committee.election.{verb}/1"),
            members,
        )
    };
    let seats = json!([{"group": "all", "places": 1}]);
    let opened = json!({"body": "c/committee/body/one", "rules": "assembly-committees", "office": "Rapporteur", "seats": seats, "required": "of-valid", "members": 193});
    let opening = act(CHAIR, "opened", opened.clone());
    stage.enter(ELECTION, opening).unwrap();
    let nominated = json!({"candidate": "Ms. A", "group": "all"});
    let holy_see = act(
        ('h', "Head of delegation", "VAT"),
        "nominated",
        nominated.clone(),
    );
    let unfit = stage.asked(ELECTION, holy_see).expect_err("not in order");
    assert_eq!(unfit.code, "committee.participation.capacity_may_not");
    stage
        .enter(ELECTION, act(FRANCE, "nominated", nominated))
        .unwrap();
    let tellers = json!({"tellers": ["JPN"]});
    stage
        .enter(ELECTION, act(CHAIR, "tellers", tellers))
        .unwrap();
    let balloted = json!({"group": "all", "candidates": ["Ms. A"]});
    let by_teller = act(('t', "Teller", ""), "balloted", balloted.clone());
    let unfit = stage.asked(ELECTION, by_teller).expect_err("not in order");
    assert_eq!(unfit.code, "committee.participation.capacity_may_not");
    stage
        .enter(ELECTION, act(CHAIR, "balloted", balloted))
        .unwrap();
    let count = json!({"papers": 180, "invalid": 0, "valid": 180, "abstentions": 0, "votes": [{"candidate": "Ms. A", "votes": 180}]});
    let counted = json!({"group": "all", "count": count});
    stage
        .enter(ELECTION, act(('t', "Teller", ""), "counted", counted))
        .unwrap();
    assert_eq!(stage.election().elected.len(), 1);
}

#[test]
fn who_keeps_the_papers_is_the_secretariat() {
    let stage = committee();
    let held = |who: (char, &str, &str)| {
        let members = json!({"body": "c/committee/body/one", "number": 1, "summary": "A meeting"});
        ask(who.0, who.1, who.2, "committee.meeting.held/1", members)
    };
    let meeting = "c/committee/meeting/1";
    let unfit = stage
        .asked(meeting, held(FRANCE))
        .expect_err("not in order");
    assert_eq!(unfit.code, "committee.participation.capacity_may_not");
    stage
        .asked(meeting, held(('s', "Secretariat", "")))
        .unwrap();
}

#[test]
fn an_informal_meeting_hears_statements_and_decides_nothing() {
    let mut stage = committee();
    let held = json!({"body": "c/committee/body/one", "kind": "informal", "day": DAY, "begins": "10:00", "ends": "13:00", "zone": "UTC", "place": "Vienna", "summary": "Consultations"});
    let meeting = "c/committee/meeting/informal";
    let convened = ask('s', "Secretariat", "", "committee.meeting.convened/1", held);
    stage.enter(meeting, convened).unwrap();
    let opening = json!({"body": "c/committee/body/one", "rules": "assembly-committees", "members": 193, "presiding": "DZA", "meeting": meeting});
    does(&mut stage, CHAIR, "opened", opening);
    let item = json!({"item": "1", "title": "An item", "referred_by": "79/1"});
    does(&mut stage, CHAIR, "item", item);
    does(&mut stage, FRANCE, "spoke", json!({"kind": "general"}));
    let proposal = json!({"question": "L.1", "title": "A draft", "sponsors": ["FRA"], "circulated": "2026-11-15"});
    does(&mut stage, FRANCE, "proposed", proposal);
    let voting = json!({"question": "L.1", "method": "recorded", "majority": "simple"});
    let decided = json!({"question": "L.1", "how": "without_a_vote"});
    for (verb, members) in [("voting_announced", voting), ("decided", decided)] {
        assert_eq!(
            code(&mut stage, CHAIR, verb, members).strip_prefix("committee.floor."),
            Some("meeting_decides_nothing")
        );
    }
}

#[test]
fn an_observer_state_rises_to_a_point_of_order_and_moves_nothing() {
    let mut stage = committee();
    let opening = json!({"body": "c/committee/body/one", "rules": "assembly-committees", "members": 193, "presiding": "DZA"});
    does(&mut stage, CHAIR, "opened", opening);
    let item = json!({"item": "1", "title": "An item", "referred_by": "79/1"});
    does(&mut stage, CHAIR, "item", item);
    let holy_see = ('h', "Head of delegation", "VAT");
    let motion = json!({"question": "m", "motion": "close-debate"});
    assert_eq!(
        code(&mut stage, holy_see, "moved", motion),
        "committee.participation.capacity_may_not"
    );
    let order = json!({"summary": "On what was said of it", "on_voting": false});
    does(&mut stage, holy_see, "point_of_order", order);
}

#[test]
fn a_body_may_take_only_ballots_that_a_key_signs() {
    let mut stage = voting();
    stage.signed = SignedKind::Attested;
    stage.signed_in = true;
    does(&mut stage, FRANCE, "ballot", ballot("yes"));
    stage.signed_in = false;
    stage.value("ballot.only-signed", json!(true));
    let again =
        json!({"question": "L.1", "ballot": "no", "replaces": stage.submission().to_string()});
    for signed_in in [true, false] {
        stage.signed_in = signed_in;
        let code = code(&mut stage, FRANCE, "ballot", again.clone());
        let code = code.strip_prefix("committee.floor.").unwrap();
        assert_eq!(code, "ballot_not_signed", "{signed_in}");
    }
    stage.signed_in = false;
    stage.signed = SignedKind::Key;
    let other = ('c', "Adviser", "DZA");
    does(&mut stage, other, "ballot", ballot("abstain"));
}

#[test]
fn whom_the_house_attests_is_held_to_what_they_may_do() {
    let mut stage = voting();
    stage.signed = SignedKind::Attested;
    stage.signed_in = true;
    let stranger = ('z', "Head of delegation", "FRA");
    let code = code(&mut stage, stranger, "ballot", ballot("yes"));
    assert_eq!(code, "committee.participation.not_named");
}

#[test]
fn who_presides_signs_what_it_may_propose_and_no_other_motion() {
    let mut stage = committee();
    let opening = json!({"body": "c/committee/body/one", "rules": "assembly-committees", "members": 193, "presiding": "DZA"});
    does(&mut stage, CHAIR, "opened", opening);
    let item = json!({"item": "1", "title": "An item", "referred_by": "79/1"});
    does(&mut stage, CHAIR, "item", item);
    let suspend = json!({"question": "pause", "motion": "suspend-meeting"});
    does(&mut stage, CHAIR, "moved", suspend.clone());
    let other = code(
        &mut stage,
        ('s', "Secretariat", ""),
        "moved",
        json!({"question": "other", "motion": "suspend-meeting"}),
    );
    assert_eq!(other, "committee.participation.capacity_may_not");
}

#[test]
fn who_presides_and_is_named_alone_is_told_to_hand_over_the_chair() {
    let mut stage = committee();
    stage.signed = SignedKind::Attested;
    let leaves = |letter: char| json!({"type": "committee.participation.withdrawn/1", "on": DAY, "list": "dza", "person": person(letter)});
    let opening = json!({"body": "c/committee/body/one", "rules": "assembly-committees", "members": 193, "presiding": "DZA"});
    stage.signed = SignedKind::Key;
    does(&mut stage, CHAIR, "opened", opening);
    // Nobody declared anything: what the Record says of the delegation decides.
    assert!(stage.floor().notices(&stage.site()).is_empty());
    stage.signed = SignedKind::Attested;
    stage.enter(BODY, leaves('b')).unwrap();
    assert!(stage.floor().notices(&stage.site()).is_empty());
    stage.enter(BODY, leaves('c')).unwrap();
    let notices = stage.floor().notices(&stage.site());
    assert!(
        notices[0].in_words().contains("hand over the chair"),
        "{notices:?}"
    );
    // To the State whose representative serves as Vice-Chair.
    let offered = stage.next().into_iter().find_map(|next| match next.act {
        Act::Handed { presiding, .. } => Some(presiding.to_string()),
        _ => None,
    });
    assert_eq!(offered.as_deref(), Some("FRA"));
}

/// A body that admitted three members of its own.
fn small() -> Stage {
    let mut stage = committee();
    stage.signed = SignedKind::Attested;
    let admitted = json!({
        "type": "committee.participation.admitted/1", "on": DAY, "capacity": "member",
        "formula": "listed", "participants": ["DZA", "FRA", "KEN"],
    });
    stage.enter(BODY, admitted).unwrap();
    stage.signed = SignedKind::Key;
    stage
}

#[test]
fn a_body_of_three_has_three_members_and_no_others() {
    let mut stage = small();
    let opening = |members: u32| json!({"body": "c/committee/body/one", "rules": "assembly-committees", "members": members, "presiding": "DZA"});
    assert_eq!(
        code(&mut stage, CHAIR, "opened", opening(193)),
        "committee.floor.members_wrong"
    );
    does(&mut stage, CHAIR, "opened", opening(3));
    let item = json!({"item": "1", "title": "An item", "referred_by": "79/1"});
    does(&mut stage, CHAIR, "item", item);
    let proposal = json!({"question": "L.1", "title": "A draft", "sponsors": ["FRA"], "circulated": "2026-11-15"});
    does(&mut stage, FRANCE, "proposed", proposal);
    stage.signed = SignedKind::Attested;
    stage.may_not(
        "USA",
        "sponsored",
        json!({"question": "L.1"}),
        "not_a_member",
    );
    stage.does("KEN", "sponsored", json!({"question": "L.1"}));
    let offered = stage.next().into_iter().filter_map(|next| next.participant);
    let mut offered: Vec<String> = offered.map(|who| who.to_string()).collect();
    offered.sort();
    offered.dedup();
    assert!(
        offered
            .iter()
            .all(|who| ["DZA", "FRA", "KEN"].contains(&who.as_str())),
        "{offered:?}"
    );
}

#[test]
fn who_takes_part_is_asked_by_the_day_at_the_place_of_the_convention() {
    let mut stage = Stage::new(DAY);
    let named = json!({
        "type": "committee.participation.communicated/1", "for": "FRA", "list": "fra",
        "members": [{"person": person('f'), "role": "head"}],
    });
    let acts = stage.enter(BODY, named).unwrap();
    let day = acts.first().and_then(|act| act.header.on);
    assert_eq!(day.map(|day| day.to_string()).as_deref(), Some(DAY));
}

//! What the Committee's part of the Record says: the vote, its sponsors, the officers, what was
//! asked paragraph by paragraph, the sessions.

use crate::record::{self, Folded, TODAY};
use std::collections::{BTreeMap, BTreeSet};
use treaty::Matter;
use treaty::calendar::{Day, Window};
use treaty::committee::bureau::{self, Bureau, Held, Office};
use treaty::committee::majority::{Ballot, Basis, Majority, Tally};
use treaty::committee::mandate::{self, Mandate, Standing};
use treaty::committee::proposal::{self, Proposal};
use treaty::committee::session::Session;
use treaty::committee::statement::{self, Kind, Moment};
use treaty::committee::vote::Vote;
use treaty::participant::ParticipantId;

macro_rules! noun {
    ($name:ident, $variant:ident, $noun:ty) => {
        fn $name<'a>(folded: &'a Folded, name: &str) -> &'a $noun {
            match folded.matter(name) {
                Matter::$variant(noun) => noun,
                other => panic!("{name} is {other:?}"),
            }
        }
    };
}
noun!(vote, Vote, Vote);
noun!(proposal, Proposal, Proposal);
noun!(bureau, Bureau, Bureau);
noun!(mandate, Mandate, Mandate);
noun!(session, Session, Session);

const VOTE: &str = "committee/vote/2019-11-18";

fn id(code: &str) -> ParticipantId {
    ParticipantId::parse(code).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn the_vote_is_88_to_58_with_34_abstaining_and_13_not_voting() {
    let folded = record::folded();
    let vote = vote(folded, VOTE);
    let tally = Tally {
        yes: 88,
        no: 58,
        abstain: 34,
        not_voting: 13,
    };
    assert_eq!(vote.tally(), tally);
    assert!(vote.outcome().unwrap().carried);
    let basis = Basis::assembly_committee(Majority::TwoThirds);
    let stricter = Majority::TwoThirds
        .outcome(tally, Some(193), &basis)
        .unwrap();
    assert_eq!((stricter.carried, stricter.required), (false, 98));
}

#[test]
fn what_benin_had_intended_leaves_the_tally_alone() {
    let folded = record::folded();
    let vote = vote(folded, VOTE);
    assert_eq!(vote.intents.len(), 1);
    assert_eq!(vote.intents[0].header.participant, Some(id("BEN")));
    assert_eq!(
        vote.intents[0].header.on, None,
        "the report says “subsequently”"
    );
    assert!(!vote.ballots.contains_key(&id("BEN")));
}

#[test]
fn three_lists_make_47_sponsors_of_whom_44_voted_in_favour() {
    let folded = record::folded();
    let proposal = proposal(folded, "committee/proposal/a-c3-74-l11");
    let lists = proposal.acts.iter().filter_map(|held| match &held.act {
        proposal::Act::BudgetStatement { .. } => None,
        act => Some(act.participants().len()),
    });
    assert_eq!(lists.collect::<Vec<_>>(), [8, 19, 20]);
    let vote = vote(folded, VOTE);
    let (yes, other): (Vec<_>, Vec<_>) = proposal.sponsors().into_iter().partition(|sponsor| {
        let cast = vote.ballots.get(*sponsor);
        cast.is_some_and(|cast| cast.ballot == Ballot::Yes)
    });
    assert_eq!(yes.len(), 44);
    assert_eq!(other, [&id("BEN"), &id("CAF"), &id("COG")]);
    assert!(
        other
            .iter()
            .all(|sponsor| !vote.ballots.contains_key(*sponsor))
    );
}

#[test]
fn each_statement_on_the_draft_has_its_kind_and_moment() {
    let folded = record::folded();
    let vote = vote(folded, VOTE);
    let made = vote.statements.made.iter().map(|held| {
        let statement::Act::Made {
            kind,
            moment,
            on_behalf_of,
            ..
        } = &held.act;
        let who = held.header.participant.as_ref().unwrap().as_str();
        (who, *kind, moment.unwrap(), on_behalf_of.len())
    });
    let (before, after) = (Moment::Before, Moment::After);
    let expected = [
        ("RUS", Kind::General, before, 0),
        ("NIC", Kind::General, before, 0),
        ("VEN", Kind::General, before, 0),
        ("CHN", Kind::General, before, 0),
        ("BLR", Kind::General, before, 0),
        ("IDN", Kind::General, before, 0),
        ("USA", Kind::ExplanationBefore, before, 0),
        ("FIN", Kind::ExplanationBefore, before, 1),
        ("CAN", Kind::ExplanationBefore, before, 5),
        ("AUS", Kind::ExplanationBefore, before, 0),
        ("CRI", Kind::ExplanationAfter, after, 0),
        ("JPN", Kind::ExplanationAfter, after, 0),
        ("KOR", Kind::ExplanationAfter, after, 0),
        ("PER", Kind::ExplanationAfter, after, 0),
        ("IRN", Kind::General, after, 0),
    ];
    assert_eq!(made.collect::<Vec<_>>(), expected);
}

#[test]
fn no_sponsor_explains_its_vote() {
    let folded = record::folded();
    let sponsors = proposal(folded, "committee/proposal/a-c3-74-l11").sponsors();
    for held in &vote(folded, VOTE).statements.made {
        let statement::Act::Made { kind, .. } = &held.act;
        let sponsor = sponsors.contains(&held.header.participant.as_ref().unwrap());
        assert_eq!(
            sponsor,
            *kind == Kind::General,
            "{:?}",
            held.header.participant
        );
    }
}

#[test]
fn fifteen_officers_are_elected_three_from_each_group() {
    let folded = record::folded();
    let bureau = bureau(folded, "committee/bureau/ad-hoc-committee");
    let mut groups = BTreeMap::<&str, u32>::new();
    let mut offices = BTreeMap::<Office, u32>::new();
    for held in &bureau.elected {
        let bureau::Act::Elected { office, group, .. } = &held.act else {
            panic!("{held:?}");
        };
        let group = group.as_deref().unwrap();
        *groups.entry(group).or_default() += 1;
        *offices.entry(*office).or_default() += 1;
        let on = held.header.on.unwrap();
        assert_eq!(on, day("2021-05-10"));
        let state = held.header.participant.as_ref().unwrap();
        let table = folded.participants.group(state, on);
        assert_eq!(table, Some(group), "{state}");
    }
    assert_eq!(groups.values().collect::<Vec<_>>(), [&3; 5]);
    let each = [
        (Office::Chair, 1),
        (Office::ViceChair, 13),
        (Office::Rapporteur, 1),
    ];
    assert_eq!(offices, BTreeMap::from(each));
}

#[test]
fn the_later_bureau_is_reported_without_a_day_and_not_stated_is_not_vacant() {
    let folded = record::folded();
    let bureau = bureau(folded, "committee/bureau/ad-hoc-committee");
    let [reported] = bureau.reported.as_slice() else {
        panic!("{:?}", bureau.reported);
    };
    assert_eq!(reported.header.on, None);
    assert!(reported.header.known_assumed);
    let bureau::Act::Reported { seats, .. } = &reported.act else {
        panic!("{reported:?}");
    };
    let count = |office, held| {
        let seats = seats.iter();
        seats
            .filter(|seat| (seat.office, seat.held) == (office, held))
            .count()
    };
    assert_eq!(count(Office::Chair, Held::Vacant), 1);
    assert_eq!(count(Office::ViceChair, Held::Held), 8);
    assert_eq!(count(Office::ViceChair, Held::Vacant), 5);
    assert_eq!(count(Office::Rapporteur, Held::NotStated), 1);
    assert_eq!(seats.len(), 15);
    assert_eq!(
        bureau.officers().len(),
        15,
        "elected and not known to have left"
    );
}

fn paragraphs(mandate: &Mandate) -> impl Iterator<Item = (&str, bool, Option<&Window>)> {
    mandate.asked.iter().map(|held| match &held.act {
        mandate::Act::Asked {
            paragraph,
            agreed_ad_referendum,
            due,
            ..
        } => (paragraph.as_str(), *agreed_ad_referendum, due.as_ref()),
        other => panic!("{other:?}"),
    })
}

#[test]
fn every_paragraph_of_the_three_resolutions_is_held() {
    let folded = record::folded();
    for (name, preamble, operative) in [("74-247", 17, 6), ("75-282", 3, 14), ("79-243", 4, 12)] {
        let mandate = mandate(folded, &format!("committee/mandate/{name}"));
        let held: BTreeSet<String> = paragraphs(mandate)
            .map(|(number, _, _)| number.trim_end_matches(" (second part)").to_owned())
            .collect();
        let preamble = (1..=preamble).map(|number| format!("preamble {number}"));
        let all = preamble.chain((1..=operative).map(|number| number.to_string()));
        assert_eq!(held, all.collect(), "{name}");
    }
}

#[test]
fn six_of_the_drafts_sixteen_paragraphs_are_agreed_ad_referendum() {
    let folded = record::folded();
    let mandate = mandate(folded, "committee/mandate/79-243");
    let agreed = paragraphs(mandate).filter_map(|(number, agreed, _)| agreed.then_some(number));
    let expected = ["preamble 1", "preamble 2", "1", "2", "11", "12"];
    assert_eq!(agreed.collect::<Vec<_>>(), expected);
}

#[test]
fn windows_are_computed_and_only_a_known_act_answers() {
    let folded = record::folded();
    let mandate = mandate(folded, "committee/mandate/79-243");
    let today = day(TODAY);
    for (paragraph, standing) in [
        ("2", Standing::Answered),
        ("3", Standing::NoDate),
        ("5", Standing::Ahead),
        ("5 (second part)", Standing::Ahead),
        ("6", Standing::Answered),
        ("11", Standing::NoSourceYet),
    ] {
        assert_eq!(
            mandate.standing("79/243", paragraph, today),
            standing,
            "{paragraph}"
        );
    }
    for (number, _, due) in paragraphs(mandate) {
        let Some(due) = due else { continue };
        let sound = Window::new(due.earliest, due.target, due.latest, due.computed.clone());
        assert!(sound.is_ok() && !due.computed.is_empty(), "{number}");
    }
}

#[test]
fn sessions_sat_where_and_when_the_sources_say() {
    let folded = record::folded();
    for (name, spans) in [
        (
            "organizational",
            &[("2021-05-10", "2021-05-12", "New York")][..],
        ),
        (
            "organizational-matters-2022",
            &[("2022-02-24", "2022-02-24", "New York")],
        ),
        ("first", &[("2022-02-28", "2022-03-11", "New York")]),
        ("third", &[("2022-08-29", "2022-09-09", "New York")]),
        ("fifth", &[("2023-04-11", "2023-04-21", "Vienna")]),
        (
            "concluding",
            &[
                ("2024-01-29", "2024-02-09", "New York"),
                ("2024-07-29", "2024-08-09", "New York"),
            ],
        ),
    ] {
        let session = session(folded, &format!("committee/session/{name}"));
        let expected = spans
            .iter()
            .map(|(from, until, place)| (day(from), day(until), Some(*place)));
        assert_eq!(session.spans(), expected.collect::<Vec<_>>(), "{name}");
    }
    let held = folded.matters.values().filter(|matter| match matter {
        Matter::Session(session) => !session.spans().is_empty(),
        _ => false,
    });
    assert_eq!(
        held.count(),
        10,
        "six sessions and four consultations have days"
    );
}

//! Deciding: what every act must satisfy, in the order of [`Unfit`], and then what its noun says.

use super::{Ask, Facts, Matters, Submission, Unfit};
use crate::act::{Act, Deed, Header, end_of};
use crate::calendar::Day;
use crate::capacity::Right;
use crate::committee::bureau::Bureau;
use crate::committee::election::{self, Election};
use crate::committee::participation::{self, Participation};
use crate::committee::procedure::Site;
use crate::committee::vote::Members;
use crate::convention::{self, Capacity, Convention};
use crate::depositary::register::Register;
use crate::depositary::{self, case::Case, protocol};
use crate::matter::{Matter, MatterId};
use crate::not_in_order::NotInOrder;
use record::entry::{Instant, SignedKind};

/// Decides a submission: the acts it becomes, or what is not in order.
///
/// # Errors
/// The first rule that is not satisfied, in the order of [`Unfit`], then of the noun.
pub fn decide(
    submission: &Submission,
    matters: &Matters,
    facts: &Facts<'_>,
) -> Result<Vec<Act>, NotInOrder> {
    let empty;
    let matter = match matters.get(&submission.matter) {
        Some(matter) => matter,
        None => {
            empty = Matter::empty(&submission.matter);
            &empty
        }
    };
    fits_matter(submission, matter)?;
    let unopened = Convention::default();
    let convention = match matters.get(&MatterId::of_convention(submission.matter.convention())) {
        Some(Matter::Convention(convention)) => convention,
        _ => &unopened,
    };
    let opens = matches!(&submission.ask, Ask::Deed(Deed::Convention(act)) if act.opens());
    if !opens {
        in_this_house(submission, convention)?;
    }
    let header = dated(submission, convention, facts)?;
    participants_then(submission, &header, facts)?;
    body_stands(submission, matters)?;
    person_may(submission, matter, matters, convention, facts)?;
    as_seen(submission, matter)?;
    if let Ask::Deed(Deed::Decision(act)) = &submission.ask {
        act.agrees(matters)?;
    }
    match &submission.ask {
        Ask::Deed(Deed::NonObjection(act)) => act.agrees(matters)?,
        Ask::Deed(Deed::Participation(act)) => act.agrees(matters)?,
        Ask::Deed(Deed::Meeting(act)) => act.agrees(matters)?,
        Ask::Deed(Deed::Floor(act)) => {
            if let Matter::Floor(floor) = matter {
                floor.meeting_decides(act, matters)?;
            }
        }
        _ => {}
    }
    let noun = (matter, convention);
    let mut acts = decide_noun(submission, noun, matters, header.clone(), facts)?;
    if let (Ask::Deed(Deed::Election(act)), Matter::Election(election)) = (&submission.ask, matter)
    {
        acts.extend(in_the_bureau(election, act, &header, matters)?);
    }
    Ok(acts)
}

/// What an election brings about in the Bureau whose office it fills.
fn in_the_bureau(
    election: &Election,
    act: &election::Act,
    header: &Header,
    matters: &Matters,
) -> Result<Vec<Act>, NotInOrder> {
    let Some(fills) = &election.fills else {
        return Ok(Vec::new());
    };
    let none_yet = Bureau::default();
    let bureau = match matters.get(&fills.bureau) {
        Some(Matter::Bureau(bureau)) => bureau,
        _ => &none_yet,
    };
    let mut acts = Vec::new();
    for (header, act) in election.in_the_bureau(act, header) {
        bureau.decide(&act, &header)?;
        let deed = Deed::Bureau(act);
        acts.push(Act {
            matter: fills.bureau.clone(),
            publicity: deed.publicity(),
            header,
            deed,
        });
    }
    Ok(acts)
}

fn fits_matter(submission: &Submission, matter: &Matter) -> Result<(), NotInOrder> {
    let fits = match &submission.ask {
        Ask::Deed(deed) => matter.holds(deed),
        Ask::RecordedVote(_) => matches!(matter, Matter::Vote(_)),
    };
    if fits {
        return Ok(());
    }
    Err(Unfit::WrongMatter {
        act_type: submission.type_name(),
        matter: submission.matter.to_string(),
    }
    .into())
}

/// The convention is kept here, a copy transcribes only, and the source cited is listed.
fn in_this_house(submission: &Submission, convention: &Convention) -> Result<(), NotInOrder> {
    let Some(opened) = &convention.opened else {
        let convention = submission.matter.convention().to_owned();
        return Err(Unfit::NotOpened { convention }.into());
    };
    let own_table = matches!(&submission.ask, Ask::Deed(Deed::Convention(_)));
    match &submission.header.source {
        None if opened.house == Capacity::Copy && !own_table => {
            let act_type = submission.type_name();
            Err(Unfit::CopyIssuesNothing { act_type }.into())
        }
        Some(source) if !convention.sources.contains_key(&source.document) => {
            let source = source.document.clone();
            Err(Unfit::UnknownSource { source }.into())
        }
        _ => Ok(()),
    }
}

/// Whoever rests a step on the floor as they saw it sees it still: two who preside from two places do
/// not take two different steps.
fn as_seen(submission: &Submission, matter: &Matter) -> Result<(), Unfit> {
    match (submission.after, matter) {
        (None, _) => Ok(()),
        (Some(after), Matter::Floor(floor)) => match floor.moved {
            Some(moved) if moved > after => Err(Unfit::MovedOn { after, moved }),
            _ => Ok(()),
        },
        (Some(_), _) => Err(Unfit::NothingMovesOn {
            matter: submission.matter.to_string(),
        }),
    }
}

/// Every participant named is listed, and whoever acts exists on that day.
fn participants_then(
    submission: &Submission,
    header: &Header,
    facts: &Facts<'_>,
) -> Result<(), NotInOrder> {
    for id in submission.participants() {
        let participant = id.to_string();
        let Some(listed) = facts.participants.get(id) else {
            return Err(Unfit::UnknownParticipant { participant }.into());
        };
        if let (Some(from), Some(on)) = (listed.from, header.on)
            && on < from
        {
            return Err(Unfit::ParticipantNotYet {
                participant,
                from,
                on,
            }
            .into());
        }
        if let (Some(until), Some(on)) = (listed.until, header.on)
            && until < on
        {
            return Err(Unfit::ParticipantCeased {
                participant,
                until,
                on,
            }
            .into());
        }
    }
    Ok(())
}

/// The body named is established.
fn body_stands(submission: &Submission, matters: &Matters) -> Result<(), NotInOrder> {
    let Some(id) = submission.body() else {
        return Ok(());
    };
    match matters.get(&id) {
        Some(Matter::Body(body)) if body.established.is_some() => Ok(()),
        _ => Err(Unfit::UnknownBody {
            body: id.to_string(),
        }
        .into()),
    }
}

/// What is signed with a person's key is done by someone whom the body's participation lets do it.
/// What the house attests or transcribes is its secretariat's; in a copy nobody acts, and a source
/// cited is only read.
fn person_may(
    submission: &Submission,
    matter: &Matter,
    matters: &Matters,
    convention: &Convention,
    facts: &Facts<'_>,
) -> Result<(), NotInOrder> {
    let by_person = facts.signed_in
        || matches!(
            facts.signed,
            SignedKind::Key | SignedKind::Session | SignedKind::Passkey
        );
    let opened = convention.opened.as_ref();
    let read_in_a_copy = submission.header.source.is_some()
        && opened.is_some_and(|opened| opened.house == Capacity::Copy);
    let deed = match &submission.ask {
        Ask::Deed(deed) => Some(deed),
        Ask::RecordedVote(_) => None,
    };
    let body = submission
        .body()
        .or_else(|| participation::body_in(&submission.matter, matter));
    if by_person && !facts.for_the_house && is_the_houses_own(deed, body.as_ref()) {
        let act_type = submission.type_name();
        return Err(Unfit::HousesOwn { act_type }.into());
    }
    let Some(body) = &body else {
        return Ok(());
    };
    if facts.signed == SignedKind::Attested
        && !facts.signed_in
        && deed.and_then(Deed::right) == Some(Right::Vote)
    {
        let of = submission.header.participant.as_ref();
        return Ok(participation::has_vote(of, body, facts.today, matters)?);
    }
    if !by_person || read_in_a_copy {
        return Ok(());
    }
    let signed = participation::Signed {
        deed,
        header: &submission.header,
        body,
        matter,
        day: facts.today,
    };
    Ok(signed.may(matters, convention, facts.participants)?)
}

/// What belongs to no body is the house's own: the depositary's register, rule values, papers. Evidence has rules of
/// its own, and whoever has a key may list a source: that says nothing of what it states.
fn is_the_houses_own(deed: Option<&Deed>, body: Option<&MatterId>) -> bool {
    match deed {
        Some(
            Deed::Custody(_)
            | Deed::Transfer(_)
            | Deed::Convention(convention::Act::SourceListed { .. }),
        ) => false,
        Some(deed) => body.is_none() || deed.right().is_none(),
        None => body.is_none(),
    }
}

/// The header with its times settled: what was transcribed became known when its source was
/// published, else on its own day, marked as assumed.
fn dated(
    submission: &Submission,
    convention: &Convention,
    facts: &Facts<'_>,
) -> Result<Header, NotInOrder> {
    let mut header = submission.header.clone();
    let transcribed = facts.signed == SignedKind::Transcribed;
    if let Some(known) = &header.known {
        if !transcribed {
            return Err(Unfit::KnownOnlyTranscribed.into());
        }
        if *known > facts.now {
            let known = known.to_string();
            return Err(Unfit::KnownAhead { known }.into());
        }
    }
    let published = header
        .source
        .as_ref()
        .and_then(|source| convention.sources.get(&source.document))
        .and_then(|source| source.published);
    let earliest = published.max(header.on);
    if let (Some(known), Some(day)) = (header.known, earliest)
        && known_before(known, day)
    {
        let known = known.to_string();
        return Err(Unfit::KnownTooEarly { known, day }.into());
    }
    if let Some(on) = header.on.filter(|on| *on > facts.today) {
        let today = facts.today;
        return Err(Unfit::DayAhead { on, today }.into());
    }
    // Who takes part is asked by the day at the place of the convention, so what is done here has one.
    if !transcribed && matches!(&submission.ask, Ask::Deed(Deed::Participation(_))) {
        header.on = header.on.or(Some(facts.today));
    }
    if transcribed && header.known.is_none() {
        header.known_assumed = published.is_none() && header.on.is_some();
        header.known = earliest.and_then(end_of).map(|end| end.min(facts.now));
    }
    let timeless = match &submission.ask {
        Ask::Deed(Deed::Convention(_)) => true,
        // What a source lists as concluded without a day is known from its entry on.
        Ask::Deed(Deed::Adoption(act)) => act.is_report(),
        _ => false,
    };
    if transcribed && header.known.is_none() && !timeless {
        let act_type = submission.type_name();
        return Err(Unfit::NoDay { act_type }.into());
    }
    Ok(header)
}

/// Whether an instant lies before a civil day anywhere on earth: a day begins fourteen hours earlier
/// in the east than at Greenwich.
fn known_before(known: Instant, day: Day) -> bool {
    const EASTERNMOST_MILLIS: i64 = 14 * 3_600_000;
    const DAY_MILLIS: i64 = 86_400_000;
    end_of(day).is_some_and(|end| {
        known.unix_millis() <= end.unix_millis() - DAY_MILLIS - EASTERNMOST_MILLIS
    })
}

fn decide_noun(
    submission: &Submission,
    (matter, convention): (&Matter, &Convention),
    matters: &Matters,
    header: Header,
    facts: &Facts<'_>,
) -> Result<Vec<Act>, NotInOrder> {
    let deeds = match (&submission.ask, matter) {
        (Ask::RecordedVote(recorded), Matter::Vote(vote)) => {
            let members = Members {
                of: of_body(&recorded.question.body, matters),
                participants: facts.participants,
            };
            return Ok(vote
                .record(recorded, &header, members)?
                .into_iter()
                .map(|(header, act)| act_of(submission, header, Deed::Vote(act)))
                .collect());
        }
        (Ask::Deed(deed), Matter::Register(register)) => {
            let case = Case {
                register,
                convention,
                header: &header,
                facts,
                register_name: submission.matter.convention(),
                parent: protocol::parent(convention, matters),
            };
            let acts = depositary::decide(deed, &case)?;
            let entailed = acts.iter().filter_map(|(_, deed)| match deed {
                Deed::Instrument(act) => Some(protocol::entailed(act, &case, matters)),
                _ => None,
            });
            let entailed: Vec<Act> = entailed.flatten().map(of_protocol).collect();
            let own = acts.into_iter();
            let own = own.map(|(header, deed)| act_of(submission, header, deed));
            return Ok(own.chain(entailed).collect());
        }
        (Ask::Deed(Deed::Participation(act)), matter) if act.is_of_the_register() => {
            let none = Register::default();
            let id = MatterId::of_register(submission.matter.convention());
            let register = match matters.get(&id) {
                Some(Matter::Register(register)) => register,
                _ => &none,
            };
            let day = header.on.unwrap_or(facts.today);
            let held = (convention, facts.participants);
            let deed = Deed::Participation(participation::filled(act, day, register, held)?);
            let site = site(submission, matter, matters, convention, &header, facts);
            check_noun(&deed, matter, &header, facts, &site)?;
            vec![deed]
        }
        (Ask::Deed(deed), matter) => {
            let site = site(submission, matter, matters, convention, &header, facts);
            check_noun(deed, matter, &header, facts, &site)?;
            vec![deed.clone()]
        }
        _ => Vec::new(),
    };
    Ok(deeds
        .into_iter()
        .map(|deed| act_of(submission, header.clone(), deed))
        .collect())
}

/// What a protocol's own matter takes.
fn of_protocol((matter, header, deed): (MatterId, Header, Deed)) -> Act {
    Act {
        matter,
        publicity: deed.publicity(),
        header,
        deed,
    }
}

fn act_of(submission: &Submission, header: Header, deed: Deed) -> Act {
    Act {
        matter: submission.matter.clone(),
        publicity: deed.publicity(),
        header,
        deed,
    }
}

/// Asks the noun of the matter whether the deed is in order.
fn check_noun(
    deed: &Deed,
    matter: &Matter,
    header: &Header,
    facts: &Facts<'_>,
    site: &Site<'_>,
) -> Result<(), NotInOrder> {
    match (deed, matter) {
        (Deed::Convention(act), Matter::Convention(noun)) => Ok(noun.decide(act, facts)?),
        (Deed::Body(act), Matter::Body(noun)) => Ok(noun.decide(act)?),
        (Deed::Mandate(act), Matter::Mandate(noun)) => Ok(noun.decide(act)?),
        (Deed::Agenda(act), Matter::Agenda(noun)) => Ok(noun.decide(act)?),
        (Deed::Bureau(act), Matter::Bureau(noun)) => Ok(noun.decide(act, header)?),
        (Deed::Session(act), Matter::Session(noun)) => {
            let day = header.on.unwrap_or(facts.today);
            Ok(noun.decide(act, header, day)?)
        }
        (Deed::Meeting(act), Matter::Meeting(noun)) => Ok(noun.decide(act, facts.zone_known)?),
        (Deed::Document(act), Matter::Document(noun)) => Ok(noun.decide(act)?),
        (Deed::Proposal(act), Matter::Proposal(noun)) => Ok(noun.decide(act)?),
        (Deed::Statement(act), _) => Ok(act.decide(header)?),
        (Deed::Vote(act), Matter::Vote(noun)) => {
            let members = Members {
                of: site.participation,
                participants: site.participants,
            };
            Ok(noun.decide(act, header, members)?)
        }
        (Deed::Decision(act), Matter::Decision(noun)) => Ok(noun.decide(act)?),
        (Deed::Floor(act), Matter::Floor(noun)) => Ok(noun.decide(act, header, site)?),
        (Deed::Election(act), Matter::Election(noun)) => Ok(noun.decide(act, header, site)?),
        (Deed::Participation(act), Matter::Participation(noun)) => {
            let day = header.on.unwrap_or(facts.today);
            Ok(noun.decide(act, header, facts.participants, day)?)
        }
        (Deed::Custody(act), Matter::Custody(noun)) => Ok(noun.decide(act, header)?),
        (Deed::Transfer(act), Matter::Custody(noun)) => noun.decide_transfer(act, header),
        (Deed::NonObjection(act), Matter::NonObjection(noun)) => {
            Ok(noun.decide(act, header, facts)?)
        }
        _ => Ok(()),
    }
}

/// Who takes part in a body, where the Record says anything of it.
fn of_body<'a>(body: &MatterId, matters: &'a Matters) -> Option<&'a Participation> {
    match participation::of_body(body).and_then(|id| matters.get(&id)) {
        Some(Matter::Participation(held)) => Some(held),
        _ => None,
    }
}

/// Where and when a step on a floor or of an election is taken, and by whom it may be.
fn site<'a>(
    submission: &Submission,
    matter: &Matter,
    matters: &'a Matters,
    convention: &'a Convention,
    header: &Header,
    facts: &Facts<'a>,
) -> Site<'a> {
    let body = participation::body_in(&submission.matter, matter).or_else(|| submission.body());
    Site {
        convention,
        participants: facts.participants,
        participation: body.and_then(|body| of_body(&body, matters)),
        day: header.on.unwrap_or(facts.today),
        now: facts.now,
        attested: facts.signed == SignedKind::Attested,
        zone_known: facts.zone_known,
    }
}

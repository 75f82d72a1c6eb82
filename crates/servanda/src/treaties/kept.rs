//! One treaty of the house, kept for questions that go over all of them.

use super::Chapter;
use crate::error::Error;
use crate::house::House;
use record::Instant;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use treaty::act::{Deed, Done};
use treaty::calendar::Day;
use treaty::convention::Convention;
use treaty::depositary::bilateral::Place;
use treaty::depositary::entry_into_force::Course;
use treaty::depositary::holding::{self, Holding};
use treaty::depositary::instrument;
use treaty::depositary::register::Register;
use treaty::depositary::signature::{self, Manner};
use treaty::depositary::status::{Status, status};
use treaty::depositary::succession;
use treaty::participant::{ParticipantId, Participants};
use treaty::{MatterId, When};

/// What a treaty is called and where it stands in the list.
#[derive(Debug, Clone)]
pub struct Named {
    /// Its name in this house.
    pub slug: String,
    /// Its short title.
    pub title: String,
    /// Its place in the list.
    pub chapter: Chapter,
}

/// One participant in one treaty at the times asked about.
#[derive(Debug, Clone)]
pub struct Stand {
    /// The treaty.
    pub treaty: Named,
    /// The day on which the treaty entered or enters into force, as determined by the day.
    pub entry_into_force: Option<Day>,
    /// How it stands, on which terms.
    pub holding: Holding,
    /// What it did, in the order of the Record.
    pub acts: Vec<Done>,
}

/// A treaty in one line.
#[derive(Debug, Clone)]
pub struct Line {
    /// The treaty.
    pub treaty: Named,
    /// The day of its adoption.
    pub adopted: Option<Day>,
    /// How many signed.
    pub signatories: u32,
    /// How many instruments stand.
    pub instruments: u32,
    /// How many instruments bring it into force; none where no rule is held.
    pub required: Option<u32>,
    /// The day on which it entered or enters into force, as determined by the day.
    pub entry_into_force: Option<Day>,
}

/// A treaty with its acts.
#[derive(Debug)]
pub(super) struct Kept {
    named: Named,
    convention: Arc<Convention>,
    participants: Arc<Participants>,
    /// The acts of its own data, which are in view whatever their day.
    own: Arc<Vec<Done>>,
    /// The acts of its register.
    acts: Arc<Vec<Done>>,
    /// The last entry of the register and when the last of its acts became known.
    last: Option<(u64, Instant)>,
    /// Where the acts of each participant stand.
    of: BTreeMap<ParticipantId, Vec<usize>>,
    /// Where those stand that are read for everyone.
    common: Vec<usize>,
    /// Whether a count takes more than the list: a source counts others, a signature waits to be confirmed,
    /// or one stands in another's place.
    counted_whole: bool,
    /// What the instruments determine; nothing where they determine nothing that can be computed.
    course: Option<Course>,
}

impl Kept {
    /// The treaty with the acts that are new; none where nothing was opened under the name.
    pub(super) async fn advanced(
        held: Option<Arc<Self>>,
        house: &House,
        slug: &str,
        size: u64,
    ) -> Result<Option<Self>, Error> {
        let id = MatterId::of_convention(slug);
        let own_from = held.as_ref().and_then(|held| held.own.last());
        let own_from = own_from.map_or(0, |done| done.entry + 1);
        let new = house.acts_within(&id, own_from..size).await?;
        let mut own = held
            .as_ref()
            .map_or_else(Arc::default, |held| Arc::clone(&held.own));
        if !new.is_empty() {
            Arc::make_mut(&mut own).extend(new);
        }
        let convention = Arc::new(folded(&own, None));
        let Some(opened) = &convention.opened else {
            return Ok(None);
        };
        let named = Named {
            slug: slug.to_owned(),
            title: opened.short_title.clone(),
            chapter: Chapter::of(&convention.place, slug),
        };
        let mut kept = match held {
            Some(held) => Self {
                named,
                own,
                acts: Arc::clone(&held.acts),
                last: held.last,
                of: held.of.clone(),
                common: held.common.clone(),
                counted_whole: held.counted_whole,
                ..Self::opened(house, convention, slug).await?
            },
            None => Self {
                named,
                own,
                ..Self::opened(house, convention, slug).await?
            },
        };
        let from = kept.last.map_or(0, |(last, _)| last + 1);
        let register = MatterId::of_register(slug);
        let new = house.acts_within(&register, from..size).await?;
        kept.take(new);
        kept.course = holding::course(kept.acts.iter(), &kept.convention, &kept.participants).ok();
        Ok(Some(kept))
    }

    async fn opened(house: &House, convention: Arc<Convention>, slug: &str) -> Result<Self, Error> {
        let participants = house.participants(slug, None).await?;
        Ok(Self {
            named: Named {
                slug: slug.to_owned(),
                title: String::new(),
                chapter: Chapter::of(&convention.place, slug),
            },
            convention,
            participants,
            own: Arc::default(),
            acts: Arc::default(),
            last: None,
            of: BTreeMap::new(),
            common: Vec::new(),
            counted_whole: false,
            course: None,
        })
    }

    fn take(&mut self, new: Vec<Done>) {
        if new.is_empty() {
            return;
        }
        let acts = Arc::make_mut(&mut self.acts);
        for done in new {
            let place = acts.len();
            if holding::is_common(&done) {
                self.common.push(place);
            }
            if let Some(of) = &done.header.participant {
                self.of.entry(of.clone()).or_default().push(place);
            }
            self.counted_whole |= match &done.deed {
                Deed::Instrument(instrument::Act::Reported { .. })
                | Deed::Signature(signature::Act::Reported { .. }) => true,
                Deed::Signature(signature::Act::Signed { manner, .. }) => {
                    *manner == Some(Manner::AdReferendum)
                }
                Deed::Depositary(treaty::depositary::Deed::Succession(_)) => true,
                _ => false,
            };
            let known = self
                .last
                .map_or(done.known(), |(_, known)| known.max(done.known()));
            self.last = Some((done.entry, known));
            acts.push(done);
        }
    }

    /// Whether the participant did anything here, whenever.
    pub(super) fn concerns(&self, participant: &ParticipantId) -> bool {
        self.of.contains_key(participant)
    }

    /// How a participant stands; nothing where nothing of it is in view.
    pub(super) async fn stand(
        &self,
        house: &House,
        of: &ParticipantId,
        when: &When,
    ) -> Result<Option<Stand>, Error> {
        let Some(then) = self.at(house, when).await? else {
            return Ok(None);
        };
        let did =
            |done: &&Done| when.sees(done) && done.header.on.is_none_or(|on| on <= when.as_of);
        let own = self.of.get(of).into_iter().flatten();
        let own = own.filter_map(|place| self.acts.get(*place));
        let acts: Vec<Done> = own.filter(did).cloned().collect();
        if acts.is_empty() {
            return Ok(None);
        }
        let read = match holding::rests_on_others(&then.convention) {
            true => (0..self.acts.len()).collect(),
            false => self.read_for(of),
        };
        let read = read.iter().filter_map(|place| self.acts.get(*place));
        let course = then.course.as_ref();
        let nothing = Course::default();
        Ok(Some(Stand {
            treaty: self.named.clone(),
            entry_into_force: course.and_then(|course| course.entry_into_force(when.as_of)),
            holding: holding::holding(
                read.filter(|done| when.sees(done)),
                (&then.convention, &then.participants),
                course.unwrap_or(&nothing),
                when.as_of,
                of,
            ),
            acts,
        }))
    }

    /// Where the acts stand that decide how a participant stands.
    fn read_for(&self, of: &ParticipantId) -> BTreeSet<usize> {
        let mut places: BTreeSet<usize> = self.common.iter().copied().collect();
        let predecessors = self.common.iter().filter_map(|place| {
            let done = self.acts.get(*place)?;
            match &done.deed {
                Deed::Depositary(treaty::depositary::Deed::Succession(
                    succession::Act::Declared { predecessor, .. },
                )) if done.header.participant.as_ref() == Some(of) => Some(predecessor),
                _ => None,
            }
        });
        for id in predecessors.chain([of]) {
            places.extend(self.of.get(id).into_iter().flatten().copied());
        }
        places
    }

    /// The treaty in one line; nothing where it was not yet opened.
    pub(super) async fn line(&self, house: &House, when: &When) -> Result<Option<Line>, Error> {
        let Some(then) = self.at(house, when).await? else {
            return Ok(None);
        };
        let mut line = Line {
            treaty: self.named.clone(),
            adopted: None,
            signatories: 0,
            instruments: 0,
            required: treaty::depositary::status::rule_of(&then.convention)
                .ok()
                .flatten()
                .map(|rule| rule.required()),
            entry_into_force: None,
        };
        if self.counted_whole {
            if let Some(status) = self.whole(&then, when) {
                line.adopted = status.adopted;
                line.signatories = status.signatories.stated;
                line.instruments = status.instruments.stated;
                line.entry_into_force = status.entry_into_force.entry_into_force;
            }
            return Ok(Some(line));
        }
        let adopted = self.common.iter().filter_map(|place| self.acts.get(*place));
        let adopted = adopted.filter(|done| matches!(done.deed, Deed::Adoption(_)));
        line.adopted = adopted
            .filter(|done| when.sees(done))
            .filter_map(|done| done.header.on)
            .next_back();
        let signed = self.of.values().filter(|places| {
            let mut acts = places.iter().filter_map(|place| self.acts.get(*place));
            acts.any(|done| {
                matches!(done.deed, Deed::Signature(signature::Act::Signed { .. }))
                    && when.sees(done)
            })
        });
        line.signatories = small(signed.count());
        if let Some(course) = then.course.as_ref() {
            let ceased = |code: &str| {
                let id = ParticipantId::parse(code).ok();
                id.and_then(|id| then.participants.ceased_by(&id, when.as_of))
            };
            let standing = course.standing(when.as_of);
            line.instruments = small(standing.filter(|code| ceased(code).is_none()).count());
            line.entry_into_force = course.entry_into_force(when.as_of);
        }
        Ok(Some(line))
    }

    /// The whole status, where sources count what the Record does not list.
    fn whole(&self, then: &Then<'_>, when: &When) -> Option<Status> {
        let mut register = Register::default();
        let seen = self.acts.iter().filter(|done| when.sees(done));
        seen.for_each(|done| register.fold(done));
        status(&register, &then.convention, &then.participants, when.as_of).ok()
    }

    /// Rules, participants and course as they were known.
    async fn at(&self, house: &House, when: &When) -> Result<Option<Then<'_>>, Error> {
        let last_own = self.own.last().map(|done| done.entry);
        let all_own = when
            .entry
            .is_none_or(|size| last_own.is_none_or(|last| last < size));
        let all_acts = self.last.is_none_or(|(last, known)| {
            when.entry.is_none_or(|size| last < size)
                && when.known_as_of.is_none_or(|until| known <= until)
        });
        let convention = match all_own {
            true => Arc::clone(&self.convention),
            false => Arc::new(folded(&self.own, when.entry)),
        };
        if convention.opened.is_none() {
            return Ok(None);
        }
        let participants = match convention.participants == self.convention.participants {
            true => Arc::clone(&self.participants),
            false => house.participants(&self.named.slug, when.entry).await?,
        };
        let course = match all_own && all_acts {
            true => Known::Kept(&self.course),
            false => {
                let known = |done: &&Done| {
                    when.had_entered(done)
                        && when.known_as_of.is_none_or(|until| done.known() <= until)
                };
                let acts = self.acts.iter().filter(known);
                Known::Then(holding::course(acts, &convention, &participants).ok())
            }
        };
        Ok(Some(Then {
            convention,
            participants,
            course,
        }))
    }
}

/// A treaty as it was known.
struct Then<'a> {
    convention: Arc<Convention>,
    participants: Arc<Participants>,
    course: Known<'a>,
}

/// What is kept, or what was computed for a state of knowledge.
enum Known<'a> {
    Kept(&'a Option<Course>),
    Then(Option<Course>),
}

impl Known<'_> {
    const fn as_ref(&self) -> Option<&Course> {
        match self {
            Self::Kept(course) => course.as_ref(),
            Self::Then(course) => course.as_ref(),
        }
    }
}

fn folded(own: &[Done], size: Option<u64>) -> Convention {
    let mut convention = Convention::default();
    let acts = own.iter();
    for done in acts.filter(|done| size.is_none_or(|size| done.entry < size)) {
        if let Deed::Convention(act) = &done.deed {
            convention.fold(done, act);
        }
    }
    convention
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Stand {
    /// Whether it is a Party.
    #[must_use]
    pub fn is_party(&self) -> bool {
        self.holding.side.place == Place::Party
    }

    /// Whether its instrument stands and the Record does not tell since when it is bound.
    #[must_use]
    pub fn is_unstated(&self) -> bool {
        self.holding.side.place == Place::DayNotStated
    }
}

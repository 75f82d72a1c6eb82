//! The scene: a floor and what stands around it, folded and kept, so that a change reads what is new and
//! nothing else.

use crate::desk::day_in;
use crate::error::Error;
use crate::house::House;
use crate::web::asked::Asked;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::shelf::Shelf;
use crate::web::tongue::{Argument, Tongue};
use crate::web::words::called;
use maud::Markup;
use record::Instant;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use treaty::act::Deed;
use treaty::committee::election::Election;
use treaty::committee::meeting;
use treaty::committee::participation::{self, Participation};
use treaty::committee::procedure::taken::Stage;
use treaty::committee::procedure::{self, Floor, Next, Site};
use treaty::participant::ParticipantId;
use treaty::{Matter, MatterId, When};

/// Since when things on the floor stand as they do.
#[derive(Debug, Clone, Default)]
pub(super) struct Since {
    /// Whoever has the floor was given it.
    pub(super) turn: Option<Instant>,
    /// The stage of the voting.
    pub(super) stage: Option<Instant>,
}

/// Elections by their matters.
pub(super) type Elections = Arc<BTreeMap<MatterId, Election>>;

/// A floor as every view of it shows it.
#[derive(Debug, Clone)]
pub(super) struct Scene {
    /// The convention, its participants, the body and the meeting, as of today.
    pub(super) reading: Reading,
    /// The floor's matter.
    pub(super) id: MatterId,
    /// The floor.
    pub(super) floor: Arc<Floor>,
    /// Who takes part in the body, and who acts for them.
    pub(super) participation: Arc<Participation>,
    /// The titles of the items that were taken up.
    pub(super) items: Arc<BTreeMap<String, String>>,
    /// The elections of the body.
    pub(super) elections: Elections,
    /// Since when.
    pub(super) since: Since,
    /// When it was folded.
    pub(super) now: Instant,
    steps: Arc<OnceLock<Vec<Next>>>,
    members: Arc<OnceLock<Vec<ParticipantId>>>,
}

impl Scene {
    /// The same in another language; what was tried once is not tried again.
    pub(super) fn spoken(&self, tongue: Tongue) -> Self {
        let mut scene = self.clone();
        (scene.reading.tongue, scene.reading.names_in) = (tongue, tongue);
        scene
    }

    /// The same, as it is for a body with this participation.
    pub(super) fn taking_part(mut self, participation: Arc<Participation>) -> Self {
        self.participation = participation;
        (self.steps, self.members) = (Arc::default(), Arc::default());
        self
    }

    /// A message in the language of this scene.
    pub(super) fn word(&self, key: &'static str) -> String {
        self.reading.word(key)
    }

    /// A message with its arguments.
    pub(super) fn word_with(
        &self,
        key: &'static str,
        given: &[(&'static str, Argument)],
    ) -> String {
        self.reading.word_with(key, given)
    }

    /// How many entries of the Record it was folded from.
    pub(super) fn size(&self) -> u64 {
        self.reading.shelf.size
    }

    /// Where the steps are tried.
    pub(super) fn site(&self) -> Site<'_> {
        Site {
            convention: &self.reading.shelf.convention,
            participants: &self.reading.shelf.participants,
            participation: Some(&self.participation),
            day: self.reading.today,
            now: self.now,
            attested: false,
            zone_known: true,
        }
    }

    /// Every step that could come next with its answer; tried once, whoever asks.
    pub(super) fn steps(&self) -> &[Next] {
        self.steps
            .get_or_init(|| self.floor.what_next(&self.site()))
    }

    /// The body, by its short name.
    pub(super) fn body_name(&self) -> String {
        let body = self.floor.body.as_ref();
        match body.map(|id| (id, self.reading.shelf.matter(id))) {
            Some((_, Some(Matter::Body(body)))) => body.short_name().to_owned(),
            Some((id, _)) => id.name().to_owned(),
            None => String::new(),
        }
    }

    /// The body and its meeting, as a list names them.
    pub(super) fn called(&self) -> Markup {
        let met = self.floor.met.as_ref();
        let meeting = met.and_then(|held| held.meeting.as_ref());
        let day = met.and_then(|held| held.day);
        called::floor(&self.reading, self.floor.body.as_ref(), meeting, day)
    }

    /// The items on the meeting's agenda: their short names and titles.
    pub(super) fn agenda(&self) -> Vec<(String, String)> {
        let meeting = self.floor.meeting();
        let meeting = meeting.and_then(|id| self.reading.shelf.matter(id));
        let Some(Matter::Meeting(meeting)) = meeting else {
            return Vec::new();
        };
        match meeting.programme.as_ref().map(|held| &held.act) {
            Some(meeting::Act::Programme { agenda, .. }) => agenda
                .iter()
                .map(|item| (item.item.clone(), item.title.clone()))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The members of the body today, in English alphabetical order.
    pub(super) fn members(&self) -> &[ParticipantId] {
        self.members.get_or_init(|| {
            let members = self.site().members();
            members.iter().map(|held| held.id.clone()).collect()
        })
    }

    /// Plain name of a participant today.
    pub(super) fn name(&self, id: &ParticipantId) -> String {
        self.reading.plain_name(id, self.reading.today)
    }
}

/// What is kept of a floor between two changes.
#[derive(Default)]
pub(super) struct Kept {
    size: u64,
    floor: Arc<Floor>,
    folded: usize,
    since: Since,
    items: Arc<BTreeMap<String, String>>,
    beside: Beside,
    scene: Option<Arc<Scene>>,
}

/// What stands around a floor, with how many acts of each matter it was folded from.
#[derive(Default, Clone)]
struct Beside {
    acts: [usize; 4],
    shelf: Shelf,
    matters: BTreeMap<MatterId, Arc<Matter>>,
    participation: Arc<Participation>,
    elections: Elections,
    of_elections: usize,
    zone: String,
}

impl Kept {
    /// The floor as the Record has it now.
    ///
    /// # Errors
    /// When the storage fails.
    pub(super) async fn catch_up(
        &mut self,
        rooms: &Rooms,
        id: &MatterId,
    ) -> Result<Arc<Scene>, Error> {
        let house = &rooms.house;
        let (size, now) = (house.size().await?, house.now()?);
        let today = day_in(&self.beside.zone, now);
        if let Some(scene) = &self.scene
            && self.size == size
            && today == Some(scene.reading.today)
        {
            return Ok(Arc::clone(scene));
        }
        // Nobody else holds it then, so that taking acts in copies nothing.
        self.scene = None;
        self.take_acts(house, id).await?;
        self.beside.read(house, id, &self.floor).await?;
        let today = day_in(&self.beside.zone, now).ok_or_else(no_day)?;
        let mut shelf = self.beside.shelf.clone();
        (shelf.size, shelf.newest_at) = (size, Some(now));
        for (of, matter) in &self.beside.matters {
            shelf = shelf.bringing(of.clone(), Arc::clone(matter));
        }
        let reading = rooms.over(&Asked::default(), Arc::new(shelf), When::on(today), today);
        self.size = size;
        let scene = Arc::new(Scene {
            reading,
            id: id.clone(),
            floor: Arc::clone(&self.floor),
            participation: Arc::clone(&self.beside.participation),
            items: Arc::clone(&self.items),
            elections: Arc::clone(&self.beside.elections),
            since: self.since.clone(),
            now,
            steps: Arc::default(),
            members: Arc::default(),
        });
        self.scene = Some(Arc::clone(&scene));
        Ok(scene)
    }

    async fn take_acts(&mut self, house: &House, id: &MatterId) -> Result<(), Error> {
        let acts = house.acts(id).await?;
        let floor = Arc::make_mut(&mut self.floor);
        for done in acts.iter().skip(self.folded) {
            let Deed::Floor(act) = &done.deed else {
                continue;
            };
            if let procedure::Act::ItemTakenUp { item, title, .. } = act {
                Arc::make_mut(&mut self.items).insert(item.clone(), title.clone());
            }
            let before = (floor.called.clone(), stage(floor));
            floor.fold(done, act);
            if before.0 != floor.called {
                self.since.turn = floor.called.as_ref().map(|_| done.at);
            }
            if before.1 != stage(floor) {
                self.since.stage = Some(done.at);
            }
        }
        self.folded = acts.len();
        Ok(())
    }
}

fn stage(floor: &Floor) -> (usize, Option<Stage>) {
    (
        floor.votings.len(),
        floor.votings.last().map(|held| held.stage),
    )
}

impl Beside {
    /// Reads again what has other acts than before.
    async fn read(&mut self, house: &House, id: &MatterId, floor: &Floor) -> Result<(), Error> {
        let slug = id.convention();
        let taking_part = floor.body.as_ref().and_then(participation::of_body);
        let of = [
            Some(MatterId::of_convention(slug)),
            taking_part,
            floor.body.clone(),
            floor.met.as_ref().and_then(|held| held.meeting.clone()),
        ];
        for (index, of) in of.into_iter().enumerate() {
            let Some(of) = of else { continue };
            let count = house.acts(&of).await?.len();
            let before = self.acts.get(index).copied().unwrap_or_default();
            let known = index < 2 || self.matters.contains_key(&of);
            if count == before && known {
                continue;
            }
            if let Some(held) = self.acts.get_mut(index) {
                *held = count;
            }
            self.take(house, slug, of).await?;
        }
        self.take_elections(house, slug, floor).await
    }

    /// The elections of the body, folded again where one has more acts than before.
    async fn take_elections(
        &mut self,
        house: &House,
        slug: &str,
        floor: &Floor,
    ) -> Result<(), Error> {
        let mut acts = Vec::new();
        for id in house
            .matters(&format!("{slug}/committee/election/"))
            .await?
        {
            acts.push((house.acts(&id).await?, id));
        }
        let count = acts.iter().map(|(acts, _)| acts.len()).sum();
        if count == self.of_elections {
            return Ok(());
        }
        let folded = acts.into_iter().filter_map(|(acts, id)| {
            let mut matter = Matter::empty(&id);
            acts.iter().for_each(|done| matter.fold(done));
            match matter {
                Matter::Election(held) if held.body == floor.body => Some((id, *held)),
                _ => None,
            }
        });
        (self.of_elections, self.elections) = (count, Arc::new(folded.collect()));
        Ok(())
    }

    async fn take(&mut self, house: &House, slug: &str, of: MatterId) -> Result<(), Error> {
        if of == MatterId::of_convention(slug) {
            slug.clone_into(&mut self.shelf.slug);
            self.shelf.convention = Arc::new(house.convention(slug, None).await?);
            self.shelf.participants = house.participants(slug, None).await?;
            let opened = self.shelf.convention.opened.as_ref();
            self.zone = opened.map(|opened| opened.zone.clone()).unwrap_or_default();
            return Ok(());
        }
        let mut matter = Matter::empty(&of);
        house
            .acts(&of)
            .await?
            .iter()
            .for_each(|done| matter.fold(done));
        match matter {
            Matter::Participation(held) => self.participation = Arc::new(*held),
            matter => {
                self.matters.insert(of, Arc::new(matter));
            }
        }
        Ok(())
    }
}

pub(super) fn no_day() -> Error {
    let what = "the clock of this machine shows no day of the calendar";
    Error::new(crate::error::Kind::Machine, what, "Set it and try again")
}

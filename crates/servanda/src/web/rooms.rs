//! The rooms: what every page is answered from, with the shelves read last.

mod told;
mod whole;

use super::asked::Asked;
use super::problem::Problem;
use super::reading::Reading;
use super::shelf::{Base, Shelf, shelf_at};
use super::tongue::key;
use crate::desk::day_in;
use crate::error::{Error, Kind};
use crate::house::House;
use crate::treaties::Treaties;
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::OnceCell;
use treaty::When;
use treaty::calendar::Day;
use whole::Whole;

/// A status does not wait for an index that lacks more entries than this: it is answered from the treaty's
/// own acts, which the ledger gives without it.
const LACKING_MAX: u64 = 2000;
/// How many shelves are kept: the newest for today, and some for other times.
const SHELVES_KEPT: usize = 8;

/// What every page is answered from.
pub(crate) struct Rooms {
    /// The house.
    pub(crate) house: Arc<House>,
    /// Address of the style sheet.
    pub(crate) style: Arc<str>,
    /// When these rooms were opened, in milliseconds since 1970.
    pub(crate) since_millis: i64,
    first_convention: OnceCell<String>,
    /// The newest shelf of each convention; one request at a time takes it forward.
    bases: tokio::sync::Mutex<BTreeMap<String, Arc<Base>>>,
    shelves: Mutex<VecDeque<(Key, Arc<Shelf>)>>,
    whole: Whole,
    /// All treaties, taken forward like the bases.
    treaties: tokio::sync::Mutex<Arc<Treaties>>,
    /// The zone of each convention, which never changes.
    zones: Mutex<BTreeMap<String, String>>,
}

/// What a shelf was read for: a convention, the times, and the Record's size.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Key {
    slug: String,
    when: When,
}

impl Rooms {
    /// The rooms of a house.
    pub(crate) fn of(house: Arc<House>, style: Arc<str>) -> Self {
        Self {
            since_millis: house.now().map_or(0, |now| now.unix_millis()),
            house,
            style,
            first_convention: OnceCell::new(),
            bases: tokio::sync::Mutex::default(),
            shelves: Mutex::default(),
            whole: Whole::default(),
            treaties: tokio::sync::Mutex::default(),
            zones: Mutex::default(),
        }
    }

    /// The civil day now at the place of the house's convention.
    pub(crate) async fn today(&self) -> Option<Day> {
        let slug = self.first_convention().await.ok()?;
        self.today_of(slug).await.ok()
    }

    /// The civil day now at the place of a convention's depositary.
    async fn today_of(&self, slug: &str) -> Result<Day, Error> {
        let zones = || self.zones.lock().unwrap_or_else(PoisonError::into_inner);
        let known = zones().get(slug).cloned();
        if let Some(zone) = known
            && let Some(today) = day_in(&zone, self.house.now()?)
        {
            return Ok(today);
        }
        let convention = self.house.convention(slug, None).await?;
        let zone = convention.opened.map(|opened| opened.zone);
        zones().insert(slug.to_owned(), zone.unwrap_or_default());
        self.house.today(slug).await
    }

    /// Name of the house's convention in addresses.
    pub(crate) async fn slug(&self) -> Result<&str, Error> {
        self.first_convention().await
    }

    async fn first_convention(&self) -> Result<&str, Error> {
        let first = self.first_convention.get_or_try_init(|| async {
            let slugs = self.house.conventions().await?;
            slugs.into_iter().next().ok_or_else(none_yet)
        });
        first.await.map(String::as_str)
    }

    /// What a page rests on: about the convention named, else about the first one that was opened.
    pub(crate) async fn reading(&self, asked: &Asked) -> Result<Reading, Problem> {
        if let Some(slug) = &asked.convention {
            return self.reading_of(slug, asked).await;
        }
        match self.first_convention().await {
            Ok(slug) => self.reading_of(slug, asked).await,
            Err(error) if error.code == NONE_YET => self.reading_of_nothing(asked).await,
            Err(error) => Err(error.into()),
        }
    }

    /// The same for a page that rests on the convention's own data and on its register alone.
    pub(crate) async fn reading_of_register(&self, asked: &Asked) -> Result<Reading, Problem> {
        if self.house.not_folded().await? <= LACKING_MAX {
            return self.reading(asked).await;
        }
        let slug = match &asked.convention {
            Some(slug) => slug.as_str(),
            None => self.first_convention().await?,
        };
        let (when, today) = self.times(slug, asked).await?;
        let base = Base::of_the_register(&self.house, slug).await?;
        let shelf = shelf_at(&base, &self.house, &when).await?;
        Ok(self.over(asked, Arc::new(shelf), asked_for(when, asked), today))
    }

    /// What a page about a convention rests on.
    pub(crate) async fn reading_of(&self, slug: &str, asked: &Asked) -> Result<Reading, Problem> {
        let (when, today) = self.times(slug, asked).await?;
        let shelf = self.shelf(slug, &when).await?;
        let shelf = self
            .whole
            .brought(&self.house, shelf, &when, &asked.page)
            .await?;
        Ok(self.over(asked, shelf, asked_for(when, asked), today))
    }

    /// The times of an answer about a convention with the Record's size in every case, and the civil day
    /// now.
    async fn times(&self, slug: &str, asked: &Asked) -> Result<(When, Day), Problem> {
        let size = self.house.size().await?;
        if let Some(entry) = asked.entry.filter(|entry| *entry > size) {
            return Err(Problem::unknown(
                format!("The Record holds {size} entries, not {entry}"),
                format!("Ask for `entry={size}` or fewer"),
            )
            .said(
                key("problem-size"),
                key("problem-fewer"),
                &[("size", &size.to_string()), ("asked", &entry.to_string())],
            ));
        }
        self.first_convention().await?;
        let today = self.today_of(slug).await?;
        let when = When {
            as_of: asked.as_of.unwrap_or(today),
            known_as_of: asked.known_as_of,
            entry: Some(asked.entry.unwrap_or(size)),
        };
        Ok((when, today))
    }

    /// A house without a convention has a Record all the same.
    async fn reading_of_nothing(&self, asked: &Asked) -> Result<Reading, Problem> {
        let shelf = Shelf::of_nothing(self.house.size().await?);
        let now = self.house.now()?;
        let day = now.as_str().get(..10).and_then(|day| Day::parse(day).ok());
        let today = day.ok_or_else(none_yet)?;
        Ok(self.over(asked, Arc::new(shelf), When::on(today), today))
    }

    /// What a page rests on, over a shelf that was read by whoever asks.
    pub(crate) fn over(&self, asked: &Asked, shelf: Arc<Shelf>, when: When, today: Day) -> Reading {
        let slug = shelf.slug.clone();
        Reading {
            shelf,
            when,
            other_times: asked.other_times(),
            today,
            tongue: asked.tongue(),
            names_in: asked.names(),
            practice: self.house.is_practice(),
            paused: self.house.is_paused(),
            copy_of: crate::practice::copied(self.house.opened()),
            style: Arc::clone(&self.style),
            of_another: self
                .first_convention
                .get()
                .is_some_and(|own| *own != slug && !slug.is_empty()),
        }
    }

    /// A shelf read before, which is then the newest one used.
    fn kept(&self, key: &Key) -> Option<Arc<Shelf>> {
        let mut shelves = self.shelves.lock().unwrap_or_else(PoisonError::into_inner);
        let place = shelves.iter().position(|(held, _)| held == key)?;
        let found = shelves.remove(place)?;
        let shelf = Arc::clone(&found.1);
        shelves.push_front(found);
        Some(shelf)
    }

    /// The newest shelf of a convention, taken forward at least as far as is asked.
    async fn base(&self, slug: &str, when: &When) -> Result<Arc<Base>, Error> {
        let mut bases = self.bases.lock().await;
        let held = bases.get(slug).cloned();
        let base = match held {
            Some(base) if when.entry.is_some_and(|size| size <= base.size()) => return Ok(base),
            Some(base) => base.advanced(&self.house).await?,
            None => Base::read(&self.house, slug).await?,
        };
        let base = Arc::new(base);
        bases.insert(slug.to_owned(), Arc::clone(&base));
        Ok(base)
    }

    /// All treaties of the house, taken forward to its newest entry.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn treaties(&self) -> Result<Arc<Treaties>, Error> {
        let mut held = self.treaties.lock().await;
        if self.house.size().await? != held.size() {
            *held = Arc::new(held.advanced(&self.house).await?);
        }
        Ok(Arc::clone(&held))
    }

    async fn shelf(&self, slug: &str, when: &When) -> Result<Arc<Shelf>, Problem> {
        let key = Key {
            slug: slug.to_owned(),
            when: when.clone(),
        };
        if let Some(shelf) = self.kept(&key) {
            return Ok(shelf);
        }
        let base = self.base(slug, when).await?;
        let shelf = Arc::new(shelf_at(&base, &self.house, when).await?);
        let mut shelves = self.shelves.lock().unwrap_or_else(PoisonError::into_inner);
        shelves.push_front((key, Arc::clone(&shelf)));
        shelves.truncate(SHELVES_KEPT);
        Ok(shelf)
    }
}

const NONE_YET: &str = "no_convention";

/// The times that an answer says: the Record's size only where it was asked for.
fn asked_for(when: When, asked: &Asked) -> When {
    When {
        entry: asked.entry,
        ..when
    }
}

fn none_yet() -> Error {
    let mut error = Error::new(
        Kind::Unknown,
        "This house keeps no convention yet",
        "Enter one with `servanda init --convention DIR`",
    );
    NONE_YET.clone_into(&mut error.code);
    error
}

//! Starting a house: the pen, the ledger, the archive and the key of a home, made into a desk and a
//! house that reads.

use super::House;
use crate::archive::FilesArchive;
use crate::clock::Clock;
use crate::desk::{Answer, Desk, Opening, Tools, house_keys};
use crate::error::{Error, Kind};
use crate::home::{HighWater, Home, Pen, settle};
use crate::keys::Seed;
use crate::ledger::{Ledger as _, SqliteLedger};
use crate::notices::Notices;
use crate::people::Roster;
use std::sync::Arc;

/// A house that writes.
pub struct Started {
    /// For reading.
    pub house: Arc<House>,
    /// For writing.
    pub desk: Desk,
    /// The lock of the home, held as long as this is.
    pub pen: Pen,
}

/// Starts the house of a home that was made, and opens its Record with `opening` if it has none.
///
/// # Errors
/// When another house holds the pen, when the home is not one this program can use, or when the
/// Record is older than what this house has signed.
pub async fn start(home: &Home, opening: Option<Opening>) -> Result<Started, Error> {
    home.exists()?;
    start_with(Pen::take(home)?, home, opening).await
}

/// As [`start`], by whoever holds the pen already.
///
/// # Errors
/// As [`start`].
pub async fn start_with(pen: Pen, home: &Home, opening: Option<Opening>) -> Result<Started, Error> {
    start_at(pen, home, opening, Clock::of_the_machine()).await
}

/// As [`start_with`], by a clock: a copy of a practice house is entered at the times of the original.
///
/// # Errors
/// As [`start`].
pub(crate) async fn start_at(
    pen: Pen,
    home: &Home,
    opening: Option<Opening>,
    clock: Clock,
) -> Result<Started, Error> {
    home.open(&pen)?;
    // The mark is there before the Record is: without one nothing is ever appended.
    let high_water = HighWater::open(&home.high_water())?;
    let ledger = Arc::new(SqliteLedger::open(&home.record()).await?);
    if ledger.size().await? > 0 {
        settle(home, &house_keys(&*ledger).await?)?;
    }
    let key = house_key(home)?;
    let archive = Arc::new(FilesArchive::open(&home.archive())?);
    let tools = Tools {
        ledger: ledger.clone(),
        archive: archive.clone(),
        key,
        high_water,
        clock: clock.clone(),
    };
    let desk = Desk::open(tools, opening).await?;
    let roster = Roster::open(&home.roster()).await?;
    let house = House::over(ledger, archive, clock).await?;
    let notices = Notices::open(&home.notices()).await?;
    let house = house.with_roster(roster).with_notices(notices);
    let mut house = house.with_index(home.index());
    let mut desk = desk;
    if house.is_practice() {
        house = house.paused_by(home.paused());
        desk = desk.paused_by(home.paused());
    }
    Ok(Started {
        house: Arc::new(house),
        desk,
        pen,
    })
}

/// Changes the key of a house that is not running. What a crash interrupts is ended by doing it again, or by
/// the next start.
///
/// # Errors
/// As [`start`]; the house then goes on under the key that its Record names.
pub async fn rotate(home: &Home) -> Result<(Answer, record::Instant), Error> {
    home.exists()?;
    let pen = Pen::take(home)?;
    home.open(&pen)?;
    let high_water = HighWater::open(&home.high_water())?;
    let ledger = Arc::new(SqliteLedger::open(&home.record()).await?);
    settle(home, &house_keys(&*ledger).await?)?;
    let next = home.next_key();
    if !next.exists() {
        Seed::draw()?.write(&next)?;
    }
    let next = Seed::read(&next)?;
    let tools = Tools {
        ledger: ledger.clone(),
        archive: Arc::new(FilesArchive::open(&home.archive())?),
        key: house_key(home)?,
        high_water,
        clock: Clock::of_the_machine(),
    };
    let rotated = tools.rotate(&next).await;
    // Also where it is not known whether it was entered: the Record says.
    settle(home, &house_keys(&*ledger).await?)?;
    drop(pen);
    rotated
}

/// The house's key. A person draws another; a Record knows only this one.
pub(crate) fn house_key(home: &Home) -> Result<Seed, Error> {
    let before = Seed::read(&home.key_before()).ok();
    let key = Seed::read(&home.house_key());
    let key = key.map(|key| match &before {
        Some(before) => key.after(before),
        None => key,
    });
    key.map_err(|error| match error.kind {
        // One that others can read is mended on the spot.
        Kind::Home => error,
        _ => Error::new(
            Kind::Home,
            "the house's key in `keys/house.key` is missing or broken, so the house does not write",
            "Put it back from a backup; if it is lost for good, move this home away and open a new Record that cites the last checkpoint of this one",
        )
        .code("no_key")
        .detail(format!("{} {}", error.what, error.detail).trim_end()),
    })
}

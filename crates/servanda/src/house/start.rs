//! Starting a house: the pen, the ledger, the archive and the key of a home, made into a desk and a
//! house that reads.

use super::House;
use crate::archive::FilesArchive;
use crate::clock::Clock;
use crate::desk::{Desk, Opening, Tools};
use crate::error::Error;
use crate::home::{HighWater, Home, Pen};
use crate::keys::Seed;
use crate::ledger::SqliteLedger;
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
    let pen = Pen::take(home)?;
    home.open(&pen)?;
    let ledger = Arc::new(SqliteLedger::open(&home.record()).await?);
    let archive = Arc::new(FilesArchive::open(&home.archive())?);
    let tools = Tools {
        ledger: ledger.clone(),
        archive: archive.clone(),
        key: Seed::read(&home.house_key())?,
        high_water: HighWater::open(&home.high_water())?,
        clock: Clock::of_the_machine(),
    };
    let desk = Desk::open(tools, opening).await?;
    let house = House::over(ledger, archive, Clock::of_the_machine()).await?;
    Ok(Started {
        house: Arc::new(house.with_index(home.index())),
        desk,
        pen,
    })
}

//! The three times of an answer, as a command asks for them.

use crate::error::{Error, Kind, shortened};
use crate::house::House;
use crate::instants::known_until;
use treaty::When;
use treaty::calendar::Day;

/// As of which day, as known when, from how much of the Record.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Times {
    /// The civil day asked about [default: today, at the place of the depositary]
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Only what was known then: a day (its end) or an instant such as 2025-11-01T12:00:00Z
    #[arg(long, value_name = "TIME")]
    known_as_of: Option<String>,
    /// Only the first N entries of the Record; with all three the answer never changes
    #[arg(long, value_name = "N")]
    entry: Option<u64>,
}

impl Times {
    /// The times asked for, in a convention's civil day.
    ///
    /// # Errors
    /// With exit code 2, when one of them is no day or instant; when the Record is shorter than asked.
    pub async fn when(&self, house: &House, slug: &str) -> Result<When, Error> {
        let as_of = match &self.as_of {
            Some(text) => Day::parse(text).map_err(|_| no_time("--as-of", text))?,
            None => house.today(slug).await?,
        };
        let known = |text: &String| known_until(text).ok_or_else(|| no_time("--known-as-of", text));
        let size = house.size().await?;
        if let Some(entry) = self.entry.filter(|entry| *entry > size) {
            let what = format!("the Record holds {size} entries, fewer than the {entry} asked for");
            return Err(Error::new(Kind::Unknown, what, "Ask for its size or less"));
        }
        Ok(When {
            as_of,
            known_as_of: self.known_as_of.as_ref().map(known).transpose()?,
            entry: Some(self.entry.unwrap_or(size)),
        })
    }
}

fn no_time(option: &str, text: &str) -> Error {
    let text = shortened(&format!("`{text}`"));
    let what = format!("{text}, given to {option}, is not a time of the calendar");
    let remedy = "Write a day as 2026-11-21, or an instant as 2026-11-21T20:24:03Z";
    Error::new(Kind::Usage, what, remedy)
}

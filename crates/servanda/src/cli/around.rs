//! What stands around a floor or an election, as its rules are asked from the command line.

use crate::error::Error;
use crate::house::House;
use std::sync::Arc;
use treaty::committee::participation::of_body;
use treaty::committee::procedure::Site;
use treaty::convention::Convention;
use treaty::participant::Participants;
use treaty::{Matter, MatterId, When};

/// The convention, its table of participants, and who takes part in the body.
pub(super) struct Around {
    convention: Convention,
    participants: Arc<Participants>,
    takes_part: Option<Matter>,
}

impl Around {
    /// Reads it as it stood.
    pub(super) async fn read(
        house: &House,
        slug: &str,
        body: Option<&MatterId>,
        when: &When,
    ) -> Result<Self, Error> {
        Ok(Self {
            convention: house.convention(slug, when.entry).await?,
            participants: house.participants(slug, when.entry).await?,
            takes_part: match body.and_then(of_body) {
                Some(id) => Some(house.matter(&id, when).await?),
                None => None,
            },
        })
    }

    /// As a step is asked for that day, at this instant.
    pub(super) fn site(&self, house: &House, when: &When) -> Result<Site<'_>, Error> {
        Ok(Site {
            convention: &self.convention,
            participants: &self.participants,
            participation: match &self.takes_part {
                Some(Matter::Participation(held)) => Some(held),
                _ => None,
            },
            day: when.as_of,
            now: house.now()?,
            attested: false,
            zone_known: true,
        })
    }
}

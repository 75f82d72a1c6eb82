//! What a decision of the depositary rests on, and what any of its acts can lack.

use super::protocol::Parent;
use super::register::Register;
use super::status::FINAL_CLAUSES;
use crate::act::Header;
use crate::calendar::Day;
use crate::convention::Convention;
use crate::not_in_order;
use crate::participant::ParticipantId;
use crate::submission::Facts;
use serde::de::DeserializeOwned;

/// Everything one decision rests on.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The register as it stands.
    pub register: &'a Register,
    /// The convention with its rules.
    pub convention: &'a Convention,
    /// What the act says of itself, its times settled.
    pub header: &'a Header,
    /// What was gathered.
    pub facts: &'a Facts<'a>,
    /// Name of the convention in this house.
    pub register_name: &'a str,
    /// The treaty to which this one is a protocol.
    pub parent: Option<Parent<'a>>,
}

not_in_order! {
    /// What any act of treaty life can lack.
    pub enum Unfit in "depositary" {
        /// No participant or day.
        NoParticipant = "no_participant", "Servanda: an act of treaty life is somebody's, on a day",
            "the act names no participant or no day",
            "Give the participant in `for` and the day of receipt in `on`";
        /// Not adopted.
        NotAdopted = "not_adopted", "VCLT articles 9 to 11: a text is adopted before anything is done with it",
            "the text is not entered as adopted",
            "Enter the adoption first";
        /// An id twice.
        IdTaken { id: String } = "id_taken", "Servanda: an id is given once and never reused",
            "`{id}` already names another act in this register",
            "Give it an id of its own";
        /// An id of nothing.
        NoSuch { id: String } = "no_such", "Servanda: what is changed stands in the Record",
            "nothing stands in this register under the id `{id}`",
            "Check the id, or enter first what it names";
        /// Another's.
        NotOwn { id: String, participant: String } = "not_own", "VCLT articles 22 and 23: each acts on its own declarations",
            "`{id}` is not an act of {participant}",
            "Name the participant that made it";
        /// Ended before.
        Ended { id: String, on: Day } = "ended", "Servanda: what has ended is not ended again",
            "`{id}` ended on {on}",
            "Check the id; what comes anew is another act";
        /// Not bound.
        NotBound { participant: String, on: Day } = "not_bound", "VCLT article 2: who has not consented to be bound is no contracting State",
            "no instrument of {participant} stands on {on}",
            "Enter its instrument first";
        /// Bound no longer.
        Left { participant: String, on: Day } = "left", "VCLT article 70: whose denunciation took effect has no part in the treaty",
            "{participant} is bound no longer since {on}",
            "Check the day; a new instrument makes it a contracting State again";
    }
}

impl<'a> Case<'a> {
    /// Who acts, and on which day.
    ///
    /// # Errors
    /// [`Unfit::NoParticipant`].
    pub fn party(&self) -> Result<(&'a ParticipantId, Day), Unfit> {
        match (&self.header.participant, self.header.on) {
            (Some(participant), Some(on)) => Ok((participant, on)),
            _ => Err(Unfit::NoParticipant),
        }
    }

    /// Who acts, having consented to be bound by that day.
    ///
    /// # Errors
    /// [`Unfit::NoParticipant`] and [`Unfit::NotBound`].
    pub fn bound(&self) -> Result<(&'a ParticipantId, Day), Unfit> {
        let (participant, on) = self.not_left()?;
        if self.register.standing_instrument(participant, on).is_none() {
            let participant = participant.to_string();
            return Err(Unfit::NotBound { participant, on });
        }
        Ok((participant, on))
    }

    /// Who acts, unless its denunciation took effect by that day and no new instrument stands.
    ///
    /// # Errors
    /// [`Unfit::NoParticipant`] and [`Unfit::Left`].
    pub fn not_left(&self) -> Result<(&'a ParticipantId, Day), Unfit> {
        let (participant, day) = self.party()?;
        let register = self.register;
        if let Some((on, true)) = register.left_by(participant, day)
            && register.standing_instrument(participant, day).is_none()
        {
            let participant = participant.to_string();
            return Err(Unfit::Left { participant, on });
        }
        Ok((participant, day))
    }

    /// The text is adopted.
    ///
    /// # Errors
    /// [`Unfit::NotAdopted`].
    pub const fn adopted(&self) -> Result<(), Unfit> {
        match self.register.adopted {
            Some(_) => Ok(()),
            None => Err(Unfit::NotAdopted),
        }
    }

    /// An id that nothing in the register bears.
    ///
    /// # Errors
    /// [`Unfit::IdTaken`].
    pub fn free(&self, id: &str) -> Result<(), Unfit> {
        if self.register.ids().any(|taken| taken == id) {
            return Err(Unfit::IdTaken { id: id.to_owned() });
        }
        Ok(())
    }

    /// A value of the final clauses.
    #[must_use]
    pub fn clause<T: DeserializeOwned>(&self, id: &str) -> Option<T> {
        clause(self.convention, id)
    }

    /// The rule on which a value of the final clauses rests.
    #[must_use]
    pub fn rule(&self, id: &str) -> String {
        rule(self.convention, id)
    }
}

/// The rule on which a value of a convention's final clauses rests; empty without the value.
#[must_use]
pub fn rule(convention: &Convention, id: &str) -> String {
    let clauses = convention.rule_set(FINAL_CLAUSES);
    let value = clauses.and_then(|clauses| clauses.value(id));
    value.map_or_else(String::new, |value| value.rule.clone())
}

/// A value of a convention's final clauses, in the form asked for.
#[must_use]
pub fn clause<T: DeserializeOwned>(convention: &Convention, id: &str) -> Option<T> {
    let value = convention.rule_set(FINAL_CLAUSES)?.value(id)?;
    serde_json::from_value(value.value.clone()).ok()
}

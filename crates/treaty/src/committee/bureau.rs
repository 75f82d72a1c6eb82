//! The Bureau: Chair, Vice-Chairs by regional group, Rapporteur; seats may be vacant.
//!
//! What a source *reports* of a Bureau's composition stands beside what was elected, without an
//! invented day; "not stated" is not "vacant".

use crate::act::{Done, Entered, Header};
use crate::matter::MatterId;
use crate::not_in_order;
use crate::participant::ParticipantId;
use serde::{Deserialize, Serialize};

/// An office of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// The Chair.
    Chair,
    /// A Vice-Chair.
    ViceChair,
    /// The Rapporteur.
    Rapporteur,
}

/// How a seat stands according to a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// Someone holds it.
    Held,
    /// The source says it is vacant.
    Vacant,
    /// The source names nobody and does not say that it is vacant.
    NotStated,
}

/// One seat as a source reports it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// The office.
    pub office: Office,
    /// The regional group the seat belongs to, where the source states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// How it stands.
    pub held: Held,
    /// Name of the officer as published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The officer's State.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub participant: Option<ParticipantId>,
}

/// Acts about a Bureau.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// An officer is elected.
    #[serde(rename = "committee.bureau.elected/1")]
    Elected {
        /// The body.
        body: MatterId,
        /// The office.
        office: Office,
        /// Name as published.
        name: String,
        /// The regional group whose seat it is, where known.
        #[serde(skip_serializing_if = "Option::is_none")]
        group: Option<String>,
    },
    /// An office falls vacant.
    #[serde(rename = "committee.bureau.vacated/1")]
    Vacated {
        /// The office.
        office: Office,
        /// Name of the officer who held it.
        name: String,
    },
    /// A source reports the composition, without saying since when.
    #[serde(rename = "committee.bureau.reported/1")]
    Reported {
        /// The body.
        body: MatterId,
        /// Its seats, in the order of the source.
        seats: Vec<Seat>,
    },
}

impl Act {
    /// The participants it names.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        match self {
            Self::Reported { seats, .. } => seats
                .iter()
                .filter_map(|seat| seat.participant.as_ref())
                .collect(),
            _ => Vec::new(),
        }
    }
}

not_in_order! {
    /// What is not in order about a Bureau.
    pub enum Unfit in "committee.bureau" {
        /// An officer of no State.
        NoState { name: String } = "no_state", "GA rule 103: officers are elected on the basis of equitable geographical distribution",
            "the election of {name} names no State",
            "Give the officer's State in `for`";
        /// The office is held.
        OfficeHeld { office: String, name: String } = "office_held", "GA rule 103: one Chair and one Rapporteur",
            "the office of {office} is held by {name}",
            "Enter the vacancy first";
        /// Elected twice to the same office.
        AlreadyElected { name: String } = "already_elected", "GA rule 103: each officer is elected once for the term",
            "{name} already holds this office",
            "Check the name; a new term needs the vacancy first";
        /// Nobody of that name holds the office.
        NotHeld { name: String } = "not_held", "GA rule 105: a vacancy is of an office that is held",
            "no officer named {name} holds this office",
            "Check the name and the office";
    }
}

/// A Bureau, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bureau {
    /// Everyone who was elected, oldest first.
    pub elected: Vec<Entered<Act>>,
    /// The vacancies, oldest first.
    pub vacated: Vec<Entered<Act>>,
    /// The compositions that sources report.
    pub reported: Vec<Entered<Act>>,
}

impl Bureau {
    /// The officers in office: elected and not since vacated, by the acts of this Record.
    #[must_use]
    pub fn officers(&self) -> Vec<&Entered<Act>> {
        let left = |election: &Entered<Act>| {
            self.vacated.iter().any(|vacancy| {
                vacancy.entry > election.entry && name_of(&vacancy.act) == name_of(&election.act)
            })
        };
        self.elected.iter().filter(|held| !left(held)).collect()
    }

    fn holder(&self, of: Office) -> Option<&str> {
        self.officers()
            .into_iter()
            .find_map(|held| match &held.act {
                Act::Elected { office, name, .. } if *office == of => Some(name.as_str()),
                _ => None,
            })
    }

    /// An officer has a State; one Chair and one Rapporteur; a vacancy is of an office that is held.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(&self, act: &Act, header: &Header) -> Result<(), Unfit> {
        match act {
            Act::Elected { name, office, .. } => {
                let name = name.clone();
                if header.participant.is_none() {
                    return Err(Unfit::NoState { name });
                }
                match (office, self.holder(*office)) {
                    (Office::Chair | Office::Rapporteur, Some(holder)) => Err(Unfit::OfficeHeld {
                        office: format!("{office:?}"),
                        name: holder.to_owned(),
                    }),
                    _ if self.holds(*office, &name) => Err(Unfit::AlreadyElected { name }),
                    _ => Ok(()),
                }
            }
            Act::Vacated { name, office } if !self.holds(*office, name) => {
                Err(Unfit::NotHeld { name: name.clone() })
            }
            _ => Ok(()),
        }
    }

    fn holds(&self, of: Office, who: &str) -> bool {
        self.officers().into_iter().any(|held| {
            matches!(&held.act, Act::Elected { office, name, .. } if *office == of && name == who)
        })
    }

    /// Takes an act into the Bureau.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        let held = Entered::of(done, act);
        match act {
            Act::Elected { .. } => self.elected.push(held),
            Act::Vacated { .. } => self.vacated.push(held),
            Act::Reported { .. } => self.reported.push(held),
        }
    }
}

fn name_of(act: &Act) -> Option<&str> {
    match act {
        Act::Elected { name, .. } | Act::Vacated { name, .. } => Some(name),
        Act::Reported { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::matter::Matter;
    use crate::testing::{House, ask};
    use serde_json::{Value as Json, json};

    const BUREAU: &str = "c/committee/bureau/ahc";

    fn elected(office: &str, name: &str) -> Json {
        let members =
            json!({"body": "c/committee/body/ahc", "office": office, "name": name, "for": "ALG"});
        ask("committee.bureau.elected/1", "2021-05-10", members)
    }

    fn vacated(name: &str) -> Json {
        ask(
            "committee.bureau.vacated/1",
            "2024-08-10",
            json!({"office": "chair", "name": name}),
        )
    }

    #[test]
    fn each_rule_in_turn() {
        let mut house = House::opened();
        let mut stateless = elected("chair", "Ms. A");
        stateless.as_object_mut().expect("an object").remove("for");
        assert_eq!(house.code(BUREAU, stateless), "committee.bureau.no_state");
        assert_eq!(
            house.code(BUREAU, vacated("Ms. A")),
            "committee.bureau.not_held"
        );
        house.given(BUREAU, elected("chair", "Ms. A"));
        assert_eq!(
            house.code(BUREAU, elected("chair", "Mr. B")),
            "committee.bureau.office_held"
        );
        house.given(BUREAU, elected("vice_chair", "Mr. C"));
        assert_eq!(
            house.code(BUREAU, elected("vice_chair", "Mr. C")),
            "committee.bureau.already_elected"
        );
    }

    #[test]
    fn a_vacancy_opens_the_office_and_a_report_changes_no_officer() {
        let mut house = House::opened();
        house.given(BUREAU, elected("chair", "Ms. A"));
        house.given(BUREAU, vacated("Ms. A"));
        house.given(BUREAU, elected("chair", "Mr. B"));
        let seats = json!([{"office": "rapporteur", "held": "not_stated"}, {"office": "chair", "held": "vacant"}]);
        let reported = json!({"body": "c/committee/body/ahc", "seats": seats});
        house.given(
            BUREAU,
            ask("committee.bureau.reported/1", "2025-01-15", reported),
        );
        let Matter::Bureau(bureau) = house.matter(BUREAU) else {
            panic!("a Bureau");
        };
        assert_eq!(bureau.officers().len(), 1);
        assert_eq!(bureau.reported.len(), 1);
    }
}

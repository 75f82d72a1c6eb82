//! What is in order in a chain of custody.

use super::{Act, Custody, Newest, Stated, Step};
use crate::act::Header;
use crate::calendar::Day;
use crate::evidence::{Sha256, transfer};
use crate::not_in_order;

not_in_order! {
    /// What is not in order in a chain of custody.
    pub enum Unfit in "evidence.custody" {
        /// Nobody acts.
        NobodyActs = "nobody_acts", "Servanda: custody says who, by role",
            "the act does not say in what role somebody did it",
            "Give `by` with the `capacity`, such as \"central authority\"";
        /// A name in clear.
        NamesAPerson = "names_a_person", "Servanda: of evidence the Record keeps hashes and roles alone",
            "the act names a person",
            "Leave the name out; it stands in the signed link";
        /// The chain has ended.
        Ended = "ended", "Servanda: nothing is done with evidence that was returned or destroyed",
            "the chain of custody has ended",
            "Check the matter; what came back later begins a chain of its own";
        /// A chain begins twice.
        AlreadyBegun = "already_begun", "Servanda: acquired is the first act of custody, and stands once",
            "the evidence is acquired already",
            "Enter what was done since, or another item's chain";
        /// A chain begins with something else.
        NotBegun = "not_begun", "Servanda: a chain of custody begins where evidence is acquired, or received from another State",
            "nothing says how the evidence came into these hands",
            "Enter first that it was acquired, or received";
        /// What an acquisition has to say.
        Unstated { missing: String } = "unstated", "Servanda: what the link of an acquisition states",
            "the link says nothing of {missing}",
            "State it in the link, or list it in `not_known`";
        /// Said both ways.
        SaidBothWays { field: String } = "said_both_ways", "Servanda: what the link of an acquisition states",
            "{field} is listed twice, or as stated and as not known",
            "List it once";
        /// Another link before.
        OtherBefore { newest: String } = "other_before", "Servanda: each link names the one before it",
            "the newest link of the chain is {newest}, and the act names another before it",
            "Sign the link on the newest one; if there are two, one of them was left out of the Record";
        /// A link twice.
        LinkTwice = "link_twice", "Servanda: a link stands once in its chain",
            "the link stands in the chain already",
            "Look at the chain; an act that was acknowledged is not entered again";
        /// The day goes back.
        DayBefore { on: Day, last: Day } = "day_before", "Servanda: the acts of a chain follow one another",
            "the act is of {on}, before the last one, of {last}",
            "Check the day; a link that was forgotten is a new one that says when it happened";
        /// It is on its way.
        OnItsWay { to: String } = "on_its_way", "Servanda: what was handed over is first received",
            "the evidence was handed over to {to} and nobody has received it",
            "Enter first that it was received";
        /// Nobody handed it over.
        NotHandedOver = "not_handed_over", "Servanda: what is received was handed over",
            "nobody has handed the evidence over",
            "Enter first that it was handed over";
        /// A package twice.
        SealedBefore { package: String } = "sealed_before", "Servanda: a package is sealed once",
            "package {package} is sealed in this chain already",
            "Give the name of the new package";
        /// A package of which nothing is known.
        NotSealed { package: String } = "not_sealed", "Servanda: what is opened was sealed",
            "package {package} is not one that this chain sealed or received",
            "Check the package's name";
        /// Something else came out.
        OtherContent { package: String } = "other_content", "Servanda: what comes out of a package is what was sealed",
            "the root over the files of package {package} is not the one that was sealed",
            "Open the package again; if the root differs still, it is not the package that was sealed: ask its sender";
    }
}

impl Custody {
    /// Whether an act of custody is in order now.
    ///
    /// # Errors
    /// [`Unfit`], the first rule that is not satisfied.
    pub fn decide(&self, act: &Act, header: &Header) -> Result<(), Unfit> {
        self.goes_on(header)?;
        match (act, &self.newest) {
            (Act::Acquired { .. }, Newest::None) => stated(act)?,
            (Act::Acquired { .. }, _) => return Err(Unfit::AlreadyBegun),
            (Act::Received { .. }, Newest::None) => {}
            (_, Newest::None) => return Err(Unfit::NotBegun),
            (..) => self.follows(act.link(), act.before(), header)?,
        }
        self.hands(act)?;
        self.package(act)
    }

    /// What holds of every act of the chain.
    pub(crate) fn goes_on(&self, header: &Header) -> Result<(), Unfit> {
        match &header.by {
            None => return Err(Unfit::NobodyActs),
            Some(by) if by.name.is_some() => return Err(Unfit::NamesAPerson),
            Some(_) => {}
        }
        match self.ending {
            None => Ok(()),
            Some(_) => Err(Unfit::Ended),
        }
    }

    /// The link is a new one on the newest, and no older than it.
    pub(crate) fn follows(
        &self,
        link: &Sha256,
        before: Option<&Sha256>,
        header: &Header,
    ) -> Result<(), Unfit> {
        match &self.newest {
            Newest::None => return Err(Unfit::NotBegun),
            Newest::Link(newest) if before != Some(newest) => {
                let newest = newest.to_string();
                return Err(Unfit::OtherBefore { newest });
            }
            Newest::Link(_) | Newest::Erased => {}
        }
        let stands = self.acts.iter().any(|held| match &held.act {
            Step::Custody(act) => act.link() == link,
            Step::Transfer(transfer::Act::PassedOn { link: held, .. }) => held == link,
            Step::Transfer(transfer::Act::Notified { .. }) => false,
        });
        if stands {
            return Err(Unfit::LinkTwice);
        }
        match (header.on, self.day) {
            (Some(on), Some(last)) if on < last => Err(Unfit::DayBefore { on, last }),
            _ => Ok(()),
        }
    }

    /// What was handed over is received first, and nothing else is.
    fn hands(&self, act: &Act) -> Result<(), Unfit> {
        let receives = matches!(act, Act::Received { .. });
        match (&self.on_its_way, receives) {
            (Some(to), false) => Err(Unfit::OnItsWay {
                to: to.in_words().to_owned(),
            }),
            // What came before an erased act, nobody can say any more.
            (None, true) if matches!(self.newest, Newest::Link(_)) => Err(Unfit::NotHandedOver),
            _ => Ok(()),
        }
    }

    /// Nothing else is done while it is on its way.
    pub(crate) fn in_hands(&self) -> Result<(), Unfit> {
        match self.on_its_way {
            None => Ok(()),
            Some(to) => Err(Unfit::OnItsWay {
                to: to.in_words().to_owned(),
            }),
        }
    }

    fn package(&self, act: &Act) -> Result<(), Unfit> {
        match act {
            Act::Sealed { package, .. } if self.packages.contains_key(package) => {
                let package = package.to_string();
                Err(Unfit::SealedBefore { package })
            }
            Act::Opened { package, root, .. } => match self.packages.get(package) {
                Some(sealed) if sealed != root => {
                    let package = package.to_string();
                    Err(Unfit::OtherContent { package })
                }
                // A chain that began abroad was sealed there, and what was erased may have named it.
                None if !self.began_here() || self.erased > 0 => Ok(()),
                None => {
                    let package = package.to_string();
                    Err(Unfit::NotSealed { package })
                }
                Some(_) => Ok(()),
            },
            _ => Ok(()),
        }
    }

    fn began_here(&self) -> bool {
        let first = self.acts.first().map(|held| &held.act);
        matches!(first, Some(Step::Custody(Act::Acquired { .. })))
    }
}

/// Everything that an acquisition has to say is stated, or said not to be known; once.
fn stated(act: &Act) -> Result<(), Unfit> {
    let Act::Acquired {
        states, not_known, ..
    } = act
    else {
        return Ok(());
    };
    let listed = |field: Stated| {
        states
            .iter()
            .chain(not_known)
            .filter(move |one| **one == field)
    };
    if let Some(missing) = Stated::ALL
        .into_iter()
        .find(|one| listed(*one).next().is_none())
    {
        let missing = missing.in_words().to_owned();
        return Err(Unfit::Unstated { missing });
    }
    match Stated::ALL.into_iter().find(|one| listed(*one).count() > 1) {
        None => Ok(()),
        Some(field) => Err(Unfit::SaidBothWays {
            field: field.in_words().to_owned(),
        }),
    }
}

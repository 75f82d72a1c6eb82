//! The links by which people of a practice meeting sign in, and who they are there.
//!
//! The roster keeps hashes, as in every house. A house for exercises also keeps the words themselves in
//! `practice-links`, so that a teacher can print them again while they stand open.
//!
//! Trust: whoever can read that file can sign in as anyone in it who has not yet. It is its owner's alone,
//! and there is none in a real house.

use super::BANNER;
use crate::error::{Error, Kind};
use crate::home::{Home, durable};
use crate::house::House;
use crate::people::{Roster, Token};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use treaty::calendar::Day;
use treaty::capacity::Capacity;
use treaty::committee::participation::{Of, Participation};
use treaty::participant::Participants;
use treaty::{Matter, When};

/// A person of the meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seated {
    /// The random id, which the Record has too.
    pub(crate) person: String,
    /// The name, which the house alone knows; absent where there is none, or it was erased.
    pub(crate) name: Option<String>,
    /// For whom they sit, in words; empty for the secretariat.
    pub(crate) of: String,
    /// What they are.
    pub(crate) role: String,
}

/// A person with the link that stands open for them, if one does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    /// Who.
    pub(crate) seated: Seated,
    /// The whole address.
    pub(crate) address: Option<String>,
}

/// The people of the meeting as the Record has them, with the names of the roster, in the order in which
/// they were taken in.
///
/// # Errors
/// When the house has no practice meeting, or the storage fails.
pub(crate) async fn people(house: &House, roster: &Roster) -> Result<Vec<Seated>, Error> {
    let slugs = house.conventions().await?;
    let slug = slugs.first().ok_or_else(no_meeting)?;
    let prefix = format!("{slug}/committee/participation/");
    let matters = house.matters(&prefix).await?;
    let matter = matters.first().ok_or_else(no_meeting)?;
    let day = house.today(slug).await?;
    let participants = house.participants(slug, None).await?;
    let Matter::Participation(held) = house.matter(matter, &When::on(day)).await? else {
        return Err(no_meeting());
    };
    let mut seated = Vec::new();
    for person in roster.persons().await? {
        if let Some((of, role)) = seat(&held, &person.id, &participants, day) {
            seated.push(Seated {
                person: person.id,
                name: person.name,
                of,
                role,
            });
        }
    }
    Ok(seated)
}

fn no_meeting() -> Error {
    let what = "this home holds no practice meeting";
    let remedy = "Begin one with `servanda serve --practice`, or name its folder with `--home`";
    Error::new(Kind::Home, what, remedy)
}

/// For whom a person sits and in which role, as the Record says it.
fn seat(
    held: &Participation,
    person: &str,
    participants: &Participants,
    day: Day,
) -> Option<(String, String)> {
    let name = |of: &Of| match of {
        Of::Participant(id) => participants
            .name(id, "en", day)
            .map_or_else(|| id.to_string(), |name| name.text.clone()),
        Of::Organization(short) => held
            .registered
            .get(short)
            .map_or_else(|| short.clone(), |known| known.name.clone()),
    };
    let serves = held.services.iter().find(|one| one.person == person);
    if let Some(service) = serves {
        let of = service.of.clone().map(|id| name(&Of::Participant(id)));
        let role = match service.capacity {
            Capacity::Secretariat => "Secretary",
            other => other.name(),
        };
        return Some((of.unwrap_or_default(), role.to_owned()));
    }
    held.lists.iter().find_map(|list| {
        let member = list.members.iter().find(|member| member.person == person)?;
        let capacity = held.capacity_of(&list.of, participants, day);
        let role = match capacity {
            Some(Capacity::Member) | None => member.role.name(),
            Some(_) => "Observer",
        };
        Some((name(&list.of), role.to_owned()))
    })
}

/// The file of links: where the house was reached when they were printed, and each person's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Links {
    base: String,
    words: BTreeMap<String, String>,
}

impl Links {
    /// The links of a home, for a house that is reached at `base`; `None`: as it was reached last.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(crate) fn read(home: &Home, base: Option<&str>) -> Result<Self, Error> {
        let file = home.practice_links();
        let text = match std::fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(Error::file("read", &file, error)),
        };
        let mut lines = text.lines();
        let kept = lines.next().unwrap_or("http://localhost:8440");
        let pairs = lines.filter_map(|line| line.split_once('\t'));
        Ok(Self {
            base: base.unwrap_or(kept).trim_end_matches('/').to_owned(),
            words: pairs
                .map(|(person, word)| (person.to_owned(), word.to_owned()))
                .collect(),
        })
    }

    /// The people with the links that stand open. With `draw`, who was never given one gets one; with
    /// `renew`, everybody whose link was used or has ended gets another.
    ///
    /// # Errors
    /// When nothing can be read or written.
    pub(crate) async fn of(
        &mut self,
        home: &Home,
        house: &House,
        roster: &Roster,
        renew: bool,
    ) -> Result<Vec<Link>, Error> {
        let now = house.now()?;
        let mut links = Vec::new();
        for seated in people(house, roster).await? {
            let known = self.words.get(&seated.person).cloned();
            let open = match known.as_deref().and_then(Token::parse) {
                Some(token) => roster.invited(&token, now).await.is_ok(),
                None => false,
            };
            let word = match known {
                Some(word) if open => Some(word),
                None => Some(self.draw(roster, &seated.person, now).await?),
                Some(_) if renew => Some(self.draw(roster, &seated.person, now).await?),
                Some(_) => None,
            };
            let base = &self.base;
            links.push(Link {
                seated,
                address: word.map(|word| format!("{base}/invitation/{word}")),
            });
        }
        self.write(home)?;
        Ok(links)
    }

    async fn draw(
        &mut self,
        roster: &Roster,
        person: &str,
        now: record::Instant,
    ) -> Result<String, Error> {
        let (token, _) = roster.invite(person, now).await?;
        self.words.insert(person.to_owned(), token.to_string());
        Ok(token.to_string())
    }

    fn write(&self, home: &Home) -> Result<(), Error> {
        let file = home.practice_links();
        let mut text = format!("{}\n", self.base);
        for (person, word) in &self.words {
            let _ = writeln!(text, "{person}\t{word}");
        }
        durable::write(&file, text.as_bytes(), durable::Mode::Secret)
            .map_err(|error| Error::file("written", &file, error))
    }

    /// The address at which the house is reached.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }
}

/// The links as a table: name, role, link.
pub(crate) fn table(links: &[Link]) -> String {
    let mut text = format!("{BANNER}\n\n");
    let rows = links.iter().map(|link| {
        let name = link.seated.name.as_deref().unwrap_or("–").to_owned();
        let role = match link.seated.of.as_str() {
            "" => link.seated.role.clone(),
            of => format!("{}, {of}", link.seated.role),
        };
        let address = link
            .address
            .as_deref()
            .unwrap_or("used, or its time is over");
        (name, role, address)
    });
    let rows: Vec<(String, String, &str)> = rows.collect();
    let widest = |one: &dyn Fn(&(String, String, &str)) -> usize, least: usize| {
        rows.iter().map(one).max().unwrap_or_default().max(least)
    };
    let (names, roles) = (
        widest(&|row| row.0.chars().count(), "NAME".len()),
        widest(&|row| row.1.chars().count(), "ROLE".len()),
    );
    let _ = writeln!(text, "{:names$}  {:roles$}  LINK", "NAME", "ROLE");
    for (name, role, address) in &rows {
        let _ = writeln!(text, "{name:names$}  {role:roles$}  {address}");
    }
    text
}

/// Erases every name and address, every link, passkey and sign-in of a home for exercises; the Record
/// holds none of them.
///
/// # Errors
/// When something cannot be erased.
pub(crate) async fn forget(home: &Home, roster: &Roster) -> Result<u64, Error> {
    let erased = roster.erase_all().await?;
    let file = home.practice_links();
    match std::fs::remove_file(&file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::file("removed", &file, error))
        }
        _ => Ok(erased),
    }
}

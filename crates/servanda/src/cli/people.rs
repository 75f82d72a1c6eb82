//! `servanda people`: who may sign in, by which link, and whose keys hold.

use super::json;
use super::submit::hand_in;
use crate::clock::Clock;
use crate::desk::key_revoked;
use crate::error::{Error, Kind};
use crate::home::{Config, Home};
use crate::house::House;
use crate::people::{Person, Roster, Token};
use clap::Subcommand;
use record::value::Object;
use record::{Instant, Value};
use std::fmt::Write as _;

/// Invite people, list them, give a new link for a lost phone, shut somebody out
#[derive(Debug, clap::Args)]
#[command(after_help = "\
  servanda people invite --name \"A. Delegate\"   a link for one person, used once, for seven days
  servanda people list                          who there is, with their keys
  servanda people link PERSON                   a lost phone: every key is revoked, and there is a new link
  servanda people revoke PERSON                 every key is revoked and every sign-in ended
  servanda people erase PERSON                  the name and the address are erased; keys and acts stay

Names stand in the home alone, never in the Record. The house may run meanwhile.")]
pub(super) struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Take a person in, and print the link by which they make a passkey
    Invite {
        /// Their name, which the house alone knows
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        /// Their address for mail
        #[arg(long, value_name = "ADDRESS")]
        email: Option<String>,
        /// The id under which the Record knows them already
        #[arg(long, value_name = "ID")]
        person: Option<String>,
    },
    /// List the people of this house with their keys
    List {
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// Revoke every key of a person and print a new link
    Link {
        /// The person's id
        #[arg(value_name = "ID")]
        person: String,
        /// Leave the keys as they are: for one more device
        #[arg(long)]
        keep_keys: bool,
    },
    /// Revoke every key of a person and end every sign-in
    Revoke {
        /// The person's id
        #[arg(value_name = "ID")]
        person: String,
    },
    /// Erase what the house knows of a person besides their id and keys
    Erase {
        /// The person's id
        #[arg(value_name = "ID")]
        person: String,
    },
}

pub(super) async fn run(args: &Args, home: &Home) -> Result<String, Error> {
    home.check()?;
    let roster = Roster::open(&home.roster()).await.map_err(Error::from)?;
    let done = run_on(args, home, &roster).await;
    roster.close().await;
    done
}

async fn run_on(args: &Args, home: &Home, roster: &Roster) -> Result<String, Error> {
    let now = Clock::of_the_machine().now()?;
    match &args.verb {
        Verb::Invite {
            name,
            email,
            person,
        } => {
            let (name, email) = (name.as_deref(), email.as_deref());
            let person = match person {
                Some(id) => known(roster, id, name, email, now).await?,
                None => roster.add(name, email, now).await.map_err(Error::from)?,
            };
            link(home, roster, &person, now).await
        }
        Verb::List { json: true } => Ok(json(&list(home, roster, now).await?)),
        Verb::List { json: false } => told(home, roster, now).await,
        Verb::Link { person, keep_keys } => {
            let person = roster.person(person).await.map_err(Error::from)?;
            let revoked = if *keep_keys {
                String::new()
            } else {
                shut_out(home, roster, &person).await?
            };
            Ok(revoked + &link(home, roster, &person, now).await?)
        }
        Verb::Revoke { person } => {
            let person = roster.person(person).await.map_err(Error::from)?;
            shut_out(home, roster, &person).await
        }
        Verb::Erase { person } => {
            roster.erase(person).await.map_err(Error::from)?;
            Ok(format!(
                "Erased the name and address of {person}. Backups made before hold them still."
            ))
        }
    }
}

/// Somebody whom the Record knows by their id, and the roster perhaps not yet.
async fn known(
    roster: &Roster,
    id: &str,
    name: Option<&str>,
    email: Option<&str>,
    now: Instant,
) -> Result<Person, Error> {
    match roster.person(id).await.map_err(Error::from) {
        Err(error) if error.kind == Kind::Unknown && record::keys::is_person_id(id) => {
            Ok(roster.add_as(id, name, email, now).await?)
        }
        found => found,
    }
}

async fn link(
    home: &Home,
    roster: &Roster,
    person: &Person,
    now: Instant,
) -> Result<String, Error> {
    let (token, ends) = roster.invite(&person.id, now).await.map_err(Error::from)?;
    Ok(format!(
        "Person {}\n{}\nFor this person alone: it works once, until {ends}.\n",
        person.id,
        address(home, &token)?
    ))
}

fn address(home: &Home, token: &Token) -> Result<String, Error> {
    let config = Config::read(home)?;
    let url = match &config.url {
        Some(url) => url.trim_end_matches('/').to_owned(),
        None => format!("http://localhost:{}", config.listen().port()),
    };
    Ok(format!("{url}/invitation/{token}"))
}

/// Revokes in the Record first: what a crash leaves undone is then only in the roster, and doing it again is right.
async fn shut_out(home: &Home, roster: &Roster, person: &Person) -> Result<String, Error> {
    let people = House::open_reading(home).await?.people().await?;
    let theirs = people
        .keys()
        .filter(|(_, key)| key.person == person.id && !key.revoked);
    let lines = theirs
        .map(|(key, _)| key_revoked(&person.id, key))
        .collect::<Result<Vec<_>, _>>()?;
    let count = lines.len();
    if count > 0 {
        hand_in(home, &lines.join(&b'\n')).await?;
    }
    roster.shut_out(&person.id).await.map_err(Error::from)?;
    let keys = if count == 1 { "key" } else { "keys" };
    Ok(format!(
        "Revoked {count} {keys} of {}, and ended every sign-in and open link.\n",
        person.id
    ))
}

async fn told(home: &Home, roster: &Roster, now: Instant) -> Result<String, Error> {
    let people = House::open_reading(home).await?.people().await?;
    let mut text = String::new();
    for person in roster.persons().await.map_err(Error::from)? {
        let name = person.name.as_deref().unwrap_or("(no name)");
        let _ = writeln!(text, "{}  {name}", person.id);
        for (key, held) in people.keys().filter(|(_, key)| key.person == person.id) {
            let _ = writeln!(text, "    {}", super::keys::one(key, held, now));
        }
        if roster
            .open_invitations(&person.id, now)
            .await
            .map_err(Error::from)?
            > 0
        {
            let _ = writeln!(text, "    a link stands open");
        }
    }
    if text.is_empty() {
        text.push_str("Nobody yet. Invite somebody with `servanda people invite --name NAME`.\n");
    }
    Ok(text)
}

async fn list(home: &Home, roster: &Roster, now: Instant) -> Result<Value, Error> {
    let people = House::open_reading(home).await?.people().await?;
    let mut all = Vec::new();
    for person in roster.persons().await.map_err(Error::from)? {
        let keys = people.keys().filter(|(_, key)| key.person == person.id);
        let open = roster
            .open_invitations(&person.id, now)
            .await
            .map_err(Error::from)?
            > 0;
        let mut one = Object::from([
            ("id".to_owned(), Value::Text(person.id.clone())),
            ("invited".to_owned(), Value::Bool(open)),
            (
                "keys".to_owned(),
                Value::List(
                    keys.map(|(key, held)| super::keys::value(key, held, now))
                        .collect(),
                ),
            ),
        ]);
        let more = [("name", person.name), ("email", person.email)];
        for (key, text) in more {
            one.extend(text.map(|text| (key.to_owned(), Value::Text(text))));
        }
        all.push(Value::Object(one));
    }
    Ok(Value::Object(Object::from([(
        "people".to_owned(),
        Value::List(all),
    )])))
}

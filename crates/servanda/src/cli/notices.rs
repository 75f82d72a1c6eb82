//! `servanda notices`: who gets the depositary's notifications by e-mail or as webhooks.

use crate::clock::Clock;
use crate::error::{Error, Kind};
use crate::home::{Config, Home};
use crate::house::House;
use crate::notices::{Channel, Notices, Standing, Subscriber, Targets, mail_address};
use clap::Subcommand;
use record::Value;
use record::value::Object;
use std::fmt::Write as _;

/// List, add and remove those who get the depositary's notifications
///
/// People ask for them on the page /notices and confirm by a link. `servanda serve` sends them, through the
/// mail server that `smtp` and `sender` name in servanda.toml. Addresses stand in this home alone.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  servanda notices list
  servanda notices add person@example.org --language fr   a letter asks the owner to confirm
  servanda notices webhook https://example.org/hook       prints the secret for its signatures
  servanda notices --convention 18-12 add a@example.org   for another treaty of the house
  servanda notices remove ID
  servanda notices again                                  try once more what was given up")]
pub(super) struct Args {
    /// The convention, by its name; the first of the house where none is given
    #[arg(long, value_name = "NAME", global = true)]
    convention: Option<String>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// List them: how each is reached, whether it was confirmed, and how things stand
    List {
        /// Show addresses whole
        #[arg(long)]
        addresses: bool,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// Add an e-mail address
    Add {
        /// The address
        address: String,
        /// The language that comes first in letters: en or fr
        #[arg(long, value_name = "TAG", default_value = "en", value_parser = ["en", "fr"])]
        language: String,
        /// Its owner agreed elsewhere, so that nobody is asked
        #[arg(long)]
        confirmed: bool,
    },
    /// Add a webhook, and print the secret with which it checks signatures
    Webhook {
        /// Its address
        url: String,
        /// It may lead to the house's own network, and without TLS
        #[arg(long)]
        webhooks_private: bool,
    },
    /// Remove one; everything kept of it is destroyed
    Remove {
        /// Its id, as the list shows it
        id: String,
    },
    /// Try everything again that was given up
    Again,
}

pub(super) async fn run(args: &Args, home: &Home) -> Result<String, Error> {
    let house = House::open_reading(home).await?;
    let notices = Notices::open(&home.notices()).await?;
    let done = run_on(args, home, &house, &notices).await;
    notices.close().await;
    done
}

async fn run_on(
    args: &Args,
    home: &Home,
    house: &House,
    notices: &Notices,
) -> Result<String, Error> {
    let now = Clock::of_the_machine().now()?.unix_millis();
    match &args.verb {
        Verb::List { addresses, json } => list(notices, *addresses, *json).await,
        Verb::Add {
            address,
            language,
            confirmed,
        } => {
            let slug = house.named_or_first(args.convention.as_deref()).await?;
            let address = mail_address(address)?;
            if !confirmed {
                notices.ask(&address, &slug, language, now).await?;
                return Ok(
                    "A letter asks the owner of the address to confirm, once the house is open."
                        .to_owned(),
                );
            }
            let since = (house.size().await?, now);
            let held = notices
                .add(Channel::Mail, &address, (&slug, language), since)
                .await?;
            Ok(format!("{} gets every notification from now on.", held.id))
        }
        Verb::Webhook {
            url,
            webhooks_private,
        } => {
            let slug = house.named_or_first(args.convention.as_deref()).await?;
            let set = Config::read(home)?.webhooks_private;
            let targets = match *webhooks_private || set == Some(true) {
                true => Targets::Private,
                false => Targets::Public,
            };
            targets.read(url)?;
            let since = (house.size().await?, now);
            let held = notices
                .add(Channel::Hook, url, (&slug, "en"), since)
                .await?;
            Ok(format!(
                "{} is called with every notification from now on.\nIts secret, shown this once: {}",
                held.id,
                held.webhook_secret()
            ))
        }
        Verb::Remove { id } => match notices.remove(id).await? {
            true => Ok(format!("{id} gets no more notices; nothing of it is kept.")),
            false => {
                let what = format!("nobody on the list has the id `{id}`");
                let remedy = "Look for it with `servanda notices list`";
                Err(Error::new(Kind::Unknown, what, remedy))
            }
        },
        Verb::Again => {
            let count = notices.try_again(now).await?;
            Ok(format!("{count} given up before are tried again."))
        }
    }
}

async fn list(notices: &Notices, addresses: bool, json: bool) -> Result<String, Error> {
    let (mut out, mut lines) = (String::new(), Vec::new());
    for held in notices.all().await? {
        let counts = notices.counts(&held.id).await?;
        let shown = match addresses {
            true => held.address.clone(),
            false => held.masked(),
        };
        let (channel, standing) = (channel(&held), standing(&held));
        if json {
            let number = |count: u64| Value::Integer(i64::try_from(count).unwrap_or(i64::MAX));
            let members = [
                ("id", held.id.as_str().into()),
                ("channel", channel.into()),
                ("address", shown.into()),
                ("convention", held.convention.as_str().into()),
                ("standing", standing.into()),
                ("sent", number(counts.sent)),
                ("waiting", number(counts.waiting)),
                ("given_up", number(counts.given_up)),
            ];
            let members = members.map(|(key, value)| (key.to_owned(), value));
            lines.push(Value::Object(Object::from(members)));
            continue;
        }
        let _ = writeln!(
            out,
            "{}  {channel:<7}  {standing:<9}  {}  {} sent, {} waiting, {} given up  {shown}",
            held.id, held.convention, counts.sent, counts.waiting, counts.given_up
        );
    }
    if json {
        return Ok(super::json(&Value::List(lines)));
    }
    match out.is_empty() {
        true => Ok("Nobody gets notices from this house.".to_owned()),
        false => Ok(out),
    }
}

const fn channel(held: &Subscriber) -> &'static str {
    match held.channel {
        Channel::Mail => "e-mail",
        Channel::Hook => "webhook",
    }
}

const fn standing(held: &Subscriber) -> &'static str {
    match held.standing {
        Standing::Asked => "asked",
        Standing::Confirmed => "confirmed",
    }
}

//! What is to be sent, folded from the Record: the notifications of a convention from an entry on.

use crate::error::Error;
use crate::house::House;
use record::Instant;
use treaty::calendar::Day;
use treaty::convention::Capacity;
use treaty::depositary::notification::{Act, Text};
use treaty::{Deed, MatterId};

/// A notification, as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paper {
    pub(super) convention: String,
    pub(super) title: String,
    pub(super) number: String,
    pub(super) subject: String,
    pub(super) texts: Vec<Text>,
    pub(super) on: Option<Day>,
    pub(super) at: Instant,
    pub(super) entry: u64,
    /// Its page.
    pub(super) address: String,
    /// The depositary's, transcribed by a copy: who publishes it, and where.
    pub(super) transcribed: Option<String>,
    pub(super) practice: bool,
}

/// The notifications of a convention among the entries from one on, below another.
pub(super) async fn papers(
    house: &House,
    (convention, url): (&str, &str),
    from: u64,
    below: u64,
) -> Result<Vec<Paper>, Error> {
    let opened = house.convention(convention, None).await?.opened;
    let title = opened.as_ref().map_or("", |opened| &opened.short_title);
    let transcribed = opened
        .as_ref()
        .filter(|opened| opened.house != Capacity::Depositary)
        .map(|opened| format!("{}, {}", opened.authority.name, opened.authority.url));
    let own = house.conventions().await?.into_iter().next();
    let of_another = match own.is_some_and(|own| own != convention) {
        true => format!("?convention={convention}"),
        false => String::new(),
    };
    let matter = MatterId::of_register(convention);
    let mut papers = Vec::new();
    for done in house.acts(&matter).await?.iter() {
        let Deed::Notification(act) = &done.deed else {
            continue;
        };
        if done.entry < from || done.entry >= below {
            continue;
        }
        let Act::Issued {
            number,
            subject,
            texts,
            ..
        } = act;
        papers.push(Paper {
            convention: convention.to_owned(),
            title: title.to_owned(),
            number: number.clone(),
            subject: subject.clone(),
            texts: texts.clone(),
            on: done.header.on,
            at: done.at,
            entry: done.entry,
            address: format!("{url}/notifications/{number}{of_another}"),
            transcribed: transcribed.clone(),
            practice: house.is_practice(),
        });
    }
    Ok(papers)
}

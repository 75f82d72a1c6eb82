//! A whole meeting taken away: the Record as a stranger checks it, the pages as one reads them, and every
//! ballot in one table.

use crate::error::{Error, Kind};
use crate::house::House;
use crate::web;
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use tower::ServiceExt as _;
use treaty::MatterId;
use treaty::committee::procedure::taken::Voting;
use treaty::{Matter, When};

/// Pages that every export has, beside those of the meeting's own matters.
const PAGES: [&str; 8] = [
    "/",
    "/timeline",
    "/committee",
    "/committee/participants",
    "/committee/capacities",
    "/rules",
    "/sources",
    "/record",
];
/// The most bytes of one page.
const PAGE_BYTES_MAX: usize = 8 * 1024 * 1024;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Exported {
    /// Entries of the Record.
    pub(crate) entries: u64,
    /// Pages.
    pub(crate) pages: usize,
    /// Ballots in the table.
    pub(crate) ballots: usize,
}

/// Writes a meeting into a folder that is new or empty.
///
/// # Errors
/// When the folder holds something, or something cannot be written.
pub(crate) async fn export(house: Arc<House>, folder: &Path) -> Result<Exported, Error> {
    let wrong = |error| Error::file("made", folder, error);
    std::fs::create_dir_all(folder).map_err(wrong)?;
    if std::fs::read_dir(folder).map_err(wrong)?.next().is_some() {
        let what = format!("the folder {} is not empty", folder.display());
        return Err(Error::new(
            Kind::Usage,
            what,
            "Name a new or an empty folder",
        ));
    }
    let slugs = house.conventions().await?;
    let slug = slugs.first().cloned().unwrap_or_default();
    let record = crate::export::export(&house, &folder.join("record"), &|_| ()).await?;
    let (table, ballots) = votes(&house, &slug).await?;
    write(&folder.join("votes.csv"), table.as_bytes())?;
    let pages = pages(&house, &slug, &folder.join("pages")).await?;
    let said = format!(
        "{}\n\nrecord/    the whole Record; check it with: servanda verify record record\npages/     its pages; begin with pages/index.html\nvotes.csv  every ballot that counts\n",
        super::BANNER
    );
    write(&folder.join("READ-ME.txt"), said.as_bytes())?;
    Ok(Exported {
        entries: record.size,
        pages,
        ballots,
    })
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), Error> {
    std::fs::write(file, bytes).map_err(|error| Error::file("written", file, error))
}

/// Every ballot of every voting on the floors, in one table; each row says that it is practice.
async fn votes(house: &House, slug: &str) -> Result<(String, usize), Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let unwritten = |error: csv::Error| {
        let what = "the table of votes could not be written";
        Error::new(Kind::Storage, what, "Check the disk and try again").detail(error)
    };
    let header = [
        "practice",
        "vote",
        "question",
        "part",
        "code",
        "delegation",
        "ballot",
        "result",
    ];
    writer.write_record(header).map_err(unwritten)?;
    let (day, participants) = (
        house.today(slug).await?,
        house.participants(slug, None).await?,
    );
    let mut count = 0;
    for id in house.matters(&format!("{slug}/committee/floor/")).await? {
        let Matter::Floor(floor) = house.matter(&id, &When::on(day)).await? else {
            continue;
        };
        for (number, voting) in (1..).zip(&floor.votings) {
            let vote = MatterId::of_floor_vote(&id, number);
            let vote = vote.map(|vote| vote.name().to_owned()).unwrap_or_default();
            for (who, given) in &voting.ballots {
                let name = participants.name(who, "en", day);
                let row = [
                    "PRACTICE",
                    &vote,
                    &voting.question,
                    voting.part.as_deref().unwrap_or_default(),
                    who.as_str(),
                    name.map_or(who.as_str(), |name| name.text.as_str()),
                    given.cast.ballot.as_str(),
                    announced(voting),
                ];
                writer.write_record(row).map_err(unwritten)?;
                count += 1;
            }
        }
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| unwritten(error.into_error().into()))?;
    Ok((String::from_utf8(bytes).unwrap_or_default(), count))
}

/// How far the voting came.
const fn announced(voting: &Voting) -> &'static str {
    match (&voting.annulled, &voting.result_announced) {
        (Some(_), _) => "void",
        (None, Some(_)) => "announced",
        (None, None) => "not announced",
    }
}

/// The pages, as the house answers them, with links among them that work from a folder.
async fn pages(house: &Arc<House>, slug: &str, folder: &Path) -> Result<usize, Error> {
    std::fs::create_dir_all(folder).map_err(|error| Error::file("made", folder, error))?;
    let app = web::app(Arc::clone(house));
    let mut addresses: Vec<String> = PAGES.iter().map(|&page| page.to_owned()).collect();
    for part in ["floor", "session", "meeting", "body", "document"] {
        let matters = house.matters(&format!("{slug}/committee/{part}/")).await?;
        addresses.extend(matters.iter().map(|id| format!("/{id}")));
        if part == "floor" {
            let own = matters
                .iter()
                .map(|id| format!("/committee/floor/{}", id.name()));
            addresses.extend(own);
            for id in &matters {
                addresses.extend(votes_of(house, id).await?);
            }
        }
    }
    let mut read = BTreeMap::new();
    for address in addresses {
        if let Some(page) = ask(&app, &address).await? {
            read.insert(address, page);
        }
    }
    let mut sheets = BTreeMap::new();
    for page in read.values() {
        for sheet in linked(page, "/style/") {
            if let (false, Some(text)) = (sheets.contains_key(&sheet), ask(&app, &sheet).await?) {
                sheets.insert(sheet, text);
            }
        }
    }
    for (address, page) in read.iter().chain(&sheets) {
        let names = read.keys().chain(sheets.keys());
        let text = names.fold(page.clone(), |text, other| {
            text.replace(
                &format!("href=\"{other}\""),
                &format!("href=\"{}\"", file_name(other)),
            )
        });
        write(&folder.join(file_name(address)), text.as_bytes())?;
    }
    Ok(read.len())
}

async fn votes_of(house: &House, floor: &MatterId) -> Result<Vec<String>, Error> {
    let Matter::Floor(held) = house
        .matter(floor, &When::on(house.today(floor.convention()).await?))
        .await?
    else {
        return Ok(Vec::new());
    };
    let votes = (1..).zip(&held.votings);
    Ok(votes
        .filter_map(|(number, _)| Some(format!("/{}", MatterId::of_floor_vote(floor, number)?)))
        .collect())
}

/// A page as a visitor gets it; none where there is none.
async fn ask(app: &Router, address: &str) -> Result<Option<String>, Error> {
    let request = Request::builder()
        .uri(address)
        .header("host", "localhost")
        .body(Body::empty());
    let wrong = |error: &dyn std::fmt::Display| {
        let what = format!("the page {address} could not be read");
        Error::new(Kind::Machine, what, "Try again").detail(error)
    };
    let request = request.map_err(|error| wrong(&error))?;
    let answer = app
        .clone()
        .oneshot(request)
        .await
        .map_err(|error| wrong(&error))?;
    if !answer.status().is_success() {
        return Ok(None);
    }
    let bytes = axum::body::to_bytes(answer.into_body(), PAGE_BYTES_MAX)
        .await
        .map_err(|error| wrong(&error))?;
    Ok(String::from_utf8(bytes.to_vec()).ok())
}

/// What a page links to that begins so.
fn linked(page: &str, beginning: &str) -> Vec<String> {
    let mark = format!("href=\"{beginning}");
    page.split(&mark)
        .skip(1)
        .filter_map(|rest| Some(format!("{beginning}{}", rest.split('"').next()?)))
        .collect()
}

/// The name of a page in the folder.
fn file_name(address: &str) -> String {
    let name: String = address
        .trim_matches('/')
        .chars()
        .map(|letter| match letter {
            '/' | ':' | '\\' => '-',
            letter => letter,
        })
        .collect();
    match name.as_str() {
        "" => "index.html".to_owned(),
        _ if address.starts_with("/style/") => name,
        _ => {
            let mut name = name;
            let _ = write!(name, ".html");
            name
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_a_name_in_the_folder() {
        assert_eq!(file_name("/"), "index.html");
        assert_eq!(
            file_name("/committee/floor/one"),
            "committee-floor-one.html"
        );
        assert_eq!(file_name("/style/ab.css"), "style-ab.css");
        let page = "<link href=\"/style/ab.css\"><a href=\"/status\">";
        assert_eq!(linked(page, "/style/"), ["/style/ab.css"]);
    }
}

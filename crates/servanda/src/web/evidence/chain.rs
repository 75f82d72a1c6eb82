//! One chain of custody, link by link: the page that its parties read, print and show.

use crate::closed::Disclosure;
use crate::desk::read_done_of;
use crate::error::Error;
use crate::house::House;
use crate::web::drawing::chain::{self as drawing, Hand};
use crate::web::reading::Reading;
use crate::web::tongue::{args, key};
use crate::web::words::evidence as words;
use maud::{Markup, html};
use record::entry::Body;
use treaty::act::{Deed, Done};
use treaty::evidence::custody::{Act, Custody, Ending};
use treaty::evidence::transfer;
use treaty::{Matter, MatterId, When};

/// A chain in view, each of its acts with what gives its commitment back.
pub(super) struct Kept {
    pub(super) id: MatterId,
    pub(super) custody: Custody,
    pub(super) lines: Vec<Line>,
}

/// An act at its entry.
pub(super) struct Line {
    pub(super) entry: u64,
    pub(super) at: String,
    pub(super) commitment: String,
    /// Absent where it was erased.
    pub(super) act: Option<Done>,
    pub(super) disclosure: Option<Disclosure>,
}

/// A package of the chain, as its acts name it.
pub(super) struct Package {
    pub(super) name: String,
    pub(super) statement: Option<String>,
    pub(super) root: Option<String>,
    /// What was done with it, and the day.
    done: Vec<(&'static str, Option<treaty::calendar::Day>)>,
}

impl Kept {
    /// Folds a chain; none where no act of it is in view.
    pub(super) async fn read(
        house: &House,
        id: &MatterId,
        when: &When,
    ) -> Result<Option<Kept>, Error> {
        let (mut matter, mut lines) = (Matter::empty(id), Vec::new());
        for one in house.closed_of(id).await? {
            let Body::Committed { commitment } = &one.entry.body else {
                continue;
            };
            let (mut act, mut disclosure) = (None, None);
            match one.disclosed {
                Some((held, open)) => {
                    act = read_done_of(one.index, &open)?;
                    disclosure = Some(held);
                }
                None => {
                    // Which day it was of, nobody can say; its entry says whether it is in view.
                    let seen = when.entry.is_none_or(|size| one.index < size)
                        && when.known_as_of.is_none_or(|known| one.entry.at <= known);
                    if !seen {
                        continue;
                    }
                    matter.fold_unseen();
                }
            }
            match &act {
                Some(done) if !when.sees(done) => continue,
                Some(done) => matter.fold(done),
                None => {}
            }
            lines.push(Line {
                entry: one.index,
                at: one.entry.at.to_string(),
                commitment: commitment.to_string(),
                act,
                disclosure,
            });
        }
        let Matter::Custody(custody) = matter else {
            return Ok(None);
        };
        let some = (!lines.is_empty()).then(|| Kept {
            id: id.clone(),
            custody: *custody,
            lines,
        });
        Ok(some)
    }

    /// Whether the person did an act in it.
    pub(super) fn is_party(&self, person: &str) -> bool {
        let acts = self.lines.iter().filter_map(|line| line.act.as_ref());
        let by = acts.filter_map(|act| act.header.by.as_ref()?.person.as_deref());
        by.into_iter().any(|by| by == person)
    }

    pub(super) fn last_entry(&self) -> Option<u64> {
        self.lines.last().map(|line| line.entry)
    }

    /// Its packages, in the order in which they were first named.
    pub(super) fn packages(&self) -> Vec<Package> {
        let mut all: Vec<Package> = Vec::new();
        for done in self.lines.iter().filter_map(|line| line.act.as_ref()) {
            let Some((name, word)) = package(&done.deed) else {
                continue;
            };
            let place = all.iter().position(|one| one.name == name);
            let one = match place.and_then(|place| all.get_mut(place)) {
                Some(one) => one,
                None => {
                    all.push(Package {
                        name,
                        statement: None,
                        root: None,
                        done: Vec::new(),
                    });
                    match all.last_mut() {
                        Some(one) => one,
                        None => continue,
                    }
                }
            };
            one.done.push((word, done.header.on));
            match &done.deed {
                Deed::Custody(Act::Sealed {
                    statement, root, ..
                }) => {
                    one.statement = Some(statement.to_string());
                    one.root = Some(root.to_string());
                }
                Deed::Custody(Act::Opened { root, .. }) => one.root = Some(root.to_string()),
                _ => {}
            }
        }
        all
    }
}

/// The package that an act names, and what it did with it.
fn package(deed: &Deed) -> Option<(String, &'static str)> {
    Some(match deed {
        Deed::Custody(Act::Sealed { package, .. }) => (package.to_string(), key("package-sealed")),
        Deed::Custody(Act::Opened { package, .. }) => (package.to_string(), key("package-opened")),
        Deed::Transfer(transfer::Act::PassedOn { package, .. }) => {
            (package.to_string(), key("package-passed-on"))
        }
        Deed::Transfer(transfer::Act::Notified { package }) => {
            (package.to_string(), key("package-notified"))
        }
        _ => return None,
    })
}

impl Line {
    /// What was done, in the law's words.
    pub(super) fn in_words(&self) -> Option<String> {
        Some(match &self.act.as_ref()?.deed {
            Deed::Custody(act) => act.in_words(),
            Deed::Transfer(act) => act.in_words(),
            _ => return None,
        })
    }

    /// The same in the reader's language.
    fn said(&self, reading: &Reading) -> Option<String> {
        Some(match &self.act.as_ref()?.deed {
            Deed::Custody(act) => words::done(reading.tongue, act),
            Deed::Transfer(act) => words::passed_on(reading.tongue, act),
            _ => return None,
        })
    }

    /// The signed link that the act fixes.
    fn link(&self) -> Option<String> {
        Some(match &self.act.as_ref()?.deed {
            Deed::Custody(act) => act.link().to_string(),
            Deed::Transfer(transfer::Act::PassedOn { link, .. }) => link.to_string(),
            _ => return None,
        })
    }

    /// By whom: the role, as the act names it.
    fn role(&self) -> Option<&str> {
        let by = self.act.as_ref()?.header.by.as_ref()?;
        Some(&by.capacity)
    }
}

/// Where the evidence is, as far as the chain says.
pub(super) fn place(reading: &Reading, custody: &Custody) -> Markup {
    match (custody.ending(), custody.on_its_way(), custody.holder()) {
        (Some(Ending::Returned), ..) => reading.say("custody-returned"),
        (Some(Ending::Destroyed), ..) => reading.say("custody-destroyed"),
        (None, Some(to), _) => {
            let to = words::role(reading.tongue, to);
            reading.say_with("custody-on-its-way", &args![to = to])
        }
        (None, None, Some(holder)) => {
            let holder = reading.quote(holder);
            reading.say_with("custody-with", &args![holder = holder])
        }
        (None, None, None) => reading.say("custody-nowhere"),
    }
}

/// The page.
pub(super) fn page(reading: &Reading, kept: &Kept) -> Markup {
    html! {
        p.crumb { a href="/evidence" { (reading.say("evidence-title")) } " · " bdi.symbol dir="ltr" { (kept.id) } }
        h1 { (reading.say("title-custody")) }
        p.lead { (place(reading, &kept.custody)) }
        p.quiet { (reading.say("custody-private")) }
        (picture(reading, kept))
        (links(reading, kept))
        (packages(reading, kept))
        (gaps(reading, &kept.custody))
        (shows(reading, kept))
    }
}

fn picture(reading: &Reading, kept: &Kept) -> Markup {
    let hands: Vec<Hand> = kept
        .lines
        .iter()
        .map(|line| Hand {
            role: line.role().map(str::to_owned),
            words: line.said(reading),
        })
        .collect();
    let count = kept.lines.len();
    let alternative = reading.word_with("custody-picture", &args![count = count]);
    drawing::hands(reading.tongue, &hands, &alternative)
}

fn links(reading: &Reading, kept: &Kept) -> Markup {
    html! {
        section aria-labelledby="links" {
            h2 #links { (reading.say("custody-links")) }
            div.wide { table {
                caption { (reading.say("custody-links-caption")) }
                thead { tr {
                    (reading.column("col-day")) (reading.column("col-who")) (reading.column("col-what"))
                    (reading.column("col-link")) (reading.column("col-entry"))
                } }
                tbody { @for line in &kept.lines { tr {
                    @match &line.act {
                        Some(done) => {
                            td { (reading.day_of(&done.header)) }
                            td { @match line.role() { Some(role) => (reading.quote(role)), None => (reading.say("not-stated")) }
                                @if let Some(of) = &done.header.participant { " · " (reading.name(of)) } }
                            td.text { (line.said(reading).unwrap_or_default()) }
                        }
                        None => { td { "–" } td { "–" } td.text { (reading.say("custody-erased")) } }
                    }
                    td { @match line.link() { Some(link) => { code dir="ltr" { (link) } }, None => "–" } }
                    td { (reading.entry(line.entry)) }
                } } }
            } }
        }
    }
}

fn packages(reading: &Reading, kept: &Kept) -> Markup {
    let packages = kept.packages();
    html! {
        @if !packages.is_empty() {
            section aria-labelledby="packages" {
                h2 #packages { (reading.say("col-packages")) }
                div.wide { table {
                    caption { (reading.say("packages-caption")) }
                    thead { tr {
                        (reading.column("col-package")) (reading.column("col-what"))
                        (reading.column("col-statement")) (reading.column("col-root"))
                    } }
                    tbody { @for one in &packages { tr {
                        th scope="row" { bdi.symbol dir="ltr" { (one.name) } }
                        td { @for (number, (word, on)) in one.done.iter().enumerate() {
                            @if number > 0 { br; }
                            (reading.say(word)) @if let Some(on) = on { " " (reading.day(*on)) }
                        } }
                        td { (hash(reading, one.statement.as_deref())) }
                        td { (hash(reading, one.root.as_deref())) }
                    } } }
                } }
            }
        }
    }
}

fn hash(reading: &Reading, hash: Option<&str>) -> Markup {
    html! { @match hash { Some(hash) => { code dir="ltr" { (hash) } }, None => (reading.say("not-recorded")) } }
}

fn gaps(reading: &Reading, custody: &Custody) -> Markup {
    let gaps = custody.gaps();
    html! {
        section aria-labelledby="gaps" {
            h2 #gaps { (reading.say("custody-gaps")) }
            @if gaps.is_empty() { p { (reading.say("custody-no-gap")) } }
            @else { ul { @for gap in &gaps { li { (words::gap(reading.tongue, gap)) } } } }
        }
    }
}

fn shows(reading: &Reading, kept: &Kept) -> Markup {
    let json = html! { a href={ "/" (kept.id) ".json" } { bdi { "JSON" } } };
    html! {
        section aria-labelledby="shows" {
            h2 #shows { (reading.say("custody-shows-heading")) }
            p { (reading.say("custody-shows")) }
            p { (reading.say("custody-does-not")) }
            h2 { (reading.say("custody-check-heading")) }
            p { (reading.say_with("custody-check", &args![json = json])) }
            pre dir="ltr" { code {
                "{ printf 'servanda/commitment/1\\n'; printf '%s=' \"$SALT\" | basenc -d --base64url; printf '%s' \"$CONTENT\"; } | sha256sum"
            } }
        }
    }
}

//! The five views of a meeting, each made of regions.

mod chair;
mod delegate;
mod observer;
mod screen;
mod secretary;

pub(super) use delegate::you as delegate_you;

use super::form::Own;
use super::scene::Scene;
use super::seat::Hand;
use super::shown::Region;
use crate::web::problem::Problem;
use crate::web::tongue::{Tongue, keep, key};
use maud::{Markup, html};
use std::collections::BTreeMap;
use treaty::capacity::{Capacity, TABLE};

/// A view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum View {
    /// For whoever presides.
    Chair,
    /// For a delegation.
    Delegate,
    /// For the secretariat.
    Secretary,
    /// For whoever looks on.
    Observer,
    /// For the last row of the room.
    Screen,
}

impl View {
    /// Every view, in the order in which they are listed.
    pub(super) const ALL: [Self; 5] = [
        Self::Chair,
        Self::Delegate,
        Self::Secretary,
        Self::Observer,
        Self::Screen,
    ];

    /// Its word in addresses.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::Delegate => "delegate",
            Self::Secretary => "secretary",
            Self::Observer => "observer",
            Self::Screen => "screen",
        }
    }

    /// Reads its word; absent, none was asked for.
    ///
    /// # Errors
    /// When the word is of no view.
    pub(super) fn read(word: Option<&str>) -> Result<Option<Self>, Problem> {
        let Some(word) = word.filter(|word| !word.is_empty()) else {
            return Ok(None);
        };
        let found = Self::ALL.into_iter().find(|view| view.as_str() == word);
        found.map(Some).ok_or_else(|| {
            Problem::malformed(
                "This meeting has no view of that name",
                "Write chair, delegate, secretary, observer or screen",
            )
            .said(
                key("problem-view"),
                key("problem-write-one"),
                &[("example", "chair, delegate, secretary, observer, screen")],
            )
        })
    }
}

/// A kind of page: all of a kind show the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Kind {
    /// The view.
    pub(super) view: View,
    /// Whose steps it offers.
    pub(super) hand: Hand,
    /// The language.
    pub(super) tongue: Tongue,
    /// Whether the language was chosen in the address, so that links carry it on.
    pub(super) chosen: bool,
}

impl Kind {
    /// The words of a kind in the address of its stream.
    pub(super) fn address(self) -> String {
        let hand = match self.hand {
            Hand::Nobody => String::new(),
            Hand::Chair => "&hand=chair".to_owned(),
            Hand::Secretariat => "&hand=secretariat".to_owned(),
            Hand::Delegation(capacity) => {
                format!("&hand={}", capacity.name().replace(' ', "-").to_lowercase())
            }
        };
        let (view, lang) = (self.view.as_str(), self.tongue.code());
        let kept = if self.chosen { "&kept=yes" } else { "" };
        format!("view={view}{hand}&lang={lang}{kept}")
    }

    /// Reads the words of a kind. Nothing in a stream is for some eyes only: what a step comes to is
    /// decided when it is handed in.
    ///
    /// # Errors
    /// When a word is of no view or of no capacity.
    pub(super) fn read(asked: &BTreeMap<String, String>) -> Result<Self, Problem> {
        let told = |key: &str| asked.get(key).map(String::as_str);
        let view = View::read(told("view"))?.unwrap_or(View::Observer);
        let hand = match told("hand") {
            None => Hand::Nobody,
            Some("chair") => Hand::Chair,
            Some("secretariat") => Hand::Secretariat,
            Some(named) => Hand::Delegation(capacity(named)?),
        };
        let tongue = told("lang").and_then(Tongue::parse).unwrap_or_default();
        let chosen = told("kept").is_some();
        Ok(Self {
            view,
            hand,
            tongue,
            chosen,
        })
    }
}

fn capacity(named: &str) -> Result<Capacity, Problem> {
    let mut all = TABLE.iter().map(|row| row.capacity);
    let found = all.find(|held| held.name().replace(' ', "-").to_lowercase() == named);
    found.ok_or_else(|| {
        Problem::malformed("Nobody takes part in that capacity", "Leave it out").said(
            key("problem-capacity"),
            key("problem-leave-out"),
            &[],
        )
    })
}

/// The regions of a kind of page, as all of the kind share them.
pub(super) fn regions(scene: &Scene, kind: Kind) -> Vec<Region> {
    let mut regions = drawn(&scene.spoken(kind.tongue), kind, &Own::default());
    if kind.chosen {
        for region in &mut regions {
            region.markup = keep(&region.markup, kind.tongue.into());
        }
    }
    regions
}

/// The regions with what belongs to one page: the word of its forms, and what was typed there.
pub(super) fn drawn(scene: &Scene, kind: Kind, own: &Own<'_>) -> Vec<Region> {
    match kind.view {
        View::Chair => chair::regions(scene, kind.hand, own),
        View::Delegate => delegate::regions(scene, kind.hand, own),
        View::Secretary => secretary::regions(scene, kind.hand, own),
        View::Observer => observer::regions(scene, kind.hand, own),
        View::Screen => screen::regions(scene),
    }
}

/// A region with a heading.
pub(super) fn region(id: &'static str, heading: &str, inner: &Markup) -> Region {
    let labelled = format!("{id}-title");
    let markup = html! {
        section.region id=(id) aria-labelledby=(labelled) {
            h2 id=(labelled) { (heading) }
            (inner)
        }
    };
    Region {
        id,
        markup: markup.into_string(),
    }
}

/// A region of which screen readers are told when it changes.
pub(super) fn told(id: &'static str, inner: &Markup) -> Region {
    let markup = html! { div.region id=(id) role="status" aria-live="polite" { (inner) } };
    Region {
        id,
        markup: markup.into_string(),
    }
}

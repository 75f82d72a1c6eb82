//! For the last row of the room: the question, the clock, the board, who speaks.

use super::{View, region, told};
use crate::web::meeting::form::Own;
use crate::web::meeting::parts;
use crate::web::meeting::scene::Scene;
use crate::web::meeting::seat::Hand;
use crate::web::meeting::shown::Region;
use crate::web::words;
use maud::html;

pub(super) fn regions(scene: &Scene) -> Vec<Region> {
    let votes = scene.floor.voting().is_some()
        || scene
            .floor
            .votings
            .last()
            .is_some_and(|held| held.result.is_some());
    let now = html! { p.lead { (words::floor::now(&scene.reading, scene.floor.now())) } };
    let voting = html! { @if votes { (parts::voting(scene)) } };
    let board = html! { @if votes { (parts::tiles(scene)) } };
    vec![
        told("now", &now),
        told("voting", &voting),
        told("board", &board),
        region("speakers", &scene.word("speakers"), &parts::speakers(scene)),
        parts::elections(scene, View::Screen, Hand::Nobody, &Own::default()),
    ]
}

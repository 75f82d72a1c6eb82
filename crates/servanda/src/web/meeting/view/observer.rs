//! For whoever looks on: what is on the floor, who speaks, what was decided; and what an observer's
//! capacity lets it do.

use super::delegate::steps;
use super::{View, region};
use crate::web::meeting::form::Own;
use crate::web::meeting::parts;
use crate::web::meeting::scene::Scene;
use crate::web::meeting::seat::Hand;
use crate::web::meeting::shown::Region;

pub(super) fn regions(scene: &Scene, hand: Hand, own: &Own<'_>) -> Vec<Region> {
    let mut regions = vec![
        parts::now(scene),
        region("voting", &scene.word("voting"), &parts::voting(scene)),
        parts::list(scene),
    ];
    if hand != Hand::Nobody {
        regions.extend(steps(scene, hand, own));
    }
    regions.push(parts::before_the_body(scene));
    regions.push(parts::elections(scene, View::Observer, hand, own));
    regions.push(parts::decided(scene));
    regions
}

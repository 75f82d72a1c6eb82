//! Words: days, numbers, terms of practice, and what an act says in one line.

pub(crate) mod called;
pub(crate) mod committee;
pub(crate) mod convention;
pub(crate) mod day;
pub(crate) mod deed;
pub(crate) mod depositary;
pub(crate) mod election;
pub(crate) mod evidence;
pub(crate) mod floor;
pub(crate) mod happened;
pub(crate) mod law;
pub(crate) mod life;
pub(crate) mod participation;
pub(crate) mod reason;
pub(crate) mod step;
pub(crate) mod term;

//! The committee: the body that negotiates, decides and reports.

pub mod agenda;
pub mod body;
pub mod bureau;
pub mod clock;
pub mod decision;
pub mod document;
pub mod election;
pub mod lot;
pub mod majority;
pub mod mandate;
pub mod meeting;
pub mod non_objection;
pub mod participation;
pub mod procedure;
pub mod proposal;
pub mod session;
pub mod statement;
pub mod vote;

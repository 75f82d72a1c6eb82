//! Meetings from beginning to end, as transcripts that a diplomat can read, and each rule in turn.
#![cfg(test)]

mod consensus;
mod debate;
mod elections;
mod hostile;
mod laws;
#[path = "../seeds/participants.rs"]
mod participants;
mod participation;
mod rules;
mod silence;
mod stage;
mod unfit;
mod voting;
mod y1971;
mod y2019;

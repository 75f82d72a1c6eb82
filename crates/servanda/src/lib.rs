//! The house: storage, people, pages and the command line.
//!
//! Read in this order: [`home`] (the folder), [`ledger`] and [`archive`] (what is kept), [`desk`] (how
//! a submission becomes an act), [`house`] (how the Record is read), [`cli`] and [`web`] (the
//! surfaces), [`client`] (a house elsewhere).
#![forbid(unsafe_code)]

pub mod archive;
pub mod backup;
pub mod cli;
pub mod client;
pub mod clock;
pub mod closed;
pub mod conventions;
pub mod desk;
pub mod error;
pub mod export;
pub mod facts;
pub mod fate;
pub mod home;
pub mod house;
pub mod index;
pub mod instants;
pub mod keys;
pub mod later;
pub mod ledger;
pub mod notices;
pub mod people;
mod practice;
pub mod socket;
pub mod treaties;
pub mod web;

/// Every program of the house, and what measures it, asks this allocator for memory.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

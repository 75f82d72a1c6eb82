//! The house from outside: one binary, one file a subject.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    reason = "what helpers of tests meet unexpectedly fails the test"
)]

mod api;
mod backup;
mod bodies;
mod calendars;
mod certified;
mod closed;
mod depositary;
mod desk;
mod elsewhere;
mod faults;
mod floor_pages;
mod given;
mod handed_in;
mod home;
mod import;
mod laws;
mod meeting;
mod notices;
mod numbers;
mod people;
mod practice;
mod public;
mod registrations;
mod rotation;
mod scenarios;
mod shelf;
mod submit;
mod tidy;
mod tongues;
mod treaties;
mod web;
mod words;

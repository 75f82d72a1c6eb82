//! Seal and open evidence on the sender's or recipient's own machine.
//!
//! This crate is the place of a promise: the house does not depend on it, so the house cannot open
//! what it carries. It holds nothing yet; sealing comes with evidence.
#![forbid(unsafe_code)]

//! The built-in convention's `record.jsonl`: every line is in order, and it holds what the five
//! seed documents state.
//!
//! `statements.tsv` names each dated statement of the seeds with the line that holds it, or says
//! why it is not an act.

mod committee;
mod form;
mod participants;
mod record;
mod register;
mod statements;

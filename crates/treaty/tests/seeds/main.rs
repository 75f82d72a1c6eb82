//! The built-in convention's `record.jsonl`: every line is in order, and it holds what the five
//! seed documents state.
//!
//! `statements.tsv` names each dated statement of the seeds with the line that holds it, or says
//! why it is not an act.

#[cfg(test)]
mod committee;
#[cfg(test)]
mod example;
#[cfg(test)]
mod form;
#[cfg(test)]
mod participants;
#[cfg(test)]
mod record;
#[cfg(test)]
mod register;
#[cfg(test)]
mod statements;

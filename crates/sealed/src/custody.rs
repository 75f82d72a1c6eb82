//! The chain of custody of a package: what its sender sealed in, and what was signed since.

use record::custody::Chain;
use record::package::Statement;

use crate::fault::Fault;

/// The chain in a statement; or the longer one given, which goes on where that one ends.
pub(crate) fn going_on(statement: &Statement, longer: Option<Chain>) -> Result<Chain, Fault> {
    let carried = Chain::of(&statement.custody).map_err(|fault| broken(&fault))?;
    match longer {
        None => Ok(carried),
        Some(longer) if longer.notes.starts_with(&carried.notes) => Ok(longer),
        Some(_) => Err(Fault::not_in_order(
            "the chain given does not go on from the one in the statement",
            "Add the later links to the chain that was sealed in",
        )),
    }
}

/// A chain that does not hold.
pub(crate) fn broken(what: &dyn std::fmt::Display) -> Fault {
    Fault::broken(format!("the chain of custody does not hold: {what}"))
}

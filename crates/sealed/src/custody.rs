//! The chain of custody of a package: what its sender sealed in, and what was signed since.

use record::custody::Chain;
use record::package::{PackageId, Statement};

use crate::fault::Fault;

/// The chain in a statement; or the longer one given, which goes on where that one ends.
pub(crate) fn going_on(statement: &Statement, longer: Option<Chain>) -> Result<Chain, Fault> {
    let carried = Chain::of(&statement.custody).map_err(|fault| broken(&fault))?;
    match longer {
        None => Ok(carried),
        Some(longer) if longer.notes.starts_with(&carried.notes) => {
            about(statement, &longer)?;
            Ok(longer)
        }
        Some(_) => Err(Fault::not_in_order(
            "the chain given does not go on from the one in the statement",
            "Add the later links to the chain that was sealed in",
        )),
    }
}

/// A chain may tell of other packages too, since it is one item's; but not of others alone.
fn about(statement: &Statement, chain: &Chain) -> Result<(), Fault> {
    if !statement.custody.is_empty() {
        return Ok(());
    }
    let links = chain.check().map_err(|wrong| broken(&wrong))?;
    let mut named = links
        .iter()
        .filter_map(|link| link.package.as_ref())
        .peekable();
    let part = statement.part.as_ref().map(|part| &part.first);
    let before = statement.passed_on.as_ref().map(|before| &before.package);
    let of_this = |package: &PackageId| {
        *package == statement.package || Some(package) == part || Some(package) == before
    };
    let Some(other) = named.peek().copied() else {
        return Ok(());
    };
    if named.any(of_this) {
        return Ok(());
    }
    Err(Fault::not_in_order(
        format!(
            "the chain given is of package {other}, and this one is {} (Servanda: a chain of custody is of the evidence that it is shown for)",
            statement.package
        ),
        "Name the chain of this package",
    ))
}

/// A chain that does not hold.
pub(crate) fn broken(what: &dyn std::fmt::Display) -> Fault {
    Fault::broken(format!("the chain of custody does not hold: {what}"))
}

//! A matter found by its whole name, or by the last part of it where only one bears it.

use crate::error::{Error, Kind};
use crate::house::House;
use treaty::MatterId;

/// The matter of a noun that bears a name.
///
/// # Errors
/// When none, or more than one, bears it.
pub(crate) async fn find(name: &str, noun: &str, house: &House) -> Result<MatterId, Error> {
    let name = name.trim_start_matches('/');
    let kind = format!("committee/{noun}");
    if let Ok(id) = MatterId::parse(name)
        && id.kind() == kind
    {
        return Ok(id);
    }
    let all = house.matters("").await?;
    let mut named = all
        .into_iter()
        .filter(|id| id.kind() == kind && id.name() == name);
    match (named.next(), named.next()) {
        (Some(id), None) => Ok(id),
        (Some(one), Some(other)) => {
            let what = format!("more than one {noun} is named `{name}`: {one} and {other}");
            Err(Error::new(Kind::Unknown, what, "Give the whole name"))
        }
        _ => {
            let what = format!("the Record holds no {noun} named `{name}`");
            let remedy =
                "Look for it with `servanda timeline un-cybercrime`, which names each matter";
            Err(Error::new(Kind::Unknown, what, remedy))
        }
    }
}

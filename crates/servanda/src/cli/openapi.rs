//! `servanda openapi`: the description of the API.

use crate::error::Error;
use crate::web::api;
use std::path::PathBuf;

/// Write the description of the API (OpenAPI 3.1), as a house serves it at /api/v1/openapi.json
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Write it to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> Result<String, Error> {
    let text = api::text();
    let Some(file) = &args.out else {
        return Ok(text.to_owned());
    };
    std::fs::write(file, text).map_err(|error| Error::file("written", file, error))?;
    Ok(format!(
        "Wrote the description of the API to {}.",
        file.display()
    ))
}

//! The API seen from outside: a fuzzer that reads its description, and the tour as a newcomer follows it.

use crate::house::House;
use crate::place::{self, Profile};
use crate::ring::{Checked, NotPassed};
use crate::temporary::Temporary;
use crate::tools::{self, python};
use std::fmt::Write as _;
use std::process::Command;

const SCHEMATHESIS: [&str; 1] = ["schemathesis==4.32.5"];
/// What must hold of every answer: no fault of the house, and nothing that is not described.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,unsupported_method";
/// Examples of each address.
const EXAMPLES: &str = "25";

/// schemathesis calls everything that the description names, with what fits it and what does not.
pub(super) fn fuzzed() -> Checked {
    let python = python::in_environment("schemathesis", &SCHEMATHESIS)?;
    let program = python.with_file_name("schemathesis");
    let folder = Temporary::new()?;
    let house = House::serve(Profile::Dev, &folder.join("home"))?;
    let mut command = Command::new(program);
    command
        .arg("run")
        .arg(format!("{}/api/v1/openapi.json", house.address()))
        .args(["--checks", CHECKS, "--max-examples", EXAMPLES])
        .args(["--seed", "1", "--no-color", "--generation-database", "none"])
        .current_dir(folder.join(""));
    Ok(place::output(&mut command).map(|_| ())?)
}

/// Every block of shell in docs/api.md, in order, in a new folder, on a house of its own.
pub(super) fn toured() -> Checked {
    let shell = tools::program(&["bash"], &["bash"])?;
    tools::program(&["curl"], &["curl"])?;
    tools::program(&["openssl"], &["openssl"])?;
    let file = place::root().join("docs/api.md");
    let text =
        std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let folder = Temporary::new()?;
    let house = House::serve(Profile::Dev, &folder.join("tour"))?;
    let script = script_of(&text, house.address());
    if script.lines().count() < 20 {
        return Err(NotPassed::Failed("docs/api.md shows too little".to_owned()));
    }
    let programs = place::program(Profile::Dev, "servanda-verify")?;
    let own = programs.parent().map(|folder| folder.display().to_string());
    let path = std::env::var("PATH").unwrap_or_default();
    let mut command = Command::new(shell);
    command
        .args(["-euo", "pipefail", "-c", &script])
        .current_dir(folder.join(""))
        .env("PATH", format!("{}:{path}", own.unwrap_or_default()))
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env_remove("SERVANDA_HOME");
    Ok(place::output(&mut command).map(|_| ())?)
}

/// The blocks of shell, at another address.
fn script_of(text: &str, address: &str) -> String {
    let blocks = text.split("```sh\n").skip(1);
    let blocks = blocks.filter_map(|block| block.split_once("```"));
    let mut script = String::new();
    for (block, _) in blocks {
        let _ = writeln!(
            script,
            "{}",
            block.replace("http://localhost:8440", address)
        );
    }
    script
}

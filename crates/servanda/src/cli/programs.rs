//! Programs beside this one: `servanda NAME` runs `servanda-NAME`, so that a person types one word
//! and the house holds nothing of what those programs do.

use crate::error::{Error, Kind};
use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

/// Check an exported Record, a receipt, or that one Record continues another; needs no home
#[derive(Debug, clap::Args)]
#[command(disable_help_flag = true)]
pub(super) struct VerifyArgs {
    /// What `servanda-verify` takes: record DIR, proof FILE, consistency A B
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    pub(super) rest: Vec<OsString>,
}

/// Programs that stand beside this one, and the crate that each is built from; `paper` comes with a later version.
const BESIDE: [(&str, Option<&str>); 2] = [("evidence", Some("sealed")), ("paper", None)];

/// Runs `verify` in this process and another program beside it; `None` when the command is this
/// program's own.
pub(super) fn run(arguments: &[OsString], own: &[String]) -> Option<ExitCode> {
    let name = arguments.get(1)?.to_str()?;
    let rest = arguments.get(2..).unwrap_or_default();
    if name == "verify" {
        return Some(verify(rest));
    }
    let plain = name
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    if name.starts_with('-') || !plain || own.iter().any(|own| own == name) {
        return None;
    }
    let program = beside(name);
    match program {
        Some(program) => Some(start(program, rest)),
        None => {
            // One that nobody knows is left to the command line, which says what there is.
            let known = BESIDE.iter().find(|(program, _)| *program == name);
            known.map(|(_, built_from)| super::explain(&missing(name, *built_from)))
        }
    }
}

pub(super) fn verify(rest: &[OsString]) -> ExitCode {
    let mut out = io::stdout().lock();
    let mut errors = io::stderr().lock();
    let ended = record::verify::command::run(rest.to_vec(), &mut out, &mut errors);
    ended.map_or(ExitCode::FAILURE, ExitCode::from)
}

fn beside(name: &str) -> Option<PathBuf> {
    let own = std::env::current_exe().ok()?;
    let file = format!("servanda-{name}{}", std::env::consts::EXE_SUFFIX);
    Some(own.with_file_name(file)).filter(|program| program.is_file())
}

fn start(program: PathBuf, rest: &[OsString]) -> ExitCode {
    match Command::new(&program).args(rest).status() {
        Ok(status) => {
            let code = status.code().and_then(|code| u8::try_from(code).ok());
            code.map_or(ExitCode::FAILURE, ExitCode::from)
        }
        Err(error) => super::explain(&Error::file("started", &program, error)),
    }
}

fn missing(name: &str, built_from: Option<&str>) -> Error {
    if let Some(built_from) = built_from {
        let what = format!("the program `servanda-{name}` is not beside this one");
        let remedy = format!("Build it with `cargo build --release -p {built_from}`");
        return Error::new(Kind::Usage, what, remedy);
    }
    let what = format!("this version of Servanda has no program `servanda-{name}`");
    let remedy = "See what there is with `servanda --help`, or use a later version";
    Error::new(Kind::Usage, what, remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn own_commands_and_flags_are_left_to_the_command_line() {
        let own = ["status".to_owned()];
        for line in [
            "servanda",
            "servanda status x",
            "servanda --help",
            "servanda no-such",
            "servanda ../x",
        ] {
            assert!(run(&words(line), &own).is_none(), "{line}");
        }
    }

    #[test]
    fn a_program_that_is_missing_is_named_with_what_to_do() {
        assert_eq!(
            missing("paper", None).to_string(),
            "this version of Servanda has no program `servanda-paper`. \
             See what there is with `servanda --help`, or use a later version."
        );
        assert_eq!(
            missing("evidence", Some("sealed")).to_string(),
            "the program `servanda-evidence` is not beside this one. \
             Build it with `cargo build --release -p sealed`."
        );
        assert!(run(&words("servanda evidence seal"), &[]).is_some());
    }
}

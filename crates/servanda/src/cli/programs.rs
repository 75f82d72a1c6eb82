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

/// Programs of later versions, which stand beside this one then.
const LATER: [&str; 2] = ["evidence", "paper"];

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
        None if LATER.contains(&name) => Some(super::explain(&missing(name))),
        // Not a program that anyone knows: the command line says what there is.
        None => None,
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

fn missing(name: &str) -> Error {
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
    fn a_program_of_a_later_version_is_named() {
        assert_eq!(
            missing("evidence").to_string(),
            "this version of Servanda has no program `servanda-evidence`. \
             See what there is with `servanda --help`, or use a later version."
        );
        assert!(run(&words("servanda evidence seal"), &[]).is_some());
    }
}

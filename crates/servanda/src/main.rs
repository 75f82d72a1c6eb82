//! `servanda`: the house and everything a person does with it on the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    servanda::cli::main(std::env::args_os().collect())
}

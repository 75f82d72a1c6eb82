//! Checks an exported Record, a receipt, or that one Record continues another; everything is in [`record::verify`].

use std::io;
use std::process::ExitCode;

use record::verify::command;

fn main() -> ExitCode {
    let arguments = std::env::args_os().skip(1);
    match command::run(
        arguments,
        &mut io::stdout().lock(),
        &mut io::stderr().lock(),
    ) {
        Ok(code) => ExitCode::from(code),
        // Whoever reads the answer went away before its end: it was not a PASS to them.
        Err(_) => ExitCode::from(command::FAIL),
    }
}

//! Seals and opens evidence; everything is in [`sealed::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(sealed::cli::run(std::env::args_os()))
}

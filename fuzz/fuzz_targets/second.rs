#![no_main]

#[path = "../../crates/sealed/tests/it/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::second(bytes));

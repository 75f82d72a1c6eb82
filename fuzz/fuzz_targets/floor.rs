#![no_main]

#[path = "../../crates/servanda/tests/it/laws.rs"]
#[expect(dead_code, reason = "each target holds one law")]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::floor(bytes));

#![no_main]

#[path = "../../crates/record/tests/it/laws.rs"]
#[expect(dead_code, reason = "each target holds one law")]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::certified(bytes));

#![no_main]

#[path = "../../crates/sealed/tests/it/bag_made.rs"]
mod bag_made;
#[path = "../../crates/sealed/tests/it/laws.rs"]
#[expect(dead_code, reason = "each target holds one law")]
mod laws;
#[path = "../../crates/sealed/tests/it/tar_made.rs"]
mod tar_made;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::second(bytes));

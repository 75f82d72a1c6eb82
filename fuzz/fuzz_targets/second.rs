#![no_main]

use sealed::second::{signature_is_of, stamp_is_of};
use sealed::time_stamp::Query;

const CONTENT: &[u8] = b"an envelope";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // Whatever comes is answered; what holds is over the content that was given, and no other.
    if signature_is_of(bytes, CONTENT).is_ok() {
        assert!(signature_is_of(bytes, b"other").is_err());
    }
    if stamp_is_of(bytes, CONTENT).is_ok() {
        assert!(stamp_is_of(bytes, b"other").is_err());
    }
    if let Ok(query) = Query::read(bytes) {
        let again = query.bytes().and_then(|bytes| Ok(Query::read(&bytes)));
        assert_eq!(again, Ok(Ok(query)));
    }
});

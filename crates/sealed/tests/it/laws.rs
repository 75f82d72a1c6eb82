//! What holds of any bytes whatever, for each reader here of a stranger's bytes: it ends, and takes nothing for what it is
//! not. The fuzz targets under `fuzz/` call these; so does the test of the second signature, on bytes that grow from real ones.

use sealed::second::{signature_is_of, stamp_is_of};
use sealed::time_stamp::Query;

const CONTENT: &[u8] = b"an envelope";

/// Signatures, time stamps, queries.
pub(crate) fn second(bytes: &[u8]) {
    if signature_is_of(bytes, CONTENT).is_ok() {
        assert!(signature_is_of(bytes, b"other").is_err());
    }
    if stamp_is_of(bytes, CONTENT).is_ok() {
        assert!(stamp_is_of(bytes, b"other").is_err());
    }
    if let Ok(query) = Query::read(bytes) {
        let again = query.bytes().unwrap();
        assert_eq!(Query::read(&again), Ok(query));
    }
}

//! Time stamps (RFC 3161): a query that tells an authority a hash and nothing else, its reply, and what the reply shows.
//!
//! A stamp says that these bytes existed at that moment, by the authority's word. It is checked as of that moment, so
//! that it still shows what it showed after the authority's certificate has expired.

mod ask;
pub mod authority;
mod check;
mod form;
mod serve;

pub(crate) use ask::{ask, check_address};
pub(crate) use check::{Stamp, check};
pub use form::Query;
pub use serve::Server;

use der::asn1::ObjectIdentifier;

use crate::x509::oid;

/// The type of what a stamp signs.
const TST_INFO: ObjectIdentifier = oid("1.2.840.113549.1.9.16.1.4");
/// The policy of our own authority: below the number that stands for examples (RFC 5612), so nobody takes it for a real one.
const TEST_POLICY: ObjectIdentifier = oid("1.3.6.1.4.1.32473.3161.1");
/// How a query travels.
const QUERY_TYPE: &str = "application/timestamp-query";
/// How a reply travels.
const REPLY_TYPE: &str = "application/timestamp-reply";
/// The most bytes of a reply that is read.
const REPLY_BYTES_MAX: u64 = 256 << 10;

#[cfg(test)]
mod tests;

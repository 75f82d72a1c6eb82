//! Formats that a stranger verifies: entries, tiles, proofs, signed notes, checkpoints and cosignatures, persons' keys, and the
//! checks that need nothing but the bytes.
//!
//! This crate knows no treaty, no network and no clock. `docs/formats.md` gives every byte, `vectors/` every case.
//!
//! An act becomes an entry, and the entry a leaf of the Record:
//!
//! ```
//! use record::entry::{Body, Entry, Instant, Open, Signed, SubmissionRef};
//! use record::{hash::leaf_hash, value::Value};
//!
//! let body = Value::read(br#"{
//!     "id": "AQIDBAUGBwgJCgsMDQ4PEA",
//!     "matter": "house",
//!     "ask": {"type": "house.named/1", "name": "Example"}
//! }"#)?;
//! let act = Value::read(br#"{"type": "house.named/1", "name": "Example"}"#)?;
//! let entry = Entry {
//!     at: Instant::parse("2026-11-21T20:24:03.123Z")?,
//!     body: Body::Open(Open {
//!         matter: "house".into(),
//!         submission: SubmissionRef::first(body, 1)?,
//!         signed: Signed::attested(),
//!         publicity: "open".into(),
//!         act,
//!     }),
//! };
//! let bytes = entry.bytes()?;
//! assert_eq!(Entry::parse(&bytes)?, entry);
//! assert!(leaf_hash(&bytes).hex().len() == 64);
//! # Ok::<(), record::malformed::Malformed>(())
//! ```

pub mod assertion;
pub mod bytes;
pub mod certified;
pub mod checkpoint;
pub mod commitment;
pub mod custody;
pub mod day;
mod decimal;
pub mod directory;
pub mod entry;
pub mod export;
pub mod hash;
pub mod instant;
pub mod keys;
pub mod malformed;
pub mod note;
pub mod package;
pub mod policy;
pub mod proof;
pub mod tile;
pub mod tree;
pub mod value;
pub mod verify;
pub mod witness;

pub use entry::{Entry, Instant, Signed, SignedKind, SubmissionId};
pub use hash::Hash;
pub use malformed::Malformed;
pub use value::{Object, Value};

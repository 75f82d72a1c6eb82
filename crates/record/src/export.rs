//! An exported Record: a folder that a stranger takes away and checks (`docs/formats.md`, "The exported Record").
//!
//! ```text
//! checkpoint              the signed checkpoint
//! key                     the verifier keys of its signature lines, the Record's own first, one a line
//! tile/0/000 …            the hashes, in the tiles of exactly this size
//! tile/entries/000 …      the entries
//! content/<sha256> …      open content, each file named by its SHA-256
//! SHA256SUMS              the SHA-256 of every other file, as `sha256sum --check` reads it
//! ```

mod folder;
mod listing;
mod tiles;
mod write;

pub use folder::{Folder, Strange};
pub use listing::{Listing, is_own_path};
pub use tiles::Tiles;
pub use write::{NotExported, Writer, write};

/// The file of the signed checkpoint.
pub const CHECKPOINT: &str = "checkpoint";
/// The file of the verifier keys.
pub const KEY: &str = "key";
/// The file that lists the SHA-256 of every other one.
pub const SHA256SUMS: &str = "SHA256SUMS";
/// Where the path of every content file begins.
pub const CONTENT: &str = "content/";

//! What a long piece of work says while it runs.

/// Told how far a piece of work is.
pub trait Watch: Sync {
    /// What is being done, how many bytes it is, in how many files (0 where that is not known).
    fn begins(&self, what: &str, bytes: u64, files: u64);
    /// So many bytes more are done.
    fn advances(&self, bytes: u64);
    /// It is done.
    fn ends(&self);
}

/// Says nothing.
pub struct Silent;

impl Watch for Silent {
    fn begins(&self, _what: &str, _bytes: u64, _files: u64) {}
    fn advances(&self, _bytes: u64) {}
    fn ends(&self) {}
}

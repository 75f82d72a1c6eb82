//! The inner ring: cargo's own tests, in one build that the other rings use too.

use crate::place::{self, Profile};
use crate::ring::Ring;

/// What the inputs of the properties are drawn from in the gate: the same each time, so that a run fails for what
/// was changed. `cargo test` alone, and `cargo xtask long laws`, draw others each time.
const SEED: (&str, &str) = ("PROPTEST_RNG_SEED", "20031031");

/// Builds every test and program once, then runs the tests.
pub(crate) fn run(ring: &mut Ring) {
    ring.check("build of every test and program", || {
        Ok(Profile::Dev.build()?)
    });
    ring.check("cargo test --workspace", || {
        Ok(place::succeed(
            place::cargo()
                .args(["test", "--workspace"])
                .env(SEED.0, std::env::var(SEED.0).as_deref().unwrap_or(SEED.1)),
        )?)
    });
}

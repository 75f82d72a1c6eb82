//! The inner ring: cargo's own tests, in one build that the other rings use too.

use crate::place::{self, Profile};
use crate::ring::Ring;

/// Builds every test and program once, then runs the tests.
pub(crate) fn run(ring: &mut Ring) {
    ring.check("build of every test and program", || {
        Ok(Profile::Dev.build()?)
    });
    ring.check("cargo test --workspace", || {
        Ok(place::succeed(
            place::cargo().args(["test", "--workspace"]),
        )?)
    });
}

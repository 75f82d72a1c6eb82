//! How a figure is printed: what was measured, the limit measured in the same run, and their ratio.
#![allow(dead_code, reason = "each benchmark uses a part")]

use std::time::{Duration, Instant};

/// Runs something and gives how long it took with what it gave.
pub fn timed<T>(what: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let given = std::hint::black_box(what());
    (begun.elapsed(), given)
}

/// Prints a time beside the time that is its limit; the ratio is held to be at most `at_most`.
pub fn time(name: &str, measured: Duration, limit: &str, bound: Duration, at_most: f64) {
    let (measured, bound) = (measured.as_secs_f64(), bound.as_secs_f64());
    let ratio = measured / bound;
    let verdict = verdict(ratio <= at_most);
    println!(
        "{name}: {measured:.4} s | {limit}: {bound:.4} s | ratio {ratio:.2}, at most {at_most} | {verdict}"
    );
}

/// Prints a rate beside the rate that is its limit; the ratio is held to be at least `at_least`.
pub fn rate(name: &str, measured: f64, limit: &str, bound: f64, at_least: f64) {
    let ratio = measured / bound;
    let verdict = verdict(ratio >= at_least);
    println!(
        "{name}: {measured:.0}/s | {limit}: {bound:.0}/s | ratio {ratio:.2}, at least {at_least} | {verdict}"
    );
}

fn verdict(held: bool) -> &'static str {
    if held { "held" } else { "NOT HELD" }
}

/// Prints something that is told beside a figure.
pub fn note(name: &str, words: &str) {
    println!("{name}: {words}");
}

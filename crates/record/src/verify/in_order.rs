//! Work shared among the processor's cores, with the results taken in order.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// How many pieces are under way before their results are taken.
const AHEAD: usize = 64;

/// Does `work` on each item, several at once, and hands the results to `each` in the order of the items. Only the results
/// of a few items are held at a time.
pub(super) fn in_order<T: Send + Sync, R: Send>(
    mut items: impl Iterator<Item = T>,
    work: impl Fn(&T) -> R + Sync,
    mut each: impl FnMut(R),
) {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    loop {
        let ahead: Vec<T> = items.by_ref().take(AHEAD).collect();
        match ahead.len() {
            0 => return,
            1 => ahead.iter().map(&work).for_each(&mut each),
            _ => shared(&ahead, threads, &work)
                .into_iter()
                .for_each(&mut each),
        }
    }
}

/// Each thread, this one among them, claims the next item as soon as it is done with one: none waits long for another.
fn shared<T: Sync, R: Send>(items: &[T], threads: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let claim = || {
        let mut done = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(place) else {
                return done;
            };
            done.push((place, work(item)));
        }
    };
    let mut results = thread::scope(|scope| {
        let helpers: Vec<_> = (1..threads).map(|_| scope.spawn(claim)).collect();
        let mut results = claim();
        for helper in helpers {
            match helper.join() {
                Ok(done) => results.extend(done),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        results
    });
    results.sort_unstable_by_key(|(place, _)| *place);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        for count in [0, 1, 63, 64, 65, 1000] {
            let mut seen = Vec::new();
            in_order(0..count, |item| item * 2, |result| seen.push(result));
            assert_eq!(seen, (0..count).map(|item| item * 2).collect::<Vec<_>>());
        }
    }
}

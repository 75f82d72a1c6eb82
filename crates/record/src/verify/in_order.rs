//! Work shared among the processor's cores, with the results taken in order.

use std::thread;

/// How many pieces are under way before their results are taken.
const AHEAD: usize = 64;

/// Does `work` on each item, several at once, and hands the results to `each` in the order of the items. Only the results
/// of a few items are held at a time.
pub(super) fn in_order<T: Send + Sync, R: Send>(
    items: impl Iterator<Item = T>,
    work: impl Fn(&T) -> R + Sync,
    mut each: impl FnMut(R),
) {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut items = items.peekable();
    while items.peek().is_some() {
        let ahead: Vec<T> = items.by_ref().take(AHEAD).collect();
        let share = ahead.len().div_ceil(threads);
        if threads == 1 || share < 2 {
            ahead.iter().map(&work).for_each(&mut each);
            continue;
        }
        thread::scope(|scope| {
            let work = &work;
            let shares = ahead.chunks(share);
            let running: Vec<_> = shares
                .map(|share| scope.spawn(move || share.iter().map(work).collect::<Vec<R>>()))
                .collect();
            for share in running {
                match share.join() {
                    Ok(results) => results.into_iter().for_each(&mut each),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
    }
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

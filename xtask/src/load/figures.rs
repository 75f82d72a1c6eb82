//! What a run found, as JSON or in words.

use std::time::Duration;

/// The figures of a run.
#[derive(Default)]
pub(super) struct Figures {
    pub(super) ballots: usize,
    pub(super) connections: usize,
    pub(super) delegations: usize,
    pub(super) seconds: f64,
    /// How long each waited, in order.
    pub(super) waits: Vec<Duration>,
    /// How long each burst took until its last was answered, in order.
    pub(super) bursts: Vec<Duration>,
    pub(super) acknowledged: usize,
    pub(super) in_record: usize,
    pub(super) apart: bool,
    /// Everything that is wrong, in words.
    pub(super) faults: Vec<String>,
}

impl Figures {
    fn rate(&self) -> f64 {
        let count = u32::try_from(self.waits.len()).unwrap_or(u32::MAX);
        f64::from(count) / self.seconds.max(f64::EPSILON)
    }

    /// The wait that so many of a thousand do not exceed, in milliseconds.
    fn wait(&self, of_a_thousand: usize) -> f64 {
        millis(at(&self.waits, of_a_thousand))
    }

    /// The figures as JSON, one object on one line.
    pub(super) fn json(&self) -> String {
        format!(
            "{{\"rate\":{:.0},\"p50_ms\":{:.2},\"p99_ms\":{:.2},\"burst_193_ms\":{:.1},\"burst_193_worst_ms\":{:.1},\"acknowledged\":{},\"in_record\":{},\"ballots\":{},\"connections\":{},\"delegations\":{},\"bursts\":{},\"a_core_each\":{},\"faults\":{}}}",
            self.rate(),
            self.wait(500),
            self.wait(990),
            millis(at(&self.bursts, 500)),
            millis(at(&self.bursts, 1000)),
            self.acknowledged,
            self.in_record,
            self.ballots,
            self.connections,
            self.delegations,
            self.bursts.len(),
            self.apart,
            self.faults.len(),
        )
    }

    /// The figures in words.
    pub(super) fn words(&self) -> String {
        let waits = [
            (500, "50"),
            (900, "90"),
            (990, "99"),
            (999, "99.9"),
            (1000, "100"),
        ];
        let waits = waits.map(|(part, name)| format!("{name} % {:.2} ms", self.wait(part)));
        format!(
            "{} signed ballots over {} connections: {:.0} a second, each in the Record before it was answered\nwaited: {}\n{} delegations at once: all answered within {:.1} ms (median of {} bursts), {:.1} ms (the worst)\nacknowledged {}, once in the Record {}",
            self.waits.len(),
            self.connections,
            self.rate(),
            waits.join(", "),
            self.delegations,
            millis(at(&self.bursts, 500)),
            self.bursts.len(),
            millis(at(&self.bursts, 1000)),
            self.acknowledged,
            self.in_record,
        )
    }
}

/// The value that so many of a thousand do not exceed.
fn at(sorted: &[Duration], of_a_thousand: usize) -> Duration {
    let last = sorted.len().saturating_sub(1);
    let place = (sorted.len() * of_a_thousand)
        .div_ceil(1000)
        .saturating_sub(1);
    sorted.get(place.min(last)).copied().unwrap_or_default()
}

fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let sorted: Vec<Duration> = (1..=200).map(Duration::from_millis).collect();
        let rows = [(500, 100), (990, 198), (999, 200), (1000, 200)];
        for (part, value) in rows {
            assert_eq!(at(&sorted, part), Duration::from_millis(value), "{part}");
        }
        assert_eq!(at(&[], 500), Duration::ZERO);
    }
}

//! What the acts of a matter span in the three times, so that a reader knows without reading them
//! whether all of them are in view, some, or none.

use record::Instant;
use treaty::When;
use treaty::act::{Deed, Done};
use treaty::calendar::Day;

/// From where to where the acts of a matter go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// The first entry.
    pub(crate) first: u64,
    /// The last entry.
    pub(crate) last: u64,
    /// How many acts.
    pub(crate) acts: u64,
    /// Whether an act is in view whatever the day asked about.
    pub(crate) undated: bool,
    /// The first and the last day of those that have one.
    pub(crate) on: Option<(Day, Day)>,
    /// When the first and the last became known.
    pub(crate) known: (Instant, Instant),
}

/// How much of a matter is in view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seen {
    /// Every act.
    Whole,
    /// Perhaps some acts.
    Part,
    /// No act.
    Nothing,
}

impl Span {
    /// Of one act.
    pub(crate) fn of(done: &Done) -> Self {
        let on = day(done);
        Self {
            first: done.entry,
            last: done.entry,
            acts: 1,
            undated: on.is_none(),
            on: on.map(|on| (on, on)),
            known: (done.known(), done.known()),
        }
    }

    /// Takes in a later act.
    pub(crate) fn take(&mut self, done: &Done) {
        let one = Self::of(done);
        self.first = self.first.min(one.first);
        self.last = self.last.max(one.last);
        self.acts += 1;
        self.undated |= one.undated;
        self.on = match (self.on, one.on) {
            (Some((first, last)), Some((on, _))) => Some((first.min(on), last.max(on))),
            (held, one) => held.or(one),
        };
        self.known = (self.known.0.min(one.known.0), self.known.1.max(one.known.1));
    }

    /// Of several acts; none of none.
    pub(crate) fn over<'a>(acts: impl IntoIterator<Item = &'a Done>) -> Option<Self> {
        let mut acts = acts.into_iter();
        let mut span = Self::of(acts.next()?);
        acts.for_each(|done| span.take(done));
        Some(span)
    }

    /// How much is in view.
    pub(crate) fn seen(&self, when: &When) -> Seen {
        let entered = |entry: u64| when.entry.is_none_or(|size| entry < size);
        let known = |at: Instant| when.known_as_of.is_none_or(|until| at <= until);
        let on = |day: Option<Day>| day.is_none_or(|day| day <= when.as_of);
        let last_day = self.on.map(|(_, last)| last);
        let first_day = self.on.map(|(first, _)| first).filter(|_| !self.undated);
        if entered(self.last) && known(self.known.1) && on(last_day) {
            Seen::Whole
        } else if entered(self.first) && known(self.known.0) && on(first_day) {
            Seen::Part
        } else {
            Seen::Nothing
        }
    }
}

/// The day from which an act is in view; none of those that are weighed later.
fn day(done: &Done) -> Option<Day> {
    done.header
        .on
        .filter(|_| !matches!(done.deed, Deed::Instrument(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use treaty::MatterId;
    use treaty::act::Header;
    use treaty::committee::statement;

    fn done(entry: u64, on: Option<&str>, known: &str) -> Done {
        Done {
            entry,
            at: Instant::parse(known).unwrap(),
            matter: MatterId::parse("x/committee/meeting/one").unwrap(),
            submission: record::SubmissionId([0; 16]),
            header: Header {
                on: on.map(|on| Day::parse(on).unwrap()),
                ..Header::default()
            },
            deed: Deed::Statement(statement::Act::Made {
                kind: statement::Kind::General,
                moment: None,
                on_behalf_of: Vec::new(),
                on_behalf_of_group: None,
                meeting: None,
                summary: None,
            }),
        }
    }

    #[test]
    fn a_span_says_what_each_act_would() {
        let days = [None, Some("2026-01-01"), Some("2026-03-01")];
        let known = ["2026-01-02T00:00:00.000Z", "2026-03-02T00:00:00.000Z"];
        let mut cases = 0;
        for (one, other) in [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2)] {
            for (early, late) in [(0, 0), (0, 1), (1, 1)] {
                let acts = [
                    done(3, days[one], known[early]),
                    done(7, days[other], known[late]),
                ];
                let span = Span::over(&acts).unwrap();
                for as_of in ["2025-12-31", "2026-02-01", "2026-04-01"] {
                    for known_as_of in [None, Some("2026-02-01T00:00:00.000Z")] {
                        for entry in [None, Some(3), Some(5), Some(8)] {
                            let when = When {
                                as_of: Day::parse(as_of).unwrap(),
                                known_as_of: known_as_of.map(|at| Instant::parse(at).unwrap()),
                                entry,
                            };
                            let seen = acts.iter().filter(|done| when.sees(done)).count();
                            match span.seen(&when) {
                                Seen::Whole => assert_eq!(seen, 2, "{when:?}"),
                                Seen::Nothing => assert_eq!(seen, 0, "{when:?}"),
                                Seen::Part => {}
                            }
                            if seen == 2 {
                                assert_eq!(span.seen(&when), Seen::Whole, "{when:?}");
                            }
                            cases += 1;
                        }
                    }
                }
            }
        }
        assert_eq!(cases, 360);
    }
}

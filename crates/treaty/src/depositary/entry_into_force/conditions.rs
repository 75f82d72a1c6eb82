//! The day on which all conditions of a rule are first met.

use std::collections::{BTreeMap, BTreeSet};

use super::instruments::Instruments;
use super::rule::Rule;
use super::share::Share;
use crate::calendar::Day;

/// How far the conditions are met on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Standing<'a> {
    /// Those whose instruments count towards the number.
    pub(super) counted: BTreeSet<&'a str>,
    /// Those named by the rule who have an instrument standing.
    pub(super) named: BTreeSet<&'a str>,
    /// The shares of those counted, together.
    pub(super) share: Share,
}

/// The first day on which the conditions were all met, or how far they are met in the end.
pub(super) enum Search<'a> {
    Met { on: Day, standing: Standing<'a> },
    NotMet { standing: Standing<'a> },
}

/// What happens on a day: whose instruments end, whose begin to stand.
#[derive(Default)]
struct Changes<'a> {
    ends: Vec<&'a str>,
    begins: Vec<&'a str>,
}

/// Goes through every day on which anything changed, up to `as_of`, and tells how it stood then.
pub(super) fn each_day<'a>(
    rule: &Rule,
    instruments: &Instruments<'a>,
    as_of: Day,
    mut tell: impl FnMut(Day, &Standing<'a>),
) {
    let mut standing = Standing::default();
    for (on, changes) in changes(instruments).range(..=as_of) {
        for depositor in &changes.ends {
            standing.end(rule, depositor);
        }
        for depositor in &changes.begins {
            standing.begin(rule, instruments, depositor);
        }
        tell(*on, &standing);
    }
}

/// Goes through the days on which anything changed, up to `as_of`.
pub(super) fn search<'a>(rule: &Rule, instruments: &Instruments<'a>, as_of: Day) -> Search<'a> {
    let mut standing = Standing::default();
    for (on, changes) in changes(instruments).range(..=as_of) {
        for depositor in &changes.ends {
            standing.end(rule, depositor);
        }
        for depositor in &changes.begins {
            standing.begin(rule, instruments, depositor);
        }
        if standing.meets(rule) {
            return Search::Met { on: *on, standing };
        }
    }
    Search::NotMet { standing }
}

/// The days between which each depositor has at least one instrument standing.
fn changes<'a>(instruments: &Instruments<'a>) -> BTreeMap<Day, Changes<'a>> {
    let mut days: BTreeMap<Day, Changes<'a>> = BTreeMap::new();
    for (depositor, list) in &instruments.by_depositor {
        // Open from the first of the pair until the second; instruments come in order of deposit.
        let mut spell: Option<(Day, Option<Day>)> = None;
        for instrument in list {
            let (from, until) = (instrument.row.date, instrument.until);
            if until.is_some_and(|until| until <= from) {
                continue;
            }
            spell = match spell {
                Some((begun, end)) if end.is_none_or(|end| from <= end) => {
                    let longer = end.and_then(|end| until.map(|until| until.max(end)));
                    Some((begun, longer))
                }
                closed => {
                    enter(&mut days, depositor, closed);
                    Some((from, until))
                }
            };
        }
        enter(&mut days, depositor, spell);
    }
    days
}

fn enter<'a>(
    days: &mut BTreeMap<Day, Changes<'a>>,
    depositor: &'a str,
    spell: Option<(Day, Option<Day>)>,
) {
    let Some((from, until)) = spell else { return };
    days.entry(from).or_default().begins.push(depositor);
    if let Some(until) = until {
        days.entry(until).or_default().ends.push(depositor);
    }
}

impl<'a> Standing<'a> {
    fn begin(&mut self, rule: &Rule, instruments: &Instruments<'a>, depositor: &'a str) {
        if counts(rule, instruments, depositor) && self.counted.insert(depositor) {
            self.share = self.share.plus(share_of(rule, depositor));
        }
        if rule.named.contains(depositor) {
            self.named.insert(depositor);
        }
    }

    fn end(&mut self, rule: &Rule, depositor: &str) {
        if self.counted.remove(depositor) {
            self.share = self.share.minus(share_of(rule, depositor));
        }
        self.named.remove(depositor);
    }

    /// How many count towards the number that the rule gives, or else towards those it names.
    pub(super) fn towards(&self, rule: &Rule) -> usize {
        if rule.instruments.is_none() && !rule.named.is_empty() {
            self.named.len()
        } else {
            self.counted.len()
        }
    }

    fn meets(&self, rule: &Rule) -> bool {
        let number = u64::from(rule.instruments.unwrap_or(0));
        let weighed = |weights: &super::Weights| weights.at_least <= self.share;
        self.counted.len() as u64 >= number
            && self.named.len() == rule.named.len()
            && rule.weights.as_ref().is_none_or(weighed)
    }
}

/// Whether a depositor's instruments count towards the number and the shares.
pub(super) fn counts(rule: &Rule, instruments: &Instruments<'_>, depositor: &str) -> bool {
    let organization = (instruments.by_depositor.get(depositor))
        .and_then(|list| list.first())
        .is_some_and(|instrument| instrument.row.by_organization());
    let eligible = |list: &BTreeSet<String>| list.contains(depositor);
    (rule.organizations_count || !organization) && rule.eligible.as_ref().is_none_or(eligible)
}

fn share_of(rule: &Rule, depositor: &str) -> Share {
    let shares = rule.weights.as_ref().map(|weights| &weights.shares);
    let share = shares.and_then(|shares| shares.get(depositor));
    share.copied().unwrap_or_default()
}

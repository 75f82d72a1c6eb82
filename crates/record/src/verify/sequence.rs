//! The entries one after another: times, submissions, persons' keys, and the keys of the house.

use std::collections::{BTreeMap, BTreeSet};

use super::entries::{Content, Seen, SeenOpen, SignatureSeen};
use super::report::Fault;
use crate::entry::{Signed, SignedKind, SubmissionId};
use crate::hash::Hash;
use crate::instant::Instant;
use crate::keys::{HouseKeys, HouseOpened, OwnAct, People};

/// What the entries so far have shown.
///
/// It grows with the submissions (24 bytes for each, to see that none stands twice), with persons' keys and with content;
/// nothing else of an entry is kept.
#[derive(Default)]
pub(super) struct Sequence {
    pub(super) index: u64,
    pub(super) opened: Option<HouseOpened>,
    pub(super) house: Option<HouseKeys>,
    pub(super) counts: Counts,
    /// The exported content that an entry names as a string.
    pub(super) files_named: BTreeSet<String>,
    /// The content that an act names, under each size that one gives for it, with the first entry that does.
    pub(super) content: BTreeMap<(Hash, i64), u64>,
    /// Some entry could not be read, so what it names is not known.
    pub(super) unreadable: bool,
    pub(super) first_at: Option<Instant>,
    pub(super) last_at: Option<Instant>,
    people: People,
    ids: Vec<(SubmissionId, u64)>,
    open: Option<Unfinished>,
    /// How many entries that are not open stand just before, and when they were entered; all of one instant.
    committed: Option<(Instant, u32)>,
    /// An entry could not be read, so the next may be in the middle of a submission.
    lost: bool,
    faults: Vec<Fault>,
}

/// How many submissions and entries there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) submissions: u64,
    pub(super) signed: u64,
    /// Of the signed ones whose body is there, those with the key of a sign-in.
    pub(super) sessions: u64,
    /// And those with a passkey itself.
    pub(super) passkeys: u64,
    pub(super) attested: u64,
    pub(super) transcribed: u64,
    /// Signed submissions whose body no open entry carries.
    pub(super) bodiless: u64,
    pub(super) committed: u64,
}

/// A submission whose last part has not come yet.
struct Unfinished {
    id: SubmissionId,
    hash: Hash,
    of: u32,
    next: u32,
    at: Instant,
    signed: Signed,
}

impl Sequence {
    /// Takes in the next entry; what is wrong is given back.
    pub(super) fn take(&mut self, seen: Seen) -> Vec<Fault> {
        match seen {
            Seen::Unreadable => {
                self.open = None;
                self.lost = true;
                self.unreadable = true;
            }
            Seen::Committed { at } => {
                self.time(at);
                self.committed(at);
            }
            Seen::Open(open) => {
                self.time(open.at);
                self.part(&open);
                self.signature(&open);
                self.own(&open);
                for Content { name, size } in open.content {
                    self.content.entry((name, size)).or_insert(self.index);
                }
                self.files_named.extend(open.files_named);
            }
        }
        if self.index == 0 && self.opened.is_none() && !self.lost {
            self.fault("it is not `house.opened/1`, with which every Record begins");
        }
        self.index += 1;
        std::mem::take(&mut self.faults)
    }

    /// Ends the Record: its last submission is complete, and no id stands twice.
    pub(super) fn end(&mut self) -> Vec<Fault> {
        if let Some(open) = self.open.take() {
            self.index = self.index.saturating_sub(1);
            self.fault(format!(
                "the Record ends before part {} of {} of submission {}",
                open.next, open.of, open.id
            ));
        }
        self.ids.sort_unstable();
        for pair in self.ids.windows(2) {
            if let [(id, first), (again, second)] = pair
                && id == again
            {
                let what =
                    format!("its submission {id} has the id of an earlier one, in entry {first}");
                self.faults
                    .push(Fault::new(format!("entry {second}"), what));
            }
        }
        std::mem::take(&mut self.faults)
    }

    fn time(&mut self, at: Instant) {
        self.first_at.get_or_insert(at);
        if let Some(last) = self.last_at.filter(|last| at < *last) {
            self.fault(format!(
                "it was entered at {at}, earlier than the entry before it ({last})"
            ));
        }
        self.last_at = Some(at);
    }

    /// An entry that is not open: it is the next part of the open submission, or the beginning of one.
    fn committed(&mut self, at: Instant) {
        self.counts.committed += 1;
        match &mut self.open {
            Some(open) => {
                open.next += 1;
                let (other, done) = (open.at != at, open.next > open.of);
                if other {
                    self.fault(
                        "it was entered at another time than the submission that it is part of",
                    );
                }
                if done {
                    self.open = None;
                }
            }
            None => {
                let before = self
                    .committed
                    .filter(|(same, _)| *same == at)
                    .map_or(0, |(_, count)| count);
                self.committed = Some((at, before.saturating_add(1)));
            }
        }
    }

    fn part(&mut self, seen: &SeenOpen) {
        match self.open.take() {
            Some(open) => self.next_part(open, seen),
            None => self.first_part(seen),
        }
        self.lost = false;
    }

    fn first_part(&mut self, seen: &SeenOpen) {
        let before = seen.part - 1;
        let committed = self.committed.take().filter(|(at, _)| *at == seen.at);
        if before > committed.map_or(0, |(_, count)| count) && !self.lost {
            self.fault(format!(
                "it is part {} of submission {}, and part {before} does not stand before it",
                seen.part, seen.id
            ));
        }
        self.ids.push((seen.id, self.index));
        self.counts.submissions += 1;
        match seen.signed.kind {
            SignedKind::Attested => self.counts.attested += 1,
            SignedKind::Transcribed => self.counts.transcribed += 1,
            SignedKind::Key | SignedKind::Session | SignedKind::Passkey => self.counts.signed += 1,
        }
        match (seen.signed.kind, &seen.signature) {
            (SignedKind::Session, SignatureSeen::Holds(_)) => self.counts.sessions += 1,
            (SignedKind::Passkey, SignatureSeen::Holds(_)) => self.counts.passkeys += 1,
            _ => (),
        }
        if seen.signature == SignatureSeen::NoBody {
            self.counts.bodiless += 1;
        }
        self.wait_for(seen);
    }

    fn next_part(&mut self, open: Unfinished, seen: &SeenOpen) {
        if seen.id != open.id || seen.part != open.next {
            self.fault(format!(
                "it is part {} of submission {}, where part {} of {} of submission {} has to stand",
                seen.part, seen.id, open.next, open.of, open.id
            ));
            return self.first_part_after_fault(seen);
        }
        if seen.of != open.of || seen.hash != open.hash || seen.signed != open.signed {
            self.fault(format!(
                "it gives another count, hash or signature than part {} of its submission",
                open.next - 1
            ));
        }
        if seen.at != open.at {
            self.fault("it was entered at another time than the submission that it is part of");
        }
        self.wait_for(seen);
    }

    fn first_part_after_fault(&mut self, seen: &SeenOpen) {
        self.lost = true;
        self.first_part(seen);
    }

    fn wait_for(&mut self, seen: &SeenOpen) {
        self.open = (seen.part < seen.of).then(|| Unfinished {
            id: seen.id,
            hash: seen.hash,
            of: seen.of,
            next: seen.part + 1,
            at: seen.at,
            signed: seen.signed.clone(),
        });
    }

    fn signature(&mut self, seen: &SeenOpen) {
        let wrong = match &seen.signature {
            SignatureSeen::None => return,
            SignatureSeen::Wrong(wrong) => return self.fault(wrong),
            SignatureSeen::NoBody => self.people.signer(&seen.origin()).err(),
            SignatureSeen::Holds(shown) => {
                let signer = self.people.signer(&seen.origin()).map(|_| ());
                let held = signer.and_then(|()| self.people.asserted(shown));
                self.people.counted(shown);
                held.err()
            }
        };
        if let Some(wrong) = wrong {
            self.fault(wrong);
        }
    }

    fn own(&mut self, seen: &SeenOpen) {
        match &seen.own {
            None => (),
            Some(OwnAct::HouseOpened(opened)) if self.index == 0 => {
                self.house = Some(HouseKeys::opened(opened));
                self.people = People::of_house(opened.rp_id.as_deref());
                self.opened = Some(opened.clone());
            }
            Some(OwnAct::HouseOpened(_)) => self.fault("the house is opened a second time"),
            Some(OwnAct::HouseKey(changed)) => {
                if let Some(Err(wrong)) = self.house.as_mut().map(|house| house.take_in(changed)) {
                    self.fault(wrong);
                }
            }
            Some(act) => {
                if let Err(wrong) = self.people.take_in(act, &seen.origin()) {
                    self.fault(wrong);
                }
            }
        }
    }

    fn fault(&mut self, what: impl ToString) {
        self.faults
            .push(Fault::new(format!("entry {}", self.index), what));
    }
}

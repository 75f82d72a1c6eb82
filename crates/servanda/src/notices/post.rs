//! The round: what is due is sent to each receiver by itself, and what became of it is noted.
//!
//! Receivers wait for nobody but themselves: one that is slow to answer delays its own notices alone, as long
//! as fewer are slow than are called at once. Each gets its notices one after another, in the order of the
//! Record.
//!
//! Crash order, for each notice: that it is to be sent is durable before it is tried; that it is being tried
//! is durable before the other side hears anything; that it was taken is noted at once after. Killed before
//! the other side has it, it is tried again at the next start; killed after, it is tried again too, and
//! arrives as a second copy of the same.

use super::hook;
use super::letter;
use super::mail::Mail;
use super::outbox::{Paper, papers};
use super::store::{CONFIRMATION, Due, Notices};
use super::subscriber::{Channel, Standing, Subscriber};
use super::target::Targets;
use crate::error::Error;
use crate::house::House;
use record::Instant;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::sleep;

/// How long after each attempt the next follows: in all about three days, and then it is given up.
const AGAIN_SECONDS: [i64; 10] = [
    10, 60, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400,
];
/// How many webhooks are called at once.
const CALLS: usize = 64;
/// How many letters are handed to the mail server at once: it is one, whoever they are for.
const LETTERS: usize = 4;
/// Nobody says that something is due again, so it is looked for.
const LOOK_AGAIN: Duration = Duration::from_secs(5);

/// What became of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// The other side has it.
    Taken,
    /// It may be taken later.
    Again,
    /// It will never be taken.
    Refused,
    /// The other side wants no more of any.
    Gone,
}

/// What a round did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Round {
    /// Taken.
    pub sent: u64,
    /// To be tried again.
    pub later: u64,
    /// Given up.
    pub given_up: u64,
}

/// The post of a house.
pub struct Post {
    way: Arc<Way>,
}

/// What sending to any receiver takes.
struct Way {
    house: Arc<House>,
    notices: Notices,
    mail: Option<Arc<Mail>>,
    targets: Targets,
    url: String,
    calls: Semaphore,
    letters: Semaphore,
}

/// Whom something is being sent to; to nobody twice at the same time.
#[derive(Default)]
struct UnderWay {
    busy: BTreeSet<String>,
    tasks: JoinSet<(String, Result<Round, Error>)>,
}

impl Post {
    /// The post of a house whose pages are reached at `url`. Without a mail server webhooks alone are called.
    #[must_use]
    pub fn of(
        house: Arc<House>,
        notices: Notices,
        mail: Option<Mail>,
        targets: Targets,
        url: &str,
    ) -> Self {
        if mail.is_some() {
            notices.send_by_mail();
        }
        let way = Way {
            house,
            notices,
            mail: mail.map(Arc::new),
            targets,
            url: url.trim_end_matches('/').to_owned(),
            calls: Semaphore::new(CALLS),
            letters: Semaphore::new(LETTERS),
        };
        Self { way: Arc::new(way) }
    }

    /// Goes its rounds: when the Record grows, when somebody asks, and when something may be due again.
    /// Whoever is still being sent something is left to it.
    pub async fn go(self, mut size: watch::Receiver<u64>) {
        let mut under_way = UnderWay::default();
        loop {
            if let Err(error) = self.begin(&mut under_way).await {
                tracing::warn!(detail = error.detail, "{error}");
            }
            let again = sleep(LOOK_AGAIN);
            tokio::pin!(again);
            loop {
                tokio::select! {
                    changed = size.changed() => match changed {
                        Ok(()) => break,
                        Err(_) => return,
                    },
                    () = self.way.notices.nudged() => break,
                    () = &mut again => break,
                    Some(done) = under_way.ended() => if let Err(error) = done {
                        tracing::warn!(detail = error.detail, "{error}");
                    },
                }
            }
        }
    }

    /// One round: everything that is due now, to its end.
    ///
    /// # Errors
    /// When the house or its list cannot be read. What the other side says is no error.
    pub async fn round(&self) -> Result<Round, Error> {
        let mut under_way = UnderWay::default();
        self.begin(&mut under_way).await?;
        let mut round = Round::default();
        while let Some(done) = under_way.ended().await {
            let done = done?;
            round.sent += done.sent;
            round.later += done.later;
            round.given_up += done.given_up;
        }
        Ok(round)
    }

    /// Begins to send to everybody to whom nothing is being sent.
    async fn begin(&self, under_way: &mut UnderWay) -> Result<(), Error> {
        let notices = &self.way.notices;
        let now = self.way.house.now()?.unix_millis();
        notices.forget_unconfirmed(now).await?;
        // Where nothing is being sent now, it was being sent when the house was killed.
        for id in notices.left_trying().await? {
            if !under_way.busy.contains(&id) {
                notices.unfinished(&id, now).await?;
            }
        }
        for to in notices.all().await? {
            if to.channel == Channel::Mail && self.way.mail.is_none() {
                continue;
            }
            if under_way.busy.insert(to.id.clone()) {
                let way = Arc::clone(&self.way);
                under_way.tasks.spawn(async move {
                    let done = way.all_due(&to).await;
                    (to.id, done)
                });
            }
        }
        Ok(())
    }
}

impl UnderWay {
    /// Waits until nothing is due any more for one of them; none when nobody is being sent anything.
    async fn ended(&mut self) -> Option<Result<Round, Error>> {
        let done = match self.tasks.join_next().await? {
            Ok((id, done)) => {
                self.busy.remove(&id);
                done
            }
            // Whose it was is not said then.
            Err(error) => {
                tracing::error!("sending to somebody ended in the middle: {error}");
                Ok(Round::default())
            }
        };
        if self.tasks.is_empty() {
            self.busy.clear();
        }
        Some(done)
    }
}

impl Way {
    /// Sends one receiver everything that is due for it, in the order of the Record.
    async fn all_due(&self, to: &Subscriber) -> Result<Round, Error> {
        let mut round = Round::default();
        loop {
            let now = self.house.now()?.unix_millis();
            let size = self.house.size().await?;
            let place = (to.convention.as_str(), self.url.as_str());
            let seen = self.notices.seen(&to.id).await?;
            if to.standing == Standing::Confirmed && seen < size {
                let new = papers(&self.house, place, seen, size).await?;
                let entries: Vec<u64> = new.iter().map(|paper| paper.entry).collect();
                self.notices.take_in(&to.id, &entries, (size, now)).await?;
            }
            let due = self.notices.due(&to.id, now).await?;
            let Some(first) = due.iter().find_map(|due| u64::try_from(due.entry).ok()) else {
                for due in &due {
                    self.deliver(to, *due, &[], &mut round).await?;
                }
                return Ok(round);
            };
            let papers = papers(&self.house, place, first.max(to.since), size).await?;
            for due in due {
                if !self.deliver(to, due, &papers, &mut round).await? {
                    return Ok(round);
                }
            }
        }
    }

    /// Sends one; gives whether the next may follow at once.
    async fn deliver(
        &self,
        to: &Subscriber,
        due: Due,
        papers: &[Paper],
        round: &mut Round,
    ) -> Result<bool, Error> {
        let turns = match to.channel {
            Channel::Hook => &self.calls,
            Channel::Mail => &self.letters,
        };
        // It is never closed; held until what became of this one is noted.
        let Ok(_turn) = turns.acquire().await else {
            return Ok(false);
        };
        let now = self.house.now()?;
        let attempt = usize::try_from(due.attempts).unwrap_or(usize::MAX);
        let wait = AGAIN_SECONDS.get(attempt).copied();
        if !self.notices.trying(&to.id, due.entry).await? {
            // Who left meanwhile hears no more.
            return Ok(false);
        }
        let fate = match due.entry {
            CONFIRMATION => self.ask(to, now).await?,
            entry => {
                let paper = papers
                    .iter()
                    .find(|paper| i64::try_from(paper.entry) == Ok(entry));
                match paper {
                    Some(paper) => self.send(to, paper, now).await,
                    None => Fate::Refused,
                }
            }
        };
        let ended = match fate {
            Fate::Taken => "sent",
            Fate::Gone => {
                self.notices.remove(&to.id).await?;
                tracing::info!("the webhook {} wants no more notices", to.id);
                return Ok(false);
            }
            Fate::Again if wait.is_some() => {
                let again = wait.unwrap_or(0).saturating_mul(1000);
                let again = self.house.now()?.unix_millis().saturating_add(again);
                self.notices.again(&to.id, due.entry, again).await?;
                round.later += 1;
                // What cannot be reached now is not tried with the next one; order stays.
                return Ok(false);
            }
            Fate::Again | Fate::Refused => "given_up",
        };
        self.notices.ended(&to.id, due.entry, ended).await?;
        if fate == Fate::Taken {
            round.sent += 1;
        } else {
            round.given_up += 1;
            tracing::warn!("a notice to {} was given up, entry {}", to.id, due.entry);
        }
        Ok(true)
    }

    async fn send(&self, to: &Subscriber, paper: &Paper, now: Instant) -> Fate {
        let (to, paper, targets) = (to.clone(), paper.clone(), self.targets);
        let mail = self.mail.clone();
        let sending = move || match (to.channel, mail) {
            (Channel::Hook, _) => hook::send(&paper, &to, targets, now.unix_millis() / 1000),
            (Channel::Mail, Some(mail)) => match letter::notice(&paper, &to, &mail) {
                Some(letter) => mail.send(&letter),
                None => Fate::Refused,
            },
            (Channel::Mail, None) => Fate::Again,
        };
        let done = tokio::task::spawn_blocking(sending).await;
        done.unwrap_or(Fate::Again)
    }

    /// Writes to the owner of an address.
    async fn ask(&self, to: &Subscriber, now: Instant) -> Result<Fate, Error> {
        let Some(mail) = self.mail.clone() else {
            return Ok(Fate::Again);
        };
        let opened = self.house.convention(&to.convention, None).await?.opened;
        let title = opened.map(|opened| opened.short_title).unwrap_or_default();
        let Some(letter) = letter::confirmation(&title, to, &mail, &now) else {
            return Ok(Fate::Refused);
        };
        let done = tokio::task::spawn_blocking(move || mail.send(&letter)).await;
        Ok(done.unwrap_or(Fate::Again))
    }
}

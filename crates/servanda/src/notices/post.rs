//! The round: what is due is sent, one after another, and what became of it is noted.
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
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;

/// How long after each attempt the next follows: in all about three days, and then it is given up.
const AGAIN_SECONDS: [i64; 10] = [
    10, 60, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400,
];
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
    house: Arc<House>,
    notices: Notices,
    mail: Option<Arc<Mail>>,
    targets: Targets,
    url: String,
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
        Self {
            house,
            notices,
            mail: mail.map(Arc::new),
            targets,
            url: url.trim_end_matches('/').to_owned(),
        }
    }

    /// Goes its rounds: when the Record grows, when somebody asks, and when something may be due again.
    pub async fn go(self, mut size: watch::Receiver<u64>) {
        loop {
            if let Err(error) = self.round().await {
                tracing::warn!(detail = error.detail, "{error}");
            }
            tokio::select! {
                changed = size.changed() => if changed.is_err() { return },
                () = self.notices.nudged() => {}
                () = sleep(LOOK_AGAIN) => {}
            }
        }
    }

    /// One round: everything that is due now.
    ///
    /// # Errors
    /// When the house or its list cannot be read. What the other side says is no error.
    pub async fn round(&self) -> Result<Round, Error> {
        let mut round = Round::default();
        let now = self.house.now()?.unix_millis();
        // There is one post and it goes one round after another.
        self.notices.unfinished(now).await?;
        self.notices.forget_unconfirmed(now).await?;
        let size = self.house.size().await?;
        for to in self.notices.all().await? {
            if to.channel == Channel::Mail && self.mail.is_none() {
                continue;
            }
            let place = (to.convention.as_str(), self.url.as_str());
            let seen = self.notices.seen(&to.id).await?;
            if to.standing == Standing::Confirmed && seen < size {
                let new = papers(&self.house, place, seen, size).await?;
                let entries: Vec<u64> = new.iter().map(|paper| paper.entry).collect();
                let when = (size, now);
                self.notices.take_in(&to.id, &entries, when).await?;
            }
            let due = self.notices.due(&to.id, now).await?;
            if due.is_empty() {
                continue;
            }
            let papers = papers(&self.house, place, to.since, size).await?;
            for due in due {
                if self.deliver(&to, due, &papers, &mut round).await? {
                    break;
                }
            }
        }
        Ok(round)
    }

    /// Sends one; gives whether to send this subscriber no more in this round.
    async fn deliver(
        &self,
        to: &Subscriber,
        due: Due,
        papers: &[Paper],
        round: &mut Round,
    ) -> Result<bool, Error> {
        let now = self.house.now()?;
        let attempt = usize::try_from(due.attempts).unwrap_or(usize::MAX);
        let wait = AGAIN_SECONDS.get(attempt).copied();
        let again = wait.unwrap_or(0).saturating_mul(1000);
        let again = now.unix_millis().saturating_add(again);
        self.notices.trying(&to.id, due.entry).await?;
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
                return Ok(true);
            }
            Fate::Again if wait.is_some() => {
                self.notices.again(&to.id, due.entry, again).await?;
                round.later += 1;
                // What cannot be reached now is not tried with the next one; order stays.
                return Ok(true);
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
        Ok(false)
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

//! The pen: decides, appends, folds, answers. There is one, and nothing else appends.

mod append;
mod decide;
mod rotate;
mod take_up;

pub(crate) use decide::day_in;
pub(crate) use take_up::{house_keys, own_opening, persons};

use super::draft::{Draft, unsure};
use super::in_hand::InHand;
use super::participants::Tables;
use super::queue::Head;
use super::{Answer, Asked, Tools};
use crate::error::Error;
use crate::home::HighWater;
use crate::ledger::Entered;
use record::entry::{Instant, SubmissionId};
use record::keys::People;
use record::note::SigningKey;
use record::tree::Tree;
use std::time::Duration;
use tokio::sync::watch;

/// How often the mark is flushed to the disk.
const FLUSH_EVERY: Duration = Duration::from_secs(1);

/// The pen of a Record.
pub(super) struct Pen {
    tools: Tools,
    key: SigningKey,
    /// The key before, while checkpoints carry its line too.
    before: Option<rotate::Before>,
    /// The tree over everything appended.
    tree: Tree,
    /// When the newest entry was entered.
    at: Instant,
    in_hand: InHand,
    tables: Tables,
    /// The keys of persons; absent until a submission needs them.
    people: Option<People>,
    /// An append ended without saying whether it was done: read the ledger before going on.
    unsure: bool,
    /// Another pen wrote; this one stops for good.
    fenced: Option<Error>,
}

/// What became of each group.
type Outcomes = Vec<Result<Vec<Answer>, Error>>;

/// Writes until nobody can hand in any more.
pub(super) async fn write(mut pen: Pen, mut head: Head, size: watch::Sender<u64>) {
    let flushing = tokio::spawn(flush_now_and_then(pen.tools.high_water.clone()));
    let mut wave = head.first_wave().await;
    while wave.is_some() {
        let mut draft = pen.begin().await;
        let (mut answers, mut outcomes) = (Vec::new(), Outcomes::new());
        while let Some(waiting) = wave {
            let (groups, answer): (Vec<_>, Vec<_>) = waiting
                .into_iter()
                .map(|waiting| (waiting.group, waiting.answer))
                .unzip();
            outcomes.extend(pen.decide(&mut draft, groups).await);
            answers.extend(answer);
            wave = head.next_wave().await;
        }
        let begun = std::time::Instant::now();
        let outcomes = pen.finish(draft, outcomes).await;
        head.learn(begun.elapsed());
        size.send_replace(pen.size());
        // A crash before an answer arrives leaves the acts entered and the person unsure; the same
        // submission again is answered with where it stands.
        for (answer, outcome) in answers.into_iter().zip(outcomes) {
            let _ = answer.send(outcome);
        }
        pen.in_hand.keep_within_bounds();
        wave = head.first_wave().await;
    }
    flushing.abort();
    if let Err(error) = pen.tools.high_water.flush() {
        tracing::error!(detail = error.detail, "{error}");
    }
}

async fn flush_now_and_then(high_water: HighWater) {
    loop {
        tokio::time::sleep(FLUSH_EVERY).await;
        let mark = high_water.clone();
        let flushed = tokio::task::spawn_blocking(move || mark.flush()).await;
        if let Ok(Err(error)) = flushed {
            tracing::error!(detail = error.detail, "{error}");
        }
    }
}

impl Pen {
    /// The Record's size.
    pub(super) fn size(&self) -> u64 {
        self.tree.size()
    }

    /// Begins a batch.
    async fn begin(&mut self) -> Result<Draft, Error> {
        if let Some(fenced) = &self.fenced {
            return Err(fenced.clone());
        }
        if self.unsure {
            self.read_again().await?;
        }
        let at = self.tools.clock.now()?.max(self.at);
        Ok(Draft::new(self.size(), at))
    }

    /// Decides groups into a batch: each whole or not at all.
    async fn decide(
        &mut self,
        draft: &mut Result<Draft, Error>,
        groups: Vec<Vec<Asked>>,
    ) -> Outcomes {
        let count = groups.len();
        let decided = match draft {
            Ok(draft) => self.gather_and_decide(draft, groups).await,
            Err(error) => Err(error.clone()),
        };
        decided.unwrap_or_else(|error| vec![Err(error); count])
    }

    async fn gather_and_decide(
        &mut self,
        draft: &mut Draft,
        groups: Vec<Vec<Asked>>,
    ) -> Result<Outcomes, Error> {
        let ids: Vec<SubmissionId> = groups.iter().flatten().map(|asked| asked.id).collect();
        draft.know(self.tools.ledger.submissions(&ids).await?);
        let gathered = self.gather(&groups).await?;
        // A crash from here to the append loses what was only in memory; nobody was answered.
        let decided = |group| self.decide_group(draft, group, &gathered);
        Ok(groups.into_iter().map(decided).collect())
    }

    /// Ends a batch: appends what was decided. Nobody is answered before this returns.
    async fn finish(&mut self, draft: Result<Draft, Error>, outcomes: Outcomes) -> Outcomes {
        let draft = match draft {
            Ok(draft) if !draft.is_empty() => draft,
            _ => return outcomes,
        };
        let submissions = draft.submissions.clone();
        match self.append(draft).await {
            Ok(()) => outcomes,
            Err(error) => self.after_failure(error, submissions, outcomes).await,
        }
    }

    /// After an append that failed or did not say: what stands in the Record is asked again, and
    /// whoever's submission stands there is told so.
    async fn after_failure(
        &mut self,
        error: Error,
        submissions: Vec<Entered>,
        outcomes: Outcomes,
    ) -> Outcomes {
        tracing::error!(detail = error.detail, "{error}");
        let ids: Vec<SubmissionId> = submissions.iter().map(|entered| entered.id).collect();
        let found = if self.read_again().await.is_ok() {
            self.tools.ledger.submissions(&ids).await
        } else {
            Ok(Vec::new())
        };
        let stands = found.is_ok_and(|found| found.len() == submissions.len());
        let again = |outcome: Result<Vec<Answer>, Error>| match outcome {
            Ok(answers) if stands || answers.iter().all(|answer| answer.again) => Ok(answers),
            // What was not in order may have been so because of what is now lost.
            _ => Err(unsure(&error)),
        };
        outcomes.into_iter().map(again).collect()
    }
}

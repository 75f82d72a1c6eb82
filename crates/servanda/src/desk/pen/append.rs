//! Append: one batch, one flush, one checkpoint, then the mark.

use super::batch::{Failed, Making, Writing};
use super::{Outcomes, Pen};
use crate::desk::Answer;
use crate::desk::draft::{Draft, unsure};
use crate::error::{Error, Kind};
use crate::home::{HighWater, Mark};
use crate::ledger::{Batch, Ledger, LedgerError};
use record::checkpoint::Checkpoint;
use record::entry::SubmissionId;
use record::tree::Tree;
use std::sync::Arc;
use std::time::Instant;
use tokio::runtime::Handle;
use tokio::sync::watch;

impl Pen {
    /// Sends a batch on its way to the disk; one of which nothing is to be written is answered at once.
    pub(super) fn send_off(&mut self, made: Making) -> Option<Writing> {
        match self.begin_to_write(made) {
            Ok(writing) => Some(writing),
            Err(made) => {
                made.answer();
                None
            }
        }
    }

    /// After a batch was written, or was not: everyone in it is answered.
    ///
    /// # Errors
    /// When it is not known to stand; then nothing stands either that was decided on it.
    pub(super) async fn settle(
        &mut self,
        mut writing: Writing,
        size: &watch::Sender<u64>,
    ) -> Result<(), Error> {
        let replies = std::mem::take(&mut writing.replies);
        let written = writing.size;
        let (outcomes, failed) = self.end(writing).await;
        size.send_replace(if failed.is_ok() { written } else { self.size() });
        // A crash before an answer arrives leaves the acts entered and the person unsure; the same
        // submission again is answered with where it stands.
        for (reply, outcome) in replies.into_iter().zip(outcomes) {
            let _ = reply.send(outcome);
        }
        failed
    }

    /// Writes a batch that is alone. Nobody is answered before this returns.
    pub(super) async fn finish(
        &mut self,
        draft: Result<Draft, Error>,
        outcomes: Outcomes,
    ) -> Outcomes {
        let made = Making {
            draft: Some(draft),
            outcomes,
            replies: Vec::new(),
        };
        match self.begin_to_write(made) {
            Ok(writing) => self.end(writing).await.0,
            Err(made) => made.outcomes,
        }
    }

    /// Begins to write what was decided; gives back a batch of which nothing is to be written. From
    /// here on the tree and the matters in hand are as this batch leaves them.
    fn begin_to_write(&mut self, mut made: Making) -> Result<Writing, Box<Making>> {
        let draft = match made.draft.take() {
            Some(Ok(draft)) if !draft.is_empty() => draft,
            _ => return Err(Box::new(made)),
        };
        let (alone, erases, at) = (draft.is_alone(), !draft.erased.is_empty(), draft.at);
        let submissions = draft.submissions.clone();
        let expected = self.size();
        let (tree, batch) = match self.signed(draft) {
            Ok(signed) => signed,
            Err(error) => {
                for outcome in &mut made.outcomes {
                    *outcome = Err(unsure(&error));
                }
                self.unsure = true;
                return Err(Box::new(made));
            }
        };
        let mark = Mark {
            size: tree.size(),
            root: tree.root(),
        };
        let ledger = Arc::clone(&self.tools.ledger);
        let high_water = self.tools.high_water.clone();
        self.tree = tree;
        self.at = at;
        Ok(Writing {
            // The pen decides the next batch meanwhile.
            task: tokio::task::spawn_blocking(move || {
                Handle::current().block_on(write(ledger, high_water, expected, batch, mark))
            }),
            ended: None,
            begun: Instant::now(),
            first: expected,
            size: mark.size,
            submissions,
            alone,
            erases,
            outcomes: made.outcomes,
            replies: made.replies,
        })
    }

    /// The batch of a draft with its nodes and its signed checkpoint, and the tree with it.
    fn signed(&self, draft: Draft) -> Result<(Tree, Batch), Error> {
        let mut tree = self.tree.clone();
        let mut nodes = Vec::new();
        for entry in &draft.entries {
            let completed = tree.append(entry.leaf);
            nodes.extend(completed.into_iter().filter(|node| node.level > 0));
        }
        let checkpoint = Checkpoint {
            origin: self.key.name().to_owned(),
            size: tree.size(),
            root: tree.root(),
        };
        let mut signed = checkpoint.sign(&self.key).map_err(|error| {
            Error::new(
                Kind::Home,
                "this Record's name cannot stand in a checkpoint",
                "Make a new home with another `--origin`",
            )
            .detail(error)
        })?;
        if let Some(before) = self.before.as_ref().and_then(|before| before.at(draft.at)) {
            signed = signed.signed(before);
        }
        let batch = Batch {
            entries: draft.entries,
            submissions: draft.submissions,
            nodes,
            closed: draft.closed,
            erased: draft.erased,
            checkpoint: signed.to_bytes(),
        };
        Ok((tree, batch))
    }

    /// Waits for a batch, and says what became of each group in it.
    async fn end(&mut self, mut writing: Writing) -> (Outcomes, Result<(), Error>) {
        writing.written().await;
        let failed = match writing.ended.take() {
            Some(Ok(())) => {
                if writing.erases {
                    // What is erased is not remembered either.
                    self.in_hand.let_all_go();
                }
                return (writing.outcomes, Ok(()));
            }
            Some(Err(Failed::Ledger(error))) => {
                let fenced = matches!(error, LedgerError::Fenced { .. });
                let error = Error::from(error);
                if fenced {
                    self.fenced = Some(error.clone());
                }
                error
            }
            Some(Err(Failed::Mark(error))) => error,
            None => crate::desk::stopped(),
        };
        let outcomes = self.after_failure(&failed, writing).await;
        (outcomes, Err(failed))
    }

    /// After an append that failed or did not say: what stands in the Record is asked again, and
    /// whoever's submission stands there is told so.
    async fn after_failure(&mut self, error: &Error, writing: Writing) -> Outcomes {
        tracing::error!(detail = error.detail, "{error}");
        let submissions = writing.submissions;
        let ids: Vec<SubmissionId> = submissions.iter().map(|entered| entered.id).collect();
        let found = if self.read_again().await.is_ok() {
            self.tools.ledger.submissions(&ids).await
        } else {
            Ok(Vec::new())
        };
        let stands = found.is_ok_and(|found| found.len() == submissions.len());
        let stood = |answer: &Answer| answer.first < writing.first;
        let again = |outcome: Result<Vec<Answer>, Error>| match outcome {
            Ok(answers) if stands || answers.iter().all(stood) => Ok(answers),
            // What was not in order may have been so because of what is now lost.
            _ => Err(unsure(error)),
        };
        writing.outcomes.into_iter().map(again).collect()
    }
}

/// Appends a batch and marks it.
async fn write(
    ledger: Arc<dyn Ledger>,
    high_water: HighWater,
    expected: u64,
    batch: Batch,
    mark: Mark,
) -> Result<(), Failed> {
    // A crash in the append leaves all of the batch or nothing of it; nobody was answered. The
    // signed checkpoint is in the same transaction, so no checkpoint exists without its entries.
    let appended = ledger.append(expected, batch).await;
    appended.map_err(Failed::Ledger)?;
    // A crash here leaves the mark behind the Record, which is in order: the Record may be newer
    // than its mark, never older.
    high_water.write(mark).map_err(Failed::Mark)
    // A crash here: everything stands, nobody was answered yet.
}

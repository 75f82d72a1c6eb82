//! The pen: decides, appends, folds, answers. There is one, and nothing else appends.

mod append;
mod batch;
mod decide;
mod numbers;
mod rotate;
mod take_up;

pub(crate) use decide::day_in;
pub(crate) use take_up::{house_keys, own_opening, persons};

use super::draft::Draft;
use super::in_hand::InHand;
use super::participants::Tables;
use super::queue::{Head, Waiting};
use super::{Answer, Asked, Tools};
use crate::error::{Error, Kind};
use crate::home::HighWater;
use crate::ledger::Entered;
use batch::{Making, Writing};
use record::entry::{Instant, SubmissionId};
use record::keys::People;
use record::note::SigningKey;
use record::tree::Tree;
use std::time::Duration;
use tokio::sync::watch;

/// How often the mark is flushed to the disk.
const FLUSH_EVERY: Duration = Duration::from_secs(1);

/// What became of each group.
type Outcomes = Vec<Result<Vec<Answer>, Error>>;

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
    /// The numbers of notifications given; absent until a submission needs them.
    numbers: Option<numbers::Numbers>,
    /// The keys of persons; absent until a submission needs them.
    people: Option<People>,
    /// An append ended without saying whether it was done: read the ledger before going on.
    unsure: bool,
    /// Another pen wrote; this one stops for good.
    fenced: Option<Error>,
}

/// Lays the pen on a thread of its own: it comes to its turn when it is called, not behind everyone who has a
/// signature to check.
///
/// # Errors
/// When the machine gives no thread.
pub(super) fn on_a_thread(pen: Pen, head: Head, size: watch::Sender<u64>) -> Result<(), Error> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .map_err(|error| no_thread(&error))?;
    std::thread::Builder::new()
        .name("pen".to_owned())
        .spawn(move || runtime.block_on(write(pen, head, &size)))
        .map(drop)
        .map_err(|error| no_thread(&error))
}

fn no_thread(error: &std::io::Error) -> Error {
    Error::new(
        Kind::Machine,
        "the machine gives the pen no thread",
        "Let the process have more threads and memory, and start again",
    )
    .detail(error)
}

/// Writes until nobody can hand in any more; lets go of the Record then, before anybody hears of the end by `size`.
///
/// While one batch is on its way to the disk the next is decided, on the matters as the first leaves
/// them. Nobody of the next is answered before the first is durable, and if the first fails, so does it.
async fn write(mut pen: Pen, mut head: Head, size: &watch::Sender<u64>) {
    let flushing = tokio::spawn(flush_now_and_then(pen.tools.high_water.clone()));
    let mut making = Making::default();
    let mut writing: Option<Writing> = None;
    loop {
        let Some(mut sent) = writing.take() else {
            if making.is_empty() {
                pen.in_hand.keep_within_bounds();
                if !head.first().await {
                    break;
                }
            }
            head.a_while(making.came()).await;
            let groups = head.take(making.submissions());
            pen.decide_into(&mut making, groups, &[]).await;
            writing = pen.send_off(std::mem::take(&mut making));
            continue;
        };
        let more = !sent.alone && !making.is_alone() && !pen.in_hand.is_full();
        tokio::select! {
            biased;
            () = sent.written() => {
                head.learn(sent.took(), sent.came() + making.came());
                if let Err(error) = pen.settle(sent, size).await {
                    std::mem::take(&mut making).give_up(&error);
                }
            }
            () = head.enough(making.submissions()), if more => {
                let groups = head.take(making.submissions());
                pen.decide_into(&mut making, groups, &sent.submissions).await;
                writing = Some(sent);
            }
        }
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

    /// Decides what waits into the batch in the making; `before` is on its way to the disk.
    async fn decide_into(
        &mut self,
        making: &mut Making,
        waiting: Vec<Waiting>,
        before: &[Entered],
    ) {
        if waiting.is_empty() {
            return;
        }
        let mut draft = match making.draft.take() {
            Some(draft) => draft,
            None => self.begin().await,
        };
        if let Ok(draft) = &mut draft {
            draft.know(before.to_vec());
        }
        let (groups, replies): (Vec<_>, Vec<_>) = waiting
            .into_iter()
            .map(|waiting| (waiting.group, waiting.reply))
            .unzip();
        let outcomes = self.decide(&mut draft, groups).await;
        making.draft = Some(draft);
        making.outcomes.extend(outcomes);
        making.replies.extend(replies);
    }
}

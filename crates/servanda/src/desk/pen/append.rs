//! Append: one batch, one flush, one checkpoint, then the mark.

use super::Pen;
use crate::desk::draft::Draft;
use crate::error::{Error, Kind};
use crate::home::Mark;
use crate::ledger::{Batch, LedgerError};
use record::checkpoint::Checkpoint;

impl Pen {
    pub(super) async fn append(&mut self, draft: Draft) -> Result<(), Error> {
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
        let expected = self.size();
        let erases = !draft.erased.is_empty();
        let batch = Batch {
            entries: draft.entries,
            submissions: draft.submissions,
            nodes,
            closed: draft.closed,
            erased: draft.erased,
            checkpoint: signed.to_bytes(),
        };
        // A crash in the append leaves all of the batch or nothing of it; nobody was answered. The
        // signed checkpoint is in the same transaction, so no checkpoint exists without its entries.
        self.unsure = true;
        let appended = self.tools.ledger.append(expected, batch).await;
        if let Err(error @ LedgerError::Fenced { .. }) = appended {
            let error = Error::from(error);
            self.fenced = Some(error.clone());
            return Err(error);
        }
        appended?;
        // A crash here leaves the mark behind the Record, which is in order: the Record may be newer
        // than its mark, never older.
        let mark = Mark {
            size: checkpoint.size,
            root: checkpoint.root,
        };
        self.tools.high_water.write(mark)?;
        // A crash here: everything stands, nobody was answered yet.
        self.unsure = false;
        if erases {
            // What is erased is not remembered either.
            self.in_hand.let_all_go();
        }
        self.tree = tree;
        self.at = draft.at;
        Ok(())
    }
}

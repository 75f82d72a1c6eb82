//! Up to where directories were relied on under a policy: a file beside it, so that none before them is taken afterwards.
//!
//! It holds nothing that is secret, and is a memory and no proof: whoever can write it can also write the policy. Of two
//! commands under one policy the second waits until the first has remembered, where a system lets a file be locked for those
//! alone who ask; on Windows, where it would be locked for whoever reads it, the later one's stands.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use record::directory::{AsOf, Changed, Directory, Seen};

use crate::fault::Fault;
use crate::private::replace;

/// What was seen, and the file in which it stands.
pub(super) struct Mark {
    path: PathBuf,
    seen: Seen,
    /// The policy, locked as long as this is held.
    _locked: Option<File>,
}

impl Mark {
    /// Reads `POLICY.seen` beside a policy that is open; nothing was seen yet where there is none.
    pub(super) fn beside(policy: &Path, open: File) -> Result<Mark, Fault> {
        let mut path = policy.as_os_str().to_owned();
        path.push(".seen");
        let path = PathBuf::from(path);
        let locked = Some(open).filter(|policy| cfg!(unix) && policy.lock().is_ok());
        let seen = match fs::read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Seen::default(),
            Err(error) => return Err(Fault::file("read", &path, &error)),
            Ok(bytes) => Seen::parse(&bytes).map_err(|fault| {
                let what = format!(
                    "`{}`, which says what was relied on before, is not in its form: {fault}",
                    path.display()
                );
                Fault::not_in_order(
                    what,
                    "Find out who changed it; without it nobody notices a directory that is older than the last",
                )
            })?,
        };
        Ok(Mark {
            path,
            seen,
            _locked: locked,
        })
    }

    /// Takes in a directory that is relied on; one that is superseded is a fault. Gives what is told of it.
    pub(super) fn take(
        mut self,
        file: &Path,
        directory: &Directory,
        as_of: &AsOf,
    ) -> Result<Vec<String>, Fault> {
        let before = self.seen.clone();
        let changed = self.seen.take(directory, as_of).map_err(|wrong| {
            let what = format!(
                "`{}` is superseded: {wrong} (Servanda: of a directory the newest that was seen counts)",
                file.display()
            );
            Fault::not_in_order(
                what,
                "Get the newest from another place, and keep this one: it is old, or somebody made a false one",
            )
        })?;
        let mut told: Vec<String> = changed.iter().map(words).collect();
        if self.seen != before
            && let Err(fault) = self.keep()
        {
            let why = fault
                .detail
                .map_or(String::new(), |why| format!(" ({why})"));
            told.push(format!(
                "What was relied on cannot be remembered in {}{why}: an older directory goes unnoticed.",
                self.path.display()
            ));
        }
        Ok(told)
    }

    fn keep(&self) -> Result<(), Fault> {
        let bytes = self.seen.bytes();
        let bytes = bytes.map_err(|fault| Fault::broken("it has no form").because(fault))?;
        replace(&self.path, |path| File::create_new(path), &bytes)
    }
}

/// Whose keys are others, which, and since when.
fn words(changed: &Changed<'_>) -> String {
    let (listed, authority) = (changed.listed, &changed.listed.authority);
    let keys = changed.keys.iter().map(|key| match *key {
        "signing" => "the signing keys".to_owned(),
        key => format!("the {key} key"),
    });
    let keys: Vec<String> = keys.collect();
    let at = listed.entered();
    let at = at.map_or(String::new(), |at| format!(", entered at {at}"));
    format!(
        "Changed since the directory that was relied on before: {} of {} ({}), by entry {} of the Record{at}. Ask them by a \
         number that you had before.",
        keys.join(" and "),
        authority.name,
        authority.id,
        listed.receipt.index
    )
}

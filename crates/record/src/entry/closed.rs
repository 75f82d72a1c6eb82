//! What a commitment covers: everything that the frame of an open act says, but when it was entered.

use std::fmt;

use super::fields::Fields;
use super::{Body, Entry, Open, write};
use crate::commitment::commit;
use crate::malformed::Malformed;
use crate::value::Value;

/// Why bytes are not what stands under an entry's commitment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotDisclosed {
    /// The entry is open; nothing in it is left to disclose.
    Open,
    /// The salt and the content do not give the commitment.
    Another,
    /// They do, but the content is no act in its frame.
    Malformed(Malformed),
}

impl fmt::Display for NotDisclosed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotDisclosed::Open => f.write_str("the entry is open"),
            NotDisclosed::Another => {
                f.write_str("the salt and the content do not give the entry's commitment")
            }
            NotDisclosed::Malformed(malformed) => malformed.fmt(f),
        }
    }
}

impl std::error::Error for NotDisclosed {}

impl Open {
    /// The canonical bytes that a commitment covers: `act`, `matter`, `publicity`, `signed` and `submission`.
    pub fn content(&self) -> Result<Vec<u8>, Malformed> {
        self.check()?;
        write::content(self)
    }
}

impl Entry {
    /// The entry that stands in the Record for an act which is not open, and the content that it commits to.
    pub fn closing(self, salt: &[u8; 32]) -> Result<(Entry, Vec<u8>), Malformed> {
        let Body::Open(open) = &self.body else {
            return Ok((self, Vec::new()));
        };
        // Whatever is closed could be opened: it fits into an entry.
        self.bytes()?;
        let content = open.content()?;
        let commitment = commit(salt, &content);
        let body = Body::Committed { commitment };
        Ok((Entry { at: self.at, body }, content))
    }

    /// The entry as it would stand open, once salt and content are known.
    pub fn disclosed(&self, salt: &[u8; 32], content: &[u8]) -> Result<Entry, NotDisclosed> {
        let Body::Committed { commitment } = &self.body else {
            return Err(NotDisclosed::Open);
        };
        if commit(salt, content) != *commitment {
            return Err(NotDisclosed::Another);
        }
        let open = read(content).map_err(NotDisclosed::Malformed)?;
        let body = Body::Open(open);
        Ok(Entry { at: self.at, body })
    }
}

fn read(content: &[u8]) -> Result<Open, Malformed> {
    let mut fields = Fields::of(Value::parse(content)?, "the content")?;
    let open = Open::take(&mut fields)?;
    fields.finish()?;
    open.check()?;
    Ok(open)
}

//! Salted commitments of the envelope: they bind the sender to request, sender, recipients and statement, and reveal none.

use sha2::{Digest as _, Sha256};

use crate::hash::Hash;

/// What a commitment is about; the word stands in the bytes under it, so that one can never be taken for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The reference of the request.
    Request,
    /// The sender's key, as `name+id+key`.
    Sender,
    /// One recipient, as `age1…`.
    Recipient,
    /// The canonical bytes of the statement.
    Statement,
}

/// SHA-256 of `servanda/evidence/` and the subject and `/1`, a newline, 32 random bytes, and what is committed to.
pub fn commit(subject: Subject, salt: &[u8; 32], content: &[u8]) -> Hash {
    let subject = match subject {
        Subject::Request => "request",
        Subject::Sender => "sender",
        Subject::Recipient => "recipient",
        Subject::Statement => "statement",
    };
    let mut hasher = Sha256::new();
    hasher.update(format!("servanda/evidence/{subject}/1\n"));
    hasher.update(salt);
    hasher.update(content);
    Hash(hasher.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::sha256;

    #[test]
    fn a_commitment_covers_subject_salt_and_content() {
        let all = [&b"servanda/evidence/request/1\n"[..], &[7; 32], b"A-1"].concat();
        let commitment = commit(Subject::Request, &[7; 32], b"A-1");
        assert_eq!(commitment, sha256(&all));
        for other in [
            commit(Subject::Statement, &[7; 32], b"A-1"),
            commit(Subject::Request, &[8; 32], b"A-1"),
            commit(Subject::Request, &[7; 32], b"A-2"),
        ] {
            assert_ne!(commitment, other);
        }
    }
}

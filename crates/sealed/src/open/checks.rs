//! What is checked of a package that came apart whole, in this order: the lists against the statement, the statement's
//! signature, the sender, the recipients, the envelope.

use record::Instant;
use record::custody::Chain;
use record::note::{Note, Verifier};
use record::package::age::Header;
use record::package::ranges::Ranges;
use record::package::{Commitments, Statement, bound};

use super::bag::Taken;
use crate::fault::Fault;
use crate::outside::Beside;
use crate::recipient::Identity;
use crate::seal::tag_manifest;

/// What is known of a sender's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sender {
    /// It is the one that is known from elsewhere.
    Vouched,
    /// None is known from elsewhere.
    NotVouched,
    /// Another is known from elsewhere.
    Wrong,
}

/// Holds the bag against its statement, and the statement against its signature.
pub(super) fn whole(taken: &Taken) -> Result<Statement, Fault> {
    let statement = signed_statement(&taken.statement, &taken.note)?;
    let contents = &statement.contents;
    let sums = taken.listed.sums;
    let rows = [
        (statement.package == taken.base, "the package's name"),
        (contents.files == taken.listed.files, "`servanda/files.tsv`"),
        (
            contents.manifest == taken.listed.manifest,
            "`manifest-sha256.txt`",
        ),
        (
            contents.root == taken.listed.root,
            "the root over the files",
        ),
        (contents.names == taken.names, "`servanda/names.tsv`"),
        (
            (contents.count, contents.bytes) == (sums.count, sums.bytes),
            "the count of files and bytes",
        ),
        (
            statement.bag_info().as_bytes() == taken.bag_info,
            "`bag-info.txt`",
        ),
    ];
    if let Some((_, what)) = rows.iter().find(|(holds, _)| !holds) {
        return Err(Fault::broken(format!(
            "{what} is not what the signed statement says"
        )));
    }
    let tags = tag_manifest(&statement, &taken.statement, &taken.note);
    if tags.as_bytes() != taken.tag_manifest {
        return Err(Fault::broken(
            "`tagmanifest-sha256.txt` does not list the files of the bag",
        ));
    }
    Ok(statement)
}

/// The statement, when its signature by the key it names holds.
pub(crate) fn signed_statement(bytes: &[u8], note: &[u8]) -> Result<Statement, Fault> {
    let statement = Statement::parse(bytes);
    let statement = statement.map_err(|fault| Fault::broken(format!("the statement: {fault}")))?;
    custody(&statement)?;
    let wrong = |what: &dyn std::fmt::Display| {
        Fault::broken(format!("the statement's signature does not hold: {what}"))
    };
    let note = Note::parse(note).map_err(|fault| wrong(&fault))?;
    let hash = Statement::hash(bytes);
    let bound = bound::check(&note, bound::Kind::Statement, &statement.package, &hash);
    bound.map_err(|fault| wrong(&fault))?;
    let known = [statement.sender.key.clone()];
    note.open(&known).map_err(|fault| wrong(&fault))?;
    Ok(statement)
}

/// The chain that travels in a statement has to hold.
fn custody(statement: &Statement) -> Result<(), Fault> {
    let broken = |what: &dyn std::fmt::Display| {
        Fault::broken(format!(
            "the chain of custody in the statement does not hold: {what}"
        ))
    };
    let chain = Chain::of(&statement.custody).map_err(|fault| broken(&fault))?;
    chain.check().map(|_| ()).map_err(|wrong| broken(&wrong))
}

/// By how much a sender's clock may be ahead: more is nobody's time zone.
const AHEAD_MILLIS_MAX: i64 = 24 * 60 * 60 * 1000;

/// The package was not made more than a day from now.
pub(super) fn made(statement: &Statement, now: Instant) -> Result<(), Fault> {
    let made = statement.made;
    if made.unix_millis() - now.unix_millis() <= AHEAD_MILLIS_MAX {
        return Ok(());
    }
    let mut fault = Fault::broken(format!(
        "the package says it was made at {made}, more than a day after this machine's clock"
    ));
    fault.remedy =
        "Nothing was written; set the clock if it is wrong, or else ask the sender".into();
    Err(fault)
}

/// What is known of the sender.
pub(super) fn sender(statement: &Statement, from: Option<&Verifier>) -> Sender {
    match from {
        None => Sender::NotVouched,
        Some(known) if *known == statement.sender.key => Sender::Vouched,
        Some(_) => Sender::Wrong,
    }
}

/// What is told of a sender whose key is not the one given; whoever gave that of an earlier one is told so.
pub(crate) fn wrong_sender(before: &[Statement], given: Option<&Verifier>) -> Fault {
    if before.iter().any(|first| Some(&first.sender.key) == given) {
        let mut fault = Fault::broken(
            "the key given with `--from` sealed this before it was passed on, and another key sealed this package",
        );
        fault.remedy = "Nothing was written; give the key of whoever passed it on, or none, and then check the folder within with \
                        `servanda evidence verify DIR/data/… --from`"
            .into();
        return fault;
    }
    let mut fault =
        Fault::broken("the package was sealed by another key than the one given with `--from`");
    fault.remedy = "Nothing was written; call back whoever it should have come from".into();
    fault
}

/// The sender named this recipient, and nobody else can open it: what was sealed to one and passed on sealed again is
/// found here.
pub(crate) fn recipients(
    statement: &Statement,
    header: &Header,
    identity: &Identity,
) -> Result<(), Fault> {
    let own = identity.to_public().to_string();
    if !statement.recipients.iter().any(|to| to.key == own) {
        let by = match &statement.sender.authority {
            Some(authority) => format!("{authority}, with key {}", statement.sender.key.vkey()),
            None => format!("whoever has key {}", statement.sender.key.vkey()),
        };
        let mut fault = Fault::broken(format!(
            "the package is not addressed to this key: its sender, by its statement {by}, named others, and somebody sealed it again"
        ));
        fault.remedy = "Nothing was written; ask that sender".into();
        return Err(fault);
    }
    if !header.is_for_keys() || header.stanzas.len() != statement.recipients.len() {
        return Err(Fault::broken(
            "the sealed file has other recipients than its sender's signed statement names",
        ));
    }
    Ok(())
}

/// The envelope belongs to this statement and to these sealed bytes.
pub(super) fn envelope(
    beside: &Beside,
    statement: &Statement,
    bytes: &[u8],
    hashed: &Ranges,
) -> Result<(), Fault> {
    envelope_of(beside, statement, bytes)?;
    holds(&[
        (
            beside.envelope.blake3 == hashed.whole,
            "is of other sealed bytes",
        ),
        (
            beside.ranges.ranges == hashed.ranges,
            "has proofs of other ranges",
        ),
    ])
}

/// The envelope belongs to this statement.
pub(crate) fn envelope_of(
    beside: &Beside,
    statement: &Statement,
    bytes: &[u8],
) -> Result<(), Fault> {
    let envelope = &beside.envelope;
    let named = envelope.named.as_ref().is_none_or(|named| {
        let keys = statement.recipients.iter().map(|to| &to.key);
        named.sender == statement.sender.key && keys.eq(&named.recipients)
    });
    holds(&[
        (
            envelope.package == statement.package,
            "is of another package",
        ),
        (
            envelope.key == statement.envelope_key,
            "is signed with another key than the statement names",
        ),
        (
            envelope.commitments == Commitments::of(statement, bytes),
            "commits to another statement",
        ),
        (
            envelope.made == statement.made,
            "gives another time than the statement",
        ),
        (named, "names others than the statement"),
    ])
}

fn holds(rows: &[(bool, &str)]) -> Result<(), Fault> {
    match rows.iter().find(|(holds, _)| !holds) {
        None => Ok(()),
        Some((_, what)) => Err(Fault::broken(format!(
            "the envelope beside the package {what}"
        ))),
    }
}

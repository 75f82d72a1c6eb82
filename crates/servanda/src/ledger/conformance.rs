//! What every ledger promises, as one suite that each backend passes.

use super::{Batch, Closed, Entered, Kept, Ledger, LedgerError, NewEntry};
use record::Value;
use record::entry::{Body, Entry, Instant, Open, Signed, SubmissionId, SubmissionRef};
use record::hash::{Hash, leaf_hash, sha256};
use record::tree::Completed;
use std::future::Future;

/// A batch that follows `from` entries: one entry a matter, one submission over all of them.
pub(super) fn batch(from: u64, matters: &[&str]) -> Batch {
    let numbered = matters.iter().zip(from..);
    let entries = numbered.map(|(matter, index)| {
        let bytes = entry(matter, index, from, matters.len());
        let leaf = leaf_hash(&bytes);
        NewEntry {
            matter: (*matter).to_owned(),
            bytes,
            leaf,
        }
    });
    Batch {
        entries: entries.collect(),
        submissions: vec![Entered {
            id: id(from),
            hash: Some(hash(from)),
            first: from,
            count: u32::try_from(matters.len()).unwrap(),
        }],
        nodes: Vec::new(),
        closed: Vec::new(),
        erased: Vec::new(),
        checkpoint: format!("checkpoint {}", from + matters.len() as u64).into_bytes(),
    }
}

/// The entry `index`, which is part of the submission that begins at `from`.
fn entry(matter: &str, index: u64, from: u64, of: usize) -> Vec<u8> {
    let act = Value::read(format!(r#"{{"type":"a.b/1","entry":{index}}}"#).as_bytes()).unwrap();
    let entry = Entry {
        at: Instant::from_unix_millis(0).unwrap(),
        body: Body::Open(Open {
            matter: matter.to_owned(),
            submission: SubmissionRef {
                id: id(from),
                hash: hash(from),
                part: u32::try_from(index - from).unwrap() + 1,
                of: u32::try_from(of).unwrap(),
                body: None,
            },
            signed: Signed::attested(),
            publicity: "open".into(),
            act,
        }),
    };
    entry.bytes().unwrap()
}

fn id(number: u64) -> SubmissionId {
    let mut bytes = [0; 16];
    bytes[8..].copy_from_slice(&number.to_be_bytes());
    SubmissionId(bytes)
}

fn hash(number: u64) -> Hash {
    sha256(&number.to_be_bytes())
}

/// Runs every promise against a fresh ledger each.
pub(super) async fn every_promise<F, L>(fresh: F)
where
    F: Fn() -> L,
    L: Future<Output = Box<dyn Ledger>>,
{
    an_empty_ledger_holds_nothing(&*fresh().await).await;
    what_was_appended_is_read_back(&*fresh().await).await;
    of_two_pens_one_is_fenced_off(&*fresh().await).await;
    a_submission_is_found_by_its_id(&*fresh().await).await;
    a_submission_is_found_however_many_follow(&*fresh().await).await;
    a_batch_of_any_size_goes_in(&*fresh().await).await;
    a_matter_is_found_by_its_whole_name(&*fresh().await).await;
    nodes_are_kept_by_level(&*fresh().await).await;
    what_is_closed_is_kept_until_it_is_erased(&*fresh().await).await;
}

/// A batch of one entry that is not open.
fn closed_batch(from: u64) -> Batch {
    let mut batch = batch(from, &["a"]);
    let entry = Entry {
        at: Instant::from_unix_millis(0).unwrap(),
        body: Body::Committed {
            commitment: hash(9),
        },
    };
    batch.entries[0].bytes = entry.bytes().unwrap();
    batch.entries[0].leaf = leaf_hash(&batch.entries[0].bytes);
    batch.closed = vec![Closed {
        entry: from,
        count: 1,
        hash: Some(hash(from)),
        id: id(from),
        kept: Some(Kept {
            key: [9; 32],
            sealed: b"sealed".to_vec(),
        }),
    }];
    batch
}

async fn what_is_closed_is_kept_until_it_is_erased(ledger: &dyn Ledger) {
    ledger.append(0, batch(0, &["a"])).await.unwrap();
    for from in 1..3 {
        ledger.append(from, closed_batch(from)).await.unwrap();
    }
    assert_eq!(ledger.closed(0..9).await.unwrap().len(), 2);
    let kept = ledger.closed(2..3).await.unwrap();
    assert_eq!(kept, closed_batch(2).closed);
    let entered = ledger.submissions(&[id(1)]).await.unwrap();
    assert_eq!(entered, closed_batch(1).submissions);

    // A batch that is fenced off erases nothing.
    let mut erasing = batch(3, &["b"]);
    erasing.erased = vec![1, 0];
    ledger.append(2, erasing.clone()).await.unwrap_err();
    assert!(ledger.closed(1..2).await.unwrap()[0].kept.is_some());
    ledger.append(3, erasing).await.unwrap();
    let erased = ledger.closed(1..3).await.unwrap();
    assert_eq!((erased[0].kept.clone(), erased[0].hash), (None, None));
    assert_eq!(erased[1], closed_batch(2).closed[0]);
    let entered = ledger.submissions(&[id(1)]).await.unwrap();
    assert_eq!((entered[0].first, entered[0].hash), (1, None));
    let rows = ledger.of_matter("a", 0, 9).await.unwrap();
    assert_eq!(rows.len(), 3, "an erased entry stands in its matter");
}

async fn an_empty_ledger_holds_nothing(ledger: &dyn Ledger) {
    assert_eq!(ledger.size().await, Ok(0));
    assert_eq!(ledger.entries(0..10).await, Ok(vec![]));
    assert_eq!(ledger.hashes(0, 0..10).await, Ok(vec![]));
    assert_eq!(ledger.newest_checkpoint().await, Ok(None));
    assert_eq!(ledger.matters("").await, Ok(vec![]));
}

async fn what_was_appended_is_read_back(ledger: &dyn Ledger) {
    ledger.append(0, batch(0, &["a", "b", "a"])).await.unwrap();
    ledger.append(3, batch(3, &["a"])).await.unwrap();

    assert_eq!(ledger.size().await, Ok(4));
    let all = ledger.entries(0..9).await.unwrap();
    assert_eq!(all[2], entry("a", 2, 0, 3));
    assert_eq!(all.len(), 4);
    assert_eq!(ledger.entries(1..2).await.unwrap(), [all[1].clone()]);
    assert_eq!(ledger.entries(4..9).await, Ok(vec![]));
    let rows = ledger.of_matter("a", 1, 1000).await.unwrap();
    let indices: Vec<u64> = rows.iter().map(|row| row.index).collect();
    assert_eq!(indices, [2, 3]);
    assert_eq!(ledger.of_matter("a", 0, 2).await.unwrap().len(), 2);
    assert_eq!(rows[0].bytes, all[2]);
    let leaves = ledger.hashes(0, 1..3).await.unwrap();
    assert_eq!(leaves, [leaf_hash(&all[1]), leaf_hash(&all[2])]);
    let checkpoint = ledger.checkpoint(3).await.unwrap();
    assert_eq!(checkpoint.as_deref(), Some(&b"checkpoint 3"[..]));
    assert_eq!(ledger.checkpoint(2).await, Ok(None));
    let newest = ledger.newest_checkpoint().await.unwrap();
    assert_eq!(newest.as_deref(), Some(&b"checkpoint 4"[..]));
}

async fn of_two_pens_one_is_fenced_off(ledger: &dyn Ledger) {
    let (one, other) = tokio::join!(
        ledger.append(0, batch(0, &["a"])),
        ledger.append(
            0,
            Batch {
                submissions: vec![],
                ..batch(0, &["b"])
            }
        ),
    );
    assert_eq!(
        [one.is_ok(), other.is_ok()]
            .iter()
            .filter(|ok| **ok)
            .count(),
        1
    );
    let fenced = one.and(other);
    assert_eq!(fenced, Err(LedgerError::Fenced { size: 1 }));
    assert_eq!(ledger.size().await, Ok(1));
    let ahead = ledger.append(5, batch(5, &["a"])).await;
    assert_eq!(ahead, Err(LedgerError::Fenced { size: 1 }));
}

async fn a_submission_is_found_by_its_id(ledger: &dyn Ledger) {
    ledger.append(0, batch(0, &["a", "b"])).await.unwrap();
    let many: Vec<SubmissionId> = (0..300).map(id).collect();
    let found = ledger.submissions(&many).await.unwrap();
    assert_eq!(found, batch(0, &["a", "b"]).submissions);
    assert_eq!(ledger.submissions(&[]).await, Ok(vec![]));
    // A batch that was fenced off left none of its ids.
    ledger.append(0, batch(7, &["c"])).await.unwrap_err();
    assert_eq!(ledger.submissions(&[id(7)]).await, Ok(vec![]));
    assert_eq!(ledger.matters("c").await, Ok(vec![]));
}

async fn a_batch_of_any_size_goes_in(ledger: &dyn Ledger) {
    let mut from = 0;
    for count in [1, 63, 64, 65, 300] {
        let batch = singles(from, count);
        ledger.append(from, batch).await.unwrap();
        from += count as u64;
        assert_eq!(ledger.size().await, Ok(from));
    }
    let rows = ledger.of_matter("a", 0, 1000).await.unwrap();
    assert!(rows.iter().map(|row| row.index).eq(0..from));
    let ids: Vec<SubmissionId> = (0..from).map(id).collect();
    assert_eq!(ledger.submissions(&ids).await.unwrap().len() as u64, from);
}

/// So many entries, each a submission of its own.
fn singles(from: u64, count: usize) -> Batch {
    let mut all = Batch::default();
    for first in (from..).take(count) {
        let mut one = batch(first, &["a"]);
        all.entries.append(&mut one.entries);
        all.submissions.append(&mut one.submissions);
        all.checkpoint = one.checkpoint;
    }
    all
}

async fn a_submission_is_found_however_many_follow(ledger: &dyn Ledger) {
    let mut from = 0;
    while from < 20_000 {
        ledger.append(from, singles(from, 2000)).await.unwrap();
        from += 2000;
        let asked = [id(0), id(from / 2), id(from - 1), id(from)];
        let mut found = ledger.submissions(&asked).await.unwrap();
        found.sort_by_key(|entered| entered.first);
        let firsts: Vec<u64> = found.iter().map(|entered| entered.first).collect();
        assert_eq!(firsts, [0, from / 2, from - 1]);
        assert!(
            found
                .iter()
                .all(|entered| entered.hash == Some(hash(entered.first)))
        );
    }
}

async fn a_matter_is_found_by_its_whole_name(ledger: &dyn Ledger) {
    let names = ["a/b", "a/b/c", "a/b/d", "a-b", "b", "a0"];
    ledger.append(0, batch(0, &names)).await.unwrap();
    assert_eq!(ledger.of_matter("a/b", 0, 1000).await.unwrap().len(), 1);
    assert_eq!(ledger.of_matter("a%", 0, 1000).await, Ok(vec![]));
    let below = ledger.matters("a/b/").await.unwrap();
    assert_eq!(below, ["a/b/c", "a/b/d"]);
    for (from, first) in [
        ("", Some("a-b")),
        ("a/b/cc", Some("a/b/d")),
        ("b", Some("b")),
        ("ba", None),
    ] {
        let found = ledger.matter_from(from).await.unwrap();
        assert_eq!(found.as_deref(), first, "{from}");
    }
    let all = ledger.matters("").await.unwrap();
    assert_eq!(all, ["a-b", "a/b", "a/b/c", "a/b/d", "a0", "b"]);
}

async fn nodes_are_kept_by_level(ledger: &dyn Ledger) {
    let mut batch = batch(0, &["a"]);
    batch.nodes = (0..3)
        .flat_map(|level| {
            (0..100).map(move |index| Completed {
                level: level + 1,
                index,
                hash: hash(index + 1000 * u64::from(level)),
            })
        })
        .collect();
    ledger.append(0, batch).await.unwrap();
    let second = ledger.hashes(2, 40..43).await.unwrap();
    assert_eq!(second, [hash(1040), hash(1041), hash(1042)]);
    assert_eq!(ledger.hashes(3, 98..200).await.unwrap().len(), 2);
    assert_eq!(ledger.hashes(4, 0..2).await, Ok(vec![]));
}

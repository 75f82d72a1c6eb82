//! What every archive promises, as one suite that each backend passes.

use super::Archive;
use record::hash::sha256;

/// Runs every promise against a fresh archive.
pub(super) async fn every_promise(archive: &dyn Archive) {
    assert_eq!(archive.names().await, Ok(vec![]));
    assert_eq!(archive.read(sha256(b"never kept")).await, Ok(None));

    let contents = [b"".to_vec(), b"a".to_vec(), vec![7; 1_000_000]];
    for content in &contents {
        let name = archive.keep(content.clone()).await.unwrap();
        assert_eq!(name, sha256(content));
        assert_eq!(archive.read(name).await, Ok(Some(content.clone())));
    }
    let again = archive.keep(b"a".to_vec()).await;
    assert_eq!(again, Ok(sha256(b"a")), "keeping twice is keeping once");

    let mut names: Vec<_> = contents.iter().map(|content| sha256(content)).collect();
    names.sort();
    assert_eq!(archive.names().await, Ok(names));

    let (one, other) = tokio::join!(
        archive.keep(b"by two at once".to_vec()),
        archive.keep(b"by two at once".to_vec()),
    );
    assert_eq!(one, other);
    assert_eq!(archive.names().await.unwrap().len(), 4);
}

use super::*;

fn version(before: Option<&Version>, text: &[u8]) -> Version {
    Version {
        before: before.map(Version::hash),
        language: "en".into(),
        name: "L.1".into(),
        stage: "adopted".into(),
        sha256: sha256(text),
        size: text.len() as u64,
        media: "text/plain".into(),
    }
}

#[test]
fn a_version_is_read_back_and_each_member_changes_its_hash() {
    let first = version(None, b"one");
    let second = version(Some(&first), b"two");
    for held in [&first, &second] {
        assert_eq!(Version::read(held.value()).as_ref(), Ok(held));
    }
    let others = [
        version(None, b"two"),
        Version {
            language: "fr".into(),
            ..second.clone()
        },
        Version {
            name: "L.2".into(),
            ..second.clone()
        },
        Version {
            stage: "revision".into(),
            ..second.clone()
        },
        Version {
            media: "text/html".into(),
            ..second.clone()
        },
        Version {
            size: 4,
            ..second.clone()
        },
    ];
    for other in &others {
        assert_ne!(other.hash(), second.hash());
    }
}

use super::*;

/// The example of the specification.
const VKEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const NOTE: &str = "This is an example message.\n\n\u{2014} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed("example.org/log", &[seed; 32]).unwrap()
}

#[test]
fn the_specifications_example_holds() {
    let (verifier, note) = (
        Verifier::parse(VKEY).unwrap(),
        Note::parse(NOTE.as_bytes()).unwrap(),
    );
    assert_eq!(verifier.vkey(), VKEY);
    assert_eq!(note.to_bytes(), NOTE.as_bytes());
    let known = [verifier];
    let opened = note.open(&known).unwrap();
    assert_eq!((opened.signed_by.len(), opened.unknown.len()), (1, 0));
}

#[test]
fn unknown_keys_are_passed_over_and_a_known_key_that_fails_spoils_the_note() {
    let note = Note::unsigned("text\n")
        .unwrap()
        .signed(&key(1))
        .signed(&key(2));
    let (one, two, three) = (key(1), key(2), key(3));
    let known = [one.verifier().clone()];
    let opened = note.open(&known).unwrap();
    assert_eq!((opened.signed_by.len(), opened.unknown.len()), (1, 1));
    assert_eq!(
        note.open(&[three.verifier().clone()]),
        Err(NotSigned::NoKnownKey)
    );
    let mut altered = note.clone();
    altered.signatures[1].bytes[0] ^= 1;
    let both = [one.verifier().clone(), two.verifier().clone()];
    assert!(note.open(&both).is_ok());
    assert_eq!(
        altered.open(&both),
        Err(NotSigned::Wrong {
            name: "example.org/log".into()
        })
    );
    altered.text.push('\n');
    assert!(altered.open(&known).is_err());
}

#[test]
fn a_note_can_name_its_key() {
    let key = key(1);
    let plain = Note::unsigned("text\n").unwrap().signed(&key);
    assert_eq!(plain.named_key(), None);
    let note = Note::parse(&plain.clone().naming(key.verifier()).to_bytes()).unwrap();
    let known = [note.named_key().unwrap()];
    assert_eq!(known[0].vkey(), key.vkey());
    let opened = note.open(&known).unwrap();
    assert!(opened.unknown[0].names(&known[0]));
    assert_eq!(plain.clone().naming(self::key(2).verifier()), plain);
}

#[test]
fn the_secret_is_never_printed() {
    let secret = crate::bytes::encode(&[1; 32]);
    assert!(!format!("{:?}", key(1)).contains(&secret));
}

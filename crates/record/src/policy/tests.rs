use super::*;
use crate::note::{Note, SigningKey};
use crate::witness::Cosigner;

fn witness(number: u8) -> Cosigner {
    Cosigner::from_seed(&format!("w{number}.example"), &[number; 32]).unwrap()
}

/// The specification's example: two of three X and one of three Y.
fn two_levels(log: &SigningKey) -> Policy {
    let mut text = format!("# comment\n\nlog {} https://log.example\n", log.vkey());
    for number in 1..=6 {
        text.push_str(&format!(
            " witness\tw{number}  {}\n",
            witness(number).verifier().vkey()
        ));
    }
    text.push_str("group x 2 w1 w2 w3\ngroup y any w4 w5 w6\ngroup both all x y\nquorum both");
    Policy::parse(text.as_bytes()).unwrap()
}

#[test]
fn the_quorum_counts_through_groups() {
    let log = SigningKey::from_seed("log.example", &[9; 32]).unwrap();
    let policy = two_levels(&log);
    assert_eq!(Policy::parse(policy.text().as_bytes()), Ok(policy.clone()));
    for (cosigners, enough) in [
        (vec![1, 2, 4], true),
        (vec![1, 3, 6], true),
        (vec![1, 2, 3, 4, 5, 6], true),
        (vec![], false),
        (vec![1, 2], false),
        (vec![1, 2, 3], false),
        (vec![1, 4, 5, 6], false),
        (vec![1, 1, 4], false),
    ] {
        let mut note = Note::unsigned("log.example\n").unwrap().signed(&log);
        for number in &cosigners {
            let line = witness(*number).cosign(&note, 5).unwrap();
            note.signatures.push(line);
        }
        let keys = policy.keys();
        let opened = note.open(&keys).unwrap();
        assert_eq!(
            policy.check("log.example", &opened).is_ok(),
            enough,
            "{cosigners:?}"
        );
        assert_eq!(
            policy.check("other.example", &opened),
            Err(NotTrusted::NoLog)
        );
    }
}

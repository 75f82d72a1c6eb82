//! The laws of every reader, on each vector and on bytes that grow from them.

use proptest::prelude::*;

use crate::laws;
use crate::vectors::payloads;

const LAWS: [fn(&[u8]); 14] = [
    laws::value,
    laws::entry,
    laws::assertion,
    laws::instant,
    laws::note,
    laws::key,
    laws::checkpoint,
    laws::tile_path,
    laws::bundle,
    laws::proof,
    laws::certified,
    laws::policy,
    laws::listing,
    laws::package,
];

fn hold(bytes: &[u8]) {
    LAWS.iter().for_each(|law| law(bytes));
}

#[test]
fn every_vector_keeps_the_laws_of_every_reader() {
    let payloads = payloads();
    assert!(payloads.len() > 400);
    payloads.iter().for_each(|payload| hold(payload));
}

/// One change of the kind that carriers and forgers make.
#[derive(Clone, Debug)]
enum Change {
    Flip(prop::sample::Index, u8),
    Cut(prop::sample::Index),
    Double(prop::sample::Index, prop::sample::Index),
    Put(prop::sample::Index, u8),
}

fn change() -> impl Strategy<Value = Change> {
    let index = || any::<prop::sample::Index>();
    prop_oneof![
        (index(), 0u8..8).prop_map(|(at, bit)| Change::Flip(at, bit)),
        index().prop_map(Change::Cut),
        (index(), index()).prop_map(|(from, to)| Change::Double(from, to)),
        (
            index(),
            prop::sample::select(&b"\0\n \"\\{}[],:+=/.0123456789aAzZ\xe2\x80\x94\xff"[..])
        )
            .prop_map(|(at, byte)| Change::Put(at, byte)),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes
        .iter()
        .filter(|_| !bytes.is_empty())
        .cloned()
        .collect::<Vec<_>>()
    {
        let length = bytes.len();
        match change {
            Change::Flip(at, bit) => bytes[at.index(length)] ^= 1 << bit,
            Change::Cut(at) => bytes.truncate(at.index(length) + 1),
            Change::Put(at, byte) => bytes.insert(at.index(length), byte),
            Change::Double(from, to) => {
                let (from, to) = (from.index(length), to.index(length));
                let piece = bytes[from.min(to)..from.max(to)].to_vec();
                bytes.splice(from..from, piece);
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn what_grows_from_a_vector_keeps_the_laws(
        seed in any::<prop::sample::Index>(),
        changes in prop::collection::vec(change(), 1..6),
    ) {
        // Reading the files once for each case would be most of the time.
        thread_local!(static PAYLOADS: Vec<Vec<u8>> = payloads());
        let bytes = PAYLOADS.with(|payloads| seed.get(payloads).clone());
        hold(&changed(bytes, &changes));
    }

    #[test]
    fn bytes_out_of_nowhere_keep_the_laws(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        hold(&bytes);
    }
}

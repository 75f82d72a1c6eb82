//! The laws of opening, on what grows from a tar that describes a package, and on chunks in every order.

use crate::laws;

/// A package in all but its statement, as [`laws::described`] reads it.
const SEED: &[u8] = b"\x010bagit.txt|BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n|0bag-info.txt|Bag-Count: 1\n|\
    0data/a|one|0data/b/c|two|mmanifest-sha256.txt||fservanda/files.tsv||0servanda/statement.json|{}|\
    0servanda/statement.note|x\n|mtagmanifest-sha256.txt||";

#[test]
fn a_package_without_a_statement_is_not_opened_however_it_is_altered() {
    laws::opened(&laws::described(SEED));
    for place in (0..SEED.len()).step_by(11) {
        for byte in b"05|.\0" {
            let mut changed = SEED.to_vec();
            changed[place] = *byte;
            laws::opened(&laws::described(&changed));
        }
    }
    let tar = laws::described(SEED);
    for place in (0..tar.len()).step_by(311) {
        laws::opened(&tar[..place]);
    }
}

#[test]
fn chunks_in_any_order_are_what_another_program_makes_of_them() {
    // Full and not, last and not, at their place and not; then one more, or a file cut off.
    for first in (0..=63).step_by(3) {
        for second in [
            None,
            Some([0, 5]),
            Some([1, 0]),
            Some([9, 5]),
            Some([25, 0]),
        ] {
            let mut how = vec![first, 3];
            how.extend(second.into_iter().flatten());
            laws::payload(&how);
            how.push(1);
            laws::payload(&how);
        }
    }
    laws::agrees(b"age-encryption.org/v1\n");
}

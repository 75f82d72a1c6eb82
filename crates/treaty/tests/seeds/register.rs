//! What the depositary's part of the Record says on a day.

use crate::record::{self, TODAY};
use treaty::Matter;
use treaty::calendar::Day;
use treaty::depositary::status::{Status, status};

fn status_on(as_of: &str) -> Status {
    let folded = record::folded();
    let (Matter::Register(register), Matter::Convention(convention)) =
        (folded.matter("depositary"), folded.matter("convention"))
    else {
        panic!("no register or no convention");
    };
    let as_of = Day::parse(as_of).unwrap();
    status(register, convention, &folded.participants, as_of).unwrap()
}

#[test]
fn signatories_are_stated_by_report_and_listed_by_name() {
    let table = [
        // day, stated, listed, of them with a day, complete
        ("2025-10-24", 0, 0, 0, true),
        ("2025-10-25", 65, 61, 61, false),
        ("2025-10-26", 72, 68, 64, false),
        ("2025-11-19", 73, 69, 65, false),
        ("2026-03-31", 74, 69, 65, false),
        ("2026-05-31", 76, 70, 65, false),
        (TODAY, 76, 70, 65, false),
    ];
    for (as_of, stated, listed, dated, complete) in table {
        let count = status_on(as_of).signatories;
        let found = (count.stated, count.listed, count.dated, count.complete);
        assert_eq!(found, (stated, listed, dated, complete), "{as_of}");
    }
}

#[test]
fn it_is_open_for_signature_from_the_first_day_in_hanoi_to_the_last_in_new_york() {
    let table = [
        ("2024-12-24", false),
        ("2025-10-24", false),
        ("2025-10-25", true),
        ("2025-10-27", true),
        ("2026-12-31", true),
        ("2027-01-01", false),
    ];
    for (as_of, open) in table {
        let signature = status_on(as_of).signature;
        assert_eq!(signature.open, open, "{as_of}");
        assert_eq!(signature.closes, Day::parse("2026-12-31").ok());
        assert_eq!(signature.opens, Day::parse("2025-10-25").ok());
    }
}

#[test]
fn three_instruments_are_reported_none_has_a_day_and_forty_are_needed() {
    let now = status_on(TODAY);
    assert_eq!((now.instruments.stated, now.instruments.dated), (3, 0));
    assert!(now.instruments.complete, "all three are named");
    assert_eq!(now.entry_into_force.required, 40);
    assert!(!now.entry_into_force.in_force);
    assert_eq!(now.entry_into_force.entry_into_force, None);
    assert_eq!(status_on("2026-05-20").instruments.stated, 0);
    assert_eq!(now.adopted, Day::parse("2024-12-24").ok());
    assert_eq!(status_on("2024-12-23").adopted, None);
}

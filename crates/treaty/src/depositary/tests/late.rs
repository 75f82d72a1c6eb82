//! What is entered later than its day: transcribed late, deposited with several depositaries, come to light.

use super::{Treaty, json};
use crate::depositary::bilateral::Place;
use crate::testing::day;

/// What is transcribed later can be of an earlier day: instruments are weighed by their days, here as where entry
/// into force is determined.
#[test]
fn what_is_entered_later_of_an_earlier_day_takes_its_place_among_the_days() {
    let mut treaty = Treaty::new();
    treaty.in_force();
    let accedes = || json!({"form": "accession"});
    let withdraws = || json!({"denunciation": true, "effect": "2003-06-01"});
    treaty.given("2003-01-01", "FIN", "instrument.withdrawn/1", withdraws());
    // While the first one stood there was no place for a second.
    assert_eq!(
        treaty.code("2002-08-01", "FIN", "instrument.deposited/1", accedes()),
        "depositary.instrument.instrument_stands"
    );
    treaty.given("2010-01-01", "FIN", "instrument.deposited/1", accedes());
    // An earlier notice comes to light: it ends what stood then, and not what came after.
    let earlier = json!({"denunciation": true, "effect": "2003-03-01"});
    treaty.given("2002-09-01", "FIN", "instrument.withdrawn/1", earlier);
    for (on, bound) in [
        ("2003-02-28", true),
        ("2003-03-01", false),
        ("2009-12-31", false),
        ("2010-02-15", true),
    ] {
        let side = treaty.pair("FIN", "ALG", on).one;
        let status = treaty.status(on);
        let counted = status.entry_into_force.parties.contains_key("FIN");
        assert_eq!(side.place == Place::Party, bound, "{on}: {:?}", side.place);
        assert_eq!(counted, bound, "{on}");
        assert_eq!(status.instruments.stated, 2 + u32::from(bound), "{on}");
    }
}

#[test]
fn with_several_depositaries_the_earliest_deposit_counts_in_every_view() {
    for days in [["2001-07-01", "2001-08-01"], ["2001-08-01", "2001-07-01"]] {
        let mut treaty = Treaty::new();
        for (place, on) in ["London", "Washington"].iter().zip(days) {
            let with = json!({"form": "ratification", "depositary": place});
            treaty.given(on, "FIN", "instrument.deposited/1", with);
        }
        treaty.deposited("ALG", "2001-01-01");
        assert_eq!(
            treaty.status("2002-01-01").entry_into_force.triggered_on,
            Some(day("2001-07-01"))
        );
        let side = treaty.pair("FIN", "ALG", "2002-01-01").one;
        assert_eq!(side.deposited, Some(day("2001-07-01")), "{days:?}");
        assert_eq!(treaty.status("2002-01-01").instruments.stated, 2);
    }
}

#[test]
fn an_end_that_comes_to_light_late_ends_what_was_before_it() {
    let mut treaty = Treaty::new();
    for (on, act) in [
        ("2001-01-01", "provisional.begun/1"),
        ("2005-01-01", "provisional.ended/1"),
        ("2007-01-01", "provisional.begun/1"),
        ("2003-01-01", "provisional.ended/1"),
    ] {
        treaty.given(on, "FIN", act, json!({}));
    }
    let since = |on| treaty.pair("FIN", "ALG", on).one.provisional_since;
    assert_eq!(since("2002-01-01"), Some(day("2001-01-01")));
    assert_eq!(since("2004-01-01"), None);
    assert_eq!(since("2008-01-01"), Some(day("2007-01-01")));
}

use super::*;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn only_one_way_of_writing_a_day_is_read() {
    for good in ["2026-11-21", "0001-01-01", "9999-12-31", "2000-02-29"] {
        assert_eq!(day(good).to_string(), good);
    }
    let bad = [
        "",
        "2026-11-2",
        "2026-1-21",
        "20261121",
        "2026-11-21 ",
        " 2026-11-21",
        "2026/11/21",
        "+026-11-21",
        "-026-11-21",
        "2026-11-+1",
        "0000-01-01",
        "2026-00-10",
        "2026-13-01",
        "2026-02-29",
        "1900-02-29",
        "2026-04-31",
        "2026-11-00",
        "2026-11-21T00:00:00Z",
        "2026-W47-6",
        "٢٠٢٦-11-21",
        "२०-11-21",
        "10000-01-01",
        "99999-1-1",
    ];
    for text in bad {
        assert!(Day::parse(text).is_err(), "{text}");
    }
    assert!(Day::new(0, 12, 31).is_err());
    assert!(Day::new(2025, 2, 29).is_err());
}

#[test]
fn periods_end_on_the_days_that_practice_gives() {
    let days = Period::days;
    let months = Period::months;
    let years = Period::years;
    let rows = [
        // Deposit, period, day: real instruments first.
        ("2003-07-01", days(90), "2003-09-29"),
        ("2005-09-15", days(90), "2005-12-14"),
        ("1996-10-31", days(180), "1997-04-29"),
        ("1992-02-05", days(90), "1992-05-05"), // over 29 February 1992
        ("2004-02-17", days(90), "2004-05-17"), // over 29 February 2004
        ("1990-08-03", days(30), "1990-09-02"),
        ("2025-09-19", days(120), "2026-01-17"),
        ("1973-12-13", years(2), "1975-12-13"),
        ("1993-11-16", months(12), "1994-11-16"),
        ("1975-12-23", months(3), "1976-03-23"),
        ("2001-11-30", months(3), "2002-02-28"), // no 30 February
        // Month ends and leap years.
        ("2001-01-31", months(1), "2001-02-28"),
        ("2004-01-31", months(1), "2004-02-29"),
        ("1900-01-31", months(1), "1900-02-28"),
        ("2000-01-31", months(1), "2000-02-29"),
        ("2004-02-29", years(1), "2005-02-28"),
        ("2004-02-29", years(4), "2008-02-29"),
        ("2003-02-28", months(1), "2003-03-28"),
        ("2003-03-31", months(1), "2003-04-30"),
        ("2003-08-31", months(18), "2005-02-28"),
        ("1999-12-31", days(1), "2000-01-01"),
        ("2026-11-21", days(0), "2026-11-21"),
        ("9999-12-30", days(1), "9999-12-31"),
    ];
    for (from, period, expected) in rows {
        assert_eq!(
            day(from).plus(period),
            Ok(day(expected)),
            "{from} and {period}"
        );
    }
}

#[test]
fn mixed_periods_count_months_before_days() {
    let period = Period {
        years: 1,
        months: 1,
        days: 1,
    };
    assert_eq!(day("2003-01-31").plus(period), Ok(day("2004-03-01")));
    assert_eq!(period.to_string(), "1 year and 1 month and 1 day");
    assert_eq!(Period::days(0).to_string(), "0 days");
}

#[test]
fn the_calendar_ends_with_an_error_not_a_fall() {
    let last = day("9999-12-31");
    assert!(last.plus(Period::days(1)).is_err());
    assert!(last.first_of_next_month().is_err());
    assert_eq!(last.next(), None);
    let most = Period {
        years: u32::MAX,
        months: u32::MAX,
        days: u32::MAX,
    };
    assert!(day("0001-01-01").plus(most).is_err());
    assert!(day("2026-11-21").plus(Period::days(u32::MAX)).is_err());
    assert!(day("2026-11-21").plus(Period::months(u32::MAX)).is_err());
}

#[test]
fn the_first_of_the_next_month_is_never_the_day_itself() {
    // Deposit of 1 July 2008, twelve months, first of the next month: 1 August 2009 (CISG, Japan).
    let expiry = day("2008-07-01").plus(Period::months(12)).unwrap();
    assert_eq!(expiry.first_of_next_month(), Ok(day("2009-08-01")));
    assert_eq!(
        day("2002-06-10").first_of_next_month(),
        Ok(day("2002-07-01"))
    );
    assert_eq!(
        day("2004-12-31").first_of_next_month(),
        Ok(day("2005-01-01"))
    );
    assert_eq!(day("1998-09-16").first_of_month(), day("1998-09-01"));
}

#[test]
fn a_window_keeps_its_order_and_says_when_it_is_open() {
    let window = Window::new(
        Some(day("2025-10-25")),
        None,
        Some(day("2026-12-31")),
        "open for signature",
    )
    .unwrap();
    let rows = [
        ("2025-10-24", false, false),
        ("2025-10-25", true, false),
        ("2026-12-31", true, false),
        ("2027-01-01", false, true),
    ];
    for (on, open, passed) in rows {
        assert_eq!(window.open_on(day(on)), open, "{on}");
        assert_eq!(window.passed(day(on)), passed, "{on}");
    }
    let turned = Window::new(Some(day("2026-01-02")), None, Some(day("2026-01-01")), "");
    assert_eq!(
        turned,
        Err(NotAWindow {
            first: day("2026-01-02"),
            second: day("2026-01-01")
        })
    );
    let json = serde_json::to_string(&window).unwrap();
    assert_eq!(
        json,
        r#"{"earliest":"2025-10-25","latest":"2026-12-31","computed":"open for signature"}"#
    );
    assert_eq!(serde_json::from_str::<Window>(&json).unwrap(), window);
}

fn any_day() -> impl Strategy<Value = Day> {
    (1i16..=9999, 1i8..=12, 1i8..=31)
        .prop_filter_map("not a day", |(y, m, d)| Day::new(y, m, d).ok())
}

proptest! {
    #[test]
    fn writing_and_reading_a_day_gives_it_back(day in any_day()) {
        prop_assert_eq!(Day::parse(&day.to_string()), Ok(day));
        let json = serde_json::to_string(&day).unwrap();
        prop_assert_eq!(serde_json::from_str::<Day>(&json).unwrap(), day);
    }

    #[test]
    fn text_order_is_time_order(a in any_day(), b in any_day()) {
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
    }

    #[test]
    fn days_added_are_the_days_between(day in any_day(), count in 0u32..400_000) {
        if let Ok(later) = day.plus(Period::days(count)) {
            prop_assert_eq!(day.days_until(later), i64::from(count));
            prop_assert_eq!(later.days_until(day), -i64::from(count));
        }
    }

    #[test]
    fn months_keep_the_day_or_take_the_last_of_the_month(day in any_day(), count in 0u32..600) {
        if let Ok(later) = day.plus(Period::months(count)) {
            let month = (i64::from(day.year()) * 12 + i64::from(day.month()) - 1) + i64::from(count);
            prop_assert_eq!(i64::from(later.year()) * 12 + i64::from(later.month()) - 1, month);
            let last = later.next().is_none_or(|next| next.month() != later.month());
            prop_assert!(later.day() == day.day() || (later.day() < day.day() && last));
        }
    }

    #[test]
    fn a_longer_period_never_ends_earlier(day in any_day(), a in 0u32..600, b in 0u32..600) {
        let (short, long) = (a.min(b), a.max(b));
        if let Ok(end) = day.plus(Period::months(long)) {
            prop_assert!(day.plus(Period::months(short)).unwrap() <= end);
        }
    }

    #[test]
    fn any_text_is_read_or_explained(text in "\\PC{0,14}") {
        match Day::parse(&text) {
            Ok(day) => prop_assert_eq!(day.to_string(), text),
            Err(error) => prop_assert!(error.to_string().contains("is not a day")),
        }
    }
}

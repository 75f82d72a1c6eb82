//! Calendars, as a program that subscribes to them reads them.

use crate::web::visitor::Visitor;
use record::keys::HouseKind;
use std::collections::BTreeSet;

/// The events of a calendar, each as its unfolded lines.
fn events(text: &str) -> Vec<Vec<String>> {
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let unfolded = text.replace("\r\n ", "");
    let mut events = Vec::new();
    for line in unfolded.split("\r\n") {
        match line {
            "BEGIN:VEVENT" => events.push(Vec::new()),
            line => {
                if let Some(event) = events.last_mut() {
                    let event: &mut Vec<String> = event;
                    event.push(line.to_owned());
                }
            }
        }
    }
    events
}

fn of<'a>(event: &'a [String], name: &str) -> Option<&'a str> {
    event.iter().find_map(|line| line.strip_prefix(name))
}

#[tokio::test]
async fn a_bodys_calendar_holds_its_sessions_and_meetings() {
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Real).await;
    for address in [
        "/committee.ics",
        "/committee/ad-hoc-committee.ics",
        "/timeline.ics",
    ] {
        let answer = visitor.page(address).await;
        assert_eq!(
            answer.header("content-type"),
            "text/calendar; charset=utf-8"
        );
        let events = events(answer.text());
        let uids: BTreeSet<&str> = events
            .iter()
            .filter_map(|event| of(event, "UID:"))
            .collect();
        assert_eq!(
            uids.len(),
            events.len(),
            "{address}: each event has its own UID"
        );
        assert!(events.iter().all(|event| of(event, "STATUS:").is_some()));
    }
    let answer = visitor.page("/committee/ad-hoc-committee.ics").await;
    let events = events(answer.text());
    let fifth = events.iter().find(|event| {
        of(event, "UID:") == Some("un-cybercrime.committee.session.fifth@servanda.invalid")
    });
    let fifth = fifth.expect("the fifth session");
    assert_eq!(of(fifth, "DTSTART;VALUE=DATE:"), Some("20230411"));
    assert_eq!(
        of(fifth, "DTEND;VALUE=DATE:"),
        Some("20230422"),
        "the first day after"
    );
    assert_eq!(of(fifth, "LOCATION:"), Some("Vienna"));
    let again = "UID:un-cybercrime.committee.session.concluding.1@servanda.invalid";
    assert!(
        answer.text().replace("\r\n ", "").contains(again),
        "the part reconvened"
    );
    let third = visitor.page("/committee/third-committee.ics").await;
    assert!(third.text().contains("50th meeting"));
    assert!(!third.text().contains("session.fifth"));
}

//! What open pages hear.

use super::InTheRoom;
use axum::http::StatusCode;
use serde_json::json;

#[tokio::test]
async fn open_pages_hear_what_changes_and_catch_up_on_what_they_missed() {
    let room = InTheRoom::new().await;
    let kenya = room.delegate("KEN").await;
    room.floor.open_a_vote().await;
    let size = room.floor.size().await;
    let address = |view: &str, after: u64| format!("/meeting/one/live?view={view}&after={after}");
    let mut observer = room.floor.listen(&address("observer", size)).await;
    let mut delegate = room
        .floor
        .listen(&address("delegate&hand=member", size))
        .await;
    let mut screen = room.floor.listen(&address("screen", size)).await;
    for open in [&mut observer, &mut delegate, &mut screen] {
        assert_eq!(
            open.next().await.unwrap(),
            "retry: 1000\n\n",
            "nothing was missed"
        );
    }
    room.takes(&kenya, "delegate", "ballot-n", &[]).await;
    let heard = observer.next().await.unwrap();
    assert!(
        heard.starts_with(&format!("id: {}\ndata: ", size + 1)),
        "{heard}"
    );
    assert!(
        heard.ends_with("\n\n") && heard.contains("id=\"voting\""),
        "{heard}"
    );
    assert!(
        !heard.contains("id=\"decided\""),
        "what did not change is not sent: {heard}"
    );
    assert!(!heard.contains("data-of"), "{heard}");
    let heard = delegate.next().await.unwrap();
    assert!(
        heard.contains("data-of=\"KEN\""),
        "its own page asks for its own ballot: {heard}"
    );
    assert!(
        !heard.contains("<form"),
        "a ballot changes no form: {heard}"
    );
    assert!(screen.next().await.unwrap().contains("id=\"board\""));
    room.floor.chair("locked", json!({"question": "L.1"})).await;
    let heard = observer.next().await.unwrap();
    assert!(
        heard.contains(&format!("id: {}\n", size + 2)) && heard.contains("Locked"),
        "{heard}"
    );
    // Who lost the connection is told what was missed, all in one.
    drop(observer);
    let result = json!({"question": "L.1", "result": {"yes": 0, "no": 1, "abstain": 0}});
    room.floor.chair("result", result).await;
    let again = [("last-event-id", (size + 1).to_string())];
    let again = [(again[0].0, again[0].1.as_str())];
    let mut back = room.floor.listen_as(&address("observer", 0), &again).await;
    let missed = back.next().await.unwrap();
    assert!(
        missed.contains("Result announced") && missed.contains(&format!("id: {}\n", size + 3)),
        "{missed}"
    );
    // A page that saw more than there is, or nothing, is shown everything.
    for after in [0, size + 99] {
        let mut all = room.floor.listen(&address("observer", after)).await;
        let heard = all.next().await.unwrap();
        for id in ["now", "voting", "speakers", "before", "decided"] {
            assert!(heard.contains(&format!("id=\"{id}\"")), "{id}: {heard}");
        }
    }
    // Its own things are asked for by whoever sits there.
    let you = room
        .get("/meeting/one/you?view=delegate", Some(&kenya))
        .await;
    assert!(
        you.text().contains("own-ballot") && you.text().contains("data-replaces"),
        "{}",
        you.text()
    );
    assert_eq!(
        room.get("/meeting/one/you", None).await.status,
        StatusCode::UNAUTHORIZED
    );
}

//! The meeting room: who sees what, steps by plain forms, what is not in order, two who preside, and what
//! open pages hear.

mod heard;
mod killed;
mod presided;

use crate::api::floor::{BODY, FLOOR, Floor, TAKING_PART, line};
use crate::given::enter;
use crate::web::markup;
use crate::web::visitor::Answer;
use axum::http::StatusCode;
use serde_json::json;
use servanda::people::Roster;
use std::collections::BTreeMap;

const HOST: (&str, &str) = ("host", "record.example.org");
const OWN: (&str, &str) = ("origin", "https://record.example.org");
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const MEETING: &str = "/meeting/one";

/// A meeting and the people in the room.
struct InTheRoom {
    floor: Floor,
    roster: Roster,
    _folder: tempfile::TempDir,
}

/// Somebody who is signed in.
struct Person {
    id: String,
    cookie: String,
}

type Fields = BTreeMap<String, String>;

impl InTheRoom {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let roster = Roster::open(&folder.path().join("people.sqlite"))
            .await
            .unwrap();
        let floor = Floor::before_any_meeting(Some(roster.clone())).await;
        Self {
            floor,
            roster,
            _folder: folder,
        }
    }

    /// Somebody signed in by a link, without script.
    async fn person(&self) -> Person {
        let now = self.floor.now();
        let person = self.roster.add(Some("Someone"), None, now).await.unwrap();
        let (token, _) = self.roster.invite(&person.id, now).await.unwrap();
        let answer = self.post(&format!("/invitation/{token}"), "", "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let cookie = answer.header("set-cookie").split(';').next().unwrap();
        Person {
            id: person.id,
            cookie: cookie.to_owned(),
        }
    }

    /// A State names somebody to represent it.
    async fn delegate(&self, of: &str) -> Person {
        let person = self.person().await;
        let members = json!([{"person": person.id, "role": "representative"}]);
        let named = json!({"type": "committee.participation.communicated/1", "for": of, "list": of.to_lowercase(), "members": members});
        self.floor.attested(TAKING_PART, named).await;
        person
    }

    /// Somebody serves the body.
    async fn serves(&self, capacity: &str, of: Option<&str>) -> Person {
        let person = self.person().await;
        let mut serves = json!({"type": "committee.participation.serves/1", "person": person.id, "capacity": capacity});
        if let Some(of) = of {
            serves["for"] = json!(of);
        }
        self.floor.attested(TAKING_PART, serves).await;
        person
    }

    async fn get(&self, address: &str, who: Option<&Person>) -> Answer {
        let cookie = who.map_or("", |who| who.cookie.as_str());
        self.floor
            .send("GET", address, &[HOST, ("cookie", cookie)], b"")
            .await
    }

    async fn post(&self, address: &str, cookie: &str, fields: &str) -> Answer {
        let headers = [HOST, OWN, FORM, ("cookie", cookie)];
        self.floor
            .send("POST", address, &headers, fields.as_bytes())
            .await
    }

    /// The fields of the form with a key, as the page of a view shows it.
    async fn form(&self, who: &Person, view: &str, key: &str) -> Fields {
        let page = self.get(&format!("{MEETING}?view={view}"), Some(who)).await;
        form(page.text(), key).unwrap_or_else(|| panic!("{key} is not on {}", page.text()))
    }

    async fn send(&self, who: &Person, fields: &Fields) -> Answer {
        let pair = |(name, text): (&String, &String)| format!("{}={}", coded(name), coded(text));
        let fields: Vec<String> = fields.iter().map(pair).collect();
        self.post("/meeting/one/step", &who.cookie, &fields.join("&"))
            .await
    }

    /// Takes a step by its form, which must be in order.
    async fn takes(&self, who: &Person, view: &str, key: &str, filled: &[(&str, &str)]) {
        let mut fields = self.form(who, view, key).await;
        for (name, text) in filled {
            fields.insert((*name).to_owned(), (*text).to_owned());
        }
        let answer = self.send(who, &fields).await;
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "{key}: {}",
            answer.text()
        );
        let page = self.get(answer.header("location"), Some(who)).await;
        assert!(page.text().contains("In order: it stands in the Record"));
    }

    async fn open(&self) {
        let members = json!({"body": BODY, "rules": "assembly-committees", "members": 193, "presiding": "DZA"});
        self.floor.chair("opened", members).await;
    }
}

/// What a form's hidden inputs and fields hold.
fn form(page: &str, key: &str) -> Option<Fields> {
    let mut forms = page.split("<form").skip(1);
    let wanted = format!("name=\"key\" value=\"{key}\"");
    let text = forms.find(|form| form.contains(&wanted))?;
    let text = text.split("</form>").next()?;
    let unescaped = |text: &str| {
        text.replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    };
    let of = |tag: &str, name: &str| {
        let after = tag.split(&format!("{name}=\"")).nth(1)?;
        Some(unescaped(after.split('"').next()?))
    };
    let mut fields = Fields::new();
    for tag in text.split("<input").skip(1) {
        let tag = tag.split('>').next()?;
        if !tag.contains("checkbox") {
            fields.insert(of(tag, "name")?, of(tag, "value").unwrap_or_default());
        }
    }
    for select in text.split("<select").skip(1) {
        let chosen = select
            .split("<option")
            .find(|option| option.contains("selected"))?;
        fields.insert(of(select, "name")?, of(chosen, "value")?);
    }
    Some(fields)
}

fn coded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[tokio::test]
async fn each_sees_the_view_of_the_seat_they_have() {
    let room = InTheRoom::new().await;
    let none = room.get(MEETING, None).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    room.open().await;
    let chair = room.serves("chair", Some("DZA")).await;
    let secretary = room.serves("secretariat", None).await;
    let delegate = room.delegate("FRA").await;
    let observer = room.delegate("VAT").await;
    let stranger = room.person().await;
    let rows: [(Option<&Person>, &str, &str, bool); 6] = [
        (None, "Observer", "You are looking on.", false),
        (Some(&chair), "Chair", "Take up an item", true),
        (
            Some(&secretary),
            "Secretariat",
            "Presence and quorum",
            false,
        ),
        (Some(&delegate), "Delegation", "You sit for", true),
        (Some(&observer), "Observer", "You sit for", true),
        (
            Some(&stranger),
            "Observer",
            "not named for this body",
            false,
        ),
    ];
    for (who, view, words, steps) in rows {
        let page = room.get(MEETING, who).await;
        assert_eq!(page.status, StatusCode::OK);
        markup::read(MEETING, page.text());
        assert!(
            page.text()
                .contains(&format!("<span class=\"quiet\">{view}</span>")),
            "{view}: {}",
            page.text()
        );
        assert!(
            page.text().contains(words),
            "{view}: {words}: {}",
            page.text()
        );
        assert_eq!(
            page.text().contains("data-people=\"hand-in\""),
            steps,
            "{view}: {}",
            page.text()
        );
        assert_eq!(page.header("cache-control"), "no-store");
    }
    // The Chair's view is there for anybody to read, and offers its steps to nobody else.
    for view in ["chair", "delegate", "secretary", "observer", "screen"] {
        let address = format!("{MEETING}?view={view}");
        let page = room.get(&address, Some(&stranger)).await;
        markup::read(&address, page.text());
        assert!(!page.text().contains("data-people=\"hand-in\""), "{view}");
    }
    // What is cited of it is read where it stays as it was.
    let cited = room.get("/meeting/one?entry=30", None).await;
    assert_eq!(cited.status, StatusCode::SEE_OTHER);
    assert_eq!(cited.header("location"), "/committee/floor/one?entry=30");
    let list = room.get("/meeting", None).await;
    assert!(list.text().contains("href=\"/meeting/one\""));
    assert_eq!(
        room.get("/meeting/one?view=door", None).await.status,
        StatusCode::BAD_REQUEST
    );
}

#[tokio::test]
async fn a_meeting_goes_from_the_item_to_the_result_by_plain_forms() {
    let room = InTheRoom::new().await;
    room.open().await;
    let chair = room.serves("chair", Some("DZA")).await;
    let secretary = room.serves("secretariat", None).await;
    let (france, kenya) = (room.delegate("FRA").await, room.delegate("KEN").await);
    let item = [
        ("text:item", "1"),
        ("text:title", "The item"),
        ("text:referred_by", "2nd plenary meeting"),
    ];
    room.takes(&chair, "chair", "step-take-up-an-item", &item)
        .await;
    room.takes(&chair, "chair", "step-open-the-list-of-speakers", &[])
        .await;
    room.takes(&kenya, "delegate", "step-ask-for-the-floor", &[])
        .await;
    room.takes(
        &secretary,
        "secretary",
        "step-inscribe",
        &[("text:for", "JPN")],
    )
    .await;
    let page = room.get("/meeting/one?view=screen", None).await;
    assert!(page.text().contains("Kenya") && page.text().contains("Japan"));
    room.takes(&chair, "chair", "step-spoken-ken", &[]).await;
    room.takes(
        &secretary,
        "secretary",
        "step-spoken-jpn",
        &[("text:summary", "It spoke of “costs” & <others>")],
    )
    .await;
    let proposed = [
        ("text:question", "L.1"),
        ("text:title", "A draft"),
        ("text:circulated", "2026-11-19"),
        ("lines:operative", "1\r\n2"),
    ];
    room.takes(&france, "delegate", "step-put-a-proposal", &proposed)
        .await;
    room.takes(
        &secretary,
        "secretary",
        "step-state-that-l-1-has-no-implications-for-the-budget",
        &[],
    )
    .await;
    let page = room.get("/meeting/one?view=chair", Some(&chair)).await;
    assert!(
        page.text().contains("without a vote? I hear no objection"),
        "{}",
        page.text()
    );
    room.takes(
        &kenya,
        "delegate",
        "step-ask-for-a-recorded-vote-on-l-1",
        &[],
    )
    .await;
    let announce = "step-announce-the-voting-on-l-1-majority-of-the-members-present-and-voting";
    room.takes(&chair, "chair", announce, &[]).await;
    room.takes(&chair, "chair", "step-open-the-voting-on-l-1", &[])
        .await;
    room.takes(&kenya, "delegate", "ballot-n", &[]).await;
    room.takes(&kenya, "delegate", "ballot-a", &[]).await;
    room.takes(
        &secretary,
        "secretary",
        "step-paper",
        &[("text:for", "JPN"), ("text:ballot", "yes")],
    )
    .await;
    // Its own ballot stands on its page with its entry and its receipt.
    let page = room.get(MEETING, Some(&kenya)).await;
    let own = page.text().split("own-ballot").nth(1).unwrap();
    let entry = own
        .split("/record/entries/")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    assert!(
        own.contains("abstaining") && own.contains(&format!("/record/entries/{entry}.tlog-proof")),
        "{own}"
    );
    let receipt = room
        .get(&format!("/record/entries/{entry}.tlog-proof"), None)
        .await;
    assert_eq!(receipt.status, StatusCode::OK);
    room.takes(&chair, "chair", "step-lock-the-voting-on-l-1", &[])
        .await;
    room.takes(
        &secretary,
        "secretary",
        "step-correction",
        &[("text:for", "JPN"), ("text:ballot", "no")],
    )
    .await;
    room.takes(&chair, "chair", "step-announce-the-result-on-l-1", &[])
        .await;
    for view in ["observer", "screen", "delegate"] {
        let page = room.get(&format!("/meeting/one?view={view}"), None).await;
        assert!(
            page.text().contains("Result announced"),
            "{view}: {}",
            page.text()
        );
    }
    let voting = room.floor.voting().await;
    assert_eq!(
        (&voting["yes"], &voting["no"], &voting["abstain"]),
        (&json!(0), &json!(1), &json!(1))
    );
    let summary = room.get("/meeting/one/summary", None).await;
    let read = markup::read("/meeting/one/summary", summary.text());
    for words in [
        "Draft summary of proceedings",
        "takes up “The item”",
        "It spoke of “costs” & <others>.",
        "locks the voting on L.1",
    ] {
        assert!(read.text.contains(words), "{words}: {}", read.text);
    }
    room.floor.verified().await;
}

#[tokio::test]
async fn what_is_not_in_order_comes_back_as_it_was_typed() {
    let room = InTheRoom::new().await;
    room.open().await;
    let (chair, france) = (
        room.serves("chair", Some("DZA")).await,
        room.delegate("FRA").await,
    );
    let mut fields = room.form(&chair, "chair", "step-take-up-an-item").await;
    let typed = "An item “with” <marks> & more";
    fields.insert("text:item".into(), "7".into());
    fields.insert("text:title".into(), typed.into());
    let size = room.floor.size().await;
    let answer = room.send(&chair, &fields).await;
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        answer.text()
    );
    markup::read(MEETING, answer.text());
    assert!(answer.text().contains("Not in order:"), "{}", answer.text());
    let back = form(answer.text(), "step-take-up-an-item").unwrap();
    assert_eq!(
        (back["text:title"].as_str(), back["text:item"].as_str()),
        (typed, "7")
    );
    // A delegate who sends the Chair's step is answered by the law, in two sentences.
    let mut theirs = room.form(&chair, "chair", "step-adjourn-the-meeting").await;
    let own = room
        .form(&france, "delegate", "step-rise-to-a-point-of-order")
        .await;
    theirs.insert("form".into(), own["form"].clone());
    for view in ["chair", "delegate"] {
        theirs.insert("view".into(), view.into());
        let answer = room.send(&france, &theirs).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            answer.text()
        );
    }
    // And nothing of it was entered.
    assert_eq!(room.floor.size().await, size);
    theirs.insert("form".into(), "other".into());
    assert_eq!(
        room.send(&france, &theirs).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn two_who_preside_do_not_take_two_different_steps_and_ballots_are_not_hindered() {
    let room = InTheRoom::new().await;
    let chair = room.serves("chair", Some("DZA")).await;
    let (france, kenya) = (room.delegate("FRA").await, room.delegate("KEN").await);
    room.floor.open_a_vote().await;
    // Both browsers show the floor as it stands now.
    let lock = room
        .form(&chair, "chair", "step-lock-the-voting-on-l-1")
        .await;
    let mut void = room
        .form(&chair, "chair", "step-declare-the-voting-on-l-1-void")
        .await;
    void.insert("text:reason".into(), "the board failed".into());
    let yes = room.form(&kenya, "delegate", "ballot-y").await;
    // Members vote meanwhile, which moves the floor on for nobody.
    room.takes(&france, "delegate", "ballot-y", &[]).await;
    assert_eq!(room.send(&kenya, &yes).await.status, StatusCode::SEE_OTHER);
    assert_eq!(room.send(&chair, &lock).await.status, StatusCode::SEE_OTHER);
    let size = room.floor.size().await;
    let answer = room.send(&chair, &void).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.text().contains("The floor has moved on"),
        "{}",
        answer.text()
    );
    assert!(
        answer.text().contains("the board failed"),
        "what was typed is kept"
    );
    assert_eq!(room.floor.size().await, size);
    // Taken again on the page as it is now, it is in order.
    let now = form(answer.text(), "step-declare-the-voting-on-l-1-void").unwrap();
    assert_eq!(room.send(&chair, &now).await.status, StatusCode::SEE_OTHER);
    // The condition is for floors alone.
    let mut other: serde_json::Value = serde_json::from_str(&line(
        TAKING_PART,
        json!({"type": "committee.participation.withdrawn/1", "list": "fra", "person": france.id}),
    ))
    .unwrap();
    other["after"] = json!(1);
    let error = enter(&room.floor.desk, &[other.to_string()])
        .await
        .unwrap_err();
    assert_eq!(error.code, "submission.nothing_moves_on");
    other["after"] = json!("1");
    let error = servanda::desk::read_lines(other.to_string().as_bytes()).unwrap_err();
    assert_eq!(error.code, "submission.unreadable");
}

#[tokio::test]
async fn the_secretariat_enters_for_members_and_nobody_else_does() {
    let room = InTheRoom::new().await;
    let secretary = room.serves("secretariat", None).await;
    let (chair, kenya) = (
        room.serves("chair", Some("DZA")).await,
        room.delegate("KEN").await,
    );
    room.floor.open_a_vote().await;
    room.takes(
        &secretary,
        "secretary",
        "step-paper",
        &[("text:for", "JPN"), ("text:ballot", "abstain")],
    )
    .await;
    let page = room
        .get("/meeting/one?view=secretary", Some(&secretary))
        .await;
    assert!(
        page.text().contains("entered by the secretariat"),
        "{}",
        page.text()
    );
    let paper = room.form(&secretary, "secretary", "step-paper").await;
    for who in [&chair, &kenya] {
        let mut fields = paper.clone();
        let own = room.get("/people/keys", Some(who)).await;
        let word = own.text().split("name=\"form\" value=\"").nth(1).unwrap();
        fields.insert("form".into(), word.split('"').next().unwrap().to_owned());
        let answer = room.send(who, &fields).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            answer.text()
        );
    }
    // Who has no right to vote has none on paper either.
    let suspended = json!({"type": "committee.participation.voting_right/1", "for": "FRA", "right": "suspended", "reason": "Article 19"});
    room.floor.attested(TAKING_PART, suspended).await;
    let mut fields = paper;
    fields.insert("text:for".into(), "FRA".into());
    let answer = room.send(&secretary, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("FRA"), "{}", answer.text());
    let acts = room.get(&format!("/{FLOOR}"), None).await;
    let read = markup::read(FLOOR, acts.text());
    assert!(
        read.text.contains("Japan votes on L.1: abstaining"),
        "{}",
        read.text
    );
    let sheet = room
        .get("/meeting/one/presence?here=FRA&here=KEN&here=XXX", None)
        .await;
    assert!(
        sheet.text().contains("2 of 193 members are ticked"),
        "{}",
        sheet.text()
    );
}

#[tokio::test]
async fn whoever_has_the_chair_opens_the_first_meeting_on_a_floor() {
    let room = InTheRoom::new().await;
    let chair = room.serves("chair", Some("DZA")).await;
    let kenya = room.delegate("KEN").await;
    for other in [None, Some(&kenya)] {
        let page = room.get("/meeting", other).await;
        assert!(!page.text().contains("<form"), "{}", page.text());
    }
    let page = room.get("/meeting", Some(&chair)).await;
    markup::read("/meeting", page.text());
    assert_eq!(page.header("cache-control"), "no-store");
    let address = page.text().split("action=\"").nth(1).unwrap();
    let address = address.split('"').next().unwrap().to_owned();
    let mut fields = form(
        page.text(),
        &format!("step-{}", BODY.rsplit('/').next().unwrap()),
    )
    .unwrap();
    assert_eq!(fields["number:members"], "193");
    let sent = async |fields: &Fields, who: &Person| {
        let pair = |(name, text): (&String, &String)| format!("{}={}", coded(name), coded(text));
        let fields: Vec<String> = fields.iter().map(pair).collect();
        room.post(&address, &who.cookie, &fields.join("&")).await
    };
    fields.insert("number:members".to_owned(), "400".to_owned());
    let answer = sent(&fields, &chair).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("400"), "{}", answer.text());
    fields.insert("number:members".to_owned(), "193".to_owned());
    let answer = sent(&fields, &chair).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let opened = room.get(answer.header("location"), Some(&chair)).await;
    assert!(opened.text().contains("In order: it stands in the Record"));
    // The next one has another floor; this one is open.
    let page = room.get("/meeting", Some(&chair)).await;
    assert!(
        page.text()
            .contains(&format!("{address}-2").replace("/step-2", "-2/step"))
    );
}

//! The pages of people: what another site, a second use, a stranger's form and a flood come to.

use crate::given::{InMemory, enter};
use crate::web::markup;
use crate::web::visitor::{Answer, Visitor};
use axum::http::StatusCode;
use record::entry::Signed;
use record::keys::{PersonKey, PublicKey};
use servanda::desk::{Desk, key_introduced};
use servanda::fate::all_goes_well;
use servanda::people::Roster;

const HOST: (&str, &str) = ("host", "record.example.org");
const OWN: (&str, &str) = ("origin", "https://record.example.org");
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const JSON: (&str, &str) = ("content-type", "application/json");

/// A house that is served, with a roster in a folder that ends with it.
pub(super) struct Served {
    pub(super) house: InMemory,
    pub(super) desk: Desk,
    roster: Roster,
    pub(super) visitor: Visitor,
    _folder: tempfile::TempDir,
}

impl Served {
    pub(super) async fn new() -> Served {
        let folder = tempfile::tempdir().unwrap();
        let house = InMemory::opened().await;
        let desk = house.desk(all_goes_well()).await.unwrap();
        let roster = Roster::open(&folder.path().join("people.sqlite"))
            .await
            .unwrap();
        let reading = house.house().await.with_roster(roster.clone());
        let visitor = Visitor::over(reading, Some(desk.clone()));
        Served {
            house,
            desk,
            roster,
            visitor,
            _folder: folder,
        }
    }

    async fn invite(&self) -> (String, String) {
        let now = self.house.clock.now().unwrap();
        let person = self.roster.add(Some("Zoë"), None, now).await.unwrap();
        let (token, _) = self.roster.invite(&person.id, now).await.unwrap();
        (person.id, format!("/invitation/{token}"))
    }

    pub(super) async fn get(&self, address: &str, cookie: &str) -> Answer {
        let headers = [HOST, ("cookie", cookie)];
        self.visitor.send("GET", address, &headers, b"").await
    }

    pub(super) async fn post(&self, address: &str, cookie: &str, fields: &str) -> Answer {
        let headers = [HOST, OWN, FORM, ("cookie", cookie)];
        self.visitor
            .send("POST", address, &headers, fields.as_bytes())
            .await
    }

    /// Signs in by a link, without script: the person, and the cookie.
    pub(super) async fn signed_in(&self) -> (String, String) {
        let (person, link) = self.invite().await;
        let answer = self.post(&link, "", "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let cookie = answer.headers["set-cookie"].to_str().unwrap().to_owned();
        for word in [
            "__Host-servanda=",
            "HttpOnly",
            "SameSite=Strict",
            "Secure",
            "Max-Age=43200",
        ] {
            assert!(cookie.contains(word), "{cookie}");
        }
        (person, cookie.split(';').next().unwrap().to_owned())
    }

    /// The word that the forms of a sign-in carry.
    pub(super) async fn word(&self, cookie: &str) -> String {
        let page = self.get("/people/keys", cookie).await.text().to_owned();
        let after = page.split("name=\"form\" value=\"").nth(1).unwrap();
        after.split('"').next().unwrap().to_owned()
    }
}

fn act(word: &str, id: &str) -> String {
    let ask = format!(
        r#"{{"type":"convention.source/1","listed":{{"id":"{id}","title":"T","publisher":"P","standing":"official"}}}}"#
    );
    let ask: String = ask.bytes().map(|byte| format!("%{byte:02X}")).collect();
    format!("form={word}&matter=a%2Fconvention&capacity=secretariat&ask={ask}")
}

#[tokio::test]
async fn a_link_signs_in_once() {
    let served = Served::new().await;
    let (_, link) = served.invite().await;
    let page = served.get(&link, "").await;
    assert_eq!(page.status, StatusCode::OK);
    markup::read(&link, page.text());
    assert!(
        page.text().contains("Zoë"),
        "whose it is, is said to who has it"
    );
    assert_eq!(
        served.post(&link, "", "").await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        served.post(&link, "", "").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(served.get(&link, "").await.status, StatusCode::NOT_FOUND);

    let (person, link) = served.invite().await;
    let week = served.house.clock.now().unwrap().unix_millis() + 7 * 24 * 60 * 60 * 1000 + 1;
    served
        .house
        .clock
        .set(record::Instant::from_unix_millis(week).unwrap());
    assert_eq!(
        served.post(&link, "", "").await.status,
        StatusCode::NOT_FOUND
    );
    // A newer link puts an older one out of use.
    let now = served.house.clock.now().unwrap();
    let (older, _) = served.roster.invite(&person, now).await.unwrap();
    let (newer, _) = served.roster.invite(&person, now).await.unwrap();
    let (older, newer) = (
        format!("/invitation/{older}"),
        format!("/invitation/{newer}"),
    );
    assert_eq!(served.get(&older, "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(served.get(&newer, "").await.status, StatusCode::OK);
}

#[tokio::test]
async fn of_two_who_use_a_link_at_once_one_is_let_in() {
    let served = Served::new().await;
    let (_, link) = served.invite().await;
    let (one, other) = tokio::join!(served.post(&link, "", ""), served.post(&link, "", ""));
    let mut statuses = [one.status, other.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::NOT_FOUND]);
}

#[tokio::test]
async fn what_is_handed_in_without_script_is_attested_and_says_who() {
    let served = Served::new().await;
    let (person, cookie) = served.signed_in().await;
    let word = served.word(&cookie).await;
    for address in ["/people/keys", "/people/hand-in"] {
        let page = served.get(address, &cookie).await;
        markup::read(address, page.text());
        assert_eq!(page.headers["cache-control"], "no-store");
    }
    let answer = served
        .post("/people/hand-in", &cookie, &act(&word, "s"))
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let entry = served.house.house().await.entry(2).await.unwrap();
    let open = entry.open().unwrap();
    assert_eq!(open.signed, Signed::attested());
    let by = open.act.get("by").unwrap();
    assert_eq!(
        by.get("person").and_then(|id| id.as_str()),
        Some(person.as_str())
    );
    let page = served.get("/record/entries/2", "").await.text().to_owned();
    assert!(page.contains("attested by the house, not signed by a person"));
    // What a rule does not allow is said in two sentences, and nothing is entered.
    let again = served
        .post("/people/hand-in", &cookie, &act(&word, "s"))
        .await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(served.house.verified().await, 3);
}

#[tokio::test]
async fn a_form_without_its_word_or_from_another_origin_changes_nothing() {
    let served = Served::new().await;
    let (_, cookie) = served.signed_in().await;
    let (_, other) = served.signed_in().await;
    let (word, foreign) = (served.word(&cookie).await, served.word(&other).await);
    for (fields, status) in [
        (act("", "s"), StatusCode::FORBIDDEN),
        (act(&foreign, "s"), StatusCode::FORBIDDEN),
        (
            act(&word, "s").replace("form=", "from="),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
    ] {
        let answer = served.post("/people/hand-in", &cookie, &fields).await;
        assert_eq!(answer.status, status, "{}", answer.text());
    }
    for origin in [
        "https://evil.example",
        "null",
        "https://record.example.org.evil.example",
    ] {
        let headers = [HOST, ("origin", origin), FORM, ("cookie", cookie.as_str())];
        for address in [
            "/people/hand-in",
            "/sign-out",
            "/people/keys/revoke",
            "/api/v1/people/sign-in",
        ] {
            let fields = act(&word, "s");
            let answer = served
                .visitor
                .send("POST", address, &headers, fields.as_bytes())
                .await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{origin} {address}");
        }
    }
    let nobody = served.post("/people/hand-in", "", &act(&word, "s")).await;
    assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
    assert_eq!(served.house.verified().await, 2, "nothing was entered");
}

#[tokio::test]
async fn a_sign_in_ends_with_its_time_and_by_signing_out() {
    let served = Served::new().await;
    let (_, cookie) = served.signed_in().await;
    let word = served.word(&cookie).await;
    let out = served
        .post("/sign-out", &cookie, &format!("form={word}"))
        .await;
    assert!(
        out.headers["set-cookie"]
            .to_str()
            .unwrap()
            .contains("Max-Age=0")
    );
    assert_eq!(
        served.get("/people/keys", &cookie).await.status,
        StatusCode::SEE_OTHER
    );

    let (_, cookie) = served.signed_in().await;
    assert_eq!(
        served.get("/people/keys", &cookie).await.status,
        StatusCode::OK
    );
    let later = served.house.clock.now().unwrap().unix_millis() + 12 * 60 * 60 * 1000 + 1;
    served
        .house
        .clock
        .set(record::Instant::from_unix_millis(later).unwrap());
    assert_eq!(
        served.get("/people/keys", &cookie).await.status,
        StatusCode::SEE_OTHER
    );
    let made_up = "__Host-servanda=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    assert_eq!(
        served.get("/people/keys", made_up).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_person_revokes_their_own_keys_and_nobody_else_s() {
    let served = Served::new().await;
    let (person, cookie) = served.signed_in().await;
    let (other, _) = served.signed_in().await;
    let word = served.word(&cookie).await;
    let mut keys = Vec::new();
    for (seed, person) in [(1, &person), (2, &other)] {
        let passkey = super::device::Device::new(seed).public();
        let line = key_introduced(PersonKey {
            key: PublicKey::Passkey(passkey.clone()),
            ..PersonKey::of_file(person, [0; 32])
        });
        let line = String::from_utf8(line.unwrap()).unwrap();
        enter(&served.desk, &[line]).await.unwrap();
        keys.push(record::bytes::encode(passkey.bytes()));
    }
    let revoke = |key: &str| format!("form={word}&key={key}");
    let answer = served
        .post("/people/keys/revoke", &cookie, &revoke(&keys[1]))
        .await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let answer = served
        .post("/people/keys/revoke", &cookie, &revoke(&keys[0]))
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let people = served.house.house().await.people().await.unwrap();
    let revoked: Vec<bool> = keys
        .iter()
        .map(|key| {
            people
                .key(&record::bytes::decode(key).unwrap())
                .unwrap()
                .revoked
        })
        .collect();
    assert_eq!(revoked, [true, false]);
}

#[tokio::test]
async fn a_flood_of_sign_ins_waits_and_leaves_nothing_behind() {
    let served = Served::new().await;
    let mut statuses = Vec::new();
    for _ in 0..70 {
        let headers = [HOST, OWN, JSON];
        let answer = served
            .visitor
            .send("POST", "/api/v1/people/sign-in", &headers, b"{}")
            .await;
        statuses.push(answer.status);
    }
    assert_eq!(statuses[0], StatusCode::OK);
    assert_eq!(statuses[69], StatusCode::TOO_MANY_REQUESTS);
    // Words that were never drawn are tried as often, and no more.
    let mut tried = Vec::new();
    for number in 0u8..30 {
        let token = record::bytes::encode(&[number; 32]);
        tried.push(served.get(&format!("/invitation/{token}"), "").await.status);
    }
    assert_eq!(tried[0], StatusCode::NOT_FOUND);
    assert_eq!(tried[29], StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn answers_that_are_none_sign_nobody_in() {
    let served = Served::new().await;
    let headers = [HOST, OWN, JSON];
    let ask = |address: &'static str, body: String| async move { (address, body) };
    let begun = served
        .visitor
        .send("POST", "/api/v1/people/sign-in", &headers, b"{}")
        .await
        .json();
    let ceremony = begun["ceremony"].as_str().unwrap().to_owned();
    let credential = r#"{"id":"AA","rawId":"AA","type":"public-key","extensions":{},"response":{"authenticatorData":"AA","clientDataJSON":"AA","signature":"AA","userHandle":"AAAAAAAAAAAAAAAAAAAAAA"}}"#;
    for (address, body) in [
        ask(
            "/api/v1/people/sign-in/answer",
            format!(r#"{{"ceremony":"{ceremony}","credential":{credential}}}"#),
        )
        .await,
        // It was answered once; a second answer finds nobody waiting.
        ask(
            "/api/v1/people/sign-in/answer",
            format!(r#"{{"ceremony":"{ceremony}","credential":{credential}}}"#),
        )
        .await,
        ask(
            "/api/v1/people/sign-in/answer",
            r#"{"ceremony":"x","credential":{}}"#.to_owned(),
        )
        .await,
        ask("/api/v1/people/sign-in/answer", "{".to_owned()).await,
        ask(
            "/api/v1/people/registration/answer",
            r#"{"ceremony":"x","credential":{}}"#.to_owned(),
        )
        .await,
        ask(
            "/api/v1/people/registration",
            r#"{"invitation":"x"}"#.to_owned(),
        )
        .await,
        ask("/api/v1/people/registration", "{}".to_owned()).await,
    ] {
        let answer = served
            .visitor
            .send("POST", address, &headers, body.as_bytes())
            .await;
        assert!(
            answer.status.is_client_error(),
            "{address} {body}: {}",
            answer.text()
        );
        assert!(!answer.headers.contains_key("set-cookie"), "{body}");
    }
}

#[tokio::test]
async fn script_is_for_the_pages_of_people_alone_and_from_this_house() {
    let served = Served::new().await;
    let policy = |answer: &Answer| {
        answer.headers["content-security-policy"]
            .to_str()
            .unwrap()
            .to_owned()
    };
    let other = policy(&served.get("/record", "").await);
    assert!(!other.contains("script-src"), "{other}");
    let page = served.get("/sign-in", "").await;
    let own = policy(&page);
    assert!(
        own.contains("script-src 'self'") && !own.contains("unsafe"),
        "{own}"
    );
    let page = page.text();
    markup::read("/sign-in", page);
    let address = page
        .split("<script src=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let script = served.get(address, "").await;
    assert_eq!(script.status, StatusCode::OK);
    assert_eq!(
        script.headers["content-type"],
        "text/javascript; charset=utf-8"
    );
    assert!(!script.text().contains("http://") && !script.text().contains("https://"));
    // A house without a roster says so instead.
    let still = Visitor::over(served.house.house().await, None);
    let said = still.send("GET", "/sign-in", &[HOST], b"").await;
    let said = said.text();
    assert!(said.contains("lets nobody sign in"), "{said}");
}

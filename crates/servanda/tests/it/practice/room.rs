//! A practice meeting in a folder: opened by the program, then held over its pages in this process.

use crate::given::{command, succeeds};
use crate::web::visitor::{Answer, Visitor};
use axum::http::StatusCode;
use record::Value;
use serde_json::{Value as Json, json};
use servanda::home::Home;
use servanda::house::{House, Started, start};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::sync::Mutex;

pub(super) const FLOOR: &str = "practice/committee/floor/dark-skies";
const HOST: (&str, &str) = ("host", "localhost:8440");
const OWN: (&str, &str) = ("origin", "http://localhost:8440");
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// Serves a practice home until it has printed its links, and ends it; gives what it printed.
pub(super) fn opened(home: &Home, more: &[&str]) -> String {
    let arguments = [&["serve", "--practice", "--listen", "127.0.0.1:0"], more].concat();
    let mut serving = command(home.folder(), &arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = String::new();
    for line in BufReader::new(serving.stdout.take().unwrap()).lines() {
        let line = line.unwrap();
        said.push_str(&line);
        said.push('\n');
        if line.contains("servanda practice --help") {
            break;
        }
    }
    serving.kill().unwrap();
    serving.wait().unwrap();
    said
}

/// Somebody who is signed in without script.
#[derive(Clone)]
struct Hand {
    person: String,
    cookie: String,
    word: String,
}

/// A practice meeting.
pub(super) struct Room {
    pub(super) visitor: Visitor,
    pub(super) home: Home,
    links: BTreeMap<String, String>,
    hands: Mutex<BTreeMap<String, Hand>>,
    _started: (servanda::desk::Desk, servanda::home::Pen),
    _folder: tempfile::TempDir,
}

impl Room {
    pub(super) async fn opened(more: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path().join("home"));
        opened(&home, more);
        Self::over(folder, home).await
    }

    pub(super) async fn over(folder: tempfile::TempDir, home: Home) -> Self {
        let listed = succeeds(home.folder(), &["practice", "links"]);
        let links = listed.lines().filter_map(|line| {
            let (before, word) = line.split_once("http://")?;
            // Columns stand at least two spaces apart.
            let role = before.trim_end().rsplit("  ").next()?.trim().to_owned();
            Some((role, format!("/{}", word.split_once('/')?.1)))
        });
        let links = links.collect();
        let Started {
            house: _,
            desk,
            pen,
        } = start(&home, None).await.unwrap();
        let roster = servanda::people::Roster::open(&home.roster())
            .await
            .unwrap();
        let reading = House::open_reading(&home).await.unwrap();
        let reading = reading.with_roster(roster).paused_by(home.paused());
        Self {
            visitor: Visitor::over(reading, Some(desk.clone())),
            home,
            links,
            hands: Mutex::default(),
            _started: (desk, pen),
            _folder: folder,
        }
    }

    /// The program on this home, beside the running house.
    pub(super) fn says(&self, arguments: &[&str]) -> String {
        succeeds(self.home.folder(), arguments)
    }

    pub(super) async fn house(&self) -> House {
        House::open_reading(&self.home).await.unwrap()
    }

    pub(super) async fn get(&self, address: &str) -> Answer {
        self.visitor.with(address, &[HOST]).await
    }

    /// The path of somebody's link.
    pub(super) fn link(&self, role: &str) -> String {
        self.links[role].clone()
    }

    async fn post(&self, address: &str, cookie: &str, fields: &str) -> Answer {
        let headers = [HOST, OWN, FORM, ("cookie", cookie)];
        self.visitor
            .send("POST", address, &headers, fields.as_bytes())
            .await
    }

    /// Signs in by the printed link, without script.
    pub(super) async fn signs_in(&self, role: &str) {
        let link = self
            .links
            .get(role)
            .unwrap_or_else(|| panic!("{role}: {:?}", self.links));
        let answer = self.post(link, "", "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let cookie = answer
            .header("set-cookie")
            .split(';')
            .next()
            .unwrap()
            .to_owned();
        let page = self
            .visitor
            .with("/people/keys", &[HOST, ("cookie", &cookie)])
            .await;
        let text = page.text();
        let between = |from: &str, to: &str| {
            let (_, rest) = text
                .split_once(from)
                .unwrap_or_else(|| panic!("{from}: {text}"));
            rest.split_once(to).unwrap().0.to_owned()
        };
        let word = between("name=\"form\" value=\"", "\"");
        let me = self
            .visitor
            .with("/api/v1/people/me", &[HOST, ("cookie", &cookie)])
            .await
            .json();
        let person = me["person"].as_str().unwrap().to_owned();
        let hand = Hand {
            person,
            cookie,
            word,
        };
        self.hands.lock().unwrap().insert(role.to_owned(), hand);
    }

    /// What somebody hands in on the floor; their role as it is printed says who they are.
    pub(super) async fn hands_in(&self, role: &str, capacity: &str, ask: &Json) -> Answer {
        let hand = self.hands.lock().unwrap()[role].clone();
        let ask: String = ask
            .to_string()
            .bytes()
            .map(|byte| format!("%{byte:02X}"))
            .collect();
        let matter = FLOOR.replace('/', "%2F");
        let fields = format!(
            "form={}&matter={matter}&capacity={capacity}&ask={ask}",
            hand.word
        );
        self.post("/people/hand-in", &hand.cookie, &fields).await
    }

    async fn must(&self, role: &str, capacity: &str, name: &str, mut members: Json) {
        members["type"] = json!(format!("committee.floor.{name}/1"));
        let answer = self.hands_in(role, capacity, &members).await;
        let head: String = answer.text().chars().take(4000).collect();
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "{role} {members}: {head}"
        );
    }

    pub(super) async fn chair(&self, name: &str, members: Json) {
        self.must("Chair, Ghana", "Chair", name, members).await;
    }

    pub(super) async fn secretary(&self, name: &str, members: Json) {
        self.must("Secretary", "Secretariat", name, members).await;
    }

    /// A delegation's own step.
    pub(super) async fn delegate(&self, state: (&str, &str), name: &str, mut members: Json) {
        members["for"] = json!(state.0);
        let role = format!("Representative, {}", state.1);
        self.must(&role, "representative", name, members).await;
    }

    /// What it is not in order for a delegation to do: the page's words.
    pub(super) async fn not_in_order(
        &self,
        state: (&str, &str),
        name: &str,
        mut members: Json,
    ) -> String {
        members["for"] = json!(state.0);
        members["type"] = json!(format!("committee.floor.{name}/1"));
        let role = format!("Representative, {}", state.1);
        let answer = self.hands_in(&role, "representative", &members).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            answer.text()
        );
        answer.text().to_owned()
    }

    /// The random id of somebody who has signed in.
    pub(super) fn person(&self, role: &str) -> String {
        self.hands.lock().unwrap()[role].person.clone()
    }

    /// The floor as the house tells it.
    pub(super) async fn floor(&self) -> Json {
        self.get("/committee/floor/dark-skies.json").await.json()
    }

    pub(super) async fn size(&self) -> u64 {
        self.house().await.size().await.unwrap()
    }

    /// The open act of an entry.
    pub(super) async fn act(&self, index: u64) -> Value {
        let entry = self.house().await.entry(index).await.unwrap();
        entry.open().unwrap().act.clone()
    }
}

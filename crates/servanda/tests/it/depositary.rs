//! The house as depositary: a treaty's life submitted line by line, and what is said of a pair.

use crate::elsewhere::Served;
use crate::given::{fails_with, home_with_convention_a, servanda, source, succeeds};
use crate::web::visitor::Visitor;
use serde_json::{Value as Json, json};
use servanda::home::Home;
use servanda::index::Index;

/// A home whose convention `a` two instruments bring into force thirty days later.
struct House {
    folder: tempfile::TempDir,
    home: Home,
    lines: u128,
}

impl House {
    fn new() -> Self {
        let (folder, home) = home_with_convention_a();
        let mut house = Self {
            folder,
            home,
            lines: 1_000,
        };
        let value = |id: &str, value: Json| json!({"id": id, "value": value, "rule": "article 1", "text": "As it says.", "verified": false});
        let values = [
            value("entry-into-force.instruments", json!(2)),
            value("entry-into-force.delay", json!({"days": 30})),
            value("denunciation.delay", json!({"years": 1, "days": 0})),
            value("consent.organization-needs-member", json!(true)),
        ];
        let rules = json!({"set": "final-clauses", "title": "Final clauses", "values": values});
        house.submits(
            "a/convention",
            json!({"type": "convention.rules/1", "rules": rules}),
        );
        house.acts("2000-01-01", "", "adoption.reported/1", json!({}));
        for who in ["FRA", "CHL", "PER"] {
            let form = json!({"form": "ratification"});
            house.acts("2002-01-01", who, "instrument.deposited/1", form);
        }
        house
    }

    fn line(&mut self, matter: &str, ask: Json) -> String {
        self.lines += 1;
        let id = record::bytes::encode(&self.lines.to_be_bytes());
        let line = json!({"id": id, "matter": matter, "ask": ask}).to_string();
        let file = self.folder.path().join("line.jsonl");
        std::fs::write(&file, line).unwrap();
        file.to_str().unwrap().to_owned()
    }

    fn submits(&mut self, matter: &str, ask: Json) {
        let file = self.line(matter, ask);
        succeeds(self.home.folder(), &["submit", &file]);
    }

    fn ask(on: &str, who: &str, act: &str, members: Json) -> Json {
        let mut ask = json!({"type": format!("depositary.{act}"), "on": on});
        if !who.is_empty() {
            ask["for"] = json!(who);
        }
        ask.as_object_mut()
            .unwrap()
            .extend(members.as_object().unwrap().clone());
        ask
    }

    fn acts(&mut self, on: &str, who: &str, act: &str, members: Json) {
        self.submits("a/depositary", Self::ask(on, who, act, members));
    }

    fn refuses(&mut self, on: &str, who: &str, act: &str, members: Json) -> String {
        let file = self.line("a/depositary", Self::ask(on, who, act, members));
        fails_with(1, self.home.folder(), &["submit", &file])
    }

    fn between(&self, one: &str, other: &str, as_of: &str) -> Json {
        let told = succeeds(
            self.home.folder(),
            &[
                "status",
                "a",
                "--between",
                one,
                other,
                "--as-of",
                as_of,
                "--json",
            ],
        );
        serde_json::from_str(&told).unwrap()
    }
}

#[test]
fn a_reservation_and_its_objection_between_two_states() {
    let mut house = House::new();
    let made = json!({"id": "fra-1", "label": "declaration", "moment": "instrument", "articles": ["article 3"], "text": "Understands article 3 as optional."});
    house.acts("2002-01-01", "FRA", "reservation.made/1", made);
    let notified = json!({"id": "fra-1", "of": "made"});
    house.acts("2002-02-01", "", "reservation.notified/1", notified);
    let objection = json!({"id": "chl-1", "to": "fra-1", "prevents": true});
    house.acts("2002-06-01", "CHL", "objection.made/1", objection);

    let view = house.between("fra", "CHL", "2004-01-01");
    assert_eq!(view["bound"], true);
    assert_eq!(view["bound_if_reservations"], false);
    assert_eq!(view["since"], "2002-01-31");
    assert_eq!(view["terms"][0]["readings"][1]["effect"], "not_in_force");
    let view = house.between("FRA", "PER", "2004-01-01");
    assert_eq!(view["terms"][0]["readings"][1]["effect"], "modifies");

    let told = succeeds(
        house.home.folder(),
        &[
            "status",
            "a",
            "--between",
            "FRA",
            "CHL",
            "--as-of",
            "2004-01-01",
        ],
    );
    let lines = [
        "A, between France and Chile, as of 2004-01-01",
        "It binds the two towards each other since 2002-01-31.",
        "Should what is called a declaration be a reservation, it does not.",
        "as a declaration: no effect; FRA calls it a declaration, which changes no provision.",
        "as a reservation: the treaty is not in force between the two;",
    ];
    for line in lines {
        assert!(told.contains(line), "{line}\n{told}");
    }
}

#[test]
fn a_past_answer_stands_for_the_entries_it_was_given_from() {
    let mut house = House::new();
    let then = house.between("FRA", "PER", "2006-01-01");
    let entries = then["entry"].as_u64().unwrap().to_string();
    house.acts(
        "2004-06-01",
        "PER",
        "instrument.withdrawn/1",
        json!({"denunciation": true}),
    );
    let now = house.between("FRA", "PER", "2006-01-01");
    assert_eq!(
        (&now["bound"], &now["other"]["until"]),
        (&json!(false), &json!("2005-06-01"))
    );
    let arguments = [
        "status",
        "a",
        "--between",
        "FRA",
        "PER",
        "--as-of",
        "2006-01-01",
        "--entry",
        &entries,
        "--json",
    ];
    let again: Json = serde_json::from_str(&succeeds(house.home.folder(), &arguments)).unwrap();
    assert_eq!(again["bound"], true);
    assert_eq!(again["because"], then["because"]);
}

#[test]
fn a_paper_not_in_due_form_is_pending_until_it_is_cured() {
    let mut house = House::new();
    let paper = json!({"id": "bra-1", "form": "accession", "original": false, "names_treaty": true, "expresses_consent": true, "signed_by": "head_of_state", "dated": "2003-01-01", "place": "Brasília"});
    house.acts("2003-02-01", "BRA", "receipt.received/1", paper);
    assert_eq!(
        house.between("BRA", "FRA", "2003-12-01")["one"]["place"],
        "pending"
    );
    let cure = json!({"id": "bra-1", "defects": ["not_original"]});
    house.acts("2003-03-01", "BRA", "receipt.cured/1", cure);
    let view = house.between("BRA", "FRA", "2003-12-01");
    assert_eq!(view["one"]["deposited"], "2003-03-01");
    assert_eq!(view["one"]["since"], "2003-03-31");
}

#[test]
fn what_is_not_in_order_says_the_rule_and_the_remedy() {
    let mut house = House::new();
    let rows = [
        (
            "1999-12-31",
            "BRA",
            "instrument.deposited/1",
            json!({"form": "accession"}),
            "before the text was adopted on 2000-01-01",
        ),
        (
            "2003-01-01",
            "FRA",
            "instrument.deposited/1",
            json!({"form": "accession"}),
            "still stands",
        ),
        (
            "2126-01-01",
            "BRA",
            "instrument.deposited/1",
            json!({"form": "accession"}),
            "is after today",
        ),
        (
            "1992-01-01",
            "CZE",
            "instrument.deposited/1",
            json!({"form": "accession"}),
            "exists since 1993-01-01",
        ),
        (
            "1993-01-01",
            "CSK",
            "instrument.deposited/1",
            json!({"form": "accession"}),
            "existed until 1992-12-31",
        ),
        (
            "2003-01-01",
            "FRA",
            "instrument.withdrawn/1",
            json!({"denunciation": true, "effect": "2003-06-01"}),
            "the end of its notice",
        ),
        (
            "2003-01-01",
            "BRA",
            "signature.signed/1",
            json!({"signer": "other"}),
            "no full powers to sign are received",
        ),
    ];
    for (on, who, act, members, expected) in rows {
        let said = house.refuses(on, who, act, members);
        assert!(said.contains(expected), "{act} {on}: {said}");
    }
}

#[test]
fn participants_nobody_lists_are_explained() {
    let house = House::new();
    let said = fails_with(
        1,
        house.home.folder(),
        &["status", "a", "--between", "FRA", "XYZ"],
    );
    assert!(
        said.starts_with("No participant has the code `XYZ`. "),
        "{said}"
    );
    let output = servanda(house.home.folder(), &["status", "a", "--between", "FRA"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_deposit_is_notified_in_its_own_submission() {
    let mut house = House::new();
    let ask = House::ask(
        "2003-01-01",
        "BRA",
        "instrument.deposited/1",
        json!({"form": "accession"}),
    );
    let file = house.line("a/depositary", ask);
    let told = succeeds(house.home.folder(), &["submit", &file]);
    assert!(
        told.contains("Entered 1 of 1 submissions as 2 entries."),
        "{told}"
    );
    // The same again is the same notification, and no second one.
    let told = succeeds(house.home.folder(), &["submit", &file]);
    assert!(told.contains("Entered 0 of 1 submissions"), "{told}");
    let timeline = succeeds(
        house.home.folder(),
        &["timeline", "a", "--matter", "depositary"],
    );
    // Three deposits and the number reached, then Brazil's.
    assert!(timeline.contains("C.N.5."), "{timeline}");
    assert!(
        timeline.contains("Entry into force: the number is reached"),
        "{timeline}"
    );
    assert!(!timeline.contains("C.N.6."), "{timeline}");
}

#[test]
fn what_if_and_what_is_wanting() {
    let (folder, home) = home_with_convention_a();
    let file = folder.path().join("t.csv");
    std::fs::write(&file, "slug,title,instruments,delay\nt,Treaty,2,30 days\n").unwrap();
    succeeds(
        home.folder(),
        &["import", "treaties", file.to_str().unwrap()],
    );
    let status = |flags: &[&str]| -> Json {
        let arguments = [&["status", "t", "--as-of", "2020-01-01", "--json"], flags].concat();
        serde_json::from_str(&succeeds(home.folder(), &arguments)).unwrap()
    };
    let now = status(&[]);
    assert_eq!(now["wanting"]["instruments"], 2);
    assert_eq!(now["wanting"]["would_enter_into_force"], "2020-01-31");
    let then = status(&["--suppose", "FRA=2019-03-01", "--suppose", "CHL=2019-04-01"]);
    assert_eq!(then["entry_into_force"], "2019-05-01");
    assert_eq!(
        then["supposing"],
        json!(["FRA=2019-03-01", "CHL=2019-04-01"])
    );
    assert_eq!(status(&[])["entry_into_force"], Json::Null);
    let said = fails_with(2, home.folder(), &["status", "t", "--suppose", "FRA"]);
    assert!(said.starts_with("`FRA` supposes no deposit. "), "{said}");
}

/// A status rests on the treaty's own acts, so it waits for no index: the other pages fold that first.
#[tokio::test]
async fn a_house_without_an_index_says_how_a_treaty_stands() {
    let mut house = House::new();
    let made = json!({"id": "fra-1", "label": "declaration", "moment": "instrument", "articles": ["article 3"], "text": "Understands article 3 as optional."});
    house.acts("2002-01-01", "FRA", "reservation.made/1", made);
    let others: Vec<String> = (0..2_100)
        .map(|number| source(1_000_000 + number, &format!("s-{number}")))
        .collect();
    let file = house.folder.path().join("others.jsonl");
    std::fs::write(&file, others.join("\n")).unwrap();
    succeeds(house.home.folder(), &["submit", file.to_str().unwrap()]);

    let index = house.home.index();
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{ending}", index.display()));
    }
    let visitor = Visitor::over(
        servanda::house::House::open_reading(&house.home)
            .await
            .unwrap(),
        None,
    );
    let addresses = [
        "/status.json",
        "/status.csv",
        "/status",
        "/status.json?as_of=2002-01-15",
        "/status.json?known_as_of=2003-01-01",
        "/status.json?entry=9",
        "/status.json?convention=a",
        "/status/FRA.json",
        "/status/FRA/CHL.json",
        "/notifications.json",
        "/text.json",
    ];
    let mut alone = Vec::new();
    for address in addresses {
        alone.push(visitor.page(address).await.bytes);
    }
    for (address, status) in [
        ("/status.json?convention=b", 404),
        ("/status.json?entry=99999", 404),
        ("/status/XXX.json", 404),
    ] {
        assert_eq!(visitor.get(address).await.status, status, "{address}");
    }
    let folded = || async {
        let index = Index::open(Some(&house.home.index())).await.unwrap();
        index.folded_to().await.unwrap()
    };
    assert_eq!(folded().await, 0, "nothing of this waits for the index");
    assert!(visitor.page("/timeline").await.text().contains("2002"));
    assert!(folded().await > 2_100);
    for (address, alone) in addresses.iter().zip(alone) {
        let now = visitor.page(address).await.bytes;
        let text = |bytes| String::from_utf8(bytes).unwrap();
        assert_eq!(text(alone), text(now), "{address}");
    }
}

/// What the issue of the depositary lists as bad input, handed in on the command line and over HTTP: each is
/// refused in the same two sentences, with the rule and what to do instead, and nothing is entered.
#[tokio::test]
async fn what_is_not_in_order_is_refused_alike_on_the_command_line_and_over_http() {
    let mut house = House::new();
    let windows = json!([{"place": "New York", "from": "2000-01-01", "until": "2001-12-31"}]);
    let opened = json!({"windows": windows, "rule": "article 1"});
    house.acts("2000-01-01", "", "signature.opened/1", opened);
    let left = json!({"denunciation": true});
    house.acts("2003-01-01", "PER", "instrument.withdrawn/1", left);
    let accedes = || json!({"form": "accession"});
    let signs = || json!({"signer": "head_of_state"});
    let authority = json!({"id": "per-1", "subject": "authority", "text": "The Ministry."});
    let rows = [
        (
            "1999-12-31",
            "DEU",
            "instrument.deposited/1",
            accedes(),
            "VCLT articles 9 to 16",
            "Check the day of receipt",
        ),
        (
            "2004-06-01",
            "PER",
            "declaration.made/1",
            authority,
            "VCLT article 70",
            "a new instrument",
        ),
        (
            "2001-06-01",
            "EUU",
            "instrument.deposited/1",
            accedes(),
            "final clauses: organizations",
            "Enter the member State's instrument first",
        ),
        (
            "2002-01-01",
            "DEU",
            "signature.signed/1",
            signs(),
            "final clauses: signature",
            "may still accede",
        ),
        (
            "2099-01-01",
            "DEU",
            "instrument.deposited/1",
            accedes(),
            "`on` is the civil day of legal effect",
            "once it has happened",
        ),
        (
            "2004-06-01",
            "CSK",
            "instrument.deposited/1",
            accedes(),
            "a participant acts while it exists",
            "Name its successor",
        ),
        (
            "2004-06-01",
            "MNE",
            "instrument.deposited/1",
            accedes(),
            "a participant acts while it exists",
            "Name its predecessor",
        ),
        (
            "2004-06-01",
            "ZZZ",
            "instrument.deposited/1",
            accedes(),
            "those the Record lists",
            "three-letter code",
        ),
    ];
    let key = house.folder.path().join("key");
    let key = key.to_str().unwrap().to_owned();
    succeeds(house.home.folder(), &["keys", "new", &key]);
    let public = succeeds(house.home.folder(), &["keys", "show", &key]);
    let enter = ["keys", "enter", public.trim(), "--acts", "depositary"];
    succeeds(house.home.folder(), &enter);
    let served = Served::of(&house.home);
    let before = succeeds(house.home.folder(), &["status", "a", "--json"]);
    for (on, who, act, members, rule, remedy) in rows {
        let ask = House::ask(on, who, act, members);
        let file = house.line("a/depositary", ask);
        let here = fails_with(1, house.home.folder(), &["submit", &file]);
        let (code, over_http) = served.fails(&["submit", &file, "--key", &key]);
        for piece in [rule, remedy] {
            assert!(here.contains(piece), "{on} {who} {act}: {here}");
        }
        let first = |said: &str| {
            let mut lines = said.lines();
            lines
                .find(|line| line.starts_with("Line 1:"))
                .unwrap_or_default()
                .to_owned()
        };
        assert_eq!(
            (code, first(&over_http)),
            (1, first(&here)),
            "{on} {who} {act}"
        );
    }
    let after = succeeds(house.home.folder(), &["status", "a", "--json"]);
    assert_eq!(before, after, "nothing was entered");
    // The key is one whose acts are taken: what is in order goes in.
    let fits = House::ask("2004-06-01", "DEU", "instrument.deposited/1", accedes());
    let file = house.line("a/depositary", fits);
    served.succeeds(&["submit", &file, "--key", &key]);
}

#[tokio::test]
async fn what_a_state_did_by_a_day_is_the_same_whatever_it_does_later() {
    let mut house = House::new();
    let visitor = async |house: &House| {
        let read = servanda::house::House::open_reading(&house.home).await;
        Visitor::over(read.unwrap(), None)
    };
    let asked = "/status/DEU.json?as_of=2003-01-01";
    let without = |mut facts: Json| {
        for key in ["entry", "known_as_of"] {
            facts.as_object_mut().unwrap().remove(key);
        }
        facts
    };
    let before = visitor(&house).await.page(asked).await.json();
    let form = json!({"form": "accession"});
    house.acts("2004-01-01", "DEU", "instrument.deposited/1", form);
    let after = visitor(&house).await.page(asked).await.json();
    assert_eq!(without(before), without(after));
}

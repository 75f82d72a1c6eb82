//! Many treaties in one house: by chapter, and one participant over all of them, for any day and any
//! state of knowledge.

use crate::given::{home_with_convention_a, succeeds};
use crate::web::visitor::Visitor;
use serde_json::Value as Json;
use servanda::home::Home;
use servanda::house::House;
use servanda::treaties::Treaties;
use treaty::calendar::Day;
use treaty::participant::ParticipantId;
use treaty::{When, depositary};

const TREATIES: &str = "\
mtdsg,title,adopted,instruments,delay,later_party_delay
18-12,\"Convention on A. New York, 15 November 2000\",2000-11-15,2,90 days,30 days
18-12-a,Protocol to it,2000-11-15,,,
9-4,Convention on health,1999-01-01,1,0 days,
";

const DEPOSITS: &str = "\
mtdsg,party,iso3,kind,date,known,effect
18-12,Armenia,ARM,accession,2003-01-01,2003-01-05,
18-12,France,FRA,ratification,2003-07-01,2003-07-05,
18-12,Chile,CHL,ratification,2004-01-01,2004-01-05,
18-12-a,France,FRA,ratification,2003-07-01,2003-07-05,
9-4,France,FRA,acceptance,2001-05-01,2001-05-05,
9-4,France,FRA,denunciation,2009-05-01,2009-05-05,2010-05-01
";

const SIGNATURES: &str = "\
mtdsg,party,iso3,date,known
18-12,France,FRA,2000-12-12,2000-12-15
9-4,Chile,CHL,1999-06-01,1999-06-05
";

struct Houses {
    folder: tempfile::TempDir,
    home: Home,
}

impl Houses {
    /// The built-in convention and three treaties more.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path().join("home"));
        succeeds(home.folder(), &["init"]);
        let house = Self { folder, home };
        house.import("treaties", TREATIES);
        house.import("deposits", DEPOSITS);
        house.import("signatures", SIGNATURES);
        house
    }

    fn import(&self, what: &str, table: &str) {
        let file = self.folder.path().join(format!("{what}.csv"));
        std::fs::write(&file, table).unwrap();
        let told = succeeds(
            self.home.folder(),
            &["import", what, file.to_str().unwrap(), "--strict"],
        );
        assert!(told.contains("0 left out"), "{told}");
    }

    fn told(&self, flags: &[&str]) -> String {
        succeeds(self.home.folder(), &[&["status"], flags].concat())
    }

    async fn visitor(&self) -> Visitor {
        Visitor::over(House::open_reading(&self.home).await.unwrap(), None)
    }
}

/// Name, place and day of each treaty of an answer.
fn stands(answer: &Json) -> Vec<(String, String, Option<String>)> {
    let text = |value: &Json| value.as_str().map(str::to_owned);
    let treaties = answer["treaties"].as_array().unwrap();
    let stand = |row: &Json| {
        let place = text(&row["place"]).unwrap();
        (
            text(&row["convention"]).unwrap(),
            place,
            text(&row["since"]),
        )
    };
    treaties.iter().map(stand).collect()
}

fn expected(rows: &[(&str, &str, Option<&str>)]) -> Vec<(String, String, Option<String>)> {
    let owned = |(slug, place, since): &(&str, &str, Option<&str>)| {
        let since = since.map(str::to_owned);
        ((*slug).to_owned(), (*place).to_owned(), since)
    };
    rows.iter().map(owned).collect()
}

/// The addresses that a page's links lead to, as they are said.
fn links(html: &str) -> Vec<String> {
    let hrefs = html.split(" href=\"").skip(1);
    let hrefs = hrefs.filter_map(|rest| rest.split('"').next());
    hrefs.map(|href| href.replace("&amp;", "&")).collect()
}

#[tokio::test]
async fn a_page_of_another_treaty_leads_to_pages_of_the_same() {
    let house = Houses::new();
    let visitor = house.visitor().await;
    let named = |address: &str| {
        let pages = ["/status", "/notifications", "/text", "/rules", "/sources"];
        let pages = pages.iter().any(|page| address.starts_with(page));
        pages.then(|| address.contains("convention=18-12"))
    };
    let (mut waiting, mut seen) = (vec!["/18-12/depositary".to_owned()], Vec::new());
    while let Some(address) = waiting.pop() {
        if seen.contains(&address) || seen.len() > 60 {
            continue;
        }
        let page = visitor.page(&address).await;
        seen.push(address.clone());
        if page.text().starts_with("<!DOCTYPE") {
            for link in links(page.text()) {
                assert_ne!(named(&link), Some(false), "{address} leads to {link}");
                if named(&link) == Some(true) && !link.contains("lang=") && !link.contains('#') {
                    waiting.push(link);
                }
            }
        }
    }
    assert!(seen.len() > 12, "{seen:?}");
    // Of whom the house's own convention knows nothing, this one says how it stands.
    let armenia = visitor.page("/status/ARM?convention=18-12&lang=fr").await;
    assert!(armenia.text().contains("2003-01-01"), "{}", armenia.text());
    assert!(
        armenia
            .text()
            .contains("href=\"/status?convention=18-12&amp;lang=fr\"")
    );
    let facts = visitor.page("/status.json?convention=18-12").await.json();
    assert_eq!(
        (&facts["convention"], &facts["instruments"]),
        (&"18-12".into(), &3.into())
    );
    // An address without a name means the house's own, and its pages name none.
    let own = visitor.page("/status").await;
    assert!(!own.text().contains("convention="), "{}", own.text());
    for (address, status) in [
        ("/status?convention=18-99", 404),
        ("/status?convention=..%2f", 400),
        ("/notifications/C.N.1?convention=18-12", 404),
    ] {
        assert_eq!(visitor.get(address).await.status, status, "{address}");
    }
}

#[tokio::test]
async fn one_state_over_all_treaties_for_any_day_and_any_state_of_knowledge() {
    let house = Houses::new();
    let visitor = house.visitor().await;
    let health = ("9-4", "party", Some("2001-05-01"));
    let left = ("9-4", "left", None);
    let cybercrime = ("un-cybercrime", "signatory", None);
    let protocol = ("18-12-a", "day_not_stated", None);
    let contracting = ("18-12", "contracting", Some("2003-09-29"));
    let party = ("18-12", "party", Some("2003-09-29"));
    let signatory = ("18-12", "signatory", None);
    // The question, as the page takes it; what is expected, in the order of chapters.
    let rows: [(&str, &[_]); 7] = [
        ("as_of=1999-01-01", &[]),
        ("as_of=2001-05-01", &[health, signatory]),
        ("as_of=2003-08-01", &[health, contracting, protocol]),
        ("as_of=2009-12-31", &[health, party, protocol]),
        ("as_of=2026-11-01", &[left, party, protocol, cybercrime]),
        // What was not known then is not in view, whatever its day.
        (
            "as_of=2003-08-01&known_as_of=2003-06-30",
            &[health, signatory],
        ),
        (
            "as_of=2011-01-01&known_as_of=2009-05-04",
            &[health, party, protocol],
        ),
    ];
    for (question, answer) in rows {
        let page = visitor
            .page(&format!("/participants/FRA/treaties.json?{question}"))
            .await;
        assert_eq!(stands(&page.json()), expected(answer), "{question}");
        let flags: Vec<String> = question
            .split('&')
            .map(|part| {
                part.replacen("as_of=", "as-of=", 1)
                    .replacen("known_", "known-", 1)
            })
            .map(|part| format!("--{part}"))
            .collect();
        let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
        let told = house.told(&[&["--party", "FRA", "--json"], flags.as_slice()].concat());
        let told: Json = serde_json::from_str(&told).unwrap();
        assert_eq!(stands(&told), expected(answer), "{question}");
    }
}

#[tokio::test]
async fn the_answer_over_all_treaties_is_that_of_each() {
    let house = Houses::new();
    let reading = House::open_reading(&house.home).await.unwrap();
    let treaties = Treaties::read(&reading).await.unwrap();
    assert_eq!(treaties.len(), 4);
    let mut compared = 0;
    for code in ["FRA", "ARM", "CHL", "VNM", "DEU"] {
        let of = ParticipantId::parse(code).unwrap();
        for on in [
            "2000-12-12",
            "2003-09-29",
            "2010-05-01",
            "2025-10-25",
            "2026-11-01",
        ] {
            let when = When::on(Day::parse(on).unwrap());
            let all = treaties.of(&reading, &of, &when).await.unwrap();
            for slug in reading.conventions().await.unwrap() {
                let convention = reading.convention(&slug, None).await.unwrap();
                let participants = reading.participants(&slug, None).await.unwrap();
                let id = treaty::MatterId::of_register(&slug);
                let treaty::Matter::Register(register) = reading.matter(&id, &when).await.unwrap()
                else {
                    panic!("a register")
                };
                let status =
                    depositary::status::status(&register, &convention, &participants, when.as_of);
                let side = depositary::bilateral::side(
                    &register,
                    &convention,
                    &participants,
                    &status.unwrap(),
                    &of,
                );
                let found = all.iter().find(|stand| stand.treaty.slug == slug);
                match found {
                    Some(stand) => assert_eq!(stand.holding.side, side, "{slug}, {code}, {on}"),
                    None => {
                        let outside = depositary::bilateral::Place::Outside;
                        assert_eq!(side.place, outside, "{slug}, {code}, {on}");
                    }
                }
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 100);
}

#[tokio::test]
async fn what_is_entered_later_changes_nothing_of_an_earlier_size() {
    let house = Houses::new();
    let visitor = house.visitor().await;
    let now = visitor.page("/participants/FRA/treaties.json").await.json();
    let size = now["entry"].as_u64().unwrap();
    let address = format!("/participants/FRA/treaties.json?entry={size}&as_of=2026-11-01");
    let list = format!("/chapters.csv?entry={size}&as_of=2026-11-01");
    let before = (
        visitor.page(&address).await.bytes,
        visitor.page(&list).await.bytes,
    );
    house.import(
        "deposits",
        "mtdsg,party,iso3,kind,date\n18-12-a,Armenia,ARM,accession,2005-01-01\n9-4,France,FRA,accession,2012-01-01\n",
    );
    house.import(
        "treaties",
        "mtdsg,title,adopted,instruments,delay\n18-12-a,Protocol to it,2000-11-15,1,90 days\n",
    );
    // The same visitor, whose treaties go forward, and one who begins.
    for visitor in [visitor, house.visitor().await] {
        let after = (
            visitor.page(&address).await.bytes,
            visitor.page(&list).await.bytes,
        );
        assert_eq!(after, before);
        let now = visitor
            .page("/participants/FRA/treaties.json?as_of=2026-11-01")
            .await
            .json();
        let rows = [
            ("9-4", "party", Some("2012-01-01")),
            ("18-12", "party", Some("2003-09-29")),
            ("18-12-a", "party", Some("2003-09-29")),
            ("un-cybercrime", "signatory", None),
        ];
        assert_eq!(stands(&now), expected(&rows));
    }
}

#[tokio::test]
async fn treaties_stand_by_chapter_on_a_page_in_json_and_in_a_table() {
    let house = Houses::new();
    let visitor = house.visitor().await;
    let page = visitor.page("/chapters?as_of=2003-08-01").await;
    for words in [
        "4 treaties are kept in this house",
        "Chapter <bdi dir=\"ltr\">IX</bdi>",
        "Chapter <bdi dir=\"ltr\">XVIII</bdi>",
        "29 September 2003",
        "href=\"/18-12-a/depositary\"",
    ] {
        assert!(page.text().contains(words), "{words}");
    }
    let rows = visitor.page("/chapters.csv?as_of=2003-08-01").await.rows();
    let column = |name: &str| -> Vec<&str> { rows.iter().map(|row| row[name].as_str()).collect() };
    assert_eq!(
        column("convention"),
        ["9-4", "18-12", "18-12-a", "un-cybercrime"]
    );
    assert_eq!(column("instruments"), ["1", "2", "1", "0"]);
    assert_eq!(column("signatories"), ["1", "1", "0", "0"]);
    assert_eq!(
        column("entry_into_force"),
        ["2001-05-01", "2003-09-29", "", ""]
    );
    let all = visitor.page("/chapters.json").await.json();
    assert_eq!(all["treaties"][3]["signatories"], 76);
    assert_eq!(all["treaties"][3]["instruments"], 3);
    // Asked for a participant, the page leads there.
    let sent = visitor
        .get("/chapters?participant=FRA&as_of=2003-08-01")
        .await;
    assert_eq!(sent.status.as_u16(), 303);
    assert_eq!(
        sent.header("location"),
        "/participants/FRA/treaties?as_of=2003-08-01"
    );
    let table = visitor.page("/participants/FRA/treaties.csv").await.rows();
    assert_eq!(table[1]["form"], "ratification");
    let told = house.told(&["--party", "FRA", "--as-of", "2009-12-31"]);
    assert!(told.starts_with("France, as of 2009-12-31: Party to 2 of the 4 treaties"));
    assert!(told.contains("18-12  Convention on A: party since 2003-09-29 (signed 2000-12-12, ratification 2003-07-01)"));
    assert_eq!(
        visitor
            .get("/participants/XXX/treaties")
            .await
            .status
            .as_u16(),
        404
    );
}

#[tokio::test]
async fn the_sliders_lead_to_the_address_of_a_day_and_of_a_state_of_knowledge() {
    let house = Houses::new();
    let visitor = house.visitor().await;
    let facts = visitor.page("/9-4/depositary.json").await.json();
    let on = facts["changes"]["on"].as_array().unwrap();
    let days: Vec<&str> = on.iter().map(|day| day.as_str().unwrap()).collect();
    let expected = [
        "1999-01-01",
        "1999-06-01",
        "2001-05-01",
        "2009-05-01",
        "2010-05-01",
    ];
    assert_eq!(days, expected);
    // The place after the last is now; a place that is none asks for nothing.
    let rows = [
        ("?change=1", "/9-4/depositary?as_of=1999-06-01"),
        (
            "?change=2&known_change=2",
            "/9-4/depositary?as_of=2001-05-01&known_as_of=2001-05-05T23:59:59.999Z",
        ),
        ("?change=5&lang=ar", "/9-4/depositary?lang=ar"),
        ("?change=0&as_of=2005-01-01&entry=200000", ""),
    ];
    for (asked, leads) in rows {
        let answer = visitor.get(&format!("/9-4/depositary{asked}")).await;
        if leads.is_empty() {
            assert_eq!(answer.status.as_u16(), 404, "{asked}");
            continue;
        }
        assert_eq!(answer.status.as_u16(), 303, "{asked}");
        assert_eq!(answer.header("location"), leads, "{asked}");
        visitor.page(leads).await;
    }
    let page = visitor.page("/9-4/depositary?as_of=2003-01-01").await;
    for words in [
        "Days of change: 5, from",
        "The change before: <a href=\"/9-4/depositary?as_of=2001-05-01\">",
        "The change after: <a href=\"/9-4/depositary?as_of=2009-05-01\">",
        "type=\"range\"",
    ] {
        assert!(page.text().contains(words), "{words}");
    }
}

#[tokio::test]
async fn the_parties_are_drawn_by_regional_group_with_their_table() {
    let house = Houses::new();
    let visitor = house.visitor().await;
    let page = visitor.page("/18-12/depositary?as_of=2002-01-01").await;
    let western = "Western European and other States: 0 bound or to be bound, 1 signed, ";
    assert!(page.text().contains(western), "France signed");
    let page = visitor.page("/18-12/depositary?as_of=2009-12-31").await;
    assert!(
        page.text()
            .contains("Western European and other States: 1 bound or to be bound, 0 signed, ")
    );
    assert!(page.text().contains("1: <bdi dir=\"ltr\">FRA</bdi>"));
    assert!(page.text().contains("<text x=\"6\" y=\"17\">"));
}

#[tokio::test]
async fn the_facts_are_the_same_in_json_and_in_xml() {
    let house = Houses::new();
    let visitor = house.visitor().await;
    let status = visitor.page("/9-4/depositary.xml?as_of=2003-01-01").await;
    assert_eq!(
        status.header("content-type"),
        "application/xml; charset=utf-8"
    );
    for words in [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<status>",
        "  <convention>9-4</convention>",
        "    <FRA>2001-05-01</FRA>",
        "  <entry_into_force>2001-05-01</entry_into_force>",
    ] {
        assert!(status.text().contains(words), "{words}");
    }
    let one = visitor
        .page("/participants/FRA/treaties.xml?as_of=2003-01-01")
        .await;
    assert!(one.text().contains("<place>party</place>"));
    let all = visitor.page("/chapters.xml").await;
    assert_eq!(all.text().matches("<convention>").count(), 4);
    assert_eq!(visitor.get("/sources.xml").await.status.as_u16(), 404);
}

#[test]
fn what_is_exported_another_house_takes_in_and_says_the_same() {
    let house = Houses::new();
    let data = house.folder.path().join("data");
    let told = succeeds(house.home.folder(), &["export", data.to_str().unwrap()]);
    assert!(told.starts_with("Wrote 4 treaties"), "{told}");
    let xml = std::fs::read_to_string(data.join("treaties/9-4.xml")).unwrap();
    assert!(xml.starts_with("<?xml") && xml.contains("<place>left</place>"));
    let facts = std::fs::read_to_string(data.join("treaties/18-12.json")).unwrap();
    let facts: Json = serde_json::from_str(&facts).unwrap();
    assert_eq!(facts["participants"].as_array().unwrap().len(), 3);

    let (_folder, other) = home_with_convention_a();
    for what in ["treaties", "deposits", "signatures"] {
        let file = data.join(format!("{what}.csv"));
        let told = succeeds(
            other.folder(),
            &["import", what, file.to_str().unwrap(), "--strict"],
        );
        assert!(told.contains("0 left out"), "{told}");
    }
    for (slug, on) in [
        ("18-12", "2009-12-31"),
        ("9-4", "2010-01-01"),
        ("9-4", "2026-01-01"),
    ] {
        let asked = ["status", slug, "--as-of", on, "--json"];
        let [own, others] = [&house.home, &other].map(|home| {
            let told = succeeds(home.folder(), &asked);
            let mut facts: Json = serde_json::from_str(&told).unwrap();
            for times in ["entry", "known_as_of"] {
                facts.as_object_mut().unwrap().remove(times);
            }
            facts
        });
        assert_eq!(own, others, "{slug} on {on}");
    }
}

//! The text of a convention from its last revision to the copy that a stranger checks.

use crate::given::{fails_with, home_with_convention_a, servanda, succeeds};
use crate::web::visitor::Visitor;
use servanda::house::House;
use std::path::{Path, PathBuf};

const DRAFT: &str = "Article 1\n\nThe Parties shall keep [their] agreements.\n";
const ADOPTED: &str = "Article 1\n\nThe Parties shall keep their agreements.\n";

/// A home that is the depositary of `a`, adopted on the first day of 2000.
struct Depositary {
    folder: tempfile::TempDir,
    home: servanda::home::Home,
}

impl Depositary {
    fn new() -> Self {
        let (folder, home) = home_with_convention_a();
        let line = r#"{"id":"BBBBBBBBBBBBBBBBBBBBBA","matter":"a/depositary","ask":{"type":"depositary.adoption.reported/1","on":"2000-01-01"}}"#;
        let file = folder.path().join("adopted.jsonl");
        std::fs::write(&file, line).unwrap();
        succeeds(home.folder(), &["submit", file.to_str().unwrap()]);
        Self { folder, home }
    }

    fn file(&self, name: &str, text: &str) -> String {
        let file = self.folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    }

    fn home(&self) -> &Path {
        self.home.folder()
    }

    fn enter(&self, stage: &str, on: &str, text: &str) -> String {
        let file = self.file(&format!("{stage}.txt"), text);
        let named = [
            "--language",
            "en",
            "--stage",
            stage,
            "--name",
            "A/1",
            "--on",
            on,
        ];
        succeeds(
            self.home(),
            &[["text", "enter", file.as_str()].as_slice(), &named].concat(),
        )
    }

    /// A copy of the text as certified today.
    fn copy(&self, name: &str) -> PathBuf {
        let out = self.folder.path().join(name);
        let told = succeeds(
            self.home(),
            &["text", "copy", "en", "--out", out.to_str().unwrap()],
        );
        assert!(told.contains("servanda verify certified"), "{told}");
        out
    }

    fn verify(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output = servanda(
            self.home(),
            &[["verify", "certified"].as_slice(), arguments].concat(),
        );
        let said = String::from_utf8(output.stdout).unwrap();
        (output.status.code(), said)
    }
}

#[test]
fn a_stranger_checks_a_copy_with_the_file_alone() {
    let house = Depositary::new();
    house.enter("revision", "1999-12-01", DRAFT);
    let errors = fails_with(1, house.home(), &["text", "certify", "en"]);
    assert!(errors.contains("no adopted text in `en`"), "{errors}");
    house.enter("adopted", "2000-01-01", ADOPTED);
    let nowhere = house.folder.path().join("nowhere");
    let asked = ["text", "copy", "en", "--out", nowhere.to_str().unwrap()];
    let errors = fails_with(1, house.home(), &asked);
    assert!(errors.contains("is not certified"), "{errors}");
    let told = succeeds(house.home(), &["text", "certify", "en"]);
    assert!(told.contains("is certified"), "{told}");

    let copy = house.copy("a.certified.json");
    let copy = copy.to_str().unwrap();
    let (code, said) = house.verify(&[copy]);
    assert_eq!(code, Some(0), "{said}");
    for part in [
        "revision: A/1 (en)",
        "adopted: A/1 (en)",
        "(en) The Secretary, as depositary, certifies that the text A/1",
        "adopted on 2000-01-01",
        "(fr) The Secretary, en qualité de dépositaire, certifie",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    // The text beside it is the one, and another is not.
    let own = house.file("own.txt", ADOPTED);
    let other = house.file("other.txt", DRAFT);
    assert_eq!(house.verify(&[copy, &own]).0, Some(0));
    assert_eq!(house.verify(&[copy, &other]).0, Some(1));
    // One letter of the copy is another one.
    let text = std::fs::read_to_string(copy).unwrap();
    let altered = house.file("altered.json", &text.replacen("QXJ0", "QXJ1", 1));
    let (code, said) = house.verify(&[&altered]);
    assert_eq!(code, Some(1));
    assert!(
        said.contains("not the one that the last version names"),
        "{said}"
    );

    let told = succeeds(house.home(), &["text", "list"]);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 3, "{told}");
    assert!(lines[2].contains("certified"), "{told}");
    // The whole Record still passes, and carries both texts.
    let export = house.folder.path().join("export");
    let export = export.to_str().unwrap();
    succeeds(house.home(), &["record", "export", export]);
    succeeds(house.home(), &["verify", "record", export]);
}

#[test]
fn a_version_names_content_that_is_kept() {
    let house = Depositary::new();
    let version = format!(
        r#"{{"content":{{"sha256":"{}","size":3,"media":"text/plain"}},"language":"en","name":"A/1","stage":"adopted"}}"#,
        "ab".repeat(32)
    );
    let line = |version: &str| {
        format!(
            r#"{{"id":"BBBBBBBBBBBBBBBBBBBBBQ","matter":"a/depositary","ask":{{"type":"depositary.text.entered/1","on":"2000-01-01","version":{version}}}}}"#
        )
    };
    let file = house.file("line.jsonl", &line(&version));
    let errors = fails_with(1, house.home(), &["submit", &file]);
    assert!(errors.contains("is not in the archive"), "{errors}");
    let hash = record::hash::sha256(ADOPTED.as_bytes()).hex();
    let other_size = version.replace(&"ab".repeat(32), &hash);
    let (file, text) = (
        house.file("line.jsonl", &line(&other_size)),
        house.file("text.txt", ADOPTED),
    );
    let errors = fails_with(1, house.home(), &["submit", &file, "--attach", &text]);
    assert!(errors.contains("gives another size"), "{errors}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_show_the_text_its_chain_and_its_copy() {
    let depositary = Depositary::new();
    depositary.enter("revision", "1999-12-01", DRAFT);
    depositary.enter("adopted", "2000-01-01", ADOPTED);
    succeeds(depositary.home(), &["text", "certify", "en"]);
    let house = House::open_reading(&depositary.home).await.unwrap();
    let visitor = Visitor::over(house, None);
    let list = visitor.get("/text").await;
    assert!(list.text().contains("href=\"/text/en\""), "{}", list.text());
    let page = visitor.get("/text/en").await;
    for part in [
        "The Parties shall keep their agreements.",
        "is a true copy of the text of “A Convention”",
        "href=\"/text/en/copy\"",
        "href=\"/record/entries/",
    ] {
        assert!(page.text().contains(part), "{part}: {}", page.text());
    }
    let facts = visitor.get("/text/en.json").await.json();
    let versions = facts["versions"].as_array().unwrap();
    assert_eq!(versions[0]["hash"], versions[1]["before"]);
    assert_eq!(facts["certificate"]["copy"], "/text/en/copy");
    let copy = visitor.get("/text/en/copy").await;
    assert!(
        copy.header("content-disposition")
            .contains("a-en.certified.json")
    );
    let file = depositary.folder.path().join("taken.json");
    std::fs::write(&file, &copy.bytes).unwrap();
    assert_eq!(depositary.verify(&[file.to_str().unwrap()]).0, Some(0));
    assert_eq!(visitor.get("/text/fr").await.status, 404);
    assert_eq!(visitor.get("/text/fr/copy").await.status, 404);
}

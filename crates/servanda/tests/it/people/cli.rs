//! `servanda people` and `servanda keys list`: links, lists, lost telephones, erased names.

use crate::given::{fails_with, home_with_convention_a, succeeds};
use servanda::home::Home;

fn invited(home: &Home, more: &[&str]) -> (String, String) {
    let said = succeeds(home.folder(), &[&["people", "invite"], more].concat());
    let person = said
        .lines()
        .next()
        .unwrap()
        .strip_prefix("Person ")
        .unwrap();
    let link = said.lines().nth(1).unwrap();
    assert!(
        link.starts_with("http://localhost:8440/invitation/"),
        "{said}"
    );
    (person.to_owned(), link.to_owned())
}

#[test]
fn a_person_is_invited_listed_given_a_new_link_and_erased() {
    let (folder, home) = home_with_convention_a();
    assert!(succeeds(home.folder(), &["people", "list"]).starts_with("Nobody yet. "));
    let (person, link) = invited(
        &home,
        &["--name", "A. Delegate", "--email", "a@example.org"],
    );
    let listed = succeeds(home.folder(), &["people", "list"]);
    assert!(
        listed.contains("A. Delegate") && listed.contains("a link stands open"),
        "{listed}"
    );
    assert!(
        !listed.contains(link.rsplit('/').next().unwrap()),
        "the word is shown once"
    );

    let key = folder.path().join("my.key");
    let public = succeeds(home.folder(), &["keys", "new", key.to_str().unwrap()]);
    let public = public.lines().last().unwrap().to_owned();
    succeeds(
        home.folder(),
        &["keys", "enter", &public, "--person", &person],
    );
    let keys = succeeds(home.folder(), &["keys", "list", "--person", &person]);
    assert!(keys.contains("signs") && keys.contains(&public), "{keys}");
    let said = succeeds(home.folder(), &["people", "link", &person]);
    assert!(said.starts_with("Revoked 1 key of "), "{said}");
    assert!(said.contains("/invitation/"), "{said}");
    let json = succeeds(home.folder(), &["keys", "list", "--json"]);
    assert!(json.contains("\"standing\": \"revoked\""), "{json}");

    succeeds(home.folder(), &["people", "erase", &person]);
    let json = succeeds(home.folder(), &["people", "list", "--json"]);
    assert!(
        json.contains(&person) && !json.contains("Delegate") && !json.contains("example.org"),
        "{json}"
    );
    for file in ["people.sqlite", "people.sqlite-wal"] {
        let bytes = std::fs::read(home.folder().join(file)).unwrap_or_default();
        let found = bytes.windows(11).any(|eleven| eleven == b"A. Delegate");
        assert!(!found, "{file} still holds the name");
    }
    fails_with(
        1,
        home.folder(),
        &["people", "revoke", "aaaaaaaaaaaaaaaaaaaaaaaaaa"],
    );
}

#[test]
fn the_record_of_a_house_never_holds_a_name() {
    let (folder, home) = home_with_convention_a();
    let (person, _) = invited(&home, &["--name", "Secret Name"]);
    succeeds(home.folder(), &["people", "revoke", &person]);
    let record = std::fs::read(home.record()).unwrap();
    assert!(!record.windows(11).any(|eleven| eleven == b"Secret Name"));
    // A backup has the people, so that they sign in after a restore as before.
    let backup = folder.path().join("backup");
    succeeds(home.folder(), &["backup", backup.to_str().unwrap()]);
    let restored = Home::at(folder.path().join("restored"));
    let key = home.house_key();
    succeeds(
        restored.folder(),
        &[
            "restore",
            backup.to_str().unwrap(),
            "--key",
            key.to_str().unwrap(),
        ],
    );
    let listed = succeeds(restored.folder(), &["people", "list"]);
    assert!(
        listed.contains(&person) && listed.contains("Secret Name"),
        "{listed}"
    );
}

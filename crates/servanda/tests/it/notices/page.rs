//! The page on which people ask, agree and leave.

use super::other_side::MailServer;
use super::{Channel, Notices, Post, Sending, Targets};
use crate::given::{CONVENTION, InMemory, enter};
use crate::web::visitor::Visitor;
use servanda::home::Home;
use servanda::notices::{Mail, Standing};
use std::sync::Arc;

const FORM: [(&str, &str); 1] = [("content-type", "application/x-www-form-urlencoded")];

struct Room {
    visitor: Visitor,
    notices: Notices,
    mail: MailServer,
    post: Post,
    _folder: tempfile::TempDir,
}

async fn room() -> Room {
    let folder = tempfile::tempdir().unwrap();
    let house = InMemory::opened().await;
    let notices = Notices::open(&folder.path().join("n")).await.unwrap();
    let mail = MailServer::open();
    let sent = Mail::read(
        &mail.url(),
        "notices@example.org",
        "https://record.example.org",
        &Home::at(folder.path()),
    );
    let post = Post::of(
        Arc::new(house.house().await),
        notices.clone(),
        Some(sent.unwrap()),
        Targets::Public,
        "https://record.example.org",
    );
    let reading = house.house().await.with_notices(notices.clone());
    Room {
        visitor: Visitor::over(reading, None),
        notices,
        mail,
        post,
        _folder: folder,
    }
}

impl Room {
    async fn ask(&self, address: &str) -> u16 {
        let body = format!("address={address}&language=fr");
        let answer = self
            .visitor
            .send("POST", "/notices", &FORM, body.as_bytes())
            .await;
        answer.status.as_u16()
    }

    /// The path of a link in the newest letter.
    fn path(&self, with: &str) -> String {
        let letters = self.mail.letters();
        let link = letters.last().unwrap().link(with);
        link.strip_prefix("https://record.example.org")
            .unwrap()
            .to_owned()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_agrees_by_a_link_and_leaves_by_one_click() {
    let room = room().await;
    assert!(
        room.visitor
            .get("/notices")
            .await
            .text()
            .contains("name=\"address\"")
    );
    assert_eq!(room.ask("person%40example.org").await, 200);
    // Asked again at once, nobody is written to twice.
    assert_eq!(room.ask("person%40example.org").await, 200);
    room.post.round().await.unwrap();
    assert_eq!(room.mail.letters().len(), 1);
    let letter = room.mail.letters().pop().unwrap();
    assert_eq!(letter.to, "person@example.org");
    assert!(letter.words().contains("Veuillez confirmer"));

    // A program that looks at the link before its owner does agrees to nothing.
    let confirm = room.path("/notices/confirm/");
    let shown = room.visitor.get(&confirm).await;
    assert!(shown.text().contains("method=\"post\""), "{}", shown.text());
    let held = room.notices.all().await.unwrap().pop().unwrap();
    assert_eq!(held.standing, Standing::Asked);
    assert_eq!(
        room.visitor.send("POST", &confirm, &FORM, b"").await.status,
        200
    );
    let held = room.notices.all().await.unwrap().pop().unwrap();
    assert_eq!(held.standing, Standing::Confirmed);
    assert_eq!(held.channel, Channel::Mail);
    // Who confirmed hears nothing when somebody asks for the address again.
    assert_eq!(room.ask("person%40example.org").await, 200);
    room.post.round().await.unwrap();
    assert_eq!(room.mail.letters().len(), 1);

    // One click of a mail program (RFC 8058): no cookie, no page, no origin.
    let leave = format!("/notices/leave/{}", held.leaving());
    let body = b"List-Unsubscribe=One-Click";
    assert_eq!(
        room.visitor.send("POST", &leave, &FORM, body).await.status,
        200
    );
    assert!(room.notices.all().await.unwrap().is_empty());
    // Again, it is the same.
    assert_eq!(
        room.visitor.send("POST", &leave, &FORM, body).await.status,
        200
    );
    assert_eq!(room.visitor.get(&confirm).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_that_was_not_given_opens_nothing() {
    let room = room().await;
    room.ask("person%40example.org").await;
    let held = room.notices.all().await.unwrap().pop().unwrap();
    let crossed = held.leaving();
    for word in ["x", &held.id, &format!("{}.x", held.id), &crossed] {
        let answer = room
            .visitor
            .send("POST", &format!("/notices/confirm/{word}"), &FORM, b"")
            .await;
        assert_eq!(answer.status, 404, "{word}");
    }
    let answer = room
        .visitor
        .send(
            "POST",
            &format!("/notices/leave/{}", held.confirming()),
            &FORM,
            b"",
        )
        .await;
    assert_eq!(answer.status, 200);
    let held = room.notices.all().await.unwrap();
    assert_eq!(held.len(), 1);
    assert_eq!(held[0].standing, Standing::Asked);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_about_another_treaty_of_the_house_is_sent_its_notifications() {
    let mut sending = Sending::new().await;
    let opened = CONVENTION
        .replace("AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAQ")
        .replace("a/convention", "b/convention");
    enter(&sending.desk, &[opened]).await.unwrap();
    let reading = sending.house.house().await;
    let visitor = Visitor::over(reading.with_notices(sending.notices.clone()), None);
    // Without a post nobody is asked for an address.
    let post = sending.post(Targets::Public).await;
    let page = visitor.get("/notices?convention=b").await;
    assert!(
        page.text().contains("action=\"/notices?convention=b\""),
        "{}",
        page.text()
    );
    let body = b"address=person%40example.org&language=en";
    let asked = |path: &'static str| visitor.send("POST", path, &FORM, body);
    assert_eq!(asked("/notices?convention=c").await.status, 404);
    assert_eq!(asked("/notices?convention=b").await.status, 200);
    let held = sending.notices.all().await.unwrap().pop().unwrap();
    assert_eq!(held.convention, "b");
    sending
        .notices
        .confirm(&held.confirming(), 0)
        .await
        .unwrap();
    sending.issue("Of the first").await;
    let id = record::bytes::encode(&900_u128.to_be_bytes());
    let line = format!(
        r#"{{"id":"{id}","matter":"b/depositary","ask":{{"type":"depositary.notification.issued/1","on":"2026-11-21","number":"C.N.2.2026.TREATIES-B","subject":"Of the other"}}}}"#
    );
    enter(&sending.desk, &[line]).await.unwrap();
    post.round().await.unwrap();
    let letters = sending.mail.letters();
    let letter = letters.last().unwrap();
    assert_eq!(letters.len(), 2, "the confirmation and one notification");
    assert!(letter.header("Subject").contains("Of the other"));
    let link = letter.link("/notifications/");
    let path = link.strip_prefix("https://record.example.org").unwrap();
    assert!(
        visitor.page(path).await.text().contains("Of the other"),
        "{link}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_address_is_not_written_to_and_few_are_asked_from_one_place() {
    let room = room().await;
    for wrong in ["", "nobody", "a%40b%0d%0aBcc%3a+c%40d.org"] {
        assert_eq!(room.ask(wrong).await, 400, "{wrong}");
    }
    assert_eq!(room.ask("a%40example.org").await, 200);
    assert_eq!(room.ask("b%40example.org").await, 200);
    assert_ne!(room.ask("c%40example.org").await, 200);
    assert_eq!(room.notices.all().await.unwrap().len(), 2);
}

//! Notices: who asks gets each notification once, by letter or as a webhook.

mod killed;
mod other_side;
mod page;

use crate::given::{InMemory, enter};
use other_side::{Hook, MailServer};
use record::Instant;
use servanda::desk::Desk;
use servanda::fate::all_goes_well;
use servanda::home::Home;
use servanda::house::House;
use servanda::notices::{Channel, Mail, Notices, Post, Round, Subscriber, Targets, signature};
use std::sync::Arc;
use std::time::Duration;

/// A house in memory that is the depositary of `a`, with its list, a mail server and a webhook.
struct Sending {
    folder: tempfile::TempDir,
    house: InMemory,
    desk: Desk,
    notices: Notices,
    mail: MailServer,
    hook: Hook,
    issued: u128,
}

impl Sending {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let house = InMemory::opened().await;
        Self {
            desk: house.desk(all_goes_well()).await.unwrap(),
            notices: Notices::open(&folder.path().join("notices.sqlite"))
                .await
                .unwrap(),
            folder,
            house,
            mail: MailServer::open(),
            hook: Hook::open(),
            issued: 0,
        }
    }

    /// The depositary notifies; gives the number.
    async fn issue(&mut self, subject: &str) -> String {
        self.issued += 1;
        let id = record::bytes::encode(&(500 + self.issued).to_be_bytes());
        let number = format!("C.N.{}.2026.TREATIES-A", self.issued);
        let line = format!(
            r#"{{"id":"{id}","matter":"a/depositary","ask":{{"type":"depositary.notification.issued/1","on":"2026-11-21","number":"{number}","subject":"{subject}"}}}}"#
        );
        enter(&self.desk, &[line]).await.unwrap();
        number
    }

    async fn added(&self, channel: Channel, address: &str) -> Subscriber {
        let size = self.house.house().await.size().await.unwrap();
        let place = ("a", "en");
        self.notices
            .add(channel, address, place, (size, 0))
            .await
            .unwrap()
    }

    async fn post(&self, targets: Targets) -> Post {
        let (home, url) = (Home::at(self.folder.path()), "https://record.example.org");
        let mail = Mail::read(&self.mail.url(), "notices@example.org", url, &home).unwrap();
        let house: House = self.house.house().await;
        Post::of(
            Arc::new(house),
            self.notices.clone(),
            Some(mail),
            targets,
            url,
        )
    }

    async fn round(&self) -> Round {
        self.post(Targets::Private).await.round().await.unwrap()
    }

    fn clock(&self, instant: &str) {
        self.house.clock.set(Instant::parse(instant).unwrap());
    }
}

const fn round(sent: u64, later: u64, given_up: u64) -> Round {
    Round {
        sent,
        later,
        given_up,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_notification_is_sent_once_from_the_day_on_that_somebody_asked() {
    let mut sending = Sending::new().await;
    sending.issue("Before anybody asked").await;
    let to = sending.added(Channel::Mail, "person@example.org").await;
    assert_eq!(sending.round().await, round(0, 0, 0));
    let number = sending.issue("Corrections & “quotes”").await;
    assert_eq!(sending.round().await, round(1, 0, 0));
    assert_eq!(sending.round().await, round(0, 0, 0));
    let letters = sending.mail.letters();
    let [letter] = letters.as_slice() else {
        panic!("one letter: {letters:?}");
    };
    assert_eq!(letter.to, "person@example.org");
    assert_eq!(letter.header("To"), "person@example.org");
    assert!(letter.header("From").ends_with("<notices@example.org>"));
    assert_eq!(letter.header("Auto-Submitted"), "auto-generated");
    assert_eq!(letter.header("List-Id"), "<a.notices.example.org>");
    assert_eq!(
        letter.header("Message-ID"),
        format!("<n3.{}@example.org>", to.id)
    );
    assert_eq!(
        letter.header("List-Unsubscribe-Post"),
        "List-Unsubscribe=One-Click"
    );
    let leave = letter.header("List-Unsubscribe");
    assert_eq!(
        leave,
        format!(
            "<https://record.example.org/notices/leave/{}>",
            to.leaving()
        )
    );
    let words = letter.words();
    for part in [
        "text/plain",
        "text/html",
        "Depositary notification",
        "Notification dépositaire",
        number.as_str(),
        "Corrections & “quotes”",
        "Corrections &amp; “quotes”",
        "https://record.example.org/notifications/C.N.2.2026.TREATIES-A",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_taken_is_tried_again_later_and_order_stays() {
    let mut sending = Sending::new().await;
    sending.added(Channel::Mail, "person@example.org").await;
    sending.issue("One").await;
    sending.issue("Two").await;
    sending.mail.will_say(&["451 Later", "451 Later"]);
    assert_eq!(sending.round().await, round(0, 1, 0));
    // Nothing is due yet, and the second does not overtake the first.
    sending.clock("2026-11-21T12:00:06.000Z");
    assert_eq!(sending.round().await, round(0, 0, 0));
    sending.clock("2026-11-21T12:00:11.000Z");
    assert_eq!(sending.round().await, round(0, 1, 0));
    sending.clock("2026-11-21T12:01:12.000Z");
    assert_eq!(sending.round().await, round(2, 0, 0));
    let subjects = sending.mail.letters();
    let subjects: Vec<String> = subjects
        .iter()
        .map(|letter| letter.header("Subject"))
        .collect();
    assert_eq!(
        subjects,
        ["C.N.1.2026.TREATIES-A: One", "C.N.2.2026.TREATIES-A: Two"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_for_good_is_given_up_and_can_be_tried_anew() {
    let mut sending = Sending::new().await;
    let to = sending.added(Channel::Mail, "person@example.org").await;
    sending.issue("One").await;
    sending.mail.will_say(&["550 Nobody here"]);
    assert_eq!(sending.round().await, round(0, 0, 1));
    assert_eq!(sending.round().await, round(0, 0, 0));
    assert_eq!(sending.notices.counts(&to.id).await.unwrap().given_up, 1);
    assert_eq!(sending.notices.try_again(0).await.unwrap(), 1);
    assert_eq!(sending.round().await, round(1, 0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn attempts_end_after_about_three_days() {
    let mut sending = Sending::new().await;
    let to = sending.added(Channel::Hook, &sending.hook.url()).await;
    sending.issue("One").await;
    sending.hook.will_say(&[500; 11]);
    let mut rounds = 0;
    for day in 21..30 {
        for hour in 0..24 {
            for minute in ["00", "30"] {
                sending.clock(&format!("2026-11-{day}T{hour:02}:{minute}:00.000Z"));
                if day > 21 || hour > 12 {
                    let done = sending.round().await;
                    rounds += done.later + done.given_up;
                }
            }
        }
    }
    assert_eq!(rounds, 11);
    assert_eq!(sending.hook.calls().len(), 11);
    let ids: std::collections::BTreeSet<String> = sending
        .hook
        .calls()
        .iter()
        .map(|call| call.header("webhook-id").to_owned())
        .collect();
    assert_eq!(ids.len(), 1, "one id however often it is sent");
    assert_eq!(sending.notices.counts(&to.id).await.unwrap().given_up, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receiver_that_is_slow_delays_itself_alone() {
    let mut sending = Sending::new().await;
    let slow: Vec<Hook> = (0..3).map(|_| Hook::open()).collect();
    for hook in &slow {
        hook.pauses(Duration::from_secs(12));
        sending.added(Channel::Hook, &hook.url()).await;
    }
    sending.added(Channel::Hook, &sending.hook.url()).await;
    sending.added(Channel::Mail, "person@example.org").await;
    sending.issue("One").await;
    let (grown, size) = tokio::sync::watch::channel(0);
    let post = sending.post(Targets::Private).await;
    let going = tokio::spawn(post.go(size));
    let others_have = async |sending: &Sending, all: usize| {
        while sending.hook.calls().len() < all || sending.mail.letters().len() < all {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    others_have(&sending, 1).await;
    // What comes while the slow ones are still at the first reaches the others too.
    for (number, subject) in [(2, "Two"), (3, "Three")] {
        sending.issue(subject).await;
        grown.send(number).unwrap();
        others_have(&sending, usize::try_from(number).unwrap()).await;
    }
    for hook in &slow {
        assert_eq!(hook.calls().len(), 1);
    }
    let subjects: Vec<String> = (sending.mail.letters().iter())
        .map(|letter| letter.header("Subject"))
        .collect();
    let numbered = ["1", "2", "3"].map(|number| format!("C.N.{number}.2026.TREATIES-A: "));
    for (subject, begins) in subjects.iter().zip(&numbered) {
        assert!(subject.starts_with(begins), "{subjects:?}");
    }
    going.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_is_signed_and_says_what_the_record_says() {
    let mut sending = Sending::new().await;
    let to = sending.added(Channel::Hook, &sending.hook.url()).await;
    let number = sending.issue("One").await;
    // A redirection is no answer, and is not followed.
    sending.hook.will_say(&[302]);
    assert_eq!(sending.round().await, round(0, 1, 0));
    sending.clock("2026-11-21T12:00:11.000Z");
    assert_eq!(sending.round().await, round(1, 0, 0));
    let calls = sending.hook.calls();
    assert_eq!(calls.len(), 2);
    let call = &calls[1];
    let (id, at) = (call.header("webhook-id"), call.header("webhook-timestamp"));
    assert_eq!(id, calls[0].header("webhook-id"));
    let secret = to.webhook_secret();
    let secret = secret.strip_prefix("whsec_").unwrap();
    let secret =
        record::bytes::decode(&secret.replace('+', "-").replace('/', "_").replace('=', ""))
            .unwrap();
    let expected = signature(&secret, id, at.parse().unwrap(), &call.body);
    assert_eq!(call.header("webhook-signature"), expected);
    let body: serde_json::Value = serde_json::from_str(&call.body).unwrap();
    assert_eq!(body["type"], "notification.issued");
    assert_eq!(body["data"]["number"], number);
    assert_eq!(body["data"]["convention"], "a");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_that_wants_no_more_is_forgotten() {
    let mut sending = Sending::new().await;
    sending.added(Channel::Hook, &sending.hook.url()).await;
    sending.issue("One").await;
    sending.issue("Two").await;
    sending.hook.will_say(&[410]);
    sending.round().await;
    assert_eq!(sending.hook.calls().len(), 1);
    assert!(sending.notices.all().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn no_webhook_leads_to_this_machine_unless_the_operator_lets_it() {
    let mut sending = Sending::new().await;
    // By its number, and by a name that leads here.
    let by_name = format!("https://localhost:{}/hook", sending.hook.port);
    sending.added(Channel::Hook, &sending.hook.url()).await;
    sending.added(Channel::Hook, &by_name).await;
    sending.issue("One").await;
    let done = sending.post(Targets::Public).await.round().await.unwrap();
    assert_eq!(done.sent, 0);
    assert!(sending.hook.calls().is_empty());
    assert_eq!(done, round(0, 1, 1));
}

//! A notice as a letter: plain text and HTML of the same words, English and French, plain headers.
//!
//! The same notice to the same subscriber is the same letter to the byte however often it is made: its
//! `Message-ID` and the border between its parts follow from the entry and the subscriber, its date is
//! that of the entry. So a second copy is known as one.

use super::mail::Mail;
use super::outbox::Paper;
use super::subscriber::Subscriber;
use crate::web::Tongue;
use crate::web::args;
use lettre::Message;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MessageBuilder, MultiPart, SinglePart};
use maud::{DOCTYPE, html};
use record::Instant;
use record::hash::sha256;
use std::time::{Duration, UNIX_EPOCH};
use treaty::depositary::notification::Text;

/// The languages of a letter: the subscriber's first.
fn tongues(language: &str) -> [Tongue; 2] {
    match language {
        "fr" => [Tongue::French, Tongue::English],
        _ => [Tongue::English, Tongue::French],
    }
}

/// Words beside the depositary's own, in one language: paragraphs, and what a line leads to.
struct Part {
    language: &'static str,
    heading: String,
    paragraphs: Vec<String>,
}

/// The notification as a letter; none where an address can be written in no header.
pub(super) fn notice(paper: &Paper, to: &Subscriber, mail: &Mail) -> Option<Message> {
    let mut parts = Vec::new();
    for tongue in tongues(&to.language) {
        let own = |text: &&Text| text.language == tongue.code();
        let own = paper.texts.iter().find(own);
        let given = args![
            number = paper.number.as_str(),
            convention = paper.title.as_str()
        ];
        let mut paragraphs = vec![tongue.word_with("notice-of", &given)];
        match own {
            Some(text) => paragraphs.extend(text.text.lines().map(str::to_owned)),
            None => paragraphs.push(paper.subject.clone()),
        }
        let entry = paper.entry.to_string();
        let given = args![address = paper.address.as_str(), entry = entry.as_str()];
        paragraphs.push(tongue.word_with("notice-where", &given));
        if let Some(authority) = &paper.transcribed {
            let given = args![authority = authority.as_str()];
            paragraphs.push(tongue.word_with("notice-transcribed", &given));
        }
        if paper.practice {
            paragraphs.push(tongue.word("practice-not-real"));
        }
        let leave = mail.leaving(to);
        paragraphs.push(tongue.word_with("notice-leave", &args![address = leave.as_str()]));
        parts.push(Part {
            language: tongue.code(),
            heading: own.map_or_else(|| paper.subject.clone(), |text| text.subject.clone()),
            paragraphs,
        });
    }
    let practice = match paper.practice {
        true => "[PRACTICE] ",
        false => "",
    };
    let heading = parts.first().map_or("", |part| part.heading.as_str());
    let subject = format!("{practice}{}: {heading}", paper.number);
    let name = format!("n{}.{}", paper.entry, to.id);
    let head = head(mail, to, &subject, &name, &paper.at)?;
    let head = raw(
        head,
        "List-Id",
        &format!("<{}.notices.{}>", paper.convention, mail.host()),
    );
    let head = raw(head, "List-Unsubscribe", &format!("<{}>", mail.leaving(to)));
    // One click is for addresses that nobody on the way can read (RFC 8058).
    let head = match mail.leaving(to).starts_with("https://") {
        true => raw(head, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        false => head,
    };
    whole(head, &name, &parts)
}

/// The letter that asks the owner of an address to agree.
pub(super) fn confirmation(
    title: &str,
    to: &Subscriber,
    mail: &Mail,
    now: &Instant,
) -> Option<Message> {
    let mut parts = Vec::new();
    for tongue in tongues(&to.language) {
        let address = mail.confirming(to);
        let given = args![convention = title, address = address.as_str()];
        parts.push(Part {
            language: tongue.code(),
            heading: tongue.word("notice-confirm-subject"),
            paragraphs: vec![
                tongue.word_with("notice-confirm", &given),
                tongue.word("notice-confirm-else"),
            ],
        });
    }
    let subject = parts.first().map(|part| part.heading.clone())?;
    // Asked again, it is another letter.
    let name = format!("c{}.{}", now.unix_millis(), to.id);
    whole(head(mail, to, &subject, &name, now)?, &name, &parts)
}

fn head(
    mail: &Mail,
    to: &Subscriber,
    subject: &str,
    name: &str,
    at: &Instant,
) -> Option<MessageBuilder> {
    let millis = u64::try_from(at.unix_millis()).ok()?;
    let head = Message::builder()
        .from(Mailbox::new(
            Some("Servanda".to_owned()),
            mail.from().clone(),
        ))
        .to(Mailbox::new(None, to.address.parse().ok()?))
        .subject(subject)
        .date(UNIX_EPOCH + Duration::from_millis(millis))
        .message_id(Some(format!("<{name}@{}>", mail.host())));
    // So that no holiday answers (RFC 3834).
    Some(raw(head, "Auto-Submitted", "auto-generated"))
}

fn raw(head: MessageBuilder, name: &'static str, value: &str) -> MessageBuilder {
    match HeaderName::new_from_ascii(name.to_owned()) {
        Ok(name) => head.raw_header(HeaderValue::new(name, value.to_owned())),
        Err(_) => head,
    }
}

fn whole(head: MessageBuilder, name: &str, parts: &[Part]) -> Option<Message> {
    let mut plain = String::new();
    for part in parts {
        plain.push_str(&format!("{}\n\n", part.heading));
        for paragraph in &part.paragraphs {
            plain.push_str(&format!("{paragraph}\n\n"));
        }
        plain.push_str("--\n\n");
    }
    let rich = html! {
        (DOCTYPE)
        html lang=[parts.first().map(|part| part.language)] {
            head { meta charset="utf-8"; }
            body {
                @for part in parts {
                    div lang=(part.language) {
                        h1 { (part.heading) }
                        @for paragraph in &part.paragraphs { p { (linked(paragraph)) } }
                    }
                    hr;
                }
            }
        }
    };
    let border = sha256(name.as_bytes()).hex();
    let single = |kind: ContentType, body: String| SinglePart::builder().header(kind).body(body);
    let parts = MultiPart::builder()
        .kind(lettre::message::MultiPartKind::Alternative)
        .boundary(border)
        .singlepart(single(ContentType::TEXT_PLAIN, plain))
        .singlepart(single(ContentType::TEXT_HTML, rich.into_string()));
    head.multipart(parts).ok()
}

/// A paragraph with the addresses in it as links.
fn linked(paragraph: &str) -> maud::Markup {
    html! {
        @for (number, word) in paragraph.split(' ').enumerate() {
            @if number > 0 { " " }
            @if word.starts_with("https://") || word.starts_with("http://") { a href=(word) { (word) } }
            @else { (word) }
        }
    }
}

//! Notices: the depositary's notifications sent on to whoever asked for them, by e-mail and as signed
//! webhooks.
//!
//! What has to be sent is folded from the Record: every notification entered after somebody confirmed,
//! less what the home notes as sent. So a crash loses none. What it can do is send one twice: between the
//! moment a mail server or a webhook takes a notice and the moment that is noted there is one flush of
//! the disk, and no protocol closes that gap. Both copies are the same to the byte and bear the same
//! `Message-ID`, or the same `webhook-id`, by which the second is known ([docs/notices.md]).
//!
//! Addresses stand in one file of the home, its owner's alone. They are never in the Record, never in a
//! trace, and gone when somebody leaves.

mod hook;
mod letter;
mod mail;
mod outbox;
mod post;
mod store;
mod subscriber;
mod target;

pub use hook::signature;
pub use mail::Mail;
pub use post::{Post, Round};
pub use store::{Counts, Notices};
pub(crate) use subscriber::mail_address;
pub use subscriber::{Channel, Standing, Subscriber};
pub use target::Targets;

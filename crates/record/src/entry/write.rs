//! An entry's canonical bytes, written key by key in their order: nothing is copied first.

use super::submission::{SubmissionRef, check_canonical_body};
use super::{Body, DEPTH_MAX, Entry, Open, Signed, VERSION};
use crate::malformed::Malformed;
use crate::value::Value;
use crate::value::write::{put, put_string};

/// What stands around an act and `signed`: the frame.
const IN_FRAME: usize = DEPTH_MAX - 1;
/// What stands around a submission's body: the frame and `submission`.
const IN_SUBMISSION: usize = DEPTH_MAX - 2;
/// Most entries are shorter.
const BYTES_USUAL: usize = 1536;

pub(super) fn entry(entry: &Entry) -> Result<Vec<u8>, Malformed> {
    let mut out = Vec::with_capacity(BYTES_USUAL);
    match &entry.body {
        Body::Committed { commitment } => {
            text("{\"at\":", entry.at.as_str(), &mut out);
            text(",\"commitment\":", &commitment.hex(), &mut out);
        }
        Body::Open(open) => frame(open, Some(entry.at.as_str()), &mut out)?,
    }
    number(",\"v\":", VERSION, &mut out);
    out.push(b'}');
    Ok(out)
}

/// What a commitment covers.
pub(super) fn content(open: &Open) -> Result<Vec<u8>, Malformed> {
    let mut out = Vec::with_capacity(BYTES_USUAL);
    frame(open, None, &mut out)?;
    out.push(b'}');
    Ok(out)
}

fn frame(open: &Open, at: Option<&str>, out: &mut Vec<u8>) -> Result<(), Malformed> {
    open.act.check_below(IN_FRAME)?;
    out.extend_from_slice(b"{\"act\":");
    put(&open.act, out);
    if let Some(at) = at {
        text(",\"at\":", at, out);
    }
    text(",\"matter\":", &open.matter, out);
    text(",\"publicity\":", &open.publicity, out);
    out.extend_from_slice(b",\"signed\":");
    signed(&open.signed, out)?;
    submission(&open.submission, out)
}

fn signed(signed: &Signed, out: &mut Vec<u8>) -> Result<(), Malformed> {
    let value = signed.to_value();
    value.check_below(IN_FRAME)?;
    put(&value, out);
    Ok(())
}

fn submission(submission: &SubmissionRef, out: &mut Vec<u8>) -> Result<(), Malformed> {
    out.extend_from_slice(b",\"submission\":{");
    if let Some(body) = &submission.body {
        self::body(body, submission, out)?;
    }
    text("\"hash\":", &submission.hash.hex(), out);
    text(",\"id\":", &submission.id.to_string(), out);
    number(",\"of\":", submission.of.into(), out);
    number(",\"part\":", submission.part.into(), out);
    out.push(b'}');
    Ok(())
}

fn body(body: &Value, submission: &SubmissionRef, out: &mut Vec<u8>) -> Result<(), Malformed> {
    body.check_below(IN_SUBMISSION)?;
    out.extend_from_slice(b"\"body\":");
    let begins = out.len();
    put(body, out);
    let written = out.get(begins..).unwrap_or_default();
    check_canonical_body(written, &submission.hash)?;
    out.push(b',');
    Ok(())
}

fn text(key: &str, value: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(key.as_bytes());
    put_string(value, out);
}

fn number(key: &str, value: i64, out: &mut Vec<u8>) {
    out.extend_from_slice(key.as_bytes());
    out.extend_from_slice(value.to_string().as_bytes());
}

//! The words of the answers.

use super::sequence::Counts;
use crate::instant::Instant;
use crate::keys::PRACTICE_ORIGIN;
use crate::note::Verifier;
use crate::package::Envelope;
use crate::policy::Policy;

/// What stands before something that was left out.
pub(super) const NOT_CHECKED: &str = "not checked here";

/// The first line without a policy.
pub(super) fn names_itself(key: &Verifier) -> String {
    format!(
        "Checked against the key this Record names itself, {}; compare it with one obtained elsewhere",
        key.fingerprint()
    )
}

/// The first line with a policy.
pub(super) fn policy(policy: &Policy) -> String {
    let quorum = match &policy.quorum {
        None => "asks for no cosignatures".to_owned(),
        Some(quorum) => format!("asks for the cosignatures of `{quorum}`"),
    };
    let logs = match policy.logs.as_slice() {
        [only] => format!(
            "names the key of `{}`, {},",
            only.name(),
            only.fingerprint()
        ),
        many => format!(
            "names the keys of {}",
            count(many.len() as u64, "Record", "Records")
        ),
    };
    format!("Checked against the policy given, which {logs} and {quorum}")
}

/// The first line when no key could be read.
pub(super) const NO_KEY: &str = "No key could be read to check against";

/// The first line when there was nothing to check, or no policy to check it against.
pub(super) const NOTHING: &str = "Nothing was checked";

/// The line that follows it for a house of practice.
pub(super) const PRACTICE: &str =
    "PRACTICE: this Record is an exercise; nothing in it was done in earnest";

pub(super) fn is_practice(origin: &str) -> bool {
    origin.starts_with(PRACTICE_ORIGIN)
}

/// A witness and the time it states.
pub(super) fn cosigned(name: &str, time: u64) -> String {
    let millis = i64::try_from(time)
        .ok()
        .and_then(|time| time.checked_mul(1000));
    let at = millis.and_then(|millis| Instant::from_unix_millis(millis).ok());
    match at {
        Some(at) => format!("{name} at {at}"),
        None => format!("{name} at {time} seconds after 1970"),
    }
}

/// What stands where a link is missing.
pub(super) fn or_not_recorded(known: &[String]) -> String {
    if known.is_empty() {
        "not recorded".into()
    } else {
        known.join(", ")
    }
}

/// A count with its thousands apart.
pub fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A count with its thousands apart, and the noun in the right number.
pub fn count(count: u64, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", grouped(count))
}

/// What nobody can read from signatures and hashes.
const NEVER: &str = "It does not show who used the device or held a key, that what an entry says is true, that the acquisition \
    of any evidence was lawful or complete, or that a court will admit it.";

const SAME_FOR_ALL: &str = " It does not show that everybody is given this same Record (cosignatures of witnesses: not recorded).";

pub(super) fn record_shows(
    size: u64,
    counts: &Counts,
    cosigned: &[String],
    entries_read: bool,
) -> String {
    let mut text = format!(
        "The checkpoint was signed with the key named above and covers exactly these {}, in this order: not one was \
         changed, left out or put in between after it was signed.",
        count(size, "entry", "entries")
    );
    let bodies = counts.signed - counts.bodiless;
    if entries_read && bodies > 0 {
        text.push_str(&format!(
            " {} signed with a person's key that an earlier entry introduced for that person, that had not ended and that \
             none had revoked, within its scope.",
            count(bodies, "submission was", "submissions were")
        ));
    }
    if entries_read && counts.sessions > 0 {
        text.push_str(&format!(
            " Of these {} signed with the key of a sign-in, which a passkey of the same person had introduced for twelve \
             hours at most.",
            count(counts.sessions, "was", "were")
        ));
    }
    if entries_read && counts.passkeys > 0 {
        text.push_str(&format!(
            " And {} agreed to with a passkey: each challenge is the hash of the submission, each was made at this house's \
             origin and for its RP id, with the person present and checked by the device, and no counter went back.",
            count(counts.passkeys, "was", "were")
        ));
    }
    if !cosigned.is_empty() {
        text.push_str(&format!(
            " Witnesses saw this same checkpoint: {}.",
            cosigned.join(", ")
        ));
    }
    text
}

pub(super) fn record_does_not_show(
    counts: &Counts,
    cosigned: &[String],
    with_policy: bool,
) -> String {
    let mut text = NEVER.to_owned();
    if !with_policy {
        text.push_str(" It does not show whose key it is.");
    }
    if cosigned.is_empty() {
        text.push_str(SAME_FOR_ALL);
    }
    let mut also = |number: u64, one: &str, many: &str, words: &str| {
        if number > 0 {
            text.push_str(&format!(" {} {words}.", count(number, one, many)));
        }
    };
    also(
        counts.attested,
        "submission is",
        "submissions are",
        "attested by the house, not signed by the person",
    );
    also(
        counts.transcribed,
        "submission is",
        "submissions are",
        "transcribed by the house from the sources they name",
    );
    also(
        counts.bodiless,
        "signed submission is",
        "signed submissions are",
        "not open, so the signature was not checked",
    );
    also(
        counts.committed,
        "entry is",
        "entries are",
        "not open; what they say was not checked",
    );
    text
}

pub(super) fn proof_shows(index: u64, size: u64, cosigned: &[String]) -> String {
    let mut text = format!(
        "The entry in this receipt is entry {index} of a Record whose checkpoint of {} was signed with the key named above; \
         no other bytes can stand in that place.",
        count(size, "entry", "entries")
    );
    if !cosigned.is_empty() {
        text.push_str(&format!(
            " Witnesses saw this same checkpoint: {}.",
            cosigned.join(", ")
        ));
    }
    text
}

pub(super) fn proof_does_not_show(with_policy: bool, cosigned: &[String], signed: &str) -> String {
    let mut text = NEVER.to_owned();
    if !with_policy {
        text.push_str(" It does not show whose key it is.");
    }
    if cosigned.is_empty() {
        text.push_str(SAME_FOR_ALL);
    }
    text.push_str(&format!(
        " {signed} It does not show the rest of the Record: whether its times are in order, or what later entries say. Check \
         the exported Record for these."
    ));
    text
}

pub(super) fn consistency_shows(old: u64, new: u64) -> String {
    format!(
        "The newer Record begins with exactly the {} of the earlier checkpoint, in the same order: nothing was changed or \
         removed, and {} were added.",
        count(old, "entry", "entries"),
        count(new - old, "entry", "entries")
    )
}

pub(super) fn consistency_does_not_show(with_policy: bool) -> String {
    let whose = if with_policy {
        ""
    } else {
        " It does not show whose key it is."
    };
    format!(
        "{NEVER}{whose} The entries themselves were not read; check the exported Record for that."
    )
}

/// The first line for a package whose sender's key nobody gave.
pub(super) const NOT_VOUCHED: &str = "Not vouched for: no key of the sender was given with --from, so nothing here says who sealed it";

/// The first line where no key was given and the envelope names its sender's.
pub(super) fn named_not_vouched(sender: &Verifier) -> String {
    format!(
        "Not vouched for: sealed with the key that the envelope names, fingerprint {}; compare it with one obtained elsewhere, or give \
         that with --from",
        sender.fingerprint()
    )
}

/// The first line where a key was given and the envelope names nobody.
pub(super) const NOT_NAMED: &str = "Not vouched for: the envelope does not name its sender, so the key given could not be \
    compared; a recipient compares it on opening";

/// By how much a file's length is not the one that was stated.
pub fn difference(bytes: u64, stated: u64) -> String {
    let difference = count(bytes.abs_diff(stated), "byte", "bytes");
    match bytes > stated {
        true => format!("it is {difference} longer, so bytes were added"),
        false => format!("it is {difference} shorter, so it was cut off"),
    }
}

pub(super) fn package_shows(envelope: &Envelope, with_sealed_file: bool) -> String {
    let mut text = "Whoever held the key that the envelope names signed it.".to_owned();
    if with_sealed_file {
        text.push_str(" The sealed file is, to the byte, the one that was signed for.");
    }
    text.push_str(&format!(
        " Whoever sealed it is bound to one request, one sender, one statement and {}, and cannot later show others.",
        count(envelope.commitments.recipients.len() as u64, "recipient", "recipients")
    ));
    text
}

pub(super) fn package_does_not_show(envelope: &Envelope) -> String {
    let mut text = NEVER.replace(
        "that what an entry says is true",
        "that what the sender states is true",
    );
    text.push_str(match &envelope.named {
        None => {
            " It does not show who the sender is: the key was made for this package alone. It does not show what is inside, or to \
             whom it is sealed; a recipient sees both on opening."
        }
        Some(_) => {
            " It does not show whose keys those are that the envelope names, what is inside, or that it is sealed to the recipients \
             named and to no other: that is the sender's signed word. A recipient sees on opening what is inside."
        }
    });
    text.push_str(" It does not show when it was made: the time is the sender's clock's.");
    text
}

pub(super) fn custody_does_not_show() -> String {
    let never = NEVER.replace(
        "that what an entry says is true",
        "that what a link says is true",
    );
    format!(
        "{never} It does not show whose keys they are, that no link follows the last, or when they were made: the times are those of the signers' clocks."
    )
}

pub(super) fn exhibit_shows(with_file: bool) -> String {
    let mut text = "Whoever held the key named above listed this file, by its hash, in the package; nothing is said of the other files.".to_owned();
    if with_file {
        text.push_str(" The file given is that file, to the byte.");
    }
    text
}

pub(super) fn exhibit_does_not_show(with_file: bool) -> String {
    let never = NEVER.replace(
        "that what an entry says is true",
        "that what the sender states is true",
    );
    let file = match with_file {
        true => "",
        false => " It does not show that a file which somebody holds is this one: none was given.",
    };
    format!(
        "{never}{file} It does not show whose key it is, unless it was given with --from, or when the package was made: the time is the sender's clock's."
    )
}

pub(super) fn certified_shows(versions: u64, cosigned: &[String]) -> String {
    let mut text = format!(
        "Whoever held the key named above signed a Record in which the text in this copy is certified, and in which it is \
         the last of {}: none of them can be changed, left out or put in between.",
        count(versions, "version", "versions")
    );
    if !cosigned.is_empty() {
        text.push_str(&format!(
            " Witnesses saw this same checkpoint: {}.",
            cosigned.join(", ")
        ));
    }
    text
}

pub(super) fn certified_does_not_show(with_policy: bool, cosigned: &[String]) -> String {
    let mut text = NEVER.to_owned();
    if !with_policy {
        text.push_str(" It does not show whose key it is.");
    }
    if cosigned.is_empty() {
        text.push_str(SAME_FOR_ALL);
    }
    text.push_str(
        " It does not show that whoever keeps this Record has the custody of the original, or what was corrected after this \
         copy was made. Check the exported Record for its later entries.",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_has_its_thousands_apart_and_its_number() {
        assert_eq!(grouped(1_234_567), "1,234,567");
        let files = [0, 1, 2_000].map(|files| count(files, "file", "files"));
        assert_eq!(files, ["0 files", "1 file", "2,000 files"]);
    }
}

//! A text for a qualified person: what was compared, with what, and blanks for what only that person can say.

use record::package::age::shown;

use super::{Certificate, NONE_BESIDE, NOT_PASSED_ON, files, part, passed, shows, whose};

pub(super) fn certification(of: &Certificate) -> String {
    let statement = &of.statement;
    let contents = &statement.contents;
    format!(
        "\
CERTIFICATION OF ELECTRONIC RECORDS
A text to be completed, adapted to the law of the place, and signed by the person who made the comparison. Nothing in it is
filled in for this person but what {software} read on {made}.

1. My name is ______________________________. I am employed as ______________________________
   by ______________________________. My training and experience with the examination of electronic records:
   ______________________________________________________________________________

2. On the day of ____________ I received / made the electronic records described below, in this way:
   ______________________________________________________________________________

3. The number of the records is {files}, in the package named {package}, sealed under the request
   {request:?}. Their complete list, with the SHA-256 value of each, is the file `manifest-sha256.txt`, of which the
   SHA-256 value is {manifest}.
   Part of several packages: {part}
{recipients}{passed_on}
4. A SHA-256 value is computed from all bytes of a file by a public method (FIPS 180-4). Files with the same value are
   the same, to the byte, for every practical purpose; a file that was altered in any way has another.

5. I computed the value of each file with `sha256sum -c manifest-sha256.txt` / with {software} (cross out what does not
   apply), tool and version: ____________________, on ____________. Each value was the same as in the list.
   [ ] for every file   [ ] except: _____________________________________________

6. The statement of the package has the SHA-256 value {hash}.
   It is signed with the key {vkey}
   (fingerprint {fingerprint}),
   which I compared with ______________________________, obtained from ______________________________.
   Second signatures and time stamps:{second}

7. The chain of custody that accompanies the records has {links} links. I have read it and add:
   ______________________________________________________________________________

I state that the foregoing is true to the best of my knowledge.   [the form of oath or affirmation of the place]

Place and date: ______________________________    Signature: ______________________________
",
        made = of.made,
        software = crate::seal::SOFTWARE,
        files = files(contents),
        package = statement.package,
        request = statement.purpose.request,
        manifest = contents.manifest,
        hash = of.hash,
        vkey = statement.sender.key.vkey(),
        fingerprint = statement.sender.key.fingerprint(),
        links = of.links.len(),
        part = part(statement),
        recipients = recipients(of),
        passed_on = passed_on(of),
        second = second(of),
    )
}

const NOT_RECORDED: &str = "not recorded";

fn recipients(of: &Certificate) -> String {
    let all = of.statement.recipients.iter();
    all.map(|to| format!("   Sealed to: {} ({})\n", shown(&to.key), whose(to)))
        .collect()
}

fn passed_on(of: &Certificate) -> String {
    let mut text = String::new();
    for (passed_on, first) in passed::times(of) {
        text += "   Passed on:\n";
        for row in passed::rows(passed_on, first) {
            let value = row.value.as_deref().unwrap_or(NOT_RECORDED);
            // A second line of somebody's words stands below the first, so that it cannot pass for one of ours.
            let value = value.replace('\n', "\n        ");
            text += &format!("     {}: {value}\n", row.name);
        }
    }
    match text.is_empty() {
        true => format!("   Passed on: {NOT_PASSED_ON}\n"),
        false => text,
    }
}

fn second(of: &Certificate) -> String {
    match &of.second {
        None => " not looked at here ______________________________".to_owned(),
        Some(found) if found.is_empty() => format!(" {NONE_BESIDE}"),
        Some(found) => found
            .iter()
            .map(|one| format!("\n     {}: {}", one.file, shows(one).replace('\n', " ")))
            .collect(),
    }
}

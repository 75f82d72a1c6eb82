//! What goes into the folder of a certificate: the page, and all that somebody needs who wants to repeat its checks and has
//! neither the sealed file nor a key.

use std::fs;
use std::path::{Path, PathBuf};

use record::custody::Chain;
use record::package::Statement;

use super::{CERTIFICATION, Certificate, HTML, JSON};
use crate::custody::going_on;
use crate::fault::Fault;
use crate::open::signed_statement;

/// The statement, its signature, the chain of custody as one file, and each of its links as signed.
const STATEMENT: &str = "statement.json";
const NOTE: &str = "statement.note";
const CHAIN: &str = "custody.json";
pub(crate) const LINKS: &str = "custody";
/// The commands.
const VERIFY: &str = "VERIFY.txt";

/// The files of the folder, by their paths in it.
pub(crate) fn files(of: &Certificate) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![
        (HTML.to_owned(), of.html().into_bytes()),
        (JSON.to_owned(), of.json()),
        (CERTIFICATION.to_owned(), of.certification().into_bytes()),
        (STATEMENT.to_owned(), of.bytes.clone()),
        (NOTE.to_owned(), of.note.clone()),
        (CHAIN.to_owned(), of.chain.bytes()),
        (VERIFY.to_owned(), text(of).into_bytes()),
    ];
    let links = (1..).zip(&of.chain.notes);
    files.extend(links.map(|(number, note)| {
        let path = format!("{LINKS}/{number:03}.note");
        (path, note.to_bytes())
    }));
    files
}

/// Whether a folder is that of a certificate.
pub(crate) fn is_one(folder: &Path) -> bool {
    folder.join(JSON).is_file() && folder.join(CHAIN).is_file()
}

/// The statement in such a folder, when its signature holds and the chain beside goes on from the one in it.
pub(crate) fn check(folder: &Path) -> Result<(Statement, PathBuf), Fault> {
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read(&path).map_err(|error| Fault::file("read", &path, &error))
    };
    let statement = signed_statement(&read(STATEMENT)?, &read(NOTE)?)?;
    let chain = Chain::parse(&read(CHAIN)?).map_err(|fault| crate::custody::broken(&fault))?;
    going_on(&statement, Some(chain))?;
    Ok((statement, folder.join(CHAIN)))
}

fn text(of: &Certificate) -> String {
    let id = &of.statement.package;
    format!(
        r#"How to check the custody certificate of package {id} by hand
=======================================================

The certificate is not signed: it repeats what these commands show. They need openssl (3.0 or later), sha256sum and a shell; run
them in this folder. No account and no key is needed. With our own verifiers:

    servanda-verify custody {CHAIN}                the chain, link by link
    servanda evidence verify THIS-FOLDER            the chain, and that it goes on from the statement

1. The statement is signed with the key of the sender that it names: compare it with one that you have from elsewhere. The
   third line of statement.text must be the SHA-256 of the statement.

$ key() {{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'; cut -d'"' -f4 | sed 's/^[^+]*+[^+]*+//' | base64 -d | tail -c 32; }}
$ signed() {{ sed '/^$/,$d' "$1" > "$2.text"; sed -n 's/^— [^ ]* //p' "$1" | base64 -d | tail -c 64 > "$2.sig"; openssl pkeyutl -verify -pubin -inkey "$2.pem" -rawin -in "$2.text" -sigfile "$2.sig"; }}
$ grep -o '"sender":{{[^}}]*}}' {STATEMENT} | grep -o '"key":"[^"]*"' | key | openssl pkey -pubin -inform DER -out statement.pem
$ signed {NOTE} statement
$ test "$(sha256sum < {STATEMENT} | cut -c1-64)" = "$(sed -n 3p statement.text)" || echo "FAILED {STATEMENT}"

2. Each link of the chain is signed with the key that it names, and names the SHA-256 of the one before it; the first one
   names none. Compare the keys with ones that you have from elsewhere.

$ before=-
$ for note in $(ls {LINKS}); do sed -n 3p {LINKS}/$note | grep -o '"key":"[^"]*"' | head -1 | key | openssl pkey -pubin -inform DER -out link.pem; signed {LINKS}/$note link || echo "FAILED $note"; test "$(sed -n 2p {LINKS}/$note)" = "$before" || echo "FAILED $note: it does not go on from the one before"; before=$(sha256sum < {LINKS}/$note | cut -c1-64); done
$ for note in $(ls {LINKS}); do sed -n 3p {LINKS}/$note; done

3. The files are those of the statement. DIR is the folder of the opened package, or the one that VERIFY.txt beside the sealed
   file makes of it with a recipient's key.

$ (cd DIR && sha256sum --quiet -c manifest-sha256.txt)
$ [ "$(find DIR/data -type f | wc -l)" -eq "$(wc -l < DIR/manifest-sha256.txt)" ] || echo "FAILED: a file stands there that no list names"
$ for list in manifest-sha256.txt servanda/files.tsv servanda/names.tsv; do [ ! -e DIR/$list ] || grep -q "$(sha256sum < DIR/$list | cut -c1-64)" {STATEMENT} || echo "FAILED $list"; done

What this shows: whoever holds the keys named signed what the links say, in this order, and the files are those that the
statement's signer listed.
What it does not: who used their devices, that what a link says is true, that no link was left out before the first or after the
last, that the evidence was acquired lawfully or completely, or that a court will admit it.
"#
    )
}

//! What goes into the folder of a certificate: the page, and all that somebody needs who wants to repeat its checks and has
//! neither the sealed file nor a key.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use record::custody::Chain;
use record::package::Statement;

use super::{CERTIFICATION, Certificate, HTML, JSON};
use crate::custody::going_on;
use crate::fault::{Fault, Kind};
use crate::open::signed_statement;
use crate::verify_text;

/// The statement, its signature, the chain of custody as one file, and each of its links as signed.
const STATEMENT: &str = "statement.json";
const NOTE: &str = "statement.note";
const CHAIN: &str = "custody.json";
pub(crate) const LINKS: &str = "custody";
/// How to repeat it.
const VERIFY: &str = verify_text::NAME;

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
    files.extend(links.map(|(number, note)| (link(number), note.to_bytes())));
    files
}

/// Whether a folder is that of a certificate.
pub(crate) fn is_one(folder: &Path) -> bool {
    folder.join(JSON).is_file() && folder.join(CHAIN).is_file()
}

/// What is for readers and not compared with the statement and the chain.
pub(crate) const FOR_READERS: [&str; 4] = [HTML, JSON, CERTIFICATION, VERIFY];

/// The statement in such a folder, when its signature holds, the chain beside goes on from the one in it, and the links are
/// those of the chain.
pub(crate) fn check(folder: &Path) -> Result<(Statement, PathBuf), Fault> {
    held(folder).map_err(|mut fault| {
        if fault.kind == Kind::Broken {
            fault.remedy = "Ask whoever made the certificate for it again".into();
        }
        fault
    })
}

fn held(folder: &Path) -> Result<(Statement, PathBuf), Fault> {
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => {
                Fault::broken(format!("`{name}` of the certificate's folder is not there"))
            }
            _ => Fault::file("read", &path, &error),
        })
    };
    let statement = signed_statement(&read(STATEMENT)?, &read(NOTE)?)?;
    let chain = Chain::parse(&read(CHAIN)?).map_err(|fault| crate::custody::broken(&fault))?;
    let chain = going_on(&statement, Some(chain))?;
    let mut names = BTreeSet::new();
    for (number, note) in (1..).zip(&chain.notes) {
        let name = link(number);
        if read(&name)? != note.to_bytes() {
            return Err(Fault::broken(format!(
                "`{name}` is not the link of that number in `{CHAIN}`"
            )));
        }
        names.insert(name);
    }
    no_link_more(folder, &names)?;
    Ok((statement, folder.join(CHAIN)))
}

/// The path of a link in the folder.
fn link(number: usize) -> String {
    format!("{LINKS}/{number:03}.note")
}

/// Among the links stands nothing else.
fn no_link_more(folder: &Path, names: &BTreeSet<String>) -> Result<(), Fault> {
    let path = folder.join(LINKS);
    let failed = |error: io::Error| Fault::file("read", &path, &error);
    let entries = match fs::read_dir(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && names.is_empty() => return Ok(()),
        entries => entries.map_err(failed)?,
    };
    for entry in entries {
        let name = format!("{LINKS}/{}", entry.map_err(failed)?.file_name().display());
        if !names.contains(&name) {
            return Err(Fault::broken(format!("`{name}` is no link of `{CHAIN}`")));
        }
    }
    Ok(())
}

/// The commands. Values stand where braces name them.
const TEXT: &str = r##"How to check the custody certificate of package {id} by hand
=======================================================

The certificate is not signed: it repeats what these commands show. They need openssl (3.0 or later) and a shell with sha256sum, or
PowerShell (5.1, or 7 where a path has more than 260 characters); run them in this folder, all in one window, because later ones use
what earlier ones set. Lines that begin with `$` are for a shell, lines that begin with `PS>` for PowerShell. Whatever does not hold
says FAILED, or openssl says that a verification failed. No account and no key is needed. With our own verifiers:

    servanda-verify custody custody.json            the chain, link by link
    servanda evidence verify THIS-FOLDER            the chain, and that it goes on from the statement

1. The statement is signed with the key of the sender that it names, which the commands show: compare it
   with one that you have from elsewhere. The third line of what is signed is the SHA-256 of the statement.

{shell}
$ sed 's#.*"sender":{#{#; s#},"software":".*#}#' statement.json; echo
$ sed 's#.*"sender":{##' statement.json | key statement
$ signed statement.note statement
$ [ "$(sed -n 3p statement.text)" = "$(sha256sum < statement.json | cut -c1-64)" ] || echo "FAILED statement.json"
{powershell}
PS> $s = Get-Content -Raw -Encoding UTF8 statement.json | ConvertFrom-Json
PS> $s.sender.authority; $s.sender.key
PS> Key $s.sender.key statement
PS> Signed statement.note statement
PS> if ((Get-Content statement.text)[2] -ne (Get-FileHash statement.json).Hash) { 'FAILED statement.json' }

2. Each link of the chain is signed with the key that it names, and names the SHA-256 of the one before it; the first one
   names none. The last line of each set shows the links: compare their keys with ones that you have from elsewhere.

$ before=-
$ for note in $(ls custody | sort -n); do sed -n 3p custody/$note | key link; signed custody/$note link; [ "$(sed -n 2p custody/$note)" = "$before" ] || echo "FAILED custody/$note: it does not go on from the one before"; before=$(sha256sum < custody/$note | cut -c1-64); done
$ for note in $(ls custody | sort -n); do sed -n 3p custody/$note; done
PS> $notes = @(Get-ChildItem custody/*.note | Sort-Object { [int]$_.BaseName })
PS> $before = '-'; foreach ($f in $notes) { $t = Get-Content -Encoding UTF8 -LiteralPath $f.FullName; Key ($t[2] | ConvertFrom-Json).key link; Signed "custody/$($f.Name)" link; if ($t[1] -ne $before) { "FAILED custody/$($f.Name): it does not go on from the one before" }; $before = (Get-FileHash -LiteralPath $f.FullName).Hash }
PS> foreach ($f in $notes) { (Get-Content -Encoding UTF8 -LiteralPath $f.FullName)[2] }

3. custody.json, which the certificate repeats, holds exactly these links in this order, and begins with all that the statement
   holds. They stand there as JSON strings: a backslash before each quote and backslash, and \n for the end of a line.

$ links=$(for note in $(ls custody | sort -n); do printf ',"'; sed -e 's/[\\"]/\\&/g' -e 's/$/\\n/' custody/$note | tr -d '\n'; printf '"'; done); links=${links#,}
$ all=; [ -z "$links" ] || all="\"links\":[$links],"
$ [ "$(cat custody.json)" = "{$all\"type\":\"servanda.custody/1\",\"v\":1}" ] || echo "FAILED custody.json: it does not hold these links"
$ sealed=$(sed -n 's#.*"custody":\[\(.*\)\],"envelope_key":".*#\1#p' statement.json)
$ [ -z "$sealed" ] || case "$links," in "$sealed,"*) ;; *) echo "FAILED custody.json: it does not go on from the statement" ;; esac
PS> $links = @($notes | % { [IO.File]::ReadAllText($_.FullName) }); $held = @((Get-Content -Raw -Encoding UTF8 custody.json | ConvertFrom-Json).links | ? { $_ }); $sealed = @($s.custody | ? { $_ })
PS> if ($held.Count -ne $links.Count) { 'FAILED custody.json: it does not hold these links' }
PS> for ($i = 0; $i -lt $links.Count; $i++) { if (-not [string]::Equals($held[$i], $links[$i], [StringComparison]::Ordinal)) { "FAILED custody.json: link $($i + 1) is another" } }
PS> for ($i = 0; $i -lt $sealed.Count; $i++) { if (-not [string]::Equals($sealed[$i], $links[$i], [StringComparison]::Ordinal)) { "FAILED custody.json: it does not go on from the statement, link $($i + 1)" } }

4. The files are those of the statement. DIR is the folder of the opened package, or the one that VERIFY.txt beside the sealed
   file makes of it with a recipient's key: put its path in place of DIR in the first line.

$ bag=DIR
$ (cd "$bag" && sha256sum --quiet -c manifest-sha256.txt)
$ [ "$(find "$bag/data" ! -type d | wc -l)" -eq "$(wc -l < "$bag/manifest-sha256.txt")" ] || echo "FAILED: other files stand there than the list names"
$ list() { grep -q "\"$1\":\"$(sha256sum < "$bag/$2" | cut -c1-64)\"" statement.json || echo "FAILED $2"; }
$ list manifest manifest-sha256.txt; list files servanda/files.tsv
$ if [ -e "$bag/servanda/names.tsv" ] || grep -q '"names":"' statement.json; then list names servanda/names.tsv; fi
PS> $bag = 'DIR'
PS> foreach ($l in Get-Content -Encoding UTF8 -LiteralPath "$bag/manifest-sha256.txt") { if ((Get-FileHash -LiteralPath "$bag/$($l.Substring(66))").Hash -ne $l.Substring(0, 64)) { "FAILED $l" } }
PS> if (@(Get-ChildItem -LiteralPath "$bag/data" -Recurse -File -Force).Count -ne @(Get-Content -Encoding UTF8 -LiteralPath "$bag/manifest-sha256.txt").Count) { 'FAILED: other files stand there than the list names' }
PS> function List($stated, $list) { if ((Get-FileHash -LiteralPath "$bag/$list").Hash -ne $stated) { "FAILED $list" } }
PS> List $s.contents.manifest manifest-sha256.txt; List $s.contents.files servanda/files.tsv
PS> if ($s.contents.names -or (Test-Path -LiteralPath "$bag/servanda/names.tsv")) { List $s.contents.names servanda/names.tsv }

What this shows: whoever holds the keys named signed what the links say, in this order, and the files are those that the
statement's signer listed.
What it does not: who used their devices, that what a link says is true, that no link was left out before the first or after the
last, that the evidence was acquired lawfully or completely, or that a court will admit it. That the page and its JSON say the
same as the statement and the links no command compares: read them beside each other.
"##;

fn text(of: &Certificate) -> String {
    let values = [
        ("{shell}", verify_text::SHELL),
        ("{powershell}", verify_text::POWERSHELL),
        ("{id}", &of.statement.package.to_string()),
    ];
    verify_text::filled(TEXT, &values)
}

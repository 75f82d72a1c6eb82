//! `VERIFY.txt`: the commands that repeat each check by hand with stock tools, for a shell and for PowerShell.
//!
//! The commands take values out of canonical JSON by what stands around them: inside a text every quote has a backslash
//! before it, so `"key":"` is a name with its value and never a part of what somebody wrote.

use record::package::{ENVELOPE, Envelope, PROOFS};

/// The name of the file in the folder of proofs.
pub(crate) const NAME: &str = "VERIFY.txt";

/// For a shell: the key that stands under `"key"` in what comes in, as OpenSSL reads it (RFC 8410); a note's signature.
pub(crate) const SHELL: &str = r##"$ key() { (printf '\060\052\060\005\006\003\053\145\160\003\041\000'; sed -nE 's#.*"key":"([^"\\]|\\.)*[+]([A-Za-z0-9+/]{44})".*#\2#p' | base64 -d | tail -c 32) | openssl pkey -pubin -inform DER -out "$1.pem" || echo "FAILED: no key for $1"; }
$ signed() { sed '/^$/,$d' "$1" > "$2.text"; sed -n 's/^— [^ ]* //p' "$1" | base64 -d | tail -c 64 > "$2.sig"; openssl pkeyutl -verify -pubin -inkey "$2.pem" -rawin -in "$2.text" -sigfile "$2.sig" || echo "FAILED $1"; }"##;

/// The same for PowerShell.
pub(crate) const POWERSHELL: &str = r##"PS> function Key($key, $name) { [IO.File]::WriteAllBytes("$($pwd.ProviderPath)/$name.der", [byte[]]((0x30,0x2a,0x30,0x05,0x06,0x03,0x2b,0x65,0x70,0x03,0x21,0x00) + [Convert]::FromBase64String(($key -split '\+', 3)[2])[1..32])); openssl pkey -pubin -inform DER -in "$name.der" -out "$name.pem"; if ($LASTEXITCODE) { "FAILED: no key for $name" } }
PS> function Signed($note, $name) { $n = [IO.File]::ReadAllText("$($pwd.ProviderPath)/$note"); $i = $n.IndexOf("`n`n", [StringComparison]::Ordinal); [IO.File]::WriteAllText("$($pwd.ProviderPath)/$name.text", $n.Substring(0, $i + 1)); [IO.File]::WriteAllBytes("$($pwd.ProviderPath)/$name.sig", [byte[]][Convert]::FromBase64String(($n.Substring($i + 2).Trim() -split ' ')[2])[4..67]); openssl pkeyutl -verify -pubin -inkey "$name.pem" -rawin -in "$name.text" -sigfile "$name.sig"; if ($LASTEXITCODE) { "FAILED $note" } }"##;

/// What is always there. Values stand where braces name them, here and below.
const PACKAGE: &str = r##"How to check package {id} by hand
=======================================================

The commands need b3sum, openssl (3.0 or later), age (1.3 or later where the recipients' keys begin with age1pq1), tar and
sha256sum, all from other makers; run them in the folder that holds the package, all in one window, because later ones use what
earlier ones set. Lines that begin with `$` are for a shell, lines that begin with `PS>` for PowerShell (5.1, or 7 where a path has
more than 260 characters), which needs no sha256sum. Whatever does not hold says FAILED, or openssl says that a verification failed.
With our own verifier the first two steps are: servanda-verify package {id}.tar.age

Steps 1 and 2 need no key. Steps 3 and 4 need a key of a recipient, here in the file KEY. Where somebody added signatures and time
stamps, a numbered step for each stands at the end, and needs no key either.

What steps 1 to 4 show: the files are those that whoever holds the sender's key stated, and the statement names to whom, for
which request and on which terms.
What they do not: who used the sender's device, that the evidence was acquired lawfully or completely, or that a court
will admit it.

1. The sealed file is the one that the envelope describes: {bytes} bytes, and the BLAKE3 hash
   {blake3}

$ wc -c < {id}.tar.age
$ b3sum {id}.tar.age
$ grep -o '"blake3":"[0-9a-f]*"' {id}.envelope.json
PS> (Get-Item {id}.tar.age).Length
PS> b3sum {id}.tar.age
PS> Select-String -Path {id}.envelope.json -Pattern '"blake3":"[0-9a-f]*"' | % { $_.Matches.Value }

2. The envelope is signed with the key that it names, and the third line of what is signed is the SHA-256 of the envelope.
   Unless the envelope names its sender, this key was made for this package alone: the statement inside names it again,
   and only that signature is the sender's.

{shell}
$ key envelope < {id}.envelope.json
$ signed {id}.proofs/envelope.note envelope
$ [ "$(sed -n 3p envelope.text)" = "$(sha256sum < {id}.envelope.json | cut -c1-64)" ] || echo "FAILED {id}.envelope.json"
{powershell}
PS> $e = Get-Content -Raw -Encoding UTF8 {id}.envelope.json | ConvertFrom-Json
PS> Key $e.key envelope
PS> Signed {id}.proofs/envelope.note envelope
PS> if ((Get-Content envelope.text)[2] -ne (Get-FileHash {id}.envelope.json).Hash) { 'FAILED {id}.envelope.json' }

3. Open it and check each file against the lists. A folder {id} appears, and holds nothing that no list names.

$ age -d -i KEY -o {id}.tar {id}.tar.age
$ tar -xf {id}.tar
$ bag={id}
$ (cd "$bag" && sha256sum --quiet -c manifest-sha256.txt && sha256sum --quiet -c tagmanifest-sha256.txt)
$ [ "$(find "$bag" ! -type d | wc -l)" -eq "$(($(cat "$bag/manifest-sha256.txt" "$bag/tagmanifest-sha256.txt" | wc -l) + 1))" ] || echo "FAILED: other files stand there than the lists name"
PS> age -d -i KEY -o {id}.tar {id}.tar.age
PS> tar -xf {id}.tar
PS> $bag = '{id}'
PS> foreach ($list in 'manifest-sha256.txt', 'tagmanifest-sha256.txt') { foreach ($l in Get-Content -Encoding UTF8 -LiteralPath "$bag/$list") { if ((Get-FileHash -LiteralPath "$bag/$($l.Substring(66))").Hash -ne $l.Substring(0, 64)) { "FAILED $l" } } }
PS> $count = @(Get-Content -Encoding UTF8 -LiteralPath "$bag/manifest-sha256.txt", "$bag/tagmanifest-sha256.txt").Count + 1
PS> if (@(Get-ChildItem -LiteralPath $bag -Recurse -File -Force).Count -ne $count) { 'FAILED: other files stand there than the lists name' }

4. The statement is signed with the key of the sender that it names, which the commands show: compare that key with one that you
   have from elsewhere. The third line of what is signed is the SHA-256 of the statement, and the statement holds the SHA-256
   of each list.

$ sed 's#.*"sender":{#{#; s#},"software":".*#}#' "$bag/servanda/statement.json"; echo
$ sed 's#.*"sender":{##' "$bag/servanda/statement.json" | key statement
$ signed "$bag/servanda/statement.note" statement
$ [ "$(sed -n 3p statement.text)" = "$(sha256sum < "$bag/servanda/statement.json" | cut -c1-64)" ] || echo "FAILED servanda/statement.json"
$ list() { grep -q "\"$1\":\"$(sha256sum < "$bag/$2" | cut -c1-64)\"" "$bag/servanda/statement.json" || echo "FAILED $2"; }
$ list manifest manifest-sha256.txt; list files servanda/files.tsv
$ if [ -e "$bag/servanda/names.tsv" ] || grep -q '"names":"' "$bag/servanda/statement.json"; then list names servanda/names.tsv; fi
PS> $s = Get-Content -Raw -Encoding UTF8 -LiteralPath "$bag/servanda/statement.json" | ConvertFrom-Json
PS> $s.sender.authority; $s.sender.key
PS> Key $s.sender.key statement
PS> Signed "$bag/servanda/statement.note" statement
PS> if ((Get-Content statement.text)[2] -ne (Get-FileHash -LiteralPath "$bag/servanda/statement.json").Hash) { 'FAILED servanda/statement.json' }
PS> function List($stated, $list) { if ((Get-FileHash -LiteralPath "$bag/$list").Hash -ne $stated) { "FAILED $list" } }
PS> List $s.contents.manifest manifest-sha256.txt; List $s.contents.files servanda/files.tsv
PS> if ($s.contents.names -or (Test-Path -LiteralPath "$bag/servanda/names.tsv")) { List $s.contents.names servanda/names.tsv }

   The statement names the key that signs the envelope, and the envelope commits to the statement and so to all that stands in
   it. Only our own verifier checks the envelope's other commitments, to request, sender and each recipient alone; ranges.b3; the
   root over the lines of files.tsv; and that each part has its one form.

$ k=$(sed -n 's#.*"key":\(".*"\),"made":".*#\1#p' {id}.envelope.json)
$ grep -qF "\"envelope_key\":$k," {id}/servanda/statement.json || echo "FAILED: the statement names another key for the envelope"
$ salt=$(sed -n 's#.*"statement":"\([A-Za-z0-9_-]\{43\}\)".*#\1#p' {id}/servanda/statement.json)
$ grep -q "\"statement\":\"$( (printf 'servanda/evidence/statement/1\n'; echo "$salt=" | tr _- /+ | base64 -d; cat {id}/servanda/statement.json) | sha256sum | cut -c1-64)\"" {id}.envelope.json || echo "FAILED: the envelope commits to another statement"
PS> if (-not [string]::Equals($s.envelope_key, $e.key, [StringComparison]::Ordinal)) { 'FAILED: the statement names another key for the envelope' }
PS> $salted = [Text.Encoding]::ASCII.GetBytes("servanda/evidence/statement/1`n") + [Convert]::FromBase64String($s.salts.statement.Replace('_', '/').Replace('-', '+') + '=') + [IO.File]::ReadAllBytes("$($pwd.ProviderPath)/{id}/servanda/statement.json")
PS> if ([BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash([byte[]]$salted)).Replace('-', '') -ne $e.commitments.statement) { 'FAILED: the envelope commits to another statement' }

   Where the package was passed on, the statement names the one before it by its SHA-256, and the first sender's bag lies inside,
   whole, in a folder below {id}/data. These lines set `bag` to that folder and show it, or show {id} again where
   there is none. Then repeat from step 3 what uses `bag`: the lines after the one that sets it, and those of step 4 up to the
   envelope's, which alone are about this package. Whether it was passed on by the first sender's terms only our own program checks.

$ first=$(sed -nE 's#.*"statement":"([0-9a-f]{64})".*#\1#p' "$bag/servanda/statement.json")
$ inside=$(sed -n "s#^${first:-none}  \(data/.*\)/servanda/statement[.]json\$#\1#p" "$bag/manifest-sha256.txt" | head -n 1)
$ if [ -n "$inside" ]; then bag=$bag/$inside; elif [ -n "$first" ]; then echo "FAILED: the first sender's bag is not inside"; fi; echo "$bag"
PS> if ($s.passed_on) { $l = @(Get-Content -Encoding UTF8 -LiteralPath "$bag/manifest-sha256.txt" | ? { $_ -clike "$($s.passed_on.statement)  data/*/servanda/statement.json" })[0]; if ($l) { $bag = "$bag/$($l.Substring(66, $l.Length - 90))" } else { "FAILED: the first sender's bag is not inside" } }; $bag
"##;

/// The step of one signature.
const SIGNATURE: &str = r##"
{step}. {file} is a signature over the envelope by an authority's own key (CMS). CA.pem holds the root certificate as you have
   it from elsewhere; {id}.proofs/roots.pem, where it is there, holds the roots that the signer added: compare their
   fingerprints with ones you trust. Where the certificate has ended and a stamp of this file is there, run the first line of that
   stamp's step below and add -attime "$seconds" here (PowerShell: -attime $seconds). With a list of revoked certificates by the
   issuer, in PEM, add -crl_check and put the list behind the certificate in CA.pem.

$ openssl cms -verify -binary -cades -inform DER -in {id}.proofs/{file} -content {id}.envelope.json -CAfile CA.pem -purpose any -out /dev/null
$ openssl cms -cmsout -print -noout -inform DER -in {id}.proofs/{file} | grep -E 'subject:|issuer:|notAfter:'
PS> openssl cms -verify -binary -cades -inform DER -in {id}.proofs/{file} -content {id}.envelope.json -CAfile CA.pem -purpose any -out NUL
PS> openssl cms -cmsout -print -noout -inform DER -in {id}.proofs/{file} | Select-String 'subject:|issuer:|notAfter:'
"##;

/// The step of one time stamp.
const STAMP: &str = r##"
{step}. {file} is a time stamp (RFC 3161) of {data}. The first line takes the moment out of it in seconds since 1970
   (`date` is GNU's or, where that fails, that of macOS and the BSDs), the second shows it, and the third checks the stamp as of that
   moment, so that it still holds after the authority's certificate has ended. CA.pem holds the root certificate of the authority
   that stamped, as you have it from elsewhere.

$ moment=$(openssl ts -reply -in {id}.proofs/{file} -text 2>/dev/null | sed -nE 's/^Time stamp: ([A-Za-z]+) +([0-9]+) ([0-9:]+)[^ ]* ([0-9]+) GMT.*/\2 \1 \4 \3/p'); seconds=$(date -u -d "$moment" +%s 2>/dev/null || LC_ALL=C date -j -u -f '%d %b %Y %T' "$moment" +%s)
$ openssl ts -reply -in {id}.proofs/{file} -text | grep -E 'Time stamp|Policy OID'
$ openssl ts -verify -in {id}.proofs/{file} -data {data} -CAfile CA.pem -attime "$seconds"
PS> $m = (openssl ts -reply -in {id}.proofs/{file} -text | Select-String '^Time stamp: (\w+) +(\d+) ([\d:]+)\S* (\d+) GMT').Matches[0].Groups; $seconds = [DateTimeOffset]::Parse("$($m[2]) $($m[1]) $($m[4]) $($m[3]) +00:00", [Globalization.CultureInfo]::InvariantCulture).ToUnixTimeSeconds()
PS> openssl ts -reply -in {id}.proofs/{file} -text | Select-String 'Time stamp|Policy OID'
PS> openssl ts -verify -in {id}.proofs/{file} -data {data} -CAfile CA.pem -attime $seconds
"##;

/// The text for one package. It names nobody: what is inside says who.
pub(crate) fn text(envelope: &Envelope) -> String {
    let values = [
        ("{shell}", SHELL),
        ("{powershell}", POWERSHELL),
        ("{bytes}", &envelope.bytes.to_string()),
        ("{blake3}", &envelope.blake3.to_string()),
        ("{id}", &envelope.package.to_string()),
    ];
    filled(PACKAGE, &values)
}

/// The step for a signature by an authority's own key.
pub(crate) fn signature(envelope: &Envelope, step: u32, file: &str) -> String {
    let (step, id) = (step.to_string(), envelope.package.to_string());
    filled(
        SIGNATURE,
        &[("{step}", &step), ("{file}", file), ("{id}", &id)],
    )
}

/// The step for a time stamp of the envelope or of a signature.
pub(crate) fn stamp(envelope: &Envelope, step: u32, file: &str, target: &str) -> String {
    let (step, id) = (step.to_string(), envelope.package.to_string());
    let data = match target {
        "envelope" => format!("{id}{ENVELOPE}"),
        name => format!("{id}{PROOFS}/{name}"),
    };
    let values = [
        ("{step}", step.as_str()),
        ("{file}", file),
        ("{data}", &data),
        ("{id}", &id),
    ];
    filled(STAMP, &values)
}

/// A text with values in the places that it names.
pub(crate) fn filled(text: &str, values: &[(&str, &str)]) -> String {
    let fill = |text: String, (place, value): &(&str, &str)| text.replace(place, value);
    values.iter().fold(text.to_owned(), fill)
}

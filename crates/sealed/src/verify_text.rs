//! `VERIFY.txt`: the commands that repeat each check by hand with stock tools, for a shell and for PowerShell.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use record::note::Verifier;
use record::package::{ENVELOPE, ENVELOPE_NOTE, Envelope, PROOFS, TAR_AGE};

/// The name of the file in the folder of proofs.
pub(crate) const NAME: &str = "VERIFY.txt";

/// What comes before the 32 bytes of an Ed25519 key in its DER form (RFC 8410).
const DER: [u8; 12] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
];

/// A public key as OpenSSL reads it.
pub(crate) fn pem(key: &Verifier) -> String {
    let der = [&DER[..], &key.public()].concat();
    format!(
        "-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----",
        STANDARD.encode(der)
    )
}

/// The text for one package. It names nobody: what is inside says who.
pub(crate) fn text(envelope: &Envelope) -> String {
    let id = &envelope.package;
    let (bytes, blake3, pem) = (envelope.bytes, envelope.blake3, pem(&envelope.key));
    let (file, cover, proofs) = (
        format!("{id}{TAR_AGE}"),
        format!("{id}{ENVELOPE}"),
        format!("{id}{PROOFS}"),
    );
    let note = format!("{proofs}/{ENVELOPE_NOTE}");
    format!(
        r#"How to check package {id} by hand
=======================================================

The commands need b3sum, openssl (3.0 or later), age (1.3 or later where the recipients' keys begin with age1pq1), tar and
sha256sum, all from other makers; run them in the folder that holds the package. Lines that begin with `$` are for a shell, lines that begin with `PS>` for PowerShell. With our
own verifier the first two steps are: servanda-verify package {file}

1. The sealed file is the one that the envelope describes: {bytes} bytes, and the BLAKE3 hash
   {blake3}

$ wc -c < {file}
$ b3sum {file}
PS> (Get-Item {file}).Length
PS> b3sum {file}
$ grep -o '"blake3":"[0-9a-f]*"' {cover}
PS> Select-String -Path {cover} -Pattern '"blake3":"[0-9a-f]*"' | % {{ $_.Matches.Value }}

2. The envelope is signed with the key that it names. The third line of envelope.text must be the SHA-256 of the envelope.
   Unless the envelope names its sender, this key was made for this package alone: the statement inside names it again,
   and only that signature is the sender's.

$ sed '/^$/,$d' {note} > envelope.text
$ sed -n 's/^— [^ ]* //p' {note} | base64 -d | tail -c 64 > envelope.sig
$ cat > envelope.pem <<'END'
{pem}
END
$ openssl pkeyutl -verify -pubin -inkey envelope.pem -rawin -in envelope.text -sigfile envelope.sig
$ sha256sum {cover}
$ sed -n 3p envelope.text
PS> $n = [IO.File]::ReadAllText("$pwd/{note}"); $i = $n.IndexOf("`n`n")
PS> [IO.File]::WriteAllText("$pwd/envelope.text", $n.Substring(0, $i + 1))
PS> [IO.File]::WriteAllBytes("$pwd/envelope.sig", [Convert]::FromBase64String(($n.Substring($i + 2).Trim() -split ' ')[2])[4..67])
PS> Set-Content envelope.pem @'
{pem}
'@
PS> openssl pkeyutl -verify -pubin -inkey envelope.pem -rawin -in envelope.text -sigfile envelope.sig
PS> (Get-FileHash -Algorithm SHA256 {cover}).Hash.ToLower(); (Get-Content envelope.text)[2]

The rest needs a key of a recipient, here in the file KEY.

3. Open it and check each file against the list. A folder {id} appears.

$ age -d -i KEY -o {id}.tar {file}
$ tar -xf {id}.tar
$ cd {id} && sha256sum --quiet -c manifest-sha256.txt && sha256sum --quiet -c tagmanifest-sha256.txt && cd ..
$ [ "$(find {id}/data -type f | wc -l)" -eq "$(wc -l < {id}/manifest-sha256.txt)" ] || echo "FAILED: a file stands there that no list names"
PS> age -d -i KEY -o {id}.tar {file}
PS> tar -xf {id}.tar
PS> cd {id}; foreach ($m in 'manifest-sha256.txt', 'tagmanifest-sha256.txt') {{ foreach ($l in Get-Content -Encoding UTF8 $m) {{ if ((Get-FileHash -LiteralPath $l.Substring(66)).Hash -ne $l.Substring(0, 64)) {{ "FAILED $l" }} }} }}; cd ..

4. The statement is signed with the key of the sender that it names, and binds the lists. Compare that key with one that
   you have from elsewhere. The third line of statement.text must be the SHA-256 of the statement, and the statement must
   hold the SHA-256 of each list.

$ (printf '\060\052\060\005\006\003\053\145\160\003\041\000'; grep -o '"sender":{{[^}}]*}}' {id}/servanda/statement.json | grep -o '"key":"[^"]*"' | cut -d'"' -f4 | sed 's/^[^+]*+[^+]*+//' | base64 -d | tail -c 32) | openssl pkey -pubin -inform DER -out sender.pem
$ sed '/^$/,$d' {id}/servanda/statement.note > statement.text
$ sed -n 's/^— [^ ]* //p' {id}/servanda/statement.note | base64 -d | tail -c 64 > statement.sig
$ openssl pkeyutl -verify -pubin -inkey sender.pem -rawin -in statement.text -sigfile statement.sig
$ sha256sum {id}/servanda/statement.json
$ sed -n 3p statement.text
$ for list in manifest-sha256.txt servanda/files.tsv servanda/names.tsv; do [ ! -e {id}/$list ] || grep -q "$(sha256sum < {id}/$list | cut -c1-64)" {id}/servanda/statement.json || echo "FAILED $list"; done
PS> $s = Get-Content -Raw -Encoding UTF8 {id}/servanda/statement.json | ConvertFrom-Json
PS> $k = [Convert]::FromBase64String(($s.sender.key -split '\+', 3)[2])[1..32]
PS> [IO.File]::WriteAllBytes("$pwd/sender.der", [byte[]](0x30,0x2a,0x30,0x05,0x06,0x03,0x2b,0x65,0x70,0x03,0x21,0x00) + $k)
PS> openssl pkey -pubin -inform DER -in sender.der -out sender.pem
PS> $n = [IO.File]::ReadAllText("$pwd/{id}/servanda/statement.note"); $i = $n.IndexOf("`n`n")
PS> [IO.File]::WriteAllText("$pwd/statement.text", $n.Substring(0, $i + 1))
PS> [IO.File]::WriteAllBytes("$pwd/statement.sig", [Convert]::FromBase64String(($n.Substring($i + 2).Trim() -split ' ')[2])[4..67])
PS> openssl pkeyutl -verify -pubin -inkey sender.pem -rawin -in statement.text -sigfile statement.sig
PS> (Get-FileHash {id}/servanda/statement.json).Hash.ToLower(); (Get-Content statement.text)[2]
PS> (Get-FileHash {id}/manifest-sha256.txt).Hash.ToLower(); $s.contents.manifest

What this shows: the files are those that whoever holds the sender's key stated, and the statement names to whom, for
which request and on which terms.
What it does not: who used the sender's device, that the evidence was acquired lawfully or completely, or that a court
will admit it.
"#
    )
}

/// The step for a signature by an authority's own key.
pub(crate) fn signature(envelope: &Envelope, step: u32, file: &str) -> String {
    let id = &envelope.package;
    let (cover, proofs) = (format!("{id}{ENVELOPE}"), format!("{id}{PROOFS}"));
    format!(
        r#"
{step}. {file} is a signature over the envelope by an authority's own key (CMS). CA.pem holds the root certificate as you have
   it from elsewhere; {proofs}/roots.pem, where it is there, holds the roots that the signer added: compare their
   fingerprints with ones you trust. Where the certificate has ended and a stamp of this file is there, add
   -attime and the seconds of that stamp. With a list of revoked certificates by the issuer, in PEM, add -crl_check and put the
   list behind the certificate in CA.pem.

$ openssl cms -verify -binary -cades -inform DER -in {proofs}/{file} -content {cover} -CAfile CA.pem -purpose any -out /dev/null
$ openssl cms -cmsout -print -noout -inform DER -in {proofs}/{file} | grep -E 'subject:|issuer:|notAfter:'
PS> openssl cms -verify -binary -cades -inform DER -in {proofs}/{file} -content {cover} -CAfile CA.pem -purpose any -out NUL
"#
    )
}

/// The step for a time stamp of the envelope or of a signature.
pub(crate) fn stamp(envelope: &Envelope, step: u32, file: &str, target: &str) -> String {
    let id = &envelope.package;
    let proofs = format!("{id}{PROOFS}");
    let data = match target {
        "envelope" => format!("{id}{ENVELOPE}"),
        name => format!("{proofs}/{name}"),
    };
    format!(
        r#"
{step}. {file} is a time stamp (RFC 3161) of {data}. The first command shows the moment; the second checks it as of
   that moment, so that it still holds after the authority's certificate has ended. CA.pem as above.

$ openssl ts -reply -in {proofs}/{file} -text | grep -E 'Time stamp|Policy OID'
$ openssl ts -verify -in {proofs}/{file} -data {data} -CAfile CA.pem -attime "$(date -u -d "$(openssl ts -reply -in {proofs}/{file} -text 2>/dev/null | sed -n 's/^Time stamp: //p')" +%s)"
PS> openssl ts -reply -in {proofs}/{file} -text
PS> openssl ts -verify -in {proofs}/{file} -data {data} -CAfile CA.pem -attime SECONDS
"#
    )
}

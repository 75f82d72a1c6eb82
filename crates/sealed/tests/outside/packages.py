"""What we seal, stock tools open and check; what stock age seals, we open.

packages.py PROGRAM VERIFIER: age, tar, b3sum, sha256sum and openssl are on the path, bagit and case-utils are installed.
The commands are those of VERIFY.txt, read from it and run as they stand there.
"""

import base64
import hashlib
import html.parser
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import urllib.parse
import zipfile
from xml.etree import ElementTree

import bagit

PROGRAM, VERIFIER = sys.argv[1:3]
# What somebody may write into a package, and what a command that looks for something else takes it for.
AUTHORITY = 'Office {Unit 5}, "sender":{"key":"x"}'
NAME = 'x"key":"y\\z.example/{a}'


def run(*words, code=0, **more):
    done = subprocess.run(words, capture_output=True, text=True, **more)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout


def shell(lines, folder):
    script = "set -eo pipefail\n" + "\n".join(lines)
    return run("bash", "-c", script, cwd=folder)


def loose(lines, folder):
    """The same where a line may fail: what all of them say."""
    return subprocess.run(["bash", "-c", "exec 2>&1\n" + "\n".join(lines)], capture_output=True, text=True, cwd=folder).stdout


def commands(path):
    """The lines for a shell in a VERIFY.txt."""
    with open(path, encoding="utf-8") as file:
        return [line[2:].rstrip("\n") for line in file if line.startswith("$ ")]


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def case(folder):
    write(f"{folder}/case/report.txt", b"what was found\n")
    write(f"{folder}/case/large.bin", os.urandom(20_000_000))
    write(f"{folder}/case/empty", b"")
    write(f"{folder}/case/é/国.txt", b"names beyond ASCII\n")
    write(f"{folder}/case/{'long/' * 40}{'n' * 150}", b"a long path\n")
    write(f"{folder}/case/CON", b"carried under a neutral name\n")
    for number in range(200):
        write(f"{folder}/case/small/{number}", str(number).encode())


def sealed(folder):
    keys = {}
    for who in ("sender", "recipient"):
        name = ["--name", NAME] if who == "sender" else []
        keys[who] = run(PROGRAM, "keys", "new", who, "--no-passphrase", *name, cwd=folder).split()
    case(folder)
    said = run(
        PROGRAM, "seal", "case", "--key", "sender", "--to", keys["recipient"][0], "--to", keys["sender"][0],
        "--authority", AUTHORITY, "--request", 'A-17 \\ "statement":"', "--purpose", '},"software":"', "--limit", '],"envelope_key":"',
        "--out", "out", cwd=folder,
    )
    return keys, os.path.basename(said.splitlines()[0]).removesuffix(".tar.age")


def by_hand(folder, keys, name):
    out = f"{folder}/out"
    os.symlink(f"{folder}/recipient", f"{out}/KEY")
    lines = commands(f"{out}/{name}.proofs/VERIFY.txt")
    assert len(lines) > 15, lines
    said = shell(lines, out)
    assert said.count("Signature Verified Successfully") == 2, said
    assert "FAILED" not in said, said
    with open(f"{out}/{name}.envelope.json", "rb") as file:
        stated = json.load(file)
    assert f"{stated['blake3']}  {name}.tar.age" in said and f"\n\"blake3\":\"{stated['blake3']}\"" in said, said
    with open(f"{out}/{name}/servanda/statement.json", "rb") as file:
        sender = json.load(file)["sender"]
    shown = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    assert shown == [sender] and sender["authority"] == AUTHORITY and sender["key"].startswith(NAME), said
    altered_by_hand(folder, keys, name, lines)


def altered_by_hand(folder, keys, name, lines):
    """What the same commands say when something is not as it was sealed; nothing is opened again."""
    out, lines = f"{folder}/out", [line for line in lines if not line.startswith(("age ", "tar "))]
    other = run(
        PROGRAM, "seal", "case/report.txt", "--key", "sender", "--to", keys["recipient"][0], "--request", "A-17", "--purpose", "Trial",
        "--out", "other", cwd=folder,
    ).splitlines()[0].removesuffix(".tar.age")
    elsewhere = []
    for ending in (".envelope.json", ".proofs/envelope.note"):
        with open(f"{folder}/{other}{ending}", "rb") as file:
            elsewhere.append((name + ending, file.read()))
    rows = [
        ([(f"{name}/data/planted", b"planted")], ["other files stand there than the lists name"]),
        ([(f"{name}/servanda/planted", b"planted")], ["other files stand there than the lists name"]),
        ([(f"{name}/servanda/names.tsv", b"planted")], ["servanda/names.tsv: FAILED", "FAILED servanda/names.tsv"]),
        ([(f"{name}/servanda/names.tsv", None)], ["FAILED servanda/names.tsv"]),
        ([(f"{name}/data/case/empty", b"x")], ["data/case/empty: FAILED"]),
        ([(f"{name}/manifest-sha256.txt", b"")], ["FAILED manifest-sha256.txt"]),
        ([(f"{name}/servanda/statement.json", ("},\\\"software", "}.\\\"software"))],
         ["FAILED servanda/statement.json", "the envelope commits to another statement"]),
        ([(f"{name}/servanda/statement.note", ("evidence/statement", "evidence/Statement"))], [f"FAILED {name}/servanda/statement.note"]),
        ([(f"{name}.envelope.json", ('"bytes":', '"bytes":1'))], [f"FAILED {name}.envelope.json"]),
        ([(f"{name}.proofs/envelope.note", ("evidence/envelope", "evidence/Envelope"))], [f"FAILED {name}.proofs/envelope.note"]),
        (elsewhere, ["the statement names another key for the envelope", "the envelope commits to another statement"]),
    ]
    for changes, words in rows:
        before = {}
        for file, change in changes:
            path = f"{out}/{file}"
            before[path] = None
            if os.path.exists(path):
                with open(path, "rb") as held:
                    before[path] = held.read()
            if isinstance(change, tuple):
                assert change[0].encode() in before[path], (file, change)
                change = before[path].replace(*(part.encode() for part in change), 1)
            os.remove(path) if change is None else write(path, change)
        said = loose(lines, out)
        for path, content in before.items():
            os.remove(path) if content is None else write(path, content)
        assert all(part in said for part in words), (changes, words, said)
    assert "FAILED" not in loose(lines, out)


def passed_on(folder, keys, name):
    """The lines for the bag say of the first sender's, inside, what they say of the one around it."""
    again = run(PROGRAM, "keys", "new", "third", "--no-passphrase", cwd=folder).split()[0]
    said = run(
        PROGRAM, "pass", "opened", "--key", "recipient", "--to", again, "--in-proceedings", "court", "--out", "on", cwd=folder,
    )
    whole = os.path.basename(said.splitlines()[0]).removesuffix(".tar.age")
    out = f"{folder}/on"
    os.symlink(f"{folder}/third", f"{out}/KEY")
    lines = commands(f"{out}/{whole}.proofs/VERIFY.txt")
    at = {word: next(number for number, line in enumerate(lines) if line.startswith(word)) for word in ("bag=", "k=", "first=")}
    inside = lines[at["bag="] + 1 : at["k="]] + lines[at["first="] :]
    said = shell([*lines, *inside], out)
    assert "FAILED" not in said and said.count("Signature Verified Successfully") == 3, said
    assert said.count(f"\n{whole}/data/opened\n") == 2, said
    shown = [json.loads(line)["key"] for line in said.splitlines() if line.startswith("{")]
    assert shown == [keys["recipient"][1], keys["sender"][1]], said
    lines = [line for line in lines if not line.startswith(("age ", "tar "))]
    listed = f"{out}/{whole}/manifest-sha256.txt"
    with open(listed, "rb") as file:
        before = file.read()
    write(listed, b"".join(line for line in before.splitlines(True) if b"/statement.json" not in line))
    assert "the first sender's bag is not inside" in loose(lines, out)
    write(listed, before)
    write(f"{out}/{whole}/data/opened/data/case/report.txt", b"x")
    assert loose([*lines, *inside], out).count("data/case/report.txt: FAILED") == 2


def headers():
    """tarfile takes each header of the vectors for the path and the size that the vector gives."""
    vectors = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../record/vectors")
    seen = 0
    for name in sorted(os.listdir(vectors)):
        if not name.startswith("package_tar"):
            continue
        with open(f"{vectors}/{name}", encoding="utf-8") as file:
            head, digits = file.read().split("\n\n")
        stated = dict(line.split(": ", 1) for line in head.splitlines())
        blocks = bytes.fromhex(digits.replace("\n", ""))
        with tarfile.open(fileobj=io.BytesIO(blocks + bytes(1024)), mode="r:") as tar:
            member = tar.firstmember
        assert (member.name, member.size) == (stated["path"], int(stated["size"])), name
        assert member.isreg() and (member.mtime, member.uid, member.gid, member.mode) == (0, 0, 0, 0o644), name
        assert member.offset_data == len(blocks), name
        seen += 1
    assert seen == 13, seen


def whole(folder):
    """The package under vectors: age, tar, b3sum and sha256sum find what is written down of it, and age what was altered under its seal."""
    vectors = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../vectors")
    with open(f"{vectors}/opened.txt", encoding="utf-8") as file:
        lines = [line.split(": ", 1) for line in file.read().splitlines()]
    given = dict(lines)
    sealed, tar, at = f"{vectors}/{given['package']}.tar.age", f"{folder}/vector.tar", f"{folder}/vector"
    os.mkdir(at)
    run("age", "-d", "-i", f"{vectors}/recipient.key", "-o", tar, sealed)
    assert run("sha256sum", tar).split()[0] == given["tar-sha256"]
    assert os.path.getsize(tar) == int(given["tar-bytes"])
    assert run("b3sum", sealed).split()[0] == given["sealed-blake3"]
    run("tar", "-xf", tar, "-C", at)
    write(f"{at}/list", "".join(f"{value}\n" for name, value in lines if name == "file").encode())
    said = run("sha256sum", "--check", "--strict", "../list", cwd=f"{at}/{given['package']}")
    assert said.count(": OK") == sum(len(files) for _, _, files in os.walk(f"{at}/{given['package']}")) == 12, said
    bagit.Bag(f"{at}/{given['package']}").validate()
    seen = 0
    with open(f"{vectors}/altered.txt", encoding="utf-8") as file:
        for line in file:
            _, name, change, step, _ = line.split("\t")
            if name.startswith("altered/"):
                # Whoever made these could open them: it is what is inside that does not hold.
                run("age", "-d", "-i", f"{vectors}/recipient.key", "-o", "/dev/null", f"{vectors}/{name}")
            elif name == ".tar.age":
                with open(sealed, "rb") as whole:
                    held = bytearray(whole.read())
                what, words = change.split()
                if what == "flip":
                    held[int(words)] ^= 1
                elif what == "cut":
                    del held[int(words):]
                else:
                    held += bytes.fromhex(words)
                write(f"{at}/altered", held)
                run("age", "-d", "-i", f"{vectors}/recipient.key", "-o", "/dev/null", f"{at}/altered", code=1)
                assert step in "12", line
            seen += 1
    assert seen == 20, seen


def bag(folder, name):
    """bagit.py takes the bag, and the files are those of the case."""
    held = bagit.Bag(f"{folder}/out/{name}")
    held.validate()
    run("diff", "-r", "--exclude=CON", f"{folder}/case", f"{folder}/out/{name}/data/case")
    with tarfile.open(f"{folder}/out/{name}.tar") as tar:
        for member in tar:
            assert member.isreg() and (member.mtime, member.uid, member.gid, member.mode) == (0, 0, 0, 0o644)
            assert member.name.startswith(name + "/"), member.name
    run(PROGRAM, "open", f"{folder}/out/{name}.tar.age", "--key", f"{folder}/recipient", "--out", f"{folder}/opened")
    run("diff", "-r", f"{folder}/out/{name}", f"{folder}/opened")
    bagit.Bag(f"{folder}/opened").validate()


def from_age(folder, keys):
    """Stock age seals, in both forms, to our keys; we open. And it reads our identity files, as above."""
    for form in ([], ["--armor"]):
        for size in (0, 1, 65_536, 3_000_000):
            write(f"{folder}/plain", os.urandom(size))
            run("age", *form, "-r", keys["recipient"][0], "-o", f"{folder}/plain.age", f"{folder}/plain")
            run(PROGRAM, "open", "--plain", f"{folder}/plain.age", "--key", f"{folder}/recipient", "--out", f"{folder}/again")
            run("cmp", f"{folder}/plain", f"{folder}/again")
            os.remove(f"{folder}/again")


def altered(folder, name):
    """Our verifier and stock b3sum agree about one flipped bit."""
    path = f"{folder}/out/{name}.tar.age"
    run(VERIFIER, "package", path)
    with open(path, "r+b") as file:
        file.seek(12_345_678)
        byte = file.read(1)[0]
        file.seek(12_345_678)
        file.write(bytes([byte ^ 8]))
    run(VERIFIER, "package", path, code=1)
    with open(f"{folder}/out/{name}.envelope.json", encoding="utf-8") as file:
        assert json.load(file)["blake3"] not in run("b3sum", path)
    run("age", "-d", "-i", f"{folder}/recipient", "-o", f"{folder}/nothing", path, code=1)


def authority(folder, who, kind):
    """A root, and an authority's key and certificate below it, all made by openssl."""
    new = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"] if kind == "ec" else ["-newkey", "rsa:2048"]
    run("openssl", "req", "-x509", *new, "-nodes", "-keyout", f"{who}-ca.key", "-out", f"{who}-ca.pem", "-subj",
        f"/C=XX/O={who}/CN=Root", "-days", "30", cwd=folder)
    run("openssl", "req", *new, "-nodes", "-keyout", f"{who}.key", "-out", f"{who}.csr", "-subj",
        f"/C=XX/O={who}/CN=Central Authority", cwd=folder)
    write(f"{folder}/{who}.ext", b"keyUsage=critical,digitalSignature,nonRepudiation\nbasicConstraints=CA:FALSE\n")
    run("openssl", "x509", "-req", "-in", f"{who}.csr", "-CA", f"{who}-ca.pem", "-CAkey", f"{who}-ca.key", "-out",
        f"{who}.pem", "-days", "20", "-extfile", f"{who}.ext", cwd=folder)


def second(folder, name):
    """Signatures by a key in a file and by openssl, stamps by our authority and by openssl: each checks the other's."""
    package = f"out/{name}.tar.age"
    authority(folder, "stranger", "ec")
    for who, kind in (("ecdsa", "ec"), ("rsa", "rsa")):
        authority(folder, who, kind)
        ours = ["--certificate-key", f"{who}.key", "--certificate", f"{who}.pem", "--ca", f"{who}-ca.pem"]
        run(PROGRAM, "sign", package, *ours, cwd=folder)
        run(PROGRAM, "sign", package, "--export", f"{who}.json", cwd=folder)
        for form in ("DER", "PEM"):
            run("openssl", "cms", "-sign", "-binary", "-cades", "-md", "sha256", "-in", f"{who}.json", "-signer",
                f"{who}.pem", "-inkey", f"{who}.key", "-outform", form, "-out", f"{who}.p7s", cwd=folder)
            run(PROGRAM, "sign", package, "--take", f"{who}.p7s", "--ca", f"{who}-ca.pem", cwd=folder)
        run(PROGRAM, "sign", package, "--take", f"{who}.p7s", "--ca", "stranger-ca.pem", cwd=folder, code=1)
        for wrong in (["-cades", "-nodetach"], ["-cades", "-md", "sha1"], []):
            run("openssl", "cms", "-sign", "-binary", *wrong, "-in", f"{who}.json", "-signer", f"{who}.pem", "-inkey",
                f"{who}.key", "-outform", "DER", "-out", "wrong.p7s", cwd=folder)
            run(PROGRAM, "sign", package, "--take", "wrong.p7s", cwd=folder, code=1)
    stamps(folder, package)
    shell(["cat ecdsa-ca.pem rsa-ca.pem tsa/root.pem stamper-ca.pem > out/CA.pem"], folder)
    lines = commands(f"{folder}/out/{name}.proofs/VERIFY.txt")
    lines = lines[next(number for number, line in enumerate(lines) if line.startswith("openssl cms")):]
    assert len(lines) == 2 * 6 + 3 * 9, lines
    # openssl says what it found on the channel for errors.
    said = shell(["exec 2>&1", *lines], f"{folder}/out")
    assert said.count("CAdES Verification successful") == 6 and said.count("Verification: OK") == 9, said
    said = run(PROGRAM, "verify", package, "--ca", "out/CA.pem", cwd=folder)
    assert said.count("holds  signature") == 6 and said.count("holds  time stamp") == 9, said
    assert said.count("TEST AUTHORITY, NOT A QUALIFIED ONE") == 7 and "\nPASS\n" in said, said
    run(PROGRAM, "verify", package, "--ca", "ecdsa-ca.pem", cwd=folder, code=1)
    revoked(folder, package)
    after_the_end(f"{folder}/out", name)


def stamps(folder, package):
    """Ours over HTTP on loopback; one of openssl's own, by a file there and back."""
    run(PROGRAM, "authority", "new", "tsa", "--name", "Closed network", "--days", "30", cwd=folder)
    words = (PROGRAM, "authority", "serve", "tsa", "--listen", "127.0.0.1:0")
    with subprocess.Popen(words, cwd=folder, stdout=subprocess.PIPE, text=True) as served:
        try:
            served.stdout.readline()
            address = served.stdout.readline().strip()
            run(PROGRAM, "stamp", package, "--tsa", address, "--ca", "tsa/root.pem", cwd=folder)
        finally:
            served.terminate()
    authority(folder, "stamper", "ec")
    write(f"{folder}/stamper.ext", b"extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n")
    run("openssl", "x509", "-req", "-in", "stamper.csr", "-CA", "stamper-ca.pem", "-CAkey", "stamper-ca.key", "-out",
        "stamper.pem", "-days", "20", "-extfile", "stamper.ext", cwd=folder)
    write(f"{folder}/tsa.cnf", b"""[tsa]
default_tsa = t
[t]
serial = serial
signer_cert = stamper.pem
certs = stamper-ca.pem
signer_key = stamper.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.32473.2
digests = sha256
accuracy = millisecs:500
ess_cert_id_alg = sha256
""")
    write(f"{folder}/serial", b"01\n")
    for target in ("envelope", "envelope-1.p7s"):
        run(PROGRAM, "stamp", package, "--of", target, "--export", f"{target}.tsq", cwd=folder)
        run("openssl", "ts", "-reply", "-config", "tsa.cnf", "-queryfile", f"{target}.tsq", "-out", f"{target}.tsr", cwd=folder)
        take = (PROGRAM, "stamp", package, "--of", target, "--take", f"{target}.tsr", "--query", f"{target}.tsq")
        run(*take, "--ca", "tsa/root.pem", cwd=folder, code=1)
        run(*take, "--ca", "stamper-ca.pem", cwd=folder)
    other = (PROGRAM, "stamp", package, "--take", "envelope-1.p7s.tsr", "--ca", "stamper-ca.pem")
    run(*other, cwd=folder, code=1)


def revoked(folder, package):
    """Lists of openssl's own: before the revocation and after it; openssl says the same of the signature."""
    write(f"{folder}/ca.cnf", b"[ca]\ndefault_ca = d\n[d]\ndatabase = index.txt\ndefault_md = sha256\ndefault_crl_days = 30\ncrlnumber = number\n"
          b"crl_extensions = e\n[e]\nauthorityKeyIdentifier = keyid\n")
    write(f"{folder}/index.txt", b"")
    write(f"{folder}/number", b"01\n")
    ca = ("openssl", "ca", "-config", "ca.cnf", "-cert", "ecdsa-ca.pem", "-keyfile", "ecdsa-ca.key")
    verify = (PROGRAM, "verify", package, "--ca", "out/CA.pem", "--crl")
    run(*ca, "-gencrl", "-out", "before.crl", cwd=folder)
    said = run(*verify, "before.crl", cwd=folder)
    assert said.count("is not revoked by its issuer's list") == 3, said
    # A list counts in seconds, and a stamp in less.
    time.sleep(2)
    run(*ca, "-revoke", "ecdsa.pem", "-crl_reason", "superseded", cwd=folder)
    run(*ca, "-gencrl", "-out", "after.crl", cwd=folder)
    run("openssl", "crl", "-in", "after.crl", "-outform", "DER", "-out", "after.der", cwd=folder)
    for form in ("after.crl", "after.der"):
        said = run(*verify, form, cwd=folder, code=0)
        assert said.count("was revoked on") == 3 and said.count(", after that") == 3, said
    shell(["cat out/CA.pem after.crl > CA-and-list.pem"], folder)
    check = ("openssl", "cms", "-verify", "-binary", "-cades", "-inform", "DER", "-in", package.replace(".tar.age", ".proofs/envelope-1.p7s"),
             "-content", package.replace(".tar.age", ".envelope.json"), "-CAfile", "CA-and-list.pem", "-purpose", "any", "-crl_check")
    theirs = subprocess.run(check, capture_output=True, text=True, cwd=folder)
    assert theirs.returncode != 0 and "certificate revoked" in theirs.stderr, theirs


def after_the_end(out, name):
    """Forty days on every certificate has ended: openssl says so, and as of the stamp's moment it still holds."""
    words = ["openssl", "ts", "-verify", "-in", f"{name}.proofs/envelope-1.tsr", "-data", f"{name}.envelope.json"]
    later = subprocess.run(["date", "-d", "40 days", "+%s"], capture_output=True, text=True, check=True).stdout.strip()
    ended = subprocess.run([*words, "-CAfile", "CA.pem", "-attime", later], capture_output=True, text=True, cwd=out)
    assert ended.returncode != 0 and "certificate has expired" in ended.stderr, ended


def papers(folder, keys):
    """What an opened package looks like to others: CASE/UCO, ASiC-E, the certificate."""
    link = ("--who", 'Officer <17>, "key":"x"', "--where", "Laboratory 2\\", "--why", "A-17", "--tool", 'imager 4.2","place":"', "--item", "telephone")
    run(PROGRAM, "custody", "chain", "--act", "acquired", *link, "--authority", "Order 12/26", "--key", "sender", cwd=folder)
    run(PROGRAM, "custody", "chain", "--act", "handed_over", *link, "--other", '+AQdGkoKHsR44emMhHaM8JqVi0C1VruY4RSVRdeSdEEvJ","place":"', "--key", "sender", cwd=folder)
    write(f"{folder}/few/é report.txt", b"what was found\n")
    write(f"{folder}/few/image.bin", os.urandom(100_000))
    said = run(
        PROGRAM, "seal", "few", "--key", "sender", "--to", keys["recipient"][0], "--request", "A-17", "--purpose", "Trial",
        "--authority", AUTHORITY, "--custody", "chain", "--out", "few-out", cwd=folder,
    )
    run(PROGRAM, "open", said.splitlines()[0], "--key", "recipient", "--out", "few-opened", cwd=folder)
    run(PROGRAM, "certificate", "few-opened", "--custody", "chain", "--out", "certificate", cwd=folder)
    os.symlink(f"{folder}/few-opened", f"{folder}/certificate/DIR")
    lines = commands(f"{folder}/certificate/VERIFY.txt")
    said = shell(lines, f"{folder}/certificate")
    links = sorted(os.listdir(f"{folder}/certificate/custody"))
    assert "FAILED" not in said and said.count("Signature Verified Successfully") == 1 + len(links) > 1, said
    said = run(PROGRAM, "verify", "certificate", cwd=folder)
    assert "PASS" in said and "each link is signed" in said, said
    altered_certificate(folder, lines, links, link)
    with open(f"{folder}/certificate/custody-certificate.json", encoding="utf-8") as file:
        assert len(json.load(file)["links"]) == 2
    html.parser.HTMLParser().feed(open(f"{folder}/certificate/custody-certificate.html", encoding="utf-8").read())
    validate = os.path.join(os.path.dirname(sys.executable), "case_validate")
    run(PROGRAM, "export", "few-opened", "--custody", "chain", "--case", "few.jsonld", cwd=folder)
    run(validate, "few.jsonld", cwd=folder)
    with open(f"{folder}/few.jsonld", encoding="utf-8") as file:
        text = file.read()
    write(f"{folder}/wrong.jsonld", text.replace("uco-observable:fileName", "uco-observable:fileNaem").encode())
    run(validate, "wrong.jsonld", cwd=folder, code=1)
    for number in range(201):
        write(f"{folder}/many/{number}", b"x")
    said = run(
        PROGRAM, "seal", "many", "--key", "sender", "--to", keys["recipient"][0], "--request", "A-17", "--purpose", "Trial",
        "--out", "many-out", cwd=folder,
    )
    run(PROGRAM, "open", said.splitlines()[0], "--key", "recipient", "--out", "many-opened", cwd=folder)
    run(PROGRAM, "export", "many-opened", "--case", "many.jsonld", cwd=folder)
    run(validate, "many.jsonld", cwd=folder)
    container(folder)


def altered_certificate(folder, lines, links, link):
    """A link that says something else, one that is left out, other links, another chain: the same commands find it."""
    at = f"{folder}/altered"

    def said(change):
        shutil.copytree(f"{folder}/certificate", at, symlinks=True)
        change()
        told = loose(lines, at)
        shutil.rmtree(at)
        return told

    def other_words():
        with open(f"{at}/custody/{links[-1]}", encoding="utf-8") as file:
            text = file.read()
        write(f"{at}/custody/{links[-1]}", text.replace('"at":"2', '"at":"3', 1).encode())

    def other_chain(name):
        with open(f"{folder}/{name}", "rb") as file:
            whole = file.read()
        write(f"{at}/custody.json", whole)
        shutil.rmtree(f"{at}/custody")
        for number, note in enumerate(json.loads(whole)["links"], 1):
            write(f"{at}/custody/{number:03}.note", note.encode())

    told = said(other_words)
    assert f"FAILED custody/{links[-1]}\n" in told and "it does not hold these links" in told, told
    told = said(lambda: os.remove(f"{at}/custody/{links[0]}"))
    assert "does not go on from the one before" in told and "it does not hold these links" in told, told
    for name, acts in (("stranger", ("acquired", "handed_over", "opened")), ("shorter", ("acquired",))):
        for act in acts:
            run(PROGRAM, "custody", name, "--act", act, *link, "--key", "recipient", cwd=folder)
        told = said(lambda: other_chain(name))
        assert told.count("FAILED") == 1 and "it does not go on from the statement" in told, told
    # More links than the statement holds, and the same ones first.
    shutil.copy(f"{folder}/chain", f"{folder}/longer")
    run(PROGRAM, "custody", "longer", "--act", "copied", *link, "--key", "recipient", cwd=folder)
    assert "FAILED" not in said(lambda: other_chain("longer"))


def container(folder):
    """The container in both ways; zipfile, an XML reader, openssl and the digests agree."""
    with_key = ("--certificate-key", "ecdsa.key", "--certificate", "ecdsa.pem")
    run(PROGRAM, "export", "few-opened", "--asic", "ours.asice", *with_key, cwd=folder)
    run(PROGRAM, "export", "few-opened", "--asic-manifest", "manifest.xml", cwd=folder)
    run("openssl", "cms", "-sign", "-binary", "-cades", "-md", "sha256", "-in", "manifest.xml", "-signer", "rsa.pem", "-inkey",
        "rsa.key", "-outform", "DER", "-out", "manifest.p7s", cwd=folder)
    run(PROGRAM, "export", "few-opened", "--asic", "theirs.asice", "--signature", "manifest.p7s", cwd=folder)
    for name, root in (("ours", "ecdsa-ca.pem"), ("theirs", "rsa-ca.pem")):
        with zipfile.ZipFile(f"{folder}/{name}.asice") as held:
            assert held.testzip() is None
            first = held.infolist()[0]
            assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
            assert held.read("mimetype") == b"application/vnd.etsi.asic-e+zip"
            held.extractall(f"{folder}/{name}")
        manifest = f"{folder}/{name}/META-INF/ASiCManifest001.xml"
        run("openssl", "cms", "-verify", "-binary", "-cades", "-inform", "DER", "-in", f"{name}/META-INF/signature001.p7s",
            "-content", manifest, "-CAfile", root, "-purpose", "any", "-out", "/dev/null", cwd=folder)
        spaces = {"asic": "http://uri.etsi.org/02918/v1.2.1#", "ds": "http://www.w3.org/2000/09/xmldsig#"}
        listed = ElementTree.parse(manifest).getroot().findall("asic:DataObjectReference", spaces)
        assert len(listed) == 2 + 4, listed
        for one in listed:
            path = urllib.parse.unquote(one.get("URI"))
            with open(f"{folder}/{name}/{path}", "rb") as file:
                digest = base64.b64encode(hashlib.sha256(file.read()).digest()).decode()
            assert one.find("ds:DigestValue", spaces).text == digest, path


headers()
with tempfile.TemporaryDirectory() as folder:
    keys, name = sealed(folder)
    by_hand(folder, keys, name)
    whole(folder)
    bag(folder, name)
    passed_on(folder, keys, name)
    second(folder, name)
    papers(folder, keys)
    from_age(folder, keys)
    altered(folder, name)

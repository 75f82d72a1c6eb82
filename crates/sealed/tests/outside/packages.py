"""What we seal, stock tools open and check; what stock age seals, we open.

packages.py PROGRAM VERIFIER: age, tar, b3sum, sha256sum and openssl are on the path, bagit is installed.
The commands are those of VERIFY.txt, read from it and run as they stand there.
"""

import hashlib
import json
import os
import subprocess
import sys
import tarfile
import tempfile

import bagit

PROGRAM, VERIFIER = sys.argv[1:3]


def run(*words, code=0, **more):
    done = subprocess.run(words, capture_output=True, text=True, **more)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout


def shell(lines, folder):
    script = "set -eo pipefail\n" + "\n".join(lines)
    return run("bash", "-c", script, cwd=folder)


def commands(text):
    """The lines for a shell in VERIFY.txt, with what a here-document holds."""
    taken, inside = [], False
    for line in text.splitlines():
        if line.startswith("$ "):
            taken.append(line[2:])
            inside = "<<'END'" in line
        elif inside:
            taken.append(line)
            inside = line != "END"
    return taken


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
        keys[who] = run(PROGRAM, "keys", "new", who, "--no-passphrase", cwd=folder).split()
    case(folder)
    said = run(
        PROGRAM, "seal", "case", "--key", "sender", "--to", keys["recipient"][0], "--to", keys["sender"][0],
        "--request", "A-17", "--purpose", "Trial", "--out", "out", cwd=folder,
    )
    return keys, os.path.basename(said.splitlines()[0]).removesuffix(".tar.age")


def by_hand(folder, name):
    out = f"{folder}/out"
    os.symlink(f"{folder}/recipient", f"{out}/KEY")
    with open(f"{out}/{name}.proofs/VERIFY.txt", encoding="utf-8") as file:
        lines = commands(file.read())
    assert len(lines) > 15, lines
    said = shell(lines, out)
    assert said.count("Signature Verified Successfully") == 2, said
    assert "FAILED" not in said, said
    with open(f"{out}/{name}.envelope.json", "rb") as file:
        envelope = file.read()
    stated = json.loads(envelope)
    assert f"{stated['blake3']}  {name}.tar.age" in said and f"\n\"blake3\":\"{stated['blake3']}\"" in said, said
    for file in (f"{name}.envelope.json", f"{name}/servanda/statement.json"):
        with open(f"{out}/{file}", "rb") as held:
            assert said.count(hashlib.sha256(held.read()).hexdigest()) == 2, (file, said)


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


with tempfile.TemporaryDirectory() as folder:
    keys, name = sealed(folder)
    by_hand(folder, name)
    bag(folder, name)
    from_age(folder, keys)
    altered(folder, name)

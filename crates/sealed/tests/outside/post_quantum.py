"""Post-quantum keys (age1pq1…) with the makers of age: their library for JavaScript opens what we seal, and the other way round.

post_quantum.py PROGRAM NODE NPM FOLDER: the npm package age-encryption is kept in FOLDER.
"""

import os
import subprocess
import sys
import tarfile
import tempfile

PROGRAM, NODE, NPM, FOLDER = sys.argv[1:5]
PACKAGE = "age-encryption@0.3.1"
THEIRS = """
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
const [folder, act, key, from, to] = process.argv.slice(1);
const { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } =
  await import(createRequire(folder + '/').resolve('age-encryption'));
if (act === 'keys') {
  const identity = await generateHybridIdentity();
  writeFileSync(to, identity + '\\n');
  console.log(await identityToRecipient(identity));
} else if (act === 'open') {
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  writeFileSync(to, await decrypter.decrypt(readFileSync(from)));
} else {
  const encrypter = new Encrypter();
  encrypter.addRecipient(key);
  writeFileSync(to, await encrypter.encrypt(readFileSync(from)));
}
"""


def run(*words, code=0, **more):
    done = subprocess.run(words, capture_output=True, text=True, **more)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout


def theirs(act, key="", begin="", end="", code=0):
    return run(NODE, "--input-type=module", "-e", THEIRS, FOLDER, act, key, begin, end, code=code)


def secret(path):
    with open(path, encoding="utf-8") as file:
        return file.read().split()[-1]


def write(path, content):
    with open(path, "wb") as file:
        file.write(content)


def packages(folder, keys):
    """One package for a key of ours and one of theirs: both open it, each with its own program."""
    os.mkdir(f"{folder}/case")
    write(f"{folder}/case/report.txt", b"what was found\n")
    write(f"{folder}/case/large.bin", os.urandom(300_000))
    words = ["--key", "ours", "--request", "A-17", "--purpose", "Trial", "--out", "out"]
    to = [word for key in keys for word in ("--to", key)]
    package = run(PROGRAM, "seal", "case", *to, *words, cwd=folder).splitlines()[0]
    package = os.path.join(folder, package)
    run(PROGRAM, "verify", package)
    for who in ("ours", "theirs"):
        run(PROGRAM, "open", package, "--key", f"{folder}/{who}", "--out", f"{folder}/{who}-opened")
        run("diff", "-r", f"{folder}/case", f"{folder}/{who}-opened/data/case")
        theirs("open", secret(f"{folder}/{who}"), package, f"{folder}/{who}.tar")
        with tarfile.open(f"{folder}/{who}.tar") as tar:
            tar.extractall(f"{folder}/{who}-tar", filter="data")
        name = os.path.basename(package).removesuffix(".tar.age")
        run("diff", "-r", f"{folder}/case", f"{folder}/{who}-tar/{name}/data/case")


def files(folder, keys):
    """What their program seals to either key, ours opens, and one flipped bit it does not."""
    for number, size in enumerate((0, 1, 65_536, 200_000)):
        write(f"{folder}/plain", os.urandom(size))
        for who, key in zip(("ours", "theirs"), keys):
            theirs("seal", key, f"{folder}/plain", f"{folder}/plain.age")
            again = f"{folder}/again-{number}-{who}"
            run(PROGRAM, "open", "--plain", f"{folder}/plain.age", "--key", f"{folder}/{who}", "--out", again)
            run("cmp", f"{folder}/plain", again)
            with open(f"{folder}/plain.age", "r+b") as file:
                file.seek(700)
                byte = file.read(1)
                file.seek(700)
                file.write(b"A" if byte != b"A" else b"B")
            run(PROGRAM, "open", "--plain", f"{folder}/plain.age", "--key", f"{folder}/{who}", "--out", again + "-x", code=1)
            assert not os.path.exists(again + "-x")


if not os.path.isdir(f"{FOLDER}/node_modules/age-encryption"):
    os.makedirs(FOLDER, exist_ok=True)
    subprocess.run([NPM, "install", "--silent", "--no-audit", "--prefix", FOLDER, PACKAGE], check=True, capture_output=True)
with tempfile.TemporaryDirectory() as folder:
    run(PROGRAM, "keys", "new", "ours", "--post-quantum", "--no-passphrase", cwd=folder)
    with open(f"{folder}/ours", encoding="utf-8") as file:
        ours = file.read().splitlines()[1].removeprefix("# public key: ")
    keys = [ours, theirs("keys", end=f"{folder}/theirs").strip()]
    assert all(key.startswith("age1pq1") for key in keys), keys
    packages(folder, keys)
    files(folder, keys)
print("a package for two keys, eight files")

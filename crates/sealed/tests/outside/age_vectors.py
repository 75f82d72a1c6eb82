"""The public test vectors of the age format (C2SP CCTV), from the npm package cctv-age.

age_vectors.py PROGRAM NODE NPM FOLDER: the package is kept in FOLDER. Every vector is run.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zlib

PROGRAM, NODE, NPM, FOLDER = sys.argv[1:5]
PACKAGE = "cctv-age@0.2.0"
DUMP = """
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
const all = createRequire(process.argv[1] + '/')(process.argv[1] + '/node_modules/cctv-age');
const vectors = all.default ?? all;
for (const [name, bytes] of Object.entries(vectors)) writeFileSync(process.argv[2] + '/' + name.replaceAll('/', '_'), bytes);
"""


def somebody():
    """An identity that no vector is for, where a vector gives none."""
    with tempfile.TemporaryDirectory() as held:
        subprocess.run([PROGRAM, "keys", "new", f"{held}/k", "--no-passphrase"], check=True, capture_output=True)
        with open(f"{held}/k", encoding="utf-8") as file:
            return file.read().splitlines()[-1]


ANYBODY = somebody()


def vectors():
    if not os.path.isdir(f"{FOLDER}/node_modules/cctv-age"):
        os.makedirs(FOLDER, exist_ok=True)
        subprocess.run([NPM, "install", "--silent", "--no-audit", "--prefix", FOLDER, PACKAGE], check=True, capture_output=True)
    with tempfile.TemporaryDirectory() as held:
        subprocess.run([NODE, "--input-type=module", "-e", DUMP, FOLDER, held], check=True)
        for name in sorted(os.listdir(held)):
            with open(f"{held}/{name}", "rb") as file:
                head, body = file.read().split(b"\n\n", 1)
            fields = [line.split(": ", 1) for line in head.decode().splitlines()]
            one = dict(fields)
            if one.get("compressed") == "zlib":
                body = zlib.decompress(body)
            secrets = [(key, value) for key, value in fields if key in ("identity", "passphrase")]
            yield name, one, secrets or [("identity", ANYBODY)], body


def opened(folder, key, secret):
    out = f"{folder}/out"
    words = [PROGRAM, "open", "--plain", f"{folder}/x.age", "--out", out, "--no-flush"]
    words += ["--key", f"{folder}/secret"] if key == "identity" else ["--passphrase-file", f"{folder}/secret"]
    with open(f"{folder}/secret", "w", encoding="utf-8") as file:
        file.write(secret + "\n")
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), (words, done.stderr)
    assert os.path.exists(out) == (done.returncode == 0), "a file appeared that did not open, or none that did"
    return done.returncode == 0


def check(name, one, secrets, body):
    folder = tempfile.mkdtemp()
    with open(f"{folder}/x.age", "wb") as file:
        file.write(body)
    whole = any(opened(folder, key, secret) for key, secret in secrets)
    if one["expect"] == "success":
        assert whole, f"{name} should open"
        with open(f"{folder}/out", "rb") as file:
            assert hashlib.sha256(file.read()).hexdigest() == one["payload"], name
    else:
        assert not whole, f"{name} should be a {one['expect']}"
    shutil.rmtree(folder)


ran, post_quantum = 0, 0
for name, one, secrets, body in vectors():
    check(name, one, secrets, body)
    ran += 1
    post_quantum += any("-PQ-" in secret for _, secret in secrets)
assert ran > 140 and post_quantum > 15, f"only {ran} vectors were found"
print(f"{ran} vectors, {post_quantum} of them post-quantum")

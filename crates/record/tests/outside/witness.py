"""Has a witness nobody here wrote, PyPI's aics-witness (0.1.0), cosign a Record's checkpoints on loopback.

    python3.12 -m venv VENV && VENV/bin/pip install aics-witness==0.1.0
    VENV/bin/python crates/record/tests/outside/witness.py DIR OLDER_DIR PROOF SERVANDA_VERIFY

DIR and OLDER_DIR are exports of one Record; PROOF is the file that
`cargo run -p record --example prove -- DIR consistency OLDER_SIZE` printed; SERVANDA_VERIFY is the program. The witness is
given the older checkpoint, then the newer one with our proof; it must refuse a proof that was altered. Then our verifier must
accept the cosigned export under a policy that asks for this witness, and no other one. Exit 0 if all holds, else 1.
"""

import hashlib
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def witness(*arguments):
    command = [sys.executable, "-m", "aics_witness", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def add_checkpoint(port, old, proof, checkpoint):
    """The status and body of the witness's answer."""
    body = f"old {old}\n" + "".join(line + "\n" for line in proof) + "\n" + checkpoint
    call = urllib.request.Request(f"http://127.0.0.1:{port}/add-checkpoint", body.encode(), method="POST")
    try:
        with urllib.request.urlopen(call, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read().decode()


def wait(port, process):
    for _ in range(200):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert process.poll() is None, "the witness stopped"
        time.sleep(0.05)
    sys.exit("the witness did not answer within ten seconds")


def list_again(folder):
    """Writes SHA256SUMS anew, as whoever adds cosignatures to an export has to."""
    files = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    sums = ((hashlib.sha256((folder / path).read_bytes()).hexdigest(), path) for path in files if path != "SHA256SUMS")
    (folder / "SHA256SUMS").write_text("".join(f"{sum}  {path}\n" for sum, path in sums))


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    newer, older, proof = map(pathlib.Path, sys.argv[1:4])
    key = (newer / "key").read_text().split("\n")[0]
    old_size = int((older / "checkpoint").read_text().split("\n")[1])
    proof = proof.read_text().split()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        port, config = free_port(), scratch / "witness.json"
        told = witness("init", "-c", config, "--name", "witness.example/w1", "--listen", f"127.0.0.1:{port}")
        vkey = next(word for word in told.replace('"', " ").split() if word.startswith("witness.example/w1+"))
        witness("add-log", "-c", config, "--origin", key.split("+")[0], "--vkey", key)
        serve = [sys.executable, "-m", "aics_witness", "serve", "-c", str(config)]
        process = subprocess.Popen(serve, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait(port, process)
            cosigned = cosign(port, old_size, proof, older, newer)
        finally:
            process.terminate()
            process.wait(timeout=20)
        verify(pathlib.Path(sys.argv[4]).resolve(), scratch, newer, cosigned, key, vkey)


def cosign(port, old_size, proof, older, newer):
    checkpoint = (newer / "checkpoint").read_text()
    status, said = add_checkpoint(port, 0, [], (older / "checkpoint").read_text())
    assert status == 200, f"the older checkpoint: {status} {said}"
    altered = [proof[-1], *proof[1:]] if len(proof) > 1 else []
    status, said = add_checkpoint(port, old_size, altered, checkpoint)
    assert status == 422, f"an altered proof: {status} {said}"
    status, said = add_checkpoint(port, 0, [], checkpoint)
    assert status == 409 and said.strip() == str(old_size), f"another old size: {status} {said}"
    status, line = add_checkpoint(port, old_size, proof, checkpoint)
    assert status == 200, f"the newer checkpoint: {status} {line}"
    print("aics-witness: cosigned both checkpoints, the newer one after our consistency proof")
    return checkpoint + line


def verify(program, scratch, newer, cosigned, key, vkey):
    copy, policy = scratch / "copy", scratch / "policy"
    shutil.copytree(newer, copy)
    (copy / "checkpoint").write_text(cosigned)
    list_again(copy)

    def exit_code(quorum, *trust):
        policy.write_text(f"log {key}\nwitness w1 {vkey}\n{quorum}\n")
        return subprocess.run([program, "record", copy, *trust], capture_output=True).returncode

    trust = ["--trust", policy]
    assert exit_code("quorum w1", *trust) == 0, "our verifier accepts the witness that the policy asks for"
    assert exit_code("quorum w1") == 1, "without the policy the witness's line is by an unknown key"
    (copy / "checkpoint").write_text((newer / "checkpoint").read_text())
    list_again(copy)
    assert exit_code("quorum w1", *trust) == 1, "our verifier misses the witness that the policy asks for"
    assert exit_code("quorum none", *trust) == 0
    print("aics-witness: our verifier finds its cosignature under a policy, and misses it where it is not")


main()

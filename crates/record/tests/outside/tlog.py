"""Reads an exported Record with the verifier of PyPI's aics-tlog (0.2.1; Python 3.12 or later).

    python3.12 -m venv VENV && VENV/bin/pip install aics-tlog==0.2.1
    VENV/bin/python crates/record/tests/outside/tlog.py DIR [OLDER_DIR PROOF]

It checks the checkpoint, some entries by their tiles, the receipt DIR.tlog-proof if there is one, and with an older export
that DIR continues it: from the tiles, and by our own proof in the file PROOF, which
`cargo run -p record --example prove -- DIR consistency OLDER_SIZE` printed. Exit 0 if all holds, else 1.
"""

import base64
import pathlib
import subprocess
import sys
import tempfile


def ask(*arguments, expect=0):
    command = [sys.executable, "-m", "aics_tlog", *map(str, arguments)]
    answer = subprocess.run(command, capture_output=True, text=True)
    if answer.returncode != expect:
        sys.exit(f"{' '.join(command)}\nexit {answer.returncode}\n{answer.stdout}{answer.stderr}")


def head(folder):
    """The size and root of an export's checkpoint."""
    lines = (folder / "checkpoint").read_text().split("\n")
    return int(lines[1]), lines[2]


def entries(folder):
    """Every entry's bytes, in order."""
    size, _ = head(folder)
    for number in range(-(-size // 256)):
        width = min(256, size - number * 256)
        digits = f"{number:09d}"
        groups = [digits[at : at + 3] for at in (0, 3, 6)]
        while len(groups) > 1 and groups[0] == "000":
            groups.pop(0)
        path = "/".join(["x" + group for group in groups[:-1]] + [groups[-1]])
        path += "" if width == 256 else f".p/{width}"
        bundle = (folder / "tile/entries" / path).read_bytes()
        while bundle:
            length = int.from_bytes(bundle[:2], "big")
            yield bundle[2 : 2 + length]
            bundle = bundle[2 + length :]


def receipt(folder, key, scratch):
    path = folder.parent / (folder.name + ".tlog-proof")
    if not path.exists():
        return
    above, checkpoint = path.read_text().split("\n\n", 1)
    first, extra, index, *hashes = above.split("\n")
    assert first == "c2sp.org/tlog-proof@v1" and extra.startswith("extra ") and index.startswith("index ")
    (scratch / "note").write_text(checkpoint)
    (scratch / "entry").write_bytes(base64.b64decode(extra[len("extra ") :], validate=True))
    (scratch / "proof").write_text("".join(hash + "\n" for hash in hashes))
    size, root = checkpoint.split("\n")[1:3]
    ask("verify-checkpoint", "--note", scratch / "note", "--log-key", key)
    told = ["--index", index[len("index ") :], "--size", size, "--root", root, "--proof", scratch / "proof"]
    ask("verify-inclusion", "--leaf", scratch / "entry", *told)
    (scratch / "entry").write_bytes(b"another")
    ask("verify-inclusion", "--leaf", scratch / "entry", *told, expect=1)
    print(f"aics-tlog: the receipt of entry {told[1]}")


def main():
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    key = (folder / "key").read_text().split("\n")[0]
    size, root = head(folder)
    tiles = ["--tiles", folder, "--log-key", key]
    ask("verify-checkpoint", *tiles, "--origin", key.split("+")[0])
    held = list(entries(folder))
    assert len(held) == size, f"the bundles hold {len(held)} entries, not {size}"
    places = sorted({0, 1, size // 3, size // 2, size - 2, size - 1, *range(255, min(size, 258))})
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        for index in places:
            out = scratch / "out"
            ask("verify-inclusion", *tiles, "--index", index, "--entry-out", out)
            assert out.read_bytes() == held[index], f"entry {index} is another"
        print(f"aics-tlog: checkpoint of {size} entries, {len(places)} of them by inclusion")
        receipt(folder, key, scratch)
    if len(sys.argv) == 4:
        older = pathlib.Path(sys.argv[2])
        old_size, old_root = head(older)
        ask("verify-consistency", *tiles, "--old-checkpoint", older / "checkpoint")
        told = ["--old-size", old_size, "--new-size", size, "--new-root", root, "--proof", sys.argv[3]]
        ask("verify-consistency", *told, "--old-root", old_root)
        ask("verify-consistency", *told, "--old-root", root, expect=1)
        print(f"aics-tlog: {size} entries continue {old_size}, by its proof and by ours")


main()

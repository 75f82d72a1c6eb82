"""Encodes every open entry of an exported Record again with PyPI's rfc8785 (0.1.4) and compares the bytes.

    python3.12 -m venv VENV && VENV/bin/pip install rfc8785==0.1.4
    VENV/bin/python crates/record/tests/outside/canonical.py DIR [VECTORS]

With the folder `crates/record/vectors` it also encodes every value vector that holds. Exit 0 if all bytes are equal,
else 1.
"""

import json
import pathlib
import sys

import rfc8785


def entries(folder):
    """Every entry's bytes; the paths of bundles sort in the order of the entries below a million."""
    for path in sorted((folder / "tile/entries").rglob("*")):
        bundle = path.read_bytes() if path.is_file() else b""
        while bundle:
            length = int.from_bytes(bundle[:2], "big")
            yield bundle[2 : 2 + length]
            bundle = bundle[2 + length :]


def same(name, encoded):
    again = rfc8785.dumps(json.loads(encoded))
    if again != encoded:
        sys.exit(f"{name}: {encoded!r} is encoded as {again!r}")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    count = 0
    for count, entry in enumerate(entries(pathlib.Path(sys.argv[1])), 1):
        same(f"entry {count - 1}", entry)
    assert count, "there are no entries"
    print(f"rfc8785: {count} entries have the same bytes")
    vectors = 0
    for path in sorted(pathlib.Path(sys.argv[2]).glob("value_*.txt")) if len(sys.argv) == 3 else []:
        head, _, body = path.read_bytes().partition(b"\n\n")
        headers = dict(line.split(": ", 1) for line in head.decode().split("\n"))
        if headers["expect"] != "ok":
            continue
        vectors += 1
        if headers["reader"] == "parse":
            same(path.name, body.removesuffix(b"\n"))
        else:
            assert rfc8785.dumps(json.loads(body)).decode() == headers["gives"], path.name
    if len(sys.argv) == 3:
        assert vectors, "there are no vectors"
        print(f"rfc8785: {vectors} value vectors have the same bytes")


main()

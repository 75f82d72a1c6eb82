"""A disk that fills at any moment: the command says so and what to do, nothing is left, and the disk is as it was.

full_disk.py PROGRAM: run in a mount namespace of its own (unshare), where a file system in memory stands for the disk.
"""

import os
import random
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
BLOCK = 4096


def run(*words, **more):
    return subprocess.run(words, capture_output=True, text=True, **more)


def succeeds(*words, **more):
    done = run(*words, **more)
    assert done.returncode == 0, (words, done)
    return done.stdout


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


class Disk:
    """A disk of so many blocks, and perhaps of so many files."""

    def __init__(self, place, blocks, files=1 << 16):
        self.place = place
        words = f"size={blocks * BLOCK},nr_inodes={files},mode=700"
        succeeds("mount", "-t", "tmpfs", "-o", words, "tmpfs", place)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        succeeds("umount", self.place)

    def state(self):
        """All that stands there, and how much is free."""
        free = os.statvfs(self.place)
        held = [os.path.join(at, name) for at, folders, files in os.walk(self.place) for name in folders + files]
        return sorted(held), free.f_bfree, free.f_ffree

    def took(self):
        """How many blocks and files are in use."""
        free = os.statvfs(self.place)
        return free.f_blocks - free.f_bfree, free.f_files - free.f_ffree


def fails_or_succeeds(disk, words, says):
    """Gives what the command said where the disk was full, else nothing."""
    before = disk.state()
    done = run(*words)
    if done.returncode == 0:
        return None
    assert done.returncode == 1, done
    assert any(said in done.stderr for said in says), done
    assert disk.state() == before, (done, before, disk.state())
    return done.stderr


FULL = ("Free space there or name another folder; what had been written was removed",)
# What is looked at beforehand.
NO_ROOM = "Free space there, or name a folder on another disk"


def tried(place, words, says, takes, steps):
    """On disks of every size up to one that suffices: how each that did not suffice was found to be full."""
    blocks, files = takes
    found, succeeded = [], 0
    sizes = [(max(blocks * step // steps, 1), 2 * files) for step in range(steps)]
    # The folder of the disk itself is one file of it.
    sizes += [(2 * blocks, 1 + files * step // steps) for step in range(steps)]
    for size in [*sizes, (2 * blocks, 2 * files)]:
        with Disk(place, *size) as disk:
            said = fails_or_succeeds(disk, words, says)
            found += [] if said is None else [said]
            succeeded += said is None
    assert len(found) > steps and succeeded > 0, (len(found), succeeded)
    return found


def most(place, words):
    """What a command takes, blocks and files, while it runs: it is looked at until it ends."""
    with Disk(place, 1 << 16) as disk:
        before, taken = disk.took(), (0, 0)
        with subprocess.Popen(words, stdout=subprocess.DEVNULL) as command:
            while command.poll() is None:
                taken = tuple(max(*pair) for pair in zip(taken, disk.took()))
        assert command.returncode == 0, words
        taken = tuple(max(*pair) for pair in zip(taken, disk.took()))
        return tuple(after - first for after, first in zip(taken, before))


def keys(folder):
    for who in ("sender", "recipient"):
        succeeds(PROGRAM, "keys", "new", who, "--no-passphrase", cwd=folder)
    return run(PROGRAM, "keys", "show", "recipient", cwd=folder).stdout.split()[0]


def sealing(folder, place, recipient):
    """One large file; and so many files with long names that the lists, in files of their own, fill the disk too."""
    write(f"{folder}/large/image.e01", random.Random(1).randbytes(6_000_000))
    for number in range(1500):
        write(f"{folder}/many/{'n' * 180}{number}", b"x" * (number % 40))
    for case, steps in (("large", 8), ("many", 16)):
        words = (
            PROGRAM, "seal", f"{folder}/{case}", "--key", f"{folder}/sender", "--to", recipient, "--request", "A-17",
            "--purpose", "Trial", "--out", f"{place}/out",
        )
        found = tried(place, words, FULL, most(place, words), steps)
        assert all("(No space left on device" in said for said in found), found
    assert any("list" in said or "spool" in said for said in found), found


def opening(folder, place, recipient):
    """Where the package is larger than what is free it is said beforehand; small files take more room than the package has."""
    for number in range(600):
        write(f"{folder}/small/{number}", b"x" * 20)
    for case, steps in (("large", 8), ("many", 8), ("small", 16)):
        said = succeeds(
            PROGRAM, "seal", f"{folder}/{case}", "--key", f"{folder}/sender", "--to", recipient, "--request", "A-17",
            "--purpose", "Trial", "--out", f"{folder}/out",
        )
        words = (PROGRAM, "open", said.splitlines()[0], "--key", f"{folder}/recipient", "--out", f"{place}/opened")
        found = tried(place, words, (*FULL, NO_ROOM), most(place, words), steps)
        full = [said for said in found if NO_ROOM not in said]
        assert all("(No space left on device" in said for said in full), full
        assert 0 < len(full) < len(found), (case, found)


def main():
    with tempfile.TemporaryDirectory() as folder:
        place = f"{folder}/disk"
        os.mkdir(place)
        recipient = keys(folder)
        sealing(folder, place, recipient)
        opening(folder, place, recipient)


main()

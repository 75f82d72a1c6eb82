"""A mail server that nobody here wrote takes the letters of a served house, and the reference library checks its webhooks.

A reader asks on the page, confirms by the letter's link and leaves by its one click. The house is killed again and
again while letters are under way: nobody misses one, and a second copy is known by its Message-ID.

letters.py SERVANDA   the program; packages aiosmtpd and standardwebhooks
"""

import asyncio
import http.server
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections import Counter, defaultdict
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

servanda, folder = sys.argv[1], tempfile.mkdtemp()
home = os.path.join(folder, "home")
letters, calls, pause = [], [], [0.0]
KILLS, STATES = 5, ["FRA", "CHL", "PER", "DEU", "ITA", "ESP", "PRT", "GRC", "IRL", "FIN"]


class Taking:
    async def handle_DATA(self, server, session, envelope):
        letters.append((envelope.rcpt_tos, message_from_bytes(envelope.content, policy=policy.default)))
        # The letter is held before its taking is said: there the house is killed.
        await asyncio.sleep(pause[0])
        return "250 Taken"


class Hook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        calls.append((dict(self.headers), self.rfile.read(int(self.headers["content-length"]))))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *words):
        pass


def run(*words):
    return subprocess.run([servanda, *words, "--home", home], check=True, capture_output=True, text=True).stdout


def submit(number, matter, ask):
    path = os.path.join(folder, "line.jsonl")
    with open(path, "w") as file:
        json.dump({"id": f"AAAAAAAAAAAAAAAAAAAA{number}A", "matter": matter, "ask": ask}, file)
    run("submit", path)


def serve():
    served = subprocess.Popen(
        [servanda, "serve", "--home", home, "--listen", "127.0.0.1:0", "--smtp", f"smtp://127.0.0.1:{port}",
         "--sender", "notices@example.org", "--url", URL, "--webhooks-private"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )
    told = next(line for line in served.stdout if " is open at " in line)
    return served, told.split(" is open at ")[1].split()[0]


def call(address, form=None):
    """Reads a page, or sends a form as a browser or a mail program does."""
    with urllib.request.urlopen(address, data=form.encode() if form is not None else None) as answer:
        return answer.read().decode()


def waited(ask):
    for _ in range(600):
        found = ask()
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit("what was waited for did not come in a minute")


def to(address):
    return [letter for to, letter in letters if to == [address]]


URL = "https://record.example.org"
opening = {
    "id": "AAAAAAAAAAAAAAAAAAAAAA",
    "matter": "a/convention",
    "ask": {
        "type": "convention.opened/1", "title": "A Convention", "short_title": "A", "languages": ["en"], "house": "depositary",
        "authority": {"name": "A", "url": "https://example.org"}, "depositary": "The Secretary", "zone": "UTC",
    },
}
convention = os.path.join(folder, "a")
os.mkdir(convention)
with open(os.path.join(convention, "record.jsonl"), "w") as file:
    json.dump(opening, file)
run("init", "--convention", convention)
run("notices", "add", "person@example.org", "--language", "fr", "--confirmed")
hook = http.server.HTTPServer(("127.0.0.1", 0), Hook)
threading.Thread(target=hook.serve_forever, daemon=True).start()
told = run("notices", "webhook", f"http://127.0.0.1:{hook.server_port}/", "--webhooks-private")
secret = told.split("shown this once: ")[1].strip()
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
mail = Controller(Taking(), hostname="127.0.0.1", port=port)
mail.start()
served, node = serve()
try:
    call(node + "/notices", "address=reader%40example.org&language=en")
    question = waited(lambda: to("reader@example.org"))[0]
    assert "List-Unsubscribe" not in question
    words = question.get_body(("plain",)).get_content().split()
    confirm = next(word for word in words if "/notices/confirm/" in word).removeprefix(URL)
    assert 'method="post"' in call(node + confirm)
    submit("B", "a/depositary", {"type": "depositary.adoption.reported/1", "on": "2000-01-01"})
    windows = [{"place": "New York", "from": "2000-01-01", "until": "2001-12-31"}]
    submit("C", "a/depositary", {"type": "depositary.signature.opened/1", "on": "2000-01-01", "windows": windows, "rule": "article 1"})
    waited(lambda: to("person@example.org") and calls)
    # A link that was only looked at agrees to nothing.
    assert len(to("reader@example.org")) == 1
    call(node + confirm, "")
    first, = to("person@example.org")
    first_call, = calls
    pause[0] = 0.05
    for kill in range(KILLS):
        before = len(letters)
        for number in (2 * kill, 2 * kill + 1):
            ask = {"type": "depositary.instrument.deposited/1", "on": "2002-01-01", "for": STATES[number], "form": "ratification"}
            submit("DEFGHIJKLM"[number], "a/depositary", ask)
        waited(lambda: len(letters) > before)
        time.sleep(0.02 * kill)
        served.kill()
        served.wait()
        served, node = serve()
    pause[0] = 0.0

    def all_there():
        listed = json.loads(run("notices", "list", "--json"))
        return all(held["waiting"] == 0 and held["sent"] >= len(STATES) for held in listed)

    waited(all_there)
    # One click, as a mail program sends it (RFC 8058), and again.
    leave = to("reader@example.org")[-1]["List-Unsubscribe"].strip("<>").removeprefix(URL)
    for _ in range(2):
        call(node + leave, "List-Unsubscribe=One-Click")
    heard = len(to("reader@example.org"))
    submit("N", "a/depositary", {"type": "depositary.instrument.deposited/1", "on": "2002-01-02", "for": "SWE", "form": "ratification"})
    waited(lambda: "C.N.12." in to("person@example.org")[-1]["Subject"])
    assert len(to("reader@example.org")) == heard
finally:
    served.kill()
    served.wait()

letter = first
assert not letter.defects, letter.defects
assert str(letter["From"].addresses[0].addr_spec) == "notices@example.org"
assert letter["Message-ID"].startswith("<n") and letter["Message-ID"].endswith("@example.org>")
assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
assert letter["List-Unsubscribe"].startswith("<https://record.example.org/notices/leave/")
assert letter["Date"].datetime.tzinfo is not None
plain, rich = (letter.get_body((kind,)).get_content() for kind in ("plain", "html"))
for body in (plain, rich):
    assert body.index("Ouverture à la signature") < body.index("Opening for signature")
    assert "C.N.1." in body and "https://record.example.org/notifications/C.N.1." in body

for address, numbers in [("person@example.org", range(1, 13)), ("reader@example.org", range(2, 12))]:
    copies = defaultdict(list)
    for letter in to(address):
        if letter["Message-ID"].startswith("<n"):
            copies[letter["Message-ID"]].append(letter)
    subjects = sorted(int(held[0]["Subject"].removeprefix("C.N.").split(".")[0]) for held in copies.values())
    assert subjects == list(numbers), (address, subjects)
    assert all(one.as_bytes() == held[0].as_bytes() for held in copies.values() for one in held)
    again = sum(len(held) - 1 for held in copies.values())
    assert again <= KILLS, again
ids = Counter(dict((name.lower(), value) for name, value in headers.items())["webhook-id"] for headers, _ in calls)
assert len(ids) == 12 and sum(ids.values()) <= 12 + KILLS, ids

headers, body = first_call
headers = {name.lower(): value for name, value in headers.items()}
said = Webhook(secret).verify(body, headers)
said = json.loads(body)
assert said["type"] == "notification.issued" and said["data"]["number"].startswith("C.N.1.")
try:
    Webhook(secret).verify(body.replace(b"C.N.1.", b"C.N.2."), headers)
    raise SystemExit("an altered webhook was taken")
except WebhookVerificationError:
    pass
print(f"{len(letters)} letters and {len(calls)} webhooks, {KILLS} kills")

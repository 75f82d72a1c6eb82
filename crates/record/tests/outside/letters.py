"""A mail server that nobody here wrote takes the letters of a served house, and the reference library checks its webhooks.

letters.py SERVANDA   the program; packages aiosmtpd and standardwebhooks
"""

import http.server
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

servanda, folder = sys.argv[1], tempfile.mkdtemp()
home = os.path.join(folder, "home")
letters, calls = [], []


class Taking:
    async def handle_DATA(self, server, session, envelope):
        letters.append((envelope.rcpt_tos, message_from_bytes(envelope.content, policy=policy.default)))
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
served = subprocess.Popen(
    [servanda, "serve", "--home", home, "--listen", "127.0.0.1:0", "--smtp", f"smtp://127.0.0.1:{port}",
     "--sender", "notices@example.org", "--url", "https://record.example.org", "--webhooks-private"],
    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
)
try:
    served.stdout.readline()
    submit("B", "a/depositary", {"type": "depositary.adoption.reported/1", "on": "2000-01-01"})
    windows = [{"place": "New York", "from": "2000-01-01", "until": "2001-12-31"}]
    submit("C", "a/depositary", {"type": "depositary.signature.opened/1", "on": "2000-01-01", "windows": windows, "rule": "article 1"})
    for _ in range(300):
        if letters and calls:
            break
        time.sleep(0.1)
finally:
    served.kill()
    served.wait()

(to, letter), = letters
assert to == ["person@example.org"]
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

(headers, body), = calls
headers = {name.lower(): value for name, value in headers.items()}
said = Webhook(secret).verify(body, headers)
said = json.loads(body)
assert said["type"] == "notification.issued" and said["data"]["number"].startswith("C.N.1.")
try:
    Webhook(secret).verify(body.replace(b"C.N.1.", b"C.N.2."), headers)
    raise SystemExit("an altered webhook was taken")
except WebhookVerificationError:
    pass
print("one letter and one webhook")

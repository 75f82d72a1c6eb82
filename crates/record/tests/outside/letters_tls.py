"""Letters over TLS: a mail server that nobody here wrote takes them, and one that nobody vouches for is given none.

The certificates are made here. Implicit TLS (RFC 8314) and STARTTLS (RFC 3207), each with a sign-in; and for each a
certificate of an authority that the house was not told of, one under another name, one whose time is over, and, for
STARTTLS, a server on the way that says it knows no TLS.

letters_tls.py SERVANDA   the program; package aiosmtpd, and openssl
"""

import json
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

servanda, folder = sys.argv[1], tempfile.mkdtemp()
home = os.path.join(folder, "home")
letters, commands, signed_in = [], [], []
PASSWORD = "a word of its own"


class Taking:
    async def handle_MAIL(self, server, session, envelope, address, options):
        commands.append(("MAIL", session.ssl is not None))
        envelope.mail_from = address
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        letters.append((envelope.rcpt_tos, session.ssl is not None))
        return "250 Taken"


def authenticate(server, session, envelope, mechanism, data):
    signed_in.append((data.login.decode(), data.password.decode() == PASSWORD, session.ssl is not None))
    return AuthResult(success=data.password.decode() == PASSWORD)


def made(*words):
    subprocess.run(["openssl", *words], check=True, capture_output=True, cwd=folder)


def certificate(name, authority, host, days="2"):
    """A key and a certificate for a host, by an authority."""
    made("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{name}.key", "-out",
         f"{name}.csr", "-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}", "-addext",
         "basicConstraints=critical,CA:FALSE")
    made("x509", "-req", "-in", f"{name}.csr", "-CA", f"{authority}.pem", "-CAkey", f"{authority}.key", "-copy_extensions",
         "copy", "-days", days, "-out", f"{name}.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(os.path.join(folder, f"{name}.pem"), os.path.join(folder, f"{name}.key"))
    return context


def run(*words):
    return subprocess.run([servanda, *words, "--home", home], check=True, capture_output=True, text=True).stdout


def serve(smtp):
    served = subprocess.Popen(
        [servanda, "serve", "--home", home, "--listen", "127.0.0.1:0", "--smtp", smtp,
         "--sender", "notices@example.org", "--url", "https://record.example.org"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )
    said = []
    threading.Thread(target=lambda: said.extend(iter(served.stderr.readline, "")), daemon=True).start()
    next(line for line in served.stdout if " is open at " in line)
    return served, said


def waited(ask, what):
    for _ in range(600):
        found = ask()
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit(f"{what} did not come in a minute")


def mail_server(how, context):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    sign_in = {"authenticator": authenticate, "auth_required": True}
    match how:
        case "smtps":
            # The whole connection is encrypted, which aiosmtpd itself does not count as TLS for the sign-in.
            server = Controller(Taking(), hostname="127.0.0.1", port=port, ssl_context=context, auth_require_tls=False, **sign_in)
        case "starttls":
            server = Controller(Taking(), hostname="127.0.0.1", port=port, tls_context=context, require_starttls=True, **sign_in)
        case "stripped":
            server = Controller(Taking(), hostname="127.0.0.1", port=port, auth_require_tls=False, **sign_in)
    server.start()
    kind = "smtps://user@localhost:{}" if how == "smtps" else "smtp://user@localhost:{}?tls=required"
    return server, kind.format(port)


def vouched_for_by(authority):
    path = os.path.join(home, "smtp-authorities.pem")
    if authority is None:
        os.remove(path)
        return
    with open(os.path.join(folder, f"{authority}.pem")) as held, open(path, "w") as file:
        file.write(held.read())


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
with open(os.open(os.path.join(home, "smtp-password"), os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
    file.write(PASSWORD + "\n")
for authority in ("own", "other"):
    made("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{authority}.key", "-out",
         f"{authority}.pem", "-subj", f"/CN={authority}", "-days", "2", "-addext", "basicConstraints=critical,CA:TRUE",
         "-addext", "keyUsage=critical,keyCertSign")
right = certificate("right", "own", "localhost")
another_name = certificate("another", "own", "mail.example.org")
over = certificate("over", "own", "localhost", "-1")

tried = refused = 0
for how in ("smtps", "starttls"):
    cases = [("of an authority that the house was not told of", how, right, "other"),
             ("of an authority that is none of the public ones", how, right, None),
             ("under another name", how, another_name, "own"),
             ("whose time is over", how, over, "own")]
    if how == "starttls":
        cases.append(("none: TLS is not offered", "stripped", None, "own"))
    for number, (what, server_kind, context, authority) in enumerate(cases):
        address = f"refused-{how}-{number}@example.org"
        run("notices", "add", address)
        vouched_for_by(authority)
        server, smtp = mail_server(server_kind, context)
        before = len(commands), len(letters), len(signed_in)
        served, said = serve(smtp)
        waited(lambda: any("mail server could not be given a letter" in line for line in said), f"{how}: a certificate {what}, refused")
        served.kill()
        served.wait()
        server.stop()
        # Neither who writes, nor the password, nor the letter.
        assert before == (len(commands), len(letters), len(signed_in)), (how, what)
        listed = json.loads(run("notices", "list", "--json"))
        run("notices", "remove", next(held["id"] for held in listed))
        refused += 1
    vouched_for_by("own")
    address = f"taken-{how}@example.org"
    run("notices", "add", address)
    server, smtp = mail_server(how, right)
    served, said = serve(smtp)
    waited(lambda: [to for to, _ in letters if to == [address]], f"{how}: a letter")
    served.kill()
    served.wait()
    server.stop()
    assert signed_in[-1][:2] == ("user", True), signed_in
    assert how == "smtps" or (signed_in[-1][2] and letters[-1][1] and all(encrypted for _, encrypted in commands[-1:]))
    run("notices", "remove", next(held["id"] for held in json.loads(run("notices", "list", "--json"))))
    tried += 1
assert len(letters) == 2, letters
print(f"{tried} ways over TLS, {refused} servers given nothing")

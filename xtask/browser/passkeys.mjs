// Makes the vectors of passkeys and sign-ins: a real browser, with an authenticator that it plays itself (CDP, domain WebAuthn),
// registers passkeys, agrees with each to the hash of a submission, and signs with keys of WebCrypto.
//
// node passkeys.mjs MODULES CHROMIUM FOLDER
//   MODULES  the folder with node_modules/playwright-core; FOLDER  where the vectors are written.
// Keys are new each time, so the released vectors were made once by this and are kept.

import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { altered } from "./altered.mjs";

const [modules, executablePath, folder] = process.argv.slice(2);
const { chromium } = createRequire(join(modules, "package.json"))("playwright-core");
mkdirSync(folder, { recursive: true });

const PERSON = "aaaqeayeaudaocajbifqydiob4";
const UNTIL = "2026-11-22T08:24:03.123Z";
const b64 = (bytes) => Buffer.from(bytes).toString("base64url");
const raw = (text) => Buffer.from(text, "base64url");
const sha256 = (bytes) => createHash("sha256").update(bytes).digest();
const canonical = (value) => Array.isArray(value) ? `[${value.map(canonical).join(",")}]`
  : typeof value === "object" ? `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`
  : JSON.stringify(value);

function vector(name, headers, payload, bytes = "line") {
  const head = Object.entries(headers).map(([key, value]) => `${key}: ${value}\n`).join("");
  writeFileSync(join(folder, `${name}.txt`), `${head}bytes: ${bytes}\n\n${payload}\n`);
}

// A COSE_Key of the public key that the browser gives as SubjectPublicKeyInfo.
function cose(algorithm, spki) {
  if (algorithm === -7) {
    const [x, y] = [spki.subarray(-64, -32), spki.subarray(-32)];
    return Buffer.concat([Buffer.from("a5010203262001215820", "hex"), x, Buffer.from("225820", "hex"), y]);
  }
  if (algorithm === -8) return Buffer.concat([Buffer.from("a4010103272006215820", "hex"), spki.subarray(-32)]);
  const at = spki.indexOf(Buffer.from("0282010100", "hex")) + 5;
  return Buffer.concat([Buffer.from("a401030339010020590100", "hex"), spki.subarray(at, at + 256), Buffer.from("2143010001", "hex")]);
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const context = await browser.newContext();
await context.route(/.*/, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>vectors</title>" }));
const page = await context.newPage();
const devtools = await context.newCDPSession(page);
await devtools.send("WebAuthn.enable");
await devtools.send("WebAuthn.addVirtualAuthenticator", { options: {
  protocol: "ctap2", ctap2Version: "ctap2_1", transport: "internal", hasResidentKey: true, hasUserVerification: true,
  isUserVerified: true, automaticPresenceSimulation: true } });

// What the page itself does: registers, makes a key of a sign-in, and lets the passkey agree to it.
const inPage = async ({ algorithm, rpId }) => {
  const to = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const made = await navigator.credentials.create({ publicKey: {
    rp: { id: rpId, name: "vectors" }, user: { id: new Uint8Array(16), name: "a", displayName: "a" }, challenge: new Uint8Array(32),
    pubKeyCredParams: [{ type: "public-key", alg: algorithm }],
    authenticatorSelection: { residentKey: "required", userVerification: "required" } } });
  window.agree = async (challenge, userVerification) => {
    const got = await navigator.credentials.get({ publicKey: { rpId, challenge: Uint8Array.from(challenge), userVerification,
      allowCredentials: [{ type: "public-key", id: made.rawId }] } });
    return { device_data: to(got.response.authenticatorData), client_data: to(got.response.clientDataJSON), sig: to(got.response.signature) };
  };
  window.signIn = async (kind) => {
    const algorithm = kind === "ed25519" ? { name: "Ed25519" } : { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
    const pair = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
    window.sign = async (message) => to(await crypto.subtle.sign(algorithm, pair.privateKey, Uint8Array.from(message)));
    return to(await crypto.subtle.exportKey("raw", pair.publicKey));
  };
  return to(made.response.getPublicKey());
};

const DOMAIN = Buffer.from("servanda/submission/1\n");
const message = (body) => [...Buffer.concat([DOMAIN, Buffer.from(body)])];
const made = {};
for (const [name, algorithm] of [["es256", -7], ["eddsa", -8], ["rs256", -257]]) {
  for (const [origin, rpId] of [["https://record.example.org", "record.example.org"], ["http://localhost:8440", "localhost"]]) {
    if (rpId === "localhost" && name !== "es256") continue;
    await page.goto(`${origin}/people`);
    const key = b64(cose(algorithm, raw(await page.evaluate(inPage, { algorithm, rpId }))));
    const session = await page.evaluate((kind) => window.signIn(kind), name === "es256" ? "p256" : "ed25519");
    const ask = { type: "person.key/1", person: PERSON, key: session, algorithm: name === "es256" ? "p256" : "ed25519", use: "session", until: UNTIL };
    const body = canonical({ id: "AQIDBAUGBwgJCgsMDQ4PEA", matter: `house/person/${PERSON}`, ask });
    const hash = sha256(body);
    const signed = { kind: "passkey", key, ...await page.evaluate((challenge) => window.agree(challenge, "required"), [...hash]) };
    const hasty = { kind: "passkey", key, ...await page.evaluate((challenge) => window.agree(challenge, "discouraged"), [...hash]) };
    const ballot = canonical({ id: "AQIDBAUGBwgJCgsMDQ4PEA", matter: "un-example/committee/vote/2019-11-18",
      ask: { type: "committee.vote.ballot/1", for: "BEN", on: "2019-11-18" } });
    const sig = await page.evaluate((bytes) => window.sign(bytes), message(ballot));
    made[`${name} ${rpId}`] = { signed, hasty, hash: hash.toString("hex"), rpId, body, ballot, session, sig, key, ask };
  }
}
await browser.close();

const real = made["es256 record.example.org"];
const by = `Chromium ${browser.version()}`;
for (const [name, one] of Object.entries(made)) {
  const [algorithm, rpId] = name.split(" ");
  const where = rpId === "localhost" ? "_localhost" : "";
  vector(`assertion_${algorithm}${where}`, { kind: "assertion", about: `a passkey of ${by} agrees to the key of a sign-in, ${algorithm}, at ${rpId}`,
    expect: "ok", submission: one.hash, "rp-id": rpId }, canonical(one.signed));
  if (where) continue;
  vector(`passkey_key_${algorithm}`, { kind: "passkey_key", about: `the key of a passkey of ${by}`, expect: "ok", algorithm }, raw(one.key).toString("hex"), "hex");
  vector(`own_act_person_key_passkey_${algorithm}`, { kind: "own_act", about: "a passkey signs for a person", expect: "ok" },
    canonical({ type: "person.key/1", person: PERSON, key: one.key, algorithm, use: "passkey" }));
}
for (const [kind, one] of [["p256", real], ["ed25519", made["eddsa record.example.org"]]]) {
  vector(`session_${kind}`, { kind: "session", about: `signed with the key of a sign-in that ${by} made, ${kind}`, expect: "ok", key: one.session, sig: one.sig }, one.ballot);
  vector(`session_key_${kind}`, { kind: "session_key", about: `the key of a sign-in that ${by} made`, expect: "ok", algorithm: kind }, raw(one.session).toString("hex"), "hex");
  vector(`own_act_person_key_session_${kind}`, { kind: "own_act", about: "the key of a sign-in, with its end", expect: "ok" }, canonical(one.ask));
}
altered(made, vector, canonical);

// Out of what a browser made: each way in which it can be wrong, one vector a case.

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";

const b64 = (bytes) => Buffer.from(bytes).toString("base64url");
const raw = (text) => Buffer.from(text, "base64url");
const sha256 = (bytes) => createHash("sha256").update(bytes).digest();

export function altered(made, vector, canonical) {
  const real = made["es256 record.example.org"];
  const local = made["es256 localhost"];
  const client = (signed) => raw(signed.client_data).toString();
  const assertion = (name, about, expect, signed, other = {}) => vector(`assertion_${name}`,
    { kind: "assertion", about, expect, submission: real.hash, "rp-id": real.rpId, ...other }, canonical({ ...real.signed, ...signed }));
  const flags = (byte) => { const data = raw(real.signed.device_data); data[32] = byte; return { device_data: b64(data) }; };
  const says = (from, to, signed = real.signed) => ({ client_data: b64(client(signed).replace(from, to)) });

  assertion("ceremony", "the browser's data of a registration", "assertion_ceremony", says("webauthn.get", "webauthn.create"));
  assertion("challenge", "agreed to another submission", "assertion_challenge", {}, { submission: local.hash });
  assertion("challenge_padded", "a challenge in another base64", "assertion_challenge", says(/("challenge":"[^"]*)"/, '$1="'));
  assertion("cross_origin", "asked from within another site's page", "assertion_cross_origin", says('"crossOrigin":false', '"crossOrigin":true'));
  assertion("top_origin", "asked from within a page of another origin", "assertion_cross_origin", says('"crossOrigin":false', '"crossOrigin":false,"topOrigin":"https://evil.example"'));
  assertion("presence", "nobody was present", "assertion_presence", flags(0x04));
  assertion("verification", "the device did not check its person", "assertion_verification", flags(0x01));
  assertion("verification_discouraged", "the same, as the browser made it when it was asked so", "assertion_verification", real.hasty);
  assertion("backup", "kept elsewhere, and cannot be", "assertion_backup", flags(0x15));
  const counted = raw(real.signed.device_data); counted[36] += 1;
  assertion("signature_counter", "the counter was altered", "assertion_signature", { device_data: b64(counted) });
  assertion("signature_client_data", "a space was put into what the browser said", "assertion_signature", says("{", "{ "));
  assertion("signature_key", "the key of another passkey", "assertion_signature", { key: local.key });
  assertion("signature_algorithm", "the key of another algorithm", "assertion_signature", { key: made["eddsa record.example.org"].key });
  assertion("signature_empty", "no signature", "assertion_signature", { sig: "" });
  assertion("signature_raw", "64 bytes instead of DER", "assertion_signature", { sig: b64(Buffer.alloc(64, 1)) });
  for (const algorithm of ["eddsa", "rs256"]) {
    const one = made[`${algorithm} record.example.org`];
    const sig = raw(one.signed.sig); sig[10] ^= 1;
    assertion(`signature_${algorithm}`, "one bit of the signature was altered", "assertion_signature", { ...one.signed, sig: b64(sig) }, { submission: one.hash });
  }
  assertion("origin", "made at another house", "assertion_origin", {}, { "rp-id": "other.example.org" });
  assertion("origin_domain_above", "made for a domain above the house's", "assertion_origin", {}, { "rp-id": "example.org" });
  assertion("origin_local", "made on a machine for itself, for a house elsewhere", "assertion_origin", local.signed, { submission: local.hash });

  // A device of our own, for what no browser does.
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = createPublicKey(createPrivateKey(pair.privateKey.export({ type: "pkcs8", format: "pem" }))).export({ type: "spki", format: "der" });
  const key = Buffer.concat([Buffer.from("a5010203262001215820", "hex"), spki.subarray(-64, -32), Buffer.from("225820", "hex"), spki.subarray(-32)]);
  const device = ({ rpId = real.rpId, origin = `https://${real.rpId}`, more = "", flag = 0x05, extensions = Buffer.alloc(0) }) => {
    const data = Buffer.concat([sha256(rpId), Buffer.from([flag, 0, 0, 0, 9]), extensions]);
    const said = Buffer.from(`{"type":"webauthn.get","challenge":"${b64(Buffer.from(real.hash, "hex"))}","origin":"${origin}"${more}}`);
    const sig = sign("sha256", Buffer.concat([data, sha256(said)]), pair.privateKey);
    return { key: b64(key), device_data: b64(data), client_data: b64(said), sig: b64(sig) };
  };
  assertion("device", "without crossOrigin, with a counter", "ok", device({}));
  assertion("device_more", "a browser that says more than is looked at", "ok", device({ more: ',"crossOrigin":false,"tokenBinding":{"status":"supported"}' }));
  assertion("device_extensions", "extensions, which are signed and not looked at", "ok", device({ flag: 0x85, extensions: Buffer.from([0xa0]) }));
  assertion("device_port", "another port of the same host", "ok", device({ origin: `https://${real.rpId}:8443` }));
  assertion("origin_http", "without https", "assertion_origin", device({ origin: `http://${real.rpId}` }));
  assertion("origin_below", "at a host below the house's", "assertion_origin", device({ origin: `https://evil.${real.rpId}` }));
  assertion("origin_behind", "at a host that only begins so", "assertion_origin", device({ origin: `https://${real.rpId}.evil.example` }));
  assertion("rp_id", "for another RP id at the same origin", "assertion_rp_id", device({ rpId: "example.org" }));
  assertion("device_data", "the authenticator's data is cut off", "device_data", { device_data: b64(raw(real.signed.device_data).subarray(0, 36)) });
  assertion("client_data", "what the browser said is cut off", "client_data", { client_data: b64(client(real.signed).slice(0, -1)) });

  const data = raw(real.signed.device_data).toString("hex");
  const flagged = (byte, behind = "") => data.slice(0, 64) + byte + data.slice(66) + behind;
  for (const [name, about, expect, hex] of [
    ["real", "as a browser gave it", "ok", data],
    ["backed_up", "kept elsewhere too", "ok", flagged("1d")],
    ["extensions", "a map behind it", "ok", flagged("85", "a0")],
    ["empty", "nothing", "device_data", ""],
    ["short", "36 bytes", "device_data", data.slice(0, -2)],
    ["long", "a byte behind it that no flag announces", "device_data", `${data}a0`],
    ["key_included", "brings a key, as registrations do", "device_data", flagged("45", "a0")],
    ["extensions_missing", "announces extensions and has none", "device_data", flagged("85")],
    ["extensions_no_map", "extensions that are no map", "device_data", flagged("85", "80")],
  ]) vector(`device_data_${name}`, { kind: "device_data", about, expect }, hex, "hex");

  const plain = '{"type":"webauthn.get","challenge":"AA","origin":"https://a.example"}';
  for (const [name, about, expect, text, more] of [
    ["real", "as a browser gave it", "ok", client(real.signed)],
    ["plain", "only what is needed", "ok", plain],
    ["list", "a list", "client_data", '["webauthn.get","AA","https://a.example",false]'],
    ["space_first", "a space before it", "client_data", ` ${plain}`],
    ["twice", "a key twice", "client_data", plain.replace('"challenge"', '"challenge":"AB","challenge"')],
    ["without_origin", "no origin", "client_data", '{"type":"webauthn.get","challenge":"AA"}'],
    ["number", "a number for the challenge", "client_data", plain.replace('"AA"', "1")],
    ["cross_origin_text", "a text for a truth", "client_data", plain.replace("}", ',"crossOrigin":"no"}')],
    ["trailing", "something behind it", "client_data", `${plain}{}`],
    ["long", "more than 4096 bytes", "client_data", plain.replace("AA", "@"), { expand: 4096 }],
    ["empty", "nothing", "client_data", ""],
  ]) vector(`client_data_${name}`, { kind: "client_data", about, expect, ...more }, text);

  const es = raw(real.key).toString("hex");
  const rs = raw(made["rs256 record.example.org"].key).toString("hex");
  const zeros = "00".repeat(32);
  for (const [name, about, hex] of [
    ["no_point", "a point that is not on the curve", `a5010203262001215820${zeros}225820${"01".repeat(32)}`],
    ["short", "cut off", es.slice(0, -2)],
    ["long", "a byte behind it", `${es}00`],
    ["es384", "another algorithm", es.replace("0326", "033822")],
    ["order", "its keys in another order", es.replace("01020326", "03260102")],
    ["long_length", "a length in more bytes than it needs", es.replace("215820", "21590020")],
    ["eddsa_small_order", "a point of small order", `a401010327200621582001${"00".repeat(31)}`],
    ["rs256_exponent", "another exponent than 65537", rs.replace(/2143010001$/, "214103")],
    ["rs256_1024", "a modulus of 1024 bits", `a401030339010020590080ff${"ff".repeat(127)}2143010001`],
    ["rs256_zero_first", "a modulus that begins with zero", `a40103033901002059010000${"ff".repeat(255)}2143010001`],
    ["rs256_even", "a modulus that is even", `a401030339010020590100ff${"00".repeat(255)}2143010001`],
    ["empty", "nothing", ""],
  ]) vector(`passkey_key_${name}`, { kind: "passkey_key", about, expect: "passkey_key" }, hex, "hex");

  const point = raw(real.session).toString("hex");
  for (const [name, about, hex] of [
    ["compressed", "a point in 33 bytes", `02${point.slice(2, 66)}`],
    ["hybrid", "a point with another first byte", `06${point.slice(2)}`],
    ["no_point", "a point that is not on the curve", `04${zeros}${"01".repeat(32)}`],
    ["short", "31 bytes", "11".repeat(31)],
    ["small_order", "a point of small order", `01${"00".repeat(31)}`],
    ["empty", "nothing", ""],
  ]) vector(`session_key_${name}`, { kind: "session_key", about, expect: "session_key" }, hex, "hex");

  const other = made["eddsa record.example.org"];
  for (const [name, about, key, sig, body] of [
    ["altered", "one letter of the submission was altered", real.session, real.sig, real.ballot.replace("BEN", "BEL")],
    ["other_key", "the key of another sign-in", other.session, real.sig, real.ballot],
    ["other_algorithm", "a signature of the other algorithm", real.session, other.sig, real.ballot],
  ]) vector(`session_${name}`, { kind: "session", about, expect: "not_signed", key, sig }, body);

  const ask = real.ask;
  const passkey = { type: "person.key/1", person: ask.person, key: real.key, algorithm: "es256", use: "passkey" };
  const without = (object, key) => Object.fromEntries(Object.entries(object).filter(([held]) => held !== key));
  for (const [name, about, expect, act] of [
    ["session_without_until", "the key of a sign-in without an end", "own_act", without(ask, "until")],
    ["session_algorithm", "another algorithm than the key's", "own_act", { ...ask, algorithm: "ed25519" }],
    ["session_passkey", "a passkey's key as one of a sign-in", "own_act", { ...ask, key: real.key }],
    ["passkey_session", "the key of a sign-in as a passkey's", "own_act", { ...passkey, key: real.session }],
    ["passkey_algorithm", "another algorithm than the passkey's", "own_act", { ...passkey, algorithm: "eddsa" }],
    ["use", "a use that there is not", "own_act", { ...passkey, use: "key" }],
    ["scope", "a key for some acts in some matters", "ok", { ...ask, scope: { acts: ["committee.floor"], matters: ["un-example/committee"] } }],
    ["scope_unknown", "a scope of something else", "scope", { ...ask, scope: { types: ["committee"] } }],
    ["scope_empty_list", "a scope of nothing", "scope", { ...ask, scope: { acts: [] } }],
    ["scope_text", "a scope that is no object", "scope", { ...ask, scope: "committee" }],
    ["scope_version", "a scope of one version", "scope", { ...ask, scope: { acts: ["committee.floor.ballot/1"] } }],
    ["scope_matter", "a scope of a matter that is none", "scope", { ...ask, scope: { matters: ["Committee"] } }],
    ["revoked_passkey", "a passkey signs for nobody any more", "ok", { type: "person.key.revoked/1", person: ask.person, key: real.key }],
    ["revoked_session", "the key of a sign-in signs for nobody any more", "ok", { type: "person.key.revoked/1", person: ask.person, key: real.session }],
    ["revoked_no_key", "what is revoked is no key", "own_act", { type: "person.key.revoked/1", person: ask.person, key: "AQ" }],
  ]) vector(`own_act_person_key_${name}`, { kind: "own_act", about, expect }, canonical(act));

  const entry = (body, act, signed) => canonical({ v: 1, at: "2026-11-21T20:24:03.123Z", matter: JSON.parse(body).matter, publicity: "open", signed, act,
    submission: { id: "AQIDBAUGBwgJCgsMDQ4PEA", hash: sha256(body).toString("hex"), part: 1, of: 1, body: JSON.parse(body) } });
  const leaf = (bytes) => ({ leaf: sha256(Buffer.concat([Buffer.from([0]), Buffer.from(bytes)])).toString("hex") });
  const session = { kind: "session", key: real.session, sig: real.sig };
  for (const [name, about, expect, signed] of [
    ["session", "signed with the key of a sign-in", "ok", session],
    ["session_key_form", "a sign-in whose key is none", "session_key", { ...session, key: "AQ" }],
    ["session_with_more", "a sign-in that says more than it needs", "frame_key", { ...session, algorithm: "p256" }],
    ["session_sig_short", "a sign-in whose signature is too short", "base64", { ...session, sig: "AQ" }],
    ["passkey", "signed with a passkey itself", "ok", real.signed],
    ["passkey_without_client_data", "a passkey without what the browser said", "signed_form", without(real.signed, "client_data")],
    ["passkey_without_device_data", "a passkey without what the device said", "signed_form", without(real.signed, "device_data")],
    ["passkey_with_more", "a passkey that says more than it needs", "frame_key", { ...real.signed, user_handle: "AQ" }],
    ["passkey_key_form", "a passkey whose key is none", "passkey_key", { ...real.signed, key: "AQ" }],
  ]) {
    const body = name.startsWith("passkey") ? real.body : real.ballot;
    const act = name.startsWith("passkey") ? real.ask : { type: "committee.vote.ballot/1", for: "BEN", ballot: "yes" };
    const bytes = entry(body, act, signed);
    vector(`entry_${name}`, { kind: "entry", about, expect, ...(expect === "ok" ? leaf(bytes) : {}) }, bytes);
  }
}

// Passkeys and keys of sign-ins, and what is handed in signed with them. The browser makes the key of a sign-in itself and cannot
// give it away; a passkey agrees to the exact bytes of the submission that introduces it (docs/formats.md, "Passkeys").
"use strict";
(() => {
  const words = document.currentScript.dataset;
  const say = (text) => { document.getElementById("said").textContent = text; };
  const utf8 = (text) => new TextEncoder().encode(text);
  const b64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/[+/=]/g, (c) => ({ "+": "-", "/": "_" })[c] ?? "");
  // The language chosen in the address goes along.
  const go = (page) => location.assign(page + (location.search.match(/lang=[\w-]+/)?.[0].replace(/^/, "?") ?? ""));
  // The one encoding of a value (RFC 8785, within the profile of docs/formats.md).
  const canonical = (value) => JSON.stringify(value, (_, held) => held?.constructor === Object
    ? Object.fromEntries(Object.keys(held).sort().map((key) => [key, held[key]])) : held);

  const ask = async (address, sent, more) => {
    const headers = { "content-type": "application/json", "accept-language": document.documentElement.lang, ...more };
    const answer = await fetch(address, sent && { method: "POST", body: JSON.stringify(sent), headers });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(told.says ?? `${told.title ?? words.fault} ${told.detail ?? answer.status}`);
    return told;
  };

  // Where the browser keeps the key: it can use it, and nobody can read it.
  const done = (asked) => new Promise((gives, fails) => {
    asked.onsuccess = () => gives(asked.result);
    asked.onerror = () => fails(asked.error);
  });
  const kept = async (mode) => {
    const opening = indexedDB.open("servanda", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("sign-in");
    return (await done(opening)).transaction("sign-in", mode).objectStore("sign-in");
  };
  const keyOf = async (person) => {
    const held = await kept("readonly").then((store) => done(store.get("key"))).catch(() => undefined);
    return held?.person === person && held.until > new Date().toISOString() ? held : undefined;
  };

  const body = (matter, asks, more) => ({ id: b64(crypto.getRandomValues(new Uint8Array(16))), matter, ...more, ask: asks });
  const submit = (submission, signed) => ask("/api/v1/submissions", { submission, signed });
  const sign = async (submission, { key, privateKey }) => {
    const algorithm = { name: privateKey.algorithm.name, hash: "SHA-256" };
    const bytes = utf8(`servanda/submission/1\n${canonical(submission)}`);
    return submit(submission, { kind: "session", key, sig: b64(await crypto.subtle.sign(algorithm, privateKey, bytes)) });
  };
  const passkey = async (verb, read, options) => {
    const got = await navigator.credentials[verb]({ publicKey: PublicKeyCredential[read](options) });
    const { id, rawId, type, response } = got.toJSON();
    return { id, rawId, type, response, extensions: {} };
  };
  const agree = (options) => passkey("get", "parseRequestOptionsFromJSON", options);

  // One agreement of the passkey introduces the key of this sign-in.
  const begin = async ({ person, until, rp_id: rpId, passkeys, scope }) => {
    const make = (algorithm) => crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
    const pair = await make({ name: "Ed25519" }).catch(() => make({ name: "ECDSA", namedCurve: "P-256" }));
    const key = b64(await crypto.subtle.exportKey("raw", pair.publicKey));
    const algorithm = pair.publicKey.algorithm.name === "Ed25519" ? "ed25519" : "p256";
    const submission = body(`house/person/${person}`, { type: "person.key/1", person, key, algorithm, use: "session", until, scope });
    const challenge = b64(await crypto.subtle.digest("SHA-256", utf8(canonical(submission))));
    const allowCredentials = passkeys.map(({ id }) => ({ type: "public-key", id }));
    const { id, response } = await agree({ challenge, rpId, userVerification: "required", allowCredentials });
    await submit(submission, { kind: "passkey", key: passkeys.find((one) => one.id === id).key, sig: response.signature,
      device_data: response.authenticatorData, client_data: response.clientDataJSON });
    await done((await kept("readwrite")).put({ person, until, key, privateKey: pair.privateKey }, "key"));
  };
  // Who says no to this is signed in all the same, and can say yes later.
  const beginIfAgreed = (me) => {
    say(words.once);
    return begin(me).catch((error) => say(error.message)).then(() => go("/people/keys"));
  };

  // Each field is laid over the act that stands in its form, by its name (web/meeting/form.rs does the same).
  const laidOver = (act, form) => {
    for (const { name, type, checked, value } of form.elements) {
      const [kind, path] = name.split(":");
      const [last, ...steps] = path?.split("/").reverse() ?? [];
      const text = type === "checkbox" && !checked ? "" : value.normalize("NFC").trim();
      const list = (between) => text.split(between).map((part) => part.trim()).filter(Boolean);
      const given = { number: Number(text), words: list(","), lines: list("\n"), tick: true }[kind] ?? text;
      if (path) steps.reduceRight((inner, step) => (inner[step] ??= {}), act)[last] = text ? given : undefined;
    }
    return act;
  };

  const does = {
    "sign-in": async () => {
      const { ceremony, asked } = await ask("/api/v1/people/sign-in", {});
      const credential = await agree({ ...asked.publicKey, allowCredentials: [] });
      return ask("/api/v1/people/sign-in/answer", { ceremony, credential }).then(beginIfAgreed);
    },
    register: async ({ dataset: { form, invitation } }) => {
      const word = form && { "x-servanda-form": form };
      const { ceremony, asked } = await ask("/api/v1/people/registration", { invitation }, word);
      const credential = await passkey("create", "parseCreationOptionsFromJSON", asked.publicKey);
      return ask("/api/v1/people/registration/answer", { ceremony, credential }, word).then(beginIfAgreed);
    },
    begin: () => ask("/api/v1/people/me").then(begin).then(() => go("/people/keys")),
    "sign-out": async (form) => {
      const { person } = await ask("/api/v1/people/me");
      const own = await keyOf(person);
      if (own) await sign(body(`house/person/${person}`, { type: "person.key.revoked/1", person, key: own.key }), own);
      await done((await kept("readwrite")).delete("key"));
      form.submit();
    },
    "hand-in": async (form) => {
      const room = form.closest("[data-person]").dataset;
      const own = await keyOf(room.person);
      if (!own) return form.submit();
      const fields = Object.fromEntries(new FormData(form));
      const act = laidOver(JSON.parse(fields.ask.normalize("NFC")), form);
      act.by = { person: room.person, capacity: fields.capacity.trim() };
      if (room.for) act.for = room.for;
      if (room.for && /\.(proposed|amendment)\/1$/.test(act.type)) act.sponsors = [...new Set([room.for, ...(act.sponsors ?? [])])];
      // What stands there may still be of the voting before.
      const { replaces, voting } = document.getElementById("you")?.dataset ?? {};
      if (replaces && form.closest("[data-voting]")?.dataset.voting === voting) act.replaces = replaces;
      const after = fields.after && { after: Number(fields.after) };
      const { entered: [{ first }] } = await sign(body(fields.matter?.trim() || room.matter, act, after), own);
      if (!room.live) return go(room.next ?? `/record/entries/${first}`);
      form.reset();
      document.activeElement.blur();
      // The form itself may have been replaced meanwhile, by what it did.
      dispatchEvent(new CustomEvent("entered", { detail: first }));
    },
  };

  addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.dataset.people) return;
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    say(words.wait);
    await does[form.dataset.people](form).catch((error) => say(error.name === "NotAllowedError" ? words.not : error.message));
    button.disabled = false;
  });
})();

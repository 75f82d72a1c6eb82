// Passkeys and keys of sign-ins, and steps of a meeting signed with them. Nothing is loaded from elsewhere.
//
// The browser makes the key of a sign-in itself and cannot give it away (WebCrypto, not extractable). A passkey agrees to the
// exact bytes of the submission that introduces it; docs/formats.md, "Passkeys", says what a stranger checks of that.
"use strict";
(() => {
  const DOMAIN = "servanda/submission/1\n";
  const said = document.getElementById("said");
  const say = (words) => { said.textContent = words; };
  const utf8 = (text) => new TextEncoder().encode(text);
  const b64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const raw = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  // The language chosen in the address goes along.
  const go = (page) => {
    const lang = new URLSearchParams(location.search).get("lang");
    location.assign(lang ? `${page}?lang=${encodeURIComponent(lang)}` : page);
  };
  const drawn = () => b64(crypto.getRandomValues(new Uint8Array(16)));

  // The one encoding of a value (RFC 8785, within the profile of docs/formats.md).
  const canonical = (value) => {
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
  };

  const ask = async (address, body, headers = {}) => {
    const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers } };
    const answer = await fetch(address, { credentials: "same-origin", ...sent });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(told.title ? `${told.title} ${told.detail ?? ""}` : `The house answered ${answer.status}.`);
    return told;
  };

  // Where the browser keeps the key: it can use it, and nobody can read it.
  const kept = async (mode, act) => {
    const base = await new Promise((done, failed) => {
      const opening = indexedDB.open("servanda", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("sign-in");
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    try {
      return await new Promise((done, failed) => {
        const asked = act(base.transaction("sign-in", mode).objectStore("sign-in"));
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
    } finally {
      base.close();
    }
  };
  const keep = (held) => kept("readwrite", (store) => store.put(held, "key"));
  const forget = () => kept("readwrite", (store) => store.delete("key"));
  const held = async (person) => {
    const found = await kept("readonly", (store) => store.get("key")).catch(() => undefined);
    return found && found.person === person && found.until > new Date().toISOString() ? found : undefined;
  };

  const ED25519 = { name: "Ed25519" };
  const P256 = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const newKey = async () => {
    for (const [algorithm, word] of [[ED25519, "ed25519"], [P256, "p256"]]) {
      try {
        const pair = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
        return { algorithm, word, pair, key: b64(await crypto.subtle.exportKey("raw", pair.publicKey)) };
      } catch (error) {
        if (word === "p256") throw error;
      }
    }
  };

  const signed = async (body, key) => {
    const sig = await crypto.subtle.sign(key.algorithm, key.privateKey, utf8(DOMAIN + canonical(body)));
    return { submission: body, signed: { kind: "session", key: key.key, sig: b64(sig) } };
  };
  const submit = (line) => ask("/api/v1/submissions", line);

  // One agreement of the passkey introduces the key of this sign-in.
  const begin = async (me) => {
    const made = await newKey();
    const body = { id: drawn(), matter: `house/person/${me.person}`, ask: { type: "person.key/1", person: me.person,
      key: made.key, algorithm: made.word, use: "session", until: me.until, scope: me.scope } };
    const challenge = await crypto.subtle.digest("SHA-256", utf8(canonical(body)));
    const got = await navigator.credentials.get({ publicKey: { challenge, rpId: me.rp_id, userVerification: "required",
      allowCredentials: me.passkeys.map(({ id }) => ({ type: "public-key", id: raw(id) })) } });
    const passkey = me.passkeys.find(({ id }) => id === b64(got.rawId));
    await submit({ submission: body, signed: { kind: "passkey", key: passkey.key, sig: b64(got.response.signature),
      device_data: b64(got.response.authenticatorData), client_data: b64(got.response.clientDataJSON) } });
    await keep({ person: me.person, until: me.until, key: made.key, algorithm: made.algorithm, privateKey: made.pair.privateKey });
  };

  const beginAndShow = async (me) => {
    say("Your passkey once more: this browser may sign for you until the sign-in ends.");
    // Who says no to this is signed in all the same, and can say yes later.
    await begin(me).catch((error) => say(error.message));
    go("/people/keys");
  };

  const does = {
    "sign-in": async () => {
      const { ceremony, asked } = await ask("/api/v1/people/sign-in", {});
      const got = await navigator.credentials.get({ publicKey: { ...asked.publicKey, challenge: raw(asked.publicKey.challenge),
        allowCredentials: [] } });
      await beginAndShow(await ask("/api/v1/people/sign-in/answer", { ceremony, credential: { id: got.id, rawId: b64(got.rawId),
        type: got.type, extensions: {}, response: { authenticatorData: b64(got.response.authenticatorData),
          clientDataJSON: b64(got.response.clientDataJSON), signature: b64(got.response.signature),
          userHandle: got.response.userHandle && b64(got.response.userHandle) } } }));
    },
    register: async (form) => {
      const word = form.dataset.form ? { "x-servanda-form": form.dataset.form } : {};
      const { ceremony, asked } = await ask("/api/v1/people/registration", { invitation: form.dataset.invitation }, word);
      const options = asked.publicKey;
      const made = await navigator.credentials.create({ publicKey: { ...options, challenge: raw(options.challenge),
        user: { ...options.user, id: raw(options.user.id) },
        excludeCredentials: (options.excludeCredentials ?? []).map((one) => ({ ...one, id: raw(one.id) })) } });
      await beginAndShow(await ask("/api/v1/people/registration/answer", { ceremony, credential: { id: made.id,
        rawId: b64(made.rawId), type: made.type, extensions: {}, response: { clientDataJSON: b64(made.response.clientDataJSON),
          attestationObject: b64(made.response.attestationObject), transports: made.response.getTransports?.() ?? [] } } }, word));
    },
    begin: async () => {
      await begin(await ask("/api/v1/people/me"));
      go("/people/keys");
    },
    "sign-out": async (form) => {
      const me = await ask("/api/v1/people/me");
      const key = await held(me.person);
      if (key) {
        const body = { id: drawn(), matter: `house/person/${me.person}`,
          ask: { type: "person.key.revoked/1", person: me.person, key: key.key } };
        await submit(await signed(body, key));
      }
      await forget();
      form.submit();
    },
    "hand-in": async (form) => {
      const { person } = form.dataset;
      const key = await held(person);
      if (!key) return form.submit();
      const fields = new FormData(form);
      const act = JSON.parse(fields.get("ask").normalize("NFC"));
      act.by = { person, capacity: fields.get("capacity").trim() };
      const body = { id: drawn(), matter: fields.get("matter").trim(), ask: act };
      const { entered } = await submit(await signed(body, key));
      go(`/record/entries/${entered[0].first}`);
    },
    // A step of a meeting: each field is laid over the act that stands in the form (web/meeting/form.rs does the same).
    step: async (form) => {
      const room = form.closest("[data-person]").dataset;
      const key = await held(room.person);
      if (!key) return form.submit();
      const fields = new FormData(form);
      const ask = JSON.parse(fields.get("ask"));
      for (const input of form.elements) {
        const [kind, path] = input.name.split(":");
        if (!path) continue;
        const text = input.type === "checkbox" && !input.checked ? "" : input.value.normalize("NFC").trim();
        const list = (between) => text.split(between).map((part) => part.trim()).filter(Boolean);
        const value = { number: Number(text), words: list(","), lines: list("\n"), tick: true }[kind] ?? text;
        const steps = path.split("/");
        const last = steps.pop();
        const at = steps.reduce((held, name) => (held[name] ??= {}), ask);
        if (text) at[last] = value; else delete at[last];
      }
      ask.by = { person: room.person, capacity: form.dataset.capacity };
      if (room.for) ask.for = room.for;
      if (room.for && /\.(proposed|amendment)\/1$/.test(ask.type)) ask.sponsors = [...new Set([room.for, ...(ask.sponsors ?? [])])];
      // What stands there may still be of the voting before.
      const { replaces, voting } = document.getElementById("you")?.dataset ?? {};
      if (replaces && form.closest("[data-voting]")?.dataset.voting === voting) ask.replaces = replaces;
      const after = fields.has("after") ? { after: Number(fields.get("after")) } : {};
      const { entered } = await submit(await signed({ id: drawn(), matter: room.matter, ...after, ask }, key));
      if (room.next) return go(room.next);
      form.reset();
      document.activeElement.blur();
      // The form itself may have been replaced meanwhile, by what it did.
      dispatchEvent(new CustomEvent("entered", { detail: entered[0].first }));
    },
  };

  addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.dataset.people) return;
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    if (form.dataset.people !== "step") say("One moment.");
    try {
      await does[form.dataset.people](form);
    } catch (error) {
      say(error.name === "NotAllowedError" ? "Your device did not agree. Try again when you are ready." : error.message);
    } finally {
      button.disabled = false;
    }
  });
})();

// Pages of a meeting that stay open: what changed is put in its place, never over a form that is being filled in; clocks run; one
// key votes; a lost connection says so and is tried again.
"use strict";
(() => {
  const room = document.querySelector("[data-live]");
  if (!room) return;
  const words = room.dataset;
  const at = (id) => document.getElementById(id);
  const say = (id, text) => { at(id).textContent = text; };
  const early = Date.now() - Date.parse(words.now);
  const fields = "input:not([type=hidden]), textarea, select";
  let after = words.after;
  let lost = false;

  const changed = (field) => field.type === "checkbox" ? field.checked !== field.defaultChecked
    : field.options ? [...field.options].some((option) => option.selected !== option.defaultSelected)
      : field.value !== field.defaultValue;
  const busy = (region) => (region.querySelector("form") && region.contains(document.activeElement))
    || [...region.querySelectorAll(fields)].some(changed);

  const put = (old, fresh) => {
    for (const open of old.querySelectorAll("details[open]")) fresh.querySelector(`details[id="${open.id}"]`)?.setAttribute("open", "");
    old.replaceChildren(...fresh.childNodes);
    for (const { name, value } of fresh.attributes) old.setAttribute(name, value);
    document.querySelector(`[data-shows="${old.id}"]`)?.remove();
    tick();
  };
  const show = (fresh) => {
    const old = at(fresh.id);
    for (const word of fresh.querySelectorAll("input[name=form]")) word.setAttribute("value", words.form);
    if (!old || old.innerHTML === fresh.innerHTML) return;
    if (!busy(old)) return put(old, fresh);
    document.querySelector(`[data-shows="${old.id}"]`)?.remove();
    const offer = Object.assign(document.createElement("button"), { type: "button", textContent: words.wordsNew, onclick: () => put(old, fresh) });
    offer.dataset.shows = old.id;
    old.before(offer);
  };
  const read = (html) => new DOMParser().parseFromString(html, "text/html").body;
  const you = async () => {
    const answer = await fetch(words.you, { credentials: "same-origin" });
    if (answer.ok) for (const fresh of read(await answer.text()).querySelectorAll("section[id]")) show(fresh);
  };

  const listen = () => {
    const source = new EventSource(`${words.live}&after=${after}`);
    source.onopen = () => { if (lost) say("link", words.wordsAgain); lost = false; };
    source.onerror = () => {
      lost = true;
      say("link", words.wordsLost);
      // What the browser gives up on is begun anew.
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 2000 + Math.random() * 2000);
    };
    source.onmessage = ({ data, lastEventId }) => {
      after = lastEventId;
      for (const fresh of [...read(data).children]) {
        if (fresh.id) show(fresh);
        else if (words.for && fresh.dataset.of?.split(" ").includes(words.for)) you();
      }
    };
  };

  const tick = () => {
    for (const clock of document.querySelectorAll("[data-since]")) {
      const seconds = Math.max(0, Math.floor((Date.now() - early - Date.parse(clock.dataset.since)) / 1000));
      clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest(`${fields}, [contenteditable]`)) return;
    document.querySelector(`form[data-key="${CSS.escape(event.key)}"]`)?.requestSubmit();
  });
  addEventListener("entered", ({ detail }) => {
    say("said", `${words.wordsEntered} `);
    at("said").append(Object.assign(document.createElement("a"), { href: `/record/entries/${detail}`, textContent: detail }));
    for (const offer of document.querySelectorAll("[data-shows]")) if (!busy(at(offer.dataset.shows))) offer.click();
    if (words.for) you();
  });
  setInterval(tick, 1000);
  tick();
  listen();
})();

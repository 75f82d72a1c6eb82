// Pages of a meeting that stay open: what changed is put in its place, never over a form that is being filled in; clocks run; one
// key votes; a lost connection says so and is tried again.
"use strict";
(() => {
  const room = document.querySelector("[data-live]");
  if (!room) return;
  const words = room.dataset;
  const at = (id) => document.getElementById(id);
  const read = (html) => new DOMParser().parseFromString(html, "text/html").body;
  const early = Date.now() - Date.parse(words.now);
  const fields = "input:not([type=hidden]), textarea, select";
  const offered = (id) => document.querySelector(`[data-shows="${id}"]`);

  const changed = ({ type, checked, defaultChecked, options, value, defaultValue }) => type === "checkbox" ? checked !== defaultChecked
    : options ? [...options].some((option) => option.selected !== option.defaultSelected) : value !== defaultValue;
  const busy = (region) => region.matches(":has(form):focus-within") || [...region.querySelectorAll(fields)].some(changed);
  const put = (old, fresh) => {
    for (const { id } of old.querySelectorAll("details[open]")) fresh.querySelector(`details[id="${id}"]`)?.setAttribute("open", "");
    old.replaceChildren(...fresh.childNodes);
    for (const { name, value } of fresh.attributes) old.setAttribute(name, value);
    offered(old.id)?.remove();
    tick();
  };
  const show = (fresh) => {
    const old = at(fresh.id);
    for (const word of fresh.querySelectorAll("input[name=form]")) word.setAttribute("value", words.form);
    if (!old || old.innerHTML === fresh.innerHTML) return;
    if (!busy(old)) return put(old, fresh);
    offered(old.id)?.remove();
    const offer = Object.assign(document.createElement("button"), { type: "button", textContent: words.wordsNew, onclick: () => put(old, fresh) });
    offer.dataset.shows = old.id;
    old.before(offer);
  };
  const you = async () => {
    const answer = words.for && await fetch(words.you);
    if (answer?.ok) read(await answer.text()).querySelectorAll("section[id]").forEach(show);
  };

  const listen = () => {
    const source = new EventSource(`${words.live}&after=${words.after}`);
    source.onopen = () => { if (at("link").textContent) at("link").textContent = words.wordsAgain; };
    source.onerror = () => {
      at("link").textContent = words.wordsLost;
      // What the browser gives up on is begun anew.
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 2000 + Math.random() * 2000);
    };
    source.onmessage = ({ data, lastEventId }) => {
      words.after = lastEventId;
      for (const fresh of [...read(data).children]) {
        if (fresh.id) show(fresh);
        else if (fresh.dataset.of?.split(" ").includes(words.for)) you();
      }
    };
  };
  const tick = () => document.querySelectorAll("[data-since]").forEach((clock) => {
    const gone = Math.max(0, Date.now() - early - Date.parse(clock.dataset.since));
    clock.textContent = new Date(gone).toISOString().slice(gone < 3600000 ? 14 : 11, 19);
  });

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest(`${fields}, [contenteditable]`)) return;
    document.querySelector(`form[data-key="${CSS.escape(event.key)}"]`)?.requestSubmit();
  });
  addEventListener("entered", ({ detail }) => {
    const entry = Object.assign(document.createElement("a"), { href: `/record/entries/${detail}`, textContent: detail });
    at("said").replaceChildren(`${words.wordsEntered} `, entry);
    for (const offer of document.querySelectorAll("[data-shows]")) if (!busy(at(offer.dataset.shows))) offer.click();
    you();
  });
  setInterval(tick, 1000);
  tick();
  listen();
})();

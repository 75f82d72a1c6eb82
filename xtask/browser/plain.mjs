// A whole practice meeting with script switched off: Chair, secretary and two delegations sign in by the links that the house printed and
// hold it by forms alone, from presence and a motion over an appeal to a vote, a roll-call and the next meeting; then an election
// goes its way beside it.
//
// node plain.mjs PROGRAM HOME ADDRESS MODULES CHROMIUM SCREENS LINK…
//   PROGRAM submits to HOME, which is served at ADDRESS; LINK the paths of four invitations: Chair, secretary, Kenya, Japan.
// Writes one line a check: passed<TAB>name, or failed<TAB>name<TAB>why.

import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

const [program, home, address, modules, executablePath, screens, ...links] = process.argv.slice(2);
const require = createRequire(join(modules, "package.json"));
const { chromium } = require("playwright-core");
const DRAFT = "PRACTICE/L.1";
const ELECTION = "practice/committee/election/vice-chair";
let meeting = `${address}/meeting/dark-skies`;
mkdirSync(screens, { recursive: true });

const check = async (name, act) => {
  try {
    await act();
    console.log(`passed\tplain: ${name}`);
  } catch (error) {
    console.log(`failed\tplain: ${name}\t${String(error.message ?? error).replace(/\s+/g, " ").slice(0, 1500)}`);
  }
};
const must = (holds, what) => { if (!holds) throw new Error(what); };
const words = async (page, of = "main") => (await page.locator(of).innerText()).replace(/\s+/g, " ").trim();

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
async function sits(role, link) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en", javaScriptEnabled: false });
  return { role, link, page: await context.newPage() };
}
const [chair, secretary, kenya, japan] = await Promise.all([
  ["the Chair", links[0]], ["the secretary", links[1]], ["Kenya", links[2]], ["Japan", links[3]],
].map(([role, link]) => sits(role, link)));
const everybody = [chair, secretary, kenya, japan];

// What the page's last sending was answered: the entry, or why it was not in order.
async function sent(page, button) {
  await Promise.all([page.waitForNavigation({ timeout: 20000 }), button.click()]);
  return words(page, "#said").catch(() => words(page));
}

// The form of the step that says so, as the page offers it now.
async function offered({ page, role }, says) {
  await page.goto(meeting);
  const form = page.locator("form.step").filter({ has: page.locator("button", { hasText: says }) }).first();
  must(await form.count() > 0, `${role} is not offered ${says}`);
  return form;
}

async function step(who, says, fields = {}) {
  const form = await offered(who, says);
  const closed = who.page.locator("details:not([open])").filter({ has: form });
  while (await closed.count() > 0) await closed.first().locator("summary").first().click();
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name$=":${name}"]`);
    if (await field.locator("option").count() > 0) await field.selectOption(value);
    else await field.fill(value);
  }
  const said = await sent(who.page, form.locator("button"));
  must(/[Ee]ntered|entry/.test(said), `${who.role}, ${says}: ${said}`);
}

const shows = async (who, text) => {
  await who.page.goto(meeting);
  const read = await words(who.page);
  must(read.includes(text), `${who.role} does not read “${text}”: ${read}`);
};

for (const who of everybody) {
  await check(`${who.role} signs in by the link`, async () => {
    await who.page.goto(address + who.link);
    await Promise.all([who.page.waitForURL(/\/people\/keys/), who.page.locator("main form button").first().click()]);
    await who.page.goto(meeting);
    must(await who.page.locator("form.step").count() > 0, "no step is offered");
  });
}
await check("the Chair declares who is present, after somebody asks", async () => {
  await step(kenya, /^Ask for a count/);
  await step(chair, /^Declare how many are present/, { present: "12" });
});
await check("an item is taken up", async () => {
  await step(chair, /^Take up an item/, { item: "4", title: "Light of advertising", referred_by: "the plenary" });
  await shows(japan, "4");
});
await check("the list of speakers is opened, a delegation asks, is given the floor and speaks", async () => {
  await step(chair, /^Open the list of speakers/);
  await step(kenya, /^Ask for the floor/);
  await shows(chair, "Kenya");
  await step(chair, /^Give the floor to/);
  await step(kenya, /^Make a statement/, { minutes: "2", summary: "for an earlier year" });
});
await check("a motion is moved and carried", async () => {
  await step(japan, /^Move .*(limit|time)/i, { minutes: "3", summary: "the hour is late" });
  await step(chair, /^Decide motion-1 without a vote/, { how: "without_a_vote" });
  await shows(kenya, "motion-1: carried without a vote");
});
await check("a point of order is ruled on, and the ruling appealed against and voted on", async () => {
  await step(japan, /^Rise to a point of order/, { summary: "the speaker left the item" });
  await shows(chair, "the speaker left the item");
  await step(chair, /^Rule on the point of order/, { ruling: "the statement was on the item" });
  await step(kenya, /^Appeal against the ruling/);
  await vote("appeal-1", [[kenya, "yes"], [japan, "no"]]);
});
await check("a proposal is put, and the secretary tells what it means for the budget", async () => {
  const today = new Date().toISOString().slice(0, 10);
  await step(kenya, /^Put a proposal/, { question: "L.9", title: "Lamps of harbours", circulated: today });
  await step(secretary, /^State that L\.9 has no implications/);
});

// Announced, opened, cast, changed, locked and announced, each by its form.
async function vote(question, ballots, method = "recorded") {
  const named = question.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  await step(chair, new RegExp(`^Announce the voting on ${named}`), { method });
  await step(chair, new RegExp(`^Open the voting on ${named}`));
  for (const [who, ballot] of ballots) await casts(who, ballot);
  await step(chair, new RegExp(`^Lock the voting on ${named}`));
  await step(chair, new RegExp(`^Announce the result on ${named}`));
}

async function casts(who, ballot) {
  const key = { yes: "y", no: "n", abstain: "a" }[ballot];
  await who.page.goto(meeting);
  const form = who.page.locator(`form[data-key="${key}"]`);
  must(await form.count() > 0, `${who.role} cannot vote ${ballot}`);
  const said = await sent(who.page, form.locator("button"));
  must(/entry/i.test(said), `${who.role} votes ${ballot}: ${said}`);
}

await check("a vote is opened, cast, changed, locked and announced", async () => {
  await step(secretary, new RegExp(`^State that ${DRAFT} has no implications`));
  await vote(DRAFT, [[kenya, "yes"], [japan, "no"], [japan, "abstain"]]);
  await shows(kenya, "1–0–1");
});
await check("the draft summary tells each act in Arabic", async () => {
  await secretary.page.goto(`${meeting}/summary?lang=ar`);
  const read = await words(secretary.page);
  must(read.includes("طلب الكلمة") && read.includes("إثارة نقطة نظام"), read);
  must(!/asks for the floor|opens the list/.test(read), "a line is left in English");
  await secretary.page.screenshot({ path: join(screens, "plain-summary-ar.png"), fullPage: true });
});
await check("what is not in order comes back with what was typed", async () => {
  const form = await offered(japan, /^Put a proposal/);
  const closed = japan.page.locator("details:not([open])").filter({ has: form });
  while (await closed.count() > 0) await closed.first().locator("summary").first().click();
  await form.locator('[name$=":question"]').fill("L.9");
  await form.locator('[name$=":title"]').fill("typed with care");
  const said = await sent(japan.page, form.locator("button"));
  must(/not in order/i.test(said), said);
  must(await japan.page.locator('[name$=":title"]').evaluateAll((all) => all.some((one) => one.value === "typed with care")), "what was typed is lost");
});
await check("the room's screen and the observer's view read without script", async () => {
  for (const view of ["screen", "observer"]) {
    await japan.page.goto(`${meeting}?view=${view}`);
    must((await words(japan.page)).includes("L.9"), view);
    await japan.page.screenshot({ path: join(screens, `plain-${view}.png`), fullPage: true });
  }
});
for (const who of everybody) {
  await check(`${who.role}'s page as it is then`, async () => {
    await who.page.goto(meeting);
    await who.page.screenshot({ path: join(screens, `plain-${who.role.replace(/\W+/g, "-")}.png`), fullPage: true });
  });
}

// An election is opened by a line; what follows in it is done in the room, by the forms of its Chair and of members.
const today = new Date().toISOString().slice(0, 10);
function elects(ask) {
  const line = JSON.stringify({ id: randomBytes(16).toString("base64url"), matter: ELECTION, ask: { on: today, ...ask } });
  const said = spawnSync(program, ["submit", "-", "--home", home], { input: `${line}\n` });
  must(said.status === 0, `${ask.type}: ${said.stdout} ${said.stderr}`);
}
async function everybodyReads(text) {
  for (const who of everybody) await shows(who, text);
  await japan.page.goto(`${meeting}?view=screen`);
  must((await words(japan.page)).includes(text), `the screen does not show “${text}”`);
}
await check("an election is opened, and each seat and the screen show what comes next", async () => {
  elects({ type: "committee.election.opened/1", by: { capacity: "Chair" }, body: "practice/committee/body/dark-skies", rules: "assembly-committees",
    office: "Vice-Chair", seats: [{ group: "all", places: 1 }], required: "of-valid", members: 12 });
  await everybodyReads("Vice-Chair");
  await everybodyReads("0 of 1");
});
await check("candidates stand, tellers count, and who has the majority is elected", async () => {
  await step(kenya, /^Nominate a candidate/, { candidate: "Amina Otieno" });
  await step(japan, /^Nominate a candidate/, { candidate: "Haruka Sato" });
  await step(chair, /^Name tellers/, { tellers: "GHA, URY" });
  await step(chair, /^Give out ballot papers/);
  await everybodyReads("Announce the count");
  await chair.page.goto(meeting);
  await chair.page.screenshot({ path: join(screens, "plain-election-room.png"), fullPage: true });
  await step(chair, /^Announce the count/, {
    "count/papers": "12", "count/invalid": "0", "count/valid": "12", "count/abstentions": "1", "count/votes/0/votes": "7", "count/votes/1/votes": "4",
  });
  await everybodyReads("1 of 1");
});
await check("the election's own page says who is elected, in Russian too", async () => {
  for (const [lang, name, text] of [["en", "en", "ballot"], ["ru", "ru", "Раздать бюллетени"]]) {
    await chair.page.goto(`${address}/committee/election/vice-chair?lang=${lang}`);
    const read = await words(chair.page);
    must(read.includes("Amina Otieno"), read);
    await chair.page.locator("details").first().locator("summary").click();
    must((await words(chair.page)).includes(text), await words(chair.page));
    await chair.page.screenshot({ path: join(screens, `plain-election-${name}.png`), fullPage: true });
  }
});
await check("a roll-call: the lot is drawn, the roll opened and declared void", async () => {
  await step(kenya, /^Move the motion to waive/, { question: "W.1", about: "L.9" });
  await step(chair, /^Decide W\.1 without a vote/, { how: "without_a_vote" });
  await step(chair, /^Announce the voting on L\.9/, { method: "roll-call" });
  await step(chair, /^Draw by lot/);
  await step(chair, /^Open the voting on L\.9/);
  await secretary.page.goto(meeting);
  must(/Roll-call|roll-call/.test(await words(secretary.page)), "the secretary sees no roll-call");
  await secretary.page.screenshot({ path: join(screens, "plain-roll-call.png"), fullPage: true });
  await step(chair, /^Declare the voting on L\.9 void/, { reason: "the lot was read out wrongly" });
});
await check("the meeting is adjourned, and the next one opened from the list of meetings", async () => {
  await step(chair, /^Adjourn the meeting/);
  await chair.page.goto(`${address}/meeting`);
  const list = await words(chair.page);
  must(/Practice Committee.*\(/.test(list), list);
  await chair.page.screenshot({ path: join(screens, "plain-meetings.png"), fullPage: true });
  const form = chair.page.locator("form.step").first();
  const closed = chair.page.locator("details:not([open])").filter({ has: form });
  while (await closed.count() > 0) await closed.first().locator("summary").first().click();
  await Promise.all([chair.page.waitForNavigation({ timeout: 20000 }), form.locator("button").click()]);
  const said = await words(chair.page);
  must(/entry/i.test(said), said);
  meeting = chair.page.url().split("?")[0].replace(/\/step$/, "");
  await shows(kenya, "No item is under discussion");
});
await browser.close();

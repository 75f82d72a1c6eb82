// A whole practice meeting in a real browser, in five windows at once: Chair, secretary and three delegations sign in by the links that
// the house printed, make passkeys, and take a draft from the list of speakers to an explained vote. What they look at on the way is
// what docs/tour.md shows.
//
// node practice.mjs ADDRESS MODULES CHROMIUM SCREENS RECEIPT LINK…
//   SCREENS where pictures are kept, those of the tour in its folder `tour`; RECEIPT the file for one ballot's receipt;
//   LINK the paths of five invitations: Chair, secretary, and the delegations of Kenya, Japan and Ghana.
// Writes one line a check: passed<TAB>name, or failed<TAB>name<TAB>why.

import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [address, modules, executablePath, screens, receipt, ...links] = process.argv.slice(2);
const require = createRequire(join(modules, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const MEETING = `${address}/meeting/dark-skies`;
const DRAFT = "PRACTICE/L.1";
const PHONE = { width: 360, height: 620 };
const DESK = { width: 760, height: 560 };
const tour = join(screens, "tour");
mkdirSync(tour, { recursive: true });

const check = async (name, act) => {
  try {
    await act();
    console.log(`passed\tpractice: ${name}`);
  } catch (error) {
    console.log(`failed\tpractice: ${name}\t${String(error.message ?? error).replace(/\s+/g, " ").slice(0, 1500)}`);
  }
};
const must = (holds, what) => { if (!holds) throw new Error(what); };
const words = async (page, of = "main") => (await page.locator(of).innerText()).replace(/\s+/g, " ").trim();

const faults = [];
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

// A window of its own, with a device of its own that holds its passkey.
async function sits(role, link, viewport) {
  const context = await browser.newContext({ viewport, locale: "en" });
  const page = await context.newPage();
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  page.on("console", (message) => { if (message.type() === "error") faults.push(`${role}: ${message.text()}`); });
  page.on("request", (asked) => { if (!asked.url().startsWith(address) && !/^(data|about|blob):/.test(asked.url())) faults.push(`${role} asks elsewhere: ${asked.url()}`); });
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", ctap2Version: "ctap2_1", transport: "internal",
    hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  return { role, link, viewport, page };
}

async function looked(page, name) {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => window.axe.run({ runOnly: tags, resultTypes: ["violations"] }), WCAG);
  must(found.violations.length === 0, `${name}: ${found.violations.map((one) => `axe ${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`).join("; ")}`);
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - Math.min(innerWidth, screen.width));
  must(wide <= 0, `${name}: ${wide} px wider than the window`);
  must((await words(page, "body")).includes("PRACTICE"), `${name} does not say that it is practice`);
}

// A picture of the tour: what the window shows, from the part that is meant, so far down.
async function picture(page, name, from, height = page.viewportSize().height) {
  await looked(page, name);
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  if (from) await page.locator(from).first().evaluate((part) => part.scrollIntoView({ block: "start", behavior: "instant" }));
  await page.screenshot({ path: join(tour, `${name}.png`), animations: "disabled",
    clip: { x: 0, y: 0, width: page.viewportSize().width, height } });
}

// Takes the step whose button says so, as a person does: opens its form, fills it in, presses the button; gives its entry.
async function step({ page, role }, says, fields = {}) {
  const form = page.locator("form.step").filter({ has: page.locator("button", { hasText: says }) }).first();
  await form.waitFor({ state: "attached", timeout: 20000 }).catch(() => { throw new Error(`${role} is not offered “${says}”`); });
  const closed = page.locator("details:not([open])").filter({ has: form });
  if (await closed.count() > 0) await closed.first().locator("summary").first().click();
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name$=":${name}"]`);
    if (await field.evaluate((one) => one.tagName === "SELECT")) await field.selectOption(value);
    else await field.fill(value);
  }
  return entered(page, () => form.locator("button").click());
}

async function entered(page, act) {
  const last = () => page.evaluate(() => document.querySelector("#said a")?.getAttribute("href") ?? "");
  const before = await last();
  await act();
  await page.waitForFunction((held) => {
    const now = document.querySelector("#said a")?.getAttribute("href") ?? "";
    return now !== "" && now !== held;
  }, before, { timeout: 20000 }).catch(async () => { throw new Error(`the house said: ${await words(page, "#said")}`); });
  return Number((await last()).match(/\d+/)[0]);
}

const shows = (page, text) => page.locator("main").getByText(text).first().waitFor({ timeout: 20000 });

const chair = await sits("the Chair", links[0], DESK);
const secretary = await sits("the secretary", links[1], DESK);
const kenya = await sits("Kenya", links[2], PHONE);
const japan = await sits("Japan", links[3], PHONE);
const ghana = await sits("Ghana", links[4], DESK);
const everybody = [chair, secretary, kenya, japan, ghana];

await check("a printed link is a page for its person", async () => {
  await kenya.page.goto(address + kenya.link);
  await picture(kenya.page, "link-phone");
});
for (const who of everybody) {
  await check(`${who.role} makes a passkey and lets the browser sign`, async () => {
    await who.page.goto(address + who.link);
    await who.page.getByRole("button", { name: "Make a passkey" }).click();
    await who.page.waitForURL(/\/people\/keys/, { timeout: 30000 });
    await who.page.goto(MEETING);
    await shows(who.page, /Practice Committee/);
  });
}
await check("each sees the view of their own seat", async () => {
  await picture(chair.page, "chair", "h1", 500);
  await picture(secretary.page, "secretary", "h1");
  await picture(japan.page, "delegate-phone", "#you");
  await looked(ghana.page, "delegate at a desk");
});
await check("a delegation asks for the floor, and the Chair sees it without asking", async () => {
  await step(chair, /^Open the list of speakers/);
  await step(kenya, /^Ask for the floor/);
  await shows(chair.page, "Kenya");
  await step(kenya, /^Make a statement/, { minutes: "2", summary: "for an earlier year" });
});
await check("a point of order stands on top until the Chair rules", async () => {
  await step(japan, /^Rise to a point of order/, { summary: "the speaker left the item" });
  await chair.page.locator(".notice.point").getByText("the speaker left the item").waitFor({ timeout: 20000 });
  await picture(chair.page, "point-of-order", "#now");
  await step(chair, /^Rule on the point of order/, { ruling: "the statement was on the item" });
  await shows(japan.page, "ruling");
});
await check("a delegation puts an amendment, which the Chair permits though it is late", async () => {
  const today = await kenya.page.evaluate(() => new Date().toISOString().slice(0, 10));
  await step(kenya, new RegExp(`^Put an amendment to ${DRAFT}`), { question: "A.1", title: "2030 instead of 2035", circulated: today });
  await step(chair, /^Permit A\.1/);
});
await check("the secretary tells what the draft means for the budget", async () => {
  await step(secretary, new RegExp(`^State that ${DRAFT} has no implications`));
});

// Announced, opened, cast by one key, changed, locked and announced; gives the entry of a ballot.
async function vote(question, ballots) {
  await step(chair, new RegExp(`^Announce the voting on ${question}`), { method: "recorded" });
  await step(chair, new RegExp(`^Open the voting on ${question}`));
  let entry = 0;
  for (const [who, key] of ballots) {
    await who.page.locator(`form[data-key="${key}"]`).waitFor({ timeout: 20000 });
    if (who === japan && question === DRAFT && key === "n") await picture(japan.page, "ballot-phone", "#ballot");
    entry = await entered(who.page, () => who.page.keyboard.press(key));
  }
  await step(chair, new RegExp(`^Lock the voting on ${question}`));
  await japan.page.locator('form[data-key="y"]').waitFor({ state: "detached", timeout: 20000 });
  await step(chair, new RegExp(`^Announce the result on ${question}`));
  return entry;
}

await check("the amendment is voted on first", async () => {
  await vote("A\\.1", [[kenya, "y"], [japan, "n"], [ghana, "y"]]);
  await shows(ghana.page, /2–1–0/);
});
let ballot = 0;
await check("the draft is voted on by one key each, and one ballot is changed before the lock", async () => {
  ballot = await vote(DRAFT, [[kenya, "y"], [ghana, "a"], [japan, "n"], [japan, "y"]]);
  await shows(kenya.page, /2–0–1/);
});
await check("the room's screen shows the board", async () => {
  await ghana.page.goto(`${MEETING}?view=screen`);
  await picture(ghana.page, "screen", undefined, 520);
  await ghana.page.goto(MEETING);
});
await check("a delegation explains its vote", async () => {
  await step(japan, /^Explain the vote after the voting/, { summary: "the fund persuaded us" });
});
await check("the page of the vote has its board, its rule and its reasons", async () => {
  await chair.page.goto(`${address}/practice/committee/floor-vote/dark-skies-2`);
  must((await words(chair.page)).includes("Adopted"), "it is not adopted");
  await picture(chair.page, "vote", "h1", 470);
  await chair.page.goto(MEETING);
});
await check("the ballot stands in the Record as its delegation's own, and its receipt is taken along", async () => {
  const page = await japan.page.context().newPage();
  await page.goto(`${address}/record/entries/${ballot}`);
  must((await words(page)).includes("with a person’s key"), await words(page));
  await looked(page, "an entry");
  const taken = await japan.page.context().request.get(`${address}/record/entries/${ballot}.tlog-proof`);
  must(taken.ok(), `the receipt answers ${taken.status()}`);
  writeFileSync(receipt, await taken.body());
  await page.close();
});
await check("a lost phone signs in again with its passkey", async () => {
  await kenya.page.goto(`${address}/people/keys`);
  await kenya.page.getByRole("button", { name: "Sign out" }).click();
  await kenya.page.waitForURL(/\/sign-in/);
  await kenya.page.getByRole("button", { name: "Sign in with your passkey" }).click();
  await kenya.page.waitForURL(/\/people\/keys/, { timeout: 30000 });
});
await check("the secretary reads a draft summary of what was done", async () => {
  await secretary.page.goto(`${MEETING}/summary`);
  const read = await words(secretary.page);
  must(read.includes(DRAFT) && read.includes("Kenya"), read);
  await picture(secretary.page, "summary", "h1", 320);
});
await check("no page asked elsewhere or broke its own policy", async () => must(faults.length === 0, faults.slice(0, 8).join(" | ")));
await browser.close();

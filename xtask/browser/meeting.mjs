// A live meeting in a real browser: passkeys, a vote by one key, typed text that a hundred changes leave alone, a house that is killed
// in the middle and started again.
//
// node meeting.mjs PROGRAM HOME PORT MODULES CHROMIUM SCREENS CHAIR DELEGATE OTHER
//   PROGRAM serves HOME on PORT; the last three are the ids of people. Writes one line a check: passed<TAB>name, or
//   failed<TAB>name<TAB>why.

import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { spawn, spawnSync } from "node:child_process";

const [program, home, port, modules, executablePath, screens, ...persons] = process.argv.slice(2);
const require = createRequire(join(modules, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const CHANGES = 100;
const address = `http://localhost:${port}`;
const meeting = `${address}/meeting/first`;
mkdirSync(screens, { recursive: true });

const check = async (name, act) => {
  try {
    await act();
    console.log(`passed\tmeeting: ${name}`);
  } catch (error) {
    console.log(`failed\tmeeting: ${name}\t${String(error.message ?? error).replace(/\s+/g, " ").slice(0, 1500)}`);
  }
};
const must = (holds, what) => { if (!holds) throw new Error(what); };
const words = async (page) => (await page.locator("main").innerText()).replace(/\s+/g, " ").trim();

// The house, started and killed here as a power cut would.
const serve = async () => {
  const house = spawn(program, ["serve", "--listen", `127.0.0.1:${port}`, "--home", home], { stdio: ["ignore", "pipe", "ignore"] });
  await new Promise((open, failed) => {
    house.stdout.on("data", (said) => { if (String(said).includes("http://")) open(); });
    house.on("exit", () => failed(new Error("the house ended")));
  });
  house.removeAllListeners("exit");
  return house;
};
let house = await serve();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const faults = [];

// A person with a device of their own.
const person = async (id) => {
  const said = spawnSync(program, ["people", "invite", "--name", "Someone", "--person", id, "--home", home]).stdout;
  const [invitation] = String(said).match(/\/invitation\/\S+/);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.on("console", (message) => { if (message.type() === "error" && !/ERR_|40[0-9]|422/.test(message.text())) faults.push(message.text()); });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (asked) => { if (!asked.url().startsWith(address) && !/^(data|about|blob):/.test(asked.url())) faults.push(`asks elsewhere: ${asked.url()}`); });
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", ctap2Version: "ctap2_1", transport: "internal",
    hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  await page.goto(address + invitation);
  await page.getByRole("button", { name: "Make a passkey" }).click();
  await page.waitForURL(/\/people\/keys$/, { timeout: 20000 });
  return page;
};
const heard = (page, text) => page.waitForFunction((text) => document.querySelector("main").innerText.includes(text), text, { timeout: 10000 });

async function looked(page, name, sizes = [["phone", 390], ["desk", 1280]]) {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => window.axe.run({ runOnly: tags, resultTypes: ["violations"] }), WCAG);
  must(found.violations.length === 0, found.violations.map((one) => `axe ${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`).join("; "));
  for (const [size, width] of sizes) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - Math.min(innerWidth, screen.width));
    must(wide <= 0, `${wide} px wider than a ${size}`);
    await page.screenshot({ path: join(screens, `meeting-${name}-${size}.png`), fullPage: true });
  }
}

let chair, delegate, other;
await check("three people sign in with passkeys and are where they sit", async () => {
  [chair, delegate, other] = await Promise.all(persons.map(person));
  for (const [page, view] of [[chair, "Chair"], [delegate, "Delegation"], [other, "Delegation"]]) {
    await page.goto(meeting);
    must((await page.locator("h1").innerText()).includes(view), await page.locator("h1").innerText());
  }
});
await check("the views, at phone and desk width", async () => {
  await looked(chair, "chair");
  await looked(delegate, "delegate");
  const looker = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  for (const view of ["observer", "screen", "secretary"]) {
    await looker.goto(`${meeting}?view=${view}`);
    await looked(looker, view);
  }
  await looker.goto(`${meeting}?view=delegate&lang=ar`);
  await looked(looker, "delegate-ar");
  await looker.emulateMedia({ colorScheme: "dark" });
  await looker.goto(`${meeting}?view=chair&lang=fr`);
  await looked(looker, "chair-dark-fr");
  await looker.goto(`${address}/meeting/first/summary`);
  await looker.emulateMedia({ media: "print", colorScheme: "light" });
  await looker.pdf({ path: join(screens, "meeting-summary.pdf"), format: "A4" });
  await looker.goto(`${address}/meeting/first/script`);
  await looker.pdf({ path: join(screens, "meeting-script.pdf"), format: "A4" });
  await looker.context().close();
});
await check("one key votes, signed by the browser, and the ballot stands in the Record with its receipt", async () => {
  await delegate.keyboard.press("y");
  await heard(delegate, "Your ballot on L.1: in favour");
  const entry = await delegate.locator(".own-ballot a").first().getAttribute("href");
  const page = await delegate.context().newPage();
  await page.goto(address + entry);
  must((await words(page)).includes("with a person’s key, introduced at sign-in"), await words(page));
  const receipt = await page.request.get(`${address}${entry}.tlog-proof`);
  must(receipt.ok() && (await receipt.text()).includes("tlog-proof"), `${receipt.status()}`);
  await page.close();
});
await check("it is changed by another key, or a tap, until the lock; others hear of it", async () => {
  await delegate.keyboard.press("n");
  await heard(delegate, "Your ballot on L.1: against");
  await delegate.getByRole("button", { name: "Abstain" }).click();
  await heard(delegate, "Your ballot on L.1: abstaining");
  await chair.waitForFunction(() => document.querySelector("#voting .tally")?.innerText.replace(/\s+/g, " ").includes("1 abstaining"), undefined, { timeout: 10000 });
});
await check(`typed text survives ${CHANGES} changes, and the page shows them`, async () => {
  const step = delegate.locator("details#step-rise-to-a-point-of-order");
  await step.locator("summary").click();
  const field = step.locator("input:not([type=hidden])");
  await field.pressSequentially("yes, not any way ");
  must((await words(delegate)).includes("abstaining"), "a key typed in a field voted");
  await delegate.evaluate(() => {
    window.changes = 0;
    new MutationObserver(() => { window.changes += 1; }).observe(document.getElementById("voting"), { childList: true });
  });
  let keys = 0;
  while (await delegate.evaluate(() => window.changes) < CHANGES) {
    const before = await delegate.evaluate(() => window.changes);
    await other.keyboard.press("yn"[keys % 2]);
    keys += 1;
    await delegate.waitForFunction((before) => window.changes > before, before, { timeout: 5000 }).catch(() => {});
    must(keys < 4 * CHANGES, `only ${before} changes came`);
  }
  must(await field.inputValue() === "yes, not any way ", await field.inputValue());
  must(await field.evaluate((field) => field === document.activeElement && field.selectionStart === field.value.length), "the place in the field was lost");
});
await check("the lock reaches the page beside a form that is being filled in", async () => {
  await chair.getByRole("button", { name: "Lock the voting on L.1" }).click();
  await heard(delegate, "The vote is locked");
  const field = delegate.locator("details#step-rise-to-a-point-of-order input:not([type=hidden])");
  must(await field.inputValue() === "yes, not any way ", await field.inputValue());
});
await check("a step that rests on an older floor is answered, and what was typed is kept", async () => {
  const second = await chair.context().newPage();
  await second.goto(meeting);
  const step = second.locator("details#step-declare-the-voting-on-l-1-void");
  await step.locator("summary").click();
  await step.locator("input:not([type=hidden])").fill("the board failed");
  await chair.getByRole("button", { name: "Announce the result on L.1" }).click();
  await heard(chair, "Result announced");
  await second.getByRole("button", { name: "New: show" }).first().waitFor();
  await step.locator("button").click();
  await heard(second, "the floor has moved on");
  must(await step.locator("input:not([type=hidden])").inputValue() === "the board failed", "the reason was lost");
  await second.close();
});
await check("what would reach into a form that is being filled in waits for its person", async () => {
  const offer = delegate.locator("[data-shows=steps]");
  await offer.waitFor();
  const field = delegate.locator("details#step-rise-to-a-point-of-order input:not([type=hidden])");
  must(await field.inputValue() === "yes, not any way ", await field.inputValue());
  await delegate.screenshot({ path: join(screens, "meeting-new-show.png") });
  await offer.click();
  must(await offer.count() === 0, "the offer stayed");
});
await check("the house is killed in mid-meeting: pages say so, and come back where they were", async () => {
  const open = [chair, delegate];
  for (const view of ["secretary", "screen", "observer"]) {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(`${meeting}?view=${view}`);
    open.push(page);
  }
  // What each shows of the floor, without how long ago.
  const shown = () => Promise.all(open.map((page) => page.evaluate(() =>
    [...document.querySelectorAll("main .region")].map((part) => part.innerText.replace(/\d+:\d\d/g, "").replace(/\s+/g, " ")).join("|"))));
  const before = await shown();
  must(before.every((text) => text.length > 20), before.join(" || "));
  house.kill("SIGKILL");
  for (const page of open) await heard(page, "Connection lost, trying again.");
  house = await serve();
  for (const page of open) await heard(page, "Connected again.");
  const after = await shown();
  before.forEach((text, index) => must(text === after[index], `${text} | ${after[index]}`));
  for (const page of open.slice(2)) await page.context().close();
  await chair.getByRole("button", { name: "Adjourn the meeting" }).click();
  await heard(delegate, "No meeting is open.");
  for (const [page, name] of [[chair, "Chair"], [delegate, "Delegation"]]) {
    await page.reload();
    must((await page.locator("h1").innerText()).includes(name), "signed out by the kill");
  }
});
await check("no page asked elsewhere, broke its own policy or had a fault of script", async () => must(faults.length === 0, faults.join(" | ")));
await browser.close();
house.kill();

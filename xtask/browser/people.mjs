// The whole way of a person in a real browser: an invitation, a passkey, the key of a sign-in, a signed submission, signing out and
// in again; and the same without script. The browser plays the device itself (CDP, domain WebAuthn).
//
// node people.mjs ADDRESS MODULES CHROMIUM SCREENS WITH-SCRIPT WITHOUT-SCRIPT
//   the last two are paths of invitations. Writes one line a check: passed<TAB>name, or failed<TAB>name<TAB>why.

import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [address, modules, executablePath, screens, withScript, withoutScript] = process.argv.slice(2);
const require = createRequire(join(modules, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
mkdirSync(screens, { recursive: true });

const check = async (name, act) => {
  try {
    await act();
    console.log(`passed\tpeople: ${name}`);
  } catch (error) {
    console.log(`failed\tpeople: ${name}\t${String(error.message ?? error).replace(/\s+/g, " ").slice(0, 1500)}`);
  }
};
const must = (holds, what) => { if (!holds) throw new Error(what); };
const words = async (page) => (await page.locator("main").innerText()).replace(/\s+/g, " ").trim();

async function looked(page, name) {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => window.axe.run({ runOnly: tags, resultTypes: ["violations"] }), WCAG);
  must(found.violations.length === 0, found.violations.map((one) => `axe ${one.id}: ${one.nodes[0].target.join(" ")}`).join("; "));
  for (const [size, width] of [["phone", 390], ["desk", 1440]]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - Math.min(innerWidth, screen.width));
    must(wide <= 0, `${wide} px wider than a ${size}`);
    await page.screenshot({ path: join(screens, `people-${name}-${size}.png`), fullPage: true });
  }
}

async function handsIn(page, id) {
  await page.goto(`${address}/people/hand-in`);
  await page.getByLabel("Matter").fill("a/convention");
  await page.getByLabel("Your capacity").fill("secretariat");
  await page.getByLabel("The act, in JSON").fill(JSON.stringify({ type: "convention.source/1",
    listed: { id, title: "Œuvre – 國", publisher: "P", standing: "official" } }));
  await page.getByLabel("The act, in JSON").press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/record\/entries\/\d+$/);
  return words(page);
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const context = await browser.newContext();
const page = await context.newPage();
const faults = [];
page.on("console", (message) => { if (message.type() === "error") faults.push(message.text()); });
page.on("request", (asked) => { if (!asked.url().startsWith(address) && !/^(data|about|blob):/.test(asked.url())) faults.push(`asks elsewhere: ${asked.url()}`); });
const devtools = await context.newCDPSession(page);
await devtools.send("WebAuthn.enable");
const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2",
  ctap2Version: "ctap2_1", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
  automaticPresenceSimulation: true } });

await check("the page of an invitation", async () => {
  await page.goto(address + withScript);
  await looked(page, "invitation");
});
await check("an invitation becomes a passkey and the key of a sign-in, by the keyboard alone", async () => {
  await page.getByRole("button", { name: "Make a passkey" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/people\/keys$/, { timeout: 20000 });
  const read = await words(page);
  must(read.includes("a passkey") && read.includes("a sign-in"), read);
  await looked(page, "keys");
});
await check("the cookie is out of the reach of script, for this site alone, and ends", async () => {
  const [cookie] = await context.cookies();
  must(cookie.httpOnly && cookie.sameSite === "Strict" && cookie.expires > 0, JSON.stringify(cookie));
  must(await page.evaluate(() => document.cookie) === "", "script reads the cookie");
});
await check("the key of the sign-in does not leave the browser", async () => {
  const out = await page.evaluate(async () => {
    const base = await new Promise((done) => { const opening = indexedDB.open("servanda", 1); opening.onsuccess = () => done(opening.result); });
    const held = await new Promise((done) => { const asked = base.transaction("sign-in").objectStore("sign-in").get("key"); asked.onsuccess = () => done(asked.result); });
    return [held.privateKey.extractable, await crypto.subtle.exportKey("pkcs8", held.privateKey).then(() => "exported", () => "kept")];
  });
  must(out[0] === false && out[1] === "kept", out.join());
});
await check("what is handed in is signed by the browser", async () => {
  const read = await handsIn(page, "signed");
  must(read.includes("with a person’s key, introduced at sign-in"), read);
});
await check("an invitation works once", async () => {
  const answer = await page.goto(address + withScript);
  must(answer.status() === 404, `${answer.status()}`);
});
await check("signing out revokes the key of the sign-in and ends it", async () => {
  await page.goto(`${address}/people/keys`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in$/);
  must((await context.cookies()).length === 0, "the cookie stayed");
  await looked(page, "sign-in");
});
await check("signing in with the passkey makes a new key", async () => {
  await page.getByRole("button", { name: "Sign in with your passkey" }).click();
  await page.waitForURL(/\/people\/keys$/, { timeout: 20000 });
  const read = await words(page);
  must(read.includes("revoked") && (read.match(/a sign-in/g) ?? []).length >= 2, read);
});
await check("one more passkey, on another device", async () => {
  const other = await devtools.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", ctap2Version: "ctap2_1",
    transport: "usb", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  await page.getByRole("button", { name: "Make one more passkey" }).click();
  await page.waitForFunction(() => (document.body.innerText.match(/a passkey/g) ?? []).length >= 2, { timeout: 20000 });
  await page.waitForLoadState();
  await devtools.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: other.authenticatorId });
});
await check("a device that does not know its person signs nobody in", async () => {
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in$/);
  await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.getByRole("button", { name: "Sign in with your passkey" }).click();
  await page.getByText("did not agree").waitFor({ timeout: 20000 });
  must((await context.cookies()).length === 0, "a cookie came");
  await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
});
await check("another site's page sends nothing", async () => {
  const other = await context.newPage();
  await other.route("http://evil.localhost/**", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>x</title>" }));
  await other.goto("http://evil.localhost/");
  const status = await other.evaluate(async (url) => {
    const form = document.createElement("form");
    Object.assign(form, { method: "post", action: `${url}/sign-out`, target: "_self" });
    document.body.append(form);
    form.submit();
  }, address).then(() => other.waitForResponse((answer) => answer.url().endsWith("/sign-out"))).then((answer) => answer.status());
  must(status === 403, `${status}`);
  await other.close();
});
await check("no page asked elsewhere or broke its own policy", async () => must(faults.every((one) => /40[0-9]/.test(one)), faults.join(" | ")));
await context.close();

const plain = await browser.newContext({ javaScriptEnabled: false });
const reader = await plain.newPage();
await check("without script, a link signs in once, and what is handed in is attested", async () => {
  await reader.goto(address + withoutScript);
  await reader.getByRole("button").click();
  await reader.waitForURL(/\/people\/keys$/);
  const read = await handsIn(reader, "attested");
  must(read.includes("attested by the house, not signed by a person"), read);
});
await check("without script, the page of sign-in says what is not possible", async () => {
  await plain.clearCookies();
  await reader.goto(`${address}/sign-in`);
  must((await words(reader)).includes("by script alone"), await words(reader));
});
await browser.close();

// Looks at the main pages in each of the six languages: which language and direction they say they have, whether anything of the
// frame was left in English, axe-core, sideways scrolling; and that a language once chosen stays while one follows links.
//
// node languages.mjs ADDRESS MODULES CHROMIUM SCREENS
//   as for pages.mjs. Writes one line a check: passed<TAB>name, or failed<TAB>name<TAB>why.

import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [address, modules, executablePath, screens] = process.argv.slice(2);
const require = createRequire(join(modules, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const LANGUAGES = [["ar", "rtl"], ["zh", "ltr"], ["en", "ltr"], ["fr", "ltr"], ["ru", "ltr"], ["es", "ltr"]];
// Names of formats, and Latin as treaty practice has it.
const SAME_IN_ALL = ["tlog", "tiles", "referendum", "servanda"];
const OWN_SCRIPT = { ar: /[\u0600-\u06ff]/, zh: /[\u4e00-\u9fff]/, ru: /[\u0400-\u04ff]/ };
const PAGES = ["/", "/timeline", "/committee", "/committee/participants", "/committee/capacities", "/committee/ad-hoc-committee",
  "/committee/ad-hoc-committee/sessions", "/un-cybercrime/committee/vote/2019-11-18", "/status", "/notifications", "/rules", "/sources",
  "/record", "/record/entries/7", "/sign-in", "/no-such-page"];
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 900 } };

const say = (name, faults) => {
  const why = [...new Set(faults)].join(" | ").replace(/\s+/g, " ").slice(0, 2000);
  console.log(faults.length === 0 ? `passed\t${name}` : `failed\t${name}\t${why}`);
};
const fileName = (path) => path.replace(/^\/$/, "/home").slice(1).replace(/[^a-z0-9]+/gi, "-").slice(0, 80);

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => window.axe.run({ runOnly: tags, resultTypes: ["violations"] }), WCAG);
  return found.violations.map((one) =>
    `axe ${one.id} (${one.impact}): ${one.help}; ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`);
}

// The words of the frame: what the page says itself, without what it marks as another language, as code, a symbol or a name.
const ownWords = (page) => page.evaluate(() => {
  const apart = "[lang]:not(html), [dir=ltr]:not(html), code, pre, .symbol, time, svg, bdi:not([dir=rtl]), script";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest(apart)) words.push(walker.currentNode.textContent);
  }
  return words.join(" ");
});

function leftInEnglish(code, words) {
  if (code === "en") return [];
  const small = words.match(/\b(the|of|and|with|from|by|is|are|was|this|not|each|where)\b/g) ?? [];
  const long = OWN_SCRIPT[code] ? words.match(/\b[a-z]{4,}\b/g) ?? [] : [];
  const found = [...new Set([...small, ...long])].filter((word) => !SAME_IN_ALL.includes(word)).slice(0, 12);
  return found.length === 0 ? [] : [`in English: ${found.join(", ")}`];
}

async function look(browser, [code, direction], options, view) {
  const context = await browser.newContext({ ...options, locale: "de", colorScheme: view === "dark" ? "dark" : "light" });
  const page = await context.newPage();
  for (const path of PAGES) {
    const faults = [];
    const answer = await page.goto(`${address}${path}?lang=${code}`, { waitUntil: "load" });
    if (answer.status() !== (path === "/no-such-page" ? 404 : 200)) faults.push(`status ${answer.status()}`);
    const root = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
    if (root[0] !== code || root[1] !== direction) faults.push(`says ${root.join(", ")}`);
    const words = await ownWords(page);
    if (OWN_SCRIPT[code] && !OWN_SCRIPT[code].test(words)) faults.push("has no word in its own script");
    faults.push(...leftInEnglish(code, words));
    if (/\{ ?\$|[a-z]+-[a-z]+-[a-z]+-[a-z]+ =/.test(words)) faults.push("shows what is not for readers");
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - Math.min(innerWidth, screen.width));
    if (wide > 0) faults.push(`${wide} px wider than the screen`);
    faults.push(...await violations(page));
    await page.screenshot({ path: join(screens, `${fileName(path)}-${code}-${view}.png`), fullPage: true });
    say(`${path} (${code}, ${view})`, faults);
  }
  await context.close();
}

// A browser that likes a language gets it; one chosen in the address goes along from page to page, and nothing is kept for it.
async function stays(browser) {
  const context = await browser.newContext({ ...DESK, locale: "es-MX" });
  const page = await context.newPage();
  const faults = [];
  const lang = () => page.evaluate(() => document.documentElement.lang);
  await page.goto(address, { waitUntil: "load" });
  if (await lang() !== "es") faults.push(`a browser that asks for Spanish reads ${await lang()}`);
  await page.click("nav.tongues a[lang=ar]");
  for (const step of ["header.top a[href^='/committee']", "main a[href^='/committee/ad-hoc-committee']", "header.top a[href^='/status']"]) {
    await page.click(step);
    if (await lang() !== "ar") faults.push(`after ${step} it reads ${await lang()}`);
  }
  await page.fill("#as_of", "2025-06-01");
  await page.click("form.times-form button");
  if (await lang() !== "ar") faults.push(`after a form it reads ${await lang()}`);
  if ((await context.cookies()).length > 0) faults.push("a cookie was set");
  say("a language chosen stays from page to page, without a cookie", faults);
  await context.close();
}

mkdirSync(screens, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
try {
  for (const language of LANGUAGES) await look(browser, language, PHONE, "phone");
  await look(browser, LANGUAGES[0], DESK, "desk");
  await look(browser, LANGUAGES[0], DESK, "dark");
  await stays(browser);
} finally {
  await browser.close();
}

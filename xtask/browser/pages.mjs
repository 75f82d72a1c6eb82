// Looks at every kind of page in a real browser: as a phone and a desk show it, in light and dark, without script, on paper.
//
// node pages.mjs ADDRESS MODULES CHROMIUM SCREENS
//   ADDRESS  of a served house; MODULES the folder with node_modules; SCREENS where pictures and prints are kept.
// Writes one line a check: passed<TAB>name, or failed<TAB>name<TAB>why.

import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [address, modules, executablePath, screens] = process.argv.slice(2);
const require = createRequire(join(modules, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const FIRST = ["/", "/timeline", "/committee", "/committee/votes", "/status", "/rules", "/record", "/search?q=committee", "/glossary", "/participants/FRA"];
const PAGES_MAX = 48;
const NOT_PAGES = /\.(json|csv|xml|ics|atom|svg|css|js|txt|pdf|tlog-proof)$|^\/record\/(checkpoint|tile|key)/;
// What each row is asked in so many columns that a phone shows them one after the other.
const MATRICES = ["/committee/capacities"];
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const VIEWS = [
  { name: "phone", viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, colorScheme: "light" },
  { name: "desk", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { name: "dark", viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
];

const say = (name, faults) => {
  const why = [...new Set(faults)].join(" | ").replace(/\s+/g, " ").slice(0, 2000);
  console.log(faults.length === 0 ? `passed\t${name}` : `failed\t${name}\t${why}`);
};
const fileName = (path) => path.replace(/^\/$/, "/home").slice(1).replace(/[^a-z0-9]+/gi, "-").slice(0, 120);
// Pages of one noun have one shape: one of them is looked at.
const shape = (path) => {
  const parts = path.split("/").filter(Boolean);
  return parts.length < 2 ? path : `${parts.slice(0, -1).join("/")}/* of ${parts.length}`;
};
const words = async (page) => (await page.locator("main").innerText()).replace(/\s+/g, " ").trim();

async function watched(context, faults) {
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  context.on("request", (asked) => {
    const url = asked.url();
    if (!url.startsWith(address) && !/^(data|about|blob):/.test(url)) faults.push(`asks elsewhere: ${url}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => faults.push(`script: ${error.error().message}`));
}

// Evaluated by the browser's driver, so the page's own policy on scripts stays as it is.
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => window.axe.run({ runOnly: tags, resultTypes: ["violations"] }), WCAG);
  return found.violations.map((one) =>
    `axe ${one.id} (${one.impact}): ${one.help}; ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`);
}

// Every page in one view; what else is done with it there is done last.
async function look(browser, view, paths, also) {
  const { name, ...options } = view;
  const faults = [];
  const context = await browser.newContext(options);
  await watched(context, faults);
  const page = await context.newPage();
  for (const path of paths) {
    faults.length = 0;
    const answer = await page.goto(address + path, { waitUntil: "load" });
    if (answer.status() !== 200) faults.push(`status ${answer.status()}`);
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - Math.min(innerWidth, screen.width));
    if (wide > 0) faults.push(`${wide} px wider than the screen`);
    if (name === "phone" && !MATRICES.includes(path)) faults.push(...await page.$$eval(".wide", (frames) =>
      frames.filter((frame) => frame.scrollWidth > 1.75 * frame.clientWidth)
        .map((frame) => `a table of ${frame.scrollWidth} px in a frame of ${frame.clientWidth} px: ${frame.innerText.slice(0, 40)}`)));
    faults.push(...await violations(page));
    await page.screenshot({ path: join(screens, `${fileName(path)}-${name}.png`), fullPage: true });
    say(`${path} (${name})`, faults);
    await also?.(page, path);
  }
  await context.close();
}

// Follows links from the first pages until every shape of page was seen.
async function everyPage(browser) {
  const seen = [];
  const shapes = new Set(FIRST.map(shape));
  let next = FIRST;
  while (next.length > 0) {
    const found = [];
    await look(browser, VIEWS[0], next, async (page) => {
      const links = await page.$$eval("a[href]", (links) => links.map((link) => link.href));
      found.push(...links.filter((link) => link.startsWith(address)).map((link) => new URL(link).pathname));
    });
    seen.push(...next);
    next = [];
    for (const path of found) {
      if (shapes.has(shape(path)) || NOT_PAGES.test(path)) continue;
      if (seen.length + next.length >= PAGES_MAX) break;
      shapes.add(shape(path));
      next.push(path);
    }
  }
  return seen;
}

// The first press of Tab leads to something that is seen and marked.
async function byKeyboard(page, path) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => {
    const on = document.activeElement;
    const box = on?.getBoundingClientRect();
    const seen = box && box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0;
    return { tag: on?.tagName ?? "", seen, outline: on ? getComputedStyle(on).outlineStyle : "none" };
  });
  const faults = [];
  if (!["A", "BUTTON", "INPUT", "SELECT"].includes(first.tag)) faults.push(`Tab leads to ${first.tag || "nothing"}`);
  if (!first.seen) faults.push("what Tab leads to is not seen");
  if (first.outline === "none") faults.push("what has the focus is not marked");
  say(`${path} (by keyboard)`, faults);
}

// Without script a page reads the same, and on paper it is a document.
async function plainly(browser, paths, read) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: VIEWS[1].viewport });
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(address + path, { waitUntil: "load" });
    const alone = await words(page);
    const faults = [];
    if (alone.length < 20) faults.push("without script there is next to nothing to read");
    if (alone !== read.get(path)) faults.push("without script it reads otherwise");
    say(`${path} (without script)`, faults);
    const print = await page.pdf({ path: join(screens, `${fileName(path)}.pdf`), format: "A4" });
    const pages = (print.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
    say(`${path} (on paper, ${pages} A4)`, pages > 0 ? [] : ["no page was printed"]);
  }
  await context.close();
}

mkdirSync(screens, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
try {
  const pages = await everyPage(browser);
  const read = new Map();
  const atTheDesk = look(browser, VIEWS[1], pages, async (page, path) => {
    read.set(path, await words(page));
    await byKeyboard(page, path);
  });
  await Promise.all([atTheDesk, look(browser, VIEWS[2], pages)]);
  await plainly(browser, pages, read);
} finally {
  await browser.close();
}

// Looks at a built site in a real browser, under the strict policy that the guide recommends:
//
//   node .ci/browser.mjs OUTPUT TOOLS [PICTURES]
//
// Pages are chosen so that each kind of page and each class of the theme is seen in each script. Each has to be without
// violations for axe, light on a desk and dark on a narrow phone, without a word on the console, and no wider than the
// window. One is printed. Four are measured by Lighthouse. TOOLS is where npm has put axe-core, lighthouse, pdfjs-dist and
// playwright-core; in PICTURES a screenshot of every page is left.
import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import zlib from "node:zlib";

const [given, tools, pictures] = process.argv.slice(2);
const output = path.resolve(given);
const tool = createRequire(path.resolve(tools, "here.js"));
const { chromium } = tool("playwright-core");
const axe = fs.readFileSync(tool.resolve("axe-core/axe.min.js"), "utf8");
const load = (name) => import(pathToFileURL(tool.resolve(name)));
const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
  .concat(process.env.TRIBINA_BROWSER ?? [])
  .reverse()
  .find((file) => fs.existsSync(file));

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; media-src 'self'; base-uri 'none'; form-action 'self'";
const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".jpg": "image/jpeg", ".png": "image/png", ".webp": "image/webp", ".avif": "image/avif",
  ".woff2": "font/woff2",
};
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/// The least that Lighthouse may give. The machine of a check is noisy, so that speed is measured with some room.
const LEAST = { performance: 90, accessibility: 100, "best-practices": 100, seo: 100 };
/// How quick the machine has to be, by Lighthouse's own measure, for its word on speed to count: a busy one only says how
/// busy it is.
const QUICK = 1000;
/// How often speed is measured, at most: the best counts.
const TRIES = 3;
/// What an article may weigh without its pictures: the page, style sheet, scripts and fonts, in bytes on the wire.
const HEAVIEST = 60 * 1024;

let wrong = 0;
const complain = (...words) => {
  wrong += 1;
  console.log(...words);
};

/// Serves the site as a web server does: compressed, with the policy, the missing page for what is missing.
function serve() {
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    let file = path.join(output, asked.endsWith("/") ? `${asked}index.html` : asked);
    if (!file.startsWith(output) || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.statusCode = 404;
      file = path.join(output, "404.html");
    }
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    const isText = /text|json|svg/.test(type);
    const bytes = isText ? zlib.gzipSync(fs.readFileSync(file), { level: 9 }) : fs.readFileSync(file);
    if (isText) response.setHeader("content-encoding", "gzip");
    response.setHeader("content-type", type);
    response.setHeader("content-length", bytes.length);
    response.setHeader("content-security-policy", POLICY);
    response.setHeader("cache-control", "max-age=31536000");
    response.end(bytes);
  });
  return new Promise((done) => server.listen(0, () => done(server)));
}

/// Every page with its language, its kind and the classes that it uses.
function* pages(folder = "") {
  for (const entry of fs.readdirSync(path.join(output, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* pages(name);
    if (!entry.name.endsWith(".html")) continue;
    const text = fs.readFileSync(path.join(output, name), "utf8");
    const kind = text.match(/<body class="kind-([a-z_]+)/)?.[1];
    const lang = text.match(/<html lang="([^"]+)"/)?.[1] ?? "";
    if (!kind) continue;
    const script = new Intl.Locale(lang).maximize().script;
    const classes = text.matchAll(/ class="([^"]+)"/g);
    const marks = new Set([...classes].flatMap(([, names]) => names.split(" ")).map((name) => `${script} ${name}`));
    yield { url: name.replace(/index\.html$/, ""), kind, lang, marks, text };
  }
}

/// The fewest pages that show every class in every script, more or less.
function choose(all) {
  const chosen = [];
  const seen = new Set();
  const gain = (page) => [...page.marks].filter((mark) => !seen.has(mark)).length;
  for (;;) {
    const best = all.reduce((best, page) => (gain(page) > gain(best) ? page : best));
    if (gain(best) === 0) return chosen;
    chosen.push(best);
    best.marks.forEach((mark) => seen.add(mark));
  }
}

async function look(browser, base, chosen) {
  for (const [scheme, width] of [["light", 1280], ["dark", 320]]) {
    const context = await browser.newContext({
      viewport: { width, height: 800 }, colorScheme: scheme, reducedMotion: "reduce",
    });
    const page = await context.newPage();
    let where = "";
    page.on("console", (said) => complain(`${where} (${scheme}): the console says: ${said.text()}`));
    page.on("pageerror", (error) => complain(`${where} (${scheme}): a script fails: ${error.message}`));
    for (const { url, kind } of chosen) {
      where = url;
      await page.goto(base + url);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) complain(`${url}: ${wide} pixels wide in a window of ${width}`);
      await page.evaluate(axe);
      const found = await page.evaluate(
        (rules) => window.axe.run(document, { runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] }),
        RULES,
      );
      for (const { id, help, nodes } of found.violations) {
        complain(`${url} (${scheme}, ${width} pixels): ${id}: ${help}`);
        nodes.slice(0, 3).forEach((node) => console.log(`    ${node.html.slice(0, 160)}`));
      }
      if (pictures) {
        const name = `${kind}${url.replaceAll("/", "-")}${scheme}.png`;
        await page.screenshot({ path: path.join(pictures, name), fullPage: true });
      }
    }
    await context.close();
  }
}

/// Prints a page and reads the paper.
async function print(browser, base, { url }) {
  const page = await browser.newPage();
  await page.goto(base + url);
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true });
  // For drawing, which nobody does here; without them the reader complains.
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globalThis[name] ??= class {};
  const { getDocument } = await load("pdfjs-dist/legacy/build/pdf.mjs");
  const paper = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sheets = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const { items } = await (await paper.getPage(number)).getTextContent();
    sheets.push(items.map((item) => item.str).join(""));
  }
  sheets.forEach((words, before) => {
    const number = `${before + 1} / ${sheets.length}`;
    if (!words.includes(number)) complain(`${url}: sheet ${before + 1} does not say ${number}`);
  });
  if (!/\(https?:\/\//.test(sheets.join(""))) complain(`${url}: on paper no address of a link is written out`);
  console.log(`${url} on paper: ${sheets.length} sheets`);
  await page.close();
}

/// What a page loads without its pictures.
async function weigh(browser, base, { url }, most = Infinity) {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  const sums = {};
  const sizes = [];
  page.on("requestfinished", (request) => {
    const kind = request.resourceType();
    if (kind === "image") return;
    sizes.push(request.sizes().then(({ responseBodySize }) => (sums[kind] = (sums[kind] ?? 0) + responseBodySize)));
  });
  await page.goto(base + url, { waitUntil: "networkidle" });
  await Promise.all(sizes);
  const sum = Object.values(sums).reduce((one, other) => one + other, 0);
  console.log(`${url} weighs ${sum} bytes without pictures:`, JSON.stringify(sums));
  if (sum > most) complain(`${url}: more than ${most} bytes`);
  await page.close();
}

async function measure(base, port, urls) {
  const { default: lighthouse } = await load("lighthouse");
  for (const url of urls) {
    const options = { port, logLevel: "silent", onlyCategories: Object.keys(LEAST) };
    const once = async () => (await lighthouse(base + url, options)).lhr;
    const speed = (lhr) => lhr.categories.performance.score * 100;
    let lhr = await once();
    for (let tries = 1; tries < TRIES && speed(lhr) < LEAST.performance; tries += 1) {
      const again = await once();
      if (speed(again) > speed(lhr)) lhr = again;
    }
    const points = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]);
    console.log(`${url} by Lighthouse: ${points.map(([id, score]) => `${id} ${score}`).join(", ")}`);
    for (const [id, score] of points) {
      if (score >= LEAST[id]) continue;
      if (id === "performance" && lhr.environment.benchmarkIndex < QUICK) {
        console.log(`    the machine is too busy to say more of its speed (${lhr.environment.benchmarkIndex})`);
        continue;
      }
      complain(`${url}: ${id} is ${score} and should be ${LEAST[id]} or more`);
      for (const { id: of } of lhr.categories[id].auditRefs) {
        const { score, title, displayValue } = lhr.audits[of];
        if (score !== null && score < 0.9) console.log(`    ${title} ${displayValue ?? ""}`);
      }
    }
  }
}

const server = await serve();
const base = `http://localhost:${server.address().port}`;
const port = server.address().port + 1;
const all = [...pages()].sort((one, other) => (one.url < other.url ? -1 : 1));
const home = all.find(({ url }) => url === "/");
const largest = (kind) => all
  .filter((page) => page.kind === kind && page.lang === home.lang)
  .reduce((best, page) => (page.text.length > best.text.length ? page : best));
const list = all.find(({ url }) => url === "/publications/") ?? largest("list");
const four = [home, largest("publication"), largest("event"), list];
const chosen = choose(all);
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", `--remote-debugging-port=${port}`],
});
console.log(`${chosen.length} of ${all.length} pages show all there is`);
await look(browser, base, chosen);
const linking = all.find(({ kind, text }) => kind === "publication" && /class="prose"[^]*<p>[^<]*<a href="https/.test(text));
await print(browser, base, linking ?? four[1]);
// Every publication of the first language, and the longest of each other one: its letters may ask for other fonts.
const heavy = new Map();
for (const page of all.filter(({ kind }) => kind === "publication")) {
  const key = page.lang === home.lang ? page.url : page.lang;
  if (page.text.length > (heavy.get(key)?.text.length ?? 0)) heavy.set(key, page);
}
for (const page of heavy.values()) await weigh(browser, base, page, HEAVIEST);
await measure(base, port, four.map(({ url }) => url));
await browser.close();
server.close();
console.log(wrong === 0 ? "nothing is wrong" : `${wrong} things are wrong`);
process.exit(wrong === 0 ? 0 : 1);

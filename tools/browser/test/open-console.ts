import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { findChromium } from "@lumkit/tool-fixtures/find-chromium";
import { type Browser, chromium, type Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Starts a Chromium of this machine. Its own sandbox needs rights that a container rarely gives. */
export function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("There is no Chromium on this machine");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

export interface OpenConsole {
  readonly page: Page;
  /** What the page complained of, and where else it wanted to go. */
  readonly problems: string[];
  /** The bytes of the page and of its files. */
  readonly bytes: () => number;
}

/** Opens the console of a sandbox at an address. */
export async function openConsole(
  browser: Browser,
  url: string,
  { width = 1280, scheme = "light" as "light" | "dark" } = {},
): Promise<OpenConsole> {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  const problems: string[] = [];
  let bytes = 0;
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    // The browser says so of each request that was refused, and the tests refuse some.
    if (message.text().startsWith("Failed to load resource")) return;
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) problems.push(`asked ${request.url()}`);
  });
  page.on("response", async (response) => {
    if (/\.(css|js)$|\/_sandbox\/$/.test(response.url())) bytes += (await response.body()).length;
  });
  await page.goto(`${url}/_sandbox/`);
  return { page, problems, bytes: () => bytes };
}

/** What axe finds, one line for each thing. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // The page's own policy forbids other scripts, so it is not put in as one.
  await page.evaluate(axe);
  return page.evaluate<string[]>(
    "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html].join(' '))))",
  );
}

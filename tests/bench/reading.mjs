// (b) The import alone, without what is drawn and stored: between the two marks that the page sets around
// it (User Timing), on the clock of the page's thread, so that other work on the machine does not count.
// Long texts and strange ones, each read for the first time by a page that has just been loaded, as files
// are, and the long ones again.

import { open, quantile, round } from "./browser.mjs";
import { whole } from "./documents.mjs";
import { strange } from "./strange.mjs";

const RUNS = 5;
const STRANGE = 100_000;
/** How many of the strange texts, the slowest, get a line of their own. */
const SLOWEST = 5;

/**
 * Reads a text so many times in a page that has just been loaded; gives the milliseconds of each, or nothing
 * where the page refuses it: what is a web page or has no words is never imported.
 */
const read = async (browser, home, text, runs) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  try {
    await page.goto(home);
    const input = page.locator("input[type=file]").first();
    await input.waitFor({ state: "attached" });
    await browser.startTracing(page, { categories: ["blink.user_timing"] });
    for (let run = 1; run <= runs; run += 1) {
      await input.setInputFiles({ name: "read.md", mimeType: "text/markdown", buffer: Buffer.from(text) });
      const read = (run) => {
        const count = (mark) => performance.getEntriesByName(mark).length;
        const refused = count("import begins") === 0 && document.querySelector("[role=alert]")?.textContent;
        return count("import ends") >= run || refused;
      };
      await page.waitForFunction(read, run, { polling: 20 });
    }
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    // Thread time, in microseconds.
    const marks = (name) => traceEvents.filter((one) => one.name === name && one.ph === "I").map((one) => one.tts);
    const ends = marks("import ends");
    return marks("import begins").map((begin, run) => (ends[run] - begin) / 1000);
  } finally {
    await context.close();
  }
};

const row = (name, text, times) => ({
  name,
  bytes: Buffer.byteLength(text),
  first: round(times[0]),
  again: times.length > 1 ? round(quantile(times.slice(1), 0.5)) : null,
});

export const readings = async (home) => {
  const browser = await open();
  try {
    const results = [];
    for (const megabytes of [0.1, 1, 5]) {
      // What is over 5 MB is refused.
      const text = whole(megabytes * 1_000_000).slice(0, 5_000_000);
      results.push(row(`${megabytes} MB`, text, await read(browser, home, text, RUNS)));
    }
    const found = [];
    for (const { name, text } of strange(STRANGE)) {
      const times = await read(browser, home, text, 1);
      if (times.length > 0) found.push(row(name, text, times));
    }
    found.sort((a, b) => b.first - a.first);
    const middle = found[Math.floor(found.length / 2)];
    return [...results, ...found.slice(0, SLOWEST), { ...middle, name: `the middle one of ${found.length} strange texts` }];
  } finally {
    await browser.close();
  }
};

// (c) The review alone: between the two marks that the page sets around it (User Timing), on the clock of the
// page's thread, so that other work on the machine does not count. From scratch, when the editor opens, and
// again after a letter. A document dense with what rules look at, a third of it timeline.

import { bring, open, quantile, round } from "./browser.mjs";
import { dense } from "./documents.mjs";

const RUNS = 5;
const KEYS = 20;

/** The lengths of the reviews in a trace, in milliseconds. */
const lengths = (trace) => {
  // Thread time, in microseconds.
  const marks = (name) => trace.filter((one) => one.name === name && one.ph === "I").map((one) => one.tts);
  const ends = marks("review ends");
  return marks("review begins").map((begin, run) => (ends[run] - begin) / 1000);
};

/** The lengths of the reviews while something is done in a page. */
const during = async (browser, page, work) => {
  await browser.startTracing(page, { categories: ["blink.user_timing"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return lengths(traceEvents);
};

const reviewed = (page, count) =>
  page.waitForFunction((count) => performance.getEntriesByName("review ends").length >= count, count, { polling: 20 });

const scratch = async (browser, home, text) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  try {
    const times = await during(browser, page, async () => {
      await bring(page, home, "bench.md", text);
      await reviewed(page, 1);
    });
    return times[0];
  } finally {
    await context.close();
  }
};

const letters = async (browser, home, text, selector) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  try {
    await bring(page, home, "bench.md", text);
    await reviewed(page, 1);
    await page.locator(selector).first().focus();
    const count = () => page.evaluate(() => performance.getEntriesByName("review ends").length);
    return await during(browser, page, async () => {
      for (let key = 0; key < KEYS; key += 1) {
        const before = await count();
        await page.keyboard.press("abcdefghij"[key % 10]);
        await reviewed(page, before + 1);
      }
    });
  } finally {
    await context.close();
  }
};

const row = (name, text, times) => ({
  name,
  bytes: text.length,
  median: round(quantile(times, 0.5)),
  p95: round(quantile(times, 0.95)),
});

export const reviews = async (home) => {
  const browser = await open();
  try {
    const results = [];
    for (const kilobytes of [10, 100]) {
      const text = dense(kilobytes * 1000);
      const times = [];
      for (let run = 0; run < RUNS; run += 1) times.push(await scratch(browser, home, text));
      results.push(row(`${kilobytes} KB, from scratch`, text, times));
      const prose = await letters(browser, home, text, "#main section:nth-of-type(16) [id^=prose-]");
      results.push(row(`${kilobytes} KB, a letter in prose`, text, prose));
      const entry = await letters(browser, home, text, ".entries .row textarea");
      results.push(row(`${kilobytes} KB, a letter in an entry`, text, entry));
    }
    return results;
  } finally {
    await browser.close();
  }
};

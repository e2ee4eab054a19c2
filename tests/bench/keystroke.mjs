// (a) From the time stamp of a key to a task posted from the first animation frame in which the page
// holds the character. Debrief and a bare text area with the same text take turns, key by key, in the
// same browser, so that whatever else the machine does falls on both. That is done with several pairs of
// pages, one after the other: a page's process is now and then slow from its beginning to its end, and
// then the ratio of that pair says nothing.

import { bring, open, quantile, round } from "./browser.mjs";
import { single, whole } from "./documents.mjs";

const WARM = 20;
const KEYS = 100;
const APART = 80;
const PAIRS = 3;

const watch = (selector) => {
  const field = document.querySelector(selector);
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  const state = { field, times: [] };
  window.typed = state;
  let stamp = 0;
  addEventListener("keydown", (event) => (stamp = event.timeStamp), true);
  field.addEventListener("input", () => {
    const wanted = field.value.length;
    const began = stamp;
    const look = () => {
      if (field.value.length < wanted) return requestAnimationFrame(look);
      const channel = new MessageChannel();
      channel.port1.onmessage = () => state.times.push(performance.now() - began);
      channel.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
};

const turns = async (pages) => {
  for (let n = 0; n < WARM + KEYS; n += 1) {
    for (const page of pages) {
      await page.keyboard.press("abcdefghij"[n % 10]);
      await page.waitForTimeout(APART);
    }
  }
  const times = [];
  for (const page of pages) {
    await page.waitForFunction((count) => window.typed.times.length >= count, WARM + KEYS);
    times.push((await page.evaluate(() => window.typed.times)).slice(WARM));
  }
  return times;
};

const pair = async (browser, home, name, text, selector) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await bring(page, home, "bench.md", text);
  await page.waitForTimeout(1500);
  // Autosave's part of the main thread: the tasks in which something is stored.
  await page.evaluate(() => {
    window.saves = [];
    const put = Storage.prototype.setItem;
    Storage.prototype.setItem = function (...given) {
      window.stored = true;
      return put.apply(this, given);
    };
    const later = window.setTimeout;
    window.setTimeout = (call, ...rest) =>
      later(() => {
        window.stored = false;
        const began = performance.now();
        call();
        if (window.stored) window.saves.push(performance.now() - began);
      }, ...rest);
  });
  await page.evaluate(watch, selector);
  const value = await page.evaluate(() => window.typed.field.value);
  // A window of its own: a tab behind another one is drawn late.
  const apart = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const bare = await apart.newPage();
  await bare.setContent("<!doctype html><textarea style='width:600px;height:300px'></textarea>");
  await bare.evaluate((text) => (document.querySelector("textarea").value = text), value);
  await bare.evaluate(watch, "textarea");
  const [own, plain] = await turns([page, bare]);
  const typed = (await page.evaluate(() => window.typed.field.value)).slice(-10);
  const shown = await page.evaluate((end) => document.querySelector("#paper").textContent.includes(end), typed);
  if (!shown) throw new Error(`${name}: the preview lacks what was typed`);
  const saves = await page.evaluate(() => window.saves);
  await context.close();
  await apart.close();
  return { own, plain, saves, ratio: quantile(own, 0.5) / quantile(plain, 0.5) };
};

const one = async (browser, home, name, text, selector) => {
  const pairs = [];
  for (let n = 0; n < PAIRS; n += 1) pairs.push(await pair(browser, home, name, text, selector));
  const all = (what) => pairs.flatMap((each) => each[what]);
  const [own, plain, saves] = [all("own"), all("plain"), all("saves")];
  const ratios = pairs.map((each) => Math.round(each.ratio * 100) / 100).sort((a, b) => a - b);
  return {
    name,
    bytes: text.length,
    median: round(quantile(own, 0.5)),
    p95: round(quantile(own, 0.95)),
    bare_median: round(quantile(plain, 0.5)),
    bare_p95: round(quantile(plain, 0.95)),
    ratio: quantile(ratios, 0.5),
    ratios: ratios.join(" "),
    saves: saves.length,
    save_median: saves.length ? round(quantile(saves, 0.5)) : null,
    save_p95: saves.length ? round(quantile(saves, 0.95)) : null,
  };
};

export const keystrokes = async (home) => {
  const browser = await open();
  const results = [];
  try {
    const prose = "[id^=prose-]";
    const row = ".entries .row textarea";
    const sizes = (process.env.BENCH_SIZES ?? "10,100,500").split(",").map(Number);
    for (const kilobytes of sizes) {
      const text = whole(kilobytes * 1000);
      const middle = `#main section:nth-of-type(11) ${prose}`;
      results.push(await one(browser, home, `${kilobytes} KB, prose`, text, middle));
      results.push(await one(browser, home, `${kilobytes} KB, timeline row`, text, row));
    }
    results.push(await one(browser, home, "one section of 50 KB", single(50_000), `#main section:nth-of-type(2) ${prose}`));
  } finally {
    await browser.close();
  }
  return results;
};

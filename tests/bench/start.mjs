// (c) From the start of a navigation to the first letter that is accepted: in the editor of an empty
// draft, and on a page of the same framework that has one text area and nothing else.

import { REST_MS, open, quantile, round } from "./browser.mjs";

const RUNS = 5;
const VISITS = 3;
// 1.6 Mbit/s with 150 ms, and a processor four times as slow: a telephone on a bad day.
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** Runs before the scripts of the page: writes a letter as soon as there is a field to take it. */
const type = ([selector, stored]) => {
  for (const [key, value] of Object.entries(stored)) {
    if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
  }
  window.accepted = new Promise((done) => {
    new MutationObserver((_, observer) => {
      const field = document.querySelector(selector);
      if (!field) return;
      observer.disconnect();
      field.addEventListener("input", () => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now());
          channel.port2.postMessage(0);
        });
      });
      field.focus();
      document.execCommand("insertText", false, "x");
    }).observe(document, { childList: true, subtree: true });
  });
};

const load = async (page, url) => {
  await page.goto("about:blank");
  await page.goto(url);
  return page.evaluate(() => window.accepted);
};

const settle = (page) =>
  page.evaluate(async () => {
    if (!document.querySelector("#boot")?.dataset.worker) return;
    await navigator.serviceWorker.ready;
  });

const once = async (browser, url, selector, stored, slow) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(type, [selector, stored]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (slow) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  const cold = await load(page, url);
  await settle(page);
  const cached = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    await page.waitForTimeout(REST_MS);
    cached.push(await load(page, url));
  }
  await context.close();
  return { cold: [cold], cached };
};

/** An empty draft, as the page stores it. */
const draft = async (browser, home) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${home}#/new`);
  await page.getByRole("button", { name: "Start empty" }).click();
  await page.waitForSelector("#field-title");
  await page.fill("#field-title", "x");
  await page.fill("#field-title", "");
  await page.waitForFunction(() => /^Saved/.test(document.querySelector("[role=status]")?.textContent ?? ""));
  const stored = await page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
  const { hash } = new URL(page.url());
  await context.close();
  return { hash, stored };
};

export const starts = async (home, hello) => {
  const browser = await open();
  const results = [];
  try {
    const { hash, stored } = await draft(browser, home);
    for (const slow of [false, true]) {
      const own = [];
      const other = [];
      for (let run = 0; run < RUNS; run += 1) {
        own.push(await once(browser, home + hash, "#field-title", stored, slow));
        other.push(await once(browser, hello, "textarea", {}, slow));
      }
      for (const kind of ["cold", "cached"]) {
        const median = (runs) => quantile(runs.flatMap((one) => one[kind]), 0.5);
        results.push({
          name: `${kind}, ${slow ? "slow" : "plain"}`,
          first_key: round(median(own)),
          hello_world: round(median(other)),
          ratio: Math.round((median(own) / median(other)) * 100) / 100,
        });
      }
    }
  } finally {
    await browser.close();
  }
  return results;
};

// The browser that everything is measured in.

import { createRequire } from "node:module";

const require = createRequire(`${process.env.BENCH_MODULES}/`);
const { chromium } = require("playwright-core");

// What the browser still does in the background after a page is there is over after this.
export const REST_MS = 1500;

export const open = () =>
  chromium.launch({
    executablePath: process.env.BENCH_CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export const quantile = (values, part) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
};

export const round = (value) => Math.round(value * 10) / 10;

/** Imports a text as a file and opens it; gives how long that took in the page, in milliseconds. */
export const bring = async (page, home, name, text) => {
  await page.goto(home);
  await page.waitForSelector("input[type=file]", { state: "attached" });
  // The rest of the program has arrived, the page has tried it out in the moments in which nobody waits, and the
  // browser has kept all of it: it takes a person longer than that to find a file.
  await page.waitForFunction(() => performance.getEntriesByName("warm").length > 0);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForTimeout(REST_MS);
  await page.evaluate(() => {
    window.brought = new Promise((done) => {
      let began;
      addEventListener("change", () => (began = performance.now()), { capture: true, once: true });
      new MutationObserver((_, observer) => {
        const link = document.querySelector(".notices .notice a");
        if (began && link && !link.dataset.opened) {
          link.dataset.opened = "";
          link.click();
        }
        if (began && document.querySelector(".section textarea")) {
          observer.disconnect();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done(performance.now() - began);
            channel.port2.postMessage(0);
          });
        }
      }).observe(document, { childList: true, subtree: true });
    });
  });
  await page.setInputFiles("input[type=file]", { name, mimeType: "text/markdown", buffer: Buffer.from(text) });
  return page.evaluate(() => window.brought);
};

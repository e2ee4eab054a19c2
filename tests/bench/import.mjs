// (b) From the choice of a file to the frame in which its editor can be typed into.

import { bring, open, quantile, round } from "./browser.mjs";
import { whole } from "./documents.mjs";

const RUNS = 5;

export const imports = async (home) => {
  const browser = await open();
  const results = [];
  try {
    for (const megabytes of [0.1, 1, 2]) {
      const text = whole(megabytes * 1_000_000);
      const times = [];
      for (let run = 0; run < RUNS; run += 1) {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
        times.push(await bring(await context.newPage(), home, "bench.md", text));
        await context.close();
      }
      results.push({
        name: `${megabytes} MB`,
        bytes: text.length,
        median: round(quantile(times, 0.5)),
        worst: round(Math.max(...times)),
      });
    }
  } finally {
    await browser.close();
  }
  return results;
};

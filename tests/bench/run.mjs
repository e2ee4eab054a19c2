// All measurements, one after another: a table of each on standard output, everything as JSON in the
// file that is named. `cargo xtask bench` calls this and says in the environment where things are.

import { writeFileSync } from "node:fs";
import { imports } from "./import.mjs";
import { keystrokes } from "./keystroke.mjs";
import { readings } from "./reading.mjs";
import { reviews } from "./review.mjs";
import { starts } from "./start.mjs";

const [home, hello, file, ...only] = process.argv.slice(2);
const parts = {
  keystroke: () => keystrokes(home),
  import: () => imports(home),
  reading: () => readings(home),
  review: () => reviews(home),
  start: () => starts(home, hello),
};
const result = {};
for (const [name, measure] of Object.entries(parts)) {
  // The reading is a part of the import.
  const asked = only.includes(name) || (name === "reading" && only.includes("import"));
  if (only.length > 0 && !asked) continue;
  console.log(`\n${name}, milliseconds`);
  result[name] = await measure();
  console.table(Object.fromEntries(result[name].map(({ name: row, ...figures }) => [row, figures])));
}
writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);

// Texts that could make an import slow, from `strange.json`; `import_speed.rs` in `crates/core/tests/suite`
// makes the same.

import { readFileSync } from "node:fs";

const { heads, texts } = JSON.parse(readFileSync(new URL("strange.json", import.meta.url), "utf8"));

const build = ({ part, close = "", end }, bytes) => {
  const parts = [];
  let length = 0;
  for (let n = 1; length < bytes; n += 1) {
    const next = end === undefined ? part.replaceAll("{n}", n) : part.repeat(n) + end;
    length += Buffer.byteLength(next + close);
    parts.push(next);
  }
  return parts.join("") + close.repeat(parts.length);
};

/** All of them in about this many bytes, each with a name; but for what has no word, which the page refuses. */
export const strange = (bytes) =>
  heads
    .flatMap((head) =>
      texts.map((text) => ({
        name: [head, text.part, text.close ?? "", text.end ?? ""].filter(Boolean).map((one) => JSON.stringify(one)).join(" "),
        text: head + build(text, bytes),
      })),
    )
    .filter(({ text }) => text.trim() !== "");

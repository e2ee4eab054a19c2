// The pictures of the README: the finished example in the editor and as a report, taken of a release.
// `cargo xtask screenshots` calls this with the address of the page and the folder for the pictures.

import { statSync } from "node:fs";
import { open } from "./browser.mjs";

const [home, folder] = process.argv.slice(2);

// Whoever opens the README waits for them, and a repository keeps every version.
const MOST_BYTES = 150_000;

const browser = await open();
const page = await browser.newPage({
  viewport: { width: 1280, height: 800 },
  colorScheme: "light",
  reducedMotion: "reduce",
  locale: "en-GB",
  timezoneId: "UTC",
});
await page.goto(home);
await page.getByRole("button", { name: "Open the finished example" }).click();
await page.getByRole("region", { name: "Report preview" }).getByText("to detect").first().waitFor();
await page.getByRole("status").getByText("Saved").waitFor();
await page.screenshot({ path: `${folder}/editor.png` });
await page.getByRole("button", { name: "Report", exact: true }).click();
await page.getByRole("button", { name: "Print" }).waitFor();
await page.mouse.move(0, 0);
await page.screenshot({ path: `${folder}/report.png` });
await browser.close();

for (const name of ["editor.png", "report.png"]) {
  const { size } = statSync(`${folder}/${name}`);
  console.log(`${name}: ${size} bytes`);
  if (size > MOST_BYTES) {
    console.error(`${name} is larger than ${MOST_BYTES} bytes.`);
    process.exitCode = 1;
  }
}

// The pictures of the README: the finished example in the editor and as a report, taken of a release.
// `cargo xtask screenshots` calls this with the address of the page and the folder for the pictures.

import { writeFileSync } from "node:fs";
import { open } from "./browser.mjs";
import { indexed } from "./picture.mjs";

const [home, folder] = process.argv.slice(2);

// Whoever opens the README waits for them, and a repository keeps every version.
const MOST_BYTES = 150_000;

const browser = await open();
const page = await browser.newPage({
  viewport: { width: 1360, height: 820 },
  colorScheme: "light",
  reducedMotion: "reduce",
  locale: "en-GB",
  timezoneId: "UTC",
});
const blank = await browser.newPage();

const take = async (name) => {
  const shot = (await page.screenshot()).toString("base64");
  const { data, width, height } = await blank.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return { data: [...data], width: image.width, height: image.height };
  }, shot);
  const file = indexed(data, width, height);
  writeFileSync(`${folder}/${name}`, file);
  console.log(`${name}: ${file.length} bytes`);
  if (file.length > MOST_BYTES) {
    console.error(`${name} is larger than ${MOST_BYTES} bytes.`);
    process.exitCode = 1;
  }
};

await page.goto(home);
await page.getByRole("button", { name: "Open the finished example" }).click();
await page.getByRole("region", { name: "Report preview" }).getByText("to detect").first().waitFor();
await page.getByRole("status").getByText("Saved").waitFor();
await page.mouse.move(0, 0);
await take("editor.png");
await page.getByRole("button", { name: "Report", exact: true }).click();
await page.getByRole("button", { name: "Print" }).waitFor();
await page.mouse.move(0, 0);
await take("report.png");
await browser.close();

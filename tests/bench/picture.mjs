// A picture of a page in few bytes: PNG with a palette of at most 256 colours. A page is text on a few grounds, so
// nobody sees a difference, and the file is less than half of what a browser writes.

import { deflateSync } from "node:zlib";

// Colours whose squared distance is no larger are taken for one.
const ALIKE = 48;

/** Writes pixels (red, green, blue and opacity of each, one byte each) as an indexed PNG
 * (<https://www.w3.org/TR/png-3/>, colour type 3). */
export const indexed = (pixels, width, height) => {
  const count = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    count.set(colour, (count.get(colour) ?? 0) + 1);
  }
  const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const far = (one, other) => parts(one).reduce((sum, part, at) => sum + (part - parts(other)[at]) ** 2, 0);
  // The most frequent come first; one that is nearly there already leaves its place to a rarer one that is not,
  // such as that of a small red sign.
  const palette = [];
  for (const [colour] of [...count].sort(([, a], [, b]) => b - a)) {
    if (palette.length < 256 && palette.every((other) => far(colour, other) > ALIKE)) palette.push(colour);
  }
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const nearest = (colour) => {
    let best = 0;
    for (let index = 1; index < palette.length; index += 1) {
      if (far(colour, palette[index]) < far(colour, palette[best])) best = index;
    }
    known.set(colour, best);
    return best;
  };
  // Each line begins with the number of its filter: none.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
      lines[y * (width + 1) + 1 + x] = known.get(colour) ?? nearest(colour);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

const crc32 = (bytes) => {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
};

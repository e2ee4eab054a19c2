// Postmortems of any size, made of sentences written for this: what is measured is typing, not prose.

const SENTENCES = [
  "The queue grew because the consumers had been moved to a smaller pool the evening before.",
  "At that time the dashboard still showed the old pool, so nobody looked at the new one.",
  "We compared the two configurations line by line and found that one limit was a tenth of the other.",
  "Requests that had waited for more than thirty seconds were dropped, and the clients tried again.",
  "The retries arrived in waves, which **doubled the load** for about four minutes at a time.",
  "See [the graph of the queue](https://graphs.example.com/queue) for the shape of it.",
];

const paragraph = (n) => [0, 1, 2].map((k) => SENTENCES[(n + k) % SENTENCES.length]).join(" ");

const prose = (bytes, n) => {
  let text = "";
  for (let k = n; text.length < bytes; k += 1) text += `${paragraph(k)}\n\n`;
  return text;
};

const time = (minute) =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Twenty sections and a timeline, together about this many bytes; a third of them is timeline. */
export const whole = (bytes) => {
  const each = Math.floor((bytes * 2) / 3 / 20);
  let text = "# Orders delayed by a small pool\n\nDate: 2026-03-12\n\n## Summary\n\nOrders waited.\n\n";
  for (let n = 0; n < 20; n += 1) text += `## Part ${n + 1}\n\n${prose(each, n)}`;
  text += "## Timeline\n\nAll times in UTC.\n\n";
  const end = Math.max(text.length + bytes / 10, bytes);
  for (let n = 0; text.length < end; n += 1) {
    text += `- ${time(480 + n)} ${SENTENCES[n % 5]}\n`;
  }
  return text;
};

/** One section of this many bytes, and little else. */
export const single = (bytes) =>
  `# One long section\n\n## Summary\n\nShort.\n\n## Part 1\n\n${prose(bytes, 0)}\n## Timeline\n\n- 10:00 It began.\n- 10:30 It ended.\n`;

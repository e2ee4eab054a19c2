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

const DENSE = [
  "The queue grew because the consumers had been moved to a smaller pool the evening before.",
  "At 10:42 UTC the dashboard still showed the old pool, so nobody looked at the new one for 25 minutes.",
  "Requests that had waited for more than thirty seconds were dropped, and 4,200 clients tried again.",
  "The retries arrived in waves, which **doubled the load** on `orders-db-3` for about four minutes at a time.",
  "See [the graph of the queue](https://graphs.example.com/queue?from=10:00) for the shape of it.",
  "The on-call engineer of the RQS team probably could have seen it earlier, as \"the alert said nothing\".",
  "Some users were affected; support wrote to billing@shop-example.net on Monday, 3 March 2025.",
  "On 2025-03-03 between 10:04 and 11:31 the error rate of the API was 12.5%, against an SLO of 0.1%.",
];

const NAMES = ["Summary", "Impact", "Background", "Root causes", "Trigger", "Detection", "Response", "Resolution", "Lessons learned"];

/** Twenty sections, a timeline and action items, with what rules look at in most sentences. */
export const dense = (bytes) => {
  let text = "# Orders delayed by a small pool\n\nDate: 2025-03-03\nAuthors: Noor Aydin\n\n";
  let next = 0;
  for (let n = 0; n < 20; n += 1) {
    text += `## ${NAMES[n] ?? `Part ${n}`}\n\n`;
    const end = text.length + (bytes * 3) / 5 / 20;
    for (; text.length < end; next += 1) text += DENSE[next % DENSE.length] + (next % 4 === 3 ? "\n\n" : " ");
    text += "\n\n";
  }
  text += "## Timeline\n\nAll times in UTC.\n\n";
  for (let n = 0; text.length < bytes * 0.97; n += 1) text += `- ${time(480 + n)} ${DENSE[n % DENSE.length]}\n`;
  text += "\n## Action items\n\n";
  for (let n = 0; n < 20; n += 1) text += `- [ ] Limit the retries of client ${n} to three (owner: Noor Aydin; P1; PAY-${n}1)\n`;
  return text;
};

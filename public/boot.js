// Starts the program: fetches the glue and the wasm that its own tag names, takes the shell away
// once the first screen is drawn, and says so in plain words when that does not happen. Where the
// program cannot run, or has died, it hands out the drafts; nothing of that needs the program.
// The words stand in index.html; nothing here is inline, so that the strictest policy holds.

const tag = document.getElementById("boot");
const shell = document.getElementById("shell");
const by = (id) => shell.querySelector(`#${id}`);
const here = (path) => new URL(path, document.baseURI);
const escaped = (part) => String(part).replaceAll("%", "%25").replaceAll(":", "%3A");
const own = `debrief:${escaped(new URL("./", location.href).pathname)}`;
let started = false;
let dead = false;

// What this file and the program tell each other.
const debrief = (globalThis.debrief = { panic: "", update: undefined, rescue: () => rescue() });

// Where a browser has Trusted Types, nothing but this lets text become HTML: elements and attributes
// that crates/core/src/export/html and the views of src write, in the form in which they are written.
// They escape every < and > of a text, so that a tag is whatever stands between two of them.
const TAG =
  /^<\/?(?:a|article|b|blockquote|br|button|circle|code|dd|del|details|div|dl|dt|em|footer|g|h[1-6]|header|hr|kbd|label|li|line|main|nav|ol|p|path|pre|rect|section|small|span|strong|sub|summary|sup|svg|table|tbody|td|text|th|thead|tr|ul)(?: (?:(?:aria-[a-z]+|class|colspan|c[xy]|d|data-[a-z]+|dir|fill|focusable|height|hidden|id|lang|open|points|preserveAspectRatio|r|rel|role|rx|scope|start|stroke(?:-[a-z]+)?|tabindex|target|text-anchor|title|transform|type|viewBox|width|[xy][12]?)(?:="[^"]*")?|href="(?:https?:\/\/|mailto:|#)[^"]*"))*>$/i;

const refuse = (what) => {
  throw new TypeError(`Debrief has not made this ${what}.`);
};
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => {
    for (const [part] of html.matchAll(/<[^>]*>?/g)) if (!TAG.test(part)) refuse(`HTML: ${part}`);
    return html;
  },
  createScriptURL: (url) =>
    tag.dataset.worker && here(url).href === here(tag.dataset.worker).href ? url : refuse("script"),
  createScript: () => refuse("script"),
});

const download = (name, text, type) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

const button = (label, press) => {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", press);
  return made;
};

// What is handed out, and its row: of two copies of a draft the newer one, and what is no draft as it stands.
const found = new Map();

const offer = (key, raw) => {
  const list = by("shell-drafts");
  let draft;
  try {
    draft = JSON.parse(raw);
  } catch {
    // Damaged: it is handed out as it is.
  }
  if (draft?.doc?.format !== "debrief") draft = undefined;
  const title = draft ? String(draft.doc.title ?? "").trim() || list.dataset.untitled : key;
  const which = draft ? key : key + raw;
  const before = found.get(which);
  if (before && !(draft?.rev > before.draft?.rev)) return;
  const slug = title.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").slice(0, 80);
  const text = draft ? `${JSON.stringify(draft.doc, null, 2)}\n` : raw;
  const row = document.createElement("li");
  const name = document.createElement("span");
  name.textContent = `${title} `;
  row.append(name, button(list.dataset.label, () => download(`${slug}.json`, text, "application/json")));
  row.lastChild.setAttribute("aria-label", `${list.dataset.label} “${title}”`);
  if (before) before.row.replaceWith(row);
  else list.append(row);
  found.set(which, { draft, row });
  by("shell-none").hidden = true;
  if (draft) by("shell-all").hidden = false;
};

const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

// The copies in the database, each asked for by itself: one that cannot be read keeps no other from being
// offered. Only the program makes the database.
const offerKept = async () => {
  const known = await indexedDB.databases?.();
  if (known?.every(({ name }) => name !== own)) return;
  const opening = indexedDB.open(own);
  opening.onupgradeneeded = () => opening.transaction.abort();
  const database = await answer(opening);
  const ask = (what, id) => answer(database.transaction("drafts").objectStore("drafts")[what](id));
  const ids = await ask("getAllKeys");
  const offered = ids.map(async (id) => offer(`${own}:draft:${escaped(id)}`, await ask("get", id)));
  // It is closed once all of them are answered.
  database.close();
  await Promise.allSettled(offered);
};

// Offers every draft for download, and what was on the screen when the program died.
const rescue = (screen = "") => {
  try {
    for (const [key, raw] of Object.entries(localStorage)) if (key.startsWith(`${own}:draft:`)) offer(key, raw);
  } catch {
    // Blocked storage holds nothing that could be handed out.
  }
  by("shell-all").onclick = () => {
    const backup = {
      format: "debrief-backup",
      version: 1,
      made_at: Date.now(),
      drafts: [...found.values()].flatMap(({ draft }) => draft ?? []),
    };
    const day = new Date().toISOString().slice(0, 10);
    download(`debrief-backup-${day}.json`, JSON.stringify(backup, null, 2), "application/json");
  };
  by("shell-screen").hidden = !screen;
  by("shell-screen").onclick = () => download("debrief-screen.md", screen, "text/markdown");
  by("shell-again").onclick = () => location.reload();
  by("shell-rescue").hidden = false;
  document.body.append(shell);
  // A database that never answers is not waited for.
  const tell = () => (by("shell-none").hidden = !!found.size);
  setTimeout(tell, 3000);
  offerKept().then(tell, tell);
};

const explain = (id) => {
  by("shell-loading").hidden = true;
  by("shell-intro").hidden = true;
  by(id).hidden = false;
  rescue();
};

// How many starts in a row have not come to rest; none where nothing can be stored.
const STARTS = `${own}:starts`;
const starts = () => {
  try {
    return Number(localStorage.getItem(STARTS)) || 0;
  } catch {
    return 0;
  }
};
const setStarts = (count) => {
  try {
    if (count > 0) localStorage.setItem(STARTS, count);
    else localStorage.removeItem(STARTS);
  } catch {
    // Blocked, full, or the program has died: its start stays counted.
  }
};

// Counts a start until it has come to rest: all of the program is there, and the page of the address has stood for
// two seconds in which the browser was free. Somebody who leaves before that takes the start back; a page that hangs
// hears of that late or never.
let settle = () => {};
const count = () => {
  let calm = 0;
  let last = performance.now();
  let hung = false;
  const look = () => {
    hung ||= performance.now() - last > 3000;
    last = performance.now();
  };
  const timer = setInterval(() => {
    look();
    const isLater = ({ name }) => /\/later-/.test(name);
    const whole = !tag.dataset.worker || performance.getEntriesByType("resource").some(isLater);
    calm = started && whole && !document.querySelector("main > [role=status]:only-child") ? calm + 1 : 0;
    if (calm > 2) settle(0);
  }, 1000);
  settle = (left) => {
    clearInterval(timer);
    settle = () => {};
    setStarts(left);
  };
  addEventListener("pagehide", () => {
    look();
    if (!hung) settle(starts() - 1);
  });
  setStarts(starts() + 1);
};

// What the fields of the editor hold, which may be newer than what was saved.
const onScreen = () => {
  let text = "";
  for (const element of document.querySelectorAll("#main :is(h2, h3, textarea, input[type=text], .rows .row:not(:has(textarea)))")) {
    const { value } = element;
    // A row that was far from what could be seen.
    if (element.matches(".row")) text += `${[...element.children].map((part) => part.textContent).join(" ")}\n\n`;
    else if (value === undefined) text += `\n## ${element.textContent}\n\n`;
    else if (value.trim()) {
      const label = element.ariaLabel ?? element.labels?.[0]?.textContent ?? "";
      text += element.localName === "input" ? `${label}: ${value}\n` : `${value}\n\n`;
    }
  }
  return text.replace(/\n{3,}/g, "\n\n").trim() && `${text.trim()}\n`;
};

// A program that has panicked, or has no stack or memory left, may be half-way through anything. It
// is not called again, and what is stored is not touched any more.
const panic = (error) => {
  const overflown = /recursion|call stack/.test(error?.message) && /wasm/.test(error.stack);
  if (dead || !(error instanceof WebAssembly.RuntimeError || overflown)) return;
  dead = true;
  const why = debrief.panic || String(error);
  console.error(why);
  const stop = () => {
    throw error;
  };
  Storage.prototype.setItem = Storage.prototype.removeItem = stop;
  Object.assign(globalThis.IDBObjectStore?.prototype ?? {}, { put: stop, add: stop, delete: stop, clear: stop });
  let screen = onScreen();
  addEventListener("beforeunload", (event) => screen && event.preventDefault());
  document.getElementById("app").remove();
  for (const dialog of document.querySelectorAll("dialog")) dialog.remove();
  by("shell-loading").hidden = true;
  by("shell-intro").hidden = true;
  by("shell-died").hidden = false;
  by("shell-why").textContent = why;
  by("shell-why").parentElement.hidden = false;
  rescue(screen);
  by("shell-screen").addEventListener("click", () => (screen = ""));
  by("shell-died").focus();
};
addEventListener("error", ({ error }) => panic(error));
addEventListener("unhandledrejection", ({ reason }) => panic(reason));
// Password managers and the like send keys that are no keys, which the program could not read.
const isNoKey = (event) => event.type === "keydown" && event.key === undefined;
for (const name of ["pagehide", "pageshow", "visibilitychange", "beforeunload", "storage", "focus", "keydown", "hashchange"]) {
  addEventListener(name, (event) => (dead || isNoKey(event)) && event.stopImmediatePropagation(), true);
}

const fetched = async (path, integrity) => {
  const response = await fetch(here(path), integrity ? { integrity } : {});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
};

// A title that can be written already is shown before the program is compiled, which would keep the
// browser from drawing it. A window that is not seen draws nothing, and is not waited for.
const earlyShown = () =>
  new Promise((shown) => {
    if (document.hidden || !document.querySelector(".early")) return shown();
    setTimeout(shown, 100);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = shown;
      port2.postMessage(0);
    });
  });

const start = async () => {
  const [glue, wasm] = await Promise.all([
    import(here(tag.dataset.js)),
    fetched(tag.dataset.wasm, tag.dataset.integrity),
    // WebKit imports a glue that does not match the integrity of its preload: it loads it once more.
    fetched(tag.dataset.js, tag.dataset.glueIntegrity),
    earlyShown(),
  ]);
  count();
  await glue.default({ module_or_path: wasm });
  started = true;
  shell.remove();
};

// A release names its service worker. A new version that waits takes over now, before anything is
// typed, if no other tab has the page open. One that comes later is offered by the page, and takes
// over when somebody agrees; the other tabs then offer it too.
const keep = async (worker) => {
  const container = navigator.serviceWorker;
  const known = await container.getRegistration(here("./"));
  const early = !!known?.waiting && !started;
  if (early) known.waiting.postMessage("take over if alone");
  let current = container.controller;
  let agreed = false;
  const offer = (waiting) => {
    debrief.update = () => {
      agreed = true;
      if (waiting?.state !== "installed") return location.reload();
      waiting.postMessage("take over");
    };
    dispatchEvent(new Event("debrief-update"));
  };
  container.addEventListener("controllerchange", () => {
    const before = current;
    current = container.controller;
    if (agreed || (early && !started)) location.reload();
    // WebKit tells of the first one twice.
    else if (before && before !== current) offer();
  });
  const registration = await container.register(here(worker));
  container.controller?.postMessage("tidy");
  // Only beside an active one is a waiting one new; at a first visit it is about to take over.
  const look = () => {
    const { waiting, active } = registration;
    if (waiting?.state === "installed" && active && active !== waiting && container.controller) offer(waiting);
  };
  look();
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing.addEventListener("statechange", look);
  });
  // A page that stays open for days asks by itself, when somebody comes back to it.
  let asked = Date.now();
  addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < 3600000) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
};

if (tag.dataset.worker && "serviceWorker" in navigator) {
  keep(tag.dataset.worker).catch((error) => console.warn("Not available offline:", error));
}
if (typeof WebAssembly !== "object") {
  explain("shell-too-old");
} else if (starts() > 1) {
  const again = by("shell-again");
  again.textContent = again.dataset.anyway;
  again.addEventListener("click", () => localStorage.setItem(STARTS, 0));
  // Several tabs that were opened at once: the first of them has come to rest.
  addEventListener("storage", ({ key, newValue }) => {
    if (key === STARTS && newValue === null) location.reload();
  });
  document.querySelector(".early")?.remove();
  explain("shell-halted");
} else {
  start().catch((error) => {
    panic(error);
    console.error(error);
    if (started || dead) return;
    settle(starts() - 1);
    explain(error instanceof WebAssembly.CompileError ? "shell-too-old" : "shell-failed");
  });
}

// Starts the program: fetches the glue and the wasm that its own tag names, takes the shell away
// once the first screen is drawn, and says so in plain words when that does not happen.
// The words stand in index.html; nothing here is inline, so that the strictest policy holds.

const tag = document.getElementById("boot");
const here = (path) => new URL(path, document.baseURI);
let started = false;

const explain = (id) => {
  document.getElementById("shell-loading").hidden = true;
  document.getElementById(id).hidden = false;
};

const fetched = async (path, integrity) => {
  const response = await fetch(here(path), integrity ? { integrity } : {});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
};

const start = async () => {
  const [glue, wasm] = await Promise.all([
    import(here(tag.dataset.js)),
    fetched(tag.dataset.wasm, tag.dataset.integrity),
  ]);
  await glue.default({ module_or_path: wasm });
  started = true;
  document.getElementById("shell").remove();
};

// A release names its service worker. A new version that waits takes over now, before anything is
// typed, if no other tab has the page open; otherwise it goes on waiting until all are closed.
const keep = async (worker) => {
  const container = navigator.serviceWorker;
  const known = await container.getRegistration(here("./"));
  if (known?.waiting && !started) {
    container.addEventListener("controllerchange", () => started || location.reload());
    known.waiting.postMessage("take over if alone");
  }
  await container.register(here(worker));
};

if (tag.dataset.worker && "serviceWorker" in navigator) {
  keep(tag.dataset.worker).catch((error) => console.warn("Not available offline:", error));
}
if (typeof WebAssembly === "object") {
  start().catch((error) => {
    console.error(error);
    if (!started) explain(error instanceof WebAssembly.CompileError ? "shell-too-old" : "shell-failed");
  });
} else {
  explain("shell-too-old");
}

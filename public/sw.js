// Keeps one release of Debrief, whole, so that the page opens without a network.
//
// It answers for the files of its own release and for nothing else, always from its cache. A new
// release is fetched beside the old one and waits until the old one is no longer in use. Several
// copies of the page can live on one origin, so the name of a cache carries the scope, and only
// caches of this very scope are ever deleted.

// Filled in by the build: a version made from the contents, and [path, integrity] of every file.
const PRECACHE = { version: "", files: [] };

const scope = self.registration.scope;
const family = `debrief ${scope} `;
const name = family + PRECACHE.version;
const kept = new Set(PRECACHE.files.map(([path]) => new URL(path, scope).href));

// All or nothing: a file that is missing or is not of this release makes the installation fail,
// and the release before it stays in charge.
const install = async () => {
  const cache = await caches.open(name);
  const requests = PRECACHE.files.map(
    ([path, integrity]) => new Request(new URL(path, scope), { integrity, cache: "no-cache" }),
  );
  await cache.addAll(requests);
};

const activate = async () => {
  for (const other of await caches.keys()) {
    if (other.startsWith(family) && other !== name) await caches.delete(other);
  }
  await self.clients.claim();
};

// The page asks for this while it starts. With another tab open the answer is to go on waiting.
const takeOverIfAlone = async () => {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.filter((page) => page.url.startsWith(scope)).length <= 1) await self.skipWaiting();
};

// The address of the kept file that answers a request, or nothing.
const keptFor = (request) => {
  if (request.method !== "GET" || !request.url.startsWith(scope)) return undefined;
  const url = new URL(request.url);
  url.hash = "";
  if (request.mode === "navigate") {
    url.search = "";
    if (url.href === `${scope}index.html`) return scope;
  }
  return kept.has(url.href) ? url.href : undefined;
};

const answer = async (address, request) => {
  const cache = await caches.open(name);
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "take over if alone") event.waitUntil(takeOverIfAlone());
});
self.addEventListener("fetch", (event) => {
  const address = keptFor(event.request);
  if (address) event.respondWith(answer(address, event.request));
});

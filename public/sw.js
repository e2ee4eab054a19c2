// Keeps one release of Debrief, whole, so that the page opens without a network.
//
// It answers for the files of its own release and for nothing else, always from its cache. A new
// release is fetched beside the old one and waits until somebody agrees to it or the old one is no
// longer in use. Several copies of the page can live on one origin, so the name of a cache carries
// the scope, and only caches of this very scope are ever deleted.

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

// A browser that can be told beforehand where the files are kept does not have to start this worker to show
// the page. They are the addresses that `keptFor` knows by their whole name; for all others, and where a host
// makes an answer depend on more than its encoding, the worker is asked as ever.
const exactly = (address) => {
  const pathname = new URL(address).pathname.replaceAll(/[^\w/-]/g, "\\$&");
  return { urlPattern: new URLPattern({ pathname, search: "" }), requestMethod: "GET" };
};
const tellWhere = async (event) => {
  if (typeof event.addRoutes !== "function" || typeof URLPattern !== "function") return;
  const cache = await caches.open(name);
  const plain = [];
  for (const address of kept) {
    const file = await cache.match(address, { ignoreVary: true });
    const vary = file?.headers.get("vary") ?? "accept-encoding";
    if (file && vary.toLowerCase() === "accept-encoding") plain.push(exactly(address));
  }
  if (plain.length) await event.addRoutes([{ condition: { or: plain }, source: { cacheName: name } }]);
};

const isAlone = async () => {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return pages.filter((page) => page.url.startsWith(scope)).length <= 1;
};

// The releases before this one go once no other tab can still need a file of theirs. One that waits
// is newer than this and stays.
const tidy = async () => {
  if (self.registration.waiting || self.registration.installing || !(await isAlone())) return;
  for (const other of await caches.keys()) {
    if (other.startsWith(family) && other !== name) await caches.delete(other);
  }
};

const activate = async () => {
  await tidy();
  await self.clients.claim();
};

// The page asks for this while it starts. With another tab open the answer is to go on waiting.
const takeOverIfAlone = async () => {
  if (await isAlone()) await self.skipWaiting();
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

// Names with a fingerprint mean the same bytes forever: a tab of the release before this one may
// still ask for a part of its own.
const LASTING = /-[0-9a-f]{16}\.(?:js|css|wasm)$/;
const ofAnyRelease = async (request) =>
  (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request);

self.addEventListener("install", (event) =>
  event.waitUntil(install().then(() => tellWhere(event).catch(() => undefined))),
);
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  const asked = { "take over": () => self.skipWaiting(), "take over if alone": takeOverIfAlone, tidy };
  if (Object.hasOwn(asked, event.data)) event.waitUntil(asked[event.data]());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = keptFor(request);
  if (address) event.respondWith(answer(address, request));
  else if (request.url.startsWith(scope) && LASTING.test(request.url)) event.respondWith(ofAnyRelease(request));
});

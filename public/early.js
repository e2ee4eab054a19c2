// What has to be known before anything is seen: the theme that was chosen (src/state/preferences.rs
// keeps it), and whether this is a first visit, on which the shell says what this is. Where the address
// names a draft, its title can be written at once; the program takes that over when it is there
// (src/platform/dom/early.rs). Parsing waits for it, so a release carries it in index.html, as it does
// the style sheet.

const showTitle = (key) => {
  const { schema, deleted_at: deletedAt, doc } = JSON.parse(localStorage.getItem(key)) ?? {};
  const title = doc?.title ?? "";
  if (schema !== 1 || deletedAt || doc?.version !== 1 || typeof title !== "string") return;
  document.body.append(document.getElementById("early").content.cloneNode(true));
  const place = document.querySelector(".early");
  const field = place.querySelector("textarea");
  field.defaultValue = title.replace(/\s*\n\s*/g, " ");
  field.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && event.preventDefault());
  field.addEventListener("compositionstart", () => (place.dataset.composing = ""));
  field.addEventListener("compositionend", () => delete place.dataset.composing);
  place.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => place.remove(), { once: true });
  addEventListener("beforeunload", (event) => {
    if (field.isConnected && field.value !== field.defaultValue) event.preventDefault();
  });
  // Another tab writes this draft.
  navigator.locks?.query().then(({ held }) => (field.readOnly = held.some(({ name }) => name === key)));
  if (!title) field.focus();
};

try {
  const escaped = new URL("./", location.href).pathname.replaceAll("%", "%25").replaceAll(":", "%3A");
  const own = `debrief:${escaped}:`;
  const root = document.documentElement;
  const isKnown = Object.keys(localStorage).some((key) => key.startsWith(own));
  if (!isKnown && location.hash.length <= 2) root.dataset.first = "";
  const { theme } = JSON.parse(localStorage.getItem(`${own}preferences`)) ?? {};
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const draft = /^#\/d\/([\w-]+)$/.exec(location.hash);
  if (draft) {
    document.addEventListener("readystatechange", () => {
      try {
        showTitle(`${own}draft:${draft[1]}`);
      } catch {
        // The program says what is wrong with the record.
      }
    }, { once: true });
  }
} catch {
  // Blocked or damaged storage: the colours of the system.
}

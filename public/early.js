// What has to be known before anything is seen: the theme that was chosen (src/app/state/preferences.rs
// keeps it), and whether this is a first visit, on which the shell says what this is. A script of its
// own, because the browser waits for it as it waits for the style sheet beside it.

try {
  const escaped = new URL("./", location.href).pathname.replaceAll("%", "%25").replaceAll(":", "%3A");
  const own = `debrief:${escaped}:`;
  const root = document.documentElement;
  const isKnown = Object.keys(localStorage).some((key) => key.startsWith(own));
  if (!isKnown && location.hash.length <= 2) root.dataset.first = "";
  const { theme } = JSON.parse(localStorage.getItem(`${own}preferences`)) ?? {};
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch {
  // Blocked or damaged storage: the colours of the system.
}

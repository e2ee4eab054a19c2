// What has the focus, by role and name; and, when it is to be judged, what is wrong with how the
// focus is shown. What had it before is compared with how it looked while it had it, so that the page is
// only looked at and never touched.
(judge, role, name) => {
  const one = (element) => {
    const style = getComputedStyle(element);
    // What has no style or no width is not seen, whatever its colour is.
    const line = (style, width, color) => (style === "none" || width === "0px" ? "none" : `${style} ${width} ${color}`);
    const outline = line(style.outlineStyle, style.outlineWidth, style.outlineColor);
    const border = line(style.borderTopStyle, style.borderTopWidth, style.borderTopColor);
    return `outline ${outline}, border ${border}, shadow ${style.boxShadow}`;
  };
  // The sign may be on the control itself or on what stands around it.
  const look = (element) => [element, element.parentElement, element.parentElement?.parentElement].filter(Boolean).map(one).join(" | ");
  const called = (element) => `${role(element)} “${name(element)}”`;
  const element = document.activeElement;
  // In Firefox Tab also leads through the browser's own controls.
  const isPage = element !== null && element !== document.body && document.hasFocus();
  const found = { role: isPage ? role(element) : "", name: isPage ? name(element) : "", page: isPage, html: isPage ? element.outerHTML.slice(0, 200) : "" };
  if (!judge) return found;
  const before = window.hadFocus;
  if (before && before.element !== element && before.element.isConnected && look(before.element) === before.look) {
    found.wrong = `the ${called(before.element)} looks the same with the focus and without it (${before.look})`;
  }
  // A heading that the page leads to is no control, and is not reached by Tab.
  window.hadFocus = isPage && element.tabIndex >= 0 ? { element, look: look(element) } : undefined;
  if (isPage) {
    let seen = element;
    // A control that is drawn by its label.
    if (getComputedStyle(element).clipPath !== "none") seen = element.closest("label") ?? element;
    const box = seen.getBoundingClientRect();
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    if (right - left < 1 || bottom - top < 1) {
      found.unseen = true;
      found.wrong ??= `the ${called(element)} has the focus outside of what is seen (${[box.left, box.top, box.right, box.bottom]})`;
    } else {
      const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + x * (right - left), top + y * (bottom - top)]));
      const free = points.some(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit && (seen.contains(hit) || hit.contains(seen));
      });
      if (!free) {
        found.unseen = true;
        found.wrong ??= `the ${called(element)} has the focus behind something else`;
      }
    }
  }
  return found;
}

// What a person cannot reach or read at this width without scrolling sideways.
const wrong = [];
const root = document.documentElement;
if (root.scrollWidth > innerWidth) {
  const widest = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && element.checkVisibility());
  wrong.push(`the page is ${root.scrollWidth} px wide (${widest.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)).join(" … ")})`);
}
const isHidden = (element) => {
  for (let one = element; one; one = one.parentElement) if (getComputedStyle(one).clipPath !== "none") return true;
  return false;
};
// Tables and code are the exception that WCAG makes: they scroll inside themselves.
const scrollsAlone = (element) => element.closest("pre, table") !== null;
const called = (element) => (element.ariaLabel || element.innerText || element.labels?.[0]?.innerText || element.outerHTML.slice(0, 120)).trim();
for (const element of document.querySelectorAll("a, button, input, select, textarea, summary, [tabindex='0']")) {
  if (!element.checkVisibility({ visibilityProperty: true }) || isHidden(element) || scrollsAlone(element) || element.matches(".skip")) continue;
  const box = element.getBoundingClientRect();
  if (box.width === 0) continue;
  if (box.left < -0.5 || box.right > innerWidth + 0.5) wrong.push(`“${called(element)}” reaches from ${box.left} to ${box.right} px`);
  for (let around = element.parentElement; around; around = around.parentElement) {
    const style = getComputedStyle(around);
    if (style.overflowX === "visible") continue;
    const frame = around.getBoundingClientRect();
    if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5) wrong.push(`“${called(element)}” is cut off by what it stands in`);
  }
  // Fields scroll with what is typed into them; what is written on a button does not.
  if (element.matches("a, button") && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) wrong.push(`the words of “${called(element)}” do not fit: ${element.scrollWidth} px in ${element.clientWidth}`);
}
return wrong;

// What is shown in plain English while the page speaks the language for tests, in which every letter of ours has an
// accent. The words of the document are in Cyrillic letters, so that they are not taken for ours.
const wrong = new Set();
const OWN = [
  ".paper, .picture", // the report and its pictures, which are in the language of the document
  ".brand", // the name of the product
  ".mono, pre", // names of rules, and text of files
  ".template:has(.headings), .moves li, option", // templates, which are in a language of their own
].join();
const english = /(?<![\p{L}\p{M}])[A-Za-z]{3,}(?![\p{L}\p{M}])/u;
// Of products, and how the names of files end.
const NAMES = /\b(?:Debrief|MIT|Apache|Rust|Leptos|SEV|UTC|json)\b/g;
const look = (text, where) => {
  if (english.test(text.replace(NAMES, ""))) wrong.add(`${where}: “${text.trim().slice(0, 90)}” is in English whatever is spoken`);
};
const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (words.nextNode()) {
  const { parentElement: element, data } = words.currentNode;
  if (data.trim() && !element.matches("script, style, template, textarea") && !element.closest(OWN) && element.checkVisibility()) look(data, element.localName);
}
for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
  if (element.closest(OWN) || !element.checkVisibility()) continue;
  for (const name of ["aria-label", "placeholder", "title"]) look(element.getAttribute(name) ?? "", name);
}
look(document.title, "the title");
if (document.documentElement.lang !== "en-x-pseudo") wrong.add(`the document says that it is in ${document.documentElement.lang}`);
return [...wrong];

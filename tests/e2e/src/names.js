// Everything of a role whose accessible name could be the wanted one, as far as a script can tell. It
// finds too much rather than too little: the browser is asked about each.
const [role, wanted] = arguments;
const OF_ROLE = {
  button: "button, summary, input[type=button], input[type=submit], [role=button]",
  checkbox: "input[type=checkbox], [role=checkbox]",
  combobox: "select, input[list], [role=combobox]",
  dialog: "dialog, [role=dialog], [role=alertdialog]",
  group: "fieldset, details, [role=group]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  image: "img, [role=img]",
  link: "a[href], [role=link]",
  list: "ul, ol, [role=list]",
  menuitem: "[role=menuitem]",
  navigation: "nav, [role=navigation]",
  radio: "input[type=radio], [role=radio]",
  region: "section, [role=region]",
  searchbox: "input[type=search], [role=searchbox]",
  tab: "[role=tab]",
  textbox: "input, textarea, [role=textbox]",
};
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const sources = (element) => [
  element.getAttribute("aria-label"),
  ...(element.getAttribute("aria-labelledby") ?? "").split(/\s+/).map((id) => document.getElementById(id)?.textContent),
  ...[...(element.labels ?? [])].map((label) => label.textContent),
  element.title,
  element.placeholder,
  element.value,
  element.textContent,
];
const selector = OF_ROLE[role];
if (!selector) throw new Error(`names.js does not know which elements may have the role ${role}`);
return [...document.querySelectorAll(selector)].filter((element) =>
  element.checkVisibility({ visibilityProperty: true }) && sources(element).some((text) => plain(text).includes(plain(wanted))));

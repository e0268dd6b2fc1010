/** What was last shown in an element. */
const shown = new WeakMap();

/**
 * Makes an element. A function among the attributes listens to the event of that name.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, string | boolean | (() => void)>>} attributes
 * @param {readonly (Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/**
 * Replaces what is in an element if its data has changed. What a person has opened stays open, and the keyboard stays
 * where it is, as far as elements with the same `data-name` are there again.
 *
 * @param {HTMLElement} parent
 * @param {unknown} data
 * @param {() => readonly (Node | string)[]} make
 */
export function refresh(parent, data, make) {
  const text = JSON.stringify(data);
  if (shown.get(parent) === text) return;
  shown.set(parent, text);
  const open = [...parent.querySelectorAll("details[open]")].map(nameOf);
  const focused = document.activeElement;
  const focusedName = focused !== null && parent.contains(focused) ? nameOf(focused) : undefined;
  parent.replaceChildren(...make());
  for (const details of parent.querySelectorAll("details")) if (open.includes(nameOf(details))) details.open = true;
  if (focusedName === undefined) return;
  for (const each of parent.querySelectorAll("[data-name]"))
    if (each instanceof HTMLElement && nameOf(each) === focusedName) each.focus();
}

/** @param {string} id */
export function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element ${id}`);
  return found;
}

/** @param {Element} each */
function nameOf(each) {
  return each.getAttribute("data-name") ?? undefined;
}

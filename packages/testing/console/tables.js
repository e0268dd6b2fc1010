import { actionButton, sendButton } from "./action.js";
import { byId, element, refresh } from "./elements.js";

/** @typedef {import("./document.js").Document} Document */
/** @typedef {import("./state.js").Row} Row */
/** @typedef {import("./state.js").Table} Table */

/** What a row shows without being opened, after its status. */
const telling = /amount|balance|currency|external|address|nickname|pair|expires/i;

/** @type {Map<string, HTMLElement>} */
const places = new Map();

/** The tables that have rows come first. @param {object} state @param {Document} api */
export function showTables(state, api) {
  for (const [name, value] of Object.entries(state)) {
    if (!isTable(value) || name === "requests") continue;
    refresh(placeOf(name), value, () => tableContent(name, value, api));
  }
}

/** @param {unknown} value @returns {value is Table} */
function isTable(value) {
  return typeof value === "object" && value !== null && "rows" in value && Array.isArray(value.rows);
}

/** @param {string} name */
function placeOf(name) {
  const known = places.get(name);
  if (known !== undefined) return known;
  const place = element("section", { "aria-labelledby": `${name}-heading`, id: `table-${name}` });
  places.set(name, place);
  byId("tables").append(place);
  return place;
}

/** @param {string} name @param {Table} table @param {Document} api */
function tableContent(name, { total, rows }, api) {
  const title = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const add = api.paths[`/_sandbox/${name}`]?.["post"];
  const many = total > rows.length ? `the newest ${rows.length} of ${total}` : String(total);
  return [
    element(
      "div",
      { class: "heading" },
      element("h2", { id: `${name}-heading` }, `${title} `, element("small", {}, many)),
      ...(add === undefined ? [] : [actionButton(labelOf(add.operationId), name, add)]),
    ),
    ...(total === 0 ? [] : [element("ul", {}, ...rows.map((row) => rowContent(name, row, api)))]),
  ];
}

/** @param {string} name @param {Row} row @param {Document} api */
function rowContent(name, { id, next, shown }, api) {
  const { status, ...others } = shown;
  const told = Object.entries(others).filter(([member, value]) => telling.test(member) && Object(value) !== value);
  return element(
    "li",
    {},
    element(
      "details",
      { "data-name": id },
      element(
        "summary",
        {},
        ...(status === undefined ? [] : [element("span", { class: "pill" }, String(status)), " "]),
        ...told
          .slice(0, 3)
          .flatMap(([member, value]) => [
            element("span", { class: "told" }, `${member} `, element("b", {}, String(value))),
            " ",
          ]),
        element("code", {}, id.slice(0, 8)),
      ),
      element("pre", { tabindex: "0" }, JSON.stringify(shown, undefined, 2)),
    ),
    ...(next.length === 0
      ? []
      : [element("p", { class: "buttons" }, ...next.map((each) => nextButton(name, id, each, api)))]),
  );
}

/** What may follow is a control of its own, or a state to move to. @param {string} name @param {string} id @param {string} next @param {Document} api */
function nextButton(name, id, next, api) {
  const operation = api.paths[`/_sandbox/${name}/{id}/${next}`]?.["post"];
  const path = `${name}/${encodeURIComponent(id)}`;
  const button =
    operation === undefined
      ? sendButton(`Move to ${next}`, `${next} ${id}`, "POST", `${path}/move`, { status: next })
      : actionButton(`${next[0]?.toUpperCase()}${next.slice(1)}`, `${path}/${next}`, operation);
  button.setAttribute("aria-label", `${button.textContent} ${id.slice(0, 8)}`);
  return button;
}

/** `receiveDeposit` is "Receive deposit". @param {string} operationId */
export function labelOf(operationId) {
  const words = operationId.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

import { byId, element, refresh } from "./elements.js";

/** @typedef {import("./state.js").SeenRequest} SeenRequest */

const most = 100;
/** @type {readonly SeenRequest[]} The newest first. */
let newest = [];
let total = 0;
let isDrawing = false;

const place = byId("requests");
const needs = element("p", { class: "needs" });
const list = element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "The newest requests" });
place.append(needs, list);

/** @param {{ total: number, rows: readonly SeenRequest[] }} requests */
export function showRequests(requests) {
  total = requests.total;
  newest = requests.rows;
  draw();
}

/** Adds one that has just come. Many in one frame are drawn once. @param {SeenRequest} request */
export function addRequest(request) {
  total++;
  newest = [request, ...newest].slice(0, most);
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    draw();
  });
}

/** @param {Readonly<Record<string, string>>} headers */
export function showNeeds(headers) {
  const texts = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  refresh(needs, texts, () => [
    `A request to ${location.origin} needs`,
    ...texts.flatMap((text) => [" ", element("code", {}, text)]),
  ]);
}

function draw() {
  refresh(list, [total, newest], () => [
    total === 0
      ? element("p", { class: "empty" }, "None yet.")
      : element(
          "table",
          {},
          element("caption", {}, total > newest.length ? `The newest ${newest.length} of ${total}` : `${total} so far`),
          element("thead", {}, element("tr", {}, ...["Response", "Request"].map(heading))),
          element("tbody", {}, ...newest.map(row)),
        ),
  ]);
}

/** @param {string} text */
function heading(text) {
  return element("th", { scope: "col" }, text);
}

/** @param {SeenRequest} request */
function row({ method, path, operation, status, fault }) {
  const kind = status === undefined ? "bad" : status < 300 ? "good" : status < 500 ? "odd" : "bad";
  return element(
    "tr",
    {},
    element(
      "td",
      {},
      element("span", { class: `pill ${kind}` }, status === undefined ? "dropped" : String(status)),
      ...(fault === undefined ? [] : [element("small", {}, fault)]),
    ),
    element("td", {}, element("b", {}, method), ` ${path}`, element("small", {}, operation)),
  );
}

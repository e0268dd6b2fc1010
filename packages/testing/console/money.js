import { actionButton } from "./action.js";
import { byId, element, refresh } from "./elements.js";
import { labelOf } from "./tables.js";

const place = byId("money");
const actions = element("p", { class: "buttons" });
const amounts = element("div", { class: "amounts" });
place.append(amounts, actions);

/**
 * Shows the ledger and the rates: all of the state that is an amount, or amounts by name.
 *
 * @param {object} state
 */
export function showMoney(state) {
  const { rate, rates, ledger } = /** @type {{ rate?: unknown, rates?: unknown, ledger?: unknown }} */ (state);
  refresh(amounts, [rate, rates, ledger], () => [
    ...listsOf("Ledger", ledger),
    ...(rate === undefined ? [] : listsOf("Rate", { "RUB for 1 USDT": rate })),
    ...listsOf("Rates", rates),
  ]);
}

/** The controls that belong to no table. @param {import("./document.js").Document} api @param {object} state */
export function showOtherActions(api, state) {
  const elsewhere = ["clock", "faults", "policies"];
  const others = Object.entries(api.paths).flatMap(([path, { post }]) => {
    const name = path.slice("/_sandbox/".length);
    if (post === undefined || path.includes("{id}") || elsewhere.includes(name)) return [];
    return isTableOf(state, name) ? [] : [actionButton(labelOf(post.operationId), name, post)];
  });
  actions.replaceChildren(...others);
}

/** @param {object} state @param {string} name */
function isTableOf(state, name) {
  return Object.entries(state).some(([each, value]) => each === name && Object.hasOwn(Object(value), "rows"));
}

/** @param {string} title @param {unknown} named amounts by name, or such objects by name @returns {HTMLElement[]} */
function listsOf(title, named) {
  if (typeof named !== "object" || named === null) return [];
  const entries = Object.entries(named);
  if (entries.some(([, value]) => typeof value === "object"))
    return entries.flatMap(([name, value]) => listsOf(`${title}: ${name}`, value));
  if (entries.length === 0) return [];
  const list = element(
    "dl",
    {},
    ...entries.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, String(value))]),
  );
  return [element("div", {}, element("h3", {}, title), list)];
}

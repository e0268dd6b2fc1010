import { tell } from "./action.js";
import { call } from "./controls.js";
import { byId, element, refresh } from "./elements.js";

/** @typedef {import("./state.js").Uncertainty} Uncertainty */

const list = element("ul", { class: "policies" });
byId("policies").append(
  element("p", {}, "What the vendor's pages do not say, and what this sandbox does. The first choice is the default."),
  list,
);

/** @param {readonly Uncertainty[]} uncertainties @param {Readonly<Record<string, string | number>>} chosen */
export function showPolicies(uncertainties, chosen) {
  refresh(list, chosen, () => uncertainties.map((each) => policy(each, chosen[each.name])));
}

/** @param {Uncertainty} uncertainty @param {string | number | undefined} chosen */
function policy({ name, question, reason, options }, chosen) {
  const id = `policy-${name}`;
  const choose = () => void tell(name, () => call("PATCH", "policies", { [name]: options[choice.selectedIndex] }));
  const choice = element(
    "select",
    { id, "data-name": id, "aria-describedby": `${id}-reason`, change: choose },
    ...options.map((option) => element("option", { selected: option === chosen }, String(option))),
  );
  return element(
    "li",
    {},
    element("label", { for: id }, element("code", {}, name), ` ${question}`),
    choice,
    element("small", { id: `${id}-reason` }, reason),
  );
}

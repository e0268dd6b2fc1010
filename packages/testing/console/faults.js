import { sendButton, tell } from "./action.js";
import { call } from "./controls.js";
import { byId, element, refresh } from "./elements.js";

/** @typedef {import("./state.js").PlannedFault} PlannedFault */

/** What some faults need said, and what a person can change here. */
const operation = element("select", { id: "fault-operation" });
const seconds = element("input", { id: "fault-seconds", value: "5", inputmode: "decimal", size: "4" });
const status = element("input", { id: "fault-status", value: "503", inputmode: "numeric", size: "4" });
const buttons = element("p", { class: "buttons" });
const planned = element("div");

byId("faults").append(
  element(
    "p",
    { class: "fields" },
    labelled("The next call of", operation),
    labelled("Seconds of a delay", seconds),
    labelled("Status of an error", status),
  ),
  buttons,
  planned,
);

/** Draws a button for each fault that can meet the chosen operation. @param {Readonly<Record<string, readonly string[]>>} possible */
export function setUpFaults(possible) {
  const operations = [...new Set(Object.values(possible).flat())].sort();
  operation.replaceChildren(...operations.map((name) => element("option", {}, name)));
  const drawButtons = () => {
    const fitting = Object.keys(possible).filter((fault) => possible[fault]?.includes(operation.value));
    buttons.replaceChildren(
      ...fitting.map((fault) =>
        element("button", { type: "button", click: () => void tell(fault, () => plan(fault)) }, fault),
      ),
    );
  };
  operation.addEventListener("change", drawButtons);
  drawButtons();
}

/** @param {readonly PlannedFault[]} faults */
export function showFaults(faults) {
  refresh(planned, faults, () =>
    faults.length === 0
      ? [element("p", { class: "empty" }, "None is planned.")]
      : [
          element("ul", {}, ...faults.map((fault) => element("li", {}, textOf(fault)))),
          element("p", { class: "buttons" }, sendButton("Forget all", "forget", "DELETE", "faults")),
        ],
  );
}

/** @param {string} fault */
function plan(fault) {
  const details =
    fault === "delay"
      ? { seconds: Number(seconds.value) }
      : fault.endsWith("status")
        ? { status: Number(status.value) }
        : {};
  return call("POST", "faults", { operation: operation.value, fault, ...details });
}

/** @param {PlannedFault} fault */
function textOf({ operation: name, fault, occurrence, ...details }) {
  const values = Object.entries(details).map(([detail, value]) => `, ${detail} ${value}`);
  return `${fault}${values.join("")}: call ${occurrence} of ${name} from now`;
}

/** @param {string} text @param {HTMLElement} input */
function labelled(text, input) {
  return element("label", {}, `${text} `, input);
}

import { showClock } from "./clock.js";
import { ControlError, call, useKey, watch } from "./controls.js";
import { byId, element } from "./elements.js";
import { setUpFaults, showFaults } from "./faults.js";
import { showMoney, showOtherActions } from "./money.js";
import { showPolicies } from "./policies.js";
import { addRequest, showNeeds, showRequests } from "./requests.js";
import { showTables } from "./tables.js";

/** However much happens, the state is read at most so often. */
const pauseMs = 300;

let isWaiting = false;
let isStale = false;

/** @param {import("./document.js").Document} api @param {readonly import("./state.js").Uncertainty[]} uncertainties */
async function showState(api, uncertainties) {
  /** @type {import("./state.js").State} */
  const state = await call("GET", "state");
  const { headers } = await call("GET", "credentials");
  showClock(state.clock);
  showNeeds(headers);
  showRequests(state.requests);
  showTables(state, api);
  showMoney(state);
  showFaults(state.faults);
  showPolicies(uncertainties, state.policies);
  return state;
}

async function start() {
  const api = await call("GET", "openapi.json");
  const uncertainties = await call("GET", "uncertainties");
  const { possible } = await call("GET", "faults");
  setUpFaults(possible);
  const state = await showState(api, uncertainties);
  showOtherActions(api, state);
  const title = `Sandbox of ${state.api}`;
  byId("title").textContent = title;
  document.title = title;

  const refreshSoon = () => {
    isStale = true;
    if (isWaiting) return;
    isWaiting = true;
    isStale = false;
    void showState(api, uncertainties).catch(() => undefined);
    setTimeout(() => {
      isWaiting = false;
      if (isStale) refreshSoon();
    }, pauseMs);
  };
  await watch({
    isConnected(connected) {
      byId("connection").textContent = connected ? "Connected" : "The sandbox does not respond: is it running?";
      document.body.classList.toggle("is-away", !connected);
      if (connected) refreshSoon();
    },
    event(name, data) {
      if (name === "request") addRequest(/** @type {import("./state.js").SeenRequest} */ (data));
      else refreshSoon();
    },
  });
}

/** A sandbox that other machines can reach asks for its key. */
function askForKey() {
  const input = element("input", { id: "control-key", type: "password", autocomplete: "off" });
  const form = element(
    "form",
    { id: "key-form" },
    element("label", { for: "control-key" }, "The control key of this sandbox "),
    input,
    element("button", { type: "submit", class: "main" }, "Open"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    useKey(input.value);
    form.remove();
    void open();
  });
  byId("message").after(form);
  input.focus();
}

async function open() {
  byId("message").textContent = "";
  try {
    await start();
  } catch (error) {
    byId("message").textContent = error instanceof Error ? error.message : String(error);
    if (error instanceof ControlError && error.status === 403) askForKey();
  }
}

void open();

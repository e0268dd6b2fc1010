import { sendButton } from "./action.js";
import { byId, element, refresh } from "./elements.js";

const spans = /** @type {const} */ ([
  ["+1 s", { seconds: 1 }],
  ["+30 s", { seconds: 30 }],
  ["+1 h", { hours: 1 }],
]);

const time = element("time", { id: "time" });
const due = element("span", { id: "due" });
const next = sendButton("Until the next thing happens", "next", "POST", "clock", { untilNext: true });
/** In real time the clock goes on between two readings. */
let going = 0;

byId("clock").append(
  element("p", { class: "time" }, time, " ", due),
  element(
    "p",
    { class: "buttons" },
    ...spans.map(([label, advance]) => sendButton(label, label, "POST", "clock", { advance })),
    next,
  ),
);

/** @param {import("./state.js").Clock} clock */
export function showClock({ date, isRealTime, nextDue }) {
  const read = performance.now();
  const start = Date.parse(date);
  const tick = () => {
    const now = new Date(start + (isRealTime ? performance.now() - read : 0)).toISOString();
    const [day = "", clock = ""] = now.split(/T|Z/);
    time.dateTime = now;
    time.textContent = `${day} ${isRealTime ? clock.slice(0, 8) : clock.replace(/\.000$/, "")} UTC`;
  };
  clearInterval(going);
  tick();
  if (isRealTime) going = window.setInterval(tick, 1000);
  const words = isRealTime ? "It follows the time of the machine." : "It stands still until you move it.";
  const wait = nextDue === null ? undefined : Math.max(0, Date.parse(nextDue) - start) / 1000;
  refresh(due, [isRealTime, wait], () => [
    wait === undefined ? `${words} Nothing is due.` : `${words} Something happens in ${wait} s.`,
  ]);
  next.disabled = wait === undefined;
}

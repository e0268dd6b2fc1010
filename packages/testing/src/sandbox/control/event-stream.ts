import type { ServerResponse } from "node:http";
import type { WorldClock } from "../state/clock.js";
import type { Feed } from "./feed.js";

/** A reader that is this far behind has stopped reading. */
const mostBytesBehind = 1024 * 1024;
/** In real time what is due happens when something looks. */
const lookMs = 250;

/** Sends the feed as server-sent events (WHATWG HTML, section 9.2) until the reader goes away or stops reading. */
export function streamEvents(response: ServerResponse, feed: Feed, clock: WorldClock): void {
  response.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.write(": a reader that comes back has missed events, and reads the state\nretry: 1000\n\n");
  const stop = feed.watch(({ event, data }) => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    if (response.writableLength > mostBytesBehind) response.destroy();
  });
  const timer = clock.isRealTime ? setInterval(clock.catchUp, lookMs) : undefined;
  response.once("close", () => {
    stop();
    clearInterval(timer);
  });
}

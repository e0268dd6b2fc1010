import type { ServerResponse } from "node:http";
import type { SentRequest } from "../../contract/request.js";
import type { WholeReply } from "../http/reply.js";
import type { WorldClock } from "../state/clock.js";
import { accessProblem } from "./access.js";
import { readConsoleFiles } from "./console-files.js";
import { controlRoot } from "./control.js";
import { type ControlBackend, write } from "./control-backend.js";
import { streamEvents } from "./event-stream.js";
import type { Feed } from "./feed.js";

/** What a sandbox that listens lets programs and people do. */
export interface Controls {
  readonly backend: ControlBackend;
  readonly feed: Feed;
  readonly clock: WorldClock;
  /** Other machines may use the controls with it. Absent: only this machine may. */
  readonly controlKey: string | undefined;
}

export function isControl({ url }: SentRequest): boolean {
  return url.pathname === controlRoot || url.pathname.startsWith(`${controlRoot}/`);
}

/** Creates the function that replies to a request under `/_sandbox`. The console's own files hold nothing secret. */
export async function createControlServer({ backend, feed, clock, controlKey }: Controls) {
  const files = await readConsoleFiles();
  return (request: SentRequest, response: ServerResponse): void => {
    const { pathname } = request.url;
    if (pathname === controlRoot) return void send(response, write(308, {}, { location: `${controlRoot}/` }));
    const file = request.method === "GET" ? files.get(pathname) : undefined;
    if (file !== undefined) return void response.writeHead(200, file.headers).end(file.content);
    const problem = accessProblem(request, controlKey);
    if (problem !== undefined) return void send(response, write(403, { message: problem }));
    const reply = backend.reply(request);
    if (reply === "events") streamEvents(response, feed, clock);
    else send(response, reply);
  };
}

function send(response: ServerResponse, { status, headers, body }: WholeReply): void {
  response.writeHead(status, headers).end(body);
}

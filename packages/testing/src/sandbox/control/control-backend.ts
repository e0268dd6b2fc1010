import type { SentRequest } from "../../contract/request.js";
import { createRouter } from "../../contract/route.js";
import { ownOptions } from "../../own-options.js";
import { Rejection } from "../handlers.js";
import type { WholeReply } from "../http/reply.js";
import { UnknownIdError } from "../state/steps.js";
import { type Control, controlRoot } from "./control.js";
import { controlDocument } from "./control-document.js";

export type ControlBackend = ReturnType<typeof createControlBackend>;

/** More than anyone needs. What writes JSON fails at thousands, and then no state that has it could be read. */
const deepest = 100;

/** Replies to requests under `/_sandbox`, which their controls carry out. */
export function createControlBackend(api: string, given: readonly Control[]) {
  const controls: readonly Control[] = [
    ...given,
    {
      id: "watchEvents",
      method: "GET",
      path: "/events",
      summary: "Sends an event for each request to the API, and one after changes, until the reader goes away.",
      mediaType: "text/event-stream",
      response: {
        type: "string",
        description: "Server-sent events: `request` with the request as in the state, and `change` with the date.",
      },
      run: () => undefined,
    },
    {
      id: "getControls",
      method: "GET",
      path: "/openapi.json",
      summary: "Gives this document.",
      response: { type: "object" },
      run: () => document,
    },
  ];
  const document = controlDocument(api, controls);
  const find = createRouter(controls);
  const list = controls.map(({ method, path }) => `${method} ${controlRoot}${path}`).join(", ");

  function run(control: Control, id: string | undefined, body: string): WholeReply {
    try {
      return write(200, Reflect.apply(control.run, undefined, inputOf(control, id, body)));
    } catch (error) {
      const status = error instanceof UnknownIdError ? 404 : 400;
      // An error of another class is a fault of this program.
      if (error instanceof UnknownIdError || error instanceof Rejection || Object(error).constructor === Error)
        return write(status, { message: Object(error).message });
      throw error;
    }
  }
  return {
    /** Gives "events" for a request whose response is the feed. */
    reply({ method, url, body }: SentRequest): WholeReply | "events" {
      const path = url.pathname.slice(controlRoot.length);
      const route = find(method, path);
      if (route !== undefined) {
        const { operation, parameters } = route;
        return operation.mediaType === undefined ? run(operation, parameters["id"], body) : "events";
      }
      const allowed = controls.map((control) => control.method).filter((other) => find(other, path) !== undefined);
      const failure = `Cannot ${method} ${url.pathname}`;
      if (allowed.length === 0) return write(404, { message: `${failure}: there are ${list}` });
      const allow = [...new Set(allowed), "OPTIONS"].join(", ");
      // Without a header that permits anything to a page of another site.
      return method === "OPTIONS"
        ? { ...write(204, "", { allow }), body: "" }
        : write(405, { message: `${failure}: it takes ${allow}` }, { allow });
    },
  };
}

/** A reply of the controls, whose contents nothing may keep. */
export function write(status: number, data: unknown, headers: Readonly<Record<string, string>> = {}): WholeReply {
  const own = { "content-type": "application/json", "cache-control": "no-store", "x-content-type-options": "nosniff" };
  return { status, headers: { ...own, ...headers }, body: JSON.stringify(data) };
}

function inputOf({ body }: Control, id: string | undefined, text: string): unknown[] {
  const input: unknown[] = id === undefined ? [] : [id];
  if (body !== undefined) input.push(ownOptions("the body", readJson(text), Object.keys(body.properties)));
  return input;
}

function readJson(text: string): object {
  const body = parse(text);
  if (!isDeeper(body, deepest)) return body;
  throw new Error(`Cannot read the body: its objects and lists may be nested ${deepest} times`);
}

function parse(text: string): object {
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    throw new Error("Cannot read the body: it must be JSON");
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

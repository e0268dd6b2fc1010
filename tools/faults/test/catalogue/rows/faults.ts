import {
  bomb,
  busy,
  cutChunk,
  drip,
  empty,
  endless,
  fin,
  headerFlood,
  inEncoding,
  informational,
  lengthAndChunks,
  lyingEncoding,
  notHttp,
  page,
  type ResponseOptions,
  redirect,
  reset,
  respond,
  shortBody,
  stall,
  twoLengths,
  unendedChunks,
  unframed,
  unread,
  upgrade,
} from "../../../src/reactions/index.js";
import type { Subject } from "../../harness/subject.js";
import type { Fault } from "./fault.js";

const never = ["never"] as const;
const done = ["before"] as const;
const ok = ({ success }: Subject): ResponseOptions => ({ body: success });
const half = ({ success }: Subject): string => JSON.stringify(success).slice(0, -9);
const text = ({ success }: Subject): string => JSON.stringify(success);

/** Where nobody listens: the servers of the tests have other addresses. */
const deadAddress = "127.0.0.2";
/** Where connecting hangs. */
export const blackHoleAddress = "127.0.0.3";

const beforeTheFirstByte: readonly Fault[] = [
  { row: "A1", what: "the name is unknown", lookup: "ENOTFOUND", means: ["unsent"] },
  { row: "A1", what: "the name cannot be looked up now", lookup: "EAI_AGAIN", means: ["unsent"], isVariant: true },
  { row: "A2", what: "the connection is refused", lookup: [deadAddress], means: ["unsent"] },
  {
    row: "A3",
    what: "connecting hangs",
    lookup: [blackHoleAddress],
    means: ["unsent"],
    meansOnFetch: ["lost"],
    hangs: true,
  },
  {
    row: "A4",
    what: "a reset straight after accept",
    reaction: () => reset({ at: "connect" }),
    effects: never,
    means: ["unsent", "lost"],
  },
  {
    row: "A4",
    what: "an end straight after accept",
    reaction: () => fin({ at: "connect" }),
    effects: never,
    means: ["unsent", "lost"],
    isVariant: true,
  },
  {
    row: "A6",
    what: "the first of two addresses is dead",
    lookup: [deadAddress, "127.0.0.1"],
    reaction: (subject) => respond(ok(subject)),
    effects: done,
    means: ["fine"],
  },
  { row: "A6", what: "both addresses are dead", lookup: [deadAddress, "127.0.0.4"], means: ["unsent"] },
];

const whileSending: readonly Fault[] = [
  { row: "B1", what: "a reset, nothing done", reaction: () => reset(), effects: never, means: ["lost"] },
  { row: "B2", what: "a reset, all done", reaction: () => reset(), effects: done, means: ["lost"] },
  { row: "B3", what: "an end without an answer", reaction: () => fin(), means: ["lost"] },
  {
    row: "B4",
    what: "a reset in the middle of the body",
    reaction: () => reset({ at: { bodyBytes: 4 } }),
    means: ["lost"],
    body: "any",
  },
  { row: "B5", what: "silence", reaction: () => stall(), isCut: true, means: ["lost"], hangs: true },
  {
    row: "B6",
    what: "a head that comes byte by byte",
    reaction: (subject) => drip({ ...ok(subject), everyMs: 50 }),
    isCut: true,
    means: ["lost"],
    hangs: true,
  },
  {
    row: "B7",
    what: "a reused connection is reset when the request comes",
    reaction: () => reset({ at: "reuse" }),
    effects: never,
    means: ["lost", "unsent"],
    only: "reused",
  },
  {
    row: "B9",
    what: "the server does not read the body",
    reaction: () => unread(),
    effects: never,
    means: ["lost"],
    hangs: true,
    body: "long",
    isVariant: true,
  },
  {
    row: "B10",
    what: "102 and 103 before the answer",
    reaction: (subject) => informational([102, 103], respond(ok(subject))),
    effects: done,
    means: ["fine"],
  },
  { row: "B11", what: "101, another protocol", reaction: () => upgrade(), means: ["unusable", "lost"] },
  {
    row: "B14",
    what: "silence, and the effect comes when the client has gone",
    reaction: () => stall(),
    effects: [{ msAfterClose: 20 }],
    means: ["lost"],
    hangs: true,
    isVariant: true,
  },
];

const framing: readonly Fault[] = [
  {
    row: "C1",
    what: "a length that is too long",
    reaction: (subject) => shortBody(ok(subject)),
    means: ["lost"],
  },
  {
    row: "C2",
    what: "a chunk that is cut",
    reaction: (subject) => cutChunk(ok(subject)),
    means: ["lost"],
  },
  {
    row: "C2",
    what: "chunks that do not end",
    reaction: (subject) => unendedChunks({ body: half(subject) }),
    means: ["lost"],
    hangs: true,
    isVariant: true,
  },
  {
    row: "C3",
    what: "no length, and an end in the middle of the JSON",
    reaction: (subject) => unframed({ body: half(subject) }),
    means: ["lost"],
  },
  { row: "C4", what: "half a body, [], which is valid", reaction: () => respond({ body: "[]" }), means: ["lost"] },
  {
    row: "C4",
    what: "a body of 1, which is valid",
    reaction: () => respond({ body: "1" }),
    means: ["lost"],
    isVariant: true,
  },
  {
    row: "C5",
    what: "JSON called text",
    reaction: (subject) => respond({ ...ok(subject), headers: { "Content-Type": "text/plain" } }),
    effects: done,
    means: ["fine"],
  },
  { row: "C6", what: "an HTML page with 200", reaction: () => page(200), means: ["unusable"] },
  { row: "C7", what: "an HTML page with 502", reaction: () => page(502), means: ["transient"] },
  { row: "C7", what: "an HTML page with 503", reaction: () => page(503), means: ["transient"], isVariant: true },
  { row: "C7", what: "an HTML page with 504", reaction: () => page(504), means: ["transient"], isVariant: true },
  { row: "C8", what: "204", reaction: () => empty(204), means: ["unusable"] },
  {
    row: "C8",
    what: "205",
    reaction: () => respond({ status: 205, headers: { "Content-Length": "0" } }),
    means: ["unusable", "lost"],
    isVariant: true,
  },
  { row: "C8", what: "200 without a body", reaction: () => empty(200), means: ["unusable"], isVariant: true },
  { row: "C9", what: "a body without end", reaction: () => endless(), isCut: true, means: ["unusable"] },
  {
    row: "C9",
    what: "a body that comes byte by byte",
    reaction: (subject) => drip({ ...ok(subject), everyMs: 50, from: "body" }),
    isCut: true,
    means: ["lost"],
    hangs: true,
  },
  {
    row: "C10",
    what: "a gzip bomb",
    reaction: () => bomb("gzip", { decodedBytes: 1024 * 1024 }),
    isCut: true,
    means: ["unusable"],
  },
  {
    row: "C10",
    what: "a deflate bomb",
    reaction: () => bomb("deflate", { decodedBytes: 1024 * 1024 }),
    means: ["unusable"],
    isVariant: true,
  },
  {
    row: "C10",
    what: "a brotli bomb",
    reaction: () => bomb("br", { decodedBytes: 1024 * 1024 }),
    means: ["unusable"],
    isVariant: true,
  },
  {
    row: "C10",
    what: "plain text called gzip",
    reaction: (subject) => lyingEncoding("gzip", ok(subject)),
    means: ["lost"],
  },
  {
    row: "C11",
    what: "too many headers",
    reaction: (subject) => headerFlood(ok(subject)),
    means: ["unusable", "lost"],
  },
  {
    row: "C12",
    what: "two lengths",
    reaction: (subject) => twoLengths({ ...ok(subject), lengths: [5, 50] }),
    means: ["unusable", "lost"],
  },
  {
    row: "C12",
    what: "a length and chunks",
    reaction: (subject) => lengthAndChunks(ok(subject)),
    means: ["unusable", "lost"],
    isVariant: true,
  },
  { row: "C13", what: "no HTTP at all", reaction: () => notHttp(), means: ["unusable", "lost"] },
  {
    row: "C14",
    what: "a byte order mark",
    reaction: (subject) => inEncoding("utf-8-bom", text(subject)),
    effects: done,
    means: ["fine"],
  },
  { row: "C14", what: "UTF-16", reaction: (subject) => inEncoding("utf-16le", text(subject)), means: ["unusable"] },
  {
    row: "C14",
    what: "bytes that are no UTF-8",
    reaction: () => inEncoding("invalid-utf-8"),
    means: ["unusable"],
    isVariant: true,
  },
  {
    row: "C14",
    what: "a lone surrogate",
    reaction: () => inEncoding("surrogate"),
    means: ["unusable"],
    isVariant: true,
  },
  {
    row: "C15",
    what: "deep nesting",
    reaction: (subject) =>
      respond({ body: text(subject).replace("{", `{"deep":${"[".repeat(20_000)}${"]".repeat(20_000)},`) }),
    effects: done,
    means: ["fine"],
  },
  {
    row: "C17",
    what: "a member __proto__",
    reaction: (subject) =>
      respond({ body: text(subject).replace("{", '{"__proto__":{"id":1,"isAdmin":true},"constructor":1,') }),
    effects: done,
    means: ["fine"],
  },
  {
    row: "C18",
    what: "a member more",
    reaction: (subject) => respond({ body: { ...subject.success, added: { by: "them" } } }),
    effects: done,
    means: ["fine"],
  },
  {
    row: "C18",
    what: "without a member that the client uses",
    reaction: ({ success, used }) => respond({ body: { ...success, [used]: undefined } }),
    means: ["lost"],
  },
  {
    row: "C18",
    what: "a member of another type",
    reaction: ({ success, used }) => respond({ body: { ...success, [used]: 5 } }),
    means: ["lost"],
    isVariant: true,
  },
  {
    row: "C19",
    what: "an unknown status",
    reaction: (subject) => respond({ body: { ...subject.success, status: "PARKED" } }),
    effects: done,
    means: ["fine"],
  },
];

const statuses: readonly Fault[] = [
  ...[409, 400, 401, 402, 403, 404, 410, 422].map(
    (status, index): Fault => ({
      row: "D1",
      what: `${status} in the vendor's envelope`,
      reaction: (subject) => respond({ status, body: subject.envelope(status) }),
      effects: never,
      means: [[400, 409, 422, 423, 425].includes(status) ? "rejectedOrKeyInUse" : "rejected"],
      ...(index > 0 && { isVariant: true }),
    }),
  ),
  {
    row: "D1",
    what: "409 in an envelope that says 500",
    reaction: (subject) => respond({ status: 409, body: subject.envelope(500) }),
    means: ["final"],
  },
  {
    row: "D2",
    what: "404 with the body of a success",
    reaction: (subject) => respond({ ...ok(subject), status: 404 }),
    means: ["final"],
  },
  { row: "D4", what: "403 of a firewall", reaction: () => page(403), means: ["final"], isVariant: true },
  {
    row: "D6",
    what: "408 in the vendor's envelope",
    reaction: (subject) => respond({ status: 408, body: subject.envelope(408) }),
    means: ["transient"],
  },
  {
    row: "D10",
    what: "429 in the vendor's envelope",
    reaction: (subject) => respond({ status: 429, body: subject.envelope(429) }),
    effects: never,
    means: ["tooMany"],
  },
  { row: "D10", what: "429 of a gateway", reaction: () => busy({ retryAfter: "1" }), means: ["transient"] },
  ...["1", "0", "-1", "abc", "1e9", "Wed, 21 Oct 2015 07:28:00 GMT", "x".repeat(8_000)].map(
    (retryAfter): Fault => ({
      row: "D10",
      what: `429 in the envelope, Retry-After: ${retryAfter.slice(0, 30)}`,
      reaction: (subject) => busy({ retryAfter, body: subject.envelope(429) }),
      effects: never,
      means: ["tooMany"],
      isVariant: true,
    }),
  ),
  ...["31", "99999999999", "Fri, 01 Jan 2100 00:00:00 GMT"].map(
    (retryAfter): Fault => ({
      row: "D10",
      what: `429 in the envelope, Retry-After: ${retryAfter}`,
      reaction: (subject) => busy({ retryAfter, body: subject.envelope(429) }),
      effects: never,
      means: ["tooManyForNow"],
      isVariant: true,
    }),
  ),
  {
    row: "D11",
    what: "500 in the vendor's envelope",
    reaction: (subject) => respond({ status: 500, body: subject.envelope(500) }),
    means: ["transient"],
  },
  {
    row: "D11",
    what: "503 in the vendor's envelope",
    reaction: (subject) => respond({ status: 503, body: subject.envelope(503) }),
    means: ["transient"],
    isVariant: true,
  },
  {
    row: "D13",
    what: "501",
    reaction: (subject) => respond({ status: 501, body: subject.envelope(501) }),
    means: ["final"],
  },
  { row: "D13", what: "505", reaction: () => page(505), means: ["final"], isVariant: true },
  { row: "D13", what: "511", reaction: () => page(511), means: ["final"], isVariant: true },
  {
    row: "D14",
    what: "status 999",
    reaction: (subject) => respond({ ...ok(subject), status: 999 }),
    means: ["unusable", "lost"],
  },
  {
    row: "D14",
    what: "status 600",
    reaction: (subject) => respond({ ...ok(subject), status: 600 }),
    means: ["unusable", "lost"],
    isVariant: true,
  },
  {
    row: "D14",
    what: "status 0",
    reaction: (subject) => respond({ ...ok(subject), status: 0 }),
    means: ["unusable", "lost"],
    isVariant: true,
  },
  {
    row: "D15",
    what: "another success than the documented one",
    reaction: (subject) => respond({ ...ok(subject), status: 203 }),
    effects: done,
    means: ["fine"],
  },
  {
    row: "D16",
    what: "202 with an id",
    reaction: (subject) => respond({ ...ok(subject), status: 202 }),
    effects: done,
    means: ["fine"],
  },
  {
    row: "D16",
    what: "202 without an id",
    reaction: () => respond({ status: 202, body: {} }),
    means: ["lost"],
    isVariant: true,
  },
];

const locations: readonly [string, (trapUrl: string) => string][] = [
  ["another port", (trapUrl) => `${trapUrl}/orders`],
  ["the same server", () => "/orders"],
  ["another host", (trapUrl) => trapUrl.replace("http:", "").replace("127.0.0.1", "localhost")],
  ["user and password", (trapUrl) => trapUrl.replace("//", "//user:password@")],
  ["data:", () => "data:application/json,{}"],
  ["itself", () => ""],
];

const redirects: readonly Fault[] = ([307, 301, 302, 303, 308] as const).flatMap((status, statusIndex) =>
  locations.map(
    ([where, location], index): Fault => ({
      row: "E1",
      what: `${status} to ${where}`,
      reaction: (_, trapUrl) => redirect(status, location(trapUrl)),
      means: ["final"],
      ...(statusIndex + index > 0 && { isVariant: true }),
    }),
  ),
);

/** The rows A to E of the failure catalogue that a server, or the network before it, can do to a call. */
export const faults: readonly Fault[] = [...beforeTheFirstByte, ...whileSending, ...framing, ...statuses, ...redirects];

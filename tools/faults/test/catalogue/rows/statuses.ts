import { busy, page, respond } from "../../../src/reactions/index.js";
import type { Fault } from "./fault.js";

/** Section D of the failure catalogue: what a status means. */
export const statuses: readonly Fault[] = [
  ...[409, 400, 401, 402, 403, 404, 410, 422].map(
    (status, index): Fault => ({
      row: "D1",
      what: `${status} in the vendor's envelope`,
      reaction: ({ envelope }) => respond({ status, body: envelope(status) }),
      effects: ["never"],
      means: [[400, 409, 422, 423, 425].includes(status) ? "rejectedOrKeyInUse" : "rejected"],
      ...(index > 0 && { isVariant: true }),
    }),
  ),
  {
    row: "D1",
    what: "409 in an envelope that says 500",
    reaction: ({ envelope }) => respond({ status: 409, body: envelope(500) }),
    means: ["final"],
  },
  {
    row: "D2",
    what: "404 with the body of a success",
    reaction: ({ success }) => respond({ body: success, status: 404 }),
    means: ["final"],
  },
  { row: "D4", what: "403 of a firewall", reaction: () => page(403), means: ["final"], isVariant: true },
  {
    row: "D6",
    what: "408 in the vendor's envelope",
    reaction: ({ envelope }) => respond({ status: 408, body: envelope(408) }),
    means: ["transient"],
  },
  {
    row: "D10",
    what: "429 in the vendor's envelope",
    reaction: ({ envelope }) => respond({ status: 429, body: envelope(429) }),
    effects: ["never"],
    means: ["tooMany"],
  },
  { row: "D10", what: "429 of a gateway", reaction: () => busy({ retryAfter: "1" }), means: ["transient"] },
  ...["1", "0", "-1", "abc", "1e9", "Wed, 21 Oct 2015 07:28:00 GMT", "x".repeat(8_000)].map(
    (retryAfter): Fault => ({
      row: "D10",
      what: `429 in the envelope, Retry-After: ${retryAfter.slice(0, 30)}`,
      reaction: ({ envelope }) => busy({ retryAfter, body: envelope(429) }),
      effects: ["never"],
      means: ["tooMany"],
      isVariant: true,
    }),
  ),
  {
    row: "D10",
    what: "429 in the envelope, two Retry-After headers",
    reaction: ({ envelope }) => busy({ retryAfter: ["1", "abc"], body: envelope(429) }),
    effects: ["never"],
    means: ["tooMany"],
    isVariant: true,
  },
  ...["31", "99999999999", "Fri, 01 Jan 2100 00:00:00 GMT"].map(
    (retryAfter): Fault => ({
      row: "D10",
      what: `429 in the envelope, Retry-After: ${retryAfter}`,
      reaction: ({ envelope }) => busy({ retryAfter, body: envelope(429) }),
      effects: ["never"],
      means: ["tooManyForNow"],
      isVariant: true,
    }),
  ),
  {
    row: "D11",
    what: "500 in the vendor's envelope",
    reaction: ({ envelope }) => respond({ status: 500, body: envelope(500) }),
    means: ["transient"],
  },
  {
    row: "D11",
    what: "503 in the vendor's envelope",
    reaction: ({ envelope }) => respond({ status: 503, body: envelope(503) }),
    means: ["transient"],
    isVariant: true,
  },
  {
    row: "D13",
    what: "501",
    reaction: ({ envelope }) => respond({ status: 501, body: envelope(501) }),
    means: ["final"],
  },
  { row: "D13", what: "505", reaction: () => page(505), means: ["final"], isVariant: true },
  { row: "D13", what: "511", reaction: () => page(511), means: ["final"], isVariant: true },
  {
    row: "D14",
    what: "status 999",
    reaction: ({ success }) => respond({ body: success, status: 999 }),
    means: ["unusable", "lost"],
  },
  {
    row: "D14",
    what: "status 600",
    reaction: ({ success }) => respond({ body: success, status: 600 }),
    means: ["unusable", "lost"],
    isVariant: true,
  },
  {
    row: "D14",
    what: "status 0",
    reaction: ({ success }) => respond({ body: success, status: 0 }),
    means: ["unusable", "lost"],
    isVariant: true,
  },
  {
    row: "D15",
    what: "another success than the documented one",
    reaction: ({ success }) => respond({ body: success, status: 203 }),
    effects: ["before"],
    means: ["fine"],
  },
  {
    row: "D16",
    what: "202 with an id",
    reaction: ({ success }) => respond({ body: success, status: 202 }),
    effects: ["before"],
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

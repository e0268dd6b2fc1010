import { redirect } from "../../../src/reactions/index.js";
import type { Fault } from "./fault.js";

const locations: readonly [string, (trapUrl: string) => string][] = [
  ["another port", (trapUrl) => `${trapUrl}/orders`],
  ["the same server", () => "/orders"],
  ["another host", (trapUrl) => trapUrl.replace("http:", "").replace("127.0.0.1", "localhost")],
  ["user and password", (trapUrl) => trapUrl.replace("//", "//user:password@")],
  ["data:", () => "data:application/json,{}"],
  ["itself", () => ""],
];

/** Section E of the failure catalogue: redirects, none of which may be followed. */
export const redirects: readonly Fault[] = ([307, 301, 302, 303, 308] as const).flatMap((status, statusIndex) =>
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

import { canaries } from "@lumkit/tool-fixtures/secrets/canaries";
import {
  lengthAndChunks,
  type Reaction,
  raw,
  redirect,
  respond,
  shortBody,
  twoLengths,
  unframed,
} from "../../src/reactions/index.js";
import type { Fault } from "../catalogue/rows/fault.js";

const { newKey } = canaries;
const text = JSON.stringify({ apiKey: newKey, company: {} });

const responses: Readonly<Record<string, Reaction>> = {
  "two framings": lengthAndChunks({ body: text }),
  "two lengths": twoLengths({ body: text, lengths: [5, 50] }),
  "a header without a colon": raw(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${newKey}\r\n\r\n${text}`),
  "a chunk that is too long": raw(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n${text}\r\n`),
  "a body that is too short": shortBody({ body: text }),
  "JSON that is cut": respond({ body: text.slice(0, -3) }),
  "a rejection that is cut": unframed({ status: 500, body: text.slice(0, -3) }),
  "a list": respond({ body: [text, { apiKey: newKey }] }),
  "a form that no header can have": respond({ body: { apiKey: `${newKey} \n` } }),
  "a redirect": redirect(302, `/?key=${newKey}`),
};

/** Responses that give a new key, and that a parser, or the client, cannot use. */
export const newKeysLost: readonly Fault[] = Object.entries(responses).map(([what, reaction]) => ({
  row: "H8",
  what: `a new key in ${what}`,
  reaction: () => reaction,
  means: ["lost"],
}));

import { raw, respond, unframed } from "../../src/reactions/index.js";
import type { Fault } from "../catalogue/rows/fault.js";

const html = { "Content-Type": "text/html" };

/** How a service may repeat what it was sent. */
export const spellings: Readonly<Record<string, (secret: string) => string>> = {
  "as it is": (secret) => secret,
  "as in a URL": encodeURIComponent,
  "as in a form": (secret) => new URLSearchParams({ a: secret }).toString(),
  "in base64": (secret) => Buffer.from(`user:${secret}`).toString("base64"),
  "in base64 for URLs": (secret) => Buffer.from(secret).toString("base64url"),
  "in hex": (secret) => Buffer.from(secret).toString("hex"),
  "as in JSON": (secret) => JSON.stringify(JSON.stringify(secret)),
  "escaped with \\u": (secret) => [...secret].map((one) => `\\u${hexOf(one)}`).join(""),
  "escaped with \\u in capitals": (secret) => [...secret].map((one) => `\\u${hexOf(one).toUpperCase()}`).join(""),
  "with escaped slashes": (secret) => JSON.stringify(secret).replaceAll("/", "\\/"),
  "as in HTML": (secret) => [...secret].map((one) => `&#${one.charCodeAt(0)};`).join(""),
};

/** Responses that repeat the secrets of a request. */
export function echoesOf(secrets: readonly string[]): Fault[] {
  return [
    ...Object.entries(spellings).flatMap(([what, spell]): Fault[] => {
      const said = secrets.map(spell).join(" ");
      return [
        {
          row: "H1",
          what: `a rejection with a secret ${what}`,
          reaction: ({ envelope }) =>
            respond({
              status: 400,
              body: { ...envelope(400), message: said, requestId: said, code: said, [said]: said },
            }),
          means: ["final"],
        },
        {
          row: "H1",
          what: `a page with a secret ${what}`,
          reaction: () => respond({ status: 403, body: `<p>${said}</p>`, headers: html }),
          means: ["final"],
        },
        {
          row: "H1",
          what: `an unknown status that is a secret ${what}`,
          reaction: ({ success }) => respond({ body: { ...success, status: said } }),
          means: ["fine"],
        },
        {
          row: "H1",
          what: `a success of another type with a secret ${what}`,
          reaction: () => respond({ body: [said, { [said]: said }] }),
          means: ["lost"],
        },
      ];
    }),
    ...secrets.map(
      (secret): Fault => ({
        row: "H1",
        what: "a rejection that is cut within a secret",
        reaction: () => unframed({ status: 400, body: `{"message":"No ${secret.slice(0, -2)}` }),
        means: ["final"],
      }),
    ),
    {
      row: "H1",
      what: "a secret in the head of a response",
      reaction: () => {
        const said = secrets.join(" ");
        return raw(`HTTP/1.1 400 ${said}\r\nX-Key: ${said}\r\nLocation: /?${said}\r\nContent-Length: 0\r\n\r\n`);
      },
      means: ["final"],
    },
  ];
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}

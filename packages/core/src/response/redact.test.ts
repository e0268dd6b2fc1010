import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRejection } from "./read-response.js";
import { createRedact } from "./redact.js";

const hex = (code: number, length: number) => code.toString(16).padStart(length, "0");
const units = (text: string) => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
const bytes = (text: string) => [...new TextEncoder().encode(text)];
const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
const base64 = (text: string) => btoa(String.fromCharCode(...bytes(text)));

/** The ways in which a service may write a text down. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "escaped as in JSON": escaped,
  "escaped twice": (text) => escaped(escaped(text)),
  "escaped three times": (text) => escaped(escaped(escaped(text))),
  "escaped with \\u": (text) =>
    units(text)
      .map((unit) => `\\u${hex(unit, 4)}`)
      .join(""),
  "escaped with \\U": (text) =>
    units(text)
      .map((unit) => `\\u${hex(unit, 4).toUpperCase()}`)
      .join(""),
  "escaped with \\u, and once more": (text) =>
    escaped(
      units(text)
        .map((unit) => `\\u${hex(unit, 4)}`)
        .join(""),
    ),
  "with escaped slashes": (text) => escaped(text).replaceAll("/", "\\/"),
  "encoded as in a URL": (text) =>
    bytes(text)
      .map((byte) => `%${hex(byte, 2).toUpperCase()}`)
      .join(""),
  "encoded by encodeURIComponent": (text) => encodeURIComponent(text),
  "encoded twice": (text) => encodeURIComponent(encodeURIComponent(text)),
  "encoded as in a form": (text) => new URLSearchParams({ a: text }).toString().slice(2),
  "escaped as in HTML": (text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;"),
  "escaped as in HTML, with numbers": (text) =>
    [...text].map((each) => `&#x${hex(each.codePointAt(0) ?? 0, 1)};`).join(""),
};

const secret = fc.oneof(
  fc.string({
    minLength: 1,
    maxLength: 40,
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  }),
  fc.string({
    minLength: 1,
    maxLength: 12,
    unit: fc.constantFrom("\\", "/", "+", '"', "'", "&", "%", "<", "a", "é", "🔑"),
  }),
);
const numRuns = Number(process.env["LUMKIT_RUNS"] ?? 300);

describe.each(Object.entries(spellings))("a secret that is %s", (_, spell) => {
  test("is taken out of a text", () => {
    fc.assert(
      fc.property(secret, (text) => {
        expect(createRedact([text])(`<p>key (${spell(text)}) is not known</p>`)).not.toContain(`(${spell(text)})`);
      }),
      { numRuns },
    );
  });

  test("is taken out of the values and the names of a JSON body, however deep", () => {
    fc.assert(
      fc.property(secret, (text) => {
        const said = `key (${spell(text)})`;
        const body = { statusCode: 401, message: said, deep: [{ [said]: [said] }] };
        const { body: shown, details } = readRejection(responseOf(JSON.stringify(body)), {
          secrets: [text],
          readError,
        });
        expect(details.status).toBe(401);
        for (const each of [...stringsOf(shown), details.message ?? ""]) expect(each).not.toContain(`(${spell(text)})`);
      }),
      { numRuns },
    );
  });
});

test("a body that repeats the request is clean, also as JSON in JSON in JSON", () => {
  fc.assert(
    fc.property(secret, fc.integer({ min: 0, max: 2 }), (password, levels) => {
      let message = JSON.stringify({ password });
      for (let level = 0; level < levels; level++) message = JSON.stringify({ message });
      const { body } = readRejection(responseOf(JSON.stringify({ statusCode: 400, message })), {
        secrets: [password],
        readError,
      });
      let inner: string = Object(body).message;
      for (let level = 0; level < levels; level++) inner = Object(parsed(inner)).message ?? inner;
      expect(Object(parsed(inner)).password).not.toBe(password);
    }),
    { numRuns },
  );
});

test("a secret in two spellings at once is taken out, whatever they are", () => {
  const spelling = fc.constantFrom(...Object.values(spellings));
  fc.assert(
    fc.property(secret, spelling, spelling, (text, inner, outer) => {
      const said = `(${outer(inner(text))})`;
      expect(createRedact([text])(`key ${said} is not known`)).not.toContain(said);
    }),
    { numRuns },
  );
});

test("base64 of a secret, and of a text that it is in, is taken out", () => {
  const redact = createRedact(["key-5f7f1f7b/+?"]);
  for (const before of ["", "a", "ab", "user:"]) {
    const text = base64(`${before}key-5f7f1f7b/+?`);
    expect(redact(`Basic ${text} is wrong`)).not.toContain(text.slice(8, 16));
    const inUrl = text.replaceAll("+", "-").replaceAll("/", "_");
    expect(redact(`Basic ${inUrl} is wrong`)).not.toContain(inUrl.slice(8, 16));
  }
});

test.each(["k", "e", "400", '":', "{", ",", "statusCode", "message", "0", "\\", "[redacted]"])(
  "the envelope survives the secret %s",
  (short) => {
    const text = '{"statusCode":400,"message":"\\u006bey 400 is wrong","error":"Bad Request"}';
    const { body, details } = readRejection(responseOf(text), { secrets: [short], readError });
    expect(details.status).toBe(400);
    expect(details.message).not.toMatch(/k(?!.*k)/.test(short) ? /k/ : /$^/);
    expect(body).toBeTypeOf("object");
  },
);

test("a text that is not JSON is never taken for an envelope, whatever is taken out of it", () => {
  const text = '{"statusCode":400,"message":"no"KEY}';
  expect(readRejection(responseOf(text), { secrets: ["KEY"], readError }).details).toEqual({});
  expect(
    readRejection(responseOf('{"statusCode":400,"message":"a"b"}'), { secrets: ['"b'], readError }).details,
  ).toEqual({});
});

test("takes the longer of two secrets first", () => {
  expect(createRedact(["key", "key-1"])("key-1 key")).toBe("[redacted] [redacted]");
});

test("is quick on a text that is made to be slow", () => {
  const redact = createRedact(['\\"\\&%25', "%%%%%%", "\\\\\\\\"]);
  for (const text of ["\\", "%25", "&amp;", "%", '\\"\\'])
    expect(redact(text.repeat(200_000)).length).toBeGreaterThan(0);
});

function readError(body: unknown) {
  const { statusCode, message } = Object(body);
  return typeof message === "string" ? { status: statusCode, message } : {};
}

function responseOf(text: string) {
  return { status: 400, headers: new Headers(), text };
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null
    ? [...Object.keys(value), ...Object.values(value).flatMap(stringsOf)]
    : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

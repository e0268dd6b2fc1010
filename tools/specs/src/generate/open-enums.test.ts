import type { Json, JsonObject } from "@lumkit/tool-openapi-diff/json";
import { expect, test } from "vitest";
import { openResponseEnums } from "./open-enums.js";

const color = { type: "string", enum: ["red", "blue"] };
const closed = { "x-open": true, type: "string" };
const open = { anyOf: [color, closed] };
const refer = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const content = (schema: Json): JsonObject => ({ content: { "application/json": { schema } } });

/** A document of one operation with these schemas in its request and its response. */
function documentOf(request: Json, response: Json, schemas: JsonObject, more: JsonObject = {}): JsonObject {
  const operation = { requestBody: content(request), responses: { "200": content(response) } };
  return { paths: { "/colors": { post: operation, ...more } }, components: { schemas } };
}

test("opens an enum of a response and leaves one of a request closed", () => {
  const document = openResponseEnums(documentOf(color, color, {}));
  expect(document).toEqual(documentOf(color, open, {}));
});

test("opens a component that responses reach through others, and no component of requests", () => {
  const schemas = {
    Sent: { type: "object", properties: { color: refer("SentColor") } },
    SentColor: color,
    Shown: { type: "array", items: refer("Item") },
    Item: { type: "object", properties: { color: refer("Color"), own: color } },
    Color: color,
  };
  const document = openResponseEnums(documentOf(refer("Sent"), refer("Shown"), schemas));
  const opened = {
    ...schemas,
    Item: { type: "object", properties: { color: refer("Color"), own: open } },
    Color: open,
  };
  expect(document).toEqual(documentOf(refer("Sent"), refer("Shown"), opened));
});

test("copies an enum that both use into the schemas of requests", () => {
  const schemasWith = (inside: Json, shared: Json): JsonObject => ({
    Wish: { type: "object", properties: { color: inside } },
    Color: shared,
  });
  const document = openResponseEnums(documentOf(refer("Wish"), refer("Color"), schemasWith(refer("Color"), color)));
  expect(document).toEqual(documentOf(refer("Wish"), refer("Color"), schemasWith(color, open)));
});

test("copies an enum that both use into requests, with their description", () => {
  const request = { type: "object", properties: { color: { ...refer("Color"), description: "Wanted." } } };
  const described = { ...color, description: "Any." };
  const document = openResponseEnums(documentOf(request, refer("Color"), { Color: described }));
  const written = { type: "object", properties: { color: { ...color, description: "Wanted." } } };
  expect(document).toEqual(documentOf(written, refer("Color"), { Color: { ...open, description: "Any." } }));
});

test.each([
  ["an operation", (parameters: Json): JsonObject => ({ get: { parameters } })],
  ["a path", (parameters: Json): JsonObject => ({ parameters })],
])("keeps an enum closed in a parameter of %s", (_, more) => {
  const source = documentOf({}, refer("Color"), { Color: color }, more([{ name: "color", schema: refer("Color") }]));
  const document = openResponseEnums(source);
  expect(document).toEqual(documentOf({}, refer("Color"), { Color: open }, more([{ name: "color", schema: color }])));
});

test("opens an enum that may be null", () => {
  const nullable = { type: ["string", "null"], enum: ["red", null] };
  const document = openResponseEnums(documentOf({}, nullable, {}));
  const opened = { anyOf: [{ type: "string", enum: ["red"] }, closed, { enum: [null] }] };
  expect(document).toEqual(documentOf({}, opened, {}));
});

test("opens an enum without a type, and leaves one of numbers", () => {
  const document = openResponseEnums(documentOf({}, { anyOf: [{ enum: ["red", "blue"] }, { enum: [1, 2] }] }, {}));
  expect(document).toEqual(documentOf({}, { anyOf: [open, { enum: [1, 2] }] }, {}));
});

test.each([
  ["of its own", color],
  ["of another schema", refer("Color")],
])("gives requests a closed copy of an object that both use with an enum %s", (_, member) => {
  const paint = (inner: Json, self: string) => ({ type: "object", properties: { color: inner, under: refer(self) } });
  const schemas = { Paint: paint(member, "Paint"), Color: color };
  const opened = openResponseEnums(documentOf(refer("Paint"), refer("Paint"), schemas));
  const isReferred = member !== color;
  expect(opened).toEqual(
    documentOf(refer("PaintRequest"), refer("Paint"), {
      Paint: paint(isReferred ? refer("Color") : open, "Paint"),
      Color: isReferred ? open : color,
      PaintRequest: paint(color, "PaintRequest"),
    }),
  );
});

test("takes another name for the copy if there is a schema of that name", () => {
  const schemas = { Paint: { properties: { color } }, PaintRequest: { type: "object" } };
  const { components } = Object(openResponseEnums(documentOf(refer("Paint"), refer("Paint"), schemas)));
  expect(Object.keys(components.schemas)).toEqual(["Paint", "PaintRequest", "PaintRequestRequest"]);
});

test("accepts an object that both use without an enum", () => {
  const schemas = { Paint: { type: "object", properties: { litres: { type: "number" } } } };
  const source = documentOf(refer("Paint"), refer("Paint"), schemas);
  expect(openResponseEnums(source)).toEqual(source);
});

test("leaves examples and the source unchanged", () => {
  const source = documentOf({}, { type: "object", examples: [color], example: color }, {});
  const before = structuredClone(source);
  expect(openResponseEnums(source)).toEqual(before);
  openResponseEnums(documentOf(color, color, {}));
  expect(color).toEqual({ type: "string", enum: ["red", "blue"] });
});

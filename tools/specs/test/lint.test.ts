import { expect, test } from "vitest";
import { lint } from "../src/lint.js";
import { smallDocument } from "./small-document.js";

type Small = ReturnType<typeof smallDocument>;

const messages = (document: unknown): string[] => {
  const text = JSON.stringify(document);
  return lint("openapi.gen.yaml", JSON.parse(text)).map(({ place, message }) => `${place}: ${message}`);
};

test("a sound document has no finding", () => {
  expect(messages(smallDocument())).toEqual([]);
});

const faults: [what: string, breakIt: (document: Small) => unknown, finding: RegExp][] = [
  [
    "a final state that is no state",
    (d) => Object.assign(d.components.schemas.Status, { "x-lumkit-final": { closed: "final" } }),
    /^schema Status: x-lumkit-final: "closed" is no value/,
  ],
  [
    "a final state of no kind",
    (d) => Object.assign(d.components.schemas.Status, { "x-lumkit-final": { done: "finall" } }),
    /^schema Status: x-lumkit-final: "done" is either/,
  ],
  [
    "a used member that there is not",
    (d) => Object.assign(d.components.schemas.Thing, { "x-lumkit-uses": ["thing"] }),
    /^schema Thing: x-lumkit-uses: there is no member "thing"/,
  ],
  [
    "a decimal that is no number",
    (d) => Object.assign(d.components.schemas.Thing.properties.id, { format: "decimal" }),
    /^schema Thing: format decimal is for numbers/,
  ],
  [
    "an operation without a success",
    (d) => Object.assign(d.paths["/things"].post, { responses: {} }),
    /^makeThing: documents no success/,
  ],
  [
    "an answer without content",
    (d) => Object.assign(d.paths["/things"].post.responses, { "410": { description: "gone" } }),
    /^makeThing 410: has no content/,
  ],
  [
    "a POST without safety",
    (d) => Reflect.deleteProperty(d.paths["/things"].post, "x-lumkit-safety"),
    /^makeThing: has no x-lumkit-safety/,
  ],
  [
    "a safety that there is not",
    (d) => Object.assign(d.paths["/things"].post, { "x-lumkit-safety": "maybe" }),
    /^makeThing: x-lumkit-safety must be one of/,
  ],
  [
    "a GET with safety",
    (d) => Object.assign(d.paths["/things/{id}"].get, { "x-lumkit-safety": "once" }),
    /^getThing: GET is a read/,
  ],
  [
    "keyed without its header",
    (d) => d.paths["/things"].post.parameters.pop(),
    /^makeThing: is keyed but takes no Idempotency-Key/,
  ],
  [
    "no operationId",
    (d) => Reflect.deleteProperty(d.paths["/things"].post, "operationId"),
    /^POST \/things: has no operationId/,
  ],
  [
    "the same operationId twice",
    (d) => Object.assign(d.paths["/things"].post, { operationId: "getThing" }),
    /^getThing: another operation/,
  ],
  [
    "a pattern that is none of JavaScript's",
    (d) => Object.assign(d.components.schemas.Thing.properties.id, { pattern: "(?i)x" }),
    /^getThing 200: the schema at .* cannot be compiled/,
  ],
  [
    "a keyword that there is not",
    (d) => Object.assign(d.components.schemas.NewThing, { requried: [] }),
    /^makeThing request: .*unknown keyword/,
  ],
  [
    "a reference into nowhere",
    (d) => Object.assign(d.components.schemas.Thing.properties.status, { $ref: "#/components/schemas/Nothing" }),
    /can't resolve reference/,
  ],
  [
    "an example that breaks its schema",
    (d) => Object.assign(d.paths["/things"].post.requestBody.content["application/json"].examples.thing, { value: {} }),
    /^makeThing request: example "thing" breaks the schema: \/ must have required property 'amount'/,
  ],
  [
    "an answer without an example",
    (d) => Object.assign(d.paths["/things/{id}"].get.responses["200"].content["application/json"], { examples: {} }),
    /^getThing 200: application\/json has no example/,
  ],
  [
    "a media type of anything",
    (d) =>
      Object.assign(d.paths["/things/{id}"].get.responses["200"], {
        content: { "*/*": d.paths["/things/{id}"].get.responses["200"].content["application/json"] },
      }),
    /^getThing 200: media type \*\/\*: the clients speak/,
  ],
  [
    "a success without schema",
    (d) => Object.assign(d.paths["/things"].post.responses["2XX"], { content: {} }),
    /^makeThing 2XX: a successful answer has no schema/,
  ],
  [
    "a name that is a decimal here and none there",
    (d) =>
      Object.assign(d.components.schemas.Thing.properties, {
        parts: { type: "object", properties: { amount: { type: "integer" } } },
      }),
    /^getThing 200: "amount" is a decimal in one place/,
  ],
];

test.each(faults)("%s is a finding that names its place", (_, breakIt, finding) => {
  const document = smallDocument();
  breakIt(document);
  expect(messages(document)).toContainEqual(expect.stringMatching(finding));
});

test("every finding is listed, not only the first", () => {
  const document = smallDocument();
  const chosen = faults.filter(([what]) =>
    [
      "a POST without safety",
      "keyed without its header",
      "an answer without an example",
      "a name that is a decimal here and none there",
    ].includes(what),
  );
  for (const [, breakIt] of chosen) breakIt(document);
  const found = messages(document);
  // Without safety the operation is not keyed, so its missing header is no finding then.
  for (const [what, , finding] of chosen) {
    if (what !== "keyed without its header") expect(found).toContainEqual(expect.stringMatching(finding));
  }
  expect(found.length).toBeGreaterThanOrEqual(3);
});

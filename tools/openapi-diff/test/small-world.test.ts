import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isObject, type Json } from "../src/json.js";
import { isSubset } from "../src/schemas/subset.js";
import { pairs, values } from "./small-world.js";

const ajv = new Ajv2020({ strict: false, logger: false });
const runs = Number(process.env["LUMKIT_RUNS"] ?? 0) > 0 ? 5_000 : 300;

/** Next to `prefixItems`, Ajv 8.20 takes an empty list as one that contains what it must. */
function validatorOf(schema: Json) {
  const text = JSON.stringify(schema, (_, part) => {
    if (!isObject(part) || part["contains"] === undefined || part["prefixItems"] === undefined) return part;
    const { contains, minContains = 1, maxContains = 99, ...rest } = part;
    return { ...rest, allOf: [{ contains, minContains, maxContains }] };
  });
  return ajv.compile(JSON.parse(text));
}

/** The values that a sender of this schema may send: no members that only an open end of the schema allows. */
function sent(schema: Json): Json[] {
  const validate = validatorOf(schema);
  // A part that names members takes back what another part allows.
  const isOpen = isObject(schema) && !["allOf", "anyOf", "oneOf", "if"].some((keyword) => keyword in schema);
  const isSaid = /additionalProperties|patternProperties|unevaluatedProperties/.test(JSON.stringify(schema));
  return values.filter(
    (value) => validate(value) === true && ((isOpen && isSaid) || !isObject(value) || !("x1" in value)),
  );
}

test("never calls compatible what Ajv refuses, for every value of a small world", () => {
  const counts = { yes: 0, no: 0, unknown: 0 };
  fc.assert(
    fc.property(pairs, ([inner, outer]) => {
      const document = {};
      const { verdict } = isSubset({ document, schema: inner }, { document, schema: outer });
      const validate = validatorOf(outer);
      const refused = sent(inner).filter((value) => validate(value) !== true);
      counts[verdict] += 1;
      if (verdict === "yes") expect(refused).toEqual([]);
    }),
    { numRuns: runs, endOnFailure: true },
  );
  expect(counts.yes).toBeGreaterThan(runs / 10);
  expect(counts.no).toBeGreaterThan(runs / 10);
  expect(counts.unknown).toBeLessThan(runs / 5);
}, 600_000);

import type { JsonObject } from "@lumkit/tool-openapi-diff/json";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { namesOf } from "../names/names.js";
import { repairedExamples } from "./repair-examples.js";

const bundle = parse(`
openapi: 3.1.0
paths:
  /deposits:
    get:
      responses:
        "200":
          description: All
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Deposit" } }
components:
  schemas:
    Deposit:
      type: object
      required: [id, amount]
      properties:
        id: { type: string }
        amount: { type: number, format: decimal }
        fee: { type: number, format: decimal }
        labels: { type: object, additionalProperties: { type: string } }
`);

/** The example of an action after the repair, and what happened to the action. */
function repaired(value: unknown) {
  const action: JsonObject = {
    target: "$.paths['/deposits'].get.responses['200'].content['application/json']",
    update: { examples: { all: { value: JSON.parse(JSON.stringify(value)) } } },
  };
  const redone = { index: 0, action, fate: "kept", actions: [action], why: [] } as const;
  const [{ fate, actions = [] } = {}] = repairedExamples([redone], bundle, namesOf({}));
  return { fate, example: actions[0]?.["update"] };
}

test("keeps an example that the vendor's schema allows", () => {
  const value = [{ id: "a", amount: 1, labels: { colour: "red" } }];
  expect(repaired(value)).toEqual({ fate: "kept", example: { examples: { all: { value } } } });
});

test("gives an example the members that it lacks, and takes those that the vendor's document does not have", () => {
  const { fate, example } = repaired([{ id: "a", amountUsdt: 1, address: "T", labels: { colour: "red" } }]);
  const value = [{ id: "a", amount: 0, fee: 0, labels: { colour: "red" } }];
  expect({ fate, example }).toMatchObject({ fate: "reduced", example: { examples: { all: { value } } } });
  expect(JSON.stringify(example)).not.toMatch(/amountUsdt|address/);
});

test("takes a member that the vendor's document does not have from an example that lacks nothing", () => {
  const { example } = repaired([{ id: "a", amount: 1, address: "T" }]);
  expect(JSON.stringify(example)).not.toContain("address");
});

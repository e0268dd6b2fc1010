import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { expect, test } from "vitest";
import type { ReleaseChange } from "./bump.js";
import { compare, documentChanges } from "./compare.js";

type Edit = [text: string, by: string];
type Told = readonly [severity: ReleaseChange["severity"], bump: ReleaseChange["bump"], text: string];

const key = "- { name: Idempotency-Key, in: header, required: true, schema: { type: string } }";
const final = "x-lumkit-final: { done: may-change }";

/** One change of the payments API, and all findings about it. */
const cases: readonly (readonly [name: string, edits: readonly Edit[], told: readonly Told[]])[] = [
  [
    "a call may no longer be repeated",
    [["x-lumkit-safety: keyed", "x-lumkit-safety: once"]],
    [["review", "major", 'createPayment request: x-lumkit-safety is now "once", was "keyed"']],
  ],
  [
    "a call may now be repeated",
    [["x-lumkit-safety: once", "x-lumkit-safety: repeatable"]],
    [["review", "major", 'login request: x-lumkit-safety is now "repeatable", was "once"']],
  ],
  [
    "a number is no longer exact",
    [["total: { type: number, format: decimal }", "total: { type: number }"]],
    [
      ["review", "major", "listPayments response: 200 body[].total is no longer an exact decimal"],
      ["review", "major", "createPayment response: 201 body.total is no longer an exact decimal"],
    ],
  ],
  [
    "a final state is so no more",
    [[final, "x-lumkit-final: {}"]],
    [
      [
        "review",
        "major",
        '* response: schema Status: "done" was final, though it may still change, and is now not final',
      ],
    ],
  ],
  [
    "a final state can no longer change",
    [[final, "x-lumkit-final: { done: final }"]],
    [
      [
        "compatible",
        "patch",
        '* response: schema Status: "done" was final, though it may still change, and is now final',
      ],
    ],
  ],
  [
    "a known state becomes final",
    [[final, "x-lumkit-final: { done: may-change, new: final }"]],
    [["review", "major", '* response: schema Status: "new" was not final and is now final']],
  ],
  [
    "a final state comes",
    [
      [
        "enum: [new, done], x-lumkit-final: { done: may-change }",
        "enum: [new, done, gone], x-lumkit-final: { done: may-change, gone: final }",
      ],
    ],
    [
      ["compatible", "minor", '* response: schema Status: "gone" is final'],
      ["compatible", "minor", 'listPayments request: query.status can now be "gone"'],
      ["breaking", "minor", 'listPayments response: 200 body[].status can now be "gone"'],
      ["breaking", "minor", 'createPayment response: 201 body.status can now be "gone"'],
    ],
  ],
  [
    "a header need not be given",
    [[key, key.replace("required: true", "required: false")]],
    [["compatible", "minor", "createPayment request: header.idempotency-key can now be missing"]],
  ],
  [
    "a value may no longer be sent",
    [["enum: [card, cash]", "enum: [card]"]],
    [["breaking", "patch", 'createPayment request: body.kind can no longer be "cash"']],
  ],
  [
    "an operation goes and another comes",
    [["  /login:", "  /sign-in:"]],
    [
      ["breaking", "major", "login request: POST /login is gone"],
      ["compatible", "minor", "login request: POST /sign-in is new"],
    ],
  ],
  [
    "a description and a final state change",
    [
      ["title: Payments", "title: Pay"],
      [final, "x-lumkit-final: { done: final }"],
    ],
    [
      [
        "compatible",
        "patch",
        '* response: schema Status: "done" was final, though it may still change, and is now final',
      ],
    ],
  ],
];

test.each(cases)("%s", (_, edits, told) => {
  const changes = documentChanges(paymentsDocument(), paymentsDocument(...edits));
  expect(
    changes.map(({ severity, bump, operation, direction, message }) => [
      severity,
      bump,
      `${operation} ${direction}: ${message}`,
    ]),
  ).toEqual(told);
  for (const { severity, migration } of changes)
    if (severity !== "compatible") expect(migration).not.toBe("Nothing to do");
  expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
});

test("tells a renamed status schema as a new name, and a changed final state of it", () => {
  const renamed = (final: string) => {
    const text = JSON.stringify(
      paymentsDocument(["x-lumkit-final: { done: may-change }", `x-lumkit-final: { ${final} }`]),
    );
    return JSON.parse(text.replaceAll("schemas/Status", "schemas/State").replace('"Status":', '"State":'));
  };
  const told = (final: string) => documentChanges(paymentsDocument(), renamed(final)).map(({ message }) => message);
  expect(told("done: may-change")).toEqual(["schema Status is now called State"]);
  expect(told("new: final, done: may-change")).toEqual([
    "schema Status is now called State",
    'schema Status: "new" was not final and is now final',
  ]);
});

test("lists the safety of an operation first, then its request and response, then its decimals", () => {
  const changes = documentChanges(
    paymentsDocument(),
    paymentsDocument(
      ["x-lumkit-safety: keyed", "x-lumkit-safety: once"],
      ["enum: [card, cash]", "enum: [card]"],
      ["        id: { type: string }\n", ""],
      ["total: { type: number, format: decimal }", "total: { type: number }"],
    ),
  );
  expect(changes.filter(({ operation }) => operation === "createPayment").map(({ place }) => place)).toEqual([
    "x-lumkit-safety",
    "body.kind",
    "201 body.id",
    "201 body.id",
    "201 body.total",
  ]);
});

test("takes the largest bump, and gives for each change all that a program needs", async () => {
  const { bump, findings } = await compare(paymentsDocument(), paymentsDocument(["  /login:", "  /sign-in:"]));
  expect(bump).toBe("major");
  expect(findings[1]).toEqual({
    id: "login request POST /sign-in operation gained",
    operation: "login",
    place: "POST /sign-in",
    direction: "request",
    severity: "compatible",
    message: "POST /sign-in is new",
    migration: "Nothing to do: `http` and the types have it",
    bump: "minor",
  });
});

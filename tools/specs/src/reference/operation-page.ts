import { contentOf, type DocumentOperation, isSuccess, type Place, resolve } from "@lumkit/tool-openapi-diff/document";
import { type Json, type JsonObject, objectAt, pointer } from "@lumkit/tool-openapi-diff/json";
import { safetyOf } from "../document/client-operations.js";
import { partsIn } from "../document/schema-parts.js";
import type { Bases } from "./bases.js";
import type { ExampleCall } from "./example-calls.js";
import { tableOf } from "./markdown-table.js";
import { knownFrom, memberHead, memberRows, typeText } from "./member-rows.js";

/** What a client does with a call of each safety. */
const safetyTexts: Readonly<Record<string, string>> = {
  read: "`read`: it changes nothing. The client repeats it after a failure.",
  repeatable: "`repeatable`: it may be sent again unchanged. The client repeats it after a failure.",
  keyed:
    "`keyed`: it may be sent again with the same `Idempotency-Key`, and the client does that after a failure. Without the key it counts as `once`.",
  once: "`once`: the client sends it once, and never again when a byte may have been sent.",
};

/** The page of one operation, without the notice at its head. */
export function operationPage(operation: DocumentOperation, bases: Bases, example: ExampleCall | undefined): string {
  const { id, method, path, value } = operation;
  const safety = String(safetyOf(operation));
  const parts = [
    `# ${id}`,
    [value["summary"], value["description"]]
      .filter((text) => typeof text === "string")
      .map(sentence)
      .join(" "),
    tableOf(
      ["", ""],
      [
        ["Route", `\`${method} ${path}\``],
        ["Method", example === undefined ? "none; call the route through `http`" : `\`${example.method}\``],
        ["Safety", `${safetyTexts[safety] ?? safety}`],
        ["Known from", knownFrom(bases, pointer(...operation.location))],
      ],
    ),
    example === undefined ? "" : `\`\`\`ts\nawait ${example.text};\n\`\`\`\n`,
    section("Parameters", parameterTable(operation, bases)),
    section("Body", bodyText(operation, bases)),
    section("Response", responseText(operation, bases)),
    section("Statuses", statusTable(operation, bases)),
    section("Final states", finalStates(operation, bases)),
    `"Known from" is explained in [what is documented, and what is inferred](facts.md). What to do with an error is in [what an outcome means](../../outcomes.md).\n`,
  ];
  return parts
    .filter((part) => part !== "")
    .map((part) => part.trim())
    .join("\n\n");
}

function parameterTable({ document, parameters }: DocumentOperation, bases: Bases): string {
  const rows = parameters.map(({ value, at }) => [
    `\`${value["name"]}\``,
    String(value["in"]),
    typeText(document, value["schema"] ?? true),
    value["required"] === true ? "yes" : "no",
    knownFrom(bases, nearestBasis(bases, at)),
    String(value["description"] ?? ""),
  ]);
  return tableOf(["name", "in", "type", "required", "known from", "meaning"], rows);
}

/** An item of a list has the basis of the list, if an action made that. */
function nearestBasis(bases: Bases, at: string): string {
  const list = at.replace(/\/\d+$/, "");
  return bases.has(at) || !bases.has(list) ? at : list;
}

function bodyText({ document, requestBody }: DocumentOperation, bases: Bases): string {
  return bodyTable(document, bases, requestBody, ["member", "type", "required", "known from", "meaning"]);
}

function responseText({ document, responses }: DocumentOperation, bases: Bases): string {
  const tables = responses
    .filter(([status]) => isSuccess(status))
    .map(([status, response]) => {
      const schema = contentOf(response)[0]?.[1].value["schema"];
      const table = bodyTable(document, bases, response, memberHead);
      const what = schema === undefined ? "no body" : typeText(document, schema);
      return `${statusText(status)}: ${what}.\n\n${table}`;
    });
  return tables.join("\n\n");
}

function bodyTable(document: Json, bases: Bases, body: Place, head: readonly string[]): string {
  const [content] = contentOf(body);
  if (content === undefined) return "";
  const at = `${content[1].at}/schema`;
  return tableOf(head, memberRows(document, bases, resolve(document, content[1].value["schema"], at)));
}

function statusTable({ document, location, responses }: DocumentOperation, bases: Bases): string {
  const rows = responses.map(([status, response]) => {
    const schema = contentOf(response)[0]?.[1].value["schema"];
    return [
      statusText(status),
      schema === undefined ? "" : typeText(document, schema),
      // Not where the response is written: an operation refers to one that others have, too.
      knownFrom(bases, pointer(...location, "responses", status)),
      String(response.value["description"] ?? ""),
    ];
  });
  return tableOf(["status", "body", "known from", "meaning"], rows);
}

function statusText(status: string): string {
  if (status === "default") return "any other";
  return status === "2XX" ? "2XX (the code is not documented)" : status;
}

/** The states that end a wait, of every status that a success shows. */
function finalStates({ document, responses }: DocumentOperation, bases: Bases): string {
  const schemas = responses
    .filter(([status]) => isSuccess(status))
    .flatMap(([, response]) => contentOf(response))
    .flatMap(([, { value }]) => partsIn(document, value["schema"]))
    .filter(({ schema }) => schema["x-lumkit-final"] !== undefined);
  const rows = schemas.flatMap(({ path, schema }) =>
    Object.entries(objectAt(schema, "x-lumkit-final")).map(([state, kind]) => [
      `\`${path.join(".").replaceAll(".[]", "[]")}\``,
      `\`${state}\``,
      kind === "final" ? "final" : "final, and may still change",
      finalBasis(document, schema, state, bases),
    ]),
  );
  return tableOf(
    ["member", "state", "is", "known from"],
    rows.filter((row, index) => rows.findIndex((other) => other.join() === row.join()) === index),
  );
}

/** Finality is never published: an action of the overlay marks it at the schema, which has a name. */
function finalBasis(document: Json, schema: JsonObject, state: string, bases: Bases): string {
  const schemas = Object.entries(objectAt(objectAt(document, "components"), "schemas"));
  const name = schemas.find(([, each]) => each === schema)?.[0] ?? "";
  return bases.get(pointer("components", "schemas", name, "x-lumkit-final", state)) ?? "";
}

function section(title: string, text: string): string {
  return text === "" ? "" : `## ${title}\n\n${text}`;
}

function sentence(text: Json | undefined): string {
  const plain = String(text).trim().replace(/\s+/g, " ");
  return /[.!?]$/.test(plain) ? plain : `${plain}.`;
}

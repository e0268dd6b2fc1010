import type { JsonObject } from "@lumkit/tool-openapi-diff/json";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { buildSync } from "esbuild";
import { root } from "../document/apis.js";

/** The formats that are checked; any other format only says what a value means. */
const formats = {
  "date-time":
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i,
  decimal: /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/,
  email: /^[^\s@]+@[^\s@]+$/,
  uuid: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
};

/**
 * The JavaScript of one validating function for each schema, named like it. The code has no import and no `eval`.
 *
 * @param others what the schemas refer to, each with its `$id`.
 */
export function standalone(schemas: Readonly<Record<string, JsonObject>>, others: readonly JsonObject[] = []): string {
  const ajv = new Ajv2020({
    schemas: [...Object.entries(schemas).map(([name, schema]) => ({ $id: name, ...schema })), ...others],
    code: { source: true, esm: true, lines: true },
    allErrors: true,
    messages: false,
    // The merged document has passed Ajv's strict mode; a format that is not checked here is not an error.
    strict: false,
    logger: false,
    formats,
  });
  const names = Object.fromEntries(Object.keys(schemas).map((name) => [name, name]));
  const { outputFiles } = buildSync({
    stdin: { contents: standaloneCode.default(ajv, names), resolveDir: import.meta.dirname },
    absWorkingDir: root,
    bundle: true,
    charset: "utf8",
    format: "esm",
    legalComments: "none",
    lineLimit: 120,
    minifySyntax: true,
    minifyWhitespace: true,
    target: "es2022",
    write: false,
  });
  return (
    (outputFiles[0]?.text ?? "")
      .replace(/\bexport\s*\{[^}]*\};?\s*$/, "\n")
      // Ajv's own functions carry the text with which another generator would load them.
      .replaceAll(/(?<=\.code\s*=\s*)(["'])(?:\\.|(?!\1)[^\\])*\1/gs, '""')
  );
}

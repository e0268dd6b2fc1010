import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { messageOf } from "../cli/message-of.js";
import { withoutData } from "./without-data.js";

/** Members of schemas in the documents that JSON Schema does not have. */
const annotations = ["discriminator", "externalDocs", "xml"];

export interface Validators {
  /** Compiles the schema at this place; reports once if that is impossible. */
  compile(at: string, name: string): void;
  /** Where a value does not match the schema at this place. */
  check(at: string, value: Json | undefined): string[];
}

/** Ajv in strict mode over every schema of one document: a mock would silently ignore what Ajv cannot compile. */
export function validators(document: Json, report: (place: string, message: string) => void): Validators {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    validateSchema: true,
    logger: false,
  });
  addFormats.default(ajv);
  const { rest: root, extensions, formats } = withoutData(isObject(document) ? document : {});
  // A format that no validator knows only says what a value means.
  for (const format of formats) if (ajv.formats[format] === undefined) ajv.addFormat(format, true);
  // The whole document is registered as one schema, so that its `$ref`s resolve; its members are declared because they are not keywords.
  ajv.addVocabulary([...new Set([...annotations, ...extensions, ...Object.keys(root)])]);
  ajv.addSchema(root, "document", undefined, false);
  const compiled = new Map<string, ValidateFunction | undefined>();
  const at = (place: string): string => `document#${place.slice(1).split("/").map(encodeURIComponent).join("/")}`;
  return {
    compile(place, name) {
      if (compiled.has(place)) return;
      compiled.set(place, undefined);
      try {
        const validate = ajv.getSchema(at(place));
        if (validate === undefined) throw new Error("there is no schema");
        compiled.set(place, validate);
      } catch (error) {
        report(name, `the schema at ${place} cannot be compiled: ${messageOf(error)}`);
      }
    },
    check(place, value) {
      const validate = compiled.get(place);
      if (validate === undefined || validate(value)) return [];
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
    },
  };
}

import { copyOf, isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { Ajv2020 } from "ajv/dist/2020.js";
import { closedSchema, type RecursiveSchemas } from "../contract/closed-schema.js";

const lenient = { strict: false, allErrors: true, validateFormats: false, logger: false } as const;

/** A value without the members that its schema does not name; the same value if there are none. */
export function onlyDocumented(document: Json, schema: Json | undefined, value: Json): Json {
  const recursive: RecursiveSchemas = new Map();
  const closed = closedSchema(document, schema, "response", recursive);
  if (!isObject(closed)) return value;
  const options = { ...lenient, schemas: [...recursive.values()] };
  const validate = new Ajv2020(options).compile(closed);
  // The branches of a choice remove what another branch needs, so a value that is right is left as it is.
  if (validate(value) || !validate.errors?.some(({ keyword }) => keyword === "additionalProperties")) return value;
  const copy = copyOf(value);
  new Ajv2020({ ...options, removeAdditional: true }).compile(closed)(copy);
  return copy;
}

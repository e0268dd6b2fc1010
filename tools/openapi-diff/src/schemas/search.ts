import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isObject, type Json } from "../json.js";
import { candidatesOf } from "./candidates.js";
import type { Rooted } from "./rooted.js";
import { standaloneSchema } from "./standalone.js";

type Check = (value: Json) => boolean;

const ajv = new Ajv2020({ strict: false, logger: false, multipleOfPrecision: 9 });
addFormats.default(ajv);

const known = new WeakMap<object, Map<string, Check | undefined>>();

/** Whether a value is valid under a schema, or `undefined` if the schema is not understood completely. */
function checkOf({ document, schema }: Rooted): Check | undefined {
  if (typeof document !== "object" || document === null) return undefined;
  const checks = known.get(document) ?? new Map<string, Check | undefined>();
  known.set(document, checks);
  const text = JSON.stringify(schema);
  if (!checks.has(text)) checks.set(text, compiled(document, schema));
  return checks.get(text);
}

function compiled(document: Json, schema: Json): Check | undefined {
  const standalone = standaloneSchema(document, schema);
  if (standalone === undefined) return undefined;
  try {
    const validate = ajv.compile(isObject(standalone) ? standalone : standalone === true);
    return (value) => validate(value) === true;
  } catch {
    // What the validator refuses, e.g. a pattern of another language, is not understood.
    return undefined;
  }
}

/** A search among values that one schema allows. It proves that a value exists, never that none does. */
export interface Search {
  /** A value of the inner schema that this schema of the outer document refuses, if one is found. */
  readonly example: (outer: Json) => Json | undefined;
  readonly breaks: (outer: Json) => boolean;
  /** Whether the inner schema allows a value; `undefined` if that is not clear. */
  readonly isAllowed: (value: Json) => boolean | undefined;
  /** Whether the outer schema allows it. */
  readonly isWanted: (value: Json) => boolean | undefined;
}

export const noSearch: Search = {
  example: () => undefined,
  breaks: () => false,
  isAllowed: () => undefined,
  isWanted: () => undefined,
};

export function searchFor(inner: Rooted, outer: Rooted): Search {
  let values: readonly Json[] | undefined;
  const example = (schema: Json): Json | undefined => {
    const isAllowed = checkOf(inner);
    const isWanted = checkOf({ document: outer.document, schema });
    if (isAllowed === undefined || isWanted === undefined) return undefined;
    values ??= candidatesOf(inner, outer).filter(isAllowed);
    return values.find((value) => !isWanted(value));
  };
  return {
    example,
    breaks: (schema) => example(schema) !== undefined,
    isAllowed: (value) => checkOf(inner)?.(value),
    isWanted: (value) => checkOf(outer)?.(value),
  };
}

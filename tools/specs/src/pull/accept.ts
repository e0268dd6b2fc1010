import { isObject, type Json, type JsonObject, objectAt, parseJson } from "@lumkit/tool-openapi-diff/json";
import { type Digits, digitsInJson } from "../document/digits.js";
import { parseYaml } from "../document/read-yaml.js";
import { circlesIn } from "../document/references.js";
import { convertedTo31 } from "./convert.js";
import { withoutOwnMarks } from "./own-marks.js";

export interface Accepted {
  readonly document: JsonObject;
  readonly digits: Digits;
  /** What was changed on the way, for the person who pulls. */
  readonly notes: readonly string[];
}

/**
 * Reads a text as the OpenAPI document of one API. A document of version 3.0 is converted to 3.1, and our own
 * extensions are removed: only the overlay may say them.
 *
 * @param present the document that the API has now.
 * @throws {Error} with a message that continues "Cannot pull ... from ...: ".
 */
export function acceptDocument(text: string, present: Json): Accepted {
  if (/^\s*</.test(text)) throw new Error("it is HTML or XML, not an OpenAPI document");
  const { value, digits } = parsed(text);
  const { openapi, swagger } = value;
  if (swagger !== undefined) throw new Error(`it is Swagger ${swagger}: only OpenAPI 3.0 and 3.1 can be built`);
  if (openapi === undefined) throw new Error("it is not an OpenAPI document: it has no openapi");
  if (typeof openapi !== "string" || !/^3\.[01]\.\d+$/.test(openapi))
    throw new Error(`it is OpenAPI ${JSON.stringify(openapi)}: only 3.0.x and 3.1.x can be built`);
  const { document, notes } = asRead(value, openapi);
  const info = objectAt(document, "info");
  for (const member of ["title", "version"])
    if (typeof info[member] !== "string")
      throw new Error(`it is not an OpenAPI document: its info has no ${member} that is a text`);
  if (Object.keys(objectAt(document, "paths")).length === 0) throw new Error("it has no paths");
  const [circle] = circlesIn(document);
  if (circle !== undefined) throw new Error(`${circle.at} refers to itself through ${circle.by}`);
  refuseAnother(document, present);
  return { document, digits, notes };
}

/** What the vendor says, in our terms. */
function asRead(value: JsonObject, openapi: string): Pick<Accepted, "document" | "notes"> {
  const is30 = openapi.startsWith("3.0.");
  const { rest, removed } = withoutOwnMarks(is30 ? convertedTo31(value) : value);
  return {
    document: rest,
    notes: [
      ...(is30 ? [`it is OpenAPI ${openapi}: converted to 3.1`] : []),
      ...(removed.length > 0
        ? [`the vendor's own ${removed.join(", ")} removed: only the overlay may say what they mean`]
        : []),
    ],
  };
}

function parsed(text: string): { readonly value: JsonObject; readonly digits: Digits } {
  // JSON.parse is twenty times as fast, but the YAML parser explains errors better.
  const json = /^\s*\{/.test(text) ? parseJson(text) : undefined;
  const { value, findings, digits } =
    json === undefined ? parseYaml("", text) : { value: json, findings: [], digits: digitsInJson(text) };
  const [finding] = findings;
  if (finding !== undefined)
    throw new Error(`${finding.line === undefined ? "" : `line ${finding.line}: `}${finding.message}`);
  if (!isObject(value)) throw new Error("it is not an OpenAPI document: it is not a mapping");
  if (isDeeper(value, 200)) throw new Error("it is nested more than 200 levels deep");
  return { value, digits };
}

function isDeeper(value: Json, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}

/** A new title may be a new name, and new paths a new version; both together mean another API. */
function refuseAnother(document: JsonObject, present: Json): void {
  const [title, presentTitle] = [document, present].map((each) => objectAt(each, "info")["title"]);
  const paths = Object.keys(objectAt(present, "paths"));
  const kept = paths.filter((path) => Object.hasOwn(objectAt(document, "paths"), path));
  if (title !== presentTitle && kept.length < paths.length / 2)
    throw new Error(
      `it is the document of another API: its title is "${title}" and not "${presentTitle}", and it has ${kept.length} of its ${paths.length} paths`,
    );
}

import { isObject, type Json, type JsonObject, objectAt, parseJson } from "@lumkit/tool-openapi-diff/json";
import { parseYaml } from "../document/read-yaml.js";
import { circlesIn } from "../document/references.js";

/**
 * Reads a text as the OpenAPI document of one API.
 *
 * @param present the document that the API has now.
 * @throws {Error} with a message that continues "Cannot pull ... from ...: ".
 */
export function acceptDocument(text: string, present: Json): JsonObject {
  if (/^\s*</.test(text)) throw new Error("it is HTML or XML, not an OpenAPI document");
  const document = parsed(text);
  const { openapi, swagger } = document;
  if (swagger !== undefined) throw new Error(`it is Swagger ${swagger}: only OpenAPI 3.1 can be built`);
  if (openapi === undefined) throw new Error("it is not an OpenAPI document: it has no openapi");
  if (typeof openapi !== "string" || !/^3\.1\.\d+$/.test(openapi))
    throw new Error(`it is OpenAPI ${JSON.stringify(openapi)}: only 3.1.x can be built`);
  const info = objectAt(document, "info");
  for (const member of ["title", "version"])
    if (typeof info[member] !== "string")
      throw new Error(`it is not an OpenAPI document: its info has no ${member} that is a text`);
  if (Object.keys(objectAt(document, "paths")).length === 0) throw new Error("it has no paths");
  const [circle] = circlesIn(document);
  if (circle !== undefined) throw new Error(`${circle.at} refers to itself through ${circle.by}`);
  refuseAnother(document, present);
  return document;
}

function parsed(text: string): JsonObject {
  // JSON.parse is twenty times as fast, but the YAML parser explains errors better.
  const json = /^\s*\{/.test(text) ? parseJson(text) : undefined;
  const { value, findings } = json === undefined ? parseYaml("", text) : { value: json, findings: [] };
  const [finding] = findings;
  if (finding !== undefined)
    throw new Error(`${finding.line === undefined ? "" : `line ${finding.line}: `}${finding.message}`);
  if (!isObject(value)) throw new Error("it is not an OpenAPI document: it is not a mapping");
  if (isDeeper(value, 200)) throw new Error("it is nested more than 200 levels deep");
  return value;
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

import { isObject, type Json, type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";
import { clientOperations } from "../document/client-operations.js";
import { type OverlayAction, pathTo } from "../update/new-operations.js";

/** An overlay without an action. */
export function overlaySkeleton(document: Json): string {
  const title = JSON.stringify(`${objectAt(document, "info")["title"]}, corrected for Lumkit`);
  return `# What Lumkit corrects in upstream.yaml and adds to it: an OpenAPI Overlay 1.1 document.
# .github/CONTRIBUTING.md says what an action must have.
overlay: 1.1.0
info:
  title: ${title}
  version: 1.0.0
extends: ./upstream.yaml
actions: []
`;
}

/** What a document needs before it can be built: the dialect, and summaries that it does not have. */
export function firstActions(document: Json): OverlayAction[] {
  const dialect = "https://json-schema.org/draft/2020-12/schema";
  const hasDialect = isObject(document) && document["jsonSchemaDialect"] !== undefined;
  return [
    ...(hasDialect
      ? []
      : [
          inferred("$", "Names the JSON Schema dialect, without which mock servers may read an older draft.", {
            evidence: "OpenAPI 3.1 schemas are JSON Schema 2020-12 unless the document says otherwise",
            update: { jsonSchemaDialect: dialect },
          }),
        ]),
    ...clientOperations(document)
      .filter(({ value }) => String(value["summary"] ?? "").trim() === "")
      .map(({ id, location }) =>
        inferred(pathTo(location), "Gives the operation a summary, made from its name.", {
          evidence: "No summary is published",
          update: { summary: sentence(id) },
        }),
      ),
  ];
}

function inferred(
  target: string,
  description: string,
  { evidence, update }: { readonly evidence: string; readonly update: JsonObject },
): OverlayAction {
  return {
    target,
    description,
    "x-evidence": evidence,
    "x-confidence": "inferred",
    "x-lumkit-generated": true,
    update,
  };
}

/** `listPayments` as "List payments". */
function sentence(id: string): string {
  const words = id.replaceAll(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import type { Json } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import { clientOperations } from "../document/client-operations.js";
import { type OverlayAction, pathTo } from "../update/new-operations.js";

/** The actions that leave out every operation with a finding, with the first finding of each as the reason. */
export function leftOut(document: Json, findings: readonly Finding[]): OverlayAction[] {
  return clientOperations(document).flatMap(({ id, method, path, location }) => {
    const names = [id, `${method} ${path}`];
    const finding = findings.find(({ place }) => names.some((name) => place === name || place.startsWith(`${name} `)));
    if (finding === undefined) return [];
    return [
      {
        target: pathTo(location),
        description: "Leaves the operation out until its part of the document is corrected.",
        "x-evidence": `${finding.place}: ${finding.message}`,
        "x-confidence": "inferred",
        update: { "x-lumkit-skip": finding.message },
      },
    ];
  });
}

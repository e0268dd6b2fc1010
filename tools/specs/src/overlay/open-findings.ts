import { staleFiles } from "../cli/files.js";
import type { Finding } from "../cli/finding.js";
import { apiNames, builtFile } from "../document/apis.js";
import { mergedDocument, mergedText } from "./merged-document.js";

/** Why openapi.gen.yaml is not what upstream.yaml and overlay.yaml give, for instance after a pull. */
export function openFindings(api: string): readonly Finding[] {
  const merged = mergedDocument(api);
  if (merged.findings.length > 0) return merged.findings;
  return staleFiles(new Map([[builtFile(api), mergedText(api, merged)]])).map((file) => ({
    file,
    place: "file",
    message: `is not what upstream.yaml and overlay.yaml give: run \`pnpm specs update ${api}\`, or \`npm run generate\` if only the overlay has changed`,
  }));
}

/** A line for each API whose documents have findings, whatever command was asked for. */
export function openNotes(): string[] {
  return apiNames.flatMap((api) => {
    const { length } = mergedDocument(api).findings;
    if (length === 0) return [];
    const count = length === 1 ? "1 finding is" : `${length} findings are`;
    return [
      `${api}: ${count} open: nothing is generated before a person has decided, see \`pnpm specs build ${api}\`\n`,
    ];
  });
}

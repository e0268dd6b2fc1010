import { stringify } from "yaml";
import type { Finding } from "./finding.js";
import type { Json } from "./json.js";
import { applyOverlay } from "./overlay.js";
import { readYaml, type YamlFile } from "./read-yaml.js";

/** Upstream and overlay in one document, with what is wrong with them. */
export interface Merged {
  /** Empty if a file cannot be read. */
  readonly document: Json;
  readonly findings: readonly Finding[];
}

export function mergedDocument(api: string): Merged {
  return mergedFrom(readYaml(`specs/${api}/upstream.yaml`), readYaml(overlayFile(api)));
}

export function mergedFrom(upstream: YamlFile, overlay: YamlFile): Merged {
  const unreadable = [...upstream.findings, ...overlay.findings];
  return unreadable.length > 0 ? { document: {}, findings: unreadable } : applyOverlay(upstream.value, overlay);
}

/** Stands at the top of every generated file. */
export function noticeOf(api: string): string {
  return `Generated from specs/${api} by \`npm run generate\`: change the overlay there, not this file.`;
}

/** Paths from the root of the repository. */
export function overlayFile(api: string): string {
  return `specs/${api}/overlay.yaml`;
}
export function mergedFile(api: string): string {
  return `specs/${api}/openapi.gen.yaml`;
}

export function mergedText(api: string, document: Json): string {
  return `# ${noticeOf(api)}\n${stringify(document, { aliasDuplicateObjects: false, lineWidth: 120 })}`;
}

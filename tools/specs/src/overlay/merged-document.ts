import { stringify } from "yaml";
import { overlayFile, upstreamFile } from "../document/apis.js";
import { bothDigits, type Digits, digitTags } from "../document/digits.js";
import { readYaml, type YamlFile } from "../document/read-yaml.js";
import { type Applied, applyOverlay } from "./apply-overlay.js";
import { earlierUpstreams } from "./earlier-upstreams.js";

/** Upstream and overlay in one document, with the findings of both. Empty if a file cannot be read. */
export interface Merged extends Applied {
  readonly digits: Digits;
}

export const emptyMerged: Merged = {
  document: {},
  findings: [],
  bases: new Map(),
  overlay: {},
  upstream: {},
  digits: new Map(),
};

export function mergedDocument(api: string): Merged {
  return mergedFrom(readYaml(upstreamFile(api)), readYaml(overlayFile(api)));
}

export function mergedFrom(upstream: YamlFile, overlay: YamlFile): Merged {
  const unreadable = [...upstream.findings, ...overlay.findings];
  if (unreadable.length > 0) return { ...emptyMerged, findings: unreadable };
  const applied = applyOverlay(upstream.value, overlay, () => earlierUpstreams(upstream.file));
  return { ...applied, digits: bothDigits(upstream.digits, overlay.digits) };
}

/** The first line of every generated file. */
export function noticeOf(api: string): string {
  return `Generated from specs/${api} by \`npm run generate\`: change the overlay there, not this file.`;
}

export function mergedText(api: string, { document, digits }: Pick<Merged, "document" | "digits">): string {
  return `# ${noticeOf(api)}\n${stringify(document, { aliasDuplicateObjects: false, lineWidth: 120, customTags: digitTags(digits) })}`;
}

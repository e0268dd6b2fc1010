import type { Json } from "@lumkit/tool-openapi-diff/json";
import { stringify } from "yaml";
import type { Finding } from "../cli/finding.js";
import { overlayFile, upstreamFile } from "../document/apis.js";
import { bothDigits, type Digits, digitTags } from "../document/digits.js";
import { readYaml, type YamlFile } from "../document/read-yaml.js";
import { applyOverlay } from "./apply-overlay.js";
import { earlierUpstreams } from "./earlier-upstreams.js";

/** Upstream and overlay in one document, with the findings of both. */
export interface Merged {
  /** Empty if a file cannot be read. */
  readonly document: Json;
  readonly findings: readonly Finding[];
  readonly digits: Digits;
}

export function mergedDocument(api: string): Merged {
  return mergedFrom(readYaml(upstreamFile(api)), readYaml(overlayFile(api)));
}

export function mergedFrom(upstream: YamlFile, overlay: YamlFile): Merged {
  const unreadable = [...upstream.findings, ...overlay.findings];
  if (unreadable.length > 0) return { document: {}, findings: unreadable, digits: new Map() };
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

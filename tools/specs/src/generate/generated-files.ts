import type { Json } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import { messageOf } from "../cli/message-of.js";
import { contractModule } from "../contract/contract-module.js";
import { builtFile, overlayFile, upstreamFile } from "../document/apis.js";
import { clientOperations } from "../document/client-operations.js";
import { withDigits } from "../document/digits.js";
import { plainDocument } from "../document/plain-document.js";
import { readYaml, type YamlFile } from "../document/read-yaml.js";
import { lint } from "../lint/lint-document.js";
import { type Merged, mergedFrom, mergedText, noticeOf } from "../overlay/merged-document.js";
import { operationsModule } from "./operations-module.js";
import { schemasModule } from "./schemas-module.js";

export interface Build {
  readonly api: string;
  /** Upstream and overlay merged, as far as they could be read. */
  readonly document: Json;
  readonly operationCount: number;
  readonly findings: readonly Finding[];
  /** Path from the root of the repository to text; empty while there are findings. */
  readonly files: ReadonlyMap<string, string>;
}

/** Builds everything that is generated for one API, in memory. */
export function build(api: string): Promise<Build> {
  return buildFrom(api, readYaml(upstreamFile(api)), readYaml(overlayFile(api)));
}

export async function buildFrom(api: string, upstream: YamlFile, overlay: YamlFile): Promise<Build> {
  const merged = mergedFrom(upstream, overlay);
  if (upstream.findings.length + overlay.findings.length > 0)
    return { api, ...merged, operationCount: 0, files: new Map() };
  return buildMerged(api, merged);
}

/** The same from a merged document. */
export async function buildMerged(api: string, merged: Merged): Promise<Build> {
  const { document } = merged;
  const done = (findings: readonly Finding[], files: Build["files"] = new Map()): Build => ({
    api,
    document,
    operationCount: clientOperations(document).length,
    findings,
    files,
  });
  const file = builtFile(api);
  const findings = [...merged.findings, ...lint(file, document)];
  if (findings.length > 0) return done(findings);

  const plain = plainDocument(document);
  const notice = `// ${noticeOf(api)}\n\n`;
  // Loaded only now, because they load a compiler.
  const { schemaTypes } = await import("./schema-types.js");
  const { referencePages } = await import("../reference/reference-pages.js");
  const types = await schemaTypes(plain, notice);
  if (types.problems.length > 0) return done(types.problems.map((message) => ({ file, place: "types", message })));
  try {
    const files: readonly [path: string, text: string][] = [
      [file, mergedText(api, merged)],
      [`packages/${api}/openapi.gen.json`, `${withDigits(JSON.stringify(plain, undefined, 2), merged.digits)}\n`],
      [`packages/${api}/src/schema.gen.ts`, types.text],
      [`packages/${api}/src/schemas.gen.ts`, schemasModule(plain, notice)],
      [`packages/${api}/src/operations.gen.ts`, operationsModule(plain, notice)],
      [`packages/testing/src/${api}/contract.gen.ts`, contractModule(plain, notice)],
      ...referencePages(api, merged),
    ];
    return done([], new Map(files));
  } catch (error) {
    return done([{ file, place: "contract", message: messageOf(error) }]);
  }
}

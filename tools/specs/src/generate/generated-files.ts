import { operationsOf } from "@lumkit/tool-openapi-diff/document";
import type { Json } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import { contractModule } from "../contract/contract-module.js";
import { builtFile } from "../document/apis.js";
import { readYaml, type YamlFile } from "../document/read-yaml.js";
import { lint } from "../lint/lint-document.js";
import { mergedFrom, mergedText, noticeOf } from "../overlay/merged-document.js";
import { operationsModule } from "./operations-module.js";
import { schemaTypes } from "./schema-types.js";

export interface Build {
  readonly api: string;
  /** Upstream and overlay in one, as far as they could be read. */
  readonly document: Json;
  readonly operationCount: number;
  readonly findings: readonly Finding[];
  /** Path from the root of the repository to text; empty while there are findings. */
  readonly files: ReadonlyMap<string, string>;
}

/** Builds everything that is generated for one API, in memory. */
export function build(api: string): Promise<Build> {
  return buildFrom(api, readYaml(`specs/${api}/upstream.yaml`), readYaml(`specs/${api}/overlay.yaml`));
}

export async function buildFrom(api: string, upstream: YamlFile, overlay: YamlFile): Promise<Build> {
  const { document, findings: mergeFindings } = mergedFrom(upstream, overlay);
  const failed = (findings: readonly Finding[]): Build => ({
    api,
    document,
    operationCount: 0,
    findings,
    files: new Map(),
  });
  if (upstream.findings.length + overlay.findings.length > 0) return failed(mergeFindings);
  const file = builtFile(api);
  const findings = [...mergeFindings, ...lint(file, document)];
  if (findings.length > 0) return failed(findings);

  const notice = `// ${noticeOf(api)}\n\n`;
  const types = await schemaTypes(document, notice);
  if (types.problems.length > 0) return failed(types.problems.map((message) => ({ file, place: "types", message })));
  const contract = contractModule(document, notice);
  if (contract.problems.length > 0)
    return failed(contract.problems.map((message) => ({ file, place: "contract", message })));
  return {
    api,
    document,
    operationCount: operationsOf(document).length,
    findings: [],
    files: new Map([
      [file, mergedText(api, document)],
      [`packages/${api}/openapi.gen.json`, `${JSON.stringify(document, undefined, 2)}\n`],
      [`packages/${api}/src/schema.gen.ts`, types.text],
      [`packages/${api}/src/operations.gen.ts`, operationsModule(document, notice)],
      [`packages/testing/src/${api}/contract.gen.ts`, contract.text],
    ]),
  };
}

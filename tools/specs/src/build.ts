import { stringify } from "yaml";
import { contractModule } from "./contract.js";
import { operationsOf } from "./document.js";
import type { Finding } from "./finding.js";
import { lint } from "./lint.js";
import { operationsModule } from "./operations.js";
import { applyOverlay } from "./overlay.js";
import { readYaml, type YamlFile } from "./read-yaml.js";
import { schemaTypes } from "./schema-types.js";

export interface Build {
  readonly api: string;
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
  const failed = (findings: readonly Finding[]): Build => ({ api, operationCount: 0, findings, files: new Map() });
  const unreadable = [...upstream.findings, ...overlay.findings];
  if (unreadable.length > 0) return failed(unreadable);

  const { document, findings } = applyOverlay(upstream.value, overlay);
  const file = `specs/${api}/openapi.gen.yaml`;
  findings.push(...lint(file, document));
  if (findings.length > 0) return failed(findings);

  const notice = `Generated from specs/${api} by \`npm run generate\`: change the overlay there, not this file.`;
  const types = await schemaTypes(document, `// ${notice}\n\n`);
  if (types.problems.length > 0) return failed(types.problems.map((message) => ({ file, place: "types", message })));
  const contract = contractModule(document, `// ${notice}\n\n`);
  if (contract.problems.length > 0)
    return failed(contract.problems.map((message) => ({ file, place: "contract", message })));
  return {
    api,
    operationCount: operationsOf(document).length,
    findings: [],
    files: new Map([
      [file, `# ${notice}\n${stringify(document, { aliasDuplicateObjects: false, lineWidth: 120 })}`],
      [`packages/${api}/openapi.gen.json`, `${JSON.stringify(document, undefined, 2)}\n`],
      [`packages/${api}/src/schema.gen.ts`, types.text],
      [`packages/${api}/src/operations.gen.ts`, operationsModule(document, `// ${notice}\n\n`)],
      [`packages/testing/src/${api}.contract.gen.ts`, contract.text],
    ]),
  };
}

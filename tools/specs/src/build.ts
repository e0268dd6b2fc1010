import { stringify } from "yaml";
import { operationsOf } from "./document.js";
import type { Finding } from "./finding.js";
import { lint } from "./lint.js";
import { operationsModule } from "./operations.js";
import { applyOverlay } from "./overlay.js";
import { readYaml } from "./read-yaml.js";
import { schemaTypes } from "./schema-types.js";

export interface Build {
  readonly api: string;
  readonly operationCount: number;
  readonly findings: readonly Finding[];
  /** Path from the root of the repository to text; empty while there are findings. */
  readonly files: ReadonlyMap<string, string>;
}

/** Builds everything that is generated for one API, in memory. */
export async function build(api: string): Promise<Build> {
  const upstream = readYaml(`specs/${api}/upstream.yaml`);
  const overlay = readYaml(`specs/${api}/overlay.yaml`);
  const unreadable = [...upstream.findings, ...overlay.findings];
  if (unreadable.length > 0) return { api, operationCount: 0, findings: unreadable, files: new Map() };

  const applied = applyOverlay(upstream.value, overlay);
  const { document } = applied;
  const file = `specs/${api}/openapi.gen.yaml`;
  const findings = [...applied.findings, ...lint(file, document)];
  const operationCount = operationsOf(document).length;
  if (findings.length > 0) return { api, operationCount, findings, files: new Map() };

  const notice = `Generated from specs/${api} by \`pnpm generate\`: change the overlay there, not this file.`;
  const types = await schemaTypes(document, `// ${notice}\n\n`);
  if (types.problems.length > 0)
    return {
      api,
      operationCount,
      findings: types.problems.map((message) => ({ file, place: "types", message })),
      files: new Map(),
    };
  return {
    api,
    operationCount,
    findings: [],
    files: new Map([
      [file, `# ${notice}\n${stringify(document, { aliasDuplicateObjects: false, lineWidth: 120 })}`],
      [`packages/${api}/openapi.gen.json`, `${JSON.stringify(document, undefined, 2)}\n`],
      [`packages/${api}/src/schema.gen.ts`, types.text],
      [`packages/${api}/src/operations.gen.ts`, operationsModule(document, `// ${notice}\n\n`)],
    ]),
  };
}

import type { Json, JsonObject } from "@lumkit/tool-openapi-diff/json";
import { transformSync } from "esbuild";
import ts from "typescript";
import { root } from "../src/document/apis.js";
import { buildMerged } from "../src/generate/generated-files.js";
import { emptyMerged } from "../src/overlay/merged-document.js";

/** What is generated from one document, each output in a form that a test can compare. */
export interface Outputs {
  readonly findings: readonly string[];
  /** The text of schema.gen.ts. */
  readonly schema: string;
  readonly operations: Readonly<Record<string, JsonObject>>;
  /** The document that is published with the client, and that Prism serves. */
  readonly published: Json;
  /** What contract checks find in a request or a response, as `kind place`. */
  contract: Contract;
}

interface Contract {
  /** As it is generated. */
  readonly module: ContractModule | undefined;
  request(method: string, path: string, body?: Json): Promise<string[]>;
  /** The operation of a request. */
  operation(method: string, path: string): string | undefined;
  response(operation: string, status: number, text: string): string[];
}

type ContractModule = Parameters<typeof import("../../../packages/testing/src/contract/response.js").checkResponse>[0];

export async function outputsOf(document: Json): Promise<Outputs> {
  const { findings, files } = await buildMerged("table", { ...emptyMerged, document });
  const text = (path: string): string => files.get(path) ?? "";
  const operations = /: Operation } = ({.*?\n?});\n\nexport const finalStates/s.exec(
    text("packages/table/src/operations.gen.ts"),
  )?.[1];
  return {
    findings: findings.map(({ place, message }) => `${place}: ${message}`),
    schema: text("packages/table/src/schema.gen.ts"),
    operations: operations === undefined ? {} : new Function(`return ${operations}`)(),
    published: JSON.parse(text("packages/table/openapi.gen.json") || "null"),
    contract: await contractOf(text("packages/testing/src/table/contract.gen.ts")),
  };
}

async function contractOf(text: string): Promise<Contract> {
  const from = `${root}packages/testing/src/contract/`;
  const { checkResponse }: typeof import("../../../packages/testing/src/contract/response.js") = await import(
    /* @vite-ignore */ `${from}response.ts`
  );
  const { checkRequest, readRequest }: typeof import("../../../packages/testing/src/contract/request.js") =
    await import(/* @vite-ignore */ `${from}request.ts`);
  const { createRouter }: typeof import("../../../packages/testing/src/contract/route.js") = await import(
    /* @vite-ignore */ `${from}route.ts`
  );
  const { code } = transformSync(text, { loader: "ts", format: "cjs" });
  const module: { exports: { contract?: ContractModule } } = { exports: {} };
  new Function("module", "exports", code)(module, module.exports);
  const { contract } = module.exports;
  return {
    module: contract,
    async request(method, path, body) {
      if (contract === undefined) return ["no contract"];
      const headers = { "content-type": "application/json" };
      const sent = await readRequest(`http://localhost${path}`, {
        method,
        ...(body === undefined ? {} : { headers, body: JSON.stringify(body) }),
      });
      const route = createRouter(contract.operations)(method, sent.url.pathname);
      return route === undefined ? ["no route"] : checkRequest(contract, route, sent).map(said);
    },
    operation(method, path) {
      const { pathname } = new URL(path, "http://localhost");
      return createRouter(contract?.operations ?? [])(method, pathname)?.operation.id;
    },
    response(id, status, body) {
      const operation = contract?.operations.find((each) => each.id === id);
      if (contract === undefined || operation === undefined) return ["no operation"];
      const headers = new Headers({ "content-type": "application/json" });
      const response = { status, headers } as Response;
      return checkResponse(contract, operation, response, body).flaws.map(said);
    },
  };
}

function said({ kind, place }: { readonly kind: string; readonly place: string }): string {
  return `${kind} ${place}`;
}

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};

const preamble = `import type { Http, SuccessOf } from "${root}packages/core/src/http/http-types.js";
import type { Decimal } from "${root}packages/core/src/money/decimal.js";
import type { components, operations, paths } from "./schema.js";
/** Whether two types are the same one. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Data<Id extends keyof operations> = SuccessOf<operations[Id]>;
declare const http: Http<paths>;
`;

/** What the compiler says of code that uses the types of a document, for many documents in one program. */
export function compileAll(uses: readonly (readonly [name: string, schema: string, code: string])[]) {
  const folder = `${root}.table/`;
  const files = new Map(
    uses.flatMap(([name, schema, code]) => [
      [`${folder}${name}/schema.ts`, schema.replace('"@lumkit/core"', `"${root}packages/core/src/money/decimal.js"`)],
      [`${folder}${name}/use.ts`, preamble + code],
    ]),
  );
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...files.keys()], options, {
    ...host,
    fileExists: (file) => files.has(file) || host.fileExists(file),
    directoryExists: (file) => file.startsWith(folder.slice(0, -1)) || ts.sys.directoryExists(file),
    readFile: (file) => files.get(file) ?? host.readFile(file),
    getSourceFile(file, target) {
      const text = files.get(file);
      return text === undefined ? host.getSourceFile(file, target) : ts.createSourceFile(file, text, target);
    },
  });
  const errors = ts.getPreEmitDiagnostics(program).flatMap(({ file, messageText }) => {
    const name = file?.fileName.startsWith(folder) ? file.fileName.slice(folder.length).split("/")[0] : undefined;
    return name === undefined ? [] : [[name, ts.flattenDiagnosticMessageText(messageText, "\n")] as const];
  });
  return (name: string): string[] => errors.filter(([each]) => each === name).map(([, message]) => message);
}

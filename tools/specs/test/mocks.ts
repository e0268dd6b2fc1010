import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isDeepStrictEqual } from "node:util";
import { type PrismMock, startPrism } from "@lumkit/testing/prism";
import { contentOf, operationsOf, successesOf } from "@lumkit/tool-openapi-diff/document";
import { type Json, objectAt, parseJson, stringsOf } from "@lumkit/tool-openapi-diff/json";
import { root } from "../src/document/apis.js";
import type { Outputs } from "./outputs.js";

/** A request with the statuses that its operation documents: a sandbox gives the first one. None: it is not served. */
export type Served = readonly [method: string, path: string, statuses: readonly number[], body?: Json];

/** What a mock responds to a request, each response as its status and what contract checks find in it. */
type Responses = readonly [method: string, path: string, responses: readonly string[]];

/** What Prism responds, asked for each status. */
export async function prismResponses(outputs: Outputs, served: readonly Served[]): Promise<Responses[]> {
  const prism = await prismOf(outputs.published);
  try {
    return await Promise.all(
      served.map(async ([method, path, statuses, body]): Promise<Responses> => {
        const init = requestOf(method, body);
        if (statuses.length > 0) {
          const responses = await Promise.all(statuses.map((status) => prism.prefer({ status })(path, init)));
          return [method, path, await Promise.all(responses.map((each) => judged(outputs, method, path, each)))];
        }
        const { ok, status } = await prism.fetch(path, init);
        return [method, path, ok ? [`${status}`] : []];
      }),
    );
  } finally {
    await prism.close();
  }
}

async function prismOf(document: Json): Promise<PrismMock> {
  const folder = mkdtempSync(`${tmpdir()}/lumkit-table-`);
  try {
    writeFileSync(`${folder}/openapi.json`, JSON.stringify(document));
    return await startPrism(`${folder}/openapi.json`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a sandbox responds whose handlers give the examples of the document, as a client reads them. */
export async function sandboxResponses(outputs: Outputs, served: readonly Served[]): Promise<Responses[]> {
  const from = `${root}packages/testing/src/sandbox/`;
  const { createSandbox }: typeof import("../../../packages/testing/src/sandbox/sandbox.js") = await import(
    /* @vite-ignore */ `${from}sandbox.ts`
  );
  const { createWorld }: typeof import("../../../packages/testing/src/sandbox/world.js") = await import(
    /* @vite-ignore */ `${from}world.ts`
  );
  const { quoteDecimals }: typeof import("../../../packages/testing/src/sandbox/http/exact-json.js") = await import(
    /* @vite-ignore */ `${from}http/exact-json.ts`
  );
  const { module: contract } = outputs.contract;
  if (contract === undefined) return [];
  const examples = examplesOf(outputs.published);
  const handlers = contract.operations.map(({ id }) => {
    const decimals = stringsOf(objectAt(outputs.operations[id], "response")["decimals"]);
    const example = examples.get(id);
    return [
      id,
      () => (example === undefined ? undefined : parseJson(quoteDecimals(JSON.stringify(example), decimals))),
    ];
  });
  const input = { undocumentedInput: { question: "", options: ["rejected"], reason: "" } } as const;
  const sandbox = createSandbox<string, object>({
    ...{ api: "table", contract, world: createWorld({}, input, () => ({})), handlers: Object.fromEntries(handlers) },
    ...{ notSimulated: {}, keyed: [], controls: [], tables: () => ({}), tableSchemas: {}, headers: () => ({}) },
    ...{ authorize() {}, credentialPlaces: [], invalidStatus: () => 400, successStatus: () => 200 },
    errorBody: (_status, phrase) => ({ phrase }),
  });
  return Promise.all(
    served.map(async ([method, path, statuses, body]): Promise<Responses> => {
      const response = await sandbox.fetch(`http://localhost${path}`, requestOf(method, body));
      if (statuses.length === 0 && response.status === 404) return [method, path, []];
      const example = examples.get(outputs.contract.operation(method, path) ?? "");
      return [method, path, [await judged(outputs, method, path, response, example)]];
    }),
  );
}

function requestOf(method: string, body?: Json): RequestInit {
  const headers = { authorization: "Bearer a-token", "content-type": "application/json" };
  return { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
}

/** The first example of each operation's first success. */
function examplesOf(document: Json): Map<string, Json> {
  return new Map(
    operationsOf(document).flatMap((operation) => {
      const [success] = successesOf(operation);
      const [content] = success === undefined ? [] : contentOf(success[1]);
      const [name] = Object.keys(objectAt(content?.[1].value, "examples"));
      const value = objectAt(objectAt(content?.[1].value, "examples"), name ?? "")["value"];
      return value === undefined ? [] : [[operation.id, value]];
    }),
  );
}

async function judged(
  { contract }: Outputs,
  method: string,
  path: string,
  response: Response,
  example?: Json,
): Promise<string> {
  const text = await response.text();
  const operation = contract.operation(method, path) ?? "";
  const found = contract.response(operation, response.status, text);
  if (example !== undefined && method !== "HEAD" && !isDeepStrictEqual(parseJson(text), example)) found.push(text);
  return [response.status, ...found].join(" ");
}

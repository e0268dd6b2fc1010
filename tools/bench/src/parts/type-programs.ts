import { type DocumentRequest, documentRequests } from "@lumkit/tool-calls/document-requests";
import { lumetradeCalls } from "@lumkit/tool-calls/lumetrade";
import { lumoCalls } from "@lumkit/tool-calls/lumo";

const requests = { lumo: requestsOf("lumo"), lumetrade: requestsOf("lumetrade") };

/** Programs with one call of every operation of both APIs, by subject. */
export const typePrograms: Readonly<Record<string, string>> = {
  "empty file": "export {};\n",
  "lumkit methods": `
import type { Lumetrade } from "@lumkit/lumetrade";
import type { Lumo } from "@lumkit/lumo";
declare const [lumo, lumetrade, id, externalId]: [Lumo, Lumetrade, string, string];
declare const example: string | undefined;
${methodCalls("lumo", lumoCalls)}
${methodCalls("lumetrade", lumetradeCalls)}
`,
  "lumkit http": `
import type { LumetradeHttp } from "@lumkit/lumetrade";
import type { LumoHttp } from "@lumkit/lumo";
declare const [lumo, lumetrade]: [LumoHttp, LumetradeHttp];
${routeCalls((body) => JSON.stringify(body, (_, value) => (typeof value === "number" ? String(value) : value)))}
`,
  "openapi-fetch": `
import createClient from "openapi-fetch";
import type { paths as Lumo } from "../generated/lumo-paths.js";
import type { paths as Lumetrade } from "../generated/lumetrade-paths.js";
const [lumo, lumetrade] = [createClient<Lumo>(), createClient<Lumetrade>()];
${routeCalls(JSON.stringify)}
`,
  "hey-api": `
import * as lumo from "../generated/lumo";
import * as lumetrade from "../generated/lumetrade";
${everyRequest((api, { operation, params: { path, query, header }, body }) => {
  const input = Object.entries({ path, query, headers: header, body }).filter(([, part]) => isGiven(part));
  return `await ${api}.${operation}(${JSON.stringify(Object.fromEntries(input))});`;
})}
`,
};

/** Of each operation the first. */
function requestsOf(api: string): DocumentRequest[] {
  return [
    ...new Map(
      documentRequests(api)
        .toReversed()
        .map((request) => [request.operation, request]),
    ).values(),
  ];
}

function everyRequest(write: (api: string, request: DocumentRequest) => string): string {
  return Object.entries(requests)
    .flatMap(([api, own]) => own.map((request) => write(api, request)))
    .join("\n");
}

function routeCalls(written: (body: unknown) => string): string {
  return everyRequest((api, { method, template, params, body }) => {
    const given = Object.fromEntries(Object.entries(params).filter(([, part]) => isGiven(part)));
    const input = [
      ...(isGiven(given) ? [`params: ${JSON.stringify(given)}`] : []),
      ...(isGiven(body) ? [`body: ${written(body)}`] : []),
    ];
    return `await ${api}.${method}("${template}"${input.length > 0 ? `, { ${input.join(", ")} }` : ""});`;
  });
}

function isGiven(part: unknown): boolean {
  return part !== undefined && Object.keys(Object(part)).length > 0;
}

/** Of `(any) => any.orders.get(id)` the body, with the client that the program declares. */
function methodCalls(client: string, calls: Readonly<Record<string, { readonly call: unknown }>>): string {
  const bodies = Object.values(calls).map(({ call }) => {
    const [, parameter, body = ""] = /(\w+).*?=>\s*(.*)$/s.exec(String(call)) ?? [];
    return `await ${body.replaceAll(new RegExp(`\\b${parameter}\\.`, "g"), `${client}.`)};`;
  });
  return bodies.join("\n");
}

import { createServer } from "node:http";
import { operationsOf } from "@lumkit/tool-openapi-diff/document";
import { type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";

/** A server that publishes the document of each API. */
export interface Vendor {
  readonly address: string;
  publish(api: string, document: JsonObject): void;
  close(): void;
}

export async function startVendor(): Promise<Vendor> {
  const published = new Map<string, JsonObject>();
  const server = createServer((request, response) => {
    response.end(JSON.stringify(published.get(request.url?.slice(1) ?? "")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${Object(server.address()).port}/`,
    publish: (api, document) => published.set(api, document),
    close: () => server.close(),
  };
}

/** The next document of a vendor, with one more operation that reads: a copy of its first one. */
export function withOneMore(document: JsonObject): JsonObject {
  const paths = objectAt(document, "paths");
  const [first] = operationsOf(document).filter(({ method, path }) => method === "GET" && !path.includes("{"));
  return { ...document, paths: { ...paths, "/one-more": { get: { ...first?.value, operationId: "getOneMore" } } } };
}

import { documentRequests } from "@lumkit/tool-calls/document-requests";

/** A curl command that gets a success from the mock of an API: its first GET, with the headers that it must have. */
export function curlOf(api: string, url: string): string {
  const request = documentRequests(api).find(({ method }) => method === "GET");
  if (request === undefined) throw new Error(`Cannot show a request of ${api}: its document has no GET`);
  const { credentials, params, path } = request;
  const headers = [...credentials.map((name) => [name, "any-key"]), ...Object.entries(params.header)];
  return ["curl", ...headers.map(([name, value]) => `-H "${name}: ${value}"`), `${url}${path}`].join(" ");
}

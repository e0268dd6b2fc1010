import { examplesOf, readDocument, resolve } from "./document-responses.js";

/** A request of the document: the operation's own examples, and values of the right kind where it has none. */
export interface DocumentRequest {
  readonly operation: string;
  readonly method: string;
  /** As the document has it, e.g. `/orders/{id}`. */
  readonly template: string;
  /** With its parameters filled in, and with the query that it must have. */
  readonly path: string;
  /** The parameters that it must have, without credentials. */
  readonly params: Readonly<Record<"path" | "query" | "header", Readonly<Record<string, string>>>>;
  /** The API's credentials, the headers that it must have, and the media type of a body. */
  readonly headers: Readonly<Record<string, string>>;
  /** The credentials without which the service refuses it. */
  readonly credentials: readonly string[];
  /** The name of the example of the body. */
  readonly example: string;
  readonly body: unknown;
  /** The schema of the body. */
  readonly schema: unknown;
  /** The schema of each response, by its status in the document. */
  readonly responses: Readonly<Record<string, unknown>>;
}

type Named = [name: string, value: unknown];

/** One request for each example of an operation's body; one for an operation without a body. */
export function documentRequests(api: string): DocumentRequest[] {
  const document = readDocument(api);
  const at = (value: unknown, ...keys: string[]): unknown =>
    keys.reduce<unknown>((node, key) => resolve(document, Object(resolve(document, node))[key]), value);
  const entries = (value: unknown): Named[] => Object.entries(Object(value));
  const schemes = entries(at(document, "components", "securitySchemes"));
  /** The header of a credential, and a value that a mock accepts. */
  const credentialOf = (scheme: string): readonly [header: string, value: string] => {
    const { type, name } = Object(at(document, "components", "securitySchemes", scheme));
    const key = "a-key-for-the-mock";
    return type === "apiKey" ? [String(name).toLowerCase(), key] : ["authorization", `Bearer ${key}`];
  };

  return entries(at(document, "paths")).flatMap(([template, item]) =>
    entries(item).flatMap(([method, operation]) => {
      const params = paramsOf(
        entries(at(operation, "parameters")).map(([, parameter]) => resolve(document, parameter)),
      );
      const query = new URLSearchParams(params.query).toString();
      const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => params.path[name] ?? "");
      const content = at(operation, "requestBody", "content", "application/json");
      const examples = examplesOf(content);
      const responses = entries(at(operation, "responses")).map(([status, response]) => [
        status,
        at(response, "content", "application/json", "schema"),
      ]);
      const [security, ...choices] = entries(at(operation, "security") ?? at(document, "security"));
      return (examples.length === 0 ? [["none", {}] satisfies Named] : examples).map(([example, named]) => ({
        operation: String(at(operation, "operationId")),
        method: method.toUpperCase(),
        template,
        path: query === "" ? path : `${path}?${query}`,
        params,
        headers: {
          ...Object.fromEntries(schemes.map(([scheme]) => credentialOf(scheme))),
          ...params.header,
          "content-type": "application/json",
        },
        credentials: choices.length > 0 ? [] : entries(security?.[1]).map(([scheme]) => credentialOf(scheme)[0]),
        example,
        body: at(named, "value"),
        schema: at(content, "schema"),
        responses: Object.fromEntries(responses),
      }));
    }),
  );
}

/** A value for each parameter that a request must have. */
function paramsOf(parameters: readonly unknown[]): DocumentRequest["params"] {
  const needed = parameters.map(Object).filter(({ required }) => required === true);
  const group = (place: string): Record<string, string> =>
    Object.fromEntries(needed.filter((each) => each.in === place).map((each) => [each.name, textFor(each)]));
  return { path: group("path"), query: group("query"), header: group("header") };
}

function textFor({ example, schema }: { readonly example?: unknown; readonly schema?: unknown }): string {
  const { format, type, example: ofSchema, enum: values } = Object(schema);
  if (format === "uuid") return "550e8400-e29b-41d4-a716-446655440000";
  return String(example ?? ofSchema ?? values?.[0] ?? (type === "integer" || type === "number" ? 1 : "ZAR"));
}

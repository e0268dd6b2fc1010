import { readDocument, resolve } from "./document-responses.js";

/** A request of the document: the operation's own examples, and values of the right kind where it has none. */
export interface DocumentRequest {
  readonly operation: string;
  readonly method: string;
  /** With its parameters filled in. */
  readonly path: string;
  /** The API's credentials, and the media type of a body. */
  readonly headers: Readonly<Record<string, string>>;
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
export function documentRequests(api: "lumo" | "lumetrade"): DocumentRequest[] {
  const document = readDocument(api);
  const at = (value: unknown, ...keys: string[]): unknown =>
    keys.reduce<unknown>((node, key) => resolve(document, Object(resolve(document, node))[key]), value);
  const entries = (value: unknown): Named[] => Object.entries(Object(value));

  return entries(at(document, "paths")).flatMap(([template, item]) =>
    entries(item).flatMap(([method, operation]) => {
      const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => parameterValue(document, operation, name));
      const content = at(operation, "requestBody", "content", "application/json");
      const examples = entries(at(content, "examples"));
      const responses = entries(at(operation, "responses")).map(([status, response]) => [
        status,
        at(response, "content", "application/json", "schema"),
      ]);
      return (examples.length === 0 ? [["none", {}] satisfies Named] : examples).map(([example, named]) => ({
        operation: String(at(operation, "operationId")),
        method: method.toUpperCase(),
        path,
        headers: { ...credentials[api], "content-type": "application/json" },
        example,
        body: at(named, "value"),
        schema: at(content, "schema"),
        responses: Object.fromEntries(responses),
      }));
    }),
  );
}

const credentials = {
  lumo: { "x-api-key": "a-key-for-the-mock" },
  lumetrade: { "x-api-key": "a-key-for-the-mock", "x-api-secret": "and-its-secret" },
} as const;

function parameterValue(document: unknown, operation: unknown, name: string): string {
  const parameters: unknown[] = Object(operation).parameters ?? [];
  const parameter = parameters.map((each) => resolve(document, each)).find((each) => Object(each).name === name);
  const isUuid = Object(Object(parameter).schema).format === "uuid";
  return isUuid ? "550e8400-e29b-41d4-a716-446655440000" : "ZAR";
}

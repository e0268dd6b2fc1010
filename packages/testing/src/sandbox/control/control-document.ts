import { type Control, controlRoot, type Schema } from "./control.js";

/** The OpenAPI document of these controls. */
export function controlDocument(api: string, controls: readonly Control[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const control of controls) {
    const path = `${controlRoot}${control.path}`;
    paths[path] = { ...paths[path], [control.method.toLowerCase()]: operationOf(control) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: `Controls of the ${api} sandbox`,
      version: "1",
      summary: "Reads a sandbox, moves its clock, plans faults, chooses policies, and acts in the vendor's place.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [{}, { controlKey: [] }],
    paths,
    components: {
      securitySchemes: {
        controlKey: {
          type: "apiKey",
          in: "header",
          name: "X-Control-Key",
          description: "Only a sandbox that other machines can reach asks for it.",
        },
      },
      schemas: {
        Problem: { type: "object", required: ["message"], properties: { message: { type: "string" } } },
      },
      responses: {
        Problem: {
          description: "Nothing has changed; the message says why.",
          content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    },
  };
}

function operationOf({ id, summary, path, body, response, mediaType = "application/json" }: Control) {
  const hasId = path.includes("{id}");
  const problem = { $ref: "#/components/responses/Problem" };
  return {
    operationId: id,
    summary,
    ...(hasId ? { parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }] } : {}),
    ...(body === undefined ? {} : { requestBody: requestBodyOf(body) }),
    responses: {
      200: { description: "It was done.", content: { [mediaType]: { schema: response } } },
      ...(body === undefined && !hasId ? {} : { 400: problem }),
      403: problem,
      ...(hasId ? { 404: problem } : {}),
    },
  };
}

function requestBodyOf({ properties, required = [], example }: NonNullable<Control["body"]>) {
  const schema: Schema = { type: "object", additionalProperties: false, properties, required };
  return { required: required.length > 0, content: { "application/json": { schema, example } } };
}

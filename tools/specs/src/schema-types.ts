import openapiTypescript, { astToString } from "openapi-typescript";
import ts from "typescript";
import type { Json } from "./json.js";
import { openAnswerEnums } from "./open-enums.js";

/** The text of schema.gen.ts, from openapi-typescript, and what stood in the way. */
export async function schemaTypes(document: Json, header: string): Promise<{ text: string; problems: string[] }> {
  const { document: opened, problems } = openAnswerEnums(document);
  const nodes = await openapiTypescript(JSON.stringify(opened), {
    alphabetize: false,
    defaultNonNullable: false,
    silent: true,
    // `false` is a schema too, whatever the parameter's type says.
    transform: (schema) => (typeof schema === "object" && "x-open" in schema ? anyOtherString : undefined),
  });
  return { text: `${header}${astToString(nodes)}`, problems };
}

/** `string & {}`: any other string, without swallowing the known ones that editors complete. */
const anyOtherString = ts.factory.createParenthesizedType(
  ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]),
);

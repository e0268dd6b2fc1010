import type { Json } from "@lumkit/tool-openapi-diff/json";
import type { TypeNode } from "typescript";
import { messageOf } from "../cli/message-of.js";
import { openapiTypescript, ts } from "./compiler.js";
import { hoistRequired } from "./hoist-required.js";
import { openResponseEnums } from "./open-enums.js";

interface Types {
  readonly text: string;
  readonly problems: string[];
}

/** By the document as it is generated from: an update needs the types of one document twice. */
const known = new Map<string, Promise<Types>>();

/** The text of schema.gen.ts, made by openapi-typescript, or the problems that prevent it. */
export async function schemaTypes(document: Json, header: string): Promise<Types> {
  const source = JSON.stringify(hoistRequired(openResponseEnums(document)));
  const made = known.get(source) ?? typesFrom(source);
  known.set(source, made);
  const { text, problems } = await made;
  return { text: problems.length > 0 ? "" : `${header}${text}`, problems };
}

async function typesFrom(source: string): Promise<Types> {
  try {
    const nodes = await openapiTypescript.default(source, {
      alphabetize: false,
      defaultNonNullable: false,
      silent: true,
      transform: typeOf,
    });
    const text = openapiTypescript.astToString(nodes);
    const needs = /\bDecimal\b/.test(text) ? 'import type { Decimal } from "@lumkit/core";\n' : "";
    return { text: `${needs}${text}`, problems: [] };
  } catch (error) {
    return { text: "", problems: [messageOf(error)] };
  }
}

/** The type of a schema whose `type` does not say all that a client needs. */
function typeOf(schema: object): TypeNode | undefined {
  // `false` is a schema too, although the type of the option says otherwise.
  if (typeof schema !== "object") return undefined;
  if ("x-open" in schema) return anyOtherString;
  if (!("format" in schema) || schema.format !== "decimal") return undefined;
  const isNullable = "type" in schema && Array.isArray(schema.type) && schema.type.includes("null");
  return isNullable ? ts.factory.createUnionTypeNode([decimal, nothing]) : decimal;
}

const decimal = ts.factory.createTypeReferenceNode("Decimal");
const nothing = ts.factory.createLiteralTypeNode(ts.factory.createNull());

/** `string & {}`: any other string, without swallowing the known ones that editors complete. */
const anyOtherString = ts.factory.createParenthesizedType(
  ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]),
);

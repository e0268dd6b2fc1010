import { readFileSync } from "node:fs";
import type ts from "typescript";
import { root } from "../document/apis.js";
import { tableOf } from "./markdown-table.js";
import { commentOf, type Declaration, declarationsIn, membersOf } from "./source-types.js";

/** The options of a client, then those of its calls: every exported type whose name ends in `Options`. */
export function optionsPage(api: string): string {
  const declarations = declarationsIn([api, "core"]);
  const exported = readFileSync(`${root}packages/${api}/src/index.ts`, "utf8").match(/\b\w+Options\b/g) ?? [];
  const client = exported.find((name) => name.toLowerCase() === `${api}options`);
  const names = [...new Set([...(client === undefined ? [] : [client]), ...exported])];
  const sections = names.map((name) => sectionOf(name, api, declarations)).filter((text) => text !== "");
  return `# Options of @lumkit/${api}\n\n${sections.join("\n\n")}`;
}

function sectionOf(name: string, api: string, declarations: ReadonlyMap<string, Declaration>): string {
  const declaration = declarations.get(name);
  const members = membersOf(name, declarations);
  if (declaration === undefined || members.length === 0) return "";
  const rows = members.map((member) => rowOf(member, api));
  const table = tableOf(["option", "type", "default", "meaning"], rows);
  return [`## ${name}`, commentOf(declaration), table]
    .filter((text) => text !== "")
    .map((text) => text.trim())
    .join("\n\n");
}

function rowOf(member: ts.PropertySignature, api: string): string[] {
  const comment = commentOf(member);
  const [whole = "", value] = /\s*Default: (.*?)(?:\.(?=\s|$)|$)/.exec(comment) ?? [];
  const required = member.questionToken === undefined ? "required" : "none";
  return [
    `\`${member.name.getText()}\``,
    `\`${typeText(member, api)}\``,
    value ?? required,
    comment.replace(whole, "").trim(),
  ];
}

/** The type as it is written, without `undefined`; `Environment` stands for the names of the environments. */
function typeText({ type }: ts.PropertySignature, api: string): string {
  const text =
    type
      ?.getText()
      .replace(/\s+/g, " ")
      .replace(/ \| undefined$/, "") ?? "unknown";
  return text === "Environment" ? environmentsOf(api) : text;
}

function environmentsOf(api: string): string {
  const text = readFileSync(`${root}packages/${api}/src/client.ts`, "utf8");
  const [, block = ""] = /export const environments = \{(.*?)\} as const/s.exec(text) ?? [];
  return [...block.matchAll(/(\w+): "/g)].map(([, name]) => `"${name}"`).join(" | ");
}

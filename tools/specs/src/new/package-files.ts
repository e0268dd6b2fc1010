import { readdirSync, readFileSync } from "node:fs";
import { isObject, type Json, listOf, objectAt } from "@lumkit/tool-openapi-diff/json";
import { CommandError } from "../cli/command.js";
import type { Files } from "../cli/files.js";
import { clientOperations } from "../document/client-operations.js";
import { literal } from "../generate/literal.js";
import { type Credential, credentialsOf } from "./credentials.js";

const templates = `${import.meta.dirname}/templates/`;

/** The files that a person goes on with: client, sandbox, calls and tests, from the texts in `templates`. */
export function packageFiles(api: string, document: Json): Files {
  const name = api.charAt(0).toUpperCase() + api.slice(1);
  const values = valuesOf(api, document);
  const filled = (text: string): string =>
    text
      .replaceAll("acme", api)
      .replaceAll("Acme", name)
      .replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? "");
  const paths = readdirSync(templates, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".txt"));
  return new Map(
    paths.map((path) => [
      path
        .replaceAll("\\", "/")
        .replaceAll("acme", api)
        .replace(/\.txt$/, ""),
      filled(readFileSync(templates + path, "utf8")),
    ]),
  );
}

/** What the `{{names}}` of the templates stand for. */
function valuesOf(api: string, document: Json): Readonly<Record<string, string>> {
  const credentials = credentialsOf(api, document);
  const environments = environmentsOf(api, document);
  const reasons = (reason: string): string =>
    literal(Object.fromEntries(clientOperations(document).map(({ id }) => [id, reason])));
  const list = (line: (credential: Credential) => string): string => credentials.map(line).join(", ");
  const lines = (line: (credential: Credential) => string): string =>
    credentials.map((credential) => `${line(credential)}\n`).join("");
  const header = ({ header, prefix }: Credential, value: string, quote: string): string =>
    `${JSON.stringify(header)}: ${prefix === "" ? value : `${quote}${prefix}${value}${quote}`}`;
  return {
    title: String(objectAt(document, "info")["title"]),
    environment: environments[0]?.[0] ?? "",
    environments: environments.map(([each, url]) => `  ${each}: ${JSON.stringify(url)},\n`).join(""),
    credentialNames: list(({ name }) => JSON.stringify(name)),
    credentialTypes: lines(({ name }) => `  readonly ${name}: string | undefined;`),
    credentialHeaders: lines((each) => {
      const checked = `checkCredential("credentials.${each.name}", each.${each.name}, "${each.variable}", operation)`;
      return `${header(each, each.prefix === "" ? checked : `\${${checked}}`, "`")},`;
    }),
    credentialsFromEnvironment: list(({ name, variable }) => `${name}: process.env["${variable}"]`),
    mockCredentials: list(({ name }) => `${name}: "a-key-for-the-mock"`),
    sandboxCredentials: list(({ name }) => `${name}: "a-key-for-the-mock"`),
    sandboxPlaces: list(({ header: name }) => JSON.stringify(`header.${name.toLowerCase()}`)),
    sandboxHeaders: list((each) =>
      header(each, each.prefix === "" ? '"a-key-for-the-mock"' : "a-key-for-the-mock", '"'),
    ),
    firstCall: firstCall(api, document),
    httpOnly: reasons("no method yet"),
    notSimulated: reasons("no handler yet"),
  };
}

/** The servers of a document, each with the name of an environment that its address suggests. */
function environmentsOf(api: string, document: Json): [name: string, url: string][] {
  const urls = listOf(isObject(document) ? document["servers"] : undefined).map((each) =>
    String(objectAt({ each }, "each")["url"]),
  );
  if (urls.length === 0 || urls.some((url) => !/^https:\/\/[^{}]+$/.test(url)))
    throw new CommandError(
      `Cannot make ${api} from this document: its servers must be https addresses without variables. Write specs/${api}/overlay.yaml with an action that gives them, then run this again`,
    );
  const named = urls.map((url) => /sandbox|staging|test|dev/.exec(url)?.[0] ?? "production");
  return urls.map((url, index) => [
    `${named[index]}${named.indexOf(named[index] ?? "") === index ? "" : index + 1}`,
    url,
  ]);
}

/** A call for the README: the first read that needs no parameter. */
function firstCall(api: string, document: Json): string {
  const first = clientOperations(document).find(
    ({ method, parameters }) => method === "GET" && parameters.every(({ value }) => value["required"] !== true),
  );
  return first === undefined ? "" : `\nconst { data } = await ${api}.http.GET(${JSON.stringify(first.path)});\n`;
}

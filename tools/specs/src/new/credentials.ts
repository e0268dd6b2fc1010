import { type Json, type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";
import { CommandError } from "../cli/command.js";
import { clientOperations } from "../document/client-operations.js";
import { mostCommon, waysOf } from "../lint/credential-rules.js";

/** One thing that authenticates a call, as a security scheme of the document describes it. */
export interface Credential {
  /** As a member of the client's credentials: `apiKey`. */
  readonly name: string;
  /** The environment variable that messages and examples name. */
  readonly variable: string;
  readonly header: string;
  /** What stands before the value in the header. */
  readonly prefix: "" | "Bearer ";
}

/**
 * What a client sends: of the ways to authenticate that it can send, the one that most operations take.
 *
 * @throws {CommandError} a scheme cannot be sent in a header, or there is none.
 */
export function credentialsOf(api: string, document: Json): Credential[] {
  const schemes = objectAt(objectAt(document, "components"), "securitySchemes");
  const credentials = new Map(
    Object.keys(schemes).map((name) => [name, credentialOf(api, name, objectAt(schemes, name))]),
  );
  const sendable = clientOperations(document)
    .flatMap(waysOf)
    .filter((way) => way.split(" and ").every((name) => credentials.get(name) !== undefined));
  const names = mostCommon(sendable)?.split(" and ") ?? [...credentials.keys()];
  if (names.length === 0) throw refusal(api, "it has no security scheme");
  return names.map((name) => {
    const credential = credentials.get(name);
    if (credential === undefined)
      throw refusal(api, `its security scheme ${name} is neither an API key in a header nor a bearer token`);
    return credential;
  });
}

/** The credential of a security scheme; none if a client cannot send it in a header. OAuth 2 gives bearer tokens. */
function credentialOf(
  api: string,
  scheme: string,
  { type, in: place, name: header, scheme: kind }: JsonObject,
): Credential | undefined {
  const words = scheme.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? [scheme];
  const [first = "", ...rest] = words.map((word) => word.toLowerCase());
  const name = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  const variable = [api, ...words].join("_").toUpperCase();
  if (type === "apiKey" && place === "header") return { name, variable, header: String(header), prefix: "" };
  if (type === "oauth2" || type === "openIdConnect" || (type === "http" && String(kind).toLowerCase() === "bearer"))
    return { name, variable, header: "Authorization", prefix: "Bearer " };
  return undefined;
}

function refusal(api: string, problem: string): CommandError {
  return new CommandError(
    `Cannot make ${api} from this document: ${problem}. Write specs/${api}/overlay.yaml with an action that corrects components.securitySchemes, then run this again`,
  );
}

import { type Json, objectAt } from "@lumkit/tool-openapi-diff/json";
import { CommandError } from "../cli/command.js";

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

/** @throws {CommandError} a scheme cannot be sent in a header, or there is none. */
export function credentialsOf(api: string, document: Json): Credential[] {
  const schemes = objectAt(objectAt(document, "components"), "securitySchemes");
  const found = Object.keys(schemes).map((scheme): Credential => {
    const { type, in: place, name: header, scheme: kind } = objectAt(schemes, scheme);
    const words = scheme.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? [scheme];
    const [first = "", ...rest] = words.map((word) => word.toLowerCase());
    const name = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
    const variable = [api, ...words].join("_").toUpperCase();
    if (type === "apiKey" && place === "header") return { name, variable, header: String(header), prefix: "" };
    if (type === "http" && String(kind).toLowerCase() === "bearer")
      return { name, variable, header: "Authorization", prefix: "Bearer " };
    throw refusal(api, `its security scheme ${scheme} is neither an API key in a header nor a bearer token`);
  });
  if (found.length === 0) throw refusal(api, "it has no security scheme");
  return found;
}

function refusal(api: string, problem: string): CommandError {
  return new CommandError(
    `Cannot make ${api} from this document: ${problem}. Write specs/${api}/overlay.yaml with an action that corrects components.securitySchemes, then run this again`,
  );
}

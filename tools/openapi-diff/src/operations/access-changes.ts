import { type Change, change } from "../change.js";
import type { DocumentOperation } from "../document.js";
import { isObject, type Json, type JsonObject, objectAt, stringsOf } from "../json.js";
import { meaningOf } from "../schemas/meaning.js";

/** What changed in the credentials that an operation takes. */
export function securityChanges(name: string, before: DocumentOperation, after: DocumentOperation): Change[] {
  const [old, present] = [waysOf(before), waysOf(after)];
  const lost = old.filter((way) => !present.some((other) => isEnough(way, other)));
  const gained = present.filter((way) => !old.some((other) => isEnough(way, other)));
  return [
    ...lost.map((way) =>
      change(name, "request", "security", `${way.join(" and ") || "none"} lost`, {
        severity: "breaking",
        message: `security: ${named(way)} is no longer enough`,
        migration: `Send ${present.map(named).join(", or ")}`,
        effect: "lost",
      }),
    ),
    ...gained.map((way) =>
      change(name, "request", "security", `${way.join(" and ") || "none"} gained`, {
        severity: "compatible",
        message: `security: ${named(way)} is now enough`,
        migration: "Nothing to do",
        effect: "gained",
      }),
    ),
  ];
}

/** Base URLs that were removed or added, for all operations of the document. */
export function serverChanges(before: Json, after: Json): Change[] {
  return urlChanges("*", urlsOf(before) ?? [], urlsOf(after) ?? []);
}

/** The same for an operation that has base URLs of its own. */
export function ownServerChanges(name: string, before: DocumentOperation, after: DocumentOperation): Change[] {
  const [old, present] = [before, after].map(({ document, item, value }) => {
    const own = urlsOf(value) ?? urlsOf(item);
    return { isOwn: own !== undefined, urls: own ?? urlsOf(document) ?? [] };
  });
  return old?.isOwn || present?.isOwn ? urlChanges(name, old?.urls ?? [], present?.urls ?? []) : [];
}

function urlChanges(name: string, old: readonly string[], present: readonly string[]): Change[] {
  const lost = old.filter((url) => !present.includes(url));
  const gained = present.filter((url) => !old.includes(url));
  return [
    ...lost.map((url) =>
      change(name, "request", "servers", `${url} lost`, {
        severity: "review",
        message: `servers: ${url} is no longer documented`,
        migration: "Ask the vendor how long it will work, and move to a documented server",
        effect: "lost",
      }),
    ),
    ...gained.map((url) =>
      change(name, "request", "servers", `${url} gained`, {
        severity: "compatible",
        message: `servers: ${url} is new`,
        migration: "Nothing to do",
        effect: "gained",
      }),
    ),
  ];
}

/** The alternative sets of credentials. A credential is identified by what is sent, and by its scopes. */
function waysOf({ document, value }: DocumentOperation): string[][] {
  const schemes = objectAt(objectAt(document, "components"), "securitySchemes");
  const said = value["security"] ?? (isObject(document) ? document["security"] : undefined);
  const ways = Array.isArray(said) && said.length > 0 ? said.filter(isObject) : [{}];
  return ways.map((way) =>
    Object.entries(way)
      .flatMap(([scheme, scopes]) => {
        const credential = credentialOf(document, scheme, objectAt(schemes, scheme));
        return [credential, ...stringsOf(scopes).map((scope) => `${credential} with ${scope}`)];
      })
      .sort(),
  );
}

function credentialOf(document: Json, name: string, scheme: JsonObject): string {
  const { type, in: place, name: key } = scheme;
  if (type === "apiKey") return `${String(place)} ${String(key).toLowerCase()}`;
  if (type === "http") return `authorization ${String(scheme["scheme"]).toLowerCase()}`;
  return `${name} ${meaningOf(document, scheme)}`;
}

/** Whether these credentials include all that the other set asks for. */
function isEnough(sent: readonly string[], asked: readonly string[]): boolean {
  return asked.every((credential) => sent.includes(credential));
}

function named(way: readonly string[]): string {
  return way.length === 0 ? "no credential" : way.join(" and ");
}

function urlsOf(part: Json): string[] | undefined {
  const servers = isObject(part) ? part["servers"] : undefined;
  if (!Array.isArray(servers)) return undefined;
  return servers.filter(isObject).map((server) => {
    const variables = objectAt(server, "variables");
    return String(server["url"]).replaceAll(/\{([^}]*)\}/g, (whole, name) =>
      String(objectAt(variables, name)["default"] ?? whole),
    );
  });
}

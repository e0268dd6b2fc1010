import { operationsOf } from "../document.js";
import { type Json, objectAt } from "../json.js";
import { ownServerChanges, securityChanges, serverChanges } from "./access-changes.js";
import { type Change, change } from "./change.js";
import { type Located, routeOf } from "./located.js";
import { decimalChanges, finalStateChanges, safetyChanges } from "./mark-changes.js";
import { wordingOf } from "./meaning.js";
import { requestChanges } from "./request-changes.js";
import { responseChanges } from "./response-changes.js";

/** Every difference between two built documents of one API but those of the types, in the order of the operations. */
export function diffDocuments(before: Json, after: Json): Change[] {
  const [old, present] = [byRoute(before), byRoute(after)];
  const changes: Change[] = [...serverChanges(before, after), ...finalStateChanges(before, after)];
  for (const [route, was] of old) {
    const is = present.get(route);
    changes.push(...(is === undefined ? [operationLost(was, route)] : operationChanges(was, is, route)));
  }
  for (const [route, is] of present) if (!old.has(route)) changes.push(operationGained(is, route));
  changes.push(...webhookChanges(before, after));
  if (changes.length === 0) changes.push(...wordChanges(before, after));
  return [...new Map(changes.map((found) => [found.id, found])).values()];
}

function byRoute(document: Json): Map<string, Located> {
  return new Map(operationsOf(document).map((operation) => [routeOf(operation), { document, operation }]));
}

function operationChanges(before: Located, after: Located, route: string): Change[] {
  const name = nameOf(before, route);
  // Security and servers may be inherited; all else is in the operation's own words and what they refer to.
  const access = [...securityChanges(name, before, after), ...ownServerChanges(name, before, after)];
  if (wordsOf(before) === wordsOf(after)) return access;
  const found = [
    ...access,
    ...safetyChanges(name, before, after),
    ...requestChanges(name, before, after),
    ...responseChanges(name, before, after),
    ...decimalChanges(name, before, after),
    ...linkChanges(name, before, after),
  ];
  if (found.length > 0) return found;
  return [
    change(name, "response", "words", "changed", {
      severity: "compatible",
      message: "descriptions, examples or names changed",
      migration: "Nothing to do",
      bump: "patch",
    }),
  ];
}

/** Parameters of the path item, and an inherited security, are an operation's own. */
function wordsOf({ document, operation }: Located): string {
  const item = objectAt(objectAt(document, "paths"), operation.path);
  return wordingOf(document, { ...operation.value, path: operation.path, "path parameters": item["parameters"] ?? [] });
}

/** Calls that the service makes by itself are no requests of a client, and are not judged. */
function linkChanges(name: string, before: Located, after: Located): Change[] {
  const [was, is] = [before, after].map(({ document, operation }) =>
    wordingOf(document, operation.value["callbacks"] ?? null),
  );
  return was === is ? [] : [unjudged(name, "callbacks")];
}

function webhookChanges(before: Json, after: Json): Change[] {
  const [was, is] = [before, after].map((document) => wordingOf(document, objectAt(document, "webhooks")));
  return was === is ? [] : [unjudged("*", "webhooks")];
}

/** What belongs to no operation. With any other change it goes without saying. */
function wordChanges(before: Json, after: Json): Change[] {
  if (wordingOf(before, before) === wordingOf(after, after)) return [];
  return [
    change("*", "response", "words", "changed", {
      severity: "compatible",
      message: "the document's own descriptions, or parts that no operation uses, changed",
      migration: "Nothing to do",
      bump: "patch",
    }),
  ];
}

function unjudged(name: string, place: string): Change {
  return change(name, "response", place, "unjudged", {
    severity: "review",
    message: `${place} changed, which cannot be judged`,
    migration: "Compare them in both documents",
    bump: "patch",
  });
}

function operationLost(located: Located, route: string): Change {
  return change(nameOf(located, route), "request", route, "operation lost", {
    severity: "breaking",
    message: `${route} is gone`,
    migration: "Stop calling it",
    bump: "major",
  });
}

function operationGained(located: Located, route: string): Change {
  return change(nameOf(located, route), "request", route, "operation gained", {
    severity: "compatible",
    message: `${route} is new`,
    migration: "Nothing to do: `http` and the types have it",
    bump: "minor",
  });
}

function nameOf({ operation }: Located, route: string): string {
  return operation.id === "" ? route : operation.id;
}

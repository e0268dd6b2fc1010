import { type Change, change, type Effect } from "./change.js";
import { type DocumentOperation, operationsOf, routeOf } from "./document.js";
import type { Json } from "./json.js";
import { ownServerChanges, securityChanges, serverChanges } from "./operations/access-changes.js";
import { sayingChanges } from "./operations/deprecation-changes.js";
import { requestChanges } from "./operations/request-changes.js";
import { responseChanges } from "./operations/response-changes.js";
import { callbackChanges, webhookChanges } from "./operations/webhook-changes.js";
import { wordingOf } from "./schemas/meaning.js";

/** Finds what changed in an operation that both documents have. */
export type Judge<E extends string = Effect> = (
  name: string,
  before: DocumentOperation,
  after: DocumentOperation,
) => Change<E>[];

export interface Additions<E extends string> {
  /** Changes that the caller has found between the whole documents. */
  readonly found?: readonly Change<E>[];
  /** In the order in which they run; by default those of this package. */
  readonly judges?: readonly Judge<E | Effect>[];
}

/** Every difference between two documents of one API, in the order of the operations. */
export function diffDocuments<E extends string = Effect>(
  before: Json,
  after: Json,
  { found = [], judges = [requestChanges, responseChanges, callbackChanges] }: Additions<E> = {},
): Change<E | Effect>[] {
  const [old, present] = [byRoute(before), byRoute(after)];
  const changes: Change<E | Effect>[] = [...serverChanges(before, after), ...found];
  for (const [route, was] of old) {
    const is = present.get(route);
    changes.push(...(is === undefined ? [operationLost(was, route)] : operationChanges(was, is, route, judges)));
  }
  for (const [route, is] of present) if (!old.has(route)) changes.push(operationGained(is, route));
  changes.push(...webhookChanges(before, after));
  if (changes.length === 0) changes.push(...wordChanges(before, after));
  return [...new Map(changes.map((each) => [each.id, each])).values()];
}

function byRoute(document: Json): Map<string, DocumentOperation> {
  return new Map(operationsOf(document).map((operation) => [routeOf(operation), operation]));
}

function operationChanges<E extends string>(
  before: DocumentOperation,
  after: DocumentOperation,
  route: string,
  judges: readonly Judge<E | Effect>[],
): Change<E | Effect>[] {
  const name = nameOf(before, route);
  // Only security and servers may be inherited; the rest is in the operation and what it refers to.
  const access = [
    ...sayingChanges(name, before, after),
    ...securityChanges(name, before, after),
    ...ownServerChanges(name, before, after),
  ];
  if (wordsOf(before) === wordsOf(after)) return access;
  const found = [...access, ...judges.flatMap((judge) => judge(name, before, after))];
  if (found.length > 0) return found;
  return [
    change(name, "response", "words", "changed", {
      severity: "compatible",
      message: "descriptions, examples or names changed",
      migration: "Nothing to do",
      effect: "changed",
    }),
  ];
}

/** Parameters of the path item belong to each of its operations. */
function wordsOf({ document, path, item, value }: DocumentOperation): string {
  return wordingOf(document, { ...value, path, "path parameters": item["parameters"] ?? [] });
}

/** Changes that belong to no operation; reported only if there is no other change. */
function wordChanges(before: Json, after: Json): Change[] {
  if (wordingOf(before, before) === wordingOf(after, after)) return [];
  return [
    change("*", "response", "words", "changed", {
      severity: "compatible",
      message: "the document's own descriptions, or parts that no operation uses, changed",
      migration: "Nothing to do",
      effect: "changed",
    }),
  ];
}

function operationLost(operation: DocumentOperation, route: string): Change {
  return change(nameOf(operation, route), "request", route, "operation lost", {
    severity: "breaking",
    message: `${route} is gone`,
    migration: "Stop calling it",
    effect: "operation lost",
  });
}

function operationGained(operation: DocumentOperation, route: string): Change {
  return change(nameOf(operation, route), "request", route, "operation gained", {
    severity: "compatible",
    message: `${route} is new`,
    migration: "Nothing to do",
    effect: "operation gained",
  });
}

function nameOf({ id }: DocumentOperation, route: string): string {
  return id === "" ? route : id;
}

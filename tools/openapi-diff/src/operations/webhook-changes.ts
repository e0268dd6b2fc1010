import { type Change, change, type Direction } from "../change.js";
import { type DocumentOperation, operationsOf, resolve } from "../document.js";
import { type Json, type JsonObject, objectAt } from "../json.js";
import { wordingOf } from "../schemas/meaning.js";
import { contentChanges } from "./content-changes.js";
import { sentChanges } from "./request-changes.js";

/** What changed in the requests that the service makes. What it sends is read, and what it takes as a response is sent. */
export function webhookChanges(before: Json, after: Json): Change[] {
  const sentIn = (document: Json): Requests => sentWith(document, objectAt(document, "webhooks"), "webhook");
  return sentByService(sentIn(before), sentIn(after));
}

/** The same for the requests that the service makes because of one operation. */
export function callbackChanges(name: string, before: DocumentOperation, after: DocumentOperation): Change[] {
  const sentIn = ({ document, value }: DocumentOperation): Requests =>
    sentWith(document, callbacksOf(document, value), `${name} callback`);
  return sentByService(sentIn(before), sentIn(after));
}

type Requests = ReadonlyMap<string, DocumentOperation>;

/** By name and method, each read like an operation at a path of that name. */
function sentWith(document: Json, items: JsonObject, kind: string): Requests {
  return new Map(operationsOf(document, items).map((each) => [`${kind} ${each.path} ${each.method}`, each]));
}

/** The path items of all callbacks, by the callback and the expression for its address. */
function callbacksOf(document: Json, operation: JsonObject): JsonObject {
  const callbacks = Object.entries(objectAt(operation, "callbacks"));
  return Object.fromEntries(
    callbacks.flatMap(([name, callback]) =>
      Object.entries(resolve(document, callback, "").value).map(([expression, item]): [string, Json] => [
        `${name} ${expression}`,
        item,
      ]),
    ),
  );
}

function sentByService(before: Requests, after: Requests): Change[] {
  return [
    ...[...before].flatMap(([name, old]) => {
      const present = after.get(name);
      return present === undefined ? [lost(name)] : changesOf(name, old, present);
    }),
    ...[...after.keys()].filter((name) => !before.has(name)).map(gained),
  ];
}

function changesOf(name: string, before: DocumentOperation, after: DocumentOperation): Change[] {
  if (wordingOf(before.document, before.value) === wordingOf(after.document, after.value)) return [];
  return [...sentChanges(name, "response", before, after), ...takenChanges(name, before, after)];
}

function takenChanges(name: string, before: DocumentOperation, after: DocumentOperation): Change[] {
  const [old, present] = [new Map(before.responses), new Map(after.responses)];
  const direction: Direction = "request";
  return [...new Set([...old.keys(), ...present.keys()])].sort().flatMap((status) => {
    const [was, is] = [old.get(status), present.get(status)];
    if (was !== undefined && is !== undefined)
      return contentChanges(
        name,
        direction,
        `${status} body`,
        { document: before.document, place: was },
        { document: after.document, place: is },
      );
    const isLost = is === undefined;
    return change(name, direction, status, `status ${isLost ? "lost" : "gained"}`, {
      severity: isLost ? "review" : "compatible",
      message: isLost ? `${status} is no longer documented` : `${status} is now understood`,
      migration: isLost ? "Ask the vendor what it does with this status" : "Nothing to do",
      effect: isLost ? "lost" : "gained",
    });
  });
}

function lost(name: string): Change {
  return change(name, "response", name, "webhook lost", {
    severity: "breaking",
    message: `${name} is no longer sent`,
    migration: "Find out what it told you in another way",
    effect: "changed",
  });
}

function gained(name: string): Change {
  return change(name, "response", name, "webhook gained", {
    severity: "compatible",
    message: `${name} is new`,
    migration: "Nothing to do",
    effect: "gained",
  });
}

import { type Change, change, type Direction } from "../change.js";
import { type DocumentOperation, operationsOf, resolve } from "../document.js";
import { isObject, type Json, objectAt } from "../json.js";
import { wordingOf } from "../schemas/meaning.js";
import { contentChanges } from "./content-changes.js";
import { sentChanges } from "./request-changes.js";

/** What changed in the requests that the service makes. What it sends is read, and what it takes as a response is sent. */
export function webhookChanges(before: Json, after: Json): Change[] {
  const [was, is] = [webhooksOf(before), webhooksOf(after)];
  return [
    ...[...was].flatMap(([name, old]) => {
      const present = is.get(name);
      return present === undefined ? [lost(name)] : changesOf(name, old, present);
    }),
    ...[...is.keys()].filter((name) => !was.has(name)).map(gained),
  ];
}

/** By name and method, each read like an operation at a path of that name. */
function webhooksOf(document: Json): Map<string, DocumentOperation> {
  const items = Object.entries(objectAt(document, "webhooks")).map(([name, item]) => [
    name,
    resolve(document, item, "").value,
  ]);
  const read = { ...(isObject(document) ? document : {}), paths: Object.fromEntries(items) };
  return new Map(operationsOf(read).map((each) => [`webhook ${each.path} ${each.method}`, each]));
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

import { type DocumentOperation, operationsOf } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, objectAt, pointer } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import { parseYaml } from "../document/read-yaml.js";
import { reach } from "../generate/open-enums.js";
import { lint } from "../lint/lint-document.js";
import { type Names, namesOf, overlayOf } from "../names/names.js";
import { withNames } from "../names/with-names.js";
import { applyOverlay } from "../overlay/apply-overlay.js";
import { actionsOf } from "../overlay/prune.js";
import { recorded } from "../overlay/record.js";
import { withActions } from "../update/add-actions.js";
import { newOperations } from "../update/new-operations.js";
import { administrative, type LeftOut } from "./administrative.js";
import { decisionOf } from "./decision.js";
import type { Documents } from "./judged-documents.js";
import { lostServers } from "./lost-servers.js";
import { matchOperations } from "./match-operations.js";
import { missingExamples } from "./missing-examples.js";
import { proposeNames } from "./propose-names.js";
import { type Redone, redoActions } from "./redo-actions.js";
import { repairedExamples } from "./repair-examples.js";
import { indented, rewrittenOverlay } from "./rewrite-overlay.js";

/** The overlay for the vendor's document, and what is left for a person. */
export interface Adoption {
  readonly text: string;
  readonly names: Names;
  readonly done: readonly Redone[];
  readonly leftOut: readonly LeftOut[];
  /** The operations of the present document that the vendor's does not have. */
  readonly lost: readonly DocumentOperation[];
  /** Actions that keep what the packages call and the vendor's document does not list. */
  readonly servers: readonly JsonObject[];
  readonly decisions: readonly Finding[];
}

export interface AdoptionSources {
  readonly upstream: Json;
  readonly built: Json;
  readonly vendor: Json;
  readonly file: string;
  readonly overlay: string;
}

export function adoptOverlay({ upstream: published, built, vendor: bundle, file, overlay }: AdoptionSources): Adoption {
  const { value, lineOf } = parseYaml(file, overlay);
  const names = proposeNames(built, bundle, matchOperations(built, bundle), namesOf(value));
  const { document: vendor, findings: strangers } = withNames(bundle, overlayOf(names), file);
  const { pairs } = matchOperations(built, vendor);
  const { document: upstream } = withNames(published, value, file);
  const documents = { upstream, built, vendor, pairs, requested: requestedIn(built), unused: new Set<string>() };
  const { done, text } = redoneWith(documents, { file, overlay, names, bundle });
  const merged = (overlayText: string): Json => applyOverlay(bundle, parseYaml(file, overlayText)).document;

  const leftOut = administrative(merged(text), new Set(pairs.map(({ before }) => before.id)));
  const without = text + indentedList(leftOut.map(({ action }) => action));
  const now = merged(without);
  const known = matchOperations(built, now).pairs;
  const unrecorded = without + indentedList(missingExamples(now, known, () => false));
  const everyAction = [...actionsOf(file, unrecorded).keys()];
  const complete = recorded(bundle, file, unrecorded, everyAction);
  const whole = applyOverlay(bundle, parseYaml(file, complete));
  // What `update` will add by itself is not a decision.
  const added = newOperations(built, whole.document).flatMap(({ actions }) => actions);
  const { document } = applyOverlay(bundle, parseYaml(file, withActions(file, complete, added)));
  const open = done.filter(({ fate }) => fate === "open");
  const schemas = objectAt(objectAt(vendor, "components"), "schemas");
  return {
    text: complete,
    names,
    done,
    leftOut,
    lost: operationsOf(built).filter((operation) => !pairs.some(({ before }) => before.id === operation.id)),
    servers: lostServers(built, whole.document),
    decisions: [
      ...strangers,
      ...open.map((redone) => decisionOf(redone, file, lineOf(["actions", redone.index]), schemas)),
      ...(open.length > 0 ? [] : [...whole.findings, ...lint(file, document)]),
    ],
  };
}

function indentedList(actions: readonly Json[]): string {
  return actions.length === 0 ? "" : indented(actions);
}

interface Texts {
  readonly file: string;
  readonly overlay: string;
  readonly names: Names;
  readonly bundle: Json;
}

/** Redoes the actions until nothing that they add is unused. */
function redoneWith(documents: Documents, texts: Texts): { done: Redone[]; text: string } {
  const { file, overlay, names, bundle } = texts;
  const done = repairedExamples(redoActions(documents, actionsOf(file, overlay)), bundle, names);
  const text = rewrittenOverlay(file, overlay, done, names);
  const { document } = applyOverlay(bundle, parseYaml(file, text));
  const unused = unusedIn(document).filter(
    (at) => !unusedIn(documents.vendor).includes(at) && !documents.unused.has(at),
  );
  if (unused.length === 0) return { done, text };
  return redoneWith({ ...documents, unused: new Set([...documents.unused, ...unused]) }, texts);
}

/** The components that nothing refers to. A security scheme is referred to by its name. */
function unusedIn(document: Json): string[] {
  const references = new Set(JSON.stringify(document).match(/(?<="\$ref":")#[^"]*/g));
  return Object.entries(objectAt(document, "components"))
    .filter(([kind]) => kind !== "securitySchemes")
    .flatMap(([kind, components]) =>
      Object.keys(isObject(components) ? components : {}).map((name) => pointer("components", kind, name)),
    )
    .filter((at) => !references.has(at));
}

function requestedIn(document: Json): Set<string> {
  const parts = operationsOf(document).map(({ requestBody }) => requestBody.value);
  return reach(new Set(parts), objectAt(objectAt(document, "components"), "schemas"));
}

import { contractFetch, type Remark, type Violation } from "@lumkit/testing/contract";
import { operationsOf } from "@lumkit/tool-openapi-diff/document";
import { type Json, parseJson } from "@lumkit/tool-openapi-diff/json";
import { CommandError, type Invocation } from "../cli/command.js";
import { messageOf } from "../cli/message-of.js";
import { memberTypes, shownPlace } from "./member-types.js";
import { pathValues } from "./path-values.js";
import type { Asker, Target } from "./targets.js";

/** What one call showed. Of the answer's body nothing is in it but the names and JSON types of its members. */
export interface Observation {
  readonly operation: string;
  readonly status: number;
  /** By place, e.g. `body.orders[].status`: `null | string`. Empty for a body that is no JSON. */
  readonly members: Readonly<Record<string, string>>;
  /** Where the call was not as the document has it, or as it only infers. */
  readonly deviations: readonly { readonly kind: string; readonly place: string }[];
}

export interface Probed {
  readonly observations: readonly Observation[];
  /** Reads that were not made, and why. */
  readonly skipped: readonly { readonly operation: string; readonly reason: string }[];
}

/**
 * Makes every read of a document once, and the one call besides that was asked for.
 *
 * @throws {CommandError} a value of the environment is unusable, the service cannot be reached or refuses the credentials.
 */
export async function probeApi(
  target: Target,
  document: Json,
  values: Readonly<Record<string, string>>,
  extra: string | undefined,
  progress: Invocation["progress"],
): Promise<Probed> {
  const { api } = target;
  // First, for it refuses an unusable base URL in words of its own.
  const asker = opened(target, values, (url, init) => checked(url, init));
  let last: { readonly status: number; readonly text: string } | undefined;
  const checked = contractFetch(api, {
    baseUrl: values[target.baseUrl] ?? "",
    onViolation: "report",
    async fetch(url, init) {
      const response = await globalThis.fetch(url, init);
      last = { status: response.status, text: await response.clone().text() };
      return response;
    },
  });
  const observations: Observation[] = [];
  const skipped: { operation: string; reason: string }[] = [];
  const answers = new Map<string, Json>();

  async function ask(operation: string, call: () => Promise<unknown>): Promise<Json | undefined> {
    progress(`${api}: ${operation}`);
    const [violations, remarks] = [checked.violations().length, checked.remarks().length];
    last = undefined;
    const failure = await call().then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failure instanceof CommandError) throw failure;
    // A client that cannot use an answer throws; the answer is worth noting all the same.
    if (last === undefined) throw new CommandError(`Cannot probe ${api}: ${operation}: ${messageOf(failure)}`);
    const { status, text } = last;
    if (status === 401)
      throw new CommandError(
        `Cannot probe ${api}: the service answered 401 to ${operation}, check ${target.credentials.join(" and ")}`,
      );
    const body = parseJson(text);
    const found = [...checked.violations().slice(violations), ...checked.remarks().slice(remarks)];
    const members = body === undefined ? {} : memberTypes(body);
    observations.push({ operation, status, members, deviations: deviationsOf(found) });
    return status < 300 ? body : undefined;
  }

  const reads = operationsOf(document).filter(({ method }) => method === "GET");
  // What takes an id comes after what gives it.
  for (const { id, path } of reads.sort((a, b) => a.path.split("{").length - b.path.split("{").length)) {
    const parameters = pathValues(path, answers);
    if (typeof parameters === "string") {
      skipped.push({ operation: id, reason: `no answer has a value for {${parameters}}` });
      continue;
    }
    const body = await ask(id, () => asker.read(path, parameters));
    if (body !== undefined) answers.set(path, body);
  }
  if (extra !== undefined) await ask(target.extra.operation, () => asker.extra(extra));
  return { observations, skipped };
}

function opened(target: Target, values: Readonly<Record<string, string>>, fetch: Parameters<Target["open"]>[1]): Asker {
  try {
    return target.open(values, fetch);
  } catch (error) {
    throw new CommandError(`Cannot probe ${target.api}: ${messageOf(error)}`);
  }
}

function deviationsOf(found: readonly (Violation | Remark)[]): Observation["deviations"] {
  const distinct = new Map(
    found.map(({ kind, place }) => [`${kind} ${shownPlace(place)}`, { kind, place: shownPlace(place) }]),
  );
  return [...distinct.values()];
}

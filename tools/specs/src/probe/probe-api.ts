import { contractFetch, type Remark, type Violation } from "@lumkit/testing/contract";
import { type Json, parseJson } from "@lumkit/tool-openapi-diff/json";
import { CommandError, type Invocation } from "../cli/command.js";
import { messageOf } from "../cli/message-of.js";
import { clientOperations } from "../document/client-operations.js";
import { memberTypes, shownPlace } from "./member-types.js";
import { pathValues } from "./path-values.js";
import type { Prober, Target } from "./targets.js";

/** What one call showed. From the response body it keeps only the names and JSON types of the members. */
export interface Observation {
  readonly operation: string;
  readonly status: number;
  /** By place, e.g. `body.orders[].status`: `null | string`. Empty for a body that is not JSON. */
  readonly members: Readonly<Record<string, string>>;
  /** Where the call differed from the document, or confirmed or contradicted an inference. */
  readonly deviations: readonly { readonly kind: string; readonly place: string }[];
}

export interface Probed {
  readonly observations: readonly Observation[];
  /** Reads that were skipped, and why. */
  readonly skipped: readonly { readonly operation: string; readonly reason: string }[];
}

/**
 * Calls every read of a document once, and the extra call if it was asked for.
 *
 * @throws {CommandError} an environment variable is invalid, or the service cannot be reached or rejects the credentials.
 */
export async function probeApi(
  target: Target,
  document: Json,
  values: Readonly<Record<string, string>>,
  extra: string | undefined,
  progress: Invocation["progress"],
): Promise<Probed> {
  const { api } = target;
  // First, because it refuses an invalid base URL with its own message.
  const prober = opened(target, values, (url, init) => checked(url, init));
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
  const responses = new Map<string, Json>();

  async function record(operation: string, call: () => Promise<unknown>): Promise<Json | undefined> {
    progress(`${api}: ${operation}`);
    const [violations, remarks] = [checked.violations().length, checked.remarks().length];
    last = undefined;
    const failure = await call().then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failure instanceof CommandError) throw failure;
    // A client that cannot use a response throws; the response is recorded anyway.
    if (last === undefined) throw new CommandError(`Cannot probe ${api}: ${operation}: ${messageOf(failure)}`);
    const { status, text } = last;
    if (status === 401)
      throw new CommandError(
        `Cannot probe ${api}: the service responded to ${operation} with 401: check ${target.credentials.join(" and ")}`,
      );
    const body = parseJson(text);
    const found = [...checked.violations().slice(violations), ...checked.remarks().slice(remarks)];
    const members = body === undefined ? {} : memberTypes(body);
    observations.push({ operation, status, members, deviations: deviationsOf(found) });
    return status < 300 ? body : undefined;
  }

  const reads = clientOperations(document).filter(({ method }) => method === "GET");
  // Operations that take an id come after those that return it.
  for (const { id, path } of reads.sort((a, b) => a.path.split("{").length - b.path.split("{").length)) {
    const parameters = pathValues(path, responses);
    if (typeof parameters === "string") {
      skipped.push({ operation: id, reason: `no response has a value for {${parameters}}` });
      continue;
    }
    const body = await record(id, () => prober.read(path, parameters));
    if (body !== undefined) responses.set(path, body);
  }
  if (extra !== undefined) await record(target.extra.operation, () => prober.extra(extra));
  return { observations, skipped };
}

function opened(
  target: Target,
  values: Readonly<Record<string, string>>,
  fetch: Parameters<Target["open"]>[1],
): Prober {
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

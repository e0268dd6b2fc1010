import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { type Validators, validators } from "../lint/validators.js";
import { sampler } from "./sampler.js";
import { withStatus } from "./with-status.js";

/** Examples that the schemas of one document allow. A schema is named by its pointer. */
export interface Examples {
  /**
   * A value for a schema; the best guess if none can be made that it allows, and lint reports that.
   *
   * @param status the one in the document, for the body of a response.
   */
  generated(at: string, status?: string): Json;
  /** Why a schema does not allow a value; nothing if it does. */
  problem(at: string, value: Json | undefined): string | undefined;
  /** A value that is not allowed, with the members that it lacks, or a generated one if that does not help. */
  repaired(at: string, value: Json | undefined): Json;
}

export function examplesFor(document: Json): Examples {
  let compiled: Validators | undefined;
  const samples = sampler(document);
  const problem: Examples["problem"] = (at, value) => {
    compiled ??= validators(document, () => {});
    compiled.compile(at, at);
    return compiled.check(at, value)[0];
  };
  const generated: Examples["generated"] = (at, status = "") => {
    const made: Json[] = [];
    for (const sampled of samples(at)) {
      const value = withStatus(sampled, status);
      if (problem(at, value) === undefined) return value;
      made.push(value);
    }
    return made[0] ?? null;
  };
  return {
    generated,
    problem,
    repaired(at, value) {
      const whole = generated(at);
      const completed = value === undefined ? whole : withMembersOf(whole, value);
      return problem(at, completed) === undefined ? completed : whole;
    },
  };
}

/** The value with the members that only the generated one has, at any depth. */
function withMembersOf(generated: Json | undefined, value: Json): Json {
  if (Array.isArray(value)) {
    const item = Array.isArray(generated) ? generated[0] : undefined;
    return value.map((each) => withMembersOf(item, each));
  }
  if (!isObject(value) || !isObject(generated)) return value;
  const own = Object.entries(value).map(([key, member]): [string, Json] => [
    key,
    withMembersOf(generated[key], member),
  ]);
  return { ...generated, ...Object.fromEntries(own) };
}

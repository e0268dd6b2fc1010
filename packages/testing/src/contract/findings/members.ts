import type { ContractShape } from "../module.js";
import type { Flaw } from "./finding.js";
import { groupBy } from "./group-by.js";
import { shownWord } from "./shown-word.js";

type Members = ContractShape["members"];

/** Whether a member, or one that it is in, has a name that is only inferred. */
export function isInferred(members: Members, path: string): boolean {
  for (let at = path; at !== ""; at = parentOf(at)) {
    if (Object.hasOwn(members, at) && members[at]?.inferred === true) return true;
  }
  return false;
}

/** Whether every known member of an object is only inferred, so that it may have others. */
export function isInferredObject(members: Members, path: string): boolean {
  const own = Object.keys(members).filter((member) => parentOf(member) === path);
  return isInferred(members, path) || (own.length > 0 && own.every((member) => isInferred(members, member)));
}

export interface Survey {
  /** The paths of the known members that the value has. */
  readonly seen: ReadonlySet<string>;
  readonly remarks: readonly Flaw[];
}

/** Finds the known members that a response has, and at most one remark for each member. */
export function surveyMembers(members: Members, body: unknown): Survey {
  const seen = new Set<string>();
  const remarks = new Map<string, Flaw>();
  const remark = (path: string, flaw: Flaw): void => {
    if (!remarks.has(path)) remarks.set(path, flaw);
  };
  const children = groupBy(Object.keys(members), parentOf);

  function visit(value: unknown, path: string, place: string): void {
    if (Array.isArray(value)) {
      if (!children.has(`${path}[]`)) return;
      for (const [index, item] of value.entries()) visit(item, `${path}[]`, `${place}[${index}]`);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    for (const child of children.get(path) ?? []) {
      const name = child.slice(path === "" ? 0 : path.length + 1);
      const { inferred, values } = members[child] ?? {};
      const at = `${place}.${name}`;
      const found: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
      if (found === undefined) {
        if (inferred) remark(child, { kind: "inferred-missing", place: at, problem: "is missing (only inferred)" });
        continue;
      }
      seen.add(child);
      if (typeof found === "string" && values !== undefined && !values.includes(found))
        remark(child, { kind: "unknown-value", place: at, problem: `is "${shownWord(found)}", which is new` });
      visit(found, child, at);
    }
  }

  visit(body, "", "body");
  return { seen, remarks: [...remarks.values()] };
}

/** `orders[]` of `orders[].status`, `orders` of `orders[]`, and nothing of `orders`. */
export function parentOf(path: string): string {
  if (path.endsWith("[]")) return path.slice(0, -2);
  return path.slice(0, Math.max(path.lastIndexOf("."), 0));
}

import type { ContractShape } from "../../contract/module.js";
import type { PlannedFault } from "../faults.js";
import type { Reply, WholeReply } from "./reply.js";

/** What an unknown enum value and an unknown member are called. */
const unknownName = "lumkitSandboxUnknown";

/** Changes the data of a success as a fault wants it. */
export function spoilData(data: unknown, fault: PlannedFault["fault"] | undefined, members: Members): unknown {
  if (fault === "unknown-member") return withMember(data);
  if (fault !== "unknown-enum-value") return data;
  const path = Object.keys(members).find((name) => members[name]?.values !== undefined);
  return path === undefined
    ? data
    : withValue(
        data,
        path.split(/(?=\[\])|\./).filter((part) => part !== ""),
      );
}

/** Breaks a response as a fault wants it. */
export function spoilReply(reply: WholeReply, fault: PlannedFault["fault"] | undefined): Reply {
  if (fault === "drop-after-commit") return "dropped";
  if (fault === "truncate") return { ...reply, isCut: true };
  return fault === "malformed-json" ? { ...reply, body: `${reply.body.slice(0, -1)},` } : reply;
}

type Members = ContractShape["members"];

function withMember(data: unknown): unknown {
  return Array.isArray(data) ? data.map(withMember) : { ...Object(data), [unknownName]: true };
}

/** Sets what is at a path such as `orders`, `[]`, `status`. */
function withValue(data: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return unknownName;
  if (name === "[]") return Array.isArray(data) ? data.map((item) => withValue(item, rest)) : data;
  return Object.hasOwn(Object(data), name) ? { ...Object(data), [name]: withValue(Object(data)[name], rest) } : data;
}

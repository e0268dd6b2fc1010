import type { Json } from "@lumkit/tool-openapi-diff/json";
import { root } from "../document/apis.js";
import { parseYaml, readYaml } from "../document/read-yaml.js";
import { git } from "../document/versions.js";

/** How many committed versions of a file are looked at. */
const depth = 30;

/** The versions of an upstream.yaml, the latest first: the file, then those that git has. Read only as far as needed. */
export function* earlierUpstreams(file: string): Generator<Json> {
  yield readYaml(file).value;
  for (const commit of (git(root, "log", `-${depth}`, "--format=%H", "--", file) ?? "").split("\n").filter(Boolean)) {
    const text = git(root, "show", `${commit}:${file}`);
    if (text !== undefined) yield parseYaml(file, text).value;
  }
}

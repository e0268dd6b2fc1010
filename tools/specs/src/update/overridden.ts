import { isDeepStrictEqual } from "node:util";
import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { parseYaml } from "../document/read-yaml.js";
import { basisOf, fingerprintOf } from "../overlay/basis.js";
import { brief } from "../overlay/brief.js";
import { actionsOf } from "../overlay/prune.js";

/** Each action that acts on something new in upstream, as a line of Markdown. Only those before the given number. */
export function overriddenLines(before: Json, upstream: Json, file: string, text: string, count: number): string[] {
  const { lineOf } = parseYaml(file, text);
  return actionsOf(file, text)
    .slice(0, count)
    .flatMap((action, index) => {
      if (!isObject(action)) return [];
      const known = basisOf(before, action).map(fingerprintOf);
      const news = basisOf(upstream, action).filter((basis) => !known.includes(fingerprintOf(basis)));
      if (news.length === 0) return [];
      const places = news.map(({ place, said }) =>
        isDeepStrictEqual(said, {}) ? `now also acts at \`${place}\`` : `overrides \`${brief(said)}\` at \`${place}\``,
      );
      return [
        `- Action ${index + 1} (\`${action["target"]}\`), line ${lineOf(["actions", index])}: ${places.join("; ")}`,
      ];
    });
}

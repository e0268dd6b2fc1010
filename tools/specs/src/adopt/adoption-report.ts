import type { Adoption } from "./adopt-overlay.js";
import type { Fate } from "./redo-actions.js";
import { indented } from "./rewrite-overlay.js";

const fates: readonly Fate[] = ["kept", "decided", "re-targeted", "reduced", "taken over", "open"];

/** What happened to every action and operation, as Markdown; what is proposed, if a person must decide first. */
export function adoptionReport(api: string, { done, leftOut, lost, names, servers, decisions }: Adoption): string {
  const counts = fates.flatMap((fate) => {
    const { length } = done.filter((each) => each.fate === fate);
    return length === 0 ? [] : [`${length} ${fate}`];
  });
  const told = decisions.length > 0 ? [] : done.filter(({ fate }) => fate !== "kept" && fate !== "open");
  return [
    `## ${api}: the vendor's own document`,
    `Of ${done.length} actions: ${counts.join(", ")}. ${Object.keys(names.schemas).length} schemas and ${Object.keys(names.operations).length} operations keep the names of the packages.`,
    ...section(
      "Left out",
      leftOut.map(({ route, why }) => `- ${route}: ${why}`),
    ),
    ...section(
      "Not in the vendor's document",
      lost.map(({ id, method, path }) => `- \`${id}\` (${method} ${path})`),
    ),
    ...section(
      "Servers that the vendor's document does not list",
      servers.length === 0
        ? []
        : [
            `Remove them from \`environments\` in packages/${api}/src/client.ts, or add this to the end of the overlay:`,
            indented(servers).trimEnd(),
          ],
    ),
    ...section(
      "Changed actions",
      told.map(({ index, action, fate, why, actions }) => {
        const to =
          fate === "re-targeted" ? `: now ${actions.map(({ target }) => `\`${String(target)}\``).join(", ")}` : "";
        return `- ${index + 1}, \`${String(action["target"])}\`: ${fate}${to}${why.length === 0 ? "" : ` (${brief(why)})`}`;
      }),
    ),
  ].join("\n\n");
}

/** The first reasons, without the names of the members that they are about. */
function brief(why: readonly string[]): string {
  const reasons = [...new Set(why.map((each) => each.replace(/^[^ ]+: /, "")))];
  return reasons.length <= 3 ? reasons.join("; ") : `${reasons.slice(0, 3).join("; ")}; …`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${title}`, lines.join("\n")];
}

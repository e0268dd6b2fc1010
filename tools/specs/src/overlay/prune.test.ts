import { readFileSync } from "node:fs";
import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { expect, test } from "vitest";
import { apiNames, root } from "../document/apis.js";
import { parseYaml, readYaml } from "../document/read-yaml.js";
import { applyOverlay } from "./apply-overlay.js";
import { pruned } from "./prune.js";

const overlay = `# An overlay.
overlay: 1.1.0
actions:
  # ------------- names
  - target: $.info # the title
    description: The title.
    update:
      title: a

  # ------------- tags
  - target: $.tags
    # why
    description: >-
      A tag, in
      two lines.
    update: [b]

  - target: $.old
    description: Nobody has it.
    remove: true

  # the type, first half
  - target: $.schema.type
    description: Takes the type away.
    remove: true
  # second half
  - target: $.schema
    description: Puts another in its place.
    update: { type: [string, "null"] }
# the end
x-end: 1
`;

test("removes what upstream now says itself, and keeps the rest unchanged", () => {
  const upstream = { info: { title: "a" }, tags: ["a"], schema: { type: ["string", "null"] } };
  expect(pruned(upstream, "overlay.yaml", overlay)).toMatchObject({
    gone: [
      { target: "$.info", description: "The title." },
      { target: "$.old", description: "Nobody has it." },
      { target: "$.schema.type", description: "Takes the type away." },
      { target: "$.schema", description: "Puts another in its place." },
    ],
    text: `# An overlay.
overlay: 1.1.0
actions:
  # ------------- names

  # ------------- tags
  - target: $.tags
    # why
    description: >-
      A tag, in
      two lines.
    update: [b]

  # the type, first half
  # second half
# the end
x-end: 1
`,
  });
});

test("leaves an overlay unchanged if upstream says none of it", () => {
  const upstream = { info: {}, tags: [], old: 1, schema: { type: "string" } };
  expect(pruned(upstream, "overlay.yaml", overlay)).toMatchObject({ text: overlay, gone: [] });
});

test("keeps an empty list if upstream says everything", () => {
  const upstream = { info: { title: "a" }, tags: ["b"], schema: { type: ["string", "null"] } };
  const { text, gone } = pruned(upstream, "overlay.yaml", overlay);
  expect(gone).toHaveLength(5);
  expect(parseYaml("overlay.yaml", text).value).toEqual({ overlay: "1.1.0", actions: [], "x-end": 1 });
  expect(text.split("\n").filter((line) => line.trim().startsWith("#"))).toHaveLength(6);
});

test.each([
  ["in one line", "actions: [{ target: $.info, description: The title., update: { title: a } }]\n"],
  ["below their dashes", "actions:\n  -\n    target: $.info\n    description: The title.\n    update: { title: a }\n"],
])("refuses actions %s, which it cannot cut out", (_, text) => {
  expect(() => pruned({ info: { title: "a" } }, "overlay.yaml", text)).toThrow(
    'Cannot prune overlay.yaml: its actions must be a list with each "- target" on a line of its own',
  );
});

/** Upstream as it would be if it had taken over every fifth action, beginning with one of the first five. */
function grown(upstream: Json, actions: readonly Json[], first: number): Json {
  return actions.reduce((document: Json, action, index) => {
    const { document: after, findings } = applyOverlay(document, {
      ...parseYaml("", "{}"),
      value: { actions: [action] },
    });
    return index % 5 === first && findings.length === 0 ? after : document;
  }, upstream);
}

test.each(apiNames.flatMap((api) => [0, 1, 2, 3, 4].map((first) => ({ api, first }))))(
  "prunes the overlay of $api when upstream takes over every fifth action from $first on, and keeps every comment",
  ({ api, first }) => {
    const file = `specs/${api}/overlay.yaml`;
    const before = readFileSync(root + file, "utf8");
    const { value } = parseYaml(file, before);
    const actions = isObject(value) && Array.isArray(value["actions"]) ? value["actions"] : [];
    const upstream = grown(readYaml(`specs/${api}/upstream.yaml`).value, actions, first);
    const { text, gone, rest } = pruned(upstream, file, before);
    expect(gone.length).toBeGreaterThan(actions.length / 20);
    const left = parseYaml(file, text);
    // Down to the order of the members, which is that of the generated files.
    expect(JSON.stringify(rest)).toBe(JSON.stringify(applyOverlay(upstream, left)));
    expect(Object(left.value).actions).toHaveLength(actions.length - gone.length);
    expect(applyOverlay(upstream, left).document).toEqual(applyOverlay(upstream, parseYaml(file, before)).document);
    const comments = (lines: string): string[] => lines.split("\n").filter((line) => /^ {0,2}#/.test(line));
    expect(comments(text)).toEqual(comments(before));
    expect(pruned(upstream, file, text)).toMatchObject({ text, gone: [] });
  },
);

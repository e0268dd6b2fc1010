import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { canaries } from "@lumkit/tool-fixtures/secrets/canaries";
import { findSecret } from "@lumkit/tool-fixtures/secrets/find-secret";
import { describe, expect, inject, test } from "vitest";
import { run } from "../src/run.js";

const [project, tarballs] = [inject("project"), inject("tarballs")];
const root = fileURLToPath(new URL("../../../", import.meta.url));
const repository = "https://github.com/lumkit/lumkit";

describe.each(["core", "lumo", "lumetrade", "testing"])("the package %s", (name) => {
  const folder = join(project, "node_modules/@lumkit", name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.slice(folder.length + 1), entry.name));
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  const pages = files.filter((file) => file.endsWith(".md"));

  test("ships nothing but what it lists, and its license", () => {
    const others = files.filter((file) => !/^(dist|src)\//.test(file) && !/^(console|docs)\/[\w-]+\.\w+$/.test(file));
    const own = {
      core: [],
      lumo: ["openapi.gen.json"],
      lumetrade: ["openapi.gen.json"],
      testing: ["lumkit-sandbox.mjs"],
    };
    expect(others.sort()).toEqual(["LICENSE", "README.md", "package.json", ...Object(own)[name]].sort());
    expect(files.filter((file) => /\.(test|test-d)\.|\.tsbuildinfo$/.test(file))).toEqual([]);
    expect(read("LICENSE")).toBe(readFileSync(join(root, "LICENSE"), "utf8"));
  });

  test("says where it comes from", () => {
    const manifest = JSON.parse(read("package.json"));
    expect(manifest.repository).toEqual({ type: "git", url: `git+${repository}.git`, directory: `packages/${name}` });
    expect(manifest.bugs).toBe(`${repository}/issues`);
    expect(manifest.homepage).toBe(`${repository}/tree/main/packages/${name}#readme`);
    expect(manifest.keywords.length).toBeGreaterThan(2);
    expect(JSON.stringify(manifest.dependencies ?? {})).not.toContain("workspace:");
  });

  test("has the pages that its sources and pages name", () => {
    const texts = files.filter((file) => /^(README\.md|docs\/.*|src\/.*\.ts|dist\/.*\.d\.ts)$/.test(file)).map(read);
    const named = texts.flatMap((text) => text.match(/(?<![\w/])docs\/[\w-]+\.md\b/g) ?? []);
    expect([...new Set(named)].filter((page) => !files.includes(page))).toEqual([]);
  });

  test.each(pages)("every link of %s leads to a file of the repository, or to another site", (page) => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    const broken = links.filter((link) => {
      if (link.startsWith("#")) return !headings(read(page)).includes(link.slice(1));
      const [, path = ""] = new RegExp(`^${repository}(?:/(?:blob|tree)/main/([^#]+))?(?:#.*)?$`).exec(link) ?? [];
      if (link.startsWith(repository)) return !existsSync(join(root, path));
      return !link.startsWith("https://");
    });
    expect(broken).toEqual([]);
  });

  test("holds no secret of the tests or of the build", () => {
    const packed = readdirSync(tarballs).filter((file) => file.startsWith(`lumkit-${name}-`));
    expect(packed).toHaveLength(1);
    const bytes = gunzipSync(readFileSync(join(tarballs, packed[0] ?? "")));
    expect(findSecret(bytes, canaries)).toBe(undefined);
    expect(findSecret(Buffer.concat([bytes, Buffer.from(canaries.newKey)]), canaries)).toContain("newKey");
  });

  test("is published without a warning", async () => {
    const tarball = join(tarballs, `lumkit-${name}-${JSON.parse(read("package.json")).version}.tgz`);
    // Nothing listens there, and a dry run asks nothing.
    const registry = ["--fetch-retries=0", "--registry=http://127.0.0.1:9/", "--//127.0.0.1:9/:_authToken=none"];
    const printed = await run("sh", [
      "-c",
      'npm publish --dry-run --access=public "$@" 2>&1',
      "npm",
      ...registry,
      tarball,
    ]);
    expect(printed).toContain(`+ @lumkit/${name}@`);
    expect(printed).not.toMatch(/^npm (warn|error)/m);
  });
});

/** The anchors of the headings, as GitHub makes them. */
function headings(text: string): string[] {
  const titles = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => title);
  return titles.map((title) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, "")
      .replaceAll(" ", "-"),
  );
}

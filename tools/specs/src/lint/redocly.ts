import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import { isDeepStrictEqual } from "node:util";
import { operationsOf } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, listOf, parseJson, pointer } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import { createTemporaryFolder } from "../cli/temporary-folders.js";
import { builtFile, overlayFile, root, upstreamFile } from "../document/apis.js";
import { isSkipped } from "../document/client-operations.js";
import { plainDocument } from "../document/plain-document.js";
import { parseYaml } from "../document/read-yaml.js";
import { withNames } from "../names/with-names.js";

const program = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

export interface SecondOpinion {
  /** Errors of Redocly's recommended rules, and where its bundle differs from our document. */
  readonly findings: readonly Finding[];
  /** Warnings of the recommended rules. They are mostly about what the vendor does not publish, so they stop nothing. */
  readonly warnings: readonly Finding[];
}

/**
 * What Redocly reports about a merged document: its recommended rules, and the result of its own overlay. Works offline.
 *
 * @param sources the texts that the document was merged from; by default those in specs/.
 */
export async function secondOpinion(
  api: string,
  document: Json,
  sources: Sources = { upstream: textOf(upstreamFile(api)), overlay: textOf(overlayFile(api)) },
): Promise<SecondOpinion> {
  // A new folder, because Redocly reads the settings in its working directory.
  const folder = createTemporaryFolder();
  try {
    // What is left out need not be correct.
    const checked = operationsOf(document).some(isSkipped) ? plainDocument(document) : document;
    writeFileSync(`${folder}/openapi.json`, JSON.stringify(checked));
    const upstream = parseYaml("upstream.yaml", sources.upstream).value;
    const overlay = parseYaml("overlay.yaml", sources.overlay).value;
    // Redocly knows nothing of `x-lumkit-names`.
    const named = withNames(upstream, overlay, "overlay.yaml").document;
    writeFileSync(`${folder}/upstream.yaml`, JSON.stringify(withoutReferences(named)));
    writeFileSync(`${folder}/overlay.yaml`, JSON.stringify(withoutReferences(overlay)));
    const [linted, bundled] = await Promise.all([
      lintFindings(builtFile(api), folder),
      bundleFindings(api, folder, document),
    ]);
    return { findings: [...linted.findings, ...bundled], warnings: linted.warnings };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The texts of `upstream.yaml` and `overlay.yaml`. */
export interface Sources {
  readonly upstream: string;
  readonly overlay: string;
}

/**
 * The same under names that are not references. An overlay does not follow these, and Redocly stops at one that leads
 * nowhere, even in a part that is not used.
 */
function withoutReferences(value: Json): Json {
  const text = JSON.stringify(value).replaceAll("$ref", "reference_").replaceAll("discriminator", "discriminator_");
  return parseJson(text) ?? null;
}

function textOf(path: string): string {
  return readFileSync(root + path, "utf8");
}

/** What the recommended rules report about the `openapi.json` in a folder, which findings call by this name. */
export async function lintFindings(file: string, folder: string): Promise<SecondOpinion> {
  const report = await redocly(
    folder,
    "lint",
    "openapi.json",
    "--extends=recommended",
    "--format=json",
    "--max-problems=10000",
  );
  if (typeof report === "string") return { findings: [{ file, place: "redocly lint", message: report }], warnings: [] };
  const problems = listOf(report["problems"]).filter(isObject);
  const findingsOf = (severity: string): Finding[] =>
    problems.filter((problem) => problem["severity"] === severity).map((problem) => findingOf(file, problem));
  return { findings: findingsOf("error"), warnings: findingsOf("warn") };
}

function findingOf(file: string, problem: JsonObject): Finding {
  const [location] = listOf(problem["location"]);
  const place = isObject(location) ? location["pointer"] : undefined;
  return {
    file,
    place: typeof place === "string" ? place : "#/",
    message: `${String(problem["message"]).replaceAll(/\s+/g, " ")} (Redocly's ${problem["ruleId"]})`,
  };
}

/** Two programs that implement one standard must agree on what the overlay means. */
async function bundleFindings(api: string, folder: string, document: Json): Promise<Finding[]> {
  const bundle = await redocly(folder, "bundle", "upstream.yaml", "--overlay=overlay.yaml", "--ext=json");
  const finding = { file: builtFile(api), place: "redocly bundle" };
  if (typeof bundle === "string") return [{ ...finding, message: bundle }];
  const difference = differingPath(withoutReferences(document), bundle, []);
  return difference === undefined ? [] : [{ ...finding, message: `gives another value at ${pointer(...difference)}` }];
}

function differingPath(
  ours: Json | undefined,
  theirs: Json | undefined,
  path: readonly string[],
): string[] | undefined {
  if (isDeepStrictEqual(ours, theirs)) return undefined;
  if (!isObject(ours) || !isObject(theirs)) return [...path];
  const key = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].find(
    (name) => !isDeepStrictEqual(ours[name], theirs[name]),
  );
  return key === undefined ? [...path] : differingPath(ours[key], theirs[key], [...path, key]);
}

/** The JSON that Redocly prints, or in one line why there is none. */
async function redocly(folder: string, ...options: readonly string[]): Promise<JsonObject | string> {
  const child = spawn(process.execPath, [program, ...options], {
    cwd: folder,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const output = parseJson(stdout);
  if (isObject(output)) return output;
  const lines = stderr.split("\n").map((line) => line.trim());
  return `printed no JSON: ${lines.find((line) => /error|fail|cannot|invalid/i.test(line)) ?? "it printed no error"}`;
}

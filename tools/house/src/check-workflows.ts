import { parse } from "yaml";
import { type Finding, lineAt } from "./finding.js";
import type { Source } from "./source.js";

interface Workflow {
  readonly on: string | readonly string[] | Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly steps: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}

/** Finds what would let a stranger's code, or an action that was replaced, act as this repository. */
export function checkWorkflows({ path, text }: Source): Finding[] {
  if (!/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return [];
  const workflow: Workflow = parse(text);
  const findings: Finding[] = [];
  const add = (found: string, advice: string, place: RegExp): void => {
    findings.push({ path, line: lineAt(text, Math.max(0, text.search(place))), found, advice });
  };

  for (const { 0: line, index } of text.matchAll(/(?<=^ *(- )?)uses:.*$/gm)) {
    if (/@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(line)) continue;
    findings.push({ path, line: lineAt(text, index), found: "action", advice: "pin it: <full SHA> # v<version>" });
  }
  if (!isEmptyObject(workflow.permissions)) {
    add("permissions", "say `permissions: {}` for the workflow; each job lists its own", /^on:/m);
  }
  for (const trigger of ["pull_request_target", "workflow_run"].filter((name) => triggersOf(workflow).includes(name))) {
    add("trigger", `${trigger} gives secrets to the code of a pull request; use pull_request`, /^on:/m);
  }
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const place = new RegExp(`^  ${name}:`, "m");
    if (!isObject(job.permissions)) add("permissions", "list what the job needs, or say `permissions: {}`", place);
    if (job.steps.some((step) => isOf(step, "actions/checkout") && step.with?.["persist-credentials"] !== false)) {
      add("checkout", "say `persist-credentials: false`; give the token to the step that needs it", place);
    }
    if (job.steps.some(({ run = "" }) => run.includes("${{"))) {
      add("expression", "a script reads values from `env`, so that no value is run", place);
    }
    for (const advice of publishingProblems(workflow, job)) add("publishing", advice, place);
  }
  return findings;
}

/** What a job that can publish must not do. It can if it may ask for an identity. */
function publishingProblems(workflow: Workflow, { permissions, steps }: Job): string[] {
  if (!isObject(permissions) || !("id-token" in permissions)) return [];
  const isSafe = (step: Step): boolean => {
    if (step.uses === undefined || isOf(step, "actions/download-artifact")) return true;
    const { "package-manager-cache": automatic, cache } = step.with ?? {};
    return isOf(step, "actions/setup-node") && automatic === false && cache === undefined;
  };
  const installs = /\b(npx|pnpm|yarn|npm (ci|i|install|exec|run|start|test))\b/;
  return [
    ...(JSON.stringify(workflow.on) === '{"push":{"branches":["main"]}}' ? [] : ["start it only from a push to main"]),
    ...(Object.keys(permissions).length === 1 ? [] : ["give it no permission but `id-token`"]),
    ...(steps.every(isSafe) ? [] : ["use only download-artifact, and setup-node without a cache"]),
    ...(steps.some(({ run = "" }) => installs.test(run)) ? ["run nothing but npm's own commands"] : []),
  ];
}

function triggersOf({ on }: Workflow): readonly string[] {
  if (typeof on === "string") return [on];
  return Array.isArray(on) ? on : Object.keys(on);
}

function isOf({ uses }: Step, action: string): boolean {
  return uses?.startsWith(`${action}@`) === true;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isEmptyObject(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

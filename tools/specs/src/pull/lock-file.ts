import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { isObject, type Json, objectAt } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import { lockFile, root, upstreamFile } from "../document/apis.js";
import { readYaml } from "../document/read-yaml.js";

/** What `upstream.lock.json` says about the upstream.yaml next to it. */
export interface Lock {
  /** `transcription`: written by hand from the published reference. `url`, `file`: pulled from there. */
  readonly source: "transcription" | "url" | "file";
  /** Where the document is pulled from; of a transcription, where the vendor offers it. */
  readonly url?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** The sha256 of the bytes of upstream.yaml. */
  readonly sha256: string;
  readonly openapi: string;
  /** The vendor's own version of the document, `info.version`. */
  readonly version: string;
  /** The day on which this upstream.yaml was pinned, in UTC: YYYY-MM-DD. */
  readonly date: string;
}

/** Where a document came from, with the validators of its server. */
export type Origin = Pick<Lock, "source" | "url" | "etag" | "lastModified">;

export function lockOf(origin: Origin, text: string, document: Json, date: Date): Lock {
  const version = objectAt(document, "info")["version"];
  return {
    ...origin,
    sha256: sha256Of(text),
    openapi: isObject(document) ? String(document["openapi"]) : "",
    version: String(version),
    date: date.toISOString().slice(0, 10),
  };
}

export function lockText(lock: Lock): string {
  return `${JSON.stringify(lock, undefined, 2)}\n`;
}

/** The lock of an API, or nothing if there is none or it cannot be read. */
export function readLock(api: string): Lock | undefined {
  try {
    return lockFrom(JSON.parse(readFileSync(root + lockFile(api), "utf8")));
  } catch {
    return undefined;
  }
}

function lockFrom(value: Json): Lock | undefined {
  if (!isObject(value)) return undefined;
  const { source, sha256, openapi, version, date } = value;
  if (source !== "transcription" && source !== "url" && source !== "file") return undefined;
  if (typeof sha256 !== "string" || typeof openapi !== "string") return undefined;
  if (typeof version !== "string" || typeof date !== "string") return undefined;
  const optional = (["url", "etag", "lastModified"] as const).flatMap((name) => {
    const member = value[name];
    return typeof member === "string" ? [[name, member] as const] : [];
  });
  return { source, ...Object.fromEntries(optional), sha256, openapi, version, date };
}

/** Whether upstream.yaml is, byte for byte, what the lock pins. */
export function isPinned(api: string, { sha256 }: Lock): boolean {
  const path = root + upstreamFile(api);
  return existsSync(path) && sha256Of(readFileSync(path, "utf8")) === sha256;
}

/** What `check` reports about an upstream.yaml that is not the one pinned. */
export function lockFindings(api: string): Finding[] {
  const file = lockFile(api);
  const lock = readLock(api);
  if (lock === undefined)
    return [{ file, place: "file", message: `is missing or not a lock: run \`pnpm specs lock ${api}\`` }];
  if (!isPinned(api, lock)) {
    const message =
      lock.source === "transcription"
        ? `is not that of upstream.yaml: if it was changed on purpose, run \`pnpm specs lock ${api}\``
        : `is not that of upstream.yaml, which was pulled and must not be changed by hand: run \`pnpm specs pull ${api}\``;
    return [{ file, place: "sha256", message }];
  }
  const { value } = readYaml(upstreamFile(api));
  const real = lockOf({ source: lock.source }, "", value, new Date(0));
  return (["openapi", "version"] as const)
    .filter((member) => lock[member] !== real[member])
    .map((member) => ({
      file,
      place: member,
      message: `is "${lock[member]}" and upstream.yaml says "${real[member]}"`,
    }));
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

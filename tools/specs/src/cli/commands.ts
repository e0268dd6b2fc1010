import type { Command } from "./command.js";

export interface Row {
  readonly summary: string;
  /** Loaded when it is called, because most of them load a compiler. */
  load(): Promise<Command>;
}

export const commands: Readonly<Record<string, Row>> = {
  new: {
    summary: "adds an API: documents, client, mocks, sandbox and tests from the vendor's document",
    load: async () => (await import("../new/new-command.js")).newCommand,
  },
  pull: {
    summary: "downloads the document that the vendor publishes",
    load: async () => (await import("../pull/pull-command.js")).pull,
  },
  lock: {
    summary: "pins an upstream.yaml that was written by hand",
    load: async () => (await import("../pull/lock-command.js")).lock,
  },
  build: {
    summary: "applies the overlay and writes openapi.gen.yaml",
    load: async () => (await import("../overlay/build-command.js")).build,
  },
  record: {
    summary: "records that a person has decided about stale actions of the overlay",
    load: async () => (await import("../overlay/record-command.js")).record,
  },
  lint: {
    summary: "checks the merged document, also by Redocly's rules; writes nothing",
    load: async () => (await import("../lint/lint-command.js")).lint,
  },
  generate: {
    summary: "builds, checks and writes every generated file",
    load: async () => (await import("../generate/generate-command.js")).generate,
  },
  check: {
    summary: "does all of this and fails if a file differs; writes nothing",
    load: async () => (await import("../generate/check-command.js")).check,
  },
  diff: {
    summary: "lists what changed since the last release, or between two documents",
    load: async () => (await import("../compare/diff-command.js")).diff,
  },
  changeset: {
    summary: "writes the changeset of what changed since the last release",
    load: async () => (await import("../release/changeset-command.js")).changeset,
  },
  update: {
    summary: "does pull, build, lint, generate, diff and changeset in one go, or nothing",
    load: async () => (await import("../update/update-command.js")).update,
  },
  adopt: {
    summary: "takes the vendor's own document in place of a transcription",
    load: async () => (await import("../adopt/adopt-command.js")).adopt,
  },
  probe: {
    summary: "calls every read on the real service and records the shape of the responses",
    load: async () => (await import("../probe/probe-command.js")).probe,
  },
};

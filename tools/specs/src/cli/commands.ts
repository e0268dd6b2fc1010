import type { Command } from "./command.js";

export interface Row {
  readonly summary: string;
  /** Loaded when it is called, for most of them load a compiler. */
  load(): Promise<Command>;
}

export const commands: Readonly<Record<string, Row>> = {
  pull: {
    summary: "takes over the document that the vendor publishes",
    load: async () => (await import("./commands/pull.js")).pull,
  },
  lock: {
    summary: "pins an upstream.yaml that was written by hand",
    load: async () => (await import("./commands/lock.js")).lock,
  },
  build: {
    summary: "applies the overlay and writes openapi.gen.yaml",
    load: async () => (await import("./commands/build.js")).build,
  },
  lint: {
    summary: "checks the merged document, also by Redocly's rules; writes nothing",
    load: async () => (await import("./commands/lint.js")).lint,
  },
  generate: {
    summary: "builds, checks and writes every generated file",
    load: async () => (await import("./commands/generate.js")).generate,
  },
  check: {
    summary: "does all of it and fails if a file differs; writes nothing",
    load: async () => (await import("./commands/check.js")).check,
  },
  diff: {
    summary: "tells what changed since the last release, or between two documents",
    load: async () => (await import("./commands/diff.js")).diff,
  },
  changeset: {
    summary: "writes the changeset of what changed since the last release",
    load: async () => (await import("./commands/changeset.js")).changeset,
  },
  update: {
    summary: "does pull, build, lint, generate, diff and changeset in one go, or nothing",
    load: async () => (await import("./commands/update.js")).update,
  },
  probe: {
    summary: "makes every read on the real service and notes what the answers are made of",
    load: async () => (await import("./commands/probe.js")).probe,
  },
};

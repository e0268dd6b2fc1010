import type { Change, Effect } from "@lumkit/tool-openapi-diff";

export type Bump = "none" | "patch" | "minor" | "major";

/** `promise broken`: a type, safety class, decimal mark or final state that code relied on has changed. */
export type ClientEffect = Effect | "promise broken";

/** A change, and how much of the package's version it bumps. */
export interface ReleaseChange extends Omit<Change, "effect"> {
  readonly bump: Exclude<Bump, "none">;
}

const bumps: Readonly<Record<ClientEffect, ReleaseChange["bump"]>> = {
  "operation lost": "major",
  "promise broken": "major",
  "operation gained": "minor",
  gained: "minor",
  lost: "patch",
  changed: "patch",
};

export function withBump({ effect, ...change }: Change<ClientEffect>): ReleaseChange {
  const migration = effect === "operation gained" ? "Nothing to do: `http` and the types have it" : change.migration;
  return { ...change, migration, bump: bumps[effect] };
}

const sizes: readonly Bump[] = ["none", "patch", "minor", "major"];

export function largestBump(changes: readonly ReleaseChange[]): Bump {
  return changes.reduce<Bump>(
    (largest, { bump }) => (sizes.indexOf(bump) > sizes.indexOf(largest) ? bump : largest),
    "none",
  );
}

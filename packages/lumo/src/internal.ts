// What the repository's own tools and tests read. It may change in any release.
export { finalStates, operations } from "./operations.gen.js";

/** Operations of the document that no method offers, each with the reason; `http` has them. */
export const httpOnly = {} as const satisfies Record<string, string>;

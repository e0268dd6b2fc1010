/** Operations of the document that no method offers, each with the reason; `http` has them. */
export const httpOnly = {} as const satisfies Record<string, string>;

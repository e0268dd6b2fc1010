// Generated from the folders of specs/ by `npm run generate`: no list of APIs is kept by hand.

/** The APIs that have a mock, contract checks and a sandbox. */
export const apiNames = ["lumetrade", "lumo"] as const;

export type ApiName = (typeof apiNames)[number];

/** Each loads the sandbox of its API, and no other. */
export const sandboxes = {
  lumetrade: async () => (await import("./lumetrade/open.js")).open,
  lumo: async () => (await import("./lumo/open.js")).open,
};

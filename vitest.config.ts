import { readdirSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** Tests import the sources of the other packages, so no test needs a build. */
const conditions = ["@lumkit/source", "node", "import", "default"];

/** Some of their tests change the whole process: `node:http`, or the look-up of names. */
const isolated = ["tools/browser", "tools/faults", "tools/packed"];

const folders = ["packages", "tools"].flatMap((parent) =>
  readdirSync(`${import.meta.dirname}/${parent}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({
      name: parent === "packages" ? `@lumkit/${entry.name}` : `tools/${entry.name}`,
      root: `${import.meta.dirname}/${parent}/${entry.name}`,
    })),
);

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Several run at once and share a terminal: none may redraw lines.
    reporters: [["default", { summary: false }]],
    // The machine may be busy: a time-out must mean "hangs", not "slow".
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: folders.map(({ name, root }) => ({
      extends: true as const,
      test: {
        name,
        root,
        // To start a process for each file, and to load the same modules there, takes longer than most tests.
        isolate: isolated.includes(name),
        include: ["{src,test}/**/*.test.ts"],
        setupFiles: [`${import.meta.dirname}/tools/vitest.setup.ts`],
        // The examples ask for the mocks as a user's tests do.
        ...(name === "tools/house" ? { globalSetup: [`${import.meta.dirname}/packages/testing/src/vitest.ts`] } : {}),
        ...(name === "tools/packed"
          ? { globalSetup: [`${import.meta.dirname}/tools/packed/test/setup/global.ts`] }
          : {}),
      },
    })),
  },
});

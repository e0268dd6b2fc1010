import { defineConfig } from "vitest/config";
import workspace from "../../../vitest.config.js";

const root = `${import.meta.dirname}/../../..`;

/** The tests of the clients' own sources, in one project: Stryker runs those that a mutant can affect. */
export default defineConfig({
  ...workspace,
  root,
  test: {
    root,
    testTimeout: 20_000,
    include: ["packages/{core,lumo,lumetrade}/src/**/*.test.ts"],
    // Stryker runs tests in threads, where the time zone of the process cannot be changed.
    exclude: ["packages/core/src/time/parse-date-time.test.ts"],
    setupFiles: [`${root}/tools/vitest.setup.ts`],
  },
});

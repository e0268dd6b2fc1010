import { readdirSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** Tests read the sources of the other packages, so none of them needs a build. */
const conditions = ["@lumkit/source", "node", "import", "default"];

const folders = ["packages", "tools"].flatMap((parent) =>
  readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({
      name: parent === "packages" ? `@lumkit/${entry.name}` : `tools/${entry.name}`,
      root: `${parent}/${entry.name}`,
    })),
);

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: folders.map(({ name, root }) => ({
      extends: true as const,
      test: {
        name,
        root,
        include: ["{src,test}/**/*.test.ts"],
        setupFiles: [`${import.meta.dirname}/vitest.setup.ts`],
      },
    })),
  },
});

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The compiler. An `import` of its 9 MB costs a second more, because the loader of ES modules reads them too. */
export const ts: typeof import("typescript") = require("typescript");

/** The generator of types, which loads the compiler too. */
export const openapiTypescript: typeof import("openapi-typescript") = require("openapi-typescript");

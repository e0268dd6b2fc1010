import type {} from "vitest";
import { type ApiName, apiNames } from "./apis.gen.js";
import { findDocument } from "./prism/find-document.js";
import { startPrism } from "./prism.js";

type MockUrlName = `${ApiName}MockUrl`;

/** The base URL of the mock of each API whose package is installed. */
type MockUrls = { readonly [Name in MockUrlName]: string };

declare module "vitest" {
  interface ProvidedContext extends MockUrls {}
}

/** The part of a vitest project that `setup` uses. */
export interface MockProject {
  provide(key: MockUrlName, url: string): void;
}

/**
 * Starts the mock of each API whose package is installed, once for all test files, and gives the function that stops
 * them. Use it with `globalSetup: ["@lumkit/testing/vitest"]` in the configuration of vitest. Tests ask for their base
 * URLs with `inject("lumoMockUrl")` and `inject("lumetradeMockUrl")`.
 */
export async function setup(
  project: MockProject,
  find: (api: ApiName) => Promise<unknown> = findDocument,
): Promise<() => Promise<void>> {
  const isThere = async (api: ApiName): Promise<ApiName[]> => {
    try {
      await find(api);
      return [api];
    } catch {
      return [];
    }
  };
  const apis = (await Promise.all(apiNames.map(isThere))).flat();
  if (apis.length === 0)
    throw new Error(
      `Cannot start the mocks: install the package of an API, whose document they need (@lumkit/${apiNames.join(", @lumkit/")})`,
    );
  const mocks = await Promise.all(apis.map(async (api) => ({ api, mock: await startPrism(api) })));
  for (const { api, mock } of mocks) project.provide(`${api}MockUrl`, mock.url);
  return async () => {
    for (const { mock } of mocks) await mock.close();
  };
}

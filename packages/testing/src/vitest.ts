import type {} from "vitest";
import { findDocument } from "./prism/find-document.js";
import { startPrism } from "./prism.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Base URL of the mock of the Lumo B2B API, if `@lumkit/lumo` is installed. */
    lumoMockUrl: string;
    /** Base URL of the mock of the Lumetrade API, if `@lumkit/lumetrade` is installed. */
    lumetradeMockUrl: string;
  }
}

const keys = { lumo: "lumoMockUrl", lumetrade: "lumetradeMockUrl" } as const;
type Api = keyof typeof keys;

/** The part of a vitest project that `setup` uses. */
export interface MockProject {
  provide(key: (typeof keys)[Api], url: string): void;
}

/**
 * Starts the mock of each API whose package is installed, once for all test files, and gives the function that stops
 * them. Use it with `globalSetup: ["@lumkit/testing/vitest"]` in the configuration of vitest. Tests ask for their base
 * URLs with `inject("lumoMockUrl")` and `inject("lumetradeMockUrl")`.
 */
export async function setup(
  project: MockProject,
  find: (api: Api) => Promise<unknown> = findDocument,
): Promise<() => Promise<void>> {
  const isThere = async (api: Api): Promise<Api[]> => {
    try {
      await find(api);
      return [api];
    } catch {
      return [];
    }
  };
  const apis = [...(await isThere("lumo")), ...(await isThere("lumetrade"))];
  if (apis.length === 0)
    throw new Error(
      'Cannot start the mocks: install "@lumkit/lumo", "@lumkit/lumetrade" or both, whose documents they need',
    );
  const mocks = await Promise.all(apis.map(async (api) => ({ api, mock: await startPrism(api) })));
  for (const { api, mock } of mocks) project.provide(keys[api], mock.url);
  return async () => {
    for (const { mock } of mocks) await mock.close();
  };
}

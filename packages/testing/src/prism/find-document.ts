import { access } from "node:fs/promises";
import { createRequire } from "node:module";
import { apiNames } from "../apis.gen.js";

/** Finds the OpenAPI document that the name of an API stands for; anything else is the path of a document. */
export async function findDocument(
  document: string,
  resolve: (specifier: string) => string = createRequire(import.meta.url).resolve,
): Promise<string> {
  const name = apiNames.some((api) => api === document) ? `@lumkit/${document}` : undefined;
  try {
    if (name !== undefined) return resolve(`${name}/openapi.json`);
    await access(document);
    return document;
  } catch (cause) {
    const problem =
      name === undefined
        ? `: there is no document at "${document}"`
        : ` for "${document}": install its document with "npm install ${name}"`;
    throw new Error(`Cannot start Prism${problem}`, { cause });
  }
}

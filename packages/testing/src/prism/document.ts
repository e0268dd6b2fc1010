import { access } from "node:fs/promises";
import { createRequire } from "node:module";
import { apiNames } from "../apis.gen.js";

/** Finds the OpenAPI document that the name of an API stands for; anything else is the path of a document. */
export async function findDocument(
  document: string,
  resolve: (specifier: string) => string = createRequire(import.meta.url).resolve,
): Promise<string> {
  const api = apiNames.find((name) => name === document);
  if (api !== undefined) return resolveDocument(api, `@lumkit/${api}`, resolve);
  try {
    await access(document);
  } catch (cause) {
    throw new Error(`Cannot start Prism: there is no document at "${document}"`, { cause });
  }
  return document;
}

function resolveDocument(document: string, name: string, resolve: (specifier: string) => string): string {
  try {
    return resolve(`${name}/openapi.json`);
  } catch (cause) {
    throw new Error(`Cannot start Prism for "${document}": install its document with "npm install ${name}"`, { cause });
  }
}

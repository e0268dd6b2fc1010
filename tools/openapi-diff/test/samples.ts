import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Json } from "../src/json.js";

const folder = fileURLToPath(new URL("../../../specs/", import.meta.url));

/** The documents of this repository, by name: samples of real documents. */
export const samples: ReadonlyMap<string, Json> = new Map(
  readdirSync(folder).map((name) => [name, parse(readFileSync(`${folder}${name}/openapi.gen.yaml`, "utf8"))]),
);

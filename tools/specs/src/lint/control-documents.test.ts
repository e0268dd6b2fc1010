import { writeFileSync } from "node:fs";
import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { isObject, type Json, type JsonObject, objectAt, parseJson } from "@lumkit/tool-openapi-diff/json";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, onTestFinished, test } from "vitest";
import { createTemporaryFolder } from "../cli/temporary-folders.js";
import { lintFindings } from "./redocly.js";

/** What a sandbox gives under `/_sandbox`, as a text. */
async function serve(sandbox: { listen(): Promise<{ readonly url: string; close(): Promise<void> }> }) {
  const { url, close } = await sandbox.listen();
  onTestFinished(close);
  return async (path: string): Promise<string> => (await fetch(`${url}/_sandbox${path}`)).text();
}

test.each(Object.entries({ lumo: createLumoSandbox, lumetrade: createLumetradeSandbox }))(
  "Redocly finds nothing in the document of the controls of %s",
  async (api, create) => {
    const read = await serve(create());
    const folder = createTemporaryFolder();
    writeFileSync(`${folder}/openapi.json`, await read("/openapi.json"));
    expect(await lintFindings(api, folder)).toEqual({ findings: [], warnings: [] });
  },
);

test.each(Object.entries({ lumo: createLumoSandbox, lumetrade: createLumetradeSandbox }))(
  "what the controls of %s respond to a GET conforms to their document",
  async (_, create) => {
    const read = await serve(create());
    const ajv = new Ajv2020({ strictTypes: true, strictSchema: true, allowUnionTypes: true });
    formats.default(ajv);
    const document = parseJson(await read("/openapi.json"));
    const paths = isObject(document) && isObject(document["paths"]) ? Object.entries(document["paths"]) : [];
    let count = 0;
    for (const [path, item] of paths) {
      const schema = schemaOf(item);
      if (schema === undefined) continue;
      const isRight = ajv.validate(schema, parseJson(await read(path.replace("/_sandbox", ""))));
      expect(isRight, `${path}: ${ajv.errorsText()}`).toBe(true);
      count++;
    }
    expect(count).toBeGreaterThan(5);
  },
);

/** Of the JSON that a GET gives. */
function schemaOf(item: Json): JsonObject | undefined {
  const names = ["get", "responses", "200", "content", "application/json", "schema"];
  const schema = names.reduce<Json>(objectAt, item);
  return isObject(schema) && Object.keys(schema).length > 0 ? schema : undefined;
}

import { expect, test } from "vitest";
import { stringify } from "yaml";
import { json, transcription, vendor, workspace, wrote } from "./vendor.js";

test("refuses a document that lacks operations until a person says that they are gone", async () => {
  const { pull, read } = await workspace();
  const { "/login": _, ...paths } = Object(transcription["paths"]);
  const part = { body: JSON.stringify({ ...transcription, paths }) };
  const { url } = await vendor(part, part);
  expect(await pull("--from", url)).toMatchObject({
    status: 1,
    stderr: `Cannot pull payments from "${url}": it lacks POST /login: check that it is whole, and if the vendor has removed them, repeat with --lost\n`,
    changed: false,
  });
  expect(await pull("--from", url, "--lost")).toMatchObject({
    status: 0,
    stdout: `payments: wrote ${wrote}, from ${url}\npayments: lost POST /login\n`,
  });
  expect(read("specs/payments/upstream.yaml")).not.toContain("/login");
});

test("refuses the beginning of a YAML document, which is valid YAML", async () => {
  const { pull } = await workspace();
  const { components, ...rest } = transcription;
  const { schemas: _, ...others } = Object(components);
  const { url } = await vendor({ body: stringify({ ...rest, components: others }) });
  const { stderr, changed } = await pull("--from", url);
  expect({ stderr, changed }).toEqual({
    stderr: expect.stringContaining("it lacks #/components/schemas/"),
    changed: false,
  });
});

test("keeps the digits of a long number in every document, and tells a neighbour from it", async () => {
  const { pull, read, specs } = await workspace();
  const withLimit = (limit: string): string =>
    json.replace('"type":"string","enum"', `"maxLength":${limit},"type":"string","enum"`);
  const { url } = await vendor({ body: withLimit("9223372036854775807") }, { body: withLimit("9223372036854775806") });
  await pull("--from", url);
  expect((await specs("generate")).status).toBe(0);
  for (const file of [
    "specs/payments/upstream.yaml",
    "specs/payments/openapi.gen.yaml",
    "packages/payments/openapi.gen.json",
  ])
    expect(read(file)).toMatch(/maxLength"?: 9223372036854775807\b/);
  expect((await pull()).changed).toBe(true);
  expect(read("specs/payments/upstream.yaml")).toContain("maxLength: 9223372036854775806");
});

test("pulls OpenAPI 3.0 as 3.1, says so, and knows it the next time", async () => {
  const { pull, lock, specs } = await workspace();
  const { url } = await vendor(
    { body: json.replace('"3.1.0"', '"3.0.3"') },
    { body: json.replace('"3.1.0"', '"3.0.3"') },
  );
  expect((await pull("--from", url)).stdout).toContain("payments: it is OpenAPI 3.0.3: converted to 3.1\n");
  expect(lock()).toMatchObject({ openapi: "3.1.1" });
  expect((await pull()).changed).toBe(false);
  expect((await specs("build")).status).toBe(0);
});

test("opens no connection and reads no file for an example that looks like a reference", async () => {
  const { pull, specs } = await workspace();
  const { url: elsewhere, asked } = await vendor({ body: "{}" }, { body: "{}" });
  const trap = `{"id":"p1","total":1.5,"status":"done","note":null,"details":{"$ref":"${elsewhere}","$id":5}}`;
  const body = json.replace('{"id":"p1","total":1.5,"status":"done","note":null,"details":{"total":"x"}}', trap);
  expect(body).not.toBe(json);
  const { url } = await vendor({ body });
  expect((await pull("--from", url)).status).toBe(0);
  const ran = [];
  for (const command of ["build", "lint", "generate", "check"]) ran.push(await specs(command));
  expect(asked).toEqual([]);
  expect(ran.map(({ status, stderr }) => ({ status, stderr }))).toEqual(ran.map(() => ({ status: 0, stderr: "" })));
});

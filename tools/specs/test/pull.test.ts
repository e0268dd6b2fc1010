import { createServer, type Server } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { stringify } from "yaml";
import { canonicalText } from "../src/pull/canonical.js";
import { paymentsFiles, paymentsUpstream } from "./documents.js";
import { createWorkspace } from "./workspace.js";

interface VendorResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A vendor's server: each request gets the next response. */
interface Vendor {
  readonly url: string;
  /** The validators that each request came with. */
  readonly asked: (string | undefined)[];
}

const servers = new Set<Server>();

afterEach(() => {
  for (const server of servers) server.close();
  servers.clear();
  vi.unstubAllEnvs();
});

async function vendor(...responses: readonly VendorResponse[]): Promise<Vendor> {
  const asked: (string | undefined)[] = [];
  const server = createServer(({ headers }, response) => {
    const { status = 200, headers: own = {}, body = "" } = responses[asked.length] ?? { status: 500 };
    asked.push(headers["if-none-match"]);
    response.writeHead(status, own).end(body);
  });
  servers.add(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/openapi`, asked };
}

const transcription = paymentsUpstream();
const published = paymentsUpstream(["fees: { type: array", "costs: { type: array"]);
const json = JSON.stringify(published);
const locked = { openapi: "3.1.0", version: "1.0.0", date: expect.any(String), sha256: expect.any(String) };
const wrote = "specs/payments/upstream.yaml, specs/payments/upstream.lock.json";

async function workspace(others: Readonly<Record<string, string>> = {}) {
  const created = createWorkspace({ ...paymentsFiles(stringify(transcription)), ...others });
  await created.specs("lock", "payments");
  const pull = async (...names: readonly string[]) => {
    const before = created.files();
    const ran = await created.specs("pull", "payments", ...names);
    return { ...ran, changed: JSON.stringify(created.files()) !== JSON.stringify(before) };
  };
  return { ...created, pull, lock: (): unknown => JSON.parse(created.read("specs/payments/upstream.lock.json")) };
}

test("pulls a document in an order of its own, and the next time only if it has changed", async () => {
  const { pull, read, lock, files } = await workspace();
  const { url, asked } = await vendor(
    { body: json, headers: { etag: '"1"', "last-modified": "Fri, 20 Nov 2026 10:00:00 GMT" } },
    { status: 304 },
    { body: stringify(published, { sortMapEntries: true }), headers: { etag: '"2"' } },
  );
  expect(await pull("--from", url)).toEqual({
    status: 0,
    stdout: `payments: wrote ${wrote}, from ${url}\n`,
    stderr: "",
    changed: true,
  });
  const comment = "Pulled from the vendor and never changed by hand: corrections belong in overlay.yaml.";
  expect(read("specs/payments/upstream.yaml")).toBe(canonicalText(published, comment));
  const pulled = { source: "url", url, etag: '"1"', lastModified: "Fri, 20 Nov 2026 10:00:00 GMT", ...locked };
  expect(lock()).toEqual(pulled);
  // Without --from it asks the last address again: at first nothing has changed, then only the order.
  const unchanged = { status: 0, stdout: `payments: unchanged, ${url}\n`, stderr: "", changed: false };
  expect(await pull()).toEqual(unchanged);
  expect(await pull()).toEqual(unchanged);
  expect(asked).toEqual([undefined, '"1"', '"1"']);
  expect(Object.keys(files()).filter((path) => path.endsWith(".new"))).toEqual([]);
});

test("asks for everything when upstream.yaml is not what was pulled, and repairs it", async () => {
  const { pull, read, write } = await workspace();
  const { url, asked } = await vendor(
    { body: json, headers: { etag: '"1"' } },
    { body: json, headers: { etag: '"1"' } },
  );
  await pull("--from", url);
  const text = read("specs/payments/upstream.yaml");
  write("specs/payments/upstream.yaml", `${text}# by hand\n`);
  expect((await pull()).stdout).toBe(`payments: wrote ${wrote}, from ${url}\n`);
  expect(read("specs/payments/upstream.yaml")).toBe(text);
  expect(asked).toEqual([undefined, undefined]);
});

test("asks another address for everything", async () => {
  const { pull } = await workspace();
  const first = await vendor({ body: json, headers: { etag: '"1"' } });
  const second = await vendor({ body: json, headers: { etag: '"1"' } });
  await pull("--from", first.url);
  expect((await pull("--from", second.url)).changed).toBe(false);
  expect(second.asked).toEqual([undefined]);
});

/** The lines of `after` that `before` does not have, and the reverse. */
function changedLines(before: string, after: string): string[] {
  const [old, present] = [before.split("\n"), after.split("\n")];
  return [
    ...old.filter((line) => !present.includes(line)).map((line) => `- ${line.trim()}`),
    ...present.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}

test("changes one line of a transcription, below its head, if the vendor has changed one word", async () => {
  const { pull, read, write, specs } = await workspace();
  write(
    "specs/payments/upstream.yaml",
    `# Read on one page.\n${stringify(transcription, { collectionStyle: "flow" })}`,
  );
  await specs("lock", "payments");
  const before = read("specs/payments/upstream.yaml");
  const { url } = await vendor({ body: json }, { body: json.replace("costs", "charges") });
  await pull("--from", url);
  const after = read("specs/payments/upstream.yaml");
  expect(changedLines(before, after)).toEqual([
    "- # Read on one page.",
    "- fees:",
    "+ # Pulled from the vendor and never changed by hand: corrections belong in overlay.yaml.",
    "+ costs:",
  ]);
  expect(after.split("\n")).toHaveLength(before.split("\n").length);
  await pull();
  expect(changedLines(after, read("specs/payments/upstream.yaml"))).toEqual(["- costs:", "+ charges:"]);
});

test("keeps a transcription that says what the vendor publishes", async () => {
  const { pull } = await workspace();
  const { url } = await vendor({ body: JSON.stringify(transcription) });
  expect(await pull("--from", url)).toMatchObject({ stdout: `payments: unchanged, ${url}\n`, changed: false });
});

test("pulls a file, and gives the same bytes for the same document", async () => {
  const { pull, write, folder, read, lock, specs } = await workspace();
  write("published.json", json);
  write("published.yaml", stringify(published));
  expect(await pull("--from", `${folder}/published.json`)).toMatchObject({ status: 0, changed: true });
  expect(lock()).toEqual({ source: "file", ...locked });
  const text = read("specs/payments/upstream.yaml");
  write("specs/payments/upstream.yaml", "openapi: 3.1.0\n");
  expect(await pull("--from", `${folder}/published.yaml`)).toMatchObject({ status: 0, changed: true });
  expect(read("specs/payments/upstream.yaml")).toBe(text);
  expect((await specs("lint")).status).toBe(0);
});

test("says for a program what it has done", async () => {
  const { pull } = await workspace();
  const { url } = await vendor({ body: json });
  const { stdout } = await pull("--from", url, "--json");
  expect(JSON.parse(stdout)).toEqual({
    apis: [{ api: "payments", from: url, changed: true, notes: [] }],
    wrote: wrote.split(", "),
  });
});

test("writes nothing for any API when one of them cannot be pulled", async () => {
  const { pull, specs, files } = await workspace({ "specs/refunds/upstream.yaml": stringify(transcription) });
  const { url } = await vendor({ body: json }, { body: JSON.stringify(transcription) });
  await pull("--from", url);
  const before = files();
  expect(await specs("pull")).toEqual({
    status: 1,
    stdout: "",
    stderr: "Cannot pull refunds: the address of its document is not known, give it with --from\n",
  });
  expect(await specs("pull", "--from", url)).toMatchObject({
    status: 1,
    stderr: "Cannot take several APIs from one place: name the one that --from is for\n",
  });
  expect(files()).toEqual(before);
});

test("finds a file from where the command was typed", async () => {
  const { pull, folder, write } = await workspace();
  write("packages/new.json", json);
  vi.stubEnv("INIT_CWD", `${folder}/packages`);
  expect(await pull("--from", "new.json")).toMatchObject({ status: 0, changed: true });
});

test("writes neither file when one of them cannot be written", async () => {
  const { pull, write, files } = await workspace();
  const { url } = await vendor({ body: json });
  write("specs/payments/upstream.lock.json.new/a", "in the way");
  const paths = Object.keys(files());
  const { status, stderr, changed } = await pull("--from", url);
  expect({ status, changed }).toEqual({ status: 1, changed: false });
  expect(stderr).toMatch(
    /^Cannot write specs\/payments\/upstream\.yaml, specs\/payments\/upstream\.lock\.json: EISDIR.*\n$/,
  );
  expect(Object.keys(files())).toEqual(paths);
});

const page = "<!doctype html><title>Log in</title>";
const rest = (text: string): string => text.slice(0, -20);

test.each<[what: string, response: VendorResponse, message: string]>([
  ["a page", { body: page, headers: { "content-type": "text/html" } }, "it is HTML or XML, not an OpenAPI document"],
  ["an error", { status: 503, body: json }, "the server responded with 503"],
  ["a 304 that was not asked for", { status: 304 }, "the server responded with 304"],
  ["half a document", { body: rest(json) }, 'line 1: Missing closing "quote'],
  [
    "a redirect to plain http",
    { status: 302, headers: { location: "http://example.com/" } },
    '"http://example.com/" is not https: anyone on the network could change the document',
  ],
])("refuses %s in one line, and writes nothing", async (_, response, message) => {
  const { pull } = await workspace();
  const { url } = await vendor(response);
  expect(await pull("--from", url)).toEqual({
    status: 1,
    stdout: "",
    stderr: `Cannot pull payments from "${url}": ${message}\n`,
    changed: false,
  });
});

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

import { expect, onTestFinished, test, vi } from "vitest";
import { stringify } from "yaml";
import { canonicalText } from "../src/pull/canonical.js";
import { json, locked, published, transcription, type VendorResponse, vendor, workspace, wrote } from "./vendor.js";

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
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv("INIT_CWD", `${folder}/packages`);
  expect(await pull("--from", "new.json")).toMatchObject({ status: 0, changed: true });
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

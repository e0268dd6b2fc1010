import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";

/** What workerd has without `nodejs_compat`, of what the sandboxes, the checks and the clients use. */
const webGlobals = Object.fromEntries(
  [
    ...["AbortController", "AbortSignal", "Blob", "FormData", "Headers", "ReadableStream", "Request", "Response"],
    ...["TextDecoder", "TextEncoder", "URL", "URLSearchParams", "clearTimeout", "crypto", "performance", "setTimeout"],
  ].map((name) => [name, Object(globalThis)[name]]),
);

/** Bundles modules of this package as a user's bundler does: nothing of Node is in it. */
function bundle(contents: string, format: "esm" | "iife") {
  return buildSync({
    stdin: { contents, resolveDir: fileURLToPath(new URL("../src", import.meta.url)) },
    bundle: true,
    conditions: ["@lumkit/source", "workerd"],
    external: ["node:*"],
    format,
    globalName: "result",
    metafile: true,
    platform: "neutral",
    write: false,
  });
}

test.each(["lumo", "lumetrade", "contract"])("%s loads no module of Node", (entry) => {
  const { metafile } = bundle(`export * from "./${entry}.js";`, "esm");
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  // What listens loads them when it is called.
  expect(imports.filter(({ kind }) => kind !== "dynamic-import")).toEqual([]);
  expect(imports.length > 0).toBe(entry !== "contract");
});

test("sandboxes and contract checks need only what the web has", async () => {
  const { outputFiles } = bundle(
    `
    import { createLumo } from "@lumkit/lumo";
    import { createLumetradeSandbox } from "./lumetrade.js";
    import { createLumoSandbox } from "./lumo.js";
    import { contractFetch } from "./contract.js";

    export async function pay() {
      const sandbox = createLumoSandbox({ policies: { acceptTakesMs: 500 } });
      const fetch = contractFetch("lumo", { fetch: sandbox.fetch });
      const lumo = createLumo({ ...sandbox.clientOptions, fetch });
      const qrCode = "https://qr.nspk.ru/AS10?type=02&sum=500000&cur=RUB";
      const order = await lumo.orders.pay({ qrCode, externalOrderId: "inv-1", limits: {} });
      const ended = await sandbox.clock.runUntil(lumo.orders.wait(order.id));
      const other = createLumetradeSandbox();
      const url = "https://lumetrade.invalid/api/v1/accounts/acc_unknown";
      const { apiKey, apiSecret } = other.clientOptions.credentials;
      const response = await other.fetch(url, { headers: { "x-api-key": apiKey, "x-api-secret": apiSecret } });
      return [ended.status, response.status, fetch.violations().length].join();
    }`,
    "iife",
  );
  const context = createContext({ ...webGlobals });
  const code = outputFiles[0]?.text ?? "";
  expect(await runInContext(`${code}\nresult.pay()`, context)).toBe("success,404,0");
});

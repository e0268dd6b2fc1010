/** `npx lumkit-sandbox`: a sandbox for a person with curl, or for a program in another language. */

import { readCommand, type SandboxCommand, usage } from "./command/read.js";

async function run(words: readonly string[]): Promise<void> {
  const command = readCommand(words);
  if (command === "help") return console.log(usage);
  const { listen, headers } = await createFor(command);
  const server = await listen({
    port: command.port,
    onRequest: ({ method, path, status = "dropped" }) => console.log(`${method} ${path} ${status}`),
  });
  process.once("SIGINT", () => server.close());
  console.log(`The sandbox of ${command.api} listens on ${server.url}`);
  for (const [name, value] of Object.entries(headers)) console.log(`${name}: ${value}`);
}

/** Creates the sandbox of an API, and loads no other. A request to it must have the headers. */
async function createFor({ api, seed, realTime }: SandboxCommand) {
  if (api === "lumo") {
    const { createLumoSandbox } = await import("./lumo.js");
    const { listen, clientOptions } = createLumoSandbox({ seed, realTime });
    return { listen, headers: { "X-API-Key": clientOptions.apiKey } };
  }
  const { createLumetradeSandbox } = await import("./lumetrade.js");
  const { listen, clientOptions, addBeneficiary, addWallet } = createLumetradeSandbox({ seed, realTime });
  // At the vendor these are made on its own pages, and a withdrawal needs a beneficiary.
  addBeneficiary({ currency: "ZAR" });
  addWallet({ currency: "ZAR" });
  const { apiKey, apiSecret } = clientOptions.credentials;
  return { listen, headers: { "X-API-Key": apiKey, "X-API-Secret": apiSecret } };
}

run(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

/** `npx lumkit-sandbox`: a sandbox for a person with curl, or for a program in another language. */

import { sandboxes } from "./apis.gen.js";
import { readCommand, usage } from "./command/read.js";

async function run(words: readonly string[]): Promise<void> {
  const command = readCommand(words);
  if (command === "help") return console.log(usage);
  const { api, port, seed, realTime, host, controlKey } = command;
  const open = await sandboxes[api]();
  const { listen, headers } = open({ seed, realTime });
  const server = await listen({
    port,
    ...(host === undefined || controlKey === undefined ? {} : { host, controlKey }),
    onRequest: ({ method, path, status = "dropped" }) => console.log(`${method} ${path} ${status}`),
  });
  process.once("SIGINT", () => server.close());
  console.log(`The sandbox of ${api} listens on ${server.url}`);
  for (const [name, value] of Object.entries(headers)) console.log(`${name}: ${value}`);
  console.log(`Its console is at ${server.url}/_sandbox/`);
}

run(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

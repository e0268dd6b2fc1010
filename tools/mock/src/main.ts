/** `npm run mock`: Prism's own command for the document of every API, each on a port of its own. */

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { curlOf } from "./curl-of.js";
import { isInUse, startPrismCommand } from "./prism-command.js";
import { readArguments } from "./read-arguments.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Serves until a signal comes, or a mock ends by itself. */
async function run(words: readonly string[]): Promise<void> {
  const { address, others } = readArguments(words);
  const { host, port: first } = address;
  const apis = readdirSync(`${root}specs`).map((api, index) => ({ api, port: first + index }));
  for (const { api, port } of apis) {
    if (!(await isInUse({ host, port }))) continue;
    throw new Error(`Cannot start the mock of ${api}: port ${port} is in use; choose another one with -- --port`);
  }
  const mocks = apis.map(({ api, port }) => {
    const document = `${root}packages/${api}/openapi.gen.json`;
    const log = (line: string): void => console.log(`${api} ${line}`);
    return { api, port, ...startPrismCommand({ host, port }, ["mock", document, ...others], log) };
  });
  const stop = () => Promise.all(mocks.map((mock) => mock.stop()));

  let isAsked = false;
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      isAsked = true;
      stop();
    });
  }
  const end = Promise.race(
    mocks.map(async ({ api, ended }) => {
      const reason = await ended;
      if (!isAsked) throw new Error(`The mock of ${api} ended with ${reason}, and so all were stopped`);
    }),
  );
  try {
    await Promise.race([end, Promise.all(mocks.map(({ listening }) => listening))]);
    if (!isAsked) for (const { api, port } of mocks) console.log(`${api}: ${curlOf(api, `http://${host}:${port}`)}`);
    await end;
  } finally {
    await stop();
  }
}

run(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

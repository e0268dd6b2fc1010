/** The cost of a sandbox in a test, next to Prism: to the first response, and a quote that expires after 30 seconds. */
import { spawnSync } from "node:child_process";

const runs = 15;

/** Each runs in a process of its own, with nothing loaded before. They print milliseconds. */
const subjects: Readonly<Record<string, string>> = {
  "sandbox, import to first response": `
    const start = performance.now();
    const { createLumoSandbox } = await import("@lumkit/testing/lumo");
    const { fetch, clientOptions } = createLumoSandbox();
    const response = await fetch("https://any.example/rates/current", { headers: { "x-api-key": clientOptions.apiKey } });
    await response.json();
    console.log(performance.now() - start);
    if (response.status !== 200) throw new Error("The status is " + response.status);
  `,
  "Prism, import to first response": `
    const start = performance.now();
    const { startPrism } = await import("@lumkit/testing/prism");
    const mock = await startPrism("lumo");
    const response = await mock.fetch("/rates/current", { headers: { "x-api-key": "a-key" } });
    await response.json();
    console.log(performance.now() - start);
    if (response.status !== 200) throw new Error("The status is " + response.status);
    await mock.close();
  `,
  "sandbox, a quote that expires, the first test of a process": expiry(1),
  "sandbox, a quote that expires, a later test": expiry(20),
};

/** The last of this many tests of a quote that expires, each with its own sandbox and client. */
function expiry(tests: number): string {
  return `
    const { createLumo } = await import("@lumkit/lumo");
    const { createLumoSandbox } = await import("@lumkit/testing/lumo");
    let milliseconds;
    for (let test = 1; test <= ${tests}; test++) {
      const start = performance.now();
      const sandbox = createLumoSandbox();
      const lumo = createLumo(sandbox.clientOptions);
      const quote = await lumo.orders.prepare({ qrCode: "https://qr.nspk.ru/AS10?type=02&sum=500000&cur=RUB" });
      sandbox.clock.advance({ seconds: 31 });
      const error = await lumo.orders.accept(quote.id).catch((thrown) => thrown);
      milliseconds = performance.now() - start;
      if (error.status !== 400) throw new Error("The quote has not expired");
    }
    console.log(milliseconds);
  `;
}

function measure(program: string): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd: import.meta.dirname,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`Cannot measure: ${stderr}`);
  return Number(stdout);
}

console.log(`Node ${process.versions.node}, ${runs} processes each, median (range) in ms\n`);
for (const [name, program] of Object.entries(subjects)) {
  const times = Array.from({ length: runs }, () => measure(program)).toSorted((a, b) => a - b);
  const [least, middle, most] = [0, runs >> 1, runs - 1].map((at) => times[at]?.toFixed(1));
  console.log(`${name}: ${middle} (${least} - ${most})`);
}

/** What a sandbox costs a test: from import to the first answer, beside Prism, and a quote that expires after 30 seconds. */
import { spawnSync } from "node:child_process";

const runs = 15;

/** Programs of their own, so that each begins with nothing loaded. They print milliseconds. */
const subjects: Readonly<Record<string, string>> = {
  "sandbox, import to first answer": `
    const start = performance.now();
    const { createLumoSandbox } = await import("@lumkit/testing/lumo");
    const { fetch, clientOptions } = createLumoSandbox();
    const answer = await fetch("https://any.example/rates/current", { headers: { "x-api-key": clientOptions.apiKey } });
    await answer.json();
    console.log(performance.now() - start);
    if (answer.status !== 200) throw new Error("It answered " + answer.status);
  `,
  "Prism, import to first answer": `
    const start = performance.now();
    const { startPrism } = await import("@lumkit/testing/prism");
    const mock = await startPrism("lumo");
    const answer = await mock.fetch("/rates/current", { headers: { "x-api-key": "a-key" } });
    await answer.json();
    console.log(performance.now() - start);
    if (answer.status !== 200) throw new Error("It answered " + answer.status);
    await mock.close();
  `,
  "sandbox, a quote that expires, the first test of a process": expiry(1),
  "sandbox, a quote that expires, a later test": expiry(20),
};

/** The last of so many tests of a quote that expires, each with a sandbox and a client of its own. */
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

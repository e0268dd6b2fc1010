// Prints how long it takes from the import to the first response, in milliseconds: what the first test of a file waits.
const [, , subject] = process.argv;
const headers = { "x-api-key": "a-key" };

const first = {
  async sandbox() {
    const { createLumoSandbox } = await import("@lumkit/testing/lumo");
    const { fetch, clientOptions } = createLumoSandbox();
    return fetch("https://any.example/rates/current", { headers: { "x-api-key": clientOptions.apiKey } });
  },
  async Prism() {
    const { startPrism } = await import("@lumkit/testing/prism");
    return (await startPrism("lumo")).fetch("/rates/current", { headers });
  },
  async "sandbox, a quote that expires after 30 s"() {
    const { createLumo } = await import("@lumkit/lumo");
    const { createLumoSandbox } = await import("@lumkit/testing/lumo");
    const { clientOptions, clock } = createLumoSandbox();
    const lumo = createLumo(clientOptions);
    const quote = await lumo.orders.prepare({ qrCode: "https://qr.nspk.ru/AS10?type=02&sum=500000&cur=RUB" });
    clock.advance({ seconds: 31 });
    const error = await lumo.orders.accept(quote.id).catch((thrown) => thrown);
    return new Response("{}", { status: error.status === 400 ? 200 : 500 });
  },
};

const start = performance.now();
const response = await first[subject]();
await response.json();
const time = performance.now() - start;
if (response.status !== 200) throw new Error(`The status is ${response.status}`);
console.log(JSON.stringify({ time }));
process.exit();

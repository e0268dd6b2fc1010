import { createLumo } from "@lumkit/lumo";
import { createLumoSandbox } from "@lumkit/testing/lumo";

// In memory, and then to a port that nothing listens on: only Node's own transport knows that nothing was sent.
const sandbox = createLumoSandbox();
const { usdtBalance } = await createLumo(sandbox.clientOptions).wallet.balance();
const lumo = createLumo({ baseUrl: "http://127.0.0.1:9", apiKey: "a-key", maxRetries: 0 });
const { outcome } = await lumo.orders.accept("a").catch((error) => error);
console.log([usdtBalance, outcome].join());

import { JSDOM } from "jsdom";

// As the environments of test runners do it, before the packages are loaded.
const { window } = new JSDOM("", { url: "http://localhost/" });
Object.assign(globalThis, {
  window,
  document: window.document,
  AbortSignal: window.AbortSignal,
  AbortController: window.AbortController,
});
const { createLumo } = await import("@lumkit/lumo");
const { createLumoSandbox } = await import("@lumkit/testing/lumo");
try {
  console.log((await createLumo(createLumoSandbox().clientOptions).wallet.balance()).usdtBalance);
} catch (error) {
  console.log(error.message);
}

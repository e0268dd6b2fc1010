import { createLumo, isNotApplied } from "@lumkit/lumo";

const order = { id: "a", status: "created", amountUsdt: 52.63, amountRub: 5000 };
export const response = { status: 200, body: JSON.stringify(order), headers: { "content-type": "application/json" } };
export const baseUrl = "https://api.example.com";

/** Under an interceptor: one accept is given the response, and the next one an error like that of a refused connection. */
export async function check(options, fail) {
  const lumo = createLumo({ baseUrl, apiKey: "a-key", maxRetries: 0, ...options });
  const { amountUsdt } = await lumo.orders.accept("a");
  await fail();
  const error = await lumo.orders.accept("a").catch((thrown) => thrown);
  console.log([amountUsdt, error.name, error.outcome, isNotApplied(error)].join());
}

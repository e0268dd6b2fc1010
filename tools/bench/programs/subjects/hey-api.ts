import { client } from "../generated/lumo/client.gen.ts";
import { getOrder } from "../generated/lumo/sdk.gen.ts";

export function connect(url) {
  client.setConfig({ baseUrl: url, auth: "a-key" });
  return async () => (await getOrder({ path: { id: "a" } })).data;
}

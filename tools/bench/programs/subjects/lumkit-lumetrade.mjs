import { createLumetrade } from "@lumkit/lumetrade";

export function connect(url) {
  const lumetrade = createLumetrade({ baseUrl: url, credentials: { apiKey: "a-key", apiSecret: "a-secret" } });
  return () => lumetrade.accounts.get("a");
}

import { createLumo } from "@lumkit/lumo";

export function connect(url) {
  let attempts = 0;
  const onAttempt = () => attempts++;
  const lumo = createLumo({ baseUrl: url, apiKey: "a-key", hooks: { onAttempt }, fetch });
  return () => lumo.orders.get("550e8400-e29b-41d4-a716-446655440000");
}

import { request } from "undici";

export function connect(url) {
  return async () => (await request(`${url}/orders/a`, { headers: { "X-API-Key": "a-key" } })).body.json();
}

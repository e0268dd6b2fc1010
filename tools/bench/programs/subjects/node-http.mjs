import { Agent, get } from "node:http";
import { text } from "node:stream/consumers";

export function connect(url) {
  const agent = new Agent({ keepAlive: true });
  return () =>
    new Promise((resolve, reject) => {
      get(`${url}/orders/a`, { agent, headers: { "X-API-Key": "a-key" } }, (response) => {
        text(response).then((body) => resolve(JSON.parse(body)), reject);
      }).on("error", reject);
    });
}

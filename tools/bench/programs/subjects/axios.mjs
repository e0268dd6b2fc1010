import axios from "axios";

export function connect(url) {
  const client = axios.create({ baseURL: url, headers: { "X-API-Key": "a-key" } });
  return async () => (await client.get("/orders/a")).data;
}

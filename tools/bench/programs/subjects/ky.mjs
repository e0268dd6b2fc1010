import ky from "ky";

export function connect(url) {
  const client = ky.create({ prefixUrl: url, headers: { "X-API-Key": "a-key" } });
  return () => client.get("orders/a").json();
}

export function connect(url) {
  return async () => (await fetch(`${url}/orders/a`, { headers: { "X-API-Key": "a-key" } })).json();
}

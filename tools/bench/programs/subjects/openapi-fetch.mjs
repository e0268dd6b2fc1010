import createClient from "openapi-fetch";

export function connect(url) {
  const client = createClient({ baseUrl: url, headers: { "X-API-Key": "a-key" } });
  return async () => (await client.GET("/orders/{id}", { params: { path: { id: "a" } } })).data;
}

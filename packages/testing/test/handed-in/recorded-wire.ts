/** Options of a client whose requests all fail, and each of those requests as one text. */
export function recordWire() {
  const wire: string[] = [];
  const fetch = async (url: string, { method, headers, body }: RequestInit): Promise<Response> => {
    wire.push(`${method} ${url}\n${JSON.stringify([...new Headers(headers)])}\n${body ?? ""}`);
    return Response.json({}, { status: 500 });
  };
  return { wire, common: { baseUrl: "https://mock.example", fetch, maxRetries: 0 } };
}

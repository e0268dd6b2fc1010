import { createServer, type IncomingMessage, type ServerResponse, request as send } from "node:http";
import { text } from "node:stream/consumers";

export interface PassedRequest {
  readonly method: string;
  readonly path: string;
  /** Of the request. */
  readonly body: string;
  /** What the service has replied. */
  reply?: { readonly status: number; readonly body: string };
}

/** What happens to a request: it is forwarded, dropped, or gets a 503; and its response may be lost. */
export interface Fate {
  readonly before: (passed: PassedRequest) => Promise<"forward" | "drop" | 503>;
  readonly after: (passed: PassedRequest) => Promise<"respond" | "lose">;
}

/** Stands between one worker and a sandbox that listens. */
export async function openGateway(target: string, fate: Fate) {
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url: path = "", headers } = request;
    const passed: PassedRequest = { method, path, body: await text(request) };
    const before = await fate.before(passed);
    if (before === "drop") return void response.destroy();
    if (before === 503) return void response.writeHead(503).end();
    const reply = await new Promise<IncomingMessage>((resolve, reject) => {
      const forwarded = send(new URL(path, target), { method, headers, agent: false }, resolve);
      forwarded.once("error", reject).end(passed.body);
    });
    const { statusCode: status = 0 } = reply;
    passed.reply = { status, body: await text(reply) };
    if ((await fate.after(passed)) === "lose") return void response.destroy();
    response.writeHead(status, reply.headers).end(passed.reply.body);
  }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Cannot listen on 127.0.0.1");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

import { createServer, type Socket } from "node:net";

export interface ClosingServer {
  readonly url: string;
  /** How many POSTs have come whose path begins with this name. */
  deliveries(name: string): number;
  /** What the requests of the clients have said of themselves. */
  userAgents(): string[];
  reset(): void;
  close(): Promise<void>;
}

const order = { id: "5f0c9a52-4f6e-4a34-9c1c-000000000001", status: "created", amountUsdt: 52.63, amountRub: 5000 };

/**
 * A server that responds to reads, and keeps the connection for the next request. It takes the effect of a POST, and ends
 * the connection without a response: with FIN, with RST if the path begins with a name that ends so, or not at all.
 */
export async function startClosingServer(): Promise<ClosingServer> {
  let counts: Record<string, number> = {};
  let userAgents = new Set<string>();
  const sockets = new Set<Socket>();

  function react(socket: Socket, method: string, path: string): void {
    const [, name = "", what] = path.split("/");
    if (method === "GET") {
      const list = what === "api" ? "[]" : JSON.stringify(order);
      const body = what === "count" ? String(counts[name] ?? 0) : list;
      const head = ["HTTP/1.1 200 OK", "Content-Type: application/json", `Content-Length: ${body.length}`];
      socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
      return;
    }
    counts[name] = (counts[name] ?? 0) + 1;
    if (name.endsWith("fin")) socket.end();
    if (name.endsWith("rst")) socket.resetAndDestroy();
  }

  const server = createServer((socket) => {
    sockets.add(socket);
    let text = "";
    socket.setEncoding("latin1");
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (part) => {
      text += part;
      const [, head = "", body = ""] = /^(.*?)\r\n\r\n(.*)$/s.exec(text) ?? [];
      const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
      if (head === "" || body.length < length) return;
      text = "";
      const [method = "", path = ""] = head.split(" ");
      const [, userAgent] = /^user-agent: *(lumkit-.*)$/im.exec(head) ?? [];
      if (userAgent !== undefined) userAgents.add(userAgent.trim());
      react(socket, method, path);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    deliveries: (name) => counts[name] ?? 0,
    userAgents: () => [...userAgents].sort(),
    reset() {
      counts = {};
      userAgents = new Set();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
